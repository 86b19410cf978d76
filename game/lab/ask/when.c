#include "when.h"

#include <math.h>
#include <stdlib.h>

#include "foresight.h"

enum { SEED_APART = 104729 }; /* luck that no other question to the run has */

struct when_work {
	const struct when_request *request;
	struct when *out;
	bool failed;
};

/* From a month's start, with the first `count` of some orders given. *model: whose launch, -1: the next; then the one
 * that was looked at. */
static double chance_at(struct when_work *w, int month, const struct order *order, int count, int *model)
{
	const struct when_request *q = w->request;
	struct foresight result;
	struct foresight_request request = {.content = q->content, .start = &q->state[month], .order = order,
		.orders = count, .from = {.player = PLAYER_NONE}, .futures = q->futures,
		.first_seed = q->seed + SEED_APART, .months = FORESIGHT_MONTHS, .model = *model, .axis = -1,
		.cancel = q->cancel, .truth = true};
	if (!foresight_run(&request, &result)) {
		w->failed = true;
		return NAN;
	}
	*model = result.model;
	return result.model >= 0 ? result.verdict[VERDICT_LEADS] + result.verdict[VERDICT_COMPETITIVE] : (double)NAN;
}

/* How far the month's own orders moved it, before luck and the field did. */
static double chance_by_orders(struct when_work *w, int month)
{
	const struct order_list *all = w->request->orders;
	struct order *order = malloc(((size_t)all->count + 1) * sizeof *order);
	int count = 0, model = w->out->model[month];
	w->failed = w->failed || !order;
	for (int i = 0; order && i < all->count; i++)
		if (all->item[i].month == month)
			order[count++] = all->item[i].order;
	double moved = count > 0 ? chance_at(w, month, order, count, &model) - w->out->chance[month] : (double)NAN;
	free(order);
	return moved;
}

/* How far the chance of one and the same launch moved in a month; NAN where it is of two, or of none. */
static double moved_in(const struct when *out, int month)
{
	bool same = out->model[month] >= 0 && out->model[month] == out->model[month + 1];
	return same ? out->chance[month + 1] - out->chance[month] : (double)NAN;
}

static int turn_next(const struct when_work *w, const bool taken[MONTHS_MAX + 1])
{
	double most = w->request->turn_least;
	int best = -1;
	for (int m = 0; m < w->request->months; m++) {
		double moved = fabs(moved_in(w->out, m));
		if (!taken[m] && moved >= most) {
			best = m;
			most = moved;
		}
	}
	return best;
}

static void turns_find(struct when_work *w)
{
	bool taken[MONTHS_MAX + 1] = {false};
	while (w->out->turns < WHEN_TURNS_MAX) {
		int month = turn_next(w, taken);
		if (month < 0)
			return;
		taken[month] = true;
		w->out->turn[w->out->turns++] = (struct when_turn){month, moved_in(w->out, month), chance_by_orders(w, month)};
	}
}

static bool cancelled(const struct when_request *q)
{
	return q->cancel && atomic_load(q->cancel);
}

static void months_ask(struct when_work *w)
{
	const struct when_request *q = w->request;
	for (int m = 0; m <= q->months && !w->failed; m++) {
		w->out->model[m] = -1;
		w->out->chance[m] = chance_at(w, m, NULL, 0, &w->out->model[m]);
		if (q->done)
			atomic_store(q->done, m * 1000 / (q->months + 1));
	}
}

bool when_run(const struct when_request *q, struct when *out)
{
	struct when_work w = {.request = q, .out = out};
	*out = (struct when){.months = q->months};
	months_ask(&w);
	if (!w.failed)
		turns_find(&w);
	if (!w.failed && !cancelled(q))
		return true;
	*out = (struct when){0};
	return false;
}

static int span_compare(const void *a, const void *b)
{
	const struct when_span *one = a, *other = b;
	return one->first - other->first;
}

static struct when_span span_of(const struct when *when, int model)
{
	struct when_span span = {model, -1, -1};
	for (int m = 0; m <= when->months; m++)
		if (when->model[m] == model) {
			span.first = span.first < 0 ? m : span.first;
			span.last = m < when->months ? m + 1 : m;
		}
	return span;
}

int when_spans(const struct when *when, struct when_span out[MODELS_MAX])
{
	int count = 0;
	for (int i = 0; i < MODELS_MAX; i++) {
		struct when_span span = span_of(when, i);
		if (span.first >= 0)
			out[count++] = span;
	}
	qsort(out, (size_t)count, sizeof *out, span_compare);
	return count;
}
