/* Fitting: a parameter that was planted is found again, nothing leaves its range, the patch plays as it says. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "lab/ask/fit.h"
#include "lab/ask/residual.h"
#include "measured.h"

enum { RUNS = 4, EVALUATIONS = 120 };

#define PLANTED 3.0

static double record[2];
static char *said, *complained;

static const char *embodiment(double value, double low, double high, const char *source)
{
	static char text[256];
	snprintf(text, sizeof text, "\"schedule\": {\"embodiment\": {\"value\": %g, \"min\": %g, \"max\": %g, "
		"\"source\": \"%s\"}}", value, low, high, source);
	return text;
}

static struct trials_request trials_of(void)
{
	return (struct trials_request){.scenario = measured_folder, .data_folder = FIXTURES, .runs = RUNS};
}

static void record_of(double planted)
{
	static struct state states[RUNS];
	struct residuals r;
	measured_scenario(0, 0, embodiment(planted, 0, 20, "planted"), "");
	const struct trials_request request = trials_of();
	struct trials *all = trials_load(&request, stderr);
	assert_true(all && trials_play(all, 1, states));
	residuals_take(&all->item[0].content->scenario, states, RUNS, &r);
	record[0] = r.error[0][0];
	record[1] = r.error[0][1];
	trials_free(all);
}

static int forget(void **unused)
{
	(void)unused;
	free(said);
	free(complained);
	said = complained = NULL;
	return 0;
}

static int fit(struct fit_request request)
{
	size_t size, length;
	forget(NULL);
	FILE *out = open_memstream(&said, &size), *errors = open_memstream(&complained, &length);
	request.trials = trials_of();
	request.threads = 1;
	request.evaluations = request.evaluations ? request.evaluations : EVALUATIONS;
	request.starts = request.starts ? request.starts : 1;
	int status = fit_run(&request, out, errors);
	fclose(out);
	fclose(errors);
	return status;
}

static double number_after(const char *text, const char *word)
{
	const char *at = text ? strstr(text, word) : NULL;
	if (!at)
		fail_msg("\"%s\" is not in: %s", word, text ? text : "");
	return strtod(at + strlen(word), NULL);
}

static double mean_last(void)
{
	const char *at = said, *last = NULL;
	while ((at = strstr(at, "mean ")))
		last = at++;
	return number_after(last, "mean ");
}

static void a_planted_parameter_is_found(void **unused)
{
	(void)unused;
	record_of(PLANTED);
	measured_scenario(record[0], record[1], embodiment(0.5, 0, 20, "a test"), "");
	assert_int_equal(fit((struct fit_request){.varied = 1, .vary = {"schedule.embodiment"}, .quiet = true}), 0);
	assert_true(number_after(said, "mean ") > 0.2);
	assert_true(mean_last() < 0.02);
	assert_true(fabs(number_after(said, "\"embodiment\": ") - PLANTED) < 0.05);
	assert_string_equal(complained, "");
}

static void nothing_leaves_its_range(void **unused)
{
	(void)unused;
	record_of(PLANTED);
	measured_scenario(record[0], record[1], embodiment(0.5, 0.2, 1.5, "a test"), "");
	const struct fit_request request = {.varied = 1, .vary = {"parameters.schedule.embodiment"}, .quiet = true};
	assert_int_equal(fit(request), 0);
	double found = number_after(said, "\"embodiment\": ");
	assert_true(found > 1.49 && found <= 1.5);
	assert_true(mean_last() > 0.1);
}

/* Who names none varies what says of itself that it is fitted, and the numbers of the axes. */
static void what_says_that_it_is_fitted_is_varied(void **unused)
{
	(void)unused;
	record_of(PLANTED);
	measured_scenario(record[0], record[1], embodiment(0.5, 0, 20, "fitted to the record"), "");
	assert_int_equal(fit((struct fit_request){.quiet = true, .evaluations = 60}), 0);
	assert_non_null(strstr(said, "\"parameters\": {\n    \"schedule\": {\"embodiment\": "));
	assert_null(strstr(said, "\"work_scale\""));
	assert_non_null(strstr(said, "\"axes\": {\n    \"knowledge\": {\"index_per_decade\": "));
	double know_how = number_after(said, "\"know_how\": ");
	assert_true(know_how >= 10.0 && know_how <= 20.0);
	assert_null(strstr(said, "\"diffusion\": ")); /* for which the scenario gives no range */
}

/* A target with a tolerance pulls where the record is silent, one without does not. */
static void a_target_pulls_by_its_tolerance(void **unused)
{
	char target[256];
	(void)unused;
	record_of(PLANTED);
	for (int weight = 0; weight < 2; weight++) {
		snprintf(target, sizeof target, "\"index\": {\"measure\": \"release.first.knowledge\", \"low\": %g, "
			"\"high\": %g, %s\"about\": {\"en\": \"a\", \"zh\": \"a\"}}", record[0] + 0.5, record[0] + 0.6,
			weight ? "\"tolerance\": 0.02, " : "");
		measured_scenario(record[0], record[1], embodiment(0.5, 0, 20, "a test"), target);
		assert_int_equal(fit((struct fit_request){.varied = 1, .vary = {"schedule.embodiment"}, .quiet = true}), 0);
		double found = number_after(said, "\"embodiment\": ");
		assert_true(weight ? found > PLANTED + 0.2 : fabs(found - PLANTED) < 0.05);
	}
}

static void the_patch_plays_as_it_says(void **unused)
{
	char path[128];
	static struct state states[RUNS];
	struct residuals r;
	(void)unused;
	record_of(PLANTED);
	measured_scenario(record[0], record[1], embodiment(0.5, 0, 20, "a test"), "");
	snprintf(path, sizeof path, "%s/out.json", measured_folder);
	assert_int_equal(fit((struct fit_request){.varied = 2, .vary = {"schedule.embodiment", "axes.knowledge.know_how"},
		.patch_out = path, .starts = 2}), 0);
	assert_null(strstr(said, "embodiment"));
	assert_non_null(strstr(complained, "50 evaluations"));
	double mean = mean_last();
	char text[4096] = "";
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	text[fread(text, 1, sizeof text - 1, file)] = '\0';
	fclose(file);
	remove(path);
	struct trials_request request = trials_of();
	request.patches = 1;
	request.patch[0] = text;
	struct trials *all = trials_load(&request, stderr);
	assert_true(all && trials_play(all, 1, states));
	residuals_take(&all->item[0].content->scenario, states, RUNS, &r);
	assert_true(fabs(r.mean - mean) < 0.02);
	trials_free(all);
}

static void what_is_wrong_has_its_status(void **unused)
{
	(void)unused;
	measured_scenario(30, 20, embodiment(0.5, 0, 20, "a test"), "");
	assert_int_equal(fit((struct fit_request){.varied = 1, .vary = {"schedule.embodiment"}, .quiet = true,
		.evaluations = 2, .patch_out = "/no/such/folder/out.json"}), 3);
	assert_non_null(strstr(complained, "cannot write /no/such/folder/out.json"));
	measured_scenario(30, 20, "\"schedule\": {\"no_such\": 1}", "");
	assert_int_equal(fit((struct fit_request){.quiet = true}), 1);
	assert_non_null(strstr(complained, "no_such"));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, forget)
	const struct CMUnitTest tests[] = {
		TEST(a_planted_parameter_is_found), TEST(nothing_leaves_its_range), TEST(what_says_that_it_is_fitted_is_varied),
		TEST(a_target_pulls_by_its_tolerance), TEST(the_patch_plays_as_it_says), TEST(what_is_wrong_has_its_status),
	};
	return cmocka_run_group_tests(tests, measured_make, measured_remove);
}
