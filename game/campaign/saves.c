#include "saves.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lab/tell/writing.h"

#include "content/messages.h"

static const char ending[] = ".owrun";
static const char *const kind_stems[SAVE_KINDS] = {"auto", "named", "branch"};

void saves_open(struct saves *saves, const char *data_dir)
{
	if (!platform_saves_folder(data_dir, saves->folder))
		saves->folder[0] = '\0';
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

static void head_of(const struct campaign *c, enum save_kind kind, const char *title, struct save_head *head)
{
	*head = (struct save_head){.month = c->month, .kind = (int32_t)kind, .taken_over = c->taken_over,
		.orders = c->pending_count, .trust = c->now.house.trust, .over = campaign_over(c), .lost = campaign_lost(c)};
	calendar_print(&c->content->scenario.calendar, c->month, head->date);
	memcpy(head->scenario, c->content->scenario.id, sizeof head->scenario);
	memcpy(head->difficulty, c->difficulty, sizeof head->difficulty);
	memcpy(head->game, c->game, sizeof head->game);
	snprintf(head->title, sizeof head->title, "%s", title);
	platform_date(platform_wall_milliseconds(), head->written);
}

static void game_name(struct campaign *c)
{
	if (!c->game[0])
		snprintf(c->game, sizeof c->game, "%011" PRIx64 "%04x", (uint64_t)platform_wall_milliseconds() & 0xfffffffffff,
			(unsigned)(c->seed & 0xffff));
}

/* "auto-GAME-0012.owrun": its number, 0 where it is none of the game's. */
static int save_number(const char *file, enum save_kind kind, const char *game)
{
	char stem[64];
	int length = snprintf(stem, sizeof stem, "%s-%s-", kind_stems[kind], game);
	if (strncmp(file, stem, (size_t)length) != 0)
		return 0;
	const char *digits = file + length;
	size_t count = strspn(digits, "0123456789");
	return count > 0 && count < 9 && strcmp(digits + count, ending) == 0 ? atoi(digits) : 0;
}

static int numbers_last(const struct platform_files *files, enum save_kind kind, const char *game)
{
	int last = 0;
	for (int i = 0; i < files->count; i++) {
		int number = save_number(files->file[i].name, kind, game);
		last = number > last ? number : last;
	}
	return last;
}

/* The oldest go first; by number, since clocks are set back now and then. */
static void rotate(const struct saves *saves, const char *game, int last)
{
	struct platform_files files;
	char path[PLACE_SIZE];
	if (!platform_list(saves->folder, ending, &files))
		return;
	int kept = 0, lowest = last + 1;
	while (kept < SAVES_KEPT && lowest > 1) {
		lowest--;
		for (int i = 0; i < files.count; i++)
			kept += save_number(files.file[i].name, SAVE_AUTO, game) == lowest;
	}
	for (int i = 0; i < files.count; i++) {
		int number = save_number(files.file[i].name, SAVE_AUTO, game);
		if (number > 0 && number < lowest && place_join(path, saves->folder, files.file[i].name))
			platform_remove(path);
	}
	platform_files_free(&files);
}

static enum save_outcome outcome_of(enum platform_fault fault)
{
	return fault == PLATFORM_DONE ? SAVES_DONE : fault == PLATFORM_FULL ? SAVES_FULL : SAVES_UNWRITABLE;
}

static enum save_outcome save_write(struct campaign *c, const struct save_head *head, struct save_said *said)
{
	char notes[SAVE_NOTES_SIZE];
	struct messages errors;
	messages_open(&errors);
	save_head_print(head, notes);
	errno = 0;
	bool written = campaign_write(c, said->path, notes, errors.stream);
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
	if (!platform_list(saves->folder, ending, &files))
		return SAVES_MEMORY;
	*number = numbers_last(&files, kind, c->game);
	platform_files_free(&files);
	do {
		++*number;
		snprintf(file, sizeof file, "%s-%s-%04d%s", kind_stems[kind], c->game, *number, ending);
		if (!place_join(said->path, saves->folder, file))
			return SAVES_UNWRITABLE;
		fault = platform_claim(said->path);
	} while (fault == PLATFORM_TAKEN);
	return outcome_of(fault);
}

static enum save_outcome save_new(const struct saves *saves, struct campaign *c, enum save_kind kind, const char *title,
	struct save_said *said)
{
	struct save_head head;
	int number = 0;
	game_name(c);
	if (said_begin(said, saves, NULL) != SAVES_DONE)
		return said->outcome;
	snprintf(said->path, sizeof said->path, "%s", saves->folder);
	said->outcome = file_claim(saves, c, kind, said, &number);
	if (said->outcome != SAVES_DONE)
		return said->outcome;
	head_of(c, kind, title, &head);
	if (save_write(c, &head, said) != SAVES_DONE)
		platform_remove(said->path); /* what was claimed is empty */
	else if (kind == SAVE_AUTO)
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
	/* what is broken is not written over: its slot is left, and a new one begun */
	if (!file || said_begin(said, saves, file) != SAVES_DONE || !save_head_load(said->path, &head))
		return save_new(saves, campaign, SAVE_NAMED, title, said);
	game_name(campaign);
	head_of(campaign, SAVE_NAMED, title, &head);
	return save_write(campaign, &head, said);
}

bool saves_list(const struct saves *saves, struct save_list *out)
{
	struct platform_files files;
	char path[PLACE_SIZE];
	*out = (struct save_list){0, NULL};
	if (!saves->folder[0])
		return true;
	if (!platform_list(saves->folder, ending, &files))
		return false;
	out->entry = calloc((size_t)files.count + 1, sizeof *out->entry);
	for (int i = 0; i < files.count && out->entry; i++) {
		struct save_entry *entry = &out->entry[out->count++];
		memcpy(entry->file, files.file[i].name, sizeof entry->file);
		entry->changed = files.file[i].changed;
		entry->good = place_join(path, saves->folder, entry->file) && save_head_load(path, &entry->head);
	}
	platform_files_free(&files);
	return out->entry != NULL;
}

void save_list_free(struct save_list *list)
{
	free(list->entry);
	*list = (struct save_list){0, NULL};
}

int saves_newest(const struct save_list *list)
{
	for (int i = 0; i < list->count; i++)
		if (list->entry[i].good)
			return i;
	return -1;
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

/* The newest save behind `file` that plays, of the same game where its name tells, else of any. */
static void before_find(const struct saves *saves, const char *file, const char *data_folder, struct save_said *said)
{
	struct save_list list;
	const char *dash = strchr(file, '-');
	size_t game = dash ? strcspn(dash + 1, "-") + 2 : 0;
	if (!saves_list(saves, &list))
		return;
	int at = 0, found = -1;
	while (at < list.count && strcmp(list.entry[at].file, file) != 0)
		at++;
	for (int pass = 0; pass < 2 && found < 0; pass++)
		for (int i = at + 1; i < list.count && found < 0; i++) {
			const char *other = strchr(list.entry[i].file, '-');
			bool same = dash && other && strncmp(dash, other, game) == 0;
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
		[SAVES_ALTERED] = "saves.altered", [SAVES_OTHER] = "saves.other", [SAVES_UNWRITABLE] = "saves.unwritable",
		[SAVES_FULL] = "saves.full", [SAVES_NO_PLACE] = "saves.no_place", [SAVES_MEMORY] = "saves.memory",
		[SAVES_NOT_DELETED] = "saves.not_deleted"};
	return keys[outcome];
}

void saves_say(const struct save_said *said, const struct interface_text *words, char out[SAVES_LINE_SIZE])
{
	struct writing w = {0};
	const struct writing_value values[] = {{"file", said->path}, {"folder", said->folder}, {"month", said->month},
		{"before", said->before}, {"detail", said->detail}};
	writing_fill(&w, interface_text_get(words, say_key(said->outcome)), values, 5);
	if (said->before[0]) {
		writing_put(&w, language_gap(interface_text_language(words)));
		writing_fill(&w, interface_text_get(words, "saves.before"), values, 5);
	}
	snprintf(out, SAVES_LINE_SIZE, "%s", writing_text(&w));
	writing_free(&w);
}
