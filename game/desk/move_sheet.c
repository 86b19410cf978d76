/* The sheet of a big move: what it is, each way to order it with cost and expected effect, and what stands against
 * it. */
#include <math.h>
#include <stdio.h>

#include "desk_page.h"

enum { MOVES_MAX = 80 };

const char *cost_dots(struct desk *d, double points)
{
	static const char *const dots[] = {"", "●", "●●", "●●●", "●●●●", "●●●●●"};
	int whole = (int)ceil(points - 1e-9);
	if (points <= 0)
		return "";
	return whole <= 5 && points == floor(points) ? dots[whole] : ui_say(d->ui, "● × %.1f", points);
}

float order_button(struct desk *d, struct rect r, const char *label, const struct order *order)
{
	struct ui *ui = d->ui;
	int pending = campaign_pending_find(d->campaign, order);
	enum refusal refusal = campaign_check(d->campaign, order);
	const char *cost = cost_dots(d, campaign_cost(d->campaign, order));
	const char *full = *cost ? ui_say(ui, "%s  %s", label, cost) : label;
	float w = fminf(r.w, ui_button_width(ui, full, KEY_NONE, LOOK_SMALL)), h = ui_button_height(ui, LOOK_SMALL);
	struct rect place = {r.x, r.y, w, h};
	if (pending >= 0 && order->kind != ORDER_LEND) {
		if (ui_button(ui, place, ui_say(ui, "✓ %s", label), KEY_NONE, LOOK_STRONG) && campaign_take_back(d->campaign,
			pending))
			desk_changed(d);
	} else if (ui_button_if(ui, refusal == REFUSAL_NONE, place, full, KEY_NONE, LOOK_SMALL)) {
		desk_order(d, order);
	}
	const char *note = refusal != REFUSAL_NONE && pending < 0 ? desk_refusal(d, refusal) : order_hint(d, order);
	struct rect line = {r.x, r.y + h + 2, r.w, 0};
	return h + 4 + (*note ? ui_paragraph(ui, line, TYPE_SMALL, ui_ink(ui, INK_MUTED), note) + 2 : 0);
}

/* One way to order it; true when it was ordered. */
static bool row_draw(struct desk *d, struct rect *list, const struct order *order)
{
	struct ui *ui = d->ui;
	enum refusal refusal = campaign_check(d->campaign, order);
	const char *words = desk_order_words(d, order), *cost = cost_dots(d, campaign_cost(d->campaign, order));
	const char *note = refusal != REFUSAL_NONE ? desk_refusal(d, refusal) : order_hint(d, order);
	float w = list->w - 40, right = ui_text_width(ui, TYPE_NOTE_BOLD, cost) + 8;
	float h = ui_paragraph_height(ui, w - right, TYPE_BODY, words) + (*note ? ui_paragraph_height(ui, w, TYPE_SMALL,
		note) : 0) + 16;
	struct rect r = rect_cut_top(list, h);
	struct ui_hit hit = ui_hit(ui, (struct rect){r.x, r.y, r.w - 14, r.h}, words,
		refusal == REFUSAL_NONE ? 0 : HIT_DISABLED);
	if (hit.hover || hit.focus)
		ui_fill_round(ui, (struct rect){r.x, r.y, r.w - 14, r.h}, 5, ui_ink(ui, INK_WASH));
	struct rect text = {r.x + 12, r.y + 8, w - right, 0};
	ui_flow(ui, &text, TYPE_BODY, ui_ink(ui, refusal == REFUSAL_NONE ? INK_TEXT : INK_MUTED), words, 0);
	if (*cost)
		ui_text(ui, (struct rect){r.x + 12 + w - right, r.y + 8, right, 20}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT),
			ALIGN_RIGHT, cost);
	text.w = w;
	if (*note)
		ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), note, 0);
	ui_line(ui, r.x + 12, r.y + r.h, r.x + r.w - 26, r.y + r.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, (struct rect){r.x + 3, r.y + 3, r.w - 20, r.h - 6}, 5, hit);
	return hit.clicked;
}

static void give(struct desk *d, struct desk_page *page, const struct order *order)
{
	struct save_said said;
	page->move = 0;
	if (d->settings.autosave && saves_auto(&d->saves, d->campaign, &said) != SAVES_DONE) {
		char line[SAVES_LINE_SIZE];
		saves_say(&said, d->words[d->language][WORDS_DESK], line);
		desk_tell(d, true, line);
	}
	desk_order(d, order);
}

void move_draw(struct desk *d)
{
	struct desk_page *page = desk_page(d);
	struct order order[MOVES_MAX];
	if (page->move == 0)
		return;
	enum order_kind kind = (enum order_kind)(page->move - 1);
	int count = moves_of(d->campaign, kind, order, MOVES_MAX);
	struct rect screen = ui_screen(d->ui), r = rect_centred(screen, fminf(620, screen.w - 80),
		fminf(560, screen.h - 60));
	if (!ui_layer(d->ui, r, "move", true)) {
		page->move = 0;
		return;
	}
	ui_sheet(d->ui, r, true);
	struct rect inside = rect_inset(r, 24, 20), foot = rect_cut_bottom(&inside, 44);
	ui_flow(d->ui, &inside, TYPE_HEAD, ui_ink(d->ui, INK_TEXT), speech_name(&d->speech, "order.%s",
		order_word((int)kind)), 4);
	const char *about = speech_text(&d->speech, "order.%s.about", order_word((int)kind));
	ui_flow(d->ui, &inside, TYPE_BODY, ui_ink(d->ui, INK_SOFT), about ? about : "", 10);
	struct rect list = ui_scroll(d->ui, inside, "moves");
	float top = list.y;
	int given = -1;
	for (int i = 0; i < count; i++)
		if (row_draw(d, &list, &order[i]))
			given = i;
	if (count == 0)
		ui_flow(d->ui, &list, TYPE_BODY, ui_ink(d->ui, INK_MUTED), desk_word(d, "orders.none_now"), 0);
	ui_scroll_end(d->ui, list.y - top);
	if (ui_button_right(d->ui, &foot, desk_word(d, "orders.leave"), KEY_NONE, LOOK_PLAIN))
		page->move = 0;
	if (given >= 0)
		give(d, page, &order[given]);
	ui_layer_end(d->ui);
}
