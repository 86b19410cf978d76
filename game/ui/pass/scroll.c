/* Places that scroll. */
#include <math.h>

#include "pass.h"

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

struct rect ui_scroll(struct ui *ui, struct rect r, const char *name)
{
	uint32_t id = ui_hash(name) ^ 0x3c6ef372u;
	float *offset = &ui_kept_at(ui, id)->value[0];
	if (ui->scrolls < SCROLLS_MAX)
		ui->scroll[ui->scrolls++] = (struct scroll){id, r, offset};
	if (ui->input.wheel != 0 && rect_holds(r, ui->input.x, ui->input.y) && ui_layer_has_mouse(ui, ui_layer_now(ui))) {
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
