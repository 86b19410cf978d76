/* Pages on quantities and mechanisms. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/card/card.h"
#include "desk/frame/codex_words.h"
#include "desk/frame/field_words.h"
#include "desk/frame/page_head.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "codex.h"

enum { INSTANCES_MAX = 60 };

void codex_link(struct desk *d, struct codex *c, struct rect *r, int page, const char *from)
{
	if (page < 0)
		return;
	const char *name = codex_name(d, &c->entry[page]);
	struct rect line = rect_cut_top(r, ui_line_height(d->ui, TYPE_BODY) + 4);
	line.w = fminf(line.w, ui_text_width(d->ui, TYPE_BODY, name) + 2);
	struct ui_hit hit = ui_hit(d->ui, line, ui_say(d->ui, "%s %d %s", from, (int)c->entry[page].kind,
		c->entry[page].id), 0);
	ui_text(d->ui, line, TYPE_BODY, ui_ink(d->ui, INK_LINK), ALIGN_LEFT, name);
	ui_line(d->ui, line.x, line.y + line.h - 3, line.x + line.w, line.y + line.h - 3, 1, colour_fade(ui_ink(d->ui,
		INK_LINK),
		hit.hover || hit.focus ? 1 : 0.35f));
	ui_focus_ring(d->ui, line, 3, hit);
	if (hit.clicked)
		codex_go(c, page);
}

static void part(struct desk *d, struct rect *r, const char *head, const char *text)
{
	if (!text)
		return;
	page_label(d, r, desk_word(d, head));
	ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_TEXT), text, 20);
}

/* Pages that share the group of parameters, and the group. */
static void see_also(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r)
{
	const char *group = codex_group(entry);
	if (!group)
		return;
	page_label(d, r, desk_word(d, "codex.see"));
	int shown = 0;
	for (int i = 0; i < c->entries && shown < 8; i++) {
		const char *of = codex_group(&c->entry[i]);
		if (&c->entry[i] == entry || c->entry[i].kind != CODEX_MECHANISM || !of || strcmp(of, group) != 0)
			continue;
		codex_link(d, c, r, i, "see");
		shown++;
	}
	codex_link(d, c, r, codex_find(c, CODEX_PARAMETERS, group), "see");
	rect_cut_top(r, 16);
}

/* Quantities that the mechanism is about: those of its group. */
static void quantities_of(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r)
{
	const char *group = codex_group(entry);
	if (!group)
		return;
	page_label(d, r, desk_word(d, "codex.quantities_of"));
	struct rect column[2] = {rect_column(*r, 0, 2, 24), rect_column(*r, 1, 2, 24)};
	int shown = 0;
	for (int i = 0; i < c->entries && shown < 16; i++) {
		const char *of = codex_group(&c->entry[i]);
		if (c->entry[i].kind == CODEX_FIELD && of && strcmp(of, group) == 0)
			codex_link(d, c, &column[shown++ % 2], i, "quantity");
	}
	rect_cut_top(r, fmaxf(column[0].y, column[1].y) - r->y + 16);
}

void codex_mechanism_draw(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r)
{
	ui_flow(d->ui, r, TYPE_DECK, ui_ink(d->ui, INK_TEXT),
		desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "mechanism.%s.about", entry->id)), 20);
	quantities_of(d, c, entry, r);
	part(d, r, "codex.literature", desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "mechanism.%s.source", entry->id)));
	see_also(d, c, entry, r);
}

static bool family_is(const struct scenario *s, int field, const char *family)
{
	char of[FIELD_FAMILY_SIZE];
	return s->field[field].shown && field_family(s, field, of, NULL, NULL) && strcmp(of, family) == 0;
}

/* What only the model knows while the game runs. */
static bool family_hidden(const struct desk *d, const char *family)
{
	static const char *const hidden[] = {"team.morale", "team.load", "model.ready", "model.defects_hidden",
		"model.index"};
	if (campaign_over(d->campaign))
		return false;
	for (size_t i = 0; i < sizeof hidden / sizeof *hidden; i++)
		if (strcmp(family, hidden[i]) == 0)
			return true;
	return false;
}

static int instances_of(const struct scenario *s, const char *family, int out[INSTANCES_MAX])
{
	int count = 0;
	for (int i = 0; i < s->fields && count < INSTANCES_MAX; i++)
		if (family_is(s, i, family))
			out[count++] = i;
	return count;
}

static void instances_draw(struct desk *d, struct rect *r, const int *field, int count)
{
	page_label(d, r, desk_word(d, "codex.now"));
	float column_w = (r->w - 24) / 2, h = ui_line_height(d->ui, TYPE_BODY) + 4;
	int shown = 0;
	for (int i = 0; i < count; i++) {
		double value = desk_now(d, field[i]);
		if (isnan(value))
			continue;
		struct rect line = {r->x + (float)(shown % 2) * (column_w + 24), r->y + (float)(shown / 2) * h, column_w, h};
		const char *whose = field_words_whose(d, &d->speech, field[i]), *said = field_words_value(d, field[i], value);
		struct rect number = rect_cut_right(&line, ui_text_width(d->ui, TYPE_BODY_BOLD, said) + 6);
		desk_figure(d, number, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT, said, field[i]);
		ui_text(d->ui, line, TYPE_BODY, ui_ink(d->ui, INK_SOFT), ALIGN_LEFT, *whose ? whose : desk_word(d,
			"codex.house"));
		shown++;
	}
	rect_cut_top(r, (float)((shown + 1) / 2) * h + 16);
}

/* Cards of what the field moves in this campaign; of which instance is said. */
static void effects_draw(struct desk *d, struct codex *c, struct rect *r, int field)
{
	card_facts_gather(d, &c->facts, field);
	if (c->facts.is.moves == 0)
		return;
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), DESK_SAY(d, "codex.nudged", {"field", field_words_full(d,
		&d->speech, field)}, {"change", field_words_change(d, field, c->facts.is.nudge)}), 4);
	for (int i = 0; i < c->facts.is.moves; i++) {
		char family[FIELD_FAMILY_SIZE];
		const struct effect_on *on = &c->facts.is.move[i];
		struct rect line = {r->x, r->y, fminf(r->w, desk_grown(d, 420)), ui_line_height(d->ui, TYPE_BODY) + 4};
		const char *change = field_words_change(d, on->field, on->change);
		struct rect number = rect_cut_right(&line, fmaxf(desk_grown(d, 100), ui_text_width(d->ui, TYPE_BODY_BOLD,
			change) + 2));
		ui_text(d->ui, number, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT, change);
		if (field_family(&d->campaign->content->scenario, on->field, family, NULL, NULL)) {
			const char *whose = field_words_whose(d, &d->speech, on->field);
			float name_w = ui_text_width(d->ui, TYPE_BODY, field_words_name(d, &d->campaign->content->scenario,
				on->field)) + 10;
			if (name_w + ui_text_width(d->ui, TYPE_NOTE, whose) < line.w - 4)
				ui_text_at(d->ui, line.x + name_w, line.y + 4, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), whose);
			codex_link(d, c, r, codex_find(c, CODEX_FIELD, family), ui_say(d->ui, "moves %d", i));
		} else
			rect_cut_top(r, line.h);
	}
	rect_cut_top(r, 16);
}

static void range_draw(struct desk *d, struct rect *r, const struct scenario *s, int field)
{
	const struct field *f = &s->field[field];
	char low[NUMBER_SIZE], high[NUMBER_SIZE];
	static const char *const goods[] = {"card.good.down", "card.good.neither", "card.good.up"};
	page_label(d, r, desk_word(d, "codex.unit"));
	bool bounded = f->high < 8000;
	ui_flow(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_TEXT), DESK_SAY(d, bounded ? "codex.range" : "codex.range.open",
		{"unit", field_words_unit_full(d, f->unit)},
		{"low", writing_number(f->low, low)}, {"high", writing_number(f->high, high)}, {"good", desk_word(d,
		goods[f->good + 1])}), 4);
	ui_flow(d->ui, r, TYPE_MONO, ui_ink(d->ui, INK_MUTED), f->id, 20);
}

void codex_field_draw(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r)
{
	static const char *const what[] = {"moves", "then"};
	int field[INSTANCES_MAX], count = 0;
	const struct content *content = codex_content(d, c);
	const struct scenario *s = content ? &content->scenario : NULL;
	ui_flow(d->ui, r, TYPE_DECK, ui_ink(d->ui, INK_TEXT), desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "field.%s.about",
		entry->id)), 20);
	if (s)
		count = instances_of(s, entry->id, field);
	bool hidden = d->campaign && family_hidden(d, entry->id);
	for (int i = 0; i < 2; i++) {
		const char *key = ui_say(d->ui, "field.%s.%s", entry->id, what[i]);
		if (desk_has_word(d, WORDS_CODEX, key))
			part(d, r, i == 0 ? "card.moved.usual" : "card.moves", desk_word_of(d, WORDS_CODEX, key));
	}
	if (d->campaign && count > 0 && !hidden) {
		bool own = c->field >= 0 && c->field < s->fields && family_is(s, c->field, entry->id);
		effects_draw(d, c, r, own ? c->field : field[0]);
		instances_draw(d, r, field, count);
	} else if (hidden)
		part(d, r, "codex.now", desk_word(d, "codex.hidden"));
	if (count > 0)
		range_draw(d, r, s, field[0]);
	see_also(d, c, entry, r);
}
