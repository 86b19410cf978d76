#include <math.h>

#include "desk/frame/keep.h"
#include "desk/frame/session.h"
#include "desk/frame/words.h"
#include "launch_page.h"

static bool foot_draw(struct desk *d, struct launch_page *page, struct rect r)
{
	if (ui_button_right(d->ui, &r, desk_word(d, "launch.continue"), KEY_ENTER, LOOK_STRONG)) {
		desk_back(d);
		return false;
	}
	if (ui_button_right(d->ui, &r, desk_word(d, "launch.branch"), KEY_OF('B'), LOOK_PLAIN)) {
		page->going_back = true;
		page->back = 0;
	}
	if (ui_button_right(d->ui, &r, desk_word(d, "launch.save"), KEY_OF('S'), LOOK_PLAIN))
		desk_picture_save(d);
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
		column(d, page, rect_inset(side, 22, 14), model, false);
	}
	if (foot_draw(d, page, foot) && page->going_back)
		launch_back(d, page, model);
	if (ui_key(d->ui, KEY_ESCAPE))
		desk_back(d);
}
