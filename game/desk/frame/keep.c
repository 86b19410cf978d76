/* What outlasts the session: settings, saves, codes and pictures, as the desk asks for them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/run_code.h"
#include "keep.h"
#include "notice.h"
#include "words.h"

/* Before the first frame there is no clock to count from: it then stays a while from the first on. */
static void keep_tell(struct desk *d, bool bad, const char *line)
{
	if (bad)
		fprintf(stderr, "openweights: %s\n", line); /* on leaving, nobody sees the window any more */
	if (d->ui) {
		desk_tell(d, bad, line);
		return;
	}
	snprintf(d->notice, sizeof d->notice, "%s", line);
	d->notice_bad = bad;
	d->notice_until = 10;
}

static void settings_tell(struct desk *d, const struct settings_said *said)
{
	char line[SETTINGS_LINE_SIZE];
	settings_say(said, d->words[d->settings.language][WORDS_DESK], line);
	if (line[0])
		keep_tell(d, true, line);
}

static void settings_keep(struct desk *d)
{
	struct settings_said said;
	if (!d->settings_path[0])
		return;
	struct settings kept = settings_to_keep(&d->settings, &d->for_now);
	settings_write(&kept, d->settings_path, &said);
	settings_tell(d, &said);
}

void desk_settings_open(struct desk *d, const char *data_dir, const struct settings_for_now *given)
{
	struct settings_said said = {.outcome = SETTINGS_NONE};
	d->data_dir = data_dir;
	saves_open(&d->saves, data_dir);
	if (settings_path(data_dir, d->settings_path)) {
		settings_read(&d->settings, d->settings_path, &said);
	} else {
		settings_defaults(&d->settings);
		d->settings_path[0] = '\0';
	}
	d->for_now = *given;
	settings_hold(&d->settings, &d->for_now);
	d->language = d->settings.language;
	settings_tell(d, &said);
	if (said.outcome == SETTINGS_BROKEN && !said.aside[0])
		d->settings_path[0] = '\0'; /* what is broken and could not be put aside is not written over */
}

struct ui_look desk_look(const struct settings *s)
{
	return (struct ui_look){.theme = (enum ui_theme)s->theme, .colour_safe = s->colour_safe,
		.reduced_motion = s->reduced_motion,
		.scale = s->scale, .text = s->text, .full_screen = s->full_screen};
}

void desk_settings_apply(struct desk *d)
{
	struct ui_look look = desk_look(&d->settings);
	ui_set_look(d->ui, &look);
	if (d->settings.language != d->language)
		desk_language(d, d->settings.language);
	settings_keep(d);
}

void desk_leave(void *context, struct ui *ui)
{
	struct desk *d = context;
	work_close(d->work); /* it wakes a window that is about to go */
	d->work = NULL;
	ui_place(ui, &d->settings.window_x, &d->settings.window_y, &d->settings.window_w, &d->settings.window_h);
	settings_keep(d);
	if (d->campaign)
		desk_save_month(d);
}

void desk_tell_save(struct desk *d, const struct save_said *said)
{
	char line[SAVES_LINE_SIZE];
	saves_say(said, d->words[d->language][WORDS_DESK], line);
	keep_tell(d, said->outcome != SAVES_DONE && said->outcome != SAVES_OTHER_GOOD, line);
}

void desk_save_month(struct desk *d)
{
	struct save_said said;
	if (d->settings.autosave && saves_auto(&d->saves, d->campaign, &said) != SAVES_DONE)
		desk_tell_save(d, &said);
}

/* "Open Weights 2026-01-31 18-05-20.png": by the time, and by a number where one is there already. */
bool desk_picture_path(struct desk *d, char *out, size_t size)
{
	char folder[PLACE_SIZE] = "", date[24];
	if (!platform_pictures_folder(d->data_dir, folder) || platform_make_folder(folder) != PLATFORM_DONE) {
		snprintf(out, size, "%s", folder);
		return false;
	}
	platform_date(d->saves.now(), date);
	for (char *c = date; *c; c++)
		*c = *c == ':' ? '-' : *c;
	for (int i = 1; i < 1000; i++) {
		int length = i == 1 ? snprintf(out, size, "%s/Open Weights %s.png", folder, date) :
			snprintf(out, size, "%s/Open Weights %s %d.png", folder, date, i);
		if (length < 0 || (size_t)length >= size)
			return false;
		if (!place_is_file(out))
			return true;
	}
	return false;
}

void desk_picture_save(struct desk *d)
{
	char path[PLACE_SIZE] = "";
	bool good = desk_picture_path(d, path, sizeof path) && ui_save_picture(d->ui, path);
	desk_tell(d, !good, DESK_SAY(d, good ? "picture.saved" : "picture.failed", {"path", path}));
}

void desk_code_copy(struct desk *d, const char *copied)
{
	char *code = run_code_pack(d->campaign);
	if (code)
		ui_copy(d->ui, code);
	desk_tell(d, !code, desk_word(d, code ? copied : "error.memory"));
	free(code);
}
