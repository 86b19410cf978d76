#include "reroll.h"

#include <stdlib.h>

static bool ended(const struct reroll *q, const struct state *st)
{
	return st->house.out || st->house.month >= q->until || (q->release >= 0 && st->model[q->release].shipped);
}

static void play_one(const struct reroll *q, struct play *play, int run)
{
	uint64_t seed = q->seed + (uint64_t)q->stride * ((uint64_t)run + 1);
	play_start(play, q->content, &q->content->scenario, q->from, seed);
	while (!ended(q, &play->state))
		play_month(play);
}

static bool cancelled(const struct reroll *q)
{
	return q->cancel && atomic_load(q->cancel);
}

bool reroll_run(const struct reroll *q, reroll_visitor *visit, void *context)
{
	struct play *play = malloc(sizeof *play);
	int run = 0;
	for (; play && run < q->runs && !cancelled(q); run++) {
		play_one(q, play, run);
		visit(context, run, play);
		if (q->done)
			atomic_store(q->done, (int)((run + 1) * 1000LL / q->runs));
	}
	free(play);
	return play && run >= q->runs;
}
