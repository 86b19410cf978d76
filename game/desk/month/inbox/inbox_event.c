/* Events in the inbox: what happened, what can be answered, what each answer costs and does. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/effect_row.h"
#include "desk/frame/order_view.h"
#include "desk/frame/session.h"
#include "desk/frame/words.h"
#include "inbox_parts.h"

enum { CHOICE_KEY_SIZE = ID_SIZE * 3 };

static const char *choice_text(struct desk *d, const struct event *e, int choice)
{
	char key[CHOICE_KEY_SIZE];
	snprintf(key, sizeof key, "event.%s.choice.%s", e->id, e->choice[choice].id);
	const char *text = content_text(d->campaign->content, d->language, key);
	return text ? text : e->choice[choice].id;
}

/* "costs ● · $12 M"; "" where it costs nothing. */
static const char *price_words(struct desk *d, struct choice_price price)
{
	int budget = desk_field(d, "house.budget_left");
	const char *dots = cost_dots(d, price.influence);
	const char *influence = *dots ? DESK_SAY(d, "inbox.influence", {"dots", dots}) : "";
	const char *money = price.money > 0.05 ? desk_value(d, budget, price.money) : "";
	if (!*dots && !*money)
		return "";
	return DESK_SAY(d, "inbox.costs", {"what", ui_say(d->ui, "%s%s%s", influence, *influence && *money ? " · " : "",
		money)});
}

static float effects_draw(struct desk *d, struct rect r, const struct choice *choice, bool done)
{
	struct ui *ui = d->ui;
	const char *price = price_words(d, campaign_choice_price(d->campaign, choice, done));
	int budget = desk_field(d, "house.budget_left");
	float top = r.y;
	if (*price)
		ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_TEXT), price, 2);
	for (int i = 0; i < choice->orders; i++)
		ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_SOFT), ui_say(ui, "→ %s", desk_order_words(d, &choice->order[i])),
			2);
	for (int i = 0; i < choice->effects; i++) {
		double change = campaign_effect(d->campaign, &choice->effect[i], done);
		if (choice->effect[i].field == budget && change <= 0) /* is said as its price */
			continue;
		float h = effect_row(d, r, (struct effect_row){choice->effect[i].field, change, NULL});
		r.y += h;
	}
	return r.y - top;
}

static float choice_draw(struct inbox *in, struct rect r, int event, int choice, int chosen)
{
	struct desk *d = in->d;
	struct ui *ui = d->ui;
	const struct event *e = &d->campaign->content->scenario.event[event];
	struct order order = order_none(ORDER_ANSWER);
	order.event = event;
	order.value = choice;
	bool open = campaign_check(d->campaign, &order) == REFUSAL_NONE, taken = chosen == choice;
	const char *text = choice_text(d, e, choice), *label = taken ? ui_say(ui, "✓ %s", text) : text;
	int digit = in->digits == event ? KEY_OF('1' + choice) : KEY_NONE;
	enum look look = taken ? LOOK_STRONG : LOOK_SMALL;
	float w = fminf(r.w, ui_button_width(ui, label, digit, look)), h = ui_button_height(ui, LOOK_SMALL);
	if (ui_button_if(ui, open || taken, (struct rect){r.x, r.y, w, h}, label, digit, look)) {
		in->kept->pointed = taken ? event + 1 : 0; /* unfolds, or the digits go on to what waits next */
		if (!taken && desk_order(d, &order))
			in->kept->answered = event + 1;
	}
	struct rect under = {r.x, r.y + h + 4, r.w, 0};
	float effects = effects_draw(d, under, &e->choice[choice], taken);
	if (!open && !taken)
		effects += ui_paragraph(ui, (struct rect){r.x, under.y + effects, r.w, 0}, TYPE_SMALL, ui_ink(ui, INK_WARN),
			desk_refusal(d, campaign_check(d->campaign, &order))) + 2;
	return h + 4 + effects + 6;
}

/* The message's head can be pointed at: then its choices have the digits. */
static void point_at(struct inbox *in, int event, struct rect r)
{
	struct ui *ui = in->d->ui;
	struct ui_hit hit = ui_hit(ui, r, ui_say(ui, "message %s", in->d->campaign->content->scenario.event[event].id), 0);
	int *focused = &in->kept->focused;
	if (hit.clicked || (hit.focus && *focused != event + 1)) /* staying there does not call the digits back */
		in->kept->pointed = event + 1;
	if (hit.focus || *focused == event + 1)
		*focused = hit.focus ? event + 1 : 0;
	ui_focus_ring(ui, rect_inset(r, 4, 4), 4, hit);
}

bool inbox_asks(const struct desk *d, const struct campaign_event *came)
{
	return d->campaign->state[d->campaign->month].event[came->event].pending != 0;
}

static const char *event_mark(struct desk *d, const struct event *e, const char *entity)
{
	return e->recorded ? DESK_SAY(d, "inbox.recorded", {"date", content_date(d->campaign->content, entity)}) : "";
}

static void event_draw(struct inbox *in, const struct campaign_event *came)
{
	struct desk *d = in->d;
	const struct event *e = &d->campaign->content->scenario.event[came->event];
	const char *title = speech_text(&d->speech, "event.%s.title", e->id),
		*body = speech_text(&d->speech, "event.%s.body", e->id), *entity = ui_say(d->ui, "event.%s", e->id);
	bool asks = inbox_asks(d, came), waits = asks && came->choice < 0;
	float top = in->r.y;
	struct rect r = inbox_message(in, &(struct letter){e->speaker, title ? title : e->id, body ? body : "",
		event_mark(d, e, entity), e->recorded ? entity : "", waits ? INK_LINK_WASH : INK_CARD});
	if (asks) {
		float head = 14 + ui_line_height(d->ui, TYPE_SMALL) + ui_paragraph_height(d->ui, r.w, TYPE_BODY_BOLD,
			title ? title : e->id);
		point_at(in, came->event, (struct rect){in->r.x, top, in->r.w, head});
		r.y += 4;
	}
	bool folded = asks && !waits && in->digits != came->event; /* what was not chosen is not read again */
	for (int i = 0; asks && i < e->choices; i++)
		if (!folded || i == came->choice)
			r.y += choice_draw(in, r, came->event, i, came->choice);
	if (waits)
		r.y += ui_paragraph(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), DESK_SAY(d, "inbox.unanswered", {"choice",
			choice_text(d, e, e->standing_choice)}));
	for (int i = 0; i < e->always.effects; i++)
		r.y += effect_row(d, r, (struct effect_row){e->always.effect[i].field,
			campaign_effect(d->campaign, &e->always.effect[i], true), NULL});
	inbox_message_end(in, r.y);
	int answered = in->kept->answered;
	if (answered != 0 && answered != came->event + 1 && waits && in->digits == came->event) {
		in->kept->answered = 0;
		ui_reveal(d->ui, (struct rect){in->r.x, top, in->r.w, r.y - top});
	}
}

void inbox_events(struct inbox *in, bool asking)
{
	struct campaign_event came[EVENTS_MAX];
	int count = campaign_events(in->d->campaign, came), drawn = 0;
	for (int i = 0; i < count; i++)
		if (inbox_asks(in->d, &came[i]) == asking) {
			if (drawn++ == 0 && asking)
				inbox_heading(in, desk_word(in->d, "inbox.head.waits"));
			event_draw(in, &came[i]);
		}
}
