#include "deal.h"

double deal_index(const struct scenario *s, uint64_t luck, int rival, int axis)
{
	return s->parameters.rivals_jitter_index * luck_normal(luck, LUCK_RIVAL_INDEX, 0, rival, axis);
}

int deal_date(const struct scenario *s, uint64_t luck, int rival, int n)
{
	double jitter = s->parameters.rivals_jitter_months * luck_normal(luck, LUCK_RIVAL_DATE, 0, rival, n);
	return s->rival[rival].month + (int)(jitter < 0 ? jitter - 0.5 : jitter + 0.5);
}

int deal_turn_draw(uint64_t luck, int n, int part, int low, int high)
{
	return low + (int)(luck_uniform(luck, LUCK_TURN, 0, n, part) * (high - low + 1));
}

void deal_turn(const struct scenario *s, struct state *st, int axis, int n, int from, int until)
{
	const struct turn *turn = &s->turn;
	struct house_state *h = &st->house;
	h->turn_month[axis] = deal_turn_draw(st->luck, n, TURN_MONTH, from, until);
	h->turn_lead[axis] = turn->low + (turn->high - turn->low) * luck_uniform(st->luck, LUCK_TURN, 0, n, TURN_LEAD);
	h->turn_lag[axis] = deal_turn_draw(st->luck, n, TURN_LAG, turn->lag_low, turn->lag_high);
	h->turn_open_first[axis] = luck_uniform(st->luck, LUCK_TURN, 0, n, TURN_OPEN) < s->parameters.rivals_turn_open;
}
