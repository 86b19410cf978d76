/* What the patch changed in many runs: means over pairs of the same seed, for people and for machines. */
#include <math.h>
#include <string.h>

#include "difference_inner.h"

enum { INDENT = 4, NAME_COLUMNS = 13, MEAN_COLUMNS = 22, VERDICT_COLUMNS = 12, SHARE_COLUMNS = 12 };

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

static double verdict_of(const void *pairing, int run)
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

static const double index_least = 0.05, share_least = 0.0075;

static bool mean_shows(struct difference_mean mean, double least)
{
	return mean.pairs > 0 && fabs(mean.mean) >= least;
}

/* "weak  89 → 62 %  −27 (−32 to −22)" */
static void verdict_put(const struct speech *sp, const struct pairing *p, struct writing *line)
{
	static const char *const keys[] = {"verdict.leads", "verdict.competitive", "verdict.trails", "verdict.weak"};
	struct writing cell = {0}, share = {0};
	char before[NUMBER_SIZE], after[NUMBER_SIZE];
	writing_fixed(100.0 * pairing_mean(p, verdict_before).mean, 0, before);
	writing_fixed(100.0 * pairing_mean(p, verdict_after).mean, 0, after);
	difference_put_change(sp, before, after, &share);
	SAY(sp, &cell, "change.runs.share", {"share", writing_text(&share)});
	page_pad(line, speech_word(sp, keys[p->verdict]), VERDICT_COLUMNS);
	page_pad(line, writing_text(&cell), SHARE_COLUMNS);
	mean_put(sp, pairing_mean(p, verdict_of), 100.0, 0, line);
	writing_free(&cell);
	writing_free(&share);
}

static bool axis_differs(const struct pairing *release, int axis)
{
	struct pairing p = pairing_of(release->base, release->changed, release->model, axis);
	bool differs = mean_shows(pairing_mean(&p, index_of), index_least);
	for (p.verdict = 0; p.verdict < 4 && !differs; p.verdict++)
		differs = mean_shows(pairing_mean(&p, verdict_of), share_least);
	p.verdict = 0;
	return differs && pairing_mean(&p, verdict_before).pairs > 0;
}

/* The index and, beside and below it, the verdicts whose shares moved. */
static void axis_say(const struct speech *sp, struct page *page, struct pairing *p)
{
	struct writing line = {0}, cell = {0};
	page_pad(&line, "", INDENT);
	page_pad(&line, speech_axis(sp, p->axis), NAME_COLUMNS);
	mean_put(sp, pairing_mean(p, index_of), 1.0, 1, &cell);
	page_pad(&line, writing_text(&cell), MEAN_COLUMNS);
	for (p->verdict = 0; p->verdict < 4; p->verdict++) {
		if (!mean_shows(pairing_mean(p, verdict_of), share_least))
			continue;
		if (line.length == 0)
			page_pad(&line, "", INDENT + NAME_COLUMNS + MEAN_COLUMNS);
		verdict_put(sp, p, &line);
		page_line(page, writing_text(&line));
		writing_clear(&line);
	}
	if (line.length > 0)
		page_line(page, writing_text(&line));
	writing_free(&line);
	writing_free(&cell);
}

static void release_head(const struct speech *sp, const struct pairing *p, struct page *page)
{
	struct difference_mean month = pairing_mean(p, month_of);
	struct writing line = {0}, cell = {0};
	char from[NUMBER_SIZE], to[NUMBER_SIZE];
	double before = p->base_model < 0 ? 0.0 : summary_shipped(p->base, p->base_model);
	writing_fixed(100.0 * before, 0, from);
	difference_put_change(sp, from, writing_fixed(100.0 * summary_shipped(p->changed, p->model), 0, to), &cell);
	SAY(sp, &line, "change.runs.released", {"model", speech_model(sp, p->model)}, {"share", writing_text(&cell)});
	if (mean_shows(month, index_least)) {
		writing_clear(&cell);
		mean_put(sp, month, 1.0, 1, &cell);
		SAY(sp, &line, "change.runs.month", {"mean", writing_text(&cell)});
	}
	page_paragraph(page, NULL, writing_text(&line), NULL, 2);
	writing_free(&line);
	writing_free(&cell);
}

/* False when nothing became different about the release. */
static bool release_say(const struct difference_base *base, const struct summary *changed, const struct speech *sp,
	struct page *page, int model)
{
	struct pairing p = pairing_of(base->summary, changed, model, -1);
	int axes = changed->content->scenario.axes;
	bool differs = mean_shows(pairing_mean(&p, shipped_of), share_least) ||
		mean_shows(pairing_mean(&p, month_of), index_least);
	for (int a = 0; a < axes && !differs; a++)
		differs = axis_differs(&p, a);
	if (differs)
		release_head(sp, &p, page);
	for (int a = 0; a < axes && differs; a++) {
		struct pairing axis = pairing_of(base->summary, changed, model, a);
		if (axis_differs(&p, a))
			axis_say(sp, page, &axis);
	}
	return differs;
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
		if (!mean_shows(mean, share_least / 10.0))
			continue;
		if (!head)
			page_paragraph(page, NULL, speech_word(sp, "change.runs.endings"), NULL, 0);
		head = true;
		writing_fixed(was < 0 ? 0.0 : 100.0 * summary_ending(base->summary, was), 1, from);
		difference_put_change(sp, from, writing_fixed(100.0 * summary_ending(changed, i), 1, to), &cell);
		page_pad(&line, "", INDENT);
		page_pad(&line, writing_text(&cell), NAME_COLUMNS + 2);
		writing_clear(&cell);
		mean_put(sp, mean, 100.0, 1, &cell);
		page_pad(&line, writing_text(&cell), MEAN_COLUMNS + 4);
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
