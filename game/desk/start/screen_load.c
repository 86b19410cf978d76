/* Saves: what can be gone on with, saving under a name, and games that come as a file or a code. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "desk/frame/keep.h"
#include "desk/frame/page_head.h"
#include "desk/frame/words.h"
#include "shelf.h"
#include "start.h"

static const char *entry_title(struct desk *d, const struct save_entry *e)
{
	static const char *const kinds[SAVE_KINDS] = {"load.kind.auto", "load.kind.named", "load.kind.branch"};
	if (!e->good)
		return e->file;
	if (e->head.kind == SAVE_NAMED && e->head.run.title[0])
		return e->head.run.title;
	return desk_word(d, kinds[e->head.kind >= 0 && e->head.kind < SAVE_KINDS ? e->head.kind : 0]);
}

static const char *entry_about(struct desk *d, const struct shelf *s, const struct save_entry *e)
{
	char trust[NUMBER_SIZE];
	if (!e->good)
		return desk_word(d, "load.broken");
	writing_fixed(e->head.trust, 0, trust);
	return DESK_SAY(d, e->head.lost ? "load.about.lost" : e->head.over ? "load.about.over" : "load.about",
		{"scenario", shelf_title(d, s, e->head.scenario)}, {"month", page_month_of(d, e->head.date)}, {"trust", trust});
}

static void entry_draw(struct desk *d, struct shelf *s, struct rect line, const struct save_entry *e)
{
	struct ui *ui = d->ui;
	struct ui_hit hit = ui_hit(ui, line, ui_say(ui, "save: %s", e->file), 0);
	bool chosen = strcmp(e->file, s->chosen) == 0;
	if (chosen || hit.hover)
		ui_fill(ui, line, ui_ink(ui, chosen ? INK_LINK_WASH : INK_WASH));
	struct rect inside = rect_inset(line, 12, 8), right = rect_cut_right(&inside, 132);
	struct rect first = rect_cut_top(&inside, ui_line_height(ui, TYPE_BODY_BOLD));
	ui_text(ui, first, TYPE_BODY_BOLD, ui_ink(ui, e->good ? INK_TEXT : INK_BAD), ALIGN_LEFT, entry_title(d, e));
	ui_text(ui, (struct rect){inside.x, inside.y, inside.w, ui_line_height(ui, TYPE_NOTE)}, TYPE_NOTE, ui_ink(ui,
		e->good ?
		INK_MUTED : INK_BAD), ALIGN_LEFT, entry_about(d, s, e));
	right.h = first.h;
	ui_text(ui, right, TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, e->good ? e->date : "✕");
	ui_line(ui, line.x, line.y + line.h, line.x + line.w, line.y + line.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, rect_inset(line, 3, 3), 3, hit);
	if (!hit.clicked)
		return;
	s->asking = false;
	s->said[0] = s->before[0] = '\0';
	snprintf(s->chosen, sizeof s->chosen, "%s", e->file);
	if (chosen || !e->good) /* once more: that one; of a broken one it is told what is wrong */
		shelf_load(d, s, s->chosen);
}

static void list_draw(struct desk *d, struct shelf *s, struct rect r)
{
	page_label(d, &r, desk_word(d, "load.saves"));
	if (s->count == 0) {
		ui_paragraph(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_MUTED), desk_word(d, "load.none"));
		return;
	}
	struct rect inside = ui_scroll(d->ui, r, "saves");
	float top = inside.y, h = ui_line_height(d->ui, TYPE_BODY_BOLD) + ui_line_height(d->ui, TYPE_NOTE) + 17;
	inside.w -= 12;
	for (int i = 0; i < s->count; i++)
		entry_draw(d, s, rect_cut_top(&inside, h), &s->entry[i]);
	ui_scroll_end(d->ui, inside.y - top + 4);
}

static const struct save_entry *chosen_entry(const struct shelf *s)
{
	for (int i = 0; i < s->count; i++)
		if (strcmp(s->entry[i].file, s->chosen) == 0)
			return &s->entry[i];
	return NULL;
}

static void chosen_buttons(struct desk *d, struct shelf *s, struct rect *r, const struct save_entry *e)
{
	struct rect row = rect_cut_top(r, 36);
	if (s->asking) {
		if (ui_button_left(d->ui, &row, desk_word(d, "load.delete.yes"), KEY_NONE, LOOK_STRONG))
			shelf_delete(d, s);
		if (ui_button_left(d->ui, &row, desk_word(d, "load.delete.no"), KEY_NONE, LOOK_PLAIN))
			s->asking = false;
		return;
	}
	const char *load = desk_word(d, "load.load");
	struct rect place = rect_cut_left(&row, ui_button_width(d->ui, load, KEY_ENTER, LOOK_STRONG));
	if (ui_button_if(d->ui, e->good, place, load, KEY_ENTER, LOOK_STRONG))
		shelf_load(d, s, e->file);
	rect_cut_left(&row, 8);
	if (ui_button_left(d->ui, &row, desk_word(d, "load.delete"), KEY_DELETE, LOOK_PLAIN))
		s->asking = true;
}

static void chosen_draw(struct desk *d, struct shelf *s, struct rect *r)
{
	const struct save_entry *e = chosen_entry(s);
	if (!e)
		return;
	ui_flow(d->ui, r, TYPE_SERIF_TITLE, ui_ink(d->ui, INK_TEXT), entry_title(d, e), 4);
	ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_SOFT), entry_about(d, s, e), 4);
	if (e->good && e->head.run.taken_over >= 0)
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "load.taken_over"), 4);
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), e->file, 12);
	chosen_buttons(d, s, r, e);
	rect_cut_top(r, 24);
}

static void said_draw(struct desk *d, struct shelf *s, struct rect *r)
{
	if (!s->said[0])
		return;
	struct rect inside = *r;
	rect_cut_left(&inside, 14);
	float top = r->y;
	ui_flow(d->ui, &inside, TYPE_BODY, ui_ink(d->ui, INK_TEXT), s->said, 8);
	if (s->before[0]) {
		struct rect row = rect_cut_top(&inside, 30);
		char before[PLATFORM_NAME_SIZE];
		memcpy(before, s->before, sizeof before);
		if (ui_button_left(d->ui, &row, desk_word(d, "load.before"), KEY_OF('B'), LOOK_SMALL))
			shelf_load(d, s, before);
	}
	ui_fill(d->ui, (struct rect){r->x, top, 4, inside.y - top}, ui_ink(d->ui, INK_BAD));
	rect_cut_top(r, inside.y - r->y + 16);
}

static void save_part(struct desk *d, struct shelf *s, struct rect *r)
{
	if (!d->campaign)
		return;
	page_label(d, r, desk_word(d, "load.save"));
	struct rect row = rect_cut_top(r, 34);
	if (ui_button_right(d->ui, &row, desk_word(d, "load.save.do"), KEY_NONE, LOOK_PLAIN))
		shelf_save(d, s);
	ui_field(d->ui, row, desk_word(d, "load.name"), s->name, sizeof s->name);
	rect_cut_top(r, 8);
	row = rect_cut_top(r, 28);
	if (ui_button_left(d->ui, &row, desk_word(d, "load.code.copy"), KEY_NONE, LOOK_SMALL))
		desk_code_copy(d, "load.code.copied");
	rect_cut_top(r, 20);
}

static void code_part(struct desk *d, struct shelf *s, struct rect *r)
{
	page_label(d, r, desk_word(d, "load.code"));
	struct rect row = rect_cut_top(r, 34);
	if (ui_button_right(d->ui, &row, desk_word(d, "load.open"), KEY_NONE, LOOK_PLAIN) && s->path[0])
		shelf_open(d, s, s->path);
	ui_field(d->ui, row, desk_word(d, "load.path"), s->path, sizeof s->path);
	rect_cut_top(r, 8);
	row = rect_cut_top(r, 28);
	if (ui_button_left(d->ui, &row, desk_word(d, "load.paste"), KEY_NONE, LOOK_SMALL)) {
		const char *text = ui_paste(d->ui);
		if (*text)
			shelf_open(d, s, text);
	}
	rect_cut_top(r, 6);
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "load.code.about"), 12);
}

void screen_load(struct desk *d)
{
	struct shelf *s = shelf_of(d);
	if (!s)
		return;
	struct rect body = page_head(d, desk_word(d, "load.title"), NULL, NULL);
	struct rect right = rect_cut_right(&body, fmaxf(360, body.w * 0.36f));
	rect_cut_right(&body, 48);
	ui_line(d->ui, right.x - 24, right.y, right.x - 24, right.y + right.h, 1, ui_ink(d->ui, INK_RULE));
	list_draw(d, s, body);
	struct rect inside = ui_scroll(d->ui, rect_inset(right, -6, 0), "load");
	float top = inside.y;
	inside = (struct rect){right.x, inside.y + 2, right.w - 8, inside.h};
	said_draw(d, s, &inside);
	chosen_draw(d, s, &inside);
	save_part(d, s, &inside);
	code_part(d, s, &inside);
	ui_scroll_end(d->ui, inside.y - top);
}
