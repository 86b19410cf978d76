#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>

#include "sim/calendar.h"

static const struct calendar years = {2023, 1, 1}, halves = {2023, 7, 6}, unset = {2023, 1, 0};

static void test_dates(void **unused)
{
	(void)unused;
	static const struct { int month; const char *text; } cases[] = {
		{0, "2023-01"}, {11, "2023-12"}, {12, "2024-01"}, {20, "2024-09"}, {-1, "2022-12"}, {-12, "2022-01"},
		{-13, "2021-12"}};
	char text[CALENDAR_TEXT_SIZE];
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		int month = 77;
		calendar_print(&years, cases[i].month, text);
		assert_string_equal(text, cases[i].text);
		assert_true(calendar_parse(&years, text, &month));
		assert_int_equal(month, cases[i].month);
	}
	calendar_print(&halves, 6, text);
	assert_string_equal(text, "2024-01");
	calendar_print(&years, -2023 * 12 - 1, text);
	assert_string_equal(text, "0000-01");
}

static void test_every_month_comes_back(void **unused)
{
	(void)unused;
	for (int month = -300; month < 300; month++) {
		struct calendar_date date = calendar_date(&halves, month);
		assert_in_range(date.month, 1, 12);
		assert_int_equal(calendar_month(&halves, date), month);
		assert_int_equal(calendar_is_january(&halves, month), date.month == 1);
	}
}

static void test_what_is_no_month(void **unused)
{
	(void)unused;
	static const char *const wrong[] = {"", "2024", "2024-", "2024-9", "2024-00", "2024-13", "24-09", "2024/09",
		"2024-09 ", "2024-09-01", "-024-09", " 2024-09"};
	struct calendar_date date = {7, 7};
	int month = 7;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		assert_false(calendar_parse(&years, wrong[i], &month));
		assert_false(calendar_date_parse(wrong[i], &date));
	}
	assert_int_equal(month, 7);
	assert_int_equal(date.year, 7);
}

static void test_days(void **unused)
{
	(void)unused;
	static const char *const wrong[] = {"2024-09-00", "2024-09-32", "2024-09-1", "2024-09-", "2024-13-01",
		"2024-09-12x"};
	struct calendar_date date = {7, 7};
	int day = 7;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		assert_false(calendar_day_parse(wrong[i], &date, &day));
	assert_int_equal(day, 7);
	assert_true(calendar_day_parse("2024-09-12", &date, &day));
	assert_int_equal(date.year, 2024);
	assert_int_equal(date.month, 9);
	assert_int_equal(day, 12);
	assert_true(calendar_day_parse("2024-09", &date, &day));
	assert_int_equal(day, 0);
}

static void test_years(void **unused)
{
	(void)unused;
	assert_int_equal(calendar_january(&years), 12);
	assert_int_equal(calendar_january(&halves), 6);
	assert_true(calendar_is_january(&halves, 6));
	assert_int_equal(calendar_years(&halves, 0), 1);
	assert_int_equal(calendar_years(&halves, 5), 1);
	assert_int_equal(calendar_years(&halves, 6), 2);
}

static void test_turns(void **unused)
{
	(void)unused;
	static const struct { int month, begin, next, before; } cases[] = {
		{0, 0, 6, 0}, {5, 0, 6, 0}, {6, 6, 12, 1}, {11, 6, 12, 1}, {12, 12, 18, 2}, {-1, -6, 0, -1}, {-6, -6, 0, -1}};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(calendar_turn_begin(&halves, cases[i].month), cases[i].begin);
		assert_int_equal(calendar_turn_next(&halves, cases[i].month), cases[i].next);
		assert_int_equal(calendar_turns(&halves, cases[i].month), cases[i].before);
		assert_int_equal(calendar_begins_turn(&halves, cases[i].month), cases[i].month == cases[i].begin);
	}
	for (int month = 0; month < 30; month++) {
		assert_true(calendar_begins_turn(&years, month) && calendar_begins_turn(&unset, month));
		assert_int_equal(calendar_turn_next(&unset, month), month + 1);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_dates), cmocka_unit_test(test_every_month_comes_back),
		cmocka_unit_test(test_what_is_no_month), cmocka_unit_test(test_days), cmocka_unit_test(test_years),
		cmocka_unit_test(test_turns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
