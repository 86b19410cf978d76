/* Cards: what lies over the screen when a number was asked for. Terms in a card open cards of their own, upon it. */
#include "card.h"

#include <math.h>
#include <string.h>

#include "desk/frame/field_words.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "sim/report.h"

static const float card_width = 400;

struct cards_kept { struct card_facts facts[CARDS_MAX]; };

static void heading(struct desk *d, struct rect *r, const char *text)
{
	rect_cut_top(r, 4);
	ui_flow(d->ui, r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), text, 4);
}

static colour judged(struct desk *d, int field, double change)
{
	int good = d->campaign->content->scenario.field[field].good;
	if (good == GOOD_NEITHER || change == 0)
		return ui_ink(d->ui, INK_TEXT);
	return ui_ink(d->ui, change * good > 0 ? INK_GOOD : INK_BAD);
}

static void title_draw(struct desk *d, struct rect *r, int field)
{
	const struct scenario *s = &d->campaign->content->scenario;
	const char *whose = field_words_whose(d, &d->speech, field);
	if (*whose)
		ui_flow(d->ui, r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), whose, 2);
	ui_flow(d->ui, r, TYPE_SERIF_TITLE, ui_ink(d->ui, INK_TEXT), field_words_name(d, s, field), 4);
}

static void value_draw(struct desk *d, struct rect *r, int field)
{
	static const char *const goods[] = {"card.good.down", "card.good.neither", "card.good.up"};
	const struct campaign *c = d->campaign;
	const struct field *f = &c->content->scenario.field[field];
	struct ui *ui = d->ui;
	const char *value = field_words_value(d, field, desk_now(d, field));
	struct rect line = rect_cut_top(r, ui_line_height(ui, TYPE_HEAD));
	float w = ui_text_width(ui, TYPE_HEAD, value) + 2;
	ui_text(ui, rect_cut_left(&line, w), TYPE_HEAD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, value);
	rect_cut_left(&line, 6);
	const char *unit = field_words_unit(d, &c->content->scenario, field);
	line.y += 4;
	w = fminf(ui_text_width(ui, TYPE_NOTE, unit) + 2, line.w);
	if (*unit)
		ui_text(ui, rect_cut_left(&line, w), TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_LEFT, unit);
	rect_cut_left(&line, 10);
	int before = campaign_turn_before(c);
	double change = before >= 0 ? field_read(f, &c->state[c->month]) - field_read(f, &c->state[before]) : NAN;
	if (!isnan(change) && f->high > 1) {
		const char *since = DESK_SAY(d, "card.since", {"change", field_words_change(d, field, change)});
		w = ui_text_width(ui, TYPE_NOTE_BOLD, since) + 2;
		if (w <= line.w)
			ui_text(ui, line, TYPE_NOTE_BOLD, judged(d, field, change), ALIGN_LEFT, since);
	}
	ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, goods[f->good + 1]), 8);
}

static void trend_part(struct desk *d, struct rect *r, int field)
{
	if (isnan(desk_now(d, field)))
		return;
	struct rect chart = rect_cut_top(r, 64), foot = rect_cut_top(r, ui_line_height(d->ui, TYPE_SMALL) + 2);
	card_trend_draw(d, chart, field);
	const char *from = desk_month_short(d, 0), *to = desk_month_short(d, d->campaign->until - 1);
	ui_text(d->ui, foot, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, from);
	ui_text(d->ui, foot, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT, to);
	ui_text(d->ui, foot, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_CENTRE, desk_word(d,
		d->campaign->content->scenario.turn.dealt ? "card.trend.dealt" : "card.trend"));
	rect_cut_top(r, 6);
}

static void report_part(struct desk *d, struct rect *r, int field)
{
	double bias = report_bias(&d->campaign->content->scenario, &d->campaign->now, field);
	if (isnan(bias))
		return;
	const char *text = DESK_SAY(d, "card.reported", {"bend", desk_value(d, field, bias)});
	struct rect inside = *r;
	rect_cut_left(&inside, 12);
	float h = ui_paragraph_height(d->ui, inside.w, TYPE_NOTE, text);
	ui_fill(d->ui, (struct rect){r->x, r->y, 3, h}, ui_ink(d->ui, INK_WARN));
	ui_paragraph(d->ui, inside, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), text);
	rect_cut_top(r, h + 8);
}

/* A term on the left that opens a card where it is a field, a number on the right, between them a bar. */
static void term_row(struct desk *d, struct rect *r, const char *label, int field, const char *number, colour ink,
	double share)
{
	struct ui *ui = d->ui;
	float number_w = fmaxf(56, ui_text_width(ui, TYPE_NOTE_BOLD, number) + 2), bar_w = isnan(share) ? 0 : 64;
	float w = r->w - number_w - bar_w - 16, h = ui_paragraph_height(ui, w, TYPE_NOTE, label);
	struct rect line = rect_cut_top(r, h + 4), text = {line.x, line.y, w, h};
	if (field >= 0) {
		const char *id = d->campaign->content->scenario.field[field].id;
		struct rect place = text;
		place.w = fminf(w, ui_text_width(ui, TYPE_NOTE, label) + 2);
		struct ui_hit hit = ui_hit(ui, place, ui_say(ui, "term %s", id), 0);
		ui_line(ui, text.x, text.y + h - 1, text.x + place.w, text.y + h - 1, 1, colour_fade(ui_ink(ui, INK_LINK),
			hit.hover || hit.focus ? 1 : 0.35f));
		ui_focus_ring(ui, place, 2, hit);
		if (hit.clicked)
			desk_card_open(d, field, place.x + 24, place.y + h);
	}
	ui_paragraph(ui, text, TYPE_NOTE, ui_ink(ui, field >= 0 ? INK_LINK : INK_TEXT), label);
	line.h = ui_line_height(ui, TYPE_NOTE);
	ui_text(ui, rect_cut_right(&line, number_w), TYPE_NOTE_BOLD, ink, ALIGN_RIGHT, number);
	if (bar_w <= 0)
		return;
	rect_cut_right(&line, 8);
	struct rect bar = rect_cut_right(&line, bar_w);
	float middle = bar.x + bar.w / 2, length = (float)fmin(1, fabs(share)) * bar.w / 2;
	ui_line(ui, middle, bar.y + 2, middle, bar.y + bar.h - 2, 1, ui_ink(ui, INK_RULE));
	ui_fill(ui, (struct rect){share < 0 ? middle - length : middle, bar.y + 5, length, bar.h - 10}, colour_fade(ink,
		0.8f));
}

static void causes_part(struct desk *d, struct rect *r, const struct number_facts *f, int field)
{
	const struct causes *c = &f->causes;
	if (!f->known || (c->count == 0 && fabs(c->rest) < 1e-9)) {
		const char *usual = field_words_said(d, &d->campaign->content->scenario, field, "moves");
		if (!usual)
			return;
		heading(d, r, desk_word(d, "card.moved.usual"));
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), usual, 6);
		return;
	}
	heading(d, r, DESK_SAY(d, c->level ? "card.holds" : "card.moved", {"month", desk_months(d,
		campaign_turn_before(d->campaign), d->campaign->month)}));
	double most = fabs(c->rest);
	for (int i = 0; i < c->count; i++)
		most = fmax(most, fabs(c->item[i].amount));
	for (int i = 0; i < c->count; i++) {
		double amount = c->item[i].amount;
		int of = number_cause_field(&d->campaign->content->scenario, &c->item[i], field);
		term_row(d, r, card_cause_words(d, f->order, f->orders, &c->item[i]), of,
			field_words_change(d, field, amount), judged(d, field, amount), amount / most);
	}
	const char *rest = field_words_change(d, field, c->rest);
	if (strncmp(rest, "±", strlen("±")) != 0)
		term_row(d, r, desk_word(d, "card.rest"), -1, rest, ui_ink(d->ui, INK_MUTED), c->rest / most);
	rect_cut_top(r, 4);
}

static void moves_part(struct desk *d, struct rect *r, const struct number_facts *f, int field)
{
	const char *then = field_words_said(d, &d->campaign->content->scenario, field, "then");
	if (f->moves == 0 && !then)
		return;
	heading(d, r, desk_word(d, "card.moves"));
	if (then)
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), then, 6);
	if (f->moves > 0)
		ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), DESK_SAY(d, "card.nudged", {"change",
			field_words_change(d,
			field, f->nudge)}), 4);
	for (int i = 0; i < f->moves; i++)
		term_row(d, r, field_words_full(d, &d->speech, f->move[i].field), f->move[i].field, field_words_change(d,
			f->move[i].field, f->move[i].change), judged(d, f->move[i].field, f->move[i].change), NAN);
}

static void card_content(struct desk *d, struct rect *r, const struct card_facts *f)
{
	int field = f->field;
	const char *about = field_words_said(d, &d->campaign->content->scenario, field, "about");
	title_draw(d, r, field);
	value_draw(d, r, field);
	trend_part(d, r, field);
	report_part(d, r, field);
	if (about)
		ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_SOFT), about, 6);
	causes_part(d, r, &f->is, field);
	moves_part(d, r, &f->is, field);
	rect_cut_top(r, 8);
}

/* Below the number, above it where there is more room, and within the page. */
static struct rect card_place(struct desk *d, const struct card *card, float h)
{
	struct rect page = ui_screen(d->ui);
	float most = page.h - 32, below = card->y + 8;
	h = fminf(h, most);
	struct rect r = {fminf(fmaxf(16, card->x - 24), page.w - card_width - 16), below, card_width, h};
	if (below + h > page.h - 16)
		r.y = card->y - 28 - h >= 16 ? card->y - 28 - h : page.h - 16 - h;
	return r;
}

static bool card_draw(struct desk *d, int index, struct card_facts *f)
{
	struct ui *ui = d->ui;
	const char *id = d->campaign->content->scenario.field[f->field].id;
	const float foot = 44;
	struct rect r = card_place(d, &d->card[index], f->height + 32 + foot);
	if (!ui_layer(ui, r, ui_say(ui, "card %d", index), true))
		return false;
	ui_sheet(ui, r, true);
	struct rect buttons = rect_cut_bottom(&r, foot), inside = rect_inset(r, 8, 8);
	buttons = rect_inset(buttons, 16, 0);
	struct rect content = ui_scroll(ui, inside, ui_say(ui, "card of %s", id));
	float top = content.y;
	content = (struct rect){content.x + 8, content.y + 8, content.w - 16, content.h};
	card_content(d, &content, f);
	float height = content.y - top - 8;
	ui_scroll_end(ui, content.y - top);
	if (fabsf(height - f->height) > 0.5f) {
		f->height = height;
		ui_again(ui, 0);
	}
	ui_line(ui, buttons.x, buttons.y, buttons.x + buttons.w, buttons.y, 1, ui_ink(ui, INK_RULE));
	bool codex = ui_button_left(ui, &buttons, desk_word(d, "card.codex"), desk_key(d, "codex"), LOOK_SMALL);
	bool close = ui_button_right(ui, &buttons, desk_word(d, "card.close"), KEY_ESCAPE, LOOK_SMALL);
	ui_layer_end(ui);
	if (codex) {
		int field = f->field;
		d->cards = 0;
		desk_go(d, SCREEN_CODEX, field);
	}
	return !close;
}

void desk_cards_draw(struct desk *d)
{
	if (d->cards == 0 || !d->campaign)
		return;
	struct cards_kept *kept = desk_state(d, (enum screen)PART_CARDS, sizeof *kept);
	for (int i = 0; kept && i < d->cards; i++) {
		d->card[i].field = number_told(d->campaign, d->card[i].field);
		card_facts_gather(d, &kept->facts[i], d->card[i].field);
		if (!card_draw(d, i, &kept->facts[i])) {
			d->cards = d->cards > i ? i : d->cards;
			return;
		}
	}
}
