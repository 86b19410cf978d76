/* What can be said of a programme between months: whether it is under way, what it would ship with, and against what.
 *
 * Reads a state and changes nothing.
 */
#ifndef SIM_PROGRAMME_H
#define SIM_PROGRAMME_H

#include "state.h"

bool programme_active(const struct model_state *m);
/* The indices a programme would ship with now, without luck. */
void programme_indices(const struct scenario *s, const struct state *st, int model, double index[AXES_MAX]);
/* The yardstick of a goal on an axis: the best of all (lead) or the best open rival of its size (competitive); *by is
 * the rival's release or -1. */
double programme_yardstick(const struct scenario *s, const struct state *st, int model, int axis, int *by);

#endif
