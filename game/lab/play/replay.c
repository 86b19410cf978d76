#include "replay.h"

#include <stdlib.h>

#include "sim/number.h"

static void replay_hear(void *context, int month, const struct order *order, enum refusal refusal)
{
	struct replay *r = context;
	if (r->orders == r->order_room) {
		int room = r->order_room ? 2 * r->order_room : 128;
		struct replay_order *more = realloc(r->order, (size_t)room * sizeof *more);
		if (!more) {
			r->order_room = -1;
			return;
		}
		r->order = more;
		r->order_room = room;
	}
	if (r->order_room > 0)
		r->order[r->orders++] = (struct replay_order){month, *order, refusal};
}

bool replay_run(struct replay *r, const struct content *content, struct orders_from from, uint64_t seed, int until)
{
	struct play *play = malloc(sizeof *play);
	*r = (struct replay){.content = content, .scenario = &content->scenario, .seed = seed};
	r->state = calloc((size_t)until + 1, sizeof *r->state);
	if (play && r->state) {
		play_start(play, content, r->scenario, from, seed);
		play->listener = replay_hear;
		play->context = r;
		r->state[0] = play->state;
		while (r->months < until && !play->state.house.out) {
			play_month(play);
			r->state[++r->months] = play->state;
		}
	}
	bool kept = play && r->state && r->order_room >= 0;
	free(play);
	if (!kept)
		replay_free(r);
	return kept;
}

void replay_free(struct replay *r)
{
	free(r->state);
	free(r->order);
	*r = (struct replay){0};
}

const struct state *replay_last(const struct replay *r)
{
	return &r->state[r->months];
}

bool replay_event(const struct replay *r, int month, int event, int *choice)
{
	const struct event_state *now = &r->state[month + 1].event[event];
	*choice = -1;
	if (now->times == r->state[month].event[event].times)
		return false;
	/* what is asked this month is answered when the next turn begins, and may be asked again then */
	int answered = calendar_turn_next(&r->scenario->calendar, month);
	if (r->scenario->event[event].choices > 0 && answered < r->months) {
		const struct event_state *next = &r->state[answered + 1].event[event];
		*choice = next->times == now->times ? next->choice : -1;
	}
	return true;
}

int replay_releases(const struct replay *r, int model[MODELS_MAX])
{
	const struct state *last = replay_last(r);
	int count = 0;
	for (int month = 0; month < r->months; month++)
		for (int i = 0; i < r->scenario->models; i++)
			if (last->model[i].shipped && last->model[i].ship_month == month)
				model[count++] = i;
	return count;
}

double link_score(const struct link *link, double index)
{
	return 100.0 * (link->guess + (1.0 - link->guess) * number_logistic(link->slope * (index - link->midpoint)));
}
