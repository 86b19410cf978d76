#include "why.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "difference.h"

enum { EVERYTHING = -2, NOTHING = -1 }; /* undone */

struct why_work {
	const struct why_request *request;
	int items;
	int *group;              /* of each order of the list */
	int groups;
	struct why_decision *decision; /* by group */
	struct play play;
	struct play *before;     /* the run with all decisions before each month's orders */
	double *with;            /* by re-roll */
	double *nothing;
	double *without;         /* [group][re-roll] */
	double *scratch;
};

static bool same_thing(const struct order *a, const struct order *b)
{
	return a->kind == b->kind && a->model == b->model && a->team == b->team && a->to == b->to && a->theme == b->theme &&
		a->event == b->event && a->target == b->target && (a->person == b->person || a->kind == ORDER_APPOINT);
}

/* Each order joins the latest decision on the same thing that is near enough, or is a decision of its own. */
static void decisions_group(struct why_work *w)
{
	const struct dated_order *item = w->request->orders->item;
	for (int i = 0; i < w->items; i++) {
		int g = w->groups - 1;
		while (g >= 0 && (!same_thing(&w->decision[g].order, &item[i].order) ||
			item[i].month - w->decision[g].last_month > WHY_MONTHS_APART))
			g--;
		if (g < 0) {
			g = w->groups++;
			w->decision[g] = (struct why_decision){.order = item[i].order, .month = item[i].month};
		}
		w->decision[g].last_month = item[i].month;
		w->decision[g].orders++;
		w->group[i] = g;
	}
}

static bool undone(const struct why_work *w, int item, int what)
{
	int g = w->group[item];
	return what == g || (what == EVERYTHING && !w->decision[g].essential);
}

static void list_give(struct why_work *w, int what, bool first)
{
	const struct dated_order *item = w->request->orders->item;
	for (int i = 0; i < w->items; i++)
		if (item[i].month == w->play.state.house.month && !undone(w, i, what)) {
			enum refusal refusal = play_order(&w->play, &item[i].order);
			if (first && refusal == REFUSAL_NONE)
				w->decision[w->group[i]].given = true;
		}
}

/* As whoever played the list alone had it: its orders, then the patches'; beside another's, after that one's. */
static void month_play(struct why_work *w, int what, bool first)
{
	bool alone = w->request->base_from.player == PLAYER_NONE;
	if (alone)
		list_give(w, what, first);
	play_orders(&w->play);
	if (!alone)
		list_give(w, what, first);
	step(w->play.scenario, &w->play.state);
}

static bool outcome_there(const struct why_work *w)
{
	const struct why_request *q = w->request;
	const struct state *st = &w->play.state;
	return st->house.out || st->house.month >= q->until || (q->release >= 0 && st->model[q->release].shipped);
}

static double outcome_read(const struct why_work *w)
{
	const struct why_request *q = w->request;
	const struct scenario *s = &q->content->scenario;
	if (q->release >= 0 && !w->play.state.model[q->release].shipped)
		return NAN;
	if (q->value)
		return q->value(s, &w->play.state, q->which);
	double value = field_read(&s->field[q->field], &w->play.state);
	if (q->minus_field >= 0)
		value -= field_read(&s->field[q->minus_field], &w->play.state);
	return value;
}

/* Plays on to the outcome from where the play stands. */
static double outcome_play(struct why_work *w, int what)
{
	while (!outcome_there(w))
		month_play(w, what, false);
	return outcome_read(w);
}

/* The run with all decisions, kept by month; *months: played. */
static double outcome_with(struct why_work *w, uint64_t seed, bool first, int *months)
{
	const struct why_request *q = w->request;
	play_start(&w->play, q->content, &q->content->scenario, q->base_from, seed);
	for (*months = 0; !outcome_there(w); ++*months) {
		w->before[*months] = w->play;
		month_play(w, NOTHING, first);
	}
	w->before[*months] = w->play;
	return outcome_read(w);
}

static double outcome_without(struct why_work *w, int group, int months, double with)
{
	int from = w->decision[group].month;
	if (from >= months)
		return with; /* no order of it came before the outcome */
	w->play = w->before[from < 0 ? 0 : from];
	return outcome_play(w, group);
}

static bool cancelled(const struct why_work *w)
{
	return w->request->cancel && atomic_load(w->request->cancel);
}

/* The run's own luck first: it says what is essential. Orders after its outcome are none of its decisions. */
static void own_luck(struct why_work *w, struct why *out)
{
	const struct dated_order *item = w->request->orders->item;
	int months;
	out->outcome = outcome_with(w, w->request->seed, true, &months);
	while (w->items > 0 && item[w->items - 1].month >= months) {
		struct why_decision *d = &w->decision[w->group[--w->items]];
		if (--d->orders == 0)
			w->groups--; /* groups begin in the list's order, so it is the last */
	}
	for (int i = 0; i < w->items; i++)
		w->decision[w->group[i]].last_month = item[i].month;
	for (int g = 0; g < w->groups && !isnan(out->outcome) && !cancelled(w); g++) {
		double without = outcome_without(w, g, months, out->outcome);
		w->decision[g].essential = isnan(without);
		w->decision[g].here = out->outcome - without;
	}
}

static void re_roll(struct why_work *w, int run)
{
	int months, runs = w->request->runs;
	/* never the run itself, however many re-rolls there are */
	uint64_t seed = luck_key(w->request->seed) + (uint64_t)run;
	w->with[run] = outcome_with(w, seed, false, &months);
	for (int g = 0; g < w->groups; g++)
		w->without[g * runs + run] = outcome_without(w, g, months, w->with[run]);
	w->play = w->before[0];
	w->nothing[run] = outcome_play(w, EVERYTHING);
}

static double mean_of(const double *value, int count, int *n)
{
	double sum = 0.0;
	*n = 0;
	for (int i = 0; i < count; i++)
		if (!isnan(value[i])) {
			sum += value[i];
			++*n;
		}
	return *n ? sum / *n : NAN;
}

static void decision_gather(struct why_work *w, int group, int runs)
{
	struct why_decision *d = &w->decision[group];
	int pairs = 0, lost = 0;
	for (int i = 0; i < runs; i++) {
		double without = w->without[group * w->request->runs + i];
		lost += !isnan(w->with[i]) && isnan(without);
		if (!isnan(w->with[i]) && !isnan(without))
			w->scratch[pairs++] = w->with[i] - without;
	}
	d->essential |= lost > pairs;
	struct difference_mean mean = difference_mean_of(w->scratch, pairs);
	d->mean = mean.mean;
	d->low = mean.low;
	d->high = mean.high;
	if (d->essential)
		d->mean = d->low = d->high = d->here = NAN;
}

static double decision_size(const struct why_decision *d)
{
	double by = isnan(d->mean) ? d->here : d->mean;
	return isnan(by) ? 0.0 : fabs(by);
}

static int decision_compare(const void *a, const void *b)
{
	const struct why_decision *one = a, *other = b;
	double x = decision_size(one), y = decision_size(other);
	if (one->essential != other->essential)
		return one->essential ? -1 : 1;
	return x != y ? (x > y ? -1 : 1) : (one->month > other->month) - (one->month < other->month);
}

static void gather(struct why_work *w, struct why *out, int runs)
{
	double sum = 0.0;
	int without_any;
	for (int g = 0; g < w->groups; g++) {
		decision_gather(w, g, runs);
		sum += isnan(w->decision[g].mean) ? 0.0 : w->decision[g].mean;
	}
	out->expected = mean_of(w->with, runs, &out->runs);
	out->nothing = mean_of(w->nothing, runs, &without_any);
	out->together = out->expected - (without_any > 0 ? out->nothing : 0.0) - sum;
	out->luck = out->outcome - out->expected;
	out->decisions = w->groups;
	out->decision = w->decision;
	w->decision = NULL;
	if (out->decisions)
		qsort(out->decision, (size_t)out->decisions, sizeof *out->decision, decision_compare);
}

static void work_free(struct why_work *w)
{
	if (!w)
		return;
	free(w->group);
	free(w->decision);
	free(w->before);
	free(w->with);
	free(w);
}

static struct why_work *work_new(const struct why_request *q)
{
	struct why_work *w = calloc(1, sizeof *w);
	int months = q->until > 0 ? q->until : 0;
	if (!w)
		return NULL;
	w->request = q;
	w->items = q->orders->count;
	size_t runs = q->runs > 0 ? (size_t)q->runs : 0, items = (size_t)w->items;
	w->group = calloc(items + 1, sizeof *w->group);
	w->decision = calloc(items + 1, sizeof *w->decision);
	w->before = calloc((size_t)months + 1, sizeof *w->before);
	w->with = calloc(runs * (items + 3) + 1, sizeof *w->with);
	if (!w->group || !w->decision || !w->before || !w->with) {
		work_free(w);
		return NULL;
	}
	w->nothing = w->with + runs;
	w->scratch = w->nothing + runs;
	w->without = w->scratch + runs;
	decisions_group(w);
	return w;
}

static void tell(const struct why_work *w, int done)
{
	if (w->request->done)
		atomic_store(w->request->done, 1000 * (done + 1) / (w->request->runs + 1));
}

void why_ask_release(struct why_request *q, int model, int axis)
{
	const struct scenario *s = &q->content->scenario;
	char id[FIELD_ID_SIZE];
	q->release = model;
	snprintf(id, sizeof id, "release.%s.%s", s->model[model].id, s->axis[axis].id);
	q->field = field_find(s, id);
	snprintf(id, sizeof id, "release.%s.rival.%s", s->model[model].id, s->axis[axis].id);
	q->minus_field = field_find(s, id);
}

bool why_run(const struct why_request *q, struct why *out)
{
	*out = (struct why){.outcome = NAN, .expected = NAN, .nothing = NAN, .together = NAN, .luck = NAN};
	struct why_work *w = work_new(q);
	if (!w)
		return false;
	own_luck(w, out);
	if (isnan(out->outcome)) {
		work_free(w);
		return true;
	}
	tell(w, 0);
	int run = 0;
	for (; run < q->runs && !cancelled(w); run++) {
		re_roll(w, run);
		tell(w, run + 1);
	}
	bool whole = run >= q->runs && !cancelled(w);
	if (whole)
		gather(w, out, run);
	else
		*out = (struct why){0};
	work_free(w);
	return whole;
}

void why_free(struct why *why)
{
	free(why->decision);
	why->decision = NULL;
	why->decisions = 0;
}
