/* Settings: each is applied at once and kept. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "campaign/difficulty.h"
#include "desk/frame/desk.h"
#include "desk/frame/keep.h"
#include "desk/frame/page_head.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "start.h"

struct settings_page {
	bool listening;              /* for a key to bind */
	char action[ID_SIZE];        /* which it is for */
	char said[200];              /* what came of the last binding */
	bool said_bad;
};

static const float scales[] = {0, 0.75f, 1, 1.25f, 1.5f, 2, 2.5f, 3};
static const float text_sizes[] = {0.9f, 1, 1.15f, 1.3f};
enum { SCALE_COUNT = sizeof scales / sizeof *scales, TEXT_COUNT = sizeof text_sizes / sizeof *text_sizes };

static int nearest(const float *list, int count, float value)
{
	int best = 0;
	for (int i = 1; i < count; i++)
		if (fabsf(list[i] - value) < fabsf(list[best] - value))
			best = i;
	return best;
}

static void note(struct desk *d, struct rect *r, const char *text)
{
	rect_cut_top(r, 6);
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), text, 20);
}

static void scale_part(struct desk *d, struct rect *r)
{
	const char *label[SCALE_COUNT] = {desk_word(d, "settings.scale.fit")};
	unsigned off = 0;
	float most = ui_scale_most(d->ui);
	for (int i = 1; i < SCALE_COUNT; i++) {
		label[i] = ui_say(d->ui, "%.0f", (double)scales[i] * 100);
		if (scales[i] > most + 0.001f)
			off |= 1u << i;
	}
	page_label(d, r, desk_word(d, "settings.scale"));
	int now = d->settings.scale <= 0 ? 0 : nearest(scales + 1, SCALE_COUNT - 1, d->settings.scale) + 1;
	int chosen = page_choice(d, r, desk_word(d, "settings.scale"), label, SCALE_COUNT, now, off);
	if (chosen != now) {
		d->settings.scale = scales[chosen];
		desk_settings_apply(d);
	}
	char holds[16], high[16];
	snprintf(holds, sizeof holds, "%.0f", (double)ui_scale(d->ui) * 100);
	snprintf(high, sizeof high, "%.0f", floor((double)most * 100));
	note(d, r, DESK_SAY(d, off ? "settings.scale.off" : "settings.scale.on", {"now", holds}, {"most", high}));
}

static void text_part(struct desk *d, struct rect *r)
{
	const char *label[TEXT_COUNT];
	for (int i = 0; i < TEXT_COUNT; i++)
		label[i] = ui_say(d->ui, "%.0f", (double)text_sizes[i] * 100);
	page_label(d, r, desk_word(d, "settings.text"));
	int now = nearest(text_sizes, TEXT_COUNT, d->settings.text);
	int chosen = page_choice(d, r, desk_word(d, "settings.text"), label, TEXT_COUNT, now, 0);
	if (chosen != now) {
		d->settings.text = text_sizes[chosen];
		desk_settings_apply(d);
	}
	rect_cut_top(r, 20);
}

static void theme_part(struct desk *d, struct rect *r)
{
	static const char *const keys[THEMES] = {"settings.theme.paper", "settings.theme.night", "settings.theme.contrast"};
	const char *label[THEMES];
	for (int i = 0; i < THEMES; i++)
		label[i] = desk_word(d, keys[i]);
	page_label(d, r, desk_word(d, "settings.theme"));
	int chosen = page_choice(d, r, desk_word(d, "settings.theme"), label, THEMES, d->settings.theme, 0);
	if (chosen != d->settings.theme) {
		d->settings.theme = chosen;
		desk_settings_apply(d);
	}
	rect_cut_top(r, 16);
}

static void toggle(struct desk *d, struct rect *r, const char *key, bool *value)
{
	struct rect line = rect_cut_top(r, 30);
	line.w = fminf(line.w, ui_text_width(d->ui, TYPE_BODY, desk_word(d, key)) + 42);
	bool on = ui_toggle(d->ui, line, desk_word(d, key), *value);
	if (on != *value) {
		*value = on;
		desk_settings_apply(d);
	}
}

/* What good and bad look like now, so that the palette is chosen by seeing it. */
static void palette_sample(struct desk *d, struct rect *r)
{
	static const enum ink inks[] = {INK_GOOD, INK_WARN, INK_BAD};
	static const char *const signs[] = {"✓", "◐", "✕"};
	static const char *const keys[] = {"settings.sample.good", "settings.sample.warn", "settings.sample.bad"};
	struct rect line = rect_cut_top(r, 24);
	rect_cut_left(&line, 38);
	for (int i = 0; i < 3; i++) {
		const char *text = ui_say(d->ui, "%s %s", signs[i], desk_word(d, keys[i]));
		float w = ui_text_width(d->ui, TYPE_NOTE_BOLD, text) + 2;
		ui_text(d->ui, rect_cut_left(&line, w), TYPE_NOTE_BOLD, ui_ink(d->ui, inks[i]), ALIGN_LEFT, text);
		rect_cut_left(&line, 16);
	}
	for (int t = 0; t <= TRACK_LAB && line.w > 22; t++) {
		struct rect swatch = rect_centred(rect_cut_left(&line, 22), 22, 10);
		ui_fill_round(d->ui, swatch, 2, desk_track_colour(d, (enum track)t));
		rect_cut_left(&line, 4);
	}
}

static float look_column(struct desk *d, struct rect r)
{
	float top = r.y;
	page_language(d, &r);
	rect_cut_top(&r, 20);
	theme_part(d, &r);
	toggle(d, &r, "settings.safe", &d->settings.colour_safe);
	palette_sample(d, &r);
	toggle(d, &r, "settings.motion", &d->settings.reduced_motion);
	toggle(d, &r, "settings.full", &d->settings.full_screen);
	rect_cut_top(&r, 20);
	scale_part(d, &r);
	text_part(d, &r);
	return r.y - top;
}

static void difficulty_part(struct desk *d, struct rect *r)
{
	int now = difficulty_find_id(d->settings.difficulty);
	int chosen = page_difficulty(d, r, desk_word(d, "settings.difficulty"), TYPE_NOTE, now);
	if (chosen != now) {
		snprintf(d->settings.difficulty, sizeof d->settings.difficulty, "%s", difficulty_id(chosen));
		desk_settings_apply(d);
	}
}

static float play_column(struct desk *d, struct rect r)
{
	float top = r.y;
	difficulty_part(d, &r);
	page_label(d, &r, desk_word(d, "settings.play"));
	toggle(d, &r, "settings.autosave", &d->settings.autosave);
	bool guide = !d->settings.guided;
	toggle(d, &r, "settings.guide", &guide);
	if (guide == d->settings.guided) {
		d->settings.guided = !guide;
		if (guide)
			d->settings.hints = 0;
		desk_settings_apply(d);
	}
	rect_cut_top(&r, 12);
	page_label(d, &r, desk_word(d, "settings.kept"));
	ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), d->settings_path[0] ? d->settings_path :
		desk_word(d, "settings.kept.nowhere"), 4);
	ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), d->saves.folder, 20);
	return r.y - top;
}

static const char *action_word(struct desk *d, const char *action)
{
	return desk_word(d, ui_say(d->ui, "action.%s", action));
}

static const char *action_with_key(const struct desk *d, const char *key)
{
	for (int i = 0; settings_action(i); i++) {
		const char *has = settings_key(&d->settings, settings_action(i));
		if (has && strcmp(has, key) == 0)
			return settings_action(i);
	}
	return NULL;
}

static void key_bind(struct desk *d, struct settings_page *p, int key)
{
	const char *name = ui_key_name(d->ui, key), *before = action_with_key(d, name);
	const char *action = action_word(d, p->action);
	p->listening = false;
	p->said_bad = false;
	if (key == KEY_ESCAPE) {
		p->said[0] = '\0';
		return;
	}
	if (desk_key_is_fixed(key) || !*name) {
		p->said_bad = true;
		snprintf(p->said, sizeof p->said, "%s", DESK_SAY(d, "settings.keys.fixed", {"key", name}));
		return;
	}
	bool taken = before && strcmp(before, p->action) != 0;
	snprintf(p->said, sizeof p->said, "%s", taken ? DESK_SAY(d, "settings.keys.taken", {"key", name}, {"action",
		action},
		{"before", action_word(d, before)}) : DESK_SAY(d, "settings.keys.bound", {"key", name}, {"action", action}));
	p->said_bad = taken;
	settings_bind(&d->settings, p->action, name);
	desk_settings_apply(d);
}

static void key_row(struct desk *d, struct settings_page *p, struct rect line, const char *action)
{
	struct ui *ui = d->ui;
	bool listens = p->listening && strcmp(p->action, action) == 0;
	const char *key = settings_key(&d->settings, action), *word = action_word(d, action);
	struct ui_hit hit = ui_hit(ui, line, ui_say(ui, "key: %s", word), 0);
	if (hit.hover || listens)
		ui_fill(ui, line, ui_ink(ui, listens ? INK_LINK_WASH : INK_WASH));
	struct rect inside = rect_inset(line, 8, 0);
	const char *shown = listens ? desk_word(d, "settings.keys.press") : key ? key : desk_word(d, "settings.keys.none");
	float w = fmaxf(28, ui_text_width(ui, TYPE_NOTE_BOLD, shown) + 16);
	struct rect cap = rect_centred(rect_cut_right(&inside, w), w, 22);
	if (key && !listens)
		ui_outline(ui, cap, 4, 1, ui_ink(ui, INK_EDGE));
	ui_text(ui, cap, TYPE_NOTE_BOLD, ui_ink(ui, listens ? INK_LINK : key ? INK_TEXT : INK_BAD), ALIGN_CENTRE, shown);
	ui_text(ui, inside, TYPE_BODY, ui_ink(ui, INK_TEXT), ALIGN_LEFT, word);
	ui_line(ui, line.x, line.y + line.h, line.x + line.w, line.y + line.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, rect_inset(line, 3, 3), 3, hit);
	if (hit.clicked) {
		p->listening = true;
		p->said[0] = '\0';
		snprintf(p->action, sizeof p->action, "%s", action);
	}
}

static float keys_column(struct desk *d, struct settings_page *p, struct rect r)
{
	float top = r.y;
	page_label(d, &r, desk_word(d, "settings.keys"));
	for (int i = 0; settings_action(i); i++)
		key_row(d, p, rect_cut_top(&r, 34), settings_action(i));
	rect_cut_top(&r, 12);
	struct rect row = rect_cut_top(&r, 28);
	if (ui_button_left(d->ui, &row, desk_word(d, "settings.keys.reset"), KEY_NONE, LOOK_SMALL)) {
		for (int i = 0; settings_action(i); i++)
			settings_bind(&d->settings, settings_action(i), NULL);
		d->settings.keys = 0;
		p->said[0] = '\0';
		desk_settings_apply(d);
	}
	rect_cut_top(&r, 6);
	ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, p->said[0] && p->said_bad ? INK_BAD : INK_MUTED),
		p->said[0] ? p->said : desk_word(d, "settings.keys.about"), 20);
	return r.y - top;
}

void screen_settings(struct desk *d)
{
	struct settings_page *p = desk_state(d, SCREEN_SETTINGS, sizeof *p);
	if (!p)
		return;
	if (p->listening) { /* before anything else on the page can have it */
		int key = ui_key_any(d->ui);
		if (key != KEY_NONE)
			key_bind(d, p, key);
	}
	struct rect body = page_head(d, desk_word(d, "title.settings"), NULL, NULL);
	struct rect r = ui_scroll(d->ui, rect_inset(body, -8, 0), "settings");
	float top = r.y, gap = body.w < 1100 ? 40 : 64, w = fminf(body.w, 1320);
	r = (struct rect){body.x, r.y + 4, w, r.h};
	float most = look_column(d, rect_column(r, 0, 3, gap));
	most = fmaxf(most, play_column(d, rect_column(r, 1, 3, gap)));
	most = fmaxf(most, keys_column(d, p, rect_column(r, 2, 3, gap)));
	ui_scroll_end(d->ui, r.y + most - top);
}
