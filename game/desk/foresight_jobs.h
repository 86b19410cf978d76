/* The jobs behind the foresight panel and the hints. Internal to foresight_*.c. */
#ifndef DESK_FORESIGHT_JOBS_H
#define DESK_FORESIGHT_JOBS_H

#include "foresight_panel.h"

enum { HINTS_MAX = 96, PENDING_MAX = 48, FUTURES_QUICK = 200, FUTURES_FULL = 1000, FUTURES_HINT = 160 };

/* What is known of the change that an order makes. */
struct hint {
	struct order order;
	unsigned changed;       /* the count of changes for which it was computed */
	bool known, asked;
	struct foresight_change change;
};

struct foresight_memory {
	struct foresight result;
	bool has_result;
	unsigned asked;         /* the count that the last job was begun for */
	bool asked_full;
	bool failed;            /* the last job came to nothing: without memory, or without a thread to do it */
	struct hint hint[HINTS_MAX]; /* of candidates */
	struct hint given[PENDING_MAX]; /* of the month's orders, by index */
};

/* Begins what is wanted and takes what has ended; every pass. NULL without memory. */
struct foresight_memory *foresight_memory(struct desk *d);
/* Begins the forecast anew at the next pass, after it failed. */
void foresight_ask_again(struct foresight_memory *memory);

#endif
