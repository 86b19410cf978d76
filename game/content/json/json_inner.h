/* What the parts of the JSON reader share: json.c (files and trees), json_error.c (diagnostics), json_read.c (typed
 * readers).
 */
#ifndef CONTENT_JSON_INNER_H
#define CONTENT_JSON_INNER_H

#include "json.h"
#include "json_scan.h"

_Static_assert((int)JSON_DEPTH_MAX == (int)SCAN_DEPTH_MAX, "one depth for the scanner and for what walks its trees");

struct json_diagnostic {
	struct json_place place;
	char *text; /* the whole line; NULL where memory ran out */
};

struct json_reader {
	int32_t files;
	char **file;             /* names, in the order first read; the first is the program's own */
	struct json_store store;
	int errors;              /* all, kept or not */
	struct json_diagnostic error[JSON_DIAGNOSTICS_MAX]; /* by place */
};

/* Of what comes from no file. */
#define JSON_NO_PLACE ((struct json_place){0, 1, 1})

/* The place of a node, or of the nearest one above it that has one. */
struct json_place json_place_of(const struct json_at *at);

/* Keeps an error; an empty pointer stands for the root. */
void json_error_add(struct json_reader *reader, struct json_place place, const char *pointer, const char *message);

#endif
