/* Strict reading of JSON text: RFC 8259, UTF-8, bounded depth, nothing after the end, and the place of every value.
 *
 * Builds no tree and keeps nothing but the places, which the caller owns; knows no cJSON and no scenarios.
 * What passes here, cJSON parses without loss, save for duplicate keys and numbers too large.
 */
#ifndef CONTENT_JSON_SCAN_H
#define CONTENT_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "json_line.h"

enum { SCAN_DEPTH_MAX = 32 };

/* Columns count characters from 1. */
struct json_place {
	int32_t file, line, column;
};

struct json_places {
	struct json_place *item;
	int32_t count, capacity;
};

/* What is wrong with a text; one fault ends the scan. */
struct json_fault {
	struct json_place place;
	struct json_line pointer; /* of the innermost value begun; empty at the root */
	struct json_line message;
};

/* Appends a place; false without memory. */
bool json_places_add(struct json_places *places, struct json_place place);

/* Scans a whole text and appends the place of each of its values, in the order in which they begin. */
bool json_scan(const char *text, size_t size, int32_t file, struct json_places *places, struct json_fault *fault);

#endif
