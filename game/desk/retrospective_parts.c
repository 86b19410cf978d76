/* The turns of the run, and what became of everybody. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "../ui/chart.h"
#include "retrospective_page.h"

static const char *orders_of_month(struct desk *d, int month)
{
	const struct order_list *orders = &d->campaign->orders;
	for (int i = 0; i < orders->count; i++)
		if (orders->item[i].month == month && orders->item[i].order.kind != ORDER_ANSWER)
			return desk_order_words(d, &orders->item[i].order);
	return NULL;
}

/* The months after which the chances had moved most, largest first. */
static int turns_largest(const struct desk *d, const struct retrospective *page, int month[TURNS_SHOWN])
{
	bool taken[MONTHS_MAX + 1] = {false};
	int count = 0;
	while (count < TURNS_SHOWN) {
		int best = -1;
		for (int m = 0; m < d->campaign->month; m++) {
			double moved = fabs(page->chance[m + 1] - page->chance[m]);
			bool same = page->model[m] >= 0 && page->model[m] == page->model[m + 1];
			if (same && !taken[m] && moved >= 0.04 &&
				(best < 0 || moved > fabs(page->chance[best + 1] - page->chance[best])))
				best = m;
		}
		if (best < 0)
			break;
		taken[best] = true;
		month[count++] = best;
	}
	return count;
}

/* Where the line of a model begins, on screen. */
struct start { const char *name; float x, y; };

static int start_compare(const void *a, const void *b)
{
	float one = ((const struct start *)a)->x, other = ((const struct start *)b)->x;
	return (one > other) - (one < other);
}

/* Names above the lines, each with a thread down to where its line begins. A name that would reach the next one's
 * thread goes above it: no thread then crosses a name. */
static void starts_draw(struct desk *d, const struct chart *chart, struct start *start, int count)
{
	enum { ROWS = 3, GAP = 4 };
	struct ui *ui = d->ui;
	float line = ui_line_height(ui, TYPE_SMALL), low_x[ROWS];
	qsort(start, (size_t)count, sizeof *start, start_compare);
	for (int row = 0; row < ROWS; row++)
		low_x[row] = chart->plot.x + chart->plot.w - 22; /* where the next name of the row begins; the table's button */
	for (int i = count - 1; i >= 0; i--) {
		float w = ui_text_width(ui, TYPE_SMALL, start[i].name) + 1, x = start[i].x + GAP;
		int row = ROWS - 1;
		while (row > 0 && x + w > low_x[row])
			row--;
		x = fminf(x, low_x[row] - w);
		float y = chart->plot.y + 2 + (float)row * line;
		ui_line(ui, start[i].x, y + 2, start[i].x, start[i].y - 3, 1, ui_ink(ui, INK_RULE));
		ui_text(ui, (struct rect){x, y, w, line}, TYPE_SMALL, ui_ink(ui, INK_SOFT), ALIGN_LEFT, start[i].name);
		for (int below = row; below < ROWS; below++)
			low_x[below] = fminf(low_x[below], start[i].x - GAP);
	}
}

/* The chance month by month: a line for each model while its launch is the next, since what jumps between two models
 * turned nothing. */
static void chances_draw(struct desk *d, struct rect r, const struct retrospective *page, const int *turn, int turns)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	int months = d->campaign->month + 1;
	double *share = ui_scratch(ui, (size_t)(s->models * months) * sizeof *share);
	struct start start[MODELS_MAX];
	int starts = 0;
	if (!share)
		return;
	struct chart chart;
	struct chart_words words = {desk_word(d, "chart.table"), desk_word(d, "chart.chart"), desk_word(d, "chart.copy")};
	struct chart_axis x = {.low = 0, .high = months - 1, .whole = true, .months = true, .january = 13 - s->start_month,
		.say = desk_month_say, .context = d};
	struct chart_axis y = {.low = 0, .high = 145, .unit = "%", .ticks = 4};
	chart_begin(&chart, ui, r, desk_word(d, "retrospective.turns"), x, y, &words, 0);
	for (int i = 0; i < turns; i++) {
		double from = page->chance[turn[i]] * 100, to = page->chance[turn[i] + 1] * 100;
		chart_point(&chart, turn[i] + 1, to, desk_signed(d, to - from, 0), ui_ink(ui, to < from ? INK_BAD : INK_GOOD));
	}
	for (int i = 0; i < s->models; i++) {
		double *own = share + i * months;
		int first = -1;
		for (int m = 0; m < months; m++) {
			bool next = page->model[m] == i;
			own[m] = next ? page->chance[m] * 100 : NAN;
			first = first < 0 && next && !isnan(own[m]) ? m : first;
		}
		if (first < 0)
			continue;
		chart_line(&chart, speech_model(&d->speech, i), NULL, own, months, 2, 0, ui_ink(ui, INK_LINK), false);
		start[starts++] = (struct start){speech_model(&d->speech, i), chart_x(&chart, first),
			chart_y(&chart, own[first])};
	}
	if (!chart.table)
		starts_draw(d, &chart, start, starts);
	chart_end(&chart);
}

static void turn_row(struct desk *d, struct rect *r, const struct retrospective *page, int month)
{
	struct ui *ui = d->ui;
	double moved = (page->chance[month + 1] - page->chance[month]) * 100;
	const char *orders = orders_of_month(d, month);
	struct rect row = {r->x, r->y, r->w, 0};
	ui_text(ui, (struct rect){row.x, row.y, 78, 20}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
		desk_month_short(d, month));
	const char *value = ui_say(ui, "%s %s", desk_signed(d, moved, 0), desk_word(d, "retrospective.points"));
	float w = ui_text_width(ui, TYPE_NOTE_BOLD, value) + 2;
	ui_text(ui, (struct rect){row.x + row.w - w, row.y, w, 20}, TYPE_NOTE_BOLD,
		ui_ink(ui, moved < 0 ? INK_BAD : INK_GOOD), ALIGN_RIGHT, value);
	struct rect text = {row.x + 86, row.y + 1, row.w - 94 - w, 0};
	ui_flow(ui, &text, TYPE_NOTE, ui_ink(ui, INK_SOFT), orders ? orders : desk_word(d, "retrospective.no_order"), 6);
	r->y = fmaxf(text.y, row.y + 24);
}

float retrospective_turns(struct desk *d, struct rect r, const struct retrospective *page)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	float top = r.y;
	ui_flow(ui, &r, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), desk_word(d, "retrospective.turns"), 0);
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "retrospective.turns.how"), 6);
	if (!page->has_turns || c->month < 1) {
		ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_MUTED), DESK_SAY(d, "retrospective.counting",
			{"share", desk_percent(d, fmax(0, work_progress(d->work, WORK_TURNS)) / 1000.0)}), 8);
		if (ui_drawing(ui))
			ui_again(ui, 0.1);
		return r.y - top;
	}
	int month[TURNS_SHOWN], count = turns_largest(d, page, month);
	chances_draw(d, rect_cut_top(&r, 190), page, month, count);
	rect_cut_top(&r, 8);
	for (int i = 0; i < count; i++)
		turn_row(d, &r, page, month[i]);
	for (int m = 0; m < s->models; m++) {
		const struct model_state *model = &c->now.model[m];
		if (!model->shipped)
			continue;
		int verdict = model->judged >= 0 ? model->verdict[model->judged] : -1;
		struct rect row = {r.x, r.y, r.w, 22};
		struct ui_hit hit = ui_hit(ui, row, ui_say(ui, "release %s", speech_model(&d->speech, m)), 0);
		if (hit.hover)
			ui_fill(ui, row, ui_ink(ui, INK_WASH));
		ui_text(ui, (struct rect){row.x, row.y, 78, 22}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
			desk_month_short(d, model->ship_month));
		ui_text(ui, (struct rect){row.x + 86, row.y, row.w - 246, 22}, TYPE_NOTE, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
			speech_model(&d->speech, m));
		ui_text(ui, (struct rect){row.x + row.w - 160, row.y, 160, 22}, TYPE_NOTE_BOLD,
			desk_verdict_colour(d, verdict), ALIGN_RIGHT,
			ui_say(ui, "%s %s", desk_verdict_sign(verdict), desk_verdict_word(d, verdict)));
		ui_focus_ring(ui, row, 3, hit);
		if (hit.clicked)
			desk_go(d, SCREEN_LAUNCH, m);
		r.y += 22;
	}
	return r.y - top;
}

float retrospective_why(struct desk *d, struct rect r, const struct retrospective *page)
{
	struct ui *ui = d->ui;
	struct signed_bar bar[WHY_SHOWN];
	float top = r.y;
	ui_flow(ui, &r, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), desk_word(d, "retrospective.why"), 0);
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "retrospective.why.how"), 8);
	for (int i = 0; i < page->decisions; i++) {
		const struct why_decision *w = &page->decision[i];
		const char *label = DESK_SAY(d, "order.when", {"order", desk_order_words(d, &w->order)},
			{"month", desk_month_short(d, w->month)});
		bar[i] = (struct signed_bar){.label = label, .value = desk_signed(d, w->mean, 1), .amount = w->mean,
			.low = w->low, .high = w->high, .c = ui_ink(ui, w->mean < 0 ? INK_BAD : INK_GOOD)};
	}
	if (page->decisions > 0)
		r.y += chart_signed(ui, r, bar, page->decisions) + 8;
	else
		ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_MUTED),
			page->has_why ? desk_word(d, "retrospective.why.none") : "…", 8);
	return r.y - top;
}

static void beside(struct desk *d, struct rect *r, const char *field_id, const struct state *then)
{
	int field = desk_field(d, "%s", field_id);
	if (field < 0)
		return;
	const struct field *f = &d->campaign->content->scenario.field[field];
	const char *record = then ? DESK_SAY(d, "retrospective.record",
		{"n", desk_value(d, field, field_read(f, then))}) : "";
	const char *name = desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "field.%s.name", field_id));
	const char *value = desk_value(d, field, desk_now(d, field));
	float w = ui_text_width(d->ui, TYPE_SMALL, record) + 2, v = ui_text_width(d->ui, TYPE_NOTE_BOLD, value) + 2;
	bool one_line = ui_text_width(d->ui, TYPE_NOTE, name) + w + v + 24 < r->w;
	struct rect row = rect_cut_top(r, 21);
	if (!one_line) {
		ui_text(d->ui, row, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), ALIGN_LEFT, name);
		row = rect_cut_top(r, 21);
	}
	ui_text(d->ui, rect_cut_right(&row, w), TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT, record);
	rect_cut_right(&row, 10);
	desk_figure(d, rect_cut_right(&row, v), TYPE_NOTE_BOLD, ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT, value, field);
	if (one_line)
		ui_text(d->ui, row, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), ALIGN_LEFT, name);
}

float retrospective_people(struct desk *d, struct rect r)
{
	static const char *const fields[] = {"house.trust", "house.goodwill", "house.product_users", "house.left_total",
		"house.laid_off_total", "house.staff"};
	struct ui *ui = d->ui;
	struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	float top = r.y;
	ui_flow(ui, &r, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), desk_word(d, "retrospective.became"), 6);
	for (int t = 0; t < s->teams; t++) {
		const struct team_state *now = &c->now.team[t];
		if (!now->founded)
			continue;
		char first[16], last[16], left[16];
		snprintf(first, sizeof first, "%d", s->team[t].cohort[0] + s->team[t].cohort[1] + s->team[t].cohort[2]);
		snprintf(last, sizeof last, "%d", now->staff);
		snprintf(left, sizeof left, "%d", now->left_total);
		ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_SOFT),
			DESK_SAY(d, "retrospective.team", {"team", ui_say(ui, "\x02%s\x01", speech_team(&d->speech, t))},
			{"first", first}, {"last", last}, {"left", left}), 4);
	}
	rect_cut_top(&r, 6);
	ui_flow(ui, &r, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, desk_word(d, "retrospective.gone")), 2);
	int gone = 0;
	for (int p = 0; p < s->people; p++)
		if (c->now.person[p].left_month >= 0) {
			gone++;
			ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_SOFT),
				DESK_SAY(d, "retrospective.left", {"name", ui_say(ui, "\x02%s\x01", speech_person(&d->speech, p))},
				{"month", desk_month_short(d, c->now.person[p].left_month)},
				{"role", speech_name(&d->speech, "person.%s.role", s->person[p].id)}), 3);
		}
	if (gone == 0)
		ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_SOFT), desk_word(d, "retrospective.nobody"), 3);
	rect_cut_top(&r, 8);
	ui_flow(ui, &r, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, desk_word(d, "launch.record")), 2);
	const struct replay *record = campaign_record(c);
	const struct state *then = record && record->months >= c->month ? &record->state[c->month] : NULL;
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		beside(d, &r, fields[i], then);
	return r.y - top;
}
