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

struct report {
	struct behave_tally *tally;
	const struct interface_text *words;
	FILE *out;
	bool json;
};

static void report_head(const char *scenario, int runs, FILE *out)
{
	struct writing w = {0};
	writing_json_key(&w, "{", "scenario");
	writing_json_string(&w, scenario);
	writing_printf(&w, ", \"runs\": %d, \"targets\": [", runs);
	writing_flush(&w, out);
	writing_free(&w);
}

static bool within(double figure, double low, double high)
{
	return figure >= low && figure <= high;
}

static void report_json(const struct report *t, const char *id, double figure, double low, double high, bool marked)
{
	struct writing w = {0};
	writing_json_key(&w, t->tally->all > 1 ? ",\n  {" : "\n  {", "id");
	writing_json_string(&w, id);
	writing_printf(&w, ", \"figure\": %.6g, \"low\": %.6g, \"high\": %.6g, \"met\": %s%s}",
		isnan(figure) ? -1e9 : figure, low, high, within(figure, low, high) ? "true" : "false",
		marked ? ", \"marked_missed\": true" : "");
	writing_flush(&w, t->out);
	writing_free(&w);
}

/* `marked`: it is known to be missed. */
static void report_measured(const struct report *t, const char *id, double figure, double low, double high, bool marked,
	const char *about)
{
	bool met = within(figure, low, high);
	t->tally->all++;
	t->tally->met += met;
	t->tally->known += marked && !met;
	if (t->json)
		report_json(t, id, figure, low, high, marked);
	else
		fprintf(t->out, "  %s %-34s %9.3f   %g … %g   %s\n", met ? "✓" : "✕", id, figure, low, high, about);
}

static void report_line(const struct report *t, const char *id, double figure, double low, double high,
	const char *about)
{
	report_measured(t, id, figure, low, high, false, about);
}

static void report_record(const struct report *t, const struct content *content, const struct residuals *r)
{
	const struct scenario *s = &content->scenario;
	if (!t->json) {
		fprintf(t->out, "\n%s\n  %-14s", interface_text_get(t->words, "behave.record"), "");
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
				interface_text_get(t->words, "behave.months"));
		}
}

static void report_targets(const struct report *t, const struct trials *all)
{
	enum language language = interface_text_language(t->words);
	for (int i = 0; i < all->targets->count; i++) {
		const struct target *target = &all->targets->item[i];
		int runs;
		double figure = trials_figure(all, i, &runs);
		report_measured(t, target->id, figure, target->low, target->high, target->missed, target->about[language]);
	}
}

/* What is known to be missed, or was and is met again. */
static void report_marked(const struct report *t, const struct trials *all)
{
	for (int i = 0; i < all->targets->count; i++) {
		const struct target *target = &all->targets->item[i];
		int runs;
		if (!target->missed)
			continue;
		bool met = within(trials_figure(all, i, &runs), target->low, target->high);
		fprintf(t->out, "\n%s %s\n", interface_text_get(t->words, met ? "behave.met_again" : "behave.known"),
			target->id);
	}
}

int behave_report(const struct behave_request *request, struct behave_tally *tally, FILE *out, FILE *errors)
{
	const struct report report = {tally, request->words, out, request->json};
	*tally = (struct behave_tally){0};
	struct trials *all = trials_load(&request->trials, errors);
	if (!all)
		return 1;
	struct state *states = calloc((size_t)all->runs, sizeof *states);
	bool played = states && trials_play(all, request->threads, states);
	tally->runs = all->runs;
	if (played) {
		struct residuals residuals;
		const struct content *content = all->item[0].content;
		residuals_take(&content->scenario, states, all->runs, &residuals);
		if (request->json)
			report_head(content->scenario.id, all->runs, out);
		report_record(&report, content, &residuals);
		report_line(&report, "overtime.weeks-at-60-hours",
			behave_overtime_weeks(&content->scenario.parameters, 60), 6, 11, "");
		report_line(&report, "overtime.weeks-at-80-hours",
			behave_overtime_weeks(&content->scenario.parameters, 80), 2, 4, "");
		report_targets(&report, all);
		if (request->json)
			fprintf(out, "\n], \"met\": %d, \"all\": %d}\n", tally->met, tally->all);
		else
			report_marked(&report, all);
	} else
		fprintf(errors, "openweights-lab: error: not enough memory or threads for %d runs\n", all->runs);
	free(states);
	trials_free(all);
	return !played ? 3 : tally->met + tally->known == tally->all ? 0 : 1;
}
