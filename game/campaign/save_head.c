#include "save_head.h"

#include <string.h>

#include "content/json/json.h"

static const char *const kind_words[SAVE_KINDS] = {"auto", "named", "branch"};

/* What a text of a file may hold, cut at a whole character where it would not fit into `size` bytes. */
static void text_clean(char *out, const char *text, size_t size)
{
	size_t at = 0;
	for (const unsigned char *c = (const unsigned char *)text; *c;) {
		size_t length = *c < 0x80 ? 1 : *c < 0xe0 ? 2 : *c < 0xf0 ? 3 : 4;
		if ((size_t)((const char *)c - text) + length >= size)
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

/* Nothing of an empty text, which no file may hold, nor where the notes would grow too long. */
static void put_text(struct writing *w, const char *key, const char *text, size_t size)
{
	char clean[SAVE_NOTES_SIZE];
	text_clean(clean, text, size < sizeof clean ? size : sizeof clean);
	if (!*clean || w->length + 2 * size + strlen(key) + 24 > SAVE_NOTES_SIZE)
		return;
	writing_json_key(w, ", ", key);
	writing_json_string(w, clean);
}

void save_head_print(const struct save_head *h, char out[SAVE_NOTES_SIZE])
{
	struct writing w = {0};
	writing_printf(&w, "{\"month\": %d, \"kind\": \"%s\", \"taken_over\": %d, \"orders\": %d, \"trust\": %.3f, "
		"\"over\": %s, \"lost\": %s", (int)h->month, kind_words[h->kind], (int)h->taken_over, (int)h->orders, h->trust,
		h->over ? "true" : "false", h->lost ? "true" : "false");
	put_text(&w, "date", h->date, sizeof h->date);
	put_text(&w, "scenario", h->scenario, sizeof h->scenario);
	put_text(&w, "difficulty", h->difficulty, sizeof h->difficulty);
	put_text(&w, "game", h->game, sizeof h->game);
	put_text(&w, "title", h->title, sizeof h->title);
	put_text(&w, "written", h->written, sizeof h->written);
	writing_put(&w, "}");
	snprintf(out, SAVE_NOTES_SIZE, "%s", writing_text(&w));
	writing_free(&w);
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
