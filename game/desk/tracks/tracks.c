#include "tracks_inner.h"

#include <math.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"

enum { MONTHS_BACK = 9, MONTHS_AHEAD = 6, MONTHS_MOST = 14, DATE_MONTHS = 3 /* behind a flag, for its date */ };

static const float research_most = 0.62f;

static int months_ahead(const struct tracks *t)
{
	int most = MONTHS_AHEAD;
	for (int m = 0; m < t->s->models; m++) {
		const struct model_state *model = &t->now->model[m];
		if (programme_active(model) && model->due - t->month + DATE_MONTHS > most)
			most = model->due - t->month + DATE_MONTHS;
	}
	return most < MONTHS_MOST ? most : MONTHS_MOST;
}

/* The calendar above: months by name, thin lines below, today. Earlier months can be chosen. */
static void calendar(struct tracks *t, struct rect head, int *look)
{
	struct ui *ui = t->d->ui;
	float widest = ui_text_width(ui, TYPE_SMALL, desk_month_short(t->d, t->month > 0 ? t->month - 1 : 0)) + 16;
	int step = 1 + (int)(widest / (t->plot.w / (float)(t->to - t->from)));
	step = step < 2 ? 2 : step;
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

/* Room for the tracks' names: what the longest of the usual lines takes. */
static float names_width(struct desk *d)
{
	static const char *const moods[] = {"good", "fair", "bad"}, *const lines[] = {"tracks.of_insight",
		"tracks.looks_at",
		"tracks.team_works_on"};
	float w = 0;
	for (int i = 0; i < 3; i++) {
		const char *mood = ui_say(d->ui, "◐ %s 88 ▲", desk_word(d, ui_say(d->ui, "judge.morale.%s", moods[i])));
		w = fmaxf(w, fmaxf(ui_text_width(d->ui, TYPE_SMALL, mood), ui_text_width(d->ui, TYPE_SMALL, desk_word(d,
			lines[i]))));
	}
	return w + 12;
}

/* The sheet with what thickness, colour and hatching mean, as far as there is room. */
static struct rect sheet_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const char *title = desk_word(d, "tracks.title"), *about = desk_word(d, "tracks.about");
	struct rect inside = desk_sheet(d, r, title, "");
	float room = inside.w - 30 - ui_text_width(ui, TYPE_BODY_BOLD, title) - 20;
	if (ui_text_width(ui, TYPE_SMALL, about) > room)
		about = desk_word(d, "tracks.about.brief");
	if (ui_text_width(ui, TYPE_SMALL, about) <= room)
		ui_text(ui, (struct rect){inside.x, r.y + 12, inside.w - 30, 22}, TYPE_SMALL, ui_ink(ui, INK_MUTED),
			ALIGN_RIGHT, about);
	return inside;
}

/* How research, the bridge and product share a height: product as much as it needs, then research four ribbons, then
 * product what it would like, then research the rest. */
static float research_height(const struct tracks *t, float room)
{
	float ribbon = ui_line_height(t->d->ui, TYPE_SMALL) + 17;
	float needs = tracks_programmes_height(t, true), likes = tracks_programmes_height(t, false);
	float least = fmaxf(2 * ribbon, fminf(4 * ribbon, room - needs));
	return fminf(fmaxf(least, room - likes), fmaxf(least, room * research_most));
}

static void strips_draw(struct tracks *t, struct rect r)
{
	struct ui *ui = t->d->ui;
	int model = programme_next(t->s, t->now), lab = t->s->lab;
	bool has_lab = lab >= 0 && t->now->team[lab].founded, tall = r.h > 480;
	float line = ui_line_height(ui, TYPE_SMALL), head = ui_line_height(ui, TYPE_BODY_BOLD);
	float bridge = fminf(112, fmaxf(5 * line + 13, r.h * 0.2f)), lab_height = has_lab ? head + 2 * line + 8 : 0,
		mix = model < 0 ? 0 : tall ? 66 : 2 * line + 16, rivals = (tall ? 2 : 1) * line + 22;
	float room = r.h - bridge - lab_height - mix - rivals - 22, research = research_height(t, room);
	if (room - research - tracks_programmes_height(t, false) > line + 9)
		rivals += line; /* another row of names */
	struct rect foot = rect_cut_bottom(&r, rivals);
	if (model >= 0)
		tracks_mix(t, rect_inset(rect_cut_bottom(&r, mix), 0, 4), model);
	tracks_research(t, rect_cut_top(&r, research), t->s->bridge_from);
	rect_cut_top(&r, 8);
	if (has_lab)
		tracks_research(t, rect_cut_top(&r, lab_height), lab);
	tracks_bridge(t, rect_cut_top(&r, bridge));
	rect_cut_top(&r, 10);
	tracks_programmes(t, r, t->s->bridge_to);
	tracks_rivals(t, foot);
}

void tracks_draw(struct desk *d, struct rect r, int month, int *look)
{
	const struct campaign *c = d->campaign;
	struct tracks t = {.d = d, .s = &c->content->scenario, .month = month, .now = month >= c->month ? &c->now :
		&c->state[month]};
	const char *name = desk_word(d, "tracks.title");
	struct chart_words words = {desk_word(d, "tracks.as_table"), desk_word(d, "chart.chart"),
		desk_word(d, "chart.copy")};
	struct rect inside = sheet_draw(d, r);
	t.from = month - MONTHS_BACK;
	t.to = month + months_ahead(&t);
	t.left = inside.x;
	if (chart_table_button(d->ui, (struct rect){r.x, r.y + 12, r.w - 14, 22}, name, &words)) {
		tracks_table(&t, inside, name, &words);
		return;
	}
	struct rect head = rect_cut_top(&inside, 22);
	float names = names_width(d);
	t.plot = (struct rect){inside.x + names, inside.y, inside.w - names - 4, inside.h};
	calendar(&t, head, look);
	rect_cut_top(&inside, 6);
	strips_draw(&t, inside);
}
