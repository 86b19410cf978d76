#include <math.h>
#include <stdio.h>

#include "launch_page.h"

static void page_save(struct desk *d)
{
	char path[1024] = "";
	bool good = desk_picture_path(d, path, sizeof path) && ui_save_picture(d->ui, path);
	desk_tell(d, !good, DESK_SAY(d, good ? "picture.saved" : "picture.failed", {"path", path}));
}

/* The month to go back to: of the decision that cost most, else two before the launch. */
static int month_back(const struct desk *d, const struct launch_page *page, int model)
{
	int worst = -1;
	for (int i = 0; i < page->rows; i++)
		if (page->row[i].mean < 0 && (worst < 0 || page->row[i].mean < page->row[worst].mean))
			worst = i;
	int month = worst >= 0 ? page->row[worst].month : d->campaign->now.model[model].ship_month - 2;
	return month < 0 ? 0 : month;
}

static void back_sheet(struct desk *d, struct launch_page *page, int model)
{
	struct rect r = rect_centred(ui_screen(d->ui), 460, 190);
	if (!ui_layer(d->ui, r, "go back", true)) {
		page->going_back = false;
		return;
	}
	int month = month_back(d, page, model);
	ui_sheet(d->ui, r, true);
	struct rect in = rect_inset(r, 22, 18), foot = rect_cut_bottom(&in, 40);
	ui_flow(d->ui, &in, TYPE_SERIF_TITLE, ui_ink(d->ui, INK_TEXT),
		DESK_SAY(d, "launch.back.title", {"month", desk_month(d, month)}), 6);
	ui_flow(d->ui, &in, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), desk_word(d, "launch.back.body"), 0);
	bool go = ui_button_right(d->ui, &foot, desk_word(d, "launch.back.go"), KEY_ENTER, LOOK_STRONG);
	if (ui_button_right(d->ui, &foot, desk_word(d, "orders.leave"), KEY_NONE, LOOK_PLAIN) || go)
		page->going_back = false;
	ui_layer_end(d->ui);
	if (go && desk_back_to(d, month))
		desk_home(d, SCREEN_DESK);
}

static bool foot_draw(struct desk *d, struct launch_page *page, struct rect r)
{
	if (ui_button_right(d->ui, &r, desk_word(d, "launch.continue"), KEY_ENTER, LOOK_STRONG)) {
		desk_back(d);
		return false;
	}
	if (ui_button_right(d->ui, &r, desk_word(d, "launch.branch"), KEY_OF('B'), LOOK_PLAIN))
		page->going_back = true;
	if (ui_button_right(d->ui, &r, desk_word(d, "launch.save"), KEY_OF('S'), LOOK_PLAIN))
		page_save(d);
	return true;
}

static void column(struct desk *d, struct launch_page *page, struct rect r, int model, bool paper)
{
	struct rect list = ui_scroll(d->ui, r, paper ? "paper" : "behind");
	list.w -= 14;
	float h = paper ? launch_paper(d, list, model) : launch_side(d, list, page, model);
	ui_scroll_end(d->ui, h + 8);
}

void screen_launch(struct desk *d)
{
	int model = d->place.subject;
	if (!d->campaign || model < 0 || !d->campaign->now.model[model].shipped) {
		desk_back(d);
		return;
	}
	struct launch_page *page = launch_page(d, model);
	struct rect r = rect_inset(ui_screen(d->ui), 28, 20);
	if (!page)
		return;
	bool wide = r.w >= 1150;
	struct rect foot = rect_cut_bottom(&r, 52);
	if (!wide) {
		const char *const tabs[] = {desk_word(d, "launch.paper"), desk_word(d, "launch.behind")};
		struct rect choice = foot;
		page->tab = ui_choice(d->ui, rect_centred((struct rect){choice.x, choice.y, 260, choice.h}, 260, 25),
			desk_word(d, "desk.tabs"), tabs, 2, page->tab, 0);
	}
	struct rect side = wide ? rect_cut_right(&r, fminf(460, r.w * 0.33f)) : r;
	if (wide)
		rect_cut_right(&r, 24);
	if (wide || page->tab == 0) {
		ui_sheet(d->ui, r, true);
		column(d, page, rect_inset(r, wide ? 34 : 20, 16), model, true);
	}
	if (wide || page->tab == 1) {
		ui_sheet(d->ui, side, false);
		column(d, page, rect_inset(side, 22, 18), model, false);
	}
	if (foot_draw(d, page, foot) && page->going_back)
		back_sheet(d, page, model);
	if (ui_key(d->ui, KEY_ESCAPE))
		desk_back(d);
}
