/* What files say of an entity beside what the month reads: source, confidence, date. */
#include <string.h>

#include "content_private.h"

/* Where entities of a kind stand, and the member that holds what is on the record (NULL: the entity itself). */
struct about { const char *kind; enum part part; const char *table, *record; };

static const struct about about_table[] = {
	{"axis", PART_SCENARIO, "axes", NULL}, {"team", PART_SCENARIO, "teams", NULL},
	{"person", PART_SCENARIO, "people", NULL}, {"theme", PART_SCENARIO, "themes", NULL},
	{"model", PART_SCENARIO, "models", "record"}, {"rival", PART_SCENARIO, "rivals", NULL},
	{"acquisition", PART_SCENARIO, "acquisitions", NULL}, {"link", PART_SCENARIO, "links", NULL},
	{"event", PART_EVENTS, NULL, "record"},
};

static const struct json_node *entity_find(const struct content *content, const char *entity)
{
	size_t length = strcspn(entity, ".");
	if (!entity[length])
		return NULL;
	for (int i = 0; i < COUNT_OF(about_table); i++) {
		const struct about *about = &about_table[i];
		if (strlen(about->kind) != length || strncmp(about->kind, entity, length) != 0)
			continue;
		const struct json_node *tree = content->inner->tree[about->part];
		const struct json_node *table = about->table ? json_find(tree, about->table) : tree;
		const struct json_node *found = json_find(table, entity + length + 1);
		return about->record && json_find(found, about->record) ? json_find(found, about->record) : found;
	}
	return NULL;
}

static const char *entity_text(const struct content *content, const char *entity, const char *key, const char *other)
{
	const struct json_node *found = entity_find(content, entity);
	const struct json_node *text = json_find(found, key);
	if (!text)
		text = json_find(found, other);
	return json_string_or(text, "");
}

bool content_has_record(const struct content *content)
{
	return content->history.count > content->extra.count && content->facts > 0 && !content->scenario.turn.dealt;
}

/* "bridge.flow_base" of "parameter.bridge.flow_base"; NULL of anything else. */
static const struct parameter_about *parameter_find(const struct content *content, const char *entity)
{
	if (strncmp(entity, "parameter.", 10) != 0)
		return NULL;
	for (int i = 0; i < PARAMETER_COUNT; i++) {
		size_t length = strlen(parameter_table[i].group);
		const char *path = entity + 10;
		if (strncmp(path, parameter_table[i].group, length) == 0 && path[length] == '.' &&
			strcmp(path + length + 1, parameter_table[i].name) == 0)
			return &content->parameter[i];
	}
	return NULL;
}

const char *content_source(const struct content *content, const char *entity)
{
	const struct parameter_about *parameter = parameter_find(content, entity);
	const char *given = entity_text(content, entity, "source", "known_by");
	if (parameter)
		return parameter->source;
	return *given ? given : entity_text(content, entity, "role_source", "source");
}

const char *content_confidence(const struct content *content, const char *entity)
{
	const struct parameter_about *parameter = parameter_find(content, entity);
	return parameter ? parameter->confidence : entity_text(content, entity, "confidence", "confidence");
}

const char *content_date(const struct content *content, const char *entity)
{
	return entity_text(content, entity, "date", "month");
}

bool content_alleged(const struct content *content, const char *entity)
{
	const struct json_node *alleged = json_find(entity_find(content, entity), "alleged");
	return json_kind_of(alleged) == JSON_TRUE;
}
