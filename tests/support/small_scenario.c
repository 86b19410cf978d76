#include "small_scenario.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/* Near those of two-tracks, and the ends that its file allows. */
static const struct known_parameter {
	const char *name;
	double nominal, low, high;
} known_parameters[] = {
	{"bridge.flow_base", 0.69204, 0.1, 0.7},
	{"bridge.liaison_reach", 0.95, 0.2, 0.95},
	{"bridge.liaison_half", 3.0, 3.0, 40.0},
	{"bridge.liaison_hours", 80, 0.0, 160.0},
	{"bridge.liaison_counterpart", 1.5, 0.0, 1.5},
	{"bridge.message_service", 0.25, 0.05, 1.0},
	{"bridge.wait_half", 0.5, 0.1, 2.0},
	{"bridge.prior_power", 1, 0.0, 2.0},
	{"bridge.common_chief", 0.15, 0.0, 0.4},
	{"bridge.integration_cost", 1.545, 0.0, 8.0},
	{"bridge.messages_rate", 2, 0.0, 10.0},
	{"research.rate", 4, 0.3, 4.0},
	{"research.people_power", 0.7, 0.3, 1.0},
	{"research.accelerator_power", 0.55, 0.1, 1.0},
	{"research.lead_length", 20, 5.0, 40.0},
	{"research.literature", 0.006665, 0.0, 0.1},
	{"research.learning_rate", 0.35243, 0.02, 0.6},
	{"research.learning_power", 0.519, 0.0, 1.0},
	{"research.public_open", 0.7298, 0.05, 0.8},
	{"research.public_closed", 0.216, 0.03, 0.5},
	{"research.public_papers", 0.04, 0.0, 0.2},
	{"research.pull_carry", 0.0, 0.0, 0.4},
	{"research.pull_forget", 0.3, 0.0, 1.0},
	{"research.lab_rate", 0.35, 0.0, 1.0},
	{"research.lead_person", 0.15, 0.0, 0.5},
	{"research.luck", 0.5, 0.0, 1.5},
	{"research.learning_luck", 0.35, 0.0, 1.0},
	{"schedule.work_scale", 1.165, 0.8, 1.6},
	{"schedule.rush", 1.6, 1.0, 3.0},
	{"schedule.goal_work", 1.05, 1.0, 1.5},
	{"schedule.goal_drive", 0.05, 0.0, 0.2},
	{"schedule.embodiment", 14.64, 2.0, 20.0},
	{"schedule.ship_share", 0.9, 0.6, 1.0},
	{"leadership.papers_close", 0.9, 0.5, 1},
	{"leadership.papers_review", 0.4, 0.1, 0.9},
	{"leadership.papers_publish", 0.05, 0, 0.3},
	{"leadership.papers_gated", 0.6, 0.1, 1},
	{"leadership.papers_pace", 0.3, 0.05, 1},
	{"leadership.autonomy_pace", 0.12, 0.02, 0.5},
	{"leadership.autonomy_pressure", 0.25, 0, 1},
	{"leadership.autonomy_papers", 0.3, 0, 1},
	{"leadership.autonomy_pool", 0.1, 0, 0.5},
	{"leadership.autonomy_away", 0.06, 0, 0.5},
	{"talent.morale_rest", 0.62, 0, 1},
	{"talent.morale_fatigue", 0.45, 0, 1},
	{"talent.morale_autonomy", 0.35, 0, 1},
	{"talent.morale_voice", 0.25, 0, 1},
	{"talent.morale_resentment", 0.5, 0, 1},
	{"talent.morale_fear", 0.25, 0, 1},
	{"talent.morale_pay", 0.2, 0, 1},
	{"talent.morale_reorganised", 0.3, 0, 1},
	{"talent.morale_trust", 0.002, 0, 1},
	{"talent.cohesion_rest", 0.85, 0, 1},
	{"talent.cohesion_resentment", 0.6, 0, 1},
	{"talent.cohesion_reorganised", 0.3, 0, 1},
	{"talent.cohesion_fear", 0.2, 0, 1},
	{"talent.cohesion_junior", 0.25, 0, 1},
	{"talent.pay_gap_fade", 0.03, 0, 0.3},
	{"talent.person_rest", 0.3, 0, 1},
	{"talent.fear_others", 0.25, 0, 1},
	{"talent.head_loss", 0.2, 0, 1},
	{"talent.replace_base", 0.4, 0, 1},
	{"talent.morale_launch", 0.05, 0, 0.3},
	{"house.goodwill_most", 16, 4, 40},
	{"house.employer_rest", 0.35, 0, 0.8},
	{"house.users_most", 90, 20, 300},
	{"house.pain_most", 8, 1, 20},
	{"house.joy_most", 1, 0, 5},
	{"house.debt_trust", 0.5, 0, 3},
	{"leadership.reorganise_cut", 0.08, 0, 1},
	{"leadership.reorganise_merge", 0.35, 0, 1},
	{"leadership.reorganise_appoint", 0.1, 0, 1},
	{"leadership.reorganise_found", 0.2, 0, 1},
	{"leadership.reorganise_lay_off", 0.5, 0, 1},
	{"leadership.trust_merge", 0.05, 0, 0.3},
	{"talent.retain_pay_gap", 0.02, 0, 0.2},
	{"talent.retain_team_cost", 0.05, 0, 0.5},
	{"rivals.learn_closed", 0.3, 0, 1},
	{"rivals.learn_pace", 0.15, 0.02, 1},
	{"rivals.learn_slack", 4, 0, 15},
	{"rivals.turn_open", 0.35, 0, 1},
	{"research.lab_deaf", 0.5, 0, 1},
	{"research.pull_nominal", 40, 10, 200},
	{"defects.found_rest", 0.4, 0, 1},
	{"reports.rosy", 2, 0.5, 4},
	{"schedule.slip", 0.0, 0.0, 0.3},
	{"schedule.gate_gap", -1.6378, -30.0, 0.0},
	{"schedule.gate_months", 2, 1.0, 6.0},
	{"schedule.overtime_push", 0.2, 0.0, 0.5},
	{"schedule.overtime_crunch", 0.4, 0.1, 1.0},
	{"schedule.overtime_auto", 0.5455, 0.0, 1.5},
	{"schedule.overtime_auto_max", 0.3, 0.0, 0.6},
	{"schedule.fatigue_rise", 1.8, 0.5, 3.0},
	{"schedule.fatigue_load", 0.01114, 0.0, 0.5},
	{"schedule.fatigue_zones", 0.2, 0.0, 1.0},
	{"schedule.fatigue_rest", 0.25, 0.05, 0.6},
	{"schedule.fatigue_drag", 0.8, 0.2, 1.2},
	{"schedule.pull_cost", 0.5, 0.0, 1.0},
	{"schedule.pull_months", 2, 1.0, 6.0},
	{"schedule.pull_gain", 0.8, 0.0, 1.2},
	{"schedule.work_luck", 0.12, 0.0, 0.4},
	{"schedule.launch_luck", 2.2, 0.0, 5.0},
	{"defects.made", 0.1346, 0.02, 0.6},
	{"defects.made_load", 2.122, 0.0, 3.0},
	{"defects.made_fatigue", 1, 0.0, 3.0},
	{"defects.made_junior", 1, 0.0, 3.0},
	{"defects.found", 0.22, 0.02, 0.6},
	{"defects.mend_cost", 0.4101, 0.2, 50.0},
	{"defects.mend_share", 0.14564, 0.0, 0.15},
	{"defects.audit_gain", 1, 0.0, 3.0},
	{"defects.penalty", 52, 5.0, 60.0},
	{"talent.junior_output", 0.5, 0.2, 0.9},
	{"talent.mentor_cost", 0.2, 0.05, 0.4},
	{"talent.ramp", 0.25, 0.1, 0.5},
	{"talent.principal_output", 1.3, 1.0, 2.0},
	{"talent.principal_rate", 0.004, 0.0, 0.02},
	{"talent.hazard", 0.0072, 0.003, 0.02},
	{"talent.hazard_fatigue", 1.0, 0.0, 4.0},
	{"talent.hazard_autonomy", 2, 0.0, 5.0},
	{"talent.hazard_resentment", 1, 0.0, 3.0},
	{"talent.hazard_heat", 0.5, 0.0, 2.0},
	{"talent.hazard_head", 0.3, 0.0, 1.0},
	{"talent.hazard_papers", 0.25, 0.0, 1.0},
	{"talent.hazard_pay", 0.8, 0.0, 2.0},
	{"talent.hazard_dead_end", 0.5, 0.0, 2.0},
	{"talent.hazard_principal", 1.1, 0.5, 2.0},
	{"talent.voice_delay", 0.4, 0.0, 0.8},
	{"talent.contagion", 0.3, 0.0, 0.8},
	{"talent.contagion_memory", 0.67, 0.0, 0.95},
	{"talent.fear_cut", 0.44, 0.1, 0.6},
	{"talent.fear_memory", 0.8333, 0.5, 0.95},
	{"talent.growth", 0.26562, 0.05, 0.35},
	{"talent.heads", 4490, 2500.0, 6000.0},
	{"talent.stars", 8, 0.0, 30.0},
	{"talent.stars_pay_gap", 0.006, 0.0, 0.03},
	{"talent.retain_factor", 0.6, 0.2, 1.0},
	{"talent.morale_pace", 0.25, 0.05, 1.0},
	{"talent.cohesion_pace", 0.2, 0.05, 1.0},
	{"leadership.output", 0.3065, 0.0, 0.4},
	{"leadership.mix", 0.3842, 0.0, 1.0},
	{"leadership.voice_mend", 0.6, 0.0, 1.0},
	{"leadership.voice_pace", 0.06, 0.01, 0.2},
	{"leadership.voice_load", 0.1, 0.0, 0.4},
	{"leadership.voice_reorganised", 0.1, 0.0, 0.4},
	{"leadership.voice_overruled", 0.03, 0.0, 0.2},
	{"leadership.voice_resentment", 0.03, 0.0, 0.1},
	{"leadership.voice_seat", 0.2, 0.0, 0.4},
	{"leadership.reorganise_drag", 0.24, 0.0, 0.6},
	{"leadership.reorganise_pace", 0.22, 0.05, 0.6},
	{"leadership.resentment_lab", 0.06, 0.0, 0.3},
	{"leadership.resentment_stars", 0.1, 0.0, 0.4},
	{"leadership.resentment_fade", 0.05, 0.01, 0.3},
	{"leadership.privilege_output", 0.15, 0.0, 0.4},
	{"leadership.trust_pace", 0.05, 0.01, 0.2},
	{"leadership.trust_load", 0.03, 0.0, 0.1},
	{"leadership.trust_wait", 0.02, 0.0, 0.1},
	{"leadership.trust_pull", 0.06, 0.0, 0.2},
	{"leadership.trust_resentment", 0.04, 0.0, 0.2},
	{"leadership.trust_liaison", 0.035, 0.0, 0.1},
	{"leadership.trust_reorganised", 0.02, 0.0, 0.1},
	{"compute.serving_base", 0.12, 0.02, 0.4},
	{"compute.serving_pressure", 0.12, 0.0, 0.4},
	{"compute.lab_share", 0.25, 0.05, 0.6},
	{"compute.drift", 0.006, 0.0, 0.03},
	{"compute.contention", 0.12, 0.0, 0.3},
	{"compute.pool_research", 0.7, 0.3, 1.0},
	{"compute.output_power", 0.05, 0.0, 0.3},
	{"compute.base_carry", 0.0396, 0.0, 1.0},
	{"compute.teach", 0.1, 0.0, 0.5},
	{"compute.support_power", 0.1, 0.0, 0.4},
	{"compute.order_months", 9, 3.0, 18.0},
	{"compute.price", 30, 10.0, 60.0},
	{"field.attention_rise", 0.012, 0.002, 0.03},
	{"field.attention_fade", 0.03, 0.0, 0.1},
	{"field.attention_threshold", 3, 0.0, 8.0},
	{"field.attention_cap", 15, 5.0, 30.0},
	{"field.attention_open", 0.7, 0.0, 1.5},
	{"field.attention_turn", 0.012, 0, 0.04},
	{"field.heat_rise", 0.02, 0.0, 0.1},
	{"field.heat_fade", 0.06, 0.01, 0.3},
	{"house.pressure_rate", 0.1, 0.005, 0.1},
	{"house.product_base", 0.38026, 0.05, 0.4},
	{"house.product_pressure", 0.081607, 0.08, 0.4},
	{"house.users_rate", 0.1315, 0.05, 1.5},
	{"house.users_size", 800, 300.0, 2000.0},
	{"house.users_quality", 61.586, 20.0, 120.0},
	{"house.users_pain", 0.0587, 0.0, 0.1},
	{"house.revenue_per_user", 0.1, 0.0, 1.0},
	{"house.trust_rest", 60, 40.0, 75.0},
	{"house.trust_pace", 0.05, 0.01, 0.2},
	{"house.trust_gain", 9.734, 3.0, 30.0},
	{"house.trust_late", 3.878, 0.0, 6.0},
	{"house.trust_goal", 3, 0.0, 10.0},
	{"house.trust_lead_loss", 1.6, 1.0, 3.0},
	{"house.trust_lead_gain", 1.5, 1.0, 3.0},
	{"house.expectation_rate", 0.02, 0.0, 0.2},
	{"house.influence_rate", 0.03, 0.005, 0.1},
	{"house.influence_liaison", 0.05, 0.0, 0.2},
	{"house.influence_defend", 0.8, 0.0, 3.0},
	{"house.influence_most", 40, 10.0, 100.0},
	{"house.goodwill_open", 15.98, 0.0, 16.0},
	{"house.goodwill_gap", 0.5, 0.0, 2.0},
	{"house.goodwill_closed", 6, 0.0, 20.0},
	{"house.goodwill_exposed", 8, 0.0, 20.0},
	{"house.goodwill_fade", 0.0, 0.0, 0.1},
	{"house.employer_goodwill", 0.003, 0.0, 0.01},
	{"house.employer_fatigue", 0.3, 0.0, 0.6},
	{"house.employer_resentment", 0.3, 0.0, 0.8},
	{"house.employer_fear", 0.1, 0.0, 0.5},
	{"house.salary", 0.045, 0.02, 0.1},
	{"house.star_salary", 1.5, 0.2, 10.0},
	{"house.budget_trust", 0.5, 0.0, 2.0},
	{"house.outside_work", 0.15, 0.0, 1.0},
	{"house.moat_closed", 0.08, 0.0, 0.4},
	{"rivals.jitter_months", 0.8, 0.0, 3.0},
	{"rivals.jitter_index", 1.5, 0.0, 4.0},
	{"rivals.learn_open", 0.35, 0.0, 1.0},
	{"rivals.tail_follow", 0.12, 0.0, 0.5},
	{"rivals.tail_pace", 0.35, 0.0, 2.0},
	{"reports.optimism", 8.361, 0.0, 30.0},
	{"reports.head_optimism", 4, 0.0, 20.0},
	{"reports.audit_months", 3, 1.0, 12.0},
	{"reports.tune_lift", 0.25, 0.0, 1.0},
	{"reports.tune_exposure", 0.8, 0.0, 1.0},
	{"reports.verdict_leads", 2, 0.0, 10.0},
	{"reports.verdict_competitive", -5, -15.0, 0.0},
	{"reports.verdict_trails", -12, -30.0, -2.0},
	{"reports.claim_share", 0.15, 0.05, 0.5},
};

#define NAME_AND_PLACE(group, name) {#group "." #name, offsetof(struct parameters, group##_##name)},
static const struct place {
	const char *name;
	size_t offset;
} places[PARAMETER_COUNT] = {PARAMETERS(NAME_AND_PLACE)};

static const struct known_parameter *known_parameter(int index)
{
	for (size_t i = 0; i < sizeof known_parameters / sizeof known_parameters[0]; i++)
		if (strcmp(known_parameters[i].name, places[index].name) == 0)
			return &known_parameters[i];
	return NULL;
}

double small_parameter(int index, enum small_parameters which)
{
	const struct known_parameter *known = known_parameter(index);
	if (!known)
		return NAN;
	return which == PARAMETERS_LOW ? known->low : which == PARAMETERS_HIGH ? known->high : known->nominal;
}

const char *small_parameters_set(struct parameters *parameters, enum small_parameters which)
{
	const char *unknown = NULL;
	for (int i = 0; i < PARAMETER_COUNT; i++) {
		double value = small_parameter(i, which);
		memcpy((char *)parameters + places[i].offset, &value, sizeof value);
		if (!known_parameter(i))
			unknown = places[i].name;
	}
	return unknown;
}

static void fill_axes(struct scenario *s)
{
	static const struct axis axes[SMALL_AXES] = {
		{.id = "knowledge", .know_how = 20, .public_insight = 25, .attention = 0.5, .salience = 0.3,
			.index_per_decade = 6, .diffusion = 1},
		{.id = "reasoning", .know_how = 15, .public_insight = 20, .attention = 0.3, .salience = 1,
			.index_per_decade = 5, .diffusion = 0.8},
		{.id = "cost", .know_how = 30, .public_insight = 30, .attention = 0.2, .salience = 0.5, .index_per_decade = 0,
			.diffusion = 1.2},
	};
	s->axes = SMALL_AXES;
	memcpy(s->axis, axes, sizeof axes);
}

static void fill_teams(struct scenario *s)
{
	static const struct team teams[SMALL_TEAMS] = {
		{.id = "research", .track = TRACK_RESEARCH, .founded = true, .cohort = {20, 150, 30}, .morale = 0.7,
			.cohesion = 0.8, .voice = 0.7, .autonomy = 0.9, .trust = 0.7, .voice_rest = 0.7, .autonomy_rest = 0.9,
			.expertise = 0.5, .accelerators = 0.3, .time_zones = 0.2, .research_persons = 200, .joins_month = -1,
			.hire = HIRE_REPLACE},
		{.id = "product", .track = TRACK_PRODUCT, .founded = true, .cohort = {80, 200, 20}, .fatigue = 0.1,
			.morale = 0.65, .cohesion = 0.7, .voice = 0.5, .autonomy = 0.5, .trust = 0.6, .voice_rest = 0.5,
			.autonomy_rest = 0.5, .expertise = 0.4, .accelerators = 0.7, .time_zones = 0.6, .research_persons = 300,
			.planned_joins = 25, .joins_month = 3, .hire = HIRE_GROW},
		{.id = "support", .track = TRACK_SUPPORT, .founded = true, .cohort = {10, 50, 5}, .morale = 0.7,
			.cohesion = 0.7, .voice = 0.6, .autonomy = 0.6, .trust = 0.6, .voice_rest = 0.6, .autonomy_rest = 0.6,
			.expertise = 0.6, .time_zones = 0.3, .research_persons = 65, .joins_month = -1, .hire = HIRE_REPLACE},
		{.id = "lab", .track = TRACK_LAB, .cohort = {0, 6, 4}, .morale = 0.7, .cohesion = 0.8, .voice = 0.8,
			.autonomy = 0.95, .trust = 0.7, .voice_rest = 0.8, .autonomy_rest = 0.95, .expertise = 0.7,
			.time_zones = 0.1, .research_persons = 40, .joins_month = -1, .hire = HIRE_STARS},
	};
	s->teams = SMALL_TEAMS;
	memcpy(s->team, teams, sizeof teams);
	s->bridge_from = TEAM_RESEARCH;
	s->bridge_to = TEAM_PRODUCT;
	s->lab = TEAM_LAB;
}

static void fill_themes(struct scenario *s)
{
	static const struct theme themes[SMALL_THEMES] = {
		{.id = "chains", .team = TEAM_RESEARCH, .insight = 30, .absorbed = 15, .share = 0.3, .weight = {0, 1, 0},
			.difficulty = 1},
		{.id = "sparse", .team = TEAM_RESEARCH, .insight = 28, .absorbed = 20, .share = 0.5, .weight = {1, 0.5, 1},
			.difficulty = 1.2},
		{.id = "data", .team = TEAM_PRODUCT, .insight = 22, .absorbed = 22, .share = 0.1, .weight = {2, 0, 0},
			.difficulty = 1},
		{.id = "worlds", .team = TEAM_RESEARCH, .insight = 18, .absorbed = 2, .share = 0.2, .difficulty = 2},
	};
	s->themes = SMALL_THEMES;
	memcpy(s->theme, themes, sizeof themes);
}

static void fill_models(struct scenario *s)
{
	static const struct model models[SMALL_MODELS] = {
		{.id = "base", .team = TEAM_PRODUCT, .parent = -1, .base = -1, .teacher = -1, .start_month = -1, .due_month = 4,
			.done = 0.5, .work = 300, .train_share = 0.5, .compute = 1, .mix = {0.6, 0.2, 0.2}, .promised = {true},
			.importance = 1, .size = 2, .recorded_month = 4, .recorded = {35, 25, NAN}},
		{.id = "light", .team = TEAM_PRODUCT, .parent = MODEL_BASE, .base = MODEL_BASE, .teacher = MODEL_FLAGSHIP,
			.start_month = -1, .due_month = 12, .work = 200, .train_share = 0.3, .mix = {0.3, 0.1, 0.6},
			.importance = 0.5, .recorded_month = -1, .recorded = {NAN, NAN, NAN}},
		{.id = "flagship", .team = TEAM_PRODUCT, .parent = MODEL_BASE, .base = -1, .teacher = -1, .start_month = 0,
			.due_month = 18, .work = 900, .train_share = 0.6, .mix = {0.4, 0.5, 0.1}, .promised = {false, true, false},
			.importance = 1.5, .size = 3, .goal = GOAL_LEAD, .flagship = true, .recorded_month = 20,
			.recorded = {60, 40, 50}},
		{.id = "secret", .team = TEAM_LAB, .parent = MODEL_FLAGSHIP, .base = -1, .teacher = -1, .start_month = -1,
			.due_month = 30, .work = 250, .train_share = 0.8, .mix = {0.1, 0.9, 0}, .importance = 1, .size = 3,
			.goal = GOAL_LEAD, .license = LICENSE_CLOSED, .recorded_month = -1, .recorded = {NAN, NAN, NAN}},
	};
	s->models = SMALL_MODELS;
	memcpy(s->model, models, sizeof models);
}

static void fill_people(struct scenario *s)
{
	static const struct person people[SMALL_PEOPLE] = {
		{.id = "ada", .team = TEAM_RESEARCH, .theme = THEME_CHAINS, .skill = {0.5, 0.9, 0.2}, .expertise = 0.9,
			.cares = {0.4, 0.4, 0, 0.2}, .tenure_months = 60, .leave_factor = 1, .present = true},
		{.id = "bo", .team = TEAM_RESEARCH, .theme = THEME_SPARSE, .skill = {0.6, 0.6, 0.6}, .expertise = 0.7,
			.cares = {0.25, 0.25, 0.25, 0.25}, .tenure_months = 30, .leave_factor = 2, .present = true},
		{.id = "cai", .team = TEAM_RESEARCH, .theme = THEME_WORLDS, .expertise = 0.8, .cares = {1, 0, 0, 0},
			.tenure_months = 100, .leave_factor = 3, .present = true},
		{.id = "dee", .team = TEAM_SUPPORT, .theme = -1, .expertise = 0.3, .cares = {0, 0, 1, 0}, .tenure_months = 12,
			.leave_factor = 1, .present = true},
		{.id = "eve", .team = TEAM_PRODUCT, .theme = THEME_DATA, .skill = {0.4, 0.3, 0.3}, .expertise = 0.5,
			.cares = {0, 0.5, 0.5, 0}, .tenure_months = 24, .leave_factor = 1.5, .present = true},
		{.id = "fay", .team = TEAM_PRODUCT, .theme = -1, .expertise = 0.2, .cares = {0, 0, 0, 1}, .tenure_months = 6,
			.leave_factor = 1, .present = true},
		{.id = "gus", .team = TEAM_LAB, .theme = -1, .expertise = 0.6, .cares = {0.5, 0, 0.5, 0}, .leave_factor = 1},
		{.id = "hal", .team = TEAM_LAB, .theme = THEME_CHAINS, .skill = {0.8, 1, 0.5}, .expertise = 1,
			.cares = {0.3, 0.3, 0.4, 0}, .leave_factor = 4},
		{.id = "ida", .team = -1, .theme = -1, .expertise = 0.4, .cares = {0.2, 0.4, 0.4, 0}, .leave_factor = 1},
	};
	s->people = SMALL_PEOPLE;
	memcpy(s->person, people, sizeof people);
}

static void fill_rivals(struct scenario *s)
{
	static const struct rival_release rivals[SMALL_RIVALS] = {
		{.id = "old-open", .month = -2, .open = true, .size = 2, .index = {30, 18, 30}},
		{.id = "old-closed", .month = -1, .size = 3, .index = {50, 30, NAN}},
		{.id = "first", .month = 2, .size = 3, .index = {60, 35, 40}},
		{.id = "small", .month = 5, .open = true, .size = 0, .index = {40, NAN, 60}},
		{.id = "middle", .month = 8, .open = true, .size = 2, .index = {55, 32, 45}},
		{.id = "strong", .month = 14, .size = 3, .index = {75, 55, 50}},
		{.id = "turning", .month = 20, .size = 3, .index = {78, 85, 55}, .turn = {0, 20, 0}},
		{.id = "following", .month = 24, .open = true, .size = 3, .index = {76, 83, 65}, .turn = {0, 20, 0}},
		{.id = "late", .month = 27, .size = 3, .index = {88, 92, NAN}},
		{.id = "last", .month = 29, .open = true, .size = 2, .index = {80, 80, 80}},
	};
	s->rivals = SMALL_RIVALS;
	memcpy(s->rival, rivals, sizeof rivals);
}

static void fill_house(struct scenario *s)
{
	s->house = (struct house){.trust = 65, .influence = 30, .goodwill = 30, .users_million = 1, .pressure = 0.1,
		.employer = 0.6, .talent_heat = 0.3, .product_staff = 300,
		.fleet = {2, {0, 36}, {4, 60}}, .expected_users = {2, {0, 36}, {1, 300}}, .grant = {1, {0}, {45}}};
	s->turn = (struct turn){.count = 1, .from_month = 10, .until_month = 24, .low = 8, .high = 18, .lag_low = 3,
		.lag_high = 8};
	static const double costs[ORDER_KINDS] = {[ORDER_ALLOCATE] = 2, [ORDER_POOL] = 3, [ORDER_UNPOOL] = 1,
		[ORDER_DATE] = 0.5, [ORDER_LEND] = 0.5, [ORDER_PULL] = 2, [ORDER_MERGE] = 4, [ORDER_FOUND] = 6,
		[ORDER_APPOINT] = 2, [ORDER_ACQUIRE] = 1, [ORDER_LAY_OFF] = 2, [ORDER_AUDIT] = 1, [ORDER_SEAT] = 1};
	memcpy(s->costs.influence, costs, sizeof costs);
	s->acquisitions = SMALL_ACQUISITIONS;
	s->acquisition[ACQUISITION_DATA] = (struct acquisition){.id = "data-house", .price = 500, .influence = 2,
		.person = -1, .team = -1, .theme = THEME_DATA, .insight = 6};
	s->acquisition[ACQUISITION_STAFF] = (struct acquisition){.id = "start-up", .price = 100, .influence = 1,
		.person = -1, .team = TEAM_LAB, .staff = 12, .theme = -1};
	s->acquisition[ACQUISITION_FOUNDER] = (struct acquisition){.id = "workshop", .price = 50, .influence = 1,
		.person = PERSON_GUS, .team = TEAM_LAB, .theme = -1};
}

static void fill_event_ids(struct scenario *s)
{
	static const char *const ids[SMALL_EVENTS] = {"letter", "money", "noise"};
	s->events = SMALL_EVENTS;
	for (int i = 0; i < SMALL_EVENTS; i++) {
		struct event *e = &s->event[i];
		*e = (struct event){.chance = 1.0, .until_month = 1000, .choices = 2, .standing_choice = 1};
		strcpy(e->id, ids[i]);
		strcpy(e->speaker, "office");
		strcpy(e->choice[0].id, "yes");
		strcpy(e->choice[1].id, "later");
	}
}

void small_scenario_fill(struct scenario *s)
{
	memset(s, 0, sizeof *s);
	strcpy(s->id, "small");
	s->calendar = (struct calendar){.year = 2023, .month = 1, .months_per_turn = 1};
	s->months = 36;
	s->open_months = 60;
	small_parameters_set(&s->parameters, PARAMETERS_NOMINAL);
	fill_axes(s);
	fill_teams(s);
	fill_themes(s);
	fill_models(s);
	fill_people(s);
	fill_rivals(s);
	fill_house(s);
	fill_event_ids(s);
}

static int field_named(const struct scenario *s, const char *id)
{
	for (int i = 0; i < s->fields; i++)
		if (strcmp(s->field[i].id, id) == 0)
			return i;
	return 0;
}

/* field OPERATOR constant */
static struct expression condition(const struct scenario *s, const char *field, enum expression_op op, double constant)
{
	return (struct expression){.steps = 3, .constants = 1, .constant = {constant},
		.step = {{EXPRESSION_FIELD, (uint16_t)field_named(s, field)}, {EXPRESSION_CONSTANT, 0}, {(uint16_t)op, 0}}};
}

static struct effect effect(const struct scenario *s, const char *field, bool multiply, double amount)
{
	return (struct effect){field_named(s, field), multiply, amount};
}

/* What is named by text when orders are read is filled in by hand: nothing is used but what is set. */
static struct order order_of(enum order_kind kind)
{
	struct order order = {.kind = (int32_t)kind, .model = -1, .team = -1, .to = -1, .theme = -1, .person = -1,
		.event = -1, .target = -1, .value = -1, .month = -1, .goal = -1, .license = -1};
	for (int i = 0; i < ORDER_SHARES; i++)
		order.share[i] = NAN;
	return order;
}

static void fill_letter(struct scenario *s)
{
	struct event *e = &s->event[EVENT_LETTER];
	struct order lend = order_of(ORDER_LEND), seat = order_of(ORDER_SEAT);
	lend.team = TEAM_RESEARCH;
	lend.to = ORDER_TO_BRIDGE;
	lend.people = 8;
	lend.month = 6;
	seat.team = TEAM_PRODUCT;
	e->when = condition(s, "month", EXPRESSION_GREATER_EQUAL, 2);
	e->once = true;
	e->choice[0].orders = 2;
	e->choice[0].order[0] = lend;
	e->choice[0].order[1] = seat;
	e->choice[0].influence = 1;
	e->choice[1].effects = 1;
	e->choice[1].effect[0] = effect(s, "team.research.morale", false, -10);
}

static void fill_money(struct scenario *s)
{
	struct event *e = &s->event[EVENT_MONEY];
	e->when = condition(s, "house.goodwill", EXPRESSION_GREATER, 20);
	e->chance = 0.3;
	e->cooldown_months = 4;
	e->always.effects = 1;
	e->always.effect[0] = effect(s, "house.goodwill", false, -2);
	e->choice[0].effects = 2;
	e->choice[0].effect[0] = effect(s, "house.budget_left", false, 40);
	e->choice[0].effect[1] = effect(s, "house.pressure", false, 5);
	e->choice[1].effects = 1;
	e->choice[1].effect[0] = effect(s, "house.budget_left", true, 0.9);
	e->choice[1].influence = 3; /* the standing one may cost more than there is */
}

static void fill_noise(struct scenario *s)
{
	struct event *e = &s->event[EVENT_NOISE];
	e->when = condition(s, "launch.count", EXPRESSION_LESS, 3);
	e->chance = 0.2;
	e->from_month = 1;
	e->choice[0].effects = 3;
	e->choice[0].effect[0] = effect(s, "field.attention.reasoning", true, 2);
	e->choice[0].effect[1] = effect(s, "house.common_chief", false, 1);
	e->choice[0].effect[2] = effect(s, "team.product.fear", false, 0.3);
	e->choice[1].effects = 2;
	e->choice[1].effect[0] = effect(s, "theme.worlds.insight", true, 0.5);
	e->choice[1].effect[1] = effect(s, "model.base.defects_known", false, 20);
}

void small_scenario_fill_events(struct scenario *s)
{
	fill_letter(s);
	fill_money(s);
	fill_noise(s);
	s->headlines = 2;
	strcpy(s->headline[0].id, "weak");
	s->headline[0].when = condition(s, "launch.weak", EXPRESSION_GREATER, 0);
	strcpy(s->headline[1].id, "plain");
	s->endings = 2;
	strcpy(s->ending[0].id, "thrown-out");
	s->ending[0].when = condition(s, "house.out", EXPRESSION_EQUAL, 1);
	strcpy(s->ending[1].id, "went-on");
}
