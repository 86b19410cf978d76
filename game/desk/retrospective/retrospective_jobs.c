/* What the page asks of the laboratory beside the screen: the same decisions with other luck, the chances as they stood
 * month by month, and what each decision moved. */
#include <stdlib.h>
#include <string.h>

#include "desk/frame/begin.h"
#include "desk/frame/words.h"
#include "retrospective_page.h"

enum { LUCK_REROLLS = 1000, WHY_REROLLS = 60, TURN_FUTURES = 500 };

static const double turn_least = 0.06; /* about twice what chance alone moves between two months' futures */
static const double why_least = 0.05;  /* what prints as nothing is no row */

/* A copy of the run and what came of one question to it. */
struct end_job {
	struct job job;
	const struct content *content;
	struct order_list orders;
	struct state *state;       /* the months' starts */
	struct state now;
	int months;                /* played */
	int span;                  /* to be graded on: all of the campaign's where the chair was lost */
	bool good;
	int outcome;               /* of WHY_OUTCOMES */
	int trust;                 /* the field */
	struct stand_grades luck;
	struct when when;
	struct why_largest why;
};

static void end_job_free(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	order_list_free(&e->orders);
	free(e->state);
	free(e);
}

static void luck_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	struct stand_request request = {.content = e->content, .from = {.player = PLAYER_LIST, .list = &e->orders},
		.last = &e->now, .runs = LUCK_REROLLS, .until = e->span, .cancel = &job->cancel, .done = &job->done};
	e->good = stand_grades(&request, &e->luck);
}

static void when_job_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	struct when_request request = {.content = e->content, .state = e->state, .months = e->months,
		.orders = &e->orders, .seed = e->now.seed, .futures = TURN_FUTURES, .turn_least = turn_least,
		.cancel = &job->cancel, .done = &job->done};
	e->good = when_run(&request, &e->when);
}

static void why_job_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	struct why_request request = {.content = e->content, .base_from = {.player = PLAYER_NONE}, .orders = &e->orders,
		.seed = e->now.seed, .runs = WHY_REROLLS, .until = e->months, .field = e->trust, .minus_field = -1,
		.release = -1, .cancel = &job->cancel, .done = &job->done};
	struct why why;
	if (e->outcome >= WHY_GRADE) {
		request.value = state_grade;
		request.which = e->outcome - WHY_GRADE;
		request.until = e->span;
	}
	e->good = why_run(&request, &why);
	if (e->good)
		why_largest(&why, why_least, &e->why);
	why_free(&why);
}

static bool run_copy(struct end_job *e, const struct campaign *c)
{
	size_t states = (size_t)(c->month + 1) * sizeof *c->state;
	e->content = c->content;
	e->now = c->now;
	e->months = c->month;
	e->span = campaign_graded_months(c);
	e->state = malloc(states);
	if (!e->state || !order_list_copy(&c->orders, &e->orders))
		return false;
	memcpy(e->state, c->state, states);
	return true;
}

/* What came of asking: it is coming, or could not even be begun. */
static enum answer end_job_begin(struct desk *d, enum work_kind kind, void (*run)(struct job *), int outcome)
{
	struct end_job *e = d->work ? calloc(1, sizeof *e) : NULL;
	if (!e)
		return ANSWER_FAILED;
	e->job.kind = kind;
	e->job.run = run;
	e->job.free = end_job_free;
	e->outcome = outcome;
	e->trust = desk_field(d, "house.trust");
	if (!run_copy(e, d->campaign)) {
		end_job_free(&e->job);
		return ANSWER_FAILED;
	}
	work_begin(d->work, &e->job);
	return ANSWER_COMING;
}

static struct end_job *end_job_take(struct desk *d, enum work_kind kind)
{
	struct end_job *e = (struct end_job *)work_take(d->work, kind);
	if (e && e->job.cancelled) {
		end_job_free(&e->job);
		return NULL;
	}
	return e;
}

/* The one chosen first, then the others one by one, so that each is there when it is chosen. */
static void why_continue(struct desk *d, struct retrospective *page)
{
	int next = page->why_chosen;
	for (int i = 0; i < WHY_OUTCOMES && page->why_is[next] >= ANSWER_THERE; i++)
		next = (page->why_chosen + i) % WHY_OUTCOMES;
	if (page->why_is[next] >= ANSWER_THERE || page->why_begun == next ||
		(page->why_begun >= 0 && next != page->why_chosen))
		return;
	page->why_begun = next;
	page->why_is[next] = end_job_begin(d, WORK_END_WHY, why_job_run, next);
	if (page->why_is[next] == ANSWER_FAILED)
		page->why_begun = -1;
}

static void answers_take(struct desk *d, struct retrospective *page)
{
	struct end_job *e = end_job_take(d, WORK_END_LUCK);
	if (e) {
		page->luck_is = e->good ? ANSWER_THERE : ANSWER_FAILED;
		page->luck = e->luck;
		end_job_free(&e->job);
	}
	e = end_job_take(d, WORK_TURNS);
	if (e) {
		page->when_is = e->good ? ANSWER_THERE : ANSWER_FAILED;
		page->when = e->when;
		if (page->month < 0)
			page->month = page->when.turns > 0 ? page->when.turn[0].month : d->campaign->month - 1;
		end_job_free(&e->job);
	}
	e = end_job_take(d, WORK_END_WHY);
	if (e) {
		page->why_is[e->outcome] = e->good ? ANSWER_THERE : ANSWER_FAILED;
		page->why[e->outcome] = e->why;
		page->why_begun = -1;
		end_job_free(&e->job);
	}
}

struct retrospective *retrospective(struct desk *d)
{
	struct retrospective *page = desk_state(d, SCREEN_RETROSPECTIVE, sizeof *page);
	if (!page)
		return NULL;
	if (!page->asked || page->changed != d->changed) {
		int chosen = page->why_chosen;
		*page = (struct retrospective){.changed = d->changed, .asked = true, .why_chosen = chosen, .why_begun = -1,
			.month = -1, .unwritten = begin_can_unwritten(d)};
		page->luck_is = end_job_begin(d, WORK_END_LUCK, luck_run, 0);
		page->when_is = end_job_begin(d, WORK_TURNS, when_job_run, 0);
	}
	answers_take(d, page);
	why_continue(d, page);
	return page;
}
