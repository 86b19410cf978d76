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
	REAL(trust, "house.trust", UNIT_INDEX, 0, 100, 1, GOOD_UP, SET) \
	REAL(influence, "house.influence", UNIT_POINTS, 0, 100, 1, GOOD_UP, SET) \
	REAL(goodwill, "house.goodwill", UNIT_INDEX, 0, 100, 1, GOOD_UP, SET) \
	REAL(users, "house.product_users", UNIT_USERS, 0, 8000, 1, GOOD_UP, SET) \
	REAL(revenue, "house.revenue", UNIT_DOLLARS_A_MONTH, 0, 1e6, 1, GOOD_UP, SHOWN) \
	REAL(revenue_total, "house.revenue_total", UNIT_DOLLARS, 0, 1e9, 1, GOOD_UP, SHOWN) \
	REAL(budget_left, "house.budget_left", UNIT_DOLLARS, -1e6, 1e6, 1, GOOD_UP, SET) \
	REAL(granted, "house.granted", UNIT_DOLLARS, 0, 1e9, 1, GOOD_NEITHER, SHOWN) \
	REAL(spent, "house.spent", UNIT_DOLLARS, 0, 1e9, 1, GOOD_NEITHER, SHOWN) \
	REAL(accelerators, "house.accelerators", UNIT_ACCELERATORS, 0, 1e5, 1, GOOD_UP, SHOWN) \
	REAL(bought, "house.accelerators_bought", UNIT_ACCELERATORS, 0, 1e5, 1, GOOD_NEITHER, SHOWN) \
	REAL(employer, "house.employer", UNIT_INDEX, 0, 100, 100, GOOD_UP, SET) \
	REAL(pressure, "house.pressure", UNIT_INDEX, 0, 100, 100, GOOD_DOWN, SET) \
	REAL(expectation, "house.expectation", UNIT_USERS, 0, 8000, 1, GOOD_NEITHER, SHOWN) \
	REAL(serving, "house.serving", UNIT_SHARE_OF_ACCELERATORS, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REAL(contention, "house.contention", UNIT_SHARE_OF_HOURS_LOST, 0, 1, 1, GOOD_DOWN, SHOWN) \
	REAL(resentment, "house.resentment", UNIT_INDEX, 0, 100, 100, GOOD_DOWN, SET) \
	REAL(talent_heat, "field.talent_heat", UNIT_INDEX, 0, 100, 100, GOOD_NEITHER, SET) \
	REAL(frontier, "house.frontier", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(openness, "house.openness", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(product, "house.product", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(people, "house.people", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	WHOLE(month, "month", UNIT_MONTH, 0, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(staff, "house.staff", UNIT_PERSONS, 0, 1e6, 1, GOOD_UP, SHOWN) \
	WHOLE(left_total, "house.left_total", UNIT_PERSONS, 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(joined_total, "house.joined_total", UNIT_PERSONS, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(laid_off_total, "house.laid_off_total", UNIT_PERSONS, 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(pooled, "house.pooled", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(common_chief, "house.common_chief", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SET) \
	WHOLE(share_held_months, "house.share_held_months", UNIT_MONTHS, 0, 120, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(out, "house.out", UNIT_YES_NO, 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(out_month, "house.out_month", UNIT_MONTH, -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(acquired, "house.acquired", UNIT_BITS, 0, 15, 1, GOOD_NEITHER, INNER) \
	WHOLE(refused, "house.orders_refused", UNIT_ORDERS, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	REALS(attention, "field.attention.%a", UNIT_SHARE, 0, 1, 1, GOOD_NEITHER, SET) \
	REALS(public_insight, "field.public.%a", UNIT_INDEX, 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(know_how, "product.%a", UNIT_INDEX, 0, 100, 1, GOOD_UP, SET) \
	REALS(best, "rival.best.%a", UNIT_INDEX, 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(best_before, "rival.best_before.%a", UNIT_INDEX, 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(open, "rival.open.%a", UNIT_INDEX, 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(open_before, "rival.open_before.%a", UNIT_INDEX, 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(own_open, "house.open.%a", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(own_best, "house.best.%a", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(own_open_extra, "house.open_extra.%a", UNIT_INDEX, -100, 100, 1, GOOD_NEITHER, INNER) \
	REALS(turned, "field.turned.%a", UNIT_INDEX_POINTS, 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(turned_open, "field.turned_open.%a", UNIT_INDEX_POINTS, 0, 100, 1, GOOD_NEITHER, INNER) \
	REALS(turn_news, "field.turn_news.%a", UNIT_INDEX_POINTS, 0, 200, 1, GOOD_NEITHER, INNER) \
	REALS(turn_lead, "field.turn_lead.%a", UNIT_INDEX_POINTS, 0, 100, 1, GOOD_NEITHER, INNER) \
	WHOLES(turn_month, "field.turn_month.%a", UNIT_MONTH, -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLES(turn_lag, "field.turn_lag.%a", UNIT_MONTHS, 0, 120, 1, GOOD_NEITHER, INNER) \
	WHOLES(turn_open_first, "field.turn_open_first.%a", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, INNER) \
	WHOLES(best_by, "rival.best_by.%a", UNIT_RELEASE, -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLES(open_by, "rival.open_by.%a", UNIT_RELEASE, -1, 1000, 1, GOOD_NEITHER, INNER)

#define BRIDGE_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(flow, "bridge.flow", UNIT_SHARE_OF_RESEARCH, 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(carried, "bridge.carried", UNIT_INDEX_POINTS_A_MONTH, 0, 100, 1, GOOD_UP, SHOWN) \
	REAL(unread, "bridge.unread", UNIT_MESSAGES, 0, 1e5, 1, GOOD_DOWN, SET) \
	REAL(wait_months, "bridge.wait_months", UNIT_MONTHS, 0, 60, 1, GOOD_DOWN, SHOWN) \
	REAL(open, "bridge.open", UNIT_SHARE, 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(trust, "bridge.trust", UNIT_INDEX, 0, 100, 100, GOOD_UP, SHOWN) \
	WHOLE(liaison, "bridge.liaison", UNIT_PERSONS, 0, 1e5, 1, GOOD_NEITHER, SHOWN)

#define TEAM_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(morale, "team.%e.morale", UNIT_INDEX, 0, 100, 100, GOOD_UP, SET) \
	REAL(fatigue, "team.%e.fatigue", UNIT_INDEX, 0, 100, 100, GOOD_DOWN, SET) \
	REAL(cohesion, "team.%e.cohesion", UNIT_INDEX, 0, 100, 100, GOOD_UP, SET) \
	REAL(voice, "team.%e.voice", UNIT_INDEX, 0, 100, 100, GOOD_UP, SET) \
	REAL(autonomy, "team.%e.autonomy", UNIT_INDEX, 0, 100, 100, GOOD_UP, SET) \
	REAL(trust, "team.%e.trust", UNIT_INDEX, 0, 100, 100, GOOD_UP, SET) \
	REAL(load, "team.%e.load", UNIT_LOAD, 0, 2, 1, GOOD_DOWN, SHOWN) \
	REAL(hours, "team.%e.hours", UNIT_HOURS, 0, 3, 1, GOOD_DOWN, SHOWN) \
	REAL(demand, "team.%e.demand", UNIT_PERSON_MONTHS_A_MONTH, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	REAL(output, "team.%e.output", UNIT_PERSON_MONTHS_A_MONTH, 0, 1e6, 1, GOOD_UP, SHOWN) \
	REAL(share, "team.%e.share", UNIT_SHARE_OF_ACCELERATORS, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REAL(accelerators, "team.%e.accelerators", UNIT_ACCELERATORS, 0, 1e5, 1, GOOD_UP, SHOWN) \
	REAL(expertise, "team.%e.expertise", UNIT_INDEX, 0, 100, 100, GOOD_UP, SET) \
	REAL(contagion, "team.%e.contagion", UNIT_DEPARTURES, 0, 1, 1, GOOD_DOWN, SHOWN) \
	REAL(fear, "team.%e.fear", UNIT_SHARE_OF_LEAVING, 0, 10, 1, GOOD_DOWN, SET) \
	REAL(reorganising, "team.%e.reorganising", UNIT_INDEX, 0, 100, 100, GOOD_DOWN, SET) \
	REAL(hazard, "team.%e.hazard", UNIT_DEPARTURES, 0, 1, 1, GOOD_DOWN, SHOWN) \
	REAL(pay_gap, "team.%e.pay_gap", UNIT_INDEX, 0, 100, 100, GOOD_DOWN, SET) \
	REAL(papers_held, "team.%e.papers_held", UNIT_INDEX, 0, 100, 100, GOOD_DOWN, SHOWN) \
	REAL(reported_morale, "team.%e.reported_morale", UNIT_INDEX, 0, 100, 100, GOOD_UP, SHOWN) \
	REAL(reported_load, "team.%e.reported_load", UNIT_LOAD, 0, 2, 1, GOOD_DOWN, SHOWN) \
	WHOLE(junior, "team.%e.junior", UNIT_PERSONS, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(senior, "team.%e.senior", UNIT_PERSONS, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(principal, "team.%e.principal", UNIT_PERSONS, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(staff, "team.%e.staff", UNIT_PERSONS, 0, 1e6, 1, GOOD_UP, SHOWN) \
	WHOLE(left, "team.%e.left", UNIT_PERSONS_THIS_MONTH, 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(joined, "team.%e.joined", UNIT_PERSONS_THIS_MONTH, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(joined_total, "team.%e.joined_total", UNIT_PERSONS, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(moved_total, "team.%e.moved_total", UNIT_PERSONS, -1e6, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(laid_off_total, "team.%e.laid_off_total", UNIT_PERSONS, 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(left_total, "team.%e.left_total", UNIT_PERSONS, 0, 1e6, 1, GOOD_DOWN, SHOWN) \
	WHOLE(away, "team.%e.away", UNIT_PERSONS_AWAY, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(guests, "team.%e.guests", UNIT_PERSONS_LENT, 0, 1e6, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(founded, "team.%e.founded", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(head, "team.%e.head", UNIT_PERSON, -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(pace, "team.%e.pace", UNIT_PACE, 0, 2, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(hire, "team.%e.hire", UNIT_HIRE, 0, 3, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(papers, "team.%e.papers", UNIT_PAPERS, 0, 2, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(privileges, "team.%e.privileges", UNIT_BITS, 0, 7, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(seat, "team.%e.seat", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(retained_months, "team.%e.retained_months", UNIT_MONTHS, 0, 120, 1, GOOD_NEITHER, INNER)

#define THEME_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(insight, "theme.%e.insight", UNIT_INDEX, 0, 100, 1, GOOD_UP, SET) \
	REAL(absorbed, "theme.%e.absorbed", UNIT_INDEX, 0, 100, 1, GOOD_UP, SET) \
	REAL(share, "theme.%e.share", UNIT_SHARE_OF_TEAM, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REAL(people, "theme.%e.people", UNIT_PERSONS, 0, 1e5, 1, GOOD_UP, SHOWN) \
	WHOLE(pulled, "theme.%e.pulled", UNIT_PERSONS, 0, 1e5, 1, GOOD_DOWN, SHOWN) \
	WHOLE(pulled_to, "theme.%e.pulled_to", UNIT_PROGRAMME, -1, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(pulled_months, "theme.%e.pulled_months", UNIT_MONTHS, 0, 200, 1, GOOD_NEITHER, INNER) \
	WHOLE(cut, "theme.%e.cut", UNIT_YES_NO, 0, 1, 1, GOOD_DOWN, SHOWN)

#define MODEL_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(done, "model.%e.done", UNIT_PERSON_MONTHS, 0, 1e6, 1, GOOD_UP, INNER) \
	REAL(work, "model.%e.work", UNIT_PERSON_MONTHS, 0, 1e6, 1, GOOD_NEITHER, INNER) \
	REAL(compute, "model.%e.compute", UNIT_ACCELERATOR_MONTHS, 0, 1e6, 1, GOOD_UP, SHOWN) \
	REAL(ready, "model.%e.ready", UNIT_SHARE_OF_WORK, 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(reported, "model.%e.reported", UNIT_SHARE_OF_WORK, 0, 1, 1, GOOD_UP, SHOWN) \
	REAL(hidden, "model.%e.defects_hidden", UNIT_DEFECTS, 0, 1e6, 1, GOOD_DOWN, SET) \
	REAL(known, "model.%e.defects_known", UNIT_DEFECTS, 0, 1e6, 1, GOOD_DOWN, SET) \
	REAL(mended, "model.%e.defects_mended", UNIT_DEFECTS, 0, 1e6, 1, GOOD_UP, SHOWN) \
	WHOLE(started, "model.%e.started", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(start_month, "model.%e.start_month", UNIT_MONTH, -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(due, "model.%e.due", UNIT_MONTH, -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(first_due, "model.%e.first_due", UNIT_MONTH, -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(months_late, "model.%e.months_late", UNIT_MONTHS, 0, 200, 1, GOOD_DOWN, SHOWN) \
	WHOLE(cancelled, "model.%e.cancelled", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(shipped, "model.%e.shipped", UNIT_YES_NO, 0, 1, 1, GOOD_UP, SHOWN) \
	WHOLE(ship_month, "model.%e.ship_month", UNIT_MONTH, -1, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(goal, "model.%e.goal", UNIT_GOAL, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(license, "model.%e.license", UNIT_LICENSE, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(tuned, "model.%e.tuned", UNIT_YES_NO, 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(exposed, "model.%e.exposed", UNIT_YES_NO, 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(audit_months, "model.%e.audit_months", UNIT_MONTHS, 0, 120, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(ordered_date, "model.%e.ordered_date", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, INNER) \
	WHOLE(weak, "release.%e.weak", UNIT_CLAIMED_AXES, 0, 8, 1, GOOD_DOWN, SHOWN) \
	WHOLE(judged, "release.%e.judged", UNIT_AXIS, -1, 8, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(headline, "model.%e.headline", UNIT_HEADLINE, -1, 1000, 1, GOOD_NEITHER, INNER) \
	REALS(index, "model.%e.%a", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(embodied, "model.%e.embodied.%a", UNIT_INDEX, 0, 100, 1, GOOD_UP, INNER) \
	REALS(mix, "model.%e.mix.%a", UNIT_SHARE, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	REALS(released, "release.%e.%a", UNIT_INDEX, 0, 100, 1, GOOD_UP, SHOWN) \
	REALS(yardstick, "release.%e.rival.%a", UNIT_INDEX, 0, 100, 1, GOOD_NEITHER, SHOWN) \
	REALS(promise, "release.%e.promised.%a", UNIT_INDEX, 0, 100, 1, GOOD_NEITHER, SHOWN) \
	WHOLES(claimed, "release.%e.claimed.%a", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLES(verdict, "release.%e.verdict.%a", UNIT_VERDICT, -1, 3, 1, GOOD_DOWN, SHOWN) \
	WHOLES(yardstick_by, "release.%e.rival_by.%a", UNIT_RELEASE, -1, 1000, 1, GOOD_NEITHER, INNER)

/* The launch just made, for headlines and events. */
#define LAUNCH_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(gap, "launch.gap", UNIT_INDEX_POINTS, -100, 100, 1, GOOD_UP, SHOWN) \
	REAL(mean_gap, "launch.mean_gap", UNIT_INDEX_POINTS, -100, 100, 1, GOOD_UP, SHOWN) \
	REAL(open_gap, "launch.open_gap", UNIT_INDEX_POINTS, -100, 100, 1, GOOD_UP, SHOWN) \
	REAL(value, "launch.value", UNIT_TRUST_AT_STAKE, -10, 10, 1, GOOD_UP, SHOWN) \
	WHOLE(model, "launch.model", UNIT_PROGRAMME, -1, 100, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(axis, "launch.axis", UNIT_JUDGED_AXIS, -1, 100, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(verdict, "launch.verdict", UNIT_VERDICT, -1, 3, 1, GOOD_DOWN, SHOWN) \
	WHOLE(weak, "launch.weak", UNIT_CLAIMED_AXES, 0, 8, 1, GOOD_DOWN, SHOWN) \
	WHOLE(leads, "launch.leads", UNIT_CLAIMED_AXES, 0, 8, 1, GOOD_UP, SHOWN) \
	WHOLE(claimed, "launch.claimed", UNIT_AXES, 0, 8, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(lead_goal, "launch.lead_goal", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(closed, "launch.closed", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(tuned, "launch.tuned", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(exposed, "launch.exposed", UNIT_YES_NO, 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(late, "launch.late", UNIT_MONTHS, 0, 200, 1, GOOD_DOWN, SHOWN) \
	WHOLE(flagship, "launch.flagship", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(size, "launch.size", UNIT_SIZE, 0, 3, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(count, "launch.count", UNIT_LAUNCHES, 0, 100, 1, GOOD_NEITHER, SHOWN)

#define PERSON_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(hazard, "person.%e.hazard", UNIT_CHANCE_OF_LEAVING, 0, 1, 1, GOOD_DOWN, SHOWN) \
	WHOLE(present, "person.%e.present", UNIT_YES_NO, 0, 1, 1, GOOD_UP, SHOWN) \
	WHOLE(team, "person.%e.team", UNIT_TEAM, -1, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(left_month, "person.%e.left_month", UNIT_MONTH, -1, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(retained_months, "person.%e.retained_months", UNIT_MONTHS, 0, 120, 1, GOOD_NEITHER, INNER)

#define EVENT_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	WHOLE(times, "event.%e.times", UNIT_TIMES, 0, 1000, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(next_month, "event.%e.next_month", UNIT_MONTH, 0, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(pending, "event.%e.pending", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, SHOWN) \
	WHOLE(choice, "event.%e.choice", UNIT_CHOICE, -1, 10, 1, GOOD_NEITHER, INNER)

#define LOAN_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	WHOLE(from, "loan.%e.from", UNIT_TEAM, -1, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(to, "loan.%e.to", UNIT_TEAM, -2, 100, 1, GOOD_NEITHER, INNER) \
	WHOLE(people, "loan.%e.people", UNIT_PERSONS, 0, 1e5, 1, GOOD_NEITHER, INNER) \
	WHOLE(months_left, "loan.%e.months_left", UNIT_MONTHS, 0, 200, 1, GOOD_NEITHER, INNER)

#define DELIVERY_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	REAL(amount, "delivery.%e.amount", UNIT_ACCELERATORS, 0, 1e5, 1, GOOD_NEITHER, INNER) \
	WHOLE(months_left, "delivery.%e.months_left", UNIT_MONTHS, 0, 200, 1, GOOD_NEITHER, INNER) \
	WHOLE(used, "delivery.%e.used", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, INNER)

#define RIVAL_MEMBERS(REAL, WHOLE, REALS, WHOLES) \
	WHOLE(month, "rival.%e.month", UNIT_MONTH, -1000, 1000, 1, GOOD_NEITHER, INNER) \
	WHOLE(out, "rival.%e.out", UNIT_YES_NO, 0, 1, 1, GOOD_NEITHER, INNER)

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
