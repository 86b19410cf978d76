/* A hash of content as merged (FNV-1a, 64 bits): keys in order of their bytes, numbers by value, texts apart. */
#include <stdlib.h>
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

static int member_compare(const void *a, const void *b)
{
	const cJSON *const *left = a, *const *right = b;
	return strcmp((*left)->string, (*right)->string);
}

static uint64_t hash_tree(uint64_t hash, const cJSON *node);

static bool member_counts(const cJSON *member)
{
	return strcmp(member->string, "$schema") != 0 && strcmp(member->string, "extends") != 0;
}

static uint64_t hash_object(uint64_t hash, const cJSON *object)
{
	int size = cJSON_GetArraySize(object), count = 0;
	const cJSON **member = malloc(((size_t)size + 1) * sizeof(cJSON *));
	if (!member)
		return hash;
	for (const cJSON *at = object->child; at; at = at->next)
		if (member_counts(at))
			member[count++] = at;
	qsort(member, (size_t)count, sizeof *member, member_compare);
	for (int i = 0; i < count; i++)
		hash = hash_tree(hash_string(hash, member[i]->string), member[i]);
	free(member);
	return hash;
}

static uint64_t hash_tree(uint64_t hash, const cJSON *node)
{
	if (cJSON_IsObject(node))
		return hash_bytes(hash_object(hash_bytes(hash, "{", 1), node), "}", 1);
	if (cJSON_IsString(node))
		return hash_string(hash_bytes(hash, "\"", 1), node->valuestring);
	if (cJSON_IsNumber(node))
		return hash_number(hash_bytes(hash, "#", 1), node->valuedouble);
	if (!cJSON_IsArray(node))
		return hash_bytes(hash, cJSON_IsTrue(node) ? "t" : cJSON_IsFalse(node) ? "f" : "n", 1);
	hash = hash_bytes(hash, "[", 1);
	for (const cJSON *item = node->child; item; item = item->next)
		hash = hash_tree(hash, item);
	return hash_bytes(hash, "]", 1);
}

static uint64_t hash_member(uint64_t hash, const cJSON *object, const char *key)
{
	const cJSON *member = cJSON_GetObjectItemCaseSensitive(object, key);
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
