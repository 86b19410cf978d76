#include "begin_sheet.h"

#include <math.h>
#include <stdio.h>

#include "desk/frame/offers.h"
#include "desk/frame/order_view.h"
#include "desk/frame/page_head.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "desk/month/page/month_page.h"
#include "desk/month/programme/programme_charts.h"

/* What a programme takes at the least, and what it is given where its own date leaves less. */
enum { MONTHS_LEAST = 3, MONTHS_GIVEN = 6 };

static const float column_gap = 32;

static int planned_month(const struct campaign *c, int model)
{
	int due = c->content->scenario.model[model].due_month;
	return due < c->month + MONTHS_LEAST ? c->month + MONTHS_GIVEN : due;
}

const char *begin_planned(struct desk *d, int model)
{
	int due = d->campaign->content->scenario.model[model].due_month, now = planned_month(d->campaign, model);
	const char *key = due == now ? "begin.planned" : due <= d->campaign->month ? "begin.planned.past" :
		"begin.planned.near";
	return DESK_SAY(d, key, {"month", desk_month(d, due)},
		{"due", desk_month(d, now)});
}

struct begin_sheet begin_as_planned(const struct campaign *c, int model)
{
	const struct model *plan = &c->content->scenario.model[model];
	const struct model_state *now = &c->now.model[model];
	bool ordered = now->started;
	struct begin_sheet sheet = {model + 1, ordered ? now->goal : (int)plan->goal,
		ordered ? now->license : (int)plan->license, ordered ? now->due : planned_month(c, model), {0}};
	for (int a = 0; a < c->content->scenario.axes; a++)
		sheet.mix[a] = ordered ? now->mix[a] : plan->mix[a];
	return sheet;
}

void begin_open(struct desk *d, int model)
{
	desk_page(d)->begin = begin_as_planned(d->campaign, model);
}

struct order begin_order(const struct campaign *c, const struct begin_sheet *sheet)
{
	const struct scenario *s = &c->content->scenario;
	const struct model *plan = &s->model[sheet->model - 1];
	struct order order = order_none(ORDER_START);
	double sum = 0, moved = 0;
	int month = (int)(sheet->month + 0.5);
	order.model = sheet->model - 1;
	order.goal = sheet->goal;
	order.license = sheet->license;
	order.month = month == plan->due_month ? ORDER_NONE : month;
	for (int a = 0; a < s->axes; a++) {
		sum += sheet->mix[a];
		moved = fmax(moved, fabs(sheet->mix[a] - plan->mix[a]));
	}
	for (int a = 0; a < s->axes && sum > 0 && moved > 1e-6; a++)
		order.share[a] = sheet->mix[a] / sum;
	return order;
}

static const char *control(struct desk *d, const char *key)
{
	return ui_say(d->ui, "%s · %s", desk_word(d, "begin.title"), desk_word(d, key));
}

static void models_draw(struct desk *d, struct rect *r, struct begin_sheet *sheet)
{
	const struct scenario *s = &d->campaign->content->scenario;
	const char *name[MODELS_MAX];
	int model[MODELS_MAX], count = 0, at = -1;
	for (int m = 0; m < s->models; m++) {
		if (!campaign_can_begin(d->campaign, m))
			continue;
		at = m == sheet->model - 1 ? count : at;
		name[count] = speech_model(&d->speech, m);
		model[count++] = m;
	}
	page_label(d, r, desk_word(d, "begin.model"));
	int then = page_choice(d, r, control(d, "begin.model"), name, count, at, 0);
	if (then != at && then >= 0)
		*sheet = begin_as_planned(d->campaign, model[then]);
	const char *about = speech_text(&d->speech, "model.%s.about", s->model[sheet->model - 1].id);
	rect_cut_top(r, 4);
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), about ? about : "", 12);
}

/* A goal or a licence: one of two. */
static int either(struct desk *d, struct rect *r, const char *key, enum order_kind kind, int now)
{
	const char *const label[2] = {desk_order_value(d, kind, 0), desk_order_value(d, kind, 1)};
	page_label(d, r, desk_word(d, key));
	int then = page_choice(d, r, control(d, key), label, 2, now, 0);
	const char *about = speech_text(&d->speech, ui_say(d->ui, "%s.%%s.about", order_word((int)kind)),
		order_value_word(kind, then));
	rect_cut_top(r, 4);
	ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), about ? about : "", 12);
	return then;
}

static void date_draw(struct desk *d, struct rect *r, struct begin_sheet *sheet)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	page_label(d, r, desk_word(d, "begin.date"));
	struct rect row = rect_cut_top(r, 22);
	const char *due = desk_month(d, (int)(sheet->month + 0.5));
	ui_text(ui, rect_cut_right(&row, fmaxf(118, ui_text_width(ui, TYPE_NOTE_BOLD, due) + 2)), TYPE_NOTE_BOLD,
		ui_ink(ui, INK_TEXT), ALIGN_RIGHT, due);
	ui_slider(ui, row, control(d, "begin.date"), &sheet->month, c->month + 1, c->month + BEGIN_MONTHS_AHEAD, 1,
		planned_month(c, sheet->model - 1));
	sheet->month = floor(sheet->month + 0.5);
	ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), begin_planned(d, sheet->model - 1), 0);
}

static float choices_draw(struct desk *d, struct rect r, struct begin_sheet *sheet)
{
	float top = r.y;
	models_draw(d, &r, sheet);
	sheet->goal = either(d, &r, "begin.goal", ORDER_GOAL, sheet->goal);
	sheet->license = either(d, &r, "begin.license", ORDER_LICENSE, sheet->license);
	date_draw(d, &r, sheet);
	return r.y - top;
}

static float mix_draw(struct desk *d, struct rect r, struct begin_sheet *sheet)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	const double *looked = d->campaign->now.house.attention;
	const char *name[AXES_MAX];
	colour c[AXES_MAX];
	float top = r.y;
	for (int a = 0; a < s->axes; a++) {
		name[a] = speech_axis(&d->speech, a);
		c[a] = desk_axis_colour(d, a);
	}
	page_label(d, &r, desk_word(d, "begin.mix"));
	ui_shares(ui, rect_cut_top(&r, 24), control(d, "begin.mix"), sheet->mix, name, c, s->axes, 0);
	rect_cut_top(&r, 8);
	r.y += programme_mix_chart(d, r, control(d, "programme.axis"), sheet->mix);
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "begin.mix.how"), 8);
	struct rect row = rect_cut_top(&r, 28);
	bool plan = ui_button_left(ui, &row, desk_word(d, "begin.mix.planned"), KEY_NONE, LOOK_SMALL);
	bool field = ui_button_left(ui, &row, desk_word(d, "begin.mix.field"), KEY_NONE, LOOK_SMALL);
	for (int a = 0; a < s->axes && (plan || field); a++)
		sheet->mix[a] = plan ? s->model[sheet->model - 1].mix[a] : looked[a];
	return r.y - top;
}

/* "Influence: none. Work: 260 person-months." and what it is expected to change. Returns the height; `draw`: not only
 * that. */
static float effect_draw(struct desk *d, struct rect r, const struct offer *offer, bool draw)
{
	char work[24];
	const char *cost = offer_cost(d, offer);
	snprintf(work, sizeof work, "%.0f", d->campaign->content->scenario.model[offer->order.model].work);
	const char *price = DESK_SAY(d, "begin.cost", {"dots", *cost ? cost : desk_word(d, "begin.free")}, {"work", work});
	const char *change = order_given_words(d, &offer->order, 0, NULL);
	const char *expected = DESK_SAY(d, "begin.expected", {"change", change ? change : offer_effect_words(d, offer,
		0)});
	float h = ui_paragraph_height(d->ui, r.w, TYPE_NOTE, price) + 2 + ui_paragraph_height(d->ui, r.w, TYPE_NOTE,
		expected);
	if (draw) {
		ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), price, 2);
		ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), expected, 0);
	}
	return h;
}

/* The line of buttons, and above it at least two lines of what it does. */
static float foot_height(struct desk *d, float w, const struct begin_sheet *sheet)
{
	struct order order = begin_order(d->campaign, sheet);
	const struct offer *offer = offer_of(d, &order);
	float effect = offer ? effect_draw(d, (struct rect){0, 0, w, 0}, offer, false) : 0;
	return 52 + fmaxf(40, effect + 4);
}

/* True when the sheet is done with. */
static bool foot_draw(struct desk *d, struct rect foot, struct begin_sheet *sheet)
{
	struct ui *ui = d->ui;
	struct order order = begin_order(d->campaign, sheet);
	const struct offer *offer = offer_of(d, &order);
	if (!offer)
		return true;
	enum refusal refusal = offer->terms.refusal;
	int pending = offer->pending;
	const char *why = offer_refusal(d, offer), *name = speech_model(&d->speech, order.model);
	struct rect row = rect_cut_bottom(&foot, 44);
	effect_draw(d, foot, offer, true);
	const char *label = DESK_SAY(d, pending >= 0 ? "begin.change.do" : "begin.do", {"model", name});
	const int key = KEY_OF('B');
	float w = ui_button_width(ui, label, key, LOOK_STRONG);
	struct rect place = rect_cut_right(&row, w);
	bool go = ui_button_if(ui, refusal == REFUSAL_NONE || pending >= 0, rect_centred(place, w, ui_button_height(ui,
		LOOK_STRONG)), label, key, LOOK_STRONG);
	rect_cut_right(&row, 8);
	bool leave = ui_button_right(ui, &row, desk_word(d, "orders.leave"), KEY_ESCAPE, LOOK_PLAIN);
	if (pending >= 0 && ui_button_left(ui, &row, DESK_SAY(d, "begin.not", {"model", name}), KEY_NONE, LOOK_PLAIN)) {
		if (campaign_take_back(d->campaign, pending))
			desk_changed(d);
		return true;
	}
	if (pending < 0 && refusal != REFUSAL_NONE)
		ui_text(ui, row, TYPE_NOTE, ui_ink(ui, INK_WARN), ALIGN_LEFT, why);
	return (go && desk_order(d, &order)) || leave;
}

void begin_draw(struct desk *d)
{
	struct begin_sheet *sheet = &desk_page(d)->begin;
	if (sheet->model == 0)
		return;
	struct ui *ui = d->ui;
	struct rect page = ui_screen(ui), r = rect_centred(page, fminf(760, page.w - 80), fminf(540, page.h - 48));
	if (!ui_layer(ui, r, "begin", true)) {
		sheet->model = 0;
		return;
	}
	ui_sheet(ui, r, true);
	struct rect inside = rect_inset(r, 24, 20), foot = rect_cut_bottom(&inside, foot_height(d, inside.w, sheet));
	ui_flow(ui, &inside, TYPE_HEAD, ui_ink(ui, INK_TEXT), desk_word(d, "begin.title"), 12);
	ui_line(ui, foot.x, foot.y, foot.x + foot.w, foot.y, 1, ui_ink(ui, INK_RULE));
	rect_cut_top(&foot, 8);
	rect_cut_bottom(&inside, 8);
	struct rect list = ui_scroll(ui, inside, "begin");
	struct rect both = {list.x, list.y, list.w - 12, list.h};
	float left = choices_draw(d, rect_column(both, 0, 2, column_gap), sheet);
	float right = mix_draw(d, rect_column(both, 1, 2, column_gap), sheet);
	ui_scroll_end(ui, fmaxf(left, right));
	bool done = foot_draw(d, foot, sheet);
	ui_layer_end(ui);
	if (done)
		sheet->model = 0;
}
