#include "json_line.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char CUT[] = "…";

size_t json_character_size(unsigned char first)
{
	return first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

static void json_line_put_character(struct json_line *line, const char *character, size_t size)
{
	char escaped[8];
	unsigned char first = (unsigned char)*character;
	if (first < 0x20 || first == 0x7f) {
		size = (size_t)snprintf(escaped, sizeof escaped, "\\u%04x", first);
		character = escaped;
	}
	if (line->length + size + sizeof CUT > sizeof line->text) {
		if (line->length + sizeof CUT <= sizeof line->text)
			memcpy(line->text + line->length, CUT, sizeof CUT);
		line->length = sizeof line->text; /* full: nothing more is taken */
		return;
	}
	memcpy(line->text + line->length, character, size);
	line->length += size;
	line->text[line->length] = '\0';
}

void json_line_put(struct json_line *line, const char *text, size_t size)
{
	for (size_t i = 0; i < size && line->length < sizeof line->text;) {
		size_t width = json_character_size((unsigned char)text[i]);
		if (width > size - i)
			break; /* a character that was cut before it came here */
		json_line_put_character(line, text + i, width);
		i += width;
	}
}

void json_line_print(struct json_line *line, const char *format, ...)
{
	char text[JSON_LINE_SIZE];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	json_line_put(line, text, strlen(text));
}

void json_line_put_key(struct json_line *line, const char *key, size_t size)
{
	json_line_put(line, "/", 1);
	for (size_t i = 0; i < size;) {
		size_t width = json_character_size((unsigned char)key[i]);
		if (width > size - i)
			width = size - i;
		if (key[i] == '~')
			json_line_put(line, "~0", 2);
		else if (key[i] == '/')
			json_line_put(line, "~1", 2);
		else
			json_line_put(line, key + i, width);
		i += width;
	}
}

void json_line_put_index(struct json_line *line, int index)
{
	json_line_print(line, "/%d", index);
}
