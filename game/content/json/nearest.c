#include "nearest.h"

#include "json.h"

const char *nearest_word(const char *word, const char *const *words, int count)
{
	return json_nearest(word, words, count);
}
