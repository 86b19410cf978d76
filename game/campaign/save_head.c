#include "save_head.h"

#include <stdlib.h>
#include <string.h>

#include "content/json/json.h"
#include "content/places.h"
#include "content/run_file.h"

static const char *const kind_words[SAVE_KINDS] = {"auto", "named", "branch"};

void save_title_keep(const char *text, char out[RUN_TITLE_SIZE])
{
	size_t at = 0;
	for (const unsigned char *c = (const unsigned char *)text; *c;) {
		size_t length = *c < 0x80 ? 1 : *c < 0xe0 ? 2 : *c < 0xf0 ? 3 : 4;
		if (at + length >= RUN_TITLE_SIZE)
			break;
		if (*c < 0x20) {
			c++;
			continue;
		}
		for (size_t i = 0; i < length && *c; i++)
			out[at++] = (char)*c++;
	}
	out[at] = '\0';
}

void save_member_print(const struct save_head *h, char out[SAVE_MEMBER_SIZE])
{
	struct writing w = {0};
	writing_printf(&w, "{\"kind\": \"%s\", \"month\": %d, \"date\": ", kind_words[h->kind], (int)h->month);
	writing_json_string(&w, h->date);
	writing_printf(&w, ", \"orders\": %d, \"trust\": %.3f, \"over\": %s, \"lost\": %s}", (int)h->orders, h->trust,
		h->over ? "true" : "false", h->lost ? "true" : "false");
	snprintf(out, SAVE_MEMBER_SIZE, "%s", writing_text(&w));
	writing_free(&w);
}

static bool member_read(const struct json_at *at, struct save_head *h)
{
	return json_whole(at, "month", 0, MONTHS_MAX, &h->month) && json_text(at, "date", h->date, sizeof h->date) &&
		json_word_or(at, "kind", kind_words, SAVE_KINDS, SAVE_NAMED, &h->kind) &&
		json_whole_or(at, "orders", 0, 1000000, 0, &h->orders) &&
		json_number(at, "trust", 0.0, 100.0, &h->trust) && json_bool_or(at, "over", false, &h->over) &&
		json_bool_or(at, "lost", false, &h->lost);
}

/* Saves of the first form held all of it as JSON in their notes. */
static bool notes_read(const struct json_at *root, struct save_head *head)
{
	char notes[1024];
	bool run = json_member(root, "orders").node && json_member(root, "hashes").node;
	bool has = run && json_text(root, "notes", notes, sizeof notes) && notes[0] == '{';
	struct json_reader *reader = has ? json_reader_new() : NULL;
	struct json_at at = json_root(reader, reader ? json_parse(reader, "notes", notes, strlen(notes)) : NULL);
	bool good = at.node && json_is_object(&at) && json_text(&at, "scenario", head->scenario, sizeof head->scenario) &&
		json_text_or(&at, "written", "", head->run.written, sizeof head->run.written) && member_read(&at, head);
	json_reader_free(reader);
	return good;
}

/* A folder's name may be longer than an id. */
static bool scenario_read(const struct json_at *root, struct save_head *head)
{
	char name[PLACE_SIZE];
	if (!json_text(root, "scenario", name, sizeof name))
		return false;
	snprintf(head->scenario, sizeof head->scenario, "%.*s", ID_SIZE - 1, name);
	return true;
}

static enum save_state root_read(const struct json_at *root, struct save_head *head)
{
	struct json_at save = json_member(root, "save");
	run_head_read(root, &head->run);
	if (run_head_newer_form(&head->run))
		return SAVE_NEWER;
	if (head->run.format == 1)
		return notes_read(root, head) ? SAVE_WHOLE : SAVE_BROKEN;
	if (save.node && json_is_object(&save) && scenario_read(root, head) &&
		member_read(&save, head) && json_errors(root->reader) == 0)
		return SAVE_WHOLE;
	return run_head_newer_program(&head->run) ? SAVE_NEWER : SAVE_BROKEN;
}

/* The head alone where it can be told from the rest: what follows was seen to be whole by its checksum. */
static char *head_cut(const char *text, size_t size, size_t *length)
{
	size_t end = run_sum_check(text, size) == RUN_SUM_GOOD ? run_head_end(text, size) : 0;
	char *head = malloc(end ? end + 1 : size + 1);
	*length = end ? end + 1 : size;
	if (!head)
		return NULL;
	memcpy(head, text, end ? end : size);
	if (end)
		head[end] = '}';
	return head;
}

enum save_state save_head_read(const char *text, size_t size, struct save_head *head)
{
	size_t length;
	char *cut = head_cut(text, size, &length);
	struct json_reader *reader = cut ? json_reader_new() : NULL;
	struct json_at root = json_root(reader, reader ? json_parse(reader, "save", cut, length) : NULL);
	enum save_state state = SAVE_BROKEN;
	*head = (struct save_head){.run.taken_over = -1, .kind = SAVE_NAMED};
	if (root.node && json_is_object(&root))
		state = root_read(&root, head);
	if (state == SAVE_WHOLE && run_sum_check(text, size) == RUN_SUM_WRONG)
		state = SAVE_BROKEN;
	if (state == SAVE_BROKEN)
		*head = (struct save_head){.run.taken_over = -1, .kind = SAVE_NAMED};
	json_reader_free(reader);
	free(cut);
	return state;
}

enum save_state save_head_load(const char *path, struct save_head *head)
{
	size_t size = 0;
	char *text = run_file_bytes(path, &size);
	enum save_state state = save_head_read(text ? text : "", size, head);
	free(text);
	return state;
}
