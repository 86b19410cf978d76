/* Things that can be used: what is under the mouse, what has the keyboard, what was clicked. */
#include <string.h>

#include "pass.h"

static void hit_note(struct ui *ui, uint32_t id, struct rect r, const char *name, unsigned flags)
{
	if (ui->hits >= HITS_MAX)
		return;
	struct hit_record *hit = &ui->hit[ui->side][ui->hits++];
	*hit = (struct hit_record){.id = id, .rect = r, .clip = ui_clip_now(ui), .flags = flags,
		.layer = ui_layer_now(ui), .scrolls = ui->scrolls > 0};
	size_t length = strlen(name);
	length = length < NAME_SIZE - 1 ? length : NAME_SIZE - 1;
	memcpy(hit->name, name, length);
}

void ui_hit_whole(struct ui *ui, struct rect whole)
{
	if (ui->hits > 0)
		ui->hit[ui->side][ui->hits - 1].whole = whole;
}

struct ui_hit ui_hit(struct ui *ui, struct rect r, const char *name, unsigned flags)
{
	struct ui_hit hit = {.id = ui_hash(name), .x = ui->input.x - r.x, .y = ui->input.y - r.y};
	int layer = ui_layer_now(ui);
	hit_note(ui, hit.id, r, name, flags);
	if (flags & HIT_DISABLED)
		return hit;
	struct rect seen = rect_intersection(r, ui_clip_now(ui));
	hit.hover = rect_holds(seen, ui->input.x, ui->input.y) && ui_layer_has_mouse(ui, layer) &&
		(ui->active == 0 || ui->active == hit.id);
	bool next = ui->focus_next && !(flags & HIT_NO_FOCUS);
	if (ui->focus_wanted == hit.id || next) {
		ui->focus = hit.id;
		ui->focus_wanted = 0;
		ui->focus_next = false;
		ui->focus_shown = ui->focus_shown || next;
		ui->focus_moved = true;
	}
	hit.focus = ui->focus == hit.id && !(flags & HIT_NO_FOCUS) && ui_layer_has_keys(ui, layer);
	if (hit.focus && ui->focus_moved) {
		ui_reveal(ui, r);
		ui->focus_moved = false;
	}
	if (hit.hover && ui->input.down) {
		ui->active = hit.id;
		ui->focus = flags & HIT_NO_FOCUS ? ui->focus : hit.id;
		ui->focus_shown = false;
		hit.pressed = true;
	}
	hit.held = ui->active == hit.id && (ui->input.held || ui->input.up);
	hit.clicked = ui->active == hit.id && ui->input.up && hit.hover;
	if (hit.focus && !(flags & HIT_CHOSEN) && (ui->input.key == KEY_ENTER || ui->input.key == KEY_SPACE)) {
		ui->input.key = KEY_NONE;
		hit.clicked = true;
	}
	ui->again = ui->again || hit.clicked || hit.pressed;
	return hit;
}

bool ui_held(const struct ui *ui)
{
	return ui->active != 0 && ui->input.held;
}

void ui_focus(struct ui *ui, const char *name)
{
	ui->focus_wanted = ui_hash(name);
	ui->again = true;
}

void ui_focus_next(struct ui *ui)
{
	ui->focus_next = true;
}

void ui_focus_ring(struct ui *ui, struct rect r, float radius, struct ui_hit hit)
{
	if (hit.focus && ui->focus_shown)
		ui_outline(ui, rect_inset(r, -3, -3), radius + 3, 2, ui_ink(ui, INK_LINK));
}

/* Of this pass where it was drawn already, else of the last. */
bool ui_find(const struct ui *ui, const char *name, struct rect *out)
{
	uint32_t id = ui_hash(name);
	for (int pass = 0; pass < 2; pass++) {
		const struct hit_record *hit = ui->hit[pass == 0 ? ui->side : !ui->side];
		for (int i = 0; i < (pass == 0 ? ui->hits : ui->hits_before); i++)
			if (hit[i].id == id) {
				*out = rect_intersection(hit[i].rect, hit[i].clip);
				return out->w > 0 && out->h > 0;
			}
	}
	return false;
}
