/* The same orders with other luck, one play after another.
 *
 * On the calling thread; keeps nothing but the play that is visited.
 */
#ifndef LAB_REROLL_H
#define LAB_REROLL_H

#include <stdatomic.h>

#include "play.h"

struct reroll {
	const struct content *content;
	struct orders_from from;   /* the decisions */
	uint64_t seed;             /* the run's own, which no re-roll has */
	uint32_t stride;           /* re-roll i has `seed` + `stride` * (i + 1): each question has luck of its own */
	int runs;
	int until;                 /* months played at most */
	int release;               /* each ends when this model has shipped; -1: plays on */
	atomic_int *cancel;        /* set non-zero by another thread: stop; NULL: none */
	atomic_int *done;          /* 0..1000; NULL: none */
};

/* Told of each re-roll when it is played. */
typedef void reroll_visitor(void *context, int run, const struct play *played);

/* False when cancelled, or without memory; those visited until then were played. */
bool reroll_run(const struct reroll *reroll, reroll_visitor *visit, void *context);

#endif
