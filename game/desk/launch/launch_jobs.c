/* Why it came out so, and how it might have with the same decisions: asked of the laboratory beside the page. */
#include <math.h>
#include <stdlib.h>

#include "desk/frame/words.h"
#include "launch_page.h"

enum { WHY_REROLLS = 40, LUCK_REROLLS = 200 };

struct launch_job {
	struct job job;
	const struct content *content;
	struct order_list orders;  /* a copy */
	struct state now;
	int model, until;
	bool good;                 /* ran to its end with a result */
	struct why why;
	struct stand_launch luck;
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
		.seed = l->now.seed, .runs = WHY_REROLLS, .until = l->until, .cancel = &job->cancel, .done = &job->done};
	why_ask_release(&request, l->model, l->now.model[l->model].judged);
	l->good = why_run(&request, &l->why) && !isnan(l->why.outcome);
}

static void luck_job_run(struct job *job)
{
	struct launch_job *l = (struct launch_job *)job;
	struct stand_request request = {.content = l->content, .from = {.player = PLAYER_LIST, .list = &l->orders},
		.last = &l->now, .runs = LUCK_REROLLS, .until = l->until, .cancel = &job->cancel, .done = &job->done};
	l->good = stand_launch(&request, l->model, &l->luck);
}

static enum answer launch_job_begin(struct desk *d, int model, enum work_kind kind)
{
	const struct campaign *c = d->campaign;
	struct launch_job *l = d->work ? calloc(1, sizeof *l) : NULL;
	if (!l)
		return ANSWER_FAILED;
	l->job.kind = kind;
	l->job.run = kind == WORK_LAUNCH_WHY ? why_job_run : luck_job_run;
	l->job.free = launch_job_free;
	l->content = c->content;
	l->now = c->now;
	l->model = model;
	l->until = c->until; /* with other luck it may ship later than here */
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
