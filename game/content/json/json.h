/* JSON in, with a place for every complaint.
 *
 * Strict RFC 8259 and UTF-8: duplicate keys, depth and trailing text are errors, and every value knows its
 * file:line:column, through merges (RFC 7396) too. A reader owns its trees, the names of files and the diagnostics;
 * nodes live as long as the reader. Nothing here knows scenarios.
 */
#ifndef CONTENT_JSON_H
#define CONTENT_JSON_H

#include <stdio.h>

#include "json_tree.h"

enum { JSON_DEPTH_MAX = 32, JSON_DIAGNOSTICS_MAX = 50, JSON_SIZE_MAX = 16 << 20 };

struct json_reader;

struct json_reader *json_reader_new(void);
void json_reader_free(struct json_reader *reader);

/* Number of errors so far (counted beyond JSON_DIAGNOSTICS_MAX, kept up to it). */
int json_errors(const struct json_reader *reader);
/* Whether further errors are only counted, so that nobody need find words for them. */
bool json_errors_full(const struct json_reader *reader);
/* The i-th error as one line, "file:line:column: error: /pointer: message", in order of file and place. */
const char *json_error(const struct json_reader *reader, int i);
/* All of them, a line each, and how many more there were. */
void json_print_errors(const struct json_reader *reader, FILE *out);

/* All of a file, to be freed, or its beginning where it is larger than JSON_SIZE_MAX: *size, from 0 on, is then more.
 * NULL with errno set when it cannot be read. */
char *json_read_file(const char *path, size_t *size);
/* The tree of a file, or NULL with errors reported (cannot be read, empty, too large, not UTF-8, not JSON, cut
 * short, trailing text, duplicate key, too deep, number not finite). The reader owns it. */
struct json_node *json_load(struct json_reader *reader, const char *path);
/* The same of a text; `name` stands for the file in errors. */
struct json_node *json_parse(struct json_reader *reader, const char *name, const char *text, size_t size);
/* `target` (or NULL) with `patch` merged over it by RFC 7396, a new tree that the reader owns and that shares parts of
 * both; places are kept. NULL without memory, which is reported. */
const struct json_node *json_merge(struct json_reader *reader, const struct json_node *target,
	const struct json_node *patch);
/* A new object of those members of `object` that have one of the keys. NULL without memory, which is reported. */
const struct json_node *json_pick(struct json_reader *reader, const struct json_node *object, const char *const *keys,
	int count);
/* Makes the node of a tree of the reader's an object that holds what it was under `key`, at the same place. */
void json_wrap(struct json_reader *reader, struct json_node *node, const char *key);

/* A place in a tree: a node and the way to it, which makes the pointer in errors. Lives on the caller's stack. */
struct json_at {
	struct json_reader *reader;
	const struct json_node *node;            /* NULL: not there */
	const struct json_at *parent; /* NULL: the root */
	const char *key;              /* in an object; NULL in an array or at the root */
	int index;                    /* in an array */
};

struct json_at json_root(struct json_reader *reader, const struct json_node *node);
struct json_at json_member(const struct json_at *at, const char *key);
struct json_at json_element(const struct json_at *at, int index);
/* Members of an object or elements of an array; 0 otherwise. */
int json_size(const struct json_at *at);
/* A walk over members (the key in .key) or elements: .node is NULL after the last. False when there is no next. */
struct json_at json_first(const struct json_at *at);
bool json_next(struct json_at *item);

/* Reports an error at a place: printf format, no trailing full stop or newline. */
void json_report(const struct json_at *at, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Reports what is ill-typed or missing, "must be a number, not true" or "missing", and what is allowed; gives false. */
bool json_report_type(const struct json_at *at, const char *wanted, const char *allowed);

/* Reports and gives false unless the place is there and an object (array). */
bool json_is_object(const struct json_at *at);
bool json_is_array(const struct json_at *at);

/* Reports every member whose key is not in `keys` (count of them), with the nearest that is. "$schema" and "note" are
 * always allowed. */
void json_allow(const struct json_at *at, const char *const *keys, int count);

/* Readers of a member: each reports what is missing, ill-typed or out of range, with what is allowed, and then
 * leaves *out alone and gives false. The _or form takes a missing member as `fallback`. */
bool json_number(const struct json_at *at, const char *key, double low, double high, double *out);
bool json_number_or(const struct json_at *at, const char *key, double low, double high, double fallback, double *out);
bool json_whole(const struct json_at *at, const char *key, int low, int high, int32_t *out);
bool json_whole_or(const struct json_at *at, const char *key, int low, int high, int fallback, int32_t *out);
bool json_bool_or(const struct json_at *at, const char *key, bool fallback, bool *out);
/* A string of at most size - 1 bytes. */
bool json_text(const struct json_at *at, const char *key, char *out, size_t size);
bool json_text_or(const struct json_at *at, const char *key, const char *fallback, char *out, size_t size);
/* One of `count` words; *out is its index. Errors list the words and the nearest. */
bool json_word(const struct json_at *at, const char *key, const char *const *words, int count, int32_t *out);
bool json_word_or(const struct json_at *at, const char *key, const char *const *words, int count, int fallback,
	int32_t *out);
/* The same of the place itself. */
bool json_word_at(const struct json_at *at, const char *const *words, int count, int32_t *out);

#endif
