#include "title_picture.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"

void title_picture_plain(struct title_picture *picture)
{
	*picture = (struct title_picture){.months = 36};
	for (int m = 0; m < picture->months; m++) {
		picture->research[m] = 430;
		picture->product[m] = 430;
	}
}

static float track_staff(const struct scenario *s, const struct state *state, enum track track)
{
	int staff = 0;
	for (int t = 0; t < s->teams; t++)
		staff += s->team[t].track == track ? state->team[t].staff : 0;
	return (float)staff;
}

static void name_copy(char out[TITLE_NAME_SIZE], const char *name)
{
	snprintf(out, TITLE_NAME_SIZE, "%s", name ? name : "");
}

static void releases_read(const struct replay *replay, struct title_picture *p)
{
	const struct scenario *s = replay->scenario;
	const struct state *last = replay_last(replay);
	int model[MODELS_MAX], count = replay_releases(replay, model), turning = -1;
	for (int i = 0; i < count; i++)
		if (turning < 0 || s->model[model[i]].importance > s->model[turning].importance)
			turning = model[i];
	for (int i = 0; i < count; i++) {
		char key[ID_SIZE + 8];
		snprintf(key, sizeof key, "model.%s", s->model[model[i]].id);
		struct title_release *r = &p->release[p->releases++];
		name_copy(r->name, content_text(replay->content, LANGUAGE_EN, key));
		r->month = last->model[model[i]].ship_month;
		r->fails = model[i] == turning && last->model[model[i]].weak > 0;
	}
}

void title_picture_read(const struct replay *replay, struct title_picture *p)
{
	const struct scenario *s = replay->scenario;
	*p = (struct title_picture){.drawn_from_record = true, .months = replay->months,
		.calendar = s->calendar};
	for (int m = 0; m < p->months; m++) {
		const struct state *state = &replay->state[m + 1];
		p->research[m] = track_staff(s, state, TRACK_RESEARCH);
		p->product[m] = track_staff(s, state, TRACK_PRODUCT);
		p->flow[m] = (float)state->bridge.flow;
	}
	for (int l = 0; l < LANGUAGES; l++) {
		char key[ID_SIZE + 8];
		snprintf(key, sizeof key, "team.%s", s->team[s->bridge_from].id);
		name_copy(p->research_name[l], content_text(replay->content, (enum language)l, key));
		snprintf(key, sizeof key, "team.%s", s->team[s->bridge_to].id);
		name_copy(p->product_name[l], content_text(replay->content, (enum language)l, key));
	}
	releases_read(replay, p);
}

enum { STEPS = 4 /* points a month */ };

struct canvas {
	struct rect r;
	const struct title_picture *p;
	float per_person, step; /* logical pixels: of thickness a person, of width a month */
};

static float smooth(float t)
{
	return t * t * (3 - 2 * t);
}

/* Where a track runs at a time in months: the two part as they go. */
static float track_y(const struct canvas *c, bool research, float month)
{
	float t = month / (float)(c->p->months - 1);
	float top = c->r.y + c->r.h * 0.17f, bottom = c->r.y + c->r.h * 0.73f;
	return research ? top - smooth(t) * c->r.h * 0.07f : bottom + smooth(t) * c->r.h * 0.07f;
}

static float staff_at(const float *staff, int months, float month)
{
	int m = (int)month;
	if (m >= months - 1)
		return staff[months - 1];
	/* a cut is a step, and is drawn as one */
	float part = month - (float)m, next = staff[m + 1];
	return fabsf(next - staff[m]) > 0.15f * staff[m] && m > 2 ? (part > 0.75f ?
		staff[m] + (next - staff[m]) * (part - 0.75f) * 4
		: staff[m]) : staff[m] + (next - staff[m]) * part;
}

static float half_width(const struct canvas *c, bool research, float month)
{
	float staff = staff_at(research ? c->p->research : c->p->product, c->p->months, month);
	return fmaxf(1.5f, staff * c->per_person / 2);
}

static float month_x(const struct canvas *c, float month)
{
	return c->r.x + month * c->step;
}

static void ribbon(struct desk *d, const struct canvas *c, bool research, colour ink)
{
	enum { MOST = MONTHS_MAX * STEPS };
	float xy[4 * MOST];
	int count = (c->p->months - 1) * STEPS + 1, n = 0;
	for (int i = 0; i < count; i++) {
		float m = (float)i / STEPS;
		xy[n++] = month_x(c, m);
		xy[n++] = track_y(c, research, m) - half_width(c, research, m);
	}
	for (int i = count - 1; i >= 0; i--) {
		float m = (float)i / STEPS;
		xy[n++] = month_x(c, m);
		xy[n++] = track_y(c, research, m) + half_width(c, research, m);
	}
	ui_polygon(d->ui, xy, n / 2, ink);
}

static const struct title_release *release_in(const struct title_picture *p, int month)
{
	const struct title_release *found = NULL;
	for (int i = 0; i < p->releases; i++)
		if (p->release[i].month == month && (!found || p->release[i].fails))
			found = &p->release[i];
	return found;
}

static void post(struct desk *d, const struct canvas *c, int month, colour ink)
{
	float m = (float)month, x = month_x(c, m);
	float from = track_y(c, true, m) + half_width(c, true, m), to = track_y(c, false, m) - half_width(c, false, m);
	const struct title_release *release = release_in(c->p, month);
	if (release && release->fails) {
		ui_dashed(d->ui, x, from, x, to + 2 * half_width(c, false, m) + 6, 1.5f, 4, ui_ink(d->ui, INK_BAD));
		return;
	}
	float w = fmaxf(1, c->p->flow[month] * c->step * 1.9f);
	ui_fill(d->ui, (struct rect){x - w / 2, from, w, to - from}, colour_fade(ink, 0.5f));
}

/* Names under the lower track, each where it does not run into the one before. */
static void release_names(struct desk *d, const struct canvas *c)
{
	float free_from = -1e9f;
	for (int m = 0; m < c->p->months; m++) {
		const struct title_release *r = release_in(c->p, m);
		if (!r)
			continue;
		float x = month_x(c, (float)m), y = track_y(c, false, (float)m) + half_width(c, false, (float)m) + 6;
		float w = ui_text_width(d->ui, TYPE_NOTE, r->name) + 1, left = fminf(x - w / 2, c->r.x + c->r.w - w - 24);
		left = fmaxf(left, c->r.x);
		if (left < free_from)
			continue;
		ui_text_at(d->ui, left, y, r->fails ? TYPE_NOTE_BOLD : TYPE_NOTE, ui_ink(d->ui, r->fails ? INK_BAD : INK_TEXT),
			r->name);
		free_from = left + w + 8;
	}
}

static const char *staff_words(struct desk *d, const float *staff, int months)
{
	char from[NUMBER_SIZE], to[NUMBER_SIZE];
	writing_fixed((double)staff[0], 0, from);
	writing_fixed((double)staff[months - 1], 0, to);
	return DESK_SAY(d, "title.people", {"from", from}, {"to", to});
}

/* Above the thin track; in the broad one where it is broad. */
static void track_names(struct desk *d, const struct canvas *c)
{
	const struct title_picture *p = c->p;
	const char *research = p->research_name[d->language], *product = p->product_name[d->language];
	const char *staff = staff_words(d, p->research, p->months);
	float y = track_y(c, true, 0) - half_width(c, true, 0) - ui_line_height(d->ui, TYPE_BODY_BOLD) - 6;
	float x = c->r.x + ui_text_at(d->ui, c->r.x, y, TYPE_BODY_BOLD, desk_track_colour(d, TRACK_RESEARCH), research) + 8;
	ui_text_at(d->ui, x, y + 2, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), staff);
	staff = ui_say(d->ui, UI_BOLD "%s" UI_PLAIN "  %s", product, staff_words(d, p->product, p->months));
	float w = ui_text_width(d->ui, TYPE_NOTE, staff), month = (float)p->months * 0.72f;
	x = month_x(c, month) - w;
	y = track_y(c, false, month - w / c->step / 2) - ui_line_height(d->ui, TYPE_NOTE) / 2;
	ui_text_at(d->ui, x, y, TYPE_NOTE, colour_upon(desk_track_colour(d, TRACK_PRODUCT)), staff);
}

static void years(struct desk *d, const struct canvas *c)
{
	float y = c->r.y + c->r.h - 20;
	for (int m = 0; m < c->p->months; m++) {
		if (!calendar_is_january(&c->p->calendar, m))
			continue;
		float x = month_x(c, (float)m);
		ui_line(d->ui, x, y - 6, x, y - 1, 1, ui_ink(d->ui, INK_RULE));
		ui_text_at(d->ui, x, y, TYPE_SMALL, ui_ink(d->ui, INK_MUTED),
			ui_say(d->ui, "%d", calendar_date(&c->p->calendar, m).year));
	}
	ui_line(d->ui, c->r.x, y - 6, c->r.x + c->r.w, y - 6, 1, ui_ink(d->ui, INK_RULE));
	const char *caption = desk_word(d, "title.caption");
	if (ui_text_width(d->ui, TYPE_SMALL, caption) < c->r.w - 8)
		ui_text_at(d->ui, c->r.x, y + 20, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), caption);
}

void title_picture_draw(struct desk *d, struct rect r, const struct title_picture *p, float shown)
{
	colour research = desk_track_colour(d, TRACK_RESEARCH), product = desk_track_colour(d, TRACK_PRODUCT);
	float most = 1;
	for (int m = 0; m < p->months; m++)
		most = fmaxf(most, fmaxf(p->research[m], p->product[m]));
	struct canvas c = {r, p, fminf(72, r.h * 0.11f) / most, r.w / (float)(p->months - 1)};
	if (!p->drawn_from_record)
		c.per_person = 22 / most;
	struct rect seen = r;
	seen.w *= shown;
	seen.y -= 4;
	ui_clip(d->ui, seen);
	if (p->drawn_from_record)
		for (int m = 1; m < p->months; m++)
			post(d, &c, m, research);
	ribbon(d, &c, true, research);
	ribbon(d, &c, false, product);
	ui_clip_end(d->ui);
	if (!p->drawn_from_record || shown < 1)
		return;
	release_names(d, &c);
	track_names(d, &c);
	years(d, &c);
}
