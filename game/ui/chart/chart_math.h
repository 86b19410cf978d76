/* The arithmetic of charts: where ticks stand, how labels keep clear of one another. Pure. */
#ifndef UI_CHART_MATH_H
#define UI_CHART_MATH_H

#include <stdbool.h>

#include "ui/geometry.h"

enum { CHART_TICKS_MAX = 24 };

/* Round values (1, 2 or 5 times a power of ten apart) from low to high, at most `most` of them; `whole`: none between
 * whole numbers. Returns how many; 0 where there is no range. */
int chart_ticks(double low, double high, int most, bool whole, double out[CHART_TICKS_MAX]);
/* Values a month, a quarter, half a year or whole years apart, one of them at `january`. */
int chart_months(double low, double high, double january, int most, double out[CHART_TICKS_MAX]);
/* Moves the upper edges of labels of one height so that none overlaps another and all stand between low and high where
 * there is room; their order stays. */
void chart_spread(float *top, int count, float height, float low, float high);
/* Where a label of w by h stands beside a point: above, below, right or left of it, the first that is within `plot` and
 * clear of all that is taken; the least overlapping where none is. */
struct rect chart_beside(float x, float y, float w, float h, float gap, struct rect plot, const struct rect *taken,
	int count);

#endif
