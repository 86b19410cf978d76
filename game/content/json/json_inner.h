/* What the parts of the JSON reader share: json.c (trees), json_error.c (diagnostics), json_read.c (typed readers).
 *
 * A node's place stands in its `valueint` as an index into `places`, so that cJSON_Duplicate carries it along;
 * numbers are read from `valuedouble` alone. Place 0 belongs to nodes that come from no file.
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
	int32_t files, trees;
	char **file;  /* names, in the order first read */
	cJSON **tree;
	struct json_places places;
	int errors;   /* all, kept or not */
	struct json_diagnostic error[JSON_DIAGNOSTICS_MAX]; /* by place */
};

/* The place of a node, or of the nearest one above it that has one. */
struct json_place json_place_of(const struct json_at *at);

/* Keeps an error; an empty pointer stands for the root. */
void json_error_add(struct json_reader *reader, struct json_place place, const char *pointer, const char *message);

/* A copy on the heap, NULL without memory. */
char *json_copy(const char *text);

#endif
