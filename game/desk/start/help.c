/* The list of keys: of the screen that one is on, and those that hold everywhere. */
#include <math.h>
#include <string.h>

#include "desk/frame/desk.h"
#include "desk/frame/words.h"
#include "start.h"

struct key_line {
	const char *key;             /* by name */
	const char *word;            /* of the desk */
};

static const struct key_line title_keys[] = {{"C", "title.continue"}, {"N", "title.new"}, {"W", "title.watch"},
	{"H", "title.codex"}, {"L", "title.load"}, {"S", "title.settings"}, {"Q", "title.quit"}, {NULL, NULL}};
static const struct key_line new_keys[] = {{"⏎", "new.begin"}, {"D", "new.deal"}, {NULL, NULL}};
static const struct key_line load_keys[] = {{"⏎", "load.load"}, {"Del", "load.delete"}, {"B", "load.before"}, {NULL,
	NULL}};
static const struct key_line briefing_keys[] = {{"⏎", "briefing.begin"}, {NULL, NULL}};
static const struct key_line replay_keys[] = {{"←", "help.month_back"}, {"→", "help.month_on"},
	{"Space", "help.play"}, {"S", "help.speed"}, {"T", "replay.take_over"}, {"R", "replay.choose"},
	{"Home", "help.first"},
	{"End", "help.last"}, {NULL, NULL}};
static const struct key_line end_keys[] = {{"U", "retrospective.unwritten"}, {"R", "retrospective.again"},
	{"P", "retrospective.play_on"}, {"B", "help.look"}, {"K", "retrospective.code"}, {"S", "launch.save"}, {NULL,
	NULL}};
static const struct key_line everywhere[] = {{"Tab", "help.tab"}, {"← → ↑ ↓", "help.arrows"},
	{"⏎", "help.enter"}, {"Esc", "help.escape"}, {"PgUp PgDn", "help.page"}, {"?", "help.help"},
	{"F11", "help.full"}, {"F12", "help.picture"}, {NULL, NULL}};
static const struct key_line controller[] = {{"A", "help.enter"}, {"B", "help.escape"}, {"X", "action.undo"},
	{"Y", "action.inbox"}, {"Start", "action.end_month"}, {"Back", "help.help"}, {"LB RB", "help.tab"},
	{NULL, NULL}};

static const struct key_line *keys_of(enum screen screen)
{
	switch (screen) {
	case SCREEN_TITLE: return title_keys;
	case SCREEN_NEW: return new_keys;
	case SCREEN_LOAD: return load_keys;
	case SCREEN_BRIEFING: return briefing_keys;
	case SCREEN_REPLAY: return replay_keys;
	case SCREEN_RETROSPECTIVE: return end_keys;
	default: return NULL;
	}
}

static void line_draw(struct desk *d, struct rect *r, const char *key, const char *words)
{
	struct ui *ui = d->ui;
	struct rect line = rect_cut_top(r, 28);
	float w = fmaxf(26, ui_text_width(ui, TYPE_NOTE_BOLD, key) + 12);
	struct rect cap = rect_centred(rect_cut_left(&line, fmaxf(w, 76)), w, 21);
	cap.x = line.x - fmaxf(w, 76);
	ui_outline(ui, cap, 4, 1, ui_ink(ui, INK_EDGE));
	ui_text(ui, cap, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_CENTRE, key);
	rect_cut_left(&line, 8);
	ui_text(ui, line, TYPE_BODY, ui_ink(ui, INK_TEXT), ALIGN_LEFT, words);
}

static float lines_draw(struct desk *d, struct rect r, const char *head, const struct key_line *lines)
{
	float top = r.y;
	ui_flow(d->ui, &r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_word(d, head), 8);
	for (; lines->key; lines++)
		line_draw(d, &r, lines->key, desk_word(d, lines->word));
	return r.y - top;
}

/* Keys that can be bound, as they are bound. */
static float actions_draw(struct desk *d, struct rect r)
{
	float top = r.y;
	ui_flow(d->ui, &r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_word(d, "help.here"), 8);
	for (int i = 0; settings_action(i); i++) {
		const char *key = settings_key(&d->settings, settings_action(i));
		if (key)
			line_draw(d, &r, key, desk_word(d, ui_say(d->ui, "action.%s", settings_action(i))));
	}
	return r.y - top;
}

void desk_help_draw(struct desk *d)
{
	struct ui *ui = d->ui;
	struct rect page = ui_screen(ui);
	struct rect r = rect_centred(page, fminf(920, page.w - 64), fminf(456, page.h - 48));
	if (!ui_layer(ui, r, "help", true)) {
		d->help = false;
		return;
	}
	ui_sheet(ui, r, true);
	struct rect body = rect_inset(r, 28, 20), head = rect_cut_top(&body, 40);
	bool close = ui_button_right(ui, &head, desk_word(d, "card.close"), KEY_ESCAPE, LOOK_SMALL);
	ui_text(ui, head, TYPE_HEAD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, desk_word(d, "help.title"));
	rect_cut_top(&body, 12);
	struct rect inside = ui_scroll(ui, rect_inset(body, -6, 0), "help list");
	float top = inside.y;
	inside = (struct rect){body.x, inside.y, body.w - 8, inside.h};
	const struct key_line *here = keys_of(d->place.screen);
	bool acts = d->place.screen >= SCREEN_DESK && d->place.screen <= SCREEN_RETROSPECTIVE && !here;
	struct rect column = rect_column(inside, 0, 3, 28);
	float h = here ? lines_draw(d, column, "help.here", here) : acts ? actions_draw(d, column) : 0;
	int next = here || acts ? 1 : 0;
	h = fmaxf(h, lines_draw(d, rect_column(inside, next, 3, 28), "help.everywhere", everywhere));
	h = fmaxf(h, lines_draw(d, rect_column(inside, next + 1, 3, 28), "help.controller", controller));
	ui_scroll_end(ui, inside.y - top + h);
	bool again = ui_key(ui, KEY_OF('?')) || ui_key(ui, KEY_F1);
	ui_layer_end(ui);
	if (close || again)
		d->help = false;
}
