/* What a programme's team works on against what the field looks at: two bars, axis by axis joined. */
#include <math.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "tracks_inner.h"

enum { JOINED_HEIGHT = 56 }; /* from here on the bars stand apart and are joined */

static double sum_of(const struct tracks *t, const double *share)
{
	double sum = 0;
	for (int a = 0; a < t->s->axes; a++)
		sum += share[a];
	return sum;
}

/* Shares as one bar of named parts. */
static void parts(const struct tracks *t, struct rect r, const double *share)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	double sum = sum_of(t, share);
	float x = r.x;
	for (int a = 0; a < t->s->axes && sum > 0; a++) {
		float w = (float)(share[a] / sum) * r.w;
		ui_fill(ui, (struct rect){x, r.y, w - 1, r.h}, desk_axis_colour(d, a));
		const char *percent = ui_say(ui, "%.0f", share[a] / sum * 100),
			*full = ui_say(ui, "%s %s", speech_axis(&d->speech, a), percent);
		const char *said = ui_text_width(ui, TYPE_SMALL, full) + 8 < w ? full : ui_text_width(ui, TYPE_SMALL,
			percent) + 4 < w ? percent : "";
		ui_text(ui, (struct rect){x + 2, r.y, w - 4, r.h}, TYPE_SMALL, colour_upon(desk_axis_colour(d, a)),
			ALIGN_CENTRE, said);
		x += w;
	}
}

/* From each part of the bar above to the same axis below: what leans is looked at more, or less, than worked on. */
static void joints(const struct tracks *t, struct rect above, struct rect below, const double *work,
	const double *looked_at)
{
	double sums[] = {sum_of(t, work), sum_of(t, looked_at)};
	float x0 = above.x, x1 = below.x, y0 = above.y + above.h, y1 = below.y;
	for (int a = 0; a < t->s->axes && sums[0] > 0 && sums[1] > 0; a++) {
		float w0 = (float)(work[a] / sums[0]) * above.w, w1 = (float)(looked_at[a] / sums[1]) * below.w;
		const float xy[] = {x0, y0, x0 + w0 - 1, y0, x1 + w1 - 1, y1, x1, y1};
		ui_polygon(t->d->ui, xy, 4, colour_fade(desk_axis_colour(t->d, a), 0.28f));
		x0 += w0;
		x1 += w1;
	}
}

static const char *fitting(struct ui *ui, float w, const char *whole, const char *briefly)
{
	return ui_text_width(ui, TYPE_SMALL, whole) <= w ? whole : briefly;
}

void tracks_mix(const struct tracks *t, struct rect r, int model)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	bool joined = r.h >= JOINED_HEIGHT;
	float h = joined ? fmaxf(18, ui_line_height(ui, TYPE_SMALL)) : (r.h - 4) / 2, w = t->plot.x - t->left - 6;
	struct rect above = {t->plot.x, r.y + (joined ? 4 : 0), t->plot.w, h}, below = above;
	below.y = r.y + r.h - h - (joined ? 4 : 0);
	/* the bars are no part of the calendar: its lines end here */
	ui_fill(ui, (struct rect){t->left, r.y, t->plot.x + t->plot.w + 4 - t->left, r.h}, ui_ink(ui, INK_CARD));
	if (joined)
		joints(t, above, below, t->now->model[model].mix, t->now->house.attention);
	parts(t, above, t->now->model[model].mix);
	parts(t, below, t->now->house.attention);
	const char *work = fitting(ui, w, DESK_SAY(d, "tracks.works_on", {"model", speech_model(&d->speech, model)}),
		desk_word(d, "tracks.team_works_on"));
	ui_text(ui, (struct rect){t->left, above.y, w, h}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, work);
	ui_text(ui, (struct rect){t->left, below.y, w, h}, TYPE_SMALL, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
		desk_word(d, "tracks.looks_at"));
}
