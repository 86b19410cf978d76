/* The line above the desk: where the house stands, what is due, and the end of the turn. */
#include <math.h>

#include "desk/frame/keep.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "desk/month/page/month_page.h"
#include "screen_desk.h"

static double field_before(const struct desk *d, int field)
{
	int before = campaign_turn_before(d->campaign);
	if (field < 0 || before < 0)
		return NAN;
	return field_read(&d->campaign->content->scenario.field[field], &d->campaign->state[before]);
}

/* "▲ 2" in the colour of good and bad. Returns the width; `measure`: only that. */
static float change_draw(struct desk *d, float x, float y, int field, bool measure)
{
	double change = desk_now(d, field) - field_before(d, field);
	if (isnan(change) || fabs(change) < 0.05)
		return 0;
	int good = d->campaign->content->scenario.field[field].good;
	enum ink ink = good == 0 ? INK_MUTED : (change > 0) == (good > 0) ? INK_GOOD : INK_BAD;
	const char *text = ui_say(d->ui, "%s %s", change > 0 ? "▲" : "▼", desk_value(d, field, fabs(change)));
	return measure ? ui_text_width(d->ui, TYPE_NOTE, text) : ui_text_at(d->ui, x, y, TYPE_NOTE, ui_ink(d->ui, ink),
		text);
}

static const float figure_gap = 14;

static float figure_width(struct desk *d, const char *label, int field, const char *note, bool with_bar, bool change)
{
	struct ui *ui = d->ui;
	float number = ui_text_width(ui, TYPE_FIGURE, desk_value(d, field, desk_now(d, field)));
	float beside = note ? ui_text_width(ui, TYPE_NOTE, note) + 8 : change ? change_draw(d, 0, 0, field, true) + 10 : 2;
	return fmaxf(ui_text_width(ui, TYPE_LABEL, label) + 2, number + (with_bar ? 74 : 0) + beside);
}

/* A label above a number; what else there is to say beside it. Takes its width from the row. */
static void figure(struct desk *d, struct rect *row, const char *label, int field, const char *note, bool with_bar,
	bool change)
{
	struct ui *ui = d->ui;
	const char *value = desk_value(d, field, desk_now(d, field));
	float number = ui_text_width(ui, TYPE_FIGURE, value), w = figure_width(d, label, field, note, with_bar, change);
	if (w > row->w)
		return;
	struct rect r = rect_cut_left(row, w);
	rect_cut_left(row, figure_gap);
	float line = ui_line_height(ui, TYPE_LABEL), y = r.y + (r.h - line - 25) / 2;
	ui_text(ui, (struct rect){r.x, y, r.w, line}, TYPE_LABEL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, label);
	desk_figure(d, (struct rect){r.x, y + line, number + 1, 25}, TYPE_FIGURE, ui_ink(ui, INK_TEXT), ALIGN_LEFT, value,
		field);
	float x = r.x + number + 8;
	if (with_bar) {
		struct rect bar = {x, y + line + 9, 66, 7};
		ui_fill_round(ui, bar, 3.5f, ui_ink(ui, INK_RULE));
		bar.w *= (float)fmin(1, fmax(0.04, desk_now(d, field) / d->campaign->content->scenario.field[field].high));
		ui_fill_round(ui, bar, 3.5f, ui_ink(ui, INK_STRONG));
		x += 74;
	}
	if (note)
		x += ui_text_at(ui, x, y + line + 5, TYPE_NOTE, ui_ink(ui, INK_MUTED), note) + 8;
	else if (change)
		change_draw(d, x, y + line + 5, field, false);
}

static const char *machines_note(struct desk *d)
{
	double coming = 0;
	int months = 0;
	for (int i = 0; i < DELIVERIES_MAX; i++)
		if (d->campaign->now.delivery[i].used) {
			coming += d->campaign->now.delivery[i].amount;
			months = d->campaign->now.delivery[i].months_left;
		}
	if (coming <= 0)
		return NULL;
	return DESK_SAY(d, "topbar.coming", {"n", desk_value(d, desk_field(d, "house.accelerators"), coming)},
		{"month", desk_month_short(d, d->campaign->month + months)});
}

static const char *money_note(struct desk *d)
{
	const struct campaign *c = d->campaign;
	if (c->month == 0)
		return DESK_SAY(d, "topbar.grant", {"n", desk_value(d, desk_field(d, "house.budget_left"),
			series_at(&c->content->scenario.house.grant, 0))});
	double spent = c->state[c->month].house.spent - c->state[campaign_turn_before(c)].house.spent;
	return DESK_SAY(d, "topbar.spent", {"n", desk_value(d, desk_field(d, "house.budget_left"), spent)});
}

struct due_words {
	const char *name, *note; /* of the programme; how long, how far */
	int field;
	bool near;
};

static struct due_words due_say(struct desk *d, bool roomy)
{
	struct ui *ui = d->ui;
	int model, due = campaign_next_due(d->campaign, &model);
	struct due_words say = {.name = desk_word(d, "topbar.nothing_due"), .note = "", .field = -1};
	if (due >= 0) {
		char n[PHRASE_SIZE];
		int months = due - d->campaign->month < 0 ? 0 : due - d->campaign->month;
		speech_count(&d->speech, "duration.month", months, n);
		say.name = speech_model(&d->speech, model);
		say.field = desk_field(d, "model.%s.reported", d->campaign->content->scenario.model[model].id);
		const char *ready = desk_value(d, say.field, desk_now(d, say.field));
		say.note = roomy ? DESK_SAY(d, "topbar.due", {"months", n}, {"ready", ready}) : ui_say(ui, "%s", n);
		say.near = months <= 2;
	}
	return say;
}

static float due_width(struct desk *d, const struct due_words *due)
{
	struct ui *ui = d->ui;
	return fmaxf(ui_text_width(ui, TYPE_LABEL, desk_word(d, "topbar.deadline")), ui_text_width(ui, TYPE_FIGURE,
		due->name) + (*due->note ? ui_text_width(ui, TYPE_NOTE, due->note) + 10 : 0)) + 2;
}

static void deadline(struct desk *d, struct rect *row, const struct due_words *due)
{
	struct ui *ui = d->ui;
	float w = due_width(d, due);
	if (w + figure_gap > row->w)
		return;
	ui_line(ui, row->x, row->y + 12, row->x, row->y + row->h - 12, 1, ui_ink(ui, INK_RULE));
	rect_cut_left(row, figure_gap);
	struct rect r = rect_cut_left(row, w);
	float line = ui_line_height(ui, TYPE_LABEL), y = r.y + (r.h - line - 25) / 2;
	ui_text(ui, (struct rect){r.x, y, r.w, line}, TYPE_LABEL, ui_ink(ui, due->near ? INK_BAD : INK_MUTED), ALIGN_LEFT,
		desk_word(d, "topbar.deadline"));
	float x = r.x + ui_text_at(ui, r.x, y + line + 1, TYPE_FIGURE, ui_ink(ui, INK_TEXT), due->name) + 8;
	if (*due->note)
		desk_figure(d, (struct rect){x, y + line + 5, r.x + r.w - x, 17}, TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		due->note, due->field);
}

static void save_now(struct desk *d)
{
	struct save_said said;
	saves_named(&d->saves, d->campaign, desk_month(d, d->campaign->month), NULL, &said);
	desk_tell_save(d, &said);
}

void menu_draw(struct desk *d)
{
	struct desk_page *page = desk_page(d);
	if (!page || !page->menu)
		return;
	static const struct { const char *key; enum screen screen; } rows[] = {{"menu.save", SCREEN_DESK},
		{"menu.load", SCREEN_LOAD},
		{"menu.replay", SCREEN_REPLAY}, {"menu.retrospective", SCREEN_RETROSPECTIVE}, {"menu.codex", SCREEN_CODEX},
		{"menu.settings", SCREEN_SETTINGS}, {"menu.help", SCREEN_DESK}, {"menu.title", SCREEN_TITLE}};
	enum { ROWS = sizeof rows / sizeof *rows, SAVE = 0, HELP = 6, TITLE = 7 };
	struct rect screen = ui_screen(d->ui), r = {screen.x + screen.w - 280, screen.y + 66, 260, ROWS * 38 + 16};
	if (!ui_layer(d->ui, r, "menu", true)) {
		page->menu = false;
		return;
	}
	ui_sheet(d->ui, r, true);
	struct rect inside = rect_inset(r, 8, 8);
	for (int i = 0; i < ROWS; i++) {
		struct rect row = rect_cut_top(&inside, 38);
		if (!ui_button(d->ui, rect_inset(row, 0, 2), desk_word(d, rows[i].key), KEY_NONE, LOOK_QUIET))
			continue;
		page->menu = false;
		if (i == SAVE)
			save_now(d);
		else if (i == HELP)
			d->help = true;
		else if (i == TITLE)
			desk_home(d, SCREEN_TITLE);
		else
			desk_go(d, rows[i].screen, -1);
	}
	ui_layer_end(d->ui);
}

static void buttons(struct desk *d, struct desk_page *page, struct rect *row, bool roomy)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	bool over = campaign_over(c);
	if (ui_button_right(ui, row, desk_word(d, "topbar.menu"), KEY_NONE, LOOK_PLAIN))
		page->menu = true;
	const char *end = desk_word(d, over ? "topbar.retrospective" : "topbar.end_month");
	if (ui_button_right(ui, row, end, desk_key(d, "end_month"), LOOK_STRONG)) {
		desk_end_month(d);
		return;
	}
	const char *undo = desk_word(d, "topbar.undo");
	struct rect r = rect_cut_right(row, ui_button_width(ui, undo, desk_key(d, "undo"), LOOK_PLAIN));
	if (ui_button_if(ui, campaign_can_undo(c), rect_centred(r, r.w, ui_button_height(ui, LOOK_PLAIN)), undo,
		desk_key(d, "undo"), LOOK_PLAIN))
		desk_undo(d);
	rect_cut_right(row, 8);
	const char *redo = desk_word(d, "topbar.redo");
	if (roomy && campaign_can_redo(c) && ui_button_right(ui, row, redo, desk_key(d, "redo"), LOOK_PLAIN) &&
		campaign_redo(d->campaign))
		desk_changed(d);
	rect_cut_right(row, 8);
}

static void figures(struct desk *d, struct rect row, bool roomy)
{
	const char *chair = desk_word(d, "topbar.trust"), *budget = desk_word(d, "topbar.budget"),
		*influence = desk_word(d, "topbar.influence");
	int trust = desk_field(d, "house.trust"), money = desk_field(d, "house.budget_left"),
		power = desk_field(d, "house.influence");
	const char *spent = roomy ? money_note(d) : NULL;
	const float apart = roomy ? 0 : 16;
	struct due_words due = due_say(d, roomy);
	/* how figures changed and when the programme is due are said where that keeps none of the figures out */
	float others = apart + figure_width(d, budget, money, spent, false, false) + figure_gap + figure_width(d, influence,
		power, NULL, false, false);
	float bare = figure_width(d, chair, trust, NULL, roomy, false) + figure_gap + others;
	if (!roomy && bare + due_width(d, &due) + figure_gap > row.w)
		due.note = "";
	others += roomy ? 0 : due_width(d, &due) + figure_gap;
	figure(d, &row, chair, trust, NULL, roomy, figure_width(d, chair, trust, NULL, roomy, true) + figure_gap + others <=
		row.w);
	if (!roomy)
		deadline(d, &row, &due);
	rect_cut_left(&row, apart);
	bool changes = figure_width(d, budget, money, spent, false, true) + figure_gap + figure_width(d, influence, power,
		NULL, false, true) <= row.w;
	figure(d, &row, budget, money, spent, false, changes);
	figure(d, &row, influence, power, NULL, false, changes);
	figure(d, &row, desk_word(d, "topbar.accelerators"), desk_field(d, "house.accelerators"),
		roomy ? machines_note(d) : NULL, false, true);
	if (roomy && due_width(d, &due) + figure_gap > row.w)
		due = due_say(d, false);
	if (roomy)
		deadline(d, &row, &due);
}

void topbar_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	struct desk_page *page = desk_page(d);
	ui_line(ui, r.x, r.y + r.h, r.x + r.w, r.y + r.h, 2, ui_ink(ui, INK_EDGE));
	struct rect row = rect_inset(r, 20, 0);
	bool roomy = r.w >= 1380;
	buttons(d, page, &row, roomy);
	const struct campaign *c = d->campaign;
	const char *month = desk_month(d, c->month);
	char at[12], of[12];
	const struct calendar *calendar = &c->content->scenario.calendar;
	snprintf(at, sizeof at, "%d", calendar_turns(calendar, c->month) + 1);
	snprintf(of, sizeof of, "%d", calendar_turns(calendar, c->until));
	const char *count = DESK_SAY(d, "topbar.month", {"n", at}, {"all", of});
	float w = fmaxf(ui_text_width(ui, TYPE_HEAD, month), ui_text_width(ui, TYPE_SMALL, count)) + 2;
	struct rect head = rect_cut_left(&row, w);
	float large = ui_line_height(ui, TYPE_HEAD), small = ui_line_height(ui, TYPE_SMALL),
		y = r.y + (r.h - large - small) / 2;
	ui_text(ui, (struct rect){head.x, y, w, large}, TYPE_HEAD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, month);
	ui_text(ui, (struct rect){head.x, y + large, w, small}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, count);
	rect_cut_left(&row, roomy ? 40 : 20);
	figures(d, row, roomy);
}
