/* Charts with forms of their own: signed bars, a range. */
#include <math.h>

#include "chart.h"

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
