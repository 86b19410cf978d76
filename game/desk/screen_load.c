/* Saves: what can be gone on with, saving under a name, and games that come as a file or a code. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "errors.h"
#include "page_head.h"
#include "run_code.h"
#include "scenario_cards.h"

enum { SHELF_MAX = 240, TITLES_MAX = 8, PATH_SIZE = 4096 };

struct shelf {
	bool begun;
	double seen;                 /* when a frame was last drawn: after a while the folder is read again */
	int count, titles;
	struct save_entry entry[SHELF_MAX];
	struct scenario_card title[TITLES_MAX];
	char chosen[PLATFORM_NAME_SIZE]; /* file */
	bool asking;                 /* whether to delete it */
	char name[SAVE_TITLE_SIZE];  /* to save under */
	char path[PATH_SIZE];        /* a path or a code */
	char said[SAVES_LINE_SIZE];  /* of the last thing that went wrong */
	char before[PLATFORM_NAME_SIZE]; /* to offer instead */
};

static void title_learn(struct desk *d, struct shelf *s, const char *id)
{
	for (int i = 0; i < s->titles; i++)
		if (strcmp(s->title[i].name, id) == 0)
			return;
	if (s->titles == TITLES_MAX)
		return;
	scenario_card_read(id, d->data_folder, &s->title[s->titles++]);
}

static const char *title_of(const struct desk *d, const struct shelf *s, const char *id)
{
	for (int i = 0; i < s->titles; i++)
		if (s->title[i].good && strcmp(s->title[i].name, id) == 0)
			return s->title[i].title[d->language];
	return id;
}

static void shelf_read(struct desk *d, struct shelf *s)
{
	struct save_list list;
	s->count = 0;
	if (!saves_list(&d->saves, &list))
		return;
	for (int i = 0; i < list.count && s->count < SHELF_MAX; i++) {
		s->entry[s->count++] = list.entry[i];
		if (list.entry[i].good)
			title_learn(d, s, list.entry[i].head.scenario);
	}
	if (!s->chosen[0] && s->count > 0)
		snprintf(s->chosen, sizeof s->chosen, "%s", s->entry[0].file);
	save_list_free(&list);
}

static struct shelf *shelf_state(struct desk *d)
{
	struct shelf *s = desk_state(d, SCREEN_LOAD, sizeof *s);
	if (!s)
		return NULL;
	double now = ui_time(d->ui);
	if (!s->begun || now - s->seen > 1) {
		shelf_read(d, s);
		s->asking = false;
		if (!s->begun && d->campaign)
			snprintf(s->name, sizeof s->name, "%s", desk_month(d, d->campaign->month));
		s->begun = true;
	}
	s->seen = now;
	return s;
}

static void said_keep(struct desk *d, struct shelf *s, const struct save_said *said)
{
	saves_say(said, d->words[d->language][WORDS_DESK], s->said);
	snprintf(s->before, sizeof s->before, "%s", said->before);
}

static void load_file(struct desk *d, struct shelf *s, const char *file)
{
	struct save_said said;
	struct campaign *campaign = saves_load(&d->saves, file, d->data_folder, &said);
	if (!campaign) {
		said_keep(d, s, &said);
		return;
	}
	s->said[0] = s->before[0] = '\0';
	desk_play(d, campaign);
	if (said.outcome == SAVES_OTHER_GOOD)
		desk_tell_save(d, &said);
}

static void delete_file(struct desk *d, struct shelf *s)
{
	struct save_said said;
	int at = 0;
	while (at < s->count && strcmp(s->entry[at].file, s->chosen) != 0)
		at++;
	if (saves_delete(&d->saves, s->chosen, &said) != SAVES_DONE)
		said_keep(d, s, &said);
	s->asking = false;
	s->chosen[0] = '\0';
	shelf_read(d, s);
	if (s->count > 0)
		snprintf(s->chosen, sizeof s->chosen, "%s", s->entry[at < s->count ? at : s->count - 1].file);
}

static void save_named(struct desk *d, struct shelf *s)
{
	struct save_said said;
	const char *over = NULL;
	for (int i = 0; i < s->count; i++) /* the same name of the same game: the slot is written over */
		if (s->entry[i].good && s->entry[i].head.kind == SAVE_NAMED && strcmp(s->entry[i].head.title, s->name) == 0 &&
			strcmp(s->entry[i].head.game, d->campaign->game) == 0)
			over = s->entry[i].file;
	saves_named(&d->saves, d->campaign, s->name, over, &said);
	desk_tell_save(d, &said);
	s->chosen[0] = '\0';
	shelf_read(d, s);
}

static struct campaign *open_path(struct desk *d, struct shelf *s, const char *path)
{
	char line[400];
	struct campaign_trouble trouble = {.fault = place_is_file(path) ? CAMPAIGN_MEMORY : CAMPAIGN_UNREADABLE};
	FILE *errors = tmpfile();
	/* what is no file, such as a pipe, might be waited for without end */
	struct campaign *campaign = errors && place_is_file(path) ? campaign_load(path, d->data_folder, &trouble,
		errors) : NULL;
	errors_first_line(errors, line, sizeof line);
	static const enum save_outcome outcomes[] = {[CAMPAIGN_GOOD] = SAVES_MEMORY, [CAMPAIGN_UNREADABLE] = SAVES_MISSING,
		[CAMPAIGN_BROKEN] = SAVES_BROKEN, [CAMPAIGN_OTHER] = SAVES_OTHER, [CAMPAIGN_PARTS] = SAVES_ALTERED,
		[CAMPAIGN_MEMORY] = SAVES_MEMORY};
	struct save_said said = {.outcome = outcomes[trouble.fault]};
	snprintf(said.path, sizeof said.path, "%s", path);
	memcpy(said.month, trouble.when, sizeof said.month);
	if (!campaign)
		saves_say(&said, d->words[d->language][WORDS_DESK], s->said);
	return campaign;
}

/* What was typed or pasted: a code by how it begins, else a path. */
static void open_text(struct desk *d, struct shelf *s, const char *text)
{
	struct campaign *campaign;
	while (*text == ' ' || *text == '\n' || *text == '\t')
		text++;
	if (strncmp(text, "OW1.", 4) == 0) {
		struct run_code_said said;
		campaign = run_code_play(text, d->data_folder, &said);
		if (!campaign)
			run_code_say(&said, d->words[d->language][WORDS_DESK], s->said);
	} else {
		campaign = open_path(d, s, text);
	}
	s->before[0] = '\0';
	if (campaign) {
		s->said[0] = s->path[0] = '\0';
		desk_play(d, campaign);
	}
}

static const char *entry_title(struct desk *d, const struct save_entry *e)
{
	static const char *const kinds[SAVE_KINDS] = {"load.kind.auto", "load.kind.named", "load.kind.branch"};
	if (!e->good)
		return e->file;
	if (e->head.kind == SAVE_NAMED && e->head.title[0])
		return e->head.title;
	return desk_word(d, kinds[e->head.kind >= 0 && e->head.kind < SAVE_KINDS ? e->head.kind : 0]);
}

static const char *entry_month(struct desk *d, const struct save_entry *e)
{
	int year = 0, month = 1;
	if (sscanf(e->head.date, "%d-%d", &year, &month) != 2 || month < 1 || month > 12)
		return e->head.date;
	return page_month(d, year, month);
}

static const char *entry_about(struct desk *d, const struct shelf *s, const struct save_entry *e)
{
	char trust[NUMBER_SIZE];
	if (!e->good)
		return desk_word(d, "load.broken");
	writing_fixed(e->head.trust, 0, trust);
	return DESK_SAY(d, e->head.lost ? "load.about.lost" : e->head.over ? "load.about.over" : "load.about",
		{"scenario", title_of(d, s, e->head.scenario)}, {"month", entry_month(d, e)}, {"trust", trust});
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
	ui_text(ui, right, TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, e->good ? e->head.written : "✕");
	ui_line(ui, line.x, line.y + line.h, line.x + line.w, line.y + line.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, rect_inset(line, 3, 3), 3, hit);
	if (!hit.clicked)
		return;
	s->asking = false;
	s->said[0] = s->before[0] = '\0';
	snprintf(s->chosen, sizeof s->chosen, "%s", e->file);
	if (chosen || !e->good) /* once more: that one; of a broken one it is told what is wrong */
		load_file(d, s, s->chosen);
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
			delete_file(d, s);
		if (ui_button_left(d->ui, &row, desk_word(d, "load.delete.no"), KEY_NONE, LOOK_PLAIN))
			s->asking = false;
		return;
	}
	const char *load = desk_word(d, "load.load");
	struct rect place = rect_cut_left(&row, ui_button_width(d->ui, load, KEY_ENTER, LOOK_STRONG));
	if (ui_button_if(d->ui, e->good, place, load, KEY_ENTER, LOOK_STRONG))
		load_file(d, s, e->file);
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
	if (e->good && e->head.taken_over >= 0)
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
			load_file(d, s, before);
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
		save_named(d, s);
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
		open_text(d, s, s->path);
	ui_field(d->ui, row, desk_word(d, "load.path"), s->path, sizeof s->path);
	rect_cut_top(r, 8);
	row = rect_cut_top(r, 28);
	if (ui_button_left(d->ui, &row, desk_word(d, "load.paste"), KEY_NONE, LOOK_SMALL)) {
		const char *text = ui_paste(d->ui);
		if (*text)
			open_text(d, s, text);
	}
	rect_cut_top(r, 6);
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "load.code.about"), 12);
}

void screen_load(struct desk *d)
{
	struct shelf *s = shelf_state(d);
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
