#include "order.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "month.h"

static const char *const refusal_words[REFUSALS] = {
	[REFUSAL_NONE] = "none", [REFUSAL_INFLUENCE] = "influence", [REFUSAL_BUDGET] = "budget", [REFUSAL_OVER] = "over",
	[REFUSAL_NOT_STARTED] = "not_started", [REFUSAL_STARTED] = "started", [REFUSAL_SHIPPED] = "shipped",
	[REFUSAL_CANCELLED] = "cancelled", [REFUSAL_PAST] = "past", [REFUSAL_RANGE] = "range",
	[REFUSAL_NO_TEAM] = "no_team", [REFUSAL_NO_PEOPLE] = "no_people", [REFUSAL_NO_PERSON] = "no_person",
	[REFUSAL_NO_THEME] = "no_theme", [REFUSAL_CUT] = "cut", [REFUSAL_ALREADY] = "already",
	[REFUSAL_NOT_PENDING] = "not_pending", [REFUSAL_KIND] = "kind", [REFUSAL_TURN] = "turn",
};

const char *refusal_word(enum refusal refusal)
{
	return (unsigned)refusal < REFUSALS ? refusal_words[refusal] : "kind";
}

_Static_assert(sizeof(struct order) == 14 * sizeof(int32_t) + (1 + ORDER_SHARES) * sizeof(double),
	"orders are compared by memory, where nothing may lie between members");

bool order_same(const struct order *a, const struct order *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

static bool index_in(int index, int count)
{
	return index >= 0 && index < count;
}

static bool theme_pulled_or_none(const struct state *st, int theme)
{
	return st->theme[theme].pulled > 0;
}

static enum refusal check_team(const struct scenario *s, const struct state *st, int team)
{
	return index_in(team, s->teams) && st->team[team].founded ? REFUSAL_NONE : REFUSAL_NO_TEAM;
}

static enum refusal check_model(const struct scenario *s, const struct state *st, int model, bool must_have_started)
{
	if (!index_in(model, s->models))
		return REFUSAL_RANGE;
	const struct model_state *m = &st->model[model];
	if (m->shipped)
		return REFUSAL_SHIPPED;
	if (m->cancelled)
		return REFUSAL_CANCELLED;
	return must_have_started && !m->started ? REFUSAL_NOT_STARTED : REFUSAL_NONE;
}

static enum refusal check_shares(const struct order *order, int count, bool needed)
{
	double sum = 0.0;
	int named = 0;
	for (int i = 0; i < ORDER_SHARES; i++) {
		if (isnan(order->share[i]))
			continue;
		if (i >= count || !(order->share[i] >= 0.0 && order->share[i] <= 1.0))
			return REFUSAL_RANGE;
		sum += order->share[i];
		named++;
	}
	return (needed && named == 0) || sum > 1.0 + 1e-9 ? REFUSAL_RANGE : REFUSAL_NONE;
}

static enum refusal check_date(const struct state *st, const struct order *order)
{
	if (order->month <= st->house.month)
		return REFUSAL_PAST;
	return order->month <= st->house.month + 60 ? REFUSAL_NONE : REFUSAL_RANGE;
}

static enum refusal check_allocate(const struct scenario *s, const struct state *st, const struct order *order)
{
	for (int i = 0; i < s->teams; i++)
		if (!isnan(order->share[i]) && (!st->team[i].founded || s->team[i].track == TRACK_SUPPORT))
			return REFUSAL_NO_TEAM;
	return check_shares(order, s->teams, true);
}

static enum refusal check_start(const struct scenario *s, const struct state *st, const struct order *order)
{
	enum refusal r = check_model(s, st, order->model, false);
	if (r != REFUSAL_NONE)
		return r;
	if (st->model[order->model].started)
		return REFUSAL_STARTED;
	if (check_team(s, st, s->model[order->model].team) != REFUSAL_NONE)
		return REFUSAL_NO_TEAM;
	if (order->month != ORDER_NONE && (r = check_date(st, order)) != REFUSAL_NONE)
		return r;
	return check_shares(order, s->axes, false);
}

static int32_t team_free(const struct state *st, int team)
{
	return st->team[team].staff - st->team[team].away;
}

static enum refusal check_lend(const struct scenario *s, const struct state *st, const struct order *order)
{
	enum refusal r = check_team(s, st, order->team);
	if (r == REFUSAL_NONE && order->to != ORDER_TO_BRIDGE)
		r = order->to == order->team ? REFUSAL_RANGE : check_team(s, st, order->to);
	if (r != REFUSAL_NONE)
		return r;
	if (order->people <= 0 || order->month < 1 || order->month > 60)
		return REFUSAL_RANGE;
	for (int i = 0; i < LOANS_MAX; i++)
		if (st->loan[i].people <= 0)
			return order->people <= team_free(st, order->team) ? REFUSAL_NONE : REFUSAL_NO_PEOPLE;
	return REFUSAL_ALREADY;
}

static enum refusal check_pull(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (!index_in(order->theme, s->themes))
		return REFUSAL_NO_THEME;
	enum refusal r = check_model(s, st, order->model, true);
	if (r != REFUSAL_NONE)
		return r;
	if (st->theme[order->theme].cut)
		return REFUSAL_CUT;
	if (theme_pulled_or_none(st, order->theme))
		return REFUSAL_ALREADY;
	int32_t people = (int32_t)st->theme[order->theme].people;
	return people > 0 && people <= team_free(st, s->theme[order->theme].team) ? REFUSAL_NONE : REFUSAL_NO_PEOPLE;
}

static enum refusal check_merge(const struct scenario *s, const struct state *st, const struct order *order)
{
	enum refusal r = check_team(s, st, order->to);
	int others = 0;
	for (int i = 0; i < TEAMS_MAX && r == REFUSAL_NONE; i++)
		if (order->teams >> i & 1 && i != order->to) {
			r = check_team(s, st, i);
			others++;
		}
	return r == REFUSAL_NONE && (others == 0 || order->teams < 0 || order->teams >> TEAMS_MAX) ? REFUSAL_RANGE : r;
}

static enum refusal check_appoint(const struct scenario *s, const struct state *st, const struct order *order)
{
	enum refusal r = check_team(s, st, order->team);
	if (r != REFUSAL_NONE)
		return r;
	if (!index_in(order->person, s->people) || st->person[order->person].left_month >= 0)
		return REFUSAL_NO_PERSON;
	return st->team[order->team].head == order->person ? REFUSAL_ALREADY : REFUSAL_NONE;
}

static enum refusal check_retain(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (order->person == ORDER_NONE)
		return check_team(s, st, order->team);
	return index_in(order->person, s->people) && st->person[order->person].present ? REFUSAL_NONE : REFUSAL_NO_PERSON;
}

static enum refusal check_team_value(const struct scenario *s, const struct state *st, const struct order *order,
	int most)
{
	enum refusal r = check_team(s, st, order->team);
	return r == REFUSAL_NONE && (order->value < 0 || order->value > most) ? REFUSAL_RANGE : r;
}

static enum refusal check_found(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (!index_in(s->lab, s->teams) || (order->team != ORDER_NONE && order->team != s->lab))
		return REFUSAL_NO_TEAM;
	if (st->team[s->lab].founded)
		return REFUSAL_ALREADY;
	if (order->person != ORDER_NONE &&
		(!index_in(order->person, s->people) || st->person[order->person].left_month >= 0))
		return REFUSAL_NO_PERSON;
	return order->value < 0 || order->value > 7 ? REFUSAL_RANGE : REFUSAL_NONE;
}

static enum refusal check_acquire(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (!index_in(order->target, s->acquisitions))
		return REFUSAL_RANGE;
	if (st->house.acquired >> order->target & 1)
		return REFUSAL_ALREADY;
	const struct acquisition *a = &s->acquisition[order->target];
	return a->team >= 0 && (a->staff > 0 || a->person >= 0) ? check_team(s, st, a->team) : REFUSAL_NONE;
}

static enum refusal check_answer(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (!index_in(order->event, s->events) || !index_in(order->value, s->event[order->event].choices))
		return REFUSAL_RANGE;
	return st->event[order->event].pending ? REFUSAL_NONE : REFUSAL_NOT_PENDING;
}

static enum refusal check_buy(const struct state *st, const struct order *order)
{
	if (!(order->amount > 0.0 && order->amount <= 1000.0))
		return REFUSAL_RANGE;
	for (int i = 0; i < DELIVERIES_MAX; i++)
		if (!st->delivery[i].used)
			return REFUSAL_NONE;
	return REFUSAL_ALREADY;
}

static enum refusal check_theme(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (!index_in(order->theme, s->themes))
		return REFUSAL_NO_THEME;
	if (order->kind == ORDER_RETURN)
		return theme_pulled_or_none(st, order->theme) ? REFUSAL_NONE : REFUSAL_ALREADY;
	return st->theme[order->theme].cut ? REFUSAL_CUT : REFUSAL_NONE;
}

/* Whether the order makes sense, its price apart. */
static enum refusal check_sense(const struct scenario *s, const struct state *st, const struct order *order)
{
	enum refusal r;
	switch ((enum order_kind)order->kind) {
	case ORDER_ALLOCATE: return check_allocate(s, st, order);
	case ORDER_POOL: return st->house.pooled ? REFUSAL_ALREADY : REFUSAL_NONE;
	case ORDER_UNPOOL: return st->house.pooled ? REFUSAL_NONE : REFUSAL_ALREADY;
	case ORDER_BUY: return check_buy(st, order);
	case ORDER_START: return check_start(s, st, order);
	case ORDER_MIX:
		r = check_model(s, st, order->model, false);
		return r == REFUSAL_NONE ? check_shares(order, s->axes, true) : r;
	case ORDER_DATE:
		r = check_model(s, st, order->model, false);
		return r == REFUSAL_NONE ? check_date(st, order) : r;
	case ORDER_GOAL:
	case ORDER_LICENSE:
		r = check_model(s, st, order->model, false);
		return r == REFUSAL_NONE && (order->value < 0 || order->value > 1) ? REFUSAL_RANGE : r;
	case ORDER_TUNE:
	case ORDER_CANCEL:
	case ORDER_AUDIT: return check_model(s, st, order->model, order->kind != ORDER_CANCEL);
	case ORDER_PACE: return check_team_value(s, st, order, PACE_CRUNCH);
	case ORDER_HIRE: return check_team_value(s, st, order, HIRE_STARS);
	case ORDER_PAPERS: return check_team_value(s, st, order, PAPERS_CLOSE);
	case ORDER_PRIVILEGE: return check_team_value(s, st, order, 7);
	case ORDER_LEND: return check_lend(s, st, order);
	case ORDER_PULL: return check_pull(s, st, order);
	case ORDER_RETURN:
	case ORDER_CUT_THEME: return check_theme(s, st, order);
	case ORDER_MERGE: return check_merge(s, st, order);
	case ORDER_FOUND: return check_found(s, st, order);
	case ORDER_ACQUIRE: return check_acquire(s, st, order);
	case ORDER_APPOINT: return check_appoint(s, st, order);
	case ORDER_SEAT:
		r = check_team(s, st, order->team);
		return r == REFUSAL_NONE && st->team[order->team].seat ? REFUSAL_ALREADY : r;
	case ORDER_RETAIN: return check_retain(s, st, order);
	case ORDER_LAY_OFF:
		r = check_team(s, st, order->team);
		return r != REFUSAL_NONE ? r : order->people <= 0 ? REFUSAL_RANGE :
			order->people <= team_free(st, order->team) ? REFUSAL_NONE : REFUSAL_NO_PEOPLE;
	case ORDER_ANSWER: return check_answer(s, st, order);
	case ORDER_KINDS: break;
	}
	return REFUSAL_KIND;
}

static double choice_influence(const struct scenario *s, const struct order *order)
{
	return index_in(order->event, s->events) && index_in(order->value, s->event[order->event].choices) ?
		s->event[order->event].choice[order->value].influence : 0.0;
}

/* Each month later is asked for anew. */
static double months_later(const struct scenario *s, const struct state *st, const struct order *order)
{
	const struct model_state *m = index_in(order->model, s->models) ? &st->model[order->model] : NULL;
	return m && m->started && order->month > m->due ? order->month - m->due : 0.0;
}

double order_cost(const struct scenario *s, const struct state *st, const struct order *order)
{
	const struct order_verb *verb = order_verb(order->kind);
	if (!verb)
		return 0.0;
	double base = s->costs.influence[order->kind];
	switch (verb->influence) {
	case INFLUENCE_BASE: return base;
	case INFLUENCE_DELAY: return base * months_later(s, st, order);
	case INFLUENCE_TARGET:
		return index_in(order->target, s->acquisitions) ? base + s->acquisition[order->target].influence : base;
	case INFLUENCE_CHOICE: return choice_influence(s, order);
	}
	return 0.0;
}

static double retention_price(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (order->person != ORDER_NONE)
		return s->parameters.house_star_salary;
	return index_in(order->team, s->teams) ?
		s->parameters.house_star_salary * (s->parameters.talent_retain_team_cost * st->team[order->team].staff) : 0.0;
}

static struct order_price choice_price(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (!index_in(order->event, s->events) || !index_in(order->value, s->event[order->event].choices))
		return (struct order_price){0.0, 0.0};
	struct state after = *st;
	event_take_choice(s, &after, order->event, order->value);
	return (struct order_price){after.house.spent - st->house.spent, st->house.budget_left - after.house.budget_left};
}

struct order_price order_price(const struct scenario *s, const struct state *st, const struct order *order)
{
	const struct order_verb *verb = order_verb(order->kind);
	struct order_price price = {0.0, 0.0};
	switch (verb ? verb->money : MONEY_FREE) {
	case MONEY_FREE: break;
	case MONEY_MACHINES:
		price.money = price.budget = order->amount * s->parameters.compute_price;
		break;
	case MONEY_RETENTION:
		price.money = price.budget = retention_price(s, st, order);
		break;
	case MONEY_COMPANY:
		price.money = index_in(order->target, s->acquisitions) ? s->acquisition[order->target].price : 0.0;
		break;
	case MONEY_CHOICE: return choice_price(s, st, order);
	}
	return price;
}

enum refusal order_check(const struct scenario *s, const struct state *st, const struct order *order)
{
	if (st->house.out)
		return REFUSAL_OVER;
	enum refusal r = check_sense(s, st, order);
	if (r != REFUSAL_NONE)
		return r;
	if (order_cost(s, st, order) > st->house.influence + 1e-9)
		return REFUSAL_INFLUENCE;
	bool must_be_covered = order_verb(order->kind)->money == MONEY_MACHINES;
	return must_be_covered && order_price(s, st, order).budget > st->house.budget_left ? REFUSAL_BUDGET : REFUSAL_NONE;
}
