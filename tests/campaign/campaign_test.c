/* A campaign: the same states as the laboratory gives for the same orders, whatever was undone, said anew or saved. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "campaign/campaign.h"

static const struct content_request two_tracks = {.scenario = "two-tracks"};
static char folder[] = "/tmp/openweights-campaign-XXXXXX";
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

/* Every state, and the list of orders played by the laboratory, agree. */
static void assert_as_replayed(struct campaign *c)
{
	struct replay replay;
	struct orders_from list = {.player = PLAYER_LIST, .list = &c->orders};
	const struct scenario *s = &c->content->scenario;
	assert_true(replay_run(&replay, c->content, list, c->seed, c->month));
	assert_int_equal(replay.months, c->month);
	for (int m = 0; m <= c->month; m++)
		assert_true(state_hash(s, &replay.state[m]) == state_hash(s, &c->state[m]));
	const struct replay *own = campaign_replay(c);
	assert_int_equal(own->orders, replay.orders);
	assert_int_equal(own->months, replay.months);
	for (int i = 0; i < own->orders; i++) {
		assert_int_equal(own->order[i].month, replay.order[i].month);
		assert_int_equal(own->order[i].refusal, replay.order[i].refusal);
		assert_memory_equal(&own->order[i].order, &replay.order[i].order, sizeof own->order[i].order);
	}
	replay_free(&replay);
}

/* A month of dice: orders, some of them undone and redone. All are asked for before each, so that an answer kept for
 * longer than it holds is found. */
static void month_by_dice(struct campaign *c, uint64_t dice)
{
	for (int n = 0; n < 12; n++) {
		for (int later = n + 1; later < 12; later++) {
			struct order order = order_random(&c->content->scenario, dice, c->month, later);
			campaign_check(c, &order);
		}
		struct order order = order_random(&c->content->scenario, dice, c->month, n);
		enum refusal said = campaign_check(c, &order);
		assert_int_equal(campaign_order(c, &order), said);
		if (n % 5 == 4)
			campaign_undo(c);
		if (n % 7 == 6)
			campaign_redo(c);
		if (n % 9 == 8)
			campaign_take_back(c, 0);
	}
	campaign_end_month(c);
}

static void any_game_is_as_the_laboratory_replays_it(void **unused)
{
	(void)unused;
	for (uint64_t seed = 1; seed <= 3; seed++) {
		struct campaign *c = campaign_new(&two_tracks, seed, "", stderr);
		assert_non_null(c);
		while (!campaign_over(c))
			month_by_dice(c, seed + 100);
		assert_true(c->orders.count > 20 || campaign_lost(c));
		assert_as_replayed(c);
		campaign_free(c);
	}
}

static void a_saved_game_goes_on_as_one_that_was_not(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_new(&two_tracks, 5, "", stderr);
	while (c->month < 10 && !campaign_over(c))
		month_by_dice(c, 9);
	struct order order = order_none(ORDER_PACE);
	order.team = 1;
	order.value = PACE_CRUNCH;
	campaign_order(c, &order);
	int pending = c->pending_count;
	assert_true(pending > 0);
	assert_true(campaign_write(c, NULL, path, stderr));
	struct campaign *again = campaign_load(path, NULL, NULL, stderr);
	assert_non_null(again);
	assert_int_equal(again->month, 10);
	assert_int_equal(again->pending_count, pending);
	campaign_end_month(c);
	campaign_end_month(again);
	while (c->month < 20 && !campaign_over(c)) {
		month_by_dice(c, 11);
		month_by_dice(again, 11);
	}
	assert_true(state_hash(&c->content->scenario, &c->now) == state_hash(&c->content->scenario, &again->now));
	assert_as_replayed(again);
	campaign_free(again);
	campaign_free(c);
}

static struct order pace(int team, int value)
{
	struct order order = order_none(ORDER_PACE);
	order.team = team;
	order.value = value;
	return order;
}

static void the_same_thing_said_anew_replaces_it(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_new(&two_tracks, 1, "", stderr);
	struct order push = pace(0, PACE_PUSH), crunch = pace(0, PACE_CRUNCH), other = pace(1, PACE_PUSH);
	int stood = c->now.team[0].pace;
	struct order back = pace(0, stood);
	assert_int_equal(stood, PACE_STEADY);
	assert_int_equal(campaign_order(c, &back), REFUSAL_NONE);
	assert_int_equal(c->pending_count, 0);
	assert_false(campaign_can_undo(c));
	assert_int_equal(campaign_order(c, &push), REFUSAL_NONE);
	assert_int_equal(campaign_order(c, &other), REFUSAL_NONE);
	assert_int_equal(campaign_order(c, &crunch), REFUSAL_NONE);
	assert_int_equal(c->pending_count, 2);
	assert_int_equal(c->now.team[0].pace, PACE_CRUNCH);
	assert_true(campaign_undo(c));
	assert_int_equal(c->now.team[0].pace, PACE_PUSH);
	assert_true(campaign_redo(c));
	assert_int_equal(c->now.team[0].pace, PACE_CRUNCH);
	assert_int_equal(campaign_order(c, &back), REFUSAL_NONE);
	assert_int_equal(c->pending_count, 1);
	assert_int_equal(c->now.team[0].pace, stood);
	while (campaign_undo(c))
		;
	assert_int_equal(c->pending_count, 0);
	campaign_end_month(c);
	assert_false(campaign_can_undo(c));
	assert_false(campaign_can_redo(c));
	campaign_free(c);
}

static void influence_is_paid_once_for_a_thing(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_new(&two_tracks, 1, "", stderr);
	struct order seat = order_none(ORDER_RETAIN);
	double before = c->now.house.influence;
	seat.team = 0;
	double cost = campaign_terms(c, &seat).influence;
	assert_true(cost > 0.0);
	for (int i = 0; i < 3; i++)
		assert_int_equal(campaign_order(c, &seat), REFUSAL_NONE);
	assert_true(fabs(c->now.house.influence - (before - cost)) < 1e-9);
	assert_true(fabs(campaign_terms(c, &seat).influence - cost) < 1e-9);
	assert_true(campaign_take_back(c, 0));
	assert_true(fabs(c->now.house.influence - before) < 1e-9);
	campaign_free(c);
}

static void going_back_cuts_and_gives_the_orders_again(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_new(&two_tracks, 4, "", stderr);
	while (c->month < 3 && !campaign_over(c))
		month_by_dice(c, 2);
	struct order crunch = pace(1, PACE_CRUNCH);
	assert_int_equal(campaign_order(c, &crunch), REFUSAL_NONE);
	int pending = c->pending_count;
	campaign_end_month(c);
	uint64_t then = state_hash(&c->content->scenario, &c->state[4]);
	while (c->month < 8 && !campaign_over(c))
		month_by_dice(c, 2);
	assert_false(campaign_back_to(c, 8));
	assert_true(campaign_back_to(c, 3));
	assert_int_equal(c->pending_count, pending);
	campaign_end_month(c);
	assert_true(state_hash(&c->content->scenario, &c->now) == then);
	assert_as_replayed(c);
	campaign_free(c);
}

static void history_is_taken_over(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_take_over(NULL, &two_tracks, 7, 12, "", stderr);
	assert_non_null(c);
	const struct replay *record = campaign_record(c);
	assert_non_null(record);
	assert_int_equal(c->month, 12);
	assert_int_equal(c->taken_over, 12);
	assert_true(state_hash(&c->content->scenario, &c->state[12]) ==
		state_hash(&c->content->scenario, &record->state[12]));
	while (!campaign_over(c))
		month_by_dice(c, 3);
	assert_as_replayed(c);
	struct campaign *other = campaign_take_over(c, NULL, 7, 400, "", stderr);
	assert_non_null(other);
	assert_true(campaign_over(other));
	assert_as_replayed(other);
	assert_true(campaign_play_on(other) || campaign_lost(other));
	assert_false(campaign_play_on(other));
	campaign_end_month(other);
	assert_as_replayed(other);
	assert_true(campaign_record(other)->months >= other->month || campaign_lost(other));
	campaign_free(other);
	campaign_free(c);
}

static void patches_orders_stand_pending_and_survive(void **unused)
{
	(void)unused;
	struct content_request request = {.scenario = "two-tracks", .patches = 1,
		.patch = {"{\"orders\": {\"2023-03\": [{\"do\": \"seat\", \"team\": \"fair\"}], "
			"\"2023-05\": [{\"do\": \"pace\", \"team\": \"genai\", \"pace\": \"crunch\"}]}}"}};
	struct campaign *c = campaign_new(&request, 1, "", stderr);
	assert_non_null(c);
	while (c->month < 2 && !campaign_over(c))
		campaign_end_month(c);
	assert_int_equal(c->pending_count, 1);
	assert_true(campaign_write(c, NULL, path, stderr));
	struct campaign *again = campaign_load(path, NULL, NULL, stderr);
	assert_non_null(again);
	for (int i = 0; i < 4; i++) {
		campaign_end_month(c);
		campaign_end_month(again);
	}
	assert_int_equal(c->orders.count, 2);
	assert_true(state_hash(&c->content->scenario, &c->now) == state_hash(&c->content->scenario, &again->now));
	assert_as_replayed(again);
	campaign_free(again);
	campaign_free(c);
}

static void events_and_launches_are_told(void **unused)
{
	int events = 0, launches = 0, answered = 0, model[MODELS_MAX];
	(void)unused;
	struct campaign *c = campaign_new(&two_tracks, 7, "", stderr);
	while (!campaign_over(c)) {
		struct campaign_event event[EVENTS_MAX];
		int count = campaign_events(c, event);
		events += count;
		for (int i = 0; i < count; i++) {
			struct order answer = order_none(ORDER_ANSWER);
			assert_true(event[i].came || event[i].pending);
			if (!event[i].pending)
				continue;
			answer.event = event[i].event;
			answer.value = 0;
			if (campaign_order(c, &answer) == REFUSAL_NONE) {
				answered++;
				assert_int_equal(campaign_answer(c, c->month, event[i].event), 0);
			}
		}
		launches += campaign_launches(c, c->month, model);
		campaign_end_month(c);
	}
	launches += campaign_launches(c, c->month, model);
	assert_true(events > 10);
	assert_true(answered > 0);
	assert_int_equal(launches, replay_releases(campaign_replay(c), model));
	campaign_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_game_is_as_the_laboratory_replays_it),
		cmocka_unit_test(a_saved_game_goes_on_as_one_that_was_not),
		cmocka_unit_test(the_same_thing_said_anew_replaces_it),
		cmocka_unit_test(influence_is_paid_once_for_a_thing),
		cmocka_unit_test(going_back_cuts_and_gives_the_orders_again),
		cmocka_unit_test(history_is_taken_over),
		cmocka_unit_test(patches_orders_stand_pending_and_survive),
		cmocka_unit_test(events_and_launches_are_told),
	};
	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
