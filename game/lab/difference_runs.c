/* What the patch changed in many runs: means over pairs of the same seed, for people and for machines. */
#include <math.h>
#include <string.h>

#include "difference_inner.h"

enum { NAME_COLUMNS = 14, MEAN_COLUMNS = 26 };

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

static double verdict_of(const void *pairing, int run)
{
	const struct pairing *p = pairing;
	if (!both_released(p, run) || p->base_axis < 0)
		return NAN;
	int from = p->base->run[run].verdict[p->base_model][p->base_axis];
	int to = p->changed->run[run].verdict[p->model][p->axis];
	return from < 0 || to < 0 ? (double)NAN : (to == p->verdict) - (from == p->verdict);
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

struct difference_mean difference_verdict(const struct summary *base, const struct summary *changed, int model,
	int axis, int verdict)
{
	struct pairing p = pairing_of(base, changed, model, axis);
	p.verdict = verdict;
	return pairing_mean(&p, verdict_of);
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

/* "+3.2 (+2.8 to +3.6)" */
static void mean_put(const struct speech *sp, struct difference_mean mean, double scale, int decimals,
	struct writing *out)
{
	char middle[NUMBER_SIZE + 4], low[NUMBER_SIZE + 4], high[NUMBER_SIZE + 4];
	SAY(sp, out, "change.runs.mean", {"mean", difference_print_signed(scale * mean.mean, decimals, middle)},
		{"low", difference_print_signed(scale * mean.low, decimals, low)},
		{"high", difference_print_signed(scale * mean.high, decimals, high)});
}

static bool mean_is_nothing(struct difference_mean mean)
{
	return mean.pairs == 0 || (mean.mean == 0.0 && !(mean.low < 0.0));
}

/* "weak 89 → 62 %": the shares that moved. */
static void verdicts_put(const struct difference_base *base, const struct summary *changed, const struct speech *sp,
	struct pairing *p, struct writing *out)
{
	static const char *const keys[] = {"verdict.leads", "verdict.competitive", "verdict.trails", "verdict.weak"};
	double from[4], to[4];
	summary_verdicts(base->summary, p->base_model, p->base_axis, from);
	summary_verdicts(changed, p->model, p->axis, to);
	for (int v = 0; v < 4; v++) {
		struct writing share = {0};
		char before[NUMBER_SIZE], after[NUMBER_SIZE];
		p->verdict = v;
		struct difference_mean mean = pairing_mean(p, verdict_of);
		writing_fixed(100.0 * from[v], 0, before);
		writing_fixed(100.0 * to[v], 0, after);
		if (strcmp(before, after) == 0)
			continue;
		writing_put(out, out->length ? speech_word(sp, "list.semicolon") : "");
		difference_put_change(sp, before, after, &share);
		SAY(sp, out, "summary.share", {"verdict", speech_word(sp, keys[v])}, {"share", writing_text(&share)});
		if (mean.pairs > 1) {
			writing_put(out, " ");
			mean_put(sp, mean, 100.0, 0, out);
		}
		writing_free(&share);
	}
}

static void axis_say(const struct difference_base *base, const struct summary *changed, const struct speech *sp,
	struct page *page, struct pairing *p)
{
	struct difference_mean mean = pairing_mean(p, index_of);
	struct writing label = {0}, text = {0};
	double share[4];
	if (mean_is_nothing(mean) || summary_verdicts(changed, p->model, p->axis, share) +
		summary_verdicts(base->summary, p->base_model, p->base_axis, share) == 0)
		return;
	page_pad(&label, "", 4);
	page_pad(&label, speech_axis(sp, p->axis), NAME_COLUMNS);
	page->indent = 4 + NAME_COLUMNS + MEAN_COLUMNS;
	mean_put(sp, mean, 1.0, 1, &label);
	verdicts_put(base, changed, sp, p, &text);
	if (text.length > 0)
		page_paragraph(page, writing_text(&label), writing_text(&text), NULL, 0);
	else
		page_line(page, writing_text(&label));
	writing_free(&label);
	writing_free(&text);
}

static bool release_differs(struct pairing *p, int axes)
{
	bool differs = !mean_is_nothing(pairing_mean(p, shipped_of)) || !mean_is_nothing(pairing_mean(p, month_of));
	for (int a = 0; a < axes && !differs; a++) {
		struct pairing axis = pairing_of(p->base, p->changed, p->model, a);
		differs = !mean_is_nothing(pairing_mean(&axis, index_of));
	}
	return differs;
}

/* False when nothing became different about the release. */
static bool release_say(const struct difference_base *base, const struct summary *changed, const struct speech *sp,
	struct page *page, int model)
{
	struct pairing p = pairing_of(base->summary, changed, model, -1);
	struct difference_mean month = pairing_mean(&p, month_of);
	struct writing line = {0};
	char from[NUMBER_SIZE], to[NUMBER_SIZE];
	int axes = changed->content->scenario.axes;
	if (!release_differs(&p, axes))
		return false;
	SAY(sp, &line, "change.runs.released", {"model", speech_model(sp, model)},
		{"from", writing_fixed(p.base_model < 0 ? 0.0 : 100.0 * summary_shipped(base->summary, p.base_model), 0, from)},
		{"to", writing_fixed(100.0 * summary_shipped(changed, model), 0, to)});
	if (!mean_is_nothing(month)) {
		struct writing when = {0};
		mean_put(sp, month, 1.0, 1, &when);
		SAY(sp, &line, "change.runs.month", {"mean", writing_text(&when)});
		writing_free(&when);
	}
	page->indent = 2;
	page_paragraph(page, NULL, writing_text(&line), NULL, 2);
	for (int a = 0; a < axes; a++) {
		struct pairing axis = pairing_of(base->summary, changed, model, a);
		if (axis.base_model >= 0 && axis.base_axis >= 0)
			axis_say(base, changed, sp, page, &axis);
	}
	page->indent = 2;
	writing_free(&line);
	return true;
}

static void endings_say(const struct difference_base *base, const struct summary *changed, const struct speech *sp,
	struct page *page)
{
	const struct scenario *s = &changed->content->scenario;
	bool head = false;
	for (int i = 0; i < s->endings; i++) {
		struct difference_mean mean = difference_ending(base->summary, changed, i);
		int was = difference_twin_ending(&base->summary->content->scenario, s->ending[i].id);
		struct writing line = {0}, cell = {0};
		char from[NUMBER_SIZE], to[NUMBER_SIZE];
		if (mean_is_nothing(mean))
			continue;
		if (!head)
			page_paragraph(page, NULL, speech_word(sp, "change.runs.endings"), NULL, 0);
		head = true;
		writing_fixed(was < 0 ? 0.0 : 100.0 * summary_ending(base->summary, was), 1, from);
		difference_put_change(sp, from, writing_fixed(100.0 * summary_ending(changed, i), 1, to), &cell);
		page_pad(&line, "", 4);
		page_pad(&line, writing_text(&cell), NAME_COLUMNS);
		writing_clear(&cell);
		mean_put(sp, mean, 100.0, 1, &cell);
		page_pad(&line, writing_text(&cell), MEAN_COLUMNS);
		writing_put(&line, speech_name(sp, "ending.%s.title", s->ending[i].id));
		page_line(page, writing_text(&line));
		writing_free(&line);
		writing_free(&cell);
	}
}

static bool runs_are_one(const struct summary *base, const struct summary *changed)
{
	const struct scenario *s = &changed->content->scenario;
	if (s->fields != base->content->scenario.fields)
		return false;
	for (int run = 0; run < changed->runs; run++)
		if (base->run[run].hash != changed->run[run].hash)
			return false;
	return true;
}

void difference_text(const struct difference_base *base, struct summary *changed, const struct speech *sp,
	struct page page)
{
	const char *same[MODELS_MAX];
	int alike = 0;
	struct writing list = {0}, text = {0};
	page_blank(&page);
	if (!difference_put_title(base, base->summary != NULL, "change.runs.title", sp, &page))
		return;
	if (runs_are_one(base->summary, changed)) {
		page_paragraph(&page, NULL, speech_word(sp, "change.runs.none"), NULL, 0);
		return;
	}
	for (int i = 0; i < changed->content->scenario.models; i++)
		if (!release_say(base, changed, sp, &page, i))
			same[alike++] = speech_model(sp, i);
	speech_list(sp, &list, same, alike);
	SAY(sp, &text, "change.same", {"models", writing_text(&list)});
	if (alike > 0)
		page_paragraph(&page, NULL, writing_text(&text), NULL, 2);
	endings_say(base, changed, sp, &page);
	writing_free(&list);
	writing_free(&text);
}
