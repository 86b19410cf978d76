/* Why it came out so, and how it might have with the same decisions: computed beside the page. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "launch_page.h"

struct launch_job {
	struct job job;
	const struct content *content;
	struct order_list orders;  /* a copy */
	uint64_t seed;
	int model, axis, until;
	int field, minus;
	struct why why;
	double gap;                /* of the run */
	int better, rerolls;
};

static void launch_job_free(struct job *job)
{
	struct launch_job *l = (struct launch_job *)job;
	why_free(&l->why);
	free(l->orders.item);
	free(l);
}

static void why_job_run(struct job *job)
{
	struct launch_job *l = (struct launch_job *)job;
	struct why_request request = {.content = l->content, .base_from = {.player = PLAYER_NONE}, .orders = &l->orders,
		.seed = l->seed,
		.runs = 40, .until = l->until, .field = l->field, .minus_field = l->minus, .release = l->model,
		.cancel = &job->cancel, .done = &job->done};
	why_run(&request, &l->why);
}

/* The same orders with other luck. */
static void luck_job_run(struct job *job)
{
	struct launch_job *l = (struct launch_job *)job;
	struct play *play = malloc(sizeof *play);
	for (int i = 0; play && i < REROLLS && !atomic_load(&job->cancel); i++) {
		struct orders_from from = {.player = PLAYER_LIST, .list = &l->orders};
		play_start(play, l->content, &l->content->scenario, from, l->seed + 1000003u * (uint64_t)(i + 1));
		play_until(play, l->until + 6 < l->content->scenario.months ? l->until + 6 : l->content->scenario.months);
		const struct model_state *m = &play->state.model[l->model];
		if (!m->shipped)
			continue;
		l->rerolls++;
		l->better += m->released[l->axis] - m->yardstick[l->axis] > l->gap;
	}
	free(play);
}

static void launch_job_begin(struct desk *d, int model, enum work_kind kind)
{
	const struct campaign *c = d->campaign;
	const struct model_state *m = &c->now.model[model];
	const struct scenario *s = &c->content->scenario;
	struct launch_job *l = calloc(1, sizeof *l);
	if (!l)
		return;
	l->job.kind = kind;
	l->job.run = kind == WORK_LAUNCH_WHY ? why_job_run : luck_job_run;
	l->job.free = launch_job_free;
	l->content = c->content;
	l->seed = c->seed;
	l->model = model;
	l->axis = m->judged;
	l->until = m->ship_month + 1;
	l->gap = m->released[m->judged] - m->yardstick[m->judged];
	l->field = desk_field(d, "release.%s.%s", s->model[model].id, s->axis[m->judged].id);
	l->minus = desk_field(d, "release.%s.rival.%s", s->model[model].id, s->axis[m->judged].id);
	size_t size = (size_t)c->orders.count * sizeof *c->orders.item;
	l->orders.item = malloc(size > 0 ? size : 1);
	if (l->orders.item) {
		l->orders.count = c->orders.count;
		if (size > 0)
			memcpy(l->orders.item, c->orders.item, size);
	}
	work_begin(d->work, &l->job);
}

static void why_take(struct desk *d, struct launch_page *page)
{
	struct launch_job *l = (struct launch_job *)work_take(d->work, WORK_LAUNCH_WHY);
	if (l && l->model == page->model - 1 && !l->job.cancelled) {
		page->has_why = true;
		page->outcome = l->why.outcome;
		page->expected = l->why.expected;
		page->together = l->why.together;
		page->luck = l->why.luck;
		for (int i = 0; i < l->why.decisions; i++) {
			const struct why_decision *w = &l->why.decision[i];
			if (w->essential || isnan(w->mean) || fabs(w->mean) < 0.05)
				continue;
			if (page->rows < WHY_ROWS)
				page->row[page->rows++] = *w;
			else
				page->rest += w->mean;
		}
	}
	if (l)
		launch_job_free(&l->job);
	l = (struct launch_job *)work_take(d->work, WORK_LAUNCH_LUCK);
	if (l && l->model == page->model - 1 && !l->job.cancelled) {
		page->has_luck = true;
		page->better = l->better;
		page->rerolls = l->rerolls;
	}
	if (l)
		launch_job_free(&l->job);
}

struct launch_page *launch_page(struct desk *d, int model)
{
	struct launch_page *page = desk_state(d, SCREEN_LAUNCH, sizeof *page);
	if (!page)
		return NULL;
	if (page->model != model + 1 || page->changed != d->changed)
		*page = (struct launch_page){.model = model + 1, .changed = d->changed};
	if (!d->work || d->campaign->now.model[model].judged < 0)
		return page;
	if (!page->asked) {
		launch_job_begin(d, model, WORK_LAUNCH_WHY);
		launch_job_begin(d, model, WORK_LAUNCH_LUCK);
		page->asked = true;
	}
	why_take(d, page);
	return page;
}
