/* Research: insight grows by people, machines and freedom, the slower the farther ahead of the field it is; what is
 * public can be learned by everybody who works on it (S2, S5, S6). */
#include "month.h"
#include "number.h"

#include <math.h>

/* What a team's research shares: hands at work, and the factor on what they find. */
struct research_team {
	double at_work, lent, factor;
};

static double theme_public(const struct scenario *s, const struct state *st, int theme)
{
	double sum = 0.0;
	for (int i = s->first_touch[theme]; i < s->first_touch[theme + 1]; i++)
		sum += s->touch[i].of_theme * st->house.public_insight[s->touch[i].axis];
	return s->first_touch[theme] < s->first_touch[theme + 1] ? sum : st->theme[theme].insight;
}

/* The best of the named people on each theme; a theme without its author goes on, slower. */
static void theme_leads(const struct scenario *s, const struct state *st, double lead[THEMES_MAX])
{
	for (int i = 0; i < s->themes; i++)
		lead[i] = 0.0;
	for (int i = 0; i < s->people; i++) {
		int theme = s->person[i].theme;
		if (theme >= 0 && st->person[i].present)
			lead[theme] = number_max(lead[theme], s->person[i].theme_skill);
	}
}

static struct research_team team_research(const struct scenario *s, const struct state *st, const struct month *m,
	int team)
{
	const struct parameters *p = &s->parameters;
	const struct team_state *t = &st->team[team];
	struct research_team r = {.at_work = t->senior + t->principal + 0.5 * t->junior,
		.lent = t->staff > 0 ? number_above(1.0 - (double)t->away / t->staff) : 0.0};
	double machines = number_min(3.0,
		number_pow(t->accelerators / m->research_share_nominal, p->research_accelerator_power));
	double vigour = number_above(1.0 - p->schedule_fatigue_drag * t->fatigue) *
		number_above(1.0 - p->leadership_reorganise_drag * t->reorganising) * (0.5 + 0.5 * t->autonomy);
	r.factor = p->research_rate * machines * vigour;
	return r;
}

static void theme_people(struct theme_state *t, const struct research_team *team)
{
	if (t->cut)
		t->people = 0.0;
	else if (t->pulled)
		t->people = number_above(team->at_work * t->share - t->pulled);
	else
		t->people = team->at_work * team->lent * t->share;
}

static void theme_grow(const struct scenario *s, struct state *st, int theme, double lead,
	const struct research_team *team)
{
	const struct parameters *p = &s->parameters;
	const struct theme *from = &s->theme[theme];
	struct theme_state *t = &st->theme[theme];
	theme_people(t, team);
	double public_insight = theme_public(s, st, theme);
	double grown = 0.0;
	if (t->people > 0.0) {
		/* people to a power, and the less the farther ahead of what is public: one exponential for both */
		double people = p->research_people_power *
			number_log(t->people / number_max(1.0, s->team[from->team].research_persons));
		double ahead = number_above(t->insight - public_insight) / p->research_lead_length;
		grown = team->factor / from->difficulty * number_exp(people - ahead) * (1.0 + p->research_lead_person * lead);
	}
	double luck = t->people > 0.0 ?
		p->research_luck * luck_normal(st->luck, LUCK_RESEARCH, st->house.month, theme, 0) : 0.0;
	double learned = t->cut ? 0.0 : p->research_literature * number_above(public_insight - t->insight);
	double forgotten = t->pulled ? p->research_pull_forget : 0.0;
	t->insight = number_clamp(t->insight + grown + learned + luck - forgotten, 0.0, 100.0);
	t->absorbed = number_clamp(t->absorbed + p->research_literature * number_above(public_insight - t->absorbed),
		0.0, 100.0);
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
			p->research_public_closed * s->axis[a].diffusion * number_above(h->best[a] - known) +
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
		double gain = p->research_learning_rate * s->axis[a].diffusion * worked * hands * time * outside *
			number_above(h->public_insight[a] - h->know_how[a]);
		double luck = p->research_learning_luck * luck_normal(st->luck, LUCK_LEARNING, h->month, a, 0);
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
		double share = s->parameters.research_pull_carry *
			number_min(1.5, t->pulled / s->parameters.research_pull_nominal);
		for (int j = s->first_touch[i]; j < s->first_touch[i + 1]; j++)
			st->house.know_how[s->touch[j].axis] += share * s->touch[j].of_theme *
				number_above(t->insight - st->house.know_how[s->touch[j].axis]);
	}
}

/* A privileged lab chases the best there is, on what the field watches; the less it answers to anybody, the less of
 * it the others see (S13). */
static void lab_learn(const struct scenario *s, struct state *st, const struct month *m)
{
	if (s->lab < 0 || !st->team[s->lab].founded)
		return;
	struct house_state *h = &st->house;
	double seen = st->team[s->lab].privileges & PRIVILEGE_ANSWERS_TO_NOBODY ?
		1.0 - s->parameters.research_lab_deaf : 1.0;
	double output = number_pow(m->capacity[s->lab] / 100.0, s->parameters.research_people_power);
	for (int a = 0; a < s->axes; a++)
		h->know_how[a] += number_min(0.5, s->parameters.research_lab_rate * output * seen * h->attention[a]) *
			number_above(h->best[a] - h->know_how[a]);
}

void month_research(const struct scenario *s, struct state *st, struct month *m)
{
	double lead[THEMES_MAX];
	struct research_team team[TEAMS_MAX];
	theme_leads(s, st, lead);
	for (int i = 0; i < s->teams; i++)
		team[i] = team_research(s, st, m, i);
	for (int i = 0; i < s->themes; i++)
		theme_grow(s, st, i, lead[i], &team[s->theme[i].team]);
	public_learn(s, st, m);
	product_learn(s, st, m);
	pulled_carry(s, st);
	lab_learn(s, st, m);
	for (int i = 0; i < s->themes; i++)
		if (st->theme[i].pulled)
			st->theme[i].pulled_months++;
}
