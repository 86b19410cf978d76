/* What orders do, counted: shares that stay one, persons and machines and money that go from one place to another. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "../support/small_scenario.h"
#include "invariants.h"

static struct scenario scenario;
static struct state state;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&state, &scenario, 3);
	step(&scenario, &state);
	return 0;
}

static void does(struct order order)
{
	enum refusal refusal = order_apply(&scenario, &state, &order);
	if (refusal != REFUSAL_NONE)
		fail_msg("%s: refused for \"%s\"", order_word(order.kind), refusal_word(refusal));
	watch_order(&scenario, &state);
}

static void assert_near(double value, double expected)
{
	if (!(fabs(value - expected) <= 1e-12 * fmax(1.0, fabs(expected))))
		fail_msg("%.15g instead of %.15g", value, expected);
}

static struct order lend_order(int from, int to, int people, int months)
{
	struct order order = order_none(ORDER_LEND);
	order.team = from;
	order.to = to;
	order.people = people;
	order.month = months;
	return order;
}

static struct order theme_order(enum order_kind kind, int theme)
{
	struct order order = order_none(kind);
	order.theme = theme;
	order.model = MODEL_BASE;
	return order;
}

static void mix(double knowledge, double reasoning, double cost)
{
	struct order order = order_none(ORDER_MIX);
	order.model = MODEL_BASE;
	order.share[AXIS_KNOWLEDGE] = knowledge;
	order.share[AXIS_REASONING] = reasoning;
	order.share[AXIS_COST] = cost;
	does(order);
}

static void assert_mix(double knowledge, double reasoning, double cost)
{
	assert_near(state.model[MODEL_BASE].mix[AXIS_KNOWLEDGE], knowledge);
	assert_near(state.model[MODEL_BASE].mix[AXIS_REASONING], reasoning);
	assert_near(state.model[MODEL_BASE].mix[AXIS_COST], cost);
}

static void test_mix(void **unused)
{
	(void)unused;
	assert_mix(0.6, 0.2, 0.2);
	mix(NAN, 0.5, NAN);
	assert_mix(0.375, 0.5, 0.125);
	mix(0.2, 0.2, 0.1);
	assert_mix(0.4, 0.4, 0.2);
	mix(NAN, NAN, 1.0);
	assert_mix(0, 0, 1);
	mix(NAN, NAN, 0.4);
	assert_mix(0.3, 0.3, 0.4);
	mix(0, 0, 0);
	assert_mix(1 / 3.0, 1 / 3.0, 1 / 3.0);
}

static void test_allocate_and_found(void **unused)
{
	(void)unused;
	struct order order = order_none(ORDER_ALLOCATE), found = order_none(ORDER_FOUND);
	order.share[TEAM_RESEARCH] = 0.4;
	does(order);
	assert_near(state.team[TEAM_PRODUCT].share, 0.6);
	assert_int_equal(state.house.share_held_months, 12);
	found.value = PRIVILEGE_NO_REVIEWS;
	found.person = PERSON_HAL;
	does(found);
	double lab = scenario.parameters.compute_lab_share;
	assert_near(state.team[TEAM_LAB].share, lab);
	assert_near(state.team[TEAM_RESEARCH].share, 0.4 * (1 - lab));
	assert_int_equal(state.team[TEAM_LAB].head, PERSON_HAL);
	order.share[TEAM_LAB] = 0.6;
	does(order);
	assert_near(state.team[TEAM_PRODUCT].share, 0.0);
}

/* Nobody is in a team before it is founded; those it begins with join the house that day. */
static void test_found_brings_its_people(void **unused)
{
	(void)unused;
	struct order found = order_none(ORDER_FOUND);
	const struct team_state *lab = &state.team[TEAM_LAB];
	for (int i = 0; i < 6; i++)
		step(&scenario, &state);
	assert_int_equal(lab->junior + lab->senior + lab->principal + lab->staff + lab->joined_total + lab->left_total, 0);
	int32_t outside = state.house.joined_total;
	found.value = 7;
	found.person = PERSON_ADA;
	does(found);
	assert_int_equal(lab->junior, 0);
	assert_int_equal(lab->senior, 6);
	assert_int_equal(lab->principal, 4 + 1);
	assert_int_equal(lab->staff, 11);
	assert_int_equal(lab->joined_total, 10);
	assert_int_equal(lab->moved_total, 1);
	assert_int_equal(state.house.joined_total, outside + 10);
	step(&scenario, &state);
	watch_month(&scenario, &state);
}

static void test_lend(void **unused)
{
	(void)unused;
	does(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, 30, 2));
	does(lend_order(TEAM_RESEARCH, ORDER_TO_BRIDGE, 12, 3));
	assert_int_equal(state.team[TEAM_RESEARCH].away, 42);
	assert_int_equal(state.team[TEAM_PRODUCT].guests, 30);
	step(&scenario, &state);
	assert_int_equal(state.bridge.liaison, 12);
	step(&scenario, &state);
	assert_int_equal(state.team[TEAM_RESEARCH].away, 12);
	assert_int_equal(state.team[TEAM_PRODUCT].guests, 0);
	step(&scenario, &state);
	assert_int_equal(state.team[TEAM_RESEARCH].away, 0);
}

static void test_lent_away_and_gone(void **unused)
{
	(void)unused;
	does(lend_order(TEAM_RESEARCH, TEAM_PRODUCT,
		state.team[TEAM_RESEARCH].staff - (int)state.theme[THEME_CHAINS].people, 20));
	does(theme_order(ORDER_PULL, THEME_CHAINS));
	scenario.parameters.talent_hazard = 0.3;
	state.team[TEAM_RESEARCH].hire = HIRE_FREEZE;
	for (int i = 0; i < 12; i++) {
		step(&scenario, &state);
		watch_month(&scenario, &state);
	}
	assert_true(state.team[TEAM_RESEARCH].staff < 100);
}

static void test_pull_and_return(void **unused)
{
	(void)unused;
	int32_t group = (int32_t)state.theme[THEME_CHAINS].people;
	double voice = state.team[TEAM_RESEARCH].voice;
	does(theme_order(ORDER_PULL, THEME_CHAINS));
	assert_int_equal(state.theme[THEME_CHAINS].pulled, group);
	assert_int_equal(state.team[TEAM_RESEARCH].away, group);
	assert_near(state.team[TEAM_RESEARCH].voice, voice - scenario.parameters.leadership_voice_overruled);
	step(&scenario, &state);
	assert_true(state.theme[THEME_CHAINS].people < 10.0);
	does(theme_order(ORDER_RETURN, THEME_CHAINS));
	assert_int_equal(state.team[TEAM_RESEARCH].away, 0);
	step(&scenario, &state);
	assert_true(state.theme[THEME_CHAINS].people > 40.0);
}

static void test_cut_theme(void **unused)
{
	(void)unused;
	does(theme_order(ORDER_PULL, THEME_SPARSE));
	does(theme_order(ORDER_CUT_THEME, THEME_SPARSE));
	assert_int_equal(state.team[TEAM_RESEARCH].away, 0);
	assert_near(state.theme[THEME_SPARSE].share, 0.0);
	assert_near(state.theme[THEME_CHAINS].share, 0.6);
	assert_near(state.theme[THEME_WORLDS].share, 0.4);
	assert_near(state.theme[THEME_DATA].share, 0.1);
	does(theme_order(ORDER_CUT_THEME, THEME_CHAINS));
	does(theme_order(ORDER_CUT_THEME, THEME_WORLDS)); /* with nobody to go to they stay in the count */
	assert_near(state.theme[THEME_WORLDS].share, 1.0);
	step(&scenario, &state);
	assert_near(state.theme[THEME_WORLDS].people, 0.0);
}

static void test_merge(void **unused)
{
	(void)unused;
	struct order merge = order_none(ORDER_MERGE), appoint = order_none(ORDER_APPOINT);
	appoint.team = TEAM_PRODUCT;
	appoint.person = PERSON_EVE;
	does(appoint);
	does(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, 10, 12));
	does(theme_order(ORDER_PULL, THEME_CHAINS));
	int32_t research = state.team[TEAM_RESEARCH].staff, product = state.team[TEAM_PRODUCT].staff;
	merge.teams = 1 << TEAM_RESEARCH;
	merge.to = TEAM_PRODUCT;
	does(merge);
	assert_int_equal(state.team[TEAM_RESEARCH].staff, research);
	assert_int_equal(state.team[TEAM_PRODUCT].staff, product);
	assert_int_equal(state.team[TEAM_RESEARCH].away, 0);
	assert_int_equal(state.team[TEAM_PRODUCT].guests, 0);
	assert_int_equal(state.house.common_chief, 1);
	assert_int_equal(state.team[TEAM_RESEARCH].head, PERSON_EVE);
	assert_near(state.team[TEAM_RESEARCH].expertise, scenario.person[PERSON_EVE].expertise);
}

/* A head of several teams who leaves is the head of none. */
static void test_head_of_merged_teams_leaves(void **unused)
{
	test_merge(unused);
	scenario.parameters.talent_hazard = 0.5;
	scenario.person[PERSON_EVE].leave_factor = 10.0;
	for (int i = 0; i < 24 && state.person[PERSON_EVE].present; i++) {
		step(&scenario, &state);
		watch_month(&scenario, &state);
	}
	assert_int_equal(state.person[PERSON_EVE].present, 0);
	assert_int_equal(state.team[TEAM_RESEARCH].head, -1);
	assert_int_equal(state.team[TEAM_PRODUCT].head, -1);
}

static void test_appoint(void **unused)
{
	(void)unused;
	struct order order = order_none(ORDER_APPOINT);
	int32_t research = state.team[TEAM_RESEARCH].staff, product = state.team[TEAM_PRODUCT].staff;
	int32_t joined = state.house.joined_total;
	order.team = TEAM_PRODUCT;
	order.person = PERSON_ADA;
	does(order);
	assert_int_equal(state.team[TEAM_RESEARCH].staff, research - 1);
	assert_int_equal(state.team[TEAM_RESEARCH].moved_total, -1);
	assert_int_equal(state.team[TEAM_PRODUCT].moved_total, 1);
	order.person = PERSON_HAL;
	does(order);
	assert_int_equal(state.team[TEAM_PRODUCT].staff, product + 2);
	assert_int_equal(state.house.joined_total, joined + 1);
	assert_int_equal(state.team[TEAM_PRODUCT].head, PERSON_HAL);
	assert_near(state.team[TEAM_PRODUCT].expertise, 1.0);
}

static void assert_came(int team, int person, int32_t staff)
{
	assert_int_equal(state.person[person].present, 1);
	assert_int_equal(state.person[person].team, team);
	assert_int_equal(state.team[team].head, person);
	assert_int_equal(state.team[team].staff, staff);
}

/* Whoever comes from outside leaves no team behind, and may never have been of one. */
static void test_outsider_without_a_team(void **unused)
{
	struct order head = order_none(ORDER_APPOINT), found = order_none(ORDER_FOUND);
	int32_t product = state.team[TEAM_PRODUCT].staff;
	assert_int_equal(state.person[PERSON_IDA].team, -1);
	head.team = TEAM_PRODUCT;
	head.person = found.person = PERSON_IDA;
	found.value = 0;
	does(head);
	assert_came(TEAM_PRODUCT, PERSON_IDA, product + 1);
	begin(unused);
	does(found);
	const int32_t *cohort = scenario.team[TEAM_LAB].cohort;
	assert_came(TEAM_LAB, PERSON_IDA, cohort[COHORT_JUNIOR] + cohort[COHORT_SENIOR] + cohort[COHORT_PRINCIPAL] + 1);
}

static void appoint(int team, int person)
{
	struct order order = order_none(ORDER_APPOINT);
	order.team = team;
	order.person = person;
	does(order);
	assert_int_equal(state.team[team].head, person);
	assert_int_equal(state.person[person].team, team);
}

/* Who is given a second team keeps the first; over both ends of the bridge that is a common chief. */
static void test_head_of_two_teams(void **unused)
{
	(void)unused;
	appoint(TEAM_PRODUCT, PERSON_EVE);
	appoint(TEAM_SUPPORT, PERSON_EVE);
	assert_int_equal(state.team[TEAM_PRODUCT].head, PERSON_EVE);
	assert_int_equal(state.house.common_chief, 0);
	appoint(TEAM_RESEARCH, PERSON_BO);
	assert_int_equal(state.house.common_chief, 0);
	int32_t support = state.team[TEAM_SUPPORT].staff, research = state.team[TEAM_RESEARCH].staff;
	appoint(TEAM_RESEARCH, PERSON_EVE);
	assert_int_equal(state.team[TEAM_PRODUCT].head, PERSON_EVE);
	assert_int_equal(state.team[TEAM_SUPPORT].head, PERSON_EVE);
	assert_int_equal(state.house.common_chief, 1);
	assert_int_equal(state.team[TEAM_SUPPORT].staff, support - 1); /* and is counted once, where appointed last */
	assert_int_equal(state.team[TEAM_RESEARCH].staff, research + 1);
	assert_near(state.team[TEAM_PRODUCT].expertise, scenario.person[PERSON_EVE].expertise);
}

static void acquire(int target)
{
	struct order order = order_none(ORDER_ACQUIRE);
	order.target = target;
	state.house.acquired = 0;
	does(order);
}

static void test_acquisition_brings_a_person(void **unused)
{
	(void)unused;
	struct order found = order_none(ORDER_FOUND);
	found.value = 0;
	does(found);
	const struct team_state *lab = &state.team[TEAM_LAB];
	int32_t principal = lab->principal, joined = state.house.joined_total;
	acquire(ACQUISITION_FOUNDER);
	assert_int_equal(state.person[PERSON_GUS].present, 1);
	assert_int_equal(state.person[PERSON_GUS].team, TEAM_LAB);
	assert_int_equal(lab->principal, principal + 1);
	assert_int_equal(lab->joined_total, 11);
	assert_int_equal(state.house.joined_total, joined + 1);
	acquire(ACQUISITION_FOUNDER); /* who is there already does not come twice */
	assert_int_equal(lab->principal, principal + 1);
	scenario.acquisition[ACQUISITION_FOUNDER].person = PERSON_ADA;
	acquire(ACQUISITION_FOUNDER); /* nor is moved */
	assert_int_equal(state.person[PERSON_ADA].team, TEAM_RESEARCH);
	scenario.acquisition[ACQUISITION_FOUNDER].person = PERSON_HAL;
	state.person[PERSON_HAL].left_month = 0;
	acquire(ACQUISITION_FOUNDER); /* nor comes back who left */
	assert_int_equal(state.person[PERSON_HAL].present, 0);
	assert_int_equal(lab->principal, principal + 1);
}

static void test_acquire(void **unused)
{
	(void)unused;
	struct order order = order_none(ORDER_ACQUIRE), found = order_none(ORDER_FOUND);
	double left = state.house.budget_left, spent = state.house.spent, insight = state.theme[THEME_DATA].insight;
	order.target = ACQUISITION_DATA;
	does(order);
	assert_near(state.house.budget_left, left);
	assert_near(state.house.spent, spent + 500);
	assert_near(state.theme[THEME_DATA].insight, insight + 6);
	found.value = 0;
	does(found);
	int32_t staff = state.team[TEAM_LAB].staff;
	order.target = ACQUISITION_STAFF;
	does(order);
	assert_int_equal(state.team[TEAM_LAB].staff, staff + 12);
	assert_int_equal(state.house.acquired, 3);
}

static void test_lay_off(void **unused)
{
	(void)unused;
	struct order order = order_none(ORDER_LAY_OFF);
	order.team = TEAM_RESEARCH;
	order.people = state.team[TEAM_RESEARCH].staff;
	does(order);
	assert_int_equal(state.team[TEAM_RESEARCH].staff, 0);
	assert_int_equal(state.house.laid_off_total, order.people);
	assert_int_equal(state.person[PERSON_ADA].present, 0); /* nobody stays in a team of nobody */
	assert_true(state.team[TEAM_RESEARCH].fear > state.team[TEAM_PRODUCT].fear && state.team[TEAM_PRODUCT].fear > 0.0);
	for (int i = 0; i < 6; i++) {
		step(&scenario, &state);
		watch_month(&scenario, &state);
	}
}

static void test_buy(void **unused)
{
	(void)unused;
	struct order order = order_none(ORDER_BUY);
	state.house.budget_left += 1000.0;
	state.house.granted += 1000.0;
	double left = state.house.budget_left;
	order.amount = 5.0;
	does(order);
	assert_near(state.house.budget_left, left - 5.0 * scenario.parameters.compute_price);
	for (int i = 0; i < (int)scenario.parameters.compute_order_months; i++) {
		assert_near(state.house.bought, 0.0);
		step(&scenario, &state);
	}
	assert_near(state.house.bought, 5.0);
}

static void test_date_and_goal(void **unused)
{
	(void)unused;
	struct order date = order_none(ORDER_DATE), goal = order_none(ORDER_GOAL);
	double trust = state.house.trust, influence = state.house.influence;
	date.model = goal.model = MODEL_FLAGSHIP;
	date.month = 15;
	does(date);
	assert_near(state.house.trust, trust);
	assert_near(state.house.influence, influence);
	date.month = 19;
	does(date);
	assert_int_equal(state.model[MODEL_FLAGSHIP].months_late, 4);
	assert_near(state.house.influence, influence - 4 * 0.5);
	assert_near(state.house.trust, trust - 4 * 1.5 * scenario.parameters.house_trust_late);
	trust = state.house.trust;
	goal.value = GOAL_COMPETITIVE;
	does(goal);
	assert_near(state.house.trust, trust - 1.5 * scenario.parameters.house_trust_goal);
	goal.value = GOAL_LEAD;
	does(goal);
	assert_near(state.house.trust, trust - 1.5 * scenario.parameters.house_trust_goal);
}

/* Put off and fetched back for ever, the months late stay a number that the table allows. */
static void test_dates_to_and_fro(void **unused)
{
	(void)unused;
	struct order date = order_none(ORDER_DATE);
	date.model = MODEL_FLAGSHIP;
	for (int i = 0; i < 20; i++) {
		state.house.influence = 100.0;
		date.month = i % 2 ? 50 : 2;
		does(date);
	}
	watch_month(&scenario, &state);
	assert_int_equal(state.model[MODEL_FLAGSHIP].months_late, 200);
}

static void answer(int event, int choice)
{
	struct order order = order_none(ORDER_ANSWER);
	state.event[event].pending = 1;
	order.event = event;
	order.value = choice;
	does(order);
	assert_int_equal(state.event[event].choice, choice);
	assert_int_equal(state.event[event].pending, 0);
}

static void test_answer(void **unused)
{
	(void)unused;
	double influence = state.house.influence;
	answer(EVENT_LETTER, 0);
	assert_int_equal(state.loan[0].people, 8);
	assert_int_equal(state.team[TEAM_PRODUCT].seat, 1);
	assert_near(state.house.influence, influence - 1.0 - 0.5 - 1.0); /* the choice, and what its two orders cost */
	double granted = state.house.granted, spent = state.house.spent, attention = state.house.attention[AXIS_REASONING];
	answer(EVENT_MONEY, 0);
	assert_near(state.house.granted, granted + 40.0); /* what an event gives is granted */
	answer(EVENT_MONEY, 1);
	assert_true(state.house.spent > spent);
	answer(EVENT_NOISE, 0);
	assert_near(state.house.attention[AXIS_REASONING], 2.0 * attention / (1.0 + attention));
	state.house.influence = 1.0;
	state.event[EVENT_MONEY].pending = 1;
	step(&scenario, &state); /* nobody answered: the standing choice costs three, and there are no debts */
	assert_true(state.house.influence >= 0.0);
}

static void test_retain(void **unused)
{
	(void)unused;
	struct order order = order_none(ORDER_RETAIN);
	double left = state.house.budget_left;
	order.person = PERSON_ADA;
	does(order);
	assert_int_equal(state.person[PERSON_ADA].retained_months, 12);
	assert_near(state.house.budget_left, left - scenario.parameters.house_star_salary);
	order.person = ORDER_NONE;
	order.team = TEAM_SUPPORT;
	does(order);
	assert_int_equal(state.team[TEAM_SUPPORT].retained_months, 12);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(test_mix), TEST(test_allocate_and_found), TEST(test_found_brings_its_people), TEST(test_lend),
		TEST(test_lent_away_and_gone), TEST(test_head_of_two_teams), TEST(test_acquisition_brings_a_person),
		TEST(test_pull_and_return), TEST(test_cut_theme), TEST(test_merge), TEST(test_head_of_merged_teams_leaves),
		TEST(test_appoint), TEST(test_outsider_without_a_team),
		TEST(test_acquire), TEST(test_lay_off), TEST(test_buy), TEST(test_date_and_goal),
		TEST(test_dates_to_and_fro), TEST(test_answer), TEST(test_retain),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
