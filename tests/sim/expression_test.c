/* Conditions as steps, by hand: what each step does to the stack, and that what is not a number is false. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "../support/small_scenario.h"
#include "sim/step.h"

static struct scenario scenario;
static struct state state;
static struct expression e;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&state, &scenario, 1);
	e = (struct expression){0};
	return 0;
}

static void put(enum expression_op op, int operand)
{
	e.step[e.steps].op = (uint16_t)op;
	e.step[e.steps++].operand = (uint16_t)operand;
}

static void number(double value)
{
	e.constant[e.constants] = value;
	put(EXPRESSION_CONSTANT, e.constants++);
}

static void field(const char *id)
{
	int index = field_find(&scenario, id);
	assert_true(index >= 0);
	put(EXPRESSION_FIELD, index);
}

static double value(void)
{
	double result = expression_value(&e, scenario.field, &state);
	e = (struct expression){0};
	return result;
}

static double of(double a, enum expression_op op, double b)
{
	number(a);
	number(b);
	put(op, 0);
	return value();
}

static void test_empty_holds(void **unused)
{
	(void)unused;
	assert_true(value() == 1.0);
}

static void test_arithmetic(void **unused)
{
	(void)unused;
	assert_true(of(2, EXPRESSION_ADD, 3) == 5);
	assert_true(of(2, EXPRESSION_SUBTRACT, 3) == -1);
	assert_true(of(2, EXPRESSION_MULTIPLY, 3) == 6);
	assert_true(of(3, EXPRESSION_DIVIDE, 2) == 1.5);
	assert_true(isnan(of(3, EXPRESSION_DIVIDE, 0)));
	number(4);
	put(EXPRESSION_NEGATE, 0);
	assert_true(value() == -4);
}

static void test_comparison(void **unused)
{
	(void)unused;
	for (int a = -1; a <= 1; a++)
		for (int b = -1; b <= 1; b++) {
			assert_true(of(a, EXPRESSION_LESS, b) == (a < b));
			assert_true(of(a, EXPRESSION_LESS_EQUAL, b) == (a <= b));
			assert_true(of(a, EXPRESSION_GREATER, b) == (a > b));
			assert_true(of(a, EXPRESSION_GREATER_EQUAL, b) == (a >= b));
			assert_true(of(a, EXPRESSION_EQUAL, b) == (a == b));
			assert_true(of(a, EXPRESSION_NOT_EQUAL, b) == (a != b));
		}
}

static void test_not_a_number_compares_false(void **unused)
{
	(void)unused;
	for (int op = EXPRESSION_LESS; op <= EXPRESSION_NOT_EQUAL; op++) {
		assert_true(of(NAN, (enum expression_op)op, 1) == 0);
		assert_true(of(1, (enum expression_op)op, NAN) == 0);
		assert_true(of(NAN, (enum expression_op)op, NAN) == 0);
	}
	field("release.base.reasoning"); /* not released yet */
	number(0);
	put(EXPRESSION_GREATER_EQUAL, 0);
	assert_true(value() == 0);
}

static void test_not(void **unused)
{
	(void)unused;
	static const double in[] = {0, 1, -2, 0.5};
	for (int i = 0; i < 4; i++) {
		number(in[i]);
		put(EXPRESSION_NOT, 0);
		assert_true(value() == (i == 0));
	}
}

/* a and b; a or b: the second is not looked at when the first decides. */
static double joined(double a, enum expression_op op, double b)
{
	number(a);
	put(op, 3);
	number(b);
	return value();
}

static void test_short_cut(void **unused)
{
	(void)unused;
	assert_true(joined(1, EXPRESSION_AND_JUMP, 7) == 7);
	assert_true(joined(0, EXPRESSION_AND_JUMP, 7) == 0);
	assert_true(joined(0, EXPRESSION_OR_JUMP, 7) == 7);
	assert_true(joined(3, EXPRESSION_OR_JUMP, 7) == 3);
	number(NAN);
	put(EXPRESSION_OR_JUMP, 3);
	number(1);
	assert_true(value() == 1);
}

/* (a or b) and c, with jumps over jumps. */
static void test_nested(void **unused)
{
	(void)unused;
	for (int bits = 0; bits < 8; bits++) {
		number(bits & 1);
		put(EXPRESSION_OR_JUMP, 3);
		number(bits >> 1 & 1);
		put(EXPRESSION_AND_JUMP, 5);
		number(bits >> 2 & 1);
		assert_true(value() == ((bits & 1 || bits >> 1 & 1) && bits >> 2 & 1));
	}
}

static void test_fields_in_their_units(void **unused)
{
	(void)unused;
	field("team.research.morale");
	assert_true(fabs(value() - 70.0) < 1e-12);
	field("team.research.staff");
	assert_true(value() == 200);
	state.house.month = 14;
	field("month");
	number(13);
	put(EXPRESSION_GREATER, 0);
	assert_true(value() == 1);
}

static void test_whole_stack(void **unused)
{
	(void)unused;
	for (int i = 0; i < EXPRESSION_STACK; i++)
		number(i + 1);
	for (int i = 1; i < EXPRESSION_STACK; i++)
		put(EXPRESSION_ADD, 0);
	assert_true(value() == EXPRESSION_STACK * (EXPRESSION_STACK + 1) / 2);
}

static void test_changes_nothing(void **unused)
{
	(void)unused;
	static struct state before;
	memcpy(&before, &state, sizeof state);
	for (int i = 0; i < scenario.events; i++)
		expression_value(&scenario.event[i].when, scenario.field, &state);
	assert_memory_equal(&before, &state, sizeof state);
}

static void test_endings(void **unused)
{
	(void)unused;
	assert_int_equal(state_ending(&scenario, &state), 1);
	state.house.out = 1;
	assert_int_equal(state_ending(&scenario, &state), 0);
	scenario.endings = 0;
	assert_int_equal(state_ending(&scenario, &state), -1);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(test_empty_holds), TEST(test_arithmetic), TEST(test_comparison), TEST(test_not_a_number_compares_false),
		TEST(test_not), TEST(test_short_cut), TEST(test_nested), TEST(test_fields_in_their_units),
		TEST(test_whole_stack), TEST(test_changes_nothing), TEST(test_endings),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
