/* Buttons, choices and toggles. */
#include "inner.h"

#include <math.h>

enum { CHOICES_MOST = 12 };

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

/* Whether the labels stand side by side; their widths in proportion to what they need. */
static bool choice_fits(struct ui *ui, float w, const char *const *label, int count, float *width)
{
	float need = 0;
	for (int i = 0; i < count; i++) {
		width[i] = ui_text_width(ui, TYPE_NOTE_BOLD, label[i]) + 12;
		need += width[i];
	}
	for (int i = 0; i < count; i++)
		width[i] += (w - need) / (float)count;
	return need <= w;
}

float ui_choice_height(struct ui *ui, float w, const char *const *label, int count)
{
	float width[CHOICES_MOST], h = ui_line_height(ui, TYPE_NOTE_BOLD) + 8;
	count = count < CHOICES_MOST ? count : CHOICES_MOST;
	return choice_fits(ui, w, label, count, width) ? h : h * (float)count;
}

static void choice_ground(struct ui *ui, struct rect r, int i, int count, bool level, bool on, bool hover)
{
	if (!on && !hover)
		return;
	colour ground = on ? ui_ink(ui, INK_STRONG) : ui_ink(ui, INK_WASH);
	ui_fill_round(ui, r, 5, ground);
	/* square where it meets a neighbour */
	float half = 6;
	if (i > 0)
		ui_fill(ui, level ? (struct rect){r.x, r.y, half, r.h} : (struct rect){r.x, r.y, r.w, half}, ground);
	if (i + 1 < count)
		ui_fill(ui, level ? (struct rect){r.x + r.w - half, r.y, half, r.h} : (struct rect){r.x, r.y + r.h - half,
			r.w, half}, ground);
}

int ui_choice(struct ui *ui, struct rect r, const char *name, const char *const *label, int count, int chosen,
	unsigned disabled)
{
	float width[CHOICES_MOST];
	count = count < CHOICES_MOST ? count : CHOICES_MOST;
	bool level = choice_fits(ui, r.w, label, count, width);
	float h = ui_line_height(ui, TYPE_NOTE_BOLD) + 8, x = r.x;
	int out = chosen;
	for (int i = 0; i < count; i++) {
		struct rect cell = level ? (struct rect){x, r.y, width[i], h} : (struct rect){r.x, r.y + (float)i * h, r.w, h};
		bool off = disabled >> i & 1;
		struct ui_hit hit = ui_hit(ui, cell, ui_say(ui, "%s: %s", name, label[i]), off ? HIT_DISABLED : 0);
		choice_ground(ui, cell, i, count, level, i == chosen, hit.hover);
		colour ink = i == chosen ? ui_ink(ui, INK_ON_STRONG) : off ? colour_fade(ui_ink(ui, INK_MUTED), 0.55f) :
			ui_ink(ui, INK_TEXT);
		ui_text(ui, rect_inset(cell, 2, 0), TYPE_NOTE_BOLD, ink, ALIGN_CENTRE, label[i]);
		if (i > 0 && level)
			ui_line(ui, cell.x, cell.y, cell.x, cell.y + h, 1, ui_ink(ui, INK_EDGE));
		else if (i > 0)
			ui_line(ui, cell.x, cell.y, cell.x + cell.w, cell.y, 1, ui_ink(ui, INK_EDGE));
		ui_focus_ring(ui, cell, 4, hit);
		if (hit.clicked)
			out = i;
		x += width[i];
	}
	ui_outline(ui, (struct rect){r.x, r.y, r.w, level ? h : h * (float)count}, 5, 1, ui_ink(ui, INK_EDGE));
	return out;
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
