/* Reports: what the organisation tells the desk, and the counts that follow from the month (M4). */
#include "month.h"
#include "number.h"
#include "report.h"

static void report_teams(const struct scenario *s, struct state *st)
{
	st->house.staff = 0;
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		t->staff = t->junior + t->senior + t->principal;
		st->house.staff += t->staff;
		t->reported_morale = number_share(t->morale + report_bias_morale(s, t));
		t->reported_load = number_above(t->load - report_bias_load(s, t));
	}
}

static void report_programme(const struct scenario *s, struct state *st, int model)
{
	struct model_state *m = &st->model[model];
	double size = number_max(1.0, m->work);
	m->ready = number_share(m->done / size);
	m->reported = number_share(m->ready + report_bias_work(s, st, model));
	programme_indices(s, st, model, m->index);
}

void month_reports(const struct scenario *s, struct state *st)
{
	report_teams(s, st);
	for (int i = 0; i < s->models; i++)
		if (programme_active(&st->model[i]))
			report_programme(s, st, i);
		else if (st->model[i].shipped)
			st->model[i].ready = st->model[i].reported = 1.0;
}
