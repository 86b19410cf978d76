/* The product track: programmes from their start to their date, what is done, what is known to be wrong, what is
 * due. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "tracks_inner.h"

enum { ROWS_MAX = 8 };

static void product_head(const struct tracks *t, struct rect r, int team)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct team_state *now = &t->now->team[team];
	const char *id = t->s->team[team].id, *name = speech_team(&d->speech, team);
	struct rect place = {t->left, r.y, ui_text_width(ui, TYPE_BODY_BOLD, name) + 1, desk_grown(d, 20)};
	struct ui_hit hit = ui_hit(ui, place, ui_say(ui, "team %s", name), 0);
	ui_text(ui, place, TYPE_BODY_BOLD, desk_team_colour(d, team), ALIGN_LEFT, name);
	ui_focus_ring(ui, place, 3, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_TEAM, team);
	float small = ui_line_height(ui, TYPE_SMALL) + 1, y = r.y + desk_grown(d, 20);
	char n[24];
	snprintf(n, sizeof n, "%d", now->staff);
	int morale = desk_field(d, "team.%s.reported_morale", id);
	desk_figure(d, (struct rect){t->left, y, t->names - 6, small}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		DESK_SAY(d, "tracks.people", {"n", n}), desk_field(d, "team.%s.staff", id));
	desk_figure(d, (struct rect){t->left, y + small, t->names - 6, small}, TYPE_SMALL, ui_ink(ui, INK_MUTED),
		ALIGN_LEFT,
		DESK_SAY(d, "tracks.morale", {"n", desk_value(d, morale, now->reported_morale * 100)}), morale);
}

static void shipped_draw(const struct tracks *t, struct rect r, int model)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct model_state *m = &t->now->model[model];
	const char *name = speech_model(&d->speech, model);
	float x0 = fmaxf(tracks_x(t, m->start_month), t->plot.x), x1 = tracks_x(t, m->ship_month + 0.8);
	colour c = desk_team_colour(d, t->s->model[model].team);
	float w = ui_text_width(ui, TYPE_SMALL, name) + 22;
	bool behind = x1 - w < t->plot.x; /* no room before the dot: the name stands after it */
	struct rect bar = {fminf(x0, x1 - 6), r.y + 2, fmaxf(6, x1 - x0), r.h - 4};
	struct rect label = {behind ? x1 + 9 : x1 - w, r.y, w - 10, r.h}, place = {fminf(bar.x, label.x), r.y, 0, r.h};
	place.w = fmaxf(x1 + 8, label.x + label.w) - place.x;
	ui_fill_round(ui, bar, 4, colour_fade(c, 0.3f));
	struct ui_hit hit = ui_hit(ui, place, ui_say(ui, "release %s", name), 0);
	ui_text(ui, label, TYPE_SMALL, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name);
	int verdict = m->judged >= 0 ? m->verdict[m->judged] : -1;
	ui_circle(ui, x1, r.y + r.h / 2, 6, verdict < 2 ? ui_ink(ui, INK_GOOD) : desk_verdict_colour(d, verdict));
	ui_focus_ring(ui, place, 4, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_LAUNCH, model);
}

/* Months that what is left would take at the pace reported of late; NAN: no pace yet. */
static double months_needed(const struct tracks *t, int model)
{
	int back = t->month - 3 > t->now->model[model].start_month ? t->month - 3 : t->now->model[model].start_month;
	const struct model_state *now = &t->now->model[model];
	if (back < 0 || t->month - back < 1)
		return NAN;
	double gained = (now->reported - tracks_at(t, back)->model[model].reported) / (t->month - back);
	return gained > 0.002 ? (1 - now->reported) / gained : NAN;
}

static const char *running_words(const struct tracks *t, int model)
{
	struct desk *d = t->d;
	double needed = months_needed(t, model);
	char need[NUMBER_SIZE], has[16];
	writing_fixed(needed, 1, need);
	snprintf(has, sizeof has, "%d", t->now->model[model].due - t->month > 0 ? t->now->model[model].due - t->month : 0);
	return isnan(needed) ? "" : DESK_SAY(d, "tracks.needs", {"n", need}, {"has", has});
}

/* Its date, too, where nothing else is written there. */
static void flag(const struct tracks *t, float x, struct rect r, int model, bool dated)
{
	struct ui *ui = t->d->ui;
	const float cloth[] = {x, r.y - 2, x + 15, r.y + 4, x, r.y + 10};
	colour c = ui_ink(ui, INK_BAD);
	ui_line(ui, x, r.y - 2, x, r.y + r.h, 1.5f, c);
	ui_polygon(ui, cloth, 3, c);
	const char *when = desk_month_short(t->d, t->now->model[model].due);
	if (dated && x + 20 + ui_text_width(ui, TYPE_SMALL, when) <= t->plot.x + t->plot.w + 10)
		ui_text_at(ui, x + 19, r.y - 4, TYPE_SMALL, c, when);
}

static void running_draw(const struct tracks *t, struct rect r, int model)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct model_state *m = &t->now->model[model];
	const char *name = speech_model(&d->speech, model);
	colour c = desk_team_colour(d, t->s->model[model].team);
	float x0 = fmaxf(tracks_x(t, m->start_month), t->plot.x), x1 = fmaxf(tracks_x(t, m->due), x0 + 24),
		today = tracks_x(t, t->month);
	struct rect bar = {x0, r.y, x1 - x0, r.h};
	float done = bar.w * (float)m->reported, faults = fminf(done, bar.w * fminf(0.4f, (float)m->known / 60));
	ui_fill_round(ui, bar, 4, colour_fade(c, 0.28f));
	ui_fill_round(ui, (struct rect){x0, r.y, done, r.h}, 4, c);
	ui_hatch(ui, (struct rect){x0 + done - faults, r.y, faults, r.h}, colour_fade(0xFFFFFFFF, 0.45f));
	struct ui_hit hit = ui_hit(ui, bar, ui_say(ui, "programme %s", name), 0);
	if (hit.hover)
		ui_outline(ui, bar, 4, 1.5f, ui_ink(ui, INK_EDGE));
	int field = desk_field(d, "model.%s.reported", t->s->model[model].id);
	const char *title = ui_say(ui, "%s · %s", name, desk_value(d, field, m->reported));
	float w = ui_text_width(ui, TYPE_NOTE_BOLD, title) + 12, x = x0 + 6;
	float past_flag = x1 + 27 + ui_text_width(ui, TYPE_SMALL, desk_month_short(d, m->due));
	bool inside = w < done;
	bool beside = !inside && past_flag + w < t->plot.x + t->plot.w;
	x = inside || !beside ? x : past_flag;
	ui_text(ui, (struct rect){x, r.y, w, r.h}, TYPE_NOTE_BOLD, inside ? 0xFFFFFFFF : ui_ink(ui, INK_TEXT), ALIGN_LEFT,
		title);
	const char *needs = running_words(t, model);
	float nw = ui_text_width(ui, TYPE_SMALL, needs) + 4, nx = fmaxf(fmaxf(today, x0 + done) + 6, x + w + 4);
	if (*needs && nx + nw < x1)
		ui_text(ui, (struct rect){nx, r.y, nw, r.h}, TYPE_SMALL, ui_ink(ui, INK_SOFT), ALIGN_LEFT, needs);
	flag(t, x1, r, model, beside || x + w < x1 + 16);
	ui_focus_ring(ui, bar, 4, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_PROGRAMME, model);
}

void tracks_programmes(const struct tracks *t, struct rect r, int team)
{
	int row[ROWS_MAX], rows = 0, shown = (int)(r.h / 26);
	product_head(t, r, team);
	for (int pass = 0; pass < 2; pass++) /* those that run come last and always have a row */
		for (int m = 0; m < t->s->models && rows < ROWS_MAX; m++) {
			const struct model_state *model = &t->now->model[m];
			bool shows = pass == 0 ? model->shipped && model->ship_month >= t->from : model->started &&
				!model->shipped && !model->cancelled;
			if (shows)
				row[rows++] = m;
		}
	shown = shown < 1 ? 1 : shown;
	int first = rows > shown ? rows - shown : 0, count = rows - first;
	float h = fminf(34, r.h / (float)(count > 0 ? count : 1));
	for (int i = 0; i < count; i++) {
		struct rect place = {t->plot.x, r.y + (float)i * h + 2, t->plot.w, fminf(28, h - 4)};
		if (t->now->model[row[first + i]].shipped)
			shipped_draw(t, place, row[first + i]);
		else
			running_draw(t, place, row[first + i]);
	}
	if (count == 0)
		ui_text(t->d->ui, (struct rect){t->plot.x, r.y + 6, t->plot.w, 20}, TYPE_NOTE, ui_ink(t->d->ui, INK_MUTED),
			ALIGN_LEFT,
			desk_word(t->d, "tracks.nothing"));
}
