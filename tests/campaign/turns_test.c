/* A game with turns of six months: it is played, saved, loaded and gone back in by whole turns. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "campaign/advice.h"
#include "campaign/campaign.h"
#include "campaign/month_news.h"

enum { TURN = 6, LETTER = 0, STUDY = 0, WORKS = 1 };

static const struct content_request halves = {.scenario = "tiny-halves", .data_folder = "tests/content/fixtures"};
static char folder[] = "/tmp/openweights-turns-XXXXXX";
static char path[64];

static int folder_make(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/a.owrun", folder);
	return 0;
}

static int folder_remove(void **state)
{
	(void)state;
	remove(path);
	return rmdir(folder);
}

static uint64_t hash_of(const struct campaign *c, int month)
{
	return state_hash(&c->content->scenario, &c->state[month]);
}

static void assert_as_replayed(const struct campaign *c)
{
	struct replay replay;
	struct orders_from list = {.player = PLAYER_LIST, .list = &c->orders};
	assert_true(replay_run(&replay, c->content, list, c->seed, c->month));
	assert_int_equal(replay.months, c->month);
	for (int m = 0; m <= c->month; m++)
		assert_true(state_hash(&c->content->scenario, &replay.state[m]) == hash_of(c, m));
	replay_free(&replay);
}

static void give_pace(struct campaign *c, int team, int value)
{
	struct order order = order_none(ORDER_PACE);
	order.team = team;
	order.value = value;
	assert_int_equal(campaign_order(c, &order), REFUSAL_NONE);
}

static struct campaign *campaign_of(int turns)
{
	struct campaign *c = campaign_new(&halves, 3, "", stderr);
	assert_non_null(c);
	for (int i = 0; i < turns; i++) {
		give_pace(c, WORKS, i % 2 ? PACE_STEADY : PACE_PUSH);
		campaign_end_month(c);
	}
	return c;
}

static void a_turn_is_six_months(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_of(0);
	assert_int_equal(campaign_turn_before(c), -1);
	for (int turn = 1; turn <= 4; turn++) {
		assert_false(campaign_over(c));
		give_pace(c, WORKS, turn % 2 ? PACE_PUSH : PACE_STEADY);
		campaign_end_month(c);
		assert_int_equal(c->month, turn * TURN);
		assert_int_equal(campaign_turn_before(c), (turn - 1) * TURN);
		assert_false(campaign_can_undo(c));
	}
	assert_true(campaign_over(c));
	assert_true(campaign_play_on(c));
	campaign_end_month(c);
	assert_int_equal(c->month, 30);
	assert_int_equal(c->orders.count, 4);
	assert_as_replayed(c);
	campaign_free(c);
}

static void a_saved_game_goes_on(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_of(2);
	give_pace(c, STUDY, PACE_CRUNCH);
	assert_true(campaign_write(c, NULL, path, stderr));
	struct campaign *again = campaign_load(path, halves.data_folder, NULL, stderr);
	assert_non_null(again);
	assert_int_equal(again->month, 2 * TURN);
	assert_int_equal(again->pending_count, 1);
	campaign_end_month(c);
	campaign_end_month(again);
	assert_int_equal(again->month, 3 * TURN);
	assert_true(hash_of(c, 3 * TURN) == hash_of(again, 3 * TURN));
	campaign_free(again);
	campaign_free(c);
}

static void going_back_goes_to_where_a_turn_begins(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_of(3);
	uint64_t then = hash_of(c, 2 * TURN);
	assert_false(campaign_back_to(c, 3 * TURN));
	assert_true(campaign_back_to(c, TURN + 2));
	assert_int_equal(c->month, TURN);
	assert_int_equal(c->pending_count, 1);
	assert_int_equal(c->orders.count, 1);
	campaign_end_month(c);
	assert_int_equal(c->month, 2 * TURN);
	assert_true(hash_of(c, 2 * TURN) == then);
	assert_as_replayed(c);
	campaign_free(c);
}

static void history_is_taken_over_where_a_turn_begins(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_take_over(NULL, &halves, 3, TURN + 2, "", stderr);
	assert_non_null(c);
	assert_int_equal(c->month, TURN);
	assert_int_equal(c->taken_over, TURN);
	campaign_end_month(c);
	assert_int_equal(c->month, 2 * TURN);
	assert_as_replayed(c);
	campaign_free(c);
}

static void what_came_within_the_turn_is_told(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_of(1);
	struct campaign_event event[EVENTS_MAX];
	struct month_news *news = malloc(sizeof *news);
	int model[MODELS_MAX], count = campaign_events(c, event);
	assert_int_equal(count, 2); /* the letter of March, the leak of February */
	assert_true(event[0].event == LETTER && event[0].came && event[0].pending);
	assert_true(event[1].came && !event[1].pending);
	assert_int_equal(campaign_launches(c, TURN, model), 1);
	assert_int_equal(c->now.model[model[0]].ship_month, 3);
	assert_non_null(news);
	month_news_gather(c, news);
	assert_int_equal(news->month, 0);
	assert_int_equal(news->until, TURN);
	assert_int_equal(news->orders, 1);
	int left = 0;
	for (int m = 1; m <= TURN; m++)
		left += c->state[m].team[STUDY].left;
	assert_true(left > c->state[TURN].team[STUDY].left);
	assert_int_equal(news->team[STUDY].left, left);
	free(news);
	campaign_free(c);
}

static void an_answer_counts_as_the_next_turn_begins(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_of(1);
	struct order answer = order_none(ORDER_ANSWER);
	answer.event = LETTER;
	answer.value = 0;
	assert_int_equal(campaign_order(c, &answer), REFUSAL_NONE);
	assert_int_equal(campaign_answer(c, TURN, LETTER), 0);
	campaign_end_month(c);
	assert_int_equal(c->state[TURN + 1].loan[0].people, 2); /* it lends two to the bridge */
	assert_as_replayed(c);
	campaign_free(c);
}

static void a_loan_that_ends_within_the_turn_is_advised_of(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_of(0);
	struct advice advice[16];
	struct order lend = order_none(ORDER_LEND);
	lend.team = WORKS;
	lend.to = ORDER_TO_BRIDGE;
	lend.people = 2;
	lend.month = 3;
	assert_int_equal(campaign_order(c, &lend), REFUSAL_NONE);
	bool told = false;
	for (int i = advice_find(c, advice, 16) - 1; i >= 0; i--)
		told |= advice[i].kind == ADVICE_LOAN;
	assert_true(told);
	campaign_free(c);
}

static void a_chair_lost_within_a_turn_ends_there(void **unused)
{
	(void)unused;
	struct content_request poor = halves;
	poor.set[poor.sets++] = "house.trust=4";
	poor.set[poor.sets++] = "house.grant.2023-01=0";
	poor.set[poor.sets++] = "parameters.house.trust_pace=0";
	poor.set[poor.sets++] = "parameters.house.debt_trust=1";
	struct campaign *c = campaign_new(&poor, 1, "", stderr);
	assert_non_null(c);
	campaign_end_month(c);
	assert_true(campaign_lost(c) && campaign_over(c));
	assert_int_equal(c->month, 5);
	assert_int_equal(campaign_turn_before(c), 0);
	assert_true(campaign_write(c, NULL, path, stderr));
	struct campaign *again = campaign_load(path, halves.data_folder, NULL, stderr);
	assert_non_null(again);
	assert_int_equal(again->month, 5);
	assert_true(campaign_back_to(again, 4));
	assert_int_equal(again->month, 0);
	campaign_free(again);
	campaign_free(c);
}

static void a_run_that_ends_within_a_turn_is_broken(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_of(1);
	struct campaign_trouble trouble;
	FILE *errors = tmpfile();
	c->month = 4; /* as the laboratory wrote it before a turn had an end */
	assert_true(campaign_write(c, NULL, path, stderr));
	assert_null(campaign_load(path, halves.data_folder, &trouble, errors));
	assert_int_equal(trouble.fault, CAMPAIGN_BROKEN);
	assert_int_equal(trouble.month, -1);
	fclose(errors);
	campaign_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_turn_is_six_months), cmocka_unit_test(a_saved_game_goes_on),
		cmocka_unit_test(going_back_goes_to_where_a_turn_begins),
		cmocka_unit_test(history_is_taken_over_where_a_turn_begins),
		cmocka_unit_test(what_came_within_the_turn_is_told),
		cmocka_unit_test(an_answer_counts_as_the_next_turn_begins),
		cmocka_unit_test(a_loan_that_ends_within_the_turn_is_advised_of),
		cmocka_unit_test(a_chair_lost_within_a_turn_ends_there),
		cmocka_unit_test(a_run_that_ends_within_a_turn_is_broken),
	};
	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
