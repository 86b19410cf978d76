/* What the inbox rests on: the news of a month, the advice that is true, sources, the order of a new programme. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "campaign/advice.h"
#include "campaign/month_news.h"
#include "desk/card/source.h"
#include "desk/frame/effect_row.h"
#include "desk/month/orders/begin_sheet.h"

static struct campaign *campaign;
static struct month_news news;
static const struct content_request two_tracks = {.scenario = "two-tracks"};

static int campaign_open(void **unused)
{
	(void)unused;
	campaign = campaign_new(&two_tracks, 7, NULL, stderr);
	return campaign ? 0 : -1;
}

static int campaign_shut(void **unused)
{
	(void)unused;
	campaign_free(campaign);
	return 0;
}

static void months_end(int count)
{
	for (int i = 0; i < count; i++)
		campaign_end_month(campaign);
}

/* ---- news
 * ---------------------------------------------------------------------------------------------------------- */

static void before_the_first_month_there_is_no_news(void **unused)
{
	(void)unused;
	month_news_gather(campaign, &news);
	assert_int_equal(news.month, -1);
	assert_int_equal(news.orders + news.moved_count + news.left + news.people, 0);
}

static void a_month_is_never_empty(void **unused)
{
	(void)unused;
	for (int m = 0; m < 24; m++) {
		months_end(1);
		month_news_gather(campaign, &news);
		assert_int_equal(news.month, m);
		assert_true(news.moved_count > 0);
		for (int i = 0; i < news.moved_count; i++)
			assert_true(news.moved[i].on.change != 0.0);
		int left = 0;
		for (int t = 0; t < campaign->content->scenario.teams; t++) {
			left += news.team[t].left;
			assert_int_equal(news.team[t].left, campaign->now.team[t].left);
		}
		assert_int_equal(left, news.left);
	}
}

static void an_order_and_its_effect_are_told(void **unused)
{
	struct order crunch = order_none(ORDER_PACE);
	bool tires = false;
	(void)unused;
	months_end(4);
	crunch.team = campaign->content->scenario.bridge_to;
	crunch.value = PACE_CRUNCH;
	assert_int_equal(campaign_order(campaign, &crunch), REFUSAL_NONE);
	months_end(1);
	month_news_gather(campaign, &news);
	assert_int_equal(news.orders, 1);
	assert_int_equal(news.order[0].refusal, REFUSAL_NONE);
	for (int i = 0; i < news.order[0].effects; i++) {
		const struct field *f = &campaign->content->scenario.field[news.order[0].effect[i].field];
		tires |= strcmp(f->id, "team.genai.fatigue") == 0 && news.order[0].effect[i].change > 0.0;
	}
	assert_true(tires);
}

/* The player is told what is reported, never what only the machinery knows. */
static void the_truth_is_not_told(void **unused)
{
	static const char *const truths[] = {".morale", ".load", ".ready", ".defects_hidden", ".done"};
	const struct scenario *s = &campaign->content->scenario;
	(void)unused;
	for (int m = 0; m < 20; m++) {
		months_end(1);
		month_news_gather(campaign, &news);
		for (int i = 0; i < news.moved_count; i++)
			for (size_t k = 0; k < sizeof truths / sizeof *truths; k++) {
				const char *dot = strrchr(s->field[news.moved[i].on.field].id, '.');
				assert_true(!dot || strcmp(dot, truths[k]) != 0);
			}
	}
}

static void refusals_of_the_record_are_told_with_their_reason(void **unused)
{
	/* the record pulls a group in its 26th month; here nobody has the influence for it */
	const struct content_request dear = {.scenario = "two-tracks", .sets = 1, .set = {"scenario.costs.pull=100"}};
	struct campaign *watched = campaign_take_over(NULL, &dear, 7, 26, NULL, stderr);
	int refused = 0;
	(void)unused;
	assert_non_null(watched);
	month_news_gather(watched, &news);
	for (int i = 0; i < news.orders; i++)
		if (news.order[i].refusal != REFUSAL_NONE) {
			refused++;
			assert_int_equal(news.order[i].order.kind, ORDER_PULL);
			assert_int_equal(news.order[i].refusal, REFUSAL_INFLUENCE);
			assert_int_equal(news.order[i].effects, 0);
		}
	assert_int_equal(refused, 1);
	campaign_free(watched);
}

static void those_who_leave_have_a_reason(void **unused)
{
	int told = 0;
	(void)unused;
	for (int m = 0; m < 30 && !campaign_over(campaign); m++) {
		months_end(1);
		month_news_gather(campaign, &news);
		for (int i = 0; i < campaign->content->scenario.people; i++) {
			const struct news_person *p = &news.person[i];
			if (!p->left)
				continue;
			told++;
			assert_int_equal(campaign->now.person[i].left_month, news.month);
			assert_true(p->concern >= 0 || news.team[p->team].causes > 0);
		}
	}
	assert_true(told > 0);
}

/* ---- advice
 * -------------------------------------------------------------------------------------------------------- */

static bool is_advised(enum advice_kind kind)
{
	struct advice advice[ADVICES];
	int count = advice_find(campaign, advice, ADVICES);
	for (int i = 1; i < count; i++)
		assert_true(advice[i].kind > advice[i - 1].kind);
	for (int i = 0; i < count; i++)
		if (advice[i].kind == kind)
			return true;
	return false;
}

static void advice_is_given_when_it_is_true(void **unused)
{
	const struct scenario *s = &campaign->content->scenario;
	struct state calm;
	(void)unused;
	months_end(3);
	calm = campaign->now;
	campaign->now.team[s->bridge_to].fatigue = 0.2;
	campaign->now.house.influence = 0.0;
	assert_false(is_advised(ADVICE_FATIGUE));
	assert_false(is_advised(ADVICE_INFLUENCE));
	campaign->now.team[s->bridge_to].fatigue = 0.8;
	assert_true(is_advised(ADVICE_FATIGUE));
	campaign->now.house.influence = s->parameters.house_influence_most;
	assert_true(is_advised(ADVICE_INFLUENCE));
	campaign->now.house.budget_left = -1.0;
	assert_true(is_advised(ADVICE_DEBT));
	campaign->now.team[s->bridge_from].voice = 0.1;
	assert_true(is_advised(ADVICE_ROSY));
	campaign->now.team[s->bridge_from].seat = 1;
	campaign->now.team[s->bridge_to].voice = 0.9;
	assert_false(is_advised(ADVICE_ROSY));
	campaign->now.bridge.unread = 40.0;
	assert_true(is_advised(ADVICE_UNREAD));
	campaign->now.team[s->bridge_to].reported_load = 0.3;
	assert_true(is_advised(ADVICE_IDLE));
	campaign->now.team[s->bridge_to].reported_load = 1.0;
	assert_false(is_advised(ADVICE_IDLE));
	campaign->now = calm;
}

static void a_single_bill_is_no_pace(void **unused)
{
	(void)unused;
	months_end(3);
	struct state *now = &campaign->state[campaign->month];
	campaign->now.house.budget_left = 10.0;
	now[-2].house.budget_left = 60.0;
	now[-1].house.budget_left = 70.0;
	now[0].house.budget_left = 10.0;
	assert_false(is_advised(ADVICE_BUDGET));
	now[-2].house.budget_left = 90.0;
	assert_true(is_advised(ADVICE_BUDGET));
}

static void a_chair_that_would_not_last_is_told(void **unused)
{
	(void)unused;
	months_end(1);
	struct state *now = &campaign->state[campaign->month], *before = &campaign->state[campaign->month - 1];
	before->house.trust = 46;
	now->house.trust = 40;
	assert_true(is_advised(ADVICE_CHAIR)); /* seven months */
	before->house.trust = 44;
	assert_false(is_advised(ADVICE_CHAIR)); /* ten */
	before->house.trust = 38;
	assert_false(is_advised(ADVICE_CHAIR));
}

static void who_leaves_the_bridge_is_told_while_they_can_be_replaced(void **unused)
{
	struct order lend = order_none(ORDER_LEND);
	(void)unused;
	lend.team = campaign->content->scenario.bridge_from;
	lend.to = ORDER_TO_BRIDGE;
	lend.people = 9;
	lend.month = 2;
	assert_int_equal(campaign_order(campaign, &lend), REFUSAL_NONE);
	assert_false(is_advised(ADVICE_LOAN));
	months_end(1);
	assert_true(is_advised(ADVICE_LOAN));
	lend.people = 12;
	lend.month = 6;
	assert_int_equal(campaign_order(campaign, &lend), REFUSAL_NONE);
	assert_false(is_advised(ADVICE_LOAN));
}

static void a_tired_team_that_keeps_silent_is_not_heard(void **unused)
{
	struct team_state *team = &campaign->now.team[campaign->content->scenario.bridge_to];
	struct team_state was = *team;
	(void)unused;
	months_end(1);
	team->fatigue = 0.5;
	team->reported_morale = team->morale + 0.3;
	assert_false(is_advised(ADVICE_FATIGUE));
	team->reported_morale = team->morale;
	assert_true(is_advised(ADVICE_FATIGUE));
	*team = was;
}

static void a_programme_is_held_to_its_date_and_its_questions(void **unused)
{
	struct order start = order_none(ORDER_START);
	struct advice advice[ADVICES];
	(void)unused;
	months_end(3);
	start.model = advice_can_begin(campaign, -1);
	start.month = campaign->month + 2;
	assert_true(start.model >= 0);
	for (int i = 0; i < AXES_MAX; i++)
		start.share[i] = i == 0;
	assert_int_equal(campaign_order(campaign, &start), REFUSAL_NONE);
	assert_true(is_advised(ADVICE_ATTENTION));
	assert_int_equal(advice_find(campaign, advice, 1), 1);
	months_end(2);
	campaign->state[campaign->month - 2].model[start.model].reported = 0.0;
	campaign->state[campaign->month].model[start.model].reported = 0.2; /* at this pace eight months more */
	campaign->now.model[start.model].reported = 0.2;
	assert_true(is_advised(ADVICE_OVERDUE));
	campaign->state[campaign->month].model[start.model].reported = 0.9;
	assert_false(is_advised(ADVICE_OVERDUE));
}

/* ---- sources, effects, beginnings
 * ---------------------------------------------------------------------------------- */

static const char *place_of(const char *source)
{
	static char place[SOURCE_PLACE_SIZE];
	struct source_piece piece[SOURCE_PIECES_MAX];
	place[0] = '\0';
	if (source_pieces(source, piece) > 0)
		source_place(piece[0], place);
	return place;
}

static void sources_are_named_by_who_published(void **unused)
{
	struct source_piece piece[SOURCE_PIECES_MAX];
	(void)unused;
	assert_string_equal(place_of("https://www.foxbusiness.com/technology/a-b"), "foxbusiness.com");
	assert_string_equal(place_of("facebookresearch/coconut:README.md @27273cb; arXiv 2412.06769"),
		"facebookresearch/coconut");
	assert_string_equal(place_of("meta-llama/codellama initial commit 427d6ac"), "meta-llama/codellama");
	assert_string_equal(place_of("NetEase Hao article (facts/article.md, row 12)"), "NetEase Hao article");
	assert_string_equal(place_of("memory"), "memory");
	assert_string_equal(place_of(""), "");
	assert_int_equal(source_pieces("a; indices: facts/indices.json; b", piece), 2);
	assert_int_equal(source_pieces("1; 2; 3; 4; 5; 6; 7; 8", piece), SOURCE_PIECES_MAX);
	assert_true(source_doubted("https://a.b", "claim", false) && source_doubted("memory", "", false));
	assert_false(source_doubted("https://a.b", "reported", false));
}

static void effects_are_judged_by_what_is_good(void **unused)
{
	struct field up = {.good = GOOD_UP}, down = {.good = GOOD_DOWN}, neither = {.good = GOOD_NEITHER};
	(void)unused;
	assert_int_equal(effect_judge(&up, 1), JUDGED_BETTER);
	assert_int_equal(effect_judge(&up, -1), JUDGED_WORSE);
	assert_int_equal(effect_judge(&down, 1), JUDGED_WORSE);
	assert_int_equal(effect_judge(&down, -1), JUDGED_BETTER);
	assert_int_equal(effect_judge(&neither, 1), JUDGED_NEITHER);
}

static void a_beginning_names_what_differs_from_the_plan(void **unused)
{
	const struct scenario *s = &campaign->content->scenario;
	int model = advice_can_begin(campaign, -1);
	(void)unused;
	const struct model *plan = &s->model[model];
	struct begin_sheet sheet = {model + 1, (int)plan->goal, (int)plan->license, plan->due_month, {0}};
	memcpy(sheet.mix, plan->mix, sizeof sheet.mix);
	struct order order = begin_order(campaign, &sheet);
	assert_int_equal(order.month, ORDER_NONE);
	assert_true(isnan(order.share[0]));
	sheet.month = plan->due_month + 2;
	sheet.mix[0] += 0.2;
	order = begin_order(campaign, &sheet);
	assert_int_equal(order.month, plan->due_month + 2);
	double sum = 0;
	for (int a = 0; a < s->axes; a++)
		sum += order.share[a];
	assert_true(fabs(sum - 1) < 1e-9);
	assert_int_equal(campaign_order(campaign, &order), REFUSAL_NONE);
	assert_int_equal(campaign->now.model[model].due, plan->due_month + 2);
}

static void a_date_that_cannot_be_kept_is_not_proposed(void **unused)
{
	int model = 0;
	(void)unused;
	months_end(1);
	while (model < campaign->content->scenario.models && campaign->now.model[model].started)
		model++;
	struct model *plan = &campaign->content->scenario.model[model];
	plan->due_month = campaign->month + 3;
	assert_int_equal((int)begin_as_planned(campaign, model).month, campaign->month + 3);
	plan->due_month = campaign->month + 1;
	assert_int_equal((int)begin_as_planned(campaign, model).month, campaign->month + 6);
	plan->due_month = campaign->month - 1;
	assert_int_equal((int)begin_as_planned(campaign, model).month, campaign->month + 6);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, campaign_open, campaign_shut)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(before_the_first_month_there_is_no_news), TEST(a_month_is_never_empty),
		TEST(an_order_and_its_effect_are_told), TEST(the_truth_is_not_told),
		TEST(refusals_of_the_record_are_told_with_their_reason), TEST(those_who_leave_have_a_reason),
		TEST(advice_is_given_when_it_is_true), TEST(a_single_bill_is_no_pace),
		TEST(a_chair_that_would_not_last_is_told),
		TEST(who_leaves_the_bridge_is_told_while_they_can_be_replaced),
		TEST(a_tired_team_that_keeps_silent_is_not_heard),
		TEST(a_programme_is_held_to_its_date_and_its_questions), TEST(sources_are_named_by_who_published),
		TEST(effects_are_judged_by_what_is_good), TEST(a_beginning_names_what_differs_from_the_plan),
		TEST(a_date_that_cannot_be_kept_is_not_proposed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
