/* parameters.json: every number of the model, each with its unit, range, source and confidence. */
#include "content_private.h"

#include <string.h>

static void parameter_value_read(const struct json_at *at, struct parameter_about *about)
{
	struct json_at max = json_member(at, "max");
	bool good = json_number(at, "min", -1e9, 1e9, &about->min);
	good = json_number(at, "max", -1e9, 1e9, &about->max) && good;
	if (good && about->min > about->max) {
		json_report(&max, "below \"min\" (allowed at least %g)", about->min);
		good = false;
	}
	json_number(at, "value", good ? about->min : -1e9, good ? about->max : 1e9, &about->value);
}

static void parameter_read(const struct json_at *at, struct content *content, int index)
{
	static const char *const words[] = {"low", "medium", "high"};
	struct parameter_about *about = &content->parameter[index];
	int32_t word = 0;
	JSON_ALLOW(at, "value", "unit", "min", "max", "source", "confidence");
	parameter_value_read(at, about);
	about->unit = table_string(at, "unit");
	about->source = table_string(at, "source");
	about->note = table_string_or(at, "note", "");
	about->confidence = json_word(at, "confidence", words, COUNT_OF(words), &word) ? words[word] : "";
	*parameter_at(&content->scenario.parameters, index) = about->value;
}

/* The entries of one group are neighbours in the table; returns the first of the next. */
static int group_read(const struct json_at *at, struct content *content, int first)
{
	struct json_at group = json_member(at, parameter_table[first].group);
	const char *names[PARAMETER_COUNT];
	int next = first;
	for (; next < PARAMETER_COUNT && strcmp(parameter_table[next].group, parameter_table[first].group) == 0; next++)
		names[next - first] = parameter_table[next].name;
	if (!json_is_object(&group))
		return next;
	json_allow(&group, names, next - first);
	for (int i = first; i < next; i++) {
		struct json_at parameter = json_member(&group, parameter_table[i].name);
		if (json_is_object(&parameter))
			parameter_read(&parameter, content, i);
	}
	return next;
}

void parameters_read(struct loading *l)
{
	const struct json_at *at = &l->at[PART_PARAMETERS];
	const char *groups[PARAMETER_COUNT];
	int count = 0;
	for (int i = 0; i < PARAMETER_COUNT; count++) {
		groups[count] = parameter_table[i].group;
		i = group_read(at, l->content, i);
	}
	json_allow(at, groups, count);
}
