/* What could be ordered of each kind of big move, so that one sheet serves them all and every order is in reach. */
#include <math.h>

#include "desk_page.h"

enum { MONTHS_BEFORE = 11 }; /* a programme may begin so many months before its date */

struct moves {
	const struct campaign *c;
	const struct scenario *s;
	struct order *out;
	int count, most;
};

static struct order *add(struct moves *m, enum order_kind kind)
{
	if (m->count == m->most)
		return NULL;
	m->out[m->count] = order_none(kind);
	return &m->out[m->count++];
}

static bool is_team(const struct moves *m, int t, bool support)
{
	return m->c->now.team[t].founded && (support || m->s->team[t].track != TRACK_SUPPORT);
}

static bool is_running(const struct moves *m, int model)
{
	const struct model_state *now = &m->c->now.model[model];
	return now->started && !now->shipped && !now->cancelled;
}

static void of_themes(struct moves *m, enum order_kind kind)
{
	for (int t = 0; t < m->s->themes; t++)
		for (int model = 0; model < m->s->models; model++) {
			bool once = kind != ORDER_PULL;
			const struct theme_state *theme = &m->c->now.theme[t];
			bool fits = kind == ORDER_RETURN ? theme->pulled > 0 : theme->pulled == 0 && !theme->cut;
			if (!fits || (once ? model > 0 : !is_running(m, model)))
				continue;
			struct order *order = add(m, kind);
			if (order) {
				order->theme = t;
				order->model = once ? ORDER_NONE : model;
			}
		}
}

static void of_models(struct moves *m, enum order_kind kind)
{
	for (int model = 0; model < m->s->models; model++) {
		struct order *order = is_running(m, model) ? add(m, kind) : NULL;
		if (order)
			order->model = model;
	}
}

static void of_teams(struct moves *m, enum order_kind kind)
{
	static const int percents[] = {5, 10, 20};
	for (int t = 0; t < m->s->teams; t++)
		for (int i = 0; i < 3 && is_team(m, t, kind == ORDER_LAY_OFF); i++) {
			if (kind != ORDER_LAY_OFF && i > 0)
				break;
			struct order *order = add(m, kind);
			if (!order)
				return;
			order->team = t;
			if (kind == ORDER_LAY_OFF)
				order->people = m->c->now.team[t].staff * percents[i] / 100;
		}
}

/* The heads that a team could have: those in the house and those who could be called, who know the work best first. */
static void of_heads(struct moves *m, enum order_kind kind, int team, int value, int most)
{
	bool taken[PEOPLE_MAX] = {false};
	for (int n = 0; n < most; n++) {
		int best = -1;
		for (int p = 0; p < m->s->people; p++)
			if (!taken[p] && m->c->now.person[p].left_month < 0 && m->c->now.team[team].head != p &&
				(best < 0 || m->s->person[p].expertise > m->s->person[best].expertise))
				best = p;
		struct order *order = best >= 0 ? add(m, kind) : NULL;
		if (!order)
			return;
		taken[best] = true;
		order->team = team;
		order->person = best;
		order->value = value;
	}
}

static void of_people(struct moves *m)
{
	of_teams(m, ORDER_RETAIN);
	for (int p = 0; p < m->s->people; p++) {
		struct order *order = m->c->now.person[p].present ? add(m, ORDER_RETAIN) : NULL;
		if (order)
			order->person = p;
	}
}

static void of_merging(struct moves *m)
{
	for (int into = 0; into < m->s->teams; into++)
		for (int t = 0; t < m->s->teams; t++) {
			struct order *order = t != into && is_team(m, t, false) && is_team(m, into, false) ? add(m, ORDER_MERGE) :
				NULL;
			if (order) {
				order->teams = 1 << t | 1 << into;
				order->to = into;
			}
		}
}

static void of_lab(struct moves *m, enum order_kind kind)
{
	static const int sets[] = {0, PRIVILEGE_NO_REVIEWS, PRIVILEGE_NO_REVIEWS | PRIVILEGE_ANSWERS_TO_NOBODY,
		PRIVILEGE_NO_REVIEWS | PRIVILEGE_ANSWERS_TO_NOBODY | PRIVILEGE_GATES_PAPERS};
	if (m->s->lab < 0)
		return;
	for (int i = 0; i < 4; i++) {
		if (kind == ORDER_FOUND) {
			of_heads(m, ORDER_FOUND, m->s->lab, sets[i], 3);
			continue;
		}
		struct order *order = m->c->now.team[m->s->lab].founded ? add(m, kind) : NULL;
		if (order) {
			order->team = m->s->lab;
			order->value = sets[i];
		}
	}
}

static void of_amounts(struct moves *m)
{
	static const double amounts[] = {5, 10, 20, 50};
	for (int i = 0; i < 4; i++) {
		struct order *order = add(m, ORDER_BUY);
		if (order)
			order->amount = amounts[i];
	}
}

static void of_targets(struct moves *m)
{
	for (int i = 0; i < m->s->acquisitions; i++) {
		struct order *order = add(m, ORDER_ACQUIRE);
		if (order)
			order->target = i;
	}
}

/* The programmes whose date is near enough, with either goal; those past their date are given half a year. */
static void of_beginnings(struct moves *m)
{
	int month = m->c->month, begun = 0;
	for (int model = 0; model < m->s->models && begun < 2; model++) {
		const struct model_state *now = &m->c->now.model[model];
		int due = m->s->model[model].due_month;
		if (now->started || now->shipped || now->cancelled || due - month > MONTHS_BEFORE)
			continue;
		begun++;
		for (int goal = GOAL_COMPETITIVE; goal <= GOAL_LEAD; goal++) {
			struct order *order = add(m, ORDER_START);
			if (!order)
				return;
			order->model = model;
			order->goal = goal;
			order->month = due <= month ? month + 6 : ORDER_NONE;
		}
	}
}

int moves_of(const struct campaign *campaign, enum order_kind kind, struct order *out, int most)
{
	struct moves m = {campaign, &campaign->content->scenario, out, 0, most};
	switch (kind) {
	case ORDER_START: of_beginnings(&m); break;
	case ORDER_PULL: case ORDER_RETURN: case ORDER_CUT_THEME: of_themes(&m, kind); break;
	case ORDER_AUDIT: case ORDER_TUNE: case ORDER_CANCEL: of_models(&m, kind); break;
	case ORDER_SEAT: case ORDER_LAY_OFF: of_teams(&m, kind); break;
	case ORDER_APPOINT:
		for (int t = 0; t < m.s->teams; t++)
			if (is_team(&m, t, false))
				of_heads(&m, kind, t, ORDER_NONE, 6);
		break;
	case ORDER_RETAIN: of_people(&m); break;
	case ORDER_MERGE: of_merging(&m); break;
	case ORDER_FOUND: case ORDER_PRIVILEGE: of_lab(&m, kind); break;
	case ORDER_BUY: of_amounts(&m); break;
	case ORDER_ACQUIRE: of_targets(&m); break;
	default: break;
	}
	return m.count;
}
