/* What the team works on against what the field looks at, and what rivals brought out. */
#include <math.h>
#include <string.h>

#include "tracks_inner.h"

enum { NAMES_MOST = 32 };

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
	struct rect names = {t->left, r.y + 6, t->plot.x - t->left - 8, 0};
	float row = desk_grown(d, 30), h = desk_grown(d, 18);
	ui_paragraph(ui, (struct rect){names.x, names.y, names.w, 0}, TYPE_SMALL, ui_ink(ui, INK_MUTED), work);
	ui_paragraph(ui, (struct rect){names.x, names.y + row, names.w, 0}, TYPE_SMALL, ui_ink(ui, INK_MUTED), field);
	parts(t, (struct rect){t->plot.x, r.y + 8, t->plot.w, h}, t->now->model[model].mix);
	parts(t, (struct rect){t->plot.x, r.y + 8 + row, t->plot.w, h}, t->now->house.attention);
}

static bool is_shown(const struct tracks *t, int rival)
{
	const struct rival_state *now = &t->now->rival[rival];
	return now->out && now->month >= t->from && now->month < t->month;
}

/* Whether a release took the lead of an axis when it came out. */
static bool took_lead(const struct tracks *t, int rival)
{
	const struct house_state *then = &tracks_at(t, t->now->rival[rival].month + 1)->house;
	for (int a = 0; a < t->s->axes; a++)
		if (then->best_by[a] == rival)
			return true;
	return false;
}

/* Without what stands in brackets behind it. */
static const char *short_name(const struct tracks *t, int rival)
{
	const char *name = speech_rival(&t->d->speech, rival);
	int length = (int)strcspn(name, "(");
	const char *wide = strstr(name, "（");
	length = wide && wide - name < length ? (int)(wide - name) : length;
	while (length > 0 && name[length - 1] == ' ')
		length--;
	return ui_say(t->d->ui, "%.*s", length, name);
}

/* Names below the dots, clear of one another: those that took a lead first, the newest before the older. */
static void names_draw(const struct tracks *t, float y)
{
	struct ui *ui = t->d->ui;
	struct { float from, to; } taken[NAMES_MOST];
	int count = 0;
	for (int pass = 0; pass < 2; pass++)
		for (int i = t->s->rivals - 1; i >= 0 && count < NAMES_MOST; i--) {
			if (!is_shown(t, i) || took_lead(t, i) != (pass == 0))
				continue;
			const char *name = short_name(t, i);
			float w = ui_text_width(ui, TYPE_SMALL, name), x = tracks_x(t, t->now->rival[i].month + 0.5) - w / 2;
			x = fminf(fmaxf(x, t->plot.x), tracks_x(t, t->month) - w - 4);
			bool free = true;
			for (int k = 0; k < count; k++)
				free = free && (x + w + 8 < taken[k].from || x > taken[k].to + 8);
			if (!free || x < t->plot.x)
				continue;
			ui_text_at(ui, x, y, TYPE_SMALL, ui_ink(ui, pass == 0 ? INK_TEXT : INK_MUTED), name);
			taken[count].from = x;
			taken[count++].to = x + w;
		}
}

void tracks_rivals(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	ui_text(ui, (struct rect){t->left, r.y + 2, t->names - 8, ui_line_height(ui, TYPE_NOTE_BOLD)}, TYPE_NOTE_BOLD,
		ui_ink(ui, INK_TEXT), ALIGN_LEFT,
		desk_word(d, "tracks.rivals"));
	for (int i = 0; i < t->s->rivals; i++) {
		if (!is_shown(t, i))
			continue;
		float x = tracks_x(t, t->now->rival[i].month + 0.5), radius = took_lead(t, i) ? 5.5f : 4;
		if (t->s->rival[i].open)
			ui_ring(ui, x, r.y + 10, radius, 1.5f, ui_ink(ui, INK_SOFT));
		else
			ui_circle(ui, x, r.y + 10, radius, ui_ink(ui, INK_SOFT));
	}
	names_draw(t, r.y + desk_grown(d, 20));
	const char *ahead = desk_word(d, "tracks.unknown");
	float today = tracks_x(t, t->month);
	if (today + 24 + ui_text_width(ui, TYPE_SMALL, ahead) < t->plot.x + t->plot.w) {
		ui_ring(ui, today + 14, r.y + 10, 4.5f, 1, ui_ink(ui, INK_MUTED));
		ui_text_at(ui, today + 23, r.y + 2.5f, TYPE_SMALL, ui_ink(ui, INK_MUTED), ahead);
	}
}
