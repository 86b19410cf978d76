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
