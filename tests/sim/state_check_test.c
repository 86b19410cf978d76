/* Each invariant is seen to be broken: a fault is planted in a sound state, and the field and the rule are named. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "../support/small_scenario.h"
#include "sim/state_check.h"
#include "sim/step.h"

enum { MONTHS = 14 };

static struct scenario scenario;
static struct state sound, state;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&sound, &scenario, 3);
	while (sound.house.month < MONTHS)
		step(&scenario, &sound);
	state = sound;
	return 0;
}

/* One of the members that holds a fault, and how it is told. */
static void told(const char *field, const char *rule, double value, double expected)
{
	struct state_fault fault = {0};
	assert_false(state_check(&scenario, &state, STATE_MONTH_ENDED, &fault));
	assert_string_equal(fault.field, field);
	if (!strstr(fault.rule, rule))
		fail_msg("\"%s\" says nothing of \"%s\"", fault.rule, rule);
	assert_true(fabs(fault.value - value) < 1e-6);
	assert_true(isnan(expected) ? isnan(fault.expected) : fabs(fault.expected - expected) < 1e-6);
	state = sound;
}

static void a_sound_state_has_no_fault(void **unused)
{
	struct state_fault fault;
	(void)unused;
	assert_true(state_check(&scenario, &state, STATE_ORDERED, &fault));
	assert_true(state_check(&scenario, &state, STATE_MONTH_ENDED, &fault));
	assert_memory_equal(&state, &sound, sizeof state);
}

static const char *team_field(const char *member)
{
	static char id[FIELD_ID_SIZE];
	snprintf(id, sizeof id, "team.%s.%s", scenario.team[0].id, member);
	return id;
}

static void persons_are_counted(void **unused)
{
	struct team_state *t = &state.team[0];
	int32_t staff = t->staff;
	(void)unused;
	t->founded = false;
	told(team_field("staff"), "not founded has nobody", staff, NAN);
	t->senior = -t->senior - 1;
	told(team_field("senior"), "below zero", -sound.team[0].senior - 1, NAN);
	t->junior++;
	told(team_field("staff"), "sum of the cohorts", staff, staff + 1);
	t->left_total++;
	told(team_field("staff"), "who began and joined", staff, staff - 1);
	t->moved_total++;
	t->staff++;
	t->junior++;
	told(team_field("moved_total"), "come to nobody", 1, 0);
	state.house.left_total++;
	told("house.left_total", "leavers", sound.house.left_total + 1, sound.house.left_total);
	state.house.joined_total++;
	told("house.joined_total", "joiners", sound.house.joined_total + 1, sound.house.joined_total);
	state.house.laid_off_total++;
	told("house.laid_off_total", "laid off", sound.house.laid_off_total + 1, sound.house.laid_off_total);
}

/* The house is counted at the month's end alone. */
static void the_house_is_counted_at_the_end(void **unused)
{
	struct state_fault fault;
	(void)unused;
	state.house.staff++;
	assert_true(state_check(&scenario, &state, STATE_ORDERED, &fault));
	told("house.staff", "the teams'", sound.house.staff + 1, sound.house.staff);
}

static void loans_are_in_the_books(void **unused)
{
	(void)unused;
	state.loan[0] = (struct loan_state){.from = 0, .to = 1, .people = 2, .months_left = 3};
	told(team_field("away"), "lent or pulled", sound.team[0].away, sound.team[0].away + 2);
	state.team[0].guests++;
	told(team_field("guests"), "lent by others", sound.team[0].guests + 1, sound.team[0].guests);
	state.loan[0] = (struct loan_state){.from = SMALL_TEAMS, .to = 1, .people = 2, .months_left = 3};
	told("loan.0.from", "one team to another", SMALL_TEAMS, NAN);
	int32_t all = sound.team[0].staff + 1;
	state.loan[0] = (struct loan_state){.from = 0, .to = -1, .people = all - sound.team[0].away, .months_left = 3};
	state.team[0].away = all;
	told(team_field("away"), "no more are away", all, NAN);
	state.theme[0].pulled_to = 0;
	char pulled[FIELD_ID_SIZE];
	snprintf(pulled, sizeof pulled, "theme.%s.pulled", scenario.theme[0].id);
	told(pulled, "pulled from a theme", 0, NAN);
}

static int first_present(void)
{
	for (int i = 0; i < scenario.people; i++)
		if (state.person[i].present)
			return i;
	fail_msg("nobody is present");
	return -1;
}

static void named_people_are_there(void **unused)
{
	int who = first_present();
	char field[FIELD_ID_SIZE];
	(void)unused;
	snprintf(field, sizeof field, "person.%s.team", scenario.person[who].id);
	state.person[who].team = -1;
	told(field, "is in a team", -1, NAN);
	snprintf(field, sizeof field, "person.%s.left_month", scenario.person[who].id);
	state.person[who].left_month = 4;
	told(field, "has left is not present", 4, NAN);
	int team = state.person[who].team;
	snprintf(field, sizeof field, "team.%s.head", scenario.team[team].id);
	state.team[team].head = who;
	state.person[who].present = false;
	told(field, "is present", who, NAN);
}

static void money_and_shares_come_out(void **unused)
{
	char field[FIELD_ID_SIZE];
	(void)unused;
	state.house.budget_left += 5.0;
	told("house.budget_left", "granted without", sound.house.budget_left + 5.0, sound.house.budget_left);
	snprintf(field, sizeof field, "field.attention.%s", scenario.axis[0].id);
	state.house.attention[0] += 0.25;
	told(field, "attention", 1.25, 1.0);
	state.team[0].share += 0.25;
	told(team_field("share"), "accelerators", 1.25, 1.0);
	snprintf(field, sizeof field, "model.%s.mix.%s", scenario.model[1].id, scenario.axis[0].id);
	state.model[1].mix[0] += 0.25;
	told(field, "mix", 1.25, 1.0);
	snprintf(field, sizeof field, "theme.%s.share", scenario.theme[0].id);
	double whole = 0.0;
	for (int i = 0; i < scenario.themes; i++)
		whole += scenario.theme[i].team == scenario.theme[0].team ? scenario.theme[i].share : 0.0;
	state.theme[0].share += 0.25;
	told(field, "as much of it as at the start", whole + 0.25, whole);
}

static void ranges_are_kept(void **unused)
{
	(void)unused;
	state.house.trust = 101.0;
	told("house.trust", "range", 101, 100);
	state.house.trust = -3.0;
	told("house.trust", "range", -3, 0);
	state.house.goodwill = NAN;
	struct state_fault fault;
	assert_false(state_check(&scenario, &state, STATE_MONTH_ENDED, &fault));
	assert_string_equal(fault.field, "house.goodwill");
	assert_true(isnan(fault.value) && isnan(fault.expected));
	assert_true(state_check(&scenario, &state, STATE_ORDERED, &fault));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(a_sound_state_has_no_fault), TEST(persons_are_counted), TEST(the_house_is_counted_at_the_end),
		TEST(loans_are_in_the_books), TEST(named_people_are_there), TEST(money_and_shares_come_out),
		TEST(ranges_are_kept),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
