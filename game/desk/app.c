#include "app.h"

#include <math.h>

#include "desk/card/card.h"
#include "desk/codex/codex.h"
#include "desk/frame/keep.h"
#include "desk/frame/notice.h"
#include "desk/frame/watch.h"
#include "desk/frame/words.h"
#include "desk/inspect/inspector.h"
#include "desk/launch/launch_page.h"
#include "desk/month/programme/programme_page.h"
#include "desk/month/screen_desk.h"
#include "desk/month/team/team_page.h"
#include "desk/record/replay_page.h"
#include "desk/retrospective/retrospective_page.h"
#include "desk/start/start.h"

static void (*const draw[SCREENS])(struct desk *d) = {
	[SCREEN_TITLE] = screen_title, [SCREEN_NEW] = screen_new, [SCREEN_LOAD] = screen_load,
	[SCREEN_BRIEFING] = screen_briefing, [SCREEN_DESK] = screen_desk, [SCREEN_TEAM] = screen_team,
	[SCREEN_PROGRAMME] = screen_programme,
	[SCREEN_LAUNCH] = screen_launch, [SCREEN_REPLAY] = screen_replay, [SCREEN_RETROSPECTIVE] = screen_retrospective,
	[SCREEN_CODEX] = screen_codex, [SCREEN_SETTINGS] = screen_settings,
};

bool desk_open(struct desk *d, const char *data_folder, FILE *errors)
{
	d->data_folder = data_folder;
	return desk_words_open(d, errors);
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
		desk_state_forget(d, (enum screen)s);
	desk_words_close(d);
}

const char *desk_tour_word(void *context, const char *key)
{
	const struct desk *d = context;
	const char *text = d->campaign ? content_text(d->campaign->content, d->language, key) : NULL;
	if (text && !desk_has_word(d, WORDS_DESK, key))
		return text;
	for (int f = 0; f < WORDS_FILES; f++)
		if (desk_has_word(d, (enum words)f, key))
			return desk_word_of(d, (enum words)f, key);
	return NULL;
}

bool desk_busy(void *context)
{
	const struct desk *d = context;
	return work_busy(d->work);
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

/* Keys that hold everywhere. */
static void keys_everywhere(struct desk *d)
{
	if (ui_key(d->ui, KEY_F12))
		desk_picture_save(d);
	if (ui_key(d->ui, KEY_F11)) {
		d->settings.full_screen = !d->settings.full_screen;
		desk_settings_apply(d);
	}
	if (d->inspectable && ui_key(d->ui, KEY_F10))
		d->inspecting = !d->inspecting;
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
	desk_notice_draw(d);
	if (d->inspecting)
		inspector_draw(d);
	keys_everywhere(d);
}
