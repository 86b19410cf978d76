/* What many futures came to: quantiles, chances, means. */
#include <math.h>

#include "foresight_inner.h"

/* Puts the value of rank `at` of [from, to) in its place, smaller ones before it (Hoare 1961). */
static void rank_place(float *value, int from, int to, int at)
{
	for (int low = from, high = to - 1; low < high;) {
		float pivot = value[(low + high) / 2];
		int i = low, j = high;
		while (i <= j) {
			while (value[i] < pivot)
				i++;
			while (value[j] > pivot)
				j--;
			if (i <= j) {
				float swapped = value[i];
				value[i++] = value[j];
				value[j--] = swapped;
			}
		}
		if (at <= j)
			high = j;
		else if (at >= i)
			low = i;
		else
			return;
	}
}

void foresight_quantiles(const float *value, int values, float *scratch, const double *share, int count, float *out)
{
	int n = 0, from = 0;
	for (int i = 0; i < values; i++)
		if (!isnan(value[i]))
			scratch[n++] = value[i];
	for (int i = 0; i < count; i++) {
		if (n == 0) {
			out[i] = NAN;
			continue;
		}
		double rank = share[i] * (n - 1);
		int at = (int)rank, next = at + 1 < n ? at + 1 : at;
		rank_place(scratch, from, n, at);
		rank_place(scratch, at < next ? at + 1 : at, n, next);
		out[i] = (float)(scratch[at] + (rank - at) * (scratch[next] - scratch[at]));
		from = at;
	}
}

static double mean_of(const float *value, int count)
{
	double sum = 0.0;
	int n = 0;
	for (int i = 0; i < count; i++)
		if (!isnan(value[i])) {
			sum += value[i];
			n++;
		}
	return n ? sum / n : NAN;
}

static void verdicts_gather(const struct foresight_work *w, int slot, double verdict[VERDICTS])
{
	const float *gap = w->gap + (size_t)slot * (size_t)w->request->futures;
	int count[VERDICTS] = {0}, shipped = 0;
	for (int i = 0; i < w->done; i++) {
		if (isnan(gap[i]))
			continue;
		count[verdict_of(&w->scenario.parameters, (double)gap[i])]++;
		shipped++;
	}
	for (int v = 0; v < VERDICTS; v++)
		verdict[v] = shipped ? (double)count[v] / shipped : NAN;
}

/* The axis to look at: where most futures fall short, and of near equals the one the field watches most. */
static int slot_choose(const struct foresight_work *w, const struct foresight *f)
{
	int best = -1;
	double most = -1.0;
	for (int slot = 0; slot < w->slots; slot++) {
		int axis = w->axis_of[slot];
		double poor = f->verdict_of[axis][VERDICT_TRAILS] + f->verdict_of[axis][VERDICT_WEAK];
		double weight = (isnan(poor) ? 0.0 : floor(20.0 * poor + 0.5)) + w->start.house.attention[axis];
		if (weight > most) {
			most = weight;
			best = slot;
		}
	}
	return best;
}

static void model_gather(const struct foresight_work *w, struct foresight *f)
{
	static const double share[5] = {0.05, 0.25, 0.5, 0.75, 0.95};
	size_t n = (size_t)w->request->futures;
	for (int slot = 0; slot < w->slots; slot++)
		verdicts_gather(w, slot, f->verdict_of[w->axis_of[slot]]);
	int slot = slot_choose(w, f);
	for (int i = 0; i < w->slots; i++)
		if (w->axis_of[i] == f->axis)
			slot = i;
	if (slot < 0)
		return;
	f->axis = w->axis_of[slot];
	for (int v = 0; v < VERDICTS; v++)
		f->verdict[v] = f->verdict_of[f->axis][v];
	f->gap = mean_of(w->gap + (size_t)slot * n, w->done);
	for (int m = 0; m <= w->months; m++) {
		size_t at = ((size_t)slot * (FORESIGHT_MONTHS + 1) + (size_t)m) * n;
		float q[5];
		foresight_quantiles(w->index + at, w->done, w->scratch, share, 5, q);
		f->band[m].low = q[0];
		f->band[m].quarter = q[1];
		f->band[m].middle = q[2];
		f->band[m].three = q[3];
		f->band[m].high = q[4];
		foresight_quantiles(w->yardstick + at, w->done, w->scratch, share + 2, 1, &f->rival[m]);
	}
}

/* Whole persons in whole steps, so that no bin is larger than its neighbour by rounding. */
static void leaving_gather(const struct foresight_work *w, struct foresight *f)
{
	static const double middle = 0.5;
	float low = INFINITY, high = -INFINITY, q;
	for (int i = 0; i < w->done; i++) {
		low = fminf(low, w->left[i]);
		high = fmaxf(high, w->left[i]);
	}
	f->leaving_from = (double)low;
	f->leaving_step = fmax(1.0, ceil(((double)high - (double)low + 1.0) / FORESIGHT_BINS));
	for (int i = 0; i < w->done; i++) {
		int bin = (int)(((double)w->left[i] - f->leaving_from) / f->leaving_step);
		f->leaving[bin < FORESIGHT_BINS ? bin : FORESIGHT_BINS - 1]++;
	}
	foresight_quantiles(w->left, w->done, w->scratch, &middle, 1, &q);
	f->leaving_middle = (double)q;
}

static void house_gather(const struct foresight_work *w, struct foresight *f)
{
	static const double share[3] = {0.05, 0.5, 0.95};
	int out = 0, shipped = 0;
	for (int m = 0; m <= w->months; m++) {
		float q[3];
		foresight_quantiles(w->trust + (size_t)m * (size_t)w->request->futures, w->done, w->scratch, share, 3, q);
		for (int i = 0; i < 3; i++)
			f->trust[m][i] = (double)q[i];
	}
	for (int i = 0; i < w->done; i++) {
		out += w->out[i];
		shipped += !isnan(w->late[i]);
	}
	f->chair_lost = (double)out / w->done;
	f->ships = (double)shipped / w->done;
	f->months_late = mean_of(w->late, w->done);
	f->users = mean_of(w->users, w->done);
	f->goodwill = mean_of(w->goodwill, w->done);
	f->morale_research = mean_of(w->morale, w->done);
}

void foresight_gather(const struct foresight_work *w, struct foresight *f)
{
	f->futures = w->done;
	f->months = w->months;
	f->first_month = w->start.house.month;
	f->model = w->model;
	f->due = w->model >= 0 ? w->start.model[w->model].due : -1;
	for (int a = 0; a < AXES_MAX; a++)
		f->claimed[a] = w->claimed[a];
	leaving_gather(w, f);
	house_gather(w, f);
	if (w->model >= 0)
		model_gather(w, f);
}
