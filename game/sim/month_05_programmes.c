/* Programmes: work, what a model comes to embody, training, and defects made, found and mended (S5, S10). */
#include "month.h"
#include "number.h"

static void programme_train(const struct scenario *s, struct state *st, int model, double trained_share)
{
	const struct team_state *team = &st->team[s->model[model].team];
	st->model[model].compute += team->accelerators * s->model[model].train_share / number_max(1.0, trained_share);
}

double programme_spoken(const struct scenario *s, const struct state *st, int model)
{
	const struct parameters *p = &s->parameters;
	const struct team_state *t = &st->team[s->model[model].team];
	return p->defects_found_rest + (1.0 - p->defects_found_rest) * t->voice;
}

/* Defects come with the work, more in haste, fatigue and with newcomers (Abdel-Hamid & Madnick 1991). */
static void programme_defects(const struct scenario *s, struct state *st, int model, double work)
{
	const struct parameters *p = &s->parameters;
	struct model_state *m = &st->model[model];
	const struct team_state *t = &st->team[s->model[model].team];
	double newcomers = t->staff > 0 ? 0.5 * t->junior / t->staff : 0.0;
	m->hidden += p->defects_made * work * (1.0 + p->defects_made_load * number_above(t->load - 0.8) +
		p->defects_made_fatigue * t->fatigue + p->defects_made_junior * newcomers);
	double audit = m->audit_months > 0 ? 1.0 + p->defects_audit_gain : 1.0;
	double spoken = programme_spoken(s, st, model);
	double found = number_min(m->hidden, m->hidden * p->defects_found * spoken * audit);
	m->hidden -= found;
	m->known += found;
	if (m->audit_months > 0)
		m->audit_months--;
}

void programme_learn(const struct scenario *s, struct state *st, int model, double work, double size,
	const double mix[AXES_MAX])
{
	double *embodied = st->model[model].embodied;
	double exposure = s->parameters.schedule_embodiment * work / number_max(1.0, size);
	for (int a = 0; a < s->axes; a++)
		embodied[a] += number_above(st->house.know_how[a] - embodied[a]) * (1.0 - number_exp(-exposure * mix[a]));
}

static void programme_work(const struct scenario *s, struct state *st, const struct month *m, int model)
{
	const struct parameters *p = &s->parameters;
	struct model_state *programme = &st->model[model];
	double luck = 1.0 + p->schedule_work_luck * luck_normal(st->luck, LUCK_WORK, st->house.month, model, 0);
	double drive = programme->goal == GOAL_LEAD && st->house.month - programme->start_month < 6 ?
		1.0 + p->schedule_goal_drive : 1.0; /* a hard goal drives at first (Locke & Latham 2002) */
	double part = m->work_done[s->model[model].team];
	double work = number_min(m->demand[model] * part * number_above(luck) * drive,
		number_above(m->size[model] - programme->done));
	programme->done += work;
	programme_learn(s, st, model, work, m->size[model], m->mix[model]);
	programme_defects(s, st, model, work);
}

/* Known defects are mended from slack, and by a small part of capacity that is always kept for it. */
static void team_mend(const struct scenario *s, struct state *st, int team, double slack, double capacity)
{
	const struct parameters *p = &s->parameters;
	double hands = (slack + p->defects_mend_share * capacity) / number_max(1e-6, p->defects_mend_cost);
	for (int i = 0; i < s->models; i++) {
		struct model_state *m = &st->model[i];
		if (s->model[i].team != team || !programme_active(m))
			continue;
		double mended = number_min(m->known, hands);
		m->known -= mended;
		m->mended += mended;
		hands -= mended;
	}
}

/* Product work and programmes are cut in the same proportion; absolute priority for either would lock the house. */
static void team_work(const struct scenario *s, struct state *st, struct month *m, int team)
{
	double able = m->capacity[team] * m->effort[team];
	double asked = 0.0, fixed = team == s->bridge_to ? m->integration : 0.0;
	double trained = 0.0;
	for (int i = 0; i < s->models; i++)
		if (s->model[i].team == team && programme_active(&st->model[i])) {
			asked += m->demand[i];
			trained += s->model[i].train_share;
		}
	if (team == s->bridge_to)
		asked += m->product_work;
	double free_hands = number_above(able - fixed);
	m->work_done[team] = asked > 0.0 ? number_min(1.0, free_hands / asked) : 0.0;
	for (int i = 0; i < s->models; i++)
		if (s->model[i].team == team && programme_active(&st->model[i])) {
			programme_train(s, st, i, trained);
			programme_work(s, st, m, i);
		}
	team_mend(s, st, team, number_above(free_hands - asked), able);
	st->team[team].output = asked + fixed > 0.0 ? number_min(able, asked * m->work_done[team] + fixed) : able;
}

void month_programmes(const struct scenario *s, struct state *st, struct month *m)
{
	for (int i = 0; i < s->teams; i++) {
		if (s->team[i].track == TRACK_PRODUCT || s->team[i].track == TRACK_LAB)
			team_work(s, st, m, i);
		else
			st->team[i].output = m->capacity[i] * m->effort[i];
	}
}

/* Training shows with the logarithm of compute (form of the scaling laws: Hoffmann et al. 2022); a larger model may
 * teach, an earlier one may serve as base. */
void programme_indices(const struct scenario *s, const struct state *st, int model, double index[AXES_MAX])
{
	const struct parameters *p = &s->parameters;
	const struct model *from = &s->model[model];
	const struct model_state *m = &st->model[model];
	double compute = m->compute;
	if (from->teacher >= 0)
		compute += p->compute_teach * st->model[from->teacher].compute;
	if (from->base >= 0)
		compute += p->compute_base_carry * st->model[from->base].compute;
	double decades = number_log10(number_max(0.05, compute));
	double flaws = p->defects_penalty * (m->hidden + m->known) / number_max(1.0, m->work);
	for (int a = 0; a < s->axes; a++)
		index[a] = number_clamp(m->embodied[a] + s->axis[a].index_per_decade * decades - flaws, 0.0, 100.0);
}
