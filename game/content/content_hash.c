/* A hash of content as merged (FNV-1a, 64 bits): keys in order of their bytes, numbers by value, texts apart. */
#include <string.h>

#include "content_private.h"

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t size)
{
	const unsigned char *at = bytes;
	for (size_t i = 0; i < size; i++)
		hash = (hash ^ at[i]) * 0x100000001b3ULL;
	return hash;
}

/* With the closing zero, which no string holds: "a", "bc" and "ab", "c" differ. */
static uint64_t hash_string(uint64_t hash, const char *text)
{
	return hash_bytes(hash, text, strlen(text) + 1);
}

static uint64_t hash_number(uint64_t hash, double number)
{
	unsigned char bytes[8];
	uint64_t bits;
	number = number < 0.0 || number > 0.0 ? number : 0.0; /* -0 is 0 */
	memcpy(&bits, &number, sizeof bits);
	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)(bits >> (8 * i));
	return hash_bytes(hash, bytes, sizeof bytes);
}

static uint64_t hash_tree(uint64_t hash, const struct json_node *node);

static bool member_counts(const struct json_node *member)
{
	return strcmp(member->key, "$schema") != 0 && strcmp(member->key, "extends") != 0;
}

static uint64_t hash_object(uint64_t hash, const struct json_node *object)
{
	for (int32_t i = 0; i < object->count; i++)
		if (member_counts(object->by_key[i]))
			hash = hash_tree(hash_string(hash, object->by_key[i]->key), object->by_key[i]);
	return hash;
}

static uint64_t hash_tree(uint64_t hash, const struct json_node *node)
{
	switch (json_kind_of(node)) {
	case JSON_NOTHING: case JSON_NULL: return hash_bytes(hash, "n", 1);
	case JSON_FALSE: return hash_bytes(hash, "f", 1);
	case JSON_TRUE: return hash_bytes(hash, "t", 1);
	case JSON_NUMBER: return hash_number(hash_bytes(hash, "#", 1), node->number);
	case JSON_STRING: return hash_string(hash_bytes(hash, "\"", 1), node->string);
	case JSON_OBJECT: return hash_bytes(hash_object(hash_bytes(hash, "{", 1), node), "}", 1);
	case JSON_ARRAY: break;
	}
	hash = hash_bytes(hash, "[", 1);
	for (int32_t i = 0; i < node->count; i++)
		hash = hash_tree(hash, &node->child[i]);
	return hash_bytes(hash, "]", 1);
}

static uint64_t hash_member(uint64_t hash, const struct json_node *object, const char *key)
{
	const struct json_node *member = json_find(object, key);
	return member ? hash_tree(hash_string(hash, key), member) : hash;
}

uint64_t content_hash(const struct loading *l)
{
	uint64_t hash = 0xcbf29ce484222325ULL;
	for (int part = 0; part < PART_TEXT; part++)
		hash = hash_tree(hash_string(hash, part_table[part].file), l->tree[part]);
	for (int i = 0; i < l->patches; i++) {
		hash = hash_member(hash, l->patch[i], "orders");
		hash = hash_member(hash, l->patch[i], "leave_out");
	}
	return hash;
}
