/* What is known of an order before it is given: its terms at once, its effect soon, whatever else was asked. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#include "desk/frame/offers.h"

enum { MONTH = 20, PASSES = 4000 };

static const struct content_request two_tracks = {.scenario = "two-tracks"};

static void finished(void *context)
{
	(void)context;
}

static struct desk *desk_make(bool works)
{
	struct desk *d = calloc(1, sizeof *d);
	assert_non_null(d);
	d->campaign = campaign_take_over(NULL, &two_tracks, 7, MONTH, "", stderr);
	assert_non_null(d->campaign);
	d->changed = 1;
	d->work = works ? work_open(finished, NULL) : NULL;
	return d;
}

static void desk_drop(struct desk *d)
{
	work_close(d->work);
	campaign_free(d->campaign);
	free(d->state[PART_OFFERS]);
	free(d);
}

static void rest(void)
{
	struct timespec time = {0, 5000000};
	nanosleep(&time, NULL);
}

/* Passes go by, as they do while a page shows the order, until its effect is no longer awaited. */
static struct offer awaited(struct desk *d, const struct order *order, int given)
{
	for (int i = 0; i < PASSES; i++) {
		const struct offer *offer = given >= 0 ? offer_given(d, given) : offer_of(d, order);
		assert_non_null(offer);
		if (offer->effect != OFFER_COMING)
			return *offer;
		offers_tend(d);
		rest();
	}
	fail_msg("the effect never came");
	return (struct offer){0};
}

static struct order pace(const struct desk *d, int value)
{
	struct order order = order_none(ORDER_PACE);
	order.team = d->campaign->content->scenario.bridge_to;
	order.value = value;
	return order;
}

static void an_effect_is_known_before_and_after_it_is_given(void **unused)
{
	(void)unused;
	struct desk *d = desk_make(true);
	struct order crunch = pace(d, PACE_CRUNCH);
	struct offer before = awaited(d, &crunch, -1);
	assert_int_equal(before.effect, OFFER_KNOWN);
	assert_int_equal(before.terms.refusal, REFUSAL_NONE);
	assert_true(before.change.fatigue > 1.0);
	assert_int_equal(before.pending, -1);
	assert_int_equal(campaign_order(d->campaign, &crunch), REFUSAL_NONE);
	d->changed++;
	struct offer given = awaited(d, &crunch, campaign_pending_find(d->campaign, &crunch));
	assert_true(given.change.fatigue == before.change.fatigue && given.change.trust == before.change.trust);
	struct order steady = pace(d, PACE_STEADY);
	struct offer back = awaited(d, &steady, -1);
	assert_true(back.change.fatigue == -before.change.fatigue);
	assert_true(campaign_undo(d->campaign));
	d->changed++;
	assert_true(awaited(d, &crunch, -1).change.fatigue == before.change.fatigue);
	desk_drop(d);
}

/* More than are kept at once: what is asked for now takes the place of what no page shows any more. */
static void more_than_are_kept_are_all_answered(void **unused)
{
	(void)unused;
	struct desk *d = desk_make(true);
	struct order order = order_none(ORDER_LEND);
	order.to = ORDER_TO_BRIDGE;
	order.month = 6;
	for (int team = 0; team < 2; team++)
		for (int people = 1; people <= 100; people++) {
			order.team = team;
			order.people = people;
			assert_non_null(offer_of(d, &order));
			offers_tend(d);
		}
	order.people = 101;
	assert_int_equal(awaited(d, &order, -1).effect, OFFER_KNOWN);
	order.team = 0;
	order.people = 1;
	assert_int_equal(awaited(d, &order, -1).effect, OFFER_KNOWN);
	desk_drop(d);
}

static void a_slider_shows_its_last_place_until_it_knows(void **unused)
{
	(void)unused;
	struct desk *d = desk_make(true);
	struct order order = order_none(ORDER_LEND);
	order.to = ORDER_TO_BRIDGE;
	order.team = 0;
	order.month = 6;
	order.people = 5;
	struct offer first = awaited(d, &order, -1);
	d->dragging = true;
	order.people = 6;
	const struct offer *next = offer_of(d, &order);
	assert_int_equal(next->effect, OFFER_COMING);
	assert_true(next->near && next->change.trust == first.change.trust);
	struct offer quick = awaited(d, &order, -1);
	assert_int_equal(quick.effect, OFFER_KNOWN);
	d->dragging = false;
	for (int i = 0; i < PASSES && offer_of(d, &order)->futures == quick.futures; i++) {
		offers_tend(d);
		rest();
	}
	assert_true(offer_of(d, &order)->futures > quick.futures);
	desk_drop(d);
}

static void without_a_thread_it_says_so(void **unused)
{
	(void)unused;
	struct desk *d = desk_make(false);
	struct order crunch = pace(d, PACE_CRUNCH);
	assert_int_equal(awaited(d, &crunch, -1).effect, OFFER_FAILED);
	desk_drop(d);
}

static void terms_say_what_it_costs_and_why_not(void **unused)
{
	(void)unused;
	struct desk *d = desk_make(false);
	struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	struct order buy = order_none(ORDER_BUY);
	buy.amount = 1;
	struct order_terms terms = campaign_terms(c, &buy);
	assert_true(fabs(terms.money - s->parameters.compute_price) < 1e-6 && terms.budget == terms.money);
	buy.amount = 1000;
	terms = campaign_terms(c, &buy);
	assert_int_equal(terms.refusal, REFUSAL_BUDGET);
	assert_true(fabs(terms.money - 1000 * s->parameters.compute_price) < 1e-3);
	struct order stay = order_none(ORDER_RETAIN);
	stay.team = 0;
	terms = campaign_terms(c, &stay);
	assert_true(terms.influence > 0 && terms.money > 0);
	struct order house = order_none(ORDER_ACQUIRE);
	house.target = 0;
	terms = campaign_terms(c, &house);
	assert_true(terms.money >= s->acquisition[0].price - 1e-6 && fabs(terms.budget) < 1e-6);
	struct order date = order_none(ORDER_DATE);
	assert_true(campaign_next_due(c, &date.model) >= 0);
	date.month = c->month;
	assert_int_equal(campaign_terms(c, &date).refusal, REFUSAL_PAST);
	assert_int_equal(c->pending_count, 0);
	desk_drop(d);
}

/* What is foreseen for an order is foreseen of the very list that giving it makes. */
static void the_list_foreseen_is_the_list_given(void **unused)
{
	(void)unused;
	struct desk *d = desk_make(false);
	struct campaign *c = d->campaign;
	struct order first = pace(d, PACE_PUSH), second = pace(d, PACE_CRUNCH), back = pace(d, c->now.team[1].pace);
	struct order list[8];
	assert_int_equal(campaign_order(c, &first), REFUSAL_NONE);
	assert_int_equal(campaign_orders_with(c, &second, list, 8), 1);
	assert_memory_equal(&list[0], &second, sizeof second);
	back.value = c->state[c->month].team[back.team].pace;
	assert_int_equal(campaign_orders_with(c, &back, list, 8), 0);
	second.team = 99;
	assert_int_equal(campaign_orders_with(c, &second, list, 8), -1);
	assert_int_equal(c->pending_count, 1);
	desk_drop(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_effect_is_known_before_and_after_it_is_given),
		cmocka_unit_test(more_than_are_kept_are_all_answered),
		cmocka_unit_test(a_slider_shows_its_last_place_until_it_knows),
		cmocka_unit_test(without_a_thread_it_says_so),
		cmocka_unit_test(terms_say_what_it_costs_and_why_not),
		cmocka_unit_test(the_list_foreseen_is_the_list_given),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
