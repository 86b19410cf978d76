/* The jobs behind the foresight panel and the hints. Internal to foresight_*.c. */
#ifndef DESK_FORESIGHT_JOBS_H
#define DESK_FORESIGHT_JOBS_H

#include "lab/ask/foresight.h"
#include "desk.h"

enum { FUTURES_QUICK = 200, FUTURES_FULL = 1000 };

struct foresight_memory {
	struct foresight result;
	bool has_result;
	unsigned asked;         /* the count that the last job was begun for */
	bool asked_full;
	bool failed;            /* the last job came to nothing: without memory, or without a thread to do it */
};

/* NULL without memory. */
struct foresight_memory *foresight_memory(struct desk *d);
/* Begins what is wanted and takes what has ended, of the offers too: once a pass on a page that shows either. */
void foresight_tend(struct desk *d);
/* Begins the forecast anew at the next pass, after it failed. */
void foresight_ask_again(struct foresight_memory *memory);

#endif
