/* What rivals brought out, on the same calendar. */
#include <math.h>
#include <string.h>

#include "desk/frame/words.h"
#include "tracks_inner.h"

enum { NAMES_MOST = 48, ROWS_MAX = 3, DOTS_HEIGHT = 20 };

static bool rival_shows(const struct tracks *t, int rival)
{
	const struct rival_state *now = &t->now->rival[rival];
	return now->out && now->month >= t->from && now->month < t->month;
}

/* Whether it took the lead of an axis when it came out. */
static bool rival_led(const struct tracks *t, int rival)
{
	const struct house_state *then = &tracks_at(t, t->now->rival[rival].month + 1)->house;
	for (int a = 0; a < t->s->axes; a++)
		if (then->best_by[a] == rival)
			return true;
	return false;
}

const char *tracks_rival_name(const struct tracks *t, int rival)
{
	const char *name = speech_rival(&t->d->speech, rival), *wide = strstr(name, "（");
	int length = (int)strcspn(name, "(");
	length = wide && wide - name < length ? (int)(wide - name) : length;
	while (length > 0 && name[length - 1] == ' ')
		length--;
	return ui_say(t->d->ui, "%.*s", length, name);
}

/* Releases of one month stand side by side within it; *most: the radius that keeps them apart. */
static float dot_x(const struct tracks *t, int rival, float *most)
{
	int all = 0, before = 0, month = t->now->rival[rival].month;
	for (int i = 0; i < t->s->rivals; i++)
		if (t->now->rival[i].out && t->now->rival[i].month == month) {
			before += i < rival;
			all++;
		}
	*most = t->plot.w / (float)(t->to - t->from) / (float)all / 2 - 0.5f;
	return tracks_x(t, month + (before + 0.5) / all);
}

struct row { float from[NAMES_MOST], to[NAMES_MOST]; int count; };

static bool is_free(const struct row *row, float from, float to)
{
	for (int k = 0; k < row->count; k++)
		if (to + 8 > row->from[k] && from - 8 < row->to[k])
			return false;
	return row->count < NAMES_MOST;
}

static bool thread_is_free(const struct row *row, int above, float dot)
{
	for (int i = 0; i < above; i++)
		for (int k = 0; k < row[i].count; k++)
			if (dot + 4 > row[i].from[k] && dot - 4 < row[i].to[k])
				return false;
	return true;
}

static void row_take(struct row *row, float from, float to)
{
	if (row->count == NAMES_MOST)
		return;
	row->from[row->count] = from;
	row->to[row->count++] = to;
}

/* Writes a name in the first row with room below its dot, in its middle, after or before it, with a thread to it from
 * where it hangs lower. */
static void name_hang(const struct tracks *t, struct row *row, int rows, int rival, float y, enum ink ink)
{
	struct ui *ui = t->d->ui;
	const char *name = tracks_rival_name(t, rival);
	float most, dot = dot_x(t, rival, &most), w = ui_text_width(ui, TYPE_SMALL, name);
	const float begins[] = {dot - w / 2, dot - 4, dot - w + 4};
	for (int i = 0; i < rows * 3; i++) {
		struct row *in = &row[i / 3];
		float x = begins[i % 3], top = y + (float)(i / 3) * ui_line_height(ui, TYPE_SMALL);
		if (x < t->plot.x || x + w > tracks_x(t, t->month) - 4 || !is_free(in, x, x + w) || !thread_is_free(row,
			i / 3, dot))
			continue;
		if (i >= 3)
			ui_line(ui, dot, y - 3, dot, top + 1, 1, ui_ink(ui, INK_RULE));
		for (int above = 0; above < i / 3; above++)
			row_take(&row[above], dot - 1, dot + 1);
		row_take(in, x, x + w);
		ui_text_at(ui, x, top, TYPE_SMALL, ui_ink(ui, ink), name);
		return;
	}
}

/* Those that took a lead first, the newest before the older. */
static void names_draw(const struct tracks *t, float y, int rows)
{
	struct row row[ROWS_MAX] = {0};
	for (int pass = 0; pass < 2; pass++)
		for (int i = t->s->rivals - 1; i >= 0; i--)
			if (rival_shows(t, i) && rival_led(t, i) == (pass == 0))
				name_hang(t, row, rows, i, y, pass == 0 ? INK_TEXT : INK_MUTED);
}

void tracks_rivals(const struct tracks *t, struct rect r)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	int rows = (int)((r.h - DOTS_HEIGHT) / ui_line_height(ui, TYPE_SMALL));
	float now = tracks_x(t, t->month);
	tracks_clear(t, (struct rect){t->left, r.y, t->plot.x + t->plot.w - t->left + 4, r.h});
	ui_line(ui, now, r.y, now, r.y + r.h, 2, ui_ink(ui, INK_EDGE));
	ui_text(ui, (struct rect){t->left, r.y + 1, t->plot.x - t->left - 8, 18}, TYPE_NOTE_BOLD, ui_ink(ui, INK_TEXT),
		ALIGN_LEFT, desk_word(d, "tracks.rivals"));
	names_draw(t, r.y + DOTS_HEIGHT, rows < 1 ? 1 : rows > ROWS_MAX ? ROWS_MAX : rows);
	for (int i = 0; i < t->s->rivals; i++) {
		if (!rival_shows(t, i))
			continue;
		float most, x = dot_x(t, i, &most), radius = fminf(most, rival_led(t, i) ? 5.5f : 4);
		ui_circle(ui, x, r.y + 10, radius, ui_ink(ui, t->s->rival[i].open ? INK_CARD : INK_SOFT));
		ui_ring(ui, x, r.y + 10, radius, 1.5f, ui_ink(ui, INK_SOFT));
	}
	const char *ahead = desk_word(d, "tracks.unknown");
	if (now + 24 + ui_text_width(ui, TYPE_SMALL, ahead) < t->plot.x + t->plot.w) {
		ui_ring(ui, now + 14, r.y + 10, 4.5f, 1, ui_ink(ui, INK_MUTED));
		ui_text_at(ui, now + 23, r.y + 2.5f, TYPE_SMALL, ui_ink(ui, INK_MUTED), ahead);
	}
}
