/* Which of the texts that would do a launch gets. */
#include "reaction_inner.h"

int reaction_variant(const struct telling *t, const char *key, int turn, int variants)
{
	uint64_t hash = 0xcbf29ce484222325u ^ t->after->seed; /* FNV-1a, then mixed: its low bits alone are poor */
	for (; *key; key++)
		hash = (hash ^ (uint8_t)*key) * 0x100000001b3u;
	hash ^= hash >> 33;
	hash *= 0xff51afd7ed558ccdu;
	hash ^= hash >> 33;
	return variants > 0 ? (int)((hash + (uint64_t)turn) % (uint64_t)variants) : 0;
}

int reaction_variants(const struct telling *t, const char *key)
{
	char each[KEY_SIZE + 16];
	int count = 0;
	do
		snprintf(each, sizeof each, "%.*s.%d", KEY_SIZE, key, ++count);
	while (interface_text_has(t->speech.words, each));
	return count - 1;
}

bool reaction_is_earlier(const struct telling *t, int model)
{
	const struct model_state *other = &t->after->model[model];
	return other->shipped && (other->ship_month < t->m->ship_month ||
		(other->ship_month == t->m->ship_month && model < t->model));
}

int reaction_earlier(const struct telling *t)
{
	int count = 0;
	for (int i = 0; i < t->speech.content->scenario.models; i++)
		count += reaction_is_earlier(t, i);
	return count;
}
