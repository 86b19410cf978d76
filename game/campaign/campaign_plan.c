/* What an order would make of the month's orders: which it replaces, whether all still pass, what it costs. */
#include <stdlib.h>
#include <string.h>

#include "campaign_inner.h"
#include "order_compare.h"

int campaign_pending_find(const struct campaign *c, const struct order *order)
{
	for (int i = c->pending_count - 1; i >= 0; i--)
		if (order_replaces(order, &c->pending[i]))
			return i;
	return -1;
}

bool campaign_stands(const struct campaign *c, const struct order *order)
{
	return order_stands(&c->content->scenario, &c->now, order, false);
}

struct plan {
	struct order *order; /* what the month's orders would be */
	int count;
	bool changes;        /* against what they are */
	struct order_terms terms;
	struct state scratch;
};

static struct plan *plan_make(const struct campaign *c)
{
	struct plan *plan = calloc(1, sizeof *plan);
	if (plan)
		plan->order = calloc((size_t)c->pending_count + 1, sizeof *plan->order);
	if (plan && plan->order)
		return plan;
	free(plan);
	return NULL;
}

static void plan_free(struct plan *plan)
{
	if (!plan)
		return;
	free(plan->order);
	free(plan);
}

/* The month's orders without those that `order` replaces; `order` itself at `at` of them, or at the end (-1). */
static void plan_list(struct plan *plan, const struct campaign *c, const struct order *order, bool in_place, bool keep)
{
	int first = in_place ? campaign_pending_find(c, order) : -1;
	plan->count = 0;
	for (int i = 0; i < c->pending_count; i++) {
		if (in_place && i == first)
			plan->order[plan->count++] = *order;
		else if (keep || !order_replaces(order, &c->pending[i]))
			plan->order[plan->count++] = c->pending[i];
	}
	if (!in_place)
		plan->order[plan->count++] = *order;
}

static bool plan_passes(struct plan *plan, const struct campaign *c)
{
	enum refusal why;
	bool passes = campaign_carry_out(c, plan->order, plan->count, &plan->scratch, &why) == plan->count;
	if (!passes && plan->terms.refusal == REFUSAL_NONE)
		plan->terms.refusal = why;
	return passes;
}

/* Drops what is refused. */
static void plan_thin(struct plan *plan, const struct campaign *c)
{
	int kept = 0;
	plan->scratch = c->state[c->month];
	for (int i = 0; i < plan->count; i++)
		if (order_apply(&c->content->scenario, &plan->scratch, &plan->order[i]) == REFUSAL_NONE)
			plan->order[kept++] = plan->order[i];
	plan->count = kept;
}

/* An order of another kind about the same thing may be meant to follow (call back, then lend elsewhere). */
static bool plan_may_follow(const struct campaign *c, const struct order *order, int found)
{
	return found >= 0 && c->pending[found].kind != order->kind;
}

/* The order as a file would say it, since what cannot be saved must not be played. */
static bool order_settle(const struct campaign *c, const struct order *given, struct order *out)
{
	struct order order = *given;
	if (order.kind == ORDER_RETAIN && order.person != ORDER_NONE)
		order.team = ORDER_NONE;
	return content_order_settle(&c->content->scenario, &order, out);
}

/* What stands against an order that no file could say. */
static enum refusal plan_unsaid(const struct campaign *c, const struct order *order)
{
	enum refusal refusal = order_check(&c->content->scenario, &c->now, order);
	return refusal != REFUSAL_NONE ? refusal : order->kind == ORDER_FOUND ? REFUSAL_NO_PERSON : REFUSAL_RANGE;
}

/* What the order takes from the state that it meets, though it may not be covered. */
static void plan_price(struct plan *plan, const struct scenario *s, const struct order *order)
{
	plan->terms.influence = order_cost(s, &plan->scratch, order);
	enum refusal refusal = order_check(s, &plan->scratch, order);
	if (refusal != REFUSAL_NONE && refusal != REFUSAL_INFLUENCE && refusal != REFUSAL_BUDGET)
		return;
	struct order_price price = order_price(s, &plan->scratch, order);
	plan->terms.money = price.money;
	plan->terms.budget = price.budget;
}

static void plan_order(struct plan *plan, const struct campaign *c, const struct order *given)
{
	const struct scenario *s = &c->content->scenario;
	struct order settled;
	const struct order *order = &settled;
	plan->terms.refusal = campaign_over(c) ? REFUSAL_OVER : order_settle(c, given, &settled) ? REFUSAL_NONE :
		plan_unsaid(c, given);
	if (plan->terms.refusal != REFUSAL_NONE) {
		plan->terms.influence = order_cost(s, &c->now, given);
		return;
	}
	int found = campaign_pending_find(c, order);
	plan_list(plan, c, order, false, false);
	plan->count--; /* the order itself */
	plan_thin(plan, c);
	plan_price(plan, s, order);
	plan->changes = found >= 0;
	if (order_stands(s, &plan->scratch, order, found >= 0))
		return;
	plan->changes = true;
	plan_list(plan, c, order, false, false);
	if (plan_passes(plan, c))
		return;
	enum refusal refusal = plan->terms.refusal;
	plan_list(plan, c, order, true, false);
	bool passes = found >= 0 && plan_passes(plan, c);
	if (!passes && plan_may_follow(c, order, found)) {
		plan_list(plan, c, order, false, true);
		passes = plan_passes(plan, c);
	}
	plan->terms.refusal = passes ? REFUSAL_NONE : refusal;
}

struct order_terms campaign_terms(const struct campaign *c, const struct order *order)
{
	struct campaign_answers *known = c->answers;
	if (known && (known->month != c->month || known->until != c->until || known->count == ANSWERS_MAX))
		known->count = 0;
	for (int i = 0; known && i < known->count; i++)
		if (order_same(&known->item[i].order, order))
			return known->item[i].terms;
	struct plan *plan = plan_make(c);
	if (!plan)
		return (struct order_terms){.refusal = REFUSAL_KIND};
	plan_order(plan, c, order);
	struct order_terms terms = plan->terms;
	plan_free(plan);
	if (known) {
		known->month = c->month;
		known->until = c->until;
		known->item[known->count++] = (struct answer){*order, terms};
	}
	return terms;
}

enum refusal campaign_check(const struct campaign *c, const struct order *order)
{
	return campaign_terms(c, order).refusal;
}

int campaign_orders_with(const struct campaign *c, const struct order *order, struct order *out, int most)
{
	struct plan *plan = plan_make(c);
	int count = -1;
	if (plan)
		plan_order(plan, c, order);
	if (plan && plan->terms.refusal == REFUSAL_NONE) {
		count = plan->changes ? plan->count : c->pending_count;
		count = count < most ? count : most;
		memcpy(out, plan->changes ? plan->order : c->pending, (size_t)count * sizeof *out);
	}
	plan_free(plan);
	return count;
}

enum refusal campaign_order(struct campaign *c, const struct order *order)
{
	struct plan *plan = plan_make(c);
	if (!plan)
		return REFUSAL_KIND;
	plan_order(plan, c, order);
	enum refusal refusal = plan->terms.refusal;
	if (refusal == REFUSAL_NONE && plan->changes) {
		if (!campaign_set_pending(c, plan->order, plan->count, false))
			refusal = REFUSAL_KIND;
		plan->order = NULL;
	}
	plan_free(plan);
	return refusal;
}

bool campaign_take_back(struct campaign *c, int pending)
{
	struct plan *plan = pending >= 0 && pending < c->pending_count ? plan_make(c) : NULL;
	if (!plan)
		return false;
	for (int i = 0; i < c->pending_count; i++)
		if (i != pending)
			plan->order[plan->count++] = c->pending[i];
	plan_thin(plan, c);
	bool kept = campaign_set_pending(c, plan->order, plan->count, false);
	plan->order = NULL;
	plan_free(plan);
	return kept;
}
