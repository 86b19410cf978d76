/* Ground and labels of a chart. */
#include "chart_inner.h"

#include <math.h>
#include <string.h>

enum { PIECES = 5 /* of a line between two points */, LINES_MOST = 1024 };

static float widest_tick(struct chart *c, const struct chart_axis *axis, const double *tick, int count)
{
	float w = 0;
	for (int i = 0; i < count; i++)
		w = fmaxf(w, ui_text_width(c->ui, TYPE_SMALL, chart_axis_say(c->ui, axis, tick[i])));
	return w;
}

/* Room above the plot: for the unit, or for half of the uppermost label. */
static float head_height(const struct chart *c)
{
	float line = ui_line_height(c->ui, TYPE_SMALL);
	return c->y.unit && *c->y.unit ? line + 4 : c->y.ticks < 0 ? 0 : line / 2;
}

static void chart_y_ticks(struct chart *c, const double *tick, int count)
{
	struct ui *ui = c->ui;
	float h = ui_line_height(ui, TYPE_SMALL);
	for (int i = 0; i < count; i++) {
		float y = chart_y(c, tick[i]);
		ui_line(ui, c->plot.x, y, c->plot.x + c->plot.w, y, 1, colour_fade(ui_ink(ui, INK_RULE), 0.8f));
		struct rect label = {c->whole.x, y - h / 2, c->plot.x - 6 - c->whole.x, h};
		label.y = fminf(fmaxf(label.y, c->plot.y - (c->y.unit ? 2 : h / 2)), c->plot.y + c->plot.h - h + 4);
		ui_text(ui, label, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, chart_axis_say(ui, &c->y, tick[i]));
	}
	if (c->y.unit && *c->y.unit)
		ui_text_at(ui, c->whole.x, c->whole.y, TYPE_SMALL, ui_ink(ui, INK_MUTED), c->y.unit);
}

/* Labels below the plot; one that would meet the one before it is left out. */
static void chart_x_ticks(struct chart *c)
{
	struct ui *ui = c->ui;
	double tick[CHART_TICKS_MAX], ends[2] = {c->x.low, c->x.high};
	float widest = widest_tick(c, &c->x, ends, c->x.ticks < 0 ? 0 : 2), y = c->plot.y + c->plot.h, free = -HUGE_VALF;
	int count = chart_axis_ticks(&c->x, (int)(c->plot.w / (widest + 20)), tick);
	float right = c->whole.x + c->whole.w;
	if (c->x.unit && *c->x.unit) {
		float w = ui_text_width(ui, TYPE_SMALL, c->x.unit);
		right = c->plot.x + c->plot.w - w - 8;
		ui_text_at(ui, c->plot.x + c->plot.w - w, y + 4, TYPE_SMALL, ui_ink(ui, INK_MUTED), c->x.unit);
	}
	for (int i = 0; i < count; i++) {
		const char *text = chart_axis_say(ui, &c->x, tick[i]);
		float w = ui_text_width(ui, TYPE_SMALL, text), x = chart_x(c, tick[i]), left = fminf(fmaxf(x - w / 2,
			c->whole.x), c->whole.x + c->whole.w - w);
		ui_line(ui, x, y, x, y + 3, 1, ui_ink(ui, INK_MUTED));
		if (left < free + 8 || left + w > right)
			continue;
		ui_text_at(ui, left, y + 4, TYPE_SMALL, ui_ink(ui, INK_MUTED), text);
		free = left + w;
	}
}

void chart_begin(struct chart *c, struct ui *ui, struct rect r, const char *name, struct chart_axis x,
	struct chart_axis y, const struct chart_words *words, float labels_room)
{
	memset(c, 0, sizeof *c);
	c->ui = ui;
	c->name = name;
	c->whole = r;
	c->x = x;
	c->y = y;
	c->words = words;
	c->labels_room = labels_room;
	c->table = words && *ui_kept(ui, ui_say(ui, "%s: %s", name, words->table)) != 0;
	if (c->table)
		return;
	float line = ui_line_height(ui, TYPE_SMALL);
	c->plot = r;
	rect_cut_top(&c->plot, head_height(c));
	rect_cut_bottom(&c->plot, x.ticks < 0 && !x.unit ? 0 : line + 4);
	rect_cut_right(&c->plot, labels_room);
	double tick[CHART_TICKS_MAX];
	int count = chart_axis_ticks(&y, (int)(c->plot.h / 36), tick);
	rect_cut_left(&c->plot, count > 0 ? ceilf(widest_tick(c, &y, tick, count)) + 6 : 0);
	ui_fill(ui, c->plot, ui_ink(ui, INK_WASH));
	chart_y_ticks(c, tick, count);
	chart_x_ticks(c);
}

static double series_end(const struct chart_series *s, int *at)
{
	for (int i = s->count - 1; i >= 0; i--)
		if (!isnan(s->low[i])) {
			*at = i;
			return s->low[i];
		}
	return NAN;
}

/* Names of lines at their ends, spread so that none covers another. */
static int labels_write(struct chart *c, struct rect *taken)
{
	struct ui *ui = c->ui;
	float top[CHART_SERIES_MAX], h = ui_line_height(ui, TYPE_SMALL), right[CHART_SERIES_MAX];
	int which[CHART_SERIES_MAX], count = 0;
	for (int i = 0; i < c->serieses; i++) {
		int at = 0;
		double end = c->series[i].labelled ? series_end(&c->series[i], &at) : NAN;
		if (isnan(end))
			continue;
		const double *x = c->series[i].x;
		which[count] = i;
		right[count] = chart_x(c, x ? x[at] : c->x.low + at);
		top[count++] = chart_y(c, end) - (c->labels_room > 0 ? h / 2 : h + 2);
	}
	chart_spread(top, count, h, c->plot.y, c->plot.y + c->plot.h);
	for (int i = 0; i < count; i++) {
		const struct chart_series *s = &c->series[which[i]];
		float w = ui_text_width(ui, TYPE_SMALL, s->name), x = right[i] + 6;
		if (c->labels_room > 0) {
			w = fminf(w, c->whole.x + c->whole.w - x);
		} else {
			float beside = c->words && top[i] < c->plot.y + 20 ? 26 : 4; /* of the table's button, or of the edge */
			x = fmaxf(c->plot.x + 2, fminf(right[i], c->plot.x + c->plot.w - beside) - w);
		}
		taken[i] = (struct rect){x, top[i], w + 1, h};
		if (c->labels_room <= 0) /* its own line may run below it */
			ui_fill_round(ui, rect_inset(taken[i], -2, 1), 3, colour_fade(ui_ink(ui, INK_WASH), 0.8f));
		ui_text(ui, taken[i], TYPE_SMALL, s->c, ALIGN_LEFT, s->name);
	}
	return count;
}

/* Where lines run, in pieces small enough that a label weighs more than a line it would cross. */
static int lines_take(struct chart *c, struct rect *taken)
{
	int count = 0;
	for (int s = 0; s < c->serieses; s++) {
		const struct chart_series *line = &c->series[s];
		for (int i = 0; line->kind == CHART_LINE && i + 1 < line->count; i++) {
			float x0 = chart_x(c, line->x ? line->x[i] : c->x.low + i), y0 = chart_y(c, line->low[i]);
			float x1 = chart_x(c, line->x ? line->x[i + 1] : c->x.low + i + 1), y1 = chart_y(c, line->low[i + 1]);
			for (int k = 0; k < PIECES && count < LINES_MOST && !isnan(y0) && !isnan(y1); k++) {
				float at = (float)k / PIECES;
				taken[count++] = (struct rect){x0 + (x1 - x0) * at - 2, y0 + (y1 - y0) * at - 2, 4, 4};
			}
		}
	}
	return count;
}

static bool is_free(struct rect r, const struct rect *taken, int count)
{
	for (int i = 0; i < count; i++)
		if (rect_overlaps(rect_inset(r, 0, 2), taken[i], 2))
			return false;
	return true;
}

/* One for which there is no room is left out: the table has it all the same. The first `lines` of what is taken are
 * lines, which a note had better not cross but may. */
static void notes_write(struct chart *c, struct rect *taken, int lines, int count)
{
	struct ui *ui = c->ui;
	float h = ui_line_height(ui, TYPE_SMALL);
	for (int i = 0; i < c->notes; i++)
		if (c->note[i].at_point)
			taken[count++] = (struct rect){c->note[i].x - 4, c->note[i].y - 4, 8, 8};
	for (int i = 0; i < c->notes; i++) {
		const struct chart_note *n = &c->note[i];
		float w = ui_text_width(ui, TYPE_SMALL, n->text);
		struct rect r = chart_beside(n->x, n->y, w + 1, h, n->at_point ? 8 : 3, c->plot, taken, count);
		if (!n->at_point)
			r = chart_beside(n->x + w / 2 + 4, c->plot.y + 2, w + 1, h, 0, c->plot, taken, count);
		if (!is_free(r, taken + lines, count - lines))
			continue;
		/* a line may run below it */
		ui_fill_round(ui, rect_inset(r, -2, 1), 3, colour_fade(ui_ink(ui, INK_WASH), 0.8f));
		ui_text(ui, r, TYPE_SMALL, n->c, ALIGN_LEFT, n->text);
		taken[count++] = rect_inset(r, -3, 0);
	}
}

void chart_end(struct chart *c)
{
	if (c->table) {
		chart_table_of(c);
		return;
	}
	struct rect taken[LINES_MOST + CHART_SERIES_MAX + 2 * CHART_NOTES_MAX + 1];
	int lines = c->notes > 0 ? lines_take(c, taken) : 0, count = lines + labels_write(c, taken + lines);
	if (c->words)
		taken[count++] = (struct rect){c->plot.x + c->plot.w - 22, c->plot.y, 22, 20};
	notes_write(c, taken, lines, count);
	if (c->words)
		chart_table_button(c->ui, c->plot, c->name, c->words);
}
