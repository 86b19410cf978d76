/* What is dragged: a value in a range, and shares of one whole. And a line of text to edit. */
#include <math.h>
#include <string.h>

#include "ui/pass/pass.h"
#include "ui/state.h"

static double within(double v, double low, double high)
{
	return v < low ? low : v > high ? high : v;
}

/* Left and right move by a step while it has the keyboard. */
static double arrows(struct ui *ui, struct ui_hit hit)
{
	if (!hit.focus)
		return 0;
	return ui_key(ui, KEY_RIGHT) ? 1 : ui_key(ui, KEY_LEFT) ? -1 : 0;
}

bool ui_scrub(struct ui *ui, struct rect r, const char *name, double *value, double low, double high, double step)
{
	struct ui_hit hit = ui_hit(ui, r, name, HIT_ARROWS);
	ui_hit_whole(ui, r);
	double before = *value, moved = arrows(ui, hit);
	if (hit.held) {
		double at = within((double)(hit.x / fmaxf(1, r.w)), 0, 1) * (high - low);
		*value = low + (step > 0 ? round(at / step) * step : at);
	} else if (moved != 0) {
		*value += moved * step;
	}
	*value = within(*value, low, high);
	ui_focus_ring(ui, r, 4, hit);
	ui->again = ui->again || *value != before;
	return *value != before;
}

bool ui_slider(struct ui *ui, struct rect r, const char *name, double *value, double low, double high, double step,
	double base)
{
	struct ui_hit hit = ui_hit(ui, r, name, HIT_ARROWS);
	ui_hit_whole(ui, rect_inset(r, 8, 0));
	double before = *value, range = high > low ? high - low : 1;
	float knob = 8, track = r.w - 2 * knob;
	double moved = arrows(ui, hit);
	if (hit.held) {
		double at = within((double)((hit.x - knob) / fmaxf(1, track)), 0, 1) * range;
		*value = low + (step > 0 ? round(at / step) * step : at);
	} else if (moved != 0) {
		*value += moved * (step > 0 ? step : range / 20);
	}
	*value = within(*value, low, high);
	float y = r.y + r.h / 2, x = r.x + knob + (float)((*value - low) / range) * track;
	ui_fill_round(ui, (struct rect){r.x + knob, y - 1.5f, track, 3}, 1.5f, ui_ink(ui, INK_RULE));
	ui_fill_round(ui, (struct rect){r.x + knob, y - 1.5f, x - r.x - knob, 3}, 1.5f, ui_ink(ui, INK_MUTED));
	if (!isnan(base)) {
		float mark = r.x + knob + (float)((within(base, low, high) - low) / range) * track;
		ui_line(ui, mark, y - 6, mark, y + 6, 1.5f, ui_ink(ui, INK_MUTED));
	}
	ui_circle(ui, x, y, hit.held || hit.hover ? knob : knob - 1, ui_ink(ui, INK_STRONG));
	ui_focus_ring(ui, r, 4, hit);
	if (*value != before)
		ui->again = true;
	return *value != before;
}

/* Gives part i a new share, the others that may move keeping their proportions. */
static bool shares_set(double *share, int count, int i, double wanted, unsigned fixed)
{
	double sum = 0, held = 0, others = 0;
	for (int k = 0; k < count; k++) {
		sum += share[k];
		held += fixed >> k & 1 ? share[k] : 0;
		others += k != i && !(fixed >> k & 1) ? share[k] : 0;
	}
	int movable = 0;
	for (int k = 0; k < count; k++)
		movable += k != i && !(fixed >> k & 1);
	double before = share[i];
	if (movable == 0)
		return false;
	share[i] = within(wanted, 0, sum - held);
	double left = sum - held - share[i];
	for (int k = 0; k < count; k++)
		if (k != i && !(fixed >> k & 1))
			share[k] = others > 1e-9 ? share[k] * left / others : left / movable;
	return fabs(share[i] - before) > 1e-9;
}

/* A drag moves the end of the part that is nearer to where it began; only this part's share is set. */
static bool shares_drag(struct ui *ui, struct rect cell, struct rect whole, struct ui_hit hit, double *share,
	int count, int i, unsigned fixed)
{
	struct kept *kept = ui_kept_at(ui, hit.id ^ 0x1f83d9abu);
	double sum = 0;
	for (int k = 0; k < count; k++)
		sum += share[k];
	if (hit.pressed) {
		kept->value[0] = hit.x;
		kept->value[1] = (float)share[i];
		kept->value[2] = hit.x < cell.w / 2 && i > 0 ? -1.0f : 1.0f;
		return false;
	}
	if (!hit.held)
		return false;
	float travelled = (ui->input.x - whole.x) - (kept->value[0] + (cell.x - whole.x));
	if (fabsf(travelled) < 1.5f && fabs(share[i] - (double)kept->value[1]) < 1e-9)
		return false;
	/* where it began stays put: measured from the whole's edge */
	double wanted = kept->value[2] > 0 ? (double)((ui->input.x - cell.x) / fmaxf(1, whole.w)) * sum
		: (double)((cell.x + cell.w - ui->input.x) / fmaxf(1, whole.w)) * sum;
	return shares_set(share, count, i, round(within(wanted, 0, 1) * 100) / 100, fixed);
}

bool ui_shares(struct ui *ui, struct rect r, const char *name, double *share, const char *const *label,
	const colour *c, int count, unsigned fixed)
{
	double sum = 0;
	bool moved = false;
	(void)name;
	for (int i = 0; i < count; i++)
		sum += share[i];
	float x = r.x;
	for (int i = 0; i < count; i++) {
		float w = sum > 0 ? (float)(share[i] / sum) * r.w : 0;
		struct rect cell = {x, r.y, w, r.h}, grip = {x - (w < 6 ? 3 : 0), r.y, fmaxf(w, 8), r.h};
		bool still = fixed >> i & 1;
		struct ui_hit hit = ui_hit(ui, grip, label[i], still ? HIT_DISABLED : HIT_ARROWS);
		ui_hit_whole(ui, r);
		double step = arrows(ui, hit);
		ui_fill(ui, cell, hit.hover && !still ? colour_mix(c[i], ui_ink(ui, INK_CARD), 0.14f) : c[i]);
		const char *percent = ui_say(ui, "%.0f", share[i] * 100);
		if (ui_text_width(ui, TYPE_NOTE_BOLD, percent) + 4 < w)
			ui_text(ui, cell, TYPE_NOTE_BOLD, colour_upon(c[i]), ALIGN_CENTRE, percent);
		if (i > 0) {
			ui_fill(ui, (struct rect){x - 1, r.y, 2, r.h}, ui_ink(ui, INK_CARD));
			if (!still)
				ui_fill_round(ui, (struct rect){x - 2, r.y + r.h / 2 - 5, 4, 10}, 2, ui_ink(ui, INK_EDGE));
		}
		ui_focus_ring(ui, cell, 2, hit);
		if (step != 0)
			moved = shares_set(share, count, i, share[i] + step * 0.01, fixed) || moved;
		else
			moved = shares_drag(ui, cell, r, hit, share, count, i, fixed) || moved;
		x += w;
	}
	ui->again = ui->again || moved;
	return moved;
}

static size_t character_before(const char *text, size_t at)
{
	do
		at--;
	while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80);
	return at;
}

/* How many bytes of the first line have room, no character in halves. */
static size_t line_that_fits(const char *text, size_t room)
{
	size_t length = strcspn(text, "\r\n");
	if (length <= room)
		return length;
	while (room > 0 && ((unsigned char)text[room] & 0xC0) == 0x80)
		room--;
	return room;
}

bool ui_field(struct ui *ui, struct rect r, const char *name, char *text, size_t size)
{
	struct ui_hit hit = ui_hit(ui, r, name, HIT_ARROWS);
	size_t length = strlen(text), typed = strlen(ui->input.text);
	bool changed = false;
	ui->typing = ui->typing || hit.focus;
	if (hit.focus && typed > 0 && length + typed < size) {
		memcpy(text + length, ui->input.text, typed + 1);
		changed = true;
	} else if (hit.focus && length > 0 && ui_key(ui, KEY_BACKSPACE)) {
		text[character_before(text, length)] = '\0';
		changed = true;
	} else if (hit.focus && ui_key(ui, KEY_OF('V') + KEY_CONTROL)) {
		const char *paste = ui_paste(ui);
		size_t add = line_that_fits(paste, size - length - 1);
		memcpy(text + length, paste, add);
		text[length + add] = '\0';
		changed = add > 0;
	}
	ui_fill_round(ui, r, 5, ui_ink(ui, INK_CARD));
	ui_outline(ui, r, 5, 1, ui_ink(ui, INK_EDGE));
	struct rect inside = rect_inset(r, 8, 0);
	float w = ui_text_width(ui, TYPE_BODY, text);
	ui_clip(ui, inside);
	struct rect shown = {w > inside.w ? inside.x + inside.w - w - 2 : inside.x, r.y, w + 1, r.h};
	ui_text(ui, shown, TYPE_BODY, ui_ink(ui, INK_TEXT), ALIGN_LEFT, text);
	if (hit.focus)
		ui_fill(ui, (struct rect){shown.x + w + 1, r.y + 6, 1.5f, r.h - 12}, ui_ink(ui, INK_LINK));
	ui_clip_end(ui);
	ui_focus_ring(ui, r, 5, hit);
	ui->again = ui->again || changed;
	return changed;
}
