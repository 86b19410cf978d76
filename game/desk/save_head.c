#include "save_head.h"

#include <string.h>

#include "../content/json.h"

static const char *const kind_words[SAVE_KINDS] = {"auto", "named", "branch"};

/* As a JSON string, cut where it would not fit, at a whole character. */
static size_t put_text(char *out, size_t room, const char *text)
{
	size_t at = 0;
	out[at++] = '"';
	for (const unsigned char *c = (const unsigned char *)text; *c;) {
		size_t length = *c < 0x80 ? 1 : *c < 0xe0 ? 2 : *c < 0xf0 ? 3 : 4;
		bool escape = *c == '"' || *c == '\\';
		if (at + length + 3 > room)
			break;
		if (*c < 0x20) {
			c++;
			continue;
		}
		if (escape)
			out[at++] = '\\';
		for (size_t i = 0; i < length && *c; i++)
			out[at++] = (char)*c++;
	}
	out[at++] = '"';
	out[at] = '\0';
	return at;
}

void save_head_print(const struct save_head *h, char out[SAVE_NOTES_SIZE])
{
	char scenario[2 * ID_SIZE + 4], difficulty[2 * ID_SIZE + 4], game[56], title[2 * SAVE_TITLE_SIZE + 4];
	put_text(scenario, sizeof scenario, h->scenario);
	put_text(difficulty, sizeof difficulty, h->difficulty);
	put_text(game, sizeof game, h->game);
	put_text(title, sizeof title, h->title);
	snprintf(out, SAVE_NOTES_SIZE, "{\"month\": %d, \"date\": \"%.7s\", \"scenario\": %s, \"difficulty\": %s, "
		"\"game\": %s, \"title\": %s, \"written\": \"%.20s\", \"kind\": \"%s\", \"taken_over\": %d, \"orders\": %d, \"trust\": %.3f, "
		"\"over\": %s, \"lost\": %s}", (int)h->month, h->date, scenario, difficulty, game, title, h->written,
		kind_words[h->kind], (int)h->taken_over, (int)h->orders, h->trust, h->over ? "true" : "false",
		h->lost ? "true" : "false");
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
	const cJSON *tree = reader ? json_parse(reader, "notes", notes, strlen(notes)) : NULL;
	struct json_at root = json_root(reader, tree);
	*head = (struct save_head){.taken_over = -1, .kind = SAVE_NAMED};
	bool good = tree && json_is_object(&root) && head_read(&root, head);
	if (!good)
		*head = (struct save_head){.taken_over = -1, .kind = SAVE_NAMED};
	json_reader_free(reader);
	return good;
}
