/* What a campaign is asked for and the desk only draws: what a choice takes is what its answer then took, who left and
 * for what, what a run is graded on and measured by. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "campaign/campaign.h"

enum { MONTHS = 30 };

static struct campaign *campaign;

static int campaign_open(void **unused)
{
	(void)unused;
	campaign = campaign_new(&(struct content_request){.scenario = "two-tracks"}, 7, NULL, stderr);
	return campaign ? 0 : -1;
}

static int campaign_shut(void **unused)
{
	(void)unused;
	campaign_free(campaign);
	return 0;
}

static bool near(double a, double b)
{
	return fabs(a - b) < 1e-6;
}

static bool as_said(double influence, struct choice_price said, double money)
{
	return near(influence, said.influence) && near(money, said.money);
}

/* Answers, compares, and takes the answer back. Returns whether the choice could be taken. */
static bool answer_check(int event, int number)
{
	const struct choice *choice = &campaign->content->scenario.event[event].choice[number];
	struct choice_price price = campaign_choice_price(campaign, choice, false);
	double influence = campaign->now.house.influence, money = campaign->now.house.budget_left;
	struct order answer = order_none(ORDER_ANSWER);
	answer.event = event;
	answer.value = number;
	if (campaign_order(campaign, &answer) != REFUSAL_NONE)
		return false;
	double paid = influence - campaign->now.house.influence, spent = money - campaign->now.house.budget_left;
	assert_true(as_said(paid, price, spent));
	assert_true(as_said(paid, campaign_choice_price(campaign, choice, true), spent));
	for (int i = 0; i < choice->effects; i++)
		assert_true(campaign_effect(campaign, &choice->effect[i], true) == choice->effect[i].amount ||
			choice->effect[i].multiply);
	assert_true(campaign_undo(campaign));
	return true;
}

static void a_choice_takes_what_was_said(void **unused)
{
	int taken = 0, with_orders = 0;
	(void)unused;
	while (campaign->month < MONTHS && !campaign_over(campaign)) {
		struct campaign_event came[EVENTS_MAX];
		int count = campaign_events(campaign, came);
		for (int i = 0; i < count; i++) {
			const struct event *e = &campaign->content->scenario.event[came[i].event];
			for (int k = 0; came[i].pending && k < e->choices; k++)
				if (answer_check(came[i].event, k)) {
					taken++;
					with_orders += e->choice[k].orders > 0;
				}
		}
		campaign_end_month(campaign);
	}
	assert_true(taken > 10 && with_orders > 0);
}

/* An order that cannot be given costs nothing; one that can costs what it costs alone. */
static void orders_count_as_far_as_they_can_be_given(void **unused)
{
	struct choice choice = {.influence = 1.0, .orders = 2};
	struct order buy = order_none(ORDER_BUY), lend = order_none(ORDER_LEND);
	(void)unused;
	buy.amount = 1.0;
	lend.team = lend.to = campaign->content->scenario.bridge_to;
	choice.order[0] = lend; /* to itself */
	choice.order[1] = buy;
	campaign->now.house.budget_left = campaign->state[0].house.budget_left = 1e4;
	struct order_terms terms = campaign_terms(campaign, &buy);
	assert_int_equal(terms.refusal, REFUSAL_NONE);
	struct choice_price price = campaign_choice_price(campaign, &choice, false);
	assert_true(as_said(1.0 + terms.influence, price, terms.budget) && price.money > 0.0);
}

static void months_play(int months)
{
	while (campaign->month < months && !campaign_over(campaign))
		campaign_end_month(campaign);
}

static void leavers_come_by_month_each_with_a_concern(void **unused)
{
	int person[PEOPLE_MAX], before = -1;
	(void)unused;
	months_play(MONTHS);
	int count = campaign_leavers(campaign, person), left = 0;
	for (int i = 0; i < campaign->content->scenario.people; i++)
		left += campaign->now.person[i].left_month >= 0;
	assert_int_equal(count, left);
	assert_true(count > 0);
	for (int i = 0; i < count; i++) {
		int month = campaign->now.person[person[i]].left_month;
		assert_true(month >= before);
		assert_in_range(campaign_concern(campaign, month + 1, person[i]) + 1, 0, CONCERNS);
		before = month;
	}
	assert_int_equal(campaign_concern(campaign, 0, person[0]), -1);
	assert_int_equal(campaign_concern(campaign, 1, person[0]), -1); /* nothing has fallen yet */
	assert_int_equal(campaign_concern(campaign, campaign->month + 1, person[0]), -1);
}

static void a_launch_is_looked_at_as_it_came_out(void **unused)
{
	int looked = 0;
	(void)unused;
	months_play(MONTHS);
	for (int i = 0; i < campaign->content->scenario.models; i++) {
		if (!campaign->now.model[i].shipped)
			continue;
		const struct state *after = campaign_after_launch(campaign, i);
		assert_true(after->model[i].shipped && after->house.month == after->model[i].ship_month + 1);
		looked++;
	}
	assert_true(looked > 0);
}

static void a_run_is_measured_by_as_many_months_of_the_record(void **unused)
{
	(void)unused;
	months_play(6);
	assert_int_equal(campaign_graded_months(campaign), 6);
	const struct state *beside = campaign_record_beside(campaign);
	assert_non_null(beside);
	assert_int_equal(beside->house.month, 6);
	campaign->now.house.out = campaign->state[6].house.out = 1; /* the chair is lost: all the months count */
	assert_true(campaign_lost(campaign));
	assert_int_equal(campaign_graded_months(campaign), campaign->until);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, campaign_open, campaign_shut)

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(a_choice_takes_what_was_said),
		TEST(orders_count_as_far_as_they_can_be_given), TEST(leavers_come_by_month_each_with_a_concern),
		TEST(a_launch_is_looked_at_as_it_came_out), TEST(a_run_is_measured_by_as_many_months_of_the_record)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
