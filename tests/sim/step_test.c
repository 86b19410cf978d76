/* A month is a pure function: a copy goes on as the original, a state saved field by field goes on as if nothing had
 * been, and a scenario nobody touches plays the same every time. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "../support/small_scenario.h"
#include "invariants.h"
#include "random_orders.h"

enum { MONTHS = 36, SEEDS = 40 };

static struct scenario scenario;
static struct state state, other, saved;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	return 0;
}

static void play_on(struct state *st, int months)
{
	while (st->house.month < months) {
		for (int n = 0; n < 4; n++) {
			struct order order = random_order(&scenario, st, n);
			order_apply(&scenario, st, &order);
		}
		step(&scenario, st);
	}
}

static void assert_same(const struct state *a, const struct state *b)
{
	int field = state_first_difference(&scenario, a, b);
	if (field >= 0)
		fail_msg("%s is %.17g and %.17g", scenario.field[field].id, field_read(&scenario.field[field], a),
			field_read(&scenario.field[field], b));
	assert_true(state_hash(&scenario, a) == state_hash(&scenario, b));
}

static void test_the_small_scenario_is_whole(void **unused)
{
	(void)unused;
	const char *missing = small_parameters_set(&scenario.parameters, PARAMETERS_NOMINAL);
	if (missing)
		fail_msg("tests/support/small_scenario.c has no value for the parameter %s", missing);
}

static void test_same_seed_same_history(void **unused)
{
	(void)unused;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		memset(&state, 0xa5, sizeof state); /* a start leaves nothing of what was there before */
		state_start(&state, &scenario, seed);
		state_start(&other, &scenario, seed);
		assert_memory_equal(&state, &other, sizeof state);
		play_on(&state, MONTHS);
		play_on(&other, MONTHS);
		assert_same(&state, &other);
	}
}

static void test_seeds_differ(void **unused)
{
	(void)unused;
	state_start(&state, &scenario, 1);
	state_start(&other, &scenario, 2);
	for (int i = 0; i < 12; i++) {
		step(&scenario, &state);
		step(&scenario, &other);
	}
	assert_true(state_first_difference(&scenario, &state, &other) >= 0);
}

static void test_a_copy_is_a_snapshot(void **unused)
{
	(void)unused;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		state_start(&state, &scenario, seed);
		play_on(&state, (int)(seed % MONTHS));
		other = state;
		play_on(&state, MONTHS);
		saved = state;
		play_on(&other, MONTHS);
		assert_same(&other, &saved);
	}
}

/* Into a fresh state goes what the table of fields holds, and nothing else. */
static void restore(struct state *into, const struct state *from)
{
	state_start(into, &scenario, from->seed);
	for (int i = 0; i < scenario.fields; i++) {
		const struct field *f = &scenario.field[i];
		memcpy((char *)into + f->offset, (const char *)from + f->offset,
			f->kind == FIELD_REAL ? sizeof(double) : sizeof(int32_t));
	}
}

static void test_saved_at_any_month(void **unused)
{
	(void)unused;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		state_start(&state, &scenario, seed);
		play_on(&state, MONTHS);
		state_start(&other, &scenario, seed);
		for (int month = 1; month < MONTHS; month += 1 + (int)(seed % 5)) {
			play_on(&other, month);
			restore(&saved, &other);
			other = saved;
		}
		play_on(&other, MONTHS);
		assert_same(&state, &other);
	}
}

static void test_lost_chair_stands_still(void **unused)
{
	(void)unused;
	state_start(&state, &scenario, 4);
	step(&scenario, &state);
	state.house.out = 1;
	other = state;
	step(&scenario, &state);
	assert_true(state_over(&scenario, &state));
	assert_int_equal(state.house.month, other.house.month + 1);
	other.house.month++;
	assert_same(&state, &other);
}

static void test_over_at_the_last_month(void **unused)
{
	(void)unused;
	state_start(&state, &scenario, 4);
	for (int i = 0; i < MONTHS; i++) {
		assert_false(state_over(&scenario, &state));
		step(&scenario, &state);
		watch_month(&scenario, &state);
	}
	assert_true(state_over(&scenario, &state));
	struct grades g = state_grades(&scenario, &state);
	assert_true(g.frontier >= 0 && g.frontier <= 100 && g.openness >= 0 && g.openness <= 100);
	assert_true(g.product >= 0 && g.product <= 100 && g.people >= 0 && g.people <= 100);
	const double each[GRADES] = {g.frontier, g.openness, g.product, g.people};
	for (int i = 0; i < GRADES; i++)
		assert_true(state_grade(&scenario, &state, i) == each[i]);
	assert_string_equal(grade_word(GRADE_FRONTIER), "frontier");
	assert_string_equal(grade_word(GRADE_PEOPLE), "people");
	state.house.out = 1; /* months played past the end do not make up for the chair */
	state.house.out_month = 2 * scenario.months;
	assert_true(state_grades(&scenario, &state).people <= g.people);
}

/* The first programme ships on its own; what is claimed is judged and what is not is not. */
static void test_a_launch(void **unused)
{
	(void)unused;
	state_start(&state, &scenario, 4);
	for (int i = 0; i < MONTHS && !state.model[MODEL_BASE].shipped; i++)
		step(&scenario, &state);
	const struct model_state *m = &state.model[MODEL_BASE];
	assert_true(m->shipped && m->ship_month == state.house.month - 1 && state.launch.model == MODEL_BASE);
	assert_int_equal(m->claimed[AXIS_KNOWLEDGE], 1);
	for (int a = 0; a < SMALL_AXES; a++) {
		assert_true(m->released[a] > 0.0 && m->released[a] < 100.0 && isfinite(m->yardstick[a]));
		assert_true(m->claimed[a] ? m->verdict[a] >= 0 && m->verdict[a] <= 3 : m->verdict[a] == -1);
	}
	assert_int_equal(m->headline, m->weak > 0 ? 0 : 1);
	assert_true(state.house.own_open[AXIS_KNOWLEDGE] == m->released[AXIS_KNOWLEDGE]);
}

/* The turns a seed deals: the dates in their window, an axis each, and the start unlike the record's. */
static void test_dealt_turns(void **unused)
{
	(void)unused;
	scenario.turn.dealt = true;
	scenario.turn.count = 2;
	for (uint64_t seed = 0; seed < 200; seed++) {
		int turned = 0;
		state_start(&state, &scenario, seed);
		for (int a = 0; a < SMALL_AXES; a++) {
			if (state.house.turn_month[a] < 0)
				continue;
			turned++;
			assert_in_range(state.house.turn_month[a], scenario.turn.from_month, scenario.turn.until_month);
			assert_in_range(state.house.turn_lag[a], scenario.turn.lag_low, scenario.turn.lag_high);
			assert_true(state.house.turn_lead[a] >= 8 && state.house.turn_lead[a] <= 18);
		}
		assert_int_equal(turned, 2);
		play_on(&state, MONTHS);
	}
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(test_the_small_scenario_is_whole), TEST(test_same_seed_same_history), TEST(test_seeds_differ),
		TEST(test_a_copy_is_a_snapshot), TEST(test_saved_at_any_month), TEST(test_lost_chair_stands_still),
		TEST(test_over_at_the_last_month), TEST(test_a_launch), TEST(test_dealt_turns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
