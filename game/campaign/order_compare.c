#include "order_compare.h"

#include <math.h>

/* Whether two orders speak of one thing, so that the later word replaces the earlier. */
static bool same_thing(const struct order *a, const struct order *b)
{
	bool theme = a->kind == ORDER_PULL || a->kind == ORDER_RETURN;
	bool pool = a->kind == ORDER_POOL || a->kind == ORDER_UNPOOL;
	if (theme && (b->kind == ORDER_PULL || b->kind == ORDER_RETURN))
		return a->theme == b->theme;
	if (pool && (b->kind == ORDER_POOL || b->kind == ORDER_UNPOOL))
		return true;
	if (a->kind != b->kind)
		return false;
	switch ((enum order_kind)a->kind) {
	case ORDER_START: case ORDER_MIX: case ORDER_DATE: case ORDER_GOAL: case ORDER_LICENSE: case ORDER_TUNE:
	case ORDER_CANCEL: case ORDER_AUDIT: return a->model == b->model;
	case ORDER_PACE: case ORDER_HIRE: case ORDER_PAPERS: case ORDER_PRIVILEGE: case ORDER_LAY_OFF: case ORDER_SEAT:
	case ORDER_APPOINT: return a->team == b->team;
	case ORDER_LEND: return a->team == b->team && a->to == b->to;
	case ORDER_MERGE: return a->to == b->to;
	case ORDER_RETAIN: return a->person == b->person && (a->person != ORDER_NONE || a->team == b->team);
	case ORDER_CUT_THEME: return a->theme == b->theme;
	case ORDER_ACQUIRE: return a->target == b->target;
	case ORDER_ANSWER: return a->event == b->event;
	case ORDER_ALLOCATE: case ORDER_FOUND: return true;
	default: return false; /* what is bought is bought besides */
	}
}

/* Shares the earlier word named and the later does not would be lost with it. */
static bool says_all_of(const struct order *later, const struct order *earlier)
{
	if (later->kind != ORDER_MIX && later->kind != ORDER_ALLOCATE)
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

static bool model_stands(const struct scenario *s, const struct state *st, const struct order *o, bool was_ordered)
{
	if (o->model < 0 || o->model >= s->models)
		return false;
	const struct model_state *m = &st->model[o->model];
	switch (o->kind) {
	case ORDER_DATE: return was_ordered && m->due == o->month; /* said without need, a date binds all the same */
	case ORDER_GOAL: return m->goal == o->value;
	case ORDER_LICENSE: return m->license == o->value;
	default: return shares_stand(s, st, o);
	}
}

static bool team_stands(const struct scenario *s, const struct state *st, const struct order *o)
{
	if (o->team < 0 || o->team >= s->teams || !st->team[o->team].founded)
		return false;
	const struct team_state *t = &st->team[o->team];
	switch (o->kind) {
	case ORDER_PACE: return t->pace == o->value;
	case ORDER_HIRE: return t->hire == o->value;
	case ORDER_PAPERS: return t->papers == o->value;
	default: return t->privileges == o->value;
	}
}

bool order_stands(const struct scenario *s, const struct state *st, const struct order *o, bool was_ordered)
{
	switch ((enum order_kind)o->kind) {
	case ORDER_MIX: case ORDER_DATE: case ORDER_GOAL: case ORDER_LICENSE: return model_stands(s, st, o, was_ordered);
	case ORDER_PACE: case ORDER_HIRE: case ORDER_PAPERS: case ORDER_PRIVILEGE: return team_stands(s, st, o);
	case ORDER_ALLOCATE: return shares_stand(s, st, o);
	case ORDER_POOL: case ORDER_UNPOOL: return was_ordered && (st->house.pooled != 0) == (o->kind == ORDER_POOL);
	case ORDER_APPOINT:
		return was_ordered && o->team >= 0 && o->team < s->teams && st->team[o->team].head == o->person;
	case ORDER_RETURN: return was_ordered && o->theme >= 0 && o->theme < s->themes && st->theme[o->theme].pulled == 0;
	case ORDER_PULL:
		return was_ordered && o->theme >= 0 && o->theme < s->themes && st->theme[o->theme].pulled > 0 &&
			st->theme[o->theme].pulled_to == o->model;
	default: return false;
	}
}
