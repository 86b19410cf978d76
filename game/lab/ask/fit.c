#include "fit.h"

#include <math.h>
#include <nlopt.h>
#include <stdlib.h>
#include <string.h>

#include "residual.h"

/* A number to be moved: a parameter, or an axis' own. */
struct varied {
	char name[96];
	size_t offset; /* in struct scenario */
	double low, high;
};

struct fit {
	const struct fit_request *request;
	struct trials *all;
	struct state *states;
	FILE *errors;
	int count, evaluations;
	struct varied item[FIT_VARY_MAX];
	double best;
	double best_at[FIT_VARY_MAX];
};

static double *varied_at(struct scenario *scenario, const struct varied *v)
{
	return (double *)(void *)((char *)scenario + v->offset);
}

static void fit_add(struct fit *fit, const char *name, size_t offset, double low, double high)
{
	if (fit->count == FIT_VARY_MAX || !(high > low))
		return;
	struct varied *v = &fit->item[fit->count++];
	snprintf(v->name, sizeof v->name, "%s", name);
	v->offset = offset;
	v->low = low;
	v->high = high;
}

static bool fit_wants(const struct fit_request *request, const char *name, const char *source)
{
	for (int i = 0; i < request->varied; i++)
		if (strcmp(request->vary[i], name) == 0 ||
			(strncmp(request->vary[i], "parameters.", 11) == 0 && strcmp(request->vary[i] + 11, name) == 0))
			return true;
	return request->varied == 0 && strstr(source, "fitted") != NULL;
}

static void fit_add_axis(struct fit *fit, const char *axis, const char *member, size_t offset, const double range[2])
{
	char name[96];
	snprintf(name, sizeof name, "axes.%s.%s", axis, member);
	if (fit_wants(fit->request, name, "fitted"))
		fit_add(fit, name, offset, range[0], range[1]);
}

static void fit_choose(struct fit *fit)
{
	const struct content *c = fit->all->item[0].content;
	const struct scenario *s = &c->scenario;
	char name[96];
	for (int i = 0; i < PARAMETER_COUNT; i++) {
		snprintf(name, sizeof name, "%s.%s", parameter_table[i].group, parameter_table[i].name);
		if (fit_wants(fit->request, name, c->parameter[i].source))
			fit_add(fit, name, offsetof(struct scenario, parameters) + parameter_table[i].offset,
				c->parameter[i].min, c->parameter[i].max);
	}
	for (int a = 0; a < s->axes; a++) {
		const struct axis *axis = &s->axis[a];
		size_t at = offsetof(struct scenario, axis) + (size_t)a * sizeof *axis;
		fit_add_axis(fit, axis->id, "index_per_decade", at + offsetof(struct axis, index_per_decade),
			axis->per_decade_range);
		fit_add_axis(fit, axis->id, "know_how", at + offsetof(struct axis, know_how), axis->know_how_range);
		fit_add_axis(fit, axis->id, "diffusion", at + offsetof(struct axis, diffusion), axis->diffusion_range);
	}
}

static void fit_set(struct fit *fit, const double *x)
{
	for (int t = 0; t < fit->all->count; t++)
		for (int i = 0; i < fit->count; i++) {
			const struct varied *v = &fit->item[i];
			*varied_at(&fit->all->item[t].content->scenario, v) = v->low +
				(v->high - v->low) * fmin(1.0, fmax(0.0, x[i]));
		}
}

/* Squared errors in units of 3.5 points, steeper beyond 6.5, and each target's miss in units of its tolerance. */
static double fit_loss_now(struct fit *fit, struct residuals *r)
{
	const struct scenario *s = &fit->all->item[0].content->scenario;
	double loss = 0.0;
	residuals_take(s, fit->states, fit->all->runs, r);
	for (int m = 0; m < s->models; m++) {
		for (int a = 0; a < s->axes; a++)
			if (!isnan(r->error[m][a])) {
				double size = fabs(r->error[m][a]);
				loss += size * size / 12.25 + pow(fmax(0.0, size - 6.5), 2) / 2.0;
			}
		if (s->model[m].recorded_month >= 0 && !isnan(r->month[m]))
			loss += pow(fmax(0.0, fabs(r->month[m] - s->model[m].recorded_month) - 0.5), 2) * 4.0;
	}
	for (int i = 0; i < fit->all->targets->count; i++) {
		const struct target *t = &fit->all->targets->item[i];
		int runs;
		if (t->tolerance <= 0.0)
			continue;
		double figure = trials_figure(fit->all, i, &runs);
		double miss = isnan(figure) ? 5.0 * t->tolerance : fmax(0.0, fmax(t->low - figure, figure - t->high));
		loss += pow(miss / t->tolerance, 2);
	}
	return loss;
}

static double fit_loss(unsigned n, const double *x, double *gradient, void *context)
{
	struct fit *fit = context;
	struct residuals r;
	(void)n;
	(void)gradient;
	fit_set(fit, x);
	double loss = trials_play(fit->all, fit->request->threads, fit->states) ? fit_loss_now(fit, &r) : HUGE_VAL;
	fit->evaluations++;
	if (loss < fit->best) {
		fit->best = loss;
		memcpy(fit->best_at, x, (size_t)fit->count * sizeof *x);
	}
	if (!fit->request->quiet && fit->evaluations % 50 == 0)
		fprintf(fit->errors, "\r%d evaluations, loss %.2f ", fit->evaluations, fit->best);
	return loss;
}

static void fit_search(struct fit *fit)
{
	int each = fit->request->evaluations / (fit->request->starts > 0 ? fit->request->starts : 1);
	for (int start = 0; start < fit->request->starts; start++) {
		double x[FIT_VARY_MAX], loss;
		memcpy(x, fit->best_at, sizeof x);
		for (int i = 0; start > 0 && i < fit->count; i++) /* from the best so far, shaken */
			x[i] = fmin(1.0, fmax(0.0, x[i] + 0.08 * luck_normal((uint64_t)start, LUCK_STREAMS, start, i, 0)));
		nlopt_opt search = nlopt_create(NLOPT_LN_SBPLX, (unsigned)fit->count);
		nlopt_set_min_objective(search, fit_loss, fit);
		nlopt_set_lower_bounds1(search, 0.0);
		nlopt_set_upper_bounds1(search, 1.0);
		nlopt_set_initial_step1(search, 0.1);
		nlopt_set_maxeval(search, each);
		nlopt_optimize(search, x, &loss);
		nlopt_destroy(search);
	}
}

static void fit_print_residuals(const struct fit *fit, const struct residuals *r, double loss, FILE *out)
{
	const struct scenario *s = &fit->all->item[0].content->scenario;
	fprintf(out, "%-14s", "");
	for (int a = 0; a < s->axes; a++)
		fprintf(out, "%12s", s->axis[a].id);
	fprintf(out, "\n");
	for (int m = 0; m < s->models; m++) {
		if (s->model[m].recorded_month < 0)
			continue;
		fprintf(out, "%-14s", s->model[m].id);
		for (int a = 0; a < s->axes; a++)
			isnan(r->error[m][a]) ? fprintf(out, "%12s", "·") : fprintf(out, "%+12.1f", r->error[m][a]);
		fprintf(out, "\n");
	}
	fprintf(out, "mean %.2f, worst %.2f, loss %.2f\n\n", r->mean, r->worst, loss);
}

/* The patch: {"parameters": {"bridge": {"flow_base": 0.5}}, "axes": …}; groups follow each other in the list. */
static void fit_print_patch(struct fit *fit, FILE *out)
{
	struct scenario *s = &fit->all->item[0].content->scenario;
	char group[96] = "", section[16] = "";
	struct writing w = {0};
	writing_put(&w, "{");
	for (int i = 0; i < fit->count; i++) {
		const struct varied *v = &fit->item[i];
		bool axis = strncmp(v->name, "axes.", 5) == 0;
		const char *name = axis ? v->name + 5 : v->name, *dot = strchr(name, '.');
		char now[96];
		snprintf(now, sizeof now, "%.*s", (int)(dot - name), name);
		if (strcmp(section, axis ? "axes" : "parameters") != 0) {
			writing_json_key(&w, section[0] ? "}},\n  " : "\n  ", axis ? "axes" : "parameters");
			writing_put(&w, "{");
			snprintf(section, sizeof section, "%s", axis ? "axes" : "parameters");
			group[0] = '\0';
		}
		if (strcmp(group, now) != 0) {
			writing_json_key(&w, group[0] ? "},\n    " : "\n    ", now);
			writing_put(&w, "{");
		}
		writing_json_key(&w, strcmp(group, now) == 0 ? ", " : "", dot + 1);
		writing_printf(&w, "%.5g", *varied_at(s, v));
		snprintf(group, sizeof group, "%s", now);
	}
	writing_put(&w, fit->count ? "}}\n}\n" : "\n}\n");
	writing_flush(&w, out);
	writing_free(&w);
}

static int fit_report(struct fit *fit, FILE *out, FILE *errors)
{
	struct residuals r;
	residuals_take(&fit->all->item[0].content->scenario, fit->states, fit->all->runs, &r);
	fit_print_residuals(fit, &r, fit->best, out);
	fit_search(fit);
	fit_set(fit, fit->best_at);
	if (!trials_play(fit->all, fit->request->threads, fit->states))
		return 3;
	double loss = fit_loss_now(fit, &r);
	fprintf(errors, fit->request->quiet ? "" : "\n");
	fit_print_residuals(fit, &r, loss, out);
	FILE *patch = fit->request->patch_out ? fopen(fit->request->patch_out, "w") : out;
	if (!patch) {
		fprintf(errors, "openweights-lab: error: cannot write %s\n", fit->request->patch_out);
		return 3;
	}
	fit_print_patch(fit, patch);
	return patch != out && fclose(patch) != 0 ? 3 : 0;
}

int fit_run(const struct fit_request *request, FILE *out, FILE *errors)
{
	struct trials_request trials = request->trials;
	trials.fit_only = true;
	struct fit *fit = calloc(1, sizeof *fit);
	if (!fit)
		return 3;
	*fit = (struct fit){.request = request, .errors = errors, .best = HUGE_VAL, .all = trials_load(&trials, errors)};
	int status = fit->all ? 3 : 1;
	fit->states = fit->all ? calloc((size_t)fit->all->runs, sizeof *fit->states) : NULL;
	if (fit->states) {
		fit_choose(fit);
		for (int i = 0; i < fit->count; i++) {
			const struct varied *v = &fit->item[i];
			fit->best_at[i] = (*varied_at(&fit->all->item[0].content->scenario, v) - v->low) / (v->high - v->low);
		}
		double x[FIT_VARY_MAX];
		memcpy(x, fit->best_at, sizeof x);
		fit_loss((unsigned)fit->count, x, NULL, fit);
		status = fit_report(fit, out, errors);
	}
	trials_free(fit->all);
	free(fit->states);
	free(fit);
	return status;
}
