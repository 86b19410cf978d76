/* What the team works on against what the field looks at, and what rivals brought out. */
#include <math.h>
#include <stdio.h>

#include "tracks_inner.h"

/* Shares as one bar of named parts. */
static void parts(const struct tracks *t, struct rect r, const double *share)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	double sum = 0;
	float x = r.x;
	for (int a = 0; a < t->s->axes; a++)
		sum += share[a];
	for (int a = 0; a < t->s->axes && sum > 0; a++) {
		float w = (float)(share[a] / sum) * r.w;
		ui_fill(ui, (struct rect){x, r.y, w - 1, r.h}, desk_axis_colour(d, a));
		const char *percent = ui_say(ui, "%.0f", share[a] / sum * 100),
			*full = ui_say(ui, "%s %s", speech_axis(&d->speech, a), percent);
		const char *said = ui_text_width(ui, TYPE_SMALL, full) + 8 < w ? full : ui_text_width(ui, TYPE_SMALL,
			percent) + 4 < w ? percent : "";
		ui_text(ui, (struct rect){x + 2, r.y, w - 4, r.h}, TYPE_SMALL, 0xFFFFFFFF, ALIGN_CENTRE, said);
		x += w;
	}
}

void tracks_mix(const struct tracks *t, struct rect r, int model)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const char *work = DESK_SAY(d, "tracks.works_on", {"model", speech_model(&d->speech, model)}),
		*field = desk_word(d, "tracks.looks_at");
	struct rect names = {t->left, r.y + 6, t->plot.x - t->left - 8, 18};
	ui_paragraph(ui, (struct rect){names.x, names.y, names.w, 0}, TYPE_SMALL, ui_ink(ui, INK_MUTED), work);
	ui_paragraph(ui, (struct rect){names.x, names.y + 30, names.w, 0}, TYPE_SMALL, ui_ink(ui, INK_MUTED), field);
	parts(t, (struct rect){t->plot.x, r.y + 8, t->plot.w, 18}, t->now->model[model].mix);
	parts(t, (struct rect){t->plot.x, r.y + 38, t->plot.w, 18}, t->now->house.attention);
}

static bool is_shown(const struct tracks *t, int rival)
{
	const struct rival_state *now = &t->now->rival[rival];
	return now->out && now->month >= t->from && now->month < t->month;
}

/* The nearest dot to the right of one. */
static float next_dot(const struct tracks *t, int rival)
{
	float x = tracks_x(t, t->month);
	for (int i = 0; i < t->s->rivals; i++)
		if (is_shown(t, i) && t->now->rival[i].month > t->now->rival[rival].month)
			x = fminf(x, tracks_x(t, t->now->rival[i].month + 0.5));
	return x;
}

void tracks_rivals(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	float end[2] = {t->plot.x, t->plot.x};
	ui_text(ui, (struct rect){t->left, r.y + 2, 96, 17}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
		desk_word(d, "tracks.rivals"));
	float today = tracks_x(t, t->month);
	for (int i = 0; i < t->s->rivals; i++) {
		const struct rival_state *rival = &t->now->rival[i];
		if (!is_shown(t, i))
			continue;
		float x = tracks_x(t, rival->month + 0.5);
		const char *name = speech_rival(&d->speech, i);
		float w = ui_text_width(ui, TYPE_SMALL, name);
		bool level = x + 8 + w < next_dot(t, i) - 7;
		int row = level && x - 6 > end[0] ? 0 : x - 6 > end[1] ? 1 : -1;
		float y = r.y + 11 + (row == 1 ? 18 : 0);
		if (t->s->rival[i].open)
			ui_ring(ui, x, y, 4.5f, 1.5f, ui_ink(ui, INK_SOFT));
		else
			ui_circle(ui, x, y, 4.5f, ui_ink(ui, INK_SOFT));
		bool leads = false;
		for (int a = 0; a < t->s->axes; a++)
			leads = leads || t->now->house.best_by[a] == i;
		if (row < 0 || x + 8 + w > today - 4)
			continue;
		ui_text_at(ui, x + 8, y - 7.5f, TYPE_SMALL, ui_ink(ui, leads ? INK_TEXT : INK_MUTED), name);
		end[row] = x + 8 + w + 4;
	}
	const char *ahead = desk_word(d, "tracks.unknown");
	if (today + 24 + ui_text_width(ui, TYPE_SMALL, ahead) < t->plot.x + t->plot.w) {
		ui_ring(ui, today + 14, r.y + 11, 4.5f, 1, ui_ink(ui, INK_MUTED));
		ui_text_at(ui, today + 23, r.y + 3.5f, TYPE_SMALL, ui_ink(ui, INK_MUTED), ahead);
	}
}
