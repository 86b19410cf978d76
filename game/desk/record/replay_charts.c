/* The simulated half in charts. */
#include <math.h>
#include <string.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "ui/chart/chart.h"
#include "replay_page.h"

struct month_say { struct desk *d; const struct scenario *s; };

static const char *month_said(struct ui *ui, void *context, double value)
{
	(void)ui;
	const struct month_say *m = context;
	return desk_month_short_of(m->d, m->s, (int)floor(value + 0.5));
}

static struct chart_axis months_axis(const struct replay_view *v, struct month_say *say, struct desk *d)
{
	*say = (struct month_say){d, v->scenario};
	return (struct chart_axis){.low = 0, .high = v->last, .say = month_said, .context = say, .whole = true,
		.months = true,
		.january = calendar_january(&v->scenario->calendar), .name = desk_word(d, "replay.month")};
}

static void chart_head(struct desk *d, struct rect *r, const char *title, const char *about)
{
	ui_flow(d->ui, r, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), title, 0);
	if (about)
		ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), about, 0);
	rect_cut_top(r, 6);
}

/* Points of the record up to the month shown. */
static void record_points(struct desk *d, const struct replay_view *v, struct chart *c, int axis)
{
	for (int i = 0; i < v->scenario->models; i++) {
		const struct model *m = &v->scenario->model[i];
		if (m->recorded_month >= 0 && m->recorded_month <= v->month && !isnan(m->recorded[axis]))
			chart_point(c, m->recorded_month, m->recorded[axis], speech_model(&v->speech, i), desk_track_colour(d,
				TRACK_PRODUCT));
	}
}

void replay_index_chart(struct desk *d, const struct replay_view *v, int *shown, struct rect r)
{
	const char *label[AXES_MAX];
	for (int a = 0; a < v->scenario->axes; a++)
		label[a] = speech_axis(&v->speech, a);
	int axis = *shown;
	chart_head(d, &r, DESK_SAY(d, "replay.index", {"axis", label[axis]}), desk_word(d, "replay.index.about"));
	float choice_h = ui_choice_height(d->ui, r.w, label, v->scenario->axes);
	*shown = ui_choice(d->ui, rect_cut_top(&r, choice_h), desk_word(d, "replay.axis"), label, v->scenario->axes,
		axis, 0);
	rect_cut_top(&r, 10);
	const struct band *band = &v->watch->band;
	double mine[MONTHS_MAX], rival[MONTHS_MAX];
	for (int m = 0; m <= v->month; m++) {
		double own = v->record->state[m + 1].house.own_best[axis];
		mine[m] = own > 0 ? own : NAN;
		rival[m] = v->record->state[m + 1].house.best[axis];
	}
	struct month_say say;
	struct chart_words words = desk_chart_words(d);
	struct chart c;
	colour ink = desk_track_colour(d, TRACK_PRODUCT);
	chart_begin(&c, d->ui, r, "replay index", months_axis(v, &say, d), (struct chart_axis){.low = 0, .high = 100,
		.unit = desk_word(d, "replay.index.unit")}, &words, desk_grown(d, 76));
	chart_band(&c, desk_word(d, "replay.band"), NULL, band->low[axis], band->high[axis], band->months,
		colour_fade(ink, 0.22f));
	chart_line(&c, desk_word(d, "replay.best_rival"), NULL, rival, v->month + 1, 1.5f, 4, ui_ink(d->ui, INK_SOFT),
		true);
	chart_line(&c, desk_word(d, "replay.simulated"), NULL, mine, v->month + 1, 2.5f, 0, ink, true);
	chart_mark(&c, v->month, NULL, ui_ink(d->ui, INK_TEXT));
	record_points(d, v, &c, axis);
	chart_end(&c);
}

void replay_bridge_chart(struct desk *d, const struct replay_view *v, struct rect r)
{
	double flow[MONTHS_MAX], zero[MONTHS_MAX], most = 0.1;
	for (int m = 0; m <= v->last; m++) {
		double now = v->record->state[m + 1].bridge.flow;
		most = fmax(most, now);
		flow[m] = now * 100;
		zero[m] = 0;
	}
	chart_head(d, &r, desk_word(d, "replay.bridge"), desk_word(d, "replay.bridge.about"));
	struct month_say say;
	struct chart_words words = desk_chart_words(d);
	struct chart c;
	colour ink = desk_track_colour(d, TRACK_RESEARCH);
	chart_begin(&c, d->ui, r, "replay bridge", months_axis(v, &say, d), (struct chart_axis){.low = 0, .high =
		ceil(most * 10) *
		10, .unit = "%", .ticks = 3}, &words, 0);
	chart_band(&c, desk_word(d, "replay.bridge"), NULL, zero, flow, v->month + 1, colour_fade(ink, 0.7f));
	chart_mark(&c, v->month, NULL, ui_ink(d->ui, INK_TEXT));
	bool narrow = flow[v->month] < 10;
	chart_point(&c, v->month, flow[v->month], desk_percent(d, flow[v->month] / 100), ui_ink(d->ui, narrow ?
		INK_BAD : INK_TEXT));
	chart_end(&c);
}

static int left_in(const struct replay_view *v, int month)
{
	int sum = 0;
	for (int t = 0; t < v->scenario->teams; t++)
		sum += v->record->state[month + 1].team[t].left;
	return sum;
}

void replay_leavers_chart(struct desk *d, const struct replay_view *v, struct rect r)
{
	double left[MONTHS_MAX], most = 10;
	for (int m = 0; m <= v->last; m++) {
		left[m] = left_in(v, m);
		most = fmax(most, left[m]);
	}
	chart_head(d, &r, desk_word(d, "replay.left"), desk_word(d, "replay.left.about"));
	struct month_say say;
	struct chart_words words = desk_chart_words(d);
	struct chart c;
	chart_begin(&c, d->ui, r, "replay left", months_axis(v, &say, d), (struct chart_axis){.low = 0, .high = most * 1.1,
		.ticks = 3, .whole = true}, &words, 0);
	chart_bars(&c, desk_word(d, "replay.left"), NULL, left, v->month + 1, 0.7, ui_ink(d->ui, INK_GREY));
	chart_mark(&c, v->month, NULL, ui_ink(d->ui, INK_TEXT));
	chart_end(&c);
}

float replay_attention_height(struct desk *d, const struct replay_view *v)
{
	float line = ui_line_height(d->ui, TYPE_SMALL);
	/* head, its remark, the unit, the months; and a line for each name */
	return ui_line_height(d->ui, TYPE_BODY_BOLD) + 3 * line + 14 + (float)v->scenario->axes * line;
}

void replay_attention_chart(struct desk *d, const struct replay_view *v, struct rect r)
{
	double values[AXES_MAX][MONTHS_MAX], most = 30;
	for (int a = 0; a < v->scenario->axes; a++)
		for (int m = 0; m <= v->last; m++) {
			values[a][m] = v->record->state[m + 1].house.attention[a] * 100;
			most = fmax(most, values[a][m]);
		}
	chart_head(d, &r, desk_word(d, "replay.attention"), desk_word(d, "replay.attention.about"));
	struct month_say say;
	struct chart_words words = desk_chart_words(d);
	struct chart c;
	chart_begin(&c, d->ui, r, "replay attention", months_axis(v, &say, d), (struct chart_axis){.low = 0, .high =
		ceil(most /
		10) * 10, .unit = "%", .ticks = 3}, &words, desk_grown(d, 84));
	for (int a = 0; a < v->scenario->axes; a++)
		chart_line(&c, speech_axis(&v->speech, a), NULL, values[a], v->month + 1, 1.75f, 0, desk_axis_colour(d, a),
			true);
	chart_mark(&c, v->month, NULL, ui_ink(d->ui, INK_TEXT));
	chart_end(&c);
}
