#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "lab/tell/pattern.h"

static void numbers_are_short_and_stable(void **state)
{
	char out[NUMBER_SIZE];
	(void)state;
	assert_string_equal(writing_number(0.1 + 0.2, out), "0.3");
	assert_string_equal(writing_number(430.0, out), "430");
	assert_string_equal(writing_number(-0.0, out), "0");
	assert_string_equal(writing_number(1.0 / 3.0, out), "0.3333333333");
	assert_string_equal(writing_number((double)NAN, out), "nan");
	assert_string_equal(writing_fixed(-0.04, 1, out), "0.0");
	assert_string_equal(writing_fixed(-0.06, 1, out), "-0.1");
	assert_string_equal(writing_fixed((double)NAN, 1, out), "–");
}

static void json_is_escaped(void **state)
{
	struct writing w = {0};
	(void)state;
	writing_json_string(&w, "a\"b\\c\nd\x01…中");
	writing_json_string(&w, NULL);
	writing_json_number(&w, (double)NAN);
	writing_json_number(&w, (double)INFINITY);
	writing_json_number(&w, 0.5);
	assert_string_equal(writing_text(&w), "\"a\\\"b\\\\c\\nd\\u0001…中\"nullnullnull0.5");
	writing_free(&w);
}

static void assert_filled(const char *pattern, const char *n, const char *expected)
{
	const struct pattern_value values[] = {{"n", n}};
	struct writing w = {0};
	pattern_fill(&w, pattern, values, 1);
	assert_string_equal(writing_text(&w), expected);
	writing_free(&w);
}

static void words_agree_with_their_number(void **state)
{
	(void)state;
	assert_filled("{n} {n|person|people}", "1", "1 person");
	assert_filled("{n} {n|person|people}", "0", "0 people");
	assert_filled("{n} {n|person|people}", "11", "11 people");
	assert_filled("{n} leave{n|s|}", "1", "1 leaves");
	assert_filled("{n} leave{n|s|}", "2", "2 leave");
	assert_filled("{n|}{n|one}", "2", "one");
	assert_filled("{m|one|many} {n|one", "1", "{m|one|many} {n|one");
}

static void chinese_and_latin_stand_apart(void **state)
{
	(void)state;
	assert_filled("{n}的士气", "GenAI", "GenAI 的士气");
	assert_filled("{n}的士气", "基础设施", "基础设施的士气");
	assert_filled("由 {n} 领衔", "杨立昆", "由杨立昆领衔");
	assert_filled("由 {n} 领衔", "Mike Rabbat", "由 Mike Rabbat 领衔");
	assert_filled("调{n}的节奏", "FAIR", "调 FAIR 的节奏");
	assert_filled("“{n}”：{n}，收回 {n}", "给一把椅子",
		"“给一把椅子”：给一把椅子，收回给一把椅子");
	assert_filled("{n}美元", "0", "0 美元");
	assert_filled("{n} 分", "＋2", "＋2 分");
	assert_filled("× {n} of {n}", "é", "× é of é");
}

static void patterns_are_filled(void **state)
{
	const struct pattern_value values[] = {{"a", "1"}, {"long", "2"}};
	struct writing w = {0};
	(void)state;
	pattern_fill(&w, "{a}{long}{a} {other} {", values, 2);
	assert_string_equal(writing_text(&w), "121 {other} {");
	writing_clear(&w);
	pattern_fill(&w, "", values, 2);
	assert_string_equal(writing_text(&w), "");
	writing_free(&w);
}

static void it_grows(void **state)
{
	struct writing w = {0};
	(void)state;
	assert_string_equal(writing_text(&w), "");
	for (int i = 0; i < 10000; i++)
		writing_printf(&w, "%d,", i % 10);
	assert_int_equal(w.length, 20000);
	assert_int_equal(strlen(writing_text(&w)), 20000);
	assert_false(w.failed);
	writing_free(&w);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_short_and_stable),
		cmocka_unit_test(json_is_escaped),
		cmocka_unit_test(chinese_and_latin_stand_apart),
		cmocka_unit_test(patterns_are_filled),
		cmocka_unit_test(words_agree_with_their_number),
		cmocka_unit_test(it_grows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
