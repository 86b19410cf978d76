/* What a campaign can be asked; nothing here changes one. */
#include <stdlib.h>

#include "lab/ask/leaving.h"
#include "sim/effect.h"
#include "sim/programme.h"
#include "campaign.h"

int campaign_next_due(const struct campaign *c, int *model)
{
	*model = programme_next(&c->content->scenario, &c->now);
	return *model >= 0 ? c->now.model[*model].due : -1;
}

bool campaign_can_begin(const struct campaign *c, int model)
{
	const struct model_state *now = &c->now.model[model], *before = &c->state[c->month].model[model];
	return !now->cancelled && !now->shipped && !before->started &&
		c->now.team[c->content->scenario.model[model].team].founded;
}

/* Of the turn that ended with the start of a month. */
static int turn_before(const struct campaign *c, int month)
{
	return month > 0 ? calendar_turn_begin(&c->content->scenario.calendar, month - 1) : -1;
}

int campaign_turn_before(const struct campaign *c)
{
	return turn_before(c, c->month);
}

static bool event_came(const struct campaign *c, int event)
{
	int before = campaign_turn_before(c);
	return before >= 0 && c->state[c->month].event[event].times > c->state[before].event[event].times;
}

int campaign_answer(const struct campaign *c, int month, int event)
{
	if (month < 0 || month > c->month || !c->state[month].event[event].pending)
		return -1;
	const struct event_state *then = &c->state[month].event[event];
	const struct event_state *after = month < c->month ? &c->state[month + 1].event[event] : &c->now.event[event];
	return after->times == then->times ? after->choice : -1;
}

int campaign_events(const struct campaign *c, struct campaign_event out[EVENTS_MAX])
{
	int count = 0;
	for (int i = 0; i < c->content->scenario.events; i++) {
		bool asked = c->state[c->month].event[i].pending != 0, came = event_came(c, i);
		if (asked || came)
			out[count++] = (struct campaign_event){.event = i, .came = came, .pending = c->now.event[i].pending != 0,
				.choice = campaign_answer(c, c->month, i)};
	}
	return count;
}

double campaign_effect(const struct campaign *c, const struct effect *effect, bool done)
{
	const struct scenario *s = &c->content->scenario;
	return done ? effect_change_made(s, &c->now, effect) : effect_change(s, &c->now, effect);
}

static void orders_price(const struct scenario *s, struct state *st, const struct choice *choice,
	struct choice_price *price)
{
	for (int i = 0; i < choice->orders; i++) {
		double influence = st->house.influence, money = st->house.budget_left;
		if (order_apply(s, st, &choice->order[i]) != REFUSAL_NONE)
			continue;
		price->influence += influence - st->house.influence;
		price->money += money - st->house.budget_left;
	}
}

struct choice_price campaign_choice_price(const struct campaign *c, const struct choice *choice, bool done)
{
	const struct scenario *s = &c->content->scenario;
	struct choice_price price = {choice->influence, 0.0};
	int budget = field_find(s, "house.budget_left");
	for (int i = 0; i < choice->effects; i++)
		if (choice->effect[i].field == budget)
			price.money -= campaign_effect(c, &choice->effect[i], done);
	struct state *st = choice->orders > 0 ? malloc(sizeof *st) : NULL;
	if (!st)
		return price;
	*st = done ? c->state[c->month] : c->now;
	orders_price(s, st, choice, &price);
	free(st);
	return price;
}

int campaign_launches(const struct campaign *c, int month, int model[MODELS_MAX])
{
	int count = 0;
	if (month < 1 || month > c->month)
		return 0;
	for (int i = 0; i < c->content->scenario.models; i++)
		if (c->state[month].model[i].shipped && c->state[month].model[i].ship_month >= turn_before(c, month))
			model[count++] = i;
	return count;
}

const struct state *campaign_after_launch(const struct campaign *c, int model)
{
	int month = c->now.model[model].ship_month + 1;
	return &c->state[month <= c->month ? month : c->month];
}

int campaign_leavers(const struct campaign *c, int person[PEOPLE_MAX])
{
	int count = 0;
	for (int month = 0; month < c->month; month++)
		for (int p = 0; p < c->content->scenario.people; p++)
			if (c->now.person[p].left_month == month)
				person[count++] = p;
	return count;
}

int campaign_concern(const struct campaign *c, int months, int person)
{
	if (months < 1 || months > c->month)
		return -1;
	return leaving_concern(&c->content->scenario, &c->state[1], &c->state[months], person);
}

int campaign_graded_months(const struct campaign *c)
{
	return campaign_lost(c) && c->until > c->month ? c->until : c->month;
}

const struct state *campaign_record_beside(struct campaign *c)
{
	const struct replay *record = c->content->history.count > 0 ? campaign_record(c) : NULL;
	int month = campaign_graded_months(c);
	return record && record->months >= month ? &record->state[month] : NULL;
}

void campaign_hashes(const struct campaign *c, uint64_t hash[MONTHS_MAX])
{
	for (int i = 0; i < c->month && i < MONTHS_MAX; i++)
		hash[i] = state_hash(&c->content->scenario, &c->state[i + 1]);
}
