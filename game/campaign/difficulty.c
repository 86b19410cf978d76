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
