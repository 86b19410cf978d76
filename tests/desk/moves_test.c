/* Whatever the engine takes can be ordered at the desk: by a draft's choices, or from a list. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>

#include "campaign/moves.h"
#include "desk/month/orders/begin_sheet.h"

enum { LISTED_MAX = 64 };

static const struct content_request two_tracks = {.scenario = "two-tracks"};

static bool picks(enum order_kind kind, enum move_pick pick)
{
	for (const enum move_pick *p = move_picks(kind); *p != PICK_NONE; p++)
		if (*p == pick)
			return true;
	return false;
}

static bool offered(const struct campaign *c, const struct order *draft, enum move_pick pick, int value)
{
	int list[LISTED_MAX], count = move_options(c, draft, pick, list, LISTED_MAX);
	for (int i = 0; i < count; i++)
		if (list[i] == value)
			return true;
	return false;
}

static bool in_range(const struct campaign *c, const struct order *draft, enum move_pick pick, double value)
{
	struct move_range range = move_range(c, draft, pick);
	return value >= range.low && value <= range.high;
}

/* The draft as a hand would choose it, argument by argument; false where one cannot be chosen. */
static bool chosen(const struct campaign *c, const struct order *wanted, struct order *draft)
{
	enum order_kind kind = (enum order_kind)wanted->kind;
	*draft = move_draft(c, kind);
	if (picks(kind, PICK_TEAM) && !offered(c, draft, PICK_TEAM, wanted->team))
		return false;
	draft->team = picks(kind, PICK_TEAM) ? wanted->team : draft->team;
	if (picks(kind, PICK_MODEL) && !offered(c, draft, PICK_MODEL, wanted->model))
		return false;
	draft->model = picks(kind, PICK_MODEL) ? wanted->model : draft->model;
	if (picks(kind, PICK_TO) && !offered(c, draft, PICK_TO, wanted->to))
		return false;
	if (picks(kind, PICK_INTO) && !offered(c, draft, PICK_INTO, wanted->to))
		return false;
	draft->to = picks(kind, PICK_TO) || picks(kind, PICK_INTO) ? wanted->to : draft->to;
	move_settle(c, draft);
	for (int t = 0; picks(kind, PICK_TEAMS) && t < TEAMS_MAX; t++)
		if (wanted->teams >> t & 1 && !offered(c, draft, PICK_TEAMS, t))
			return false;
	draft->teams = wanted->teams;
	draft->value = wanted->value;
	draft->goal = wanted->goal;
	draft->license = wanted->license;
	if ((picks(kind, PICK_PEOPLE) && !in_range(c, draft, PICK_PEOPLE, wanted->people)) ||
		(picks(kind, PICK_MONTHS) && !in_range(c, draft, PICK_MONTHS, wanted->month)) ||
		(picks(kind, PICK_DATE) && !in_range(c, draft, PICK_DATE, wanted->month)) ||
		(picks(kind, PICK_AMOUNT) && !in_range(c, draft, PICK_AMOUNT, wanted->amount)))
		return false;
	draft->people = wanted->people;
	draft->month = wanted->month;
	draft->amount = wanted->amount;
	struct order settled = *draft;
	move_settle(c, &settled);
	return order_same(&settled, draft);
}

static bool reachable(const struct campaign *c, const struct order *wanted)
{
	struct order draft, list[LISTED_MAX];
	if (!chosen(c, wanted, &draft))
		return false;
	if (!move_is_list((enum order_kind)wanted->kind))
		return order_same(&draft, wanted);
	int count = moves_of(c, &draft, list, LISTED_MAX);
	for (int i = 0; i < count; i++)
		if (order_same(&list[i], wanted))
			return true;
	return false;
}

static int tried, taken;

static void assert_reachable(const struct campaign *c, const struct order *order)
{
	tried++;
	if (order_check(&c->content->scenario, &c->now, order) != REFUSAL_NONE)
		return;
	taken++;
	if (!reachable(c, order))
		fail_msg("month %d: %s team %d to %d model %d theme %d person %d value %d people %d month %d cannot be ordered",
			c->month, order_word(order->kind), order->team, order->to, order->model, order->theme, order->person,
			order->value, order->people, order->month);
}

/* On its own sheet, to the same end. */
static void assert_can_begin(const struct campaign *c, const struct order *order)
{
	const struct scenario *s = &c->content->scenario;
	struct state one = c->now, other = c->now;
	if (order_apply(s, &one, order) != REFUSAL_NONE)
		return;
	taken++;
	assert_true(campaign_can_begin(c, order->model) && order->month <= c->month + BEGIN_MONTHS_AHEAD);
	struct begin_sheet sheet = begin_as_planned(c, order->model);
	sheet.goal = order->goal;
	sheet.license = order->license;
	sheet.month = order->month;
	struct order same = begin_order(c, &sheet);
	assert_int_equal(order_apply(s, &other, &same), REFUSAL_NONE);
	assert_true(state_hash(s, &one) == state_hash(s, &other));
}

static void teams_try(const struct campaign *c)
{
	const struct scenario *s = &c->content->scenario;
	static const enum order_kind kinds[] = {ORDER_SEAT, ORDER_RETAIN};
	for (int t = 0; t < s->teams; t++) {
		for (int k = 0; k < 2; k++) {
			struct order order = order_none(kinds[k]);
			order.team = t;
			assert_reachable(c, &order);
		}
		for (int value = 0; value < 8; value++) {
			struct order order = order_none(ORDER_PRIVILEGE);
			order.team = t;
			order.value = value;
			assert_reachable(c, &order);
		}
		for (int people = 1; people < 3000; people += 97) {
			struct order off = order_none(ORDER_LAY_OFF), lend = order_none(ORDER_LEND);
			off.team = lend.team = t;
			off.people = lend.people = people;
			lend.month = people % 60 + 1;
			assert_reachable(c, &off);
			for (int to = ORDER_TO_BRIDGE; to < s->teams; to++) {
				lend.to = to;
				assert_reachable(c, &lend);
			}
		}
		for (int set = 0; set < 1 << s->teams; set++) {
			struct order order = order_none(ORDER_MERGE);
			order.to = t;
			order.teams = set & ~(1 << t);
			assert_reachable(c, &order);
		}
	}
}

static void people_try(const struct campaign *c)
{
	const struct scenario *s = &c->content->scenario;
	for (int p = 0; p < s->people; p++) {
		struct order stay = order_none(ORDER_RETAIN);
		stay.person = p;
		assert_reachable(c, &stay);
		for (int t = 0; t < s->teams; t++) {
			struct order head = order_none(ORDER_APPOINT);
			head.team = t;
			head.person = p;
			assert_reachable(c, &head);
		}
		for (int value = 0; value < 8; value++) {
			struct order found = order_none(ORDER_FOUND);
			found.person = p;
			found.value = value;
			assert_reachable(c, &found);
		}
	}
}

static void models_try(const struct campaign *c)
{
	static const enum order_kind kinds[] = {ORDER_AUDIT, ORDER_TUNE, ORDER_CANCEL};
	const struct scenario *s = &c->content->scenario;
	for (int m = 0; m < s->models; m++) {
		for (int k = 0; k < 3; k++) {
			struct order order = order_none(kinds[k]);
			order.model = m;
			assert_reachable(c, &order);
		}
		for (int month = 0; month < c->month + 70; month++) {
			struct order date = order_none(ORDER_DATE), start = order_none(ORDER_START);
			date.model = start.model = m;
			date.month = start.month = month;
			start.goal = month % 2;
			start.license = month / 2 % 2;
			assert_reachable(c, &date);
			assert_can_begin(c, &start);
		}
		for (int t = 0; t < s->themes; t++) {
			struct order pull = order_none(ORDER_PULL);
			pull.theme = t;
			pull.model = m;
			assert_reachable(c, &pull);
		}
	}
}

static void things_try(const struct campaign *c)
{
	const struct scenario *s = &c->content->scenario;
	for (int t = 0; t < s->themes; t++) {
		struct order back = order_none(ORDER_RETURN), cut = order_none(ORDER_CUT_THEME);
		back.theme = cut.theme = t;
		assert_reachable(c, &back);
		assert_reachable(c, &cut);
	}
	for (int i = 0; i < s->acquisitions; i++) {
		struct order order = order_none(ORDER_ACQUIRE);
		order.target = i;
		assert_reachable(c, &order);
	}
	for (int amount = 1; amount <= 1000; amount++) {
		struct order order = order_none(ORDER_BUY);
		order.amount = amount;
		assert_reachable(c, &order);
	}
}

static void all_that_the_engine_takes_can_be_ordered(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_take_over(NULL, &two_tracks, 7, 35, "", stderr);
	assert_non_null(c);
	for (int month = 34; month >= 0; month -= 8) {
		assert_true(campaign_back_to(c, month));
		teams_try(c);
		people_try(c);
		models_try(c);
		things_try(c);
	}
	assert_true(tried > 10000 && taken > 1000);
	campaign_free(c);
}

/* Loaned, pulled, merged away: a draft begun before is brought within what there is. */
static void a_draft_holds_to_what_there_is(void **unused)
{
	(void)unused;
	struct campaign *c = campaign_new(&two_tracks, 7, "", stderr);
	struct order lend = move_draft(c, ORDER_LEND);
	assert_int_equal(lend.to, ORDER_TO_BRIDGE);
	lend.people = 100000;
	lend.month = 0;
	move_settle(c, &lend);
	assert_int_equal(lend.people, c->now.team[lend.team].staff - c->now.team[lend.team].away);
	assert_int_equal(lend.month, 1);
	lend.to = lend.team;
	move_settle(c, &lend);
	assert_int_not_equal(lend.to, lend.team);
	struct order buy = move_draft(c, ORDER_BUY);
	buy.amount = 1e9;
	move_settle(c, &buy);
	assert_true(campaign_check(c, &buy) == REFUSAL_NONE || buy.amount <= 1.0);
	assert_int_equal(move_draft(c, ORDER_RETURN).kind, ORDER_RETURN);
	campaign_free(c);
}

/* What a sheet of big moves calls each, and what it says of it, in every language of the scenarios shipped. */
static void every_big_move_has_its_words(void **state)
{
	(void)state;
	struct campaign *c = campaign_new(&two_tracks, 7, NULL, stderr);
	enum order_kind kind[ORDER_KINDS];
	static const char *const patterns[] = {"order.%s", "order.%s.about"};
	int count = moves_shown(kind);
	assert_non_null(c);
	assert_true(count > 10);
	for (int i = 0; i < 2 * count * LANGUAGES; i++) {
		char key[64];
		snprintf(key, sizeof key, patterns[i % 2], order_word((int)kind[i / 2 % count]));
		if (!content_text(c->content, (enum language)(i / 2 / count), key))
			fail_msg("no text \"%s\" in %s", key, language_codes[i / 2 / count]);
	}
	campaign_free(c);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_that_the_engine_takes_can_be_ordered),
		cmocka_unit_test(a_draft_holds_to_what_there_is),
		cmocka_unit_test(every_big_move_has_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
