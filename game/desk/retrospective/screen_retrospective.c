/* The page at the end of a run, as a paper would print it. */
#include <math.h>

#include "desk/frame/begin.h"
#include "desk/frame/keep.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "retrospective_page.h"

static const float widest = 1560, gutter = 40, scroll_w = 14, foot_gap = 10;

enum way { WAY_UNWRITTEN, WAY_AGAIN, WAY_PLAY_ON, WAY_DESK, WAY_CODE, WAY_SAVE, WAY_RETRY, WAY_TITLE,
	WAYS };

static const struct { const char *word; int key; enum look look; } ways[WAYS] = {
	[WAY_UNWRITTEN] = {"retrospective.unwritten", KEY_OF('U'), LOOK_STRONG},
	[WAY_AGAIN] = {"retrospective.again", KEY_OF('R'), LOOK_PLAIN},
	[WAY_PLAY_ON] = {"retrospective.play_on", KEY_OF('P'), LOOK_PLAIN},
	[WAY_DESK] = {"retrospective.back", KEY_ESCAPE, LOOK_STRONG},
	[WAY_CODE] = {"retrospective.code", KEY_OF('K'), LOOK_PLAIN},
	[WAY_SAVE] = {"launch.save", KEY_OF('S'), LOOK_PLAIN},
	[WAY_RETRY] = {"retrospective.retry", KEY_OF('C'), LOOK_PLAIN},
	[WAY_TITLE] = {"menu.title", KEY_ESCAPE, LOOK_QUIET}};

static bool something_failed(const struct retrospective *page)
{
	bool failed = page->luck_is == ANSWER_FAILED || page->when_is == ANSWER_FAILED;
	for (int o = 0; o < WHY_OUTCOMES; o++)
		failed = failed || page->why_is[o] == ANSWER_FAILED;
	return failed;
}

static bool way_is_open(const struct desk *d, const struct retrospective *page, enum way way)
{
	bool over = campaign_over(d->campaign);
	switch (way) {
	case WAY_UNWRITTEN: return over && page->unwritten;
	case WAY_PLAY_ON: return campaign_can_play_on(d->campaign);
	case WAY_DESK: return !over;
	case WAY_RETRY: return something_failed(page);
	case WAY_AGAIN: case WAY_TITLE: return over;
	default: return true;
	}
}

static enum look way_look(const struct retrospective *page, enum way way)
{
	return way == WAY_AGAIN && !page->unwritten ? LOOK_STRONG : ways[way].look;
}

/* The page may be gone afterwards. */
static void way_take(struct desk *d, struct retrospective *page, enum way way)
{
	switch (way) {
	case WAY_UNWRITTEN: begin_unwritten(d); break;
	case WAY_AGAIN: begin_again(d); break;
	case WAY_PLAY_ON:
		if (campaign_play_on(d->campaign)) {
			desk_changed(d);
			desk_home(d, SCREEN_DESK);
		}
		break;
	case WAY_DESK: desk_back(d); break;
	case WAY_CODE: desk_code_copy(d, "retrospective.code_copied"); break;
	case WAY_SAVE: retrospective_save(d, page); break;
	case WAY_RETRY: page->asked = false; break;
	default: desk_home(d, SCREEN_TITLE);
	}
}

/* From the right, in as many rows as they need. Returns the rows' height; `taken`: the way taken, -1: none. */
static float ways_lay(struct desk *d, const struct retrospective *page, struct rect r, int *taken)
{
	struct ui *ui = d->ui;
	const float gap = 8;
	float h = ui_button_height(ui, LOOK_PLAIN), x = r.x + r.w, y = r.y;
	for (int i = 0; i < WAYS; i++) {
		if (!way_is_open(d, page, (enum way)i))
			continue;
		const char *label = desk_word(d, ways[i].word);
		enum look look = way_look(page, (enum way)i);
		float w = ui_button_width(ui, label, ways[i].key, look);
		if (x - w < r.x && x < r.x + r.w) {
			x = r.x + r.w;
			y += h + gap;
		}
		bool last = i == WAY_TITLE && y == r.y; /* leads away: apart from the others, where there is room */
		if (taken && ui_button(ui, (struct rect){last ? r.x : x - w, y, w, h}, label, ways[i].key, look))
			*taken = i;
		x -= w + gap;
	}
	return y + h - r.y;
}

static void ways_draw(struct desk *d, struct retrospective *page, struct rect r)
{
	int taken = -1;
	ui_line(d->ui, r.x, r.y, r.x + r.w, r.y, 1, ui_ink(d->ui, INK_RULE));
	rect_cut_top(&r, foot_gap);
	ways_lay(d, page, r, &taken);
	if (taken >= 0)
		way_take(d, page, (enum way)taken);
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
	left.h = RECT_ENDLESS;
	right = (struct rect){left.x + left.w + gutter, r.y, r.w - left.w - gutter, RECT_ENDLESS};
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

float retrospective_paper(struct desk *d, struct rect r, struct retrospective *page)
{
	float top = r.y;
	r.h = RECT_ENDLESS;
	masthead(d, &r);
	rect_cut_top(&r, retrospective_grades(d, r, page) + 20);
	rect_cut_top(&r, columns(d, r, page) + 24);
	rect_cut_top(&r, retrospective_people(d, r));
	return r.y - top;
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
	float h = ways_lay(d, page, (struct rect){r.x, r.y, r.w - scroll_w, 0}, NULL) + foot_gap;
	struct rect foot = rect_cut_bottom(&r, h), list = ui_scroll(d->ui, r, "retrospective");
	list.w -= scroll_w;
	foot.w -= scroll_w;
	ui_scroll_end(d->ui, retrospective_paper(d, list, page));
	ways_draw(d, page, foot);
}
