#define _POSIX_C_SOURCE 200809L
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "json_inner.h"

static int json_kept(const struct json_reader *reader)
{
	return reader->errors < JSON_DIAGNOSTICS_MAX ? reader->errors : JSON_DIAGNOSTICS_MAX;
}

int json_errors(const struct json_reader *reader)
{
	return reader->errors;
}

bool json_errors_full(const struct json_reader *reader)
{
	return reader->errors >= JSON_DIAGNOSTICS_MAX;
}

const char *json_error(const struct json_reader *reader, int i)
{
	if (i < 0 || i >= json_kept(reader))
		return NULL;
	return reader->error[i].text ? reader->error[i].text : "out of memory";
}

void json_print_errors(const struct json_reader *reader, FILE *out)
{
	int kept = json_kept(reader), more = reader->errors - kept;
	for (int i = 0; i < kept; i++)
		fprintf(out, "%s\n", json_error(reader, i));
	if (more > 0)
		fprintf(out, "… and %d more error%s\n", more, more == 1 ? "" : "s");
}

static bool json_place_before(struct json_place a, struct json_place b)
{
	if (a.file != b.file)
		return a.file < b.file;
	return a.line != b.line ? a.line < b.line : a.column < b.column;
}

void json_error_add(struct json_reader *reader, struct json_place place, const char *pointer, const char *message)
{
	if (json_errors_full(reader)) {
		reader->errors++;
		return;
	}
	struct json_line line = {0};
	json_line_print(&line, "%s:%d:%d: error: ", reader->file[place.file], (int)place.line, (int)place.column);
	json_line_print(&line, "%s: ", *pointer ? pointer : "/");
	json_line_put(&line, message, strlen(message));
	int i = reader->errors++;
	for (; i > 0 && json_place_before(place, reader->error[i - 1].place); i--)
		reader->error[i] = reader->error[i - 1];
	reader->error[i] = (struct json_diagnostic){place, strdup(line.text)};
}

struct json_place json_place_of(const struct json_at *at)
{
	for (const struct json_at *near = at; near; near = near->parent)
		if (near->node && near->node->place.file > 0)
			return near->node->place;
	return JSON_NO_PLACE;
}

static void json_pointer(const struct json_at *at, struct json_line *pointer)
{
	const struct json_at *chain[JSON_DEPTH_MAX + 2];
	int count = 0;
	for (; at->parent && count < JSON_DEPTH_MAX + 2; at = at->parent)
		chain[count++] = at;
	while (count-- > 0)
		if (chain[count]->key)
			json_line_put_key(pointer, chain[count]->key, strlen(chain[count]->key));
		else
			json_line_put_index(pointer, chain[count]->index);
}

void json_report(const struct json_at *at, const char *format, ...)
{
	char message[JSON_LINE_SIZE];
	if (json_errors_full(at->reader)) {
		at->reader->errors++;
		return;
	}
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	struct json_line pointer = {0};
	json_pointer(at, &pointer);
	json_error_add(at->reader, json_place_of(at), pointer.text, message);
}
