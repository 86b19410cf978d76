#include "saves.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lab/tell/pattern.h"

#include "content/messages.h"
#include "save_name.h"

void saves_open(struct saves *saves, const char *data_dir)
{
	if (!platform_saves_folder(data_dir, saves->folder))
		saves->folder[0] = '\0';
	saves->now = platform_wall_milliseconds;
}

static enum save_outcome said_begin(struct save_said *said, const struct saves *saves, const char *file)
{
	char name[PLATFORM_NAME_SIZE];
	snprintf(name, sizeof name, "%s", file ? file : "");
	*said = (struct save_said){.outcome = SAVES_DONE};
	snprintf(said->folder, sizeof said->folder, "%s", saves->folder);
	if (!saves->folder[0])
		said->outcome = SAVES_NO_PLACE;
	else if (file && (strchr(name, '/') || !place_join(said->path, saves->folder, name)))
		said->outcome = SAVES_MISSING;
	return said->outcome;
}

static void head_of(const struct campaign *c, enum save_kind kind, struct save_head *head)
{
	*head = (struct save_head){.month = c->month, .kind = (int32_t)kind, .orders = c->pending_count,
		.trust = c->now.house.trust, .over = campaign_over(c), .lost = campaign_lost(c)};
	calendar_print(&c->content->scenario.calendar, c->month, head->date);
}

static void game_name(const struct saves *saves, struct campaign *c)
{
	if (!c->game[0])
		snprintf(c->game, sizeof c->game, "%011" PRIx64 "%04x", (uint64_t)saves->now() & 0xfffffffffff,
			(unsigned)(c->seed & 0xffff));
}

/* Of a file of the game's; 0 of any other. */
static int save_number(const char *file, const char *game, enum save_kind *kind)
{
	char its[RUN_GAME_SIZE];
	int number;
	return save_name_read(file, kind, its, &number) && strcmp(its, game) == 0 ? number : 0;
}

/* All kinds are counted together, so that the number alone says which save of a game is the last. */
static int numbers_last(const struct platform_files *files, const char *game)
{
	enum save_kind kind;
	int last = 0;
	for (int i = 0; i < files->count; i++) {
		int number = save_number(files->file[i].name, game, &kind);
		last = number > last ? number : last;
	}
	return last;
}

static int auto_number(const char *file, const char *game)
{
	enum save_kind kind;
	int number = save_number(file, game, &kind);
	return number > 0 && kind == SAVE_AUTO ? number : 0;
}

/* The oldest go first; by number, since clocks are set back now and then. */
static void rotate(const struct saves *saves, const char *game, int last)
{
	struct platform_files files;
	char path[PLACE_SIZE];
	if (!platform_list(saves->folder, save_name_ending, &files))
		return;
	int kept = 0, lowest = last + 1;
	while (kept < SAVES_KEPT && lowest > 1) {
		lowest--;
		for (int i = 0; i < files.count; i++)
			kept += auto_number(files.file[i].name, game) == lowest;
	}
	for (int i = 0; i < files.count; i++) {
		int number = auto_number(files.file[i].name, game);
		if (number > 0 && number < lowest && place_join(path, saves->folder, files.file[i].name))
			platform_remove(path);
	}
	platform_files_free(&files);
}

static enum save_outcome outcome_of(enum platform_fault fault)
{
	return fault == PLATFORM_DONE ? SAVES_DONE : fault == PLATFORM_FULL ? SAVES_FULL : SAVES_UNWRITABLE;
}

static enum save_outcome save_write(const struct saves *saves, struct campaign *c, enum save_kind kind,
	const char *title, int number, struct save_said *said)
{
	char member[SAVE_MEMBER_SIZE];
	struct save_head head;
	struct campaign_save save = {.number = number, .member = member};
	struct messages errors;
	messages_open(&errors);
	head_of(c, kind, &head);
	save_member_print(&head, member);
	save_title_keep(title, save.title);
	platform_utc(saves->now(), save.written);
	errno = 0;
	bool written = campaign_write(c, &save, said->path, errors.stream);
	if (!written)
		said->outcome = platform_fault_of(errno) == PLATFORM_FULL ? SAVES_FULL :
			errno == ENOMEM ? SAVES_MEMORY : SAVES_UNWRITABLE;
	messages_first_line(&errors, said->detail, sizeof said->detail);
	return said->outcome;
}

/* A file that is not there yet: the next number of the game that nobody has, not even another copy of the program that
 * plays the same game. */
static enum save_outcome file_claim(const struct saves *saves, const struct campaign *c, enum save_kind kind,
	struct save_said *said, int *number)
{
	struct platform_files files;
	char file[PLATFORM_NAME_SIZE];
	enum platform_fault fault = platform_make_folder(saves->folder);
	if (fault != PLATFORM_DONE)
		return outcome_of(fault);
	if (!platform_list(saves->folder, save_name_ending, &files))
		return SAVES_MEMORY;
	*number = numbers_last(&files, c->game);
	*number = *number > c->saves ? *number : c->saves;
	platform_files_free(&files);
	do {
		++*number;
		save_name_print(kind, c->game, *number, file);
		if (!place_join(said->path, saves->folder, file))
			return SAVES_UNWRITABLE;
		fault = platform_claim(said->path);
	} while (fault == PLATFORM_TAKEN);
	return outcome_of(fault);
}

static enum save_outcome save_new(const struct saves *saves, struct campaign *c, enum save_kind kind, const char *title,
	struct save_said *said)
{
	int number = 0;
	if (said_begin(said, saves, NULL) != SAVES_DONE)
		return said->outcome;
	game_name(saves, c);
	snprintf(said->path, sizeof said->path, "%s", saves->folder);
	said->outcome = file_claim(saves, c, kind, said, &number);
	if (said->outcome != SAVES_DONE)
		return said->outcome;
	if (save_write(saves, c, kind, title, number, said) != SAVES_DONE) {
		platform_remove(said->path); /* what was claimed is empty */
		return said->outcome;
	}
	c->saves = number;
	if (kind == SAVE_AUTO)
		rotate(saves, c->game, number);
	return said->outcome;
}

enum save_outcome saves_auto(const struct saves *saves, struct campaign *campaign, struct save_said *said)
{
	return save_new(saves, campaign, SAVE_AUTO, "", said);
}

enum save_outcome saves_branch(const struct saves *saves, struct campaign *campaign, struct save_said *said)
{
	return save_new(saves, campaign, SAVE_BRANCH, "", said);
}

enum save_outcome saves_named(const struct saves *saves, struct campaign *campaign, const char *title, const char *file,
	struct save_said *said)
{
	struct save_head head;
	char old[PLACE_SIZE] = "";
	/* what is broken is not taken the place of: its slot is left */
	if (file && said_begin(said, saves, file) == SAVES_DONE && save_head_load(said->path, &head) == SAVE_WHOLE)
		memcpy(old, said->path, sizeof old);
	if (save_new(saves, campaign, SAVE_NAMED, title, said) == SAVES_DONE && old[0])
		platform_remove(old);
	return said->outcome;
}

/* Whether a save plays as it was saved: its head alone may be whole. */
static bool save_plays(const struct saves *saves, const char *file, const char *data_folder)
{
	struct campaign_trouble trouble;
	char path[PLACE_SIZE];
	struct messages unheard;
	messages_open(&unheard);
	struct campaign *c = place_join(path, saves->folder, file) ?
		campaign_load(path, data_folder, &trouble, unheard.stream) : NULL;
	messages_close(&unheard);
	bool plays = c != NULL;
	campaign_free(c);
	return plays;
}

/* The newest save behind `file` that plays, of the same game where there is one, else of any. */
static void before_find(const struct saves *saves, const char *file, const char *data_folder, struct save_said *said)
{
	struct save_list list;
	if (!saves_list(saves, &list))
		return;
	int at = 0, found = -1;
	while (at < list.count && strcmp(list.entry[at].file, file) != 0)
		at++;
	for (int pass = 0; pass < 2 && found < 0; pass++)
		for (int i = at + 1; i < list.count && found < 0; i++) {
			bool same = strcmp(list.entry[i].game, list.entry[at].game) == 0;
			if (list.entry[i].good && same == (pass == 0) && save_plays(saves, list.entry[i].file, data_folder))
				found = i;
		}
	if (found >= 0)
		memcpy(said->before, list.entry[found].file, sizeof said->before);
	save_list_free(&list);
}

static enum save_outcome load_outcome(const struct campaign_trouble *trouble, const char *path)
{
	switch (trouble->fault) {
	case CAMPAIGN_GOOD: return trouble->other_content ? SAVES_OTHER_GOOD : SAVES_DONE;
	case CAMPAIGN_UNREADABLE: return place_is_file(path) ? SAVES_UNREADABLE : SAVES_MISSING;
	case CAMPAIGN_BROKEN: return SAVES_BROKEN;
	case CAMPAIGN_CHANGED: return SAVES_CHANGED;
	case CAMPAIGN_NEWER: return SAVES_NEWER;
	case CAMPAIGN_OTHER: return SAVES_OTHER;
	case CAMPAIGN_PARTS: return SAVES_ALTERED;
	case CAMPAIGN_MEMORY: break;
	}
	return SAVES_MEMORY;
}

struct campaign *saves_load(const struct saves *saves, const char *name, const char *data_folder,
	struct save_said *said)
{
	struct campaign_trouble trouble;
	char file[PLATFORM_NAME_SIZE];
	snprintf(file, sizeof file, "%s", name); /* which may stand in *said: what was offered before */
	if (said_begin(said, saves, file) != SAVES_DONE)
		return NULL;
	struct messages errors;
	struct campaign *c = campaign_load(said->path, data_folder, &trouble, messages_open(&errors));
	messages_first_line(&errors, said->detail, sizeof said->detail);
	said->outcome = load_outcome(&trouble, said->path);
	memcpy(said->month, trouble.when, sizeof said->month);
	memcpy(said->version, trouble.program, sizeof said->version);
	if (!c)
		before_find(saves, file, data_folder, said);
	return c;
}

enum save_outcome saves_delete(const struct saves *saves, const char *file, struct save_said *said)
{
	if (said_begin(said, saves, file) != SAVES_DONE)
		return said->outcome;
	enum platform_fault fault = platform_remove(said->path);
	if (fault != PLATFORM_DONE)
		said->outcome = fault == PLATFORM_MISSING ? SAVES_MISSING : SAVES_NOT_DELETED;
	return said->outcome;
}

static const char *say_key(enum save_outcome outcome)
{
	static const char *const keys[] = {[SAVES_DONE] = "saves.saved", [SAVES_OTHER_GOOD] = "saves.other_good",
		[SAVES_MISSING] = "saves.missing", [SAVES_UNREADABLE] = "saves.unreadable", [SAVES_BROKEN] = "saves.broken",
		[SAVES_ALTERED] = "saves.altered", [SAVES_OTHER] = "saves.other", [SAVES_CHANGED] = "saves.changed",
		[SAVES_NEWER] = "saves.newer", [SAVES_UNWRITABLE] = "saves.unwritable",
		[SAVES_FULL] = "saves.full", [SAVES_NO_PLACE] = "saves.no_place", [SAVES_MEMORY] = "saves.memory",
		[SAVES_NOT_DELETED] = "saves.not_deleted"};
	return keys[outcome];
}

void saves_say(const struct save_said *said, const struct interface_text *words, char out[SAVES_LINE_SIZE])
{
	struct writing w = {0};
	const struct pattern_value values[] = {{"file", said->path}, {"folder", said->folder}, {"month", said->month},
		{"before", said->before}, {"detail", said->detail}, {"version", said->version}, {"ours", OPENWEIGHTS_VERSION}};
	pattern_fill(&w, interface_text_get(words, say_key(said->outcome)), values, 7);
	if (said->before[0]) {
		writing_put(&w, language_gap(interface_text_language(words)));
		pattern_fill(&w, interface_text_get(words, "saves.before"), values, 7);
	}
	snprintf(out, SAVES_LINE_SIZE, "%s", writing_text(&w));
	writing_free(&w);
}
