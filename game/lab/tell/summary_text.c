/* The summary of many runs for people. */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "summary_tell.h"

enum { NAME_COLUMNS = 14, RANGE_COLUMNS = 22 };

static void range_print(struct percentiles p, int decimals, char out[3 * NUMBER_SIZE])
{
	char low[NUMBER_SIZE], middle[NUMBER_SIZE], high[NUMBER_SIZE];
	snprintf(out, 3 * NUMBER_SIZE, "%s (%s – %s)", writing_fixed(p.p50, decimals, middle),
		writing_fixed(p.p05, decimals, low), writing_fixed(p.p95, decimals, high));
}

static void bold_line(struct page *page, const char *text)
{
	struct writing line = {0};
	writing_printf(&line, PAGE_BOLD "%s" PAGE_PLAIN, text);
	page_line(page, writing_text(&line));
	writing_free(&line);
}

static void axis_line(struct summary *summary, const struct speech *sp, struct page *page, int model, int axis)
{
	struct writing line = {0};
	char range[3 * NUMBER_SIZE], digits[VERDICTS][NUMBER_SIZE];
	double share[VERDICTS];
	if (summary_verdicts(summary, model, axis, share) == 0)
		return;
	for (int v = 0; v < VERDICTS; v++)
		writing_fixed(100.0 * share[v], 0, digits[v]);
	range_print(summary_index(summary, model, axis), 1, range);
	page_pad(&line, "", 2);
	page_pad(&line, speech_axis(sp, axis), NAME_COLUMNS);
	page_pad(&line, range, RANGE_COLUMNS);
	for (int v = 0, said = 0; v < VERDICTS; v++)
		if (share[v] > 0.0) {
			writing_put(&line, said++ ? speech_word(sp, "list.comma") : "");
			SAY(sp, &line, "summary.share", {"verdict", speech_verdict(sp, v)}, {"share", digits[v]});
		}
	page_line(page, writing_text(&line));
	writing_free(&line);
}

static void release_lines(struct summary *summary, const struct speech *sp, struct page *page, int model)
{
	const struct scenario *s = &summary->content->scenario;
	struct percentiles month = summary_month(summary, model);
	struct writing line = {0};
	char share[NUMBER_SIZE], p05[CALENDAR_TEXT_SIZE], p50[CALENDAR_TEXT_SIZE], p95[CALENDAR_TEXT_SIZE];
	bool ever = !isnan(month.p50);
	if (ever) {
		calendar_print(&s->calendar, (int)(month.p05 + 0.5), p05);
		calendar_print(&s->calendar, (int)(month.p50 + 0.5), p50);
		calendar_print(&s->calendar, (int)(month.p95 + 0.5), p95);
	}
	SAY(sp, &line, ever ? "summary.shipped" : "summary.never", {"model", speech_model(sp, model)},
		{"share", writing_fixed(100.0 * summary_shipped(summary, model), 0, share)}, {"p05", p05}, {"p50", p50},
		{"p95", p95});
	bold_line(page, writing_text(&line));
	for (int a = 0; ever && a < s->axes; a++)
		axis_line(summary, sp, page, model, a);
	page_blank(page);
	writing_free(&line);
}

static bool field_is_of_house(const char *id)
{
	static const char *const worth[] = {"house.trust", "house.influence", "house.goodwill", "house.product_users",
		"house.revenue", "house.budget_left", "house.employer", "house.staff", "house.left_total", "house.frontier",
		"house.openness", "house.product", "house.people", "bridge.flow", "bridge.wait_months"};
	for (size_t i = 0; i < sizeof worth / sizeof worth[0]; i++)
		if (strcmp(id, worth[i]) == 0)
			return true;
	return false;
}

static void field_lines(struct summary *summary, const struct speech *sp, struct page *page)
{
	const struct scenario *s = &summary->content->scenario;
	char range[3 * NUMBER_SIZE];
	bold_line(page, speech_word(sp, "summary.fields"));
	for (int i = 0; i < s->fields; i++) {
		struct writing line = {0};
		if (!field_is_of_house(s->field[i].id))
			continue;
		int decimals = s->field[i].high <= 60.0 ? 2 : s->field[i].kind == FIELD_WHOLE ? 0 : 1;
		range_print(summary_field(summary, i), decimals, range);
		page_pad(&line, "", 2);
		page_pad(&line, s->field[i].id, 2 * NAME_COLUMNS);
		page_pad(&line, range, RANGE_COLUMNS + 6);
		writing_put(&line, unit_table[s->field[i].unit].word);
		page_line(page, writing_text(&line));
		writing_free(&line);
	}
	page_blank(page);
}

static void ending_lines(const struct summary *summary, const struct speech *sp, struct page *page)
{
	const struct scenario *s = &summary->content->scenario;
	char share[NUMBER_SIZE];
	bold_line(page, speech_word(sp, "summary.endings"));
	for (int i = 0; i < s->endings; i++) {
		struct writing line = {0};
		double part = summary_ending(summary, i);
		if (part <= 0.0)
			continue;
		page_pad_right(&line, writing_fixed(100.0 * part, 1, share), 7);
		writing_printf(&line, " %%  %s", speech_name(sp, "ending.%s.title", s->ending[i].id));
		page_line(page, writing_text(&line));
		writing_free(&line);
	}
	page_blank(page);
}

void summary_text(struct summary *summary, const struct difference_base *base, const struct speech *sp,
	const char *by, struct page page)
{
	struct writing text = {0};
	char runs[16], first[24], last[24], month[PHRASE_SIZE], refused[NUMBER_SIZE];
	snprintf(runs, sizeof runs, "%d", summary->runs);
	snprintf(first, sizeof first, "%" PRIu64, summary->first_seed);
	snprintf(last, sizeof last, "%" PRIu64, summary->first_seed + (uint64_t)summary->runs - 1);
	page.indent = 0;
	SAY(sp, &text, "summary.title", {"runs", runs}, {"scenario", summary->content->scenario.id}, {"first", first},
		{"last", last}, {"by", by}, {"month", speech_month(sp, summary->until - 1, month)});
	page_paragraph(&page, NULL, writing_text(&text), NULL, 0);
	page_paragraph(&page, NULL, speech_word(sp, "summary.note"), NULL, 0);
	page_rule(&page);
	for (int i = 0; i < summary->content->scenario.models; i++)
		release_lines(summary, sp, &page, i);
	field_lines(summary, sp, &page);
	if (summary->content->scenario.endings > 0)
		ending_lines(summary, sp, &page);
	writing_clear(&text);
	SAY(sp, &text, "summary.refused", {"n", writing_number(summary_refused(summary), refused)});
	page_line(&page, writing_text(&text));
	writing_free(&text);
	if (base)
		difference_text(base, summary, sp, page);
}
