#include "inspect.h"

#include <math.h>

#include "ui/draw/arena.h"
#include "ui/pass/pass.h"
#include "ui/state.h"

static const colour usable = 0xFF2F6DB5, disabled = 0xFF8A8A8A, draggable = 0xFFD9622B, layered = 0xFFA85485,
	named = 0xFFFFFFFF;

static colour hit_colour(const struct hit_record *hit)
{
	return hit->flags & HIT_DISABLED ? disabled : hit->whole.w > 0 ? draggable : usable;
}

static const struct hit_record *pointed(const struct ui *ui)
{
	const struct hit_record *found = NULL;
	for (int i = 0; i < ui->hits; i++) {
		const struct hit_record *hit = &ui->hit[ui->side][i];
		if (rect_holds(rect_intersection(hit->rect, hit->clip), ui->input.x, ui->input.y) &&
			ui_layer_has_mouse(ui, hit->layer))
			found = hit;
	}
	return found;
}

static void hits_outline(struct ui *ui, const struct hit_record *under)
{
	for (int i = 0; i < ui->hits; i++) {
		const struct hit_record *hit = &ui->hit[ui->side][i];
		struct rect seen = rect_intersection(hit->rect, hit->clip);
		if (seen.w > 0 && seen.h > 0)
			ui_outline(ui, seen, 0, hit == under ? 2 : 1, colour_fade(hit_colour(hit), hit == under ? 1 : 0.6f));
		if (hit->id == ui->focus)
			ui_outline(ui, rect_inset(seen, -2, -2), 0, 2, draggable);
	}
}

/* At the upper left corner of the layer, above it where there is room. */
static void layer_name(struct ui *ui, const struct layer *layer, int number)
{
	const char *name = ui_say(ui, "layer %d%s: %s", number, layer->modal ? ", modal" : "", layer->name);
	float h = ui_line_height(ui, TYPE_SMALL), y = layer->rect.y - 3 - h;
	struct rect r = {layer->rect.x - 3, y < 0 ? 0 : y, ui_text_width(ui, TYPE_SMALL, name) + 8, h};
	ui_fill(ui, r, layered);
	ui_text_at(ui, r.x + 4, r.y, TYPE_SMALL, named, name);
}

static void layers_outline(struct ui *ui)
{
	for (int i = 0; i < ui->layers; i++) {
		ui_outline(ui, rect_inset(ui->layer[i].rect, -3, -3), 0, 2,
			colour_fade(layered, ui->layer[i].modal ? 1 : 0.6f));
		layer_name(ui, &ui->layer[i], i + 1);
	}
}

/* Of the last pass where it is drawn later in this one. */
static const char *focused_name(const struct ui *ui)
{
	for (int pass = 0; pass < 2; pass++) {
		const struct hit_record *hit = ui->hit[pass == 0 ? ui->side : !ui->side];
		for (int i = 0; i < (pass == 0 ? ui->hits : ui->hits_before); i++)
			if (hit[i].id == ui->focus)
				return hit[i].name;
	}
	return "";
}

void ui_inspect(struct ui *ui, struct ui_inspected *out)
{
	const struct hit_record *under = pointed(ui);
	const struct frame_cost none = {0, 0, 0};
	const struct frame_cost last = ui->frames > 0 ? ui->cost[(ui->frames - 1) % FRAMES_KEPT] : none;
	*out = (struct ui_inspected){.hits = ui->hits, .texts = ui->texts, .layers = ui->layers, .hits_most = HITS_MAX,
		.texts_most = TEXTS_MAX, .layers_most = LAYERS_MAX, .slots = ui->kept_used, .slots_most = KEPT_MAX,
		.frames = ui->frames, .frame_ms = (double)last.ms, .processor_ms = (double)last.processor_ms,
		.painted = last.painted, .next_s = ui->wake_at != 0 ? fmax(ui->wake_at - ui->time, 0) : -1,
		.pointed = under ? under->name : "", .focused = focused_name(ui)};
	if (under) {
		out->pointed_at = under->rect;
		out->pointed_layer = under->layer;
	}
	ui_arena_measure(ui, &out->arena, &out->arena_room);
	out->arena_most = out->arena > ui->arena_most ? out->arena : ui->arena_most;
	hits_outline(ui, under);
	layers_outline(ui);
}
