/* Research: insight grows by people, machines and freedom, the slower the farther ahead of the field it is; what is
 * public can be learned by everybody who works on it (S2, S5, S6). */
#include "month.h"
#include "number.h"

#include <math.h>

static double theme_public(const struct scenario *s, const struct state *st, int theme)
{
	double sum = 0.0, weights = 0.0;
	for (int a = 0; a < s->axes; a++) {
		sum += s->theme_axis[theme][a] * st->house.public_insight[a];
		weights += s->theme_axis[theme][a];
	}
	return weights > 0.0 ? sum / weights : st->theme[theme].insight;
}

/* The best of the named people on each theme; a theme without its author goes on, slower. */
static void theme_leads(const struct scenario *s, const struct state *st, double lead[THEMES_MAX])
{
	for (int i = 0; i < s->themes; i++)
		lead[i] = 0.0;
	for (int i = 0; i < s->people; i++) {
		int theme = s->person[i].theme;
		if (!st->person[i].present || theme < 0)
			continue;
		double skill = 0.0;
		for (int a = 0; a < s->axes; a++)
			skill += s->theme_axis[theme][a] * s->person[i].skill[a];
		lead[theme] = number_max(lead[theme], skill);
	}
}

static void theme_people(const struct scenario *s, struct state *st, int theme)
{
	struct theme_state *t = &st->theme[theme];
	const struct team_state *team = &st->team[s->theme[theme].team];
	double at_work = team->senior + team->principal + 0.5 * team->junior;
	double lent = team->staff > 0 ? number_above(1.0 - (double)team->away / team->staff) : 0.0;
	t->people = t->cut || t->pulled ? number_above(at_work * t->share - t->pulled) : at_work * lent * t->share;
	if (t->cut)
		t->people = 0.0;
}

static void theme_grow(const struct scenario *s, struct state *st, int theme, double lead, double machines)
{
	const struct parameters *p = &s->parameters;
	struct theme_state *t = &st->theme[theme];
	int owner = s->theme[theme].team;
	const struct team_state *team = &st->team[owner];
	theme_people(s, st, theme);
	double public_insight = theme_public(s, st, theme);
	double people = number_pow(t->people / number_max(1.0, s->team[owner].research_persons), p->research_people_power);
	double vigour = number_above(1.0 - p->schedule_fatigue_drag * team->fatigue) *
		number_above(1.0 - p->leadership_reorganise_drag * team->reorganising) * (0.5 + 0.5 * team->autonomy);
	double ahead = number_exp(-number_above(t->insight - public_insight) / p->research_lead_length);
	double grown = p->research_rate / s->theme[theme].difficulty * people * machines * vigour * ahead *
		(1.0 + p->research_lead_person * lead);
	double luck = t->people > 0.0 ?
		p->research_luck * luck_normal(st->seed, LUCK_RESEARCH, st->house.month, theme, 0) : 0.0;
	double learned = t->cut ? 0.0 : p->research_literature * number_above(public_insight - t->insight);
	double forgotten = t->pulled ? p->research_pull_forget : 0.0;
	t->insight = number_clamp(t->insight + grown + learned + luck - forgotten, 0.0, 100.0);
	t->absorbed = number_clamp(t->absorbed + p->research_literature * number_above(public_insight - t->absorbed), 0.0, 100.0);
}

/* The literature: open weights teach more than closed ones, papers teach what a rival would have to find (S6, S17). */
static void public_learn(const struct scenario *s, struct state *st, const struct month *m)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double published = 1.0 - st->team[s->bridge_from].papers_held;
	for (int a = 0; a < s->axes; a++) {
		double open = number_max(h->open[a], h->own_open[a]);
		double known = h->public_insight[a];
		double gain = p->research_public_open * number_above(open - known) +
			p->research_public_closed * number_above(h->best[a] - known) +
			p->research_public_papers * published * number_above(m->research_insight[a] - known);
		h->public_insight[a] = number_min(100.0, known + gain);
	}
}

/* The product track learns what is public on the axes it works on, when it has the time. */
static void product_learn(const struct scenario *s, struct state *st, const struct month *m)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	const struct team_state *product = &st->team[s->bridge_to];
	double hands = number_min(1.0, sqrt(product->staff / number_max(1.0, s->house.product_staff)));
	double time = number_clamp(1.5 - product->load, 0.4, 0.7) / 0.7;
	double outside = 1.0 + p->house_outside_work * h->goodwill / 100.0; /* what the community hands back (West 2003) */
	for (int a = 0; a < s->axes; a++) {
		double worked = number_pow(m->track_mix[a] * s->axes, p->research_learning_power);
		double gain = p->research_learning_rate * worked * hands * time * outside *
			number_above(h->public_insight[a] - h->know_how[a]);
		double luck = p->research_learning_luck * luck_normal(st->seed, LUCK_LEARNING, h->month, a, 0);
		h->know_how[a] = number_clamp(h->know_how[a] + gain + luck, 0.0, 100.0);
	}
}

/* A group pulled onto a programme brings its theme along (S8). */
static void pulled_carry(const struct scenario *s, struct state *st)
{
	for (int i = 0; i < s->themes; i++) {
		const struct theme_state *t = &st->theme[i];
		if (!t->pulled)
			continue;
		double share = s->parameters.research_pull_carry * number_min(1.5, t->pulled / 40.0);
		for (int a = 0; a < s->axes; a++)
			st->house.know_how[a] += share * s->theme_axis[i][a] * number_above(t->insight - st->house.know_how[a]);
	}
}

/* A privileged lab chases the best there is, on what the field watches; the less it answers to anybody, the less of
 * it the others see (S13). */
static void lab_learn(const struct scenario *s, struct state *st, const struct month *m)
{
	if (s->lab < 0 || !st->team[s->lab].founded)
		return;
	struct house_state *h = &st->house;
	double seen = st->team[s->lab].privileges & PRIVILEGE_ANSWERS_TO_NOBODY ? 0.5 : 1.0;
	double output = number_pow(m->capacity[s->lab] / 100.0, s->parameters.research_people_power);
	for (int a = 0; a < s->axes; a++)
		h->know_how[a] += number_min(0.5, s->parameters.research_lab_rate * output * seen * h->attention[a]) *
			number_above(h->best[a] - h->know_how[a]);
}

void month_research(const struct scenario *s, struct state *st, struct month *m)
{
	double lead[THEMES_MAX], machines[TEAMS_MAX];
	theme_leads(s, st, lead);
	for (int i = 0; i < s->teams; i++)
		machines[i] = number_min(3.0, number_pow(st->team[i].accelerators / m->research_share_nominal,
			s->parameters.research_accelerator_power));
	for (int i = 0; i < s->themes; i++)
		theme_grow(s, st, i, lead[i], machines[s->theme[i].team]);
	public_learn(s, st, m);
	product_learn(s, st, m);
	pulled_carry(s, st);
	lab_learn(s, st, m);
	for (int i = 0; i < s->themes; i++)
		if (st->theme[i].pulled)
			st->theme[i].pulled_months++;
}
