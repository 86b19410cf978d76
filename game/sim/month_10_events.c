/* Events: data decide when and what; an answer not given as the next turn begins is the standing one. */
#include "effect.h"
#include "month.h"

enum { EVENT_NEVER = 1000 }; /* no campaign is so long */
#include "number.h"

/* What an effect gives to the budget is granted, what it takes is spent. */
static void book(struct state *st, double budget_before)
{
	double more = st->house.budget_left - budget_before;
	st->house.granted += number_above(more);
	st->house.spent += number_above(-more);
}

/* Attention is shares of one; an effect on one axis is at the cost of the others. */
static void attention_share(const struct scenario *s, struct state *st)
{
	double sum = 0.0;
	for (int a = 0; a < s->axes; a++)
		sum += st->house.attention[a];
	for (int a = 0; a < s->axes; a++)
		st->house.attention[a] = sum > 0.0 ? st->house.attention[a] / sum : 1.0 / s->axes;
}

static bool effect_on(const struct scenario *s, const struct effect *e, const double *member, const struct state *st)
{
	size_t begin = (size_t)((const char *)member - (const char *)st);
	return s->field[e->field].offset >= begin && s->field[e->field].offset < begin + AXES_MAX * sizeof *member;
}

static void choice_take(const struct scenario *s, struct state *st, const struct choice *choice)
{
	double budget_before = st->house.budget_left;
	bool attention = false;
	for (int i = 0; i < choice->effects; i++) {
		effect_take(s, st, &choice->effect[i]);
		attention |= effect_on(s, &choice->effect[i], st->house.attention, st);
	}
	book(st, budget_before);
	if (attention)
		attention_share(s, st);
	for (int i = 0; i < choice->orders; i++)
		if (order_apply(s, st, &choice->order[i]) != REFUSAL_NONE)
			st->house.refused++;
}

void event_take_choice(const struct scenario *s, struct state *st, int event, int choice)
{
	st->event[event].pending = 0;
	st->event[event].choice = choice;
	st->house.influence = number_above(st->house.influence - s->event[event].choice[choice].influence);
	choice_take(s, st, &s->event[event].choice[choice]);
}

static void event_come(const struct scenario *s, struct state *st, int event)
{
	const struct event *e = &s->event[event];
	struct event_state *now = &st->event[event];
	now->times++;
	now->next_month = e->once ? EVENT_NEVER : st->house.month + e->cooldown_months + 1;
	now->choice = -1;
	now->pending = e->choices > 0;
	choice_take(s, st, &e->always);
}

void month_events(const struct scenario *s, struct state *st)
{
	int month = st->house.month;
	bool asked = calendar_begins_turn(&s->calendar, month);
	for (int i = 0; i < s->events && asked; i++)
		if (st->event[i].pending)
			event_take_choice(s, st, i, s->event[i].standing_choice);
	for (int i = 0; i < s->events; i++) {
		const struct event_gate *gate = &s->gate[i];
		if (st->event[i].pending || month < st->event[i].next_month || month > gate->until_month)
			continue;
		if (gate->chance < 1.0 && luck_uniform(st->luck, LUCK_EVENT, month, i, 0) >= gate->chance)
			continue;
		if (expression_value(&s->event[i].when, s->field, st) > 0.0)
			event_come(s, st, i);
	}
}
