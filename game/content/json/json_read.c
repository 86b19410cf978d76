#include <float.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "json_inner.h"
#include "nearest.h"

enum { LISTED_MAX = 32 };

/* "allowed a, b, c; did you mean "b"?" in brackets; `word` NULL: nothing was meant. */
static void json_put_words(struct json_line *line, const char *word, const char *const *words, int count)
{
	const char *nearest = word ? nearest_word(word, words, count) : NULL;
	json_line_print(line, " (allowed ");
	for (int i = 0; i < count && i < LISTED_MAX; i++)
		json_line_print(line, "%s%s", i ? ", " : "", words[i]);
	if (count > LISTED_MAX)
		json_line_print(line, " and %d more", count - LISTED_MAX);
	if (count == 0)
		json_line_print(line, "nothing");
	if (nearest)
		json_line_print(line, "; did you mean \"%s\"?", nearest);
	json_line_print(line, ")");
}

static void json_put_number(struct json_line *line, double number)
{
	char text[40];
	bool plain = fabs(number) < 1e15 && !(floor(number) < number);
	snprintf(text, sizeof text, "%.0f", number);
	for (int digits = 6; digits <= 17 && !plain; digits++) {
		snprintf(text, sizeof text, "%.*g", digits, number);
		double back = strtod(text, NULL);
		plain = !(back < number) && !(back > number);
	}
	json_line_print(line, "%s", text);
}

/* What stands at a place, in a few words. */
static void json_put_found(struct json_line *line, const struct json_node *node)
{
	static const char *const words[] = {[JSON_NULL] = "null", [JSON_FALSE] = "false", [JSON_TRUE] = "true",
		[JSON_ARRAY] = "an array", [JSON_OBJECT] = "an object"};
	const char *text = json_string_or(node, "");
	size_t size = strlen(text), shown = 0;
	switch (json_kind_of(node)) {
	case JSON_NOTHING: break;
	case JSON_NUMBER: json_put_number(line, node->number); break;
	case JSON_STRING:
		while (shown < size && shown < 40)
			shown += json_character_size((unsigned char)text[shown]);
		json_line_print(line, "\"");
		json_line_put(line, text, shown);
		json_line_print(line, shown < size ? "…\"" : "\"");
		break;
	case JSON_NULL: case JSON_FALSE: case JSON_TRUE: case JSON_ARRAY: case JSON_OBJECT:
		json_line_print(line, "%s", words[node->kind]);
	}
}

bool json_report_type(const struct json_at *at, const char *wanted, const char *allowed)
{
	struct json_line line = {0};
	if (at->node) {
		json_line_print(&line, "must be %s, not ", wanted);
		json_put_found(&line, at->node);
	} else {
		json_line_print(&line, "missing");
	}
	json_report(at, "%s (allowed %s)", line.text, allowed);
	return false;
}

bool json_is_object(const struct json_at *at)
{
	return json_kind_of(at->node) == JSON_OBJECT || json_report_type(at, "an object", "an object {…}");
}

bool json_is_array(const struct json_at *at)
{
	return json_kind_of(at->node) == JSON_ARRAY || json_report_type(at, "an array", "an array […]");
}

static bool json_among(const char *word, const char *const *words, int count)
{
	for (int i = 0; i < count; i++)
		if (strcmp(word, words[i]) == 0)
			return true;
	return false;
}

void json_allow(const struct json_at *at, const char *const *keys, int count)
{
	static const char *const always[] = {"$schema", "note"};
	for (struct json_at item = json_first(at); item.node && item.key; json_next(&item)) {
		if (json_among(item.key, always, 2) || json_among(item.key, keys, count))
			continue;
		struct json_line line = {0};
		if (!json_errors_full(at->reader))
			json_put_words(&line, item.key, keys, count);
		json_report(&item, "unknown key; remove it or mend its name%s", line.text);
	}
}

static bool json_unbounded(double limit)
{
	return !(fabs(limit) < DBL_MAX);
}

static void json_put_range(struct json_line *line, double low, double high)
{
	if (json_unbounded(low) && json_unbounded(high)) {
		json_line_print(line, "any number");
		return;
	}
	if (json_unbounded(high))
		json_line_print(line, "at least ");
	if (!json_unbounded(low))
		json_put_number(line, low);
	if (!json_unbounded(high))
		json_line_print(line, json_unbounded(low) ? "at most " : " to ");
	if (!json_unbounded(high))
		json_put_number(line, high);
}

static bool json_number_at(const struct json_at *at, bool whole, double low, double high, double *out)
{
	bool is = json_kind_of(at->node) == JSON_NUMBER;
	double number = is ? at->node->number : NAN;
	bool fraction = whole && !(floor(number) >= number);
	if (number >= low && number <= high && !fraction) {
		*out = number;
		return true;
	}
	struct json_line range = {0}, found = {0};
	json_put_range(&range, low, high);
	if (!is)
		return json_report_type(at, whole ? "a whole number" : "a number", range.text);
	json_put_number(&found, number);
	if (fraction)
		json_report(at, "must be a whole number, not %s (allowed %s)", found.text, range.text);
	else
		json_report(at, "%s is out of range (allowed %s)", found.text, range.text);
	return false;
}

bool json_number(const struct json_at *at, const char *key, double low, double high, double *out)
{
	struct json_at member = json_member(at, key);
	return json_number_at(&member, false, low, high, out);
}

bool json_number_or(const struct json_at *at, const char *key, double low, double high, double fallback, double *out)
{
	struct json_at member = json_member(at, key);
	if (member.node)
		return json_number_at(&member, false, low, high, out);
	*out = fallback;
	return true;
}

bool json_whole(const struct json_at *at, const char *key, int low, int high, int32_t *out)
{
	struct json_at member = json_member(at, key);
	double number;
	if (!json_number_at(&member, true, low, high, &number))
		return false;
	*out = (int32_t)number;
	return true;
}

bool json_whole_or(const struct json_at *at, const char *key, int low, int high, int fallback, int32_t *out)
{
	if (json_member(at, key).node)
		return json_whole(at, key, low, high, out);
	*out = fallback;
	return true;
}

bool json_bool_or(const struct json_at *at, const char *key, bool fallback, bool *out)
{
	struct json_at member = json_member(at, key);
	enum json_kind kind = json_kind_of(member.node);
	if (member.node && kind != JSON_TRUE && kind != JSON_FALSE)
		return json_report_type(&member, "true or false", "true, false");
	*out = member.node ? kind == JSON_TRUE : fallback;
	return true;
}

bool json_text(const struct json_at *at, const char *key, char *out, size_t size)
{
	struct json_at member = json_member(at, key);
	char allowed[64];
	snprintf(allowed, sizeof allowed, "at most %zu bytes", size - 1);
	const char *text = json_string_or(member.node, NULL);
	if (!text)
		return json_report_type(&member, "a text in double quotes", allowed);
	size_t length = strlen(text);
	if (length >= size) {
		json_report(&member, "the text has %zu bytes, too many; shorten it (allowed %s)", length, allowed);
		return false;
	}
	memcpy(out, text, length + 1);
	return true;
}

bool json_text_or(const struct json_at *at, const char *key, const char *fallback, char *out, size_t size)
{
	if (json_member(at, key).node)
		return json_text(at, key, out, size);
	snprintf(out, size, "%s", fallback);
	return true;
}

bool json_word_at(const struct json_at *at, const char *const *words, int count, int32_t *out)
{
	struct json_line line = {0}, found = {0};
	const char *word = json_string_or(at->node, NULL);
	for (int i = 0; i < count && word; i++)
		if (strcmp(word, words[i]) == 0) {
			*out = i;
			return true;
		}
	json_put_words(&line, word, words, count);
	json_put_found(&found, at->node);
	if (!at->node)
		json_report(at, "missing%s", line.text);
	else if (!word)
		json_report(at, "must be a word in double quotes, not %s%s", found.text, line.text);
	else
		json_report(at, "%s is not known%s", found.text, line.text);
	return false;
}

bool json_word(const struct json_at *at, const char *key, const char *const *words, int count, int32_t *out)
{
	struct json_at member = json_member(at, key);
	return json_word_at(&member, words, count, out);
}

bool json_word_or(const struct json_at *at, const char *key, const char *const *words, int count, int fallback,
	int32_t *out)
{
	struct json_at member = json_member(at, key);
	if (member.node)
		return json_word_at(&member, words, count, out);
	*out = fallback;
	return true;
}
