#include "behave.h"

#include <math.h>
#include <stdlib.h>

#include "sim/fatigue.h"
#include "residual.h"

static const double MEAN_ERROR_MOST = 4.0, WORST_ERROR_MOST = 8.0; /* model.md, "History" */

double behave_overtime_weeks(const struct parameters *p, double hours)
{
	const double week = 12.0 / 52.0; /* months */
	double fatigue = 0.0, done = 0.0;
	for (int i = 1; i <= 52; i++) {
		double over = (hours / 40.0 - 1.0) * fatigue_willing(fatigue);
		double next = fmin(1.0, fatigue + week * (fatigue_of_hours(p, over) - fatigue_rest(p, fatigue)));
		done += (1.0 + over) * fatigue_vigour(p, 0.5 * (fatigue + next));
		if (done <= i)
			return i;
		fatigue = next;
	}
	return 52.0;
}

struct tally {
	int met, all;
	FILE *out;
	bool json;
};

static void report_line(struct tally *t, const char *id, double figure, double low, double high, const char *about)
{
	bool met = figure >= low && figure <= high;
	t->all++;
	t->met += met;
	if (t->json)
		fprintf(t->out, "%s\n  {\"id\": \"%s\", \"figure\": %.6g, \"low\": %.6g, \"high\": %.6g, \"met\": %s}",
			t->all > 1 ? "," : "", id, isnan(figure) ? -1e9 : figure, low, high, met ? "true" : "false");
	else
		fprintf(t->out, "  %s %-34s %9.3f   %g … %g   %s\n", met ? "✓" : "✕", id, figure, low, high, about);
}

static void report_record(struct tally *t, const struct content *content, enum language language,
	const struct residuals *r)
{
	const struct scenario *s = &content->scenario;
	bool zh = language == LANGUAGE_ZH;
	if (!t->json) {
		fprintf(t->out, zh ? "\n与史实之差(指数点):模拟均值减记录\n  %-14s" :
			"\nAgainst the record, index points: simulated mean less recorded\n  %-14s", "");
		for (int a = 0; a < s->axes; a++)
			fprintf(t->out, "%12s", s->axis[a].id);
		fprintf(t->out, "   shipped  month\n");
		for (int m = 0; m < s->models; m++) {
			fprintf(t->out, "  %-14s", s->model[m].id);
			for (int a = 0; a < s->axes; a++)
				isnan(r->error[m][a]) ? fprintf(t->out, "%12s", "·") : fprintf(t->out, "%+12.1f", r->error[m][a]);
			char month[CALENDAR_TEXT_SIZE] = "never";
			if (!isnan(r->month[m]))
				calendar_print(&s->calendar, (int)r->month[m], month);
			fprintf(t->out, "   %6.0f %%  %s\n", 100.0 * r->shipped[m], month);
		}
		fprintf(t->out, "\n");
	}
	report_line(t, "record.mean-error", r->mean, 0.0, MEAN_ERROR_MOST, "");
	report_line(t, "record.worst-error", r->worst, 0.0, WORST_ERROR_MOST, "");
	for (int m = 0; m < s->models; m++)
		if (s->model[m].recorded_month >= 0) {
			char id[64];
			snprintf(id, sizeof id, "date.%s", s->model[m].id);
			report_line(t, id, r->month[m] - s->model[m].recorded_month, -1.0, 1.0,
				zh ? "发布月份之差(中位数)" : "months from the recorded release (median)");
		}
}

static void report_targets(struct tally *t, const struct trials *all, enum language language)
{
	for (int i = 0; i < all->targets->count; i++) {
		const struct target *target = &all->targets->item[i];
		int runs;
		double figure = trials_figure(all, i, &runs);
		report_line(t, target->id, figure, target->low, target->high, target->about[language]);
	}
}

int behave_report(const struct behave_request *request, FILE *out, FILE *errors)
{
	struct trials *all = trials_load(&request->trials, errors);
	if (!all)
		return 1;
	struct state *states = calloc((size_t)all->runs, sizeof *states);
	bool played = states && trials_play(all, request->threads, states);
	struct tally tally = {.out = out, .json = request->json};
	if (played) {
		struct residuals residuals;
		const struct content *content = all->item[0].content;
		residuals_take(&content->scenario, states, all->runs, &residuals);
		if (request->json)
			fprintf(out, "{\"scenario\": \"%s\", \"runs\": %d, \"targets\": [", content->scenario.id, all->runs);
		report_record(&tally, content, request->language, &residuals);
		report_line(&tally, "overtime.weeks-at-60-hours",
			behave_overtime_weeks(&content->scenario.parameters, 60), 6, 11, "");
		report_line(&tally, "overtime.weeks-at-80-hours",
			behave_overtime_weeks(&content->scenario.parameters, 80), 2, 4, "");
		report_targets(&tally, all, request->language);
		if (request->json)
			fprintf(out, "\n], \"met\": %d, \"all\": %d}\n", tally.met, tally.all);
		else
			fprintf(out, request->language == LANGUAGE_ZH ? "\n%d / %d 项达标(每项 %d 局)。\n" :
				"\n%d of %d targets met, over %d runs each.\n", tally.met, tally.all, all->runs);
	} else
		fprintf(errors, "openweights-lab: error: not enough memory or threads for %d runs\n", all->runs);
	free(states);
	trials_free(all);
	return !played ? 3 : tally.met == tally.all ? 0 : 1;
}
