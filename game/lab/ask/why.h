/* Why did it come out so: each decision undone in turn on the same luck, and the months played again.
 *
 * Orders of one kind on the same thing within three months of each other are one decision. Contributions are means
 * over re-rolled luck with their 95 % interval, and once on the run's own luck. What decisions do only together, and
 * what luck did, have rows of their own, so that
 *   nothing + sum of the means + together = expected, and expected + luck = outcome.
 * On the calling thread. Owns the list of decisions; free it with why_free().
 */
#ifndef LAB_WHY_H
#define LAB_WHY_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "lab/play/play.h"

enum { WHY_MONTHS_APART = 3 };

struct why_decision {
	struct order order;    /* the first of them */
	int month, last_month; /* of the first and the last */
	int orders;            /* how many are one decision */
	double mean, low, high; /* with minus without, in the outcome's units, and the 95 % interval of the mean over the
	                         * re-rolls; low and high NAN where fewer than two had a value with and without */
	double here;           /* on this run's own luck */
	bool essential;        /* without it there is no outcome: mean, low, high and here are NAN */
	bool given;            /* not refused in this run */
};

struct why {
	int decisions;
	struct why_decision *decision; /* the essential first, then by size of the mean, largest first */
	double outcome;        /* this run's; NAN: it has none, and nothing else is filled */
	double expected;       /* mean over re-rolls of the same decisions */
	double nothing;        /* mean over re-rolls without any decision but the essential; NAN: none had a value */
	double together;       /* expected - nothing - the sum of the means; from 0 where nothing is NAN */
	double luck;           /* outcome - expected */
	int runs;              /* re-rolls that had an outcome */
};

struct why_request {
	const struct content *content;
	struct orders_from base_from;     /* who gave orders before the list's in each month; PLAYER_NONE: nobody */
	const struct order_list *orders;  /* the decisions, by month */
	uint64_t seed;
	int runs;                         /* re-rolls */
	int until;                        /* months played at most */
	/* What is asked of the last state, where not NULL; `which` is handed on to it. */
	double (*value)(const struct scenario *scenario, const struct state *state, int which);
	int which;
	int field, minus_field;           /* else: indices in the table; minus_field is subtracted, -1: none */
	int release;                      /* read at the launch month of this model; -1: after `until` months */
	atomic_int *cancel;               /* set non-zero by another thread: stop; NULL: none */
	atomic_int *done;                 /* 0..1000; NULL: none */
};

/* Asks for a model's launch: points over the yardstick on an axis. */
void why_ask_release(struct why_request *request, int model, int axis);

/* False when cancelled or without memory; *out is then empty. */
bool why_run(const struct why_request *request, struct why *out);
void why_free(struct why *why);

enum why_part { WHY_NOTHING, WHY_DECISION, WHY_REST, WHY_TOGETHER, WHY_LUCK };
enum { WHY_PARTS_BESIDE = 4 }; /* lines that are no decision's, at most */

struct why_line {
	enum why_part part;
	int decision;          /* its index; -1: none */
	double amount;         /* a multiple of the unit, at most one unit from what it came to */
};

/* The outcome taken apart, to be printed in steps of `unit`: what it had been with nothing but the essential, the
 * `most` largest decisions, all others as one, what they did only together, luck. What prints as nothing is left out;
 * the amounts sum to the outcome as printed. Returns how many lines, 0 where there is no outcome; `out` has room for
 * `most` and WHY_PARTS_BESIDE. */
int why_account(const struct why *why, int most, double unit, struct why_line *out);

enum { WHY_LARGEST_MAX = 8 };

/* The largest decisions and what all others came to: nothing + decisions + rest + together + luck = outcome. Plain
 * data, owns nothing. */
struct why_largest {
	int decisions, others;   /* others: how many are in `rest` */
	struct why_decision decision[WHY_LARGEST_MAX];
	double nothing, rest, together, luck, outcome;
};

/* Those whose mean is at least `least`. What is too small to stand alone counts among the others; what moved nothing,
 * or is essential, counts nowhere. */
void why_largest(const struct why *why, double least, struct why_largest *out);

#endif
