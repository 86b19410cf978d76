/* A thousand runs under history's orders: the band holds nine tenths, and the usual run lies nearest the middle. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>

#include "lab/ask/band.h"
#include "lab/play/replay.h"

static struct content *content;
static struct band band;

static int band_make(void **state)
{
	const struct content_request request = {.scenario = "two-tracks"};
	(void)state;
	content = content_load(&request, stderr);
	return content && band_run(&band, content, NULL, NULL) ? 0 : -1;
}

static int band_drop(void **state)
{
	(void)state;
	content_free(content);
	return 0;
}

static double usual_of(uint64_t seed, int axis, int month)
{
	struct replay replay;
	const struct orders_from history = {.player = PLAYER_HISTORY};
	assert_true(replay_run(&replay, content, history, seed, month + 1));
	double best = replay_last(&replay)->house.own_best[axis];
	replay_free(&replay);
	return best;
}

static void the_band_is_in_order(void **state)
{
	(void)state;
	assert_int_equal(band.runs, BAND_RUNS);
	assert_int_equal(band.months, content->scenario.months);
	for (int a = 0; a < content->scenario.axes; a++)
		for (int m = 0; m < band.months; m++)
			assert_true(isnan(band.middle[a][m]) ||
				(band.low[a][m] <= band.middle[a][m] && band.middle[a][m] <= band.high[a][m]));
}

/* Half of its width at most, on each axis, at the end: what lies at the edge is not usual. */
static void the_usual_run_lies_in_the_middle(void **state)
{
	int last = band.months - 1;
	(void)state;
	assert_in_range(band.usual, BAND_FIRST_SEED, BAND_FIRST_SEED + BAND_RUNS - 1);
	for (int a = 0; a < content->scenario.axes; a++) {
		double width = band.high[a][last] - band.low[a][last], value = usual_of(band.usual, a, last);
		assert_true(fabs(value - band.middle[a][last]) <= 0.5 * width + 1e-3);
	}
}

static void what_is_cancelled_gives_nothing(void **state)
{
	atomic_int cancel = 1;
	struct band none;
	(void)state;
	assert_false(band_run(&none, content, &cancel, NULL));
	assert_int_equal(none.runs, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_band_is_in_order),
		cmocka_unit_test(the_usual_run_lies_in_the_middle),
		cmocka_unit_test(what_is_cancelled_gives_nothing),
	};
	return cmocka_run_group_tests(tests, band_make, band_drop);
}
