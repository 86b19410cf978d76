/* What lies behind the headline: decisions, reports, the record, luck. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/codex_words.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "ui/chart/chart.h"
#include "launch_page.h"

static void title(struct desk *d, struct rect *r, const char *text)
{
	rect_cut_top(r, 4);
	ui_line(d->ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(d->ui, INK_RULE));
	rect_cut_top(r, 8);
	ui_flow(d->ui, r, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), text, 4);
}

static void running(struct desk *d, struct rect *r, const char *key, enum work_kind kind)
{
	int done = work_progress(d->work, kind);
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED),
		DESK_SAY(d, key, {"share", desk_percent(d, done < 0 ? 0 : done / 1000.0)}), 8);
	if (ui_drawing(d->ui))
		ui_again(d->ui, 0.1);
}

/* What failed can be asked again; once for both, above all that lacks it. */
static void failure(struct desk *d, struct rect *r, struct launch_page *page)
{
	if (page->why_answer != ANSWER_FAILED && page->luck_answer != ANSWER_FAILED)
		return;
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_BAD), desk_word(d, "launch.failed"), 4);
	struct rect row = rect_cut_top(r, ui_button_height(d->ui, LOOK_SMALL));
	bool again = ui_button_left(d->ui, &row, desk_word(d, "work.again"), KEY_NONE, LOOK_SMALL);
	rect_cut_top(r, 10);
	if (again && page->why_answer == ANSWER_FAILED)
		page->why_answer = ANSWER_UNASKED;
	if (again && page->luck_answer == ANSWER_FAILED)
		page->luck_answer = ANSWER_UNASKED;
}

static struct signed_bar why_bar(struct desk *d, const struct launch_page *page, int i)
{
	static const char *const key[] = {[WHY_NOTHING] = "launch.why.nothing", [WHY_REST] = "launch.why.rest",
		[WHY_TOGETHER] = "launch.why.together", [WHY_LUCK] = "launch.why.luck"};
	const struct why_line *line = &page->line[i];
	struct signed_bar bar = {.value = desk_signed(d, line->amount, 1), .amount = line->amount, .low = NAN,
		.high = NAN, .c = ui_ink(d->ui, INK_GREY)};
	if (line->part != WHY_DECISION) {
		bar.label = desk_word(d, key[line->part]);
		return bar;
	}
	const struct why_decision *w = &page->decision[i];
	bar.label = DESK_SAY(d, "order.when", {"order", desk_order_words(d, &w->order)},
		{"month", desk_month_short(d, w->month)});
	bar.low = w->low;
	bar.high = w->high;
	bar.c = ui_ink(d->ui, line->amount < 0 ? INK_BAD : INK_GOOD);
	return bar;
}

/* The lines, and below a rule what they sum to: the points of the heading. */
static void why_lines(struct desk *d, struct rect *r, const struct launch_page *page)
{
	struct ui *ui = d->ui;
	struct signed_bar bar[WHY_LINES];
	double sum = 0;
	bool any = false;
	for (int i = 0; i < page->lines; i++) {
		bar[i] = why_bar(d, page, i);
		sum += page->line[i].amount;
		any |= page->line[i].part == WHY_DECISION;
	}
	if (!any)
		ui_flow(ui, r, TYPE_NOTE, ui_ink(ui, INK_SOFT), desk_word(d, "launch.why.none"), 6);
	r->y += chart_signed(ui, *r, bar, page->lines) + 2;
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(ui, INK_EDGE));
	struct rect row = rect_cut_top(r, desk_grown(d, 22));
	ui_text(ui, row, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, desk_word(d, "launch.why.sum"));
	ui_text(ui, row, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_RIGHT, desk_signed(d, sum, 1));
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
	if (page->why_answer == ANSWER_COMING)
		running(d, r, "launch.why.running", WORK_LAUNCH_WHY);
	else if (page->why_answer == ANSWER_THERE)
		why_lines(d, r, page);
}

static void reports_chart(struct desk *d, struct rect r, int model)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const struct model_state *m = &c->now.model[model];
	double said[MONTHS_MAX + 1], was[MONTHS_MAX + 1];
	int from = m->start_month < 0 ? 0 : m->start_month, count = 0;
	for (int i = from; i <= m->ship_month && count < MONTHS_MAX; i++) {
		said[count] = c->state[i].model[model].reported * 100;
		was[count++] = c->state[i].model[model].ready * 100;
	}
	if (count < 2)
		return;
	const char *names[] = {desk_word(d, "launch.reported.said"), desk_word(d, "launch.reported.true")};
	float room = 10 + ceilf(fmaxf(ui_text_width(ui, TYPE_SMALL, names[0]), ui_text_width(ui, TYPE_SMALL, names[1])));
	struct chart chart;
	struct chart_words words = desk_chart_words(d);
	struct chart_axis x = {.low = from, .high = from + count - 1, .whole = true, .months = true,
		.january = calendar_january(&c->content->scenario.calendar), .say = desk_month_say, .context = d};
	struct chart_axis y = {.low = 0, .high = 140, .unit = "%", .ticks = 3};
	chart_begin(&chart, ui, r, desk_word(d, "launch.reported"), x, y, &words, room);
	chart_line(&chart, names[0], NULL, said, count, 1.5f, 4, ui_ink(ui, INK_TEXT), true);
	chart_line(&chart, names[1], NULL, was, count, 2, 0, ui_ink(ui, INK_BAD), true);
	chart_end(&chart);
}

static void reports(struct desk *d, struct rect *r, int model)
{
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	const struct model_state *m = &c->now.model[model];
	int team = s->model[model].team, field = desk_field(d, "team.%s.voice", s->team[team].id);
	title(d, r, desk_word(d, "launch.reported"));
	if (m->ship_month > m->start_month && m->ship_month > 0)
		reports_chart(d, rect_cut_top(r, desk_grown(d, 108)), model);
	rect_cut_top(r, 2);
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED),
		DESK_SAY(d, "launch.voice", {"team", speech_team(&d->speech, team)},
		{"n", desk_value(d, field, c->state[m->ship_month].team[team].voice * 100)}), 0);
}

/* Two numbers at the right of a line, each under its head. */
static void record_row(struct desk *d, struct rect *r, enum type type, float w, const char *what, const char *yours,
	const char *real)
{
	struct rect row = rect_cut_top(r, desk_grown(d, 19));
	colour ink = ui_ink(d->ui, type == TYPE_SMALL ? INK_MUTED : INK_TEXT);
	ui_text(d->ui, rect_cut_right(&row, w), type, ink, ALIGN_RIGHT, real);
	rect_cut_right(&row, 12);
	ui_text(d->ui, rect_cut_right(&row, w), type, ink, ALIGN_RIGHT, yours);
	ui_text(d->ui, row, type, ui_ink(d->ui, type == TYPE_SMALL ? INK_MUTED : INK_SOFT), ALIGN_LEFT, what);
}

static void record(struct desk *d, struct rect *r, int model)
{
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	const struct model_state *m = &c->now.model[model];
	if (s->model[model].recorded_month < 0)
		return;
	const char *yours = DESK_SAY(d, "launch.record.yours", {"month", desk_month_short(d, m->ship_month)}),
		*real = DESK_SAY(d, "launch.record.real", {"month", desk_month_short(d, s->model[model].recorded_month)});
	float w = 1 + ceilf(fmaxf(ui_text_width(d->ui, TYPE_SMALL, yours), ui_text_width(d->ui, TYPE_SMALL, real)));
	title(d, r, desk_word(d, "launch.record"));
	record_row(d, r, TYPE_SMALL, w, desk_word(d, "launch.record.index"), yours, real);
	for (int a = 0; a < s->axes; a++) {
		char number[NUMBER_SIZE], then[NUMBER_SIZE];
		if (isnan(s->model[model].recorded[a]))
			continue;
		record_row(d, r, a == m->judged ? TYPE_NOTE_BOLD : TYPE_NOTE, w, speech_axis(&d->speech, a),
			ui_say(d->ui, "%s", writing_fixed(m->released[a], 1, number)),
			ui_say(d->ui, "%s", writing_fixed(s->model[model].recorded[a], 1, then)));
	}
	const char *source = content_source(c->content, ui_say(d->ui, "model.%s", s->model[model].id));
	if (source && *source) {
		struct writing said = {0};
		codex_source_say(d->words[d->language][WORDS_CODEX], source, &said);
		ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), desk_written(d, &said), 0);
	}
}

static const char *count_say(struct desk *d, int n)
{
	return ui_say(d->ui, "%d", n);
}

/* Where this run lies among those that shipped, in points over the yardstick. */
static void luck_strip(struct desk *d, struct rect *r, const struct stand_launch *luck)
{
	double low = floor(fmin(luck->here, luck->least)), high = ceil(fmax(luck->here, luck->most));
	const char *from = desk_signed(d, low, 0), *to = desk_signed(d, high, 0);
	struct rect row = rect_cut_top(r, desk_grown(d, 22));
	float a = ceilf(ui_text_width(d->ui, TYPE_SMALL, from)) + 1, b = ceilf(ui_text_width(d->ui, TYPE_SMALL, to)) + 1;
	ui_text(d->ui, rect_cut_left(&row, a), TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, from);
	ui_text(d->ui, rect_cut_right(&row, b), TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT, to);
	chart_range(d->ui, rect_inset(row, 14, 0), (struct range_strip){.low = low, .high = high,
		.band_low = luck->low, .band_high = luck->high, .marker = NAN, .dot = luck->here,
		.band = ui_ink(d->ui, INK_GREY)});
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), DESK_SAY(d, "launch.luck.range",
		{"low", desk_signed(d, luck->low, 1)}, {"high", desk_signed(d, luck->high, 1)},
		{"here", desk_signed(d, luck->here, 1)}), 0);
}

static void luck(struct desk *d, struct rect *r, const struct launch_page *page)
{
	const struct stand_launch *luck = &page->luck;
	if (page->luck_answer == ANSWER_FAILED)
		return;
	title(d, r, desk_word(d, "launch.luck"));
	if (page->luck_answer == ANSWER_COMING)
		running(d, r, "launch.luck.running", WORK_LAUNCH_LUCK);
	if (page->luck_answer != ANSWER_THERE)
		return;
	const char *all = count_say(d, luck->rerolls);
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT),
		DESK_SAY(d, "launch.luck.better", {"n", count_say(d, luck->better)}, {"all", all}), 0);
	if (luck->unshipped > 0)
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT),
			DESK_SAY(d, "launch.luck.unshipped", {"n", count_say(d, luck->unshipped)}, {"all", all}), 0);
	if (!isnan(luck->low))
		luck_strip(d, r, luck);
}

float launch_side(struct desk *d, struct rect r, struct launch_page *page, int model)
{
	float top = r.y;
	bool judged = d->campaign->now.model[model].judged >= 0;
	if (judged) {
		failure(d, &r, page);
		why(d, &r, page, model);
	}
	reports(d, &r, model);
	record(d, &r, model);
	if (judged)
		luck(d, &r, page);
	return r.y - top;
}
