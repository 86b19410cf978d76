/* The product track: programmes from their start to their date, what is done, what was found to be wrong, what is due
 * and what became of those that are out. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "tracks_inner.h"

enum { SHIPPED_HEIGHT = 28, RUNNING_HEIGHT = 46, ROW_LEAST = 25, SHIPPED_LEAST = 22, TWO_LINES = 34, TWO_CLOSE = 27 };

int tracks_models(const struct tracks *t, int model[TRACKS_MODELS_MAX])
{
	int count = 0;
	for (int pass = 0; pass < 2; pass++)
		for (int m = 0; m < t->s->models && count < TRACKS_MODELS_MAX; m++) {
			const struct model_state *state = &t->now->model[m];
			if (pass == 0 ? state->shipped && state->ship_month >= t->from : programme_active(state))
				model[count++] = m;
		}
	return count;
}

float tracks_programmes_height(const struct tracks *t, bool least)
{
	int model[TRACKS_MODELS_MAX], count = tracks_models(t, model);
	float h = 0;
	for (int i = 0; i < count; i++)
		h += least ? ROW_LEAST : programme_active(&t->now->model[model[i]]) ? RUNNING_HEIGHT : SHIPPED_HEIGHT;
	return fmaxf(h, 56);
}

static void shipped_draw(const struct tracks *t, struct rect r, int model)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct model_state *m = &t->now->model[model];
	const char *name = speech_model(&d->speech, model);
	float x0 = fmaxf(tracks_x(t, m->start_month), t->plot.x), x1 = tracks_x(t, m->ship_month + 0.8);
	float w = ui_text_width(ui, TYPE_SMALL, name) + 1;
	bool before = x1 - w - 21 >= t->plot.x; /* there is room for the name before the dot */
	struct rect bar = {fminf(x0, x1 - 6), r.y + 2, fmaxf(6, x1 - x0), r.h - 4};
	struct rect label = {before ? x1 - w - 11 : x1 + 11, r.y, w, r.h};
	int verdict = programme_verdict(m);
	const char *word = verdict < 0 ? desk_word(d, "tracks.no_claim") : ui_say(ui, "%s %s", desk_verdict_sign(verdict),
		desk_verdict_word(d, verdict));
	struct rect said = {before ? x1 + 11 : label.x + w + 8, r.y, ui_text_width(ui, TYPE_SMALL, word) + 1, r.h};
	float today = tracks_x(t, t->month);
	if (said.x < today && said.x + said.w > today - 4)
		said.x = today + 8;
	struct rect place = {fminf(bar.x, label.x), r.y, 0, r.h};
	place.w = said.x + said.w - place.x;
	ui_fill_round(ui, bar, 4, colour_mix(ui_ink(ui, INK_CARD), desk_team_colour(d, t->s->model[model].team), 0.3f));
	struct ui_hit hit = ui_hit(ui, place, ui_say(ui, "release %s", name), 0);
	if (hit.hover)
		ui_outline(ui, bar, 4, 1.5f, ui_ink(ui, INK_EDGE));
	ui_text(ui, label, TYPE_SMALL, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name);
	ui_circle(ui, x1, r.y + r.h / 2, 6, desk_verdict_colour(d, verdict));
	ui_text(ui, said, TYPE_SMALL, desk_verdict_colour(d, verdict), ALIGN_LEFT, word);
	ui_focus_ring(ui, place, 4, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_LAUNCH, model);
}

/* Months that what is left would take at the pace reported of late; NAN: no pace yet. */
static double months_needed(const struct tracks *t, int model)
{
	const struct model_state *now = &t->now->model[model];
	int back = t->month - 3 > now->start_month ? t->month - 3 : now->start_month;
	if (now->reported >= 0.995)
		return 0;
	if (back < 0 || t->month - back < 1)
		return NAN;
	double gained = (now->reported - tracks_at(t, back)->model[model].reported) / (t->month - back);
	return gained > 0.002 ? (1 - now->reported) / gained : NAN;
}

/* "✕ needs 6.4 months, has 5"; "" where no pace is known. */
static const char *pace_words(const struct tracks *t, int model, bool briefly, enum ink *ink)
{
	struct desk *d = t->d;
	double needed = months_needed(t, model);
	int has = t->now->model[model].due > t->month ? t->now->model[model].due - t->month : 0;
	char need[NUMBER_SIZE], have[16];
	if (isnan(needed))
		return "";
	*ink = needed <= has ? INK_GOOD : needed <= has + 1 ? INK_WARN : INK_BAD;
	const char *sign = *ink == INK_GOOD ? "✓" : *ink == INK_WARN ? "◐" : "✕";
	writing_fixed(needed, 1, need);
	snprintf(have, sizeof have, "%d", has);
	return ui_say(d->ui, "%s %s", sign, needed <= 0 ? desk_word(d, "tracks.said_done") : DESK_SAY(d, briefly ?
		"tracks.needs.brief" : "tracks.needs", {"n", need}, {"has", have}));
}

static double found_of(const struct model_state *m)
{
	return m->known + m->mended;
}

/* Share of what is done that is hatched: the programme in which most was found gets half. */
static float hatched(const struct tracks *t, int model)
{
	double most = 1;
	for (int m = 0; m < t->s->models; m++)
		most = fmax(most, found_of(&t->now->model[m]));
	return (float)(found_of(&t->now->model[model]) / most) / 2;
}

/* The date; returns where it ends. */
static float flag(const struct tracks *t, float x, struct rect r, int model)
{
	struct ui *ui = t->d->ui;
	const float cloth[] = {x, r.y - 2, x + 15, r.y + 4, x, r.y + 10};
	colour c = ui_ink(ui, INK_BAD);
	const char *when = desk_month_short(t->d, t->now->model[model].due);
	struct rect place = {x + 19, r.y - 3, ui_text_width(ui, TYPE_SMALL, when), ui_line_height(ui, TYPE_SMALL)};
	ui_line(ui, x, r.y - 2, x, r.y + r.h, 1.5f, c);
	ui_polygon(ui, cloth, 3, c);
	if (place.x + place.w > t->plot.x + t->plot.w + 6)
		return x + 15;
	tracks_clear(t, place);
	ui_text_at(ui, place.x, place.y, TYPE_SMALL, c, when);
	return place.x + place.w;
}

/* Whether the pace will hold the date: on what is left of the bar, else behind it. `free`: where what is filled
 * ends. */
static void pace_draw(const struct tracks *t, struct rect bar, float free, float behind, int model)
{
	struct ui *ui = t->d->ui;
	enum ink ink = INK_TEXT;
	bool two = bar.h >= TWO_CLOSE;
	float line = ui_line_height(ui, TYPE_SMALL), x1 = bar.x + bar.w, end = t->plot.x + t->plot.w + 6;
	for (int briefly = 0; briefly < 2; briefly++) {
		const char *said = pace_words(t, model, briefly, &ink);
		float w = ui_text_width(ui, TYPE_SMALL, said), x = two ? x1 + 19 : behind + 8;
		if (!*said)
			return;
		if (free + 6 + w + 6 <= x1) {
			ui_text(ui, (struct rect){free + 6, bar.y, w + 1, bar.h}, TYPE_SMALL, ui_ink(ui, ink), ALIGN_LEFT, said);
			return;
		}
		struct rect place = {x, two ? fmaxf(bar.y + 12, bar.y + bar.h - line - 2) : bar.y - 3, w, line};
		if (x + w <= end) {
			tracks_clear(t, place);
			ui_text_at(ui, place.x, place.y, TYPE_SMALL, ui_ink(ui, ink), said);
			return;
		}
	}
}

/* "goal: lead · 228 defects found". */
static const char *goal_words(const struct tracks *t, int model)
{
	struct desk *d = t->d;
	const struct model_state *m = &t->now->model[model];
	const char *goal = desk_order_value(d, ORDER_GOAL, m->goal);
	char found[24];
	snprintf(found, sizeof found, "%.0f", found_of(m));
	return DESK_SAY(d, "tracks.goal", {"goal", goal}, {"n", found});
}

/* What a programme is called on the picture, and where: on what is done, before the bar, behind the flag or over
 * all. */
struct title { const char *name, *goal; float w, x; enum { ON_DONE, BESIDE, OVER } where; };

/* `done`: how far the bar is filled; `solid`: how far it is not hatched; neither past the line of today. */
static struct title title_of(const struct tracks *t, struct rect bar, float done, float solid, float behind, int model)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	int field = desk_field(d, "model.%s.reported", t->s->model[model].id);
	struct title title = {.name = ui_say(ui, "%s · %s", speech_model(&d->speech, model), desk_value(d, field,
		t->now->model[model].reported))};
	for (int briefly = bar.h < TWO_LINES; briefly < 2; briefly++) {
		title.goal = briefly ? "" : goal_words(t, model);
		float name = ui_text_width(ui, TYPE_NOTE_BOLD, title.name) + 2, goal = ui_text_width(ui, TYPE_SMALL,
			title.goal);
		title.w = fmaxf(name, goal + 2);
		title.x = bar.x + 6;
		title.where = ON_DONE;
		if (name + 10 < done && goal + 8 < solid)
			return title;
		title.where = BESIDE;
		title.x = bar.x - title.w - 8;
		if (title.x >= t->plot.x)
			return title;
	}
	title.x = behind + 10;
	if (title.x + title.w <= t->plot.x + t->plot.w)
		return title;
	title.x = bar.x + 6;
	title.where = OVER;
	return title;
}

static void title_draw(const struct tracks *t, struct rect bar, struct title title, colour fill)
{
	struct ui *ui = t->d->ui;
	bool done = title.where == ON_DONE;
	float line = ui_line_height(ui, TYPE_NOTE_BOLD), h = *title.goal ? line + ui_line_height(ui, TYPE_SMALL) : line,
		y = bar.y + (bar.h - h) / 2;
	if (title.where == BESIDE)
		tracks_clear(t, (struct rect){title.x, y, title.w, h});
	ui_text(ui, (struct rect){title.x, y, title.w, line}, TYPE_NOTE_BOLD, done ? colour_upon(fill) : ui_ink(ui,
		INK_TEXT),
		ALIGN_LEFT, title.name);
	if (*title.goal)
		ui_text(ui, (struct rect){title.x, y + line, title.w, h - line}, TYPE_SMALL,
			done ? colour_upon(fill) : ui_ink(ui,
			INK_SOFT), ALIGN_LEFT, title.goal);
}

static void running_draw(const struct tracks *t, struct rect r, int model)
{
	struct desk *d = t->d;
	struct ui *ui = d->ui;
	const struct model_state *m = &t->now->model[model];
	colour c = desk_team_colour(d, t->s->model[model].team);
	float x0 = fmaxf(tracks_x(t, m->start_month), t->plot.x), x1 = fmaxf(tracks_x(t, m->due), x0 + 24);
	struct rect bar = {x0, r.y, x1 - x0, r.h};
	float done = bar.w * (float)m->reported, found = done * hatched(t, model);
	ui_fill_round(ui, bar, 4, colour_mix(ui_ink(ui, INK_CARD), c, 0.28f));
	ui_fill_round(ui, (struct rect){x0, r.y, done, r.h}, 4, c);
	ui_hatch(ui, (struct rect){x0 + done - found, r.y, found, r.h}, colour_fade(colour_upon(c), 0.3f));
	struct ui_hit hit = ui_hit(ui, bar, ui_say(ui, "programme %s", speech_model(&d->speech, model)), 0);
	if (hit.hover)
		ui_outline(ui, bar, 4, 1.5f, ui_ink(ui, INK_EDGE));
	float today = tracks_x(t, t->month);
	if (bar.x < today && today < bar.x + bar.w) /* what is filled beyond it is ahead of its dates */
		ui_line(ui, today, bar.y, today, bar.y + bar.h, 2, ui_ink(ui, INK_EDGE));
	float before = today > x0 + 60 && today < x1 ? today - x0 : done; /* no word is crossed by the line of today */
	float behind = flag(t, x1, r, model), free = fmaxf(x0 + done, today < x1 ? today : x0);
	struct title title = title_of(t, bar, fminf(done, before), fminf(done - found, before), behind, model);
	if (title.where == OVER || title.x > x1)
		free = title.x + title.w;
	pace_draw(t, bar, free, title.x > x1 ? title.x + title.w : behind, model);
	title_draw(t, bar, title, c);
	ui_focus_ring(ui, bar, 4, hit);
	if (hit.clicked)
		desk_go(d, SCREEN_PROGRAMME, model);
}

void tracks_programmes(const struct tracks *t, struct rect r, int team)
{
	int model[TRACKS_MODELS_MAX], all = tracks_models(t, model), fit = (int)(r.h / ROW_LEAST);
	int first = all > fit && fit > 0 ? all - fit : 0;
	int running = 0;
	float y = r.y;
	tracks_team(t, r, team);
	for (int i = first; i < all; i++)
		running += programme_active(&t->now->model[model[i]]);
	int out = all - first - running;
	bool tight = (float)(running * RUNNING_HEIGHT + out * SHIPPED_HEIGHT) > r.h;
	float out_h = tight ? SHIPPED_LEAST : SHIPPED_HEIGHT, running_h = fminf(RUNNING_HEIGHT, (r.h - (float)out * out_h) /
		(float)(running > 0 ? running : 1));
	bool runs = false; /* whether the last does: those that run come last */
	for (int i = first; i < all; i++) {
		runs = programme_active(&t->now->model[model[i]]);
		float h = runs ? running_h : out_h;
		struct rect place = {t->plot.x, y + 2, t->plot.w, h - 5};
		y += h;
		if (runs)
			running_draw(t, place, model[i]);
		else
			shipped_draw(t, place, model[i]);
	}
	const char *none = desk_word(t->d, "tracks.nothing");
	struct rect place = {t->plot.x, y + 4, ui_text_width(t->d->ui, TYPE_NOTE, none), 20};
	if (runs || y + 24 > r.y + r.h)
		return;
	tracks_clear(t, place);
	ui_text_at(t->d->ui, place.x, place.y, TYPE_NOTE, ui_ink(t->d->ui, INK_MUTED), none);
}
