/* Where values stand on the axes of a chart, and how they are written there. */
#include "chart_inner.h"

const char *chart_axis_say(struct ui *ui, const struct chart_axis *axis, double value)
{
	return axis->say ? axis->say(ui, axis->context, value) : ui_say(ui, "%.6g", value == 0 ? 0.0 : value);
}

const char *chart_say_x(const struct chart *c, double value)
{
	return chart_axis_say(c->ui, &c->x, value);
}

const char *chart_say_y(const struct chart *c, double value)
{
	return chart_axis_say(c->ui, &c->y, value);
}

float chart_x(const struct chart *c, double x)
{
	double range = c->x.high - c->x.low;
	return c->plot.x + (float)((range > 0 ? (x - c->x.low) / range : 0.5) * (double)c->plot.w);
}

float chart_y(const struct chart *c, double y)
{
	double range = c->y.high - c->y.low;
	return c->plot.y + c->plot.h - (float)((range > 0 ? (y - c->y.low) / range : 0.5) * (double)c->plot.h);
}

int chart_axis_ticks(const struct chart_axis *axis, int room, double *tick)
{
	int most = axis->ticks > 0 ? axis->ticks : room < 2 ? 2 : room;
	if (axis->ticks < 0)
		return 0;
	return axis->months ? chart_months(axis->low, axis->high, axis->january, most, tick) : chart_ticks(axis->low,
		axis->high, most, axis->whole, tick);
}
