/* The simulated month in sentences, and where record and simulation part. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "lab/tell/chronicle.h"
#include "sim/programme.h"
#include "replay_page.h"

struct sentences {
	struct desk *d;
	const struct replay_view *v;
	int count;
	const char *line[REPLAY_SENTENCES_MAX];
	enum ink ink[REPLAY_SENTENCES_MAX];
};

static void say(struct sentences *s, enum ink ink, const char *line)
{
	if (s->count < REPLAY_SENTENCES_MAX && line && *line) {
		s->ink[s->count] = ink;
		s->line[s->count++] = line;
	}
}

static const char *whole(struct desk *d, double value)
{
	return ui_say(d->ui, "%.0f", value + 0.0);
}

static void say_releases(struct sentences *s)
{
	const struct replay_view *v = s->v;
	for (int i = 0; i < v->scenario->models; i++) {
		if (!v->after->model[i].shipped || v->before->model[i].shipped)
			continue;
		struct writing w = {0};
		if (!speech_headline(&v->speech, v->after, i, false, &w))
			writing_put(&w, speech_model(&v->speech, i));
		const char *headline = desk_written(s->d, &w);
		say(s, INK_TEXT, DESK_SAY(s->d, "replay.released", {"model", speech_model(&v->speech, i)}, {"headline",
			headline}));
	}
}

static void say_orders(struct sentences *s)
{
	const struct replay_view *v = s->v;
	struct writing all = {0};
	int count = 0;
	for (int i = 0; i < v->record->orders; i++) {
		const struct replay_order *o = &v->record->order[i];
		if (o->month != v->month || o->refusal != REFUSAL_NONE)
			continue;
		if (count++ > 0)
			writing_put(&all, desk_word_of(s->d, WORDS_LAB, "list.semicolon"));
		order_say(&v->speech, &o->order, &all);
	}
	const char *orders = desk_written(s->d, &all);
	if (count > 0)
		say(s, INK_TEXT, DESK_SAY(s->d, "replay.orders", {"orders", orders}));
}

static void say_attention(struct sentences *s)
{
	const struct replay_view *v = s->v;
	int most = 0;
	for (int a = 0; a < v->scenario->axes; a++)
		if (fabs(v->after->house.attention[a] - v->before->house.attention[a]) >
			fabs(v->after->house.attention[most] - v->before->house.attention[most]))
			most = a;
	double from = v->before->house.attention[most], to = v->after->house.attention[most];
	if (fabs(to - from) < 0.015)
		return;
	int model = -1;
	for (int i = 0; i < v->scenario->models; i++) {
		const struct model_state *m = &v->after->model[i];
		if (programme_active(m) && (model < 0 || v->scenario->model[i].importance >
			v->scenario->model[model].importance))
			model = i;
	}
	char axis[PHRASE_SIZE];
	speech_axis_inside(&v->speech, most, axis);
	const char *a = desk_percent(s->d, from), *b = desk_percent(s->d, to);
	if (model < 0 || to < from)
		say(s, INK_TEXT, DESK_SAY(s->d, "replay.attention.moves", {"axis", axis}, {"from", a}, {"to", b}));
	else
		say(s, INK_TEXT, DESK_SAY(s->d, "replay.attention.mix", {"axis", axis}, {"from", a}, {"to", b},
			{"model", speech_model(&v->speech, model)}, {"mix", desk_percent(s->d, v->after->model[model].mix[most])}));
}

static void say_bridge(struct sentences *s)
{
	const struct bridge_state *a = &s->v->before->bridge, *b = &s->v->after->bridge;
	char wait[PHRASE_SIZE];
	if (s->v->month == 0)
		return; /* there is no month before to compare with */
	speech_duration(&s->v->speech, b->wait_months, wait);
	say(s, b->flow < 0.1 ? INK_BAD : INK_TEXT, DESK_SAY(s->d, "replay.bridge.carries", {"from", desk_percent(s->d,
		a->flow)},
		{"to", desk_percent(s->d, b->flow)}, {"unread", whole(s->d, b->unread)}, {"wait", wait}));
}

static void say_programmes(struct sentences *s)
{
	const struct replay_view *v = s->v;
	for (int i = 0; i < v->scenario->models; i++) {
		const struct model_state *m = &v->after->model[i];
		if (!programme_active(m) || v->scenario->model[i].importance < 0.9)
			continue;
		say(s, m->reported - m->ready > 0.05 ? INK_WARN : INK_TEXT, DESK_SAY(s->d, "replay.programme",
			{"model", speech_model(&v->speech, i)}, {"reported", desk_percent(s->d, m->reported)},
			{"ready", desk_percent(s->d, m->ready)}, {"hidden", whole(s->d, m->hidden)}, {"known", whole(s->d,
				m->known)}));
	}
}

static void say_people(struct sentences *s)
{
	const struct replay_view *v = s->v;
	for (int t = 0; t < v->scenario->teams; t++) {
		const struct team_state *a = &v->before->team[t], *b = &v->after->team[t];
		int left = b->left;
		double tired = (b->fatigue - a->fatigue) * 100;
		if (left >= 5 && left * 50 >= b->staff)
			say(s, left * 20 >= b->staff ? INK_BAD : INK_TEXT, DESK_SAY(s->d, "replay.leave", {"team",
				speech_team(&v->speech, t)},
				{"n", whole(s->d, left)}, {"staff", whole(s->d, b->staff)}));
		if (fabs(tired) >= 2.5 && b->founded)
			say(s, tired > 0 && b->fatigue > 0.5 ? INK_WARN : INK_TEXT, DESK_SAY(s->d, "replay.fatigue",
				{"team", speech_team(&v->speech, t)}, {"from", whole(s->d, a->fatigue * 100)}, {"to", whole(s->d,
					b->fatigue * 100)}));
	}
}

static void say_events(struct sentences *s)
{
	for (int i = 0; i < s->v->scenario->events; i++) {
		int choice;
		if (!replay_event(s->v->record, s->v->month, i, &choice))
			continue;
		const char *title = speech_text(&s->v->speech, "event.%s.title", s->v->scenario->event[i].id);
		say(s, INK_TEXT, title);
	}
}

static void say_trust(struct sentences *s)
{
	double from = s->v->before->house.trust, to = s->v->after->house.trust;
	if (fabs(to - from) >= 1)
		say(s, to < from ? INK_BAD : INK_GOOD, DESK_SAY(s->d, "replay.trust", {"from", whole(s->d, from)}, {"to",
			whole(s->d, to)}));
}

float replay_month_draw(struct desk *d, const struct replay_view *v, struct rect r)
{
	struct sentences s = {.d = d, .v = v};
	float top = r.y;
	say_releases(&s);
	say_orders(&s);
	say_attention(&s);
	say_bridge(&s);
	say_programmes(&s);
	say_people(&s);
	say_trust(&s);
	say_events(&s);
	ui_flow(d->ui, &r, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), desk_word(d, "replay.this_month"), 6);
	for (int i = 0; i < s.count; i++)
		ui_flow(d->ui, &r, TYPE_BODY, ui_ink(d->ui, s.ink[i]), s.line[i], 6);
	return r.y - top;
}

struct parting {
	const char *model, *recorded, *simulated, *difference;
	enum ink ink;
};

static const char *index_words(struct desk *d, double index, int month, const struct scenario *s)
{
	if (month < 0)
		return desk_word(d, "replay.never");
	const char *when = desk_month_short_of(d, s, month);
	return isnan(index) ? when : ui_say(d->ui, UI_BOLD "%.0f" UI_PLAIN "  %s", index, when);
}

/* A release by then of the one or of the other; false: of neither. */
static bool parting_of(struct desk *d, const struct replay_view *v, int model, int axis, struct parting *out)
{
	const struct model *m = &v->scenario->model[model];
	const struct model_state *st = &v->after->model[model];
	int recorded = m->recorded_month >= 0 && m->recorded_month <= v->month ? m->recorded_month : -1;
	int simulated = st->shipped ? st->ship_month : -1;
	if (recorded < 0 && simulated < 0)
		return false;
	double a = recorded >= 0 ? m->recorded[axis] : NAN, b = simulated >= 0 && st->claimed[axis] ?
		st->released[axis] : NAN;
	if (simulated >= 0 && !isnan(st->released[axis]))
		b = st->released[axis];
	out->model = speech_model(&v->speech, model);
	out->recorded = recorded < 0 ? desk_word(d, m->recorded_month < 0 ? "replay.never" : "replay.not_yet") :
		index_words(d, a, recorded, v->scenario);
	out->simulated = simulated < 0 ? desk_word(d, "replay.not_yet") : index_words(d, b, simulated, v->scenario);
	out->difference = isnan(a) || isnan(b) ? "–" : desk_signed(d, b - a, 0);
	out->ink = isnan(a) || isnan(b) || fabs(b - a) < 5 ? INK_TEXT : fabs(b - a) < 10 ? INK_WARN : INK_BAD;
	return true;
}

/* The last column as wide as its head, the others by their share of the rest. */
static void parting_row(struct desk *d, struct rect line, const char *const cell[4], bool is_head, enum ink last)
{
	static const float share[3] = {0.3f, 0.35f, 0.35f};
	struct ui *ui = d->ui;
	enum type type = is_head ? TYPE_SMALL : TYPE_NOTE;
	struct rect rest = line;
	float end = ui_text_width(ui, TYPE_SMALL, desk_word(d, "replay.difference")) + 6;
	ui_text(ui, rect_inset(rect_cut_right(&rest, end), 2, 0), is_head ? type : TYPE_NOTE_BOLD, ui_ink(ui, last),
		ALIGN_RIGHT, cell[3]);
	for (int i = 0; i < 3; i++)
		ui_text(ui, rect_inset(rect_cut_left(&rest, (line.w - end) * share[i]), 2, 0), type,
			ui_ink(ui, is_head ? INK_MUTED : INK_TEXT), ALIGN_LEFT, cell[i]);
	ui_line(ui, line.x, line.y + line.h, line.x + line.w, line.y + line.h, 1, ui_ink(ui, INK_RULE));
}

float replay_parting_draw(struct desk *d, const struct replay_view *v, int axis, struct rect r)
{
	float top = r.y;
	ui_flow(d->ui, &r, TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), DESK_SAY(d, "replay.parting", {"axis",
		speech_axis(&v->speech,
		axis)}), 2);
	const char *head[4] = {"", desk_word(d, "replay.recorded"), desk_word(d, "replay.simulated"), desk_word(d,
		"replay.difference")};
	parting_row(d, rect_cut_top(&r, desk_grown(d, 22)), head, true, INK_MUTED);
	int rows = 0;
	for (int i = 0; i < v->scenario->models; i++) {
		struct parting p;
		if (!parting_of(d, v, i, axis, &p))
			continue;
		rows++;
		const char *cell[4] = {p.model, p.recorded, p.simulated, p.difference};
		parting_row(d, rect_cut_top(&r, desk_grown(d, 24)), cell, false, p.ink);
	}
	if (rows == 0) {
		rect_cut_top(&r, 6);
		ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "replay.parting.none"), 0);
	}
	return r.y - top;
}
