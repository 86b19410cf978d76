#include "window.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "pass.h"
#include "ui/draw/arena.h"
#include "ui/machine.h"

static void icon_set(struct ui *ui, const char *path)
{
	cairo_surface_t *png = path ? cairo_image_surface_create_from_png(path) : NULL;
	if (png && cairo_surface_status(png) == CAIRO_STATUS_SUCCESS) {
		SDL_Surface *icon = SDL_CreateRGBSurfaceWithFormatFrom(cairo_image_surface_get_data(png),
			cairo_image_surface_get_width(png),
			cairo_image_surface_get_height(png), 32, cairo_image_surface_get_stride(png), SDL_PIXELFORMAT_ARGB8888);
		SDL_SetWindowIcon(ui->window, icon);
		SDL_FreeSurface(icon);
	}
	if (png)
		cairo_surface_destroy(png);
}

static enum ui_outcome window_open(struct ui *ui, char *why, size_t size)
{
	const struct ui_options *o = ui->options;
	SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); /* no detour through OpenGL: half the time and the memory */
	SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
	SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
	if (SDL_Init(SDL_INIT_VIDEO) != 0) {
		snprintf(why, size, "%s", SDL_GetError());
		return UI_NO_DISPLAY;
	}
	/* without a display SDL takes a driver that nobody can see, and says nothing */
	const char *driver = SDL_GetCurrentVideoDriver();
	if (!o->play && !SDL_getenv("SDL_VIDEODRIVER") && driver &&
		(strcmp(driver, "offscreen") == 0 || strcmp(driver, "dummy") == 0)) {
		snprintf(why, size, "DISPLAY");
		return UI_NO_DISPLAY;
	}
	SDL_Rect room = {0, 0, 1440, 900};
	SDL_GetDisplayUsableBounds(0, &room);
	int w = o->w > 0 ? o->w : room.w < 1440 ? room.w : 1440, h = o->h > 0 ? o->h : room.h < 900 ? room.h : 900;
	int x = o->x >= 0 ? o->x : (int)SDL_WINDOWPOS_CENTERED, y = o->y >= 0 ? o->y : (int)SDL_WINDOWPOS_CENTERED;
	Uint32 flags = SDL_WINDOW_RESIZABLE | (o->look.full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
	ui->window = SDL_CreateWindow(o->title, x, y, w, h, flags);
	ui->canvas = ui->window ? canvas_open(ui->window) : NULL;
	if (!ui->canvas || !canvas_begin(ui->canvas)) {
		snprintf(why, size, "%s", SDL_GetError());
		return UI_NO_DISPLAY;
	}
	ui->wake_event = SDL_RegisterEvents(1);
	icon_set(ui, o->icon);
	return UI_DONE;
}

static void window_close(struct ui *ui)
{
	pads_close(ui);
	canvas_close(ui->canvas);
	font_close(ui->fonts);
	ui_arena_free(ui);
	if (ui->window)
		SDL_DestroyWindow(ui->window);
	SDL_Quit();
	free(ui);
}

/* Sleeps until something happens or until the time that was asked for. */
static void window_sleep(struct ui *ui)
{
	double now = ui_now(ui), until = ui->wake_at;
	if (now < ui->pads_until)
		until = until == 0 ? now + 0.1 : fmin(until, now + 0.1);
	if (until == 0)
		SDL_WaitEvent(NULL);
	else
		SDL_WaitEventTimeout(NULL, (int)ceil(fmax(until - now, 0.001) * 1000));
}

static enum ui_outcome window_loop(struct ui *ui, const struct ui_program *program, char *why, size_t size)
{
	ui_draw_frame(ui, program);
	pads_open(ui); /* takes its time: after the first picture */
	if (ui->options->play)
		return ui->options->play(ui->options->player, ui, program, why, size);
	while (!ui->quit) {
		window_sleep(ui);
		bool due = ui->wake_at != 0 && ui_now(ui) >= ui->wake_at;
		if ((ui_handle_events(ui, program) || due) && !ui->quit)
			ui_draw_frame(ui, program);
	}
	return UI_DONE;
}

enum ui_outcome ui_run(const struct ui_options *options, const struct ui_program *program, char *why, size_t size)
{
	struct ui *ui = calloc(1, sizeof *ui);
	if (!ui)
		return UI_NO_MEMORY;
	ui->options = options;
	ui->look = options->look;
	ui->look.text = options->look.text > 0 ? options->look.text : 1;
	ui->started = ui->woken = SDL_GetPerformanceCounter();
	ui->woken_ms = machine_thread_ms();
	ui->input.x = ui->input.y = -1;
	enum ui_outcome outcome = window_open(ui, why, size);
	if (outcome == UI_DONE) {
		ui->fonts = font_open(options->font_folder, why, size);
		outcome = ui->fonts ? UI_DONE : UI_NO_FONT;
	}
	if (outcome == UI_DONE) {
		ui_layout_scale(ui);
		if (program->start)
			program->start(program->context, ui);
		outcome = window_loop(ui, program, why, size);
		if (program->close)
			program->close(program->context, ui);
	}
	window_close(ui);
	return outcome;
}
