/* The invariants of a state, asked after orders and after months: the first fault fails the test and is named with its
 * month. */
#ifndef TESTS_SIM_INVARIANTS_H
#define TESTS_SIM_INVARIANTS_H

#include "sim/state_check.h"
#include "sim/step.h"

static inline void watch(const struct scenario *scenario, const struct state *state, enum state_moment moment)
{
	struct state_fault fault;
	if (!state_check(scenario, state, moment, &fault))
		fail_msg("%s, seed %d, month %d, %s: %s is %.12g, not %.12g: %s", scenario->id, (int)state->seed,
			(int)state->house.month, moment == STATE_ORDERED ? "orders" : "end", fault.field, fault.value,
			fault.expected,
			fault.rule);
}

static inline void watch_order(const struct scenario *scenario, const struct state *state)
{
	watch(scenario, state, STATE_ORDERED);
}

static inline void watch_month(const struct scenario *scenario, const struct state *state)
{
	watch(scenario, state, STATE_MONTH_ENDED);
}

#endif
