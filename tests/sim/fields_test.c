/* The table of fields: everything in a state is in it, once, and hash and comparison see every bit of it. */
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
static struct state state, other;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&state, &scenario, 5);
	for (int i = 0; i < 8; i++)
		step(&scenario, &state);
	other = state;
	return 0;
}

static size_t width(const struct field *field)
{
	return field->kind == FIELD_REAL ? sizeof(double) : sizeof(int32_t);
}

#define WIDTH_REAL(m, ...) + sizeof(double)
#define WIDTH_WHOLE(m, ...) + sizeof(int32_t)
#define WIDTH_REALS(m, ...) + AXES_MAX * sizeof(double)
#define WIDTH_WHOLES(m, ...) + AXES_MAX * sizeof(int32_t)
#define LISTED(list) (0 list(WIDTH_REAL, WIDTH_WHOLE, WIDTH_REALS, WIDTH_WHOLES))
/* A struct may end in four bytes to align the next; there is no other room in it. */
#define ASSERT_LISTED(list, type) assert_int_equal((LISTED(list) + 7) / 8 * 8, (sizeof(struct type) + 7) / 8 * 8)

static void test_every_member_is_listed(void **unused)
{
	(void)unused;
	ASSERT_LISTED(HOUSE_MEMBERS, house_state);
	ASSERT_LISTED(BRIDGE_MEMBERS, bridge_state);
	ASSERT_LISTED(TEAM_MEMBERS, team_state);
	ASSERT_LISTED(THEME_MEMBERS, theme_state);
	ASSERT_LISTED(MODEL_MEMBERS, model_state);
	ASSERT_LISTED(LAUNCH_MEMBERS, launch_state);
	ASSERT_LISTED(PERSON_MEMBERS, person_state);
	ASSERT_LISTED(EVENT_MEMBERS, event_state);
	ASSERT_LISTED(LOAN_MEMBERS, loan_state);
	ASSERT_LISTED(DELIVERY_MEMBERS, delivery_state);
	ASSERT_LISTED(RIVAL_MEMBERS, rival_state);
}

static void test_struct_state_holds_nothing_else(void **unused)
{
	(void)unused;
	size_t sum = 2 * sizeof(uint64_t) + sizeof state.house + sizeof state.bridge + sizeof state.launch +
		sizeof state.team + sizeof state.theme + sizeof state.model + sizeof state.person + sizeof state.event +
		sizeof state.rival + sizeof state.loan + sizeof state.delivery;
	assert_int_equal((sum + 7) / 8 * 8, sizeof state);
}

/* One member flipped: the hash changes, and the comparison names this member and no other. */
static void test_hash_and_comparison_see_every_field(void **unused)
{
	(void)unused;
	uint64_t hash = state_hash(&scenario, &state);
	assert_int_equal(state_first_difference(&scenario, &state, &other), -1);
	for (int i = 0; i < scenario.fields; i++) {
		unsigned char *at = (unsigned char *)&other + scenario.field[i].offset;
		size_t last = width(&scenario.field[i]) - 1;
		double real = 0.0;
		memcpy(&real, at, last == 7 ? 8 : 0);
		for (size_t byte = 0; byte <= last && !isnan(real); byte++) {
			at[byte] ^= 1;
			assert_int_equal(state_first_difference(&scenario, &state, &other), i);
			assert_true(state_hash(&scenario, &other) != hash);
			at[byte] ^= 1;
		}
	}
	assert_true(state_hash(&scenario, &other) == hash);
}

static void test_fields_do_not_overlap(void **unused)
{
	(void)unused;
	static unsigned char taken[sizeof(struct state)];
	memset(taken, 0, sizeof taken);
	for (int i = 0; i < scenario.fields; i++)
		for (size_t byte = 0; byte < width(&scenario.field[i]); byte++) {
			unsigned char *at = &taken[scenario.field[i].offset + byte];
			if (*at)
				fail_msg("%s shares a byte with a field before it", scenario.field[i].id);
			*at = 1;
		}
}

/* What the table does not cover is of entities and axes that are not there, and stays zero. */
static void test_nothing_is_kept_outside_the_table(void **unused)
{
	(void)unused;
	static unsigned char rest[sizeof(struct state)];
	for (int month = 0; month < 30; month++)
		step(&scenario, &state);
	memcpy(rest, &state, sizeof rest);
	for (int i = 0; i < scenario.fields; i++)
		memset(rest + scenario.field[i].offset, 0, width(&scenario.field[i]));
	memset(rest + offsetof(struct state, seed), 0, sizeof state.seed);
	memset(rest + offsetof(struct state, luck), 0, sizeof state.luck);
	for (size_t i = 0; i < sizeof rest; i++)
		if (rest[i])
			fail_msg("byte %zu of the state is used and in no field", i);
}

static void test_seed_is_hashed(void **unused)
{
	(void)unused;
	other.seed++;
	assert_true(state_hash(&scenario, &other) != state_hash(&scenario, &state));
}

/* A NaN is a NaN, whatever its sign and payload; zero and minus zero differ. */
static void test_not_a_number_is_one_value(void **unused)
{
	(void)unused;
	state.model[0].index[0] = NAN;
	other.model[0].index[0] = -NAN;
	assert_int_equal(state_first_difference(&scenario, &state, &other), -1);
	assert_true(state_hash(&scenario, &state) == state_hash(&scenario, &other));
	other.model[0].index[0] = 0.0;
	assert_true(state_first_difference(&scenario, &state, &other) >= 0);
}

static void test_ids_are_unique_and_whole(void **unused)
{
	(void)unused;
	for (int i = 0; i < scenario.fields; i++) {
		assert_int_equal(field_find(&scenario, scenario.field[i].id), i);
		assert_null(strchr(scenario.field[i].id, '%'));
		assert_true(strlen(scenario.field[i].id) < FIELD_ID_SIZE - 1);
	}
	assert_int_equal(field_find(&scenario, "no.such.field"), -1);
}

static void test_longest_ids_fit(void **unused)
{
	static const char longest[ID_SIZE] = "a-name-as-long-as-one-may-be-31";
	assert_int_equal(strlen(longest), ID_SIZE - 1);
	strcpy(scenario.model[0].id, longest);
	for (int a = 0; a < SMALL_AXES; a++) {
		strcpy(scenario.axis[a].id, "an-axis-as-long-as-one-may-be-0");
		scenario.axis[a].id[ID_SIZE - 2] = (char)('0' + a);
	}
	fields_build(&scenario);
	test_ids_are_unique_and_whole(unused);
	assert_true(field_find(&scenario,
		"release.a-name-as-long-as-one-may-be-31.rival_by.an-axis-as-long-as-one-may-be-2") >= 0);
}

static void test_table_is_sane(void **unused)
{
	(void)unused;
	assert_true(scenario.fields > 300 && scenario.fields < FIELDS_MAX);
	for (int i = 0; i < scenario.fields; i++) {
		const struct field *f = &scenario.field[i];
		assert_true(f->low < f->high && f->scale > 0.0);
		assert_true(f->kind == FIELD_REAL || f->scale == 1.0);
		assert_true(f->unit < UNITS && unit_table[f->unit].word[0]);
		assert_true(f->shown || !f->settable);
		assert_true(f->good >= GOOD_DOWN && f->good <= GOOD_UP);
		assert_int_equal(f->offset % width(f), 0);
	}
}

static void test_read_and_write(void **unused)
{
	(void)unused;
	for (int i = 0; i < scenario.fields; i++) {
		const struct field *f = &scenario.field[i];
		double middle = floor(0.5 * (f->low + f->high));
		field_write(f, &other, middle);
		assert_true(fabs(field_read(f, &other) - middle) <= 1e-12 * fabs(middle));
		field_write(f, &other, f->high + 5.0);
		assert_true(fabs(field_read(f, &other) - f->high) <= 1e-12 * fabs(f->high));
		field_write(f, &other, f->low - 5.0);
		assert_true(fabs(field_read(f, &other) - f->low) <= 1e-12 * fabs(f->low));
		field_write(f, &other, NAN);
		field_write(f, &other, INFINITY);
		assert_true(fabs(field_read(f, &other) - f->low) <= 1e-12 * fabs(f->low));
	}
}

static void test_scale_and_rounding(void **unused)
{
	(void)unused;
	const struct field *voice = &scenario.field[field_find(&scenario, "team.product.voice")];
	const struct field *staff = &scenario.field[field_find(&scenario, "house.staff")];
	const struct field *moved = &scenario.field[field_find(&scenario, "team.product.moved_total")];
	field_write(voice, &state, 40.0);
	assert_true(state.team[TEAM_PRODUCT].voice == 0.4);
	field_write(staff, &state, 12.6);
	assert_int_equal(state.house.staff, 13);
	field_write(moved, &state, -12.6);
	assert_int_equal(state.team[TEAM_PRODUCT].moved_total, -13);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(test_every_member_is_listed), TEST(test_struct_state_holds_nothing_else),
		TEST(test_hash_and_comparison_see_every_field), TEST(test_fields_do_not_overlap),
		TEST(test_nothing_is_kept_outside_the_table), TEST(test_seed_is_hashed), TEST(test_not_a_number_is_one_value),
		TEST(test_ids_are_unique_and_whole), TEST(test_longest_ids_fit), TEST(test_table_is_sane),
		TEST(test_read_and_write), TEST(test_scale_and_rounding),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
