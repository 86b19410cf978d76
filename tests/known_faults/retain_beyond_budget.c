/* What keeping people costs is paid from the budget, and must be covered by it as machines are. It is not asked: with
 * one million left a person is kept and the budget ends below nothing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "sim/step.h"
#include "../support/small_scenario.h"

static struct scenario scenario;
static struct state state;

static void nobody_is_kept_beyond_the_budget(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&state, &scenario, 3);
	step(&scenario, &state);
	struct order order = order_none(ORDER_RETAIN);
	order.person = PERSON_BO;
	state.house.budget_left = order_price(&scenario, &state, &order).budget / 2.0;
	assert_int_equal(order_apply(&scenario, &state, &order), REFUSAL_BUDGET);
	assert_true(state.house.budget_left >= 0.0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(nobody_is_kept_beyond_the_budget)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
