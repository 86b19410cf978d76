#include "stand.h"

#include <math.h>
#include <stdlib.h>

#include "lab/play/reroll.h"
#include "lab/play/summary.h"

enum { STRIDE_LAUNCH = 1000003, STRIDE_GRADES = 7919 }; /* primes, far enough apart for any number of re-rolls */

static struct reroll reroll_of(const struct stand_request *q, uint32_t stride, int release)
{
	return (struct reroll){.content = q->content, .from = q->from, .seed = q->last->seed, .stride = stride,
		.runs = q->runs, .until = q->until, .release = release, .cancel = q->cancel, .done = q->done};
}

struct launch_work {
	struct stand_launch *out;
	int model, axis, shipped;
	double *gap;                 /* of those that shipped */
};

static double gap_of(const struct model_state *m, int axis)
{
	return m->released[axis] - m->yardstick[axis];
}

static void launch_visit(void *context, int run, const struct play *played)
{
	struct launch_work *w = context;
	const struct model_state *m = &played->state.model[w->model];
	w->out->rerolls = run + 1;
	if (!m->shipped) {
		w->out->unshipped++;
		return;
	}
	double gap = gap_of(m, w->axis);
	w->out->better += gap > w->out->here;
	w->out->least = fmin(w->out->least, gap);
	w->out->most = fmax(w->out->most, gap);
	w->gap[w->shipped++] = gap;
}

bool stand_launch(const struct stand_request *q, int model, struct stand_launch *out)
{
	const struct model_state *m = &q->last->model[model];
	struct launch_work w = {out, model, m->judged, 0, malloc(((size_t)q->runs + 1) * sizeof *w.gap)};
	*out = (struct stand_launch){.here = gap_of(m, m->judged), .least = NAN, .low = NAN, .high = NAN, .most = NAN};
	struct reroll reroll = reroll_of(q, STRIDE_LAUNCH, model);
	bool whole = w.gap && reroll_run(&reroll, launch_visit, &w);
	if (whole && w.shipped > 0) {
		struct percentiles p = percentiles_of(w.gap, w.shipped);
		out->low = p.p05;
		out->high = p.p95;
	}
	free(w.gap);
	if (!whole)
		*out = (struct stand_launch){0};
	return whole;
}

struct grades_work {
	const struct scenario *scenario;
	double own[GRADES];
	struct stand_grades *out;
};

static void grades_visit(void *context, int run, const struct play *played)
{
	struct grades_work *w = context;
	w->out->rerolls = run + 1;
	for (int g = 0; g < GRADES; g++) {
		double grade = state_grade(w->scenario, &played->state, g);
		int bin = (int)(grade * STAND_BINS / 100);
		w->out->below[g] += grade < w->own[g];
		w->out->bin[g][bin < 0 ? 0 : bin < STAND_BINS ? bin : STAND_BINS - 1]++;
	}
}

bool stand_grades(const struct stand_request *q, struct stand_grades *out)
{
	struct grades_work w = {.scenario = &q->content->scenario, .out = out};
	*out = (struct stand_grades){0};
	for (int g = 0; g < GRADES; g++)
		w.own[g] = state_grade(w.scenario, q->last, g);
	struct reroll reroll = reroll_of(q, STRIDE_GRADES, -1);
	bool whole = reroll_run(&reroll, grades_visit, &w);
	if (!whole)
		*out = (struct stand_grades){0};
	return whole;
}
