/* The invariants in the scenarios that are shipped: after every month and every order, whoever orders.
 *
 * OPENWEIGHTS_TEST_RUNS sets the number of runs, for where that is too long.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <cmocka.h>

#include "content/places.h"
#include "lab/play/play.h"
#include "../sim/invariants.h"
#include "../sim/random_orders.h"

enum { RUNS = 400, ORDERS_A_MONTH = 4 };

static struct play play;
static struct scenario rich; /* where patience and money last, so that the dear orders are seen too */
static int months, taken;

static int runs(void)
{
	const char *said = getenv("OPENWEIGHTS_TEST_RUNS");
	return said && atoi(said) > 0 ? atoi(said) : RUNS;
}

static void play_to_the_end(const struct content *content, struct orders_from from, uint64_t seed, bool dice)
{
	const struct scenario *s = seed % 2 ? &rich : &content->scenario;
	play_start(&play, content, s, from, seed);
	while (play.state.house.month < s->open_months && !play.state.house.out) {
		play_orders(&play);
		watch_order(s, &play.state);
		for (int n = 0; dice && n < ORDERS_A_MONTH; n++) {
			struct order order = random_order(s, &play.state, n);
			taken += play_order(&play, &order) == REFUSAL_NONE;
			watch_order(s, &play.state);
		}
		step(s, &play.state);
		watch_month(s, &play.state);
		months++;
	}
}

static void play_scenario(const char *path)
{
	struct content *content = content_load(&(struct content_request){.scenario = path}, stderr);
	assert_non_null(content);
	rich = content->scenario;
	rich.parameters.house_influence_rate = 0.1;
	months = taken = 0;
	for (int run = 0; run < runs(); run++) {
		play_to_the_end(content, (struct orders_from){.player = PLAYER_RANDOM}, (uint64_t)run, false);
		play_to_the_end(content, (struct orders_from){.player = PLAYER_NONE}, (uint64_t)run, true);
		play_to_the_end(content, (struct orders_from){.player = PLAYER_HISTORY}, (uint64_t)run, run % 4 > 1);
	}
	for (int policy = 0; policy < content->policies; policy++)
		for (int run = 0; run <= runs() / 20; run++)
			play_to_the_end(content, (struct orders_from){.player = PLAYER_POLICY, .policy = policy},
				(uint64_t)run, false);
	print_message("%s: %d months, %d orders by dice taken\n", path, months, taken);
	assert_true(months > runs() * 20 && taken > months / 4);
	content_free(content);
}

static void shipped_scenarios_stay_sound(void **unused)
{
	struct place_names names = {0, {{0}}};
	char path[PLACE_SIZE];
	(void)unused;
	place_list("data/scenarios", NULL, &names);
	assert_true(names.count >= 2);
	for (int i = 0; i < names.count; i++) {
		assert_true(place_join(path, "data/scenarios", names.name[i]));
		play_scenario(path);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(shipped_scenarios_stay_sound)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
