/* What foresight is asked of a campaign: its month's start and orders, as far as it goes, on luck that is not its
 * own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/forecast.h"

enum { MONTH = 5, FUTURES = 8 };

static struct campaign *campaign;

static int campaign_open(void **unused)
{
	(void)unused;
	campaign = campaign_take_over(NULL, &(struct content_request){.scenario = "two-tracks"}, 7, MONTH, NULL, stderr);
	return campaign ? 0 : -1;
}

static int campaign_shut(void **unused)
{
	(void)unused;
	campaign_free(campaign);
	return 0;
}

static void pace_order(int value)
{
	struct order order = order_none(ORDER_PACE);
	order.team = campaign->content->scenario.bridge_to;
	order.value = value;
	assert_int_equal(campaign_order(campaign, &order), REFUSAL_NONE);
}

static void it_starts_from_the_month_and_its_orders(void **unused)
{
	static struct forecast f;
	struct foresight out;
	(void)unused;
	pace_order(PACE_CRUNCH);
	forecast_fill(&f, campaign, FUTURES, NULL);
	assert_int_equal(f.request.orders, campaign->pending_count);
	assert_memory_equal(f.request.order, campaign->pending, (size_t)campaign->pending_count * sizeof *f.order);
	assert_true(state_hash(&campaign->content->scenario, f.request.start) ==
		state_hash(&campaign->content->scenario, &campaign->state[MONTH]));
	assert_false(f.request.truth);
	assert_true(foresight_run(&f.request, &out));
	assert_int_equal(out.futures, FUTURES);
	assert_int_equal(out.first_month, MONTH);
}

static void the_seed_tells_nothing_and_the_month_deals(void **unused)
{
	static struct forecast one, other;
	(void)unused;
	forecast_fill(&one, campaign, FUTURES, NULL);
	pace_order(PACE_CRUNCH);
	forecast_fill(&other, campaign, FUTURES, NULL);
	assert_true(one.request.first_seed == other.request.first_seed);
	campaign_end_month(campaign);
	forecast_fill(&other, campaign, FUTURES, NULL);
	assert_true(one.request.first_seed != other.request.first_seed);
	campaign->seed++;
	forecast_fill(&one, campaign, FUTURES, NULL);
	assert_true(one.request.first_seed == other.request.first_seed);
}

static void it_looks_no_farther_than_the_campaign_goes(void **unused)
{
	static struct forecast f;
	(void)unused;
	forecast_fill(&f, campaign, FUTURES, NULL);
	assert_int_equal(f.request.months, FORESIGHT_MONTHS);
	campaign->until = MONTH + 3;
	forecast_fill(&f, campaign, FUTURES, NULL);
	assert_int_equal(f.request.months, 3);
	campaign->until = MONTH;
	forecast_fill(&f, campaign, FUTURES, NULL);
	assert_int_equal(f.request.months, 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, campaign_open, campaign_shut)

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(it_starts_from_the_month_and_its_orders),
		TEST(the_seed_tells_nothing_and_the_month_deals), TEST(it_looks_no_farther_than_the_campaign_goes)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
