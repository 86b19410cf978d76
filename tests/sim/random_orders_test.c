/* A million orders by dice, legal and not: whatever is ordered, the invariants hold after it and after each month.
 *
 * OPENWEIGHTS_TEST_RUNS sets the number of runs, for where a minute is too long.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "../support/small_scenario.h"
#include "invariants.h"
#include "random_orders.h"

enum { RUNS = 7000, ORDERS_A_MONTH = 4 };

static struct scenario scenario;
static struct state state, before;
static int given, taken, taken_of[ORDER_KINDS], refused_for[REFUSALS];

static int runs(void)
{
	const char *said = getenv("OPENWEIGHTS_TEST_RUNS");
	return said && atoi(said) > 0 ? atoi(said) : RUNS;
}

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	return 0;
}

/* Comparing whole states is dear: every sixteenth run is looked at closely. */
static void give(int n, bool closely)
{
	struct order order = random_order(&scenario, &state, n);
	if (closely)
		memcpy(&before, &state, sizeof state);
	enum refusal expected = order_check(&scenario, &state, &order);
	if (closely)
		assert_memory_equal(&before, &state, sizeof state);
	enum refusal refusal = order_apply(&scenario, &state, &order);
	assert_int_equal(refusal, expected);
	if (closely && refusal != REFUSAL_NONE)
		assert_memory_equal(&before, &state, sizeof state);
	if (closely)
		watch_order(&scenario, &state);
	given++;
	taken += refusal == REFUSAL_NONE;
	refused_for[refusal]++;
	if (refusal == REFUSAL_NONE)
		taken_of[order.kind]++;
}

static void play(uint64_t seed, int months)
{
	state_start(&state, &scenario, seed);
	while (state.house.month < months && !state.house.out) {
		for (int n = 0; n < ORDERS_A_MONTH; n++)
			give(n, seed % 16 == 0);
		step(&scenario, &state);
		watch_month(&scenario, &state);
	}
}

static void test_a_million_orders(void **unused)
{
	(void)unused;
	for (int run = 0; run < runs(); run++) {
		if (run % 2) /* every other house is rich and patient, so that the dear orders are seen too */
			scenario.parameters.house_influence_rate = 0.1;
		play((uint64_t)run, run % 100 ? 36 : 60);
		begin(NULL);
	}
	print_message("%d orders, %d taken\n", given, taken);
	assert_true(taken > given / 10 && taken < given * 9 / 10);
	for (int i = 0; i < ORDER_KINDS && runs() >= 500; i++)
		if (taken_of[i] == 0)
			fail_msg("not one order \"%s\" was taken", order_word(i));
	for (int i = 0; i < REFUSALS && runs() >= 500; i++)
		if (refused_for[i] == 0 && i != REFUSAL_OVER && i != REFUSAL_TURN)
			fail_msg("not one order was refused for \"%s\"", refusal_word((enum refusal)i));
}

/* All parameters low, all high, and each at the one end or the other by dice. */
static void test_parameters_at_their_ends(void **unused)
{
	(void)unused;
	for (int run = 0; run < runs() / 5; run++) {
		for (int i = 0; i < PARAMETER_COUNT; i++) {
			bool high = run == 1 || (run > 1 && luck_uniform(luck_key(99), LUCK_POLICY, run, i, 0) < 0.5);
			*parameter_at(&scenario.parameters, i) = small_parameter(i, high ? PARAMETERS_HIGH : PARAMETERS_LOW);
		}
		play((uint64_t)run, 36);
	}
}

static void empty_some(int run)
{
	for (int i = 0; i < SMALL_TEAMS; i++)
		if (run >> i & 1) {
			memset(scenario.team[i].cohort, 0, sizeof scenario.team[i].cohort);
			scenario.team[i].research_persons = run & 64 ? 0.0 : 100.0;
			for (int p = 0; p < SMALL_PEOPLE; p++)
				if (scenario.person[p].team == i)
					scenario.person[p].present = false;
		}
	if (run & 16)
		scenario.house.fleet = (struct series){1, {0}, {0}};
	if (run & 32)
		scenario.house.grant = (struct series){1, {0}, {0}};
}

/* No people in some teams or in all, no accelerators, no money. */
static void test_nobody_and_nothing(void **unused)
{
	(void)unused;
	for (int run = 0; run < 128; run++) {
		begin(NULL);
		empty_some(run);
		for (int seed = 0; seed < 1 + runs() / 1000; seed++)
			play((uint64_t)(seed + 1000), 36);
	}
}

static void test_nothing_in_the_scenario(void **unused)
{
	(void)unused;
	scenario.themes = scenario.models = scenario.people = scenario.rivals = scenario.events = 0;
	scenario.acquisitions = scenario.headlines = scenario.endings = 0;
	scenario_derive(&scenario);
	for (int seed = 0; seed < 20; seed++)
		play((uint64_t)seed, 36);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(test_nothing_in_the_scenario), TEST(test_nobody_and_nothing), TEST(test_parameters_at_their_ends),
		TEST(test_a_million_orders),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
