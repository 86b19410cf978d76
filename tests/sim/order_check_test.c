/* Every verb: one order that passes, and each thing that may stand against it. Checking changes nothing, and neither
 * does an order that was refused. */
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
static struct state state, before;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&state, &scenario, 3);
	step(&scenario, &state); /* groups know their people from the first month on */
	return 0;
}

static void gives(struct order order, enum refusal expected)
{
	memcpy(&before, &state, sizeof state);
	enum refusal refusal = order_check(&scenario, &state, &order);
	if (refusal != expected)
		fail_msg("%s: \"%s\" instead of \"%s\"", order_word(order.kind), refusal_word(refusal), refusal_word(expected));
	assert_memory_equal(&before, &state, sizeof state);
	assert_int_equal(order_apply(&scenario, &state, &order), expected);
	if (expected != REFUSAL_NONE)
		assert_memory_equal(&before, &state, sizeof state);
}

static struct order team_order(enum order_kind kind, int team, int value)
{
	struct order order = order_none(kind);
	order.team = team;
	order.value = value;
	return order;
}

static struct order model_order(enum order_kind kind, int model, int value)
{
	struct order order = order_none(kind);
	order.model = model;
	order.value = value;
	return order;
}

static struct order theme_order(enum order_kind kind, int theme, int model)
{
	struct order order = order_none(kind);
	order.theme = theme;
	order.model = model;
	return order;
}

static struct order date_order(int model, int month)
{
	struct order order = model_order(ORDER_DATE, model, ORDER_NONE);
	order.month = month;
	return order;
}

static struct order lend_order(int team, int to, int people, int months)
{
	struct order order = team_order(ORDER_LEND, team, ORDER_NONE);
	order.to = to;
	order.people = people;
	order.month = months;
	return order;
}

static struct order people_order(enum order_kind kind, int team, int people)
{
	struct order order = team_order(kind, team, ORDER_NONE);
	order.people = people;
	return order;
}

static struct order person_order(enum order_kind kind, int team, int person)
{
	struct order order = team_order(kind, team, ORDER_NONE);
	order.person = person;
	return order;
}

static struct order share_order(enum order_kind kind, int model, int place, double share)
{
	struct order order = model_order(kind, model, ORDER_NONE);
	order.share[place] = share;
	return order;
}

static struct order merge_order(int teams, int to)
{
	struct order order = order_none(ORDER_MERGE);
	order.teams = teams;
	order.to = to;
	return order;
}

static struct order buy_order(double amount)
{
	struct order order = order_none(ORDER_BUY);
	order.amount = amount;
	return order;
}

static struct order acquire_order(int target)
{
	struct order order = order_none(ORDER_ACQUIRE);
	order.target = target;
	return order;
}

static struct order answer_order(int event, int choice)
{
	struct order order = order_none(ORDER_ANSWER);
	order.event = event;
	order.value = choice;
	return order;
}

/* An order of each verb that nothing stands against, in a state made ready for it. */
static struct order legal(enum order_kind kind)
{
	state.house.pooled = kind == ORDER_UNPOOL;
	state.house.budget_left = 1000.0;
	state.event[EVENT_LETTER].pending = 1;
	if (kind == ORDER_RETURN)
		assert_int_equal(order_apply(&scenario, &state, &(struct order){.kind = ORDER_PULL, .theme = THEME_CHAINS}),
			REFUSAL_NONE);
	switch (kind) {
	case ORDER_ALLOCATE: return share_order(kind, ORDER_NONE, TEAM_RESEARCH, 0.4);
	case ORDER_BUY: return buy_order(2.0);
	case ORDER_START: return model_order(kind, MODEL_LIGHT, ORDER_NONE);
	case ORDER_MIX: return share_order(kind, MODEL_FLAGSHIP, AXIS_REASONING, 0.4);
	case ORDER_DATE: return date_order(MODEL_FLAGSHIP, 20);
	case ORDER_GOAL:
	case ORDER_LICENSE: return model_order(kind, MODEL_BASE, 1);
	case ORDER_TUNE:
	case ORDER_CANCEL:
	case ORDER_AUDIT: return model_order(kind, MODEL_BASE, ORDER_NONE);
	case ORDER_PACE:
	case ORDER_HIRE:
	case ORDER_PAPERS:
	case ORDER_PRIVILEGE:
	case ORDER_SEAT: return team_order(kind, TEAM_RESEARCH, 2);
	case ORDER_LEND: return lend_order(TEAM_RESEARCH, ORDER_TO_BRIDGE, 10, 6);
	case ORDER_PULL: return theme_order(kind, THEME_SPARSE, MODEL_BASE);
	case ORDER_RETURN:
	case ORDER_CUT_THEME: return theme_order(kind, THEME_CHAINS, ORDER_NONE);
	case ORDER_MERGE: return merge_order(1 << TEAM_RESEARCH, TEAM_PRODUCT);
	case ORDER_FOUND: return team_order(kind, ORDER_NONE, 7);
	case ORDER_ACQUIRE: return acquire_order(ACQUISITION_DATA);
	case ORDER_APPOINT: return person_order(kind, TEAM_PRODUCT, PERSON_ADA);
	case ORDER_RETAIN: return person_order(kind, ORDER_NONE, PERSON_BO);
	case ORDER_LAY_OFF: return people_order(kind, TEAM_SUPPORT, 5);
	case ORDER_ANSWER: return answer_order(EVENT_LETTER, 0);
	case ORDER_POOL:
	case ORDER_UNPOOL:
	case ORDER_KINDS: break;
	}
	return order_none(kind);
}

static void test_every_verb_has_an_order_that_passes(void **unused)
{
	for (int kind = 0; kind < ORDER_KINDS; kind++) {
		begin(unused);
		struct order order = legal((enum order_kind)kind);
		gives(order, REFUSAL_NONE);
		assert_true(memcmp(&before, &state, sizeof state) != 0);
	}
}

static void test_nothing_is_ordered_when_it_is_over(void **unused)
{
	for (int kind = 0; kind < ORDER_KINDS; kind++) {
		begin(unused);
		struct order order = legal((enum order_kind)kind);
		state.house.out = 1;
		gives(order, REFUSAL_OVER);
	}
}

static void test_every_verb_wants_its_influence(void **unused)
{
	for (int kind = 0; kind < ORDER_KINDS; kind++) {
		begin(unused);
		struct order order = legal((enum order_kind)kind);
		*(kind == ORDER_ANSWER ? &scenario.event[EVENT_LETTER].choice[0].influence :
			&scenario.costs.influence[kind]) = 2.0;
		state.house.influence = 1.9;
		gives(order, REFUSAL_INFLUENCE);
		state.house.influence = 100.0;
		gives(order, REFUSAL_NONE);
	}
}

/* Whoever pays, an order takes what it was said to take. */
static void test_orders_take_their_price(void **unused)
{
	int priced = 0;
	for (int kind = 0; kind < ORDER_KINDS; kind++) {
		begin(unused);
		struct order order = legal((enum order_kind)kind);
		struct order_price price = order_price(&scenario, &state, &order);
		struct house_state was = state.house;
		gives(order, REFUSAL_NONE);
		assert_true(fabs(state.house.spent - was.spent - price.money) < 1e-9);
		assert_true(fabs(was.budget_left - state.house.budget_left - price.budget) < 1e-9);
		priced += price.money > 0.0;
	}
	assert_true(priced >= 3);
}

/* The house pays for a company, the division for machines and for those whom it keeps. */
static void test_who_pays(void **unused)
{
	(void)unused;
	struct order order = legal(ORDER_ACQUIRE);
	struct order_price price = order_price(&scenario, &state, &order);
	assert_true(price.money == scenario.acquisition[ACQUISITION_DATA].price && price.budget == 0.0);
	order = legal(ORDER_BUY);
	price = order_price(&scenario, &state, &order);
	assert_true(price.money == order.amount * scenario.parameters.compute_price && price.budget == price.money);
	order = legal(ORDER_RETAIN);
	price = order_price(&scenario, &state, &order);
	assert_true(price.money == scenario.parameters.house_star_salary && price.budget == price.money);
	order.kind = ORDER_KINDS;
	price = order_price(&scenario, &state, &order);
	assert_true(price.money == 0.0 && price.budget == 0.0);
}

/* An answer costs what its choice costs, and its verb nothing. */
static void test_answers_have_no_base_cost(void **unused)
{
	(void)unused;
	struct order order = legal(ORDER_ANSWER);
	scenario.costs.influence[ORDER_ANSWER] = 50.0;
	assert_true(order_cost(&scenario, &state, &order) == scenario.event[EVENT_LETTER].choice[0].influence);
	order.value = 1;
	assert_true(order_cost(&scenario, &state, &order) == 0.0);
	state.house.influence = 0.0;
	gives(order, REFUSAL_NONE);
	assert_true(state.house.influence == 0.0);
}

static void test_unknown_kinds(void **unused)
{
	(void)unused;
	static const int32_t kinds[] = {-1, ORDER_KINDS, 1000, INT32_MIN, INT32_MAX};
	for (int i = 0; i < 5; i++) {
		struct order order = order_none(ORDER_POOL);
		order.kind = kinds[i];
		gives(order, REFUSAL_KIND);
		assert_null(order_word(kinds[i]));
	}
}

static void test_words(void **unused)
{
	(void)unused;
	for (int a = 0; a < ORDER_KINDS; a++)
		for (int b = 0; b < a; b++)
			assert_string_not_equal(order_word(a), order_word(b));
	for (int a = 0; a < REFUSALS; a++)
		for (int b = 0; b < a; b++)
			assert_string_not_equal(refusal_word((enum refusal)a), refusal_word((enum refusal)b));
	assert_string_equal(order_word(ORDER_CUT_THEME), "cut_theme");
	assert_string_equal(refusal_word(REFUSAL_NOT_STARTED), "not_started");
}

static void test_teams(void **unused)
{
	(void)unused;
	static const struct { enum order_kind kind; int most; } verbs[] = {
		{ORDER_PACE, PACE_CRUNCH}, {ORDER_HIRE, HIRE_STARS}, {ORDER_PAPERS, PAPERS_CLOSE}, {ORDER_PRIVILEGE, 7}};
	for (int i = 0; i < 4; i++) {
		gives(team_order(verbs[i].kind, ORDER_NONE, 0), REFUSAL_NO_TEAM);
		gives(team_order(verbs[i].kind, SMALL_TEAMS, 0), REFUSAL_NO_TEAM);
		gives(team_order(verbs[i].kind, TEAM_LAB, 0), REFUSAL_NO_TEAM);
		gives(team_order(verbs[i].kind, TEAM_PRODUCT, -1), REFUSAL_RANGE);
		gives(team_order(verbs[i].kind, TEAM_PRODUCT, verbs[i].most + 1), REFUSAL_RANGE);
		gives(team_order(verbs[i].kind, TEAM_PRODUCT, verbs[i].most), REFUSAL_NONE);
	}
	gives(team_order(ORDER_SEAT, TEAM_LAB, 0), REFUSAL_NO_TEAM);
	gives(team_order(ORDER_SEAT, TEAM_PRODUCT, 0), REFUSAL_NONE);
	gives(team_order(ORDER_SEAT, TEAM_PRODUCT, 0), REFUSAL_ALREADY);
}

static void test_models(void **unused)
{
	(void)unused;
	static const enum order_kind verbs[] = {ORDER_START, ORDER_MIX, ORDER_DATE, ORDER_GOAL, ORDER_LICENSE, ORDER_TUNE,
		ORDER_CANCEL, ORDER_AUDIT};
	state.model[MODEL_BASE].shipped = 1;
	state.model[MODEL_LIGHT].cancelled = 1;
	for (int i = 0; i < 8; i++) {
		gives(model_order(verbs[i], ORDER_NONE, 0), REFUSAL_RANGE);
		gives(model_order(verbs[i], SMALL_MODELS, 0), REFUSAL_RANGE);
		gives(model_order(verbs[i], MODEL_BASE, 0), REFUSAL_SHIPPED);
		gives(model_order(verbs[i], MODEL_LIGHT, 0), REFUSAL_CANCELLED);
	}
	gives(model_order(ORDER_TUNE, MODEL_LAB, 0), REFUSAL_NOT_STARTED);
	gives(model_order(ORDER_AUDIT, MODEL_LAB, 0), REFUSAL_NOT_STARTED);
	gives(model_order(ORDER_GOAL, MODEL_LAB, 2), REFUSAL_RANGE);
	gives(model_order(ORDER_LICENSE, MODEL_LAB, -1), REFUSAL_RANGE);
	gives(model_order(ORDER_CANCEL, MODEL_LAB, 0), REFUSAL_NONE);
}

static void test_start(void **unused)
{
	(void)unused;
	gives(model_order(ORDER_START, MODEL_FLAGSHIP, 0), REFUSAL_STARTED);
	gives(model_order(ORDER_START, MODEL_LAB, 0), REFUSAL_NO_TEAM);
	struct order order = model_order(ORDER_START, MODEL_LIGHT, 0);
	order.month = state.house.month;
	gives(order, REFUSAL_PAST);
	order.month = state.house.month + 61;
	gives(order, REFUSAL_RANGE);
	order.month = state.house.month + 9;
	order.share[SMALL_AXES] = 0.1;
	gives(order, REFUSAL_RANGE);
	order.share[SMALL_AXES] = NAN;
	gives(order, REFUSAL_NONE);
	assert_int_equal(state.model[MODEL_LIGHT].due, 10);
}

static void test_dates(void **unused)
{
	(void)unused;
	gives(date_order(MODEL_FLAGSHIP, ORDER_NONE), REFUSAL_PAST);
	gives(date_order(MODEL_FLAGSHIP, state.house.month), REFUSAL_PAST);
	gives(date_order(MODEL_FLAGSHIP, state.house.month + 61), REFUSAL_RANGE);
	gives(date_order(MODEL_FLAGSHIP, state.house.month + 1), REFUSAL_NONE);
	state.house.influence = 1.9;
	/* half a point for each of four months */
	gives(date_order(MODEL_FLAGSHIP, state.house.month + 5), REFUSAL_INFLUENCE);
}

static void test_shares(void **unused)
{
	(void)unused;
	gives(order_none(ORDER_ALLOCATE), REFUSAL_RANGE);
	gives(model_order(ORDER_MIX, MODEL_FLAGSHIP, 0), REFUSAL_RANGE);
	gives(share_order(ORDER_MIX, MODEL_FLAGSHIP, SMALL_AXES, 0.1), REFUSAL_RANGE);
	gives(share_order(ORDER_MIX, MODEL_FLAGSHIP, 0, -0.1), REFUSAL_RANGE);
	gives(share_order(ORDER_MIX, MODEL_FLAGSHIP, 0, 1.1), REFUSAL_RANGE);
	gives(share_order(ORDER_MIX, MODEL_FLAGSHIP, 0, INFINITY), REFUSAL_RANGE);
	gives(share_order(ORDER_ALLOCATE, 0, TEAM_SUPPORT, 0.1), REFUSAL_NO_TEAM);
	gives(share_order(ORDER_ALLOCATE, 0, TEAM_LAB, 0.1), REFUSAL_NO_TEAM);
	gives(share_order(ORDER_ALLOCATE, 0, SMALL_TEAMS, 0.1), REFUSAL_RANGE);
	struct order both = share_order(ORDER_ALLOCATE, 0, TEAM_RESEARCH, 0.6);
	both.share[TEAM_PRODUCT] = 0.5;
	gives(both, REFUSAL_RANGE);
}

static void test_lend(void **unused)
{
	(void)unused;
	int32_t staff = state.team[TEAM_RESEARCH].staff;
	gives(lend_order(TEAM_LAB, TEAM_PRODUCT, 1, 1), REFUSAL_NO_TEAM);
	gives(lend_order(TEAM_RESEARCH, TEAM_LAB, 1, 1), REFUSAL_NO_TEAM);
	gives(lend_order(TEAM_RESEARCH, ORDER_NONE, 1, 1), REFUSAL_NO_TEAM);
	gives(lend_order(TEAM_RESEARCH, TEAM_RESEARCH, 1, 1), REFUSAL_RANGE);
	gives(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, 0, 1), REFUSAL_RANGE);
	gives(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, 1, 0), REFUSAL_RANGE);
	gives(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, 1, 61), REFUSAL_RANGE);
	gives(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, staff + 1, 1), REFUSAL_NO_PEOPLE);
	gives(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, staff - 10, 60), REFUSAL_NONE);
	gives(lend_order(TEAM_RESEARCH, TEAM_PRODUCT, 11, 1), REFUSAL_NO_PEOPLE);
	for (int i = 1; i < LOANS_MAX; i++)
		gives(lend_order(TEAM_RESEARCH, ORDER_TO_BRIDGE, 1, 1), REFUSAL_NONE);
	gives(lend_order(TEAM_PRODUCT, ORDER_TO_BRIDGE, 1, 1), REFUSAL_ALREADY);
}

static void test_pull_return_cut(void **unused)
{
	(void)unused;
	gives(theme_order(ORDER_PULL, ORDER_NONE, MODEL_BASE), REFUSAL_NO_THEME);
	gives(theme_order(ORDER_PULL, SMALL_THEMES, MODEL_BASE), REFUSAL_NO_THEME);
	gives(theme_order(ORDER_PULL, THEME_CHAINS, ORDER_NONE), REFUSAL_RANGE);
	gives(theme_order(ORDER_PULL, THEME_CHAINS, MODEL_LIGHT), REFUSAL_NOT_STARTED);
	gives(theme_order(ORDER_RETURN, THEME_CHAINS, 0), REFUSAL_ALREADY);
	gives(theme_order(ORDER_RETURN, SMALL_THEMES, 0), REFUSAL_NO_THEME);
	gives(theme_order(ORDER_CUT_THEME, ORDER_NONE, 0), REFUSAL_NO_THEME);
	gives(theme_order(ORDER_PULL, THEME_CHAINS, MODEL_BASE), REFUSAL_NONE);
	gives(theme_order(ORDER_PULL, THEME_CHAINS, MODEL_BASE), REFUSAL_ALREADY);
	gives(theme_order(ORDER_CUT_THEME, THEME_CHAINS, 0), REFUSAL_NONE);
	gives(theme_order(ORDER_CUT_THEME, THEME_CHAINS, 0), REFUSAL_CUT);
	gives(theme_order(ORDER_PULL, THEME_CHAINS, MODEL_BASE), REFUSAL_CUT);
	gives(lend_order(TEAM_RESEARCH, ORDER_TO_BRIDGE, state.team[TEAM_RESEARCH].staff - 3, 3), REFUSAL_NONE);
	gives(theme_order(ORDER_PULL, THEME_SPARSE, MODEL_BASE), REFUSAL_NO_PEOPLE);
	state.theme[THEME_WORLDS].people = 0.0;
	gives(theme_order(ORDER_PULL, THEME_WORLDS, MODEL_BASE), REFUSAL_NO_PEOPLE);
}

static void test_merge_and_found(void **unused)
{
	(void)unused;
	gives(merge_order(1 << TEAM_RESEARCH, TEAM_LAB), REFUSAL_NO_TEAM);
	gives(merge_order(1 << TEAM_LAB, TEAM_PRODUCT), REFUSAL_NO_TEAM);
	gives(merge_order(1 << TEAMS_MAX, TEAM_PRODUCT), REFUSAL_RANGE);
	gives(merge_order(0, TEAM_PRODUCT), REFUSAL_RANGE);
	gives(merge_order(1 << TEAM_PRODUCT, TEAM_PRODUCT), REFUSAL_RANGE);
	gives(merge_order(INT32_MIN | 1, TEAM_PRODUCT), REFUSAL_RANGE);
	gives(team_order(ORDER_FOUND, TEAM_PRODUCT, 7), REFUSAL_NO_TEAM);
	gives(team_order(ORDER_FOUND, TEAM_LAB, 8), REFUSAL_RANGE);
	gives(team_order(ORDER_FOUND, TEAM_LAB, -1), REFUSAL_RANGE);
	struct order with = team_order(ORDER_FOUND, TEAM_LAB, 7);
	with.person = SMALL_PEOPLE;
	gives(with, REFUSAL_NO_PERSON);
	with.person = PERSON_GUS;
	gives(with, REFUSAL_NONE);
	gives(with, REFUSAL_ALREADY);
	scenario.lab = -1;
	gives(with, REFUSAL_NO_TEAM);
}

static void test_people(void **unused)
{
	(void)unused;
	int32_t staff = state.team[TEAM_SUPPORT].staff;
	gives(person_order(ORDER_APPOINT, TEAM_LAB, PERSON_ADA), REFUSAL_NO_TEAM);
	gives(person_order(ORDER_APPOINT, TEAM_PRODUCT, SMALL_PEOPLE), REFUSAL_NO_PERSON);
	gives(person_order(ORDER_APPOINT, TEAM_PRODUCT, ORDER_NONE), REFUSAL_NO_PERSON);
	gives(person_order(ORDER_APPOINT, TEAM_PRODUCT, PERSON_HAL), REFUSAL_NONE);
	gives(person_order(ORDER_APPOINT, TEAM_PRODUCT, PERSON_HAL), REFUSAL_ALREADY);
	state.person[PERSON_BO].present = 0;
	state.person[PERSON_BO].left_month = 0;
	gives(person_order(ORDER_APPOINT, TEAM_PRODUCT, PERSON_BO), REFUSAL_NO_PERSON);
	gives(person_order(ORDER_RETAIN, ORDER_NONE, PERSON_BO), REFUSAL_NO_PERSON);
	gives(person_order(ORDER_RETAIN, ORDER_NONE, PERSON_GUS), REFUSAL_NO_PERSON);
	gives(person_order(ORDER_RETAIN, ORDER_NONE, -2), REFUSAL_NO_PERSON);
	gives(person_order(ORDER_RETAIN, ORDER_NONE, ORDER_NONE), REFUSAL_NO_TEAM);
	gives(person_order(ORDER_RETAIN, TEAM_PRODUCT, ORDER_NONE), REFUSAL_NONE);
	gives(people_order(ORDER_LAY_OFF, TEAM_LAB, 1), REFUSAL_NO_TEAM);
	gives(people_order(ORDER_LAY_OFF, TEAM_SUPPORT, 0), REFUSAL_RANGE);
	gives(people_order(ORDER_LAY_OFF, TEAM_SUPPORT, staff + 1), REFUSAL_NO_PEOPLE);
	gives(people_order(ORDER_LAY_OFF, TEAM_SUPPORT, staff), REFUSAL_NONE);
}

static void test_money(void **unused)
{
	(void)unused;
	gives(buy_order(0.0), REFUSAL_RANGE);
	gives(buy_order(NAN), REFUSAL_RANGE);
	gives(buy_order(1000.1), REFUSAL_RANGE);
	state.house.budget_left = 10.0 * scenario.parameters.compute_price;
	gives(buy_order(10.1), REFUSAL_BUDGET);
	for (int i = 0; i < DELIVERIES_MAX; i++)
		gives(buy_order(1.0), REFUSAL_NONE);
	gives(buy_order(1.0), REFUSAL_ALREADY);
	gives(acquire_order(ORDER_NONE), REFUSAL_RANGE);
	gives(acquire_order(SMALL_ACQUISITIONS), REFUSAL_RANGE);
	gives(acquire_order(ACQUISITION_STAFF), REFUSAL_NO_TEAM);
	gives(acquire_order(ACQUISITION_FOUNDER), REFUSAL_NO_TEAM);
	gives(acquire_order(ACQUISITION_DATA), REFUSAL_NONE);
	gives(acquire_order(ACQUISITION_DATA), REFUSAL_ALREADY);
}

static void test_pool_and_answer(void **unused)
{
	(void)unused;
	gives(order_none(ORDER_UNPOOL), REFUSAL_ALREADY);
	gives(order_none(ORDER_POOL), REFUSAL_NONE);
	gives(order_none(ORDER_POOL), REFUSAL_ALREADY);
	gives(order_none(ORDER_UNPOOL), REFUSAL_NONE);
	gives(answer_order(ORDER_NONE, 0), REFUSAL_RANGE);
	gives(answer_order(SMALL_EVENTS, 0), REFUSAL_RANGE);
	gives(answer_order(EVENT_MONEY, 2), REFUSAL_RANGE);
	gives(answer_order(EVENT_MONEY, -1), REFUSAL_RANGE);
	state.event[EVENT_MONEY].pending = 0;
	gives(answer_order(EVENT_MONEY, 0), REFUSAL_NOT_PENDING);
	state.event[EVENT_MONEY].pending = 1;
	gives(answer_order(EVENT_MONEY, 0), REFUSAL_NONE);
	gives(answer_order(EVENT_MONEY, 0), REFUSAL_NOT_PENDING);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(test_every_verb_has_an_order_that_passes), TEST(test_nothing_is_ordered_when_it_is_over),
		TEST(test_every_verb_wants_its_influence), TEST(test_orders_take_their_price), TEST(test_who_pays),
		TEST(test_answers_have_no_base_cost), TEST(test_unknown_kinds),
		TEST(test_words), TEST(test_teams),
		TEST(test_models), TEST(test_start), TEST(test_dates), TEST(test_shares), TEST(test_lend),
		TEST(test_pull_return_cut), TEST(test_merge_and_found), TEST(test_people), TEST(test_money),
		TEST(test_pool_and_answer),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
