/* What the programme office advises, each with the way to where it is mended; and what could begin. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/session.h"
#include "desk/frame/words.h"
#include "desk/month/page/month_page.h"
#include "desk/month/orders/begin_sheet.h"
#include "desk/month/orders/orders.h"
#include "inbox_parts.h"

enum { BEGINS_SHOWN = 3 }; /* the sheet has them all */

/* The control of a standing order, in whatever place the page has for orders. */
static void go_to_orders(struct desk *d, int team, const char *control)
{
	struct desk_page *page = desk_page(d);
	page->tab = TAB_ORDERS;
	page->team = team >= 0 ? team + 1 : page->team;
	ui_focus(d->ui, control);
}

static const char *standing_control(struct desk *d, const char *order, const char *value)
{
	return ui_say(d->ui, "%s: %s", speech_name(&d->speech, "order.%s", order), speech_name(&d->speech,
		ui_say(d->ui, "%s.%%s", order), value));
}

/* The programme that is due next, or else the one that could begin. */
static void what_ships(struct desk *d)
{
	int model;
	if (campaign_next_due(d->campaign, &model) >= 0)
		desk_go(d, SCREEN_PROGRAMME, model);
	else if ((model = advice_can_begin(d->campaign, -1)) >= 0)
		begin_open(d, model);
	else
		desk_go(d, SCREEN_TEAM, d->campaign->content->scenario.bridge_to);
}

/* What the chief executive misses: people served, or else dates. */
static const char *trust_cause(struct desk *d)
{
	const struct house_state *house = &d->campaign->now.house;
	if (house->users >= house->expectation)
		return desk_word(d, "advice.chair.dates");
	return DESK_SAY(d, "advice.chair.users",
		{"users", desk_value(d, desk_field(d, "house.product_users"), house->users)},
		{"expected", desk_value(d, desk_field(d, "house.expectation"), house->expectation)});
}

static void go(struct inbox *in, const struct advice *a)
{
	struct desk *d = in->d;
	const struct scenario *s = &d->campaign->content->scenario;
	int model = advice_can_begin(d->campaign, -1);
	switch (a->kind) {
	case ADVICE_CHAIR: what_ships(d); break;
	case ADVICE_DEBT: case ADVICE_BUDGET: go_to_orders(d, s->bridge_to, standing_control(d, "hire", "freeze")); break;
	case ADVICE_OVERDUE: case ADVICE_ATTENTION: desk_go(d, SCREEN_PROGRAMME, a->model); break;
	case ADVICE_LEAVING: desk_go(d, SCREEN_TEAM, a->team); break;
	case ADVICE_FATIGUE: go_to_orders(d, a->team, standing_control(d, "pace", "steady")); break;
	case ADVICE_UNREAD: case ADVICE_LOAN: move_open(d, ORDER_LEND); break;
	case ADVICE_ROSY: case ADVICE_INFLUENCE: move_open(d, ORDER_SEAT); break;
	case ADVICE_IDLE:
		if (model >= 0)
			begin_open(d, model);
		else
			desk_go(d, SCREEN_TEAM, a->team);
		break;
	default: break;
	}
}

static void advice_draw(struct inbox *in, const struct advice *a)
{
	struct desk *d = in->d;
	const struct scenario *s = &d->campaign->content->scenario;
	const char *key = ui_say(d->ui, "advice.%s", advice_word(a->kind)), *axis = a->axis >= 0 ? speech_axis(&d->speech,
		a->axis) : "", *id = a->team >= 0 ? s->team[a->team].id : "";
	char n[24], most[24], months[24], wait[PHRASE_SIZE];
	snprintf(n, sizeof n, "%.0f", a->value);
	snprintf(most, sizeof most, "%.0f", isnan(a->against) ? 0 : a->against);
	snprintf(months, sizeof months, "%.0f", a->against > 0 ? ceil(a->value / a->against) : 0);
	bool voice = a->kind == ADVICE_ROSY;
	const struct pattern_value value[] = {{"n", n}, {"most", most}, {"months", months}, {"axis", axis},
		{"why", a->kind == ADVICE_CHAIR ? trust_cause(d) : ""},
		{"team", a->team >= 0 ? speech_team(&d->speech, a->team) : ""},
		{"model", a->model >= 0 ? speech_model(&d->speech, a->model) : ""},
		{"month", a->model >= 0 ? desk_month(d, d->campaign->now.model[a->model].due) : ""},
		{"share", desk_percent(d, a->value)}, {"against", desk_percent(d, a->against)},
		{"of100", desk_value(d, desk_field(d, "team.%s.%s", id, voice ? "voice" : "fatigue"), voice ? 100 -
			100 * a->value : 100 * a->value)},
		{"money", desk_value(d, desk_field(d, "house.budget_left"), a->value)},
		{"wait", speech_duration(&d->speech, d->campaign->now.bridge.wait_months, wait)}};
	int count = sizeof value / sizeof *value;
	struct rect r = inbox_message(in, &(struct letter){"office", desk_fill(d, ui_say(d->ui, "%s.title", key), value,
		count), desk_fill(d, ui_say(d->ui, "%s.body", key), value, count), "", "", INK_CARD});
	struct rect row = {r.x, r.y, r.w, ui_button_height(d->ui, LOOK_SMALL)};
	if (ui_button_left(d->ui, &row, desk_fill(d, ui_say(d->ui, "%s.go", key), value, count), KEY_NONE, LOOK_SMALL))
		go(in, a);
	inbox_message_end(in, r.y + row.h + 2);
}

/* "begins as to lead, open weights, due July 2023", of what was ordered this month. */
static const char *begun_words(struct desk *d, int model)
{
	const struct model_state *m = &d->campaign->now.model[model];
	return DESK_SAY(d, "begin.ordered", {"model", speech_model(&d->speech, model)},
		{"goal", desk_order_value(d, ORDER_GOAL, m->goal)},
		{"license", desk_order_value(d, ORDER_LICENSE, m->license)},
		{"month", desk_month(d, m->due)});
}

void inbox_begin(struct inbox *in)
{
	struct desk *d = in->d;
	const struct scenario *s = &d->campaign->content->scenario;
	int first = advice_can_begin(d->campaign, -1), count = 0;
	for (int m = first; m >= 0; m = advice_can_begin(d->campaign, m + 1))
		count++;
	if (first < 0)
		return;
	char n[12];
	snprintf(n, sizeof n, "%d", count);
	const char *name = speech_model(&d->speech, first), *about = speech_text(&d->speech, "model.%s.about",
		s->model[first].id);
	const char *title = DESK_SAY(d, count == 1 ? "advice.begin.title" : "advice.begin.many", {"model", name}, {"n", n});
	const char *body = count == 1 ? ui_say(d->ui, "%s %s", about ? about : "", desk_word(d, "advice.begin.body")) :
		desk_word(d, "advice.begin.body");
	struct rect r = inbox_message(in, &(struct letter){"office", title, body, "", "", INK_CARD});
	int shown = 0;
	for (int m = first; m >= 0 && shown < BEGINS_SHOWN; m = advice_can_begin(d->campaign, m + 1), shown++) {
		bool begun = d->campaign->now.model[m].started;
		const char *label = DESK_SAY(d, begun ? "begin.change" : "begin.open", {"model", speech_model(&d->speech, m)});
		const char *note = begun ? begun_words(d, m) : begin_planned(d, m);
		enum look look = begun ? LOOK_STRONG : LOOK_SMALL;
		struct rect button = {r.x, r.y, fminf(r.w, ui_button_width(d->ui, label, KEY_NONE, look)),
			ui_button_height(d->ui, LOOK_SMALL)};
		if (ui_button(d->ui, button, label, KEY_NONE, look))
			begin_open(d, m);
		r.y += button.h + 3;
		ui_flow(d->ui, &r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), note, 5);
	}
	if (count > shown) {
		char more[12];
		snprintf(more, sizeof more, "%d", count - shown);
		ui_flow(d->ui, &r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), DESK_SAY(d, "advice.begin.more", {"n", more}), 5);
	}
	inbox_message_end(in, r.y - 5);
}

void inbox_advice(struct inbox *in)
{
	if (in->kept->advices > 0)
		inbox_heading(in, desk_word(in->d, "inbox.head.advice"));
	for (int i = 0; i < in->kept->advices; i++)
		advice_draw(in, &in->kept->advice[i]);
}
