/* A chart read as a table, and copied as text. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "chart_inner.h"

enum { COLUMNS_MAX = 64, ROWS_MAX = 400, CELL_MOST = 150, HEAD_MOST = 90 };

bool chart_table_button(struct ui *ui, struct rect r, const char *name, const struct chart_words *words)
{
	const char *label = ui_say(ui, "%s: %s", name, words->table);
	float *open = ui_kept(ui, label);
	if (*open != 0)
		return true;
	struct rect box = {r.x + r.w - 22, r.y + 2, 20, 18};
	struct ui_hit hit = ui_hit(ui, box, label, 0);
	colour ink = colour_fade(ui_ink(ui, INK_MUTED), hit.hover || hit.focus ? 1 : 0.6f);
	struct rect grid = rect_centred(box, 11, 9);
	if (hit.hover)
		ui_fill_round(ui, box, 3, ui_ink(ui, INK_CARD));
	ui_outline(ui, grid, 1, 1, ink);
	ui_line(ui, grid.x, grid.y + 3, grid.x + grid.w, grid.y + 3, 1, ink);
	ui_line(ui, grid.x, grid.y + 6, grid.x + grid.w, grid.y + 6, 1, ink);
	ui_line(ui, grid.x + 4, grid.y, grid.x + 4, grid.y + grid.h, 1, ink);
	ui_focus_ring(ui, box, 3, hit);
	if (hit.clicked) {
		*open = 1;
		ui_focus(ui, ui_say(ui, "%s: %s", name, words->chart));
	}
	return hit.clicked;
}

static bool cell_button(struct ui *ui, struct rect *row, const char *name, const char *label)
{
	float w = ui_text_width(ui, TYPE_SMALL, label);
	struct rect r = rect_cut_right(row, w + 10);
	struct ui_hit hit = ui_hit(ui, r, ui_say(ui, "%s: %s", name, label), 0);
	ui_text(ui, r, TYPE_SMALL, ui_ink(ui, INK_LINK), ALIGN_CENTRE, label);
	ui_line(ui, r.x + 5, r.y + r.h - 1, r.x + r.w - 5, r.y + r.h - 1, 1, colour_fade(ui_ink(ui, INK_LINK), hit.hover
		? 1 : 0.4f));
	ui_focus_ring(ui, r, 3, hit);
	return hit.clicked;
}

static void table_copy(struct ui *ui, const char *const *cell, int rows, int columns)
{
	size_t size = 1;
	for (int i = 0; i < rows * columns; i++)
		size += strlen(cell[i]) + 1;
	char *text = malloc(size), *to = text;
	if (!text)
		return;
	for (int i = 0; i < rows * columns; i++) {
		size_t length = strlen(cell[i]);
		memcpy(to, cell[i], length);
		to += length;
		*to++ = i % columns == columns - 1 ? '\n' : '\t';
	}
	*to = '\0';
	ui_copy(ui, text);
	free(text);
}

/* What a column asks for: its widest cell, up to where cells wrap, and the longest word of its head. */
static float column_width(struct ui *ui, const char *const *cell, int rows, int columns, int k)
{
	float w = 24;
	const char *head = cell[k];
	for (int i = 1; i < rows; i++)
		w = fmaxf(w, fminf(ui_text_width(ui, TYPE_SMALL, cell[i * columns + k]), (float)CELL_MOST) + 10);
	while (*head) {
		int length = (int)strcspn(head, " ");
		w = fmaxf(w, fminf(ui_text_width(ui, TYPE_SMALL, ui_say(ui, "%.*s", length, head)), (float)HEAD_MOST) + 10);
		head += length + (head[length] == ' ');
	}
	return w;
}

/* The columns that show: the first always, then `from` to `to`, with the widths of all. */
struct shown { int from, to; float width[COLUMNS_MAX]; };

static bool is_shown(const struct shown *s, int k)
{
	return k == 0 || (k >= s->from && k < s->to);
}

/* As many columns as fit from one on, and the room that is left shared among them. */
static struct shown columns_fit(struct ui *ui, float room, const char *const *cell, int rows, int columns, int from)
{
	struct shown s = {.from = from < 1 || from >= columns ? 1 : from};
	float sum = 0;
	for (int k = 0; k < columns; k++)
		s.width[k] = column_width(ui, cell, rows, columns, k);
	sum = s.width[0];
	for (s.to = s.from; s.to < columns && (s.to == s.from || sum + s.width[s.to] <= room); s.to++)
		sum += s.width[s.to];
	for (int k = 0; k < columns; k++)
		if (is_shown(&s, k))
			s.width[k] *= room / fmaxf(sum, 1);
	return s;
}

/* Where the columns before the first that shows would begin. */
static int columns_before(struct ui *ui, float room, const char *const *cell, int rows, int columns, int from)
{
	int first = from - 1;
	while (first > 1 && columns_fit(ui, room, cell, rows, columns, first - 1).to >= from)
		first--;
	return first;
}

static float table_row(struct ui *ui, struct rect r, const char *const *cell, int columns, const struct shown *shown,
	bool head)
{
	float h = ui_line_height(ui, TYPE_SMALL), x = r.x;
	for (int k = 0; k < columns; k++) {
		if (!is_shown(shown, k))
			continue;
		h = fmaxf(h, ui_paragraph(ui, (struct rect){x, r.y, shown->width[k] - 6, r.h}, TYPE_SMALL,
			ui_ink(ui, head ? INK_MUTED : k ? INK_TEXT : INK_SOFT), cell[k]));
		x += shown->width[k];
	}
	if (head)
		ui_line(ui, r.x, r.y + h + 2, r.x + r.w, r.y + h + 2, 1, ui_ink(ui, INK_RULE));
	return h + 4;
}

/* "‹ 4–9 of …": the buttons that turn to the columns that do not fit. */
static void columns_turn(struct ui *ui, struct rect bar, const char *name, const char *const *cell, int rows,
	int columns, float room, const struct shown *shown)
{
	float *first = ui_kept(ui, ui_say(ui, "%s: columns", name));
	if (shown->from > 1 || shown->to < columns) {
		if (shown->to < columns && cell_button(ui, &bar, name, "›"))
			*first = (float)shown->to;
		const char *where = ui_say(ui, "%d–%d / %d", shown->from, shown->to - 1, columns - 1);
		ui_text(ui, rect_cut_right(&bar, ui_text_width(ui, TYPE_SMALL, where) + 6), TYPE_SMALL, ui_ink(ui, INK_MUTED),
			ALIGN_CENTRE, where);
		if (shown->from > 1 && cell_button(ui, &bar, name, "‹"))
			*first = (float)columns_before(ui, room, cell, rows, columns, shown->from);
	}
}

void chart_table(struct ui *ui, struct rect r, const char *name, const char *const *cell, int rows, int columns,
	const struct chart_words *words)
{
	if (columns < 1 || columns > COLUMNS_MAX)
		return;
	struct rect bar = rect_cut_top(&r, ui_line_height(ui, TYPE_SMALL) + 3);
	if (cell_button(ui, &bar, name, words->chart)) {
		*ui_kept(ui, ui_say(ui, "%s: %s", name, words->table)) = 0;
		ui_focus(ui, ui_say(ui, "%s: %s", name, words->table));
	}
	if (cell_button(ui, &bar, name, words->copy))
		table_copy(ui, cell, rows, columns);
	rect_cut_right(&bar, 8);
	struct rect inside = ui_scroll(ui, r, name);
	inside.w -= 12;
	struct shown shown = columns_fit(ui, inside.w, cell, rows, columns, (int)*ui_kept(ui, ui_say(ui, "%s: columns",
		name)));
	float y = inside.y;
	for (int i = 0; i < rows; i++)
		y += table_row(ui, (struct rect){inside.x, y, inside.w, 0}, cell + i * columns, columns, &shown, i == 0);
	ui_scroll_end(ui, y - inside.y);
	columns_turn(ui, bar, name, cell, rows, columns, inside.w, &shown);
}

/* ---- of a chart ------------------------------------------------------------------------------------------------ */

static double x_of(const struct chart *c, const struct chart_series *s, int i)
{
	return s->x ? s->x[i] : c->x.low + i;
}

static int compare_x(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;
	return (x > y) - (x < y);
}

/* Every x that some series has, in order and once. */
static int rows_gather(const struct chart *c, double *x)
{
	int count = 0, out = 0;
	for (int k = 0; k < c->serieses; k++)
		for (int i = 0; i < c->series[k].count && count < ROWS_MAX; i++)
			if (!isnan(c->series[k].low[i]))
				x[count++] = x_of(c, &c->series[k], i);
	qsort(x, (size_t)count, sizeof *x, compare_x);
	for (int i = 0; i < count; i++)
		if (out == 0 || x[i] > x[out - 1])
			x[out++] = x[i];
	return out;
}

static const char *cell_at(const struct chart *c, const struct chart_series *s, double x)
{
	for (int i = 0; i < s->count; i++)
		if (x_of(c, s, i) == x && !isnan(s->low[i]))
			return s->kind == CHART_BAND ? ui_say(c->ui, "%s – %s", chart_say_y(c, s->low[i]), chart_say_y(c,
				s->high[i])) : chart_say_y(c, s->low[i]);
	return "–";
}

void chart_table_of(struct chart *c)
{
	double *x = malloc(ROWS_MAX * sizeof *x);
	const char **cell = malloc(sizeof *cell * (ROWS_MAX + 1) * (CHART_SERIES_MAX + 1));
	int columns = c->serieses + 1, rows = x && cell ? rows_gather(c, x) : 0;
	if (x && cell) {
		cell[0] = c->x.name ? c->x.name : "";
		for (int k = 0; k < c->serieses; k++)
			cell[k + 1] = c->series[k].name ? c->series[k].name : "";
		for (int i = 0; i < rows; i++) {
			cell[(i + 1) * columns] = chart_say_x(c, x[i]);
			for (int k = 0; k < c->serieses; k++)
				cell[(i + 1) * columns + k + 1] = cell_at(c, &c->series[k], x[i]);
		}
		chart_table(c->ui, c->whole, c->name, cell, rows + 1, columns, c->words);
	}
	free(x);
	free(cell);
}
