#include "save_head.h"

#include <string.h>

#include "content/json/json.h"

static const char *const kind_words[SAVE_KINDS] = {"auto", "named", "branch"};

/* A member, cut where it would not fit at a whole character; nothing of an empty text, which no file may hold. */
static void put_text(char out[SAVE_NOTES_SIZE], const char *key, const char *text, size_t most)
{
	size_t at = strlen(out), from = at;
	if (!*text || at + 2 * most + strlen(key) + 24 > SAVE_NOTES_SIZE)
		return;
	at += (size_t)snprintf(out + at, SAVE_NOTES_SIZE - at, ", \"%s\": \"", key);
	size_t begin = at;
	for (const unsigned char *c = (const unsigned char *)text; *c;) {
		size_t length = *c < 0x80 ? 1 : *c < 0xe0 ? 2 : *c < 0xf0 ? 3 : 4;
		if ((size_t)((const char *)c - text) + length >= most)
			break;
		if (*c < 0x20) {
			c++;
			continue;
		}
		if (*c == '"' || *c == '\\')
			out[at++] = '\\';
		for (size_t i = 0; i < length && *c; i++)
			out[at++] = (char)*c++;
	}
	out[at] = '"';
	out[at + 1] = '\0';
	if (at == begin)
		out[from] = '\0';
}

void save_head_print(const struct save_head *h, char out[SAVE_NOTES_SIZE])
{
	snprintf(out, SAVE_NOTES_SIZE, "{\"month\": %d, \"kind\": \"%s\", \"taken_over\": %d, \"orders\": %d, "
		"\"trust\": %.3f, \"over\": %s, \"lost\": %s", (int)h->month, kind_words[h->kind], (int)h->taken_over,
		(int)h->orders, h->trust, h->over ? "true" : "false", h->lost ? "true" : "false");
	put_text(out, "date", h->date, sizeof h->date);
	put_text(out, "scenario", h->scenario, sizeof h->scenario);
	put_text(out, "difficulty", h->difficulty, sizeof h->difficulty);
	put_text(out, "game", h->game, sizeof h->game);
	put_text(out, "title", h->title, sizeof h->title);
	put_text(out, "written", h->written, sizeof h->written);
	size_t end = strlen(out);
	snprintf(out + end, SAVE_NOTES_SIZE - end, "}");
}

static bool head_read(const struct json_at *at, struct save_head *h)
{
	return json_whole(at, "month", 0, MONTHS_MAX, &h->month) && json_text(at, "date", h->date, sizeof h->date) &&
		json_text(at, "scenario", h->scenario, sizeof h->scenario) &&
		json_text_or(at, "difficulty", "", h->difficulty, sizeof h->difficulty) &&
		json_text_or(at, "game", "", h->game, sizeof h->game) &&
		json_text_or(at, "title", "", h->title, sizeof h->title) &&
		json_text_or(at, "written", "", h->written, sizeof h->written) &&
		json_word_or(at, "kind", kind_words, SAVE_KINDS, SAVE_NAMED, &h->kind) &&
		json_whole_or(at, "taken_over", -1, MONTHS_MAX, -1, &h->taken_over) &&
		json_whole_or(at, "orders", 0, 1000000, 0, &h->orders) &&
		json_number(at, "trust", 0.0, 100.0, &h->trust) && json_bool_or(at, "over", false, &h->over) &&
		json_bool_or(at, "lost", false, &h->lost);
}

bool save_head_read(const char *notes, struct save_head *head)
{
	struct json_reader *reader = notes[0] == '{' ? json_reader_new() : NULL;
	const struct json_node *tree = reader ? json_parse(reader, "notes", notes, strlen(notes)) : NULL;
	struct json_at root = json_root(reader, tree);
	*head = (struct save_head){.taken_over = -1, .kind = SAVE_NAMED};
	bool good = tree && json_is_object(&root) && head_read(&root, head);
	if (!good)
		*head = (struct save_head){.taken_over = -1, .kind = SAVE_NAMED};
	json_reader_free(reader);
	return good;
}

bool save_head_load(const char *path, struct save_head *head)
{
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = reader ? json_load(reader, path) : NULL;
	struct json_at root = json_root(reader, tree);
	const char *notes = json_string_or(json_member(&root, "notes").node, "");
	bool run = tree && json_member(&root, "scenario").node && json_member(&root, "orders").node &&
		json_member(&root, "hashes").node;
	bool good = save_head_read(notes, head) && run;
	json_reader_free(reader);
	return good;
}
