#include "field_family.h"

#include <stdio.h>
#include <string.h>

/* Entities with ids of their own, as the first word of a path names them. */
struct kind {
	const char *word;
	const char *ids;
	size_t stride;
	int count;
};

static struct kind kind_of(const struct scenario *s, const char *word)
{
	const struct kind kinds[] = {
		{"team.", s->team[0].id, sizeof s->team[0], s->teams},
		{"theme.", s->theme[0].id, sizeof s->theme[0], s->themes},
		{"model.", s->model[0].id, sizeof s->model[0], s->models},
		{"release.", s->model[0].id, sizeof s->model[0], s->models},
		{"person.", s->person[0].id, sizeof s->person[0], s->people},
		{"event.", s->event[0].id, sizeof s->event[0], s->events},
		{"rival.", s->rival[0].id, sizeof s->rival[0], s->rivals},
	};
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
		if (strncmp(word, kinds[i].word, strlen(kinds[i].word)) == 0)
			return kinds[i];
	return (struct kind){"", NULL, 0, 0};
}

/* The entity whose id stands at `at`, followed by a dot; -1: none. Ids may hold dots, so the longest one counts. */
static int entity_at(const struct kind *kind, const char *at)
{
	size_t longest = 0;
	int found = -1;
	for (int i = 0; i < kind->count; i++) {
		const char *id = kind->ids + (size_t)i * kind->stride;
		size_t length = strlen(id);
		if (length > longest && strncmp(at, id, length) == 0 && at[length] == '.') {
			longest = length;
			found = i;
		}
	}
	return found;
}

static bool ends_with_axis(const char *id, const char *axis)
{
	size_t length = strlen(id), tail = strlen(axis);
	return tail > 0 && length > tail && id[length - tail - 1] == '.' && strcmp(id + length - tail, axis) == 0;
}

/* Fields by axis stand side by side in the table; a lone field that merely ends in the name of an axis does not. */
static int axis_of(const struct scenario *s, int field)
{
	for (int a = 0; a < s->axes; a++) {
		int first = field - a;
		bool all = first >= 0 && first + s->axes <= s->fields && ends_with_axis(s->field[field].id, s->axis[a].id);
		for (int i = 0; all && i < s->axes; i++)
			all = ends_with_axis(s->field[first + i].id, s->axis[i].id);
		if (all)
			return a;
	}
	return -1;
}

bool field_family(const struct scenario *s, int field, char family[FIELD_FAMILY_SIZE], int *entity, int *axis)
{
	if (field < 0 || field >= s->fields)
		return false;
	char out[FIELD_ID_SIZE + 8];
	const char *id = s->field[field].id;
	struct kind kind = kind_of(s, id);
	size_t word = strlen(kind.word);
	int of_axis = axis_of(s, field), of_entity = entity_at(&kind, id + word);
	const char *rest = id + word;
	if (of_entity >= 0)
		rest += strlen(kind.ids + (size_t)of_entity * kind.stride) + 1;
	size_t length = strlen(rest);
	if (of_axis >= 0)
		length -= strlen(s->axis[of_axis].id);
	if (length > 0 && rest[length - 1] == '.')
		length--;
	snprintf(out, sizeof out, "%s%.*s", kind.word, (int)length, rest);
	if (length == 0)
		snprintf(out, sizeof out, "%sindex", kind.word);
	if (strlen(out) >= FIELD_FAMILY_SIZE)
		return false;
	memcpy(family, out, strlen(out) + 1);
	if (entity)
		*entity = of_entity;
	if (axis)
		*axis = of_axis;
	return true;
}
