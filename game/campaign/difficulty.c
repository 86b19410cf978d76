#include "difficulty.h"

#include <string.h>

#include "content/json/json.h"

static const char *const ids[] = {"gentle", "fair", "hard"};
_Static_assert(sizeof ids / sizeof ids[0] <= DIFFICULTIES_MAX, "room for every difficulty");

const char *difficulty_id(int i)
{
	return i >= 0 && i < (int)(sizeof ids / sizeof ids[0]) ? ids[i] : NULL;
}

int difficulty_find_id(const char *id)
{
	int fair = 0;
	for (int i = 0; difficulty_id(i); i++) {
		if (strcmp(ids[i], id) == 0)
			return i;
		fair = difficulty_is_fair(ids[i]) ? i : fair;
	}
	return fair;
}

bool difficulty_is_fair(const char *id)
{
	return !id || !*id || strcmp(id, "fair") == 0 || strcmp(id, "standard") == 0;
}

bool difficulty_find(const char *id, const char *data_folder, char out[PLACE_SIZE], FILE *errors)
{
	char folder[PLACES_MAX][PLACE_SIZE], data[PLACE_SIZE], below[PLACE_SIZE], file[64];
	if (difficulty_is_fair(id))
		return false;
	int folders = places_of_scenarios(data_folder, folder);
	snprintf(file, sizeof file, "%.40s.json", id);
	for (int i = 0; i < folders; i++) {
		place_parent(data, folder[i]);
		if (!strchr(id, '/') && place_join(below, data, "difficulty") && place_join(out, below, file) &&
			place_is_file(out))
			return true;
	}
	if (errors)
		fprintf(errors, "difficulty: error: no \"%.40s\" in DATA/difficulty; the fair one is played\n", id);
	return false;
}

static double change_value(const struct json_node *node)
{
	const struct json_node *value = json_kind_of(node) == JSON_OBJECT ? json_find(node, "value") : node;
	return json_kind_of(value) == JSON_NUMBER ? value->number : 0.0;
}

int difficulty_changes(const char *id, const struct content *base, const char *data_folder,
	struct difficulty_change out[DIFFICULTY_CHANGES_MAX])
{
	char path[PLACE_SIZE];
	struct json_reader *reader = difficulty_find(id, data_folder, path, NULL) ? json_reader_new() : NULL;
	const struct json_node *tree = reader ? json_load(reader, path) : NULL;
	struct json_at root = json_root(reader, tree), parameters = json_member(&root, "parameters");
	int count = 0;
	for (int i = 0; i < PARAMETER_COUNT && count < DIFFICULTY_CHANGES_MAX && parameters.node; i++) {
		struct json_at group = json_member(&parameters, parameter_table[i].group);
		struct json_at member = json_member(&group, parameter_table[i].name);
		if (member.node)
			out[count++] = (struct difficulty_change){i, change_value(member.node), base->parameter[i].value};
	}
	json_reader_free(reader);
	return count;
}
