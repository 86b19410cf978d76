/* The desk: the month above, the inbox, the two tracks, what is foreseen, and the orders. */
#include <math.h>

#include "desk/frame/foresight_jobs.h"
#include "desk/frame/guide.h"
#include "desk/frame/session.h"
#include "desk/frame/words.h"
#include "desk/month/foresight/foresight_panel.h"
#include "desk/month/inbox/inbox.h"
#include "desk/month/orders/begin_sheet.h"
#include "desk/month/orders/orders.h"
#include "desk/month/page/month_page.h"
#include "desk/tracks/tracks.h"
#include "screen_desk.h"

static const float wide_w = 1240, wide_h = 740;

/* While an earlier month is looked at: which, and the ways on. */
static void look_banner(struct desk *d, struct rect r)
{
	struct rect row = rect_inset(r, 12, 0);
	ui_fill_round(d->ui, r, 6, ui_ink(d->ui, INK_LINK_WASH));
	if (ui_button_right(d->ui, &row, desk_word(d, "desk.look.now"), KEY_ESCAPE, LOOK_SMALL))
		d->look = 0;
	if (d->look > 0 && ui_button_right(d->ui, &row, desk_word(d, "desk.look.play_on"), KEY_NONE, LOOK_SMALL))
		d->look = desk_back_to(d, d->look - 1) ? 0 : d->look;
	if (d->look > 0)
		ui_text(d->ui, row, TYPE_BODY_BOLD, ui_ink(d->ui, INK_LINK), ALIGN_LEFT,
			DESK_SAY(d, "desk.look", {"month", desk_month(d, d->look - 1)}));
}

static void tracks(struct desk *d, struct rect r)
{
	if (desk_looked_at(d) >= 0) {
		look_banner(d, rect_cut_top(&r, 40));
		rect_cut_top(&r, 8);
	}
	int month = d->look > 0 ? d->look - 1 : d->campaign->month, look = month;
	guide_mark(d, GUIDE_TRACKS, r);
	tracks_draw(d, r, month, &look);
	if (look != month)
		d->look = look >= d->campaign->month || look < 0 ? 0 : look + 1;
}

/* Draws a part; its first thing takes the keyboard where the part's key was pressed. */
static void part_draw(struct desk *d, struct desk_page *page, enum desk_tab part,
	void (*draw)(struct desk *, struct rect), struct rect r)
{
	if (page->reach == (int)part + 1) {
		page->reach = 0;
		ui_focus_next(d->ui);
	}
	draw(d, r);
}

static void wide_draw(struct desk *d, struct desk_page *page, struct rect r)
{
	struct rect orders = rect_cut_bottom(&r, fminf(216, r.h * 0.27f));
	rect_cut_bottom(&r, 12);
	struct rect inbox = rect_cut_left(&r, fminf(340, r.w * 0.22f));
	guide_mark(d, GUIDE_ORDERS, orders);
	guide_mark(d, GUIDE_INBOX, inbox);
	part_draw(d, page, TAB_ORDERS, orders_draw_row, orders);
	part_draw(d, page, TAB_INBOX, inbox_draw, inbox);
	rect_cut_left(&r, 12);
	part_draw(d, page, TAB_FORESIGHT, foresight_panel, rect_cut_right(&r, fminf(350, r.w * 0.28f)));
	rect_cut_right(&r, 12);
	tracks(d, r);
}

static void narrow_draw(struct desk *d, struct desk_page *page, struct rect r)
{
	const char *const labels[] = {desk_word(d, "inbox.title"), desk_word(d, "foresight.title"),
		desk_word(d, "orders.title")};
	struct rect column = rect_cut_left(&r, 330);
	float h = ui_choice_height(d->ui, column.w, labels, 3);
	struct rect tabs = rect_cut_top(&column, h);
	page->tab = (enum desk_tab)ui_choice(d->ui, tabs, desk_word(d, "desk.tabs"), labels, 3, (int)page->tab, 0);
	rect_cut_top(&column, 8);
	guide_mark(d, GUIDE_INBOX, page->tab == TAB_INBOX ? column : tabs);
	guide_mark(d, GUIDE_ORDERS, page->tab == TAB_ORDERS ? column : tabs);
	guide_mark(d, GUIDE_ACCELERATORS, tabs);
	rect_cut_left(&r, 12);
	static void (*const draw[])(struct desk *, struct rect) = {[TAB_INBOX] = inbox_draw,
		[TAB_FORESIGHT] = foresight_panel, [TAB_ORDERS] = orders_draw_column};
	part_draw(d, page, page->tab, draw[page->tab], column);
	tracks(d, r);
}

static void keys(struct desk *d, struct desk_page *page)
{
	struct ui *ui = d->ui;
	static const char *const parts[] = {[TAB_INBOX] = "inbox", [TAB_FORESIGHT] = "foresight",
		[TAB_ORDERS] = "orders"};
	for (int i = TAB_INBOX; i <= TAB_ORDERS; i++)
		if (ui_key(ui, desk_key(d, parts[i]))) {
			page->tab = (enum desk_tab)i;
			page->reach = i + 1;
		}
	if (ui_key(ui, desk_key(d, "team")))
		desk_go(d, SCREEN_TEAM, d->campaign->content->scenario.bridge_from);
	int model, due = campaign_next_due(d->campaign, &model);
	if (ui_key(ui, desk_key(d, "programme")) && due >= 0)
		desk_go(d, SCREEN_PROGRAMME, model);
	if (ui_key(ui, desk_key(d, "codex")))
		desk_go(d, SCREEN_CODEX, -1);
	if (ui_key(ui, desk_key(d, "settings")))
		desk_go(d, SCREEN_SETTINGS, -1);
	if (ui_key(ui, KEY_ESCAPE))
		page->menu = true;
}

void screen_desk(struct desk *d)
{
	struct desk_page *page = d->campaign ? desk_page(d) : NULL;
	if (!page) {
		desk_home(d, SCREEN_TITLE);
		return;
	}
	if (!d->dragging)
		page->dragged = false;
	foresight_tend(d);
	struct rect r = ui_screen(d->ui);
	bool wide = r.w >= wide_w && r.h >= wide_h;
	struct rect top = rect_cut_top(&r, 62);
	guide_mark(d, GUIDE_TOP, rect_inset(top, 8, 4));
	topbar_draw(d, top);
	r = rect_inset(r, 16, 12);
	if (wide)
		wide_draw(d, page, r);
	else
		narrow_draw(d, page, r);
	move_draw(d);
	begin_draw(d);
	inbox_sheets_draw(d);
	if (!page->menu && !page->move && !page->begin.model) /* what lies open is answered first */
		guide_draw(d);
	menu_draw(d);
	keys(d, page);
}
