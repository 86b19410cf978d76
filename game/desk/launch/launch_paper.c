/* The newspaper: headline, what was promised and what shipped, and what people say. */
#include <math.h>

#include "campaign/reaction.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "launch_page.h"

static void masthead(struct desk *d, struct rect *r, const struct reaction *said)
{
	struct ui *ui = d->ui;
	struct rect row = rect_cut_top(r, desk_grown(d, 40));
	ui_text(ui, row, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, said->volume);
	ui_text(ui, row, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_RIGHT, said->date);
	ui_text(ui, row, TYPE_HEAD, ui_ink(ui, INK_TEXT), ALIGN_CENTRE, said->paper);
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1.5f, ui_ink(ui, INK_EDGE));
	rect_cut_top(r, 12);
}

/* In the largest type in which it takes two lines at most. */
static void headline(struct desk *d, struct rect *r, int model)
{
	struct writing head = {0}, deck = {0};
	const struct state *after = campaign_after_launch(d->campaign, model);
	speech_headline(&d->speech, after, model, false, &head);
	speech_headline(&d->speech, after, model, true, &deck);
	const char *text = desk_written(d, &head);
	static const enum type sizes[] = {TYPE_DISPLAY, TYPE_HEAD, TYPE_SERIF_TITLE};
	int size = 0;
	while (size < 2 && ui_paragraph_height(d->ui, r->w, sizes[size], text) > 2.1f * ui_line_height(d->ui, sizes[size]))
		size++;
	ui_flow(d->ui, r, sizes[size], ui_ink(d->ui, INK_TEXT), text, 4);
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
	const struct state *after = campaign_after_launch(d->campaign, model);
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
	launch_table(d, &r, model);
	reactions(d, &r, said);
	return r.y - top;
}
