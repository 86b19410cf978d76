/* A page longer than the window, drawn by the same widgets and saved as a picture. */
#include <math.h>

#include "canvas.h"
#include "ui/state.h"

static const float endless = 100000;
static const double pixels_most = 64e6; /* of a picture: a quarter of a gigabyte of memory */
static const int side_most = 32767;     /* of a picture that cairo can make */

/* What drawing off the screen must leave as it was. */
struct aside {
	struct canvas *canvas;
	struct input input;
	float width, height;
	uint32_t focus, active;
	double wake_at;
	bool drawing, again;
	int hits, texts, scrolls, clips, layers, layer_depth;
};

static struct aside aside_take(struct ui *ui)
{
	struct aside a = {ui->canvas, ui->input, ui->width, ui->height, ui->focus, ui->active, ui->wake_at, ui->drawing,
		ui->again, ui->hits, ui->texts, ui->scrolls, ui->clips, ui->layers, ui->layer_depth};
	ui->input = (struct input){.x = -1, .y = -1}; /* nothing on it can be used */
	ui->focus = ui->active = 0;
	ui->scrolls = ui->clips = ui->layer_depth = 0;
	return a;
}

static void aside_put_back(struct ui *ui, const struct aside *a)
{
	ui->canvas = a->canvas;
	ui->input = a->input;
	ui->width = a->width;
	ui->height = a->height;
	ui->focus = a->focus;
	ui->active = a->active;
	ui->wake_at = a->wake_at;
	ui->drawing = a->drawing;
	ui->again = a->again;
	ui->hits = a->hits;
	ui->texts = a->texts;
	ui->scrolls = a->scrolls;
	ui->clips = a->clips;
	ui->layers = a->layers;
	ui->layer_depth = a->layer_depth;
}

static bool page_print(struct ui *ui, const char *path, ui_page_draw *draw, void *context)
{
	int w = (int)ceilf(ui->width * ui->scale), h = (int)ceilf(ui->height * ui->scale);
	if (w < 1 || h < 1 || w > side_most || h > side_most || (double)w * h > pixels_most)
		return false;
	ui->canvas = canvas_open_page(w, h);
	if (!ui->canvas)
		return false;
	ui->drawing = true;
	ui_fill(ui, ui_screen(ui), ui_ink(ui, INK_PAPER));
	draw(context, ui_screen(ui));
	bool good = canvas_print(ui->canvas, ui->fonts, path);
	canvas_close(ui->canvas);
	return good;
}

bool ui_save_page(struct ui *ui, const char *path, float w, ui_page_draw *draw, void *context)
{
	struct aside aside = aside_take(ui);
	ui->drawing = false;
	ui->width = w;
	ui->height = endless;
	ui->height = draw(context, ui_screen(ui));
	bool good = page_print(ui, path, draw, context);
	aside_put_back(ui, &aside);
	return good;
}

bool ui_save_picture(struct ui *ui, const char *path)
{
	return canvas_save(ui->canvas, path);
}
