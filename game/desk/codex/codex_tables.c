/* Pages that are lists: parameters with their ranges and sources, and the record. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/card/source.h"
#include "desk/frame/codex_words.h"
#include "desk/frame/page_head.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "codex.h"

static const char *confidence_word(struct desk *d, const char *confidence)
{
	const char *key = ui_say(d->ui, "codex.confidence.%s", confidence);
	return desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : confidence;
}

/* Where the value lies in what is held possible. */
static void range_strip_draw(struct desk *d, struct rect r, const struct parameter_about *p, double value)
{
	struct ui *ui = d->ui;
	float y = r.y + r.h / 2, share = p->max > p->min ? (float)((value - p->min) / (p->max - p->min)) : 0.5f;
	ui_fill_round(ui, (struct rect){r.x, y - 1.5f, r.w, 3}, 1.5f, ui_ink(ui, INK_RULE));
	ui_circle(ui, r.x + r.w * fminf(1, fmaxf(0, share)), y, 4.5f, ui_ink(ui, INK_TEXT));
}

static void parameter_draw(struct desk *d, struct rect *r, const char *name, const struct parameter_about *p,
	double value)
{
	struct ui *ui = d->ui;
	char number[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
	float h = ui_line_height(ui, TYPE_BODY), end = desk_grown(d, 52);
	struct rect line = rect_cut_top(r, h + 2), right = rect_cut_right(&line, 2 * end + 116);
	const char *shown = writing_number(value, number);
	float w = ui_text_width(ui, TYPE_BODY_BOLD, shown) + 8;
	ui_text(ui, rect_cut_left(&line, fminf(line.w - w, fmaxf(190, ui_text_width(ui, TYPE_MONO, name) + 10))),
		TYPE_MONO, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name);
	ui_text(ui, rect_cut_left(&line, w), TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, shown);
	const struct interface_text *words = d->words[d->language][WORDS_CODEX];
	const char *unit = codex_unit(words, p->unit);
	bool beside = ui_text_width(ui, TYPE_NOTE, unit) < line.w;
	if (beside)
		ui_text(ui, line, TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_LEFT, unit);
	ui_text(ui, rect_cut_left(&right, end), TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_RIGHT,
		writing_number(p->min, low));
	ui_text(ui, rect_cut_right(&right, end), TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, writing_number(p->max,
		high));
	range_strip_draw(d, rect_inset(right, 8, 0), p, value);
	struct writing source = {0};
	if (!beside)
		writing_printf(&source, "%s · ", unit);
	writing_printf(&source, "%s · ", confidence_word(d, p->confidence));
	codex_source_say(words, p->source, &source);
	if (p->note && *p->note)
		writing_printf(&source, " · %s", p->note);
	ui_flow(ui, r, TYPE_NOTE, ui_ink(ui, INK_MUTED), desk_written(d, &source), 8);
	ui_line(ui, r->x, r->y - 4, r->x + r->w, r->y - 4, 1, ui_ink(ui, INK_RULE));
	rect_cut_top(r, 4);
}

void codex_parameters_draw(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r)
{
	const struct content *content = codex_content(d, c);
	if (!content)
		return;
	ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_MUTED), desk_word(d, "codex.parameters.about"), 16);
	for (int i = 0; i < PARAMETER_COUNT; i++) {
		if (strcmp(parameter_table[i].group, entry->id) != 0)
			continue;
		const double *value = (const double *)(const void *)((const char *)&content->scenario.parameters +
			parameter_table[i].offset);
		parameter_draw(d, r, parameter_table[i].name, &content->parameter[i], *value);
	}
	rect_cut_top(r, 12);
	page_label(d, r, desk_word(d, "codex.see"));
	for (int i = 0; i < c->entries; i++) {
		const char *of = codex_group(&c->entry[i]);
		if (c->entry[i].kind == CODEX_MECHANISM && of && strcmp(of, entry->id) == 0)
			codex_link(d, c, r, i, "see");
	}
}

void codex_record_draw(struct desk *d, const struct codex *c, struct rect *r)
{
	const struct content *content = codex_content(d, c);
	int month = -1;
	if (!content)
		return;
	struct speech speech = speech_of(content, d->words[d->language][WORDS_LAB]);
	ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_MUTED), desk_word(d, "codex.record.about"), 16);
	for (int i = 0; i < content->facts; i++) {
		const struct fact *f = &content->fact[i];
		char name[PHRASE_SIZE];
		if (f->month != month) {
			month = f->month;
			speech_month(&speech, month, name);
			rect_cut_top(r, 8);
			ui_flow(d->ui, r, TYPE_SERIF_TITLE, ui_ink(d->ui, INK_TEXT), name, 4);
		}
		struct rect inside = *r;
		rect_cut_left(&inside, 16);
		const char *doubt = source_doubt_words(d, f);
		const char *sure = source_confidence_words(d, f);
		ui_flow(d->ui, &inside, TYPE_BODY, ui_ink(d->ui, INK_TEXT), *doubt ?
			ui_say(d->ui, UI_BOLD "%s" UI_PLAIN "  %s", doubt, f->text[d->language]) : f->text[d->language], 2);
		ui_flow(d->ui, &inside, TYPE_NOTE, ui_ink(d->ui, *doubt ? INK_WARN : INK_MUTED), f->source[0] ?
			ui_say(d->ui,
			"%s · %s · %s", f->date, sure, f->source) : ui_say(d->ui, "%s · %s", f->date, sure), 10);
		rect_cut_top(r, inside.y - r->y);
	}
}
