#define _POSIX_C_SOURCE 200809L
#include "json.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "json_inner.h"

/* Index of a file's name, taken up when new; -1 without memory. */
static int32_t json_file_add(struct json_reader *reader, const char *name)
{
	for (int32_t i = 0; i < reader->files; i++)
		if (strcmp(reader->file[i], name) == 0)
			return i;
	char **file = realloc(reader->file, ((size_t)reader->files + 1) * sizeof *file);
	if (!file)
		return -1;
	reader->file = file;
	char *copy = strdup(name);
	if (!copy)
		return -1;
	reader->file[reader->files] = copy;
	return reader->files++;
}

static struct json_node *json_root_new(struct json_reader *reader)
{
	struct json_node *root = json_store_take(&reader->store, sizeof *root);
	if (root)
		*root = (struct json_node){0};
	return root;
}

struct json_reader *json_reader_new(void)
{
	struct json_reader *reader = calloc(1, sizeof *reader);
	if (reader && json_file_add(reader, "(program)") == 0)
		return reader;
	json_reader_free(reader);
	return NULL;
}

void json_reader_free(struct json_reader *reader)
{
	if (!reader)
		return;
	for (int32_t i = 0; i < reader->files; i++)
		free(reader->file[i]);
	for (int i = 0; json_error(reader, i); i++)
		free(reader->error[i].text);
	free(reader->file);
	json_store_free(&reader->store);
	free(reader);
}

static void json_report_duplicate(const struct json_at *object, const struct json_node *first,
	const struct json_node *again)
{
	struct json_at at = {object->reader, again, object, again->key, 0};
	json_report(&at, "this key stands twice; keep one (the first is at line %d, column %d)", (int)first->place.line,
		(int)first->place.column);
}

static void json_check_duplicates(const struct json_at *object)
{
	const struct json_node *const *by_key = object->node->by_key;
	for (int32_t first = 0, next = 1; next < object->node->count; next++)
		if (strcmp(by_key[first]->key, by_key[next]->key) == 0)
			json_report_duplicate(object, by_key[first], by_key[next]);
		else
			first = next;
}

static void json_check(const struct json_at *at)
{
	if (at->node->kind == JSON_NUMBER && !isfinite(at->node->number))
		json_report(at, "the number is too large (allowed up to 1.7e308)");
	if (at->node->kind == JSON_OBJECT)
		json_check_duplicates(at);
	for (struct json_at item = json_first(at); item.node; json_next(&item))
		json_check(&item);
}

struct json_node *json_parse(struct json_reader *reader, const char *name, const char *text, size_t size)
{
	struct json_fault fault;
	int errors = reader->errors;
	int32_t file = json_file_add(reader, name);
	struct json_node *root = file < 0 ? NULL : json_root_new(reader);
	if (!root) {
		json_error_add(reader, JSON_NO_PLACE, "", "out of memory");
		return NULL;
	}
	if (!json_scan(text, size, file, &reader->store, root, &fault)) {
		json_error_add(reader, fault.place, fault.pointer.text, fault.message.text);
		return NULL;
	}
	struct json_at at = json_root(reader, root);
	json_check(&at);
	return reader->errors == errors ? root : NULL;
}

/* Reads on until the end or past JSON_SIZE_MAX; false with errno set when it fails. */
static bool json_read_on(FILE *file, char **text, size_t *size)
{
	for (size_t capacity = 0, got = 1; got > 0 && *size <= JSON_SIZE_MAX; *size += got) {
		if (*size == capacity) {
			capacity = capacity ? capacity * 2 : 1 << 16;
			char *larger = realloc(*text, capacity);
			if (!larger)
				return false;
			*text = larger;
		}
		got = fread(*text + *size, 1, capacity - *size, file);
	}
	return !ferror(file);
}

char *json_read_file(const char *path, size_t *size)
{
	char *text = NULL;
	FILE *file = fopen(path, "rb");
	if (!file)
		return NULL;
	bool good = json_read_on(file, &text, size);
	int reason = errno;
	fclose(file);
	errno = reason;
	if (good)
		return text;
	free(text);
	return NULL;
}

struct json_node *json_load(struct json_reader *reader, const char *path)
{
	size_t size = 0;
	char *text = json_read_file(path, &size);
	const char *reason = strerror(errno);
	struct json_place place = {json_file_add(reader, path), 1, 1};
	char message[160];
	struct json_node *root = NULL;
	if (place.file < 0) {
		json_error_add(reader, JSON_NO_PLACE, "", "out of memory");
	} else if (!text) {
		snprintf(message, sizeof message, "cannot be read: %s", reason);
		json_error_add(reader, place, "", message);
	} else if (size > JSON_SIZE_MAX) {
		snprintf(message, sizeof message, "too large; split it (allowed %d bytes)", (int)JSON_SIZE_MAX);
		json_error_add(reader, place, "", message);
	} else {
		root = json_parse(reader, path, text, size);
	}
	free(text);
	return root;
}

const struct json_node *json_merge(struct json_reader *reader, const struct json_node *target,
	const struct json_node *patch)
{
	struct json_node *root = json_root_new(reader);
	if (root && json_tree_merge(&reader->store, target, patch, root))
		return root;
	struct json_at at = json_root(reader, patch);
	json_report(&at, "cannot be merged: out of memory");
	return NULL;
}

const struct json_node *json_pick(struct json_reader *reader, const struct json_node *object, const char *const *keys,
	int count)
{
	struct json_node *root = json_root_new(reader);
	struct json_node *members = malloc((size_t)(count > 0 ? count : 1) * sizeof *members);
	int32_t found = 0;
	for (int i = 0; i < count && members; i++) {
		const struct json_node *member = json_find(object, keys[i]);
		if (member)
			members[found++] = *member;
	}
	bool good = root && members && json_tree_nest(&reader->store, root, JSON_OBJECT, members, found);
	free(members);
	if (good)
		return root;
	struct json_at at = json_root(reader, object);
	json_report(&at, "out of memory");
	return NULL;
}

void json_wrap(struct json_reader *reader, struct json_node *node, const char *key)
{
	struct json_at at = json_root(reader, node);
	if (!json_tree_wrap(&reader->store, node, key))
		json_report(&at, "out of memory");
}

static bool json_nests(const struct json_node *node)
{
	return json_kind_of(node) == JSON_ARRAY || json_kind_of(node) == JSON_OBJECT;
}

struct json_at json_root(struct json_reader *reader, const struct json_node *node)
{
	return (struct json_at){reader, node, NULL, NULL, 0};
}

struct json_at json_member(const struct json_at *at, const char *key)
{
	return (struct json_at){at->reader, json_find(at->node, key), at, key, 0};
}

struct json_at json_element(const struct json_at *at, int index)
{
	bool there = json_kind_of(at->node) == JSON_ARRAY && index >= 0 && index < at->node->count;
	return (struct json_at){at->reader, there ? &at->node->child[index] : NULL, at, NULL, index};
}

int json_size(const struct json_at *at)
{
	return json_nests(at->node) ? at->node->count : 0;
}

struct json_at json_first(const struct json_at *at)
{
	const struct json_node *node = json_size(at) > 0 ? at->node->child : NULL;
	return (struct json_at){at->reader, node, at, node ? node->key : NULL, 0};
}

bool json_next(struct json_at *item)
{
	if (!item->node)
		return false;
	item->index++;
	item->node = item->index < json_size(item->parent) ? item->node + 1 : NULL;
	item->key = item->node ? item->node->key : NULL;
	return item->node != NULL;
}
