/* One programme: what it works on against what is looked at, the work against the time, and the orders on it. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/foresight_jobs.h"
#include "desk/frame/order_view.h"
#include "desk/frame/page_head.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "desk/month/page/month_page.h"
#include "programme_charts.h"
#include "programme_page.h"

static const struct model_state *model_now(const struct desk *d)
{
	return &d->campaign->now.model[d->place.subject];
}

/* The mix to set, and above it where the field looks. */
static float mix_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	const struct model_state *m = model_now(d);
	int model = d->place.subject;
	double share[AXES_MAX];
	const char *name[AXES_MAX];
	colour c[AXES_MAX];
	float top = r.y;
	for (int a = 0; a < s->axes; a++) {
		share[a] = m->mix[a];
		name[a] = speech_axis(&d->speech, a);
		c[a] = desk_axis_colour(d, a);
	}
	page_label(d, &r, DESK_SAY(d, "programme.mix", {"model", speech_model(&d->speech, model)}));
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "programme.mix.how"), 4);
	if (ui_shares(ui, rect_cut_top(&r, 24), desk_word(d, "programme.shares"), share, name, c, s->axes, 0)) {
		struct order order = order_none(ORDER_MIX);
		double sum = 0;
		for (int a = 0; a < s->axes; a++)
			sum += share[a];
		order.model = model;
		for (int a = 0; a < s->axes && sum > 0; a++)
			order.share[a] = share[a] / sum;
		struct desk_page *page = desk_page(d);
		if (page->dragged)
			campaign_undo(d->campaign);
		page->dragged = desk_order(d, &order) && d->dragging;
	}
	rect_cut_top(&r, 4);
	struct order like = order_none(ORDER_MIX);
	like.model = model;
	for (int a = 0; a < s->axes; a++)
		like.share[a] = share[a];
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_SOFT),
		order_given_words(d, &like, r.w, desk_word(d, "orders.drag")), 8);
	r.y += programme_mix_chart(d, r, DESK_SAY(d, "programme.mix", {"model", speech_model(&d->speech, model)}), m->mix);
	return r.y - top;
}

static float work_draw(struct desk *d, struct rect r)
{
	const struct campaign *c = d->campaign;
	int model = d->place.subject;
	char known[24], mended[24];
	float top = r.y;
	page_label(d, &r, desk_word(d, "programme.work"));
	r.y += programme_work_chart(d, r, model) + 6;
	snprintf(known, sizeof known, "%.0f", c->state[c->month].model[model].known);
	snprintf(mended, sizeof mended, "%.0f", model_now(d)->mended);
	ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), DESK_SAY(d, "programme.defects", {"n", known},
		{"mended", mended}), 8);
	return r.y - top;
}

/* By axis: what is believed, and what the goal would be measured by today. */
static float promise_draw(struct desk *d, struct rect r)
{
	bool lead = model_now(d)->goal == GOAL_LEAD;
	float top = r.y;
	page_label(d, &r, DESK_SAY(d, "programme.promise", {"goal", speech_name(&d->speech, "goal.%s", lead ? "lead" :
		"competitive")}));
	r.y += programme_promise_chart(d, r, d->place.subject) + 4;
	ui_flow(d->ui, &r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), desk_word(d, lead ? "programme.promise.lead" :
		"programme.promise.competitive"), 8);
	return r.y - top;
}

static float orders_draw(struct desk *d, struct rect r)
{
	static const int shift[] = {-1, 1, 3};
	static const enum order_kind kinds[] = {ORDER_AUDIT, ORDER_TUNE, ORDER_CANCEL};
	float top = r.y;
	page_label(d, &r, desk_word(d, "orders.title"));
	int due = d->campaign->state[d->campaign->month].model[d->place.subject].due;
	for (int i = 0; i < 3; i++) {
		struct order order = order_none(ORDER_DATE);
		order.model = d->place.subject;
		order.month = due + shift[i];
		if (order.month > d->campaign->month)
			r.y += order_button(d, r, desk_order_words(d, &order), &order);
	}
	for (int kind = ORDER_GOAL; kind <= ORDER_LICENSE; kind++) {
		struct order order = order_none((enum order_kind)kind);
		int before = kind == ORDER_GOAL ? d->campaign->state[d->campaign->month].model[d->place.subject].goal
			: d->campaign->state[d->campaign->month].model[d->place.subject].license;
		order.model = d->place.subject;
		order.value = !before;
		r.y += order_button(d, r, desk_order_words(d, &order), &order);
	}
	for (int i = 0; i < 3; i++) {
		struct order order = order_none(kinds[i]);
		order.model = d->place.subject;
		r.y += order_button(d, r, desk_order_words(d, &order), &order);
	}
	return r.y - top;
}

void screen_programme(struct desk *d)
{
	int model = d->place.subject;
	if (!d->campaign || model < 0 || !model_now(d)->started || model_now(d)->shipped) {
		desk_back(d);
		return;
	}
	foresight_tend(d); /* what each order is expected to change */
	struct desk_page *page = desk_page(d);
	if (!d->dragging && page)
		page->dragged = false;
	const struct model_state *m = model_now(d);
	struct rect row;
	const char *about = speech_text(&d->speech, "model.%s.about", d->campaign->content->scenario.model[model].id);
	struct rect r = page_head(d, speech_model(&d->speech, model), about ? about : "", &row);
	if (d->place.screen != SCREEN_PROGRAMME) /* left by the button in the head */
		return;
	struct rect list = ui_scroll(d->ui, r, "programme");
	float top = list.y, gap = 36, w = (list.w - gap - 14) / 2;
	const char *line = DESK_SAY(d, "programme.line",
		{"goal", desk_order_value(d, ORDER_GOAL, m->goal)},
		{"license", desk_order_value(d, ORDER_LICENSE, m->license)},
		{"due", desk_month(d, m->due)}, {"first", desk_month(d, m->first_due)});
	ui_flow(d->ui, &list, TYPE_DECK, ui_ink(d->ui, INK_SOFT), line, 14);
	struct rect left = {list.x, list.y, w, RECT_ENDLESS}, right = {list.x + w + gap, list.y, w, RECT_ENDLESS};
	left.y += mix_draw(d, left) + 18;
	left.y += promise_draw(d, left);
	right.y += work_draw(d, right) + 14;
	right.y += orders_draw(d, right);
	ui_scroll_end(d->ui, fmaxf(left.y, right.y) - top + 16);
}
