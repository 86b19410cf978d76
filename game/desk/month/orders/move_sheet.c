/* The sheet of a big move: what it is, all of it that can be chosen, its cost, its expected effect, and what stands
 * against it. */
#include <math.h>

#include "desk/frame/keep.h"
#include "desk/frame/offers.h"
#include "desk/frame/order_view.h"
#include "desk/frame/session.h"
#include "desk/frame/words.h"
#include "desk/month/page/month_page.h"
#include "begin_sheet.h"
#include "move_pick.h"
#include "orders.h"

enum { MOVES_MAX = 64 };

void move_open(struct desk *d, enum order_kind kind)
{
	struct desk_page *page = desk_page(d);
	for (int m = 0; kind == ORDER_START && m < d->campaign->content->scenario.models; m++)
		if (campaign_can_begin(d->campaign, m)) {
			begin_open(d, m);
			return;
		}
	page->move = (int)kind + 1;
	page->draft = move_draft(d->campaign, kind);
	page->move_height = 0;
}

/* Its own words where the engine's would not say what to do. */
static const char *note_of(struct desk *d, const struct offer *offer)
{
	if (offer && offer->order.kind == ORDER_MERGE && offer->order.teams == 0)
		return desk_word(d, "moves.teams.none");
	return offer_note(d, offer);
}

struct row {
	const struct offer *offer;
	bool given, open;
	const char *words, *cost, *detail, *note;
};

static struct row row_read(struct desk *d, const struct order *order)
{
	struct row row = {.offer = offer_of(d, order), .words = desk_order_words(d, order), .cost = "",
		.detail = move_detail(d, order)};
	if (row.offer) {
		row.given = offer_is_given(d, row.offer);
		row.open = row.given || row.offer->terms.refusal == REFUSAL_NONE;
		row.cost = offer_cost(d, row.offer);
		row.note = row.given ? offer_effect_words(d, offer_given(d, row.offer->pending), 0) : note_of(d, row.offer);
	}
	if (row.offer && row.offer->pending < 0 && campaign_stands(d->campaign, order)) {
		row.open = false;
		row.cost = "";
		row.note = desk_word(d, "moves.stands");
	}
	if (row.given)
		row.words = ui_say(d->ui, "✓ %s", row.words);
	return row;
}

/* One way to order it; true when it was used. */
static bool row_draw(struct desk *d, struct rect *list, const struct order *order)
{
	struct ui *ui = d->ui;
	struct row row = row_read(d, order);
	if (!row.offer)
		return false;
	float w = list->w - 24, right = ui_text_width(ui, TYPE_NOTE_BOLD, row.cost) + 8;
	float h = 16 + ui_paragraph_height(ui, w - right, TYPE_BODY, row.words) +
		ui_paragraph_height(ui, w, TYPE_SMALL, row.note) +
		(*row.detail ? ui_paragraph_height(ui, w, TYPE_SMALL, row.detail) : 0);
	struct rect r = rect_cut_top(list, h), text = {r.x + 12, r.y + 8, w - right, 0};
	struct ui_hit hit = ui_hit(ui, r, row.words, row.open ? 0 : HIT_DISABLED);
	if (hit.hover || hit.focus)
		ui_fill_round(ui, r, 5, ui_ink(ui, INK_WASH));
	ui_flow(ui, &text, row.given ? TYPE_BODY_BOLD : TYPE_BODY, ui_ink(ui, row.open ? INK_TEXT : INK_MUTED), row.words,
		0);
	ui_text(ui, (struct rect){r.x + 12 + w - right, r.y + 8, right, 20}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT),
		ALIGN_RIGHT, row.cost);
	text.w = w;
	if (*row.detail)
		ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), row.detail, 0);
	ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, row.open ? INK_SOFT : INK_MUTED), row.note, 0);
	ui_line(ui, r.x + 12, r.y + r.h, r.x + r.w - 12, r.y + r.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, rect_inset(r, 3, 3), 5, hit);
	return hit.clicked;
}

static void give(struct desk *d, const struct order *order)
{
	desk_page(d)->move = 0;
	desk_save_month(d);
	desk_order(d, order);
}

static void use(struct desk *d, const struct order *order)
{
	const struct offer *offer = offer_of(d, order);
	if (offer && offer_is_given(d, offer)) {
		desk_page(d)->move = 0;
		if (campaign_take_back(d->campaign, offer->pending))
			desk_changed(d);
	} else {
		give(d, order);
	}
}

/* What the draft comes to, in the foot so that it is in view while a slider moves. */
static bool foot_draw(struct desk *d, struct rect *inside, const struct order *draft)
{
	struct ui *ui = d->ui;
	struct row row = row_read(d, draft);
	if (!row.offer)
		return false;
	bool replaces = row.offer->pending >= 0 && !row.given;
	const char *before = replaces ? DESK_SAY(d, "moves.replaces",
		{"order", desk_order_words(d, &d->campaign->pending[row.offer->pending])}) : "";
	const char *word = desk_word(d, row.given ? "moves.take_back" : "moves.give");
	float w = inside->w, right = ui_text_width(ui, TYPE_BODY_BOLD, row.cost) + 8;
	float text_h = ui_paragraph_height(ui, w - right, TYPE_BODY_BOLD, row.words) + 4 +
		fmaxf(ui_paragraph_height(ui, w, TYPE_NOTE, row.note), 2 * ui_line_height(ui, TYPE_NOTE)) +
		(replaces ? ui_paragraph_height(ui, w, TYPE_SMALL, before) + 4 : 0);
	struct rect foot = rect_cut_bottom(inside, text_h + 52), buttons = rect_cut_bottom(&foot, 36);
	ui_line(ui, foot.x, foot.y, foot.x + foot.w, foot.y, 1, ui_ink(ui, INK_RULE));
	rect_cut_top(&foot, 8);
	ui_text(ui, (struct rect){foot.x + w - right, foot.y, right, 20}, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), ALIGN_RIGHT,
		row.cost);
	foot.w = w - right;
	ui_flow(ui, &foot, TYPE_BODY_BOLD, ui_ink(ui, row.open ? INK_TEXT : INK_MUTED), row.words, 4);
	foot.w = w;
	ui_flow(ui, &foot, TYPE_NOTE, ui_ink(ui, row.open ? INK_SOFT : INK_BAD), row.note, 4);
	if (replaces)
		ui_flow(ui, &foot, TYPE_SMALL, ui_ink(ui, INK_MUTED), before, 0);
	struct rect leave = buttons;
	const int key = KEY_OF('G');
	float give_w = ui_button_width(ui, word, key, LOOK_STRONG), h = ui_button_height(ui, LOOK_STRONG);
	struct rect place = rect_cut_right(&leave, give_w);
	place = rect_centred(place, give_w, h);
	rect_cut_right(&leave, 8);
	if (ui_button_right(ui, &leave, desk_word(d, "orders.leave"), KEY_ESCAPE, LOOK_PLAIN))
		desk_page(d)->move = 0;
	return ui_button_if(ui, row.open, place, word, key, LOOK_STRONG);
}

static void head_draw(struct desk *d, struct rect *inside, enum order_kind kind)
{
	const char *word = order_word((int)kind), *about = speech_text(&d->speech, "order.%s.about", word);
	ui_flow(d->ui, inside, TYPE_HEAD, ui_ink(d->ui, INK_TEXT), speech_name(&d->speech, "order.%s", word), 4);
	ui_flow(d->ui, inside, TYPE_BODY, ui_ink(d->ui, INK_SOFT), about ? about : "", 12);
}

/* Whether there is anything to order: a kind that picks a programme needs one. */
static bool has_subject(const struct order *draft)
{
	const enum move_pick *pick = move_picks((enum order_kind)draft->kind);
	return pick[0] != PICK_MODEL || draft->model >= 0;
}

/* The choices and the list. The order that was used, in *out. */
static bool body_draw(struct desk *d, struct rect inside, struct order *draft, struct order *out)
{
	struct order order[MOVES_MAX];
	enum order_kind kind = (enum order_kind)draft->kind;
	struct rect list = ui_scroll(d->ui, inside, "moves");
	float top = list.y;
	bool used = false, any = has_subject(draft);
	list.w -= 14;
	for (const enum move_pick *pick = move_picks(kind); any && *pick != PICK_NONE; pick++)
		move_pick_draw(d, &list, draft, *pick);
	move_settle(d->campaign, draft);
	int count = any && move_is_list(kind) ? moves_of(d->campaign, draft, order, MOVES_MAX) : 0;
	for (int i = 0; i < count; i++)
		if (row_draw(d, &list, &order[i])) {
			*out = order[i];
			used = true;
		}
	if (!any || (move_is_list(kind) && count == 0))
		ui_flow(d->ui, &list, TYPE_BODY, ui_ink(d->ui, INK_MUTED), desk_word(d, "orders.none_now"), 0);
	desk_page(d)->move_height = list.y - top + 4;
	ui_scroll_end(d->ui, list.y - top + 4);
	return used;
}

static bool choices_draw(struct desk *d, struct rect inside, struct order *draft, struct order *out)
{
	bool list = move_is_list((enum order_kind)draft->kind) || !has_subject(draft), used = false;
	if (list) {
		struct rect foot = rect_cut_bottom(&inside, 44);
		if (ui_button_right(d->ui, &foot, desk_word(d, "orders.leave"), KEY_ESCAPE, LOOK_PLAIN))
			desk_page(d)->move = 0;
	} else if (foot_draw(d, &inside, draft)) {
		*out = *draft;
		used = true;
	}
	return body_draw(d, inside, draft, out) || used;
}

/* As high as what it holds: its head, its choices and its foot. */
static struct rect place_of(struct desk *d)
{
	struct rect screen = ui_screen(d->ui);
	float most = fminf(600, screen.h - 60), h = desk_page(d)->move_height;
	return rect_centred(screen, fminf(640, screen.w - 80), h > 0 ? fminf(most, fmaxf(300, h + 248)) : most);
}

void move_draw(struct desk *d)
{
	struct desk_page *page = desk_page(d);
	struct order *draft = &page->draft, order;
	if (page->move == 0)
		return;
	struct rect r = place_of(d);
	if (!ui_layer(d->ui, r, "move", true)) {
		page->move = 0;
		return;
	}
	move_settle(d->campaign, draft);
	ui_sheet(d->ui, r, true);
	struct rect inside = rect_inset(r, 24, 20);
	head_draw(d, &inside, (enum order_kind)draft->kind);
	if (choices_draw(d, inside, draft, &order))
		use(d, &order);
	ui_layer_end(d->ui);
}
