#include "foresight_panel.h"

#include <math.h>
#include <stdio.h>

#include "desk/frame/foresight_jobs.h"
#include "desk/frame/offers.h"
#include "desk/frame/order_view.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "ui/chart/chart.h"

/* Chance that the chair is lost from which on it is a warning, and a judgement. */
static const double chair_warns = 0.2, chair_bad = 0.5;

static void head(struct desk *d, struct rect *r, const char *text)
{
	rect_cut_top(r, 6);
	ui_flow(d->ui, r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_capitals(d, text), 3);
}

/* Bands of the index up to the date, and what it will be measured by. */
static void bands(struct desk *d, struct rect *r, const struct foresight *f)
{
	struct ui *ui = d->ui;
	double low[FORESIGHT_MONTHS + 1], high[FORESIGHT_MONTHS + 1], inner_low[FORESIGHT_MONTHS + 1],
		inner_high[FORESIGHT_MONTHS + 1],
		middle[FORESIGHT_MONTHS + 1], rival[FORESIGHT_MONTHS + 1], least = 100, most = 0;
	bool compared = false;
	int months = f->due - f->first_month + 1;
	months = months < 2 ? 2 : months > f->months ? f->months : months;
	for (int m = 0; m <= months; m++) {
		low[m] = (double)f->band[m].low;
		high[m] = (double)f->band[m].high;
		inner_low[m] = (double)f->band[m].quarter;
		inner_high[m] = (double)f->band[m].three;
		middle[m] = (double)f->band[m].middle;
		rival[m] = f->rival[m] > 1 ? (double)f->rival[m] : NAN; /* one: where nobody stands yet */
		compared |= !isnan(rival[m]);
		least = fmin(least, fmin(isnan(low[m]) ? 100 : low[m], isnan(rival[m]) ? 100 : rival[m]));
		most = fmax(most, fmax(isnan(high[m]) ? 0 : high[m], isnan(rival[m]) ? 0 : rival[m]));
	}
	const struct scenario *s = &d->campaign->content->scenario;
	struct chart c;
	struct chart_words words = desk_chart_words(d);
	struct chart_axis x = {.low = f->first_month, .high = f->first_month + months, .whole = true, .months = true,
		.january = calendar_january(&s->calendar), .say = desk_month_say, .context = d};
	struct chart_axis y = {.low = fmax(0, floor(least / 10) * 10 - 5), .high = ceil(most / 10) * 10 + 18,
		.ticks = 4};
	colour ink = desk_team_colour(d, s->model[f->model].team);
	chart_begin(&c, ui, rect_cut_top(r, 128), desk_word(d, "foresight.title"), x, y, &words, 0);
	chart_band(&c, desk_word(d, "foresight.nine_in_ten"), NULL, low, high, months + 1, colour_fade(ink, 0.18f));
	chart_band(&c, desk_word(d, "foresight.half"), NULL, inner_low, inner_high, months + 1, colour_fade(ink, 0.25f));
	chart_line(&c, speech_model(&d->speech, f->model), NULL, middle, months + 1, 2, 0, ink, true);
	if (compared)
		chart_line(&c, desk_word(d, "foresight.yardstick"), NULL, rival, months + 1, 1.5f, 4, ui_ink(ui, INK_SOFT),
			true);
	chart_end(&c);
	if (!compared)
		ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "foresight.no_yardstick"), 0);
	rect_cut_top(r, 6);
}

/* Per cent, where a little is not the same as nothing. */
static const char *share_say(struct desk *d, double share)
{
	return share > 0 && share < 0.0075 ? ui_say(d->ui, "< %s", desk_percent(d, 0.01)) : desk_percent(d, share);
}

/* The number, and beside it what it is the chance of, on as many lines as that takes. */
static void weak_draw(struct desk *d, struct rect *r, const struct foresight *f)
{
	struct ui *ui = d->ui;
	double weak = f->verdict[VERDICT_WEAK];
	char inside[PHRASE_SIZE];
	bool seldom = f->ships < 0.05; /* of so few launches no colour is to be taken */
	enum ink ink = seldom ? INK_TEXT : weak > 0.5 ? INK_BAD : weak > 0.2 ? INK_WARN : INK_GOOD;
	const char *chance = share_say(d, (double)ui_eased(ui, "chance of weak", (float)weak));
	float line = ui_line_height(ui, TYPE_FIGURE), number = ceilf(ui_text_width(ui, TYPE_FIGURE, chance)) + 8;
	const char *what = DESK_SAY(d, "foresight.weak", {"axis", speech_axis_inside(&d->speech, f->axis, inside)});
	struct rect text = {r->x + number, r->y + 2, r->w - number, 0};
	ui_text(ui, (struct rect){r->x, r->y, number, line}, TYPE_FIGURE, ui_ink(ui, ink), ALIGN_LEFT, chance);
	ui_flow(ui, &text, TYPE_BODY, ui_ink(ui, INK_TEXT), what, 4);
	r->y = fmaxf(text.y, r->y + line + 4);
}

static colour verdict_fill(struct desk *d, int verdict)
{
	return verdict == VERDICT_COMPETITIVE ? colour_fade(ui_ink(d->ui, INK_GOOD), 0.55f) :
		desk_verdict_colour(d, verdict);
}

static const char *verdict_said(struct desk *d, int verdict)
{
	return ui_say(d->ui, "%s %s", desk_verdict_sign(verdict), desk_verdict_word(d, verdict));
}

static void verdict_row(struct desk *d, struct rect row, int verdict, double chance)
{
	struct ui *ui = d->ui;
	const char *share = share_say(d, chance);
	ui_fill(ui, (struct rect){row.x, row.y + row.h / 2 - 4, 8, 8}, verdict_fill(d, verdict));
	rect_cut_left(&row, 14);
	ui_text(ui, rect_cut_right(&row, ui_text_width(ui, TYPE_NOTE_BOLD, share) + 2), TYPE_NOTE_BOLD,
		ui_ink(ui, INK_TEXT), ALIGN_RIGHT, share);
	ui_text(ui, row, TYPE_NOTE, desk_verdict_colour(d, verdict), ALIGN_LEFT, verdict_said(d, verdict));
}

/* The four chances as one bar, and below it each in words, however narrow its part: in two columns where they fit. */
static void verdicts_draw(struct desk *d, struct rect *r, const struct foresight *f)
{
	struct ui *ui = d->ui;
	struct rect bar = rect_cut_top(r, 12);
	float x = bar.x, widest = 0;
	for (int v = 0; v < VERDICTS; v++)
		widest = fmaxf(widest, ui_text_width(ui, TYPE_NOTE, verdict_said(d, v)));
	widest += 22 + ui_text_width(ui, TYPE_NOTE_BOLD, share_say(d, 0.5));
	int columns = 2 * widest + 20 <= r->w ? 2 : 1, rows = VERDICTS / columns;
	rect_cut_top(r, 4);
	struct rect names = rect_cut_top(r, desk_grown(d, 20) * (float)rows);
	for (int v = 0; v < VERDICTS; v++) {
		float part = (float)f->verdict[v] * bar.w;
		ui_fill(ui, (struct rect){x, bar.y, part > 0 ? fmaxf(1, part - 1) : 0, bar.h}, verdict_fill(d, v));
		x += part;
		verdict_row(d, rect_row(rect_column(names, v / rows, columns, 20), v % rows, rows, 0), v, f->verdict[v]);
	}
	rect_cut_top(r, 4);
}

static enum ink chair_ink(const struct foresight *f)
{
	return f->chair_lost > chair_bad ? INK_BAD : f->chair_lost > chair_warns ? INK_WARN : INK_TEXT;
}

/* Why it may be lost although trust stands well: the futures begin no programme by themselves. */
static void chair_note(struct desk *d, struct rect *r, const struct foresight *f)
{
	char months[16];
	snprintf(months, sizeof months, "%d", f->months);
	if (f->chair_lost <= chair_warns)
		return;
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, chair_ink(f)), DESK_SAY(d, "foresight.chair.lost",
		{"chance", share_say(d, f->chair_lost)}, {"n", months}), 0);
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), desk_word(d, "foresight.chair.why"), 6);
}

/* Numbers side by side, each over what it is. */
static void launch_facts(struct desk *d, struct rect *r, const struct foresight *f)
{
	struct ui *ui = d->ui;
	char months[16], late[NUMBER_SIZE];
	snprintf(months, sizeof months, "%d", f->months);
	bool early = f->months_late < -0.05;
	writing_fixed(fabs(f->months_late), 1, late);
	const char *number[] = {share_say(d, f->ships), isnan(f->months_late) ? "–" : ui_say(ui, "%s", late),
		share_say(d, f->chair_lost)};
	const char *what[] = {DESK_SAY(d, "foresight.ships", {"n", months}),
		desk_word(d, early ? "foresight.early" : "foresight.late"), desk_word(d, "foresight.chair")};
	const enum ink ink[] = {INK_TEXT, INK_TEXT, chair_ink(f)};
	float h = 0;
	for (int i = 0; i < 3; i++) {
		struct rect cell = rect_column(*r, i, 3, 12);
		float top = cell.y;
		ui_flow(ui, &cell, TYPE_BODY_BOLD, ui_ink(ui, ink[i]), number[i], 0);
		ui_flow(ui, &cell, TYPE_SMALL, ui_ink(ui, INK_MUTED), what[i], 8);
		h = fmaxf(h, cell.y - top);
	}
	rect_cut_top(r, h);
}

static void verdicts(struct desk *d, struct rect *r, const struct foresight *f)
{
	if (isnan(f->verdict[VERDICT_WEAK])) {
		ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_SOFT), desk_word(d, "foresight.no_launch"), 6);
		return;
	}
	weak_draw(d, r, f);
	verdicts_draw(d, r, f);
	launch_facts(d, r, f);
}

/* Below the bars: the median where it lies, and the ends where they have room beside it. */
static void leaving_axis(struct desk *d, struct rect r, const struct foresight *f, float at)
{
	struct ui *ui = d->ui;
	char n[24];
	snprintf(n, sizeof n, "%.0f", f->leaving_middle);
	const char *median = DESK_SAY(d, "foresight.median", {"n", n}), *low = ui_say(ui, "%.0f", f->leaving_from),
		*high = ui_say(ui, "%.0f", f->leaving_from + f->leaving_step * FORESIGHT_BINS - 1);
	float w = ui_text_width(ui, TYPE_SMALL, median) + 1, x = fmaxf(r.x, fminf(at - w / 2, r.x + r.w - w));
	ui_text(ui, (struct rect){x, r.y, w, r.h}, TYPE_SMALL, ui_ink(ui, INK_TEXT), ALIGN_LEFT, median);
	if (ui_text_width(ui, TYPE_SMALL, low) + 8 < x - r.x)
		ui_text(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, low);
	if (ui_text_width(ui, TYPE_SMALL, high) + 8 < r.x + r.w - x - w)
		ui_text(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, high);
}

static void leaving(struct desk *d, struct rect *r, const struct foresight *f)
{
	struct ui *ui = d->ui;
	int most = 1;
	for (int i = 0; i < FORESIGHT_BINS; i++)
		most = f->leaving[i] > most ? f->leaving[i] : most;
	head(d, r, desk_word(d, "foresight.leaving"));
	struct rect plot = rect_cut_top(r, 40), axis = rect_cut_top(r, 18);
	for (int i = 0; i < FORESIGHT_BINS; i++) {
		struct rect bar = rect_column(plot, i, FORESIGHT_BINS, 3);
		float h = (bar.h - 4) * (float)f->leaving[i] / (float)most;
		ui_fill(ui, (struct rect){bar.x, bar.y + bar.h - h, bar.w, h}, ui_ink(ui, INK_GREY));
	}
	/* a bar holds whole persons from its left edge on, so one of them stands half a person to the right of it */
	double share = (f->leaving_middle - f->leaving_from + 0.5) / (f->leaving_step * FORESIGHT_BINS);
	float x = plot.x + plot.w * (float)share;
	ui_fill(ui, (struct rect){x - 1, plot.y, 2, plot.h + 3}, ui_ink(ui, INK_TEXT));
	leaving_axis(d, (struct rect){axis.x, axis.y + 2, axis.w, 16}, f, x);
}

/* The month's orders, each with what it changes and a way to take it back. */
static void given(struct desk *d, struct rect *r)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	int back = -1;
	head(d, r, desk_word(d, "foresight.orders"));
	for (int i = 0; i < c->pending_count; i++) {
		const char *words = desk_order_words(d, &c->pending[i]);
		struct rect row = {r->x, r->y, 20, 18};
		struct ui_hit hit = ui_hit(ui, row, DESK_SAY(d, "foresight.take_back", {"order", words}), 0);
		ui_text(ui, row, TYPE_NOTE_BOLD, ui_ink(ui, hit.hover ? INK_BAD : INK_MUTED), ALIGN_LEFT, "✕");
		ui_focus_ring(ui, row, 4, hit);
		back = hit.clicked ? i : back;
		struct rect text = {r->x + 24, r->y, r->w - 24, 0};
		ui_flow(ui, &text, TYPE_NOTE, ui_ink(ui, INK_TEXT), words, 0);
		ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), offer_effect_words(d, offer_given(d, i), 0),
			5);
		r->y = text.y;
	}
	if (c->pending_count == 0)
		ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "foresight.no_orders"), 4);
	if (back >= 0 && campaign_take_back(d->campaign, back))
		desk_changed(d);
}

/* How far each team's reports can be believed. */
static void candour(struct desk *d, struct rect *r)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	float name_w = 0;
	head(d, r, desk_word(d, "foresight.truth"));
	for (int t = 0; t < s->teams; t++)
		name_w = fmaxf(name_w, ui_text_width(ui, TYPE_NOTE, speech_team(&d->speech, t)));
	for (int t = 0; t < s->teams; t++) {
		if (!d->campaign->now.team[t].founded)
			continue;
		struct rect row = rect_cut_top(r, 24);
		int field = desk_field(d, "team.%s.voice", s->team[t].id);
		const char *voice = DESK_SAY(d, "foresight.voice", {"n", desk_value(d, field, desk_now(d, field))});
		ui_text(ui, (struct rect){row.x, row.y, name_w + 2, row.h}, TYPE_NOTE, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
			speech_team(&d->speech, t));
		float w = ui_text_width(ui, TYPE_NOTE, voice) + 2;
		desk_figure(d, (struct rect){row.x + row.w - w, row.y, w, row.h}, TYPE_NOTE, ui_ink(ui, INK_TEXT),
			ALIGN_RIGHT, voice, field);
		struct rect scale = {row.x + name_w + 12, row.y + 9, row.w - name_w - w - 24, 7};
		ui_gradient(ui, scale, 3, ui_ink(ui, INK_BAD), ui_ink(ui, INK_WARN), ui_ink(ui, INK_GOOD));
		ui_fill(ui, (struct rect){scale.x + scale.w * (float)d->campaign->now.team[t].voice - 1.5f, scale.y - 4, 3,
			15}, ui_ink(ui, INK_EDGE));
	}
	ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "foresight.reported"), 6);
}

/* The next launch, or why there is none to be seen. */
static void forecast(struct desk *d, struct rect *r, struct foresight_memory *memory)
{
	const struct foresight *f = &memory->result;
	bool over = campaign_over(d->campaign), shown = memory->has_result && f->model >= 0 && !over;
	if (memory->failed && !over) {
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_BAD), desk_word(d, "foresight.failed"), 4);
		struct rect row = rect_cut_top(r, ui_button_height(d->ui, LOOK_SMALL));
		if (ui_button_left(d->ui, &row, desk_word(d, "work.again"), KEY_NONE, LOOK_SMALL))
			foresight_ask_again(memory);
		rect_cut_top(r, 8);
	}
	if (shown) {
		head(d, r, DESK_SAY(d, "foresight.launch", {"model", speech_model(&d->speech, f->model)},
			{"axis", speech_axis(&d->speech, f->axis)}));
		bands(d, r, f);
		verdicts(d, r, f);
		chair_note(d, r, f);
	} else if (over || memory->has_result || !memory->failed) {
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, over ? "foresight.over" :
			memory->has_result ? "foresight.nothing" : "foresight.coming"), 6);
		if (memory->has_result && !over)
			chair_note(d, r, f);
	}
}

void foresight_panel(struct desk *d, struct rect r)
{
	struct foresight_memory *memory = foresight_memory(d);
	if (!memory)
		return;
	const struct foresight *f = &memory->result;
	char futures[24], ms[24];
	snprintf(futures, sizeof futures, "%d", f->futures);
	snprintf(ms, sizeof ms, "%.0f", f->milliseconds);
	const char *key = d->untimed ? "foresight.aside.untimed" : "foresight.aside";
	const char *aside = memory->has_result ? DESK_SAY(d, key, {"n", futures}, {"ms", ms}) : "";
	struct rect inside = desk_sheet(d, r, desk_word(d, "foresight.title"), aside);
	inside.w += 10;
	struct rect list = ui_scroll(d->ui, inside, "foresight");
	float top = list.y;
	list.w -= 12;
	forecast(d, &list, memory);
	if (!campaign_over(d->campaign))
		given(d, &list);
	if (memory->has_result && !campaign_over(d->campaign))
		leaving(d, &list, f);
	candour(d, &list);
	if (f->model >= 0 && memory->has_result && !campaign_over(d->campaign)) {
		struct order order = order_none(ORDER_AUDIT);
		order.model = f->model;
		list.y += order_button(d, list, DESK_SAY(d, "foresight.audit", {"model", speech_model(&d->speech, f->model)}),
			&order);
	}
	ui_scroll_end(d->ui, list.y - top + 8);
}
