/* Launches: what is ready ships on its date, and is measured against what was promised (S4, S11, M5). */
#include "month.h"
#include "number.h"

#include <math.h>

static double open_rival_of_size(const struct scenario *s, const struct state *st, int size, int axis, int *by)
{
	double best = NAN;
	/* no index is farther above its record than luck, what we gave away and a dealt turn can lift it */
	double lift = s->parameters.rivals_jitter_index * LUCK_NORMAL_MOST + st->house.turn_lead[axis] +
		s->parameters.rivals_learn_open * number_above(st->house.own_open_extra[axis]);
	for (int r = 0; r < s->rivals; r++) {
		double recorded = s->rival[r].index[axis];
		if (!st->rival[r].out || !s->rival[r].open || s->rival[r].size > size ||
			!(recorded + lift > best || isnan(best)))
			continue;
		if (isnan(recorded))
			continue;
		double index = rival_index(s, st, r, axis);
		if (!(index <= best)) {
			best = index;
			*by = r;
		}
	}
	return best;
}

double programme_yardstick(const struct scenario *s, const struct state *st, int model, int axis, int *by)
{
	*by = -1;
	if (st->model[model].goal == GOAL_LEAD) {
		*by = st->house.best_by[axis];
		return st->house.best[axis];
	}
	double open = open_rival_of_size(s, st, s->model[model].size, axis, by);
	return isnan(open) ? st->house.own_open[axis] : open; /* nobody else gives one away: our own last */
}

bool programme_claims(const struct scenario *s, const struct state *st, int model, int axis)
{
	return st->model[model].mix[axis] >= s->parameters.reports_claim_share || s->model[model].promised[axis];
}

enum verdict programme_verdict(const struct model_state *m)
{
	return m->judged >= 0 ? (enum verdict)m->verdict[m->judged] : VERDICT_NONE;
}

struct programme_standing programme_standing(const struct scenario *s, const struct state *st, int model, int axis)
{
	struct programme_standing out = {.own = st->model[model].index[axis], .verdict = VERDICT_NONE};
	out.mark = programme_yardstick(s, st, model, axis, &out.by);
	out.gap = out.own - out.mark;
	if (programme_claims(s, st, model, axis))
		out.verdict = verdict_of(&s->parameters, out.gap);
	return out;
}

static void launch_measure(const struct scenario *s, struct state *st, int model)
{
	const struct parameters *p = &s->parameters;
	struct model_state *m = &st->model[model];
	programme_indices(s, st, model, m->index);
	for (int a = 0; a < s->axes; a++) {
		double luck = p->schedule_launch_luck * luck_normal(st->luck, LUCK_LAUNCH, 0, model, a);
		int by;
		m->released[a] = m->index[a] = number_clamp(m->index[a] + luck, 0.0, 100.0);
		m->yardstick[a] = programme_yardstick(s, st, model, a, &by);
		m->yardstick_by[a] = by;
		m->claimed[a] = programme_claims(s, st, model, a);
		m->promise[a] = number_clamp(m->yardstick[a] +
			(m->goal == GOAL_LEAD ? p->reports_verdict_leads : p->reports_verdict_competitive), 0.0, 100.0);
		m->verdict[a] = m->claimed[a] ? verdict_of(p, m->released[a] - m->yardstick[a]) : VERDICT_NONE;
	}
}

/* The axis a launch is judged by: among those claimed the one where falling short, weighed by the field's attention,
 * costs most; when nothing falls short, the one the field watches most. */
static void launch_judge(const struct scenario *s, struct state *st, int model)
{
	struct launch_state *l = &st->launch;
	struct model_state *m = &st->model[model];
	double worst = -1.0, weights = 0.0, shortfall_gap = 0.0, open_gap = 0.0;
	l->axis = -1;
	for (int a = 0; a < s->axes; a++) {
		double gap = m->released[a] - m->yardstick[a];
		double weight = st->house.attention[a];
		if (!m->claimed[a])
			continue;
		double cost = weight * (1.0 + number_above(s->parameters.reports_verdict_competitive - gap));
		if (cost > worst) {
			worst = cost;
			l->axis = a;
			l->gap = gap;
		}
		l->claimed++;
		l->weak += m->verdict[a] == VERDICT_WEAK;
		l->leads += m->verdict[a] == VERDICT_LEADS;
		weights += weight;
		shortfall_gap += weight * gap;
		open_gap += weight * (m->released[a] - st->house.open[a]);
	}
	m->judged = l->axis;
	l->verdict = programme_verdict(m);
	m->weak = l->weak;
	l->mean_gap = weights > 0.0 ? shortfall_gap / weights : 0.0;
	l->open_gap = weights > 0.0 ? open_gap / weights : 0.0;
}

/* Delivered against promised, weighed by the field's attention; a promise to lead is a larger bet (Locke & Latham
 * 2002). */
static double launch_value(const struct scenario *s, const struct state *st, int model)
{
	const struct parameters *p = &s->parameters;
	const struct model_state *m = &st->model[model];
	double value = 0.0, weights = 0.0;
	for (int a = 0; a < s->axes; a++) {
		if (!m->claimed[a])
			continue;
		double gap = m->released[a] - m->yardstick[a];
		double weight = st->house.attention[a];
		value += weight * number_clamp((gap + 5.0) / 10.0, -1.5, 1.0);
		weights += weight;
	}
	value = weights > 0.0 ? value / weights : 0.0;
	if (m->goal == GOAL_LEAD)
		value *= value < 0.0 ? p->house_trust_lead_loss : p->house_trust_lead_gain;
	if (m->tuned && !m->exposed)
		value += p->reports_tune_lift;
	return value;
}

static void launch_consequences(const struct scenario *s, struct state *st, int model)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	struct model_state *m = &st->model[model];
	double importance = s->model[model].importance;
	double value = launch_value(s, st, model);
	st->launch.value = value;
	double gain = value > 0.0 ? 2.0 - h->trust / 50.0 : 1.0;
	h->trust = number_clamp(h->trust + p->house_trust_gain * importance * value * gain, 0.0, 100.0);
	if (m->license == LICENSE_OPEN)
		h->goodwill += importance * number_clamp(p->house_goodwill_open + p->house_goodwill_gap * st->launch.open_gap,
			0.0, p->house_goodwill_most);
	else
		h->goodwill -= importance * p->house_goodwill_closed;
	if (m->exposed)
		h->goodwill -= importance * p->house_goodwill_exposed;
	h->goodwill = number_clamp(h->goodwill, 0.0, 100.0);
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		t->morale = number_share(t->morale + p->talent_morale_launch * importance * value *
			(i == s->model[model].team ? 2.0 : 1.0));
	}
	for (int a = 0; a < s->axes; a++) {
		h->own_best[a] = number_max(h->own_best[a], m->released[a]);
		if (m->license == LICENSE_OPEN)
			h->own_open[a] = number_max(h->own_open[a], m->released[a]);
	}
}

static void launch_headline(const struct scenario *s, struct state *st, int model)
{
	for (int i = 0; i < s->headlines; i++)
		if (expression_value(&s->headline[i].when, s->field, st) > 0.0) {
			st->model[model].headline = i;
			return;
		}
}

static void launch(const struct scenario *s, struct state *st, int model)
{
	struct model_state *m = &st->model[model];
	int32_t count = st->launch.count + 1;
	m->shipped = 1;
	m->ship_month = st->house.month;
	m->exposed = m->tuned && luck_uniform(st->luck, LUCK_EXPOSURE, 0, model, 0) < s->parameters.reports_tune_exposure;
	launch_measure(s, st, model);
	st->launch = (struct launch_state){.model = model, .count = count, .lead_goal = m->goal == GOAL_LEAD,
		.closed = m->license == LICENSE_CLOSED, .tuned = m->tuned, .exposed = m->exposed,
		.late = m->months_late, .flagship = s->model[model].flagship, .size = s->model[model].size};
	launch_judge(s, st, model);
	launch_consequences(s, st, model);
	launch_headline(s, st, model);
}

/* A flagship that was promised to lead is held back when even what is reported falls too far short, unless the chair
 * ordered the date (S11). */
static bool launch_held(const struct scenario *s, const struct state *st, int model)
{
	const struct parameters *p = &s->parameters;
	const struct model_state *m = &st->model[model];
	if (!s->model[model].flagship || m->goal != GOAL_LEAD || m->ordered_date)
		return false;
	double rosy = p->reports_optimism * (1.0 - st->team[s->model[model].team].voice);
	double index[AXES_MAX], gap = 0.0, weights = 0.0;
	programme_indices(s, st, model, index);
	for (int a = 0; a < s->axes; a++)
		if (programme_claims(s, st, model, a)) {
			gap += st->house.attention[a] * (index[a] + rosy - st->house.best[a]);
			weights += st->house.attention[a];
		}
	return weights > 0.0 && gap / weights < p->schedule_gate_gap;
}

/* Evaluation may find something that nobody can ship with, the likelier the more defects are hidden. */
static bool launch_blocked(const struct scenario *s, const struct state *st, int model)
{
	const struct model_state *m = &st->model[model];
	double hidden = number_clamp(10.0 * m->hidden / number_max(1.0, m->work), 0.3, 3.0);
	return luck_uniform(st->luck, LUCK_SLIP, st->house.month, model, 0) < s->parameters.schedule_slip * hidden;
}

static void launch_postpone(const struct scenario *s, struct state *st, int model, int months)
{
	struct model_state *m = &st->model[model];
	m->due += months;
	m->months_late = (int32_t)number_min(LATE_MOST, m->months_late + months);
	m->ordered_date = 0;
	st->house.trust = number_clamp(st->house.trust -
		s->parameters.house_trust_late * s->model[model].importance * months, 0.0, 100.0);
}

void month_launches(const struct scenario *s, struct state *st, struct month *m)
{
	for (int i = 0; i < s->models; i++) {
		struct model_state *programme = &st->model[i];
		if (!programme_active(programme) || st->house.month < programme->due)
			continue;
		if (programme->done < s->parameters.schedule_ship_share * m->size[i] || launch_blocked(s, st, i))
			launch_postpone(s, st, i, 1);
		else if (launch_held(s, st, i))
			launch_postpone(s, st, i, (int)s->parameters.schedule_gate_months);
		else
			launch(s, st, i);
	}
}
