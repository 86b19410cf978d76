/* Re-rolls: the same orders with other luck, never the run's own, each as if it had been played alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>

#include "lab/play/reroll.h"

enum { SEED = 7, STRIDE = 101, RUNS = 12, MONTHS = 20, FIRST = 0 };

static struct content *content;

static int package_load(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	return content ? 0 : -1;
}

static int package_free(void **state)
{
	(void)state;
	content_free(content);
	return 0;
}

static struct reroll reroll_of(int runs)
{
	return (struct reroll){.content = content, .from = {.player = PLAYER_LIST, .list = &content->history},
		.seed = SEED, .stride = STRIDE, .runs = runs, .until = MONTHS, .release = -1};
}

struct seen {
	int runs, stop_after;
	atomic_int *cancel;
	struct state last[RUNS];
};

static void visit(void *context, int run, const struct play *played)
{
	struct seen *seen = context;
	assert_int_equal(run, seen->runs);
	seen->last[seen->runs++] = played->state;
	if (seen->runs == seen->stop_after)
		atomic_store(seen->cancel, 1);
}

static void each_is_a_run_of_the_same_orders(void **state)
{
	static struct seen seen;
	struct reroll q = reroll_of(RUNS);
	struct play *play = malloc(sizeof *play);
	(void)state;
	seen = (struct seen){0};
	assert_true(play && reroll_run(&q, visit, &seen));
	assert_int_equal(seen.runs, RUNS);
	for (int i = 0; i < RUNS; i++) {
		assert_true(seen.last[i].seed == SEED + (uint64_t)STRIDE * (uint64_t)(i + 1));
		play_start(play, content, &content->scenario, q.from, seen.last[i].seed);
		play_until(play, MONTHS);
		assert_true(state_hash(&content->scenario, &play->state) == state_hash(&content->scenario, &seen.last[i]));
	}
	free(play);
}

static void each_ends_when_the_model_has_shipped(void **state)
{
	static struct seen seen;
	struct reroll q = reroll_of(RUNS);
	(void)state;
	seen = (struct seen){0};
	q.release = FIRST;
	assert_true(reroll_run(&q, visit, &seen));
	for (int i = 0; i < RUNS; i++) {
		const struct model_state *m = &seen.last[i].model[FIRST];
		assert_true(m->shipped || seen.last[i].house.out || seen.last[i].house.month == MONTHS);
		assert_true(!m->shipped || m->ship_month == seen.last[i].house.month - 1);
	}
}

static void it_tells_how_far_it_is_and_stops(void **state)
{
	static struct seen seen;
	atomic_int cancel, done;
	(void)state;
	atomic_init(&cancel, 0);
	atomic_init(&done, 0);
	seen = (struct seen){.stop_after = RUNS / 2, .cancel = &cancel};
	struct reroll q = reroll_of(RUNS);
	q.cancel = &cancel;
	q.done = &done;
	assert_false(reroll_run(&q, visit, &seen));
	assert_int_equal(seen.runs, RUNS / 2);
	assert_int_equal(atomic_load(&done), 500);
	atomic_store(&cancel, 0);
	seen = (struct seen){0};
	assert_true(reroll_run(&q, visit, &seen));
	assert_int_equal(atomic_load(&done), 1000);
	q.runs = 0;
	assert_true(reroll_run(&q, visit, &seen));
	assert_int_equal(seen.runs, RUNS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_a_run_of_the_same_orders),
		cmocka_unit_test(each_ends_when_the_model_has_shipped),
		cmocka_unit_test(it_tells_how_far_it_is_and_stops),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
