#include "order_view.h"

#include <math.h>

#include "foresight_words.h"
#include "offers.h"
#include "session.h"
#include "words.h"


const char *cost_dots(struct desk *d, double points)
{
	static const char *const dots[] = {"", "●", "●●", "●●●", "●●●●", "●●●●●"};
	int whole = (int)ceil(points - 1e-9);
	if (points <= 0)
		return "";
	return whole <= 5 && points == floor(points) ? dots[whole] : ui_say(d->ui, "● × %.1f", points);
}

static const char *money(struct desk *d, double musd)
{
	return desk_value(d, desk_field(d, "house.spent"), musd);
}

const char *offer_cost(struct desk *d, const struct offer *offer)
{
	const char *dots = cost_dots(d, offer->terms.influence);
	if (offer->terms.money < 0.005)
		return dots;
	const char *price = money(d, offer->terms.money);
	if (offer->terms.budget < 0.005)
		price = DESK_SAY(d, "orders.paid_by_house", {"money", price});
	return *dots ? ui_say(d->ui, "%s · %s", dots, price) : price;
}

const char *offer_refusal(struct desk *d, const struct offer *offer)
{
	const struct house_state *house = &d->campaign->now.house;
	char cost[NUMBER_SIZE], have[NUMBER_SIZE];
	switch (offer->terms.refusal) {
	case REFUSAL_NONE: return "";
	case REFUSAL_INFLUENCE:
		return DESK_SAY(d, "orders.short_of_influence",
			{"cost", writing_fixed(offer->terms.influence, offer->terms.influence < 1 ? 1 : 0, cost)},
			{"have", writing_fixed(house->influence, house->influence < 1 ? 1 : 0, have)});
	case REFUSAL_BUDGET:
		return DESK_SAY(d, "orders.short_of_budget", {"cost", money(d, offer->terms.budget)},
			{"have", money(d, house->budget_left)});
	case REFUSAL_PAST: return desk_word(d, "orders.past");
	default: return desk_refusal(d, offer->terms.refusal);
	}
}

const char *offer_effect_words(struct desk *d, const struct offer *offer, float width)
{
	if (!offer || offer->effect == OFFER_FAILED)
		return desk_word(d, "foresight.change.failed");
	if (offer->effect == OFFER_COMING && !offer->near)
		return "…";
	return foresight_words(d, &offer->change, width);
}

const char *offer_note(struct desk *d, const struct offer *offer)
{
	return offer && offer->terms.refusal != REFUSAL_NONE ? offer_refusal(d, offer) : offer_effect_words(d, offer, 0);
}

bool offer_is_given(const struct desk *d, const struct offer *offer)
{
	const struct order *one = &offer->order;
	if (offer->pending < 0)
		return false;
	const struct order *given = &d->campaign->pending[offer->pending];
	bool same = given->kind == one->kind && given->value == one->value && given->month == one->month &&
		given->person == one->person && given->model == one->model && given->people == one->people &&
		given->goal == one->goal && given->license == one->license && given->teams == one->teams;
	for (int i = 0; same && i < ORDER_SHARES; i++)
		same = (isnan(given->share[i]) && isnan(one->share[i])) || fabs(given->share[i] - one->share[i]) < 1e-6;
	return same;
}

const char *order_given_words(struct desk *d, const struct order *like, float width, const char *otherwise)
{
	int pending = campaign_pending_find(d->campaign, like);
	return pending >= 0 ? offer_effect_words(d, offer_given(d, pending), width) : otherwise;
}

float order_button(struct desk *d, struct rect r, const char *label, const struct order *order)
{
	struct ui *ui = d->ui;
	const struct offer *offer = offer_of(d, order);
	if (!offer)
		return 0;
	bool given = offer_is_given(d, offer);
	const char *cost = offer_cost(d, offer);
	const char *full = given ? ui_say(ui, "✓ %s", label) : *cost ? ui_say(ui, "%s  %s", label, cost) : label;
	enum look look = given ? LOOK_STRONG : LOOK_SMALL;
	float w = fminf(r.w, ui_button_width(ui, full, KEY_NONE, look)), h = ui_button_height(ui, LOOK_SMALL);
	struct rect place = {r.x, r.y, w, h}, line = {r.x, r.y + h + 2, r.w, 0};
	int pending = offer->pending;
	const char *note = given ? offer_effect_words(d, offer_given(d, pending), 0) : offer_note(d, offer);
	bool open = given || offer->terms.refusal == REFUSAL_NONE;
	if (ui_button_if(ui, open, place, full, KEY_NONE, look)) {
		if (!given)
			desk_order(d, order);
		else if (campaign_take_back(d->campaign, pending))
			desk_changed(d);
	}
	return h + 4 + ui_paragraph(ui, line, TYPE_SMALL, ui_ink(ui, INK_MUTED), note) + 2;
}

/* "Push: launch +0.4 · fatigue +6", of a choice. */
static const char *choice_line(struct desk *d, const struct order_choice *choice, int i, float width)
{
	const char *name = ui_say(d->ui, UI_BOLD "%s" UI_PLAIN, choice->label[i]);
	int pending = campaign_pending_find(d->campaign, &choice->order[i]);
	if (i == choice->now && pending < 0)
		return DESK_SAY(d, "orders.choice", {"choice", name}, {"effect", desk_word(d, "orders.stands")});
	const struct offer *offer = i == choice->now ? offer_given(d, pending) : offer_of(d, &choice->order[i]);
	if (offer && offer->terms.refusal != REFUSAL_NONE)
		return DESK_SAY(d, "orders.choice", {"choice", name}, {"effect", offer_refusal(d, offer)});
	const char *key = i == choice->now ? "orders.choice.given" : "orders.choice";
	float used = ui_text_width(d->ui, TYPE_SMALL, DESK_SAY(d, key, {"choice", name}, {"effect", ""}));
	return DESK_SAY(d, key, {"choice", name}, {"effect", offer_effect_words(d, offer, fmaxf(40, width - used - 2))});
}

/* The height of the tallest of the choices' texts, so that nothing below moves when another one is looked at. */
static float tallest(struct ui *ui, float w, const char *const *text, int count)
{
	float h = 0;
	for (int i = 0; i < count; i++)
		if (text[i])
			h = fmaxf(h, ui_paragraph_height(ui, w, TYPE_SMALL, text[i]));
	return h;
}

/* In one figure: what a choice would do to the next launch, or that it holds, or cannot be had. */
static const char *choice_figure(struct desk *d, const struct order_choice *choice, int i, float width, enum ink *ink)
{
	int pending = campaign_pending_find(d->campaign, &choice->order[i]);
	const struct offer *offer = i != choice->now ? offer_of(d, &choice->order[i]) :
		pending >= 0 ? offer_given(d, pending) : NULL;
	*ink = INK_MUTED;
	if (i == choice->now && !offer)
		return desk_word(d, "orders.now");
	if (!offer || offer->terms.refusal != REFUSAL_NONE)
		return "✕";
	if (offer->effect == OFFER_FAILED || (offer->effect == OFFER_COMING && !offer->near))
		return offer->effect == OFFER_FAILED ? "?" : "…";
	return foresight_figure(d, &offer->change, width, ink);
}

static void choice_figures(struct desk *d, struct rect line, const struct order_choice *choice,
	const struct ui_choice_seen *seen)
{
	for (int i = 0; i < choice->count; i++) {
		struct rect place = {seen->part[i].x, line.y, seen->part[i].w, ui_line_height(d->ui, TYPE_SMALL)};
		enum ink ink;
		const char *text = choice_figure(d, choice, i, place.w - 4, &ink);
		ui_text(d->ui, place, TYPE_SMALL, ui_ink(d->ui, ink), ALIGN_CENTRE, text);
	}
}

void order_choose(struct desk *d, struct rect *r, const struct order_choice *choice)
{
	struct ui *ui = d->ui;
	const char *label[ORDER_CHOICES_MAX], *line[ORDER_CHOICES_MAX];
	struct ui_choice_seen seen;
	unsigned refused = 0;
	for (int i = 0; i < choice->count; i++) {
		const struct offer *offer = i == choice->now ? NULL : offer_of(d, &choice->order[i]);
		const char *cost = offer ? offer_cost(d, offer) : "";
		label[i] = *cost ? ui_say(ui, "%s %s", choice->label[i], cost) : choice->label[i];
		refused |= offer && offer->terms.refusal != REFUSAL_NONE ? 1u << i : 0;
		line[i] = choice_line(d, choice, i, r->w);
	}
	struct rect place = rect_cut_top(r, ui_choice_height(ui, r->w, label, choice->count));
	int then = ui_choice_look(ui, place, choice->name, label, choice->count, choice->now, refused, &seen);
	rect_cut_top(r, 2);
	struct rect lines = rect_cut_top(r, tallest(ui, r->w, line, choice->count)),
		text = rect_cut_top(r, tallest(ui, r->w, choice->about, choice->count));
	int at = seen.looked >= 0 ? seen.looked : choice->now;
	if (seen.looked < 0 && seen.level)
		choice_figures(d, lines, choice, &seen);
	else if (at >= 0)
		ui_flow(ui, &lines, TYPE_SMALL, ui_ink(ui, INK_SOFT), line[at], 0);
	if (at >= 0 && choice->about[at])
		ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), choice->about[at], 0);
	rect_cut_top(r, 8);
	if (then != choice->now && then >= 0)
		desk_order(d, &choice->order[then]);
}
