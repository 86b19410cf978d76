#include "residual.h"

#include <math.h>

/* The median of months by counting: months are few. */
static double month_median(const struct state *states, int runs, int model, int shipped)
{
	int count[MONTHS_MAX * 2] = {0};
	for (int i = 0; i < runs; i++) {
		const struct model_state *m = &states[i].model[model];
		if (m->shipped && m->ship_month < MONTHS_MAX * 2)
			count[m->ship_month]++;
	}
	for (int month = 0, sum = 0; month < MONTHS_MAX * 2; month++)
		if ((sum += count[month]) * 2 >= shipped && sum > 0)
			return month;
	return NAN;
}

static double index_mean(const struct state *states, int runs, int model, int axis, int shipped)
{
	double sum = 0.0;
	for (int i = 0; i < runs; i++)
		if (states[i].model[model].shipped)
			sum += states[i].model[model].released[axis];
	return shipped ? sum / shipped : NAN;
}

void residuals_take(const struct scenario *s, const struct state *states, int runs, struct residuals *out)
{
	int count = 0;
	*out = (struct residuals){0};
	for (int m = 0; m < s->models; m++) {
		int shipped = 0;
		for (int i = 0; i < runs; i++)
			shipped += states[i].model[m].shipped;
		out->shipped[m] = (double)shipped / runs;
		out->month[m] = month_median(states, runs, m, shipped);
		for (int a = 0; a < s->axes; a++) {
			out->error[m][a] = NAN;
			if (s->model[m].recorded_month < 0 || isnan(s->model[m].recorded[a]))
				continue;
			double error = shipped ? index_mean(states, runs, m, a, shipped) - s->model[m].recorded[a] :
				-RESIDUAL_MISSED;
			out->error[m][a] = error;
			out->mean += fabs(error);
			out->worst = fmax(out->worst, fabs(error));
			count++;
		}
	}
	out->mean = count ? out->mean / count : 0.0;
}
