#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "desk/frame/session.h"

/* Earlier versions wrote Ctrl and Enter as Enter: a month must not end by whatever Enter is pressed for. */
static void no_action_has_a_key_that_all_pages_have(void **state)
{
	static struct desk desk;
	(void)state;
	settings_defaults(&desk.settings);
	assert_int_equal(desk_key(&desk, "end_month"), KEY_OF('E'));
	assert_true(settings_bind(&desk.settings, "end_month", "⏎"));
	assert_int_equal(desk_key(&desk, "end_month"), KEY_NONE);
	assert_true(settings_bind(&desk.settings, "end_month", "Ctrl ⏎"));
	assert_int_equal(desk_key(&desk, "end_month"), KEY_ENTER + KEY_CONTROL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(no_action_has_a_key_that_all_pages_have)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
