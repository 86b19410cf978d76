/* What a month works with, put back to what it was a month earlier: for fields that are worked out anew each month. */
#include <string.h>

#include "causes_inner.h"

#define EACH_TEAM(s, i) for (int i = 0; i < (s)->teams; i++)
#define TEAM_MEMBER(name, member) \
	static void name##_back(struct scenario *s, struct state *st, const struct state *before) \
	{ \
		EACH_TEAM(s, i) \
			st->team[i].member = before->team[i].member; \
	}
#define HOUSE_MEMBER(name, member) \
	static void name##_back(struct scenario *s, struct state *st, const struct state *before) \
	{ \
		(void)s; \
		st->house.member = before->house.member; \
	}

TEAM_MEMBER(fatigue, fatigue)
TEAM_MEMBER(trust, trust)
TEAM_MEMBER(cohesion, cohesion)
TEAM_MEMBER(voice, voice)
TEAM_MEMBER(autonomy, autonomy)
TEAM_MEMBER(head, expertise)
TEAM_MEMBER(papers, papers_held)
TEAM_MEMBER(pay, pay_gap)
TEAM_MEMBER(fear, fear)
TEAM_MEMBER(reorganising, reorganising)
TEAM_MEMBER(contagion, contagion)
TEAM_MEMBER(retained, retained_months)
TEAM_MEMBER(pace, pace)
TEAM_MEMBER(hire, hire)
HOUSE_MEMBER(pressure, pressure)
HOUSE_MEMBER(resentment, resentment)
HOUSE_MEMBER(goodwill, goodwill)
HOUSE_MEMBER(heat, talent_heat)
HOUSE_MEMBER(chief, common_chief)

static void people_back(struct scenario *s, struct state *st, const struct state *before)
{
	EACH_TEAM(s, i) {
		st->team[i].junior = before->team[i].junior;
		st->team[i].senior = before->team[i].senior;
		st->team[i].principal = before->team[i].principal;
		st->team[i].staff = before->team[i].staff;
	}
}

static void lent_back(struct scenario *s, struct state *st, const struct state *before)
{
	memcpy(st->loan, before->loan, sizeof st->loan);
	EACH_TEAM(s, i) {
		st->team[i].away = before->team[i].away;
		st->team[i].guests = before->team[i].guests;
	}
	for (int i = 0; i < s->themes; i++) {
		st->theme[i].pulled = before->theme[i].pulled;
		st->theme[i].pulled_to = before->theme[i].pulled_to;
		st->theme[i].pulled_months = before->theme[i].pulled_months;
	}
}

static void shares_back(struct scenario *s, struct state *st, const struct state *before)
{
	EACH_TEAM(s, i)
		st->team[i].share = before->team[i].share;
	st->house.pooled = before->house.pooled;
	st->house.share_held_months = before->house.share_held_months;
}

/* A month later on the calendar of the house's purchases. */
static void fleet_back(struct scenario *s, struct state *st, const struct state *before)
{
	for (int i = 0; i < s->house.fleet.count; i++)
		s->house.fleet.month[i] += 1.0;
	st->house.bought = before->house.bought;
	memcpy(st->delivery, before->delivery, sizeof st->delivery);
}

/* What programmes ask is of how far they are and how long there is. */
static void programmes_back(struct scenario *s, struct state *st, const struct state *before)
{
	for (int i = 0; i < s->models; i++) {
		st->model[i] = before->model[i];
		st->model[i].due += st->house.month - before->house.month;
	}
}

static void knowledge_back(struct scenario *s, struct state *st, const struct state *before)
{
	for (int i = 0; i < s->themes; i++) {
		st->theme[i].insight = before->theme[i].insight;
		st->theme[i].absorbed = before->theme[i].absorbed;
	}
	memcpy(st->house.know_how, before->house.know_how, sizeof st->house.know_how);
}

const struct input input_table[] = {
	{"cause.input_people", NULL, people_back},
	{"cause.input_lent", NULL, lent_back},
	{"cause.input_fatigue", NULL, fatigue_back},
	{"cause.input_trust", NULL, trust_back},
	{"cause.input_cohesion", NULL, cohesion_back},
	{"cause.input_voice", NULL, voice_back},
	{"cause.input_autonomy", NULL, autonomy_back},
	{"cause.input_head", NULL, head_back},
	{"cause.input_papers", NULL, papers_back},
	{"cause.input_pay", NULL, pay_back},
	{"cause.input_fear", NULL, fear_back},
	{"cause.input_reorganising", NULL, reorganising_back},
	{"cause.input_contagion", NULL, contagion_back},
	{"cause.input_retained", NULL, retained_back},
	{"cause.input_pace", NULL, pace_back},
	{"cause.input_hire", NULL, hire_back},
	{"cause.input_shares", NULL, shares_back},
	{"cause.input_fleet", NULL, fleet_back},
	{"cause.input_pressure", NULL, pressure_back},
	{"cause.input_resentment", NULL, resentment_back},
	{"cause.input_goodwill", NULL, goodwill_back},
	{"cause.input_heat", NULL, heat_back},
	{"cause.input_chief", NULL, chief_back},
	{"cause.input_programmes", ".load .demand .hours .output .hazard .left bridge.", programmes_back},
	{"cause.input_knowledge", NULL, knowledge_back},
};

const int input_count = sizeof input_table / sizeof input_table[0];
