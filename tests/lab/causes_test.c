/* Causes: they add up, a known one shows with its sign, and every one has a name in both languages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "content/interface_text.h"
#include "lab/ask/causes.h"
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

static int field_of(const char *id)
{
	int field = field_find(&content->scenario, id);
	assert_true(field >= 0);
	return field;
}

static double item_of(const struct causes *c, const char *key)
{
	for (int i = 0; i < c->count; i++)
		if (c->item[i].key && strcmp(c->item[i].key, key) == 0)
			return c->item[i].amount;
	return 0.0;
}

static double sum_of(const struct causes *c)
{
	double sum = c->before + c->rest;
	for (int i = 0; i < c->count; i++)
		sum += c->item[i].amount;
	return sum;
}

static int orders_in(int month, struct order *out, int most)
{
	int count = 0;
	for (int i = 0; i < replay.orders; i++)
		if (replay.order[i].month == month && count < most)
			out[count++] = replay.order[i].order;
	return count;
}

static void causes_add_up(void **state)
{
	struct order order[32];
	struct causes c;
	(void)state;
	for (int month = 1; month < replay.months; month += 6) {
		int count = orders_in(month, order, 32);
		for (int field = month % 7; field < content->scenario.fields; field += 7) {
			const struct field *f = &content->scenario.field[field];
			if (!f->shown || !causes_of(content, &replay.state[month], order, count, field, &c))
				continue;
			assert_true(fabs(sum_of(&c) - c.after) < 1e-6);
			assert_true(c.before == field_read(f, &replay.state[month]));
			assert_true(c.after == field_read(f, &replay.state[month + 1]));
			for (int i = 0; i < c.count; i++) {
				const struct cause *item = &c.item[i];
				assert_int_equal((item->key != NULL) + (item->order >= 0) + (item->event >= 0) +
					(item->rival >= 0), 1);
				assert_true(item->amount != 0.0);
				assert_true(i == 0 || fabs(item->amount) <= fabs(c.item[i - 1].amount));
			}
		}
	}
}

static void a_crunch_tires(void **state)
{
	const struct scenario *s = &content->scenario;
	struct state st = replay.state[10];
	struct causes c;
	(void)state;
	struct order crunch = order_none(ORDER_PACE);
	crunch.team = s->bridge_to;
	crunch.value = PACE_CRUNCH;
	int field = field_of("team.genai.fatigue");
	assert_true(causes_of(content, &st, &crunch, 1, field, &c));
	assert_true(c.item[0].order == 0 && c.item[0].amount > 0.0); /* the month it is ordered it is an order's */
	order_apply(s, &st, &crunch);
	step(s, &st);
	assert_true(causes_of(content, &st, NULL, 0, field, &c));
	assert_true(item_of(&c, "cause.fatigue_hours") > 0.0);
	assert_true(item_of(&c, "cause.fatigue_rest") < 0.0);
	assert_true(causes_of(content, &st, NULL, 0, field_of("team.genai.morale"), &c));
	assert_true(item_of(&c, "cause.morale_fatigue") < 0.0);
}

/* A level is held by large forces; what changed it is small and adds up with little rest. */
static void a_level_is_explained_by_what_changed(void **state)
{
	struct order order[32], earlier[32];
	struct causes held, moved;
	(void)state;
	int month = 21, field = field_of("bridge.flow");
	int count = orders_in(month, order, 32);
	const struct month_played before = {&replay.state[month - 1], earlier, orders_in(month - 1, earlier, 32)};
	assert_true(causes_of(content, &replay.state[month], order, count, field, &held));
	assert_true(causes_since(content, &before, &replay.state[month], order, count, field, &moved));
	assert_true(held.level && !moved.level);
	assert_true(fabs(sum_of(&moved) - moved.after) < 1e-9);
	assert_true(fabs(moved.rest) < 0.1 * fabs(held.rest));
	assert_true(item_of(&moved, "cause.input_trust") < 0.0);
	assert_true(causes_since(content, &before, &replay.state[month], order, count, field_of("house.trust"), &moved));
	assert_true(causes_of(content, &replay.state[month], order, count, field_of("house.trust"), &held));
	assert_true(held.count == moved.count && held.item[0].amount == moved.item[0].amount);
}

static void what_has_no_cause_has_none(void **state)
{
	struct causes c;
	struct state st = replay.state[5];
	(void)state;
	assert_true(causes_of(content, &st, NULL, 0, field_of("house.share_held_months"), &c));
	assert_int_equal(c.count, 0);
	assert_false(causes_of(content, &st, NULL, 0, field_of("release.llama-4.reasoning"), &c)); /* none yet */
	assert_false(causes_of(content, &st, NULL, 0, -1, &c));
	st.house.out = 1;
	assert_false(causes_of(content, &st, NULL, 0, field_of("house.trust"), &c));
}

/* A mechanism that the scenario has at its neutral value already has no part in anything. */
static void a_neutral_mechanism_does_nothing(void **state)
{
	const struct content_request request = {.scenario = "two-tracks", .sets = 1,
		.set = {"parameters.talent.morale_voice=0"}};
	struct causes c;
	(void)state;
	assert_true(causes_of(content, &replay.state[20], NULL, 0, field_of("team.fair.morale"), &c));
	assert_true(item_of(&c, "cause.morale_voice") != 0.0);
	struct content *other = content_load(&request, stderr);
	assert_non_null(other);
	assert_true(causes_of(other, &replay.state[20], NULL, 0, field_find(&other->scenario, "team.fair.morale"), &c));
	assert_true(item_of(&c, "cause.morale_voice") == 0.0);
	content_free(other);
}

static void rivals_move_what_they_move(void **state)
{
	struct causes c;
	bool seen = false;
	(void)state;
	for (int month = 0; month < replay.months; month++)
		if (causes_of(content, &replay.state[month], NULL, 0, field_of("rival.best.reasoning"), &c) &&
			c.after > c.before + 1e-9) {
			assert_true(c.count > 0 && c.item[0].rival >= 0 && c.item[0].amount > 0.0);
			seen = true;
		}
	assert_true(seen);
}

static void events_move_what_they_move(void **state)
{
	struct causes c;
	bool seen = false;
	(void)state;
	for (int month = 0; month < replay.months && !seen; month++)
		if (causes_of(content, &replay.state[month], NULL, 0, field_of("house.trust"), &c))
			for (int i = 0; i < c.count; i++)
				seen |= c.item[i].event >= 0 && !c.item[i].key;
	assert_true(seen);
}

static void a_nudge_moves_others(void **state)
{
	const struct scenario *s = &content->scenario;
	struct effect_on effect[6];
	bool output = false;
	(void)state;
	int field = field_of("team.fair.fatigue");
	int count = causes_moves(content, &replay.state[12], field, NAN, 6, effect, 6);
	assert_in_range(count, 2, 6);
	for (int i = 0; i < count; i++) {
		assert_true(effect[i].field != field && s->field[effect[i].field].shown && effect[i].change != 0.0);
		output |= strcmp(s->field[effect[i].field].id, "team.fair.output") == 0 && effect[i].change < 0.0;
	}
	assert_true(output);
	assert_true(causes_moves(content, &replay.state[12], field_of("team.genai.staff"), 200.0, 6, effect, 6) > 0);
	assert_int_equal(causes_moves(content, &replay.state[12], field, 0.0, 6, effect, 6), 0);
	assert_int_equal(causes_moves(content, &replay.state[12], -1, NAN, 6, effect, 6), 0);
	for (field = 0; field < s->fields; field++)
		assert_in_range(causes_moves(content, &replay.state[12], field, NAN, 3, effect, 6), 0, 6);
}

static void every_key_has_its_words(void **state)
{
	(void)state;
	for (int l = 0; l < LANGUAGES; l++) {
		struct interface_text *text = interface_text_load("causes", (enum language)l, NULL, stderr);
		int keys = 0;
		assert_non_null(text);
		while (causes_key(keys))
			assert_true(interface_text_has(text, causes_key(keys++)));
		assert_null(interface_text_key(text, keys)); /* and no other has */
		interface_text_free(text);
	}
	assert_null(causes_key(-1));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(causes_add_up),
		cmocka_unit_test(a_crunch_tires),
		cmocka_unit_test(a_level_is_explained_by_what_changed),
		cmocka_unit_test(what_has_no_cause_has_none),
		cmocka_unit_test(a_neutral_mechanism_does_nothing),
		cmocka_unit_test(rivals_move_what_they_move),
		cmocka_unit_test(events_move_what_they_move),
		cmocka_unit_test(a_nudge_moves_others),
		cmocka_unit_test(every_key_has_its_words),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
