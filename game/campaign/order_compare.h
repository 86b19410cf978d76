/* What an order says beside another of the same month, and beside what stands anyway. Changes nothing. */
#ifndef CAMPAIGN_ORDER_COMPARE_H
#define CAMPAIGN_ORDER_COMPARE_H

#include "sim/order.h"
#include "sim/scenario.h"
#include "sim/state.h"

/* Whether both speak of one thing, and the later word leaves nothing of the earlier unsaid: then it takes its place. */
bool order_replaces(const struct order *later, const struct order *earlier);
/* Whether an order says what stands in a state anyway; `was_ordered`: in place of one of the month's. */
bool order_stands(const struct scenario *scenario, const struct state *state, const struct order *order,
	bool was_ordered);

#endif
