/* Games begun from one that is over: the same once more with other luck, or the future that is dealt. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "desk/app.h"
#include "desk/frame/begin.h"

static int game_open(void **state)
{
	static struct desk desk;
	static const char *const set = "parameters.bridge.liaison_hours=80";
	struct content_request request = {.scenario = "two-tracks", .sets = 1};
	request.set[0] = set;
	desk = (struct desk){0};
	if (!desk_open(&desk, NULL, stderr))
		return -1;
	desk.saves.now = platform_wall_milliseconds;
	desk.campaign = campaign_new(&request, 7, "hard", stderr);
	*state = &desk;
	return desk.campaign ? 0 : -1;
}

static int game_close(void **state)
{
	desk_close(*state);
	return 0;
}

/* Nothing but the luck is another: not what was patched, nor the difficulty, which is a patch as well. */
static void once_more_is_the_same_but_for_luck(void **state)
{
	struct desk *d = *state;
	struct content_request before = d->campaign->request;
	uint64_t hash = d->campaign->content->hash;
	campaign_end_month(d->campaign);
	for (int i = 0; i < 2; i++) {
		assert_true(begin_again(d));
		assert_int_equal(d->campaign->month, 0);
		assert_true(d->campaign->seed != 7 && d->campaign->content->hash == hash);
		assert_int_equal(d->campaign->request.patches, before.patches);
		assert_int_equal(d->campaign->request.sets, before.sets);
		assert_string_equal(d->campaign->difficulty, "hard");
		assert_int_equal(d->place.screen, SCREEN_BRIEFING);
	}
}

static void the_unwritten_future_is_as_hard(void **state)
{
	struct desk *d = *state;
	assert_true(begin_can_unwritten(d));
	assert_true(begin_unwritten(d));
	assert_true(d->campaign->content->scenario.turn.dealt);
	assert_string_equal(d->campaign->difficulty, "hard");
	assert_false(begin_can_unwritten(d)); /* it is what is played */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(once_more_is_the_same_but_for_luck, game_open, game_close),
		cmocka_unit_test_setup_teardown(the_unwritten_future_is_as_hard, game_open, game_close),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
