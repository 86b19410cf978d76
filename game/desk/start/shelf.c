#include "shelf.h"

#include <stdio.h>
#include <string.h>

#include "content/messages.h"
#include "campaign/run_code.h"
#include "desk/frame/keep.h"
#include "desk/frame/session.h"
#include "desk/frame/words.h"

static void title_learn(struct desk *d, struct shelf *s, const char *id)
{
	for (int i = 0; i < s->titles; i++)
		if (strcmp(s->title[i].name, id) == 0)
			return;
	if (s->titles == TITLES_MAX)
		return;
	scenario_card_read(id, d->data_folder, &s->title[s->titles++]);
}

const char *shelf_title(const struct desk *d, const struct shelf *s, const char *id)
{
	for (int i = 0; i < s->titles; i++)
		if (s->title[i].good && strcmp(s->title[i].name, id) == 0)
			return s->title[i].title[d->language];
	return id;
}

static void shelf_read(struct desk *d, struct shelf *s)
{
	struct save_list list;
	s->count = 0;
	if (!saves_list(&d->saves, &list))
		return;
	for (int i = 0; i < list.count && s->count < SHELF_MAX; i++) {
		s->entry[s->count++] = list.entry[i];
		if (list.entry[i].good)
			title_learn(d, s, list.entry[i].head.scenario);
	}
	if (!s->chosen[0] && s->count > 0)
		snprintf(s->chosen, sizeof s->chosen, "%s", s->entry[0].file);
	save_list_free(&list);
}

struct shelf *shelf_of(struct desk *d)
{
	struct shelf *s = desk_state(d, SCREEN_LOAD, sizeof *s);
	if (!s)
		return NULL;
	double now = ui_time(d->ui);
	if (!s->begun || now - s->seen > 1) {
		shelf_read(d, s);
		s->asking = false;
		if (!s->begun && d->campaign)
			snprintf(s->name, sizeof s->name, "%s", desk_month(d, d->campaign->month));
		s->begun = true;
	}
	s->seen = now;
	return s;
}

static void said_keep(struct desk *d, struct shelf *s, const struct save_said *said)
{
	saves_say(said, d->words[d->language][WORDS_DESK], s->said);
	snprintf(s->before, sizeof s->before, "%s", said->before);
}

void shelf_load(struct desk *d, struct shelf *s, const char *file)
{
	struct save_said said;
	struct campaign *campaign = saves_load(&d->saves, file, d->data_folder, &said);
	if (!campaign) {
		said_keep(d, s, &said);
		return;
	}
	s->said[0] = s->before[0] = '\0';
	desk_play(d, campaign);
	if (said.outcome == SAVES_OTHER_GOOD)
		desk_tell_save(d, &said);
}

void shelf_delete(struct desk *d, struct shelf *s)
{
	struct save_said said;
	int at = 0;
	while (at < s->count && strcmp(s->entry[at].file, s->chosen) != 0)
		at++;
	if (saves_delete(&d->saves, s->chosen, &said) != SAVES_DONE)
		said_keep(d, s, &said);
	s->asking = false;
	s->chosen[0] = '\0';
	shelf_read(d, s);
	if (s->count > 0)
		snprintf(s->chosen, sizeof s->chosen, "%s", s->entry[at < s->count ? at : s->count - 1].file);
}

void shelf_save(struct desk *d, struct shelf *s)
{
	struct save_said said;
	const char *over = NULL;
	for (int i = 0; i < s->count; i++) /* the same name of the same game: the slot is written over */
		if (s->entry[i].good && s->entry[i].head.kind == SAVE_NAMED &&
			strcmp(s->entry[i].head.run.title, s->name) == 0 &&
			strcmp(s->entry[i].head.run.game, d->campaign->game) == 0)
			over = s->entry[i].file;
	saves_named(&d->saves, d->campaign, s->name, over, &said);
	desk_tell_save(d, &said);
	s->chosen[0] = '\0';
	shelf_read(d, s);
}

static struct campaign *open_path(struct desk *d, struct shelf *s, const char *path)
{
	char line[400];
	struct campaign_trouble trouble = {.fault = place_is_file(path) ? CAMPAIGN_MEMORY : CAMPAIGN_UNREADABLE};
	struct messages errors;
	messages_open(&errors);
	/* what is no file, such as a pipe, might be waited for without end */
	struct campaign *campaign = place_is_file(path) ?
		campaign_load(path, d->data_folder, &trouble, errors.stream) : NULL;
	messages_first_line(&errors, line, sizeof line);
	static const enum save_outcome outcomes[] = {[CAMPAIGN_GOOD] = SAVES_MEMORY, [CAMPAIGN_UNREADABLE] = SAVES_MISSING,
		[CAMPAIGN_BROKEN] = SAVES_BROKEN, [CAMPAIGN_CHANGED] = SAVES_CHANGED, [CAMPAIGN_NEWER] = SAVES_NEWER,
		[CAMPAIGN_OTHER] = SAVES_OTHER, [CAMPAIGN_PARTS] = SAVES_ALTERED,
		[CAMPAIGN_MEMORY] = SAVES_MEMORY};
	struct save_said said = {.outcome = outcomes[trouble.fault]};
	snprintf(said.path, sizeof said.path, "%s", path);
	memcpy(said.month, trouble.when, sizeof said.month);
	memcpy(said.version, trouble.program, sizeof said.version);
	if (!campaign)
		saves_say(&said, d->words[d->language][WORDS_DESK], s->said);
	return campaign;
}

void shelf_open(struct desk *d, struct shelf *s, const char *text)
{
	struct campaign *campaign;
	while (*text == ' ' || *text == '\n' || *text == '\t')
		text++;
	if (strncmp(text, "OW1.", 4) == 0) {
		struct run_code_said said;
		campaign = run_code_play(text, d->data_folder, &said);
		if (!campaign)
			run_code_say(&said, d->words[d->language][WORDS_DESK], s->said);
	} else {
		campaign = open_path(d, s, text);
	}
	s->before[0] = '\0';
	if (campaign) {
		s->said[0] = s->path[0] = '\0';
		desk_play(d, campaign);
	}
}
