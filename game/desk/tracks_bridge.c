/* The bridge: how much of what research knows reaches product, month by month, and what keeps it from doing so. */
#include <math.h>
#include <stdio.h>

#include "tracks_inner.h"

static enum ink flow_ink(double flow)
{
	return flow < 0.12 ? INK_BAD : flow < 0.22 ? INK_WARN : INK_GOOD;
}

static void piers(const struct tracks *t, struct rect r)
{
	struct ui *ui = t->d->ui;
	colour c = desk_team_colour(t->d, t->s->bridge_from);
	float step = t->plot.w / (float)(t->to - t->from), widest = step * 0.8f;
	for (int m = t->from > 0 ? t->from : 0; m < t->month; m++) {
		double flow = tracks_at(t, m + 1)->bridge.flow;
		float w = fmaxf(1.5f, fminf(1, (float)flow / 0.45f) * widest), x = tracks_x(t, m + 0.5);
		ui_fill(ui, (struct rect){x - w / 2, r.y, w, r.h}, colour_fade(c, 0.35f + 0.5f * fminf(1, (float)flow / 0.4f)));
	}
}

/* What stands in the way, right of today. */
static void reasons(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct bridge_state *b = &t->now->bridge;
	char n[24], wait[PHRASE_SIZE];
	snprintf(n, sizeof n, "%.0f", b->unread);
	int load = desk_field(d, "team.%s.reported_load", t->s->team[t->s->bridge_to].id);
	const char *unread = DESK_SAY(d, "tracks.unread", {"n", n});
	float line = ui_line_height(ui, TYPE_NOTE), y = r.y + (r.h - 4 * line) / 2;
	enum ink ink = b->unread > 20 ? INK_BAD : b->unread > 8 ? INK_WARN : INK_TEXT;
	desk_figure(d, (struct rect){r.x, y, r.w, line}, TYPE_NOTE_BOLD, ui_ink(ui, ink), ALIGN_LEFT, unread,
		desk_field(d, "bridge.unread"));
	const char *busy = DESK_SAY(d, "tracks.load", {"team", speech_team(&d->speech, t->s->bridge_to)},
		{"load", desk_percent(d, t->now->team[t->s->bridge_to].reported_load)});
	desk_figure(d, (struct rect){r.x, y + line, r.w, line}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, busy, load);
	const char *reply = DESK_SAY(d, "tracks.wait", {"time", speech_duration(&d->speech, b->wait_months, wait)});
	desk_figure(d, (struct rect){r.x, y + 2 * line, r.w, line}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, reply,
		desk_field(d, "bridge.wait_months"));
	char people[24];
	snprintf(people, sizeof people, "%d", b->liaison);
	desk_figure(d, (struct rect){r.x, y + 3 * line, r.w, line}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		DESK_SAY(d, "tracks.liaison", {"n", people}), desk_field(d, "bridge.liaison"));
}

void tracks_bridge(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	struct rect ground = {t->left - 4, r.y, t->plot.x + t->plot.w - t->left + 8, r.h};
	ui_fill_round(ui, ground, 6, ui_ink(ui, INK_WASH));
	piers(t, r);
	ui_outline(ui, ground, 6, 1, ui_ink(ui, INK_RULE));
	float today = tracks_x(t, t->month);
	ui_line(ui, today, r.y, today, r.y + r.h, 2, ui_ink(ui, INK_EDGE));
	int field = desk_field(d, "bridge.flow");
	float note = ui_line_height(ui, TYPE_NOTE_BOLD), head = ui_line_height(ui, TYPE_HEAD),
		small = ui_line_height(ui, TYPE_SMALL), y = r.y + (r.h - note - head - small) / 2, w = t->names - 12;
	ui_text_at(ui, t->left + 6, y, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), desk_word(d, "tracks.bridge"));
	char number[NUMBER_SIZE];
	writing_fixed(t->now->bridge.flow, 2, number);
	desk_figure(d, (struct rect){t->left + 6, y + note, w, head}, TYPE_HEAD, ui_ink(ui, flow_ink(t->now->bridge.flow)),
		ALIGN_LEFT, ui_say(ui, "%s", number), field);
	ui_text(ui, (struct rect){t->left + 6, y + note + head, w, small}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		desk_word(d, "tracks.of_insight"));
	reasons(t, (struct rect){today + 10, r.y, t->plot.x + t->plot.w - today - 14, r.h});
}
