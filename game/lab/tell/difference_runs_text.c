/* What the patch changed in many runs, for people. */
#include <math.h>

#include "difference_inner.h"

enum { INDENT = 4, NAME_COLUMNS = 13, MEAN_COLUMNS = 22, VERDICT_COLUMNS = 12, SHARE_COLUMNS = 12 };

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
static void verdict_put(const struct speech *sp, const struct difference_verdict *moved, int verdict,
	struct writing *line)
{
	struct writing cell = {0}, share = {0};
	char before[NUMBER_SIZE], after[NUMBER_SIZE];
	writing_fixed(100.0 * moved->before.mean, 0, before);
	writing_fixed(100.0 * moved->after.mean, 0, after);
	difference_put_change(sp, before, after, &share);
	SAY(sp, &cell, "change.runs.share", {"share", writing_text(&share)});
	page_pad(line, speech_verdict(sp, verdict), VERDICT_COLUMNS);
	page_pad(line, writing_text(&cell), SHARE_COLUMNS);
	mean_put(sp, moved->by, 100.0, 0, line);
	writing_free(&cell);
	writing_free(&share);
}

static bool axis_differs(const struct summary *base, const struct summary *changed, int model, int axis)
{
	bool differs = mean_shows(difference_index(base, changed, model, axis), index_least);
	for (int v = 0; v < VERDICTS && !differs; v++)
		differs = mean_shows(difference_verdict(base, changed, model, axis, v).by, share_least);
	return differs && difference_verdict(base, changed, model, axis, 0).before.pairs > 0;
}

/* The index and, beside and below it, the verdicts whose shares moved. */
static void axis_say(const struct speech *sp, struct page *page, const struct summary *base,
	const struct summary *changed, int model, int axis)
{
	struct writing line = {0}, cell = {0};
	page_pad(&line, "", INDENT);
	page_pad(&line, speech_axis(sp, axis), NAME_COLUMNS);
	mean_put(sp, difference_index(base, changed, model, axis), 1.0, 1, &cell);
	page_pad(&line, writing_text(&cell), MEAN_COLUMNS);
	for (int v = 0; v < VERDICTS; v++) {
		struct difference_verdict moved = difference_verdict(base, changed, model, axis, v);
		if (!mean_shows(moved.by, share_least))
			continue;
		if (line.length == 0)
			page_pad(&line, "", INDENT + NAME_COLUMNS + MEAN_COLUMNS);
		verdict_put(sp, &moved, v, &line);
		page_line(page, writing_text(&line));
		writing_clear(&line);
	}
	if (line.length > 0)
		page_line(page, writing_text(&line));
	writing_free(&line);
	writing_free(&cell);
}

static void release_head(const struct speech *sp, const struct summary *base, const struct summary *changed, int model,
	struct page *page)
{
	int was = difference_twin_model(&base->content->scenario, changed->content->scenario.model[model].id);
	struct difference_mean month = difference_month(base, changed, model);
	struct writing line = {0}, cell = {0};
	char from[NUMBER_SIZE], to[NUMBER_SIZE];
	writing_fixed(was < 0 ? 0.0 : 100.0 * summary_shipped(base, was), 0, from);
	difference_put_change(sp, from, writing_fixed(100.0 * summary_shipped(changed, model), 0, to), &cell);
	SAY(sp, &line, "change.runs.released", {"model", speech_model(sp, model)}, {"share", writing_text(&cell)});
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
static bool release_say(const struct summary *base, const struct summary *changed, const struct speech *sp,
	struct page *page, int model)
{
	int axes = changed->content->scenario.axes;
	bool differs = mean_shows(difference_shipped(base, changed, model), share_least) ||
		mean_shows(difference_month(base, changed, model), index_least);
	for (int a = 0; a < axes && !differs; a++)
		differs = axis_differs(base, changed, model, a);
	if (differs)
		release_head(sp, base, changed, model, page);
	for (int a = 0; a < axes && differs; a++)
		if (axis_differs(base, changed, model, a))
			axis_say(sp, page, base, changed, model, a);
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
		if (!release_say(base->summary, changed, sp, &page, i))
			same[alike++] = speech_model(sp, i);
	speech_list(sp, &list, same, alike);
	SAY(sp, &text, "change.same", {"models", writing_text(&list)});
	if (alike > 0)
		page_paragraph(&page, NULL, writing_text(&text), NULL, 2);
	endings_say(base, changed, sp, &page);
	writing_free(&list);
	writing_free(&text);
}
