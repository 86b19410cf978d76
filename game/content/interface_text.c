#include "interface_text.h"

#include <stdlib.h>
#include <string.h>

#include "content/json/json.h"
#include "places.h"

struct entry { const char *key, *text; };

struct interface_text {
	struct json_reader *reader;
	enum language language;
	struct interface_text *english; /* for what a language that need not be whole lacks; NULL: nothing may lack */
	int count;
	struct entry *entry;
};

static int entry_compare(const void *a, const void *b)
{
	const struct entry *left = a, *right = b;
	return strcmp(left->key, right->key);
}

/* DATA/text/LANGUAGE/NAME.json, where DATA/scenarios is one of the places. */
static bool text_place(const char *scenarios, const char *file, char out[PLACE_SIZE])
{
	char data[PLACE_SIZE], folder[PLACE_SIZE];
	place_parent(data, scenarios);
	return place_join(folder, data, "text") && place_join(out, folder, file) && place_is_file(out);
}

static bool text_find(const char *file, const char *data_folder, char out[PLACE_SIZE], FILE *errors)
{
	char folder[PLACES_MAX][PLACE_SIZE];
	int folders = places_of_scenarios(data_folder, folder);
	for (int i = 0; i < folders; i++)
		if (text_place(folder[i], file, out))
			return true;
	fprintf(errors, "text/%s: error: no such file beside the scenarios (looked in", file);
	for (int i = 0; i < folders; i++)
		fprintf(errors, "%s %s/../text", i ? "," : "", folder[i]);
	fprintf(errors, ")\n");
	return false;
}

static void entries_read(struct interface_text *out, const struct json_at *texts)
{
	out->entry = calloc((size_t)json_size(texts) + 1, sizeof *out->entry);
	if (!out->entry) {
		json_report(texts, "out of memory");
		return;
	}
	if (json_size(texts) == 0)
		return;
	struct json_at item = json_first(texts);
	do {
		if (*json_string_or(item.node, ""))
			out->entry[out->count++] = (struct entry){item.key, item.node->string};
		else
			json_report(&item, "must be a text that says something (allowed a text in double quotes)");
	} while (json_next(&item));
	qsort(out->entry, (size_t)out->count, sizeof *out->entry, entry_compare);
}

static bool text_read(struct interface_text *out, const char *path)
{
	static const char *const keys[] = {"text"};
	const struct json_node *tree = json_load(out->reader, path);
	struct json_at root = json_root(out->reader, tree);
	struct json_at texts = json_member(&root, "text");
	if (!tree || !json_is_object(&root))
		return false;
	json_allow(&root, keys, 1);
	if (json_is_object(&texts))
		entries_read(out, &texts);
	return json_errors(out->reader) == 0;
}

struct interface_text *interface_text_load(const char *name, enum language language, const char *data_folder,
	FILE *errors)
{
	char file[128], path[PLACE_SIZE];
	struct interface_text *out = calloc(1, sizeof *out);
	if (!out || !(out->reader = json_reader_new())) {
		fprintf(errors, "text: error: out of memory\n");
		interface_text_free(out);
		return NULL;
	}
	out->language = language;
	snprintf(file, sizeof file, "%s/%.64s.json", language_codes[language], name);
	bool good = text_find(file, data_folder, path, errors) && text_read(out, path);
	json_print_errors(out->reader, errors);
	if (good && !language_table[language].whole)
		good = (out->english = interface_text_load(name, LANGUAGE_EN, data_folder, errors)) != NULL;
	if (good)
		return out;
	interface_text_free(out);
	return NULL;
}

void interface_text_free(struct interface_text *text)
{
	if (!text)
		return;
	interface_text_free(text->english);
	json_reader_free(text->reader);
	free(text->entry);
	free(text);
}

static const struct entry *entry_find(const struct interface_text *text, const char *key)
{
	struct entry wanted = {key, NULL};
	const struct entry *found = text->count == 0 ? NULL :
		bsearch(&wanted, text->entry, (size_t)text->count, sizeof wanted, entry_compare);
	return found || !text->english ? found : entry_find(text->english, key);
}

const char *interface_text_get(const struct interface_text *text, const char *key)
{
	const struct entry *found = entry_find(text, key);
	return found ? found->text : "?";
}

bool interface_text_has(const struct interface_text *text, const char *key)
{
	return entry_find(text, key) != NULL;
}

const char *interface_text_key(const struct interface_text *text, int i)
{
	return i >= 0 && i < text->count ? text->entry[i].key : NULL;
}

enum language interface_text_language(const struct interface_text *text)
{
	return text->language;
}
