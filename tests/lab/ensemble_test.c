/* Many runs on threads: each is played once, and a machine that refuses memory is told of and not waited for.
 *
 * The linker gives every call of malloc to __wrap_malloc, which refuses what a worker asks for as often as is wanted.
 */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>
#include <string.h>
#include <unistd.h>

#include "lab/play/ensemble.h"

enum { RUNS = 100, THREADS = 4, SECONDS_MOST = 60 };

void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);

static atomic_int refusals;
static struct content *content;
static atomic_int visits[RUNS];
static int done_last;

void *__wrap_malloc(size_t size)
{
	if (size == sizeof(struct play) && atomic_fetch_sub(&refusals, 1) > 0)
		return NULL;
	return __real_malloc(size);
}

static int package_load(void **unused)
{
	(void)unused;
	alarm(SECONDS_MOST); /* what waits for ever fails */
	content = content_load(
		&(struct content_request){.scenario = "tiny", .data_folder = "tests/content/fixtures"}, stderr);
	return content ? 0 : -1;
}

static int package_free(void **unused)
{
	(void)unused;
	content_free(content);
	return 0;
}

static void visit(void *context, int run, const struct play *played)
{
	(void)context;
	if (played->state.seed == 7 + (uint64_t)run && played->state.house.month == content->scenario.months)
		atomic_fetch_add(&visits[run], 1);
}

static void progress(void *context, int done, int runs)
{
	(void)context;
	assert_int_equal(runs, RUNS);
	assert_true(done >= done_last && done <= runs);
	done_last = done;
}

static bool run_refused(int times, int threads)
{
	const struct ensemble ensemble = {.content = content, .from = {.player = PLAYER_HISTORY}, .first_seed = 7,
		.runs = RUNS, .until = content->scenario.months, .threads = threads, .visit = visit, .progress = progress};
	done_last = 0;
	memset(visits, 0, sizeof visits);
	atomic_store(&refusals, times);
	bool good = ensemble_run(&ensemble);
	atomic_store(&refusals, 0);
	return good;
}

static int visited(void)
{
	int sum = 0;
	for (int i = 0; i < RUNS; i++) {
		assert_true(visits[i] <= 1);
		sum += visits[i];
	}
	return sum;
}

static void every_run_is_played_once(void **unused)
{
	(void)unused;
	for (int threads = 0; threads <= THREADS; threads++) {
		assert_true(run_refused(0, threads));
		assert_int_equal(visited(), RUNS);
	}
}

static void without_memory_it_ends(void **unused)
{
	(void)unused;
	assert_false(run_refused(INT32_MAX, THREADS));
	assert_int_equal(visited(), 0);
	assert_false(run_refused(INT32_MAX, 1));
	assert_int_equal(visited(), 0);
}

static void the_others_play_for_who_is_refused(void **unused)
{
	(void)unused;
	assert_true(run_refused(THREADS - 1, THREADS));
	assert_int_equal(visited(), RUNS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_run_is_played_once),
		cmocka_unit_test(without_memory_it_ends),
		cmocka_unit_test(the_others_play_for_who_is_refused),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
