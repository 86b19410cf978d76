/* The upper half: what is documented of a month, with dates, sources and how sure they are. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/card/source.h"
#include "desk/frame/notice.h"
#include "desk/frame/words.h"
#include "replay_page.h"

enum { FACTS_A_MONTH = 24, COLUMNS_MAX = 6 };

static int facts_of(const struct replay_view *v, const struct fact *out[FACTS_A_MONTH])
{
	int count = 0;
	for (int i = 0; i < v->content->facts && count < FACTS_A_MONTH; i++) {
		const struct fact *f = &v->content->fact[i];
		bool after_all = v->month == v->last && f->month > v->last;
		if (f->month == v->month || after_all)
			out[count++] = f;
	}
	return count;
}

/* "2025-01-20" as a day, "2025-01" as nothing more than the page already says. */
static const char *day_words(struct desk *d, const char *date)
{
	struct calendar_date month;
	int day;
	if (!calendar_day_parse(date, &month, &day) || day == 0)
		return "";
	char key[24], number[16];
	snprintf(key, sizeof key, "month.short.%02d", month.month);
	snprintf(number, sizeof number, "%d", day);
	return DESK_SAY(d, "replay.day", {"day", number}, {"month", desk_word(d, key)});
}

/* Who published it, short enough for a width. */
static const char *source_fitted(struct desk *d, float w, const char *source)
{
	const char *whole = source_short(d, source), *out = whole;
	size_t length = strlen(whole);
	while (length > 8 && ui_text_width(d->ui, TYPE_NOTE, out) > w) {
		length -= 3;
		while (length > 0 && ((unsigned char)whole[length] & 0xC0) == 0x80)
			length--;
		out = ui_say(d->ui, "%.*s…", (int)length, whole);
	}
	return out;
}

static const char *fact_foot(struct desk *d, const struct fact *f)
{
	const char *day = day_words(d, f->date), *sure = source_confidence_words(d, f);
	return *day ? ui_say(d->ui, "%s · %s", day, sure) : sure;
}

static float fact_height(struct desk *d, float w, const struct fact *f)
{
	float note = ui_line_height(d->ui, TYPE_NOTE);
	float doubt = source_fact_doubted(f) ? ui_line_height(d->ui, TYPE_LABEL) + 2 : 0;
	return ui_paragraph_height(d->ui, w, TYPE_PROSE, f->text[d->language]) + 4 +
		ui_paragraph_height(d->ui, w, TYPE_NOTE, fact_foot(d, f)) + (f->source[0] ? note + 2 : 0) + doubt;
}

static void fact_draw(struct desk *d, struct rect r, const struct fact *f)
{
	struct ui *ui = d->ui;
	bool doubted = source_fact_doubted(f);
	if (doubted)
		ui_flow(ui, &r, TYPE_LABEL, ui_ink(ui, INK_WARN), source_doubt_words(d, f), 2);
	ui_flow(ui, &r, TYPE_PROSE, ui_ink(ui, doubted ? INK_SOFT : INK_TEXT), f->text[d->language], 4);
	ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, doubted ? INK_WARN : INK_MUTED), fact_foot(d, f), 2);
	if (!f->source[0])
		return;
	const char *source = source_fitted(d, r.w - 2, f->source);
	struct rect line = {r.x, r.y, fminf(r.w, ui_text_width(ui, TYPE_NOTE, source) + 2), ui_line_height(ui, TYPE_NOTE)};
	struct ui_hit hit = ui_hit(ui, line, ui_say(ui, "source %s %.24s", f->date, f->text[LANGUAGE_EN]), 0);
	ui_text(ui, line, TYPE_NOTE, ui_ink(ui, INK_LINK), ALIGN_LEFT, source);
	if (hit.hover || hit.focus)
		ui_line(ui, line.x, line.y + line.h - 1, line.x + line.w, line.y + line.h - 1, 1, ui_ink(ui, INK_LINK));
	ui_focus_ring(ui, line, 2, hit);
	if (hit.clicked) {
		ui_copy(ui, f->source);
		desk_tell(d, false, DESK_SAY(d, "replay.copied", {"source", f->source}));
	}
}

/* A rival's date that is only remembered has a mark. */
static const char *rival_words(struct desk *d, const struct replay_view *v, int rival, bool *doubted)
{
	const char *name = speech_rival(&v->speech, rival);
	const char *entity = ui_say(d->ui, "rival.%s", v->scenario->rival[rival].id);
	if (strcmp(content_confidence(v->content, entity), "memory") != 0)
		return name;
	*doubted = true;
	return ui_say(d->ui, "%s ◐", name);
}

/* Rivals' releases of the month, on one line. */
static const char *rivals_words(struct desk *d, const struct replay_view *v)
{
	const char *names[24];
	int count = 0;
	bool doubted = false;
	for (int i = 0; i < v->scenario->rivals && count < 24; i++)
		if (v->scenario->rival[i].month == v->month)
			names[count++] = rival_words(d, v, i, &doubted);
	if (count == 0)
		return NULL;
	struct writing w = {0};
	speech_list(&v->speech, &w, names, count);
	const char *list = desk_written(d, &w), *line = DESK_SAY(d, "replay.rivals", {"list", list});
	return doubted ? ui_say(d->ui, "%s%s%s", line, language_gap(d->language), desk_word(d, "replay.rivals.memory")) :
		line;
}

static int columns_of(float w)
{
	int columns = (int)((w + 28) / 258);
	return columns < 1 ? 1 : columns > COLUMNS_MAX ? COLUMNS_MAX : columns;
}

/* Lays out, and draws where `draw`. */
static float facts_pass(struct desk *d, const struct replay_view *v, struct rect r, bool draw)
{
	const struct fact *fact[FACTS_A_MONTH];
	int count = facts_of(v, fact), columns = columns_of(r.w);
	float y = r.y;
	for (int i = 0; i < count; i += columns) {
		float row = 0;
		for (int k = i; k < count && k < i + columns; k++) {
			struct rect cell = rect_column((struct rect){r.x, y, r.w, 0}, k - i, columns, 28);
			row = fmaxf(row, fact_height(d, cell.w, fact[k]));
			if (draw)
				fact_draw(d, cell, fact[k]);
		}
		y += row + 16;
	}
	const char *rivals = rivals_words(d, v);
	if (count == 0) {
		if (draw)
			ui_text_at(d->ui, r.x, y, TYPE_PROSE, ui_ink(d->ui, INK_MUTED), desk_word(d, "replay.no_facts"));
		y += ui_line_height(d->ui, TYPE_PROSE) + 8;
	}
	if (rivals) {
		if (draw)
			ui_paragraph(d->ui, (struct rect){r.x, y, r.w, 0}, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), rivals);
		y += ui_paragraph_height(d->ui, r.w, TYPE_NOTE, rivals) + 4;
	}
	return y - r.y;
}

float replay_facts_height(struct desk *d, const struct replay_view *v, float w)
{
	return facts_pass(d, v, (struct rect){0, 0, w, 0}, false);
}

void replay_facts_draw(struct desk *d, const struct replay_view *v, struct rect r)
{
	struct rect inside = ui_scroll(d->ui, rect_inset(r, -4, 0), "facts");
	float h = facts_pass(d, v, (struct rect){r.x, inside.y, r.w - 10, 0}, true);
	ui_scroll_end(d->ui, h);
}
