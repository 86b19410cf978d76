/* Strict reading of JSON text: RFC 8259, UTF-8, bounded depth, nothing after the end, and the place of every value.
 *
 * Makes a tree in a store, which the caller owns; what was made of a text that turns out wrong stays there unused.
 * Leaves two things to the caller: duplicate keys, and numbers too large, which become infinite.
 */
#ifndef CONTENT_JSON_SCAN_H
#define CONTENT_JSON_SCAN_H

#include "json_line.h"
#include "json_tree.h"

enum { SCAN_DEPTH_MAX = 32 };

/* What is wrong with a text; one fault ends the scan. */
struct json_fault {
	struct json_place place;
	struct json_line pointer; /* of the innermost value begun; empty at the root */
	struct json_line message;
};

/* Scans a whole text, which the file of this number holds; false with what is wrong. */
bool json_scan(const char *text, size_t size, int32_t file, struct json_store *store, struct json_node *root,
	struct json_fault *fault);

#endif
