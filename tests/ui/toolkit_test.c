/* The toolkit as a person uses it: tours over small pages, without a screen. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <SDL2/SDL.h>

#include "ui/chart/chart.h"
#include "ui/inspect/inspect.h"
#include "ui/tour/tour.h"

static char folder[] = "/tmp/openweights-toolkit-XXXXXX", tour_path[64], printed_path[64];

static int folder_make(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(tour_path, sizeof tour_path, "%s/tour", folder);
	snprintf(printed_path, sizeof printed_path, "%s/printed.png", folder);
	return 0;
}

static int folder_remove(void **state)
{
	static const char *const shots[] = {"toolkit.png", "failed.png"};
	char path[64];
	(void)state;
	for (int i = 0; i < 2; i++) {
		snprintf(path, sizeof path, "%s/%s", folder, shots[i]);
		remove(path);
	}
	return remove(folder);
}

struct page {
	int clicks, chosen, closed, key_hits;
	bool fault_overlap, fault_cut, fault_weights, fault_outside, fault_crowd, fault_wide;
	struct ui_inspected *inspected; /* looked at where not NULL */
	const struct tour_look *also; /* in which the tour's audits look */
	bool on, open, found, deserted, list, printed, looks, table, keeps, kept, names;
	char pasted[512];
	int rows_drawn, keys_lost;
	struct ui *ui;
	double value, scrubbed, share[3];
	float tenth;            /* row of the list, below its top */
	char text[64];
	double frames;
};

static void list_draw(struct page *page, struct ui *ui, struct rect r)
{
	struct rect inside = ui_scroll(ui, r, "list"), tenth = {inside.x, inside.y + 270, inside.w, 30};
	page->tenth = tenth.y - r.y;
	if (ui_key(ui, KEY_OF('V')))
		ui_reveal(ui, tenth);
	if (ui_key(ui, KEY_OF('B')))
		ui_focus_next(ui);
	for (int i = 0; i < 40; i++) {
		struct rect row = rect_cut_top(&inside, 30);
		if (ui_button_left(ui, &row, ui_say(ui, "Row %d", i), KEY_NONE, LOOK_SMALL))
			page->chosen = i;
	}
	ui_scroll_end(ui, 40 * 30);
}

static void card_draw(struct page *page, struct ui *ui)
{
	struct rect r = {300, 200, 300, 160};
	page->open = ui_layer(ui, r, "card", true);
	if (!page->open)
		return;
	ui_sheet(ui, r, true);
	struct rect row = rect_inset(r, 20, 20);
	if (ui_button_left(ui, &row, "Close", KEY_NONE, LOOK_PLAIN))
		page->open = false;
	ui_layer_end(ui);
}

enum { TABLE_ROWS = 3, TABLE_COLUMNS = 12 };

/* Of more columns than its place can show. */
static void table_draw(struct page *page, struct ui *ui)
{
	static const struct chart_words words = {"Table", "Chart", "Copy"};
	const char *cell[TABLE_ROWS * TABLE_COLUMNS];
	struct rect r = {600, 100, 260, 200};
	for (int i = 0; i < TABLE_ROWS * TABLE_COLUMNS; i++)
		cell[i] = i < TABLE_COLUMNS ? ui_say(ui, "Head%c", 'A' + i) : ui_say(ui, "c%d", i);
	if (chart_table_button(ui, r, "Sheet", &words))
		chart_table(ui, r, "Sheet", cell, TABLE_ROWS, TABLE_COLUMNS, &words);
	if (ui_key(ui, KEY_OF('Y')))
		snprintf(page->pasted, sizeof page->pasted, "%s", ui_paste(ui));
}

/* A choice that says which of its parts is looked at. */
static void looks_draw(struct page *page, struct ui *ui)
{
	static const char *const labels[] = {"red", "green", "blue"};
	struct ui_choice_seen seen;
	page->chosen = ui_choice_look(ui, (struct rect){600, 330, 240, 30}, "Ink", labels, 3, page->chosen, 1u << 2, &seen);
	ui_text_at(ui, 600, 380, TYPE_BODY, ui_ink(ui, INK_TEXT), ui_say(ui, "looks at %d", seen.looked));
	if (seen.level && seen.part[1].x > seen.part[0].x)
		ui_text_at(ui, 600, 400, TYPE_BODY, ui_ink(ui, INK_TEXT), "side by side");
}

enum { KEPT_NAMES = 1500, KEPT_LAST = 500 /* of them that must still be known */ };

/* More names than there is room to keep; one of them is asked for all the while. */
static void kept_ask(struct page *page, struct ui *ui)
{
	*ui_kept(ui, "steady") = -1;
	for (int i = 0; i < KEPT_NAMES; i++) {
		*ui_kept(ui, ui_say(ui, "Kept %d", i)) = (float)i;
		page->kept = *ui_kept(ui, "steady") == -1.0f && (i == 0 || page->kept);
	}
	for (int i = KEPT_NAMES - KEPT_LAST; i < KEPT_NAMES; i++)
		page->kept = page->kept && *ui_kept(ui, ui_say(ui, "Kept %d", i)) == (float)i;
}

/* Every key that has a name is the key of that name. */
static void names_ask(struct page *page, struct ui *ui)
{
	static const int with[] = {0, KEY_CONTROL, KEY_SHIFT};
	page->keys_lost = 0;
	for (int key = KEY_ENTER; key < KEY_OF(127); key++)
		for (int i = 0; i < 3 && (key < KEY_OF('a') || key > KEY_OF('z')); i++) {
			const char *name = ui_key_name(ui, key + with[i]);
			page->keys_lost += *name && ui_key_of_name(name) != key + with[i];
		}
}

/* Longer than any window. */
static float long_draw(void *context, struct rect r)
{
	struct page *page = context;
	page->rows_drawn = 0;
	for (int i = 0; i < 100; i++) {
		struct rect row = rect_cut_top(&r, 30);
		page->clicks += ui_button_left(page->ui, &row, ui_say(page->ui, "Printed %d", i), KEY_OF('P'), LOOK_SMALL);
		page->rows_drawn += ui_drawing(page->ui);
	}
	return 3000;
}

static void faults_draw(const struct page *page, struct ui *ui)
{
	if (page->fault_overlap)
		ui_text_at(ui, 44, 44, TYPE_BODY, ui_ink(ui, INK_TEXT), "upon another");
	if (page->fault_cut)
		ui_text(ui, (struct rect){700, 300, 30, 20}, TYPE_BODY, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
			"far too long for this");
	if (page->fault_weights)
		ui_text_at(ui, 700, 300, TYPE_BODY, ui_ink(ui, INK_TEXT), "a" UI_BOLD "b" UI_PLAIN "c" UI_BOLD "d" UI_PLAIN "e"
			UI_BOLD "f" UI_PLAIN "g" UI_BOLD "h" UI_PLAIN "lost");
	for (int i = 0; page->fault_crowd && i < 1100; i++)
		ui_hit(ui, (struct rect){700, 300, 5, 5}, ui_say(ui, "Hit %d", i), 0);
	if (page->fault_wide && ui_screen(ui).w > 1300)
		ui_text_at(ui, 44, 44, TYPE_BODY, ui_ink(ui, INK_TEXT), "upon another");
	if (page->fault_outside)
		ui_text_at(ui, ui_screen(ui).w - 20, 400, TYPE_BODY, ui_ink(ui, INK_TEXT), "beyond the edge");
}

static void page_frame(void *context, struct ui *ui)
{
	static const char *const labels[] = {"steady", "push", "crunch"}, *const parts[] = {"FAIR", "GenAI", "serving"};
	static const colour colours[] = {0xFF2F6DB5, 0xFFD9622B, 0xFF1E8A7A};
	struct page *page = context;
	struct rect r = rect_inset(ui_screen(ui), 40, 40);
	page->frames += ui_drawing(ui);
	ui_flow(ui, &r, TYPE_BODY, ui_ink(ui, INK_TEXT),
		"Run a laboratory. 思维链在 700 亿参数上依然成立。", 12);
	struct rect row = rect_cut_top(&r, 40);
	if (ui_button_left(ui, &row, "Count", KEY_OF('K'), LOOK_STRONG))
		page->clicks++;
	if (ui_button_left(ui, &row, "Open", KEY_NONE, LOOK_PLAIN))
		page->open = true;
	struct rect off = rect_cut_left(&row, 120);
	if (ui_button_if(ui, false, off, "Never", KEY_OF('N'), LOOK_PLAIN))
		page->clicks += 100;
	row = rect_cut_top(&r, 30);
	page->chosen = ui_choice(ui, rect_cut_left(&row, 240), "Pace", labels, 3, page->chosen, 1u << 2);
	row = rect_cut_top(&r, 30);
	bool moved = ui_slider(ui, rect_cut_left(&row, 240), "Value", &page->value, 0, 1, 0.01, 0.5);
	if (moved && page->deserted)
		SDL_PushEvent(&(SDL_Event){.window = {.type = SDL_WINDOWEVENT, .event = SDL_WINDOWEVENT_FOCUS_LOST}});
	row = rect_cut_top(&r, 20);
	ui_shares(ui, rect_cut_left(&row, 400), "Machines", page->share, parts, colours, 3, 1u << 2);
	rect_cut_top(&r, 8);
	row = rect_cut_top(&r, 30);
	page->on = ui_toggle(ui, rect_cut_left(&row, 200), "Calm", page->on);
	ui_field(ui, rect_cut_left(&row, 200), "Name", page->text, sizeof page->text);
	if (ui_key(ui, KEY_OF('J')))
		page->key_hits++;
	if (ui_key(ui, KEY_OF('Q')))
		ui_quit(ui);
	page->ui = ui;
	if (ui_key(ui, KEY_OF('P')))
		page->printed = ui_save_page(ui, printed_path, 500, long_draw, page);
	ui_scrub(ui, (struct rect){40, 560, 400, 20}, "Scrub", &page->scrubbed, 0, 10, 1);
	struct rect where;
	page->found = ui_find(ui, "Scrub", &where) && where.w == 400 && !ui_find(ui, "Nowhere", &where);
	faults_draw(page, ui);
	if (page->keeps)
		kept_ask(page, ui);
	if (page->names)
		names_ask(page, ui);
	if (page->looks)
		looks_draw(page, ui);
	if (page->table)
		table_draw(page, ui);
	if (page->list)
		list_draw(page, ui, (struct rect){600, 100, 200, 200});
	if (page->open)
		card_draw(page, ui);
	if (page->inspected)
		ui_inspect(ui, page->inspected);
}

static void page_close(void *context, struct ui *ui)
{
	(void)ui;
	((struct page *)context)->closed++;
}

static const char *page_word(void *context, const char *key)
{
	(void)context;
	return strcmp(key, "key") == 0 ? "the text of a key" : NULL;
}

/* Plays a tour; what it says when it fails is in `why`. */
static enum ui_outcome play(struct page *page, const char *tour, char *why, size_t size)
{
	FILE *file = fopen(tour_path, "w");
	assert_non_null(file);
	fputs(tour, file);
	fclose(file);
	struct ui_options options = {.title = "test", .font_folder = "fonts", .x = -1, .y = -1, .w = 1000, .h = 640,
		.look = {.reduced_motion = true}};
	struct ui_program program = {.context = page, .frame = page_frame, .close = page_close,
		.word = page_word};
	enum ui_outcome outcome = tour_run(&options, &program,
		&(struct tour_options){.path = tour_path, .shots = folder, .also = page->also}, why, size);
	remove(tour_path);
	return outcome;
}

static struct page fresh(void)
{
	return (struct page){.value = 0.3, .share = {0.2, 0.7, 0.1}};
}

static void passes(struct page *page, const char *tour)
{
	char why[400] = "";
	if (play(page, tour, why, sizeof why) != UI_DONE)
		fail_msg("%s", why);
	assert_int_equal(page->closed, 1);
}

static void fails(struct page *page, const char *tour, const char *with)
{
	char why[1000] = "";
	assert_int_equal(play(page, tour, why, sizeof why), UI_TOUR_FAILED);
	if (!strstr(why, with))
		fail_msg("\"%s\" does not say \"%s\"", why, with);
}

static void mouse_does_it_all(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page,
		"click \"Count\"\nclick Count\nclick \"push\"\ndrag \"Value\" 0.8\ndrag \"FAIR\" 0.5\nclick Calm\naudit\n");
	assert_int_equal(page.clicks, 2);
	assert_int_equal(page.chosen, 1);
	assert_true(page.on);
	assert_true(fabs(page.value - 0.8) < 0.02);
	assert_true(fabs(page.share[0] - 0.5) < 0.02);
	assert_true(fabs(page.share[2] - 0.1) < 1e-9);
	assert_true(fabs(page.share[0] + page.share[1] + page.share[2] - 1) < 1e-9);
}

static void a_window_left_in_a_drag_holds_nothing(void **state)
{
	(void)state;
	struct page page = fresh();
	page.deserted = true;
	passes(&page, "drag \"Value\" 0.8\nclick Count\n");
	assert_true(page.value > 0.3 && page.value < 0.6);
	assert_int_equal(page.clicks, 1);
}

static void what_is_pasted_fits_the_line(void **state)
{
	(void)state;
	struct page page = fresh();
	page.table = true;
	snprintf(page.text, sizeof page.text, "%061d", 0);
	passes(&page, "click \"Sheet: Table\"\nclick \"Sheet: Copy\"\nclick Name\nkey \"Ctrl V\"\n");
	assert_int_equal(strlen(page.text), 63);
	assert_string_equal(page.text + 61, "He");
}

static void keyboard_does_it_all(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page,
		"key K\nkey J\nkey Tab\nkey Enter\nkey Tab\nkey Tab\nkey Tab\nkey Space\n"
		"key Tab\nkey Right\nkey Right\nkey Tab\n"
		"key Right\nkey Tab\nkey Tab\nkey Enter\nkey Tab\ntype \"桥 held\"\nkey Backspace\n");
	assert_int_equal(page.clicks, 2);
	assert_int_equal(page.key_hits, 1);
	assert_int_equal(page.chosen, 1);
	assert_true(fabs(page.value - 0.32) < 1e-9);
	assert_true(fabs(page.share[0] - 0.21) < 1e-9);
	assert_true(page.on);
	assert_string_equal(page.text, "桥 hel");
}

static void controller_does_it_all(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page, "button rightshoulder\nbutton a\nbutton dpright\nbutton a\nexpect Close\nbutton b\nabsent Close\n");
	assert_int_equal(page.clicks, 1);
	assert_false(page.open);
}

static void a_card_holds_mouse_and_keys(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page, "click Open\nexpect Close\nkey K\nkey J\nclick Close\nkey K\n");
	assert_int_equal(page.clicks, 1);
	assert_int_equal(page.key_hits, 0);
}

static void what_scrolls_is_reached(void **state)
{
	(void)state;
	struct page page = fresh();
	page.list = true;
	passes(&page, "click \"Row 33\"\n");
	assert_int_equal(page.chosen, 33);
	page = fresh();
	page.list = true;
	passes(&page, "key V\n");
	assert_true(page.tenth + 30 <= 200);
	page = fresh();
	page.list = true;
	passes(&page, "click \"Row 7\"\nkey B\nkey Enter\n");
	assert_int_equal(page.chosen, 0);
}

static void signs_are_no_keys_while_typing(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page, "key J\nclick \"Name\"\nkey J\ntype j\nkey K\ntype k\n");
	assert_int_equal(page.key_hits, 1);
	assert_int_equal(page.clicks, 0);
	assert_string_equal(page.text, "jk");
}

static void a_scrubber_is_dragged_and_stepped(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page, "drag \"Scrub\" 0.5\nkey Right\nkey Right\nkey Left\n");
	assert_true(fabs(page.scrubbed - 6) < 1e-9);
	assert_true(page.found);
}

static void what_is_off_is_off(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page, "key N\ntry Never\ntry Nowhere\n");
	assert_int_equal(page.clicks, 0);
	page = fresh();
	fails(&page, "\n\nclick Never\n", ":3: \"Never\" cannot be used now");
	page = fresh();
	fails(&page, "click Nowhere\n", "nothing is called \"Nowhere\"");
	page = fresh();
	fails(&page, "expect Nothing 0.1\n", "is not on screen");
	page = fresh();
	fails(&page, "dance on\n", "a tour has no word \"dance\"");
}

/* What would pass whatever the page shows. */
static void a_tour_that_proves_nothing_fails(void **state)
{
	static const char *const tours[][2] = {
		{"expect\n", "\"expect\" does not say what"}, {"expect \"\"\n", "\"expect\" does not say what"},
		{"try\n", "\"try\" does not say what"}, {"absent @no.such.key\n", "no text has the key \"no.such.key\""},
		{"repeat 2\n\tclick Count\n", "\"repeat\" without \"end\""},
		{"click Count\nkey Q\n\nexpect Nothing\n", ":4: the program ended before \"expect\""},
	};
	(void)state;
	for (size_t i = 0; i < sizeof tours / sizeof *tours; i++) {
		struct page page = fresh();
		fails(&page, tours[i][0], tours[i][1]);
	}
	struct page page = fresh();
	passes(&page, "absent @key\nkey Q\n# nothing more\n\n");
}

/* By mouse and by keyboard, also what cannot be chosen. */
static void what_is_looked_at_is_known(void **state)
{
	(void)state;
	struct page page = fresh();
	page.looks = true;
	passes(&page, "click red\nexpect \"looks at 0\"\nexpect \"side by side\"\nkey Right\nexpect \"looks at 1\"\n"
		"key Right\nexpect \"looks at 2\"\nkey Enter\nclick Count\nexpect \"looks at -1\"\nclick green\n"
		"expect \"looks at 1\"\nclick blue\nexpect \"looks at 2\"\n");
	assert_int_equal(page.chosen, 1);
}

static void the_name_asked_for_least_recently_is_forgotten(void **state)
{
	(void)state;
	struct page page = fresh();
	page.keeps = true;
	passes(&page, "key K\n");
	assert_true(page.kept);
}

static void a_key_is_known_by_its_name(void **state)
{
	(void)state;
	struct page page = fresh();
	page.names = true;
	passes(&page, "key K\n");
	assert_int_equal(page.keys_lost, 0);
}

static void a_wide_table_is_turned_and_copied(void **state)
{
	(void)state;
	struct page page = fresh();
	page.table = true;
	passes(&page, "click \"Sheet: Table\"\nexpect HeadA\nexpect HeadB\nabsent HeadL\naudit\n"
		"repeat 4\n\ttry \"Sheet: ›\"\nend\nexpect HeadA\nexpect HeadL\nexpect c35\nabsent HeadB\naudit\n"
		"repeat 4\n\ttry \"Sheet: ‹\"\nend\nexpect HeadB\nclick \"Sheet: Copy\"\nkey Y\n"
		"click \"Sheet: Chart\"\nabsent HeadA\n");
	assert_non_null(strstr(page.pasted, "HeadA\tHeadB\t"));
	assert_non_null(strstr(page.pasted, "\tHeadL\nc12\tc13\t"));
	assert_non_null(strstr(page.pasted, "\tc35\n"));
}

static void faults_of_a_page_are_found(void **state)
{
	(void)state;
	struct page page = fresh();
	page.fault_overlap = true;
	fails(&page, "audit\n", "overlap");
	page = fresh();
	page.fault_cut = true;
	fails(&page, "audit\n", "cut: \"far too long for this\"");
	page = fresh();
	page.fault_weights = true;
	fails(&page, "audit\n", "cut: \"abcdefghlost\"");
	page = fresh();
	page.fault_crowd = true;
	fails(&page, "audit\n", "too much");
	page = fresh();
	page.fault_outside = true;
	fails(&page, "audit\n", "out of its place");
}

static void other_windows_are_looked_at_from_one(void **state)
{
	(void)state;
	struct tour_look also[TOUR_LOOKS_MAX + 1];
	struct page page = fresh();
	assert_true(tour_looks_read("1440x900,1000x640*1.3", also));
	page.also = also;
	page.list = true;
	/* what is written, chosen and open goes on where it was */
	passes(&page, "click Name\ntype ab\naudit\ntype cd\nclick Count\naudit\nexpect abcd\n");
	assert_string_equal(page.text, "abcd");
	assert_int_equal(page.clicks, 1);
	page = fresh();
	page.fault_wide = true;
	passes(&page, "audit\n");
	page = fresh();
	page.fault_wide = true;
	page.also = also;
	fails(&page, "audit\n", "at 1440x900, letters 1.0: overlap");
}

static void what_a_window_holds_is_told(void **state)
{
	(void)state;
	struct ui_inspected in;
	struct page page = fresh();
	page.inspected = &in;
	passes(&page, "click Name\ntype ab\n");
	int usable = in.hits, slots = in.slots;
	assert_true(usable > 5 && usable < in.hits_most && in.texts > 5 && in.frames > 1);
	assert_true(in.arena > 0 && in.arena <= in.arena_room);
	page = fresh();
	page.inspected = &in;
	page.fault_crowd = true;
	passes(&page, "wait 0.1\n");
	assert_int_equal(in.hits, in.hits_most);
	page = fresh();
	page.inspected = &in;
	page.open = true;
	passes(&page, "click Name\nwait 0.1\n");
	assert_true(in.layers == 1 && in.hits > usable);
	page = fresh();
	page.inspected = &in;
	page.keeps = true;
	passes(&page, "wait 0.1\n");
	assert_true(in.slots > slots);
}

static void loops_go_round(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page, "repeat 3\n  click Count\n  repeat 2\n    key K\n  end\nend\n");
	assert_int_equal(page.clicks, 9);
}

static void a_small_window_is_told(void **state)
{
	(void)state;
	struct page page = fresh();
	passes(&page, "size 200x200\nwait 0.05\nsize 3840x2160\nclick Count\nshot toolkit.png\n");
	assert_int_equal(page.clicks, 1);
}

/* Whole, though no window could show it; the page on screen stays as it was and nothing on the other can be used. */
static void a_page_longer_than_the_window_is_saved(void **state)
{
	(void)state;
	unsigned char head[24] = {0};
	struct page page = fresh();
	passes(&page, "key K\nkey P\nabsent \"Printed 3\"\naudit\nclick Count\n");
	assert_true(page.printed);
	assert_int_equal(page.clicks, 2);
	assert_int_equal(page.rows_drawn, 100);
	FILE *file = fopen(printed_path, "rb");
	assert_non_null(file);
	assert_int_equal(fread(head, 1, sizeof head, file), sizeof head);
	fclose(file);
	remove(printed_path);
	assert_int_equal(head[18] << 8 | head[19], 500);
	assert_int_equal(head[22] << 8 | head[23], 3000);
}

static void letters_can_be_read_upon_colours(void **state)
{
	(void)state;
	assert_int_equal(colour_upon(0xFFD9622B), 0xFFFFFFFF); /* product by day */
	assert_int_equal(colour_upon(0xFF2F6DB5), 0xFFFFFFFF);
	assert_int_equal(colour_upon(colour_mix(0xFFD9622B, 0xFFFFFFFF, 0.28f)), 0xFF17181B); /* and at night */
	assert_int_equal(colour_upon(0xFF000000), 0xFFFFFFFF);
	assert_int_equal(colour_upon(0xFFFFFFFF), 0xFF17181B);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(letters_can_be_read_upon_colours), cmocka_unit_test(a_wide_table_is_turned_and_copied),
		cmocka_unit_test(mouse_does_it_all), cmocka_unit_test(a_window_left_in_a_drag_holds_nothing),
		cmocka_unit_test(what_is_pasted_fits_the_line),
			cmocka_unit_test(keyboard_does_it_all),
			cmocka_unit_test(controller_does_it_all),
		cmocka_unit_test(a_card_holds_mouse_and_keys), cmocka_unit_test(what_scrolls_is_reached),
		cmocka_unit_test(what_is_off_is_off), cmocka_unit_test(a_tour_that_proves_nothing_fails),
		cmocka_unit_test(what_is_looked_at_is_known),
		cmocka_unit_test(faults_of_a_page_are_found), cmocka_unit_test(loops_go_round),
		cmocka_unit_test(a_small_window_is_told),
		cmocka_unit_test(signs_are_no_keys_while_typing), cmocka_unit_test(a_scrubber_is_dragged_and_stepped),
		cmocka_unit_test(a_page_longer_than_the_window_is_saved),
		cmocka_unit_test(other_windows_are_looked_at_from_one),
		cmocka_unit_test(what_a_window_holds_is_told), cmocka_unit_test(a_key_is_known_by_its_name),
		cmocka_unit_test(the_name_asked_for_least_recently_is_forgotten),
	};
	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
