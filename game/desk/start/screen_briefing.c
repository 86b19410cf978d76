/* The briefing: the scenario's question, what one commands, what ends it, how it is judged. One page, set like a
 * front page; Enter leaves it. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/desk.h"
#include "desk/frame/keep.h"
#include "desk/frame/session.h"
#include "desk/frame/words.h"
#include "sim/step.h"
#include "start.h"

static void begin(struct desk *d)
{
	desk_home(d, SCREEN_DESK);
}

/* A paragraph after a short rule, for lists in a column. */
static void item(struct desk *d, struct rect *r, const char *text)
{
	struct rect line = *r;
	line.x += 16;
	line.w -= 16;
	float h = ui_paragraph_height(d->ui, line.w, TYPE_BODY, text);
	float y = r->y + ui_line_height(d->ui, TYPE_BODY) / 2;
	ui_line(d->ui, r->x, y, r->x + 8, y, 1.5f, ui_ink(d->ui, INK_TEXT));
	ui_paragraph(d->ui, line, TYPE_BODY, ui_ink(d->ui, INK_SOFT), text);
	rect_cut_top(r, h + 8);
}

static void head(struct desk *d, struct rect *r, const char *key)
{
	ui_line(d->ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(d->ui, INK_TEXT));
	rect_cut_top(r, 10);
	ui_flow(d->ui, r, TYPE_SERIF_TITLE, ui_ink(d->ui, INK_TEXT), desk_word(d, key), 8);
}

static float column_command(struct desk *d, struct rect r)
{
	float top = r.y;
	head(d, &r, "briefing.command");
	for (int i = 1; desk_has_word(d, WORDS_DESK, ui_say(d->ui, "briefing.command.%d", i)); i++)
		item(d, &r, desk_word(d, ui_say(d->ui, "briefing.command.%d", i)));
	return r.y - top;
}

static float column_ends(struct desk *d, struct rect r)
{
	char months[16];
	float top = r.y;
	snprintf(months, sizeof months, "%d", d->campaign->until);
	head(d, &r, "briefing.ends");
	ui_flow(d->ui, &r, TYPE_BODY, ui_ink(d->ui, INK_SOFT), DESK_SAY(d, "briefing.ends.body", {"months", months}), 20);
	ui_flow(d->ui, &r, TYPE_BODY, ui_ink(d->ui, INK_SOFT), desk_word(d, "briefing.truth"), 20);
	return r.y - top;
}

static float column_judged(struct desk *d, struct rect r)
{
	float top = r.y;
	head(d, &r, "briefing.judged");
	ui_flow(d->ui, &r, TYPE_BODY, ui_ink(d->ui, INK_SOFT), desk_word(d,
		d->campaign->content->scenario.turn.dealt ? "briefing.judged.body.dealt" : "briefing.judged.body"), 12);
	for (int i = 0; i < GRADES; i++)
		item(d, &r, desk_word(d, ui_say(d->ui, "briefing.judged.%s", grade_word(i))));
	return r.y - top;
}

static const char *kicker(struct desk *d)
{
	char seed[24];
	snprintf(seed, sizeof seed, "%llu", (unsigned long long)d->campaign->seed);
	const char *difficulty = desk_word(d, ui_say(d->ui, "difficulty.%s", d->campaign->difficulty[0] ?
		d->campaign->difficulty : "fair"));
	return DESK_SAY(d, "briefing.kicker", {"month", desk_month(d, d->campaign->month)}, {"difficulty", difficulty},
		{"seed", seed});
}

static void foot_draw(struct desk *d, struct rect foot)
{
	const char *label = desk_word(d, "briefing.begin"), *guided = desk_word(d, "briefing.guided");
	struct rect button = rect_cut_right(&foot, fmaxf(180, ui_button_width(d->ui, label, KEY_ENTER, LOOK_STRONG)));
	rect_cut_right(&foot, 24);
	bool go = ui_button(d->ui, button, label, KEY_ENTER, LOOK_STRONG);
	go = ui_key(d->ui, KEY_ESCAPE) || go;
	struct rect toggle = rect_cut_right(&foot, ui_text_width(d->ui, TYPE_BODY, guided) + 42);
	rect_cut_right(&foot, 16);
	bool on = ui_toggle(d->ui, toggle, guided, !d->settings.guided);
	if (on == d->settings.guided) {
		d->settings.guided = !on;
		desk_settings_apply(d);
	}
	ui_paragraph(d->ui, rect_inset(foot, 0, 2), TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "briefing.first"));
	if (go)
		begin(d);
}

void screen_briefing(struct desk *d)
{
	if (!d->campaign) {
		desk_home(d, SCREEN_TITLE);
		return;
	}
	struct ui *ui = d->ui;
	struct rect page = ui_screen(ui);
	ui_fill(ui, page, ui_ink(ui, INK_PAPER));
	float w = fminf(page.w - 80, 1200);
	struct rect body = {(page.w - w) / 2, 0, w, page.h};
	struct rect foot = rect_cut_bottom(&body, 68);
	ui_line(ui, foot.x, foot.y, foot.x + foot.w, foot.y, 1, ui_ink(ui, INK_RULE));
	foot = rect_inset(foot, 0, 14);
	struct rect r = ui_scroll(ui, rect_inset(body, -20, 0), "briefing");
	r = (struct rect){body.x, r.y, body.w, r.h};
	float top = r.y, space = page.h < 720 ? 16 : 56;
	rect_cut_top(&r, space);
	ui_flow(ui, &r, TYPE_LABEL, ui_ink(ui, INK_MUTED), kicker(d), 8);
	const char *title = speech_text(&d->speech, "scenario.%s", "title"), *question = speech_text(&d->speech,
		"scenario.%s",
		"question");
	ui_flow(ui, &r, TYPE_DISPLAY, ui_ink(ui, INK_TEXT), title ? title : d->campaign->content->scenario.id, 12);
	struct rect deck = r;
	deck.w = fminf(r.w, 860);
	ui_flow(ui, &deck, TYPE_DECK, ui_ink(ui, INK_SOFT), question ? question : "", space * 0.75f);
	rect_cut_top(&r, deck.y - r.y);
	float h = column_command(d, rect_column(r, 0, 3, 40));
	h = fmaxf(h, column_ends(d, rect_column(r, 1, 3, 40)));
	h = fmaxf(h, column_judged(d, rect_column(r, 2, 3, 40)));
	ui_scroll_end(ui, r.y + h + 16 - top);
	foot_draw(d, foot);
}
