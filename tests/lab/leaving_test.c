/* Leaving: reasons come of what had fallen and of what drives a team away; an order's part of a month is its own. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "lab/ask/leaving.h"
#include "lab/play/replay.h"

static struct content *content;
static struct replay replay;

static int package_load(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	return content && replay_run(&replay, content, (struct orders_from){.player = PLAYER_HISTORY}, 7,
		content->scenario.months) ? 0 : -1;
}

static int package_free(void **state)
{
	(void)state;
	replay_free(&replay);
	content_free(content);
	return 0;
}

static void a_person_goes_for_what_had_fallen(void **state)
{
	const struct scenario *s = &content->scenario;
	struct state after = replay.state[1];
	double want[CONCERNS];
	(void)state;
	assert_int_equal(leaving_concern(s, &replay.state[1], &after, 0), -1); /* nothing has changed */
	after.team[s->person[0].team].autonomy = 0.1;
	assert_int_equal(leaving_concern(s, &replay.state[1], &after, 0), CONCERN_AUTONOMY);
	leaving_wants(s, &replay.state[1], &after, 0, want);
	assert_true(want[CONCERN_AUTONOMY] > 0.0 && want[CONCERN_PAY] == 0.0);
	after = replay.state[1];
	after.team[s->person[0].team].papers_held = 1.0;
	assert_int_equal(leaving_concern(s, &replay.state[1], &after, 0), CONCERN_RECOGNITION);
}

static double share_of(const struct leaving_cause *cause, int count, const char *key)
{
	for (int i = 0; i < count; i++)
		if (cause[i].cause.key && strcmp(cause[i].cause.key, key) == 0)
			return cause[i].share;
	return 0.0;
}

static void a_team_goes_for_what_raised_the_chance(void **state)
{
	const struct scenario *s = &content->scenario;
	struct leaving_cause calm[4], hot[4];
	struct state st = replay.state[10];
	(void)state;
	int calm_count = leaving_causes(content, &st, NULL, 0, s->bridge_to, calm, 4);
	st.team[s->bridge_to].fatigue = 0.9;
	int hot_count = leaving_causes(content, &st, NULL, 0, s->bridge_to, hot, 4);
	assert_true(hot_count > 0 && calm_count > 0);
	assert_true(share_of(calm, calm_count, "cause.hazard_fatigue") < share_of(hot, hot_count, "cause.hazard_fatigue"));
	assert_true(share_of(hot, hot_count, "cause.hazard_fatigue") > 0.1);
	for (int i = 0; i < hot_count; i++)
		assert_true(hot[i].share > 0.0 && hot[i].share <= 1.0 && hot[i].cause.amount > 0.0);
	for (int i = 1; i < hot_count; i++)
		assert_true(hot[i].share <= hot[i - 1].share);
}

static bool is_bridge(const struct field *field)
{
	return strncmp(field->id, "bridge.", 7) == 0;
}

static void an_order_answers_for_its_own_part(void **state)
{
	const struct scenario *s = &content->scenario;
	struct order order[2] = {order_none(ORDER_LEND), order_none(ORDER_PACE)};
	struct effect_on on[3], moved[3];
	(void)state;
	order[0].team = s->bridge_to;
	order[0].to = ORDER_TO_BRIDGE;
	order[0].people = 12;
	order[0].month = 3;
	order[1].team = s->bridge_to;
	order[1].value = PACE_CRUNCH;
	int count = causes_of_order(content, &replay.state[10], order, 2, 0, is_bridge, on, 3);
	assert_true(count > 0);
	for (int i = 0; i < count; i++)
		assert_true(is_bridge(&s->field[on[i].field]) && on[i].change != 0.0);
	struct state with = replay.state[10], without = with;
	order_apply(s, &with, &order[0]);
	order_apply(s, &with, &order[1]);
	order_apply(s, &without, &order[1]);
	step(s, &with);
	step(s, &without);
	assert_true(on[0].change == field_read(&s->field[on[0].field], &with) - field_read(&s->field[on[0].field],
		&without));
	assert_int_equal(causes_moved(s, &without, &with, is_bridge, moved, 3), count);
	assert_int_equal(causes_of_order(content, &replay.state[10], order, 2, 2, NULL, on, 3), 0); /* there is none */
	assert_int_equal(causes_moved(s, &with, &with, NULL, moved, 3), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_person_goes_for_what_had_fallen),
		cmocka_unit_test(a_team_goes_for_what_raised_the_chance),
		cmocka_unit_test(an_order_answers_for_its_own_part),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
