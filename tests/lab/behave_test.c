/* The behaviour report: a verdict turns when a bound is moved, a marked target is no fault, a lost one is. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "lab/ask/behave.h"
#include "lab/ask/residual.h"
#include "measured.h"

enum { RUNS = 6, BUILT_IN = 5 /* two of the record, a date, two of overtime */ };

static const char parameters[] = "\"schedule\": {\"fatigue_rise\": {\"value\": 1.8}, "
	"\"fatigue_rest\": {\"value\": 0.25}, \"fatigue_drag\": {\"value\": 0.8}}";
static double record[2], trust; /* what the scenario comes to */
static struct behave_tally tally;
static char *said, *complained;

static struct trials_request trials_of(void)
{
	return (struct trials_request){.scenario = measured_folder, .data_folder = FIXTURES, .runs = RUNS};
}

static void measure(void)
{
	static struct state states[RUNS];
	struct residuals r;
	measured_scenario(0, 0, parameters, "");
	const struct trials_request request = trials_of();
	struct trials *all = trials_load(&request, stderr);
	assert_true(all && trials_play(all, 1, states));
	residuals_take(&all->item[0].content->scenario, states, RUNS, &r);
	record[0] = r.error[0][0];
	record[1] = r.error[0][1];
	for (int i = 0; i < RUNS; i++)
		trust += states[i].house.trust / RUNS;
	trials_free(all);
}

static int begin(void **unused)
{
	if (measured_make(unused) != 0)
		return -1;
	measure();
	return 0;
}

static int forget(void **unused)
{
	(void)unused;
	free(said);
	free(complained);
	said = complained = NULL;
	return 0;
}

static int report(bool json, double knowledge, double low, double high, const char *more)
{
	char target[256];
	size_t size, length;
	forget(NULL);
	snprintf(target, sizeof target, "\"trust\": {\"measure\": \"house.trust\", \"low\": %.10g, \"high\": %.10g, %s"
		"\"about\": {\"en\": \"Trust lasts\", \"zh\": \"信任\"}}", low, high, more);
	measured_scenario(knowledge, record[1], parameters, target);
	FILE *out = open_memstream(&said, &size), *errors = open_memstream(&complained, &length);
	struct interface_text *words = interface_text_load("lab", LANGUAGE_EN, NULL, stderr);
	assert_non_null(words);
	const struct behave_request request = {.trials = trials_of(), .threads = 2, .words = words, .json = json};
	int status = behave_report(&request, &tally, out, errors);
	interface_text_free(words);
	fclose(out);
	fclose(errors);
	return status;
}

static void says(const char *text)
{
	if (!strstr(said, text))
		fail_msg("\"%s\" is not said in: %s", text, said);
}

static void a_verdict_turns_when_a_bound_is_moved(void **unused)
{
	(void)unused;
	assert_int_equal(report(false, record[0], trust - 0.01, trust + 0.01, ""), 0);
	assert_int_equal(tally.all, BUILT_IN + 1);
	assert_int_equal(tally.met, tally.all);
	assert_int_equal(tally.runs, RUNS);
	says("✓ trust");
	says("Trust lasts");
	assert_int_equal(report(false, record[0], trust + 0.01, trust + 5.0, ""), 1);
	assert_int_equal(tally.met, BUILT_IN);
	assert_int_equal(tally.known, 0);
	says("✕ trust");
	assert_int_equal(report(false, record[0], trust - 5.0, trust - 0.01, ""), 1);
	assert_int_equal(tally.met, BUILT_IN);
	assert_string_equal(complained, "");
}

static void a_marked_target_is_no_fault(void **unused)
{
	(void)unused;
	assert_int_equal(report(false, record[0], trust + 0.01, 100.0, "\"missed\": true, "), 0);
	assert_int_equal(tally.met, BUILT_IN);
	assert_int_equal(tally.known, 1);
	says("✕ trust");
	says("Known to be missed: trust");
	assert_int_equal(report(false, record[0], 0.0, 100.0, "\"missed\": true, "), 0);
	assert_int_equal(tally.met, BUILT_IN + 1);
	assert_int_equal(tally.known, 0);
	says("trust");
	assert_null(strstr(said, "Known to be missed"));
	says("et again");
}

static void a_parting_from_the_record_is_a_fault(void **unused)
{
	char error[16];
	(void)unused;
	snprintf(error, sizeof error, "%+.1f", -9.0);
	assert_int_equal(report(false, record[0] + 9.0, 0.0, 100.0, ""), 1);
	assert_int_equal(tally.met, BUILT_IN - 1); /* mean and worst, and the target is met */
	says("✕ record.mean-error");
	says("✕ record.worst-error");
	says(error);
	assert_int_equal(report(false, record[0] + 7.0, 0.0, 100.0, ""), 0); /* mean 3.5 of 4, worst 7 of 8 */
}

static void json_says_the_same(void **unused)
{
	(void)unused;
	assert_int_equal(report(true, record[0], trust + 0.5, 100.0, "\"missed\": true, "), 0);
	says("\"runs\": 6");
	says("{\"id\": \"trust\", \"figure\": ");
	says("\"met\": false, \"marked_missed\": true}");
	says("\"met\": 5, \"all\": 6");
	assert_int_equal(report(true, record[0], 0, 100.0, ""), 0);
	says("\"high\": 100, \"met\": true}");
}

static void what_cannot_be_read_is_no_report(void **unused)
{
	(void)unused;
	assert_int_equal(report(false, record[0], 2.0, 1.0, ""), 1);
	assert_int_equal(tally.all, 0);
	assert_string_equal(said, "");
	assert_non_null(strstr(complained, "low is above high"));
}

/* At forty hours nothing is over; without fatigue longer weeks never lose; with it, the longer the sooner. */
static void overtime_loses_in_the_end(void **unused)
{
	struct parameters p = {.schedule_fatigue_rise = 1.8, .schedule_fatigue_rest = 0.25, .schedule_fatigue_drag = 0.8};
	(void)unused;
	double sixty = behave_overtime_weeks(&p, 60), eighty = behave_overtime_weeks(&p, 80);
	assert_true(behave_overtime_weeks(&p, 40) == 1.0);
	assert_true(sixty >= 6 && sixty <= 11 && eighty >= 2 && eighty <= 4 && eighty < sixty);
	p.schedule_fatigue_rise = 0.0;
	assert_true(behave_overtime_weeks(&p, 60) == 52.0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_teardown(name, forget)
	const struct CMUnitTest tests[] = {
		TEST(a_verdict_turns_when_a_bound_is_moved), TEST(a_marked_target_is_no_fault),
		TEST(a_parting_from_the_record_is_a_fault), TEST(json_says_the_same), TEST(what_cannot_be_read_is_no_report),
		TEST(overtime_loses_in_the_end),
	};
	return cmocka_run_group_tests(tests, begin, measured_remove);
}
