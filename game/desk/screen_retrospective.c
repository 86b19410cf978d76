#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../ui/chart.h"
#include "retrospective_page.h"
#include "run_code.h"

static const char *const grade_words[GRADES] = {"grade.frontier", "grade.openness", "grade.product", "grade.people"};

static const char *ending_text(struct desk *d, const char *what)
{
	const struct campaign *c = d->campaign;
	int ending = campaign_over(c) ? state_ending(&c->content->scenario, &c->now) : -1;
	if (ending < 0)
		return desk_word(d, strcmp(what, "title") == 0 ? "retrospective.so_far" : "retrospective.so_far.body");
	char format[32];
	snprintf(format, sizeof format, "ending.%%s.%s", what);
	const char *text = speech_text(&d->speech, format, c->content->scenario.ending[ending].id);
	return text ? text : "";
}

const char *retrospective_text(struct desk *d)
{
	struct writing w = {0};
	double grade[GRADES];
	retrospective_grades(&d->campaign->content->scenario, &d->campaign->now, grade);
	writing_printf(&w, "%s\n%s\n\n%s\n\n", ending_text(d, "title"), desk_month(d, d->campaign->month),
		ending_text(d, "body"));
	for (int g = 0; g < GRADES; g++)
		writing_printf(&w, "%s: %.0f\n", desk_word_of(d, WORDS_LAB, grade_words[g]), grade[g]);
	writing_printf(&w, "\n");
	for (int m = 0; m < d->campaign->content->scenario.models; m++) {
		const struct model_state *model = &d->campaign->now.model[m];
		struct writing head = {0};
		if (model->shipped && speech_headline(&d->speech, &d->campaign->now, m, false, &head))
			writing_printf(&w, "%s  %s\n", desk_month_short(d, model->ship_month), writing_text(&head));
		writing_free(&head);
	}
	for (int i = 0; i < d->campaign->orders.count; i++)
		writing_printf(&w, "%s  %s\n", desk_month_short(d, d->campaign->orders.item[i].month),
			desk_order_words(d, &d->campaign->orders.item[i].order));
	return desk_written(d, &w);
}

static void page_save(struct desk *d)
{
	char path[1024] = "", text[1024];
	bool good = desk_picture_path(d, path, sizeof path) && ui_save_picture(d->ui, path);
	size_t length = strlen(path);
	if (good && length > 4) {
		snprintf(text, sizeof text, "%.*s.txt", (int)length - 4, path);
		FILE *file = fopen(text, "wb");
		good = file && fputs(retrospective_text(d), file) >= 0;
		good = file && fclose(file) == 0 && good;
	}
	desk_tell(d, !good, DESK_SAY(d, good ? "picture.saved" : "picture.failed", {"path", path}));
}

static void code_copy(struct desk *d)
{
	char *code = run_code_pack(d->campaign);
	if (code)
		ui_copy(d->ui, code);
	desk_tell(d, !code, desk_word(d, code ? "retrospective.code_copied" : "error.memory"));
	free(code);
}

static void grade_draw(struct desk *d, struct rect r, const struct retrospective *page, int g, const double *own,
	const double *then)
{
	struct ui *ui = d->ui;
	struct rect in = rect_inset(r, 16, 12);
	ui_flow(ui, &in, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, desk_word_of(d, WORDS_LAB, grade_words[g])),
		0);
	struct rect row = rect_cut_top(&in, 52);
	const char *number = ui_say(ui, "%.0f", own[g]);
	float w = ui_text_width(ui, TYPE_DISPLAY, number) + 4;
	ui_text(ui, rect_cut_left(&row, w), TYPE_DISPLAY, ui_ink(ui, INK_TEXT), ALIGN_LEFT, number);
	rect_cut_left(&row, 8);
	char n[16];
	snprintf(n, sizeof n, "%.0f", then ? then[g] : NAN);
	if (then)
		ui_text(ui, row, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, DESK_SAY(d, "retrospective.record", {"n", n}));
	chart_range(ui, rect_cut_top(&in, 20), (struct range_strip){.low = 0, .high = 100,
		.band_low = page->has_luck ? page->low[g] : NAN,
		.band_high = page->has_luck ? page->high[g] : NAN, .marker = then ? then[g] : NAN, .dot = own[g],
		.band = colour_fade(ui_ink(ui, INK_GOOD), 0.5f)});
	if (page->has_luck) {
		snprintf(n, sizeof n, "%d", page->below[g] * 100 / page->rerolls);
		ui_text(ui, rect_cut_top(&in, 18), TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
			DESK_SAY(d, "retrospective.luck", {"n", n}));
	}
}

static void grades_draw(struct desk *d, struct rect r, const struct retrospective *page)
{
	double own[GRADES], then[GRADES];
	struct campaign *c = d->campaign;
	const struct replay *record = campaign_record(c);
	bool has = record && record->months >= c->month;
	retrospective_grades(&c->content->scenario, &c->now, own);
	if (has)
		retrospective_grades(&c->content->scenario, &record->state[c->month], then);
	ui_sheet(d->ui, r, false);
	for (int g = 0; g < GRADES; g++) {
		struct rect cell = rect_column(r, g, GRADES, 0);
		if (g > 0)
			ui_line(d->ui, cell.x, cell.y, cell.x, cell.y + cell.h, 1, ui_ink(d->ui, INK_RULE));
		grade_draw(d, cell, page, g, own, has ? then : NULL);
	}
}

static void buttons(struct desk *d, struct rect row)
{
	struct ui *ui = d->ui;
	bool over = campaign_over(d->campaign);
	if (!over && ui_button_right(ui, &row, desk_word(d, "retrospective.back"), KEY_ESCAPE, LOOK_STRONG))
		desk_back(d);
	if (over && ui_button_right(ui, &row, desk_word(d, "retrospective.new"), KEY_OF('N'), LOOK_STRONG))
		desk_go(d, SCREEN_NEW, -1);
	if (over && campaign_can_play_on(d->campaign) && ui_button_right(ui, &row, desk_word(d, "retrospective.play_on"),
		KEY_OF('P'), LOOK_PLAIN) &&
		campaign_play_on(d->campaign)) {
		desk_changed(d);
		desk_home(d, SCREEN_DESK);
	}
	if (ui_button_right(ui, &row, desk_word(d, "retrospective.code"), KEY_OF('K'), LOOK_PLAIN))
		code_copy(d);
	if (ui_button_right(ui, &row, desk_word(d, "launch.save"), KEY_OF('S'), LOOK_PLAIN))
		page_save(d);
	if (over && ui_button_right(ui, &row, desk_word(d, "menu.title"), KEY_ESCAPE, LOOK_QUIET))
		desk_home(d, SCREEN_TITLE);
}

void screen_retrospective(struct desk *d)
{
	struct retrospective *page = d->campaign ? retrospective(d) : NULL;
	if (!page) {
		desk_home(d, SCREEN_TITLE);
		return;
	}
	struct ui *ui = d->ui;
	struct rect r = rect_inset(ui_screen(ui), 48, 24), foot = rect_cut_bottom(&r, 48);
	struct rect list = ui_scroll(ui, r, "retrospective");
	float top = list.y;
	list.w -= 12;
	char seed[32];
	snprintf(seed, sizeof seed, "%llu", (unsigned long long)d->campaign->seed);
	ui_flow(ui, &list, TYPE_LABEL, ui_ink(ui, INK_MUTED),
		desk_capitals(d, DESK_SAY(d, "retrospective.kicker",
		{"scenario", speech_text(&d->speech, "%s", "scenario.title") ? speech_text(&d->speech, "%s",
		"scenario.title") : ""},
		{"month", desk_month(d, d->campaign->month)}, {"seed", seed})), 2);
	ui_flow(ui, &list, TYPE_DISPLAY, ui_ink(ui, INK_TEXT), ending_text(d, "title"), 2);
	ui_flow(ui, &list, TYPE_DECK, ui_ink(ui, INK_SOFT), ending_text(d, "body"), 16);
	grades_draw(d, rect_cut_top(&list, 130), page);
	rect_cut_top(&list, 16);
	struct rect left = {list.x, list.y, list.w * 0.6f, 0}, right = {list.x + list.w * 0.6f + 16, list.y,
		list.w * 0.4f - 16, 0};
	float *kept = ui_kept(ui, "retrospective height"), h = *kept;
	ui_sheet(ui, (struct rect){left.x, left.y, left.w, h}, false);
	ui_sheet(ui, (struct rect){right.x, right.y, right.w, h}, false);
	struct rect inside = {left.x + 18, left.y + 16, left.w - 36, 100000};
	float a = retrospective_turns(d, inside, page) + 20;
	inside.y += a;
	a += retrospective_why(d, inside, page);
	float b = retrospective_people(d, (struct rect){right.x + 18, right.y + 16, right.w - 36, 100000});
	*kept = fmaxf(a, b) + 32;
	ui_scroll_end(ui, list.y - top + *kept + 8);
	buttons(d, foot);
}
