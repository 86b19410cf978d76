/* One run kept month by month: every state, and every order with what stood against it. Charts, tables, exports and
 * the chronicle read it. Owns its states and orders; free it with replay_free().
 */
#ifndef LAB_REPLAY_H
#define LAB_REPLAY_H

#include "play.h"

struct replay_order {
	int month;
	struct order order;
	enum refusal refusal;
};

struct replay {
	const struct content *content;
	const struct scenario *scenario;
	uint64_t seed;
	int months;          /* played */
	struct state *state; /* [0]: before the first month; [m + 1]: after month m */
	int orders, order_room;
	struct replay_order *order;
};

/* Plays `until` months, or fewer when the chair is lost. False without memory, when nothing is kept. */
bool replay_run(struct replay *replay, const struct content *content, struct orders_from from, uint64_t seed,
	int until);
void replay_free(struct replay *replay);

/* The state after the last month played. */
const struct state *replay_last(const struct replay *replay);

/* Whether an event came in a month; *choice is what was chosen then, -1 where there is none or nobody chose yet. */
bool replay_event(const struct replay *replay, int month, int event, int *choice);

/* Models that were released, by month, then in the scenario's order; returns how many. */
int replay_releases(const struct replay *replay, int model[MODELS_MAX]);

/* A benchmark's score, per cent, of an index on its axis. */
double link_score(const struct link *link, double index);

#endif
