/* A rule that others ask for is the one that the month plays by. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "sim/deal.h"
#include "sim/effect.h"
#include "sim/fatigue.h"
#include "sim/number.h"
#include "sim/programme.h"
#include "sim/report.h"
#include "sim/step.h"
#include "../support/small_scenario.h"

enum { MONTHS = 36, SEEDS = 20 };

static struct scenario scenario;
static struct state state, before;

static int begin(void **unused)
{
	(void)unused;
	small_scenario(&scenario);
	state_start(&state, &scenario, 4);
	return 0;
}

static void each_verdict_begins_at_its_border(void **unused)
{
	(void)unused;
	const struct parameters *p = &scenario.parameters;
	const double border[] = {p->reports_verdict_leads, p->reports_verdict_competitive, p->reports_verdict_trails};
	for (int v = VERDICT_LEADS; v < VERDICT_WEAK; v++) {
		assert_int_equal(verdict_of(p, border[v]), v);
		assert_int_equal(verdict_of(p, nextafter(border[v], -100.0)), v + 1);
	}
	assert_int_equal(verdict_of(p, 100.0), VERDICT_LEADS);
	assert_int_equal(verdict_of(p, -100.0), VERDICT_WEAK);
}

static void each_verdict_has_its_word(void **unused)
{
	(void)unused;
	assert_string_equal(verdict_word(VERDICT_LEADS), "leads");
	assert_string_equal(verdict_word(VERDICT_COMPETITIVE), "competitive");
	assert_string_equal(verdict_word(VERDICT_TRAILS), "trails");
	assert_string_equal(verdict_word(VERDICT_WEAK), "weak");
	assert_null(verdict_word(VERDICT_NONE));
	assert_null(verdict_word(VERDICTS));
}

static void a_claim_is_kept_by_the_two_best(void **unused)
{
	(void)unused;
	assert_true(verdict_keeps(VERDICT_LEADS) && verdict_keeps(VERDICT_COMPETITIVE));
	assert_false(verdict_keeps(VERDICT_TRAILS) || verdict_keeps(VERDICT_WEAK) || verdict_keeps(VERDICT_NONE));
}

static void an_axis_is_claimed_by_a_promise_or_by_its_share(void **unused)
{
	(void)unused;
	double share = scenario.parameters.reports_claim_share;
	scenario.model[MODEL_LIGHT].promised[AXIS_REASONING] = false;
	state.model[MODEL_LIGHT].mix[AXIS_REASONING] = share;
	assert_true(programme_claims(&scenario, &state, MODEL_LIGHT, AXIS_REASONING));
	state.model[MODEL_LIGHT].mix[AXIS_REASONING] = nextafter(share, 0.0);
	assert_false(programme_claims(&scenario, &state, MODEL_LIGHT, AXIS_REASONING));
	scenario.model[MODEL_LIGHT].promised[AXIS_REASONING] = true;
	state.model[MODEL_LIGHT].mix[AXIS_REASONING] = 0.0;
	assert_true(programme_claims(&scenario, &state, MODEL_LIGHT, AXIS_REASONING));
}

/* What a programme would be judged by is what it is judged by when it ships. */
static void launch_check(int model)
{
	const struct model_state *m = &state.model[model];
	for (int a = 0; a < SMALL_AXES; a++) {
		assert_int_equal(m->claimed[a], programme_claims(&scenario, &before, model, a));
		assert_int_equal(m->verdict[a], m->claimed[a] ? verdict_of(&scenario.parameters,
			m->released[a] - m->yardstick[a]) : VERDICT_NONE);
	}
	assert_int_equal(programme_verdict(m), m->judged < 0 ? VERDICT_NONE : m->verdict[m->judged]);
	if (state.launch.model == model)
		assert_int_equal(programme_verdict(m), state.launch.verdict);
}

static void launches_are_judged_so(void **unused)
{
	(void)unused;
	int launches = 0;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		state_start(&state, &scenario, seed);
		for (int month = 0; month < MONTHS; month++) {
			before = state;
			step(&scenario, &state);
			for (int i = 0; i < SMALL_MODELS; i++)
				if (state.model[i].shipped && !before.model[i].shipped) {
					launch_check(i);
					launches++;
				}
		}
	}
	assert_true(launches >= SEEDS);
	assert_int_equal(programme_verdict(&(struct model_state){.judged = -1}), VERDICT_NONE);
}

static bool near(double a, double b)
{
	return fabs(a - b) < 1e-9;
}

/* The bias of a team's field, by what comes after "team.ID.". */
static double team_bias(int team, const char *what)
{
	char id[FIELD_ID_SIZE];
	snprintf(id, sizeof id, "team.%s.%s", scenario.team[team].id, what);
	return report_bias(&scenario, &state, field_find(&scenario, id));
}

static void team_check(int team)
{
	const struct team_state *t = &state.team[team];
	double morale = team_bias(team, "reported_morale"), load = team_bias(team, "reported_load");
	if (!t->founded) {
		assert_true(isnan(morale) && isnan(load));
		return;
	}
	assert_true(morale >= 0.0 && load >= 0.0);
	assert_true(near(t->reported_morale, number_share(t->morale + morale / 100.0)));
	assert_true(near(t->reported_load, number_above(t->load - load)));
	assert_true(isnan(team_bias(team, "morale")) && isnan(team_bias(team, "voice")));
}

static void programme_check(int model)
{
	const struct model_state *m = &state.model[model];
	char id[FIELD_ID_SIZE];
	snprintf(id, sizeof id, "model.%s.reported", scenario.model[model].id);
	double bias = report_bias(&scenario, &state, field_find(&scenario, id));
	if (!programme_active(m))
		assert_true(isnan(bias));
	else
		assert_true(near(m->reported, number_share(m->ready + bias)));
}

static void a_bias_is_what_the_reports_did(void **unused)
{
	(void)unused;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		state_start(&state, &scenario, seed);
		for (int month = 0; month < MONTHS && !state.house.out; month++) {
			step(&scenario, &state);
			for (int i = 0; i < SMALL_TEAMS; i++)
				team_check(i);
			for (int i = 0; i < SMALL_MODELS; i++)
				programme_check(i);
		}
	}
}

static void an_audit_and_nothing_done_leave_less_to_hide(void **unused)
{
	(void)unused;
	step(&scenario, &state);
	struct model_state *m = &state.model[MODEL_BASE];
	m->started = 1;
	m->shipped = m->audit_months = 0;
	m->ready = 0.5;
	double told = report_bias_work(&scenario, &state, MODEL_BASE);
	assert_true(told > 0.0);
	m->audit_months = 1;
	assert_true(near(report_bias_work(&scenario, &state, MODEL_BASE), 0.2 * told));
	m->ready = 0.0;
	assert_true(report_bias_work(&scenario, &state, MODEL_BASE) == 0.0);
}

/* What is said of an effect before is what it then does, and what is said of it after is what it did. */
static void effect_check(const struct effect *e, double value)
{
	const struct field *field = &scenario.field[e->field];
	field_write(field, &state, value);
	double was = field_read(field, &state), change = effect_change(&scenario, &state, e);
	effect_take(&scenario, &state, e);
	double is = field_read(field, &state);
	bool at_an_end = is <= field->low || is >= field->high;
	if (!near(is - was, change))
		fail_msg("%s from %g: said %g, was %g", field->id, was, change, is - was);
	if (!at_an_end && !near(effect_change_made(&scenario, &state, e), change))
		fail_msg("%s at %g: said %g, was %g", field->id, is, effect_change_made(&scenario, &state, e), change);
}

static void an_effect_does_what_is_said_of_it(void **unused)
{
	(void)unused;
	const struct effect kinds[] = {{0, false, 2.0}, {0, false, -3.0}, {0, true, 1.5}, {0, true, 0.5}};
	int checked = 0;
	for (int i = 0; i < scenario.fields; i++) {
		const struct field *field = &scenario.field[i];
		if (!field->settable || field->kind != FIELD_REAL)
			continue;
		for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
			struct effect e = kinds[k];
			e.field = i;
			effect_check(&e, field->low);
			effect_check(&e, field->low + 1.0);
			effect_check(&e, 0.5 * (field->low + field->high));
			effect_check(&e, field->high - 1.0);
			effect_check(&e, field->high);
			checked++;
		}
	}
	assert_true(checked > 100);
}

static void an_effect_stops_at_the_end_of_the_range(void **unused)
{
	(void)unused;
	int trust = field_find(&scenario, "house.trust");
	const struct effect up = {trust, false, 5.0}, less = {trust, true, 0.0};
	field_write(&scenario.field[trust], &state, 98.0);
	assert_true(effect_change(&scenario, &state, &up) == 2.0);
	assert_true(effect_change(&scenario, &state, &less) == -98.0);
	assert_true(effect_change_made(&scenario, &state, &less) == 0.0); /* of nothing nothing can be said */
	const struct effect nowhere = {field_find(&scenario, "release.flagship.reasoning"), false, 5.0};
	assert_true(effect_change(&scenario, &state, &nowhere) == 0.0);
}

/* An answer does what its effects say, and nothing to a field that has none. */
static void an_answer_is_the_sum_of_its_effects(void **unused)
{
	(void)unused;
	const struct choice *choice = &scenario.event[EVENT_MONEY].choice[0];
	struct order answer = order_none(ORDER_ANSWER);
	answer.event = EVENT_MONEY;
	answer.value = 0;
	state.event[EVENT_MONEY].pending = 1;
	before = state;
	assert_int_equal(order_apply(&scenario, &state, &answer), REFUSAL_NONE);
	for (int i = 0; i < choice->effects; i++) {
		const struct field *field = &scenario.field[choice->effect[i].field];
		assert_true(near(field_read(field, &state) - field_read(field, &before),
			effect_change(&scenario, &before, &choice->effect[i])));
	}
}

/* Where turns are dealt and dates drawn, a start is what the draws say. */
static void a_start_is_dealt_by_the_draws(void **unused)
{
	(void)unused;
	scenario.turn.dealt = true;
	scenario.turn.count = 2;
	for (uint64_t seed = 0; seed < SEEDS; seed++) {
		state_start(&state, &scenario, seed);
		before = state;
		int first = deal_turn_draw(state.luck, 0, TURN_AXIS, 0, SMALL_AXES - 1);
		deal_turn(&scenario, &before, first, 0, scenario.turn.from_month, scenario.turn.until_month);
		assert_int_equal(state_first_difference(&scenario, &state, &before), -1);
		assert_true(state.house.turn_month[first] >= 0);
		for (int r = 0; r < scenario.rivals; r++)
			if (scenario.rival[r].month >= 0)
				assert_int_equal(state.rival[r].month, number_max(0, deal_date(&scenario, state.luck, r, 0)));
	}
}

static void a_release_lies_above_its_record_by_its_luck(void **unused)
{
	(void)unused;
	double lowest = 0.0, highest = 0.0;
	for (uint64_t seed = 0; seed < 200; seed++) {
		double by = deal_index(&scenario, luck_key(seed), 1, AXIS_KNOWLEDGE);
		lowest = number_min(lowest, by);
		highest = number_max(highest, by);
		assert_true(fabs(by) <= scenario.parameters.rivals_jitter_index * LUCK_NORMAL_MOST);
	}
	assert_true(lowest < 0.0 && highest > 0.0);
}

/* The programme due first is next, the earlier of two in the list where they are due together. */
static void the_next_programme_is_due_first(void **unused)
{
	(void)unused;
	for (int i = 0; i < SMALL_MODELS; i++)
		state.model[i].started = 0;
	assert_int_equal(programme_next(&scenario, &state), -1);
	state.model[MODEL_LIGHT].started = state.model[MODEL_FLAGSHIP].started = 1;
	state.model[MODEL_LIGHT].due = state.model[MODEL_FLAGSHIP].due = 9;
	assert_int_equal(programme_next(&scenario, &state), MODEL_LIGHT);
	state.model[MODEL_FLAGSHIP].due = 8;
	assert_int_equal(programme_next(&scenario, &state), MODEL_FLAGSHIP);
	state.model[MODEL_FLAGSHIP].cancelled = 1;
	assert_int_equal(programme_next(&scenario, &state), MODEL_LIGHT);
}

/* Work in two halves teaches what it teaches in one, and what is known already is not forgotten. */
static void work_teaches_by_its_share_of_the_whole(void **unused)
{
	(void)unused;
	static const double mix[AXES_MAX] = {1.0, 0.5};
	double *embodied = state.model[MODEL_BASE].embodied;
	state.house.know_how[0] = state.house.know_how[1] = 50.0;
	embodied[0] = 10.0;
	embodied[1] = 60.0;
	before = state;
	programme_learn(&scenario, &state, MODEL_BASE, 40.0, 100.0, mix);
	programme_learn(&scenario, &before, MODEL_BASE, 20.0, 100.0, mix);
	programme_learn(&scenario, &before, MODEL_BASE, 20.0, 100.0, mix);
	assert_true(embodied[0] > 10.0 && embodied[0] < 50.0 && embodied[1] == 60.0);
	assert_true(near(embodied[0], before.model[MODEL_BASE].embodied[0]));
}

static void those_with_a_voice_speak_of_defects(void **unused)
{
	(void)unused;
	struct team_state *t = &state.team[scenario.model[MODEL_BASE].team];
	t->voice = 0.0;
	assert_true(near(programme_spoken(&scenario, &state, MODEL_BASE), scenario.parameters.defects_found_rest));
	t->voice = 1.0;
	assert_true(near(programme_spoken(&scenario, &state, MODEL_BASE), 1.0));
}

/* A month's fatigue is what its hours add less what rest takes, as far as work is in one time zone and not too much. */
static void a_month_tires_by_its_hours(void **unused)
{
	(void)unused;
	const struct parameters *p = &scenario.parameters;
	int seen = 0;
	for (int i = 0; i < SMALL_TEAMS; i++)
		scenario.team[i].time_zones = 0;
	for (int month = 0; month < MONTHS; month++) {
		state.team[TEAM_RESEARCH].pace = PACE_CRUNCH;
		before = state;
		step(&scenario, &state);
		const struct team_state *was = &before.team[TEAM_RESEARCH], *is = &state.team[TEAM_RESEARCH];
		if (is->load > 1.0 || state.house.out)
			continue;
		assert_true(near(is->hours, 1.0 + p->schedule_overtime_crunch * fatigue_willing(was->fatigue)));
		assert_true(near(is->fatigue, number_share(was->fatigue + fatigue_of_hours(p, is->hours - 1.0) -
			fatigue_rest(p, was->fatigue))));
		seen++;
	}
	assert_true(seen > 0);
	assert_true(fatigue_willing(0.0) == 1.0 && fatigue_willing(1.0) == 0.0 && fatigue_vigour(p, 0.0) == 1.0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup(name, begin)
	const struct CMUnitTest tests[] = {
		TEST(each_verdict_begins_at_its_border), TEST(each_verdict_has_its_word),
		TEST(a_claim_is_kept_by_the_two_best), TEST(an_axis_is_claimed_by_a_promise_or_by_its_share),
		TEST(launches_are_judged_so), TEST(a_bias_is_what_the_reports_did),
		TEST(an_audit_and_nothing_done_leave_less_to_hide), TEST(an_effect_does_what_is_said_of_it),
		TEST(an_effect_stops_at_the_end_of_the_range), TEST(an_answer_is_the_sum_of_its_effects),
		TEST(a_start_is_dealt_by_the_draws), TEST(a_release_lies_above_its_record_by_its_luck),
		TEST(the_next_programme_is_due_first), TEST(work_teaches_by_its_share_of_the_whole),
		TEST(those_with_a_voice_speak_of_defects), TEST(a_month_tires_by_its_hours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
