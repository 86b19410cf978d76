/* JSON values as a tree with an index: a member is found by its key, and an element by its number, without a walk.
 *
 * Nodes and texts live in a store, which frees all of them at once. What is made of other trees of the same store
 * shares their parts, so a merge costs what it changes. Knows no files, no errors, no scenarios.
 */
#ifndef CONTENT_JSON_TREE_H
#define CONTENT_JSON_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Where a value begins, columns in characters; both count from 1. File 0: it comes from no file. */
struct json_place {
	int32_t file, line, column;
};

enum json_kind { JSON_NOTHING, JSON_NULL, JSON_FALSE, JSON_TRUE, JSON_NUMBER, JSON_STRING, JSON_ARRAY, JSON_OBJECT };

struct json_node {
	const char *key;                       /* of a member; NULL of an element and of a root */
	struct json_place place;
	enum json_kind kind;
	int32_t count;                         /* members or elements */
	union {
		double number;
		const char *string;
		struct json_node *child;           /* `count` of them, in the order of the text */
	};
	const struct json_node *const *by_key; /* the members by the bytes of their keys; equal ones by place */
};

/* JSON_NOTHING of NULL. */
enum json_kind json_kind_of(const struct json_node *node);
/* The text of a string, `fallback` of anything else and of NULL. */
const char *json_string_or(const struct json_node *node, const char *fallback);
/* The member of an object; NULL where there is none, and of anything else. */
const struct json_node *json_find(const struct json_node *object, const char *key);

struct json_block;

struct json_store {
	struct json_block *block;
};

/* Room for `size` bytes, as long as the store lives; NULL without memory. */
void *json_store_take(struct json_store *store, size_t size);
/* A text of `size` bytes, with a closing zero that the caller need not give; NULL without memory. */
char *json_store_text(struct json_store *store, const char *text, size_t size);
void json_store_free(struct json_store *store);

/* What follows gives false without memory. */

/* Makes `node` an object or array of `count` children, which are copied. */
bool json_tree_nest(struct json_store *store, struct json_node *node, enum json_kind kind,
	const struct json_node *children, int32_t count);
/* Makes `node` an object that holds what it was before under `key`, at the same place. */
bool json_tree_wrap(struct json_store *store, struct json_node *node, const char *key);
/* *out is `patch` merged over `target` (NULL: over nothing) by RFC 7396. Members keep their order, new ones follow. */
bool json_tree_merge(struct json_store *store, const struct json_node *target, const struct json_node *patch,
	struct json_node *out);

#endif
