#include "order_compare.h"

#include <math.h>

/* Of those that may name it, the first that is named does. */
static bool same_subject(const struct order *a, const struct order *b)
{
	for (const struct order_argument *of = order_verb(a->kind)->argument; of->kind != ARGUMENT_END; of++) {
		if (!of->subject)
			continue;
		if (order_value(a, of) != order_value(b, of))
			return false;
		if (of->optional && order_value(a, of) != ORDER_NONE)
			return true;
	}
	return true;
}

/* Whether two orders speak of one thing, so that the later word replaces the earlier. */
static bool same_thing(const struct order *a, const struct order *b)
{
	const struct order_verb *one = order_verb(a->kind), *other = order_verb(b->kind);
	if (!one || !other || one->again != other->again)
		return false;
	switch (one->again) {
	case AGAIN_REPLACES: return a->kind == b->kind && same_subject(a, b);
	case AGAIN_ADDS: return false;
	case AGAIN_POOLING:
	case AGAIN_PULLING: return same_subject(a, b);
	}
	return false;
}

static bool gives_shares(const struct order *order)
{
	for (const struct order_argument *a = order_verb(order->kind)->argument; a->kind != ARGUMENT_END; a++)
		if (a->kind == ARGUMENT_SHARES)
			return true;
	return false;
}

/* Shares the earlier word named and the later does not would be lost with it. */
static bool says_all_of(const struct order *later, const struct order *earlier)
{
	if (!gives_shares(later))
		return true;
	for (int i = 0; i < ORDER_SHARES; i++)
		if (isnan(later->share[i]) && !isnan(earlier->share[i]))
			return false;
	return true;
}

bool order_replaces(const struct order *later, const struct order *earlier)
{
	return same_thing(earlier, later) && says_all_of(later, earlier);
}

static bool near(double a, double b)
{
	return fabs(a - b) < 1e-6;
}

/* A mix or an allocation that would change nothing. */
static bool shares_stand(const struct scenario *s, const struct state *st, const struct order *o)
{
	struct state after = *st;
	bool stand = order_apply(s, &after, o) == REFUSAL_NONE;
	for (int i = 0; stand && o->kind == ORDER_MIX && i < s->axes; i++)
		stand = near(st->model[o->model].mix[i], after.model[o->model].mix[i]);
	for (int i = 0; stand && o->kind == ORDER_ALLOCATE && i < s->teams; i++)
		stand = near(st->team[i].share, after.team[i].share);
	return stand;
}

static const struct model_state *model_of(const struct scenario *s, const struct state *st, const struct order *o)
{
	return o->model >= 0 && o->model < s->models ? &st->model[o->model] : NULL;
}

static const struct team_state *team_of(const struct scenario *s, const struct state *st, const struct order *o)
{
	return o->team >= 0 && o->team < s->teams ? &st->team[o->team] : NULL;
}

static const struct theme_state *theme_of(const struct scenario *s, const struct state *st, const struct order *o)
{
	return o->theme >= 0 && o->theme < s->themes ? &st->theme[o->theme] : NULL;
}

bool order_stands(const struct scenario *s, const struct state *st, const struct order *o, bool was_ordered)
{
	const struct model_state *m = model_of(s, st, o);
	const struct team_state *t = team_of(s, st, o);
	const struct theme_state *theme = theme_of(s, st, o);
	switch ((enum order_kind)o->kind) {
	case ORDER_ALLOCATE: return shares_stand(s, st, o);
	case ORDER_MIX: return m && shares_stand(s, st, o);
	case ORDER_DATE: return m && was_ordered && m->due == o->month; /* said without need, a date binds all the same */
	case ORDER_GOAL: return m && m->goal == o->value;
	case ORDER_LICENSE: return m && m->license == o->value;
	case ORDER_PACE: return t && t->founded && t->pace == o->value;
	case ORDER_HIRE: return t && t->founded && t->hire == o->value;
	case ORDER_PAPERS: return t && t->founded && t->papers == o->value;
	case ORDER_PRIVILEGE: return t && t->founded && t->privileges == o->value;
	case ORDER_POOL: return was_ordered && st->house.pooled;
	case ORDER_UNPOOL: return was_ordered && !st->house.pooled;
	case ORDER_APPOINT: return was_ordered && t && t->head == o->person;
	case ORDER_RETURN: return was_ordered && theme && theme->pulled == 0;
	case ORDER_PULL: return was_ordered && theme && theme->pulled > 0 && theme->pulled_to == o->model;
	case ORDER_BUY: case ORDER_START: case ORDER_TUNE: case ORDER_CANCEL: case ORDER_AUDIT: case ORDER_LEND:
	case ORDER_CUT_THEME: case ORDER_MERGE: case ORDER_FOUND: case ORDER_ACQUIRE: case ORDER_SEAT: case ORDER_RETAIN:
	case ORDER_LAY_OFF: case ORDER_ANSWER: case ORDER_KINDS: break;
	}
	return false;
}
