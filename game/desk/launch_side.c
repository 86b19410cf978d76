/* What lies behind the headline: decisions, reports, the record, luck. */
#include <math.h>
#include <stdio.h>

#include "../ui/chart.h"
#include "launch_page.h"

enum { BARS = WHY_ROWS + 3 };

static void title(struct desk *d, struct rect *r, const char *text)
{
	ui_line(d->ui, r->x, r->y + 2, r->x + r->w, r->y + 2, 1, ui_ink(d->ui, INK_RULE));
	rect_cut_top(r, 14);
	ui_flow(d->ui, r, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), text, 4);
}

static void bar_add(struct desk *d, struct signed_bar *bar, const char *label, double amount, double low, double high,
	bool neutral)
{
	*bar = (struct signed_bar){.label = label, .value = desk_signed(d, amount, 1), .amount = amount, .low = low,
		.high = high,
		.c = ui_ink(d->ui, neutral ? INK_GREY : amount < 0 ? INK_BAD : INK_GOOD)};
}

static void why(struct desk *d, struct rect *r, const struct launch_page *page, int model)
{
	struct ui *ui = d->ui;
	const struct model_state *m = &d->campaign->now.model[model];
	char axis[PHRASE_SIZE], points[NUMBER_SIZE];
	double gap = m->released[m->judged] - m->yardstick[m->judged];
	writing_fixed(fabs(gap), 1, points);
	ui_flow(ui, r, TYPE_SERIF_TITLE, ui_ink(ui, INK_TEXT),
		DESK_SAY(d, gap < 0 ? "launch.why.short" : "launch.why.ahead",
		{"axis", speech_axis_inside(&d->speech, m->judged, axis)}, {"n", points}), 2);
	ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "launch.why.how"), 8);
	if (!page->has_why) {
		int done = work_progress(d->work, WORK_LAUNCH_WHY);
		ui_flow(ui, r, TYPE_NOTE, ui_ink(ui, INK_MUTED),
			DESK_SAY(d, "launch.why.running", {"share", desk_percent(d, done < 0 ? 0 : done / 1000.0)}), 8);
		if (ui_drawing(ui))
			ui_again(ui, 0.1);
		return;
	}
	struct signed_bar bar[BARS];
	int count = 0;
	for (int i = 0; i < page->rows; i++) {
		const struct why_decision *w = &page->row[i];
		bar_add(d, &bar[count++], ui_say(ui, "%s, %s", desk_order_words(d, &w->order), desk_month_short(d, w->month)),
			w->mean, w->low, w->high, false);
	}
	if (fabs(page->rest) >= 0.05)
		bar_add(d, &bar[count++], desk_word(d, "launch.why.rest"), page->rest, NAN, NAN, true);
	bar_add(d, &bar[count++], desk_word(d, "launch.why.together"), page->together, NAN, NAN, true);
	bar_add(d, &bar[count++], desk_word(d, "launch.why.luck"), page->luck, NAN, NAN, true);
	r->y += chart_signed(ui, *r, bar, count) + 8;
}

static void reports(struct desk *d, struct rect *r, int model)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const struct model_state *m = &c->now.model[model];
	const struct scenario *s = &c->content->scenario;
	double said[MONTHS_MAX + 1], was[MONTHS_MAX + 1];
	int from = m->start_month < 0 ? 0 : m->start_month, count = 0;
	for (int i = from; i <= m->ship_month && count < MONTHS_MAX; i++) {
		said[count] = c->state[i].model[model].reported * 100;
		was[count++] = c->state[i].model[model].ready * 100;
	}
	title(d, r, desk_word(d, "launch.reported"));
	if (count >= 2) {
		struct chart chart;
		struct chart_words words = {desk_word(d, "chart.table"), desk_word(d, "chart.chart"),
			desk_word(d, "chart.copy")};
		struct chart_axis x = {.low = from, .high = from + count - 1, .whole = true, .months = true,
			.january = 13 - s->start_month, .say = desk_month_say, .context = d};
		struct chart_axis y = {.low = 0, .high = 130, .unit = "%", .ticks = 3};
		chart_begin(&chart, ui, rect_cut_top(r, 120), desk_word(d, "launch.reported"), x, y, &words, 0);
		chart_line(&chart, desk_word(d, "launch.reported.said"), NULL, said, count, 1.5f, 4, ui_ink(ui, INK_TEXT),
			true);
		chart_line(&chart, desk_word(d, "launch.reported.true"), NULL, was, count, 2, 0, ui_ink(ui, INK_BAD), true);
		chart_end(&chart);
	}
	int team = s->model[model].team;
	int field = desk_field(d, "team.%s.voice", s->team[team].id);
	rect_cut_top(r, 4);
	ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED),
		DESK_SAY(d, "launch.voice", {"team", speech_team(&d->speech, team)},
		{"n", desk_value(d, field, c->state[m->ship_month].team[team].voice * 100)}), 8);
}

static void fact_row(struct desk *d, struct rect *r, const char *what, const char *value)
{
	struct rect row = rect_cut_top(r, 21);
	float w = ui_text_width(d->ui, TYPE_NOTE_BOLD, value) + 2;
	ui_text(d->ui, rect_cut_right(&row, w), TYPE_NOTE_BOLD, ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT, value);
	ui_text(d->ui, row, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), ALIGN_LEFT, what);
}

static void record(struct desk *d, struct rect *r, int model)
{
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	const struct model_state *m = &c->now.model[model];
	char number[NUMBER_SIZE];
	if (m->judged < 0 || s->model[model].recorded_month < 0)
		return;
	title(d, r, desk_word(d, "launch.record"));
	const char *axis = speech_axis(&d->speech, m->judged);
	fact_row(d, r, DESK_SAY(d, "launch.record.yours", {"axis", axis}),
		ui_say(d->ui, "%s", writing_fixed(m->released[m->judged], 1, number)));
	double then = s->model[model].recorded[m->judged];
	fact_row(d, r, DESK_SAY(d, "launch.record.real", {"month", desk_month_short(d, s->model[model].recorded_month)}),
		isnan(then) ? "–" : ui_say(d->ui, "%s", writing_fixed(then, 1, number)));
	if (m->yardstick_by[m->judged] >= 0)
		fact_row(d, r, speech_rival(&d->speech, m->yardstick_by[m->judged]),
			ui_say(d->ui, "%s", writing_fixed(m->yardstick[m->judged], 1, number)));
	const char *source = content_source(c->content, ui_say(d->ui, "model.%s", s->model[model].id));
	if (source && *source)
		ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), source, 4);
}

float launch_side(struct desk *d, struct rect r, struct launch_page *page, int model)
{
	float top = r.y;
	if (d->campaign->now.model[model].judged >= 0)
		why(d, &r, page, model);
	reports(d, &r, model);
	record(d, &r, model);
	title(d, &r, desk_word(d, "launch.luck"));
	char n[16];
	snprintf(n, sizeof n, "%d", page->rerolls > 0 ? page->better * 100 / page->rerolls : 0);
	ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), page->has_luck ? DESK_SAY(d, "launch.luck.better",
		{"n", n}) : "…", 8);
	return r.y - top;
}
