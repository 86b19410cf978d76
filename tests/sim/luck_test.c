/* Luck: the same at the same address, unrelated at any other, and of the moments it promises. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "sim/luck.h"

enum { DRAWS = 200000 };

static uint64_t key;

static int key_begin(void **unused)
{
	(void)unused;
	key = luck_key(20230224);
	return 0;
}

/* Draws in an order such as a run makes: months, entities, running numbers. */
static double draw(enum luck_stream stream, int i, int shift)
{
	return luck_normal(key, stream, i / 400 + shift, i / 4 % 100, i % 4);
}

static void assert_near(double value, double expected, double most)
{
	if (!(fabs(value - expected) <= most))
		fail_msg("%g is not within %g of %g", value, most, expected);
}

static void test_same_address_same_value(void **unused)
{
	(void)unused;
	for (int i = 0; i < 1000; i++) {
		assert_true(luck_bits(key, LUCK_WORK, i, i % 7, i % 3) == luck_bits(key, LUCK_WORK, i, i % 7, i % 3));
		assert_true(draw(LUCK_LEAVE, i, 0) == draw(LUCK_LEAVE, i, 0));
	}
	assert_true(luck_key(1) == luck_key(1));
	assert_true(luck_key(1) != luck_key(2));
}

/* Known values: a change of the mixer would silently change every saved run. */
static void test_known_values(void **unused)
{
	(void)unused;
	assert_true(luck_key(0) == 0xe220a8397b1dcdafULL);
	assert_true(luck_bits(luck_key(7), LUCK_TAIL, 40, 2, 1) == 0xa1f4d245222ab27dULL);
	assert_true(luck_uniform(luck_key(7), LUCK_TAIL, 40, 2, 1) == 0x1.43e9a48a44556p-1);
	assert_true(luck_normal(luck_key(7), LUCK_TAIL, 40, 2, 1) == 0x1.f8f26a767ce0ep-2);
	assert_int_equal(LUCK_RESEARCH, 0);
	assert_int_equal(LUCK_POLICY, 14);
}

static void test_moments(void **unused)
{
	(void)unused;
	double sum = 0.0, squares = 0.0, uniform = 0.0, most = 0.0;
	for (int i = 0; i < DRAWS; i++) {
		double x = draw(LUCK_RESEARCH, i, 0), u = luck_uniform(key, LUCK_EVENT, i / 100, i % 100, 0);
		assert_true(u >= 0.0 && u < 1.0);
		sum += x;
		squares += x * x;
		uniform += u;
		most = fmax(most, fabs(x));
	}
	assert_near(sum / DRAWS, 0.0, 0.01);
	assert_near(squares / DRAWS, 1.0, 0.015);
	assert_near(uniform / DRAWS, 0.5, 0.003);
	assert_true(most <= LUCK_NORMAL_MOST && most > 3.0);
}

/* No four lanes give luck_normal more than its bound: open_rival_of_size() passes rivals over by it. */
static void test_bound_of_normal(void **unused)
{
	(void)unused;
	double most = (4 * 65535.0 - 131070.0) * (1.7320508075688772 / 65536.0);
	assert_true(most <= LUCK_NORMAL_MOST);
	assert_near(LUCK_NORMAL_MOST, most, 0.001);
}

static void test_lanes(void **unused)
{
	(void)unused;
	for (int lane = 0; lane < 4; lane++) {
		assert_true(luck_lane(0, lane) == 0.0);
		assert_true(luck_lane(UINT64_MAX, lane) == 65535.0 / 65536.0);
		assert_true(luck_lane(0x8000400020001000ULL, lane) == 0.0625 * (1 << lane));
		for (int other = 0; other < 4; other++)
			assert_true(luck_lane((uint64_t)0xffff << (16 * other), lane) == (lane == other ? 65535.0 / 65536.0 : 0.0));
	}
	uint64_t bits = luck_bits(key, LUCK_WORK, 3, 2, 1);
	double sum = luck_lane(bits, 0) + luck_lane(bits, 1) + luck_lane(bits, 2) + luck_lane(bits, 3);
	assert_near(luck_normal(key, LUCK_WORK, 3, 2, 1), (sum - 131070.0 / 65536.0) * 1.7320508075688772, 1e-12);
}

/* Lanes of one draw are as good as draws of their own: even, and unrelated to each other and to the month before. */
static void test_lanes_are_even_and_unrelated(void **unused)
{
	(void)unused;
	for (int a = 0; a < 4; a++) {
		double sum = 0.0, squares = 0.0, before = 0.0, others[4] = {0.0};
		for (int i = 0; i < DRAWS; i++) {
			uint64_t bits = luck_bits(key, LUCK_PERSON, i / 100, i % 100, 0);
			double x = luck_lane(bits, a) - 0.5;
			sum += x;
			squares += x * x;
			before += x * (luck_lane(luck_bits(key, LUCK_PERSON, i / 100 + 1, i % 100, 0), a) - 0.5);
			for (int b = 0; b < a; b++)
				others[b] += x * (luck_lane(bits, b) - 0.5);
		}
		assert_near(sum / DRAWS, 0.0, 0.003);
		assert_near(12.0 * squares / DRAWS, 1.0, 0.01);
		assert_near(12.0 * before / DRAWS, 0.0, 0.01);
		for (int b = 0; b < a; b++)
			assert_near(12.0 * others[b] / DRAWS, 0.0, 0.01);
	}
}

/* Sixteen equal parts filled evenly (chi-squared of fifteen degrees: 37.7 at one in a thousand). */
static void test_uniform_is_even(void **unused)
{
	(void)unused;
	double chi = 0.0;
	int count[16] = {0};
	for (int i = 0; i < DRAWS; i++)
		count[(int)(luck_uniform(key, LUCK_PERSON, i / 320, i / 10 % 32, i % 10) * 16)]++;
	for (int i = 0; i < 16; i++)
		chi += (count[i] - DRAWS / 16.0) * (count[i] - DRAWS / 16.0) / (DRAWS / 16.0);
	assert_true(chi < 37.7);
}

static double correlation(enum luck_stream a, int shift_a, uint64_t key_b, enum luck_stream b, int shift_b, int entity,
	int n)
{
	double sum = 0.0;
	for (int i = 0; i < DRAWS; i++)
		sum += draw(a, i, shift_a) * luck_normal(key_b, b, i / 400 + shift_b, i / 4 % 100 + entity, i % 4 + n);
	return sum / DRAWS;
}

/* Standard error of a correlation of so many draws is .0022. */
static void test_different_addresses_are_unrelated(void **unused)
{
	(void)unused;
	assert_near(correlation(LUCK_WORK, 0, key, LUCK_WORK, 1, 0, 0), 0.0, 0.01);
	assert_near(correlation(LUCK_WORK, 0, key, LUCK_WORK, 0, 1, 0), 0.0, 0.01);
	assert_near(correlation(LUCK_WORK, 0, key, LUCK_WORK, 0, 0, 1), 0.0, 0.01);
	assert_near(correlation(LUCK_WORK, 0, luck_key(20230225), LUCK_WORK, 0, 0, 0), 0.0, 0.01);
}

static void test_streams_are_independent(void **unused)
{
	(void)unused;
	for (int a = 0; a < LUCK_STREAMS; a++)
		for (int b = a + 1; b < LUCK_STREAMS; b++)
			assert_near(correlation((enum luck_stream)a, 0, key, (enum luck_stream)b, 0, 0, 0), 0.0, 0.012);
}

static int by_size(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

/* Every address of a whole campaign its own bits. */
static void test_no_address_is_shared(void **unused)
{
	(void)unused;
	enum { MONTHS = 60, ENTITIES = 96, NUMBERS = 9, COUNT = LUCK_STREAMS * MONTHS * ENTITIES * NUMBERS };
	uint64_t *bits = malloc(COUNT * sizeof *bits);
	assert_non_null(bits);
	size_t count = 0;
	for (int stream = 0; stream < LUCK_STREAMS; stream++)
		for (int month = 0; month < MONTHS; month++)
			for (int entity = 0; entity < ENTITIES; entity++)
				for (int n = 0; n < NUMBERS; n++)
					bits[count++] = luck_bits(key, (enum luck_stream)stream, month, entity, n);
	qsort(bits, count, sizeof *bits, by_size);
	for (size_t i = 1; i < count; i++)
		assert_true(bits[i] != bits[i - 1]);
	free(bits);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_same_address_same_value), cmocka_unit_test(test_known_values),
		cmocka_unit_test(test_moments), cmocka_unit_test(test_uniform_is_even),
		cmocka_unit_test(test_different_addresses_are_unrelated), cmocka_unit_test(test_streams_are_independent),
		cmocka_unit_test(test_no_address_is_shared), cmocka_unit_test(test_bound_of_normal),
		cmocka_unit_test(test_lanes), cmocka_unit_test(test_lanes_are_even_and_unrelated),
	};
	return cmocka_run_group_tests(tests, key_begin, NULL);
}
