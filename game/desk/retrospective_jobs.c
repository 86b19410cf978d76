/* Re-rolls of the same decisions, and the chances as they stood month by month: computed beside the page. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../lab/foresight.h"
#include "../lab/summary.h"
#include "retrospective_page.h"

struct end_job {
	struct job job;
	const struct content *content;
	struct order_list orders;
	struct state *state;       /* copies of the months' starts, for the turns */
	uint64_t seed;
	int months, rerolls, below[GRADES];
	double own[GRADES], low[GRADES], high[GRADES];
	double *value;             /* [grade][re-roll] */
	double chance[MONTHS_MAX + 1];
	int model[MONTHS_MAX + 1];
	int field;
	struct why why;
};

void retrospective_grades(const struct scenario *scenario, const struct state *state, double out[GRADES])
{
	struct grades g = state_grades(scenario, state);
	out[0] = g.frontier;
	out[1] = g.openness;
	out[2] = g.product;
	out[3] = g.people;
}

static void end_job_free(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	why_free(&e->why);
	free(e->orders.item);
	free(e->state);
	free(e->value);
	free(e);
}

static void luck_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	struct play *play = malloc(sizeof *play);
	for (int i = 0; play && i < GRADE_REROLLS && !atomic_load(&job->cancel); i++) {
		double grade[GRADES];
		play_start(play, e->content, &e->content->scenario, (struct orders_from){.player = PLAYER_LIST,
			.list = &e->orders},
			e->seed + 7919u * (uint64_t)(i + 1));
		play_until(play, e->months);
		retrospective_grades(&e->content->scenario, &play->state, grade);
		for (int g = 0; g < GRADES; g++) {
			e->value[g * GRADE_REROLLS + i] = grade[g];
			e->below[g] += grade[g] < e->own[g];
		}
		e->rerolls = i + 1;
		atomic_store(&job->done, e->rerolls * 1000 / GRADE_REROLLS);
	}
	free(play);
	for (int g = 0; g < GRADES && e->rerolls > 0; g++) {
		struct percentiles p = percentiles_of(e->value + g * GRADE_REROLLS, e->rerolls);
		e->low[g] = p.p05;
		e->high[g] = p.p95;
	}
}

static void turns_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	for (int m = 0; m <= e->months; m++) {
		struct foresight result;
		struct foresight_request request = {.content = e->content, .start = &e->state[m],
			.from = {.player = PLAYER_NONE},
			.futures = TURN_FUTURES, .first_seed = e->seed + 104729u, .months = FORESIGHT_MONTHS, .model = -1,
			.axis = -1,
			.cancel = &job->cancel, .truth = true};
		bool good = !atomic_load(&job->cancel) && foresight_run(&request, &result) && result.model >= 0;
		e->model[m] = good ? result.model : -1;
		e->chance[m] = good ? 1 - result.verdict[3] : NAN;
		atomic_store(&job->done, m * 1000 / (e->months + 1));
	}
}

static void why_job_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	struct why_request request = {.content = e->content, .base_from = {.player = PLAYER_NONE}, .orders = &e->orders,
		.seed = e->seed, .runs = WHY_REROLLS, .until = e->months, .field = e->field, .minus_field = -1, .release = -1,
		.cancel = &job->cancel, .done = &job->done};
	why_run(&request, &e->why);
}

static void end_job_begin(struct desk *d, enum work_kind kind)
{
	const struct campaign *c = d->campaign;
	struct end_job *e = calloc(1, sizeof *e);
	if (!e)
		return;
	e->job.kind = kind;
	e->job.run = kind == WORK_END_LUCK ? luck_run : kind == WORK_END_WHY ? why_job_run : turns_run;
	e->field = desk_field(d, "house.trust");
	e->job.free = end_job_free;
	e->content = c->content;
	e->seed = c->seed;
	e->months = c->month;
	size_t size = (size_t)c->orders.count * sizeof *c->orders.item, states = (size_t)(c->month + 1) * sizeof *c->state;
	e->orders.item = malloc(size + 1);
	e->state = malloc(states);
	e->value = calloc(GRADES * GRADE_REROLLS, sizeof *e->value);
	if (!e->orders.item || !e->state || !e->value) {
		end_job_free(&e->job);
		return;
	}
	e->orders.count = c->orders.count;
	if (size > 0)
		memcpy(e->orders.item, c->orders.item, size);
	memcpy(e->state, c->state, states);
	retrospective_grades(&c->content->scenario, &c->now, e->own);
	work_begin(d->work, &e->job);
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

struct retrospective *retrospective(struct desk *d)
{
	struct retrospective *page = desk_state(d, SCREEN_RETROSPECTIVE, sizeof *page);
	if (!page)
		return NULL;
	if (!page->asked || page->changed != d->changed) {
		*page = (struct retrospective){.changed = d->changed, .asked = true};
		if (d->work) {
			end_job_begin(d, WORK_END_LUCK);
			end_job_begin(d, WORK_TURNS);
			end_job_begin(d, WORK_END_WHY);
		}
	}
	struct end_job *e = d->work ? end_job_take(d, WORK_END_LUCK) : NULL;
	if (e) {
		page->has_luck = e->rerolls > 0;
		page->rerolls = e->rerolls;
		memcpy(page->below, e->below, sizeof page->below);
		memcpy(page->low, e->low, sizeof page->low);
		memcpy(page->high, e->high, sizeof page->high);
		end_job_free(&e->job);
	}
	e = d->work ? end_job_take(d, WORK_END_WHY) : NULL;
	if (e) {
		page->has_why = true;
		for (int i = 0; i < e->why.decisions && page->decisions < WHY_SHOWN; i++)
			if (!e->why.decision[i].essential && fabs(e->why.decision[i].mean) >= 0.05)
				page->decision[page->decisions++] = e->why.decision[i];
		end_job_free(&e->job);
	}
	e = d->work ? end_job_take(d, WORK_TURNS) : NULL;
	if (e) {
		page->has_turns = true;
		memcpy(page->chance, e->chance, sizeof page->chance);
		memcpy(page->model, e->model, sizeof page->model);
		end_job_free(&e->job);
	}
	return page;
}
