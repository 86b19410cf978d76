/* The page at the end of a run, as a paper would print it. */
#include <math.h>
#include <stdlib.h>

#include "begin.h"
#include "retrospective_page.h"
#include "run_code.h"

static const float widest = 1560, gutter = 40, endless = 100000, scroll_w = 14;

static void code_copy(struct desk *d)
{
	char *code = run_code_pack(d->campaign);
	if (code)
		ui_copy(d->ui, code);
	desk_tell(d, !code, desk_word(d, code ? "retrospective.code_copied" : "error.memory"));
	free(code);
}

/* Ways to play again or on; false when one was taken: the page is then gone. `other`: the unwritten future is one. */
static bool ways_on(struct desk *d, struct rect *row, bool other)
{
	struct ui *ui = d->ui;
	if (other && ui_button_right(ui, row, desk_word(d, "retrospective.unwritten"), KEY_OF('U'), LOOK_STRONG))
		return !begin_unwritten(d);
	if (ui_button_right(ui, row, desk_word(d, "retrospective.again"), KEY_OF('R'), other ? LOOK_PLAIN : LOOK_STRONG))
		return !begin_again(d);
	if (campaign_can_play_on(d->campaign) && ui_button_right(ui, row, desk_word(d, "retrospective.play_on"),
		KEY_OF('P'), LOOK_PLAIN) && campaign_play_on(d->campaign)) {
		desk_changed(d);
		desk_home(d, SCREEN_DESK);
		return false;
	}
	return true;
}

static void buttons(struct desk *d, struct rect row, const struct retrospective *page)
{
	struct ui *ui = d->ui;
	bool over = campaign_over(d->campaign);
	ui_line(ui, row.x, row.y, row.x + row.w, row.y, 1, ui_ink(ui, INK_RULE));
	rect_cut_top(&row, 10);
	if (over && ui_button_left(ui, &row, desk_word(d, "menu.title"), KEY_ESCAPE, LOOK_QUIET)) {
		desk_home(d, SCREEN_TITLE);
		return;
	}
	if (over && !ways_on(d, &row, page->unwritten))
		return;
	if (!over && ui_button_right(ui, &row, desk_word(d, "retrospective.back"), KEY_ESCAPE, LOOK_STRONG)) {
		desk_back(d);
		return;
	}
	if (ui_button_right(ui, &row, desk_word(d, "retrospective.code"), KEY_OF('K'), LOOK_PLAIN))
		code_copy(d);
	if (ui_button_right(ui, &row, desk_word(d, "launch.save"), KEY_OF('S'), LOOK_PLAIN))
		retrospective_save(d, page);
}

static void masthead(struct desk *d, struct rect *r)
{
	struct ui *ui = d->ui;
	ui_flow(ui, r, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, retrospective_kicker(d)), 4);
	ui_flow(ui, r, TYPE_DISPLAY, ui_ink(ui, INK_TEXT), retrospective_ending(d, "title"), 4);
	struct rect deck = *r;
	deck.w = fminf(r->w, 1300);
	ui_flow(ui, &deck, TYPE_DECK, ui_ink(ui, INK_SOFT), retrospective_ending(d, "body"), 16);
	rect_cut_top(r, deck.y - r->y);
}

/* Two columns with a rule between them. Returns the height of the longer one. */
static float columns(struct desk *d, struct rect r, struct retrospective *page)
{
	struct rect left = r, right;
	float *kept = ui_kept(d->ui, "retrospective height"), h = *kept;
	left.w = floorf((r.w - gutter) * 0.6f);
	left.h = endless;
	right = (struct rect){left.x + left.w + gutter, r.y, r.w - left.w - gutter, endless};
	ui_line(d->ui, right.x - gutter / 2, r.y, right.x - gutter / 2, r.y + h, 1, ui_ink(d->ui, INK_RULE));
	float top = r.y;
	left.y += retrospective_timeline(d, left, page) + 24;
	left.y += retrospective_why(d, left, page);
	right.y += retrospective_house(d, right);
	right.y += retrospective_launches(d, right);
	right.y += retrospective_beside(d, right);
	*kept = fmaxf(left.y, right.y) - top;
	return *kept;
}

void screen_retrospective(struct desk *d)
{
	struct retrospective *page = d->campaign ? retrospective(d) : NULL;
	if (!page) {
		desk_home(d, SCREEN_TITLE);
		return;
	}
	struct rect r = ui_screen(d->ui);
	float side = fmaxf(r.w < 1200 ? 32 : 56, (r.w - widest) / 2);
	r = rect_inset(r, side, 20);
	struct rect foot = rect_cut_bottom(&r, 50);
	struct rect list = ui_scroll(d->ui, r, "retrospective");
	float top = list.y;
	list.w -= scroll_w;
	foot.w -= scroll_w;
	list.h = endless;
	masthead(d, &list);
	rect_cut_top(&list, retrospective_grades(d, list, page) + 20);
	rect_cut_top(&list, columns(d, list, page) + 24);
	rect_cut_top(&list, retrospective_people(d, list));
	ui_scroll_end(d->ui, list.y - top);
	buttons(d, foot, page);
}
