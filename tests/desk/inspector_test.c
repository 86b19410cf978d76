#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "content/content.h"
#include "desk/inspect/inspector.h"

static struct content *content;

static int begin(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	return content ? 0 : -1;
}

static int end(void **state)
{
	(void)state;
	content_free(content);
	return 0;
}

static void a_word_names_fields(void **state)
{
	(void)state;
	const struct scenario *s = &content->scenario;
	int field[INSPECTED_FIELDS_MAX];
	assert_int_equal(inspector_fields(s, "house.trust", field), 1);
	assert_string_equal(s->field[field[0]].id, "house.trust");
	assert_int_equal(inspector_fields(s, "team.*.morale", field), s->teams);
	for (int i = 0; i < s->teams; i++)
		assert_non_null(strstr(s->field[field[i]].id, ".morale"));
	assert_int_equal(inspector_fields(s, "*", field), INSPECTED_FIELDS_MAX);
	assert_int_equal(inspector_fields(s, "", field), 0);
	assert_int_equal(inspector_fields(s, "house.trus", field), 0);
}

/* Each star tried against each place in turn would take longer than anybody waits. */
static void stars_are_no_riddle(void **state)
{
	(void)state;
	const struct scenario *s = &content->scenario;
	int field[INSPECTED_FIELDS_MAX];
	assert_int_equal(inspector_fields(s, "************************~", field), 0);
	assert_int_equal(inspector_fields(s, "*a*a*a*a*a*e*e*e*e*e*i*i*i*i*o*o*o*o*~", field), 0);
	assert_int_equal(inspector_fields(s, "***house***trust", field), 1);
	assert_int_equal(inspector_fields(s, "*rust*rust", field), 0);
	assert_int_equal(inspector_fields(s, "h*e.t*t*", field), 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(a_word_names_fields), cmocka_unit_test(stars_are_no_riddle)};
	return cmocka_run_group_tests(tests, begin, end);
}
