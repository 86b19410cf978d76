/* Residuals: those of states made by hand are the ones worked out by hand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "lab/ask/residual.h"

enum { RUNS = 4, SECOND = 1 };

static struct content *content;
static struct state states[RUNS];
static struct residuals residuals;

static int package_load(void **unused)
{
	(void)unused;
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

static void ship(int run, int month, double knowledge, double reasoning)
{
	struct model_state *m = &states[run].model[0];
	m->shipped = true;
	m->ship_month = month;
	m->released[0] = knowledge;
	m->released[1] = reasoning;
}

static int begin(void **unused)
{
	(void)unused;
	for (int i = 0; i < RUNS; i++)
		state_start(&states[i], &content->scenario, (uint64_t)i);
	return 0;
}

static bool near(double a, double b)
{
	return fabs(a - b) < 1e-12;
}

/* The record says 30 and 20 in the fourth month; the mean is over the runs that ship. */
static void a_mean_is_held_against_the_record(void **unused)
{
	(void)unused;
	ship(0, 3, 31.0, 10.0);
	ship(1, 5, 34.0, 12.0);
	ship(3, 4, 34.0, 17.0);
	residuals_take(&content->scenario, states, RUNS, &residuals);
	assert_true(near(residuals.error[0][0], 3.0) && near(residuals.error[0][1], -7.0));
	assert_true(near(residuals.mean, 5.0) && near(residuals.worst, 7.0));
	assert_true(near(residuals.shipped[0], 0.75));
	assert_true(near(residuals.month[0], 4.0));
}

static void an_even_number_gives_the_earlier_month(void **unused)
{
	(void)unused;
	ship(0, 9, 30.0, 20.0);
	ship(1, 2, 30.0, 20.0);
	residuals_take(&content->scenario, states, RUNS, &residuals);
	assert_true(near(residuals.month[0], 2.0));
	assert_true(near(residuals.mean, 0.0) && near(residuals.worst, 0.0));
}

static void what_never_ships_is_missed(void **unused)
{
	(void)unused;
	residuals_take(&content->scenario, states, RUNS, &residuals);
	assert_true(near(residuals.error[0][0], -RESIDUAL_MISSED) && near(residuals.error[0][1], -RESIDUAL_MISSED));
	assert_true(near(residuals.mean, RESIDUAL_MISSED) && near(residuals.worst, RESIDUAL_MISSED));
	assert_true(isnan(residuals.month[0]) && near(residuals.shipped[0], 0.0));
}

/* The second model is on no record. */
static void where_the_record_is_silent_there_is_none(void **unused)
{
	(void)unused;
	for (int i = 0; i < RUNS; i++) {
		ship(i, 3, 30.0, 20.0);
		states[i].model[SECOND].shipped = true;
		states[i].model[SECOND].ship_month = 10;
	}
	residuals_take(&content->scenario, states, RUNS, &residuals);
	assert_true(isnan(residuals.error[SECOND][0]) && isnan(residuals.error[SECOND][1]));
	assert_true(near(residuals.shipped[SECOND], 1.0) && near(residuals.month[SECOND], 10.0));
	assert_true(near(residuals.mean, 0.0));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(a_mean_is_held_against_the_record), TEST(an_even_number_gives_the_earlier_month),
		TEST(what_never_ships_is_missed), TEST(where_the_record_is_silent_there_is_none),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
