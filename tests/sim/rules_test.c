/* A rule that others ask for is the one that the month plays by. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "sim/programme.h"
#include "sim/step.h"
#include "../support/small_scenario.h"

enum { MONTHS = 36, SEEDS = 20 };

static struct scenario scenario;
static struct state state, before;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&state, &scenario, 4);
	return 0;
}

static void each_verdict_begins_at_its_border(void **unused)
{
	(void)unused;
	const struct parameters *p = &scenario.parameters;
	const double border[] = {p->reports_verdict_leads, p->reports_verdict_competitive, p->reports_verdict_trails};
	for (int v = VERDICT_LEADS; v < VERDICT_WEAK; v++) {
		assert_int_equal(verdict_of(p, border[v]), v);
		assert_int_equal(verdict_of(p, nextafter(border[v], -100.0)), v + 1);
	}
	assert_int_equal(verdict_of(p, 100.0), VERDICT_LEADS);
	assert_int_equal(verdict_of(p, -100.0), VERDICT_WEAK);
}

static void each_verdict_has_its_word(void **unused)
{
	(void)unused;
	assert_string_equal(verdict_word(VERDICT_LEADS), "leads");
	assert_string_equal(verdict_word(VERDICT_COMPETITIVE), "competitive");
	assert_string_equal(verdict_word(VERDICT_TRAILS), "trails");
	assert_string_equal(verdict_word(VERDICT_WEAK), "weak");
	assert_null(verdict_word(VERDICT_NONE));
	assert_null(verdict_word(VERDICTS));
}

static void a_claim_is_kept_by_the_two_best(void **unused)
{
	(void)unused;
	assert_true(verdict_keeps(VERDICT_LEADS) && verdict_keeps(VERDICT_COMPETITIVE));
	assert_false(verdict_keeps(VERDICT_TRAILS) || verdict_keeps(VERDICT_WEAK) || verdict_keeps(VERDICT_NONE));
}

static void an_axis_is_claimed_by_a_promise_or_by_its_share(void **unused)
{
	(void)unused;
	double share = scenario.parameters.reports_claim_share;
	scenario.model[MODEL_LIGHT].promised[AXIS_REASONING] = false;
	state.model[MODEL_LIGHT].mix[AXIS_REASONING] = share;
	assert_true(programme_claims(&scenario, &state, MODEL_LIGHT, AXIS_REASONING));
	state.model[MODEL_LIGHT].mix[AXIS_REASONING] = nextafter(share, 0.0);
	assert_false(programme_claims(&scenario, &state, MODEL_LIGHT, AXIS_REASONING));
	scenario.model[MODEL_LIGHT].promised[AXIS_REASONING] = true;
	state.model[MODEL_LIGHT].mix[AXIS_REASONING] = 0.0;
	assert_true(programme_claims(&scenario, &state, MODEL_LIGHT, AXIS_REASONING));
}

/* What a programme would be judged by is what it is judged by when it ships. */
static void launch_check(int model)
{
	const struct model_state *m = &state.model[model];
	for (int a = 0; a < SMALL_AXES; a++) {
		assert_int_equal(m->claimed[a], programme_claims(&scenario, &before, model, a));
		assert_int_equal(m->verdict[a], m->claimed[a] ? verdict_of(&scenario.parameters,
			m->released[a] - m->yardstick[a]) : VERDICT_NONE);
	}
	assert_int_equal(programme_verdict(m), m->judged < 0 ? VERDICT_NONE : m->verdict[m->judged]);
	if (state.launch.model == model)
		assert_int_equal(programme_verdict(m), state.launch.verdict);
}

static void launches_are_judged_so(void **unused)
{
	(void)unused;
	int launches = 0;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		state_start(&state, &scenario, seed);
		for (int month = 0; month < MONTHS; month++) {
			before = state;
			step(&scenario, &state);
			for (int i = 0; i < SMALL_MODELS; i++)
				if (state.model[i].shipped && !before.model[i].shipped) {
					launch_check(i);
					launches++;
				}
		}
	}
	assert_true(launches >= SEEDS);
	assert_int_equal(programme_verdict(&(struct model_state){.judged = -1}), VERDICT_NONE);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(each_verdict_begins_at_its_border), TEST(each_verdict_has_its_word),
		TEST(a_claim_is_kept_by_the_two_best), TEST(an_axis_is_claimed_by_a_promise_or_by_its_share),
		TEST(launches_are_judged_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
