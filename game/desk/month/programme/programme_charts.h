/* What is drawn of a programme: its mix against the field, its index against what it is measured by, its work against
 * the time. Each draws from the top of r, reads as a table, and returns its height. Owns nothing. */
#ifndef DESK_PROGRAMME_CHARTS_H
#define DESK_PROGRAMME_CHARTS_H

#include "desk/frame/desk.h"

/* Shares of work by axis, and what the field looks at. `name` tells it from others on screen. */
float programme_mix_chart(struct desk *d, struct rect r, const char *name, const double share[AXES_MAX]);
/* As believed today, against the yardstick of its goal. */
float programme_promise_chart(struct desk *d, struct rect r, int model);
float programme_work_chart(struct desk *d, struct rect r, int model);

#endif
