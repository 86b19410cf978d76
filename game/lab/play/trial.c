#include "trial.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static bool trial_load(struct trial *t, const struct trials_request *request, FILE *errors)
{
	struct content_request load = {.scenario = t->scenario, .data_folder = request->data_folder};
	char path[2048];
	for (int i = 0; i < request->patches; i++)
		load.patch[load.patches++] = request->patch[i];
	if (t->patch[0]) {
		if (!content_file_path(request->scenario, request->data_folder, t->patch, path, sizeof path)) {
			fprintf(errors, "%s: error: its path is too long\n", t->patch);
			return false;
		}
		load.patch[load.patches++] = path;
	}
	t->content = content_load(&load, errors);
	return t->content != NULL;
}

/* The trial that plays so, loaded if it is new; -1 when it cannot be. */
static int trials_find(struct trials *all, const struct trials_request *request, const char *scenario,
	const char *patch, const char *policy, int until, FILE *errors)
{
	struct trial wanted = {.until = until};
	snprintf(wanted.scenario, sizeof wanted.scenario, "%s", scenario);
	snprintf(wanted.patch, sizeof wanted.patch, "%s", strcmp(patch, "history") == 0 ? "" : patch);
	snprintf(wanted.policy, sizeof wanted.policy, "%s", policy);
	for (int i = 0; i < all->count; i++) {
		struct trial *t = &all->item[i];
		if (strcmp(t->scenario, wanted.scenario) != 0 || strcmp(t->patch, wanted.patch) != 0)
			continue;
		int months = until ? until : t->content->scenario.months;
		if (t->until == months && strcmp(t->policy, wanted.policy) == 0)
			return i;
		wanted.content = t->content;
		wanted.targets = t->targets;
		wanted.shares_content = true;
	}
	if (all->count == TRIALS_MAX) {
		fprintf(errors, "behaviour.json: error: more than %d different trials\n", TRIALS_MAX);
		return -1;
	}
	struct trial *t = &all->item[all->count];
	*t = wanted;
	all->count++;
	if (!t->content) {
		t->targets = calloc(1, sizeof *t->targets);
		if (!t->targets || !trial_load(t, request, errors) ||
			!content_load_targets(t->content, request->scenario, request->data_folder, t->targets, errors))
			return -1;
	}
	if (!orders_from_word(t->content, policy[0] ? policy : "history", &t->from)) {
		fprintf(errors, "behaviour.json: error: there is no policy \"%s\"\n", policy);
		return -1;
	}
	if (t->until == 0)
		t->until = t->content->scenario.months;
	return all->count - 1;
}

static bool trials_place(struct trials *all, const struct trials_request *request, int i, FILE *errors)
{
	const struct target *t = &all->targets->item[i];
	const char *scenario = t->scenario[0] ? t->scenario : request->scenario;
	all->of[i] = all->minus[i] = -1;
	if (request->fit_only && t->tolerance <= 0.0)
		return true;
	int until = t->until ? t->until : all->item[0].content->scenario.months;
	if (t->scenario[0])
		until = t->until; /* the other scenario's own length */
	all->of[i] = trials_find(all, request, scenario, t->patch, t->policy, until, errors);
	if (all->of[i] < 0)
		return false;
	if (t->minus[0] || t->minus_policy[0]) {
		all->minus[i] = trials_find(all, request, scenario, t->minus, t->minus_policy, until, errors);
		return all->minus[i] >= 0;
	}
	return true;
}

struct trials *trials_load(const struct trials_request *request, FILE *errors)
{
	struct trials *all = calloc(1, sizeof *all);
	if (!all)
		return NULL;
	all->runs = request->runs;
	bool good = trials_find(all, request, request->scenario, "", "", 0, errors) == 0;
	if (good)
		all->targets = all->item[0].targets;
	for (int i = 0; good && i < all->targets->count; i++)
		good = trials_place(all, request, i, errors);
	if (good)
		all->value = calloc((size_t)all->targets->count * 2 * (size_t)all->runs + 1, sizeof *all->value);
	if (good && all->value)
		return all;
	trials_free(all);
	return NULL;
}

void trials_free(struct trials *all)
{
	for (int i = 0; all && i < all->count; i++)
		if (!all->item[i].shares_content) {
			content_free(all->item[i].content);
			free(all->item[i].targets);
		}
	if (all)
		free(all->value);
	free(all);
}

struct playing {
	struct trials *all;
	int trial;
	struct state *base;
};

static void trial_visit(void *context, int run, const struct play *played)
{
	struct playing *now = context;
	struct trials *all = now->all;
	const struct trial *t = &all->item[now->trial];
	for (int i = 0; i < all->targets->count; i++)
		for (int side = 0; side < 2; side++)
			if ((side ? all->minus[i] : all->of[i]) == now->trial)
				all->value[((size_t)i * 2 + (size_t)side) * (size_t)all->runs + (size_t)run] =
					expression_value(&t->targets->item[i].measure, played->scenario->field, &played->state);
	if (now->base && now->trial == 0)
		now->base[run] = played->state;
}

bool trials_play(struct trials *all, int threads, struct state *base)
{
	for (int i = 0; i < all->count; i++) {
		const struct trial *t = &all->item[i];
		struct playing now = {all, i, base};
		struct ensemble e = {.content = t->content, .from = t->from, .first_seed = 1, .runs = all->runs,
			.until = t->until, .threads = threads, .visit = trial_visit, .context = &now};
		if (!ensemble_run(&e))
			return false;
	}
	return true;
}

static int compare_doubles(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

static double median(const double *values, int count)
{
	double *sorted = malloc((size_t)count * sizeof *sorted);
	if (!sorted)
		return NAN;
	memcpy(sorted, values, (size_t)count * sizeof *sorted);
	qsort(sorted, (size_t)count, sizeof *sorted, compare_doubles);
	double middle = 0.5 * (sorted[(count - 1) / 2] + sorted[count / 2]);
	free(sorted);
	return middle;
}

double trials_figure(const struct trials *all, int target, int *runs)
{
	const double *of = &all->value[(size_t)target * 2 * (size_t)all->runs];
	const double *minus = of + all->runs;
	enum statistic statistic = all->targets->item[target].statistic;
	double sum = 0.0;
	int count = 0;
	double *kept = malloc((size_t)all->runs * sizeof *kept);
	for (int i = 0; kept && i < all->runs; i++) {
		double value = all->minus[target] < 0 ? of[i] : statistic == STATISTIC_RATIO ? of[i] / minus[i] :
			of[i] - minus[i];
		if (!isfinite(value))
			continue;
		kept[count++] = statistic == STATISTIC_WINS ? value > 0.0 : value;
		sum += kept[count - 1];
	}
	double figure = count == 0 ? NAN : statistic == STATISTIC_MEDIAN ? median(kept, count) : sum / count;
	free(kept);
	*runs = count;
	return figure;
}
