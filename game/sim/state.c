#include "state.h"

#include <math.h>
#include <string.h>

#include "deal.h"
#include "month.h"
#include "number.h"
#include "verdict.h"

static void state_start_house(struct state *st, const struct scenario *s)
{
	const struct house *from = &s->house;
	struct house_state *h = &st->house;
	h->trust = from->trust;
	h->influence = from->influence;
	h->goodwill = from->goodwill;
	h->users = from->users_million;
	h->pressure = from->pressure;
	h->employer = from->employer;
	h->talent_heat = from->talent_heat;
	h->common_chief = from->common_chief;
	h->expectation = series_at(&from->expected_users, 0);
	h->accelerators = series_at(&from->fleet, 0);
	h->out_month = -1;
	for (int a = 0; a < s->axes; a++) {
		h->attention[a] = s->axis[a].attention;
		h->public_insight[a] = s->axis[a].public_insight;
		h->know_how[a] = s->axis[a].know_how;
		h->turn_month[a] = -1;
		h->best_by[a] = h->open_by[a] = -1;
	}
}

static void state_start_team(struct team_state *t, const struct team *from)
{
	t->founded = from->founded;
	if (from->founded) {
		t->junior = from->cohort[COHORT_JUNIOR];
		t->senior = from->cohort[COHORT_SENIOR];
		t->principal = from->cohort[COHORT_PRINCIPAL];
		t->staff = t->junior + t->senior + t->principal;
	}
	t->fatigue = from->fatigue;
	t->morale = t->reported_morale = from->morale;
	t->cohesion = from->cohesion;
	t->voice = from->voice;
	t->autonomy = from->autonomy;
	t->trust = from->trust;
	t->expertise = from->expertise;
	t->share = from->accelerators;
	t->hours = 1.0;
	t->hire = from->hire;
	t->head = -1;
}

static void state_start_model(struct model_state *m, const struct scenario *s, int model)
{
	const struct model *from = &s->model[model];
	m->goal = (int32_t)from->goal;
	m->license = (int32_t)from->license;
	m->due = m->first_due = from->due_month;
	m->start_month = m->ship_month = m->headline = m->judged = -1;
	m->compute = from->compute;
	for (int a = 0; a < s->axes; a++) {
		m->mix[a] = from->mix[a];
		m->index[a] = m->released[a] = m->yardstick[a] = m->promise[a] = NAN;
		m->verdict[a] = VERDICT_NONE;
		m->yardstick_by[a] = -1;
	}
}

/* Deals the axes the field turns to, when, how strongly and by whose hand (game.md, hindsight). */
static void state_deal_turns(struct state *st, const struct scenario *s)
{
	const struct turn *turn = &s->turn;
	bool taken[AXES_MAX] = {false};
	for (int i = 0; turn->dealt && i < turn->count && i < s->axes; i++) {
		int a = deal_turn_draw(st->luck, i, TURN_AXIS, 0, s->axes - 1);
		while (taken[a])
			a = (a + 1) % s->axes;
		taken[a] = true;
		deal_turn(s, st, a, i, turn->from_month, turn->until_month);
	}
}

static void state_start_rivals(struct state *st, const struct scenario *s)
{
	for (int r = 0; r < s->rivals; r++) {
		int recorded = s->rival[r].month;
		st->rival[r].month = recorded < 0 ? recorded : (int)number_max(0, deal_date(s, st->luck, r, 0));
		if (recorded < 0)
			rival_come_out(s, st, r);
	}
	for (int a = 0; a < s->axes; a++) {
		st->house.best_before[a] = st->house.best[a];
		st->house.open_before[a] = st->house.open[a];
	}
}

void state_start(struct state *st, const struct scenario *s, uint64_t seed)
{
	memset(st, 0, sizeof *st);
	st->seed = seed;
	st->luck = luck_key(seed);
	st->launch.model = st->launch.axis = -1;
	st->launch.verdict = VERDICT_NONE;
	state_start_house(st, s);
	for (int i = 0; i < s->teams; i++)
		state_start_team(&st->team[i], &s->team[i]);
	for (int i = 0; i < s->themes; i++) {
		st->theme[i].insight = s->theme[i].insight;
		st->theme[i].absorbed = s->theme[i].absorbed;
		st->theme[i].share = s->theme[i].share;
		st->theme[i].pulled_to = -1;
	}
	for (int i = 0; i < s->models; i++)
		state_start_model(&st->model[i], s, i);
	for (int i = 0; i < s->people; i++) {
		st->person[i].present = s->person[i].present;
		st->person[i].team = s->person[i].team;
		st->person[i].left_month = -1;
	}
	for (int i = 0; i < s->events; i++) {
		st->event[i].next_month = s->event[i].from_month;
		st->event[i].choice = -1;
	}
	for (int i = 0; i < LOANS_MAX; i++)
		st->loan[i].from = st->loan[i].to = -1;
	state_deal_turns(st, s);
	state_start_rivals(st, s);
	for (int i = 0; i < s->models; i++)
		if (s->model[i].start_month == 0 || s->model[i].done > 0.0)
			programme_start(s, st, i);
	month_reports(s, st);
}
