/* Sheets above one another: which of them has the mouse, the keyboard, Escape. */
#include "pass.h"

/* Whether a layer may have the mouse: nothing above it, as it lay in the last pass, is in the way. */
bool ui_layer_has_mouse(const struct ui *ui, int layer)
{
	for (int i = ui->layers_before - 1; i >= layer; i--)
		if (ui->layer_before[i].modal || rect_holds(ui->layer_before[i].rect, ui->input.x, ui->input.y))
			return i + 1 == layer;
	return true;
}

/* The keyboard belongs to the uppermost modal layer and to what lies above it. */
bool ui_layer_has_keys(const struct ui *ui, int layer)
{
	for (int i = ui->layers_before - 1; i >= layer; i--)
		if (ui->layer_before[i].modal)
			return false;
	return true;
}

/* Whether Escape and a click beside it are meant for a layer: the uppermost modal one, else the uppermost that is not
 * pinned. */
static bool layer_is_left(const struct ui *ui, int index)
{
	for (int i = ui->layers_before - 1; i >= 0; i--)
		if (ui->layer_before[i].modal)
			return i == index;
	for (int i = ui->layers_before - 1; i > index; i--)
		if (!ui->layer_before[i].pinned)
			return false;
	return true;
}

static bool layer_known(const struct ui *ui, int index)
{
	return index < ui->layers_before && ui->layer_before[index].id == ui->layer[index].id;
}

static int layer_add(struct ui *ui, struct layer layer)
{
	int index = ui->layers++;
	ui->layer[index] = layer;
	ui->layer_now[ui->layer_depth++] = index + 1;
	return index;
}

static void layer_open(struct ui *ui, int index)
{
	ui->again = ui->again || !layer_known(ui, index);
	/* what clips below does not clip here */
	if (ui->clips < CLIPS_MAX)
		ui->clip[ui->clips++] = (struct rect){0, 0, ui->width, ui->height};
	if (ui->layer[index].modal)
		ui_fill(ui, (struct rect){0, 0, ui->width, ui->height}, colour_fade(ui_ink(ui, INK_PAPER), 0.6f));
}

bool ui_layer(struct ui *ui, struct rect r, const char *name, bool modal)
{
	if (ui->layers >= LAYERS_MAX)
		return false;
	int index = layer_add(ui, (struct layer){.id = ui_hash(name), .name = name, .rect = r, .modal = modal});
	bool left = layer_known(ui, index) && layer_is_left(ui, index);
	bool outside = left && ui->input.down && !rect_holds(r, ui->input.x, ui->input.y) &&
		ui_layer_has_mouse(ui, index + 1);
	bool escape = left && ui->input.key == KEY_ESCAPE;
	if (outside || escape) {
		ui->input.key = escape ? KEY_NONE : ui->input.key;
		ui->layer_depth--;
		ui->layers--;
		ui->again = true;
		return false;
	}
	layer_open(ui, index);
	return true;
}

bool ui_layer_pin(struct ui *ui, struct rect r, const char *name)
{
	if (ui->layers >= LAYERS_MAX)
		return false;
	layer_open(ui, layer_add(ui, (struct layer){.id = ui_hash(name), .name = name, .rect = r, .pinned = true}));
	return true;
}

void ui_layer_end(struct ui *ui)
{
	ui_clip_end(ui);
	if (ui->layer_depth > 0)
		ui->layer_depth--;
}
