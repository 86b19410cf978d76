/* What holds in every state, whatever was ordered: the invariants of the model, for tests, debug builds and the
 * inspector. Nothing is mended; the first fault found is told.
 */
#ifndef SIM_STATE_CHECK_H
#define SIM_STATE_CHECK_H

#include "state.h"

/* What can be asked of a state: between a month's orders less than at its end, when all has been counted anew. */
enum state_moment { STATE_ORDERED, STATE_MONTH_ENDED };

struct state_fault {
	const char *field;  /* id in the scenario's table, "team.fair.away"; of a sum the first of it */
	double value;       /* what the field, or the sum that the rule names, is; in the field's units */
	const char *rule;   /* the words of what does not hold */
	double expected;    /* what the rule asks for; NAN where it asks for no one number */
};

/* True when all holds; otherwise *fault, which points into the scenario. Changes nothing, allocates nothing. */
bool state_check(const struct scenario *scenario, const struct state *state, enum state_moment moment,
	struct state_fault *fault);

#endif
