/* The window's state as programs ask for it and set it: its time, its scale, its look, the clipboard. */
#include <math.h>
#include <string.h>

#include "pass.h"

static const float page_least_w = 1000, page_least_h = 620;

/* Scales in quarters, so that rules and letters stay crisp. */
void ui_layout_scale(struct ui *ui)
{
	int w, h;
	SDL_GetWindowSize(ui->window, &w, &h);
	float most = fminf((float)w / page_least_w, (float)h / page_least_h);
	ui->too_small = most < 0.75f;
	ui->scale_most = fminf(3, fmaxf(0.75f, floorf(most * 4) / 4));
	float fitting = floorf(fminf((float)w / 1440, (float)h / 900) * 4 + 0.01f) / 4;
	float wanted = ui->look.scale > 0 ? ui->look.scale : fmaxf(fitting, 1);
	ui->scale = fmaxf(0.75f, fminf(wanted, ui->scale_most));
	ui->width = (float)w / ui->scale;
	ui->height = (float)h / ui->scale;
}

double ui_time(const struct ui *ui) { return ui->time; }
void ui_quit(struct ui *ui) { ui->quit = true; }
float ui_scale_most(const struct ui *ui) { return ui->scale_most; }
bool ui_too_small(const struct ui *ui) { return ui->too_small; }

double ui_now(const struct ui *ui)
{
	if (ui->options->play)
		return ui->played;
	return (double)(SDL_GetPerformanceCounter() - ui->started) / (double)SDL_GetPerformanceFrequency();
}

void ui_again(struct ui *ui, double after)
{
	double at = ui->time + after;
	if (ui->wake_at == 0 || at < ui->wake_at)
		ui->wake_at = at;
}

void ui_set_look(struct ui *ui, const struct ui_look *look)
{
	bool full = ui->look.full_screen;
	ui->look = *look;
	if (!(ui->look.text >= 0.5f && ui->look.text <= 2))
		ui->look.text = 1;
	if (look->full_screen != full)
		SDL_SetWindowFullscreen(ui->window, look->full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
	ui_layout_scale(ui);
	ui->again = true;
}

void ui_place(const struct ui *ui, int *x, int *y, int *w, int *h)
{
	SDL_GetWindowPosition(ui->window, x, y);
	SDL_GetWindowSize(ui->window, w, h);
}

void ui_copy(struct ui *ui, const char *text)
{
	(void)ui;
	SDL_SetClipboardText(text);
}

const char *ui_paste(struct ui *ui)
{
	char *text = SDL_HasClipboardText() ? SDL_GetClipboardText() : NULL;
	const char *out = text ? ui_say(ui, "%s", text) : "";
	SDL_free(text);
	return out;
}

void ui_wake(struct ui *ui)
{
	SDL_Event event = {.type = ui->wake_event};
	SDL_PushEvent(&event);
}

void ui_set_title(struct ui *ui, const char *title)
{
	if (strcmp(SDL_GetWindowTitle(ui->window), title) != 0)
		SDL_SetWindowTitle(ui->window, title);
}
