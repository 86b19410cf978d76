/* The title page: its picture, and the ways in. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "campaign/scenario_cards.h"
#include "desk/frame/desk.h"
#include "desk/frame/keep.h"
#include "desk/frame/page_head.h"
#include "desk/frame/session.h"
#include "desk/frame/watch.h"
#include "desk/frame/words.h"
#include "start.h"
#include "title_picture.h"

static const double motion_lasts = 2.4; /* seconds */

struct title {
	struct title_picture picture;
	bool begun;
	unsigned watched;            /* whose record the picture is of: `times` of the watch; 0: of none yet */
	double since;                /* when the picture could first be drawn */
	int scenarios;
	double seen;                 /* when a frame was last drawn: after a while saves are looked for again */
	bool saved;
	struct save_entry newest;
};

static int scenarios_count(const struct desk *d)
{
	struct place_names names;
	scenario_names(d->data_folder, &names);
	return names.count;
}

static void saves_look(struct desk *d, struct title *t)
{
	struct save_list list;
	double now = ui_time(d->ui);
	bool fresh = t->begun && now - t->seen < 1;
	t->seen = now;
	if (fresh || !saves_list(&d->saves, &list))
		return;
	int newest = saves_newest(&list);
	t->saved = newest >= 0;
	if (t->saved)
		t->newest = list.entry[newest];
	save_list_free(&list);
}

static struct title *title_state(struct desk *d)
{
	struct title *t = desk_state(d, SCREEN_TITLE, sizeof *t);
	if (!t)
		return NULL;
	saves_look(d, t);
	if (!t->begun) {
		t->begun = true;
		t->scenarios = scenarios_count(d);
		title_picture_plain(&t->picture);
	}
	const struct watch *watch = watch_of(d);
	const struct replay *record = watch_record(watch);
	if (record && record->months > 1 && t->watched != watch->times) {
		title_picture_read(record, &t->picture);
		t->watched = watch->times;
		t->since = ui_time(d->ui);
	}
	return t;
}

struct menu_item {
	const char *label, *aside;
	int key;
	bool strong;
};

/* A line of the menu; `r` is the line's whole width. */
static bool menu_line(struct desk *d, struct rect r, const struct menu_item *item, float kept_right)
{
	struct ui *ui = d->ui;
	struct rect place = r;
	place.w -= kept_right;
	struct ui_hit hit = ui_hit(ui, place, item->label, 0);
	float slide = ui_eased(ui, ui_say(ui, "title %s", item->label), hit.hover || hit.focus ? 6 : 0);
	enum type type = item->strong ? TYPE_FIGURE : TYPE_TITLE;
	float w = ui_text_width(ui, type, item->label) + 1;
	struct rect row = place;
	rect_cut_left(&row, slide);
	ui_text(ui, rect_cut_left(&row, w), type, ui_ink(ui, INK_TEXT), ALIGN_LEFT, item->label);
	rect_cut_left(&row, 12);
	if (kept_right <= 0)
		ui_text(ui, rect_cut_right(&row, 20), TYPE_SMALL, ui_ink(ui, hit.hover || hit.focus ? INK_TEXT : INK_MUTED),
			ALIGN_RIGHT, ui_key_name(ui, item->key));
	if (item->aside && ui_text_width(ui, TYPE_BODY, item->aside) < row.w)
		ui_text(ui, row, TYPE_BODY, ui_ink(ui, INK_MUTED), ALIGN_LEFT, item->aside);
	ui_line(ui, r.x, r.y + r.h, r.x + r.w, r.y + r.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, rect_inset(place, 0, 4), 3, hit);
	return hit.clicked || ui_key(ui, item->key);
}

/* The game that runs, else the newest save. */
static const char *continue_aside(struct desk *d, const struct title *t)
{
	char trust[16];
	snprintf(trust, sizeof trust, "%.0f", d->campaign ? d->campaign->now.house.trust : t->newest.head.trust);
	const char *month = d->campaign ? desk_month(d, d->campaign->month) : page_month_of(d, t->newest.head.date);
	return DESK_SAY(d, "title.continue.aside", {"month", month}, {"trust", trust});
}

static void go_on(struct desk *d, const struct title *t)
{
	struct save_said said;
	if (!d->campaign) {
		struct campaign *campaign = saves_load(&d->saves, t->newest.file, d->data_folder, &said);
		if (!campaign || said.outcome != SAVES_DONE)
			desk_tell_save(d, &said);
		if (!campaign) {
			desk_go(d, SCREEN_LOAD, -1);
			return;
		}
		desk_take(d, campaign);
	}
	desk_resume(d);
}

/* All languages, each in its own; one click changes. */
static void language_links(struct desk *d, struct rect r)
{
	for (int l = LANGUAGES - 1; l >= 0; l--) {
		const char *name = language_table[l].name;
		float w = ui_text_width(d->ui, TYPE_BODY_BOLD, name) + 2;
		struct rect place = rect_cut_right(&r, w);
		rect_cut_right(&r, 16);
		bool on = d->language == (enum language)l;
		struct ui_hit hit = ui_hit(d->ui, place, name, 0);
		ui_text(d->ui, place, on ? TYPE_BODY_BOLD : TYPE_BODY, ui_ink(d->ui, on || hit.hover ? INK_TEXT : INK_MUTED),
			ALIGN_CENTRE, name);
		if (on)
			ui_line(d->ui, place.x, place.y + place.h / 2 + 12, place.x + w, place.y + place.h / 2 + 12, 1.5f,
				ui_ink(d->ui, INK_TEXT));
		ui_focus_ring(d->ui, rect_inset(place, 0, 6), 3, hit);
		if (hit.clicked && !on) {
			d->settings.language = (enum language)l;
			desk_settings_apply(d);
		}
	}
}

static bool title_item(struct desk *d, struct rect *column, float h, const char *key, const char *aside, int letter,
	bool strong)
{
	struct rect line = rect_cut_top(column, h);
	struct menu_item item = {desk_word(d, key), aside, letter, strong};
	return menu_line(d, line, &item, 0);
}

static void settings_line(struct desk *d, struct rect *column, float h)
{
	struct rect line = rect_cut_top(column, h);
	struct menu_item item = {desk_word(d, "title.settings"), NULL, KEY_OF('S'), false};
	float w = 28 - ui_text_width(d->ui, TYPE_BODY_BOLD, " ");
	for (int l = 0; l < LANGUAGES; l++)
		w += ui_text_width(d->ui, TYPE_BODY_BOLD, ui_say(d->ui, "%s ", language_table[l].name));
	if (menu_line(d, line, &item, w))
		desk_go(d, SCREEN_SETTINGS, -1);
	language_links(d, line);
}

static void menu(struct desk *d, struct title *t, struct rect column, float h)
{
	char count[16];
	snprintf(count, sizeof count, "%d", t->scenarios);
	const char *scenarios = DESK_SAY(d, t->scenarios == 1 ? "title.scenarios.one" : "title.scenarios.many", {"n",
		count});
	bool runs = d->campaign || t->saved;
	if (runs && title_item(d, &column, h, "title.continue", continue_aside(d, t), KEY_OF('C'), true))
		go_on(d, t);
	if (title_item(d, &column, h, "title.new", scenarios, KEY_OF('N'), !runs))
		desk_go(d, SCREEN_NEW, -1);
	if (title_item(d, &column, h, "title.watch", desk_word(d, "title.watch.aside"), KEY_OF('W'), false))
		desk_go(d, SCREEN_REPLAY, -1);
	if (title_item(d, &column, h, "title.codex", NULL, KEY_OF('H'), false))
		desk_go(d, SCREEN_CODEX, -1);
	if (title_item(d, &column, h, "title.load", NULL, KEY_OF('L'), false))
		desk_go(d, SCREEN_LOAD, -1);
	settings_line(d, &column, h);
	if (title_item(d, &column, h, "title.quit", NULL, KEY_OF('Q'), false))
		ui_quit(d->ui);
}

/* The name of the game, large in the reader's language, and below it in another. */
static float masthead(struct desk *d, struct rect r, bool draw)
{
	bool han = language_table[d->language].script == SCRIPT_HAN;
	float h = ui_line_height(d->ui, TYPE_MASTHEAD), y = r.y;
	const char *const lines[2] = {han ? "title.masthead" : "title.name.first", han ? NULL : "title.name.second"};
	for (int i = 0; i < 2 && lines[i]; i++, y += h)
		if (draw)
			ui_text_at(d->ui, r.x - 4, y, TYPE_MASTHEAD, ui_ink(d->ui, INK_TEXT), desk_word(d, lines[i]));
	y += han ? 12 : 10;
	if (draw)
		ui_text_at(d->ui, r.x, y, han ? TYPE_HEAD : TYPE_DECK, ui_ink(d->ui, INK_SOFT), desk_word(d,
			"title.name.other"));
	y += ui_line_height(d->ui, han ? TYPE_HEAD : TYPE_DECK) + 12;
	const char *deck = desk_word(d, "title.deck");
	float deck_h = ui_paragraph_height(d->ui, r.w, TYPE_BODY, deck);
	if (draw)
		ui_paragraph(d->ui, (struct rect){r.x, y, r.w, deck_h}, TYPE_BODY, ui_ink(d->ui, INK_MUTED), deck);
	return y + deck_h - r.y;
}

static float motion(struct desk *d, const struct title *t)
{
	if (ui_look(d->ui).reduced_motion)
		return 1;
	double at = t->picture.drawn_from_record ? (ui_time(d->ui) - t->since) / motion_lasts : 0;
	if (at >= 1)
		return 1;
	ui_again(d->ui, 0.016);
	float left = 1 - (float)at;
	return 1 - left * left * left;
}

void screen_title(struct desk *d)
{
	struct title *t = title_state(d);
	if (!t)
		return;
	struct rect page = ui_screen(d->ui);
	ui_fill(d->ui, page, ui_ink(d->ui, INK_PAPER));
	bool han = language_table[d->language].script == SCRIPT_HAN;
	float margin = page.w < 1200 ? 48 : 80, w = fminf(page.w * 0.3f, 460);
	w = fmaxf(w, ui_text_width(d->ui, TYPE_MASTHEAD, desk_word(d, han ? "title.masthead" : "title.name.second")) + 12);
	struct rect column = {margin, 0, w, page.h - 48};
	int lines = d->campaign || t->saved ? 7 : 6;
	float head = masthead(d, column, false), gap = fminf(48, fmaxf(20, page.h * 0.045f));
	float h = fminf(46, fmaxf(34, (column.h - 24 - head - gap) / (float)lines));
	column.y = fmaxf(16, (column.h - head - gap - h * (float)lines) * 0.45f);
	masthead(d, column, true);
	rect_cut_top(&column, head + gap);
	menu(d, t, column, h);
	struct rect picture = {margin + w + (page.w < 1200 ? 40 : 88), page.h * 0.1f, 0, page.h * 0.78f};
	picture.w = page.w - picture.x;
	title_picture_draw(d, picture, &t->picture, t->picture.drawn_from_record ? motion(d, t) : 1);
	ui_text(d->ui, (struct rect){margin, page.h - 44, page.w - 2 * margin, 20}, TYPE_SMALL, ui_ink(d->ui, INK_MUTED),
		ALIGN_LEFT, DESK_SAY(d, "title.foot", {"version", OPENWEIGHTS_VERSION}));
}
