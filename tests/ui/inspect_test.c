/* What the inspector tells of a window, and the pinned sheet it lies on: tours over a small page, without a screen. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "ui/inspect/inspect.h"
#include "ui/tour/tour.h"

struct page {
	bool open;   /* a card, modal unless it is light */
	bool light;
	bool pinned; /* a sheet over the left half, the first button and the scrubber too */
	int clicks;
	double scrubbed;
	char text[16];
	struct ui_inspected in;
	char pointed[32], focused[32]; /* the window's own are gone with it */
};

static void card_draw(struct page *page, struct ui *ui)
{
	struct rect r = {500, 200, 300, 160}, row = rect_inset(r, 20, 20);
	page->open = ui_layer(ui, r, "card", !page->light);
	if (!page->open)
		return;
	ui_sheet(ui, r, true);
	if (ui_button_left(ui, &row, "Close", KEY_NONE, LOOK_PLAIN))
		page->open = false;
	ui_layer_end(ui);
}

static void pinned_draw(struct page *page, struct ui *ui)
{
	struct rect r = {0, 0, 480, 640}, row = {40, 555, 360, 30}; /* upon the scrubber */
	if (!ui_layer_pin(ui, r, "tools"))
		return;
	ui_sheet(ui, r, true);
	ui_field(ui, row, "Word", page->text, sizeof page->text);
	ui_layer_end(ui);
}

static void page_frame(void *context, struct ui *ui)
{
	struct page *page = context;
	struct rect row = {40, 40, 400, 40}, far = {500, 500, 400, 40};
	page->clicks += ui_button_left(ui, &row, "Count", KEY_NONE, LOOK_PLAIN);
	page->clicks += ui_button_left(ui, &far, "Far", KEY_NONE, LOOK_PLAIN);
	ui_scrub(ui, (struct rect){40, 560, 400, 20}, "Scrub", &page->scrubbed, 0, 10, 1);
	if (page->open)
		card_draw(page, ui);
	ui_inspect(ui, &page->in);
	snprintf(page->pointed, sizeof page->pointed, "%s", page->in.pointed);
	snprintf(page->focused, sizeof page->focused, "%s", page->in.focused);
	if (page->pinned)
		pinned_draw(page, ui);
}

/* Plays a tour over a page, which must pass. */
static void passes(struct page *page, const char *tour)
{
	char path[] = "/tmp/openweights-inspect-XXXXXX", why[400] = "";
	int file = mkstemp(path);
	assert_true(file >= 0);
	assert_int_equal(write(file, tour, strlen(tour)), strlen(tour));
	close(file);
	struct ui_options options = {.title = "test", .font_folder = "fonts", .x = -1, .y = -1, .w = 1000, .h = 640,
		.look = {.reduced_motion = true}};
	struct ui_program program = {.context = page, .frame = page_frame};
	enum ui_outcome outcome = tour_run(&options, &program, &(struct tour_options){.path = path}, why, sizeof why);
	remove(path);
	if (outcome != UI_DONE)
		fail_msg("%s", why);
}

static void what_is_pointed_at_is_what_a_click_would_meet(void **state)
{
	(void)state;
	struct page page = {.scrubbed = 3};
	passes(&page, "click Scrub\n");
	assert_string_equal(page.pointed, "Scrub");
	assert_int_equal(page.in.pointed_layer, 0);
	assert_true(page.in.pointed_at.x == 40 && page.in.pointed_at.y == 560);
	assert_true(page.in.pointed_at.w == 400 && page.in.pointed_at.h == 20);
	assert_string_equal(page.focused, "Scrub");
	page = (struct page){.open = true};
	passes(&page, "expect \"layer 1, modal: card\"\n");
	page = (struct page){.pinned = true};
	passes(&page, "click Scrub\n");
	assert_string_equal(page.pointed, ""); /* the sheet hides it */
}

static void focus_is_told_of_what_is_drawn_later(void **state)
{
	(void)state;
	struct page page = {.pinned = true};
	passes(&page, "click Word\n");
	assert_string_equal(page.focused, "Word");
	page = (struct page){0};
	passes(&page, "wait 0.1\n");
	assert_string_equal(page.focused, "");
}

static void what_a_pass_took_is_told(void **state)
{
	(void)state;
	struct page page = {.open = true};
	passes(&page, "click Close\nwait 0.1\n");
	assert_true(page.in.arena > 0 && page.in.arena < page.in.arena_most); /* the card and its name took more */
	assert_true(page.in.arena_most <= page.in.arena_room);
	assert_true(page.in.next_s < 0); /* nothing moves */
	assert_int_equal(page.in.hits, 3);
}

static void a_pinned_sheet_hides_what_is_below(void **state)
{
	(void)state;
	struct page page = {.pinned = true};
	passes(&page, "click Count\nclick Scrub\nclick Word\ntype ab\n");
	assert_int_equal(page.clicks, 0);
	assert_true(page.scrubbed == 0);
	assert_string_equal(page.text, "ab");
	passes(&page, "click Far\n");
	assert_int_equal(page.clicks, 1);
}

static void leaves_as_without_a_pinned_sheet(bool light)
{
	struct page page = {.pinned = true, .open = true, .light = light};
	passes(&page, "click Word\ntype ab\n");
	assert_true(page.open); /* it is no place beside the card */
	assert_string_equal(page.text, "ab");
	passes(&page, "key Esc\n");
	assert_false(page.open);
	page.open = true;
	passes(&page, "click Far\n");
	assert_false(page.open);
	passes(&page, "click Word\ntype c\n");
	assert_string_equal(page.text, "abc");
}

static void a_pinned_sheet_takes_no_place_in_leaving(void **state)
{
	(void)state;
	leaves_as_without_a_pinned_sheet(false);
	leaves_as_without_a_pinned_sheet(true);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(what_is_pointed_at_is_what_a_click_would_meet),
		cmocka_unit_test(focus_is_told_of_what_is_drawn_later), cmocka_unit_test(what_a_pass_took_is_told),
		cmocka_unit_test(a_pinned_sheet_hides_what_is_below),
		cmocka_unit_test(a_pinned_sheet_takes_no_place_in_leaving)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
