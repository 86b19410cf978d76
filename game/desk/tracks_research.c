/* A research track: its themes as ribbons, as thick as they have people, as strong in colour as they know. */
#include <math.h>
#include <stdio.h>

#include "tracks_inner.h"

enum { RIBBONS_MAX = 8, POINTS_MAX = 32 };

/* Name, people and what is reported of their mood. */
static void team_head(const struct tracks *t, struct rect r, int team)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct team_state *now = &t->now->team[team];
	const char *id = t->s->team[team].id;
	struct rect name = {t->left, r.y, ui_text_width(ui, TYPE_BODY_BOLD, speech_team(&d->speech, team)) + 1,
		desk_grown(d, 20)};
	struct ui_hit hit = ui_hit(ui, name, ui_say(ui, "team %s", speech_team(&d->speech, team)), 0);
	ui_text(ui, name, TYPE_BODY_BOLD, desk_team_colour(d, team), ALIGN_LEFT, speech_team(&d->speech, team));
	ui_focus_ring(ui, name, 3, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_TEAM, team);
	int people = desk_field(d, "team.%s.staff", id), morale = desk_field(d, "team.%s.reported_morale", id);
	float small = ui_line_height(ui, TYPE_SMALL) + 1, y = r.y + desk_grown(d, 20);
	char n[24];
	snprintf(n, sizeof n, "%d", now->staff);
	desk_figure(d, (struct rect){t->left, y, t->names - 6, small}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		DESK_SAY(d, "tracks.people", {"n", n}), people);
	double before = tracks_at(t, t->month - 1)->team[team].reported_morale, change = now->reported_morale - before;
	const char *arrow = t->month == 0 || fabs(change) < 0.005 ? "" : change > 0 ? " ▲" : " ▼";
	desk_figure(d, (struct rect){t->left, y + small, t->names - 6, small}, TYPE_SMALL, ui_ink(ui, INK_MUTED),
		ALIGN_LEFT,
		ui_say(ui, "%s%s", DESK_SAY(d, "tracks.morale", {"n", desk_value(d, morale, now->reported_morale * 100)}),
		arrow), morale);
}

static int themes_largest(const struct tracks *t, int team, int theme[RIBBONS_MAX], int most)
{
	int count = 0;
	bool taken[THEMES_MAX] = {false};
	while (count < most) {
		int best = -1;
		for (int i = 0; i < t->s->themes; i++)
			if (!taken[i] && t->s->theme[i].team == team &&
				(best < 0 || t->now->theme[i].people + t->now->theme[i].pulled > t->now->theme[best].people +
				t->now->theme[best].pulled))
				best = i;
		if (best < 0)
			break;
		taken[best] = true;
		theme[count++] = best;
	}
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

static void ribbon(const struct tracks *t, struct rect r, int theme, float per_person)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	float xy[POINTS_MAX * 4], name_h = ui_line_height(ui, TYPE_SMALL), base = r.y + name_h + (r.h - name_h) / 2;
	int first = t->from > 0 ? t->from : 0, count = t->month - first + 1;
	count = count > POINTS_MAX ? POINTS_MAX : count;
	colour c = desk_team_colour(d, t->s->theme[theme].team);
	for (int i = 0; i < count; i++) {
		/* nobody is counted before the first month is played */
		int month = first + i > 0 || t->month == 0 ? first + i : 1;
		const struct theme_state *at = &tracks_at(t, month)->theme[theme];
		float half = fminf((r.h - name_h) / 2, fmaxf(1, (float)at->people * per_person / 2)),
			x = tracks_x(t, first + i);
		xy[2 * i] = x;
		xy[2 * i + 1] = base - half;
		xy[2 * (2 * count - 1 - i)] = x;
		xy[2 * (2 * count - 1 - i) + 1] = base + half;
	}
	double then = tracks_at(t, first)->theme[theme].insight, now = t->now->theme[theme].insight;
	ui_polygon_fading(ui, xy, 2 * count, colour_fade(c, 0.25f + 0.75f * (float)then / 80),
		colour_fade(c, fminf(1, 0.25f + 0.75f * (float)now / 80)));
	struct rect label = {tracks_x(t, first) + 4, r.y, tracks_x(t, t->month) - tracks_x(t, first) - 8, name_h};
	const char *name = speech_theme(&d->speech, theme);
	if (ui_text_width(ui, TYPE_SMALL, name) <= label.w)
		ui_text(ui, label, TYPE_SMALL, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name);
	int field = desk_field(d, "theme.%s.insight", t->s->theme[theme].id);
	const char *value = DESK_SAY(d, "tracks.insight", {"n", desk_value(d, field, now)}), *words = theme_words(t, theme);
	float x = tracks_x(t, t->month) + 8, w = ui_text_width(ui, TYPE_SMALL, value) + 1, right = t->plot.x + t->plot.w;
	desk_figure(d, (struct rect){x, base - 8, w, 16}, TYPE_SMALL, ui_ink(ui, INK_TEXT), ALIGN_LEFT, value, field);
	const char *said = ui_say(ui, "· %s", words);
	if (*words && x + w + 6 + ui_text_width(ui, TYPE_SMALL, said) <= right)
		ui_text_at(ui, x + w + 6, base - 7.5f, TYPE_SMALL, ui_ink(ui, INK_BAD), said);
}

void tracks_research(const struct tracks *t, struct rect r, int team)
{
	int theme[RIBBONS_MAX], room = (int)(r.h / 30);
	team_head(t, r, team);
	int count = themes_largest(t, team, theme, room < 1 ? 1 : room > RIBBONS_MAX ? RIBBONS_MAX : room);
	double most = 1;
	for (int i = 0; i < count; i++)
		for (int m = t->from > 0 ? t->from : 0; m <= t->month; m++)
			most = fmax(most, tracks_at(t, m)->theme[theme[i]].people);
	for (int i = 0; i < count; i++) {
		struct rect row = rect_row(r, i, count, 0);
		ribbon(t, row, theme[i], (row.h - ui_line_height(t->d->ui, TYPE_SMALL)) / (float)most);
	}
}
