#include "tracks_inner.h"

#include <math.h>

enum { MONTHS_BACK = 9, MONTHS_AHEAD = 6, NAMES_WIDTH = 104 };

float tracks_x(const struct tracks *t, double month)
{
	return t->plot.x + (float)((month - t->from) / (t->to - t->from)) * t->plot.w;
}

const struct state *tracks_at(const struct tracks *t, int month)
{
	const struct campaign *c = t->d->campaign;
	return month >= t->month ? t->now : &c->state[month < 0 ? 0 : month];
}

static int months_ahead(const struct tracks *t)
{
	int most = MONTHS_AHEAD;
	for (int m = 0; m < t->s->models; m++) {
		const struct model_state *model = &t->now->model[m];
		if (model->started && !model->shipped && !model->cancelled && model->due - t->month + 2 > most)
			most = model->due - t->month + 2;
	}
	return most < 12 ? most : 12;
}

/* The calendar above: months by name, thin lines below, today. Earlier months can be chosen. */
static void calendar(struct tracks *t, struct rect head, int *look)
{
	struct ui *ui = t->d->ui;
	int step = t->plot.w / (float)(t->to - t->from) < 44 ? 3 : 2;
	float today = tracks_x(t, t->month);
	const char *name = desk_word(t->d, t->month == t->d->campaign->month ? "tracks.today" : "tracks.looked_at");
	float w = ui_text_width(ui, TYPE_NOTE_BOLD, name) + 20;
	for (int m = t->from; m <= t->to; m++) {
		float x = tracks_x(t, m);
		if ((m - t->month) % step != 0 || m == t->month)
			continue;
		ui_line(ui, x, head.y + head.h, x, t->plot.y + t->plot.h, 1, colour_fade(ui_ink(ui, INK_RULE), 0.7f));
		const char *label = desk_month_short(t->d, m);
		float half = ui_text_width(ui, TYPE_SMALL, label) / 2;
		if (fabsf(x - today) < half + w / 2 + 4 || x - half < t->plot.x - 30 || x + half > t->plot.x + t->plot.w + 14)
			continue;
		struct rect cell = {x - half - 2, head.y, 2 * half + 4, head.h};
		bool past = m >= 0 && m < t->d->campaign->month;
		if (past) {
			struct ui_hit hit = ui_hit(ui, cell, ui_say(ui, "month %s", label), 0);
			if (hit.clicked)
				*look = m;
			if (hit.hover)
				ui_fill_round(ui, cell, 4, ui_ink(ui, INK_WASH));
			ui_focus_ring(ui, cell, 4, hit);
		}
		ui_text(ui, cell, TYPE_SMALL, ui_ink(ui, past ? INK_SOFT : INK_MUTED), ALIGN_CENTRE, label);
	}
	ui_line(ui, today, head.y + head.h, today, t->plot.y + t->plot.h, 2, ui_ink(ui, INK_EDGE));
	struct rect tab = {today - w / 2, head.y - 1, w, head.h};
	ui_fill_round(ui, tab, 4, ui_ink(ui, INK_STRONG));
	ui_text(ui, tab, TYPE_NOTE_BOLD, ui_ink(ui, INK_ON_STRONG), ALIGN_CENTRE, name);
}

static int next_model(const struct tracks *t)
{
	int best = -1;
	for (int m = 0; m < t->s->models; m++) {
		const struct model_state *model = &t->now->model[m];
		if (model->started && !model->shipped && !model->cancelled &&
			(best < 0 || model->due < t->now->model[best].due))
			best = m;
	}
	return best;
}

void tracks_draw(struct desk *d, struct rect r, int month, int *look)
{
	const struct campaign *c = d->campaign;
	struct tracks t = {.d = d, .s = &c->content->scenario, .month = month, .now = month >= c->month ? &c->now :
		&c->state[month]};
	struct rect inside = desk_sheet(d, r, desk_word(d, "tracks.title"), r.w > 640 ? desk_word(d, "tracks.about") : "");
	t.from = month - MONTHS_BACK;
	t.to = month + months_ahead(&t);
	t.left = inside.x;
	t.names = desk_grown(d, NAMES_WIDTH);
	struct rect head = rect_cut_top(&inside, desk_grown(d, 22));
	t.plot = (struct rect){inside.x + t.names, inside.y, inside.w - t.names - 4, inside.h};
	calendar(&t, head, look);
	rect_cut_top(&inside, 6);
	struct rect rivals = rect_cut_bottom(&inside, desk_grown(d, 40));
	int model = next_model(&t), lab = t.s->lab;
	float unit = inside.h / 100;
	if (model >= 0 && inside.h > desk_grown(d, 310))
		tracks_mix(&t, rect_cut_bottom(&inside, desk_grown(d, 66)), model);
	bool has_lab = lab >= 0 && t.now->team[lab].founded;
	tracks_research(&t, rect_cut_top(&inside, fmaxf(desk_grown(d, 84), unit * (has_lab ? 22 : 30))), t.s->bridge_from);
	if (has_lab)
		tracks_research(&t, rect_cut_top(&inside, fmaxf(44, unit * 10)), lab);
	rect_cut_top(&inside, 6);
	tracks_bridge(&t, rect_cut_top(&inside, desk_grown(d, fminf(104, fmaxf(84, unit * 22)))));
	rect_cut_top(&inside, 8);
	tracks_programmes(&t, inside, t.s->bridge_to);
	tracks_rivals(&t, rivals);
}
