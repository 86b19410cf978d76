/* One programme: what it works on against what is looked at, the work against the time, and the orders on it. */
#include <math.h>
#include <stdio.h>

#include "../lab/foresight.h"
#include "../ui/chart.h"
#include "desk_page.h"
#include "foresight_jobs.h"
#include "page_head.h"

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
	double share[AXES_MAX];
	const char *name[AXES_MAX];
	colour c[AXES_MAX];
	float top = r.y;
	for (int a = 0; a < s->axes; a++) {
		share[a] = m->mix[a];
		name[a] = speech_axis(&d->speech, a);
		c[a] = desk_axis_colour(d, a);
	}
	page_label(d, &r, DESK_SAY(d, "programme.mix", {"model", speech_model(&d->speech, d->place.subject)}));
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "programme.mix.how"), 4);
	if (ui_shares(ui, rect_cut_top(&r, 24), desk_word(d, "programme.shares"), share, name, c, s->axes, 0)) {
		struct order order = order_none(ORDER_MIX);
		double sum = 0;
		for (int a = 0; a < s->axes; a++)
			sum += share[a];
		order.model = d->place.subject;
		for (int a = 0; a < s->axes && sum > 0; a++)
			order.share[a] = share[a] / sum;
		struct desk_page *page = desk_page(d);
		if (page->dragged)
			campaign_undo(d->campaign);
		page->dragged = desk_order(d, &order) && d->dragging;
	}
	rect_cut_top(&r, 4);
	struct order like = order_none(ORDER_MIX);
	like.model = d->place.subject;
	for (int a = 0; a < s->axes; a++)
		like.share[a] = share[a];
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_SOFT),
		order_given_words(d, &like, r.w, desk_word(d, "orders.drag")), 8);
	for (int a = 0; a < s->axes; a++) {
		struct rect row = rect_cut_top(&r, 30), bar = {row.x + 110, row.y + 4, row.w - 110 - 96, 9};
		double most = 0.5, looks = d->campaign->now.house.attention[a];
		ui_text(ui, (struct rect){row.x, row.y, 106, 26}, TYPE_NOTE, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name[a]);
		ui_fill(ui, (struct rect){bar.x, bar.y, bar.w * (float)fmin(1, share[a] / most), bar.h}, c[a]);
		ui_fill(ui, (struct rect){bar.x, bar.y + 11, bar.w * (float)fmin(1, looks / most), 5}, ui_ink(ui, INK_SOFT));
		bool neglected = looks - share[a] > 0.1;
		const char *both = ui_say(ui, "%s / %s", desk_percent(d, share[a]), desk_percent(d, looks));
		desk_figure(d, (struct rect){row.x + row.w - 92, row.y, 92, 26}, TYPE_NOTE,
			ui_ink(ui, neglected ? INK_BAD : INK_SOFT), ALIGN_RIGHT, both,
			desk_field(d, "field.attention.%s", s->axis[a].id));
	}
	return r.y - top;
}

static float work_draw(struct desk *d, struct rect r)
{
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	const struct model_state *m = model_now(d);
	double said[MONTHS_MAX + 1], pace[2], pace_x[2], known[MONTHS_MAX + 1];
	int from = m->start_month < 0 ? c->month : m->start_month, count = 0;
	float top = r.y;
	for (int i = from; i <= c->month && count < MONTHS_MAX; i++) {
		said[count] = c->state[i].model[d->place.subject].reported * 100;
		known[count++] = c->state[i].model[d->place.subject].known;
	}
	page_label(d, &r, desk_word(d, "programme.work"));
	struct chart_words words = {desk_word(d, "chart.table"), desk_word(d, "chart.chart"), desk_word(d, "chart.copy")};
	int end = m->due > c->month ? m->due : c->month + 1;
	struct chart_axis x = {.low = from, .high = end, .whole = true, .months = true, .january = 13 - s->start_month,
		.say = desk_month_say, .context = d};
	struct chart_axis y = {.low = 0, .high = 130, .unit = "%", .ticks = 3};
	struct chart chart;
	pace_x[0] = c->month;
	pace_x[1] = end;
	pace[0] = count > 0 ? said[count - 1] : 0;
	pace[1] = 100;
	chart_begin(&chart, d->ui, rect_cut_top(&r, 150), desk_word(d, "programme.work"), x, y, &words, 0);
	chart_line(&chart, desk_word(d, "launch.reported.said"), NULL, said, count, 2, 0,
		desk_team_colour(d, s->model[d->place.subject].team), true);
	chart_line(&chart, desk_word(d, "programme.needed"), pace_x, pace, 2, 1.5f, 4, ui_ink(d->ui, INK_SOFT), true);
	chart_end(&chart);
	rect_cut_top(&r, 6);
	char n[24], mended[24];
	snprintf(n, sizeof n, "%.0f", count > 0 ? known[count - 1] : 0.0);
	snprintf(mended, sizeof mended, "%.0f", m->mended);
	ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), DESK_SAY(d, "programme.defects", {"n", n},
		{"mended", mended}), 8);
	return r.y - top;
}

/* By axis: what is believed, and what the goal would be measured by today. */
static float promise_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	int model = d->place.subject;
	struct state *believed = ui_scratch(ui, sizeof *believed);
	float top = r.y;
	if (!believed)
		return 0;
	*believed = d->campaign->now;
	foresight_believe(s, believed);
	const struct model_state *m = &believed->model[model];
	page_label(d, &r, DESK_SAY(d, "programme.promise",
		{"goal", speech_name(&d->speech, "goal.%s", m->goal == GOAL_LEAD ? "lead" : "competitive")}));
	for (int a = 0; a < s->axes; a++) {
		bool lead = m->goal == GOAL_LEAD;
		double mark = lead ? believed->house.best[a] : believed->house.open[a], own = m->index[a];
		int by = lead ? believed->house.best_by[a] : believed->house.open_by[a];
		struct rect row = rect_cut_top(&r, 26), bar = {row.x + 110, row.y + 8, row.w - 110 - 190, 10};
		ui_text(ui, (struct rect){row.x, row.y, 106, 26}, TYPE_NOTE, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
			speech_axis(&d->speech, a));
		ui_fill(ui, bar, ui_ink(ui, INK_WASH));
		ui_fill(ui, (struct rect){bar.x, bar.y, bar.w * (float)fmin(1, fmax(0, own / 100)), bar.h},
			desk_axis_colour(d, a));
		ui_fill(ui, (struct rect){bar.x + bar.w * (float)fmin(1, fmax(0, mark / 100)) - 1.5f, bar.y - 4, 3, 18},
			ui_ink(ui, INK_EDGE));
		char text[NUMBER_SIZE];
		writing_fixed(own, 0, text);
		ui_text(ui, (struct rect){bar.x + bar.w + 8, row.y, 34, 26}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
			text);
		writing_fixed(mark, 0, text);
		const char *rival = by >= 0 ? ui_say(ui, "%s %s", speech_rival(&d->speech, by), text) : text;
		struct rect at = {bar.x + bar.w + 44, row.y, 142, 26};
		ui_text(ui, at, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, ui_text_width(ui, TYPE_SMALL, rival) < at.w ?
			rival : text);
	}
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
		{"goal", speech_name(&d->speech, "goal.%s", m->goal == GOAL_LEAD ? "lead" : "competitive")},
		{"license", speech_name(&d->speech, "license.%s", m->license == LICENSE_CLOSED ? "closed" : "open")},
		{"due", desk_month(d, m->due)}, {"first", desk_month(d, m->first_due)});
	ui_flow(d->ui, &list, TYPE_DECK, ui_ink(d->ui, INK_SOFT), line, 14);
	struct rect left = {list.x, list.y, w, 100000}, right = {list.x + w + gap, list.y, w, 100000};
	left.y += mix_draw(d, left) + 18;
	left.y += promise_draw(d, left);
	right.y += work_draw(d, right) + 14;
	right.y += orders_draw(d, right);
	ui_scroll_end(d->ui, fmaxf(left.y, right.y) - top + 16);
}
