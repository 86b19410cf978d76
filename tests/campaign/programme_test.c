/* A programme is held against what its goal is measured by: the best of all, or the best open rival of its size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "campaign/campaign.h"
#include "sim/programme.h"

static struct campaign *campaign;

static int campaign_open(void **unused)
{
	(void)unused;
	campaign = campaign_take_over(NULL, &(struct content_request){.scenario = "two-tracks"}, 7, 20, NULL, stderr);
	return campaign ? 0 : -1;
}

static int campaign_shut(void **unused)
{
	(void)unused;
	campaign_free(campaign);
	return 0;
}

static int model_of(const char *id)
{
	const struct scenario *s = &campaign->content->scenario;
	for (int i = 0; i < s->models; i++)
		if (strcmp(s->model[i].id, id) == 0)
			return i;
	fail_msg("no model %s", id);
	return -1;
}

static void the_goal_chooses_the_rival(void **unused)
{
	const struct scenario *s = &campaign->content->scenario;
	struct state *st = &campaign->now;
	int model = model_of("llama-3-2"), parted = 0;
	(void)unused;
	assert_true(programme_active(&st->model[model]));
	for (int a = 0; a < s->axes; a++) {
		st->model[model].goal = GOAL_LEAD;
		struct programme_standing lead = programme_standing(s, st, model, a);
		assert_true(lead.mark == st->house.best[a] && lead.by == st->house.best_by[a]);
		st->model[model].goal = GOAL_COMPETITIVE;
		struct programme_standing fair = programme_standing(s, st, model, a);
		assert_true(fair.mark <= lead.mark && fair.gap >= lead.gap);
		assert_true(fair.by < 0 || (s->rival[fair.by].open && st->rival[fair.by].out));
		parted += fair.mark != st->house.open[a]; /* the best open one of all is larger than a small model's rivals */
	}
	assert_true(parted > 0);
}

static void what_is_not_worked_on_is_not_claimed(void **unused)
{
	const struct scenario *s = &campaign->content->scenario;
	struct state *st = &campaign->now;
	int model = model_of("llama-4");
	(void)unused;
	for (int a = 0; a < s->axes; a++) {
		assert_int_equal(programme_standing(s, st, model, a).verdict != VERDICT_NONE,
			programme_claims(s, st, model, a));
	}
	st->model[model].mix[1] = 1.0;
	st->model[model].index[1] = 0.0;
	assert_int_equal(programme_standing(s, st, model, 1).verdict, VERDICT_WEAK);
	st->model[model].index[1] = 100.0;
	assert_int_equal(programme_standing(s, st, model, 1).verdict, VERDICT_LEADS);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, campaign_open, campaign_shut)

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(the_goal_chooses_the_rival), TEST(what_is_not_worked_on_is_not_claimed)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
