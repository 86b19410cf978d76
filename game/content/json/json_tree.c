#include "json_tree.h"

#include <stdlib.h>
#include <string.h>

enum { STORE_ALIGN = 8, BLOCK_FIRST = 4 << 10, BLOCK_MOST = 1 << 20 };

struct json_block {
	struct json_block *next;
	size_t size, used;
	_Alignas(STORE_ALIGN) unsigned char bytes[];
};

static bool store_grow(struct json_store *store, size_t size)
{
	size_t usual = store->block ? store->block->size * 2 : BLOCK_FIRST;
	usual = usual > BLOCK_MOST ? BLOCK_MOST : usual;
	if (size > usual)
		usual = size;
	struct json_block *block = malloc(sizeof *block + usual);
	if (!block)
		return false;
	*block = (struct json_block){store->block, usual, 0};
	store->block = block;
	return true;
}

void *json_store_take(struct json_store *store, size_t size)
{
	size = (size + STORE_ALIGN - 1) / STORE_ALIGN * STORE_ALIGN;
	if ((!store->block || store->block->size - store->block->used < size) && !store_grow(store, size))
		return NULL;
	void *room = store->block->bytes + store->block->used;
	store->block->used += size;
	return room;
}

char *json_store_text(struct json_store *store, const char *text, size_t size)
{
	char *copy = json_store_take(store, size + 1);
	if (!copy)
		return NULL;
	memcpy(copy, text, size);
	copy[size] = '\0';
	return copy;
}

void json_store_free(struct json_store *store)
{
	while (store->block) {
		struct json_block *block = store->block;
		store->block = block->next;
		free(block);
	}
}

enum json_kind json_kind_of(const struct json_node *node)
{
	return node ? node->kind : JSON_NOTHING;
}

const char *json_string_or(const struct json_node *node, const char *fallback)
{
	return json_kind_of(node) == JSON_STRING ? node->string : fallback;
}

const struct json_node *json_find(const struct json_node *object, const char *key)
{
	int32_t low = 0, high = json_kind_of(object) == JSON_OBJECT ? object->count : 0;
	while (low < high) {
		int32_t middle = low + (high - low) / 2;
		int order = strcmp(key, object->by_key[middle]->key);
		if (order == 0)
			return object->by_key[middle];
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static int compare_keys(const void *a, const void *b)
{
	const struct json_node *const *left = a, *const *right = b;
	int order = strcmp((*left)->key, (*right)->key);
	return order ? order : (*left > *right) - (*left < *right);
}

/* Takes `children`, which the store holds, as they are. */
static bool nest(struct json_store *store, struct json_node *node, enum json_kind kind, struct json_node *children,
	int32_t count)
{
	const struct json_node **by_key = NULL;
	if (kind == JSON_OBJECT && count > 0) {
		by_key = json_store_take(store, (size_t)count * sizeof *by_key);
		if (!by_key)
			return false;
		for (int32_t i = 0; i < count; i++)
			by_key[i] = &children[i];
		qsort(by_key, (size_t)count, sizeof *by_key, compare_keys);
	}
	node->kind = kind;
	node->count = count;
	node->child = children;
	node->by_key = by_key;
	return true;
}

bool json_tree_nest(struct json_store *store, struct json_node *node, enum json_kind kind,
	const struct json_node *children, int32_t count)
{
	size_t size = (size_t)count * sizeof *children;
	struct json_node *copy = count > 0 ? json_store_take(store, size) : NULL;
	if (count > 0 && !copy)
		return false;
	if (count > 0)
		memcpy(copy, children, size);
	return nest(store, node, kind, copy, count);
}

bool json_tree_wrap(struct json_store *store, struct json_node *node, const char *key)
{
	struct json_node inside = *node;
	inside.key = json_store_text(store, key, strlen(key));
	return inside.key && json_tree_nest(store, node, JSON_OBJECT, &inside, 1);
}

static bool merge_member(struct json_store *store, const struct json_node *old, const struct json_node *member,
	struct json_node *out)
{
	if (member->kind == JSON_OBJECT)
		return json_tree_merge(store, old, member, out);
	*out = *member;
	return true;
}

/* The members of `target` that stay, each as the patch would have it. */
static bool merge_old(struct json_store *store, const struct json_node *target, const struct json_node *patch,
	struct json_node *children, int32_t *count)
{
	for (int32_t i = 0; i < target->count; i++) {
		const struct json_node *old = &target->child[i], *member = json_find(patch, old->key);
		if (!member)
			children[(*count)++] = *old;
		else if (member->kind != JSON_NULL && !merge_member(store, old, member, &children[(*count)++]))
			return false;
	}
	return true;
}

static bool merge_new(struct json_store *store, const struct json_node *target, const struct json_node *patch,
	struct json_node *children, int32_t *count)
{
	for (int32_t i = 0; i < patch->count; i++) {
		const struct json_node *member = &patch->child[i];
		if (member->kind == JSON_NULL || json_find(target, member->key))
			continue;
		if (!merge_member(store, NULL, member, &children[(*count)++]))
			return false;
	}
	return true;
}

bool json_tree_merge(struct json_store *store, const struct json_node *target, const struct json_node *patch,
	struct json_node *out)
{
	static const struct json_node empty = {.kind = JSON_OBJECT};
	if (patch->kind != JSON_OBJECT) {
		*out = *patch;
		return true;
	}
	bool over = json_kind_of(target) == JSON_OBJECT;
	*out = over ? *target : *patch;
	target = over ? target : &empty;
	size_t most = (size_t)target->count + (size_t)patch->count;
	struct json_node *children = json_store_take(store, most * sizeof *children);
	int32_t count = 0;
	return children && merge_old(store, target, patch, children, &count) &&
		merge_new(store, target, patch, children, &count) && nest(store, out, JSON_OBJECT, children, count);
}
