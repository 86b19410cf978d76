/* One pass over the frame function: who is under the mouse, who has the keyboard, what scrolls and what lies on top. */
#include "inner.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct arena_block {
	struct arena_block *next;
	size_t used, size;
};

enum { ARENA_BLOCK = 64 * 1024 };

uint32_t ui_hash(const char *text)
{
	uint32_t hash = 2166136261u;
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619u;
	return hash ? hash : 1;
}

char *ui_arena(struct ui *ui, size_t size)
{
	struct arena_block *block = ui->arena[ui->side];
	size = (size + 7) & ~(size_t)7;
	if (!block || block->size - block->used < size) {
		size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
		block = malloc(sizeof *block + room);
		if (!block)
			return NULL;
		*block = (struct arena_block){ui->arena[ui->side], 0, room};
		ui->arena[ui->side] = block;
	}
	char *at = (char *)(block + 1) + block->used;
	block->used += size;
	return at;
}

void *ui_scratch(struct ui *ui, size_t size)
{
	return ui_arena(ui, size);
}

/* Keeps the first block of the side that is now written. */
void ui_arena_clear(struct ui *ui)
{
	struct arena_block *block = ui->arena[ui->side];
	while (block && block->next) {
		struct arena_block *next = block->next;
		free(block);
		block = next;
	}
	if (block)
		block->used = 0;
	ui->arena[ui->side] = block;
}

void ui_arena_free(struct ui *ui)
{
	for (int side = 0; side < 2; side++)
		while (ui->arena[side]) {
			struct arena_block *next = ui->arena[side]->next;
			free(ui->arena[side]);
			ui->arena[side] = next;
		}
}

struct kept *ui_kept_at(struct ui *ui, uint32_t id)
{
	for (unsigned i = 0; i < KEPT_MAX; i++) {
		struct kept *kept = &ui->kept[(id + i) % KEPT_MAX];
		if (kept->id == id || kept->id == 0) {
			kept->id = id;
			return kept;
		}
	}
	return &ui->kept[id % KEPT_MAX];
}

float *ui_kept(struct ui *ui, const char *name)
{
	return &ui_kept_at(ui, ui_hash(name))->value[0];
}

/* value: where it is, and when it was there. */
float ui_eased(struct ui *ui, const char *name, float target)
{
	const float lasts = 0.16f;
	struct kept *kept = ui_kept_at(ui, ui_hash(name) ^ 0x5bd1e995u);
	if (ui->look.reduced_motion) {
		kept->value[0] = target;
		return target;
	}
	float step = (float)(ui->time - (double)kept->value[1]);
	if (fabsf(kept->value[0] - target) < 0.001f) {
		kept->value[0] = target;
		kept->value[1] = (float)ui->time;
		return target;
	}
	if (ui->drawing) {
		float share = fminf(1, fmaxf(step, 0.016f) / lasts * 1.6f);
		kept->value[0] += (target - kept->value[0]) * share;
		kept->value[1] = (float)ui->time;
		ui_again(ui, 0.012);
	}
	return kept->value[0];
}

int ui_layer_now(const struct ui *ui)
{
	return ui->layer_depth > 0 ? ui->layer_now[ui->layer_depth - 1] : 0;
}

/* Whether a layer may have the mouse: nothing above it, as it lay in the last pass, is in the way. */
static bool layer_has_mouse(const struct ui *ui, int layer)
{
	for (int i = ui->layers_before - 1; i >= layer; i--)
		if (ui->layer_before[i].modal || rect_holds(ui->layer_before[i].rect, ui->input.x, ui->input.y))
			return i + 1 == layer;
	return true;
}

/* The keyboard belongs to the uppermost modal layer and to what lies above it. */
static bool layer_has_keys(const struct ui *ui, int layer)
{
	for (int i = ui->layers_before - 1; i >= layer; i--)
		if (ui->layer_before[i].modal)
			return false;
	return true;
}

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

void ui_reveal(struct ui *ui, struct rect r)
{
	for (int i = ui->scrolls - 1; i >= 0; i--) {
		struct scroll *scroll = &ui->scroll[i];
		float above = scroll->view.y + 8 - r.y, below = r.y + r.h + 8 - scroll->view.y - scroll->view.h;
		if (above > 0 || r.h > scroll->view.h)
			*scroll->offset -= above;
		else if (below > 0)
			*scroll->offset += below;
		if (above > 0 || below > 0)
			ui->again = true;
	}
}

struct ui_hit ui_hit(struct ui *ui, struct rect r, const char *name, unsigned flags)
{
	struct ui_hit hit = {.id = ui_hash(name), .x = ui->input.x - r.x, .y = ui->input.y - r.y};
	int layer = ui_layer_now(ui);
	hit_note(ui, hit.id, r, name, flags);
	if (flags & HIT_DISABLED)
		return hit;
	struct rect seen = rect_intersection(r, ui_clip_now(ui));
	hit.hover = rect_holds(seen, ui->input.x, ui->input.y) && layer_has_mouse(ui, layer) &&
		(ui->active == 0 || ui->active == hit.id);
	bool next = ui->focus_next && !(flags & HIT_NO_FOCUS);
	if (ui->focus_wanted == hit.id || next) {
		ui->focus = hit.id;
		ui->focus_wanted = 0;
		ui->focus_next = false;
		ui->focus_shown = ui->focus_shown || next;
		ui->focus_moved = true;
	}
	hit.focus = ui->focus == hit.id && !(flags & HIT_NO_FOCUS) && layer_has_keys(ui, layer);
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

static bool key_writes(int key)
{
	return key > KEY_OF(32) && key < KEY_OF(127);
}

int ui_key_any(struct ui *ui)
{
	int key = layer_has_keys(ui, ui_layer_now(ui)) ? ui->input.key : KEY_NONE;
	if (key != KEY_NONE) {
		ui->input.key = KEY_NONE;
		ui->again = true;
	}
	return key;
}

bool ui_key(struct ui *ui, int key)
{
	if ((ui->typing || ui->typing_before) && key_writes(key))
		return false;
	if (key == KEY_NONE || ui->input.key != key || !layer_has_keys(ui, ui_layer_now(ui)))
		return false;
	ui->input.key = KEY_NONE;
	ui->again = true;
	return true;
}

struct rect ui_scroll(struct ui *ui, struct rect r, const char *name)
{
	uint32_t id = ui_hash(name) ^ 0x3c6ef372u;
	float *offset = &ui_kept_at(ui, id)->value[0];
	if (ui->scrolls < SCROLLS_MAX)
		ui->scroll[ui->scrolls++] = (struct scroll){id, r, offset};
	if (ui->input.wheel != 0 && rect_holds(r, ui->input.x, ui->input.y) && layer_has_mouse(ui, ui_layer_now(ui))) {
		*offset += ui->input.wheel * 48;
		ui->input.wheel = 0;
		ui->again = true;
	}
	ui_clip(ui, r);
	return (struct rect){r.x, r.y - roundf(*offset), r.w, 100000};
}

void ui_scroll_end(struct ui *ui, float content)
{
	ui_clip_end(ui);
	if (ui->scrolls == 0)
		return;
	struct scroll *scroll = &ui->scroll[--ui->scrolls];
	float most = fmaxf(0, content - scroll->view.h), page = scroll->view.h * 0.9f;
	if (most > 0 && ui_key(ui, KEY_PAGE_DOWN))
		*scroll->offset += page;
	if (most > 0 && ui_key(ui, KEY_PAGE_UP))
		*scroll->offset -= page;
	float offset = fminf(fmaxf(*scroll->offset, 0), most);
	if (offset != *scroll->offset) {
		*scroll->offset = offset;
		ui->again = true;
	}
	if (most <= 0)
		return;
	float h = fmaxf(24, scroll->view.h * scroll->view.h / content),
		y = scroll->view.y + (scroll->view.h - h) * offset / most;
	struct rect bar = {scroll->view.x + scroll->view.w - 5, y, 3, h};
	ui_fill_round(ui, bar, 2, colour_fade(ui_ink(ui, INK_MUTED), 0.5f));
	struct rect track = {scroll->view.x + scroll->view.w - 10, scroll->view.y, 10, scroll->view.h};
	struct ui_hit hit = ui_hit(ui, track, ui_say(ui, "scroll %u", (unsigned)scroll->id), HIT_NO_FOCUS);
	if (hit.held) {
		*scroll->offset = fminf(fmaxf((hit.y - h / 2) / fmaxf(1, scroll->view.h - h) * most, 0), most);
		ui->again = true;
	}
}

/* Whether Escape and a click beside it are meant for a layer: the uppermost modal one, else the uppermost. */
static bool layer_is_left(const struct ui *ui, int index)
{
	for (int i = ui->layers_before - 1; i >= 0; i--)
		if (ui->layer_before[i].modal)
			return i == index;
	return index + 1 >= ui->layers_before;
}

bool ui_layer(struct ui *ui, struct rect r, const char *name, bool modal)
{
	if (ui->layers >= LAYERS_MAX)
		return false;
	int index = ui->layers++;
	ui->layer[index] = (struct layer){ui_hash(name), r, modal};
	ui->layer_now[ui->layer_depth++] = index + 1;
	bool known = index < ui->layers_before && ui->layer_before[index].id == ui->layer[index].id;
	bool left = known && layer_is_left(ui, index);
	bool outside = left && ui->input.down && !rect_holds(r, ui->input.x, ui->input.y) && layer_has_mouse(ui, index + 1);
	bool escape = left && ui->input.key == KEY_ESCAPE;
	if (outside || escape) {
		ui->input.key = escape ? KEY_NONE : ui->input.key;
		ui->layer_depth--;
		ui->layers--;
		ui->again = true;
		return false;
	}
	if (!known)
		ui->again = true;
	/* what clips below does not clip here */
	if (ui->clips < CLIPS_MAX)
		ui->clip[ui->clips++] = (struct rect){0, 0, ui->width, ui->height};
	if (modal)
		ui_fill(ui, (struct rect){0, 0, ui->width, ui->height}, colour_fade(ui_ink(ui, INK_PAPER), 0.6f));
	return true;
}

void ui_layer_end(struct ui *ui)
{
	ui_clip_end(ui);
	if (ui->layer_depth > 0)
		ui->layer_depth--;
}

static void pass_begin(struct ui *ui, bool drawing)
{
	ui->side = !ui->side;
	ui_arena_clear(ui);
	ui->typing_before = ui->typing;
	ui->typing = false;
	ui->hits_before = ui->hits;
	memcpy(ui->layer_before, ui->layer, sizeof ui->layer);
	ui->layers_before = ui->layers;
	ui->hits = ui->texts = ui->layers = ui->layer_depth = ui->scrolls = ui->clips = 0;
	ui->drawing = drawing;
	ui->again = false;
	ui->time = ui_now(ui);
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

void ui_pass(struct ui *ui, const struct ui_program *program, bool drawing)
{
	pass_begin(ui, drawing);
	ui_fill(ui, ui_screen(ui), ui_ink(ui, INK_PAPER));
	program->frame(program->context, ui);
	ui_move_focus(ui, ui->input.key);
	if (ui->input.up)
		ui->active = 0;
	ui->input.down = ui->input.up = false;
	ui->input.wheel = 0;
	ui->input.key = KEY_NONE;
	ui->input.text[0] = '\0';
}
