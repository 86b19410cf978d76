#include "pattern.h"

#include <string.h>

static const char *value_find(const char *name, size_t length, const struct pattern_value *values, int count)
{
	for (int i = 0; i < count; i++)
		if (values[i].name && strlen(values[i].name) == length && strncmp(values[i].name, name, length) == 0)
			return values[i].value;
	return NULL;
}

/* "|leaves|leave": the word for one, the word for many. */
static void forms_put(struct writing *w, const char *forms, size_t length, const char *value)
{
	const char *one = forms + 1, *bar = memchr(one, '|', length - 1);
	size_t before = bar ? (size_t)(bar - one) : length - 1;
	if (!bar || strcmp(value, "1") == 0)
		writing_put_bytes(w, one, before);
	else
		writing_put_bytes(w, bar + 1, length - 2 - before);
}

/* The ideographs U+3400 to U+9FFF are what UTF-8 writes as E3 90 80 to E9 BF BF, in three bytes. */
static bool ideograph_at(const char *text)
{
	unsigned char a = (unsigned char)text[0], b = a ? (unsigned char)text[1] : 0;
	return (a == 0xE3 && b >= 0x90) || (a >= 0xE4 && a <= 0xE9);
}

static bool ideograph_before(const char *text, size_t end)
{
	return end >= 3 && ideograph_at(text + end - 3);
}

static bool latin(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* Chinese sets a space between its own signs and Latin ones, and none between its own: a pattern cannot know which of
 * them a name is written in. */
static void join_put(struct writing *w, const char *piece, size_t length)
{
	bool own = ideograph_before(w->data, w->length), spaced = w->length > 0 && w->data[w->length - 1] == ' ';
	if (length == 0 || w->failed)
		return;
	if ((own && latin(*piece)) || (w->length > 0 && latin(w->data[w->length - 1]) && ideograph_at(piece)))
		writing_put(w, " ");
	else if (own && *piece == ' ' && ideograph_at(piece + 1)) {
		piece++;
		length--;
	} else if (spaced && ideograph_before(w->data, w->length - 1) && ideograph_at(piece))
		w->data[--w->length] = '\0';
	writing_put_bytes(w, piece, length);
}

void pattern_fill(struct writing *w, const char *pattern, const struct pattern_value *values, int count)
{
	while (*pattern) {
		size_t plain = strcspn(pattern, "{");
		join_put(w, pattern, plain);
		pattern += plain;
		const char *end = strchr(pattern, '}');
		if (!*pattern || !end) {
			writing_put(w, pattern);
			return;
		}
		size_t name = strcspn(pattern + 1, "|}"), all = (size_t)(end - pattern - 1);
		const char *value = value_find(pattern + 1, name, values, count);
		if (value && name < all)
			forms_put(w, pattern + 1 + name, all - name, value);
		else if (value)
			join_put(w, value, strlen(value));
		else
			writing_put_bytes(w, pattern, all + 2);
		pattern = end + 1;
	}
}
