/* A frame: passes over the program's function until what was done has come to rest, and one more that draws. */
#include <string.h>

#include "pass.h"
#include "ui/draw/arena.h"
#include "ui/draw/font.h"
#include "ui/machine.h"

static const double surface_returns = 0.25; /* seconds until a window without a surface is asked again */

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

static void frame_count(struct ui *ui)
{
	uint64_t now = SDL_GetPerformanceCounter();
	double per_ms = (double)SDL_GetPerformanceFrequency() / 1000;
	ui->cost[ui->frames++ % FRAMES_KEPT] = (struct frame_cost){(float)((double)(now - ui->woken) / per_ms),
		(float)(machine_thread_ms() - ui->woken_ms), canvas_painted(ui->canvas)};
	if (ui->frames == 1)
		ui->first_picture_ms = (double)(now - ui->started) / per_ms;
}

void ui_draw_frame(struct ui *ui, const struct ui_program *program)
{
	for (int i = 0; i < 4; i++) { /* until what was done has come to rest */
		ui_pass(ui, program, false);
		if (!ui->again)
			break;
	}
	ui->wake_at = 0;
	if (!canvas_begin(ui->canvas)) {
		ui_again(ui, surface_returns);
		return;
	}
	ui_pass(ui, program, true);
	canvas_show(ui->canvas, ui->fonts);
	font_tidy(ui->fonts);
	frame_count(ui);
}
