/* The month's orders as they stand, and the way back to how they stood. */
#include <stdlib.h>
#include <string.h>

#include "campaign_inner.h"

enum { PAST_MAX = 400 };

int campaign_carry_out(const struct campaign *c, const struct order *order, int count, struct state *out,
	enum refusal *why)
{
	*out = c->state[c->month];
	*why = REFUSAL_NONE;
	for (int i = 0; i < count; i++) {
		*why = order_apply(&c->content->scenario, out, &order[i]);
		if (*why != REFUSAL_NONE)
			return i;
	}
	return count;
}

static void past_cut(struct campaign *c, int count)
{
	while (c->past_count > count)
		free(c->past[--c->past_count].order);
}

static void answers_forget(struct campaign *c)
{
	if (c->answers)
		c->answers->count = 0;
}

static void past_stand(struct campaign *c, int at)
{
	enum refusal why;
	answers_forget(c);
	c->past_at = at;
	c->pending = c->past[at].order;
	c->pending_count = c->past[at].count;
	campaign_carry_out(c, c->pending, c->pending_count, &c->now, &why);
}

bool campaign_set_pending(struct campaign *c, struct order *order, int count, bool begins)
{
	if (!c->past)
		c->past = calloc(PAST_MAX, sizeof *c->past);
	if (!c->answers)
		c->answers = calloc(1, sizeof *c->answers);
	if (!c->past || !c->answers) {
		free(order);
		return false;
	}
	past_cut(c, begins ? 0 : c->past_at + 1);
	if (c->past_count == PAST_MAX) {
		free(c->past[0].order);
		memmove(c->past, c->past + 1, (PAST_MAX - 1) * sizeof *c->past);
		c->past_count--;
	}
	c->past[c->past_count++] = (struct campaign_past){count, order};
	past_stand(c, c->past_count - 1);
	return true;
}

/* Adds what passes. */
static void add_passing(const struct campaign *c, const struct order_list *list, struct state *st, struct order *out,
	int *count)
{
	for (int i = 0; i < list->count; i++)
		if (list->item[i].month == c->month &&
			order_apply(&c->content->scenario, st, &list->item[i].order) == REFUSAL_NONE)
			out[(*count)++] = list->item[i].order;
}

bool campaign_begin_month(struct campaign *c, const struct order_list *orders, bool extra)
{
	struct state *st = malloc(sizeof *st);
	size_t most = (size_t)(orders ? orders->count : 0) + (size_t)(extra ? c->extra.count : 0);
	struct order *order = calloc(most + 1, sizeof *order);
	int count = 0;
	if (!st || !order) {
		free(st);
		free(order);
		past_cut(c, 0);
		answers_forget(c);
		c->pending = NULL;
		c->pending_count = c->past_at = 0;
		return false;
	}
	*st = c->state[c->month];
	if (orders)
		add_passing(c, orders, st, order, &count);
	if (extra)
		add_passing(c, &c->extra, st, order, &count);
	free(st);
	return campaign_set_pending(c, order, count, true);
}

bool campaign_can_undo(const struct campaign *c)
{
	return c->past_at > 0;
}

bool campaign_can_redo(const struct campaign *c)
{
	return c->past_at + 1 < c->past_count;
}

bool campaign_undo(struct campaign *c)
{
	if (!campaign_can_undo(c))
		return false;
	past_stand(c, c->past_at - 1);
	return true;
}

bool campaign_redo(struct campaign *c)
{
	if (!campaign_can_redo(c))
		return false;
	past_stand(c, c->past_at + 1);
	return true;
}
