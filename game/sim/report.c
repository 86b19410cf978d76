#include "report.h"

#include <math.h>

#include "number.h"
#include "programme.h"

static const double load_unhidden = 0.7; /* up to this load there is nothing to hide */

double report_bias_morale(const struct scenario *s, const struct team_state *t)
{
	double rosy = s->parameters.reports_optimism / 100.0 * (1.0 - t->voice);
	return s->parameters.reports_rosy * rosy;
}

double report_bias_load(const struct scenario *s, const struct team_state *t)
{
	return report_bias_morale(s, t) * number_above(t->load - load_unhidden);
}

double report_bias_work(const struct scenario *s, const struct state *st, int model)
{
	const struct parameters *p = &s->parameters;
	const struct model_state *m = &st->model[model];
	const struct team_state *t = &st->team[s->model[model].team];
	double rosy = (p->reports_optimism / 100.0 * (1.0 - t->voice) +
		p->reports_head_optimism / 100.0 * (1.0 - t->expertise)) * (m->audit_months > 0 ? REPORT_AUDITED : 1.0);
	return m->ready > 0.0 ? p->reports_rosy * rosy : 0.0;
}

static bool reads(const struct field *field, const struct state *st, const double *member)
{
	return field->offset == (size_t)((const char *)member - (const char *)st);
}

double report_bias(const struct scenario *s, const struct state *st, int field)
{
	const struct field *f = &s->field[field];
	for (int i = 0; i < s->teams; i++) {
		const struct team_state *t = &st->team[i];
		if (t->founded && reads(f, st, &t->reported_morale))
			return f->scale * report_bias_morale(s, t);
		if (t->founded && reads(f, st, &t->reported_load))
			return f->scale * report_bias_load(s, t);
	}
	for (int i = 0; i < s->models; i++)
		if (programme_active(&st->model[i]) && reads(f, st, &st->model[i].reported))
			return f->scale * report_bias_work(s, st, i);
	return NAN;
}
