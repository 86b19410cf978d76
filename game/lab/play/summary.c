#include "summary.h"

#include <math.h>
#include <stdlib.h>

static void result_take(struct run_result *to, const struct scenario *s, const struct state *state)
{
	to->seed = state->seed;
	to->hash = state_hash(s, state);
	to->ending = state_over(s, state) ? state_ending(s, state) : -1;
	to->months = state->house.month;
	to->refused = state->house.refused;
	for (int i = 0; i < s->models; i++) {
		const struct model_state *m = &state->model[i];
		to->shipped[i] = m->shipped;
		to->month[i] = (int16_t)m->ship_month;
		for (int a = 0; a < s->axes; a++) {
			to->index[i][a] = m->released[a];
			to->verdict[i][a] = (int8_t)m->verdict[a];
		}
	}
}

static void summary_visit(void *context, int run, const struct play *played)
{
	struct summary *summary = context;
	const struct scenario *s = &summary->content->scenario;
	double *field = summary->field + (size_t)run * (size_t)s->fields;
	result_take(&summary->run[run], s, &played->state);
	for (int i = 0; i < s->fields; i++)
		field[i] = field_read(&s->field[i], &played->state);
}

enum summary_outcome summary_run(struct summary *summary, const struct summary_request *request)
{
	size_t runs = (size_t)request->runs;
	*summary = (struct summary){.content = request->content, .runs = request->runs, .until = request->until,
		.first_seed = request->first_seed, .watcher = request->watcher};
	summary->run = calloc(runs, sizeof *summary->run);
	summary->field = calloc(runs * (size_t)request->content->scenario.fields, sizeof *summary->field);
	summary->scratch = calloc(runs, sizeof *summary->scratch);
	if (!summary->run || !summary->field || !summary->scratch) {
		summary_free(summary);
		return SUMMARY_MEMORY;
	}
	const struct ensemble ensemble = {.content = request->content, .from = request->from,
		.first_seed = request->first_seed, .runs = request->runs, .until = request->until, .threads = request->threads,
		.visit = summary_visit, .context = summary, .progress = request->progress};
	if (ensemble_run(&ensemble))
		return SUMMARY_DONE;
	summary_free(summary);
	return SUMMARY_THREADS;
}

void summary_free(struct summary *summary)
{
	free(summary->run);
	free(summary->field);
	free(summary->scratch);
	*summary = (struct summary){0};
}

static int number_compare(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;
	return (left > right) - (left < right);
}

static double percentile(const double *sorted, int count, double share)
{
	double place = share * (count - 1);
	int below = (int)place;
	if (below + 1 >= count)
		return sorted[count - 1];
	return sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
}

struct percentiles percentiles_of(double *value, int count)
{
	int numbers = 0;
	for (int i = 0; i < count; i++)
		if (!isnan(value[i]))
			value[numbers++] = value[i];
	if (numbers == 0)
		return (struct percentiles){NAN, NAN, NAN};
	qsort(value, (size_t)numbers, sizeof *value, number_compare);
	return (struct percentiles){percentile(value, numbers, 0.05), percentile(value, numbers, 0.5),
		percentile(value, numbers, 0.95)};
}

struct percentiles summary_field(struct summary *summary, int field)
{
	size_t fields = (size_t)summary->content->scenario.fields;
	for (int i = 0; i < summary->runs; i++)
		summary->scratch[i] = summary->field[(size_t)i * fields + (size_t)field];
	return percentiles_of(summary->scratch, summary->runs);
}

struct percentiles summary_month(struct summary *summary, int model)
{
	for (int i = 0; i < summary->runs; i++)
		summary->scratch[i] = summary->run[i].shipped[model] ? summary->run[i].month[model] : (double)NAN;
	return percentiles_of(summary->scratch, summary->runs);
}

struct percentiles summary_index(struct summary *summary, int model, int axis)
{
	for (int i = 0; i < summary->runs; i++)
		summary->scratch[i] = summary->run[i].shipped[model] ? summary->run[i].index[model][axis] : (double)NAN;
	return percentiles_of(summary->scratch, summary->runs);
}

int summary_verdicts(const struct summary *summary, int model, int axis, double share[VERDICTS])
{
	int count[VERDICTS] = {0}, claimed = 0;
	for (int i = 0; i < summary->runs; i++) {
		int verdict = summary->run[i].verdict[model][axis];
		if (summary->run[i].shipped[model] && verdict >= 0 && verdict < VERDICTS) {
			count[verdict]++;
			claimed++;
		}
	}
	for (int v = 0; v < VERDICTS; v++)
		share[v] = claimed ? (double)count[v] / claimed : 0.0;
	return claimed;
}

double summary_shipped(const struct summary *summary, int model)
{
	int shipped = 0;
	for (int i = 0; i < summary->runs; i++)
		shipped += summary->run[i].shipped[model];
	return (double)shipped / summary->runs;
}

double summary_ending(const struct summary *summary, int ending)
{
	int count = 0;
	for (int i = 0; i < summary->runs; i++)
		count += summary->run[i].ending == ending;
	return (double)count / summary->runs;
}

double summary_refused(const struct summary *summary)
{
	double refused = 0.0;
	for (int i = 0; i < summary->runs; i++)
		refused += summary->run[i].refused;
	return refused / summary->runs;
}
