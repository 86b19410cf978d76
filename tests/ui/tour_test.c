#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "ui/tour/tour.h"

static void page_frame(void *context, struct ui *ui)
{
	(void)context;
	ui_text_at(ui, 40, 40, TYPE_BODY, ui_ink(ui, INK_TEXT), "a page");
}

static void windows_to_look_at_are_read(void **state)
{
	(void)state;
	static const char *const bad[] = {"", "1440", "1440x", "0x900", "1440x900;", "1440x900,", "1440x900*",
		"1x1,1x1,1x1,1x1,1x1,1x1,1x1,1x1,1x1"};
	struct tour_look also[TOUR_LOOKS_MAX + 1];
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (tour_looks_read(bad[i], also))
			fail_msg("\"%s\" was read", bad[i]);
	assert_true(tour_looks_read("1440x900*1.5", also));
	assert_true(also[0].w == 1440 && also[0].h == 900 && also[0].text == 1.5f && also[1].w == 0);
}

static void no_face_is_no_crash(void **state)
{
	(void)state;
	char why[400] = "";
	struct ui_options options = {.title = "test", .font_folder = "tests/no such folder", .w = 1000, .h = 640};
	struct ui_program program = {.frame = page_frame};
	enum ui_outcome outcome = tour_run(&options, &program,
		&(struct tour_options){.path = "tests/none"}, why, sizeof why);
	/* a machine with faces of its own stands in with them, and then misses the tour */
	assert_true(outcome == UI_NO_FONT || outcome == UI_TOUR_FAILED);
	assert_true(why[0] != '\0');
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(windows_to_look_at_are_read),
		cmocka_unit_test(no_face_is_no_crash)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
