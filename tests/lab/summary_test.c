/* Ensembles: percentiles, and that threads change nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "content/json/json.h"
#include "lab/tell/hashes.h"
#include "lab/tell/summary_tell.h"

static struct content *content;

static int content_read(void **state)
{
	const struct content_request request = {.scenario = "two-tracks"};
	(void)state;
	content = content_load(&request, stderr);
	return content ? 0 : -1;
}

static int content_drop(void **state)
{
	(void)state;
	content_free(content);
	return 0;
}

static void percentiles_leave_out_what_is_no_number(void **state)
{
	double values[] = {(double)NAN, 3.0, 1.0, (double)NAN, 2.0}, none[] = {(double)NAN}, one[] = {7.0};
	(void)state;
	struct percentiles p = percentiles_of(values, 5);
	assert_true(fabs(p.p05 - (1.1)) < 1e-12);
	assert_true(fabs(p.p50 - (2.0)) < 1e-12);
	assert_true(fabs(p.p95 - (2.9)) < 1e-12);
	assert_true(isnan(percentiles_of(none, 1).p50));
	assert_true(fabs(percentiles_of(one, 1).p95 - (7.0)) < 1e-12);
}

static void summary_with(int threads, struct writing *json, struct writing *csv)
{
	struct summary summary;
	const struct summary_request request = {.content = content, .from = {.player = PLAYER_HISTORY}, .first_seed = 5,
		.runs = 40, .until = content->scenario.months, .threads = threads};
	assert_int_equal(summary_run(&summary, &request), SUMMARY_DONE);
	summary_json(&summary, NULL, json);
	summary_csv(&summary, csv);
	summary_free(&summary);
}

static void threads_change_nothing(void **state)
{
	struct writing json[2] = {{0}, {0}}, csv[2] = {{0}, {0}};
	(void)state;
	summary_with(1, &json[0], &csv[0]);
	summary_with(4, &json[1], &csv[1]);
	assert_string_equal(writing_text(&json[0]), writing_text(&json[1]));
	assert_string_equal(writing_text(&csv[0]), writing_text(&csv[1]));
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = json_parse(reader, "summary", writing_text(&json[0]), json[0].length);
	json_print_errors(reader, stderr);
	assert_non_null(tree);
	assert_true(fabs(json_find(tree, "runs")->number - 40.0) < 1e-9);
	assert_int_equal(json_find(tree, "releases")->count, content->scenario.models);
	json_reader_free(reader);
	for (int i = 0; i < 2; i++) {
		writing_free(&json[i]);
		writing_free(&csv[i]);
	}
}

static void verdicts_sum_to_one(void **state)
{
	struct summary summary;
	const struct summary_request request = {.content = content, .from = {.player = PLAYER_HISTORY}, .first_seed = 1,
		.runs = 20, .until = content->scenario.months, .threads = 2};
	(void)state;
	assert_int_equal(summary_run(&summary, &request), SUMMARY_DONE);
	for (int m = 0; m < content->scenario.models; m++)
		for (int a = 0; a < content->scenario.axes; a++) {
			double share[4];
			int claimed = summary_verdicts(&summary, m, a, share);
			assert_true(fabs(share[0] + share[1] + share[2] + share[3] - (claimed > 0 ? 1.0 : 0.0)) < 1e-12);
		}
	summary_free(&summary);
}

static void hashes_are_a_line_a_seed(void **state)
{
	struct writing all = {0}, two = {0};
	struct hashes_request request = {.content = content, .from = {.player = PLAYER_RANDOM}, .first_seed = 1,
		.seeds = 20,
		.until = content->scenario.months, .threads = 3};
	(void)state;
	assert_true(hashes_print(&request, &all));
	request.first_seed = 19;
	request.seeds = 2;
	request.threads = 1;
	assert_true(hashes_print(&request, &two));
	assert_true(all.length > two.length);
	assert_string_equal(writing_text(&all) + all.length - two.length, writing_text(&two));
	assert_memory_equal(writing_text(&two), "19 ", 3);
	writing_free(&all);
	writing_free(&two);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(percentiles_leave_out_what_is_no_number),
		cmocka_unit_test(threads_change_nothing),
		cmocka_unit_test(verdicts_sum_to_one),
		cmocka_unit_test(hashes_are_a_line_a_seed),
	};
	return cmocka_run_group_tests(tests, content_read, content_drop);
}
