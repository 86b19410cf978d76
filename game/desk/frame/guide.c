#include "guide.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "keep.h"
#include "words.h"

enum { STEPS = 12, STEPS_FIRST_TURN = 6 };

struct guide {
	struct rect mark[GUIDE_THINGS];
	float height;                /* of the callout, from the last frame */
};

struct step {
	enum guide_thing thing;
	const char *action;          /* whose key the text names; NULL: none */
	const char *button;          /* a word of the desk: the button it points at */
};

static const struct step steps[STEPS] = {
	{GUIDE_TRACKS, NULL, NULL}, {GUIDE_BRIDGE, NULL, NULL}, {GUIDE_ACCELERATORS, NULL, NULL},
		{GUIDE_TOP, "undo", "topbar.undo"},
	{GUIDE_ORDERS, NULL, NULL}, {GUIDE_TOP, "end_month", "topbar.end_month"}, {GUIDE_INBOX, NULL, NULL},
	{GUIDE_INBOX, NULL, NULL},
	{GUIDE_TRACKS, NULL, NULL}, {GUIDE_TOP, NULL, NULL}, {GUIDE_TOP, NULL, NULL}, {GUIDE_TOP, "codex", NULL},
};

static struct guide *guide_state(struct desk *d)
{
	return desk_state(d, (enum screen)PART_GUIDE, sizeof(struct guide));
}

void guide_mark(struct desk *d, enum guide_thing thing, struct rect r)
{
	struct guide *g = guide_state(d);
	if (g)
		g->mark[thing] = r;
}

static const char *hint_of(struct desk *d, int step)
{
	return ui_say(d->ui, "guide.%d", step + 1);
}

/* The first that was not seen, of the turn that lasts; STEPS: none any more, -1: none this turn. */
static int step_now(struct desk *d)
{
	int turn = calendar_turns(&d->campaign->content->scenario.calendar, d->campaign->month);
	int from = turn == 0 ? 0 : STEPS_FIRST_TURN, until = turn == 0 ? STEPS_FIRST_TURN : STEPS;
	if (turn > 1)
		return STEPS;
	for (int i = from; i < until; i++)
		if (!settings_hint_seen(&d->settings, hint_of(d, i)))
			return i;
	return turn == 0 ? -1 : STEPS;
}

static struct rect place_of(struct desk *d, const struct guide *g, const struct step *step)
{
	struct rect r;
	if (step->button && desk_has_word(d, WORDS_DESK, step->button) && ui_find(d->ui, desk_word(d, step->button), &r))
		return r;
	return g->mark[step->thing];
}

/* The next model that nobody has begun, by date. */
static const char *model_to_begin(struct desk *d)
{
	const struct scenario *s = &d->campaign->content->scenario;
	int best = -1;
	for (int i = 0; i < s->models; i++) {
		const struct model_state *m = &d->campaign->now.model[i];
		if (!m->started && !m->cancelled && !m->shipped && (best < 0 ||
			s->model[i].due_month < s->model[best].due_month))
			best = i;
	}
	return best >= 0 ? speech_model(&d->speech, best) : "";
}

static void finish(struct desk *d)
{
	d->settings.guided = true;
	desk_settings_apply(d);
}

static void step_done(struct desk *d, int step)
{
	settings_hint_see(&d->settings, hint_of(d, step));
	if (step == STEPS - 1)
		d->settings.guided = true;
	desk_settings_apply(d);
}

/* Beside what it points at: below, above, right or left of it, else within its upper corner. */
static struct rect callout_place(struct rect page, struct rect at, float w, float h)
{
	struct rect r = {fminf(fmaxf(at.x, 16), page.w - w - 16), 0, w, h};
	if (at.y + at.h + 12 + h < page.h - 8)
		r.y = at.y + at.h + 12;
	else if (at.y - 12 - h > 66)
		r.y = at.y - 12 - h;
	else {
		r.y = fminf(fmaxf(at.y + 16, 70), page.h - h - 16);
		r.x = at.x + at.w + 12 + w < page.w - 8 ? at.x + at.w + 12 : at.x - 12 - w > 8 ? at.x - 12 - w :
			fminf(fmaxf(at.x + at.w - w - 16, 16), page.w - w - 16);
	}
	return r;
}

static void callout_draw(struct desk *d, struct guide *g, int step, struct rect r)
{
	struct ui *ui = d->ui;
	char number[16], all[16];
	const char *key = steps[step].action ? settings_key(&d->settings, steps[step].action) : NULL;
	snprintf(number, sizeof number, "%d", step + 1);
	snprintf(all, sizeof all, "%d", STEPS);
	const char *count = DESK_SAY(d, "guide.step", {"n", number}, {"all", all});
	const char *title = desk_word(d, ui_say(ui, "guide.%d.title", step + 1));
	const char *body = desk_fill(d, ui_say(ui, "guide.%d.body", step + 1),
		(const struct pattern_value[]){{"key", key ? key : "–"}, {"model", model_to_begin(d)}}, 2);
	ui_sheet(ui, r, true);
	ui_fill(ui, (struct rect){r.x, r.y, r.w, 3}, ui_ink(ui, INK_LINK));
	struct rect inside = rect_inset(r, 16, 14);
	float top = inside.y;
	inside.h = RECT_ENDLESS; /* how high it is shows when it is written */
	ui_flow(ui, &inside, TYPE_LABEL, ui_ink(ui, INK_MUTED), count, 4);
	ui_flow(ui, &inside, TYPE_SERIF_TITLE, ui_ink(ui, INK_TEXT), title, 4);
	ui_flow(ui, &inside, TYPE_BODY, ui_ink(ui, INK_SOFT), body, 12);
	struct rect row = rect_cut_top(&inside, 28);
	if (ui_button_left(ui, &row, desk_word(d, "guide.next"), KEY_OF('N'), LOOK_SMALL))
		step_done(d, step);
	if (ui_button_right(ui, &row, desk_word(d, "guide.skip"), KEY_NONE, LOOK_SMALL))
		finish(d);
	float height = inside.y - top + 28;
	if (fabsf(height - g->height) > 0.5f) {
		g->height = height;
		ui_again(ui, 0);
	}
}

void guide_draw(struct desk *d)
{
	struct guide *g = d->campaign && !d->settings.guided ? guide_state(d) : NULL;
	if (!g || d->cards > 0 || d->help || d->place.screen != SCREEN_DESK)
		return;
	int step = step_now(d);
	if (step >= STEPS)
		finish(d);
	if (step < 0 || step >= STEPS)
		return;
	struct rect page = ui_screen(d->ui), at = place_of(d, g, &steps[step]);
	struct rect r = callout_place(page, at, 340, fmaxf(g->height, 120));
	ui_outline(d->ui, rect_inset(at, -4, -4), 8, 2, ui_ink(d->ui, INK_LINK));
	if (!ui_layer(d->ui, r, "guide", false))
		return; /* a click beside it is for the desk; it stays */
	callout_draw(d, g, step, r);
	ui_layer_end(d->ui);
}
