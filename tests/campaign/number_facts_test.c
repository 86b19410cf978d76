/* What is known of a number: its causes add up to what it did, a nudge stays in its range, and the truth is not told of
 * while the game runs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "campaign/number_facts.h"

enum { MONTHS = 6 };

static struct campaign *campaign;
static struct number_facts facts;

static int campaign_open(void **unused)
{
	(void)unused;
	campaign = campaign_take_over(NULL, &(struct content_request){.scenario = "two-tracks"}, 7, MONTHS, NULL, stderr);
	return campaign ? 0 : -1;
}

static int campaign_shut(void **unused)
{
	(void)unused;
	campaign_free(campaign);
	return 0;
}

static int field_of(const char *id)
{
	int field = field_find(&campaign->content->scenario, id);
	if (field < 0)
		fail_msg("no field %s", id);
	return field;
}

static double value_at(int field, int month)
{
	return field_read(&campaign->content->scenario.field[field], &campaign->state[month]);
}

static void causes_add_up_to_what_it_did(void **unused)
{
	static const char *const ids[] = {"team.genai.fatigue", "team.fair.hazard", "house.trust", "bridge.flow"};
	(void)unused;
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		int field = field_of(ids[i]);
		number_facts_gather(campaign, field, &facts);
		assert_true(facts.known);
		double sum = facts.causes.rest;
		for (int k = 0; k < facts.causes.count; k++)
			sum += facts.causes.item[k].amount;
		assert_true(fabs(facts.causes.before + sum - facts.causes.after) < 1e-6);
		assert_true(fabs(facts.causes.after - value_at(field, MONTHS)) < 1e-9);
	}
}

static void before_the_first_month_nothing_has_moved(void **unused)
{
	(void)unused;
	assert_true(campaign_back_to(campaign, 0));
	number_facts_gather(campaign, field_of("house.trust"), &facts);
	assert_false(facts.known);
}

static void a_nudge_is_a_tenth_of_the_range_and_stays_in_it(void **unused)
{
	int trust = field_of("house.trust");
	(void)unused;
	number_facts_gather(campaign, trust, &facts);
	assert_true(facts.nudge == 10.0 && facts.moves > 0);
	for (int i = 0; i < facts.moves; i++)
		assert_true(facts.move[i].field != trust);
	campaign->now.house.trust = 95.0;
	number_facts_gather(campaign, trust, &facts);
	assert_true(facts.nudge == -10.0);
	number_facts_gather(campaign, field_of("release.llama-4.reasoning"), &facts); /* without a value */
	assert_int_equal(facts.moves, 0);
}

static int cause_field(const char *key, const char *of)
{
	return number_cause_field(&campaign->content->scenario, &(struct cause){.key = key}, field_of(of));
}

static void a_cause_is_a_field_of_the_same_team(void **unused)
{
	(void)unused;
	assert_int_equal(cause_field("cause.hazard_fatigue", "team.fair.hazard"), field_of("team.fair.fatigue"));
	assert_int_equal(cause_field("cause.hazard_heat", "team.fair.hazard"), field_of("field.talent_heat"));
	assert_int_equal(cause_field("cause.input_voice", "model.llama-4.reported"), field_of("team.genai.voice"));
	assert_int_equal(cause_field("cause.input_fatigue", "house.trust"), field_of("team.genai.fatigue"));
	assert_int_equal(cause_field("cause.input_fatigue", "team.fair.fatigue"), -1); /* not of itself */
	assert_int_equal(cause_field("cause.nothing", "team.fair.fatigue"), -1);
	assert_int_equal(number_cause_field(&campaign->content->scenario, &(struct cause){.event = 0},
		field_of("house.trust")), -1);
}

static void what_is_reported_is_told_while_the_game_runs(void **unused)
{
	int morale = field_of("team.fair.morale");
	(void)unused;
	assert_int_equal(number_told(campaign, morale), field_of("team.fair.reported_morale"));
	assert_int_equal(number_told(campaign, field_of("model.llama-4.ready")), field_of("model.llama-4.reported"));
	assert_int_equal(number_told(campaign, field_of("team.fair.voice")), field_of("team.fair.voice"));
	assert_int_equal(number_told(campaign, field_of("house.trust")), field_of("house.trust"));
	campaign->until = campaign->month;
	assert_true(campaign_over(campaign));
	assert_int_equal(number_told(campaign, morale), morale);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, campaign_open, campaign_shut)

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(causes_add_up_to_what_it_did),
		TEST(before_the_first_month_nothing_has_moved), TEST(a_nudge_is_a_tenth_of_the_range_and_stays_in_it),
		TEST(a_cause_is_a_field_of_the_same_team), TEST(what_is_reported_is_told_while_the_game_runs)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
