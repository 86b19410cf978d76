/* Many runs under history's orders, month by month: their middle, the nine tenths around it, and the run that lies
 * nearest the middle. Plain data, owns nothing.
 */
#ifndef LAB_BAND_H
#define LAB_BAND_H

#include <stdatomic.h>

#include "content/content.h"

enum { BAND_RUNS = 1000, BAND_FIRST_SEED = 1 };

/* Of the best index the house has released on each axis; NAN where no run has released any. */
struct band {
	int runs, months;
	double low[AXES_MAX][MONTHS_MAX], middle[AXES_MAX][MONTHS_MAX], high[AXES_MAX][MONTHS_MAX];
	/* The seed whose run is the most usual: over all months, its indices, its people and the trust it has lie, in
	 * widths of the band, nearest to the medians; the lowest of several. */
	uint64_t usual;
};

/* Plays BAND_RUNS runs from BAND_FIRST_SEED on. `done` counts to 1000; may be NULL, as `cancel` may. False when it was
 * cancelled or without memory. */
bool band_run(struct band *band, const struct content *content, const atomic_int *cancel, atomic_int *done);

#endif
