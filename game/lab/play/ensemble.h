/* Many runs on threads. What comes out does not depend on how many threads there were. */
#ifndef LAB_ENSEMBLE_H
#define LAB_ENSEMBLE_H

#include "play.h"

/* Called once a run, from any thread, in no order; write only what belongs to the run. */
typedef void run_visitor(void *context, int run, const struct play *played);

struct ensemble {
	const struct content *content;
	const struct scenario *scenario; /* NULL: the content's */
	struct orders_from from;
	uint64_t first_seed;             /* run i plays seed first_seed + i */
	int runs;
	int until;                       /* months */
	int threads;                     /* 0: as many as there are processors */
	run_visitor *visit;
	void *context;
	void (*progress)(void *context, int done, int runs); /* from the calling thread; NULL: none */
};

/* Plays all runs, on fewer threads where some cannot be had or are refused memory. False when all are refused it (the
 * machine's fault). */
bool ensemble_run(const struct ensemble *ensemble);

/* Processors to use when nobody says. */
int ensemble_processors(void);

#endif
