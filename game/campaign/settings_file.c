/* The settings' file: read with everything that is wrong told and passed over, written whole. */
#include <stdlib.h>
#include <string.h>

#include "content/json/json.h"
#include "lab/tell/pattern.h"
#include "platform.h"
#include "settings.h"

static const char *const theme_words[SETTINGS_THEMES] = {"paper", "night", "contrast"};
static const char *const members[] = {"language", "scale", "theme", "colour_safe", "reduced_motion", "full_screen",
	"autosave", "text", "difficulty", "window", "guided", "keys", "hints"};
enum { MEMBERS = (int)(sizeof members / sizeof members[0]), ASIDE_MOST = 99, WINDOW_MOST = 32768 };

static void read_scale(const struct json_at *at, struct settings *s)
{
	double scale = 0.0, text = 1.0;
	struct json_at member = json_member(at, "scale");
	if (json_number_or(at, "scale", 0.0, 3.0, 0.0, &scale) && scale > 0.0 && scale < 0.75)
		json_report(&member, "%g is out of range (allowed 0, or 0.75 to 3)", scale);
	else
		s->scale = (float)scale;
	if (json_number_or(at, "text", 0.8, 1.6, 1.0, &text))
		s->text = (float)text;
}

static void read_words(const struct json_at *at, struct settings *s)
{
	int32_t language = (int32_t)s->language, theme = 0;
	json_word_or(at, "language", language_codes, LANGUAGES, (int)language, &language);
	s->language = (enum language)language;
	json_word_or(at, "theme", theme_words, SETTINGS_THEMES, 0, &theme);
	s->theme = theme;
	char difficulty[ID_SIZE];
	if (json_text_or(at, "difficulty", s->difficulty, difficulty, sizeof difficulty))
		memcpy(s->difficulty, difficulty, sizeof difficulty);
}

static void read_window(const struct json_at *at, struct settings *s)
{
	static const char *const keys[] = {"x", "y", "w", "h"};
	struct json_at window = json_member(at, "window");
	int32_t place[4] = {-1, -1, 0, 0};
	if (!window.node || !json_is_object(&window))
		return;
	json_allow(&window, keys, 4);
	bool good = true;
	for (int i = 0; i < 4; i++)
		good = json_whole(&window, keys[i], i < 2 ? -WINDOW_MOST : 0, WINDOW_MOST, &place[i]) && good;
	if (!good)
		return;
	s->window_x = place[0];
	s->window_y = place[1];
	s->window_w = place[2];
	s->window_h = place[3];
}

static void read_keys(const struct json_at *at, struct settings *s)
{
	const char *actions[SETTINGS_KEYS_MAX];
	struct json_at keys = json_member(at, "keys");
	int count = 0;
	if (!keys.node || !json_is_object(&keys) || json_size(&keys) == 0)
		return;
	while (count < SETTINGS_KEYS_MAX && settings_action(count)) {
		actions[count] = settings_action(count);
		count++;
	}
	json_allow(&keys, actions, count);
	for (int i = 0; i < count; i++) {
		char key[SETTINGS_KEY_SIZE];
		struct json_at member = json_member(&keys, actions[i]);
		if (!member.node)
			continue;
		/* "" stands for none, which json_text() would refuse */
		if (*json_string_or(member.node, "-") == '\0')
			key[0] = '\0';
		else if (!json_text(&keys, actions[i], key, sizeof key))
			continue;
		snprintf(s->key[s->keys].action, sizeof s->key[s->keys].action, "%s", actions[i]);
		memcpy(s->key[s->keys++].key, key, sizeof key);
	}
}

static void read_hints(const struct json_at *at, struct settings *s)
{
	struct json_at hints = json_member(at, "hints");
	if (!hints.node || !json_is_array(&hints) || json_size(&hints) == 0)
		return;
	struct json_at hint = json_first(&hints);
	do {
		if (*json_string_or(hint.node, "") && strlen(hint.node->string) < ID_SIZE)
			settings_hint_see(s, hint.node->string);
		else
			json_report(&hint, "must be the name of a hint (allowed a text of up to %d bytes)", ID_SIZE - 1);
	} while (json_next(&hint));
}

static void read_members(const struct json_at *at, struct settings *s)
{
	json_allow(at, members, MEMBERS);
	read_words(at, s);
	read_scale(at, s);
	json_bool_or(at, "colour_safe", s->colour_safe, &s->colour_safe);
	json_bool_or(at, "reduced_motion", s->reduced_motion, &s->reduced_motion);
	json_bool_or(at, "full_screen", s->full_screen, &s->full_screen);
	json_bool_or(at, "autosave", s->autosave, &s->autosave);
	json_bool_or(at, "guided", s->guided, &s->guided);
	read_window(at, s);
	read_keys(at, s);
	read_hints(at, s);
}

/* settings.broken.json, or settings.broken-2.json … where that is taken: nothing is ever overwritten. */
static bool put_aside(const char *path, char aside[PLACE_SIZE])
{
	size_t stem = strlen(path);
	stem -= stem > 5 && strcmp(path + stem - 5, ".json") == 0 ? 5 : 0;
	for (int i = 1; i <= ASIDE_MOST; i++) {
		char number[8] = "";
		if (i > 1)
			snprintf(number, sizeof number, "-%d", i);
		if (snprintf(aside, PLACE_SIZE, "%.*s.broken%s.json", (int)stem, path, number) >= PLACE_SIZE)
			break;
		if (!place_is_file(aside) && platform_rename(path, aside) == PLATFORM_DONE)
			return true;
	}
	aside[0] = '\0';
	return false;
}

static enum settings_outcome said_set(struct settings_said *said, enum settings_outcome outcome)
{
	said->outcome = outcome;
	return outcome;
}

enum settings_outcome settings_read(struct settings *s, const char *path, struct settings_said *said)
{
	*said = (struct settings_said){.outcome = SETTINGS_NONE};
	snprintf(said->file, sizeof said->file, "%s", path);
	settings_defaults(s);
	if (!place_is_file(path))
		return SETTINGS_NONE;
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = reader ? json_load(reader, path) : NULL;
	struct json_at root = json_root(reader, tree);
	bool whole = tree && json_is_object(&root);
	if (whole)
		read_members(&root, s);
	int errors = reader ? json_errors(reader) : 0;
	if (errors > 0)
		snprintf(said->detail, sizeof said->detail, "%s", json_error(reader, 0));
	said->more = errors > 1 ? errors - 1 : 0;
	json_reader_free(reader);
	if (whole)
		return said_set(said, errors > 0 ? SETTINGS_PARTLY : SETTINGS_GOOD);
	if (reader)
		put_aside(path, said->aside);
	return said_set(said, SETTINGS_BROKEN);
}

static void put_flag(struct writing *w, const char *name, bool flag)
{
	writing_printf(w, ",\n\t\"%s\": %s", name, flag ? "true" : "false");
}

static void put_number(struct writing *w, const char *name, double number)
{
	char text[NUMBER_SIZE];
	writing_printf(w, ",\n\t\"%s\": %s", name, writing_fixed(number, 3, text));
}

static void put_lists(struct writing *w, const struct settings *s)
{
	writing_put(w, ",\n\t\"keys\": {");
	for (int i = 0; i < s->keys; i++) {
		writing_put(w, i ? ", " : "");
		writing_json_string(w, s->key[i].action);
		writing_put(w, ": ");
		writing_json_string(w, s->key[i].key);
	}
	writing_put(w, "},\n\t\"hints\": [");
	for (int i = 0; i < s->hints; i++) {
		writing_put(w, i ? ", " : "");
		writing_json_string(w, s->hint[i]);
	}
	writing_put(w, "]");
}

static void put_all(struct writing *w, const struct settings *s)
{
	int theme = s->theme >= 0 && s->theme < SETTINGS_THEMES ? s->theme : 0;
	writing_printf(w, "{\n\t\"language\": \"%s\",\n\t\"theme\": \"%s\"", language_codes[s->language],
		theme_words[theme]);
	if (s->difficulty[0]) {
		writing_put(w, ",\n\t\"difficulty\": ");
		writing_json_string(w, s->difficulty);
	}
	put_number(w, "scale", s->scale);
	put_number(w, "text", s->text);
	put_flag(w, "colour_safe", s->colour_safe);
	put_flag(w, "reduced_motion", s->reduced_motion);
	put_flag(w, "full_screen", s->full_screen);
	put_flag(w, "autosave", s->autosave);
	put_flag(w, "guided", s->guided);
	writing_printf(w, ",\n\t\"window\": {\"x\": %d, \"y\": %d, \"w\": %d, \"h\": %d}", s->window_x, s->window_y,
		s->window_w, s->window_h);
	put_lists(w, s);
	writing_put(w, "\n}\n");
}

enum settings_outcome settings_write(const struct settings *s, const char *path, struct settings_said *said)
{
	struct writing w = {0};
	char folder[PLACE_SIZE];
	*said = (struct settings_said){.outcome = SETTINGS_GOOD};
	snprintf(said->file, sizeof said->file, "%s", path);
	put_all(&w, s);
	place_parent(folder, path);
	enum platform_fault fault = w.failed ? PLATFORM_UNWRITABLE : platform_make_folder(folder);
	if (fault == PLATFORM_DONE)
		fault = platform_write(path, writing_text(&w), w.length);
	writing_free(&w);
	return said_set(said, fault == PLATFORM_DONE ? SETTINGS_GOOD :
		fault == PLATFORM_FULL ? SETTINGS_FULL : SETTINGS_UNWRITABLE);
}

void settings_say(const struct settings_said *said, const struct interface_text *words, char out[SETTINGS_LINE_SIZE])
{
	static const char *const keys[] = {NULL, NULL, "settings.partly", "settings.broken", "settings.unwritable",
		"settings.disk_full"};
	const char *key = keys[said->outcome];
	struct writing w = {0};
	out[0] = '\0';
	if (!key)
		return;
	if (said->outcome == SETTINGS_BROKEN && !said->aside[0])
		key = "settings.broken_stays";
	const struct pattern_value values[] = {{"file", said->file}, {"aside", said->aside}, {"detail", said->detail}};
	pattern_fill(&w, interface_text_get(words, key), values, 3);
	snprintf(out, SETTINGS_LINE_SIZE, "%s", writing_text(&w));
	writing_free(&w);
}
