/* Work beside the screen: the newest of a kind, the most urgent kind, and what is known of it while it lasts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "campaign/work.h"

/* Runs until it is told to end or cancelled. */
struct waiting_job {
	struct job job;
	atomic_int *begun, *end;
	int number;
};

static void waiting_run(struct job *job)
{
	struct waiting_job *waiting = (struct waiting_job *)job;
	atomic_store(waiting->begun, waiting->number);
	while (!atomic_load(waiting->end) && !atomic_load(&job->cancel))
		;
}

static void waiting_free(struct job *job)
{
	free(job);
}

static void finished(void *context)
{
	atomic_fetch_add((atomic_int *)context, 1);
}

static void begin(struct work *work, enum work_kind kind, int number, atomic_int *begun, atomic_int *end)
{
	struct waiting_job *waiting = calloc(1, sizeof *waiting);
	assert_non_null(waiting);
	*waiting = (struct waiting_job){.job = {.kind = kind, .run = waiting_run, .free = waiting_free}, .begun = begun,
		.end = end, .number = number};
	work_begin(work, &waiting->job);
}

static void what_runs_and_what_waits_are_told_apart(void **state)
{
	(void)state;
	atomic_int ended = 0, begun = 0, end = 0, at_once = 1;
	struct work *work = work_open(finished, &ended);
	assert_non_null(work);
	assert_false(work_runs(work, WORK_FORESIGHT));
	begin(work, WORK_FORESIGHT, 1, &begun, &end);
	while (atomic_load(&begun) != 1)
		;
	begin(work, WORK_HINT, 2, &begun, &at_once);
	assert_true(work_runs(work, WORK_FORESIGHT));
	assert_false(work_runs(work, WORK_HINT));
	assert_int_equal(work_progress(work, WORK_HINT), 0);
	atomic_store(&end, 1);
	while (atomic_load(&ended) != 2)
		;
	assert_false(work_runs(work, WORK_FORESIGHT));
	struct job *job = work_take(work, WORK_FORESIGHT);
	assert_non_null(job);
	assert_false(job->cancelled);
	job->free(job);
	work_close(work);
}

static void a_newer_job_takes_the_place_of_one_that_runs(void **state)
{
	(void)state;
	atomic_int ended = 0, begun = 0, never = 0, end = 1;
	struct work *work = work_open(finished, &ended);
	assert_non_null(work);
	begin(work, WORK_FORESIGHT, 1, &begun, &never);
	while (atomic_load(&begun) != 1)
		;
	begin(work, WORK_FORESIGHT, 2, &begun, &end);
	while (atomic_load(&ended) != 1)
		;
	assert_int_equal(atomic_load(&begun), 2);
	struct job *job = work_take(work, WORK_FORESIGHT);
	assert_int_equal(((struct waiting_job *)job)->number, 2);
	job->free(job);
	work_close(work);
}

static void without_a_thread_nothing_is_computed(void **state)
{
	(void)state;
	atomic_int begun = 0, end = 1;
	begin(NULL, WORK_FORESIGHT, 1, &begun, &end);
	assert_false(work_runs(NULL, WORK_FORESIGHT));
	assert_int_equal(work_progress(NULL, WORK_FORESIGHT), -1);
	assert_null(work_take(NULL, WORK_FORESIGHT));
	work_drop_all(NULL);
	work_close(NULL);
	assert_int_equal(atomic_load(&begun), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_runs_and_what_waits_are_told_apart),
		cmocka_unit_test(a_newer_job_takes_the_place_of_one_that_runs),
		cmocka_unit_test(without_a_thread_nothing_is_computed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
