/* Why somebody left: what the person cares for and found wanting, and what drove the team's people away.
 *
 * The model's reasons, from the weights that a scenario gives a person and the month that was left; of real people they
 * say nothing. Knows no words and no screen.
 */
#ifndef LAB_LEAVING_H
#define LAB_LEAVING_H

#include "causes.h"

/* How far what a person cares for had fallen since a month that was as the person knew it, weighed by how much the
 * person cares; out[] by enum concern. `after`: the state at the end of the month that the person left in. */
void leaving_wants(const struct scenario *scenario, const struct state *first, const struct state *after, int person,
	double out[CONCERNS]);
/* The concern that weighed most; -1 where nothing had fallen to speak of. */
int leaving_concern(const struct scenario *scenario, const struct state *first, const struct state *after, int person);

/* What raised the chance of leaving of a team's people above what is usual in the month that began with `start`, the
 * strongest first, with its share of that chance, 0-1. Returns how many. */
struct leaving_cause {
	struct cause cause;
	double share;
};
int leaving_causes(const struct content *content, const struct state *start, const struct order *orders, int count,
	int team, struct leaving_cause *out, int most);

#endif
