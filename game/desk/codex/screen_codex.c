/* The codex: what is searched for on the left, a page on the right. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/frame/page_head.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/watch.h"
#include "desk/frame/words.h"
#include "codex.h"

static struct codex *codex_state(struct desk *d)
{
	struct codex *c = desk_state(d, SCREEN_CODEX, sizeof *c);
	if (!c)
		return NULL;
	if (!c->begun)
		codex_open(d, c);
	c->watch = watch_of(d);
	int subject = d->place.subject;
	if (subject >= 0 && subject != c->subject && d->campaign) { /* asked from a card */
		char family[FIELD_FAMILY_SIZE];
		c->subject = subject;
		if (field_family(&d->campaign->content->scenario, subject, family, NULL, NULL)) {
			c->histories = 0;
			codex_go(c, codex_find(c, CODEX_FIELD, family));
			c->histories = 0;
			c->field = subject;
		}
	}
	return c;
}

static void list_row(struct desk *d, struct codex *c, struct rect *r, int page)
{
	struct ui *ui = d->ui;
	const struct codex_entry *entry = &c->entry[page];
	const char *name = codex_name(d, entry);
	struct rect line = rect_cut_top(r, ui_line_height(ui, TYPE_BODY) + 6);
	struct ui_hit hit = ui_hit(ui, line, ui_say(ui, "page %d: %s", page, name), 0);
	bool here = page == c->at;
	if (here || hit.hover)
		ui_fill_round(ui, line, 4, ui_ink(ui, here ? INK_LINK_WASH : INK_WASH));
	ui_text(ui, rect_inset(line, 10, 0), here ? TYPE_BODY_BOLD : TYPE_BODY, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name);
	ui_focus_ring(ui, rect_inset(line, 3, 3), 4, hit);
	if (hit.clicked)
		codex_go(c, page);
}

/* A heading where the kind changes, and among quantities where what they are of changes. */
static const char *list_head(struct desk *d, const struct codex_entry *before, const struct codex_entry *entry)
{
	static const char *const kinds[] = {"codex.mechanisms", NULL, "codex.parameters", "codex.chapter"};
	if (entry->kind != CODEX_FIELD)
		return !before || before->kind != entry->kind ? desk_word(d, kinds[entry->kind]) : NULL;
	size_t length = strcspn(entry->id, ".");
	if (before && before->kind == CODEX_FIELD && strncmp(before->id, entry->id, length) == 0 &&
		(before->id[length] == '.' ||
		before->id[length] == '\0'))
		return NULL;
	const char *key = ui_say(d->ui, "codex.of.%.*s", (int)length, entry->id);
	return desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : NULL;
}

static void list_draw(struct desk *d, struct codex *c, struct rect r)
{
	struct rect field = rect_cut_top(&r, 34);
	ui_field(d->ui, field, desk_word(d, "codex.search"), c->search, sizeof c->search);
	if (!c->search[0])
		ui_text(d->ui, rect_inset(field, 12, 0), TYPE_BODY, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, desk_word(d,
			"codex.search"));
	rect_cut_top(&r, 12);
	struct rect inside = ui_scroll(d->ui, r, "codex list");
	float top = inside.y;
	inside.w -= 12;
	const struct codex_entry *before = NULL;
	int shown = 0;
	for (int i = 0; i < c->entries; i++) {
		if (!codex_matches(d, &c->entry[i], c->search))
			continue;
		const char *head = list_head(d, before, &c->entry[i]);
		if (head) {
			rect_cut_top(&inside, shown > 0 ? 14 : 2);
			struct rect label = rect_inset(rect_cut_top(&inside, desk_grown(d, 20)), 10, 0);
			ui_text(d->ui, label, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, head);
		}
		before = &c->entry[i];
		list_row(d, c, &inside, i);
		shown++;
	}
	if (shown == 0)
		ui_flow(d->ui, &inside, TYPE_BODY, ui_ink(d->ui, INK_MUTED), desk_word(d, "codex.nothing"), 0);
	ui_scroll_end(d->ui, inside.y - top + 8);
}

static void page_draw(struct desk *d, struct codex *c, struct rect r)
{
	static const char *const kinds[] = {"codex.kind.mechanism", "codex.kind.quantity", "codex.kind.parameters",
		"codex.kind.record"};
	const struct codex_entry *entry = &c->entry[c->at];
	struct rect inside = ui_scroll(d->ui, rect_inset(r, -8, 0), ui_say(d->ui, "codex page %d", c->at));
	float top = inside.y;
	inside = (struct rect){r.x, inside.y, fminf(r.w - 16, 720), inside.h};
	ui_flow(d->ui, &inside, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_word(d, kinds[entry->kind]), 4);
	ui_flow(d->ui, &inside, TYPE_HEAD, ui_ink(d->ui, INK_TEXT), codex_name(d, entry), 12);
	switch (entry->kind) {
	case CODEX_MECHANISM: codex_mechanism_draw(d, c, entry, &inside); break;
	case CODEX_FIELD: codex_field_draw(d, c, entry, &inside); break;
	case CODEX_PARAMETERS: codex_parameters_draw(d, c, entry, &inside); break;
	default: codex_record_draw(d, c, &inside); break;
	}
	ui_scroll_end(d->ui, inside.y - top + 24);
}

void screen_codex(struct desk *d)
{
	struct codex *c = codex_state(d);
	if (!c || c->entries == 0)
		return;
	bool back;
	struct rect body = page_head_asking(d, desk_word(d, "title.codex"), NULL, NULL, &back);
	struct rect list = rect_cut_left(&body, desk_grown(d, fmaxf(248, fminf(320, body.w * 0.26f))));
	rect_cut_left(&body, 24);
	ui_line(d->ui, body.x - 8, body.y, body.x - 8, body.y + body.h, 1, ui_ink(d->ui, INK_RULE));
	rect_cut_left(&body, 24);
	list_draw(d, c, list);
	page_draw(d, c, body);
	if (!back)
		return;
	if (c->histories > 0) {
		c->at = c->history[--c->histories];
		c->field = -1;
	} else {
		c->subject = -1;
		desk_back(d);
	}
}
