/* From what is to what is said of it (mum effect, Smith & Keil 2003; the reports are made in month_11_reports.c). */
#include "sim/number.h"
#include "sim/programme.h"
#include "foresight.h"

/* Bad news of one kind travels no faster than of another: what morale hides, fatigue hides as well. */
double foresight_fatigue(const struct team_state *t)
{
	return number_share(t->fatigue - number_above(t->reported_morale - t->morale));
}

static void believe_team(struct team_state *t)
{
	t->fatigue = foresight_fatigue(t);
	t->morale = t->reported_morale;
	t->load = t->reported_load;
}

/* Work that is believed done is believed to have taught the model what such work teaches. */
static void believe_work(const struct scenario *s, const struct state *st, struct model_state *m)
{
	double done = number_clamp(m->reported * m->work, m->done, number_max(m->done, m->work));
	double exposure = s->parameters.schedule_embodiment * (done - m->done) / number_max(1.0, m->work);
	for (int a = 0; a < s->axes; a++)
		m->embodied[a] += number_above(st->house.know_how[a] - m->embodied[a]) *
			(1.0 - number_exp(-exposure * m->mix[a]));
	m->done = done;
	m->ready = m->reported;
}

/* Nobody counts the defects that nobody found; those who may speak say that there are some. */
static void believe_defects(const struct scenario *s, const struct team_state *t, struct model_state *m)
{
	double told = s->parameters.defects_found_rest + (1.0 - s->parameters.defects_found_rest) * t->voice;
	m->hidden *= number_share(m->audit_months > 0 ? 1.0 - 0.2 * (1.0 - told) : told);
}

void foresight_believe(const struct scenario *s, struct state *st)
{
	for (int i = 0; i < s->teams; i++)
		if (st->team[i].founded)
			believe_team(&st->team[i]);
	for (int i = 0; i < s->models; i++) {
		struct model_state *m = &st->model[i];
		if (!programme_active(m))
			continue;
		believe_work(s, st, m);
		believe_defects(s, &st->team[s->model[i].team], m);
	}
	for (int i = 0; i < s->models; i++) /* after all: one may build on another */
		if (programme_active(&st->model[i]))
			programme_indices(s, st, i, st->model[i].index);
}
