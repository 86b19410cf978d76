#include "desk.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "watch.h"

static void (*const draw[SCREENS])(struct desk *d) = {
	[SCREEN_TITLE] = screen_title, [SCREEN_NEW] = screen_new, [SCREEN_LOAD] = screen_load,
	[SCREEN_BRIEFING] = screen_briefing, [SCREEN_DESK] = screen_desk, [SCREEN_TEAM] = screen_team,
	[SCREEN_PROGRAMME] = screen_programme,
	[SCREEN_LAUNCH] = screen_launch, [SCREEN_REPLAY] = screen_replay, [SCREEN_RETROSPECTIVE] = screen_retrospective,
	[SCREEN_CODEX] = screen_codex, [SCREEN_SETTINGS] = screen_settings,
};

static void state_forget(struct desk *d, enum screen screen)
{
	free(d->state[screen]);
	d->state[screen] = NULL;
}

void *desk_state(struct desk *d, enum screen screen, size_t size)
{
	if (!d->state[screen])
		d->state[screen] = calloc(1, size);
	return d->state[screen];
}

void desk_close(struct desk *d)
{
	work_close(d->work);
	d->work = NULL;
	campaign_free(d->campaign);
	watch_free(d->watch);
	d->campaign = NULL;
	d->watch = NULL;
	for (int s = 0; s < PARTS; s++)
		state_forget(d, (enum screen)s);
	for (int l = 0; l < LANGUAGES; l++)
		for (int f = 0; f < WORDS_FILES; f++)
			interface_text_free(d->words[l][f]);
}

void desk_language(struct desk *d, enum language language)
{
	d->language = language;
	d->settings.language = language;
	if (d->campaign)
		d->speech = speech_of(d->campaign->content, d->words[language][WORDS_LAB]);
	else
		d->speech = (struct speech){NULL, d->words[language][WORDS_LAB], language};
}

void desk_changed(struct desk *d)
{
	d->changed++;
}

void desk_take(struct desk *d, struct campaign *campaign)
{
	if (d->work)
		work_drop_all(d->work);
	if (d->campaign != campaign)
		campaign_free(d->campaign);
	d->campaign = campaign;
	d->cards = 0;
	for (int s = SCREEN_DESK; s <= SCREEN_RETROSPECTIVE; s++)
		state_forget(d, (enum screen)s);
	state_forget(d, PART_FORESIGHT);
	state_forget(d, PART_INBOX);
	state_forget(d, PART_OFFERS);
	desk_language(d, d->language);
	desk_changed(d);
}

void desk_go(struct desk *d, enum screen screen, int subject)
{
	if (d->place.screen == screen && d->place.subject == subject)
		return;
	if (d->backs == BACK_MAX) {
		memmove(d->back, d->back + 1, sizeof d->back - sizeof *d->back);
		d->backs--;
	}
	d->back[d->backs++] = d->place;
	d->place = (struct place){screen, subject};
	d->cards = 0;
	d->help = false;
}

void desk_back(struct desk *d)
{
	d->place = d->backs > 0 ? d->back[--d->backs] : (struct place){d->campaign ? SCREEN_DESK : SCREEN_TITLE, -1};
	d->cards = 0;
}

void desk_home(struct desk *d, enum screen screen)
{
	d->backs = 0;
	d->place = (struct place){screen, -1};
	d->cards = 0;
}

void desk_resume(struct desk *d)
{
	desk_home(d, SCREEN_DESK);
	if (campaign_over(d->campaign))
		desk_go(d, SCREEN_RETROSPECTIVE, -1);
}

void desk_play(struct desk *d, struct campaign *campaign)
{
	if (d->campaign)
		desk_save_month(d);
	desk_take(d, campaign);
	desk_resume(d);
}

void desk_tell(struct desk *d, bool bad, const char *text)
{
	snprintf(d->notice, sizeof d->notice, "%s", text);
	d->notice_bad = bad;
	d->notice_until = ui_time(d->ui) + (bad ? 8 : 4) + (double)strlen(d->notice) / 40; /* paths take long to read */
}

bool desk_order(struct desk *d, const struct order *order)
{
	enum refusal refusal = campaign_order(d->campaign, order);
	if (refusal == REFUSAL_NONE)
		desk_changed(d);
	else
		desk_tell(d, true, DESK_SAY(d, "order.refused", {"order", desk_order_words(d, order)},
			{"reason", desk_refusal(d, refusal)}));
	return refusal == REFUSAL_NONE;
}

void desk_undo(struct desk *d)
{
	if (campaign_undo(d->campaign))
		desk_changed(d);
}

/* The launches of the month one after another, then what comes after them. */
static void desk_after_month(struct desk *d)
{
	int model[MODELS_MAX], count = campaign_launches(d->campaign, d->campaign->month, model);
	desk_resume(d);
	for (int i = count - 1; i >= 0; i--)
		desk_go(d, SCREEN_LAUNCH, model[i]);
}

void desk_end_month(struct desk *d)
{
	if (campaign_over(d->campaign)) {
		desk_go(d, SCREEN_RETROSPECTIVE, -1);
		return;
	}
	work_drop_all(d->work);
	int before = d->campaign->month;
	campaign_end_month(d->campaign);
	desk_changed(d); /* even where it could not be played: what was dropped is asked for again */
	if (d->campaign->month == before) {
		desk_tell(d, true, desk_word(d, "error.memory"));
		return;
	}
	desk_save_month(d);
	desk_after_month(d);
}

int desk_key(const struct desk *d, const char *action)
{
	const char *name = settings_key(&d->settings, action);
	return name ? ui_key_of_name(name) : KEY_NONE;
}

static void finished(void *context)
{
	ui_wake(context);
}

static void desk_title(struct desk *d)
{
	if (d->campaign && d->place.screen >= SCREEN_DESK && d->place.screen <= SCREEN_RETROSPECTIVE &&
		d->place.screen != SCREEN_REPLAY)
		ui_set_title(d->ui, ui_say(d->ui, "%s — %s", desk_month(d, d->campaign->month), desk_word(d, "title.name")));
	else
		ui_set_title(d->ui, desk_word(d, "title.name"));
}

static void notice_draw(struct desk *d)
{
	double left = d->notice_until - ui_time(d->ui);
	if (d->notice[0] == '\0' || left <= 0)
		return;
	ui_again(d->ui, left);
	struct rect page = ui_screen(d->ui);
	float w = fminf(ui_text_width(d->ui, TYPE_BODY_BOLD, d->notice) + 1, page.w - 120);
	float h = ui_paragraph_height(d->ui, w, TYPE_BODY_BOLD, d->notice);
	const float foot = 64; /* where pages have their buttons */
	struct rect r = {(page.w - w) / 2 - 16, page.h - foot - h - 20, w + 32, h + 20};
	if (!ui_layer(d->ui, r, "notice", false)) {
		d->notice[0] = '\0';
		return;
	}
	ui_sheet(d->ui, r, true);
	ui_fill(d->ui, (struct rect){r.x, r.y, 4, r.h}, ui_ink(d->ui, d->notice_bad ? INK_BAD : INK_GOOD));
	ui_paragraph(d->ui, rect_inset(r, 16, 10), TYPE_BODY_BOLD, ui_ink(d->ui, INK_TEXT), d->notice);
	if (ui_hit(d->ui, r, "notice read", HIT_NO_FOCUS).clicked)
		d->notice[0] = '\0';
	ui_layer_end(d->ui);
}

/* Keys that hold everywhere. */
static void keys_everywhere(struct desk *d)
{
	if (ui_key(d->ui, KEY_F12))
		desk_picture_save(d);
	if (ui_key(d->ui, KEY_F11)) {
		d->settings.full_screen = !d->settings.full_screen;
		desk_settings_apply(d);
	}
	if (ui_key(d->ui, KEY_OF('?')) || ui_key(d->ui, KEY_F1))
		d->help = !d->help;
}

static void too_small_draw(struct desk *d)
{
	struct rect r = rect_inset(ui_screen(d->ui), 12, 12);
	const char *text = desk_word(d, "window.too_small");
	r.y += fmaxf(0, (r.h - ui_paragraph_height(d->ui, r.w, TYPE_BODY, text)) / 2);
	ui_paragraph(d->ui, r, TYPE_BODY, ui_ink(d->ui, INK_TEXT), text);
}

/* Once; a face may turn out to be broken when its first letter is drawn. */
static void face_tell(struct desk *d)
{
	const char *file = ui_face_missing(d->ui);
	if (!file || d->face_told)
		return;
	d->face_told = true;
	desk_tell(d, true, DESK_SAY(d, "window.face_missing", {"file", file}));
}

void desk_frame(void *context, struct ui *ui)
{
	struct desk *d = context;
	if (!d->ui) {
		d->ui = ui;
		d->work = work_open(finished, ui);
		desk_language(d, d->language);
	}
	face_tell(d);
	if (ui_too_small(ui)) {
		too_small_draw(d);
		return;
	}
	d->dragging = ui_held(ui);
	desk_title(d);
	draw[d->place.screen](d);
	desk_cards_draw(d);
	if (d->help)
		desk_help_draw(d);
	notice_draw(d);
	keys_everywhere(d);
}
