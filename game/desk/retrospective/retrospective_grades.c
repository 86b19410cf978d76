/* The four grades: the run's, the record's, and where luck could have put the same decisions. */
#include <math.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "ui/chart/chart.h"
#include "retrospective_page.h"

static const float strip_h = 44;

static void luck_words(struct desk *d, struct rect *in, const struct retrospective *page, int g)
{
	if (page->luck_is != ANSWER_THERE) {
		retrospective_waiting(d, in, page->luck_is, "retrospective.rolling", work_progress(d->work, WORK_END_LUCK));
		return;
	}
	ui_flow(d->ui, in, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), retrospective_luck_words(d, &page->luck, g), 0);
}

static float grade_draw(struct desk *d, struct rect r, const struct retrospective *page, int g,
	const struct state *record)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	double own = state_grade(s, &d->campaign->now, g), then = record ? state_grade(s, record, g) :
		(double)NAN;
	struct rect in = r;
	ui_flow(ui, &in, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, speech_grade(&d->speech, g)), 0);
	float line = ui_line_height(ui, TYPE_NOTE);
	struct rect row = rect_cut_top(&in, fmaxf(ui_line_height(ui, TYPE_DISPLAY) * 0.85f, 2 * line + 8));
	const char *number = ui_say(ui, "%.0f", own);
	ui_text(ui, rect_cut_left(&row, ui_text_width(ui, TYPE_DISPLAY, number) + 12), TYPE_DISPLAY, ui_ink(ui, INK_TEXT),
		ALIGN_LEFT, number);
	if (record) {
		double by = own - then;
		bool same = fabs(by) < 0.5;
		struct rect upper = {row.x, row.y + row.h / 2 - line, row.w, line},
			lower = {row.x, row.y + row.h / 2, row.w, line};
		ui_text(ui, upper, TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_LEFT, retrospective_record_words(d, then));
		ui_text(ui, lower, TYPE_NOTE_BOLD, ui_ink(ui, same ? INK_MUTED : by < 0 ? INK_BAD : INK_GOOD), ALIGN_LEFT,
			same ? desk_word(d, s->turn.dealt ? "retrospective.same.dealt" : "retrospective.same") :
			ui_say(ui, "%s %s", by < 0 ? "✕" : "✓", desk_signed(d, by, 0)));
	}
	chart_range(ui, rect_cut_top(&in, strip_h), (struct range_strip){.low = 0, .high = 100, .band_low = NAN,
		.band_high = NAN, .marker = then, .dot = own, .band = colour_fade(ui_ink(ui, INK_LINK), 0.55f),
		.bin = page->luck.bin[g], .bins = STAND_BINS});
	rect_cut_top(&in, 4);
	luck_words(d, &in, page, g);
	return in.y - r.y;
}

float retrospective_grades(struct desk *d, struct rect r, const struct retrospective *page)
{
	struct ui *ui = d->ui;
	const struct state *record = campaign_record_beside(d->campaign);
	struct rect row = {r.x, r.y + 16, r.w, r.h};
	float h = 0;
	ui_line(ui, r.x, r.y, r.x + r.w, r.y, 3, ui_ink(ui, INK_TEXT));
	for (int g = 0; g < GRADES; g++) {
		struct rect cell = rect_column(row, g, GRADES, 40);
		h = fmaxf(h, grade_draw(d, cell, page, g, record));
	}
	for (int g = 1; g < GRADES; g++) {
		float x = rect_column(row, g, GRADES, 40).x - 20;
		ui_line(ui, x, row.y, x, row.y + h, 1, ui_ink(ui, INK_RULE));
	}
	struct rect key = {r.x, row.y + h + 8, r.w, r.h};
	ui_flow(ui, &key, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d,
		d->campaign->content->scenario.turn.dealt ? "retrospective.strip.dealt" : "retrospective.strip"), 0);
	return key.y - r.y;
}
