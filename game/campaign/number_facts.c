#include "number_facts.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "field_family.h"

static int orders_gather(const struct replay *replay, int month, struct order order[FACTS_ORDERS_MAX])
{
	int count = 0;
	for (int i = 0; replay && i < replay->orders && count < FACTS_ORDERS_MAX; i++)
		if (replay->order[i].month == month && replay->order[i].refusal == REFUSAL_NONE)
			order[count++] = replay->order[i].order;
	return count;
}

static bool causes_gather(struct campaign *c, struct number_facts *f, int field)
{
	const struct replay *replay = campaign_replay(c);
	int turn = campaign_turn_before(c);
	if (turn < 0)
		return false;
	f->orders = orders_gather(replay, turn, f->order);
	struct order before[FACTS_ORDERS_MAX];
	struct month_played played = {.order = before};
	if (turn > 0) {
		int earlier = calendar_turn_begin(&c->content->scenario.calendar, turn - 1);
		played.start = &c->state[earlier];
		played.orders = orders_gather(replay, earlier, before);
	}
	return causes_since(c->content, played.start ? &played : NULL, &c->state[turn], f->order, f->orders, field,
		&f->causes);
}

/* A tenth up, or down where there is no room. */
static double nudge_of(const struct field *field, double value)
{
	double range = field->high - field->low, nudge = range <= 100 ? range / 10 : fmax(fabs(value), 1) / 10;
	return value + nudge > field->high ? -nudge : nudge;
}

void number_facts_gather(struct campaign *c, int field, struct number_facts *f)
{
	const struct field *of = &c->content->scenario.field[field];
	double value = field_read(of, &c->now);
	f->known = causes_gather(c, f, field);
	f->moves = 0;
	if (isnan(value))
		return;
	f->nudge = nudge_of(of, value);
	f->moves = causes_moves(c->content, &c->state[c->month], field, f->nudge, 3, f->move, FACTS_MOVES_MAX);
}

/* Mechanisms are named KEY_INPUT; what they come from is a field where one stands here. */
static const char *const cause_fields[][2] = {
	{"_fatigue", "team.%s.fatigue"}, {"_voice", "team.%s.voice"}, {"_autonomy", "team.%s.autonomy"},
	{"_fear", "team.%s.fear"}, {"_pay", "team.%s.pay_gap"}, {"_papers", "team.%s.papers_held"},
	{"_load", "team.%s.load"}, {"_reorganised", "team.%s.reorganising"}, {"_cohesion", "team.%s.cohesion"},
	{"_contagion", "team.%s.contagion"}, {"_head", "team.%s.expertise"}, {"_resentment", "house.resentment"},
	{"_heat", "field.talent_heat"}, {"_pressure", "house.pressure"}, {"_goodwill", "house.goodwill"},
	{"morale_trust", "house.trust"}, {"influence_trust", "house.trust"}, {"budget_trust", "house.trust"},
	{"_wait", "bridge.wait_months"}, {"_mail", "bridge.wait_months"}, {"_liaison", "bridge.liaison"},
	{"_distrust", "bridge.trust"}, {"_users", "house.product_users"},
};

/* The team that a field is of, by its entity; the product team's where it is of the house. */
static int team_of(const struct scenario *s, const char *family, int entity)
{
	if (entity >= 0 && strncmp(family, "team.", 5) == 0)
		return entity;
	if (entity >= 0 && strncmp(family, "model.", 6) == 0)
		return s->model[entity].team;
	return entity >= 0 && strncmp(family, "theme.", 6) == 0 ? s->theme[entity].team : s->bridge_to;
}

static int field_of(const struct scenario *s, const char *pattern, int team)
{
	char id[FIELD_ID_SIZE];
	const char *gap = strstr(pattern, "%s");
	snprintf(id, sizeof id, "%.*s%s%s", gap ? (int)(gap - pattern) : (int)strlen(pattern), pattern,
		gap ? s->team[team].id : "", gap ? gap + 2 : "");
	return field_find(s, id);
}

static bool ends_in(const char *text, const char *tail)
{
	size_t length = strlen(text), end = strlen(tail);
	return length >= end && strcmp(text + length - end, tail) == 0;
}

int number_cause_field(const struct scenario *s, const struct cause *cause, int field)
{
	char family[FIELD_FAMILY_SIZE];
	int entity;
	if (!cause->key || !field_family(s, field, family, &entity, NULL))
		return -1;
	for (size_t i = 0; i < sizeof cause_fields / sizeof *cause_fields; i++)
		if (ends_in(cause->key, cause_fields[i][0])) {
			int found = field_of(s, cause_fields[i][1], team_of(s, family, entity));
			return found == field ? -1 : found;
		}
	return -1;
}

int number_told(const struct campaign *c, int field)
{
	static const char *const pairs[][2] = {{".morale", "reported_morale"}, {".load", "reported_load"}, {".ready",
		"reported"}};
	const struct scenario *s = &c->content->scenario;
	const char *id = s->field[field].id, *dot = strrchr(id, '.');
	bool known = campaign_over(c) || (strncmp(id, "team.", 5) != 0 && strncmp(id, "model.", 6) != 0);
	for (size_t i = 0; !known && dot && i < sizeof pairs / sizeof *pairs; i++)
		if (strcmp(dot, pairs[i][0]) == 0) {
			char told[FIELD_ID_SIZE];
			snprintf(told, sizeof told, "%.*s.%s", (int)(dot - id), id, pairs[i][1]);
			int found = field_find(s, told);
			return found >= 0 ? found : field;
		}
	return field;
}
