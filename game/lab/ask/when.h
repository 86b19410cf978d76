/* When was it won or lost: the chance of the next launch as it stood at the start of each month, and the months in
 * which it turned.
 *
 * From the truth and not from the reports, with futures dealt anew from every month. On the calling thread. The answer
 * is plain data and owns nothing.
 */
#ifndef LAB_WHEN_H
#define LAB_WHEN_H

#include <stdatomic.h>

#include "content/content.h"

enum { WHEN_TURNS_MAX = 4 };

struct when_request {
	const struct content *content;
	const struct state *state;       /* [months + 1]: each month's start, before its orders, and the end */
	int months;                      /* played */
	const struct order_list *orders; /* the decisions, by month */
	uint64_t seed;                   /* the run's */
	int futures;                     /* from each month */
	double turn_least;               /* a smaller move of the chance, in shares of 1, is no turn */
	atomic_int *cancel;              /* set non-zero by another thread: stop; NULL: none */
	atomic_int *done;                /* 0..1000; NULL: none */
};

struct when_turn {
	int month;
	double moved, by_orders;         /* shares of 1; by_orders: the month's own orders, before luck and the field did
	                                  * what they did; NAN where none were given */
};

struct when {
	int months;
	int model[MONTHS_MAX + 1];       /* whose launch is next; -1: none under way */
	double chance[MONTHS_MAX + 1];   /* that it keeps its claim on the axis where it is likeliest not to, of the futures
	                                  * in which it ships; NAN: none under way, or none ships */
	int turns;
	struct when_turn turn[WHEN_TURNS_MAX]; /* the largest first; each of one and the same launch */
};

/* False when cancelled or without memory; *out is then empty. */
bool when_run(const struct when_request *request, struct when *out);

/* Months in which one model's launch was the next; `last`: that of the launch, or in which it was given up. */
struct when_span { int model, first, last; };

/* By their first month; returns how many. */
int when_spans(const struct when *when, struct when_span out[MODELS_MAX]);

#endif
