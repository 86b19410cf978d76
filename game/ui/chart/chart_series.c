/* What is plotted over the axes of a chart. */
#include <math.h>

#include "chart.h"

enum { POINTS_MAX = 512 };

static bool series_add(struct chart *c, struct chart_series s)
{
	if (c->serieses < CHART_SERIES_MAX)
		c->series[c->serieses++] = s;
	return !c->table && ui_drawing(c->ui);
}

static double series_x(const struct chart *c, const double *x, int i)
{
	return x ? x[i] : c->x.low + i;
}

/* Calls for each stretch without a gap. */
static int stretch_end(const double *a, const double *b, int from, int count)
{
	while (from < count && !isnan(a[from]) && (!b || !isnan(b[from])))
		from++;
	return from;
}

void chart_band(struct chart *c, const char *name, const double *x, const double *low, const double *high, int count,
	colour fill)
{
	if (!series_add(c, (struct chart_series){CHART_BAND, name, x, low, high, count, fill, false}))
		return;
	ui_clip(c->ui, c->plot);
	for (int i = 0, end; i < count; i = end + 1) {
		end = stretch_end(low, high, i, count);
		int n = end - i < POINTS_MAX / 2 ? end - i : POINTS_MAX / 2;
		float xy[2 * POINTS_MAX];
		for (int k = 0; k < n; k++) {
			float at = chart_x(c, series_x(c, x, i + k));
			xy[2 * k] = xy[2 * (2 * n - 1 - k)] = at;
			xy[2 * k + 1] = chart_y(c, high[i + k]);
			xy[2 * (2 * n - 1 - k) + 1] = chart_y(c, low[i + k]);
		}
		ui_polygon(c->ui, xy, 2 * n, fill);
	}
	ui_clip_end(c->ui);
}

void chart_line(struct chart *c, const char *name, const double *x, const double *y, int count, float width,
	float dash, colour ink, bool labelled)
{
	if (!series_add(c, (struct chart_series){CHART_LINE, name, x, y, NULL, count, ink, labelled}))
		return;
	ui_clip(c->ui, rect_inset(c->plot, 0, -2));
	for (int i = 0, end; i < count; i = end + 1) {
		end = stretch_end(y, NULL, i, count);
		int n = end - i < POINTS_MAX ? end - i : POINTS_MAX;
		float xy[2 * POINTS_MAX];
		for (int k = 0; k < n; k++) {
			xy[2 * k] = chart_x(c, series_x(c, x, i + k));
			xy[2 * k + 1] = chart_y(c, y[i + k]);
		}
		if (n == 1)
			ui_circle(c->ui, xy[0], xy[1], width, ink);
		ui_polyline(c->ui, xy, n, width, dash, ink);
	}
	ui_clip_end(c->ui);
}

static void bar_draw(struct chart *c, float x0, float x1, double y, colour fill)
{
	float zero = chart_y(c, fmin(fmax(0, c->y.low), c->y.high)), top = chart_y(c, y);
	ui_fill(c->ui, (struct rect){x0, fminf(zero, top), x1 - x0, fabsf(zero - top)}, fill);
}

void chart_bars(struct chart *c, const char *name, const double *x, const double *y, int count, double width,
	colour fill)
{
	if (!series_add(c, (struct chart_series){CHART_BARS, name, x, y, NULL, count, fill, false}))
		return;
	ui_clip(c->ui, c->plot);
	for (int i = 0; i < count; i++) {
		double at = series_x(c, x, i);
		if (!isnan(y[i]))
			bar_draw(c, chart_x(c, at - width / 2), chart_x(c, at + width / 2), y[i], fill);
	}
	ui_clip_end(c->ui);
}

static void note_add(struct chart *c, struct chart_note note)
{
	if (note.text && *note.text && c->notes < CHART_NOTES_MAX)
		c->note[c->notes++] = note;
}

void chart_mark(struct chart *c, double x, const char *label, colour ink)
{
	if (c->table || isnan(x))
		return;
	float at = chart_x(c, x);
	ui_line(c->ui, at, c->plot.y, at, c->plot.y + c->plot.h, 1, ink);
	note_add(c, (struct chart_note){label, at, c->plot.y, ink, false});
}

void chart_point(struct chart *c, double x, double y, const char *note, colour ink)
{
	if (c->table || isnan(x) || isnan(y))
		return;
	float at = chart_x(c, x), level = chart_y(c, y);
	ui_circle(c->ui, at, level, 6, ui_ink(c->ui, INK_WASH));
	ui_circle(c->ui, at, level, 5, ink);
	note_add(c, (struct chart_note){note, at, level, ink, true});
}
