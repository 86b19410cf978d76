/* The scrubber: all months on one line, with what happened on it. */
#include <math.h>
#include <string.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "sim/programme.h"
#include "replay_page.h"

struct mark {
	int month;
	const char *name;
	colour ink;
	bool triangle, hollow;
};

static float month_x(const struct replay_view *v, struct rect r, double month)
{
	return r.x + r.w * (float)(month / (v->last > 0 ? v->last : 1));
}

/* What history ordered that changed the house's shape: a laboratory founded, people laid off; one mark a month. */
static int marks_of_orders(struct desk *d, const struct replay_view *v, struct mark *out, int room)
{
	int count = 0;
	for (int i = 0; i < v->content->history.count && count < room; i++) {
		const struct dated_order *o = &v->content->history.item[i];
		bool founded = o->order.kind == ORDER_FOUND, cut = o->order.kind == ORDER_LAY_OFF;
		if ((!founded && !cut) || (count > 0 && out[count - 1].month == o->month))
			continue;
		out[count++] = (struct mark){o->month, founded && v->scenario->lab >= 0 ? speech_team(&v->speech,
			v->scenario->lab) : desk_word(d, "replay.cut"),
			founded ? desk_track_colour(d, TRACK_LAB) : ui_ink(d->ui, INK_BAD), true, false};
	}
	return count;
}

static int marks_of_releases(struct desk *d, const struct replay_view *v, struct mark *out, int room)
{
	int count = 0;
	for (int i = 0; i < v->scenario->models && count < room; i++) {
		const struct model_state *m = &replay_last(v->record)->model[i];
		int month = v->scenario->model[i].recorded_month;
		if (month < 0 || month > v->last)
			continue;
		bool weak = m->shipped && programme_verdict(m) == VERDICT_WEAK &&
			v->scenario->model[i].importance > 1.2;
		out[count++] = (struct mark){month, speech_model(&v->speech, i), weak ? ui_ink(d->ui, INK_BAD) :
			desk_track_colour(d, TRACK_PRODUCT), false, weak};
	}
	return count;
}

static void mark_draw(struct desk *d, const struct replay_view *v, struct rect line, const struct mark *m, float y,
	float *free_from)
{
	struct ui *ui = d->ui;
	float x = month_x(v, line, m->month);
	if (m->triangle)
		ui_triangle(ui, x, y, 6, true, m->ink);
	else if (m->hollow) {
		ui_circle(ui, x, y, 5, ui_ink(ui, INK_CARD));
		ui_ring(ui, x, y, 5, 2, m->ink);
	} else
		ui_circle(ui, x, y, 4, m->ink);
	float w = ui_text_width(ui, TYPE_SMALL, m->name) + 1, left = fminf(fmaxf(x - w / 2, line.x), line.x + line.w - w);
	if (left < *free_from)
		return;
	*free_from = left + w + 6;
	ui_text_at(ui, left, y + 10, TYPE_SMALL, ui_ink(ui, m->hollow || m->triangle ? INK_BAD : INK_TEXT), m->name);
}

static void years_draw(struct desk *d, const struct replay_view *v, struct rect line, float y, float foot)
{
	for (int m = 0; m <= v->last; m++) {
		float x = month_x(v, line, m);
		ui_line(d->ui, x, foot - 3, x, foot, 1, ui_ink(d->ui, INK_RULE));
		if (!calendar_is_january(&v->scenario->calendar, m))
			continue;
		ui_line(d->ui, x, y, x, foot, 1, ui_ink(d->ui, INK_RULE));
		ui_text_at(d->ui, x + 5, y, TYPE_SMALL, ui_ink(d->ui, INK_MUTED),
			ui_say(d->ui, "%d", calendar_date(&v->scenario->calendar, m).year));
	}
}

bool replay_scrub_draw(struct desk *d, const struct replay_view *v, struct rect r, int *month)
{
	enum { MARKS = 32 };
	struct ui *ui = d->ui;
	struct mark mark[MARKS];
	ui_sheet(ui, r, false);
	struct rect line = rect_inset(r, 20, 0);
	float y = r.y + ui_line_height(ui, TYPE_SMALL) + 15;
	double value = *month;
	bool moved = ui_scrub(ui, (struct rect){line.x, r.y + 4, line.w, r.h - 8}, desk_word(d, "replay.month"), &value,
		0, v->last, 1);
	int shown = (int)(value + 0.5);
	years_draw(d, v, line, r.y + 5, y - 5);
	float at = month_x(v, line, ui_eased(ui, "replay knob", (float)shown));
	ui_fill_round(ui, (struct rect){line.x, y - 1.5f, line.w, 3}, 1.5f, ui_ink(ui, INK_RULE));
	ui_fill_round(ui, (struct rect){line.x, y - 1.5f, at - line.x, 3}, 1.5f, ui_ink(ui, INK_TEXT));
	int count = marks_of_releases(d, v, mark, MARKS);
	count += marks_of_orders(d, v, mark + count, MARKS - count);
	float free_from = -1e9f;
	for (int m = 0; m <= v->last; m++)
		for (int i = 0; i < count; i++)
			if (mark[i].month == m)
				mark_draw(d, v, line, &mark[i], y, &free_from);
	ui_circle(ui, at, y, 10, ui_ink(ui, INK_STRONG));
	bool changed = moved && shown != *month;
	*month = shown;
	return changed;
}
