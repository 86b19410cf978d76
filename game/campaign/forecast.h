/* What foresight is asked of a campaign: the futures of the month's orders so far.
 *
 * A copy, so that it can be asked on another thread while the campaign goes on; the content must outlive it.
 */
#ifndef CAMPAIGN_FORECAST_H
#define CAMPAIGN_FORECAST_H

#include "lab/ask/foresight.h"
#include "campaign.h"

enum { PENDING_MAX = 48 }; /* orders of a month that are counted with */

struct forecast {
	struct foresight_request request; /* points into this struct: it is not to be moved */
	struct state start;
	struct order order[PENDING_MAX];
};

/* To the campaign's end, or as far as foresight goes. All requests of a month deal the same futures, which tell nothing
 * of the seed. `cancel` as in foresight. */
void forecast_fill(struct forecast *forecast, const struct campaign *campaign, int futures, atomic_int *cancel);

#endif
