/* The arithmetic of charts: ticks are round and few, labels keep clear of one another. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "ui/chart/chart_math.h"

static void test_ticks_are_round_and_within(void **state)
{
	(void)state;
	double tick[CHART_TICKS_MAX];
	assert_int_equal(chart_ticks(0, 100, 5, false, tick), 3);
	assert_true(tick[0] == 0 && tick[1] == 50 && tick[2] == 100);
	assert_int_equal(chart_ticks(0, 100, 6, false, tick), 6);
	assert_true(tick[1] == 20);
	assert_int_equal(chart_ticks(-0.3, 0.3, 3, false, tick), 3);
	assert_true(tick[1] == 0);
	assert_int_equal(chart_ticks(0, 2, 10, true, tick), 3);
	for (int most = 1; most < 30; most++)
		for (double span = 0.001; span < 1e7; span *= 3.7) {
			int count = chart_ticks(-span / 3, span, most, false, tick);
			assert_in_range(count, 1, most);
			for (int i = 0; i < count; i++)
				assert_true(tick[i] >= -span / 3 - span * 1e-5 && tick[i] <= span * (1 + 1e-5));
		}
}

static void test_ticks_of_nothing(void **state)
{
	(void)state;
	double tick[CHART_TICKS_MAX];
	assert_int_equal(chart_ticks(3, 3, 5, false, tick), 0);
	assert_int_equal(chart_ticks((double)NAN, 3, 5, false, tick), 0);
	assert_int_equal(chart_ticks(0, (double)INFINITY, 5, false, tick), 0);
	assert_int_equal(chart_ticks(0, 1, 0, false, tick), 0);
	assert_int_equal(chart_months(5, 5, 0, 5, tick), 0);
}

static void test_months_stand_on_the_calendar(void **state)
{
	(void)state;
	double tick[CHART_TICKS_MAX];
	assert_int_equal(chart_months(0, 35, 0, 4, tick), 3);
	assert_true(tick[0] == 0 && tick[1] == 12 && tick[2] == 24);
	assert_int_equal(chart_months(2, 9, 0, 4, tick), 3);
	assert_true(tick[0] == 3 && tick[1] == 6 && tick[2] == 9);
	assert_true(chart_months(0, 4000, 0, 4, tick) <= 4);
}

static void test_spread_keeps_labels_apart_and_in_order(void **state)
{
	(void)state;
	float top[] = {50, 52, 10, 51, 95};
	chart_spread(top, 5, 12, 0, 100);
	assert_true(top[2] == 10);
	assert_true(top[3] >= top[0] + 12 && top[1] >= top[3] + 12);
	for (int i = 0; i < 5; i++)
		assert_true(top[i] >= 0 && top[i] + 12 <= 100);
	chart_spread(top, 0, 12, 0, 100);
}

static void test_beside_keeps_clear(void **state)
{
	(void)state;
	struct rect plot = {0, 0, 200, 100}, taken[2] = {{80, 20, 40, 20}, {0, 0, 0, 0}};
	struct rect r = chart_beside(100, 50, 40, 12, 6, plot, taken, 1);
	assert_false(rect_overlaps(r, taken[0], 0.5f));
	r = chart_beside(2, 2, 40, 12, 6, plot, taken, 0);
	assert_true(r.x >= 0 && r.y >= 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_ticks_are_round_and_within), cmocka_unit_test(test_ticks_of_nothing),
		cmocka_unit_test(test_months_stand_on_the_calendar),
			cmocka_unit_test(test_spread_keeps_labels_apart_and_in_order),
		cmocka_unit_test(test_beside_keeps_clear),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
