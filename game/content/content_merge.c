/* From a request to one tree a part: the folder's files over those it extends, then each patch, then each --set. */
#include <stdlib.h>
#include <string.h>

#include "content/json/nearest.h"
#include "content_private.h"
#include "difficulty_file.h"

enum { WHY_SIZE = 4096 };

/* Members of scenario.json that may stand at the top of a patch. */
static const char *const scenario_members[] = {"start", "months", "open_months", "months_per_turn", "axes", "teams",
	"people", "themes", "models", "rivals", "house", "bridge", "lab", "turn", "costs", "acquisitions", "headlines",
	"endings", "links"};
static const char *const patch_members[] = {"scenario", "parameters", "events", "policies", "history", "text", "orders",
	"leave_out", "for", "title"};

static void part_merge(struct loading *l, enum part part, const struct json_node *over)
{
	l->tree[part] = l->tree[part] ? json_merge(l->reader, l->tree[part], over) : over;
}

/* A bare number in a patch stands for a parameter's value. */
static void parameters_wrap(struct loading *l, const struct json_node *parameters)
{
	for (int32_t i = 0; i < parameters->count; i++) {
		const struct json_node *group = &parameters->child[i];
		for (int32_t k = 0; group->kind == JSON_OBJECT && k < group->count; k++)
			if (group->child[k].kind == JSON_NUMBER)
				json_wrap(l->reader, &group->child[k], "value");
	}
}

static bool part_take(struct loading *l, enum part part, const struct json_node *root, bool base)
{
	const char *inner = part_table[part].inner;
	struct json_at at = json_root(l->reader, root);
	struct json_at member = inner ? json_member(&at, inner) : at;
	if (!json_is_object(&at))
		return false;
	if (inner)
		json_allow(&at, &inner, 1);
	if (!json_is_object(&member))
		return false;
	if (part == PART_PARAMETERS && !base)
		parameters_wrap(l, member.node);
	part_merge(l, part, member.node);
	return true;
}

/* A folder that extends another may do without a file. */
static bool part_read(struct loading *l, enum part part, const char *folder, bool base)
{
	char path[PLACE_SIZE];
	if (!place_join(path, folder, part_table[part].file)) {
		content_say(l, folder, "the path is too long (allowed up to %d bytes)", PLACE_SIZE - 1);
		return false;
	}
	if ((!base || !part_is_needed(part)) && !place_is_file(path))
		return true;
	const struct json_node *root = json_load(l->reader, path);
	return root && part_take(l, part, root, base);
}

#define TEXT_OF_LANGUAGE(name, code, ...) "text." code ".json, "
#define TEXTS_OF_LANGUAGES LANGUAGE_LIST(TEXT_OF_LANGUAGE)

static void strange_files_report(struct loading *l, const char *folder)
{
	struct place_names names = {0, {{0}}};
	const char *words[PARTS];
	char path[PLACE_SIZE];
	for (int part = 0; part < PARTS; part++)
		words[part] = part_table[part].file;
	place_list(folder, ".json", &names);
	for (int i = 0; i < names.count; i++) {
		int part = 0;
		while (part < PARTS && strcmp(names.name[i], words[part]) != 0)
			part++;
		if (strcmp(names.name[i], "behaviour.json") == 0)
			continue; /* what must come of it, which targets.c reads */
		const char *near = nearest_word(names.name[i], words, PARTS);
		if (part == PARTS && place_join(path, folder, names.name[i]))
			content_say(l, path, "no file of a scenario; move or rename it (allowed scenario.json, parameters.json, "
				"events.json, policies.json, history.json, " TEXTS_OF_LANGUAGES "behaviour.json%s%s%s)",
				near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
	}
}

static bool extends_find(struct loading *l, const struct json_at *extends, const char *name, char out[PLACE_SIZE])
{
	char parent[PLACE_SIZE], why[WHY_SIZE];
	place_parent(parent, l->folder[l->chain - 1]);
	if (*name && place_join(out, parent, name) && place_is_folder(out))
		return true;
	if (content_find_folder(name, l->data_folder, out, why, sizeof why))
		return true;
	json_report(extends, "\"%s\": %s", name, why);
	return false;
}

static bool extends_loops(const struct loading *l, const struct json_at *extends, const char *folder)
{
	char chain[CHAIN_MAX * (ID_SIZE + 8)] = "";
	for (int i = 0; i < l->chain; i++) {
		size_t length = strlen(chain);
		snprintf(chain + length, sizeof chain - length, "%.31s → ", place_last(l->folder[i]));
	}
	for (int i = 0; i < l->chain; i++)
		if (place_same(l->folder[i], folder)) {
			json_report(extends, "extends itself: %s%.31s; remove \"extends\" from one of them", chain,
				place_last(folder));
			return true;
		}
	if (l->chain == CHAIN_MAX)
		json_report(extends, "too many scenarios extend each other: %s%.31s (allowed up to %d)", chain,
			place_last(folder), CHAIN_MAX);
	return l->chain == CHAIN_MAX;
}

static bool folder_read(struct loading *l, const char *folder);

/* The folder's scenario.json, after that of the scenario which it extends. */
static bool scenario_file_read(struct loading *l, const char *folder, bool *base)
{
	char path[PLACE_SIZE], other[PLACE_SIZE];
	bool fits = place_join(path, folder, part_table[PART_SCENARIO].file);
	const struct json_node *root = fits ? json_load(l->reader, path) : NULL;
	struct json_at at = json_root(l->reader, root);
	struct json_at extends = json_member(&at, "extends");
	*base = extends.node == NULL;
	if (!root || !json_is_object(&at))
		return false;
	if (extends.node) {
		const char *name = table_string(&at, "extends");
		if (!*name || !extends_find(l, &extends, name, other) || extends_loops(l, &extends, other) ||
			!folder_read(l, other))
			return false;
	}
	part_merge(l, PART_SCENARIO, root);
	return true;
}

static bool folder_read(struct loading *l, const char *folder)
{
	bool base = true;
	snprintf(l->folder[l->chain++], PLACE_SIZE, "%s", folder);
	bool good = scenario_file_read(l, folder, &base);
	base = base && good; /* without scenario.json nobody knows whether the rest may be missing */
	for (int part = PART_SCENARIO + 1; part < PARTS; part++)
		good = part_read(l, (enum part)part, folder, base) && good;
	strange_files_report(l, folder);
	return good;
}

static void patch_member_merge(struct loading *l, const struct json_at *patch, const char *key, enum part part)
{
	struct json_at member = json_member(patch, key);
	if (!member.node || !json_is_object(&member))
		return;
	if (part == PART_PARAMETERS)
		parameters_wrap(l, member.node);
	part_merge(l, part, member.node);
}

static void patch_text_merge(struct loading *l, const struct json_at *patch)
{
	struct json_at text = json_member(patch, "text");
	if (!text.node || !json_is_object(&text))
		return;
	json_allow(&text, language_codes, LANGUAGES);
	for (int language = 0; language < LANGUAGES; language++)
		patch_member_merge(l, &text, language_codes[language], (enum part)(PART_TEXT + language));
}

/* The members of scenario.json at the top of a patch, as if they stood under "scenario". */
static void patch_top_merge(struct loading *l, const struct json_at *patch)
{
	const struct json_node *members = json_pick(l->reader, patch->node, scenario_members, COUNT_OF(scenario_members));
	if (members && members->count > 0)
		part_merge(l, PART_SCENARIO, members);
}

static void patch_merge(struct loading *l, struct json_node *root)
{
	const char *keys[COUNT_OF(scenario_members) + COUNT_OF(patch_members)];
	struct json_at patch = json_root(l->reader, root);
	if (!json_is_object(&patch))
		return;
	memcpy(keys, patch_members, sizeof patch_members);
	memcpy(keys + COUNT_OF(patch_members), scenario_members, sizeof scenario_members);
	json_allow(&patch, keys, COUNT_OF(keys));
	table_string_or(&patch, "for", "");
	table_string_or(&patch, "title", "");
	patch_member_merge(l, &patch, "scenario", PART_SCENARIO);
	patch_top_merge(l, &patch);
	patch_member_merge(l, &patch, "parameters", PART_PARAMETERS);
	patch_member_merge(l, &patch, "events", PART_EVENTS);
	patch_member_merge(l, &patch, "policies", PART_POLICIES);
	patch_member_merge(l, &patch, "history", PART_HISTORY);
	patch_text_merge(l, &patch);
	l->patch[l->patches++] = root;
}

/* The value as JSON where it is JSON, else as a string. */
static void set_value_print(struct writing *w, const char *text)
{
	struct json_reader *scratch = json_reader_new();
	const struct json_node *value = scratch ? json_parse(scratch, "value", text, strlen(text)) : NULL;
	if (value)
		writing_json_tree(w, value);
	else
		writing_json_string(w, text);
	json_reader_free(scratch);
}

/* {"a":{"b":VALUE}} of "a.b"; false where a part of the path is empty. */
static bool set_print(struct writing *w, const char *path, const char *equals)
{
	char part[PLACE_SIZE];
	int parts = 0;
	for (size_t length; path <= equals; path += length + 1, parts++) {
		length = strcspn(path, ".=");
		if (length == 0)
			return false;
		snprintf(part, sizeof part, "%.*s", (int)length, path);
		writing_put(w, "{");
		writing_json_string(w, part);
		writing_put(w, ":");
	}
	set_value_print(w, equals + 1);
	while (parts-- > 0)
		writing_put(w, "}");
	return !w->failed;
}

/* Printed and read again, so that errors name it as they name a file. */
static void set_merge(struct loading *l, const char *set)
{
	char name[PLACE_SIZE + 8];
	struct writing text = {0};
	const char *equals = strlen(set) < PLACE_SIZE ? strchr(set, '=') : NULL;
	snprintf(name, sizeof name, "--set %.*s", PLACE_SIZE, set);
	if (equals && set_print(&text, set, equals)) {
		struct json_node *root = json_parse(l->reader, name, writing_text(&text), text.length);
		if (root)
			patch_merge(l, root);
	} else {
		content_say(l, name,
			"must be PATH=VALUE (allowed a path with dots, such as parameters.bridge.liaison_hours=80)");
	}
	writing_free(&text);
}

static void parts_place(struct loading *l)
{
	for (int part = 0; part < PARTS; part++) {
		const char *inner = part_table[part].inner;
		l->root[part] = json_root(l->reader, inner ? NULL : l->tree[part]);
		l->at[part] = inner ? (struct json_at){l->reader, l->tree[part], &l->root[part], inner, 0} : l->root[part];
	}
}

static struct json_node *patch_load(struct loading *l, const char *patch, int number)
{
	char name[32];
	if (patch[0] != '{')
		return json_load(l->reader, patch);
	snprintf(name, sizeof name, "patch %d", number);
	return json_parse(l->reader, name, patch, strlen(patch));
}

/* False where the difficulty has no file. */
static bool difficulty_merge(struct loading *l, const char *id)
{
	char path[PLACE_SIZE];
	if (difficulty_is_fair(id))
		return true;
	if (!difficulty_find(id, l->data_folder, path, l->errors)) {
		l->said++;
		return false;
	}
	struct json_node *root = json_load(l->reader, path);
	if (root)
		patch_merge(l, root);
	return root != NULL;
}

bool content_merge(struct loading *l, const struct content_request *request)
{
	char folder[PLACE_SIZE], why[WHY_SIZE];
	const char *name = request->scenario ? request->scenario : "";
	bool good = true;
	if (!content_find_folder(name, request->data_folder, folder, why, sizeof why)) {
		content_say(l, name, "%s", why);
		return false;
	}
	if (!folder_read(l, folder))
		return false;
	for (int i = 0; i < request->patches && i < PATCHES_MAX; i++) {
		struct json_node *root = patch_load(l, request->patch[i], i + 1);
		good = root && good;
		if (root)
			patch_merge(l, root);
	}
	good = difficulty_merge(l, request->difficulty) && good;
	for (int i = 0; i < request->sets && i < PATCHES_MAX; i++)
		set_merge(l, request->set[i]);
	for (int part = 0; part < PARTS; part++)
		good = good && (l->tree[part] || !part_is_needed((enum part)part));
	parts_place(l);
	return good;
}
