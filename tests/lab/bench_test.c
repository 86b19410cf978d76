/* The bench: its rates agree with each other and its counts with the scenario; no figure is asked of the machine. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lab/play/bench.h"

static const struct content_request tiny = {.scenario = "tiny", .data_folder = "tests/content/fixtures"};

static bool near(double a, double b)
{
	return fabs(a - b) <= 1e-9 * fabs(b);
}

static void its_figures_agree(void **unused)
{
	struct bench bench;
	int shown = 0;
	(void)unused;
	struct content *content = content_load(&tiny, stderr);
	assert_non_null(content);
	for (int i = 0; i < content->scenario.fields; i++)
		shown += content->scenario.field[i].shown;
	assert_true(bench_run(&tiny, &bench, stderr));
	assert_int_equal(bench.fields, content->scenario.fields);
	assert_int_equal(bench.shown, shown);
	content_free(content);
	assert_true(bench.turns > 0.0 && bench.load_milliseconds > 0.0);
	assert_true(near(bench.microseconds * bench.turns, 1e6));
	assert_true(near(bench.nanoseconds * shown, bench.microseconds * 1e3));
	assert_true(bench.counts >= 1 && bench.threads[0] == 1 && near(bench.turns_by_threads[0], bench.turns));
	for (int i = 1; i < bench.counts; i++) {
		assert_true(bench.threads[i] > bench.threads[i - 1] && bench.threads[i] <= 2 * bench.threads[i - 1]);
		assert_true(bench.turns_by_threads[i] > 0.0);
	}
	if (bench.counts < BENCH_THREADS_MAX)
		assert_int_equal(bench.threads[bench.counts - 1], ensemble_processors());
}

static void what_cannot_be_loaded_is_told(void **unused)
{
	struct bench bench;
	char *said = NULL;
	size_t size;
	(void)unused;
	FILE *errors = open_memstream(&said, &size);
	assert_false(bench_run(&(struct content_request){.scenario = "nowhere"}, &bench, errors));
	fclose(errors);
	assert_non_null(strstr(said, "nowhere"));
	assert_int_equal(bench.counts, 0);
	free(said);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(its_figures_agree),
		cmocka_unit_test(what_cannot_be_loaded_is_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
