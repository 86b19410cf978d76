/* Charts of what they may be given: nothing, gaps, values without bounds, no room; and each read as a table. */
#define _DEFAULT_SOURCE
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>

#include "ui/chart/chart.h"
#include "ui/tour/tour.h"

enum { VALUES_MAX = 700 };

static const struct chart_words words = {"Table", "Chart", "Copy"};
static const colour ink = 0xFF2F6DB5;

struct page {
	double value[VALUES_MAX];
	int count;
	struct rect room;    /* of each chart */
	double low, high;    /* of the axes */
};

static void axes_draw(struct ui *ui, const struct page *page, struct rect r)
{
	struct chart c;
	struct chart_axis x = {.low = page->low, .high = page->high, .name = "month"},
		y = {.low = page->low, .high = page->high, .unit = "points"};
	chart_begin(&c, ui, r, "Axes", x, y, &words, 0);
	chart_band(&c, "band", NULL, page->value, page->value, page->count, colour_fade(ink, 0.2f));
	chart_bars(&c, "bars", NULL, page->value, page->count, 0.8, ink);
	chart_line(&c, "line", NULL, page->value, page->count, 2, 0, ink, true);
	chart_mark(&c, page->count > 0 ? page->value[0] : (double)NAN, "today", ink);
	chart_point(&c, 1, page->count > 0 ? page->value[0] : (double)NAN, "here", ink);
	chart_end(&c);
}

static void forms_draw(struct ui *ui, const struct page *page, struct rect r)
{
	static const double nothing[3];
	const double *value = page->count >= 3 ? page->value : nothing;
	struct signed_bar bar = {"a cause", "+1", value[0], value[1], value[2], ink};
	const int bin[] = {0, 3, 1};
	chart_signed(ui, r, &bar, page->count > 0);
	r.y += 40;
	chart_range(ui, (struct rect){r.x, r.y, r.w, fminf(r.h, 30)}, (struct range_strip){page->low, page->high, value[0],
		value[1], value[2], value[0], ink, bin, page->count > 0 ? 3 : 0});
}

static void measures_draw(struct ui *ui, const struct page *page, struct rect r)
{
	double value = page->count > 0 ? page->value[0] : (double)NAN;
	struct measure row = {"coding", value, value, "60", "70", "", ink, ink};
	struct measures m = {"Measures", {"", "value", "mark", ""}, page->high, &row, page->count > 0, &words};
	chart_measures(ui, r, &m);
}

static void page_frame(void *context, struct ui *ui)
{
	const struct page *page = context;
	struct rect r = page->room;
	axes_draw(ui, page, r);
	r.x += 330;
	forms_draw(ui, page, r);
	r.x += 330;
	measures_draw(ui, page, r);
}

static void plays(struct page page, const char *tour)
{
	char folder[] = "/tmp/openweights-charts-XXXXXX", path[64], why[400] = "";
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/tour", folder);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(tour, file);
	fclose(file);
	struct ui_options options = {.title = "test", .font_folder = "fonts", .x = -1, .y = -1, .w = 1000, .h = 640,
		.look = {.reduced_motion = true}};
	struct ui_program program = {.context = &page, .frame = page_frame};
	enum ui_outcome outcome = tour_run(&options, &program, &(struct tour_options){.path = path}, why,
		sizeof why);
	remove(path);
	remove(folder);
	if (outcome != UI_DONE)
		fail_msg("%s", why);
}

static const char tables[] = "audit\nclick \"Axes: Table\"\nclick \"Axes: Copy\"\n"
	"click \"Measures: Table\"\nexpect month\nexpect value\naudit\nclick \"Axes: Chart\"\n"
	"click \"Measures: Chart\"\nabsent month\nexpect points\naudit\n";

static const struct rect room = {20, 20, 300, 220};

static void values_are_drawn_and_read(void **state)
{
	(void)state;
	plays((struct page){{3, 1, 4, (double)NAN, 5, 9}, 6, room, 0, 10}, tables);
}

static void nothing_is_drawn_of_nothing(void **state)
{
	(void)state;
	plays((struct page){.room = room, .low = 0, .high = 10}, tables);
	plays((struct page){.room = room}, tables); /* nor is there a range */
}

static void values_without_bounds_do_no_harm(void **state)
{
	(void)state;
	plays((struct page){{(double)INFINITY, -(double)INFINITY, 1e300, (double)NAN, -1e300, 1}, 6, room, 0, 10},
		"wait 0.02\nclick \"Axes: Table\"\nexpect inf\n");
	plays((struct page){{1, 2, 3}, 3, room, (double)NAN, (double)INFINITY}, "wait 0.02\n");
}

static void no_room_does_no_harm(void **state)
{
	(void)state;
	plays((struct page){{3, 1, 4}, 3, {20, 20, 0, 0}, 0, 10}, "wait 0.02\n");
	plays((struct page){{3, 1, 4}, 3, {20, 20, 30, 12}, 0, 10}, "wait 0.02\n");
}

static void more_than_can_be_shown_is_cut(void **state)
{
	(void)state;
	struct page page = {.count = VALUES_MAX, .room = room, .low = 0, .high = VALUES_MAX};
	for (int i = 0; i < VALUES_MAX; i++)
		page.value[i] = i;
	plays(page, tables);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_drawn_and_read), cmocka_unit_test(nothing_is_drawn_of_nothing),
		cmocka_unit_test(values_without_bounds_do_no_harm), cmocka_unit_test(no_room_does_no_harm),
		cmocka_unit_test(more_than_can_be_shown_is_cut),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
