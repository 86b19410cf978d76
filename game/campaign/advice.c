#include "advice.h"

#include <math.h>
#include <stdlib.h>

#include "lab/ask/foresight.h"
#include "sim/programme.h"

/* Months that the budget must still last; that trust must; before its date from when on a programme can begin; before
 * its date until when another mix is still learned. */
enum { BUDGET_MONTHS = 3, CHAIR_MONTHS = 8, BEGIN_MONTHS = 11, MIX_MONTHS = 2, LEFT_LEAST = 12 /* people a month */ };

/* From which value on a thing is worth a word. Of a team: share of its people who left this month, fatigue, voice,
 * load. Of the house: messages unread, influence as a share of the most there can be, attention to an axis over its
 * share of a mix, months over a date, trust lost in a month. */
static const double left_share = 1.0 / 40, tired = 0.45, heard = 0.35, idle_load = 0.55, unread_most = 12,
	influence_share = 0.8, neglected = 0.1, pace_slack = 0.5, trust_lost = 2.0;

struct advisor {
	const struct campaign *c;
	const struct scenario *s;
	const struct state *believed; /* what the reports say */
	struct advice *out;
	int count, most;
};

const char *advice_word(enum advice_kind kind)
{
	static const char *const words[ADVICES] = {
		[ADVICE_CHAIR] = "chair", [ADVICE_DEBT] = "debt", [ADVICE_BUDGET] = "budget",
		[ADVICE_OVERDUE] = "overdue", [ADVICE_LOAN] = "loan", [ADVICE_LEAVING] = "leaving",
		[ADVICE_ATTENTION] = "attention", [ADVICE_FATIGUE] = "fatigue", [ADVICE_UNREAD] = "unread",
		[ADVICE_ROSY] = "rosy", [ADVICE_IDLE] = "idle", [ADVICE_INFLUENCE] = "influence",
	};
	return words[kind];
}

static struct advice *say(struct advisor *a, enum advice_kind kind, double value)
{
	if (a->count == a->most)
		return NULL;
	a->out[a->count] = (struct advice){kind, -1, -1, -1, value, NAN};
	return &a->out[a->count++];
}

/* How long the chair lasts if trust goes on falling as it did last month. */
static void chair(struct advisor *a)
{
	int month = a->c->month;
	double trust = a->c->state[month].house.trust;
	double lost = month > 0 ? a->c->state[month - 1].house.trust - trust : 0.0;
	struct advice *advice = lost > trust_lost && trust < CHAIR_MONTHS * lost ? say(a, ADVICE_CHAIR, trust) : NULL;
	if (advice)
		advice->against = lost;
}

/* Who leaves the bridge by the turn's end, unless as many were lent to it for longer. */
static void loans(struct advisor *a)
{
	int ending = 0, staying = 0;
	int turn = calendar_turn_next(&a->s->calendar, a->c->month) - a->c->month;
	for (int i = 0; i < LOANS_MAX; i++) {
		const struct loan_state *loan = &a->c->now.loan[i];
		if (loan->to == ORDER_TO_BRIDGE)
			*(loan->months_left <= turn ? &ending : &staying) += loan->people;
	}
	if (ending > staying)
		say(a, ADVICE_LOAN, ending);
}

/* What the budget lost in each of the last two months, at least: a single bill is no pace. */
static double budget_pace(const struct campaign *c)
{
	double least = 0.0;
	for (int m = c->month; m > c->month - 2 && m > 0; m--) {
		double lost = c->state[m - 1].house.budget_left - c->state[m].house.budget_left;
		least = m == c->month ? lost : fmin(least, lost);
	}
	return least;
}

/* The budget at that pace, a few months on. */
static void money(struct advisor *a)
{
	double now = a->c->now.house.budget_left, lost = budget_pace(a->c);
	if (now < 0.0)
		say(a, ADVICE_DEBT, -now);
	else if (lost > 0.0 && now < BUDGET_MONTHS * lost)
		say(a, ADVICE_BUDGET, now);
}

/* Months that the rest takes at the pace reported so far; NAN where too little was seen. */
static double months_needed(const struct campaign *c, int model)
{
	const struct model_state *m = &c->state[c->month].model[model];
	int worked = m->start_month >= 0 ? c->month - m->start_month : 0;
	if (worked < 2)
		return NAN;
	double before = c->state[c->month - 2].model[model].reported, pace = (m->reported - before) / 2.0;
	return pace > 0.001 ? (1.0 - m->reported) / pace : 200.0;
}

static void dates(struct advisor *a)
{
	int late = -1;
	double most = pace_slack;
	for (int i = 0; i < a->s->models; i++) {
		const struct model_state *m = &a->c->now.model[i];
		double over = programme_active(m) ? months_needed(a->c, i) - (m->due - a->c->month + 1) : NAN;
		if (over > most) {
			most = over;
			late = i;
		}
	}
	struct advice *advice = late >= 0 ? say(a, ADVICE_OVERDUE, 1.0 - a->c->now.model[late].reported) : NULL;
	if (advice) {
		advice->model = late;
		advice->against = most;
	}
}

static void questions(struct advisor *a)
{
	int model, due = campaign_next_due(a->c, &model), axis = -1;
	double most = neglected;
	for (int i = 0; due >= a->c->month + MIX_MONTHS && i < a->s->axes; i++) {
		double gap = a->c->now.house.attention[i] - a->c->now.model[model].mix[i];
		if (gap > most) {
			most = gap;
			axis = i;
		}
	}
	struct advice *advice = axis >= 0 ? say(a, ADVICE_ATTENTION, a->c->now.house.attention[axis]) : NULL;
	if (advice) {
		advice->model = model;
		advice->axis = axis;
		advice->against = a->c->now.model[model].mix[axis];
	}
}

/* By how much a team stands out in one respect; 0: it does not. */
typedef double team_look(const struct advisor *a, int team);

static double those_leaving(const struct advisor *a, int team)
{
	const struct team_state *t = &a->c->now.team[team];
	return t->left >= LEFT_LEAST && t->left > t->staff * left_share ? t->left : 0.0;
}

static double tiredness(const struct advisor *a, int team)
{
	double fatigue = a->believed->team[team].fatigue;
	return fatigue > tired ? fatigue : 0.0;
}

/* The less it speaks up, the more it stands out. */
static double silence(const struct advisor *a, int team)
{
	const struct team_state *t = &a->c->now.team[team];
	return t->voice < heard && !t->seat ? 1.0 - t->voice : 0.0;
}

static void worst_team(struct advisor *a, enum advice_kind kind, team_look *look)
{
	int worst = -1;
	double most = 0.0;
	for (int t = 0; t < a->s->teams; t++) {
		double value = a->c->now.team[t].founded && a->s->team[t].track != TRACK_SUPPORT ? look(a, t) : 0.0;
		if (value > most) {
			most = value;
			worst = t;
		}
	}
	struct advice *advice = worst >= 0 ? say(a, kind, most) : NULL;
	if (advice)
		advice->team = worst;
}

static void room(struct advisor *a)
{
	int team = a->s->bridge_to;
	const struct team_state *t = &a->c->now.team[team];
	/* before the first month nobody has reported anything */
	struct advice *advice = a->c->month > 0 && t->founded && t->reported_load < idle_load ?
		say(a, ADVICE_IDLE, t->reported_load) : NULL;
	if (advice)
		advice->team = team;
}

static void influence(struct advisor *a)
{
	double most = a->s->parameters.house_influence_most;
	struct advice *advice = a->c->now.house.influence >= influence_share * most ? say(a, ADVICE_INFLUENCE,
		a->c->now.house.influence) : NULL;
	if (advice)
		advice->against = most;
}

int advice_find(const struct campaign *c, struct advice *out, int most)
{
	struct state *believed = malloc(sizeof *believed);
	struct advisor a = {c, &c->content->scenario, believed, out, 0, most};
	if (!believed)
		return 0;
	*believed = c->now;
	foresight_believe(a.s, believed);
	chair(&a);
	money(&a);
	dates(&a);
	loans(&a);
	worst_team(&a, ADVICE_LEAVING, those_leaving);
	questions(&a);
	worst_team(&a, ADVICE_FATIGUE, tiredness);
	if (c->now.bridge.unread > unread_most)
		say(&a, ADVICE_UNREAD, c->now.bridge.unread);
	worst_team(&a, ADVICE_ROSY, silence);
	room(&a);
	influence(&a);
	free(believed);
	return a.count;
}

int advice_can_begin(const struct campaign *c, int model)
{
	const struct scenario *s = &c->content->scenario;
	for (int i = model < 0 ? 0 : model; i < s->models; i++)
		if (campaign_can_begin(c, i) && s->model[i].due_month - c->month <= BEGIN_MONTHS)
			return i;
	return -1;
}
