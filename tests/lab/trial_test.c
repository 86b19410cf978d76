/* Trials: what a target asks for is played once, and its figure is the one worked out by hand. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "lab/play/trial.h"
#include "measured.h"

enum { RUNS = 5 };

#define TARGET(id, rest) "\"" id "\": {\"measure\": \"house.trust\", \"low\": 0, \"high\": 100, " rest \
	"\"about\": {\"en\": \"a\", \"zh\": \"a\"}}"

static const char targets[] =
	TARGET("plain", "") ", "
	TARGET("middle", "\"statistic\": \"median\", ") ", "
	TARGET("against", "\"patch\": \"levers/trusted.json\", \"minus\": \"history\", ") ", "
	TARGET("wins", "\"patch\": \"levers/trusted.json\", \"minus\": \"history\", \"statistic\": \"wins\", ") ", "
	TARGET("ratio", "\"patch\": \"levers/trusted.json\", \"minus\": \"history\", \"statistic\": \"ratio\", ") ", "
	TARGET("early", "\"until\": \"2023-03\", \"tolerance\": 1, ") ", "
	TARGET("policy", "\"policy\": \"patient\", \"minus_policy\": \"record\", ") ", "
	TARGET("elsewhere", "\"scenario\": \"tiny\", ");

#define ABOUT "\"about\": {\"en\": \"a\", \"zh\": \"a\"}"

enum { PLAIN, MIDDLE, AGAINST, WINS, RATIO, EARLY, POLICY, ELSEWHERE, TARGETS };

static struct trials_request request_of(bool fit_only)
{
	return (struct trials_request){.scenario = measured_folder, .data_folder = FIXTURES, .runs = RUNS,
		.fit_only = fit_only};
}

static struct trials *trials_of(bool fit_only)
{
	measured_scenario(30, 20, "", targets);
	const struct trials_request request = request_of(fit_only);
	struct trials *all = trials_load(&request, stderr);
	assert_non_null(all);
	return all;
}

static void what_is_asked_twice_is_played_once(void **unused)
{
	(void)unused;
	struct trials *all = trials_of(false);
	assert_int_equal(all->targets->count, TARGETS);
	assert_int_equal(all->count, 6); /* history, patched, until March, two policies, the other scenario */
	assert_int_equal(all->of[PLAIN], 0);
	assert_int_equal(all->of[MIDDLE], 0);
	assert_int_equal(all->minus[PLAIN], -1);
	assert_true(all->of[AGAINST] > 0 && all->of[AGAINST] == all->of[WINS] && all->of[WINS] == all->of[RATIO]);
	assert_int_equal(all->minus[AGAINST], 0);
	assert_int_equal(all->item[all->of[EARLY]].until, 3);
	assert_int_equal(all->item[all->of[PLAIN]].until, 12);
	assert_ptr_equal(all->item[all->of[EARLY]].content, all->item[0].content);
	assert_ptr_not_equal(all->item[all->of[ELSEWHERE]].content, all->item[0].content);
	trials_free(all);
	all = trials_of(true);
	assert_int_equal(all->of[PLAIN], -1);
	assert_int_equal(all->count, 2);
	trials_free(all);
}

/* The values are given by hand: statistics of 4, 1, none, 10 and 3 against 2, 2, 2, 5 and none. */
static void figures_are_those_of_the_hand(void **unused)
{
	static const double of[RUNS] = {4, 1, NAN, 10, 3}, minus[RUNS] = {2, 2, 2, 5, NAN};
	static const struct { int target, runs; double figure; } expected[] = {
		{PLAIN, 4, 4.5}, {MIDDLE, 4, 3.5}, {AGAINST, 3, 2.0}, {WINS, 3, 2.0 / 3.0}, {RATIO, 3, 1.5},
	};
	(void)unused;
	struct trials *all = trials_of(false);
	for (int target = 0; target < TARGETS; target++) {
		double *at = &all->value[(size_t)target * 2 * RUNS];
		memcpy(at, of, sizeof of);
		memcpy(at + RUNS, minus, sizeof minus);
	}
	for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
		int runs;
		assert_true(fabs(trials_figure(all, expected[i].target, &runs) - expected[i].figure) < 1e-12);
		assert_int_equal(runs, expected[i].runs);
	}
	int runs;
	for (int i = 0; i < RUNS; i++)
		all->value[(size_t)PLAIN * 2 * RUNS + (size_t)i] = NAN;
	assert_true(isnan(trials_figure(all, PLAIN, &runs)));
	assert_int_equal(runs, 0);
	trials_free(all);
}

static double trust_of(const struct content *content, const char *orders, uint64_t seed, int until)
{
	static struct play play;
	struct orders_from from;
	assert_true(orders_from_word(content, orders, &from));
	play_start(&play, content, &content->scenario, from, seed);
	play_until(&play, until);
	return play.state.house.trust;
}

static void plays_are_those_of_the_seeds_from_one(void **unused)
{
	static struct state last[RUNS];
	double mean = 0.0, early = 0.0, policy = 0.0, sum = 0.0;
	int runs;
	(void)unused;
	struct trials *all = trials_of(false);
	const struct content *content = all->item[0].content;
	assert_true(trials_play(all, 2, last));
	for (int i = 0; i < RUNS; i++) {
		uint64_t seed = 1 + (uint64_t)i;
		mean += trust_of(content, "history", seed, 12) / RUNS;
		early += trust_of(content, "history", seed, 3) / RUNS;
		policy += (trust_of(content, "patient", seed, 12) - trust_of(content, "record", seed, 12)) / RUNS;
		sum += last[i].house.trust / RUNS;
		assert_int_equal(last[i].seed, seed);
	}
	assert_true(fabs(trials_figure(all, PLAIN, &runs) - mean) < 1e-9 && fabs(sum - mean) < 1e-9);
	assert_true(fabs(trials_figure(all, EARLY, &runs) - early) < 1e-9);
	assert_true(fabs(trials_figure(all, POLICY, &runs) - policy) < 1e-9);
	assert_true(trials_figure(all, AGAINST, &runs) > 1.0);
	assert_true(trials_figure(all, WINS, &runs) == 1.0);
	assert_true(trials_figure(all, RATIO, &runs) > 1.0);
	trials_free(all);
}

static void refused(const char *target, const char *why)
{
	char *said = NULL;
	size_t size;
	measured_scenario(30, 20, "", target);
	const struct trials_request request = request_of(false);
	FILE *errors = open_memstream(&said, &size);
	assert_null(trials_load(&request, errors));
	fclose(errors);
	if (!strstr(said, why))
		fail_msg("\"%s\" is not said in: %s", why, said);
	free(said);
}

static void what_is_wrong_is_told(void **unused)
{
	(void)unused;
	refused(TARGET("x", "\"policy\": \"nobody\", "), "there is no policy \"nobody\"");
	refused(TARGET("x", "\"patch\": \"nowhere.json\", "), "nowhere.json");
	refused(TARGET("x", "\"scenario\": \"nowhere\", "), "nowhere");
	refused(TARGET("x", "\"minus\": \"nowhere.json\", "), "nowhere.json");
	refused(TARGET("x", "\"statistic\": \"mode\", "), "statistic");
	refused(TARGET("x", "\"mist\": true, "), "missed");
	refused("\"x\": {\"measure\": \"month\", \"low\": 2, \"high\": 1, " ABOUT "}", "low is above high");
	refused("\"x\": {\"measure\": \"no.such\", \"low\": 0, \"high\": 1, " ABOUT "}", "no.such");
	refused("\"x\": {\"measure\": \"month\", \"low\": 0, \"high\": 1, \"about\": {\"en\": \"a\"}}", "zh");
	refused("\"x\": 3", "/targets/x");
}

static void too_many_are_told(void **unused)
{
	static char many[TARGETS_MAX * 160];
	size_t length = 0;
	(void)unused;
	for (int i = 0; i <= TARGETS_MAX; i++)
		length += (size_t)snprintf(many + length, sizeof many - length, "%s\"t%d\": {\"measure\": \"month\", "
			"\"low\": 0, \"high\": 1, \"about\": {\"en\": \"a\", \"zh\": \"a\"}}", i ? ", " : "", i);
	measured_scenario(30, 20, "", "");
	char *text = malloc(length + 64);
	assert_non_null(text);
	sprintf(text, "{\"targets\": {%s}}\n", many);
	measured_write("behaviour.json", text);
	free(text);
	const struct trials_request request = request_of(false);
	FILE *errors = open_memstream(&text, &length);
	assert_null(trials_load(&request, errors));
	fclose(errors);
	assert_non_null(strstr(text, "too many targets (allowed 96)"));
	free(text);
}

/* A patch of the caller's lies beneath those of the targets. */
static void a_patch_of_the_callers_is_under_all(void **unused)
{
	char path[128];
	int runs;
	(void)unused;
	measured_scenario(30, 20, "", targets);
	snprintf(path, sizeof path, "%s/levers/trusted.json", measured_folder);
	struct trials_request request = request_of(false);
	request.patches = 1;
	request.patch[0] = path;
	struct trials *all = trials_load(&request, stderr);
	assert_non_null(all);
	assert_true(trials_play(all, 0, NULL));
	assert_true(trials_figure(all, AGAINST, &runs) == 0.0);
	assert_true(trials_figure(all, WINS, &runs) == 0.0);
	trials_free(all);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_asked_twice_is_played_once),
		cmocka_unit_test(figures_are_those_of_the_hand),
		cmocka_unit_test(plays_are_those_of_the_seeds_from_one),
		cmocka_unit_test(what_is_wrong_is_told),
		cmocka_unit_test(too_many_are_told),
		cmocka_unit_test(a_patch_of_the_callers_is_under_all),
	};
	return cmocka_run_group_tests(tests, measured_make, measured_remove);
}
