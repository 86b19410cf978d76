/* Where a run stands among its re-rolls: counted as one counts by hand, and nothing where there is nothing to count. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "lab/ask/stand.h"

enum { SEED = 7, RUNS = 30, MONTHS = 24 };

static struct content *content;
static struct play played, other;

static int package_load(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	if (!content)
		return -1;
	play_start(&played, content, &content->scenario, (struct orders_from){.player = PLAYER_HISTORY}, SEED);
	play_until(&played, MONTHS);
	return 0;
}

static int package_free(void **state)
{
	(void)state;
	content_free(content);
	return 0;
}

static struct stand_request request_of(const struct state *last)
{
	return (struct stand_request){.content = content, .from = {.player = PLAYER_LIST, .list = &content->history},
		.last = last, .runs = RUNS, .until = MONTHS};
}

/* The last launch that claimed an axis. */
static int model_judged(void)
{
	int model = -1;
	for (int i = 0; i < content->scenario.models; i++)
		if (played.state.model[i].shipped && played.state.model[i].judged >= 0)
			model = i;
	assert_true(model >= 0);
	return model;
}

/* The gap of re-roll n; NAN: it did not ship. */
static double gap_by_hand(int model, int n)
{
	int axis = played.state.model[model].judged;
	const struct model_state *m = &other.state.model[model];
	play_start(&other, content, &content->scenario, (struct orders_from){.player = PLAYER_HISTORY},
		SEED + 1000003u * (uint64_t)(n + 1));
	play_until(&other, MONTHS);
	return m->shipped ? m->released[axis] - m->yardstick[axis] : (double)NAN;
}

static void a_launch_is_counted_among_its_re_rolls(void **state)
{
	struct stand_launch luck;
	int model = model_judged(), better = 0, unshipped = 0;
	double least = NAN, most = NAN;
	(void)state;
	struct stand_request q = request_of(&played.state);
	assert_true(stand_launch(&q, model, &luck));
	for (int i = 0; i < RUNS; i++) {
		double gap = gap_by_hand(model, i);
		better += gap > luck.here;
		unshipped += isnan(gap);
		least = fmin(least, gap);
		most = fmax(most, gap);
	}
	const struct model_state *m = &played.state.model[model];
	assert_true(luck.here == m->released[m->judged] - m->yardstick[m->judged]);
	assert_int_equal(luck.rerolls, RUNS);
	assert_int_equal(luck.better, better);
	assert_int_equal(luck.unshipped, unshipped);
	assert_true(unshipped < RUNS && luck.least == least && luck.most == most);
	assert_true(luck.least <= luck.low && luck.low <= luck.high && luck.high <= luck.most);
}

static void what_never_ships_has_no_range(void **state)
{
	struct stand_launch luck;
	(void)state;
	struct stand_request q = request_of(&played.state);
	q.until = 0;
	assert_true(stand_launch(&q, model_judged(), &luck));
	assert_true(luck.unshipped == RUNS && luck.better == 0);
	assert_true(isnan(luck.least) && isnan(luck.low) && isnan(luck.high) && isnan(luck.most));
}

static void every_re_roll_has_its_place_among_the_grades(void **state)
{
	static struct stand_grades luck;
	(void)state;
	struct stand_request q = request_of(&played.state);
	assert_true(stand_grades(&q, &luck));
	assert_int_equal(luck.rerolls, RUNS);
	for (int g = 0; g < GRADES; g++) {
		int sum = 0, surely_below = 0;
		int own = (int)(state_grade(&content->scenario, &played.state, g) * STAND_BINS / 100);
		for (int i = 0; i < STAND_BINS; i++) {
			sum += luck.bin[g][i];
			surely_below += i < own ? luck.bin[g][i] : 0;
		}
		assert_int_equal(sum, RUNS);
		assert_in_range(luck.below[g], surely_below, surely_below + luck.bin[g][own < STAND_BINS ? own : 0]);
	}
}

static void the_best_is_above_all_and_the_worst_above_none(void **state)
{
	static struct state last;
	struct stand_grades luck;
	(void)state;
	last = played.state;
	struct stand_request q = request_of(&last);
	last.house.frontier = 101.0;
	last.house.people = -1.0;
	assert_true(stand_grades(&q, &luck));
	assert_int_equal(luck.below[GRADE_FRONTIER], RUNS);
	assert_int_equal(luck.below[GRADE_PEOPLE], 0);
}

static void it_tells_how_far_it_is_and_stops(void **state)
{
	struct stand_grades grades;
	struct stand_launch launch;
	atomic_int cancel, done;
	(void)state;
	atomic_init(&cancel, 0);
	atomic_init(&done, 0);
	struct stand_request q = request_of(&played.state);
	q.cancel = &cancel;
	q.done = &done;
	assert_true(stand_grades(&q, &grades));
	assert_int_equal(atomic_load(&done), 1000);
	atomic_store(&cancel, 1);
	assert_false(stand_grades(&q, &grades));
	assert_int_equal(grades.rerolls, 0);
	assert_false(stand_launch(&q, model_judged(), &launch));
	assert_int_equal(launch.rerolls, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_launch_is_counted_among_its_re_rolls),
		cmocka_unit_test(what_never_ships_has_no_range),
		cmocka_unit_test(every_re_roll_has_its_place_among_the_grades),
		cmocka_unit_test(the_best_is_above_all_and_the_worst_above_none),
		cmocka_unit_test(it_tells_how_far_it_is_and_stops),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
