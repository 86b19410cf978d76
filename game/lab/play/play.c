#include "play.h"

#include <math.h>
#include <string.h>
#ifdef OPENWEIGHTS_CHECK_STATE
#include <stdio.h>
#include <stdlib.h>

#include "sim/state_check.h"
#endif

enum { RANDOM_ORDERS_A_TURN = 4 };

void play_start(struct play *p, const struct content *content, const struct scenario *scenario,
	struct orders_from from, uint64_t seed)
{
	*p = (struct play){.content = content, .scenario = scenario, .from = from};
	memset(p->rule_month, -1, sizeof p->rule_month);
	state_start(&p->state, scenario, seed);
}

enum refusal play_order(struct play *p, const struct order *order)
{
	bool turn = calendar_begins_turn(&p->scenario->calendar, p->state.house.month);
	enum refusal refusal = turn ? order_apply(p->scenario, &p->state, order) : REFUSAL_TURN;
	if (refusal != REFUSAL_NONE)
		p->state.house.refused++;
	if (p->listener)
		p->listener(p->context, p->state.house.month, order, refusal);
	return refusal;
}

static void play_list(struct play *p, const struct order_list *list, int *next)
{
	while (*next < list->count && list->item[*next].month <= p->state.house.month) {
		if (list->item[*next].month == p->state.house.month)
			play_order(p, &list->item[*next].order);
		++*next;
	}
}

static bool rule_speaks(const struct play *p, const struct rule *rule, int index)
{
	int month = p->state.house.month, last = p->rule_month[index];
	if (month < rule->from_month || month > rule->until_month || (rule->once && last >= 0))
		return false;
	if (last >= 0 && rule->every_months > 0 && month - last < rule->every_months)
		return false;
	return expression_value(&rule->when, p->scenario->field, &p->state) > 0.0;
}

static void play_rule(struct play *p, const struct rule *rule)
{
	for (int i = 0; i < rule->orders; i++) {
		struct order order = rule->order[i];
		if (rule->shift[i] != 0 && order.model >= 0)
			order.month = p->state.model[order.model].due + rule->shift[i];
		play_order(p, &order);
	}
}

static void play_policy(struct play *p)
{
	const struct policy *policy = &p->content->policy[p->from.policy];
	if (policy->follows_history)
		play_list(p, &p->content->history, &p->next);
	bool turn = calendar_begins_turn(&p->scenario->calendar, p->state.house.month);
	for (int i = 0; i < policy->rules && turn; i++)
		if (rule_speaks(p, &policy->rule[i], i)) {
			play_rule(p, &policy->rule[i]);
			p->rule_month[i] = (int16_t)p->state.house.month;
		}
	if (!policy->follows_history)
		play_list(p, &p->content->extra, &p->next_extra);
}

static void play_random(struct play *p)
{
	bool turn = calendar_begins_turn(&p->scenario->calendar, p->state.house.month);
	for (int n = 0; n < RANDOM_ORDERS_A_TURN && turn; n++) {
		struct order order = order_random(p->scenario, p->state.seed, p->state.house.month, n);
		play_order(p, &order);
	}
}

void play_orders(struct play *p)
{
	switch (p->from.player) {
	case PLAYER_HISTORY: play_list(p, &p->content->history, &p->next); break;
	case PLAYER_POLICY: play_policy(p); break;
	case PLAYER_RANDOM: play_random(p); break;
	case PLAYER_LIST: play_list(p, p->from.list, &p->next); break;
	case PLAYER_NONE: break;
	}
	if (p->from.player == PLAYER_LIST || p->from.player == PLAYER_NONE || p->from.player == PLAYER_RANDOM)
		play_list(p, &p->content->extra, &p->next_extra);
}

static void play_check(const struct play *p)
{
#ifdef OPENWEIGHTS_CHECK_STATE
	struct state_fault fault;
	if (state_check(p->scenario, &p->state, STATE_MONTH_ENDED, &fault))
		return;
	fprintf(stderr, "%s, seed %llu, month %d: %s is %.12g, not %.12g: %s\n", p->scenario->id,
		(unsigned long long)p->state.seed, (int)p->state.house.month, fault.field, fault.value, fault.expected,
		fault.rule);
	abort();
#else
	(void)p;
#endif
}

void play_month(struct play *p)
{
	play_orders(p);
	step(p->scenario, &p->state);
	play_check(p);
}

void play_until(struct play *p, int until)
{
	while (p->state.house.month < until && !p->state.house.out)
		play_month(p);
}

bool orders_from_word(const struct content *content, const char *word, struct orders_from *out)
{
	*out = (struct orders_from){.player = PLAYER_NONE};
	if (strcmp(word, "none") == 0)
		return true;
	if (strcmp(word, "random") == 0 || strcmp(word, "history") == 0) {
		out->player = word[0] == 'r' ? PLAYER_RANDOM : PLAYER_HISTORY;
		return true;
	}
	out->player = PLAYER_POLICY;
	out->policy = content_policy_find(content, word);
	return out->policy >= 0;
}

/* An index that is in range mostly, and sometimes just outside. */
static int32_t dice_index(uint64_t key, int month, int n, int die, int count)
{
	return (int32_t)(luck_uniform(key, LUCK_POLICY, month, n, die) * (count + 2)) - 1;
}

static void dice_shares(struct order *order, uint64_t key, int month, int n, int count)
{
	for (int i = 0; i < count; i++)
		if (luck_uniform(key, LUCK_POLICY, month, n, 20 + i) < 0.4)
			order->share[i] = luck_uniform(key, LUCK_POLICY, month, n, 30 + i) * 0.9;
}

_Static_assert(ORDER_ANSWER == ORDER_KINDS - 1, "the dice leave out what stands last, which answers do");

struct order order_random(const struct scenario *s, uint64_t seed, int month, int n)
{
	uint64_t key = luck_key(seed);
	struct order order = order_none((enum order_kind)dice_index(key, month, n, 0, ORDER_KINDS - 2));
	if (order.kind < 0)
		order.kind = ORDER_START; /* programmes must be begun for the rest to mean anything */
	order.model = dice_index(key, month, n, 1, s->models);
	order.team = dice_index(key, month, n, 2, s->teams);
	order.to = dice_index(key, month, n, 3, s->teams + 1) - 1;
	order.theme = dice_index(key, month, n, 4, s->themes);
	order.person = dice_index(key, month, n, 5, s->people + 4);
	order.event = dice_index(key, month, n, 6, s->events);
	order.target = dice_index(key, month, n, 7, s->acquisitions);
	order.value = dice_index(key, month, n, 8, 4);
	order.month = order.kind == ORDER_LEND ? dice_index(key, month, n, 9, 12) :
		month + dice_index(key, month, n, 9, 14);
	order.people = dice_index(key, month, n, 10, 80);
	order.teams = dice_index(key, month, n, 11, 1 << s->teams);
	order.goal = order.value & 1;
	order.license = dice_index(key, month, n, 12, 8) == 1;
	order.amount = luck_uniform(key, LUCK_POLICY, month, n, 13) * 6.0;
	if (order.kind == ORDER_ALLOCATE)
		dice_shares(&order, key, month, n, s->teams);
	if (order.kind == ORDER_MIX || order.kind == ORDER_START)
		dice_shares(&order, key, month, n, s->axes);
	if (order.kind == ORDER_FOUND)
		order.team = ORDER_NONE;
	return order;
}
