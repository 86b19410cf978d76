/* Futures: the same for the same seed, from reports and not from the truth, stopped when asked, giving nothing away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "lab/ask/foresight.h"

enum { MONTH = 20, FUTURES = 60, DEAF_MONTH = 22 };

static struct content *content;
static struct play played;

static int package_load(void **state)
{
	(void)state;
	content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	return content ? 0 : -1;
}

static int package_free(void **state)
{
	(void)state;
	content_free(content);
	return 0;
}

static void play_to(uint64_t seed, int month)
{
	play_start(&played, content, &content->scenario, (struct orders_from){.player = PLAYER_HISTORY}, seed);
	play_until(&played, month);
}

static struct foresight_request request_of(const struct state *start)
{
	return (struct foresight_request){.content = content, .start = start, .futures = FUTURES, .first_seed = 5,
		.months = 12, .model = -1, .axis = -1};
}

static int model_of(const char *id)
{
	for (int i = 0; i < content->scenario.models; i++)
		if (strcmp(content->scenario.model[i].id, id) == 0)
			return i;
	fail_msg("no model %s", id);
	return -1;
}

static void the_same_seed_gives_the_same_futures(void **state)
{
	struct foresight one, other;
	(void)state;
	play_to(7, MONTH);
	struct foresight_request q = request_of(&played.state);
	memset(&one, 1, sizeof one);
	assert_true(foresight_run(&q, &one));
	assert_true(foresight_run(&q, &other));
	assert_int_equal(one.futures, FUTURES);
	assert_int_equal(one.months, 12);
	assert_true(one.model == other.model && one.axis == other.axis && one.gap == other.gap);
	assert_memory_equal(one.band, other.band, sizeof one.band);
	assert_memory_equal(one.leaving, other.leaving, sizeof one.leaving);
	assert_memory_equal(one.trust, other.trust, sizeof one.trust);
	q.first_seed = 6;
	assert_true(foresight_run(&q, &other));
	assert_true(one.gap != other.gap);
}

static void what_it_says_holds_together(void **state)
{
	struct foresight f;
	int people = 0;
	(void)state;
	play_to(7, MONTH);
	struct foresight_request q = request_of(&played.state);
	assert_true(foresight_run(&q, &f));
	assert_true(f.model >= 0 && f.axis >= 0 && f.claimed[f.axis]);
	assert_int_equal(f.due, played.state.model[f.model].due);
	assert_true(f.ships > 0.5 && f.ships <= 1.0);
	assert_true(fabs(f.verdict[0] + f.verdict[1] + f.verdict[2] + f.verdict[3] - 1.0) < 1e-9);
	for (int m = 0; m <= f.months; m++) {
		assert_true(f.band[m].low <= f.band[m].quarter && f.band[m].quarter <= f.band[m].middle);
		assert_true(f.band[m].middle <= f.band[m].three && f.band[m].three <= f.band[m].high);
		assert_true(f.trust[m][0] <= f.trust[m][1] && f.trust[m][1] <= f.trust[m][2]);
		assert_true(isfinite(f.rival[m]));
	}
	assert_true(f.band[0].low == f.band[0].high); /* now is known, or believed to be */
	assert_true(isnan(f.band[f.months + 1].low));
	for (int i = 0; i < FORESIGHT_BINS; i++)
		people += f.leaving[i];
	assert_int_equal(people, f.futures);
}

/* The run's own luck and dates are not in its forecast, even for who names its seed. */
static void a_forecast_gives_nothing_away(void **state)
{
	struct foresight one, other;
	(void)state;
	play_to(7, MONTH);
	struct state twin = played.state;
	twin.seed = 8;
	for (int r = 0; r < content->scenario.rivals; r++)
		if (!twin.rival[r].out)
			twin.rival[r].month += r % 5;
	struct foresight_request q = request_of(&played.state);
	q.first_seed = 7;
	q.futures = 1;
	assert_true(foresight_run(&q, &one));
	q.start = &twin;
	assert_true(foresight_run(&q, &other));
	assert_memory_equal(one.band, other.band, sizeof one.band);
	assert_memory_equal(one.rival, other.rival, sizeof one.rival);
	assert_true(one.users == other.users);
}

/* What is out does not come out again: under any luck the yardstick of now is the one of the record so far. */
static void what_is_out_stays_as_it_came(void **state)
{
	struct foresight f;
	float now = NAN;
	(void)state;
	play_to(9, MONTH);
	struct foresight_request q = request_of(&played.state);
	q.model = model_of("llama-3-2");
	q.axis = 0;
	for (q.first_seed = 1; q.first_seed < 5; q.first_seed++) {
		q.futures = 3;
		assert_true(foresight_run(&q, &f));
		assert_true(isfinite(f.rival[0]));
		assert_true(isnan(now) || fabsf(now - f.rival[0]) < 1e-4f);
		now = f.rival[0];
	}
}

static void it_stops_when_asked(void **state)
{
	atomic_int cancel;
	struct foresight f;
	(void)state;
	play_to(7, 3);
	struct foresight_request q = request_of(&played.state);
	atomic_init(&cancel, 1);
	q.cancel = &cancel;
	assert_false(foresight_run(&q, &f));
	assert_int_equal(f.futures, 0);
	assert_null(foresight_base_new(&q));
	q.cancel = NULL;
	q.futures = 0;
	assert_false(foresight_run(&q, &f));
}

static void a_deaf_house_forecasts_too_well(void **state)
{
	struct foresight believed, truth;
	const struct scenario *s = &content->scenario;
	(void)state;
	play_start(&played, content, s, (struct orders_from){.player = PLAYER_HISTORY}, 7);
	while (played.state.house.month < DEAF_MONTH) {
		for (int i = 0; i < s->teams; i++)
			played.state.team[i].voice = 0.0;
		play_month(&played);
	}
	struct foresight_request q = request_of(&played.state);
	q.futures = 200;
	q.model = model_of("llama-4");
	assert_true(foresight_run(&q, &believed));
	q.truth = true;
	q.axis = believed.axis;
	assert_true(foresight_run(&q, &truth));
	assert_true(believed.gap > truth.gap + 0.5);
	assert_true(believed.band[0].middle > truth.band[0].middle);
	assert_true(believed.verdict[VERDICT_WEAK] <= truth.verdict[VERDICT_WEAK]);
}

static struct foresight_change change_of(const struct foresight_request *q, const struct order *order, int orders)
{
	struct foresight_change out;
	struct foresight_base *base = foresight_base_new(q);
	assert_non_null(base);
	assert_true(foresight_base_change(base, order, orders, &out));
	foresight_base_free(base);
	return out;
}

static void an_order_changes_it_on_the_same_luck(void **state)
{
	const struct scenario *s = &content->scenario;
	(void)state;
	play_to(7, MONTH);
	struct order crunch = order_none(ORDER_PACE), nothing = order_none(ORDER_PACE);
	nothing.team = crunch.team = s->bridge_to;
	crunch.value = PACE_CRUNCH;
	nothing.value = played.state.team[s->bridge_to].pace;
	struct foresight_request q = request_of(&played.state);
	struct foresight_change with = change_of(&q, &crunch, 1);
	assert_true(with.left > 0.0);
	assert_true(with.fatigue > 1.0 && with.fatigue_team == s->bridge_to);
	struct foresight_change none = change_of(&q, &nothing, 1);
	assert_true(none.left == 0.0 && none.trust == 0.0 && none.gap == 0.0 && none.users == 0.0 && none.spent == 0.0);
	assert_true(none.fatigue == 0.0 && none.fatigue_team == -1);
	q.order = &crunch;
	q.orders = 1;
	struct foresight_change back = change_of(&q, NULL, 0);
	assert_true(back.left == -with.left && back.trust == -with.trust);
	q.orders = 0;
	crunch.team = 99; /* refused: passed over */
	none = change_of(&q, &crunch, 1);
	assert_true(none.left == 0.0 && none.trust == 0.0);
}

/* A programme that ends under the comparison is still the one that is looked at. */
static void what_would_be_cancelled_is_looked_at(void **state)
{
	(void)state;
	play_to(7, MONTH);
	struct foresight_request q = request_of(&played.state);
	struct order cancel = order_none(ORDER_CANCEL);
	cancel.model = model_of("llama-4");
	q.model = cancel.model;
	struct foresight_change change = change_of(&q, &cancel, 1);
	assert_true(change.ships < -0.5);
	assert_true(isnan(change.gap));
}

/* Any state, any order: numbers or none, and no harm. */
static void random_play_is_forecast(void **state)
{
	struct foresight f;
	(void)state;
	for (uint64_t seed = 0; seed < 6; seed++) {
		play_start(&played, content, &content->scenario, (struct orders_from){.player = PLAYER_RANDOM}, seed);
		for (int month = 0; month < content->scenario.months + 3; month += 5) {
			struct order order = order_random(&content->scenario, seed, month, 9);
			play_until(&played, month);
			struct foresight_request q = request_of(&played.state);
			q.from.player = PLAYER_RANDOM;
			q.order = &order;
			q.orders = 1;
			q.futures = 3;
			q.months = 99;
			q.model = (int)(seed % 4) * 5 - 1;
			q.axis = (int)(seed % 3) * 7 - 1;
			assert_true(foresight_run(&q, &f));
			assert_true(f.months >= 0 && f.months <= FORESIGHT_MONTHS && f.futures == 3);
			assert_true(f.chair_lost >= 0.0 && f.chair_lost <= 1.0);
			change_of(&q, NULL, 0);
		}
	}
}

/* A rule for once that has spoken does not speak again in the futures of a policy. */
static void a_policy_goes_on_from_where_it_stands(void **state)
{
	struct foresight standing, silent, anew;
	int16_t spoken[RULES_MAX];
	(void)state;
	play_to(7, MONTH);
	struct foresight_request q = request_of(&played.state);
	assert_true(foresight_run(&q, &standing));
	assert_true(orders_from_word(content, "research-first", &q.from));
	struct policy *policy = &content->policy[q.from.policy], kept = *policy;
	struct rule *rule = &policy->rule[0];
	policy->rules = 1;
	rule->once = true;
	rule->from_month = 0;
	rule->until_month = 99;
	rule->orders = 1;
	rule->shift[0] = 0;
	rule->order[0] = order_none(ORDER_PACE);
	rule->order[0].team = content->scenario.bridge_from;
	rule->order[0].value = PACE_CRUNCH;
	assert_true(foresight_run(&q, &anew));
	for (int i = 0; i < RULES_MAX; i++)
		spoken[i] = MONTH - 3;
	q.rule_month = spoken;
	assert_true(foresight_run(&q, &silent));
	*policy = kept;
	assert_memory_equal(silent.trust, standing.trust, sizeof silent.trust);
	assert_true(silent.morale_research == standing.morale_research);
	assert_true(anew.morale_research < standing.morale_research);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_seed_gives_the_same_futures),
		cmocka_unit_test(what_it_says_holds_together),
		cmocka_unit_test(a_forecast_gives_nothing_away),
		cmocka_unit_test(what_is_out_stays_as_it_came),
		cmocka_unit_test(it_stops_when_asked),
		cmocka_unit_test(a_deaf_house_forecasts_too_well),
		cmocka_unit_test(an_order_changes_it_on_the_same_luck),
		cmocka_unit_test(what_would_be_cancelled_is_looked_at),
		cmocka_unit_test(random_play_is_forecast),
		cmocka_unit_test(a_policy_goes_on_from_where_it_stands),
	};
	return cmocka_run_group_tests(tests, package_load, package_free);
}
