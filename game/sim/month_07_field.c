/* The field: rivals come out on their dates, attention follows who breaks through, everybody learns (S6, S17, S20). */
#include "deal.h"
#include "month.h"
#include "number.h"

#include <math.h>

/* A dealt turn lifts its axis for those who began it from its month, for the others after the lag. */
static double turn_bonus(const struct state *st, int axis, int month, bool open)
{
	const struct house_state *h = &st->house;
	if (h->turn_month[axis] < 0)
		return 0.0;
	bool first = open == (h->turn_open_first[axis] != 0);
	return month >= h->turn_month[axis] + (first ? 0 : h->turn_lag[axis]) ? h->turn_lead[axis] : 0.0;
}

double rival_index(const struct scenario *s, const struct state *st, int rival, int axis)
{
	const struct parameters *p = &s->parameters;
	const struct rival_release *r = &s->rival[rival];
	double index = r->index[axis];
	if (r->month >= 0)
		index += deal_index(s, st->luck, rival, axis);
	if (s->turn.dealt)
		index += turn_bonus(st, axis, st->rival[rival].month, r->open) - r->turn[axis];
	/* what differs from the record in what we gave away, they have had or lacked to build on (West 2003) */
	index += p->rivals_learn_open * (r->open ? 1.0 : p->rivals_learn_closed) * st->house.own_open_extra[axis];
	return number_clamp(index, 0.0, 100.0);
}

/* News of a new kind of model, and again when the first open one can be looked into. */
static void rival_turns(const struct scenario *s, struct state *st, int rival, int axis)
{
	struct house_state *h = &st->house;
	const struct rival_release *r = &s->rival[rival];
	double turn = s->turn.dealt ? turn_bonus(st, axis, st->rival[rival].month, r->open) : r->turn[axis];
	if (turn > h->turned[axis]) {
		h->turn_news[axis] += turn - h->turned[axis];
		h->turned[axis] = turn;
	}
	if (r->open && turn > h->turned_open[axis]) {
		h->turn_news[axis] += s->parameters.field_attention_open * (turn - h->turned_open[axis]);
		h->turned_open[axis] = turn;
	}
}

void rival_come_out(const struct scenario *s, struct state *st, int rival)
{
	struct house_state *h = &st->house;
	st->rival[rival].out = 1;
	for (int a = 0; a < s->axes; a++) {
		if (isnan(s->rival[rival].index[a]))
			continue;
		double index = rival_index(s, st, rival, a);
		rival_turns(s, st, rival, a);
		if (index > h->best[a]) {
			h->best[a] = index;
			h->best_by[a] = rival;
		}
		if (s->rival[rival].open && index > h->open[a]) {
			h->open[a] = index;
			h->open_by[a] = rival;
		}
	}
}

/* How our open weights differ from those the record had given by now, as rivals feel it some months later. */
static void field_learn_from_us(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	for (int a = 0; a < s->axes; a++) {
		double recorded = h->month < MONTHS_MAX ? s->recorded_open[h->month][a] : s->recorded_open[MONTHS_MAX - 1][a];
		double extra = number_clamp(h->own_open[a] - recorded, -25.0, 25.0);
		/* within the record's own error: nothing */
		double slack = number_above(extra < 0.0 ? -extra - p->rivals_learn_slack : extra - p->rivals_learn_slack);
		h->own_open_extra[a] += p->rivals_learn_pace * ((extra < 0.0 ? -slack : slack) - h->own_open_extra[a]);
	}
}

/* Past the last release on record the frontier goes on moving, by luck, and open weights follow. */
static void field_tail(const struct scenario *s, struct state *st)
{
	struct house_state *h = &st->house;
	if (h->month <= s->last_rival_month)
		return;
	for (int a = 0; a < s->axes; a++) {
		double pace = s->parameters.rivals_tail_pace *
			number_above(1.0 + luck_normal(st->luck, LUCK_TAIL, h->month, a, 0));
		h->best[a] = number_min(100.0, h->best[a] + pace * (100.0 - h->best[a]) / 20.0 +
			turn_bonus(st, a, h->month, false) * 0.02);
		h->open[a] += s->parameters.rivals_tail_follow * number_above(h->best[a] - h->open[a]);
	}
}

/* Attention jumps to the axis where somebody breaks through, most where the way of doing it is new, and settles
 * back. */
static void field_attend(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double sum = 0.0;
	for (int a = 0; a < s->axes; a++) {
		double jump = h->best[a] - h->best_before[a] + p->field_attention_open * (h->open[a] - h->open_before[a]);
		double rise = p->field_attention_rise * s->axis[a].salience *
			number_clamp(jump - p->field_attention_threshold, 0.0, p->field_attention_cap) +
			p->field_attention_turn * h->turn_news[a];
		h->turn_news[a] = 0.0;
		h->attention[a] += rise - p->field_attention_fade * (h->attention[a] - s->axis[a].attention);
		h->attention[a] = number_max(h->attention[a], 0.01);
		sum += h->attention[a];
		h->best_before[a] = h->best[a];
		h->open_before[a] = h->open[a];
	}
	for (int a = 0; a < s->axes; a++)
		h->attention[a] /= sum;
}

/* The talent market heats when the frontier moves, and cools by itself. */
static void field_heat(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double moved = 0.0;
	for (int a = 0; a < s->axes; a++)
		moved += h->attention[a] * (h->best[a] - h->best_before[a]);
	h->talent_heat = number_share(h->talent_heat + p->field_heat_rise * moved -
		p->field_heat_fade * (h->talent_heat - s->house.talent_heat));
}

void month_field(const struct scenario *s, struct state *st)
{
	field_learn_from_us(s, st);
	for (int r = 0; r < s->rivals; r++)
		if (!st->rival[r].out && st->rival[r].month <= st->house.month)
			rival_come_out(s, st, r);
	field_tail(s, st);
	field_heat(s, st);
	field_attend(s, st);
}
