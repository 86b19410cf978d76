/* Reports: what the organisation tells the desk, and the counts that follow from the month (M4). */
#include "month.h"
#include "number.h"

/* Bad news travels up slowly: reported = true + optimism x (1 - voice) (mum effect, Smith & Keil 2003). */
static void report_teams(const struct scenario *s, struct state *st)
{
	st->house.staff = 0;
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		double rosy = s->parameters.reports_optimism / 100.0 * (1.0 - t->voice);
		t->staff = t->junior + t->senior + t->principal;
		st->house.staff += t->staff;
		t->reported_morale = number_share(t->morale + s->parameters.reports_rosy * rosy);
		t->reported_load = number_above(t->load - s->parameters.reports_rosy * rosy * number_above(t->load - 0.7));
	}
}

static void report_programme(const struct scenario *s, struct state *st, int model)
{
	const struct parameters *p = &s->parameters;
	struct model_state *m = &st->model[model];
	int team = s->model[model].team;
	const struct team_state *t = &st->team[team];
	double size = number_max(1.0, m->work);
	double rosy = (p->reports_optimism / 100.0 * (1.0 - t->voice) +
		p->reports_head_optimism / 100.0 * (1.0 - t->expertise)) * (m->audit_months > 0 ? 0.2 : 1.0);
	m->ready = number_share(m->done / size);
	m->reported = number_share(m->ready + (m->ready > 0.0 ? p->reports_rosy * rosy : 0.0));
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
