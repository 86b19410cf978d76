/* From what is to what is said of it (mum effect, Smith & Keil 2003; the reports are made in month_11_reports.c). */
#include "sim/number.h"
#include "sim/programme.h"
#include "sim/report.h"
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
static void believe_work(const struct scenario *s, struct state *st, int model)
{
	struct model_state *m = &st->model[model];
	double done = number_clamp(m->reported * m->work, m->done, number_max(m->done, m->work));
	programme_learn(s, st, model, done - m->done, m->work, m->mix);
	m->done = done;
	m->ready = m->reported;
}

/* Nobody counts the defects that nobody found; those who may speak say that there are some. */
static void believe_defects(const struct scenario *s, struct state *st, int model)
{
	struct model_state *m = &st->model[model];
	double told = programme_spoken(s, st, model);
	m->hidden *= number_share(m->audit_months > 0 ? 1.0 - REPORT_AUDITED * (1.0 - told) : told);
}

void foresight_believe(const struct scenario *s, struct state *st)
{
	for (int i = 0; i < s->teams; i++)
		if (st->team[i].founded)
			believe_team(&st->team[i]);
	for (int i = 0; i < s->models; i++) {
		if (!programme_active(&st->model[i]))
			continue;
		believe_work(s, st, i);
		believe_defects(s, st, i);
	}
	for (int i = 0; i < s->models; i++) /* after all: one may build on another */
		if (programme_active(&st->model[i]))
			programme_indices(s, st, i, st->model[i].index);
}
