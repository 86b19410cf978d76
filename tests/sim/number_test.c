/* Our exp, log and pow against libm: how far apart at most, exact where it matters, and monotone. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "sim/number.h"

enum { SAMPLES = 200000 };

static double between(double low, double high, int i)
{
	return low + (high - low) * i / (SAMPLES - 1);
}

static double worst_relative(double (*ours)(double), double (*theirs)(double), double low, double high)
{
	double worst = 0.0;
	for (int i = 0; i < SAMPLES; i++) {
		double x = between(low, high, i), right = theirs(x);
		worst = fmax(worst, fabs(ours(x) - right) / fabs(right));
	}
	return worst;
}

static double worst_absolute(double (*ours)(double), double (*theirs)(double), double low, double high)
{
	double worst = 0.0;
	for (int i = 0; i < SAMPLES; i++) {
		double x = between(low, high, i);
		worst = fmax(worst, fabs(ours(x) - theirs(x)));
	}
	return worst;
}

static void assert_below(double value, double most)
{
	if (!(value < most))
		fail_msg("%g is not below %g", value, most);
}

static void test_exp_near_libm(void **unused)
{
	(void)unused;
	assert_below(worst_relative(number_exp, exp, -1.0, 1.0), 3e-15);
	assert_below(worst_relative(number_exp, exp, -50.0, 50.0), 3e-15);
	assert_below(worst_relative(number_exp, exp, -699.9, 699.9), 3e-15);
}

static void test_log_near_libm(void **unused)
{
	(void)unused;
	assert_below(worst_relative(number_log, log, 1.0001, 2.0), 3e-15);
	assert_below(worst_relative(number_log, log, 2.0, 1e6), 3e-15);
	assert_below(worst_relative(number_log, log, 1e-6, 0.9), 3e-15);
	assert_below(worst_relative(number_log, log, 1e-300, 1e-290), 3e-15);
	assert_below(worst_relative(number_log, log, 1e290, 1e300), 3e-15);
	assert_below(worst_absolute(number_log, log, 0.9, 1.0), 3e-15);
	assert_below(worst_absolute(number_log10, log10, 1e-3, 1e3), 6e-15);
}

/* An error of the logarithm is multiplied by the exponent before it is raised. */
static void test_pow_near_libm(void **unused)
{
	(void)unused;
	static const double exponents[] = {-2.0, -0.5, 0.1, 0.3, 0.5, 0.7, 1.0, 1.7, 3.0};
	for (size_t e = 0; e < sizeof exponents / sizeof exponents[0]; e++)
		for (int i = 0; i < SAMPLES / 10; i++) {
			double x = between(1e-4, 2e4, i * 10), y = exponents[e];
			double right = pow(x, y);
			assert_below(fabs(number_pow(x, y) - right) / right, 3e-15 * (1.0 + fabs(y * log(x))));
		}
}

static void test_exact_values(void **unused)
{
	(void)unused;
	assert_true(number_exp(0.0) == 1.0);
	assert_true(number_exp(-0.0) == 1.0);
	assert_true(number_exp(-700.0) == 0.0);
	assert_true(number_exp(-INFINITY) == 0.0);
	assert_true(number_exp(INFINITY) == number_exp(700.0));
	assert_true(number_exp(NAN) == 0.0);
	assert_true(number_log(1.0) == 0.0);
	assert_true(number_log(0.0) == number_log(2.2250738585072014e-308));
	assert_true(number_log(-5.0) == number_log(0.0));
	assert_true(isfinite(number_log(0.0)));
	assert_true(number_log10(1.0) == 0.0);
	assert_true(number_pow(1.0, 0.37) == 1.0);
	assert_true(number_pow(7.0, 0.0) == 1.0);
	assert_true(number_pow(0.0, 0.5) == 0.0);
	assert_true(number_pow(-1.0, 2.0) == 0.0);
	assert_true(number_logistic(0.0) == 0.5);
	assert_true(number_logistic(-1000.0) >= 0.0 && number_logistic(-1000.0) < 1e-300);
	assert_true(number_logistic(1000.0) == 1.0);
}

static void test_logistic_is_symmetric(void **unused)
{
	(void)unused;
	for (int i = 0; i < SAMPLES; i++) {
		double x = between(-30.0, 30.0, i);
		assert_below(fabs(number_logistic(x) + number_logistic(-x) - 1.0), 1e-15);
	}
}

/* Coarse steps over the range, and the smallest steps about the points where the tables and series change. */
static void test_monotone(void **unused)
{
	(void)unused;
	for (int i = 1; i < SAMPLES; i++) {
		assert_true(number_exp(between(-699, 699, i)) > number_exp(between(-699, 699, i - 1)));
		assert_true(number_log(between(1e-3, 1e3, i)) > number_log(between(1e-3, 1e3, i - 1)));
		assert_true(number_pow(between(0, 10, i), 0.7) > number_pow(between(0, 10, i - 1), 0.7));
		assert_true(number_logistic(between(-20, 20, i)) >= number_logistic(between(-20, 20, i - 1)));
	}
}

/* Between neighbours the error of rounding may turn the order; it must not turn by more than that. */
static void test_no_jump_between_parts(void **unused)
{
	(void)unused;
	for (int part = -320; part <= 320; part++) {
		double x = (part + 0.5) * 0.021660849392498290; /* ln 2 / 32: where number_exp changes its part */
		assert_below(fabs(number_exp(nextafter(x, 1e9)) / number_exp(nextafter(x, -1e9)) - 1.0), 5e-15);
	}
	for (int part = 0; part < 32 * 8; part++) {
		double x = 0.25 * (1.0 + part / 32.0); /* where number_log changes its part, for some exponents */
		assert_below(fabs(number_log(x) - number_log(nextafter(x, 0.0))), 5e-15);
	}
}

static void test_helpers(void **unused)
{
	(void)unused;
	assert_true(number_clamp(5, 0, 3) == 3 && number_clamp(-5, 0, 3) == 0 && number_clamp(2, 0, 3) == 2);
	assert_true(number_share(1.5) == 1 && number_share(-0.5) == 0 && number_share(0.5) == 0.5);
	assert_true(number_above(-2) == 0 && number_above(2) == 2);
	assert_true(number_max(1, 2) == 2 && number_min(1, 2) == 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_exp_near_libm), cmocka_unit_test(test_log_near_libm),
		cmocka_unit_test(test_pow_near_libm), cmocka_unit_test(test_exact_values),
		cmocka_unit_test(test_logistic_is_symmetric), cmocka_unit_test(test_monotone),
		cmocka_unit_test(test_no_jump_between_parts), cmocka_unit_test(test_helpers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
