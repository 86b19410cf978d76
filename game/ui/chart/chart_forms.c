/* Charts with forms of their own: a radar, signed bars, a range. */
#include <math.h>

#include "chart.h"

enum { RADAR_MOST = 12, LABEL_GAP = 8 };

static void radar_point(struct rect r, float radius, int i, int axes, float *x, float *y)
{
	float turn = 6.2831853f * (float)i / (float)axes - 1.5707963f;
	*x = r.x + r.w / 2 + radius * cosf(turn);
	*y = r.y + r.h / 2 + radius * sinf(turn);
}

static void radar_table(struct ui *ui, struct rect r, const char *name, const char *const *axis, int axes,
	const struct radar_series *series, int count, const struct chart_words *words)
{
	const char *cell[(RADAR_MOST + 1) * (CHART_SERIES_MAX + 1)];
	count = count < CHART_SERIES_MAX ? count : CHART_SERIES_MAX;
	int columns = count + 1;
	cell[0] = "";
	for (int k = 0; k < count; k++)
		cell[k + 1] = series[k].name;
	for (int i = 0; i < axes; i++) {
		cell[(i + 1) * columns] = axis[i];
		for (int k = 0; k < count; k++) {
			double v = series[k].value[i];
			cell[(i + 1) * columns + k + 1] = isnan(v) ? "–" : ui_say(ui, "%.6g", v);
		}
	}
	chart_table(ui, r, name, cell, axes + 1, columns, words);
}

static void radar_ground(struct ui *ui, struct rect r, float radius, const char *const *axis, int axes)
{
	float xy[2 * RADAR_MOST], h = ui_line_height(ui, TYPE_SMALL);
	for (int ring = 4; ring > 0; ring--) {
		for (int i = 0; i < axes; i++)
			radar_point(r, radius * (float)ring / 4, i, axes, &xy[2 * i], &xy[2 * i + 1]);
		ui_polygon(ui, xy, axes, ring % 2 == 0 ? ui_ink(ui, INK_WASH) : ui_ink(ui, INK_CARD));
	}
	for (int i = 0; i < axes; i++) {
		float x, y, w = ui_text_width(ui, TYPE_SMALL, axis[i]);
		radar_point(r, radius, i, axes, &x, &y);
		ui_line(ui, r.x + r.w / 2, r.y + r.h / 2, x, y, 1, ui_ink(ui, INK_RULE));
		radar_point(r, radius + LABEL_GAP, i, axes, &x, &y);
		float away = (x - r.x - r.w / 2) / (radius + LABEL_GAP), down = (y - r.y - r.h / 2) / (radius + LABEL_GAP);
		ui_text_at(ui, x - w / 2 + away * w / 2, y - h / 2 + down * h / 2, TYPE_SMALL, ui_ink(ui, INK_SOFT), axis[i]);
	}
}

static void radar_series_draw(struct ui *ui, struct rect r, float radius, int axes, double most,
	const struct radar_series *series)
{
	float xy[2 * (RADAR_MOST + 1)];
	for (int i = 0; i < axes; i++) {
		double v = series->value[i];
		float share = isnan(v) || most <= 0 ? 0 : (float)fmin(fmax(v / most, 0), 1);
		radar_point(r, radius * share, i, axes, &xy[2 * i], &xy[2 * i + 1]);
	}
	xy[2 * axes] = xy[0];
	xy[2 * axes + 1] = xy[1];
	if (!series->dashed)
		ui_polygon(ui, xy, axes, colour_fade(series->c, 0.14f));
	ui_polyline(ui, xy, axes + 1, 2, series->dashed ? 4 : 0, series->c);
}

void chart_radar(struct ui *ui, struct rect r, const char *name, const char *const *axis, int axes, double most,
	const struct radar_series *series, int count, const struct chart_words *words)
{
	axes = axes < RADAR_MOST ? axes : RADAR_MOST;
	if (axes < 3)
		return;
	if (words && *ui_kept(ui, ui_say(ui, "%s: %s", name, words->table)) != 0) {
		radar_table(ui, r, name, axis, axes, series, count, words);
		return;
	}
	float widest = 0, h = ui_line_height(ui, TYPE_SMALL);
	for (int i = 0; i < axes; i++)
		widest = fmaxf(widest, ui_text_width(ui, TYPE_SMALL, axis[i]));
	struct rect round = r, names = rect_cut_bottom(&round, h + 6);
	float radius = fmaxf(10, fminf(round.w / 2 - widest - LABEL_GAP, round.h / 2 - h - LABEL_GAP));
	radar_ground(ui, round, radius, axis, axes);
	for (int i = 0; i < count; i++)
		radar_series_draw(ui, round, radius, axes, most, &series[i]);
	for (int i = 0; i < count; i++) {
		float y = names.y + names.h / 2;
		ui_dashed(ui, names.x, y, names.x + 16, y, 2, series[i].dashed ? 4 : 0, series[i].c);
		float w = ui_text_at(ui, names.x + 21, names.y + 3, TYPE_SMALL, series[i].c, series[i].name);
		rect_cut_left(&names, w + 36);
	}
	if (words)
		chart_table_button(ui, r, name, words);
}

/* ---- signed bars --------------------------------------------------------------------------------------------- */

struct signed_layout { float label, bars, value, zero, scale; };

static struct signed_layout signed_lay(struct ui *ui, float w, const struct signed_bar *row, int count)
{
	struct signed_layout lay = {0};
	double low = 0, high = 0;
	for (int i = 0; i < count; i++) {
		lay.label = fmaxf(lay.label, ui_text_width(ui, TYPE_NOTE, row[i].label));
		lay.value = fmaxf(lay.value, ui_text_width(ui, TYPE_NOTE_BOLD, row[i].value));
		low = fmin(low, isnan(row[i].low) ? row[i].amount : fmin(row[i].low, row[i].amount));
		high = fmax(high, isnan(row[i].high) ? row[i].amount : fmax(row[i].high, row[i].amount));
	}
	lay.label = fminf(ceilf(lay.label) + 1, floorf(w * 0.48f));
	lay.value = ceilf(lay.value) + 1;
	lay.bars = fmaxf(20, w - lay.label - lay.value - 20);
	lay.scale = high > low ? lay.bars / (float)(high - low) : 0;
	lay.zero = (float)-low * lay.scale;
	return lay;
}

static float signed_row_height(struct ui *ui, float label, const struct signed_bar *row)
{
	return ui_paragraph_height(ui, label, TYPE_NOTE, row->label) + 6;
}

float chart_signed(struct ui *ui, struct rect r, const struct signed_bar *row, int count)
{
	struct signed_layout lay = signed_lay(ui, r.w, row, count);
	float y = r.y, left = r.x + lay.label + 10, zero = left + lay.zero;
	for (int i = 0; i < count; i++) {
		float h = signed_row_height(ui, lay.label, &row[i]), middle = y + h / 2, to = zero + (float)row[i].amount
			* lay.scale;
		ui_paragraph(ui, (struct rect){r.x, y + 3, lay.label, h}, TYPE_NOTE, ui_ink(ui, INK_TEXT), row[i].label);
		ui_fill_round(ui, (struct rect){fminf(zero, to), middle - 6, fmaxf(1, fabsf(to - zero)), 12}, 2, row[i].c);
		if (!isnan(row[i].low) && !isnan(row[i].high)) {
			float from = zero + (float)row[i].low * lay.scale, end = zero + (float)row[i].high * lay.scale;
			colour ink = colour_fade(ui_ink(ui, INK_TEXT), 0.6f);
			ui_line(ui, from, middle, end, middle, 1, ink);
			ui_line(ui, from, middle - 3, from, middle + 3, 1, ink);
			ui_line(ui, end, middle - 3, end, middle + 3, 1, ink);
		}
		ui_text(ui, (struct rect){r.x + r.w - lay.value, y, lay.value, h}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT),
			ALIGN_RIGHT, row[i].value);
		y += h;
	}
	if (count > 0)
		ui_line(ui, zero, r.y, zero, y, 1, ui_ink(ui, INK_MUTED));
	return y - r.y;
}

static float strip_x(struct rect r, const struct range_strip *range, double value)
{
	double span = range->high > range->low ? range->high - range->low : 1;
	return r.x + (float)fmin(fmax((value - range->low) / span, 0), 1) * r.w;
}

/* Columns are as wide as their part, but never too thin to be seen. */
static void strip_bins(struct ui *ui, struct rect r, const struct range_strip *range, float foot)
{
	int most = 1;
	float w = r.w / (float)range->bins, room = foot - r.y;
	for (int i = 0; i < range->bins; i++)
		most = range->bin[i] > most ? range->bin[i] : most;
	for (int i = 0; i < range->bins; i++) {
		float h = (float)range->bin[i] / (float)most * room;
		if (range->bin[i] > 0)
			ui_fill(ui, (struct rect){r.x + w * (float)i, foot - fmaxf(1, h), fmaxf(2, w - 0.5f), fmaxf(1, h)},
				range->band);
	}
}

void chart_range(struct ui *ui, struct rect r, struct range_strip range)
{
	bool binned = range.bin && range.bins > 0;
	float y = binned ? r.y + r.h - 8 : r.y + r.h / 2;
	ui_fill(ui, (struct rect){r.x, y - 3, r.w, 6}, ui_ink(ui, INK_RULE));
	if (!isnan(range.band_low) && !isnan(range.band_high)) {
		float from = strip_x(r, &range, range.band_low), to = strip_x(r, &range, range.band_high);
		ui_fill(ui, (struct rect){from, y - 3, fmaxf(2, to - from), 6}, range.band);
	}
	if (binned)
		strip_bins(ui, r, &range, y - 3);
	if (!isnan(range.marker)) {
		float x = strip_x(r, &range, range.marker);
		if (binned)
			ui_line(ui, x, r.y, x, y + 3, 1.5f, ui_ink(ui, INK_SOFT));
		ui_triangle(ui, x, binned ? r.y : y - 6, 5, false, ui_ink(ui, INK_SOFT));
	}
	if (!isnan(range.dot)) {
		float x = strip_x(r, &range, range.dot);
		ui_circle(ui, x, y, 7, ui_ink(ui, INK_CARD));
		ui_circle(ui, x, y, 6, ui_ink(ui, INK_TEXT));
	}
}
