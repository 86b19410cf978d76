/* Readers of tables keyed by id, shared by the files of a scenario. */
#include "content_private.h"
#include "month_read.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

bool json_is_remark(const struct json_at *item)
{
	return item->key && (strcmp(item->key, "$schema") == 0 ||
		(strcmp(item->key, "note") == 0 && json_kind_of(item->node) == JSON_STRING));
}

static void ids_fill(struct ids *out, const char *first, size_t stride, int count)
{
	out->count = count;
	for (int i = 0; i < count; i++)
		out->word[i] = first + (size_t)i * stride;
}

void ids_of(const struct scenario *s, enum ids_kind kind, struct ids *out)
{
	switch (kind) {
	case IDS_AXIS: ids_fill(out, s->axis[0].id, sizeof s->axis[0], s->axes); break;
	case IDS_TEAM: ids_fill(out, s->team[0].id, sizeof s->team[0], s->teams); break;
	case IDS_THEME: ids_fill(out, s->theme[0].id, sizeof s->theme[0], s->themes); break;
	case IDS_MODEL: ids_fill(out, s->model[0].id, sizeof s->model[0], s->models); break;
	case IDS_PERSON: ids_fill(out, s->person[0].id, sizeof s->person[0], s->people); break;
	case IDS_EVENT: ids_fill(out, s->event[0].id, sizeof s->event[0], s->events); break;
	}
}

static bool id_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Ids are parts of field names and of conditions, where '-' between letters belongs to the name. */
static bool id_good(const char *id)
{
	size_t length = strlen(id);
	if (length == 0 || length >= ID_SIZE || !id_character(id[0]) || !id_character(id[length - 1]))
		return false;
	for (const char *c = id; *c; c++)
		if (!id_character(*c) && *c != '-')
			return false;
	return true;
}

static int keys_take(const struct json_at *table, int most, char *first, size_t stride, bool ids)
{
	int count = 0, given = 0;
	for JSON_EACH(item, table) {
		if (json_is_remark(&item))
			continue;
		if (ids && !id_good(item.key))
			json_report(&item, "\"%s\" cannot be an id (allowed 1 to %d letters, digits, '_' and, inside, '-')",
				item.key, ID_SIZE - 1);
		if (!ids && (!*item.key || strlen(item.key) >= ID_SIZE))
			json_report(&item, "\"%s\" cannot be a name (allowed 1 to %d bytes)", item.key, ID_SIZE - 1);
		json_is_object(&item);
		if (++given > most)
			continue;
		strncpy(first + (size_t)count * stride, item.key, ID_SIZE - 1);
		count++;
	}
	if (given > most)
		json_report(table, "%d entries, too many (allowed up to %d)", given, most);
	return count;
}

int table_ids_here(const struct json_at *table, int most, char *first, size_t stride)
{
	return keys_take(table, most, first, stride, true);
}

int table_names_here(const struct json_at *table, int most, char *first, size_t stride)
{
	return keys_take(table, most, first, stride, false);
}

int table_ids(const struct json_at *at, const char *key, int most, char *first, size_t stride)
{
	struct json_at table = json_member(at, key);
	return json_is_object(&table) ? table_ids_here(&table, most, first, stride) : 0;
}

void table_each_here(const struct json_at *table, struct scenario *scenario, int count, entry_reader *read)
{
	int index = 0;
	if (json_kind_of(table->node) != JSON_OBJECT)
		return;
	for JSON_EACH(item, table) {
		if (json_is_remark(&item))
			continue;
		if (index < count && json_kind_of(item.node) == JSON_OBJECT)
			read(&item, scenario, index);
		index++;
	}
}

void table_each(const struct json_at *at, const char *key, struct scenario *scenario, int count, entry_reader *read)
{
	struct json_at table = json_member(at, key);
	table_each_here(&table, scenario, count, read);
}

bool table_reference(const struct json_at *at, const char *key, const struct ids *ids, int *out)
{
	int32_t index = -1;
	*out = -1;
	if (ids->count == 0 && json_errors(at->reader) > 0)
		return false; /* the table itself is wrong, and that was said */
	bool found = json_word(at, key, ids->word, ids->count, &index);
	*out = found ? (int)index : -1;
	return found;
}

bool table_reference_or(const struct json_at *at, const char *key, const struct ids *ids, int *out)
{
	*out = -1;
	return json_member(at, key).node == NULL || table_reference(at, key, ids, out);
}

bool table_index_share(const struct json_at *at, const char *key, double *out)
{
	double index;
	if (!json_number(at, key, 0.0, 100.0, &index))
		return false;
	*out = index / 100.0;
	return true;
}

void table_by_axis(const struct json_at *at, const char *key, const struct scenario *scenario, double low, double high,
	double missing, double *out)
{
	struct json_at axes = json_member(at, key);
	struct ids ids;
	for (int a = 0; a < AXES_MAX; a++)
		out[a] = missing;
	if (!axes.node || !json_is_object(&axes))
		return;
	ids_of(scenario, IDS_AXIS, &ids);
	json_allow(&axes, ids.word, ids.count);
	for (int a = 0; a < ids.count; a++)
		if (json_member(&axes, ids.word[a]).node)
			json_number(&axes, ids.word[a], low, high, &out[a]);
}

void table_share_one(const struct json_at *at, double *first, size_t stride, int count)
{
	double sum = 0.0;
	for (int i = 0; i < count; i++)
		sum += *(double *)(void *)((char *)first + (size_t)i * stride);
	if (!(fabs(sum - 1.0) <= 1e-3)) {
		json_report(at, "shares sum to %.6g; change them so that they sum to one (allowed 1)", sum);
		return;
	}
	for (int i = 0; i < count; i++)
		*(double *)(void *)((char *)first + (size_t)i * stride) /= sum;
}

const char *table_string_or(const struct json_at *at, const char *key, const char *fallback)
{
	struct json_at member = json_member(at, key);
	if (!member.node)
		return fallback;
	if (json_kind_of(member.node) == JSON_STRING)
		return member.node->string;
	json_report(&member, "must be a text in double quotes (allowed any text)");
	return fallback;
}

const char *table_string(const struct json_at *at, const char *key)
{
	struct json_at member = json_member(at, key);
	const char *text = table_string_or(at, key, NULL);
	if (!member.node)
		json_report(&member, "missing (allowed a text that says something)");
	else if (text && !*text)
		json_report(&member, "empty (allowed a text that says something)");
	return text ? text : "";
}

void table_confidence(const struct json_at *at, const char *key)
{
	static const char *const words[] = {"primary", "first-hand", "reported", "memory", "claim", "derived", "assumed",
		"assumption", "low", "medium", "high"};
	int32_t word;
	json_word_or(at, key, words, COUNT_OF(words), 0, &word);
}

void table_source(const struct json_at *at, bool needed)
{
	if (needed)
		table_string(at, "source");
	else
		table_string_or(at, "source", "");
	table_confidence(at, "confidence");
}

void table_by_language(const struct json_at *at, const char *key, const char *out[LANGUAGES])
{
	struct json_at texts = json_member(at, key);
	if (!json_is_object(&texts))
		return;
	json_allow(&texts, language_codes, LANGUAGES);
	for (int l = 0; l < LANGUAGES; l++)
		out[l] = language_table[l].whole ? table_string(&texts, language_codes[l]) :
			table_string_or(&texts, language_codes[l], out[LANGUAGE_EN]);
}

bool table_date(const struct json_at *at, const char *key, const struct scenario *scenario, int *out)
{
	struct json_at member = json_member(at, key);
	struct calendar_date date;
	int day;
	if (!member.node)
		json_report(&member, "missing (allowed a date, \"YYYY-MM-DD\" or \"YYYY-MM\")");
	else if (!calendar_day_parse(json_string_or(member.node, ""), &date, &day))
		json_report(&member, "must be a date (allowed \"YYYY-MM-DD\" or \"YYYY-MM\")");
	else {
		*out = calendar_month(&scenario->calendar, date);
		return true;
	}
	return false;
}

void table_month_or(const struct json_at *at, const char *key, const struct scenario *scenario, int fallback, int *out)
{
	struct json_at member = json_member(at, key);
	int32_t month = fallback;
	*out = fallback;
	if (!member.node || !month_read(at, key, &scenario->calendar, &month))
		return;
	if (month >= 0) {
		*out = month;
		return;
	}
	char first[CALENDAR_TEXT_SIZE];
	calendar_print(&scenario->calendar, 0, first);
	json_report(&member, "%s is before the scenario's start (allowed %s or later)", member.node->string, first);
}
