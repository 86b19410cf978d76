#include "page_head.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "campaign/difficulty.h"
#include "campaign/platform.h"
#include "keep.h"
#include "session.h"
#include "words.h"

struct rect page_head_asking(struct desk *d, const char *title, const char *aside, struct rect *row, bool *back)
{
	struct ui *ui = d->ui;
	struct rect page = ui_screen(ui);
	ui_fill(ui, page, ui_ink(ui, INK_PAPER));
	float margin = page.w < 1200 ? 24 : 40;
	struct rect body = rect_inset(page, margin, 0), head = rect_cut_top(&body, 52);
	ui_fill(ui, (struct rect){0, 50, page.w, 2}, ui_ink(ui, INK_TEXT));
	head.h = 50;
	*back = ui_button_right(ui, &head, desk_word(d, "page.back"), KEY_ESCAPE, LOOK_PLAIN);
	float w = ui_text_width(ui, TYPE_HEAD, title) + 2;
	ui_text(ui, rect_cut_left(&head, w), TYPE_HEAD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, title);
	rect_cut_left(&head, 20);
	if (aside && ui_text_width(ui, TYPE_BODY, aside) < head.w) {
		w = ui_text_width(ui, TYPE_BODY, aside) + 2;
		struct rect place = rect_cut_left(&head, w);
		place.y += 3;
		ui_text(ui, place, TYPE_BODY, ui_ink(ui, INK_MUTED), ALIGN_LEFT, aside);
		rect_cut_left(&head, 16);
	}
	if (row)
		*row = head;
	rect_cut_top(&body, 24);
	rect_cut_bottom(&body, 20);
	return body;
}

struct rect page_head(struct desk *d, const char *title, const char *aside, struct rect *row)
{
	bool back;
	struct rect body = page_head_asking(d, title, aside, row, &back);
	if (back)
		desk_back(d);
	return body;
}

void page_label(struct desk *d, struct rect *r, const char *text)
{
	ui_flow(d->ui, r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), text, 8);
}

int page_choice(struct desk *d, struct rect *r, const char *name, const char *const *label, int count, int chosen,
	unsigned disabled)
{
	float h = ui_choice_height(d->ui, r->w, label, count);
	return ui_choice(d->ui, rect_cut_top(r, h), name, label, count, chosen, disabled);
}

int page_difficulty(struct desk *d, struct rect *r, const char *title, enum type type, int chosen)
{
	const char *label[DIFFICULTIES_MAX];
	int count = 0;
	for (; difficulty_id(count); count++)
		label[count] = desk_word(d, ui_say(d->ui, "difficulty.%s", difficulty_id(count)));
	page_label(d, r, title);
	chosen = page_choice(d, r, title, label, count, chosen, 0);
	rect_cut_top(r, 8);
	const char *about = desk_word(d, ui_say(d->ui, "difficulty.%s.about", difficulty_id(chosen)));
	ui_flow(d->ui, r, type, ui_ink(d->ui, type == TYPE_NOTE ? INK_MUTED : INK_TEXT), about, 20);
	return chosen;
}

void page_language(struct desk *d, struct rect *r)
{
	const char *title = desk_word(d, "settings.language");
	const char *label[LANGUAGES];
	for (int l = 0; l < LANGUAGES; l++)
		label[l] = language_table[l].name;
	page_label(d, r, title);
	int chosen = page_choice(d, r, title, label, LANGUAGES, (int)d->language, 0);
	if (chosen == (int)d->language)
		return;
	d->settings.language = (enum language)chosen;
	desk_settings_apply(d);
}

void page_seed(struct desk *d, struct rect r, char seed[PAGE_SEED_SIZE])
{
	if (ui_field(d->ui, r, desk_word(d, "new.seed"), seed, PAGE_SEED_SIZE))
		seed[strspn(seed, "0123456789")] = '\0';
}

void page_seed_deal(const struct desk *d, char seed[PAGE_SEED_SIZE])
{
	snprintf(seed, PAGE_SEED_SIZE, "%d", (int)((uint64_t)d->saves.now() * 2654435761u >> 7 & 0xFFFFF) + 1);
}

const char *page_month(struct desk *d, struct calendar_date month)
{
	struct writing w = {0};
	char key[16], number[16];
	snprintf(key, sizeof key, "month.%02d", month.month);
	snprintf(number, sizeof number, "%d", month.year);
	const struct pattern_value values[] = {{"month", desk_word_of(d, WORDS_LAB, key)}, {"year", number}};
	pattern_fill(&w, desk_word_of(d, WORDS_LAB, "month.of_year"), values, 2);
	return desk_written(d, &w);
}

const char *page_month_of(struct desk *d, const char *date)
{
	struct calendar_date month;
	return calendar_date_parse(date, &month) ? page_month(d, month) : date;
}
