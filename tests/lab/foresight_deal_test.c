/* A future where turns are dealt: what has begun goes on, and what is still to come is dealt again, never in the
 * past. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "lab/ask/foresight_inner.h"

enum { FUTURES = 40, MONTHS = 28 };

static struct content *content;
static struct foresight_work *work;
static struct foresight_request request;

static int package_load(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = "unwritten"}, stderr);
	work = calloc(1, sizeof *work);
	if (!content || !work)
		return -1;
	request = (struct foresight_request){.content = content, .first_seed = 5};
	work->request = &request;
	return 0;
}

static int package_free(void **state)
{
	(void)state;
	free(work);
	content_free(content);
	return 0;
}

static void start_at(uint64_t seed, int month)
{
	static struct play play;
	play_start(&play, content, &content->scenario, (struct orders_from){.player = PLAYER_NONE}, seed);
	play_until(&play, month);
	work->scenario = content->scenario;
	work->start = play.state;
	foresight_deal_prepare(work);
}

/* Of an axis, in one future; counts the turns, and those that had begun. */
static void axis_check(int axis, int *turns, int *begun)
{
	const struct house_state *was = &work->start.house, *is = &work->play.state.house;
	const struct turn *turn = &content->scenario.turn;
	if (is->turn_month[axis] < 0)
		return;
	++*turns;
	if (was->turn_month[axis] >= 0 && was->turn_month[axis] < was->month) {
		int since = was->month - was->turn_month[axis];
		assert_int_equal(is->turn_month[axis], was->turn_month[axis]);
		assert_true(is->turn_lead[axis] == was->turn_lead[axis]);
		assert_true(was->turn_lag[axis] < since ? is->turn_lag[axis] == was->turn_lag[axis] :
			is->turn_lag[axis] >= since);
		++*begun;
		return;
	}
	assert_true(is->turn_month[axis] >= was->month);
	assert_true(is->turn_lead[axis] >= turn->low && is->turn_lead[axis] <= turn->high);
	assert_in_range(is->turn_lag[axis], turn->lag_low, turn->lag_high);
}

static void what_turned_stays_and_what_comes_is_dealt_again(void **state)
{
	int begun = 0, parted = 0;
	(void)state;
	for (uint64_t seed = 1; seed < 6; seed++)
		for (int month = 0; month < MONTHS; month += 4) {
			start_at(seed, month);
			int dealt = 0;
			for (int a = 0; a < content->scenario.axes; a++)
				dealt += work->start.house.turn_month[a] >= 0;
			for (int i = 0; i < FUTURES; i++) {
				int turns = 0;
				foresight_deal(work, i);
				for (int a = 0; a < content->scenario.axes; a++) {
					axis_check(a, &turns, &begun);
					parted += work->play.state.house.turn_month[a] != work->start.house.turn_month[a];
				}
				assert_int_equal(turns, dealt);
			}
		}
	assert_true(begun > 0 && parted > 0);
}

static void what_is_not_out_comes_out_no_earlier_than_now(void **state)
{
	(void)state;
	start_at(3, 12);
	for (int i = 0; i < FUTURES; i++) {
		foresight_deal(work, i);
		for (int r = 0; r < content->scenario.rivals; r++)
			if (work->start.rival[r].out)
				assert_int_equal(work->play.state.rival[r].month, work->start.rival[r].month);
			else
				assert_true(work->play.state.rival[r].month >= 12);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_turned_stays_and_what_comes_is_dealt_again),
		cmocka_unit_test(what_is_not_out_comes_out_no_earlier_than_now),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
