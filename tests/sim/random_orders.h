/* Orders by dice, legal and not, the same for the same seed, month and number. For the tests of sim alone. */
#ifndef TESTS_SIM_RANDOM_ORDERS_H
#define TESTS_SIM_RANDOM_ORDERS_H

#include "sim/step.h"

struct dice {
	uint64_t key;
	int month, n;
};

static double dice_share(const struct dice *d, int die)
{
	return luck_uniform(d->key, LUCK_POLICY, d->month, d->n, die);
}

/* -1 to count: in range mostly, and sometimes just outside. */
static int32_t dice_index(const struct dice *d, int die, int count)
{
	return (int32_t)(dice_share(d, die) * (count + 2)) - 1;
}

static void dice_shares(const struct dice *d, struct order *order, int count)
{
	for (int i = 0; i < count; i++)
		if (dice_share(d, 20 + i) < 0.5)
			order->share[i] = dice_share(d, 30 + i) < 0.1 ?
				(double)(int)(dice_share(d, 40 + i) * 2.0) : dice_share(d, 40 + i);
}

static void dice_numbers(const struct dice *d, const struct state *st, struct order *order)
{
	int32_t team = order->team >= 0 && order->team < TEAMS_MAX ? order->team : 0;
	order->month = order->kind == ORDER_LEND ? dice_index(d, 9, 12) : d->month + dice_index(d, 9, 24);
	order->people = dice_index(d, 10, dice_share(d, 14) < 0.9 ? 60 : st->team[team].staff);
	order->amount = dice_share(d, 13) * 6.0 - 0.5;
	if (order->kind == ORDER_LAY_OFF && dice_share(d, 15) < 0.8)
		order->people = order->people / 10; /* or nobody would be left to order about */
}

static inline struct order random_order(const struct scenario *s, const struct state *st, int n)
{
	struct dice d[] = {{luck_key(st->seed), st->house.month, n}};
	struct order order = order_none((enum order_kind)dice_index(d, 0, ORDER_KINDS));
	if (dice_share(d, 16) < 0.05)
		order.kind = ORDER_START; /* programmes must be begun for the rest to mean anything */
	order.model = dice_index(d, 1, s->models);
	order.team = order.kind == ORDER_FOUND ? ORDER_NONE : dice_index(d, 2, s->teams);
	order.to = dice_index(d, 3, s->teams + 1) - 1;
	order.theme = dice_index(d, 4, s->themes);
	order.person = dice_index(d, 5, s->people);
	order.event = dice_index(d, 6, s->events);
	order.target = dice_index(d, 7, s->acquisitions);
	order.value = dice_index(d, 8, order.kind == ORDER_FOUND || order.kind == ORDER_PRIVILEGE ? 8 : 4);
	order.teams = dice_index(d, 11, 1 << s->teams);
	order.goal = order.value & 1;
	order.license = dice_share(d, 12) < 0.2;
	dice_numbers(d, st, &order);
	if (order.kind == ORDER_ALLOCATE || order.kind == ORDER_MIX || order.kind == ORDER_START)
		dice_shares(d, &order, order.kind == ORDER_ALLOCATE ? s->teams : s->axes);
	return order;
}

#endif
