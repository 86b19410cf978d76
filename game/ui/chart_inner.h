/* What the files of the charts share. */
#ifndef UI_CHART_INNER_H
#define UI_CHART_INNER_H

#include "chart.h"

const char *chart_say_x(const struct chart *c, double value);
const char *chart_say_y(const struct chart *c, double value);
/* Reads the gathered series as a table in the chart's place. */
void chart_table_of(struct chart *c);

#endif
