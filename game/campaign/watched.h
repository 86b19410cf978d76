/* The record played again, to be watched: the thousand runs around it, and one of them as a campaign.
 */
#ifndef CAMPAIGN_WATCHED_H
#define CAMPAIGN_WATCHED_H

#include "lab/ask/band.h"
#include "campaign.h"

struct watched {
	struct band band;
	struct campaign *campaign;   /* the caller's, with its record played; NULL: there is none to watch */
	bool no_record;              /* of the scenario: nothing is wrong, there is nothing to watch */
};

/* The run of a seed; NULL: of the most usual one. `cancel` and `done` as in band_run(). Lines on `errors` where
 * something is wrong; without any, and with a record, a missing campaign is for want of memory or was cancelled. */
void watched_prepare(const struct content_request *request, const uint64_t *seed, const atomic_int *cancel,
	atomic_int *done, struct watched *out, FILE *errors);

#endif
