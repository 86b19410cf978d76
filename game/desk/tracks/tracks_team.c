/* The head of a track: the team's name, its people, and what is reported of their mood. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/judgement.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "tracks_inner.h"

static const char *arrow(double change)
{
	return fabs(change) < 0.005 ? "" : change > 0 ? " ▲" : " ▼";
}

float tracks_team(const struct tracks *t, struct rect r, int team)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct team_state *now = &t->now->team[team];
	const char *id = t->s->team[team].id, *name = speech_team(&d->speech, team);
	float w = t->plot.x - t->left - 6, head = ui_line_height(ui, TYPE_BODY_BOLD),
		line = ui_line_height(ui, TYPE_SMALL) + 1;
	struct rect place = {t->left, r.y, fminf(w, ui_text_width(ui, TYPE_BODY_BOLD, name) + 1), head};
	struct ui_hit hit = ui_hit(ui, place, ui_say(ui, "team %s", name), 0);
	ui_text(ui, place, TYPE_BODY_BOLD, desk_team_colour(d, team), ALIGN_LEFT, name);
	if (hit.hover)
		ui_line(ui, place.x, place.y + head - 1, place.x + place.w, place.y + head - 1, 1, desk_team_colour(d, team));
	ui_focus_ring(ui, place, 3, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_TEAM, team);
	char people[24];
	snprintf(people, sizeof people, "%d", now->staff);
	desk_figure(d, (struct rect){t->left, r.y + head, w, line}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		DESK_SAY(d, "tracks.people", {"n", people}), desk_field(d, "team.%s.staff", id));
	int morale = desk_field(d, "team.%s.reported_morale", id);
	struct judgement mood = judgement_of(d, "morale", now->reported_morale);
	double before = t->month > 0 ? tracks_at(t, t->month - 1)->team[team].reported_morale : now->reported_morale;
	const char *said = ui_say(ui, "%s %s %s%s", mood.sign, mood.word, desk_value(d, morale,
		now->reported_morale * 100), arrow(now->reported_morale - before));
	desk_figure(d, (struct rect){t->left, r.y + head + line, w, line}, TYPE_SMALL, ui_ink(ui, mood.ink), ALIGN_LEFT,
		said, morale);
	return r.y + head + 2 * line;
}
