#include "json_decode.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

static unsigned text_hex(const char *digits)
{
	unsigned value = 0;
	for (int i = 0; i < 4; i++) {
		char c = digits[i];
		value = value * 16 + (unsigned)(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
	}
	return value;
}

static char *text_put_character(char *out, unsigned code)
{
	static const unsigned char first[] = {0, 0, 0xc0, 0xe0, 0xf0};
	int size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	if (size == 1) {
		*out = (char)code;
		return out + 1;
	}
	for (int i = size - 1; i > 0; i--, code >>= 6)
		out[i] = (char)(0x80 | (code & 0x3f));
	out[0] = (char)(first[size] | code);
	return out + size;
}

/* What the escape after a backslash stands for; returns what follows it. */
static const char *text_unescape(const char *text, char **out)
{
	static const char names[] = "bfnrt", meant[] = "\b\f\n\r\t";
	const char *name = strchr(names, *text);
	if (*text != 'u') {
		*(*out)++ = name ? meant[name - names] : *text;
		return text + 1;
	}
	unsigned code = text_hex(text + 1);
	text += 5;
	if (code >= 0xd800 && code <= 0xdbff) { /* the other half follows: \uXXXX */
		code = 0x10000 + ((code - 0xd800) << 10) + (text_hex(text + 2) - 0xdc00);
		text += 6;
	}
	*out = text_put_character(*out, code);
	return text;
}

const char *json_decode_text(struct json_store *store, const char *quoted, size_t size)
{
	char *text = json_store_text(store, quoted, size), *out = text ? memchr(text, '\\', size) : NULL;
	if (!out)
		return text;
	const char *end = quoted + size;
	for (const char *in = quoted + (out - text); in < end;)
		if (*in == '\\')
			in = text_unescape(in + 1, &out);
		else
			*out++ = *in++;
	*out = '\0';
	return text;
}

double json_decode_number(const char *text, size_t size)
{
	char copy[JSON_NUMBER_MAX + 1];
	memcpy(copy, text, size);
	copy[size] = '\0';
	char *point = strchr(copy, '.');
	if (point) /* which strtod reads as whoever embeds this library has it */
		*point = localeconv()->decimal_point[0];
	return strtod(copy, NULL);
}
