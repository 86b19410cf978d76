/* The sheet on which the month to play on from is chosen: every earlier one with which a turn begins, year by year. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "launch_page.h"

static const float sheet_w = 620, year_w = 48;

static const struct calendar *calendar(const struct desk *d)
{
	return &d->campaign->content->scenario.calendar;
}

/* The decision of the list above that was taken in a month; -1: none. */
static int decision_in(const struct launch_page *page, int month)
{
	for (int i = 0; i < page->lines; i++)
		if (page->line[i].part == WHY_DECISION && page->decision[i].month == month)
			return i;
	return -1;
}

/* Where the largest decision was taken, the list's first; two months before the launch while that is not known. */
static int month_first(const struct desk *d, const struct launch_page *page, int model)
{
	int month = d->campaign->now.model[model].ship_month - 2;
	for (int i = page->lines - 1; i >= 0; i--)
		if (page->line[i].part == WHY_DECISION)
			month = page->decision[i].month;
	month = month < 0 ? 0 : month < d->campaign->month ? month : d->campaign->month - 1;
	return calendar_turn_begin(calendar(d), month);
}

/* Rows of the grid: from the scenario's first year to the last that has begun. */
static int years_of(const struct desk *d)
{
	return calendar_years(calendar(d), d->campaign->month - 1);
}

static float cell_height(const struct desk *d)
{
	return desk_grown(d, 28);
}

static void cell(struct desk *d, struct launch_page *page, struct rect r, int month, bool chosen)
{
	struct ui *ui = d->ui;
	char key[24];
	int marked = decision_in(page, month);
	snprintf(key, sizeof key, "month.short.%02d", calendar_date(calendar(d), month).month);
	struct ui_hit hit = ui_hit(ui, r, ui_say(ui, "month %s", desk_month_short(d, month)), 0);
	if (hit.clicked)
		page->back = month + 1;
	if (chosen)
		ui_fill_round(ui, r, 4, ui_ink(ui, INK_STRONG));
	else if (hit.hover)
		ui_fill_round(ui, r, 4, ui_ink(ui, INK_WASH));
	ui_text(ui, r, marked >= 0 ? TYPE_NOTE_BOLD : TYPE_NOTE, ui_ink(ui, chosen ? INK_ON_STRONG : INK_TEXT),
		ALIGN_CENTRE, desk_word(d, key));
	if (marked >= 0) {
		float half = fminf(10, r.w / 2 - 6);
		ui_fill(ui, (struct rect){r.x + r.w / 2 - half, r.y + r.h - 5, 2 * half, 2},
			ui_ink(ui, page->line[marked].amount < 0 ? INK_BAD : INK_GOOD));
	}
	ui_focus_ring(ui, r, 4, hit);
}

static void months_draw(struct desk *d, struct launch_page *page, struct rect *r, int chosen)
{
	struct ui *ui = d->ui;
	int years = years_of(d);
	float cell_h = cell_height(d);
	for (int y = 0; y < years; y++)
		ui_text(ui, (struct rect){r->x, r->y + (float)y * cell_h, year_w, cell_h}, TYPE_NOTE_BOLD,
			ui_ink(ui, INK_MUTED), ALIGN_LEFT, ui_say(ui, "%d", calendar(d)->year + y));
	struct rect grid = {r->x + year_w, r->y, r->w - year_w, cell_h};
	for (int m = 0; m < d->campaign->month; m = calendar_turn_next(calendar(d), m)) {
		struct rect place = rect_column(grid, calendar_date(calendar(d), m).month - 1, CALENDAR_YEAR_MONTHS, 2);
		place.y += (float)(calendar_years(calendar(d), m) - 1) * cell_h;
		cell(d, page, rect_inset(place, 0, 1), m, m == chosen);
	}
	rect_cut_top(r, (float)years * cell_h + 4);
}

/* What was ordered in the month: it is what can be changed. */
static void orders_draw(struct desk *d, struct rect r, int month)
{
	const struct order_list *orders = &d->campaign->orders;
	struct rect list = ui_scroll(d->ui, r, "orders of the month");
	float top = list.y;
	bool any = false;
	list.w -= 12;
	for (int i = 0; i < orders->count; i++)
		if (orders->item[i].month == month) {
			ui_flow(d->ui, &list, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), desk_order_words(d, &orders->item[i].order), 2);
			any = true;
		}
	if (!any)
		ui_flow(d->ui, &list, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "launch.back.none"), 0);
	ui_scroll_end(d->ui, list.y - top);
}

void launch_back(struct desk *d, struct launch_page *page, int model)
{
	struct ui *ui = d->ui;
	int month = page->back > 0 ? page->back - 1 : month_first(d, page, model);
	float body = ui_paragraph_height(ui, sheet_w - 48, TYPE_NOTE, desk_word(d, "launch.back.body"));
	struct rect r = rect_centred(ui_screen(ui), sheet_w,
		desk_grown(d, 222) + body + (float)years_of(d) * cell_height(d));
	if (!ui_layer(ui, r, "go back", true)) {
		page->going_back = false;
		return;
	}
	ui_sheet(ui, r, true);
	struct rect in = rect_inset(r, 24, 20), foot = rect_cut_bottom(&in, 40);
	ui_flow(ui, &in, TYPE_SERIF_TITLE, ui_ink(ui, INK_TEXT),
		DESK_SAY(d, "launch.back.title", {"month", desk_month(d, month)}), 4);
	ui_flow(ui, &in, TYPE_NOTE, ui_ink(ui, INK_SOFT), desk_word(d, "launch.back.body"), 10);
	months_draw(d, page, &in, month);
	ui_flow(ui, &in, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, DESK_SAY(d, "launch.back.orders",
		{"month", desk_month_short(d, month)})), 4);
	orders_draw(d, (struct rect){in.x, in.y, in.w, in.h - 8}, month);
	bool go = ui_button_right(ui, &foot, desk_word(d, "launch.back.go"), KEY_ENTER, LOOK_STRONG);
	if (ui_button_right(ui, &foot, desk_word(d, "orders.leave"), KEY_NONE, LOOK_PLAIN) || go)
		page->going_back = false;
	ui_layer_end(ui);
	if (go && desk_back_to(d, month))
		desk_home(d, SCREEN_DESK);
}
