/* Load: what is asked of each team against what it can do (S8, S9, S10, M2). */
#include "fatigue.h"
#include "month.h"
#include "number.h"

#include <math.h>

bool programme_active(const struct model_state *m)
{
	return m->started && !m->shipped && !m->cancelled;
}

int programme_next(const struct scenario *s, const struct state *st)
{
	int next = -1;
	for (int i = 0; i < s->models; i++)
		if (programme_active(&st->model[i]) && (next < 0 || st->model[i].due < st->model[next].due))
			next = i;
	return next;
}

/* A programme begins with the know-how of its parent; nobody starts from nothing. */
void programme_start(const struct scenario *s, struct state *st, int model)
{
	const struct model *from = &s->model[model];
	struct model_state *m = &st->model[model];
	m->started = 1;
	m->start_month = st->house.month;
	if (m->due <= m->start_month)
		m->due = m->start_month + (from->done > 0.0 ? 1 : 6);
	m->first_due = m->due;
	for (int a = 0; a < s->axes; a++) {
		m->embodied[a] = st->house.know_how[a];
		if (from->parent >= 0 && st->model[from->parent].started)
			m->embodied[a] = st->model[from->parent].embodied[a];
	}
	m->work = from->work * s->parameters.schedule_work_scale;
	m->done = from->done * m->work;
}

/* Newcomers give part of an experienced person's work and take part of a mentor's (Abdel-Hamid & Madnick 1991). */
static double team_capacity(const struct scenario *s, const struct state *st, int team, double competence)
{
	const struct parameters *p = &s->parameters;
	const struct team_state *t = &st->team[team];
	double persons = t->senior + p->talent_principal_output * t->principal +
		(p->talent_junior_output - p->talent_mentor_cost) * t->junior;
	double working = t->staff > 0 ? number_above(1.0 - (double)t->away / t->staff) : 0.0;
	double vigour = fatigue_vigour(p, t->fatigue) *
		number_above(1.0 - p->leadership_reorganise_drag * t->reorganising) * (0.8 + 0.25 * t->cohesion);
	double nominal = st->house.accelerators * s->team[team].accelerators;
	double machines = nominal > 0.0 && t->accelerators > 0.0 ?
		number_clamp(number_pow(t->accelerators / nominal, p->compute_output_power), 0.7, 1.2) : 1.0;
	double privilege = t->privileges ? 1.0 + p->leadership_privilege_output : 1.0;
	double guests = t->guests;
	if (team == s->bridge_to) /* whoever carries over needs somebody to carry it to */
		guests -= p->bridge_liaison_counterpart * st->bridge.liaison;
	for (int i = 0; i < s->themes; i++) {
		const struct theme_state *pulled = &st->theme[i];
		if (pulled->pulled && s->model[pulled->pulled_to].team == team)
			guests += pulled->pulled * (pulled->pulled_months < p->schedule_pull_months ?
				-p->schedule_pull_cost : p->schedule_pull_gain); /* first it slows (Brooks 1975) */
	}
	return number_above((persons * working * vigour + guests) * privilege * machines *
		(1.0 - p->leadership_output * (1.0 - competence)));
}

/* The mix as worked: heads who do not know the work fall back on the last one's habits (Hirschman 1970 for the voice
 * that mends it). */
static void programme_mix(const struct scenario *s, const struct state *st, struct month *m, int model)
{
	int parent = s->model[model].parent;
	double habit_share = s->parameters.leadership_mix * (1.0 - m->competence[s->model[model].team]);
	for (int a = 0; a < s->axes; a++) {
		double ordered = st->model[model].mix[a];
		double habit = parent >= 0 ? st->model[parent].mix[a] : ordered;
		m->mix[model][a] = ordered + habit_share * (habit - ordered);
	}
}

static void programme_demand(const struct scenario *s, struct state *st, struct month *m, int model)
{
	const struct parameters *p = &s->parameters;
	struct model_state *programme = &st->model[model];
	double size = s->model[model].work * p->schedule_work_scale *
		(programme->goal == GOAL_LEAD ? p->schedule_goal_work : 1.0);
	double months = number_max(1.0, programme->due - st->house.month + 1);
	double planned = number_max(1.0, programme->first_due - programme->start_month + 1);
	double demand = number_min(number_above(size - programme->done) / months, p->schedule_rush * size / planned);
	m->size[model] = programme->work = size;
	m->demand[model] = demand;
	st->team[s->model[model].team].demand += demand + 0.5 * p->defects_mend_cost * programme->known;
	programme_mix(s, st, m, model);
	for (int a = 0; a < s->axes; a++)
		if (s->team[s->model[model].team].track == TRACK_PRODUCT)
			m->track_mix[a] += demand * m->mix[model][a];
}

static void track_mix_normalise(const struct scenario *s, struct month *m)
{
	double sum = 0.0;
	for (int a = 0; a < s->axes; a++)
		sum += m->track_mix[a];
	for (int a = 0; a < s->axes; a++)
		m->track_mix[a] = sum > 0.0 ? m->track_mix[a] / sum : 1.0 / s->axes;
}

static void team_product_work(const struct scenario *s, struct state *st, struct month *m, int team)
{
	const struct parameters *p = &s->parameters;
	struct team_state *t = &st->team[team];
	double pull = p->house_product_base + p->house_product_pressure * st->house.pressure;
	m->product_work = pull * t->staff;
	m->integration = p->bridge_integration_cost * st->bridge.carried * t->staff / 1000.0;
	t->demand += m->product_work + m->integration;
}

/* Hours: what was ordered, and what a late plan takes by itself; tired people give less of both. */
static double team_hours(const struct scenario *s, const struct team_state *t)
{
	const struct parameters *p = &s->parameters;
	double ordered = t->pace == PACE_CRUNCH ? p->schedule_overtime_crunch :
		t->pace == PACE_PUSH ? p->schedule_overtime_push : 0.0;
	double late = number_min(p->schedule_overtime_auto_max, p->schedule_overtime_auto * number_above(t->load - 1.0));
	return 1.0 + number_max(ordered, late) * fatigue_willing(t->fatigue);
}

/* What the hours bring: the tiredness of a month's overtime is felt within the month. */
static double team_effort(const struct scenario *s, const struct team_state *t, int team)
{
	double fresh = fatigue_vigour(&s->parameters, t->fatigue);
	double tired = fatigue_vigour(&s->parameters, number_share(t->fatigue + 0.5 * team_tiring(s, t, team)));
	return fresh > 0.0 ? t->hours * tired / fresh : 0.0;
}

void month_load(const struct scenario *s, struct state *st, struct month *m)
{
	const struct parameters *p = &s->parameters;
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		m->competence[i] = 1.0 - (1.0 - t->expertise) * (1.0 - p->leadership_voice_mend * t->voice);
		m->capacity[i] = team_capacity(s, st, i, m->competence[i]);
		t->demand = 0.0;
	}
	for (int i = 0; i < s->models; i++) {
		if (s->model[i].start_month == st->house.month && !st->model[i].started && !st->model[i].cancelled)
			programme_start(s, st, i); /* the house's own plan, where nobody said otherwise */
		if (programme_active(&st->model[i]))
			programme_demand(s, st, m, i);
	}
	track_mix_normalise(s, m);
	team_product_work(s, st, m, s->bridge_to);
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		if (s->team[i].track == TRACK_PRODUCT || s->team[i].track == TRACK_LAB)
			t->load = number_min(2.0, t->demand > 0.0 ? t->demand / number_max(m->capacity[i], 1e-9) : 0.0);
		else /* research and support are asked what they have, and more when the house is in a hurry */
			t->load = number_min(2.0, 0.75 + 0.25 * st->house.pressure + (t->staff ? 0.5 * t->away / t->staff : 0.0));
		t->hours = t->founded ? team_hours(s, t) : 1.0;
		m->effort[i] = team_effort(s, t, i);
	}
}
