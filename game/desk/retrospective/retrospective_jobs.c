/* What the page asks beside the screen: the same decisions with other luck, the chances as they stood month by month,
 * and what each decision moved. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "desk/frame/begin.h"
#include "desk/frame/words.h"
#include "lab/ask/foresight.h"
#include "retrospective_page.h"

static const double turn_least = 0.06; /* about twice what chance alone moves between two months' futures */

/* A copy of the run and what came of one question to it. */
struct end_job {
	struct job job;
	const struct content *content;
	struct order_list orders;
	struct state *state;       /* the months' starts */
	uint64_t seed;
	int months;                /* played */
	int span;                  /* to be graded on: all of the campaign's where the chair was lost */
	bool good;
	double own[GRADES];
	int outcome;               /* of WHY_OUTCOMES */
	int trust;                 /* the field */
	struct end_luck luck;
	struct end_chance chance;
	struct end_why why;
};

static void end_job_free(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	order_list_free(&e->orders);
	free(e->state);
	free(e);
}

static void grades_note(struct end_job *e, const struct state *last)
{
	for (int g = 0; g < GRADES; g++) {
		double grade = state_grade(&e->content->scenario, last, g);
		int bin = (int)(grade * GRADE_BINS / 100);
		e->luck.below[g] += grade < e->own[g];
		e->luck.bin[g][bin < 0 ? 0 : bin < GRADE_BINS ? bin : GRADE_BINS - 1]++;
	}
}

static void luck_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	struct play *play = malloc(sizeof *play);
	struct orders_from from = {.player = PLAYER_LIST, .list = &e->orders};
	e->good = play != NULL;
	for (int i = 0; play && i < GRADE_REROLLS && !atomic_load(&job->cancel); i++) {
		play_start(play, e->content, &e->content->scenario, from, e->seed + 7919u * (uint64_t)(i + 1));
		play_until(play, e->span);
		grades_note(e, &play->state);
		e->luck.rerolls = i + 1;
		atomic_store(&job->done, e->luck.rerolls * 1000 / GRADE_REROLLS);
	}
	free(play);
}

/* From a month's start, with the first `count` of some orders given; NAN where no launch is ahead. */
static double chance_at(struct end_job *e, int month, const struct order *order, int count, int *model)
{
	struct foresight result;
	struct foresight_request request = {.content = e->content, .start = &e->state[month], .order = order,
		.orders = count, .from = {.player = PLAYER_NONE}, .futures = TURN_FUTURES, .first_seed = e->seed + 104729u,
		.months = FORESIGHT_MONTHS, .model = *model, .axis = -1, .cancel = &e->job.cancel, .truth = true};
	if (!foresight_run(&request, &result)) {
		e->good = false;
		return NAN;
	}
	*model = result.model;
	return result.model >= 0 ? result.verdict[VERDICT_LEADS] + result.verdict[VERDICT_COMPETITIVE] : (double)NAN;
}

/* How far the month's own orders moved it, before luck and the field did. */
static double chance_by_orders(struct end_job *e, int month)
{
	const struct order_list *all = &e->orders;
	struct order *order = malloc(((size_t)all->count + 1) * sizeof *order);
	int count = 0, model = e->chance.model[month];
	for (int i = 0; order && i < all->count; i++)
		if (all->item[i].month == month)
			order[count++] = all->item[i].order;
	double moved = count > 0 ? chance_at(e, month, order, count, &model) - e->chance.chance[month] : (double)NAN;
	free(order);
	return moved;
}

/* The months in which the chance of one and the same launch moved most. */
static void turns_find(struct end_job *e)
{
	struct end_chance *c = &e->chance;
	bool taken[MONTHS_MAX + 1] = {false};
	while (c->turns < TURNS_SHOWN) {
		int best = -1;
		double most = turn_least;
		for (int m = 0; m < e->months; m++) {
			double moved = fabs(c->chance[m + 1] - c->chance[m]);
			if (!taken[m] && c->model[m] >= 0 && c->model[m] == c->model[m + 1] && moved >= most) {
				best = m;
				most = moved;
			}
		}
		if (best < 0)
			return;
		taken[best] = true;
		c->turn[c->turns++] = (struct end_turn){best, c->chance[best + 1] - c->chance[best],
			chance_by_orders(e, best)};
	}
}

static void chance_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	e->good = true;
	for (int m = 0; m <= e->months && e->good; m++) {
		e->chance.model[m] = -1;
		e->chance.chance[m] = chance_at(e, m, NULL, 0, &e->chance.model[m]);
		atomic_store(&job->done, m * 1000 / (e->months + 1));
	}
	if (e->good)
		turns_find(e);
}

/* What is too small to be a row of its own still counts among the others, so that the rows add up. */
static void why_keep(struct end_why *out, const struct why *why)
{
	out->nothing = why->nothing;
	out->together = why->together;
	out->luck = why->luck;
	out->outcome = why->outcome;
	for (int i = 0; i < why->decisions; i++) {
		const struct why_decision *w = &why->decision[i];
		if (isnan(w->mean) || w->mean == 0)
			continue;
		if (out->decisions < WHY_SHOWN && fabs(w->mean) >= 0.05) {
			out->decision[out->decisions++] = *w;
		} else {
			out->rest += w->mean;
			out->others++;
		}
	}
}

static void why_job_run(struct job *job)
{
	struct end_job *e = (struct end_job *)job;
	struct why_request request = {.content = e->content, .base_from = {.player = PLAYER_NONE}, .orders = &e->orders,
		.seed = e->seed, .runs = WHY_REROLLS, .until = e->months, .field = e->trust, .minus_field = -1, .release = -1,
		.cancel = &job->cancel, .done = &job->done};
	struct why why;
	if (e->outcome >= WHY_GRADE) {
		request.value = state_grade;
		request.which = e->outcome - WHY_GRADE;
		request.until = e->span;
	}
	e->good = why_run(&request, &why);
	if (e->good)
		why_keep(&e->why, &why);
	why_free(&why);
}

static bool run_copy(struct end_job *e, const struct campaign *c)
{
	size_t states = (size_t)(c->month + 1) * sizeof *c->state;
	e->content = c->content;
	e->seed = c->seed;
	e->months = c->month;
	e->span = campaign_lost(c) && c->until > c->month ? c->until : c->month;
	e->state = malloc(states);
	if (!e->state || !order_list_copy(&c->orders, &e->orders))
		return false;
	memcpy(e->state, c->state, states);
	for (int g = 0; g < GRADES; g++)
		e->own[g] = state_grade(&c->content->scenario, &c->now, g);
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
		page->chance_is = e->good ? ANSWER_THERE : ANSWER_FAILED;
		page->chance = e->chance;
		if (page->month < 0)
			page->month = page->chance.turns > 0 ? page->chance.turn[0].month : d->campaign->month - 1;
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
		page->chance_is = end_job_begin(d, WORK_TURNS, chance_run, 0);
	}
	answers_take(d, page);
	why_continue(d, page);
	return page;
}
