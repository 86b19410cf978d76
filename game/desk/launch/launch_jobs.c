/* Why it came out so, and how it might have with the same decisions: computed beside the page. */
#include <math.h>
#include <stdlib.h>

#include "desk/frame/words.h"
#include "lab/play/summary.h"
#include "launch_page.h"

struct launch_job {
	struct job job;
	const struct content *content;
	struct order_list orders;  /* a copy */
	uint64_t seed;
	int model, axis, until;
	int field, minus;
	bool good;                 /* ran to its end with a result */
	struct why why;
	struct launch_luck luck;
};

static void launch_job_free(struct job *job)
{
	struct launch_job *l = (struct launch_job *)job;
	why_free(&l->why);
	order_list_free(&l->orders);
	free(l);
}

static void why_job_run(struct job *job)
{
	struct launch_job *l = (struct launch_job *)job;
	struct why_request request = {.content = l->content, .base_from = {.player = PLAYER_NONE}, .orders = &l->orders,
		.seed = l->seed, .runs = 40, .until = l->until, .field = l->field, .minus_field = l->minus,
		.release = l->model, .cancel = &job->cancel, .done = &job->done};
	l->good = why_run(&request, &l->why) && !isnan(l->why.outcome);
}

/* Points over the yardstick at the launch of a re-roll; NAN: it never shipped. */
static double reroll(const struct launch_job *l, struct play *play, int n)
{
	struct orders_from from = {.player = PLAYER_LIST, .list = &l->orders};
	const struct model_state *m = &play->state.model[l->model];
	play_start(play, l->content, &l->content->scenario, from, l->seed + 1000003u * (uint64_t)(n + 1));
	while (!m->shipped && !play->state.house.out && play->state.house.month < l->until)
		play_month(play);
	return m->shipped ? m->released[l->axis] - m->yardstick[l->axis] : NAN;
}

static void luck_job_run(struct job *job)
{
	struct launch_job *l = (struct launch_job *)job;
	struct launch_luck *luck = &l->luck;
	struct play *play = malloc(sizeof *play);
	double gap[REROLLS];
	int shipped = 0;
	for (int i = 0; play && i < REROLLS && !atomic_load(&job->cancel); i++) {
		gap[shipped] = reroll(l, play, i);
		luck->rerolls++;
		luck->better += gap[shipped] > luck->here;
		shipped += !isnan(gap[shipped]);
		atomic_store(&job->done, (i + 1) * 1000 / REROLLS);
	}
	free(play);
	luck->unshipped = luck->rerolls - shipped;
	luck->least = luck->most = luck->low = luck->high = NAN;
	for (int i = 0; i < shipped; i++) {
		luck->least = fmin(luck->least, gap[i]);
		luck->most = fmax(luck->most, gap[i]);
	}
	if (shipped > 0) {
		struct percentiles p = percentiles_of(gap, shipped);
		luck->low = p.p05;
		luck->high = p.p95;
	}
	l->good = luck->rerolls == REROLLS;
}

static enum answer launch_job_begin(struct desk *d, int model, enum work_kind kind)
{
	const struct campaign *c = d->campaign;
	const struct model_state *m = &c->now.model[model];
	const struct scenario *s = &c->content->scenario;
	struct launch_job *l = d->work ? calloc(1, sizeof *l) : NULL;
	if (!l)
		return ANSWER_FAILED;
	l->job.kind = kind;
	l->job.run = kind == WORK_LAUNCH_WHY ? why_job_run : luck_job_run;
	l->job.free = launch_job_free;
	l->content = c->content;
	l->seed = c->seed;
	l->model = model;
	l->axis = m->judged;
	l->until = c->until; /* with other luck it may ship later than here */
	l->luck.here = m->released[m->judged] - m->yardstick[m->judged];
	l->field = desk_field(d, "release.%s.%s", s->model[model].id, s->axis[m->judged].id);
	l->minus = desk_field(d, "release.%s.rival.%s", s->model[model].id, s->axis[m->judged].id);
	if (!order_list_copy(&c->orders, &l->orders)) {
		launch_job_free(&l->job);
		return ANSWER_FAILED;
	}
	work_begin(d->work, &l->job);
	return ANSWER_COMING;
}

/* The ended job of a kind, if it is for this page; to be freed. */
static struct launch_job *launch_job_take(struct desk *d, const struct launch_page *page, enum work_kind kind)
{
	struct launch_job *l = (struct launch_job *)work_take(d->work, kind);
	if (l && (l->model != page->model - 1 || l->job.cancelled)) {
		launch_job_free(&l->job);
		return NULL;
	}
	return l;
}

static void why_take(struct desk *d, struct launch_page *page)
{
	struct launch_job *l = launch_job_take(d, page, WORK_LAUNCH_WHY);
	if (!l)
		return;
	page->why_answer = l->good ? ANSWER_THERE : ANSWER_FAILED;
	page->lines = l->good ? why_account(&l->why, WHY_ROWS, 0.1, page->line) : 0;
	for (int i = 0; i < page->lines; i++)
		if (page->line[i].part == WHY_DECISION)
			page->decision[i] = l->why.decision[page->line[i].decision];
	launch_job_free(&l->job);
}

static void luck_take(struct desk *d, struct launch_page *page)
{
	struct launch_job *l = launch_job_take(d, page, WORK_LAUNCH_LUCK);
	if (!l)
		return;
	page->luck_answer = l->good ? ANSWER_THERE : ANSWER_FAILED;
	page->luck = l->luck;
	launch_job_free(&l->job);
}

struct launch_page *launch_page(struct desk *d, int model)
{
	struct launch_page *page = desk_state(d, SCREEN_LAUNCH, sizeof *page);
	if (!page)
		return NULL;
	if (page->model != model + 1 || page->changed != d->changed)
		*page = (struct launch_page){.model = model + 1, .changed = d->changed};
	if (d->campaign->now.model[model].judged < 0)
		return page;
	if (page->why_answer == ANSWER_UNASKED)
		page->why_answer = launch_job_begin(d, model, WORK_LAUNCH_WHY);
	if (page->luck_answer == ANSWER_UNASKED)
		page->luck_answer = launch_job_begin(d, model, WORK_LAUNCH_LUCK);
	why_take(d, page);
	luck_take(d, page);
	return page;
}
