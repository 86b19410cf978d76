/* Where a run stands among re-rolls of its decisions: how much of it was luck.
 *
 * On the calling thread. The answers are plain data and own nothing.
 */
#ifndef LAB_STAND_H
#define LAB_STAND_H

#include <stdatomic.h>

#include "lab/play/play.h"
#include "sim/step.h"

enum { STAND_BINS = 50 };  /* of a grade, over 0-100 */

struct stand_request {
	const struct content *content;
	struct orders_from from;         /* the run's decisions */
	const struct state *last;        /* the run's last state; its seed is the run's */
	int runs;                        /* re-rolls */
	int until;                       /* months played at most */
	atomic_int *cancel;              /* set non-zero by another thread: stop; NULL: none */
	atomic_int *done;                /* 0..1000; NULL: none */
};

/* A launch: points over the yardstick on an axis, the one that it was judged by. */
struct stand_launch {
	double here;                     /* of this run */
	int rerolls, better, unshipped;  /* those that never shipped are not among the better */
	double least, low, high, most;   /* of those that shipped; low and high: 5 and 95 % of them; NAN: none did */
};

/* `model` has shipped in the run and claimed an axis. False when cancelled or without memory; *out is then empty. */
bool stand_launch(const struct stand_request *request, int model, struct stand_launch *out);

/* The four grades of the end. */
struct stand_grades {
	int rerolls, below[GRADES];      /* with a lower grade than the run's */
	int bin[GRADES][STAND_BINS];
};

/* False as above. */
bool stand_grades(const struct stand_request *request, struct stand_grades *out);

#endif
