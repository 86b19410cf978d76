#include "json.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "json_inner.h"

char *json_copy(const char *text)
{
	size_t size = strlen(text) + 1;
	char *copy = malloc(size);
	return copy ? memcpy(copy, text, size) : NULL;
}

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
	char *copy = json_copy(name);
	if (!copy)
		return -1;
	reader->file[reader->files] = copy;
	return reader->files++;
}

/* Takes the tree over; NULL without memory, when the tree is gone. */
static cJSON *json_keep(struct json_reader *reader, cJSON *root)
{
	cJSON **tree = root ? realloc(reader->tree, ((size_t)reader->trees + 1) * sizeof(cJSON *)) : NULL;
	if (!tree) {
		cJSON_Delete(root);
		return NULL;
	}
	reader->tree = tree;
	reader->tree[reader->trees++] = root;
	return root;
}

struct json_reader *json_reader_new(void)
{
	struct json_reader *reader = calloc(1, sizeof *reader);
	if (reader && json_file_add(reader, "(program)") == 0
		&& json_places_add(&reader->places, (struct json_place){0, 1, 1}))
		return reader;
	json_reader_free(reader);
	return NULL;
}

void json_reader_free(struct json_reader *reader)
{
	if (!reader)
		return;
	for (int32_t i = 0; i < reader->trees; i++)
		cJSON_Delete(reader->tree[i]);
	for (int32_t i = 0; i < reader->files; i++)
		free(reader->file[i]);
	for (int i = 0; json_error(reader, i); i++)
		free(reader->error[i].text);
	free(reader->tree);
	free(reader->file);
	free(reader->places.item);
	free(reader);
}

static int json_compare_keys(const void *a, const void *b)
{
	const cJSON *const *left = a, *const *right = b;
	int order = strcmp((*left)->string, (*right)->string);
	return order ? order : ((*left)->valueint > (*right)->valueint) - ((*left)->valueint < (*right)->valueint);
}

static void json_report_duplicate(const struct json_at *object, const cJSON *first, const cJSON *again)
{
	struct json_place place = object->reader->places.item[first->valueint];
	struct json_at at = {object->reader, again, object, again->string, 0};
	json_report(&at, "this key stands twice; keep one (the first is at line %d, column %d)", (int)place.line,
		(int)place.column);
}

static void json_check_duplicates(const struct json_at *object)
{
	int count = json_size(object), i = 0;
	const cJSON **members = count > 1 ? malloc((size_t)count * sizeof(cJSON *)) : NULL;
	if (!members) {
		if (count > 1)
			json_report(object, "out of memory");
		return;
	}
	for (const cJSON *member = object->node->child; member; member = member->next)
		members[i++] = member;
	qsort(members, (size_t)count, sizeof *members, json_compare_keys);
	for (int first = 0, next = 1; next < count; next++)
		if (strcmp(members[first]->string, members[next]->string) == 0)
			json_report_duplicate(object, members[first], members[next]);
		else
			first = next;
	free(members);
}

/* Gives every node its place, in the order in which the scanner met them: numbered first, as the check of
 * duplicates tells the first by its number. */
static void json_number_places(cJSON *node, int *place)
{
	node->valueint = (*place)++;
	for (cJSON *child = node->child; child; child = child->next)
		json_number_places(child, place);
}

static void json_check(const struct json_at *at)
{
	if (cJSON_IsNumber(at->node) && !isfinite(at->node->valuedouble))
		json_report(at, "the number is too large (allowed up to 1.7e308)");
	if (cJSON_IsObject(at->node))
		json_check_duplicates(at);
	for (struct json_at item = json_first(at); item.node; json_next(&item))
		json_check(&item);
}

cJSON *json_parse(struct json_reader *reader, const char *name, const char *text, size_t size)
{
	struct json_fault fault;
	int errors = reader->errors, place = reader->places.count;
	int32_t file = json_file_add(reader, name);
	if (file < 0) {
		json_error_add(reader, reader->places.item[0], "", "out of memory");
		return NULL;
	}
	if (!json_scan(text, size, file, &reader->places, &fault)) {
		json_error_add(reader, fault.place, fault.pointer.text, fault.message.text);
		return NULL;
	}
	cJSON *root = json_keep(reader, cJSON_ParseWithLength(text, size));
	if (!root) {
		json_error_add(reader, (struct json_place){file, 1, 1}, "", "out of memory");
		return NULL;
	}
	json_number_places(root, &place);
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

/* All of a file; NULL with errno set when it cannot be read. */
static char *json_read_file(const char *path, size_t *size)
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

cJSON *json_load(struct json_reader *reader, const char *path)
{
	size_t size = 0;
	char *text = json_read_file(path, &size);
	const char *reason = strerror(errno);
	struct json_place place = {json_file_add(reader, path), 1, 1};
	char message[160];
	cJSON *root = NULL;
	if (place.file < 0) {
		json_error_add(reader, reader->places.item[0], "", "out of memory");
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

static bool json_merge_into(cJSON *target, const cJSON *patch, int depth);

static bool json_merge_member(cJSON *target, const cJSON *member, int depth)
{
	cJSON *old = cJSON_GetObjectItemCaseSensitive(target, member->string);
	if (cJSON_IsNull(member)) {
		cJSON_DeleteItemFromObjectCaseSensitive(target, member->string);
		return true;
	}
	if (cJSON_IsObject(member) && cJSON_IsObject(old))
		return json_merge_into(old, member, depth + 1);
	cJSON *fresh = cJSON_IsObject(member) ? cJSON_CreateObject() : cJSON_Duplicate(member, true);
	bool kept = fresh && (old ? cJSON_ReplaceItemInObjectCaseSensitive(target, member->string, fresh)
		: cJSON_AddItemToObject(target, member->string, fresh));
	if (!kept) {
		cJSON_Delete(fresh);
		return false;
	}
	fresh->valueint = member->valueint;
	return !cJSON_IsObject(member) || json_merge_into(fresh, member, depth + 1);
}

static bool json_merge_into(cJSON *target, const cJSON *patch, int depth)
{
	if (depth > JSON_DEPTH_MAX)
		return false;
	for (const cJSON *member = patch->child; member; member = member->next)
		if (!json_merge_member(target, member, depth))
			return false;
	return true;
}

cJSON *json_merge(struct json_reader *reader, const cJSON *target, const cJSON *patch)
{
	if (!cJSON_IsObject(patch))
		return json_keep(reader, cJSON_Duplicate(patch, true));
	bool over = cJSON_IsObject(target);
	cJSON *root = json_keep(reader, over ? cJSON_Duplicate(target, true) : cJSON_CreateObject());
	if (!root)
		return NULL;
	if (!over)
		root->valueint = patch->valueint;
	if (json_merge_into(root, patch, 1))
		return root;
	struct json_at at = json_root(reader, patch);
	json_report(&at, "cannot be merged: nested too deep or out of memory");
	return NULL;
}

struct json_at json_root(struct json_reader *reader, const cJSON *node)
{
	return (struct json_at){reader, node, NULL, NULL, 0};
}

struct json_at json_member(const struct json_at *at, const char *key)
{
	const cJSON *node = cJSON_IsObject(at->node) ? cJSON_GetObjectItemCaseSensitive(at->node, key) : NULL;
	return (struct json_at){at->reader, node, at, key, 0};
}

struct json_at json_element(const struct json_at *at, int index)
{
	const cJSON *node = cJSON_IsArray(at->node) ? cJSON_GetArrayItem(at->node, index) : NULL;
	return (struct json_at){at->reader, node, at, NULL, index};
}

int json_size(const struct json_at *at)
{
	return cJSON_IsObject(at->node) || cJSON_IsArray(at->node) ? cJSON_GetArraySize(at->node) : 0;
}

struct json_at json_first(const struct json_at *at)
{
	const cJSON *node = at->node ? at->node->child : NULL;
	return (struct json_at){at->reader, node, at, node ? node->string : NULL, 0};
}

bool json_next(struct json_at *item)
{
	if (!item->node)
		return false;
	item->node = item->node->next;
	item->key = item->node ? item->node->string : NULL;
	item->index++;
	return item->node != NULL;
}
