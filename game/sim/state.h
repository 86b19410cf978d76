/* The state of one history at the end of one month: plain data, no pointers. Assignment copies it, and a copy
 * is a snapshot.
 *
 * The members are listed once; the lists make the structs and, in fields.c, the table of fields, the hash
 * and the comparison. A list's entry: kind, member, path of the field (%e entity, %a axis), unit, range, scale
 * from state to field, good direction, and whether results show it (SHOWN), events may set it too (SET), or
 * it is known to the machinery alone (INNER).
 */
#ifndef SIM_STATE_H
#define SIM_STATE_H

#include "luck.h"
#include "scenario.h"

enum { LOANS_MAX = 8, DELIVERIES_MAX = 8 };

/* REAL: double. WHOLE: int32_t. REALS, WHOLES: one an axis. */
#define HOUSE_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(trust, "house.trust", "index", 0, 100, 1, GOOD_UP, SET) \
	REAL(influence, "house.influence", "points", 0, 100, 1, GOOD_UP, SET) \
	REAL(goodwill, "house.goodwill", "index", 0, 100, 1, GOOD_UP, SET) \
	REAL(users, "house.product_users", "million users", 0, 8000, 1, GOOD_UP, SET) \
	REAL(revenue, "house.revenue", "million dollars a month", 0, 1e6, 1, GOOD_UP, SHOWN) \
	REAL(revenue_total, "house.revenue_total", "million dollars", 0, 1e9, 1, GOOD_UP, SHOWN) \
	REAL(budget_left, "house.budget_left", "million dollars", -1e6, 1e6, 1, GOOD_UP, SET) \
	REAL(granted, "house.granted", "million dollars", 0, 1e9, 1, GOOD_NEITHER, SHOWN) \
	REAL(spent, "house.spent", "million dollars", 0, 1e9, 1, GOOD_NEITHER, SHOWN) \
	REAL(accelerators, "house.accelerators", "thousand accelerators", 0, 1e5, 1, GOOD_UP, SHOWN) \
	REAL(bought, "house.accelerators_bought", "thousand accelerators", 0, 1e5, 1, GOOD_NEITHER, SHOWN) \
	REAL(employer, "house.employer", "index", 0, 100, 100, GOOD_UP, SET) \
	REAL(pressure, "house.pressure", "index", 0, 100, 100, GOOD_DOWN, SET) \
	REAL(expectation, "house.expectation", "million users", 0, 8000, 1, GOOD_NEITHER, SHOWN) \
	REAL(serving, "house.serving", "share of accelerators", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REAL(contention, "house.contention", "share of accelerator hours lost", 0, 1, 1, GOOD_DOWN, SHOWN) \
	REAL(resentment, "house.resentment", "index", 0, 100, 100, GOOD_DOWN, SET) \
	REAL(talent_heat, "field.talent_heat", "index", 0, 100, 100, GOOD_NEITHER, SET) \
	REAL(frontier, "house.frontier", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(openness, "house.openness", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(product, "house.product", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(people, "house.people", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	WHOLE(month, "month", "month", 0, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(staff, "house.staff", "persons", 0, 1e6, 1, GOOD_UP, SHOWN) \
	WHOLE(left_total, "house.left_total", "persons", 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(joined_total, "house.joined_total", "persons", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(laid_off_total, "house.laid_off_total", "persons", 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(pooled, "house.pooled", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(common_chief, "house.common_chief", "yes or no", 0, 1, 1, GOOD_NEITHER, SET) \
	WHOLE(share_held_months, "house.share_held_months", "months", 0, 120, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(out, "house.out", "yes or no", 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(out_month, "house.out_month", "month", -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(acquired, "house.acquired", "set of bits", 0, 15, 1, GOOD_NEITHER, INNER) \
	WHOLE(refused, "house.orders_refused", "orders", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	REALS(attention, "field.attention.%a", "share", 0, 1, 1, GOOD_NEITHER, SET) \
	REALS(public_insight, "field.public.%a", "index", 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(know_how, "product.%a", "index", 0, 100, 1, GOOD_UP, SET) \
	REALS(best, "rival.best.%a", "index", 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(best_before, "rival.best_before.%a", "index", 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(open, "rival.open.%a", "index", 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(open_before, "rival.open_before.%a", "index", 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(own_open, "house.open.%a", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(own_best, "house.best.%a", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(own_open_extra, "house.open_extra.%a", "index", -100, 100, 1, GOOD_NEITHER, INNER) \
	REALS(turned, "field.turned.%a", "index points", 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(turned_open, "field.turned_open.%a", "index points", 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(turn_news, "field.turn_news.%a", "index points", 0, 200, 1, GOOD_NEITHER, INNER) \
	REALS(turn_lead, "field.turn_lead.%a", "index points", 0, 100, 1, GOOD_NEITHER, INNER) \
	WHOLES(turn_month, "field.turn_month.%a", "month", -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLES(turn_lag, "field.turn_lag.%a", "months", 0, 120, 1, GOOD_NEITHER, INNER) \
	WHOLES(turn_open_first, "field.turn_open_first.%a", "yes or no", 0, 1, 1, GOOD_NEITHER, INNER) \
	WHOLES(best_by, "rival.best_by.%a", "release", -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLES(open_by, "rival.open_by.%a", "release", -1, 1000, 1, GOOD_NEITHER, INNER)

#define BRIDGE_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(flow, "bridge.flow", "share of what research has, a month", 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(carried, "bridge.carried", "index points a month", 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(unread, "bridge.unread", "messages", 0, 1e5, 1, GOOD_DOWN, SET) \
	REAL(wait_months, "bridge.wait_months", "months", 0, 60, 1, GOOD_DOWN, SHOWN) \
	REAL(open, "bridge.open", "share", 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(trust, "bridge.trust", "index", 0, 100, 100, GOOD_UP, SHOWN) \
	WHOLE(liaison, "bridge.liaison", "persons", 0, 1e5, 1, GOOD_NEITHER, SHOWN)

#define TEAM_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(morale, "team.%e.morale", "index", 0, 100, 100, GOOD_UP, SET) \
	REAL(fatigue, "team.%e.fatigue", "index", 0, 100, 100, GOOD_DOWN, SET) \
	REAL(cohesion, "team.%e.cohesion", "index", 0, 100, 100, GOOD_UP, SET) \
	REAL(voice, "team.%e.voice", "index", 0, 100, 100, GOOD_UP, SET) \
	REAL(autonomy, "team.%e.autonomy", "index", 0, 100, 100, GOOD_UP, SET) \
	REAL(trust, "team.%e.trust", "index", 0, 100, 100, GOOD_UP, SET) \
	REAL(load, "team.%e.load", "work asked per capacity", 0, 2, 1, GOOD_DOWN, SHOWN) \
	REAL(hours, "team.%e.hours", "of a 40-hour week", 0, 3, 1, GOOD_DOWN, SHOWN) \
	REAL(demand, "team.%e.demand", "person-months a month", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	REAL(output, "team.%e.output", "person-months a month", 0, 1e6, 1, GOOD_UP, SHOWN) \
	REAL(share, "team.%e.share", "share of accelerators", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REAL(accelerators, "team.%e.accelerators", "thousand accelerators", 0, 1e5, 1, GOOD_UP, SHOWN) \
	REAL(expertise, "team.%e.expertise", "index", 0, 100, 100, GOOD_UP, SET) \
	REAL(contagion, "team.%e.contagion", "departures a head and month", 0, 1, 1, GOOD_DOWN, SHOWN) \
	REAL(fear, "team.%e.fear", "share added to leaving", 0, 10, 1, GOOD_DOWN, SET) \
	REAL(reorganising, "team.%e.reorganising", "index", 0, 100, 100, GOOD_DOWN, SET) \
	REAL(hazard, "team.%e.hazard", "departures a head and month", 0, 1, 1, GOOD_DOWN, SHOWN) \
	REAL(pay_gap, "team.%e.pay_gap", "index", 0, 100, 100, GOOD_DOWN, SET) \
	REAL(papers_held, "team.%e.papers_held", "index", 0, 100, 100, GOOD_DOWN, SHOWN) \
	REAL(reported_morale, "team.%e.reported_morale", "index", 0, 100, 100, GOOD_UP, SHOWN) \
	REAL(reported_load, "team.%e.reported_load", "work asked per capacity", 0, 2, 1, GOOD_DOWN, SHOWN) \
	WHOLE(junior, "team.%e.junior", "persons", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(senior, "team.%e.senior", "persons", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(principal, "team.%e.principal", "persons", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(staff, "team.%e.staff", "persons", 0, 1e6, 1, GOOD_UP, SHOWN) \
	WHOLE(left, "team.%e.left", "persons this month", 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(joined, "team.%e.joined", "persons this month", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(joined_total, "team.%e.joined_total", "persons", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(moved_total, "team.%e.moved_total", "persons", -1e6, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(laid_off_total, "team.%e.laid_off_total", "persons", 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(left_total, "team.%e.left_total", "persons", 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(away, "team.%e.away", "persons lent or pulled", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(guests, "team.%e.guests", "persons lent to it", 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(founded, "team.%e.founded", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(head, "team.%e.head", "person", -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(pace, "team.%e.pace", "steady, push, crunch", 0, 2, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(hire, "team.%e.hire", "freeze, replace, grow, stars", 0, 3, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(papers, "team.%e.papers", "publish, review, close", 0, 2, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(privileges, "team.%e.privileges", "set of bits", 0, 7, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(seat, "team.%e.seat", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(retained_months, "team.%e.retained_months", "months", 0, 120, 1, GOOD_NEITHER, INNER)

#define THEME_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(insight, "theme.%e.insight", "index", 0, 100, 1, GOOD_UP, SET) \
	REAL(absorbed, "theme.%e.absorbed", "index", 0, 100, 1, GOOD_UP, SET) \
	REAL(share, "theme.%e.share", "share of its team", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REAL(people, "theme.%e.people", "persons", 0, 1e5, 1, GOOD_UP, SHOWN) \
	WHOLE(pulled, "theme.%e.pulled", "persons", 0, 1e5, 1, GOOD_DOWN, SHOWN) \
	WHOLE(pulled_to, "theme.%e.pulled_to", "programme", -1, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(pulled_months, "theme.%e.pulled_months", "months", 0, 200, 1, GOOD_NEITHER, INNER) \
	WHOLE(cut, "theme.%e.cut", "yes or no", 0, 1, 1, GOOD_DOWN, SHOWN)

#define MODEL_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(done, "model.%e.done", "person-months", 0, 1e6, 1, GOOD_UP, INNER) \
	REAL(work, "model.%e.work", "person-months", 0, 1e6, 1, GOOD_NEITHER, INNER) \
	REAL(compute, "model.%e.compute", "thousand accelerator-months", 0, 1e6, 1, GOOD_UP, SHOWN) \
	REAL(ready, "model.%e.ready", "share of the work", 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(reported, "model.%e.reported", "share of the work", 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(hidden, "model.%e.defects_hidden", "defects", 0, 1e6, 1, GOOD_DOWN, SET) \
	REAL(known, "model.%e.defects_known", "defects", 0, 1e6, 1, GOOD_DOWN, SET) \
	REAL(mended, "model.%e.defects_mended", "defects", 0, 1e6, 1, GOOD_UP, SHOWN) \
	WHOLE(started, "model.%e.started", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(start_month, "model.%e.start_month", "month", -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(due, "model.%e.due", "month", -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(first_due, "model.%e.first_due", "month", -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(months_late, "model.%e.months_late", "months", 0, 200, 1, GOOD_DOWN, SHOWN) \
	WHOLE(cancelled, "model.%e.cancelled", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(shipped, "model.%e.shipped", "yes or no", 0, 1, 1, GOOD_UP, SHOWN) \
	WHOLE(ship_month, "model.%e.ship_month", "month", -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(goal, "model.%e.goal", "competitive, lead", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(license, "model.%e.license", "open, closed", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(tuned, "model.%e.tuned", "yes or no", 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(exposed, "model.%e.exposed", "yes or no", 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(audit_months, "model.%e.audit_months", "months", 0, 120, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(ordered_date, "model.%e.ordered_date", "yes or no", 0, 1, 1, GOOD_NEITHER, INNER) \
	WHOLE(weak, "release.%e.weak", "claimed axes", 0, 8, 1, GOOD_DOWN, SHOWN) \
	WHOLE(judged, "release.%e.judged", "axis", -1, 8, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(headline, "model.%e.headline", "headline", -1, 1000, 1, GOOD_NEITHER, INNER) \
	REALS(index, "model.%e.%a", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(embodied, "model.%e.embodied.%a", "index", 0, 100, 1, GOOD_UP, INNER) \
	REALS(mix, "model.%e.mix.%a", "share", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REALS(released, "release.%e.%a", "index", 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(yardstick, "release.%e.rival.%a", "index", 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(promise, "release.%e.promised.%a", "index", 0, 100, 1, GOOD_NEITHER, SHOWN) \
	WHOLES(claimed, "release.%e.claimed.%a", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLES(verdict, "release.%e.verdict.%a", "leads, competitive, trails, weak", -1, 3, 1, GOOD_DOWN, SHOWN) \
	WHOLES(yardstick_by, "release.%e.rival_by.%a", "release", -1, 1000, 1, GOOD_NEITHER, INNER)

/* The launch just made, for headlines and events. */
#define LAUNCH_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(gap, "launch.gap", "index points", -100, 100, 1, GOOD_UP, SHOWN) \
	REAL(mean_gap, "launch.mean_gap", "index points", -100, 100, 1, GOOD_UP, SHOWN) \
	REAL(open_gap, "launch.open_gap", "index points", -100, 100, 1, GOOD_UP, SHOWN) \
	REAL(value, "launch.value", "trust at stake", -10, 10, 1, GOOD_UP, SHOWN) \
	WHOLE(model, "launch.model", "programme", -1, 100, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(axis, "launch.axis", "axis the launch is judged by", -1, 100, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(verdict, "launch.verdict", "leads, competitive, trails, weak", -1, 3, 1, GOOD_DOWN, SHOWN) \
	WHOLE(weak, "launch.weak", "claimed axes", 0, 8, 1, GOOD_DOWN, SHOWN) \
	WHOLE(leads, "launch.leads", "claimed axes", 0, 8, 1, GOOD_UP, SHOWN) \
	WHOLE(claimed, "launch.claimed", "axes", 0, 8, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(lead_goal, "launch.lead_goal", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(closed, "launch.closed", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(tuned, "launch.tuned", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(exposed, "launch.exposed", "yes or no", 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(late, "launch.late", "months", 0, 200, 1, GOOD_DOWN, SHOWN) \
	WHOLE(flagship, "launch.flagship", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(size, "launch.size", "0 light - 3 largest", 0, 3, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(count, "launch.count", "launches so far", 0, 100, 1, GOOD_NEITHER, SHOWN)

#define PERSON_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(hazard, "person.%e.hazard", "chance of leaving this month", 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(present, "person.%e.present", "yes or no", 0, 1, 1, GOOD_UP, SHOWN) \
	WHOLE(team, "person.%e.team", "team", -1, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(left_month, "person.%e.left_month", "month", -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(retained_months, "person.%e.retained_months", "months", 0, 120, 1, GOOD_NEITHER, INNER)

#define EVENT_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	WHOLE(times, "event.%e.times", "times", 0, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(next_month, "event.%e.next_month", "month", 0, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(pending, "event.%e.pending", "yes or no", 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(choice, "event.%e.choice", "choice", -1, 10, 1, GOOD_NEITHER, INNER)

#define LOAN_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	WHOLE(from, "loan.%e.from", "team", -1, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(to, "loan.%e.to", "team", -2, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(people, "loan.%e.people", "persons", 0, 1e5, 1, GOOD_NEITHER, INNER) \
	WHOLE(months_left, "loan.%e.months_left", "months", 0, 200, 1, GOOD_NEITHER, INNER)

#define DELIVERY_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(amount, "delivery.%e.amount", "thousand accelerators", 0, 1e5, 1, GOOD_NEITHER, INNER) \
	WHOLE(months_left, "delivery.%e.months_left", "months", 0, 200, 1, GOOD_NEITHER, INNER) \
	WHOLE(used, "delivery.%e.used", "yes or no", 0, 1, 1, GOOD_NEITHER, INNER)

#define RIVAL_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	WHOLE(month, "rival.%e.month", "month", -1000, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(out, "rival.%e.out", "yes or no", 0, 1, 1, GOOD_NEITHER, INNER)

#define MEMBER_REAL(member, ...) double member;
#define MEMBER_WHOLE(member, ...) int32_t member;
#define MEMBER_REALS(member, ...) double member[AXES_MAX];
#define MEMBER_WHOLES(member, ...) int32_t member[AXES_MAX];
#define MEMBERS(list) list(MEMBER_REAL, MEMBER_WHOLE, MEMBER_REALS, MEMBER_WHOLES)

struct house_state { MEMBERS(HOUSE_MEMBERS) };
struct bridge_state { MEMBERS(BRIDGE_MEMBERS) };
struct team_state { MEMBERS(TEAM_MEMBERS) };
struct theme_state { MEMBERS(THEME_MEMBERS) };
struct model_state { MEMBERS(MODEL_MEMBERS) };
struct launch_state { MEMBERS(LAUNCH_MEMBERS) };
struct person_state { MEMBERS(PERSON_MEMBERS) };
struct event_state { MEMBERS(EVENT_MEMBERS) };
struct loan_state { MEMBERS(LOAN_MEMBERS) };
struct delivery_state { MEMBERS(DELIVERY_MEMBERS) };
struct rival_state { MEMBERS(RIVAL_MEMBERS) };

struct state {
	uint64_t seed;
	uint64_t luck;        /* luck_key(seed) */
	struct house_state house;
	struct bridge_state bridge;
	struct launch_state launch;
	struct team_state team[TEAMS_MAX];
	struct theme_state theme[THEMES_MAX];
	struct model_state model[MODELS_MAX];
	struct person_state person[PEOPLE_MAX];
	struct event_state event[EVENTS_MAX];
	struct rival_state rival[RIVALS_MAX];
	struct loan_state loan[LOANS_MAX];
	struct delivery_state delivery[DELIVERIES_MAX];
};

/* The state before the first month. */
void state_start(struct state *state, const struct scenario *scenario, uint64_t seed);

#endif
