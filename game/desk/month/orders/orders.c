/* The standing orders and the way to the big moves. Each control says what it costs and does before it is used. */
#include <math.h>

#include "campaign/advice.h"
#include "campaign/moves.h"
#include "desk/frame/guide.h"
#include "desk/frame/offers.h"
#include "desk/frame/order_view.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "desk/month/page/month_page.h"
#include "begin_sheet.h"
#include "orders.h"

enum { SECTIONS = 5, BEGINNINGS = 2 };

/* A section draws from the top of r and returns its height. */
typedef float section(struct desk *d, struct rect r);

static void label(struct desk *d, struct rect *r, const char *text)
{
	text = desk_capitals(d, text);
	ui_text(d->ui, rect_cut_top(r, ui_line_height(d->ui, TYPE_LABEL) + 3), TYPE_LABEL, ui_ink(d->ui, INK_MUTED),
		ALIGN_LEFT, text);
}

static void note(struct desk *d, struct rect *r, const char *text)
{
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

struct fleet {
	int count, team[TEAMS_MAX];
	double share[TEAMS_MAX];
	const char *name[TEAMS_MAX];
	colour ink[TEAMS_MAX];
};

static void fleet_read(struct desk *d, struct fleet *f)
{
	const struct scenario *s = &d->campaign->content->scenario;
	f->count = 0;
	for (int t = 0; t < s->teams; t++) {
		if (!d->campaign->now.team[t].founded || s->team[t].track == TRACK_SUPPORT)
			continue;
		f->share[f->count] = d->campaign->now.team[t].share;
		f->name[f->count] = speech_team(&d->speech, t);
		f->ink[f->count] = desk_team_colour(d, t);
		f->team[f->count++] = t;
	}
}

static struct order fleet_order(const struct fleet *f)
{
	struct order order = order_none(ORDER_ALLOCATE);
	double sum = 0;
	for (int i = 0; i < f->count; i++)
		sum += f->share[i];
	for (int i = 0; i < f->count && sum > 0; i++)
		order.share[f->team[i]] = f->share[i] / sum;
	return order;
}

/* What another sharing would cost, whichever it is: what stands is no order. */
static const struct offer *fleet_offer(struct desk *d, const struct fleet *f)
{
	struct fleet other = *f;
	int from = f->share[0] > 0.5 ? 0 : f->count - 1, to = from == 0 ? f->count - 1 : 0;
	double moved = fmin(0.01, other.share[from]);
	other.share[from] -= moved;
	other.share[to] += moved;
	struct order order = fleet_order(&other);
	return offer_terms_of(d, &order);
}

static void fleet_draw(struct desk *d, struct rect *r)
{
	struct ui *ui = d->ui;
	struct fleet f;
	fleet_read(d, &f);
	const struct offer *offer = f.count > 0 ? fleet_offer(d, &f) : NULL;
	const char *cost = offer ? offer_cost(d, offer) : "", *why = offer ? offer_refusal(d, offer) : "";
	const char *head = desk_word(d, "orders.machines");
	struct rect whole = *r;
	label(d, r, *cost ? ui_say(ui, "%s %s", head, cost) : head);
	unsigned fixed = *why ? ~0u : 0;
	if (ui_shares(ui, rect_cut_top(r, 20), head, f.share, f.name, f.ink, f.count, fixed)) {
		struct order order = fleet_order(&f);
		drag_order(d, &order);
	}
	struct rect names = rect_cut_top(r, 18);
	for (int i = 0; i < f.count; i++)
		ui_text(ui, rect_column(names, i, f.count, 4), TYPE_NOTE, f.ink[i], i == 0 ? ALIGN_LEFT :
			i + 1 == f.count ? ALIGN_RIGHT : ALIGN_CENTRE, f.name[i]);
	struct order like = fleet_order(&f);
	ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_SOFT),
		*why ? why : order_given_words(d, &like, r->w, desk_word(d, "orders.drag")), 0);
	note(d, r, DESK_SAY(d, "orders.serving", {"share", desk_percent(d, d->campaign->now.house.serving)}));
	whole.h = r->y - whole.y;
	guide_mark(d, GUIDE_ACCELERATORS, whole);
}

static float machines(struct desk *d, struct rect r)
{
	float top = r.y;
	fleet_draw(d, &r);
	rect_cut_top(&r, 2);
	label(d, &r, desk_word(d, "orders.owned"));
	struct order_choice owned = {.name = desk_word(d, "orders.owned"), .count = 2,
		.now = d->campaign->now.house.pooled != 0,
		.label = {desk_word(d, "orders.each_team"), desk_word(d, "orders.one_pool")},
		.order = {order_none(ORDER_UNPOOL), order_none(ORDER_POOL)}};
	order_choose(d, &r, &owned);
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
static void standing(struct desk *d, struct rect *r, enum order_kind kind, int now)
{
	const char *word = order_word((int)kind), *name = speech_name(&d->speech, "order.%s", word);
	struct order_choice choice = {.name = name, .now = now};
	for (int i = 0; order_value_word(kind, i); i++, choice.count++) {
		choice.label[i] = desk_order_value(d, kind, i);
		choice.about[i] = speech_text(&d->speech, ui_say(d->ui, "%s.%%s.about", word), order_value_word(kind, i));
		choice.order[i] = order_none(kind);
		choice.order[i].team = team_chosen(d);
		choice.order[i].value = i;
	}
	label(d, r, DESK_SAY(d, "orders.of_team", {"order", name}, {"team", speech_team(&d->speech, team_chosen(d))}));
	order_choose(d, r, &choice);
}

static float work(struct desk *d, struct rect r)
{
	const struct scenario *s = &d->campaign->content->scenario;
	const char *name[TEAMS_MAX];
	int team[TEAMS_MAX], count = 0, at = 0, chosen = team_chosen(d);
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
	desk_page(d)->team = team[at] + 1;
	rect_cut_top(&r, 8);
	standing(d, &r, ORDER_PACE, d->campaign->now.team[team[at]].pace);
	const char *open = desk_word(d, "orders.open_team");
	if (ui_button(d->ui, (struct rect){r.x, r.y, ui_button_width(d->ui, open, KEY_NONE, LOOK_LINK), 20}, open, KEY_NONE,
		LOOK_LINK))
		desk_go(d, SCREEN_TEAM, team[at]);
	return r.y + 24 - top;
}

static float people(struct desk *d, struct rect r)
{
	const struct team_state *now = &d->campaign->now.team[team_chosen(d)];
	float top = r.y;
	standing(d, &r, ORDER_HIRE, now->hire);
	standing(d, &r, ORDER_PAPERS, now->papers);
	return r.y - top;
}

/* A month earlier, one and three later; where another was ordered, that one too. */
static void date_choose(struct desk *d, struct rect *r, int model)
{
	static const int shift[] = {-1, 0, 1, 3};
	int before = d->campaign->state[d->campaign->month].model[model].due, now = d->campaign->now.model[model].due;
	struct order_choice choice = {.name = speech_name(&d->speech, "order.%s", "date"), .now = -1};
	for (int i = 0; i <= 4; i++) {
		int month = i < 4 ? before + shift[i] : now, at = choice.count;
		if (i == 4 && choice.now >= 0)
			break;
		choice.now = month == now ? at : choice.now;
		choice.label[at] = month == before || i == 4 ? desk_month_short(d, month) :
			desk_signed(d, (double)(month - before), 0);
		choice.order[at] = order_none(ORDER_DATE);
		choice.order[at].model = model;
		choice.order[at].month = month;
		choice.count++;
	}
	order_choose(d, r, &choice);
}

static void promise_choose(struct desk *d, struct rect *r, int model, enum order_kind kind, int now)
{
	struct order_choice choice = {.name = speech_name(&d->speech, "order.%s", order_word((int)kind)), .now = now};
	for (int i = 0; order_value_word(kind, i); i++, choice.count++) {
		choice.label[i] = desk_order_value(d, kind, i);
		choice.order[i] = order_none(kind);
		choice.order[i].model = model;
		choice.order[i].value = i;
	}
	order_choose(d, r, &choice);
}

static float beginnings(struct desk *d, struct rect r)
{
	float top = r.y;
	label(d, &r, desk_word(d, "orders.programme"));
	note(d, &r, desk_word(d, "orders.no_programme"));
	for (int m = advice_can_begin(d->campaign, -1), shown = 0; m >= 0 && shown < BEGINNINGS;
		m = advice_can_begin(d->campaign, m + 1), shown++)
		for (int goal = GOAL_COMPETITIVE; goal <= GOAL_LEAD; goal++) {
			struct begin_sheet plan = begin_as_planned(d->campaign, m);
			plan.goal = goal;
			struct order order = begin_order(d->campaign, &plan);
			r.y += order_button(d, r, ui_say(d->ui, "%s · %s", speech_model(&d->speech, m),
				desk_order_value(d, ORDER_GOAL, goal)), &order);
		}
	return r.y - top;
}

static float programme(struct desk *d, struct rect r)
{
	int model, due = campaign_next_due(d->campaign, &model);
	float top = r.y;
	if (due < 0)
		return beginnings(d, r);
	const struct model_state *now = &d->campaign->now.model[model];
	label(d, &r, DESK_SAY(d, "orders.date", {"model", speech_model(&d->speech, model)},
		{"month", desk_month_short(d, due)}));
	date_choose(d, &r, model);
	promise_choose(d, &r, model, ORDER_GOAL, now->goal);
	promise_choose(d, &r, model, ORDER_LICENSE, now->license);
	const char *mix = DESK_SAY(d, "orders.mix", {"model", speech_model(&d->speech, model)});
	if (ui_button(d->ui, (struct rect){r.x, r.y, fminf(r.w, ui_button_width(d->ui, mix, KEY_NONE, LOOK_LINK)), 20}, mix,
		KEY_NONE, LOOK_LINK))
		desk_go(d, SCREEN_PROGRAMME, model);
	return r.y + 24 - top;
}

static float moves(struct desk *d, struct rect r)
{
	enum order_kind kinds[ORDER_KINDS];
	int count = moves_shown(kinds);
	float top = r.y;
	label(d, &r, desk_word(d, "orders.moves"));
	for (int i = 0; i < count; i++) {
		const char *words = speech_name(&d->speech, "order.%s", order_word((int)kinds[i]));
		const char *cost = cost_dots(d, d->campaign->content->scenario.costs.influence[kinds[i]]);
		struct rect row = rect_cut_top(&r, 24), text = rect_inset(row, 4, 0);
		struct ui_hit hit = ui_hit(d->ui, row, ui_say(d->ui, "%s: %s", desk_word(d, "orders.moves"), words), 0);
		if (hit.hover)
			ui_fill_round(d->ui, row, 4, ui_ink(d->ui, INK_WASH));
		ui_text(d->ui, rect_cut_right(&text, ui_text_width(d->ui, TYPE_SMALL, cost) + 2), TYPE_SMALL,
			ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT, cost);
		ui_text(d->ui, text, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), ALIGN_LEFT, words);
		ui_focus_ring(d->ui, row, 4, hit);
		if (hit.clicked)
			move_open(d, kinds[i]);
	}
	return r.y - top;
}

static section *const sections[SECTIONS] = {machines, work, people, programme, moves};

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
		y += sections[i](d, (struct rect){x, y, w, RECT_ENDLESS}) + 10;
		ui_line(d->ui, x, y, x + w, y, 1, ui_ink(d->ui, INK_RULE));
		y += 12;
	}
	ui_scroll_end(d->ui, y - top);
}
