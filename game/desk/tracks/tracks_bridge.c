/* The bridge: how much of what research knows reaches product, month by month, and what keeps it from doing so. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/guide.h"
#include "desk/frame/judgement.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "tracks_inner.h"

enum { SLICES = 24 };

static const double wide = 0.45; /* flow at which a month's pier is as wide as it can be */

/* What crosses: it leaves research in its colour and arrives in product's. */
static void pier(const struct tracks *t, float x, float w, struct rect r)
{
	colour from = desk_team_colour(t->d, t->s->bridge_from), to = desk_team_colour(t->d, t->s->bridge_to);
	for (int i = 0; i < SLICES; i++) {
		float y0 = r.y + r.h * (float)i / SLICES, y1 = r.y + r.h * (float)(i + 1) / SLICES;
		ui_fill(t->d->ui, (struct rect){x - w / 2, y0, w, y1 - y0}, colour_mix(from, to, ((float)i + 0.5f) / SLICES));
	}
}

static void piers(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	float line = ui_line_height(ui, TYPE_SMALL), step = t->plot.w / (float)(t->to - t->from);
	int every = 1 + (int)((ui_text_width(ui, TYPE_SMALL, "0.00") + 4) / step); /* months that can be written */
	struct rect stand = {r.x, r.y, r.w, r.h - line - 4};
	for (int m = t->from > 0 ? t->from : 0; m < t->month; m++) {
		double flow = tracks_at(t, m + 1)->bridge.flow;
		float x = tracks_x(t, m + 0.5);
		pier(t, x, fmaxf(1.5f, (float)fmin(1, flow / wide) * step * 0.9f), stand);
		char number[NUMBER_SIZE];
		writing_fixed(flow, 2, number);
		if ((t->month - 1 - m) % every == every / 2)
			ui_text(ui, (struct rect){x - 20, stand.y + stand.h + 2, 40, line}, TYPE_SMALL,
				ui_ink(ui, judgement_of(d, "flow", flow).ink), ALIGN_CENTRE, ui_say(ui, "%s", number));
	}
}

/* What stands in the way, right of today. */
static void reasons(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct bridge_state *b = &t->now->bridge;
	char n[24], wait[PHRASE_SIZE], people[24];
	snprintf(n, sizeof n, "%.0f", b->unread);
	snprintf(people, sizeof people, "%d", b->liaison);
	struct judgement unread = judgement_of(d, "unread", b->unread);
	const struct { const char *said; int field; enum type type; enum ink ink; } lines[] = {
		{ui_say(ui, "%s %s", unread.sign, DESK_SAY(d, "tracks.unread", {"n", n})), desk_field(d, "bridge.unread"),
			TYPE_NOTE_BOLD, unread.ink},
		{DESK_SAY(d, "tracks.load", {"team", speech_team(&d->speech, t->s->bridge_to)},
			{"load", desk_percent(d, t->now->team[t->s->bridge_to].reported_load)}),
			desk_field(d, "team.%s.reported_load", t->s->team[t->s->bridge_to].id), TYPE_SMALL, INK_SOFT},
		{DESK_SAY(d, "tracks.wait", {"time", speech_duration(&d->speech, b->wait_months, wait)}),
			desk_field(d, "bridge.wait_months"), TYPE_SMALL, INK_SOFT},
		{DESK_SAY(d, "tracks.liaison", {"n", people}), desk_field(d, "bridge.liaison"), TYPE_SMALL, INK_SOFT},
	};
	float line = ui_line_height(ui, TYPE_NOTE) + 1;
	int count = (int)(r.h / line) < 4 ? (int)(r.h / line) : 4;
	float y = r.y + (r.h - (float)count * line) / 2;
	for (int i = 0; i < count; i++)
		desk_figure(d, (struct rect){r.x, y + (float)i * line, r.w, line}, lines[i].type, ui_ink(ui, lines[i].ink),
			ALIGN_LEFT, lines[i].said, lines[i].field);
}

/* How wide it stands: the figure, and its judgement below. */
static void width_draw(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	double flow = t->now->bridge.flow;
	struct judgement width = judgement_of(d, "flow", flow);
	char number[NUMBER_SIZE];
	writing_fixed(flow, 2, number);
	float name = ui_line_height(ui, TYPE_NOTE_BOLD), figure = ui_line_height(ui, TYPE_HEAD),
		line = ui_line_height(ui, TYPE_SMALL), all = name + figure + 2 * line, x = t->left + 6, w = t->plot.x - x - 2;
	bool whole = all <= r.h; /* else what the figure is of is left to its card */
	float y = r.y + (r.h - (whole ? all : all - line)) / 2;
	ui_text_at(ui, x, y, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), desk_word(d, "tracks.bridge"));
	if (t->month == 0) { /* what crosses is measured when a month ends */
		ui_paragraph(ui, (struct rect){x, y + name + 4, w, 3 * line}, TYPE_SMALL, ui_ink(ui, INK_MUTED),
			desk_word(d, "tracks.bridge.first_month"));
		return;
	}
	desk_figure(d, (struct rect){x, y + name, w, figure}, TYPE_HEAD, ui_ink(ui, width.ink), ALIGN_LEFT,
		ui_say(ui, "%s", number), desk_field(d, "bridge.flow"));
	y += name + figure;
	ui_text(ui, (struct rect){x, y, w, line}, TYPE_SMALL, ui_ink(ui, width.ink), ALIGN_LEFT,
		ui_say(ui, "%s %s", width.sign, width.word));
	if (whole)
		ui_text(ui, (struct rect){x, y + line, w, line}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
			desk_word(d, "tracks.of_insight"));
}

void tracks_bridge(const struct tracks *t, struct rect r)
{
	struct ui *ui = t->d->ui;
	struct rect ground = {t->left - 4, r.y, t->plot.x + t->plot.w - t->left + 8, r.h};
	guide_mark(t->d, GUIDE_BRIDGE, ground);
	ui_fill_round(ui, ground, 6, ui_ink(ui, INK_WASH));
	piers(t, r);
	ui_outline(ui, ground, 6, 1, ui_ink(ui, INK_RULE));
	float today = tracks_x(t, t->month);
	ui_line(ui, today, r.y, today, r.y + r.h, 2, ui_ink(ui, INK_EDGE));
	width_draw(t, r);
	if (t->month > 0)
		reasons(t, (struct rect){today + 10, r.y, t->plot.x + t->plot.w - today - 14, r.h});
}
