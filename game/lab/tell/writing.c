#include "writing.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const char *writing_text(const struct writing *w)
{
	return w->data ? w->data : "";
}

void writing_clear(struct writing *w)
{
	w->length = 0;
	if (w->data)
		w->data[0] = '\0';
}

void writing_free(struct writing *w)
{
	free(w->data);
	*w = (struct writing){0};
}

static bool writing_reserve(struct writing *w, size_t more)
{
	if (w->length + more < w->size)
		return true;
	size_t size = w->size ? w->size : 256;
	while (size <= w->length + more)
		size *= 2;
	char *data = w->failed ? NULL : realloc(w->data, size);
	if (!data) {
		w->failed = true;
		return false;
	}
	w->data = data;
	w->size = size;
	return true;
}

void writing_put_bytes(struct writing *w, const char *piece, size_t length)
{
	if (!writing_reserve(w, length))
		return;
	memcpy(w->data + w->length, piece, length);
	w->length += length;
	w->data[w->length] = '\0';
}

void writing_put(struct writing *w, const char *piece)
{
	writing_put_bytes(w, piece, strlen(piece));
}

void writing_printf(struct writing *w, const char *format, ...)
{
	va_list arguments, again;
	va_start(arguments, format);
	va_copy(again, arguments);
	int length = vsnprintf(NULL, 0, format, arguments);
	if (length >= 0 && writing_reserve(w, (size_t)length)) {
		vsnprintf(w->data + w->length, (size_t)length + 1, format, again);
		w->length += (size_t)length;
	}
	va_end(again);
	va_end(arguments);
}

const char *writing_number(double number, char out[NUMBER_SIZE])
{
	if (isnan(number))
		return strcpy(out, "nan");
	snprintf(out, NUMBER_SIZE, "%.10g", number == 0.0 ? 0.0 : number);
	return out;
}

const char *writing_fixed(double number, int decimals, char out[NUMBER_SIZE])
{
	if (isnan(number))
		return strcpy(out, "–");
	snprintf(out, NUMBER_SIZE, "%.*f", decimals, number);
	if (out[0] == '-' && strspn(out + 1, "0.") == strlen(out + 1))
		memmove(out, out + 1, strlen(out));
	return out;
}

void writing_json_number(struct writing *w, double number)
{
	char digits[NUMBER_SIZE];
	writing_put(w, isfinite(number) ? writing_number(number, digits) : "null");
}

void writing_json_string(struct writing *w, const char *string)
{
	if (!string) {
		writing_put(w, "null");
		return;
	}
	writing_put(w, "\"");
	for (const char *c = string; *c; c++)
		if (*c == '"' || *c == '\\')
			writing_printf(w, "\\%c", *c);
		else if (*c == '\n')
			writing_put(w, "\\n");
		else if ((unsigned char)*c < 0x20)
			writing_printf(w, "\\u%04x", (unsigned char)*c);
		else
			writing_put_bytes(w, c, 1);
	writing_put(w, "\"");
}

static const char *value_find(const char *name, size_t length, const struct writing_value *values, int count)
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

void writing_fill(struct writing *w, const char *pattern, const struct writing_value *values, int count)
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

bool writing_flush(struct writing *w, FILE *out)
{
	bool written = !w->failed && (w->length == 0 || fwrite(w->data, 1, w->length, out) == w->length);
	writing_clear(w);
	return written;
}
