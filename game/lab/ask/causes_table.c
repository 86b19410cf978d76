/* The mechanisms: read beside game/sim/month_*.c, where each parameter stands in the sum that its key names. */
#include <math.h>
#include <string.h>

#include "causes_inner.h"

#define AT(parameter, value) {offsetof(struct parameters, parameter), value}
#define ONE(key, of, a) {"cause." key, of, false, 1, {a}, NULL}
#define TWO(key, of, a, b) {"cause." key, of, false, 2, {a, b}, NULL}
#define FOUR(key, of, a, b, c, d) {"cause." key, of, false, 4, {a, b, c, d}, NULL}
#define LAST(key, of, a) {"cause." key, of, true, 1, {a}, NULL}
#define DONE_BY(key, of, function) {"cause." key, of, false, 0, {{0, 0.0}}, function}

/* Of fields that a month's hands feed: what slows or speeds the work shows there, and only there as work. */
#define WORK ".output .load .hours .done .ready .reported house.product_users house.revenue"

#define HELD "bridge.flow bridge.open bridge.wait_months bridge.carried"

static void trust_whole(struct scenario *s, struct state *st)
{
	st->team[s->bridge_from].trust = st->team[s->bridge_to].trust = 1.0;
}

static void cohesion_whole(struct scenario *s, struct state *st)
{
	st->team[s->bridge_from].cohesion = st->team[s->bridge_to].cohesion = 1.0;
}

static void training_none(struct scenario *s, struct state *st)
{
	(void)st;
	for (int i = 0; i < s->models; i++)
		s->model[i].train_share = 0.0;
}

static void launch_none(struct scenario *s, struct state *st)
{
	for (int i = 0; i < s->models; i++)
		if (st->model[i].due <= st->house.month)
			st->model[i].due = st->house.month + 1;
}

static void grant_none(struct scenario *s, struct state *st)
{
	(void)st;
	s->house.grant.count = 0;
}

static void delivery_none(struct scenario *s, struct state *st)
{
	(void)s;
	for (int i = 0; i < DELIVERIES_MAX; i++)
		st->delivery[i].used = 0;
}

static void hiring_none(struct scenario *s, struct state *st)
{
	for (int i = 0; i < s->teams; i++)
		st->team[i].hire = HIRE_FREEZE;
}

static void joins_none(struct scenario *s, struct state *st)
{
	(void)st;
	for (int i = 0; i < s->teams; i++)
		s->team[i].joins_month = -1;
}

const struct mechanism mechanism_table[] = {
	/* morale and cohesion */
	ONE("morale_rest", ".morale .reported_morale", AT(talent_morale_rest, NAN)),
	ONE("morale_fatigue", NULL, AT(talent_morale_fatigue, 0)),
	ONE("morale_autonomy", NULL, AT(talent_morale_autonomy, 0)),
	ONE("morale_voice", NULL, AT(talent_morale_voice, 0)),
	ONE("morale_resentment", NULL, AT(talent_morale_resentment, 0)),
	ONE("morale_fear", NULL, AT(talent_morale_fear, 0)),
	ONE("morale_pay", NULL, AT(talent_morale_pay, 0)),
	ONE("morale_reorganised", NULL, AT(talent_morale_reorganised, 0)),
	ONE("morale_trust", NULL, AT(talent_morale_trust, 0)),
	ONE("morale_launch", NULL, AT(talent_morale_launch, 0)),
	ONE("cohesion_rest", ".cohesion", AT(talent_cohesion_rest, NAN)),
	ONE("cohesion_resentment", NULL, AT(talent_cohesion_resentment, 0)),
	ONE("cohesion_reorganised", NULL, AT(talent_cohesion_reorganised, 0)),
	ONE("cohesion_fear", NULL, AT(talent_cohesion_fear, 0)),
	ONE("cohesion_junior", NULL, AT(talent_cohesion_junior, 0)),
	/* fatigue and hours */
	ONE("fatigue_hours", NULL, AT(schedule_fatigue_rise, 0)),
	ONE("fatigue_load", NULL, AT(schedule_fatigue_load, 0)),
	ONE("fatigue_rest", NULL, AT(schedule_fatigue_rest, 0)),
	TWO("overtime_ordered", WORK, AT(schedule_overtime_push, 0), AT(schedule_overtime_crunch, 0)),
	ONE("overtime_late", WORK, AT(schedule_overtime_auto, 0)),
	/* voice, autonomy, papers */
	ONE("voice_settling", NULL, AT(leadership_voice_pace, 0)),
	ONE("voice_load", NULL, AT(leadership_voice_load, 0)),
	ONE("voice_reorganised", NULL, AT(leadership_voice_reorganised, 0)),
	ONE("voice_resentment", NULL, AT(leadership_voice_resentment, 0)),
	ONE("autonomy_pressure", NULL, AT(leadership_autonomy_pressure, 0)),
	ONE("autonomy_papers", NULL, AT(leadership_autonomy_papers, 0)),
	ONE("autonomy_pool", NULL, AT(leadership_autonomy_pool, 0)),
	ONE("autonomy_away", NULL, AT(leadership_autonomy_away, 0)),
	FOUR("papers_rules", ".papers_held", AT(leadership_papers_close, NAN), AT(leadership_papers_review, NAN),
		AT(leadership_papers_publish, NAN), AT(leadership_papers_gated, NAN)),
	/* trust between the tracks */
	ONE("trust_settling", NULL, AT(leadership_trust_pace, 0)),
	ONE("trust_load", NULL, AT(leadership_trust_load, 0)),
	ONE("trust_wait", NULL, AT(leadership_trust_wait, 0)),
	ONE("trust_pull", NULL, AT(leadership_trust_pull, 0)),
	ONE("trust_resentment", NULL, AT(leadership_trust_resentment, 0)),
	ONE("trust_liaison", NULL, AT(leadership_trust_liaison, 0)),
	ONE("trust_reorganised", NULL, AT(leadership_trust_reorganised, 0)),
	/* who leaves, who comes */
	{"cause.leaving_usual", NULL, true, 2, {AT(talent_hazard, 0), AT(talent_contagion, 0)}, NULL},
	ONE("hazard_fatigue", NULL, AT(talent_hazard_fatigue, 0)),
	ONE("hazard_autonomy", NULL, AT(talent_hazard_autonomy, 0)),
	ONE("hazard_resentment", NULL, AT(talent_hazard_resentment, 0)),
	ONE("hazard_heat", NULL, AT(talent_hazard_heat, 0)),
	ONE("hazard_head", NULL, AT(talent_hazard_head, 0)),
	ONE("hazard_papers", NULL, AT(talent_hazard_papers, 0)),
	ONE("hazard_pay", NULL, AT(talent_hazard_pay, 0)),
	ONE("hazard_dead_end", NULL, AT(talent_hazard_dead_end, 0)),
	ONE("hazard_voice", NULL, AT(talent_voice_delay, 0)),
	ONE("hazard_contagion", ".hazard .left .left_total .staff", AT(talent_contagion, 0)),
	ONE("hazard_retained", NULL, AT(talent_retain_factor, 1)),
	DONE_BY("hiring", NULL, hiring_none),
	DONE_BY("joins_planned", NULL, joins_none),
	ONE("growing_up", ".junior .senior", AT(talent_ramp, 0)),
	ONE("growing_up_principal", ".senior .principal", AT(talent_principal_rate, 0)),
	ONE("fear_fading", NULL, AT(talent_fear_memory, 1)),
	ONE("pay_stars", NULL, AT(talent_stars_pay_gap, 0)),
	ONE("pay_fading", NULL, AT(talent_pay_gap_fade, 0)),
	ONE("reorganising_settling", NULL, AT(leadership_reorganise_pace, 0)),
	/* what slows the work and speeds it */
	ONE("work_fatigue", WORK " .insight", AT(schedule_fatigue_drag, 0)),
	ONE("work_reorganised", WORK " .insight", AT(leadership_reorganise_drag, 0)),
	TWO("work_newcomers", WORK, AT(talent_junior_output, 1), AT(talent_mentor_cost, 0)),
	ONE("work_head", WORK, AT(leadership_output, 0)),
	ONE("work_habit", ".done", AT(leadership_mix, 0)),
	ONE("work_accelerators", WORK, AT(compute_output_power, 0)),
	ONE("work_privilege", WORK, AT(leadership_privilege_output, 0)),
	TWO("work_pulled", WORK, AT(schedule_pull_cost, 0), AT(schedule_pull_gain, 0)),
	ONE("work_liaison", WORK, AT(bridge_liaison_counterpart, 0)),
	ONE("work_integration", WORK, AT(bridge_integration_cost, 0)),
	ONE("work_goal", ".load .demand .hours", AT(schedule_goal_work, 1)),
	ONE("work_drive", ".done .ready .reported", AT(schedule_goal_drive, 0)),
	ONE("work_defects", ".load .demand .hours", AT(defects_mend_cost, 0)),
	TWO("work_product", ".load .demand .hours .output .done .ready .reported", AT(house_product_base, 0),
		AT(house_product_pressure, 0)),
	{"cause.work_month", ".done .ready .reported", true, 1, {AT(schedule_rush, 0)}, NULL},
	/* the bridge */
	ONE("bridge_mail", HELD, AT(bridge_message_service, 0)),
	ONE("bridge_liaison", HELD, AT(bridge_liaison_reach, 0)),
	ONE("bridge_chief", HELD, AT(bridge_common_chief, 0)),
	ONE("bridge_known", "bridge.carried", AT(bridge_prior_power, 0)),
	ONE("bridge_messages", "bridge.unread", AT(bridge_messages_rate, 0)),
	TWO("bridge_read", "bridge.unread", AT(bridge_message_service, 1e9), AT(bridge_liaison_reach, 0)),
	DONE_BY("bridge_distrust", "bridge.flow bridge.carried", trust_whole),
	DONE_BY("bridge_apart", "bridge.flow bridge.carried", cohesion_whole),
	ONE("bridge_crossing", ".absorbed product.", AT(bridge_flow_base, 0)),
	/* research and learning */
	LAST("research_work", ".insight .absorbed", AT(research_rate, 0)),
	ONE("research_literature", NULL, AT(research_literature, 0)),
	ONE("research_lead", ".insight", AT(research_lead_person, 0)),
	ONE("research_forgotten", NULL, AT(research_pull_forget, 0)),
	ONE("learning_public", "product.", AT(research_learning_rate, 0)),
	ONE("learning_pulled", "product.", AT(research_pull_carry, 0)),
	ONE("learning_lab", "product.", AT(research_lab_rate, 0)),
	ONE("learning_community", "product.", AT(house_outside_work, 0)),
	ONE("public_open", "field.public.", AT(research_public_open, 0)),
	ONE("public_closed", "field.public.", AT(research_public_closed, 0)),
	ONE("public_papers", "field.public.", AT(research_public_papers, 0)),
	FOUR("luck", NULL, AT(research_luck, 0), AT(research_learning_luck, 0), AT(schedule_work_luck, 0),
		AT(schedule_launch_luck, 0)),
	/* programmes */
	ONE("model_taught", "model.", AT(schedule_embodiment, 0)),
	DONE_BY("model_training", "model.", training_none),
	ONE("defects_haste", "model.", AT(defects_made_load, 0)),
	ONE("defects_fatigue", "model.", AT(defects_made_fatigue, 0)),
	ONE("defects_newcomers", "model.", AT(defects_made_junior, 0)),
	LAST("defects_made", "model.", AT(defects_made, 0)),
	ONE("defects_found", ".defects_hidden .defects_known .defects_mended", AT(defects_found, 0)),
	ONE("defects_mended", "model.", AT(defects_mend_share, 0)),
	ONE("defects_audit", "model.", AT(defects_audit_gain, 0)),
	DONE_BY("launch", "house.open. house.best. .shipped", launch_none),
	/* accelerators */
	ONE("accelerators_drift", NULL, AT(compute_drift, 0)),
	ONE("accelerators_serving", ".accelerators house.serving .output theme.", AT(compute_serving_pressure, 0)),
	ONE("accelerators_quarrel", ".accelerators house.contention .output theme.", AT(compute_contention, 0)),
	ONE("accelerators_pool", ".accelerators .output theme.", AT(compute_pool_research, 1)),
	ONE("accelerators_support", ".accelerators .output theme.", AT(compute_support_power, 0)),
	DONE_BY("accelerators_delivered", NULL, delivery_none),
	/* the house */
	ONE("house_trust_settling", "house.trust house.influence", AT(house_trust_pace, 0)),
	ONE("house_trust_users", NULL, AT(house_users_pain, 0)),
	ONE("house_trust_debt", NULL, AT(house_debt_trust, 0)),
	ONE("house_trust_launch", NULL, AT(house_trust_gain, 0)),
	ONE("house_trust_late", NULL, AT(house_trust_late, 0)),
	ONE("influence_trust", NULL, AT(house_influence_rate, 0)),
	ONE("influence_liaison", NULL, AT(house_influence_liaison, 0)),
	ONE("influence_defend", NULL, AT(house_influence_defend, 0)),
	TWO("goodwill_open", NULL, AT(house_goodwill_open, 0), AT(house_goodwill_gap, 0)),
	ONE("goodwill_closed", NULL, AT(house_goodwill_closed, 0)),
	ONE("goodwill_exposed", NULL, AT(house_goodwill_exposed, 0)),
	ONE("goodwill_fading", NULL, AT(house_goodwill_fade, 0)),
	LAST("users_product", "house.product_users house.revenue", AT(house_users_rate, 0)),
	ONE("users_rivals", "house.product_users house.revenue", AT(house_users_quality, 1e9)),
	ONE("users_closed", "house.product_users house.revenue", AT(house_moat_closed, 0)),
	ONE("revenue_users", "house.revenue_total", AT(house_revenue_per_user, 0)),
	ONE("expectation_delivered", "house.expectation", AT(house_expectation_rate, 0)),
	ONE("budget_salaries", NULL, AT(house_salary, 0)),
	ONE("budget_stars", NULL, AT(house_star_salary, 0)),
	ONE("budget_trust", NULL, AT(house_budget_trust, 0)),
	{"cause.budget_grant", "house.budget_left house.granted", true, 0, {{0, 0.0}}, grant_none},
	ONE("employer_goodwill", "house.employer", AT(house_employer_goodwill, 0)),
	ONE("employer_fatigue", "house.employer", AT(house_employer_fatigue, 0)),
	ONE("employer_resentment", "house.employer", AT(house_employer_resentment, 0)),
	ONE("employer_fear", "house.employer", AT(house_employer_fear, 0)),
	ONE("pressure_success", NULL, AT(house_pressure_rate, 0)),
	ONE("resentment_lab", NULL, AT(leadership_resentment_lab, 0)),
	ONE("resentment_stars", NULL, AT(leadership_resentment_stars, 0)),
	ONE("resentment_fading", NULL, AT(leadership_resentment_fade, 0)),
	/* the field; what a release of a rival did is told of the rival */
	ONE("attention_settling", "field.attention.", AT(field_attention_fade, 0)),
	ONE("heat_cooling", NULL, AT(field_heat_fade, 0)),
	ONE("frontier_moves", "rival. field.", AT(rivals_tail_pace, 0)),
	ONE("frontier_followed", "rival. field.", AT(rivals_tail_follow, 0)),
};

const int mechanism_count = sizeof mechanism_table / sizeof mechanism_table[0];

/* One word of a list of patterns against an id. */
static bool pattern_fits(const char *pattern, size_t length, const char *id)
{
	size_t size = strlen(id);
	if (length > size)
		return false;
	return strncmp(pattern[0] == '.' ? id + size - length : id, pattern, length) == 0;
}

static bool patterns_fit(const char *patterns, const char *id)
{
	while (*patterns) {
		size_t length = strcspn(patterns, " ");
		if (pattern_fits(patterns, length, id))
			return true;
		patterns += length;
		patterns += strspn(patterns, " ");
	}
	return false;
}

bool field_fits(const char *of, const char *field)
{
	return !of || patterns_fit(of, field);
}

bool mechanism_asked(const struct mechanism *m, const char *field)
{
	return field_fits(m->of, field);
}

bool field_is_level(const char *field)
{
	return patterns_fit("bridge.flow bridge.carried bridge.trust bridge.liaison bridge.wait_months bridge.open "
		".load .hours .demand .output .accelerators .reported_load .hazard .left .joined .people house.serving "
		"house.contention house.employer", field);
}
