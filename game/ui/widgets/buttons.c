/* Buttons, choices and toggles. */
#include <math.h>

#include "ui/state.h"

static enum type button_type(enum look look)
{
	return look == LOOK_SMALL || look == LOOK_LINK ? TYPE_NOTE_BOLD : TYPE_BODY_BOLD;
}

static float button_pad(enum look look)
{
	return look == LOOK_LINK ? 0 : look == LOOK_SMALL ? 10 : 14;
}

static float key_width(struct ui *ui, int key)
{
	return key == KEY_NONE ? 0 : fmaxf(18, ui_text_width(ui, TYPE_SMALL, ui_key_name(ui, key)) + 10);
}

float ui_button_width(struct ui *ui, const char *label, int key, enum look look)
{
	float keys = key_width(ui, key);
	return ceilf(ui_text_width(ui, button_type(look), label) + 2 * button_pad(look) + (keys > 0 ? keys + 8 : 0)) + 1;
}

float ui_button_height(struct ui *ui, enum look look)
{
	return ui_line_height(ui, button_type(look)) + (look == LOOK_LINK ? 2 : look == LOOK_SMALL ? 7 : 14);
}

static void button_key(struct ui *ui, struct rect r, int key, colour ink)
{
	float h = ui_line_height(ui, TYPE_SMALL) + 2;
	struct rect cap = {r.x, r.y + (r.h - h) / 2, r.w, h};
	ui_outline(ui, cap, 3, 1, colour_fade(ink, 0.35f));
	ui_text(ui, cap, TYPE_SMALL, colour_fade(ink, 0.75f), ALIGN_CENTRE, ui_key_name(ui, key));
}

static colour button_ground(struct ui *ui, struct rect r, enum look look, bool enabled, struct ui_hit hit)
{
	colour ink = look == LOOK_STRONG ? ui_ink(ui, INK_ON_STRONG) : look == LOOK_LINK ? ui_ink(ui, INK_LINK) :
		ui_ink(ui, INK_TEXT);
	if (!enabled)
		ink = colour_mix(look == LOOK_STRONG ? ui_ink(ui, INK_ON_STRONG) : ui_ink(ui, INK_MUTED),
			ui_ink(ui, INK_CARD), 0.45f);
	if (look == LOOK_STRONG) {
		colour ground = ui_ink(ui, INK_STRONG);
		ground = !enabled ? colour_mix(ground, ui_ink(ui, INK_CARD), 0.6f) : hit.held ? colour_mix(ground,
			ui_ink(ui, INK_CARD), 0.3f)
			: hit.hover ? colour_mix(ground, ui_ink(ui, INK_CARD), 0.16f) : ground;
		ui_fill_round(ui, r, 6, ground);
	} else if (look != LOOK_LINK) {
		if (look != LOOK_QUIET || hit.hover)
			ui_fill_round(ui, r, 6, hit.held ? ui_ink(ui, INK_RULE) : hit.hover && enabled ? ui_ink(ui, INK_WASH) :
				ui_ink(ui, INK_CARD));
		if (look != LOOK_QUIET)
			ui_outline(ui, r, 6, 1, enabled ? ui_ink(ui, INK_EDGE) : ui_ink(ui, INK_RULE));
	}
	return ink;
}

bool ui_button_if(struct ui *ui, bool enabled, struct rect r, const char *label, int key, enum look look)
{
	struct ui_hit hit = ui_hit(ui, r, label, enabled ? 0 : HIT_DISABLED);
	colour ink = button_ground(ui, r, look, enabled, hit);
	float keys = key_width(ui, key);
	struct rect inside = rect_inset(r, button_pad(look), 0);
	if (keys > 0) {
		button_key(ui, rect_cut_right(&inside, keys), key, ink);
		rect_cut_right(&inside, 8);
	}
	ui_text(ui, inside, button_type(look), ink, look == LOOK_LINK || keys > 0 ? ALIGN_LEFT : ALIGN_CENTRE, label);
	if (look == LOOK_LINK)
		ui_line(ui, r.x, r.y + r.h - 2, r.x + fminf(r.w, ui_text_width(ui, TYPE_NOTE_BOLD, label)), r.y + r.h - 2, 1,
			colour_fade(ink, hit.hover ? 1 : 0.4f));
	ui_focus_ring(ui, r, 6, hit);
	return enabled && (hit.clicked || ui_key(ui, key));
}

bool ui_button(struct ui *ui, struct rect r, const char *label, int key, enum look look)
{
	return ui_button_if(ui, true, r, label, key, look);
}

bool ui_button_left(struct ui *ui, struct rect *row, const char *label, int key, enum look look)
{
	struct rect r = rect_cut_left(row, ui_button_width(ui, label, key, look));
	rect_cut_left(row, 8);
	return ui_button(ui, rect_centred(r, r.w, ui_button_height(ui, look)), label, key, look);
}

bool ui_button_right(struct ui *ui, struct rect *row, const char *label, int key, enum look look)
{
	struct rect r = rect_cut_right(row, ui_button_width(ui, label, key, look));
	rect_cut_right(row, 8);
	return ui_button(ui, rect_centred(r, r.w, ui_button_height(ui, look)), label, key, look);
}

/* Labels in as few rows as hold them, in each row as wide as they need and what is left in equal parts. */
struct choice_grid {
	int count, rows, columns;
	float w, row_h, width[CHOICE_PARTS_MAX];
};

static int choice_row_end(const struct choice_grid *g, int from)
{
	return from + g->columns < g->count ? from + g->columns : g->count;
}

static bool choice_rows_fit(struct choice_grid *g, int rows)
{
	g->columns = (g->count + rows - 1) / rows;
	g->rows = (g->count + g->columns - 1) / g->columns;
	for (int from = 0; from < g->count; from += g->columns) {
		float need = 0;
		for (int i = from; i < choice_row_end(g, from); i++)
			need += g->width[i];
		if (need > g->w)
			return false;
	}
	return true;
}

static struct choice_grid choice_lay(struct ui *ui, float w, const char *const *label, int count)
{
	struct choice_grid g = {.count = count < CHOICE_PARTS_MAX ? count : CHOICE_PARTS_MAX, .w = w,
		.row_h = ui_line_height(ui, TYPE_NOTE_BOLD) + 8};
	for (int i = 0; i < g.count; i++)
		g.width[i] = ui_text_width(ui, TYPE_NOTE_BOLD, label[i]) + 12;
	for (int rows = 1; rows <= g.count && !choice_rows_fit(&g, rows);)
		rows++;
	for (int from = 0; from < g.count; from += g.columns) {
		int end = choice_row_end(&g, from);
		float left = w;
		for (int i = from; i < end; i++)
			left -= g.width[i];
		for (int i = from; i < end; i++)
			g.width[i] += left / (float)(end - from);
	}
	return g;
}

float ui_choice_height(struct ui *ui, float w, const char *const *label, int count)
{
	struct choice_grid g = choice_lay(ui, w, label, count);
	return g.row_h * (float)g.rows;
}

/* Round at the corners of the whole, square and with a line where it meets a neighbour. */
static void choice_ground(struct ui *ui, const struct choice_grid *g, struct rect r, int i, bool on, bool hover)
{
	colour ground = ui_ink(ui, on ? INK_STRONG : INK_WASH), edge = ui_ink(ui, INK_EDGE);
	bool left = i % g->columns > 0, above = i >= g->columns;
	bool right = i + 1 < choice_row_end(g, i - i % g->columns), below = i / g->columns + 1 < g->rows;
	const float half = 6;
	if (on || hover) {
		ui_fill_round(ui, r, 5, ground);
		if (left)
			ui_fill(ui, (struct rect){r.x, r.y, half, r.h}, ground);
		if (right)
			ui_fill(ui, (struct rect){r.x + r.w - half, r.y, half, r.h}, ground);
		if (above)
			ui_fill(ui, (struct rect){r.x, r.y, r.w, half}, ground);
		if (below)
			ui_fill(ui, (struct rect){r.x, r.y + r.h - half, r.w, half}, ground);
	}
	if (left)
		ui_line(ui, r.x, r.y, r.x, r.y + r.h, 1, edge);
	if (above)
		ui_line(ui, r.x, r.y, r.x + r.w, r.y, 1, edge);
}

int ui_choice_look(struct ui *ui, struct rect r, const char *name, const char *const *label, int count, int chosen,
	unsigned disabled, struct ui_choice_seen *seen)
{
	struct choice_grid g = choice_lay(ui, r.w, label, count);
	struct rect cell = {r.x, r.y, 0, g.row_h};
	int out = chosen, focused = -1, hovered = -1;
	for (int i = 0; i < g.count; i++) {
		if (i > 0 && i % g.columns == 0)
			cell = (struct rect){r.x, cell.y + g.row_h, 0, g.row_h};
		cell.w = g.width[i];
		bool off = disabled >> i & 1;
		struct ui_hit hit = ui_hit(ui, cell, ui_say(ui, "%s: %s", name, label[i]),
			off && !seen ? HIT_DISABLED : i == chosen ? HIT_CHOSEN : 0);
		choice_ground(ui, &g, cell, i, i == chosen, hit.hover && !off);
		colour ink = i == chosen ? ui_ink(ui, INK_ON_STRONG) : off ? colour_fade(ui_ink(ui, INK_MUTED), 0.55f) :
			ui_ink(ui, INK_TEXT);
		ui_text(ui, rect_inset(cell, 2, 0), TYPE_NOTE_BOLD, ink, ALIGN_CENTRE, label[i]);
		ui_focus_ring(ui, cell, 4, hit);
		out = hit.clicked && !off ? i : out;
		focused = hit.focus ? i : focused;
		hovered = hit.hover ? i : hovered;
		if (seen)
			seen->part[i] = cell;
		cell.x += cell.w;
	}
	ui_outline(ui, (struct rect){r.x, r.y, r.w, g.row_h * (float)g.rows}, 5, 1, ui_ink(ui, INK_EDGE));
	if (seen) {
		seen->looked = ui->focus_shown && focused >= 0 ? focused : hovered;
		seen->level = g.rows == 1;
	}
	return out;
}

int ui_choice(struct ui *ui, struct rect r, const char *name, const char *const *label, int count, int chosen,
	unsigned disabled)
{
	return ui_choice_look(ui, r, name, label, count, chosen, disabled, NULL);
}

bool ui_toggle(struct ui *ui, struct rect r, const char *label, bool on)
{
	struct ui_hit hit = ui_hit(ui, r, label, 0);
	float h = 16, w = 28, y = r.y + (r.h - h) / 2;
	float at = ui_eased(ui, label, on ? 1 : 0);
	ui_fill_round(ui, (struct rect){r.x, y, w, h}, h / 2, colour_mix(ui_ink(ui, INK_RULE), ui_ink(ui, INK_STRONG), at));
	ui_circle(ui, r.x + h / 2 + at * (w - h), y + h / 2, h / 2 - 3, on ? ui_ink(ui, INK_ON_STRONG) : ui_ink(ui,
		INK_CARD));
	struct rect text = r;
	rect_cut_left(&text, w + 10);
	ui_text(ui, text, TYPE_BODY, ui_ink(ui, INK_TEXT), ALIGN_LEFT, label);
	ui_focus_ring(ui, r, 4, hit);
	return hit.clicked ? !on : on;
}
