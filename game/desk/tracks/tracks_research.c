/* A research track: its themes as ribbons. As high as what is known, with a line as high as what product took of it, as
 * strong in colour as people work on it. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "tracks_inner.h"

enum { RIBBONS_MAX = TRACKS_RIBBONS_MAX, RIBBON_LEAST = 15, RIBBON_MOST = 30 };

/* How much a theme is looked at from outside: the attention to the axes that it serves. */
static double theme_weight(const struct tracks *t, int theme)
{
	double looked_at = 0.05;
	for (int i = t->s->first_touch[theme]; i < t->s->first_touch[theme + 1]; i++)
		looked_at += t->now->house.attention[t->s->touch[i].axis] * t->s->touch[i].of_theme;
	return looked_at * (t->now->theme[theme].people + t->now->theme[theme].pulled + 1);
}

int tracks_themes(const struct tracks *t, int team, int theme[TRACKS_RIBBONS_MAX], int most)
{
	int count = 0;
	bool taken[THEMES_MAX] = {false};
	while (count < most && count < RIBBONS_MAX) {
		int best = -1;
		for (int i = 0; i < t->s->themes; i++)
			if (!taken[i] && t->s->theme[i].team == team && (best < 0 || theme_weight(t, i) > theme_weight(t, best)))
				best = i;
		if (best < 0)
			break;
		taken[best] = true;
		theme[count++] = best;
	}
	return count;
}

static int themes_of(const struct tracks *t, int team)
{
	int count = 0;
	for (int i = 0; i < t->s->themes; i++)
		count += t->s->theme[i].team == team;
	return count;
}

static const char *theme_words(const struct tracks *t, int theme)
{
	const struct theme_state *now = &t->now->theme[theme], *before = &tracks_at(t, t->month - 3)->theme[theme];
	struct desk *d = t->d;
	if (now->cut)
		return desk_word(d, "tracks.cut");
	if (now->pulled > 0 && now->pulled_to >= 0)
		return DESK_SAY(d, "tracks.pulled", {"model", speech_model(&d->speech, now->pulled_to)});
	return now->people < before->people * 0.9 ? desk_word(d, "tracks.losing") : "";
}

/* The state that tells of a month's people: nobody is counted before the first month is played. */
static const struct state *counted_at(const struct tracks *t, int month)
{
	return tracks_at(t, month > 0 || t->month == 0 ? month : 1);
}

static int first_month(const struct tracks *t)
{
	return t->from > 0 ? t->from : 0;
}

/* What all ribbons of a track are measured by: the most that is known on the calendar. */
static double insight_most(const struct tracks *t, const int *theme, int count)
{
	double most = 20;
	for (int i = 0; i < count; i++)
		for (int m = first_month(t); m <= t->month; m++)
			most = fmax(most, tracks_at(t, m)->theme[theme[i]].insight);
	return most;
}

/* What the colour of a ribbon is measured by: the most people that the theme ever had. */
static double people_most(const struct tracks *t, int theme)
{
	double most = 1;
	for (int m = 0; m <= t->month; m++)
		most = fmax(most, tracks_at(t, m)->theme[theme].people);
	return most;
}

/* From one month to the next, upon its foot; reaches under the next one, so that no seam shows. */
static void piece(const struct tracks *t, int month, float foot, float h0, float h1, colour c)
{
	float x0 = tracks_x(t, month), x1 = tracks_x(t, month + 1) + (month + 1 < t->month ? 1 : 0);
	const float xy[] = {x0, foot - h0, x1, foot - h1, x1, foot, x0, foot};
	ui_polygon(t->d->ui, xy, 4, c);
}

static void ribbon_draw(const struct tracks *t, struct rect r, int theme, double most)
{
	struct ui *ui = t->d->ui;
	colour own = desk_team_colour(t->d, t->s->theme[theme].team), card = ui_ink(ui, INK_CARD);
	float foot = r.y + r.h, scale = r.h / (float)most, xy[2 * (MONTHS_MAX + 1)];
	double people = people_most(t, theme);
	int count = 0;
	for (int m = first_month(t); m <= t->month; m++) {
		const struct theme_state *at = &tracks_at(t, m)->theme[theme];
		xy[2 * count] = tracks_x(t, m);
		xy[2 * count++ + 1] = foot - fmaxf(1, scale * (float)at->absorbed);
		if (m == t->month)
			break;
		const struct theme_state *next = &tracks_at(t, m + 1)->theme[theme];
		float strength = 0.2f + 0.8f * (float)fmin(1, counted_at(t, m + 1)->theme[theme].people / people);
		piece(t, m, foot, fmaxf(1, scale * (float)at->insight), fmaxf(1, scale * (float)next->insight),
			colour_mix(card, own, 0.5f * strength)); /* paler: what has not crossed */
		piece(t, m, foot, scale * (float)at->absorbed, scale * (float)next->absorbed, colour_mix(card, own, strength));
	}
	if (count > 1)
		ui_polyline(ui, xy, count, 2, 0, desk_team_colour(t->d, t->s->bridge_to));
}

/* Where a ribbon's name stands: above it, or before it while the past is short. */
static struct rect name_place(const struct tracks *t, struct rect r, float w)
{
	float first = tracks_x(t, first_month(t)), today = tracks_x(t, t->month),
		line = ui_line_height(t->d->ui, TYPE_SMALL);
	if (today - first - 8 >= w)
		return (struct rect){first + 4, r.y, today - first - 8, line};
	return (struct rect){fmaxf(t->plot.x, first - w - 8), r.y + r.h - line - 2, w + 1, line};
}

/* Its name, who is on it, and what befell it. */
static void ribbon_names(const struct tracks *t, struct rect r, int theme)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const char *name = speech_theme(&d->speech, theme), *words = theme_words(t, theme);
	const char *said = *words ? ui_say(ui, "▼ %s", words) : "";
	int field = desk_field(d, "theme.%s.people", t->s->theme[theme].id);
	const char *people = DESK_SAY(d, "tracks.people", {"n", ui_say(ui, "%.0f", t->now->theme[theme].people)});
	float w = ui_text_width(ui, TYPE_SMALL, name);
	struct rect place = name_place(t, r, w);
	float x = place.x, right = place.x + place.w;
	tracks_clear(t, (struct rect){x, place.y, w, place.h});
	ui_text_at(ui, x, place.y, TYPE_SMALL, ui_ink(ui, INK_TEXT), name);
	x += w + 10;
	w = ui_text_width(ui, TYPE_SMALL, people) + 1;
	if (t->month > 0 && x + w <= right) {
		struct rect at = {x, place.y, w, place.h};
		tracks_clear(t, at);
		desk_figure(d, at, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, people, field);
		x += w + 10;
	}
	w = ui_text_width(ui, TYPE_SMALL, said);
	if (*said && x + w <= right) {
		tracks_clear(t, (struct rect){x, place.y, w, place.h});
		ui_text_at(ui, x, place.y, TYPE_SMALL, ui_ink(ui, INK_BAD), said);
	}
}

/* Right of today: what is known, and what product took of it. */
static void ribbon_values(const struct tracks *t, float y, int theme)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct theme_state *now = &t->now->theme[theme];
	const char *id = t->s->theme[theme].id;
	int known = desk_field(d, "theme.%s.insight", id), taken = desk_field(d, "theme.%s.absorbed", id);
	const char *insight = DESK_SAY(d, "tracks.insight", {"n", desk_value(d, known, now->insight)}),
		*absorbed = DESK_SAY(d, "tracks.taken", {"n", desk_value(d, taken, now->absorbed)});
	float x = tracks_x(t, t->month) + 8, w = ui_text_width(ui, TYPE_SMALL, insight) + 1,
		after = ui_text_width(ui, TYPE_SMALL, absorbed) + 1;
	bool both = x + w + 10 + after <= t->plot.x + t->plot.w;
	tracks_clear(t, (struct rect){x, y - 8, both ? w + 10 + after : w, 16});
	desk_figure(d, (struct rect){x, y - 8, w, 16}, TYPE_SMALL, ui_ink(ui, INK_TEXT), ALIGN_LEFT, insight, known);
	if (both)
		desk_figure(d, (struct rect){x + w + 10, y - 8, after, 16}, TYPE_SMALL,
			desk_team_colour(d, t->s->bridge_to), ALIGN_LEFT, absorbed, taken);
}

/* A team without a theme of its own: as high as it has people. */
static void people_ribbon(const struct tracks *t, struct rect r, int team)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	double most = 1;
	for (int m = first_month(t); m <= t->month; m++)
		most = fmax(most, tracks_at(t, m)->team[team].staff);
	float foot = r.y + r.h - 8, scale = fminf(r.h - 16, 30) / (float)most, today = tracks_x(t, t->month);
	colour c = colour_mix(ui_ink(ui, INK_CARD), desk_team_colour(d, team), 0.75f);
	for (int m = first_month(t); m < t->month; m++) {
		const struct team_state *a = &tracks_at(t, m)->team[team], *b = &tracks_at(t, m + 1)->team[team];
		if (b->founded)
			piece(t, m, foot, a->founded ? scale * (float)a->staff : 0, scale * (float)b->staff, c);
	}
	const char *said = desk_word(d, "tracks.no_theme");
	float w = ui_text_width(ui, TYPE_SMALL, said), line = ui_line_height(ui, TYPE_SMALL);
	struct rect place = {today + 8, foot - line - 4, w, line};
	if (place.x + w > t->plot.x + t->plot.w)
		return;
	tracks_clear(t, place);
	ui_text_at(ui, place.x, place.y, TYPE_SMALL, ui_ink(ui, INK_MUTED), said);
}

void tracks_research(const struct tracks *t, struct rect r, int team)
{
	int theme[RIBBONS_MAX], room = (int)(r.h / (ui_line_height(t->d->ui, TYPE_SMALL) + RIBBON_LEAST)),
		all = themes_of(t, team);
	int count = tracks_themes(t, team, theme, room < 1 ? 1 : room);
	float y = tracks_team(t, r, team);
	if (count == 0) {
		people_ribbon(t, r, team);
		return;
	}
	float line = ui_line_height(t->d->ui, TYPE_SMALL);
	if (count < all && y + line <= r.y + r.h) {
		char shown[16], of[16];
		snprintf(shown, sizeof shown, "%d", count);
		snprintf(of, sizeof of, "%d", all);
		ui_text(t->d->ui, (struct rect){t->left, y, t->plot.x - t->left - 6, line}, TYPE_SMALL,
			ui_ink(t->d->ui, INK_MUTED), ALIGN_LEFT, DESK_SAY(t->d, "tracks.of_themes", {"n", shown}, {"all", of}));
	}
	double most = insight_most(t, theme, count);
	for (int i = 0; i < count; i++) {
		struct rect row = rect_row(r, i, count, 0), area = row;
		rect_cut_top(&area, line + 1);
		area.h -= 2;
		if (area.h > RIBBON_MOST)
			rect_cut_top(&area, area.h - RIBBON_MOST);
		row.y = area.y - line - 1;
		row.h = area.y + area.h - row.y;
		ribbon_draw(t, area, theme[i], most);
		ribbon_names(t, row, theme[i]);
		ribbon_values(t, area.y + area.h - 9, theme[i]);
	}
}
