/* Why: decisions undone one at a time on a toy of two teams, with the signs that the toy is made for. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "lab/ask/why.h"

#define FIXTURES "tests/content/fixtures/scenarios"

enum { WORKS = 1, FIRST = 0, SECOND = 1, LIST_MOST = 16, UNTIL = 8, RUNS = 24 };

static struct content *content;

static int package_load(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = FIXTURES "/tiny"}, stderr);
	return content ? 0 : -1;
}

static int package_free(void **state)
{
	(void)state;
	content_free(content);
	return 0;
}

struct list {
	struct dated_order item[LIST_MOST];
	struct order_list orders;
};

static void list_add(struct list *list, int month, struct order order)
{
	list->item[list->orders.count++] = (struct dated_order){month, order, "", "assumed"};
	list->orders.item = list->item;
}

static struct order pace(int value)
{
	struct order order = order_none(ORDER_PACE);
	order.team = WORKS;
	order.value = value;
	return order;
}

static struct order start(int model)
{
	struct order order = order_none(ORDER_START);
	order.model = model;
	order.goal = GOAL_COMPETITIVE; /* it is not held back then */
	order.month = 9;
	return order;
}

static struct order lay_off(int people)
{
	struct order order = order_none(ORDER_LAY_OFF);
	order.team = WORKS;
	order.people = people;
	return order;
}

static int field_of(const char *id)
{
	int field = field_find(&content->scenario, id);
	assert_true(field >= 0);
	return field;
}

static struct why_request request_of(const struct list *list, const char *field)
{
	return (struct why_request){.content = content, .orders = &list->orders, .seed = 3, .runs = RUNS,
		.until = UNTIL, .field = field_of(field), .minus_field = -1, .release = -1};
}

static const struct why_decision *decision_of(const struct why *why, int kind)
{
	for (int i = 0; i < why->decisions; i++)
		if (why->decision[i].order.kind == kind)
			return &why->decision[i];
	fail_msg("no decision of kind %d", kind);
	return NULL;
}

static void adds_up(const struct why *why)
{
	double sum = why->nothing + why->together;
	for (int i = 0; i < why->decisions; i++)
		sum += why->decision[i].essential ? 0.0 : why->decision[i].mean;
	assert_true(fabs(sum - why->expected) < 1e-9);
	assert_true(fabs(why->expected + why->luck - why->outcome) < 1e-9);
}

static void a_crunch_tires_and_a_rest_does_not(void **state)
{
	struct list list = {0};
	struct why why;
	(void)state;
	list_add(&list, 1, pace(PACE_CRUNCH));
	list_add(&list, 2, lay_off(20));
	struct why_request q = request_of(&list, "team.works.fatigue");
	assert_true(why_run(&q, &why));
	assert_int_equal(why.decisions, 2);
	assert_int_equal(why.runs, RUNS);
	const struct why_decision *crunch = decision_of(&why, ORDER_PACE);
	assert_true(crunch->given && !crunch->essential && crunch->mean > 0.1 && crunch->here > 0.1);
	assert_true(crunch->low <= crunch->mean && crunch->mean <= crunch->high && crunch->low > 0.0);
	adds_up(&why);
	why_free(&why);
	q.field = field_of("house.staff");
	assert_true(why_run(&q, &why));
	assert_true(why.decision[0].order.kind == ORDER_LAY_OFF && why.decision[0].mean < -10.0);
	adds_up(&why);
	why_free(&why);
}

static void what_belongs_together_is_one_decision(void **state)
{
	struct list list = {0};
	struct why why;
	(void)state;
	list_add(&list, 0, pace(PACE_PUSH));
	list_add(&list, 2, pace(PACE_CRUNCH));
	list_add(&list, 3, lay_off(1));
	list_add(&list, 5, pace(PACE_STEADY));
	list_add(&list, 9, pace(PACE_CRUNCH)); /* after the outcome */
	struct why_request q = request_of(&list, "team.works.fatigue");
	q.runs = 2;
	assert_true(why_run(&q, &why));
	assert_int_equal(why.decisions, 2);
	const struct why_decision *paces = decision_of(&why, ORDER_PACE);
	assert_int_equal(paces->orders, 3);
	assert_true(paces->month == 0 && paces->last_month == 5 && paces->order.value == PACE_PUSH);
	why_free(&why);
	list.item[3].month = 6;
	assert_true(why_run(&q, &why));
	assert_int_equal(why.decisions, 3);
	why_free(&why);
}

static void without_a_start_there_is_no_launch(void **state)
{
	struct list list = {0};
	struct why why;
	(void)state;
	list_add(&list, 2, start(SECOND));
	list_add(&list, 3, pace(PACE_PUSH));
	struct why_request q = request_of(&list, "release.second.knowledge");
	q.minus_field = field_of("release.second.rival.knowledge");
	q.release = SECOND;
	q.until = 24;
	assert_true(why_run(&q, &why));
	assert_true(isfinite(why.outcome));
	assert_true(why.decision[0].essential && why.decision[0].order.kind == ORDER_START);
	assert_true(isnan(why.decision[0].mean));
	assert_true(isfinite(why.decision[1].mean) && !why.decision[1].essential);
	adds_up(&why);
	why_free(&why);
	list.orders.count = 0; /* it never ships: there is nothing to explain */
	assert_true(why_run(&q, &why));
	assert_true(isnan(why.outcome) && why.decisions == 0);
	why_free(&why);
}

static void an_order_refused_did_nothing(void **state)
{
	struct list list = {0};
	struct why why;
	(void)state;
	list_add(&list, 1, lay_off(9999));
	struct why_request q = request_of(&list, "house.trust");
	assert_true(why_run(&q, &why));
	assert_true(!why.decision[0].given && why.decision[0].mean == 0.0 && why.decision[0].here == 0.0);
	why_free(&why);
}

/* The outcome is the run's: as whoever played it had it, alone or beside history. */
static void the_outcome_is_the_runs(void **state)
{
	struct list list = {0};
	struct why why;
	struct play played;
	(void)state;
	list_add(&list, 1, pace(PACE_CRUNCH));
	struct why_request q = request_of(&list, "house.product_users");
	play_start(&played, content, &content->scenario,
		(struct orders_from){.player = PLAYER_LIST, .list = &list.orders}, q.seed);
	play_until(&played, UNTIL);
	assert_true(why_run(&q, &why));
	assert_true(why.outcome == played.state.house.users);
	why_free(&why);
	q.base_from.player = PLAYER_HISTORY;
	list.orders.count = 0;
	play_start(&played, content, &content->scenario, q.base_from, q.seed);
	play_until(&played, UNTIL);
	assert_true(why_run(&q, &why));
	assert_true(why.outcome == played.state.house.users && why.decisions == 0);
	why_free(&why);
}

static double trust_times(const struct scenario *scenario, const struct state *state, int which)
{
	(void)scenario;
	return state->house.trust * which;
}

/* A number that is no field is asked of the same states. */
static void any_number_of_a_state_can_be_asked_for(void **state)
{
	struct list list = {0};
	struct why plain, twice;
	(void)state;
	list_add(&list, 1, pace(PACE_CRUNCH));
	list_add(&list, 2, lay_off(20));
	struct why_request q = request_of(&list, "house.trust");
	assert_true(why_run(&q, &plain));
	q.value = trust_times;
	q.which = 2;
	assert_true(why_run(&q, &twice));
	assert_int_equal(twice.decisions, plain.decisions);
	assert_true(fabs(twice.outcome - 2 * plain.outcome) < 1e-9 && fabs(twice.nothing - 2 * plain.nothing) < 1e-9);
	assert_true(fabs(twice.decision[0].mean - 2 * plain.decision[0].mean) < 1e-9);
	adds_up(&twice);
	why_free(&plain);
	why_free(&twice);
}

static void it_tells_how_far_it_is_and_stops(void **state)
{
	struct list list = {0};
	struct why why;
	atomic_int cancel, done;
	(void)state;
	atomic_init(&cancel, 0);
	atomic_init(&done, 0);
	list_add(&list, 1, pace(PACE_CRUNCH));
	struct why_request q = request_of(&list, "house.trust");
	q.cancel = &cancel;
	q.done = &done;
	assert_true(why_run(&q, &why));
	assert_int_equal(atomic_load(&done), 1000);
	why_free(&why);
	q.runs = 0; /* this run's luck alone */
	assert_true(why_run(&q, &why));
	assert_true(isfinite(why.decision[0].here) && isnan(why.decision[0].mean) && isnan(why.expected));
	why_free(&why);
	atomic_store(&cancel, 1);
	assert_false(why_run(&q, &why));
	assert_null(why.decision);
	why_free(&why);
}

/* Of any amounts, large, small and none, the lines as printed sum to the outcome as printed. */
static void what_is_printed_adds_up(void **state)
{
	enum { DECISIONS = 12, MOST = 7 };
	(void)state;
	for (uint64_t seed = 0; seed < 200; seed++) {
		struct why_decision decision[DECISIONS] = {{.essential = true, .mean = NAN}};
		struct why why = {.decisions = DECISIONS, .decision = decision, .nothing = -8.0 + 0.0371 * (double)seed,
			.luck = -1.04, .together = seed % 3 == 0 ? 0.0 : 0.049};
		why.expected = why.nothing + why.together;
		for (int i = 1; i < DECISIONS; i++) {
			decision[i].mean = 3.0 * pow(0.62, i) * (luck_uniform(seed, LUCK_POLICY, 0, i, 0) - 0.5);
			why.expected += decision[i].mean;
		}
		why.outcome = why.expected + why.luck;
		struct why_line line[MOST + WHY_PARTS_BESIDE];
		int lines = why_account(&why, MOST, 0.1, line);
		double sum = 0.0;
		assert_true(lines > 0 && lines <= MOST + WHY_PARTS_BESIDE);
		for (int i = 0; i < lines; i++) {
			sum += line[i].amount;
			assert_true(fabs(line[i].amount) > 0.09);
			if (line[i].part == WHY_DECISION)
				assert_true(fabs(line[i].amount - decision[line[i].decision].mean) <= 0.1 + 1e-9);
		}
		assert_true(fabs(sum - floor(why.outcome * 10.0 + 0.5) / 10.0) < 1e-6);
	}
}

static void without_an_outcome_there_is_no_account(void **state)
{
	struct why why = {.outcome = NAN, .expected = NAN, .nothing = NAN, .together = NAN, .luck = NAN};
	struct why_decision decision = {.mean = -2.0};
	struct why_line line[1 + WHY_PARTS_BESIDE];
	(void)state;
	assert_int_equal(why_account(&why, 1, 0.1, line), 0);
	why = (struct why){.outcome = 3.0, .expected = 2.0, .nothing = NAN, .together = NAN, .luck = 1.0, .decisions = 1,
		.decision = &decision};
	assert_int_equal(why_account(&why, 1, 0.1, line), 3);
	assert_true(line[0].part == WHY_DECISION && line[1].part == WHY_TOGETHER && line[2].part == WHY_LUCK);
	assert_true(fabs(line[0].amount + line[1].amount + line[2].amount - 3.0) < 1e-9);
}

/* What is too small for a row of its own, or one too many, counts among the others. */
static void the_largest_and_all_others_add_up(void **state)
{
	enum { DECISIONS = WHY_LARGEST_MAX + 4 };
	struct why_decision decision[DECISIONS] = {{.essential = true, .mean = NAN}};
	struct why why = {.decisions = DECISIONS, .decision = decision, .nothing = 10.0, .together = 0.5, .luck = -2.0};
	struct why_largest out;
	double sum = 10.0 + 0.5 - 2.0;
	(void)state;
	for (int i = 1; i < DECISIONS - 1; i++) {
		decision[i].mean = i < DECISIONS - 2 ? (i % 2 ? 1.0 : -1.0) / i : 0.01;
		sum += decision[i].mean;
	}
	why.outcome = sum; /* the last moved nothing */
	why_largest(&why, 0.05, &out);
	assert_int_equal(out.decisions, WHY_LARGEST_MAX);
	assert_int_equal(out.others, 2);
	double told = out.nothing + out.rest + out.together + out.luck;
	for (int i = 0; i < out.decisions; i++)
		told += out.decision[i].mean;
	assert_true(fabs(told - out.outcome) < 1e-9 && out.decision[0].mean == 1.0);
	why_largest(&why, 0.4, &out);
	assert_int_equal(out.decisions, 2);
}

static void a_release_is_asked_for_by_its_fields(void **state)
{
	struct why_request q = {.content = content};
	(void)state;
	why_ask_release(&q, SECOND, 0);
	assert_int_equal(q.release, SECOND);
	assert_int_equal(q.field, field_of("release.second.knowledge"));
	assert_int_equal(q.minus_field, field_of("release.second.rival.knowledge"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_crunch_tires_and_a_rest_does_not),
		cmocka_unit_test(what_belongs_together_is_one_decision),
		cmocka_unit_test(without_a_start_there_is_no_launch),
		cmocka_unit_test(an_order_refused_did_nothing),
		cmocka_unit_test(the_outcome_is_the_runs),
		cmocka_unit_test(any_number_of_a_state_can_be_asked_for),
		cmocka_unit_test(it_tells_how_far_it_is_and_stops),
		cmocka_unit_test(what_is_printed_adds_up),
		cmocka_unit_test(without_an_outcome_there_is_no_account),
		cmocka_unit_test(the_largest_and_all_others_add_up),
		cmocka_unit_test(a_release_is_asked_for_by_its_fields),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
