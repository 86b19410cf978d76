/* What the files of the charts share. */
#ifndef UI_CHART_INNER_H
#define UI_CHART_INNER_H

#include "chart.h"

const char *chart_axis_say(struct ui *ui, const struct chart_axis *axis, double value);
/* Values of the ticks for which there is room; returns how many. */
int chart_axis_ticks(const struct chart_axis *axis, int room, double *tick);
const char *chart_say_x(const struct chart *c, double value);
const char *chart_say_y(const struct chart *c, double value);
/* Reads the gathered series as a table in the chart's place. */
void chart_table_of(struct chart *c);

#endif
