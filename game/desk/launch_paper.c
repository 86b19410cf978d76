/* The newspaper: headline, what was promised and what shipped, and what people say. */
#include <math.h>
#include <stdio.h>

#include "../lab/replay.h"
#include "launch_page.h"
#include "reaction.h"

static const struct state *after_launch(const struct desk *d, int model)
{
	const struct campaign *c = d->campaign;
	int month = c->now.model[model].ship_month + 1;
	return &c->state[month <= c->month ? month : c->month];
}

static void masthead(struct desk *d, struct rect *r, const struct reaction *said)
{
	struct ui *ui = d->ui;
	struct rect row = rect_cut_top(r, 40);
	ui_text(ui, row, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, said->volume);
	ui_text(ui, row, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, said->date);
	ui_text(ui, row, TYPE_HEAD, ui_ink(ui, INK_TEXT), ALIGN_CENTRE, said->paper);
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1.5f, ui_ink(ui, INK_EDGE));
	rect_cut_top(r, 12);
}

static void headline(struct desk *d, struct rect *r, int model)
{
	struct writing head = {0}, deck = {0};
	const struct state *after = after_launch(d, model);
	speech_headline(&d->speech, after, model, false, &head);
	speech_headline(&d->speech, after, model, true, &deck);
	const char *text = desk_written(d, &head);
	bool large = r->w > 620 && ui_paragraph_height(d->ui, r->w, TYPE_DISPLAY, text) <= 2.1f * ui_line_height(d->ui,
		TYPE_DISPLAY);
	ui_flow(d->ui, r, large ? TYPE_DISPLAY : TYPE_HEAD, ui_ink(d->ui, INK_TEXT), text, 4);
	ui_flow(d->ui, r, TYPE_DECK, ui_ink(d->ui, INK_SOFT), desk_written(d, &deck), 12);
}

static void prose(struct desk *d, struct rect *r, const struct reaction *said)
{
	float h = 0;
	for (int i = 0; i < 2; i++) {
		struct rect column = rect_column((struct rect){r->x, r->y, r->w, 10}, i, 2, 28);
		h = fmaxf(h, ui_paragraph(d->ui, column, TYPE_PROSE, ui_ink(d->ui, INK_TEXT), said->body[i]));
	}
	r->y += h + 18;
}

/* A published benchmark's score that the index stands for, "GPQA-Diamond 61"; "" where the scenario links none. */
static const char *published(struct desk *d, int axis, double index)
{
	const struct content *c = d->campaign->content;
	for (int i = 0; i < c->links; i++)
		if (c->link[i].axis == axis)
			return ui_say(d->ui, "%s %.0f", c->link[i].id, link_score(&c->link[i], index));
	return "–";
}

struct columns { float name, bar, published, verdict; };

static void table_row(struct desk *d, struct rect row, const struct columns *w, int model, int axis)
{
	struct ui *ui = d->ui;
	const struct model_state *m = &after_launch(d, model)->model[model];
	const char *id = d->campaign->content->scenario.model[model].id,
		*axis_id = d->campaign->content->scenario.axis[axis].id;
	int verdict = m->claimed[axis] ? m->verdict[axis] : -1;
	bool worst = verdict == 3;
	if (worst)
		ui_fill(ui, row, ui_ink(ui, INK_BAD_WASH));
	struct rect r = rect_inset(row, 8, 0), name = rect_cut_left(&r, w->name), bar = rect_cut_left(&r, w->bar);
	ui_text(ui, name, axis == m->judged ? TYPE_NOTE_BOLD : TYPE_NOTE, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
		speech_axis(&d->speech, axis));
	struct rect scale = {bar.x, bar.y + bar.h / 2 - 6, bar.w - 48, 12};
	ui_fill(ui, scale, ui_ink(ui, INK_WASH));
	colour c = worst ? ui_ink(ui, INK_BAD) : verdict == 0 ? ui_ink(ui, INK_GOOD) : desk_team_colour(d,
		d->campaign->content->scenario.model[model].team);
	ui_fill(ui, (struct rect){scale.x, scale.y, scale.w * (float)m->released[axis] / 100, scale.h}, c);
	if (!isnan(m->yardstick[axis]) && m->claimed[axis])
		ui_fill(ui, (struct rect){scale.x + scale.w * (float)m->yardstick[axis] / 100 - 1.5f, scale.y - 4, 3, 20},
			ui_ink(ui, INK_EDGE));
	if (!isnan(m->promise[axis]) && m->claimed[axis])
		ui_triangle(ui, scale.x + scale.w * (float)fmin(100, m->promise[axis]) / 100, scale.y - 3, 5, false,
			ui_ink(ui, INK_WARN));
	int field = desk_field(d, "release.%s.%s", id, axis_id);
	char number[NUMBER_SIZE];
	writing_fixed(m->released[axis], 1, number);
	desk_figure(d, (struct rect){scale.x + scale.w + 8, bar.y, 38, bar.h}, TYPE_NOTE, ui_ink(ui, INK_TEXT),
		ALIGN_LEFT, ui_say(ui, "%s", number), field);
	ui_text(ui, rect_cut_left(&r, w->published), TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		published(d, axis, m->released[axis]));
	const char *word = verdict < 0 ? desk_word(d, "launch.not_claimed") : ui_say(ui, "%s %s",
		desk_verdict_sign(verdict), desk_verdict_word(d, verdict));
	ui_text(ui, r, verdict >= 2 ? TYPE_NOTE_BOLD : TYPE_NOTE, desk_verdict_colour(d, verdict), ALIGN_LEFT, word);
}

static void table(struct desk *d, struct rect *r, int model)
{
	struct ui *ui = d->ui;
	struct columns w = {.name = 116, .published = r->w > 640 ? 170 : 0, .verdict = 120};
	w.bar = r->w - 16 - w.name - w.published - w.verdict;
	struct rect head = rect_inset(rect_cut_top(r, 26), 8, 0);
	const char *index = desk_word(d, "launch.index"), *name = speech_model(&d->speech, model);
	ui_text(ui, rect_cut_left(&head, w.name), TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name);
	ui_text(ui, rect_cut_left(&head, w.bar), TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, index);
	if (w.published > 0)
		ui_text(ui, rect_cut_left(&head, w.published), TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
			desk_word(d, "launch.published"));
	ui_text(ui, head, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, desk_word(d, "launch.verdict"));
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(ui, INK_EDGE));
	if (w.published <= 0)
		w.published = 0.01f;
	for (int a = 0; a < d->campaign->content->scenario.axes; a++) {
		struct columns own = w;
		struct rect row = rect_cut_top(r, 27);
		if (w.published < 1)
			own.published = 0;
		table_row(d, row, &own, model, a);
	}
	rect_cut_top(r, 16);
}

static void reactions(struct desk *d, struct rect *r, const struct reaction *said)
{
	struct ui *ui = d->ui;
	float h = 0;
	for (int i = 0; i < REACTION_ROLES; i++) {
		struct rect cell = rect_column((struct rect){r->x, r->y, r->w, 0}, i, REACTION_ROLES, 12);
		h = fmaxf(h, 60 + ui_paragraph_height(ui, cell.w - 24, TYPE_PROSE, said->role[i].line) +
			ui_paragraph_height(ui, cell.w - 24, TYPE_SMALL, said->role[i].effect) - 15);
	}
	for (int i = 0; i < REACTION_ROLES; i++) {
		struct rect cell = rect_column((struct rect){r->x, r->y, r->w, h}, i, REACTION_ROLES, 12),
			in = rect_inset(cell, 12, 10);
		ui_outline(ui, cell, 6, 1, ui_ink(ui, INK_RULE));
		ui_flow(ui, &in, TYPE_LABEL, ui_ink(ui, INK_MUTED), desk_capitals(d, said->role[i].who), 2);
		ui_flow(ui, &in, TYPE_PROSE, ui_ink(ui, INK_TEXT), said->role[i].line, 2);
		ui_flow(ui, &in, TYPE_SMALL, ui_ink(ui, said->role[i].tone < 0 ? INK_BAD : said->role[i].tone > 0 ? INK_GOOD :
			INK_MUTED), said->role[i].effect, 0);
	}
	r->y += h + 12;
}

float launch_paper(struct desk *d, struct rect r, int model)
{
	static const struct reaction none;
	const struct campaign *c = d->campaign;
	const struct state *after = after_launch(d, model);
	int month = c->now.model[model].ship_month;
	struct reaction *said = ui_scratch(d->ui, sizeof *said);
	if (!said)
		return 0;
	*said = none;
	float top = r.y;
	reaction_write(c->content, d->words[d->language][WORDS_LAUNCH], &c->state[month < 0 ? 0 : month], after, model,
		said);
	masthead(d, &r, said);
	headline(d, &r, model);
	prose(d, &r, said);
	table(d, &r, model);
	reactions(d, &r, said);
	return r.y - top;
}
