/* When it was won or lost: chances are chances, turns are of one launch and the largest first, and what a month's
 * orders did is told where there were any. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "lab/ask/foresight.h"
#include "lab/ask/when.h"
#include "lab/play/replay.h"

enum { SEED = 7, MONTHS = 16, FUTURES = 24 };

static struct content *content;
static struct replay run;
static struct when when;

static struct when_request request_of(void)
{
	return (struct when_request){.content = content, .state = run.state, .months = run.months,
		.orders = &content->history, .seed = SEED, .futures = FUTURES, .turn_least = 0.06};
}

static int package_load(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	if (!content || !replay_run(&run, content, (struct orders_from){.player = PLAYER_HISTORY}, SEED, MONTHS))
		return -1;
	struct when_request q = request_of();
	return when_run(&q, &when) ? 0 : -1;
}

static int package_free(void **state)
{
	(void)state;
	replay_free(&run);
	content_free(content);
	return 0;
}

static void a_chance_is_what_foresight_says_of_the_truth(void **state)
{
	struct foresight f;
	(void)state;
	assert_int_equal(when.months, MONTHS);
	for (int m = 0; m <= MONTHS; m++) {
		assert_true(isnan(when.chance[m]) || (when.chance[m] >= 0.0 && when.chance[m] <= 1.0 + 1e-9));
		assert_true(when.model[m] >= 0 || isnan(when.chance[m]));
	}
	struct foresight_request q = {.content = content, .start = &run.state[3], .futures = FUTURES,
		.first_seed = SEED + 104729, .months = FORESIGHT_MONTHS, .model = -1, .axis = -1, .truth = true};
	assert_true(foresight_run(&q, &f));
	assert_int_equal(f.model, when.model[3]);
	assert_true(when.chance[3] == f.verdict[VERDICT_LEADS] + f.verdict[VERDICT_COMPETITIVE]);
}

static bool ordered_in(int month)
{
	for (int i = 0; i < content->history.count; i++)
		if (content->history.item[i].month == month)
			return true;
	return false;
}

static void turns_are_of_one_launch_and_the_largest_first(void **state)
{
	(void)state;
	assert_true(when.turns > 0);
	for (int i = 0; i < when.turns; i++) {
		const struct when_turn *t = &when.turn[i];
		assert_true(when.model[t->month] >= 0 && when.model[t->month] == when.model[t->month + 1]);
		assert_true(t->moved == when.chance[t->month + 1] - when.chance[t->month]);
		assert_true(fabs(t->moved) >= 0.06 && (i == 0 || fabs(t->moved) <= fabs(when.turn[i - 1].moved)));
		assert_int_equal(!isnan(t->by_orders), ordered_in(t->month));
	}
}

static void a_higher_bar_leaves_fewer_turns(void **state)
{
	static struct when other;
	struct when_request q = request_of();
	(void)state;
	q.turn_least = fabs(when.turn[0].moved);
	assert_true(when_run(&q, &other));
	assert_true(other.turns >= 1 && other.turns <= when.turns);
	assert_true(fabs(other.turn[0].moved) == q.turn_least);
	q.turn_least = 2.0;
	assert_true(when_run(&q, &other));
	assert_int_equal(other.turns, 0);
	assert_memory_equal(other.model, when.model, sizeof other.model);
	assert_memory_equal(other.chance, when.chance, sizeof other.chance);
}

/* A span goes from the first month in which a launch was next to the one in which it was no more. */
static void spans_follow_each_other(void **state)
{
	struct when_span span[MODELS_MAX];
	struct when made = {.months = 5, .model = {2, 2, -1, 0, 0, 0}};
	(void)state;
	assert_int_equal(when_spans(&made, span), 2);
	assert_true(span[0].model == 2 && span[0].first == 0 && span[0].last == 2);
	assert_true(span[1].model == 0 && span[1].first == 3 && span[1].last == 5);
	int spans = when_spans(&when, span);
	assert_true(spans > 0);
	for (int i = 0; i < spans; i++)
		assert_true(when.model[span[i].first] == span[i].model && (i == 0 || span[i].first >= span[i - 1].first));
}

static void it_tells_how_far_it_is_and_stops(void **state)
{
	static struct when other;
	struct when_request q = request_of();
	atomic_int cancel, done;
	(void)state;
	atomic_init(&cancel, 0);
	atomic_init(&done, 0);
	q.cancel = &cancel;
	q.done = &done;
	assert_true(when_run(&q, &other));
	assert_in_range(atomic_load(&done), 900, 1000);
	atomic_store(&cancel, 1);
	assert_false(when_run(&q, &other));
	assert_int_equal(other.months, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_chance_is_what_foresight_says_of_the_truth),
		cmocka_unit_test(turns_are_of_one_launch_and_the_largest_first),
		cmocka_unit_test(a_higher_bar_leaves_fewer_turns),
		cmocka_unit_test(spans_follow_each_other),
		cmocka_unit_test(it_tells_how_far_it_is_and_stops),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
