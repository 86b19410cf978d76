/* Axis by axis: what was promised, what shipped, what the best rival had, and what that is on published benchmarks. */
#include <math.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "launch_page.h"

enum { NUMBERS = 3, SHIPPED = 0, RIVAL, PROMISED };

/* Widths from left to right; the bar takes what is left. */
struct columns { float name, bar, number[NUMBERS], verdict; };

static const float gap = 12, pad = 8;

static const char *number_word(struct desk *d, int n)
{
	static const char *const key[NUMBERS] = {"launch.shipped", "launch.rival", "launch.promised"};
	return desk_word(d, key[n]);
}

/* "✕ weak"; "not claimed". */
static const char *verdict_say(struct desk *d, int verdict)
{
	return verdict < 0 ? desk_word(d, "launch.not_claimed") :
		ui_say(d->ui, "%s %s", desk_verdict_sign(verdict), desk_verdict_word(d, verdict));
}

static struct columns columns_of(struct desk *d, float w)
{
	struct ui *ui = d->ui;
	struct columns c = {.name = 60};
	for (int a = 0; a < d->campaign->content->scenario.axes; a++)
		c.name = fmaxf(c.name, ceilf(ui_text_width(ui, TYPE_NOTE_BOLD, speech_axis(&d->speech, a))));
	for (int v = VERDICT_NONE; v < VERDICTS; v++)
		c.verdict = fmaxf(c.verdict, ceilf(ui_text_width(ui, TYPE_NOTE_BOLD, verdict_say(d, v))) + 1);
	c.bar = w - 2 * pad - c.name - c.verdict - 2 * gap;
	for (int n = 0; n < NUMBERS; n++) {
		c.number[n] = fmaxf(40, ceilf(ui_text_width(ui, TYPE_SMALL, number_word(d, n))) + 15);
		c.bar -= c.number[n] + gap;
	}
	return c;
}

static void promise_mark(struct ui *ui, float x, float y)
{
	ui_triangle(ui, x, y, 5, false, ui_ink(ui, INK_WARN));
}

/* Each number's head shows its mark in the bar. */
static void heads(struct desk *d, struct rect row, const struct columns *w, int model)
{
	struct ui *ui = d->ui;
	struct rect r = rect_inset(row, pad, 0);
	float middle = r.y + r.h / 2;
	ui_text(ui, rect_cut_left(&r, w->name + gap + w->bar), TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
		DESK_SAY(d, "launch.table", {"model", speech_model(&d->speech, model)}));
	for (int n = 0; n < NUMBERS; n++) {
		rect_cut_left(&r, gap);
		struct rect cell = rect_cut_left(&r, w->number[n]);
		float text = ui_text_width(ui, TYPE_SMALL, number_word(d, n)), x = cell.x + cell.w - text - 9;
		if (n == SHIPPED)
			ui_fill(ui, (struct rect){x - 4, middle - 4, 8, 8},
				desk_team_colour(d, d->campaign->content->scenario.model[model].team));
		else if (n == RIVAL)
			ui_fill(ui, (struct rect){x - 1.5f, middle - 6, 3, 12}, ui_ink(ui, INK_EDGE));
		else
			promise_mark(ui, x, middle);
		ui_text(ui, cell, TYPE_SMALL, ui_ink(ui, INK_SOFT), ALIGN_RIGHT, number_word(d, n));
	}
	rect_cut_left(&r, gap);
	ui_text(ui, r, TYPE_SMALL, ui_ink(ui, INK_SOFT), ALIGN_LEFT, desk_word(d, "launch.verdict"));
	ui_line(ui, row.x, row.y + row.h, row.x + row.w, row.y + row.h, 1, ui_ink(ui, INK_EDGE));
}

static void bar_draw(struct desk *d, struct rect r, int model, int axis, int verdict)
{
	struct ui *ui = d->ui;
	const struct model_state *m = &campaign_after_launch(d->campaign, model)->model[model];
	struct rect scale = {r.x, r.y + r.h / 2 - 6, r.w, 12};
	int team = d->campaign->content->scenario.model[model].team;
	colour c = verdict == VERDICT_WEAK ? ui_ink(ui, INK_BAD) : verdict == VERDICT_LEADS ? ui_ink(ui, INK_GOOD) :
		desk_team_colour(d, team);
	ui_fill(ui, scale, ui_ink(ui, INK_WASH));
	ui_fill(ui, (struct rect){scale.x, scale.y, scale.w * (float)m->released[axis] / 100, scale.h}, c);
	if (!m->claimed[axis])
		return;
	if (!isnan(m->yardstick[axis]))
		ui_fill(ui, (struct rect){scale.x + scale.w * (float)m->yardstick[axis] / 100 - 1.5f, scale.y - 4, 3, 20},
			ui_ink(ui, INK_EDGE));
	if (!isnan(m->promise[axis]))
		promise_mark(ui, scale.x + scale.w * (float)fmin(100, m->promise[axis]) / 100, scale.y - 3);
}

static void number_draw(struct desk *d, struct rect r, double value, bool strong, int field)
{
	char number[NUMBER_SIZE];
	enum type type = strong ? TYPE_NOTE_BOLD : TYPE_NOTE;
	if (isnan(value))
		ui_text(d->ui, r, type, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT, "–");
	else
		desk_figure(d, r, type, ui_ink(d->ui, strong ? INK_TEXT : INK_SOFT), ALIGN_RIGHT,
			ui_say(d->ui, "%s", writing_fixed(value, 1, number)), field);
}

/* A name and its score stay on one line. */
static void score_put(struct writing *w, const char *id, double score)
{
	static const char no_break[] = "\xC2\xA0";
	for (; *id; id++)
		writing_printf(w, "%.*s", *id == ' ' ? 2 : 1, *id == ' ' ? no_break : id);
	writing_printf(w, "%s%.0f", no_break, score);
}

/* "MMLU 88 · MMLU-Pro 72": every published benchmark that the scenario links to the axis; "" where there is none. */
static const char *published(struct desk *d, int axis, double index)
{
	const struct content *c = d->campaign->content;
	struct writing w = {0};
	for (int i = 0; i < c->links; i++)
		if (c->link[i].axis == axis) {
			writing_put(&w, w.length > 0 ? " · " : "");
			score_put(&w, c->link[i].id, link_score(&c->link[i], index));
		}
	return desk_written(d, &w);
}

static void row_draw(struct desk *d, struct rect row, const struct columns *w, int model, int axis)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	const struct model_state *m = &campaign_after_launch(d->campaign, model)->model[model];
	const char *id = s->model[model].id, *axis_id = s->axis[axis].id;
	int verdict = m->claimed[axis] ? m->verdict[axis] : -1;
	int field[NUMBERS] = {desk_field(d, "release.%s.%s", id, axis_id),
		desk_field(d, "release.%s.rival.%s", id, axis_id), desk_field(d, "release.%s.promised.%s", id, axis_id)};
	double value[NUMBERS] = {m->released[axis], m->claimed[axis] ? m->yardstick[axis] : NAN,
		m->claimed[axis] ? m->promise[axis] : NAN};
	struct rect r = rect_inset(row, pad, 0);
	ui_text(ui, rect_cut_left(&r, w->name), axis == m->judged ? TYPE_NOTE_BOLD : TYPE_NOTE, ui_ink(ui, INK_TEXT),
		ALIGN_LEFT, speech_axis(&d->speech, axis));
	rect_cut_left(&r, gap);
	bar_draw(d, rect_cut_left(&r, w->bar), model, axis, verdict);
	for (int n = 0; n < NUMBERS; n++) {
		rect_cut_left(&r, gap);
		number_draw(d, rect_cut_left(&r, w->number[n]), value[n], n == SHIPPED, field[n]);
	}
	rect_cut_left(&r, gap);
	ui_text(ui, r, verdict >= VERDICT_TRAILS ? TYPE_NOTE_BOLD : TYPE_NOTE, desk_verdict_colour(d, verdict), ALIGN_LEFT,
		verdict_say(d, verdict));
}

void launch_table(struct desk *d, struct rect *r, int model)
{
	struct ui *ui = d->ui;
	const struct model_state *m = &campaign_after_launch(d->campaign, model)->model[model];
	struct columns w = columns_of(d, r->w);
	float row_h = desk_grown(d, 26);
	bool any = false;
	heads(d, rect_cut_top(r, row_h), &w, model);
	rect_cut_top(r, 2);
	for (int a = 0; a < d->campaign->content->scenario.axes; a++) {
		const char *scores = published(d, a, m->released[a]);
		struct rect below = {r->x + pad + w.name + gap, r->y + row_h - 2, r->w - 2 * pad - w.name - gap, 0};
		float h = row_h + (*scores ? ui_paragraph_height(ui, below.w, TYPE_SMALL, scores) + 4 : 0);
		if (m->claimed[a] && m->verdict[a] == VERDICT_WEAK)
			ui_fill(ui, (struct rect){r->x, r->y, r->w, h}, ui_ink(ui, INK_BAD_WASH));
		row_draw(d, rect_cut_top(r, row_h), &w, model, a);
		ui_paragraph(ui, below, TYPE_SMALL, ui_ink(ui, INK_MUTED), scores);
		rect_cut_top(r, h - row_h);
		any |= *scores != '\0';
	}
	rect_cut_top(r, 4);
	if (any)
		ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "launch.published"), 0);
	rect_cut_top(r, 12);
}
