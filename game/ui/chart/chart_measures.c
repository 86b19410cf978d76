/* Measures held against marks: a row each, with its numbers in columns, which also read as a table. */
#include <math.h>

#include "chart.h"

enum { ROWS_MOST = 24, COLUMNS = 4 };

static const float row_least = 26, bar_h = 9, mark_h = 17, column_gap = 10, button_w = 26;

/* Where the columns of text begin, and how wide they are; [0] is of the labels, the bars lie after it. */
struct layout { float w[COLUMNS], bars; };

static const char *cell_of(const struct measures *m, int row, int column)
{
	const struct measure *r = &m->row[row];
	return column == 0 ? r->label : column == 1 ? r->value_text : column == 2 ? r->mark_text : r->note;
}

static struct layout lay(struct ui *ui, float w, const struct measures *m)
{
	struct layout out = {.bars = w};
	for (int k = 0; k < COLUMNS; k++) {
		out.w[k] = k > 0 ? ui_text_width(ui, TYPE_SMALL, m->heads[k]) : 0;
		for (int i = 0; i < m->count; i++)
			out.w[k] = fmaxf(out.w[k], ui_text_width(ui, k == 1 ? TYPE_NOTE_BOLD : TYPE_NOTE, cell_of(m, i, k)));
		out.w[k] = ceilf(out.w[k]) + (out.w[k] > 0 ? 2 : 0);
		out.bars -= out.w[k] > 0 ? out.w[k] + column_gap : 0;
	}
	return out;
}

static float row_height(struct ui *ui)
{
	return fmaxf(row_least, ui_line_height(ui, TYPE_NOTE) + 8);
}

static float head_height(struct ui *ui)
{
	return ui_line_height(ui, TYPE_SMALL) + 6;
}

float chart_measures_height(struct ui *ui, const struct measures *m)
{
	return head_height(ui) + (float)m->count * row_height(ui);
}

static void table_draw(struct ui *ui, struct rect r, const struct measures *m)
{
	const char *cell[(ROWS_MOST + 1) * COLUMNS];
	for (int k = 0; k < COLUMNS; k++) {
		cell[k] = m->heads[k];
		for (int i = 0; i < m->count; i++)
			cell[(i + 1) * COLUMNS + k] = cell_of(m, i, k);
	}
	chart_table(ui, r, m->name, cell, m->count + 1, COLUMNS, m->words);
}

static void bar_draw(struct ui *ui, struct rect r, const struct measures *m, const struct measure *row)
{
	float value = isnan(row->value) ? 0 : (float)fmin(1, fmax(0, row->value / m->most)), y = r.y + (r.h - bar_h) / 2;
	ui_fill(ui, (struct rect){r.x, y, r.w, bar_h}, ui_ink(ui, INK_WASH));
	ui_fill(ui, (struct rect){r.x, y, r.w * value, bar_h}, row->c);
	if (isnan(row->mark))
		return;
	float x = r.x + r.w * (float)fmin(1, fmax(0, row->mark / m->most));
	struct rect mark = {x - 1.5f, r.y + (r.h - mark_h) / 2, 3, mark_h};
	ui_fill(ui, rect_inset(mark, -1, 0), ui_ink(ui, INK_CARD)); /* so that it shows upon the bar */
	ui_fill(ui, mark, ui_ink(ui, INK_TEXT));
}

static bool value_draw(struct ui *ui, struct rect r, const struct measures *m, const struct measure *row)
{
	float w = ui_text_width(ui, TYPE_NOTE_BOLD, row->value_text) + 2, h = ui_line_height(ui, TYPE_NOTE_BOLD);
	struct rect place = {r.x + r.w - w, r.y + (r.h - h) / 2, w, h};
	struct ui_hit hit = ui_hit(ui, place, ui_say(ui, "%s: %s", m->name, row->label), 0);
	colour ink = ui_ink(ui, INK_TEXT);
	if (hit.hover || hit.focus)
		ui_line(ui, place.x, place.y + h - 1, place.x + w, place.y + h - 1, 1, ink);
	else
		ui_dashed(ui, place.x, place.y + h - 1, place.x + w, place.y + h - 1, 1, 2, colour_fade(ink, 0.35f));
	ui_text(ui, place, TYPE_NOTE_BOLD, ink, ALIGN_RIGHT, row->value_text);
	ui_focus_ring(ui, place, 3, hit);
	return hit.clicked;
}

static void heads_draw(struct ui *ui, struct rect r, const struct measures *m, const struct layout *l)
{
	float x = r.x + l->w[0] + column_gap + l->bars;
	for (int k = 1; k < COLUMNS; k++) {
		if (l->w[k] <= 0)
			continue;
		struct rect head = {x + column_gap, r.y, l->w[k], ui_line_height(ui, TYPE_SMALL)};
		ui_text(ui, head, TYPE_SMALL, ui_ink(ui, INK_MUTED), k == 1 ? ALIGN_RIGHT : ALIGN_LEFT, m->heads[k]);
		x += l->w[k] + column_gap;
	}
}

static bool row_draw(struct ui *ui, struct rect r, const struct measures *m, const struct layout *l, int i)
{
	const struct measure *row = &m->row[i];
	struct rect label = rect_cut_left(&r, l->w[0]);
	rect_cut_left(&r, column_gap);
	bar_draw(ui, rect_cut_left(&r, l->bars), m, row);
	rect_cut_left(&r, column_gap);
	bool asked = value_draw(ui, rect_cut_left(&r, l->w[1]), m, row);
	rect_cut_left(&r, column_gap);
	ui_text(ui, label, TYPE_NOTE, ui_ink(ui, INK_TEXT), ALIGN_LEFT, row->label);
	if (*row->mark_text)
		ui_text(ui, (struct rect){r.x, r.y, l->w[2], r.h}, TYPE_NOTE, ui_ink(ui, INK_SOFT), ALIGN_LEFT, row->mark_text);
	rect_cut_left(&r, l->w[2] > 0 ? l->w[2] + column_gap : 0);
	if (*row->note)
		ui_text(ui, (struct rect){r.x, r.y, l->w[3], r.h}, TYPE_NOTE, row->note_c, ALIGN_LEFT, row->note);
	return asked;
}

int chart_measures(struct ui *ui, struct rect r, const struct measures *measures)
{
	struct measures m = *measures;
	int asked = -1;
	m.count = m.count < ROWS_MOST ? m.count : ROWS_MOST;
	r.h = chart_measures_height(ui, &m);
	if (m.words && *ui_kept(ui, ui_say(ui, "%s: %s", m.name, m.words->table)) != 0) {
		table_draw(ui, r, &m);
		return -1;
	}
	struct rect rows = r, head = rect_cut_top(&rows, head_height(ui));
	rows.w -= m.words ? button_w : 0; /* the button stands beside the heads */
	struct layout l = lay(ui, rows.w, &m);
	heads_draw(ui, (struct rect){rows.x, head.y, rows.w, head.h}, &m, &l);
	for (int i = 0; i < m.count; i++)
		if (row_draw(ui, rect_cut_top(&rows, row_height(ui)), &m, &l, i))
			asked = i;
	if (m.words)
		chart_table_button(ui, r, m.name, m.words);
	return asked;
}
