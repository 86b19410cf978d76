/* What a folder of a scenario holds; finding one by path or name, and saying what there is where there is none. */
#include <stdarg.h>
#include <string.h>

#include "content/json/nearest.h"
#include "content_private.h"

const struct part_about part_table[PARTS] = {
	[PART_SCENARIO] = {"scenario.json", NULL},
	[PART_PARAMETERS] = {"parameters.json", "parameters"},
	[PART_EVENTS] = {"events.json", "events"},
	[PART_POLICIES] = {"policies.json", "policies"},
	[PART_HISTORY] = {"history.json", NULL},
#define PART_OF_LANGUAGE(name, code, ...) [PART_TEXT + LANGUAGE_##name] = {"text." code ".json", "text"},
	LANGUAGE_LIST(PART_OF_LANGUAGE)};

bool part_is_needed(enum part part)
{
	return part < PART_TEXT || language_table[part - PART_TEXT].whole;
}

void content_say(struct loading *l, const char *name, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	fprintf(l->errors, "%s: error: ", name);
	vfprintf(l->errors, format, arguments);
	fputc('\n', l->errors);
	va_end(arguments);
	l->said++;
}

static bool folder_has_scenario(const char *folder)
{
	char path[PLACE_SIZE];
	return place_join(path, folder, part_table[PART_SCENARIO].file) && place_is_file(path);
}

static void text_add(char *out, size_t size, const char *before, const char *text)
{
	size_t length = strlen(out);
	snprintf(out + length, size - length, "%s%s", before, text);
}

static void find_explain(const char *name, char folder[PLACES_MAX][PLACE_SIZE], int folders, char *why, size_t size)
{
	struct place_names names = {0, {{0}}};
	const char *words[PLACE_NAMES_MAX];
	snprintf(why, size, "no scenario of this name (looked in ");
	for (int i = 0; i < folders; i++) {
		text_add(why, size, i ? ", " : "", folder[i]);
		place_list(folder[i], NULL, &names);
	}
	text_add(why, size, "; there ", names.count == 0 ? "are none" : "are ");
	for (int i = 0; i < names.count; i++) {
		text_add(why, size, i ? ", " : "", names.name[i]);
		words[i] = names.name[i];
	}
	const char *near = nearest_word(name, words, names.count);
	if (near) {
		text_add(why, size, "; did you mean \"", near);
		text_add(why, size, "\"?", "");
	}
	text_add(why, size, ")", "");
}

static bool find_path(const char *name, char out[PLACE_SIZE], char *why, size_t size)
{
	size_t length = strlen(name);
	while (length > 1 && name[length - 1] == '/')
		length--;
	int written = snprintf(out, PLACE_SIZE, "%.*s", (int)(length < PLACE_SIZE ? length : PLACE_SIZE), name);
	if (written < PLACE_SIZE && place_is_folder(out))
		return true;
	snprintf(why, size, "no such file or folder");
	return false;
}

bool content_find_folder(const char *name, const char *data_folder, char out[PLACE_SIZE], char *why, size_t size)
{
	char folder[PLACES_MAX][PLACE_SIZE];
	int folders = places_of_scenarios(data_folder, folder);
	if (strchr(name, '/'))
		return find_path(name, out, why, size);
	if (*name && folder_has_scenario(name))
		return find_path(name, out, why, size);
	for (int i = 0; i < folders && *name; i++)
		if (place_join(out, folder[i], name) && place_is_folder(out))
			return true;
	find_explain(name, folder, folders, why, size);
	return false;
}
