/* What the patch changed in many runs: means over pairs of the same seed. */
#include <math.h>

#include "difference.h"

/* What is compared, by indices in each scenario. */
struct pairing {
	const struct summary *base, *changed;
	int base_model, model, base_axis, axis, verdict, base_ending, ending;
};

/* NAN where there is no pair. */
typedef double pair_reader(const void *context, int run);

/* The 97.5th percentile of Student's t: exact for few pairs, then Cornish and Fisher's expansion (1937). */
static double student(int freedom)
{
	static const double few[] = {12.706, 4.303, 3.182, 2.776, 2.571};
	if (freedom <= 5)
		return few[freedom - 1];
	double z = 1.959964, n = freedom;
	return z + (z * z * z + z) / (4.0 * n) + (5.0 * z * z * z * z * z + 16.0 * z * z * z + 3.0 * z) / (96.0 * n * n);
}

static struct difference_mean mean_finish(int pairs, double sum, double squares)
{
	struct difference_mean out = {pairs, NAN, NAN, NAN};
	if (pairs > 0)
		out.mean = sum / pairs;
	if (pairs > 1) {
		double half = student(pairs - 1) * sqrt(squares / (pairs - 1) / pairs);
		out.low = out.mean - half;
		out.high = out.mean + half;
	}
	return out;
}

static struct difference_mean mean_over(pair_reader *read, const void *context, int runs)
{
	int pairs = 0;
	double sum = 0.0, squares = 0.0;
	for (int run = 0; run < runs; run++) {
		double by = read(context, run);
		if (!isnan(by)) {
			pairs++;
			sum += by;
		}
	}
	for (int run = 0; run < runs && pairs > 1; run++) {
		double by = read(context, run) - sum / pairs;
		if (!isnan(by))
			squares += by * by;
	}
	return mean_finish(pairs, sum, squares);
}

static struct difference_mean pairing_mean(const struct pairing *p, pair_reader *read)
{
	return mean_over(read, p, p->changed->runs);
}

static double list_read(const void *list, int i)
{
	return ((const double *)list)[i];
}

struct difference_mean difference_mean_of(const double *differences, int count)
{
	return mean_over(list_read, differences, count);
}

static struct pairing pairing_of(const struct summary *base, const struct summary *changed, int model, int axis)
{
	const struct scenario *from = &base->content->scenario, *to = &changed->content->scenario;
	return (struct pairing){.base = base, .changed = changed, .model = model, .axis = axis,
		.base_model = model < 0 ? -1 : difference_twin_model(from, to->model[model].id),
		.base_axis = axis < 0 ? -1 : difference_twin_axis(from, to->axis[axis].id)};
}

static bool both_released(const struct pairing *p, int run)
{
	return p->base_model >= 0 && p->base->run[run].shipped[p->base_model] && p->changed->run[run].shipped[p->model];
}

static double index_of(const void *pairing, int run)
{
	const struct pairing *p = pairing;
	return both_released(p, run) && p->base_axis >= 0 ?
		p->changed->run[run].index[p->model][p->axis] - p->base->run[run].index[p->base_model][p->base_axis] :
		(double)NAN;
}

static double month_of(const void *pairing, int run)
{
	const struct pairing *p = pairing;
	return both_released(p, run) ? p->changed->run[run].month[p->model] - p->base->run[run].month[p->base_model] :
		(double)NAN;
}

static bool both_claimed(const struct pairing *p, int run)
{
	return both_released(p, run) && p->base_axis >= 0 && p->base->run[run].verdict[p->base_model][p->base_axis] >= 0 &&
		p->changed->run[run].verdict[p->model][p->axis] >= 0;
}

static double verdict_before(const void *pairing, int run)
{
	const struct pairing *p = pairing;
	return both_claimed(p, run) ? p->base->run[run].verdict[p->base_model][p->base_axis] == p->verdict : (double)NAN;
}

static double verdict_after(const void *pairing, int run)
{
	const struct pairing *p = pairing;
	return both_claimed(p, run) ? p->changed->run[run].verdict[p->model][p->axis] == p->verdict : (double)NAN;
}

static double verdict_moved(const void *pairing, int run)
{
	return verdict_after(pairing, run) - verdict_before(pairing, run);
}

static double shipped_of(const void *pairing, int run)
{
	const struct pairing *p = pairing;
	return p->changed->run[run].shipped[p->model] -
		(p->base_model >= 0 && p->base->run[run].shipped[p->base_model] ? 1 : 0);
}

static double ending_of(const void *pairing, int run)
{
	const struct pairing *p = pairing;
	return (p->changed->run[run].ending == p->ending) -
		(p->base_ending >= 0 && p->base->run[run].ending == p->base_ending);
}

struct difference_mean difference_index(const struct summary *base, const struct summary *changed, int model, int axis)
{
	struct pairing p = pairing_of(base, changed, model, axis);
	return pairing_mean(&p, index_of);
}

struct difference_mean difference_month(const struct summary *base, const struct summary *changed, int model)
{
	struct pairing p = pairing_of(base, changed, model, -1);
	return pairing_mean(&p, month_of);
}

struct difference_verdict difference_verdict(const struct summary *base, const struct summary *changed, int model,
	int axis, int verdict)
{
	struct pairing p = pairing_of(base, changed, model, axis);
	p.verdict = verdict;
	return (struct difference_verdict){pairing_mean(&p, verdict_before), pairing_mean(&p, verdict_after),
		pairing_mean(&p, verdict_moved)};
}

struct difference_mean difference_shipped(const struct summary *base, const struct summary *changed, int model)
{
	struct pairing p = pairing_of(base, changed, model, -1);
	return pairing_mean(&p, shipped_of);
}

struct difference_mean difference_ending(const struct summary *base, const struct summary *changed, int ending)
{
	struct pairing p = pairing_of(base, changed, -1, -1);
	p.ending = ending;
	p.base_ending = difference_twin_ending(&base->content->scenario, changed->content->scenario.ending[ending].id);
	return pairing_mean(&p, ending_of);
}
