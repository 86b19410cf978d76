/* The page that is drawn on: how large it is, what clips and lies on top of it, what was written on it. */
#include "page.h"

#include <math.h>
#include <string.h>

#include "arena.h"
#include "canvas.h"
#include "ui/state.h"

struct rect ui_screen(const struct ui *ui)
{
	return (struct rect){0, 0, ui->width, ui->height};
}

bool ui_drawing(const struct ui *ui) { return ui->drawing; }
float ui_scale(const struct ui *ui) { return ui->scale; }
struct ui_look ui_look(const struct ui *ui) { return ui->look; }

int ui_layer_now(const struct ui *ui)
{
	return ui->layer_depth > 0 ? ui->layer_now[ui->layer_depth - 1] : 0;
}

struct rect ui_clip_now(const struct ui *ui)
{
	return ui->clips > 0 ? ui->clip[ui->clips - 1] : (struct rect){0, 0, ui->width, ui->height};
}

void ui_clip(struct ui *ui, struct rect r)
{
	struct rect clip = rect_intersection(r, ui_clip_now(ui));
	if (ui->clips < CLIPS_MAX)
		ui->clip[ui->clips++] = clip;
}

void ui_clip_end(struct ui *ui)
{
	if (ui->clips > 0)
		ui->clips--;
}

int ui_whole_pixel(float v)
{
	const float farthest = 1e6f;
	return (int)fmaxf(fminf(v, farthest), -farthest);
}

int ui_pixel(const struct ui *ui, float v)
{
	return ui_whole_pixel(roundf(v * ui->scale));
}

struct area ui_area(const struct ui *ui, struct rect r)
{
	return (struct area){ui_pixel(ui, r.x), ui_pixel(ui, r.y), ui_pixel(ui, r.x + r.w), ui_pixel(ui, r.y + r.h)};
}

void ui_mark(struct ui *ui, struct mark *mark, struct area reach, const void *data, size_t bytes)
{
	if (!ui->drawing)
		return;
	mark->clip = ui_area(ui, ui_clip_now(ui));
	canvas_put(ui->canvas, mark, reach, data, bytes);
}

bool ui_is_weight(char c)
{
	return c == UI_BOLD[0] || c == UI_PLAIN[0];
}

void ui_note_text(struct ui *ui, struct rect r, const char *text, bool cut)
{
	if (ui->texts >= TEXTS_MAX || *text == '\0')
		return;
	size_t length = strlen(text) + 1;
	char *copy = ui_arena(ui, length), *to = copy;
	if (!copy)
		return;
	for (size_t i = 0; i < length; i++)
		if (!ui_is_weight(text[i]))
			*to++ = text[i];
	ui->text[ui->side][ui->texts++] = (struct text_record){copy, r, ui_clip_now(ui), ui_layer_now(ui), cut,
		ui->scrolls > 0};
}
