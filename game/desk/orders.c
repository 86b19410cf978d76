/* The standing orders and the way to the big moves. Each control says what it costs and does before it is used. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk_page.h"
#include "foresight_panel.h"

enum { SECTIONS = 5, TEAM_NAMES = TEAMS_MAX };

/* A section draws from the top of r and returns its height. */
typedef float section(struct desk *d, struct rect r);

static float label(struct desk *d, struct rect *r, const char *text)
{
	text = desk_capitals(d, text);
	float h = ui_line_height(d->ui, TYPE_LABEL) + 3;
	ui_text(d->ui, rect_cut_top(r, h), TYPE_LABEL, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, text);
	return h;
}

static void note(struct desk *d, struct rect *r, const char *text)
{
	if (text && *text)
		ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), text, 4);
}

/* All of one drag is one order, and one step of undoing. */
static void drag_order(struct desk *d, const struct order *order)
{
	struct desk_page *page = desk_page(d);
	if (page->dragged)
		campaign_undo(d->campaign);
	page->dragged = desk_order(d, order) && d->dragging;
}

static float machines(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	double share[TEAMS_MAX];
	const char *name[TEAMS_MAX];
	colour ink[TEAMS_MAX];
	int team[TEAMS_MAX], count = 0;
	float top = r.y;
	for (int t = 0; t < s->teams; t++)
		if (c->now.team[t].founded && s->team[t].track != TRACK_SUPPORT) {
			share[count] = c->now.team[t].share;
			name[count] = speech_team(&d->speech, t);
			ink[count] = desk_team_colour(d, t);
			team[count++] = t;
		}
	label(d, &r, desk_word(d, "orders.machines"));
	if (ui_shares(ui, rect_cut_top(&r, 20), desk_word(d, "orders.machines"), share, name, ink, count, 0)) {
		struct order order = order_none(ORDER_ALLOCATE);
		double sum = 0;
		for (int i = 0; i < count; i++)
			sum += share[i];
		for (int i = 0; i < count && sum > 0; i++)
			order.share[team[i]] = share[i] / sum;
		drag_order(d, &order);
	}
	struct rect names = rect_cut_top(&r, 18);
	for (int i = 0; i < count; i++)
		ui_text(ui, rect_column(names, i, count, 4), TYPE_NOTE, ink[i], i == 0 ? ALIGN_LEFT : i + 1 == count ?
			ALIGN_RIGHT : ALIGN_CENTRE, name[i]);
	note(d, &r, DESK_SAY(d, "orders.serving", {"share", desk_percent(d, c->now.house.serving)}));
	const char *const owned[] = {desk_word(d, "orders.each_team"), desk_word(d, "orders.one_pool")};
	struct order order = order_none(c->now.house.pooled ? ORDER_UNPOOL : ORDER_POOL);
	label(d, &r, ui_say(ui, "%s %s", desk_word(d, "orders.owned"), cost_dots(d, campaign_cost(c, &order))));
	int now = c->now.house.pooled != 0, then = ui_choice(ui, rect_cut_top(&r, ui_choice_height(ui, r.w, owned, 2)),
		desk_word(d, "orders.owned"), owned, 2, now, 0);
	if (then != now)
		desk_order(d, &order);
	note(d, &r, order_hint(d, &order));
	return r.y - top;
}

static int team_chosen(struct desk *d)
{
	struct desk_page *page = desk_page(d);
	if (page->team == 0)
		page->team = d->campaign->content->scenario.bridge_to + 1;
	return page->team - 1;
}

/* One of a team's standing orders as a choice. */
static void standing(struct desk *d, struct rect *r, enum order_kind kind, const char *const *words, int count, int now)
{
	struct ui *ui = d->ui;
	const char *labels[4], *word = order_word((int)kind);
	int team = team_chosen(d);
	for (int i = 0; i < count; i++)
		labels[i] = speech_name(&d->speech, ui_say(ui, "%s.%%s", word), words[i]);
	const char *head = speech_name(&d->speech, "order.%s", word);
	label(d, r, head);
	int then = ui_choice(ui, rect_cut_top(r, ui_choice_height(ui, r->w, labels, count)), head, labels, count, now, 0);
	if (then != now) {
		struct order order = order_none(kind);
		order.team = team;
		order.value = then;
		desk_order(d, &order);
	}
	rect_cut_top(r, 2);
	note(d, r, speech_text(&d->speech, ui_say(ui, "%s.%%s.about", word), words[now]));
}

static float teams(struct desk *d, struct rect r)
{
	static const char *const hire[] = {"freeze", "replace", "grow", "stars"}, *const pace[] = {"steady", "push",
		"crunch"};
	const struct scenario *s = &d->campaign->content->scenario;
	struct desk_page *page = desk_page(d);
	const char *name[TEAM_NAMES];
	int team[TEAM_NAMES], count = 0, at = 0, chosen = team_chosen(d);
	float top = r.y;
	for (int t = 0; t < s->teams; t++)
		if (d->campaign->now.team[t].founded) {
			at = t == chosen ? count : at;
			name[count] = speech_team(&d->speech, t);
			team[count++] = t;
		}
	const char *head = desk_word(d, "orders.team");
	label(d, &r, head);
	at = ui_choice(d->ui, rect_cut_top(&r, ui_choice_height(d->ui, r.w, name, count)), head, name, count, at, 0);
	page->team = team[at] + 1;
	rect_cut_top(&r, 6);
	const struct team_state *now = &d->campaign->now.team[team[at]];
	standing(d, &r, ORDER_PACE, pace, 3, now->pace);
	standing(d, &r, ORDER_HIRE, hire, 4, now->hire);
	if (ui_button(d->ui, (struct rect){r.x, r.y, ui_button_width(d->ui, desk_word(d, "orders.open_team"), KEY_NONE,
		LOOK_LINK), 20}, desk_word(d, "orders.open_team"), KEY_NONE, LOOK_LINK))
		desk_go(d, SCREEN_TEAM, team[at]);
	return r.y + 24 - top;
}

static float papers(struct desk *d, struct rect r)
{
	static const char *const words[] = {"publish", "review", "close"};
	static const int months[] = {3, 6, 12};
	const char *labels[3];
	struct desk_page *page = desk_page(d);
	float top = r.y;
	int team = team_chosen(d);
	standing(d, &r, ORDER_PAPERS, words, 3, d->campaign->now.team[team].papers);
	label(d, &r, desk_word(d, "orders.bridge"));
	struct rect row = rect_cut_top(&r, 22);
	char n[12], out[PHRASE_SIZE];
	snprintf(n, sizeof n, "%.0f", page->lend_people);
	ui_text(d->ui, rect_cut_right(&row, 30), TYPE_NOTE_BOLD, ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT,
		ui_say(d->ui, "%s", n));
	ui_slider(d->ui, row, desk_word(d, "orders.lend_people"), &page->lend_people, 1, 60, 1, NAN);
	for (int i = 0; i < 3; i++)
		labels[i] = ui_say(d->ui, "%s", speech_count(&d->speech, "duration.month", months[i], out));
	page->lend_months = ui_choice(d->ui, rect_cut_top(&r, ui_choice_height(d->ui, r.w, labels, 3)),
		desk_word(d, "orders.lend_months"), labels, 3, page->lend_months, 0);
	rect_cut_top(&r, 4);
	struct order order = order_none(ORDER_LEND);
	order.team = team;
	order.to = ORDER_TO_BRIDGE;
	order.people = (int)page->lend_people;
	order.month = months[page->lend_months];
	const char *lend = DESK_SAY(d, "orders.lend", {"n", n}, {"team", speech_team(&d->speech, team)});
	return r.y + order_button(d, r, lend, &order) - top;
}

static float programme(struct desk *d, struct rect r)
{
	static const int shift[] = {-1, 1, 3};
	struct ui *ui = d->ui;
	int model, due = campaign_next_due(d->campaign, &model);
	float top = r.y;
	if (due < 0) {
		label(d, &r, desk_word(d, "orders.programme"));
		note(d, &r, desk_word(d, "orders.no_programme"));
		struct order begin[4];
		int count = moves_of(d->campaign, ORDER_START, begin, 4);
		for (int i = 0; i < count; i++)
			r.y += order_button(d, r, ui_say(ui, "%s · %s", speech_model(&d->speech, begin[i].model),
				speech_name(&d->speech, "goal.%s", begin[i].goal == GOAL_LEAD ? "lead" : "competitive")), &begin[i]);
		return r.y - top;
	}
	const char *name = speech_model(&d->speech, model);
	label(d, &r, DESK_SAY(d, "orders.date", {"model", name}, {"month", desk_month_short(d, due)}));
	for (int i = 0; i < 3; i++) {
		struct order order = order_none(ORDER_DATE);
		order.model = model;
		order.month = d->campaign->state[d->campaign->month].model[model].due + shift[i];
		if (order.month > d->campaign->month)
			r.y += order_button(d, r, DESK_SAY(d, "orders.date.to", {"month", desk_month_short(d, order.month)}),
				&order);
	}
	const char *const goals[] = {speech_name(&d->speech, "goal.%s", "competitive"), speech_name(&d->speech, "goal.%s",
		"lead")};
	const char *const open[] = {speech_name(&d->speech, "license.%s", "open"), speech_name(&d->speech, "license.%s",
		"closed")};
	const struct model_state *now = &d->campaign->now.model[model];
	int goal = ui_choice(ui, rect_cut_top(&r, ui_choice_height(ui, r.w, goals, 2)), desk_word(d, "orders.goal"),
		goals, 2, now->goal, 0);
	rect_cut_top(&r, 5);
	int license = ui_choice(ui, rect_cut_top(&r, ui_choice_height(ui, r.w, open, 2)), desk_word(d, "orders.license"),
		open, 2, now->license, 0);
	struct order order = order_none(goal != now->goal ? ORDER_GOAL : ORDER_LICENSE);
	order.model = model;
	order.value = goal != now->goal ? goal : license;
	if (goal != now->goal || license != now->license)
		desk_order(d, &order);
	rect_cut_top(&r, 4);
	const char *mix = DESK_SAY(d, "orders.mix", {"model", name});
	if (ui_button(ui, (struct rect){r.x, r.y, fminf(r.w, ui_button_width(ui, mix, KEY_NONE, LOOK_LINK)), 20}, mix,
		KEY_NONE, LOOK_LINK))
		desk_go(d, SCREEN_PROGRAMME, model);
	return r.y + 24 - top;
}

static float moves(struct desk *d, struct rect r)
{
	static const enum order_kind kinds[] = {ORDER_PULL, ORDER_RETURN, ORDER_SEAT, ORDER_AUDIT, ORDER_APPOINT,
		ORDER_RETAIN, ORDER_BUY,
		ORDER_FOUND, ORDER_PRIVILEGE, ORDER_MERGE, ORDER_ACQUIRE, ORDER_LAY_OFF, ORDER_CUT_THEME, ORDER_CANCEL,
		ORDER_TUNE};
	struct desk_page *page = desk_page(d);
	float top = r.y;
	label(d, &r, desk_word(d, "orders.moves"));
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		const char *words = speech_name(&d->speech, "order.%s", order_word((int)kinds[i]));
		const char *cost = cost_dots(d, d->campaign->content->scenario.costs.influence[kinds[i]]);
		struct rect row = rect_cut_top(&r, 24), text = rect_inset(row, 4, 0);
		struct ui_hit hit = ui_hit(d->ui, row, words, 0);
		if (hit.hover)
			ui_fill_round(d->ui, row, 4, ui_ink(d->ui, INK_WASH));
		ui_text(d->ui, rect_cut_right(&text, ui_text_width(d->ui, TYPE_SMALL, cost) + 2), TYPE_SMALL,
			ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT, cost);
		ui_text(d->ui, text, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), ALIGN_LEFT, words);
		ui_focus_ring(d->ui, row, 4, hit);
		if (hit.clicked)
			page->move = (int)kinds[i] + 1;
	}
	return r.y - top;
}

static section *const sections[SECTIONS] = {machines, teams, papers, programme, moves};

void orders_draw_row(struct desk *d, struct rect r)
{
	ui_sheet(d->ui, r, false);
	for (int i = 0; i < SECTIONS; i++) {
		struct rect column = rect_column(r, i, SECTIONS, 0), inside = rect_inset(column, 1, 2);
		if (i > 0)
			ui_line(d->ui, column.x, column.y, column.x, column.y + column.h, 1, ui_ink(d->ui, INK_RULE));
		struct rect list = ui_scroll(d->ui, inside, ui_say(d->ui, "orders %d", i));
		list = (struct rect){list.x + 15, list.y + 10, list.w - 30, list.h};
		ui_scroll_end(d->ui, sections[i](d, list) + 16);
	}
}

void orders_draw_column(struct desk *d, struct rect r)
{
	ui_sheet(d->ui, r, false);
	struct rect list = ui_scroll(d->ui, rect_inset(r, 1, 2), "orders");
	float top = list.y, x = list.x + 16, w = list.w - 36, y = list.y + 12;
	for (int i = 0; i < SECTIONS; i++) {
		y += sections[i](d, (struct rect){x, y, w, 100000}) + 10;
		ui_line(d->ui, x, y, x + w, y, 1, ui_ink(d->ui, INK_RULE));
		y += 12;
	}
	ui_scroll_end(d->ui, y - top);
}

const char *order_hint(struct desk *d, const struct order *order)
{
	return campaign_pending_find(d->campaign, order) < 0 ? foresight_hint(d, order) : "";
}
