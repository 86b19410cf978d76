/* The numbers of the model, by name.
 *
 * The engine holds no value: each stands in a scenario's parameters.json with unit, range, source and
 * confidence, under the group and name given here. Adding a line here adds a member, a key that every
 * scenario must fill, and a thing that `fit` and `sweep` can vary.
 */
#ifndef SIM_PARAMETERS_H
#define SIM_PARAMETERS_H

#include <stddef.h>

#define PARAMETERS(P)                 \
	P(bridge, flow_base)              \
	P(bridge, liaison_reach)          \
	P(bridge, liaison_half)           \
	P(bridge, liaison_hours)          \
	P(bridge, liaison_counterpart)    \
	P(bridge, message_service)        \
	P(bridge, wait_half)              \
	P(bridge, prior_power)            \
	P(bridge, common_chief)           \
	P(bridge, integration_cost)       \
	P(bridge, messages_rate)          \
	P(research, rate)                 \
	P(research, people_power)         \
	P(research, accelerator_power)    \
	P(research, lead_length)          \
	P(research, literature)           \
	P(research, learning_rate)        \
	P(research, learning_power)       \
	P(research, public_open)          \
	P(research, public_closed)        \
	P(research, public_papers)        \
	P(research, pull_carry)           \
	P(research, pull_forget)          \
	P(research, lab_rate)             \
	P(research, lead_person)          \
	P(research, luck)                 \
	P(research, learning_luck)        \
	P(research, lab_deaf)             \
	P(research, pull_nominal)         \
	P(schedule, work_scale)           \
	P(schedule, rush)                 \
	P(schedule, goal_work)            \
	P(schedule, goal_drive)           \
	P(schedule, embodiment)           \
	P(schedule, ship_share)           \
	P(schedule, slip)                 \
	P(schedule, gate_gap)             \
	P(schedule, gate_months)          \
	P(schedule, overtime_push)        \
	P(schedule, overtime_crunch)      \
	P(schedule, overtime_auto)        \
	P(schedule, overtime_auto_max)    \
	P(schedule, fatigue_rise)         \
	P(schedule, fatigue_load)         \
	P(schedule, fatigue_zones)        \
	P(schedule, fatigue_rest)         \
	P(schedule, fatigue_drag)         \
	P(schedule, pull_cost)            \
	P(schedule, pull_months)          \
	P(schedule, pull_gain)            \
	P(schedule, work_luck)            \
	P(schedule, launch_luck)          \
	P(defects, made)                  \
	P(defects, made_load)             \
	P(defects, made_fatigue)          \
	P(defects, made_junior)           \
	P(defects, found)                 \
	P(defects, mend_cost)             \
	P(defects, mend_share)            \
	P(defects, audit_gain)            \
	P(defects, penalty)               \
	P(defects, found_rest)            \
	P(talent, junior_output)          \
	P(talent, mentor_cost)            \
	P(talent, ramp)                   \
	P(talent, principal_output)       \
	P(talent, principal_rate)         \
	P(talent, hazard)                 \
	P(talent, hazard_fatigue)         \
	P(talent, hazard_autonomy)        \
	P(talent, hazard_resentment)      \
	P(talent, hazard_heat)            \
	P(talent, hazard_head)            \
	P(talent, hazard_papers)          \
	P(talent, hazard_pay)             \
	P(talent, hazard_dead_end)        \
	P(talent, hazard_principal)       \
	P(talent, voice_delay)            \
	P(talent, contagion)              \
	P(talent, contagion_memory)       \
	P(talent, fear_cut)               \
	P(talent, fear_memory)            \
	P(talent, growth)                 \
	P(talent, heads)                  \
	P(talent, stars)                  \
	P(talent, stars_pay_gap)          \
	P(talent, retain_factor)          \
	P(talent, morale_pace)            \
	P(talent, cohesion_pace)          \
	P(talent, morale_rest)            \
	P(talent, morale_fatigue)         \
	P(talent, morale_autonomy)        \
	P(talent, morale_voice)           \
	P(talent, morale_resentment)      \
	P(talent, morale_fear)            \
	P(talent, morale_pay)             \
	P(talent, morale_reorganised)     \
	P(talent, morale_trust)           \
	P(talent, cohesion_rest)          \
	P(talent, cohesion_resentment)    \
	P(talent, cohesion_reorganised)   \
	P(talent, cohesion_fear)          \
	P(talent, cohesion_junior)        \
	P(talent, pay_gap_fade)           \
	P(talent, person_rest)            \
	P(talent, fear_others)            \
	P(talent, head_loss)              \
	P(talent, replace_base)           \
	P(talent, morale_launch)          \
	P(talent, retain_pay_gap)         \
	P(talent, retain_team_cost)       \
	P(leadership, output)             \
	P(leadership, mix)                \
	P(leadership, voice_mend)         \
	P(leadership, voice_pace)         \
	P(leadership, voice_load)         \
	P(leadership, voice_reorganised)  \
	P(leadership, voice_overruled)    \
	P(leadership, voice_resentment)   \
	P(leadership, voice_seat)         \
	P(leadership, reorganise_drag)    \
	P(leadership, reorganise_pace)    \
	P(leadership, resentment_lab)     \
	P(leadership, resentment_stars)   \
	P(leadership, resentment_fade)    \
	P(leadership, privilege_output)   \
	P(leadership, trust_pace)         \
	P(leadership, trust_load)         \
	P(leadership, trust_wait)         \
	P(leadership, trust_pull)         \
	P(leadership, trust_resentment)   \
	P(leadership, trust_liaison)      \
	P(leadership, trust_reorganised)  \
	P(leadership, papers_close)       \
	P(leadership, papers_review)      \
	P(leadership, papers_publish)     \
	P(leadership, papers_gated)       \
	P(leadership, papers_pace)        \
	P(leadership, autonomy_pace)      \
	P(leadership, autonomy_pressure)  \
	P(leadership, autonomy_papers)    \
	P(leadership, autonomy_pool)      \
	P(leadership, autonomy_away)      \
	P(leadership, reorganise_cut)     \
	P(leadership, reorganise_merge)   \
	P(leadership, reorganise_appoint) \
	P(leadership, reorganise_found)   \
	P(leadership, reorganise_lay_off) \
	P(leadership, trust_merge)        \
	P(compute, serving_base)          \
	P(compute, serving_pressure)      \
	P(compute, lab_share)             \
	P(compute, drift)                 \
	P(compute, contention)            \
	P(compute, pool_research)         \
	P(compute, output_power)          \
	P(compute, base_carry)            \
	P(compute, teach)                 \
	P(compute, support_power)         \
	P(compute, order_months)          \
	P(compute, price)                 \
	P(field, attention_rise)          \
	P(field, attention_fade)          \
	P(field, attention_threshold)     \
	P(field, attention_cap)           \
	P(field, attention_open)          \
	P(field, attention_turn)          \
	P(field, heat_rise)               \
	P(field, heat_fade)               \
	P(house, pressure_rate)           \
	P(house, product_base)            \
	P(house, product_pressure)        \
	P(house, users_rate)              \
	P(house, users_size)              \
	P(house, users_quality)           \
	P(house, users_pain)              \
	P(house, revenue_per_user)        \
	P(house, trust_rest)              \
	P(house, trust_pace)              \
	P(house, trust_gain)              \
	P(house, trust_late)              \
	P(house, trust_goal)              \
	P(house, trust_lead_loss)         \
	P(house, trust_lead_gain)         \
	P(house, expectation_rate)        \
	P(house, influence_rate)          \
	P(house, influence_liaison)       \
	P(house, influence_defend)        \
	P(house, influence_most)          \
	P(house, goodwill_open)           \
	P(house, goodwill_gap)            \
	P(house, goodwill_closed)         \
	P(house, goodwill_exposed)        \
	P(house, goodwill_fade)           \
	P(house, employer_goodwill)       \
	P(house, employer_fatigue)        \
	P(house, employer_resentment)     \
	P(house, employer_fear)           \
	P(house, salary)                  \
	P(house, star_salary)             \
	P(house, budget_trust)            \
	P(house, outside_work)            \
	P(house, moat_closed)             \
	P(house, goodwill_most)           \
	P(house, employer_rest)           \
	P(house, users_most)              \
	P(house, pain_most)               \
	P(house, joy_most)                \
	P(house, debt_trust)              \
	P(rivals, jitter_months)          \
	P(rivals, jitter_index)           \
	P(rivals, learn_open)             \
	P(rivals, tail_follow)            \
	P(rivals, tail_pace)              \
	P(rivals, learn_closed)           \
	P(rivals, learn_pace)             \
	P(rivals, learn_slack)            \
	P(rivals, turn_open)              \
	P(reports, optimism)              \
	P(reports, head_optimism)         \
	P(reports, audit_months)          \
	P(reports, tune_lift)             \
	P(reports, tune_exposure)         \
	P(reports, verdict_leads)         \
	P(reports, verdict_competitive)   \
	P(reports, verdict_trails)        \
	P(reports, claim_share)           \
	P(reports, rosy)

#define PARAMETER_MEMBER(group, name) double group##_##name;
struct parameters { PARAMETERS(PARAMETER_MEMBER) };
#undef PARAMETER_MEMBER

struct parameter_entry {
	const char *group;
	const char *name;
	size_t offset;
};

enum { PARAMETER_COUNT = sizeof(struct parameters) / sizeof(double) };

/* One entry a parameter, in the order above. */
extern const struct parameter_entry parameter_table[PARAMETER_COUNT];

double *parameter_at(struct parameters *parameters, int index);

#endif
