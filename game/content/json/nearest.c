#include "nearest.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

enum { NEAREST_SIZE = 96 };

static int lower(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A' + 'a';
	return c == '-' || c == ' ' ? '_' : c; /* words differ in more than how they are joined */
}

static int least(int a, int b)
{
	return a < b ? a : b;
}

/* Edit distance with swapped neighbours as one edit (Damerau 1964, optimal string alignment), blind to case. */
static int distance_of(const char *a, const char *b)
{
	int rows[3][NEAREST_SIZE + 1], *two = rows[0], *one = rows[1], *row = rows[2];
	int height = (int)strlen(a), width = (int)strlen(b);
	for (int j = 0; j <= width; j++)
		one[j] = j;
	for (int i = 1; i <= height; i++) {
		row[0] = i;
		for (int j = 1; j <= width; j++) {
			int changed = lower(a[i - 1]) != lower(b[j - 1]);
			row[j] = least(least(one[j], row[j - 1]) + 1, one[j - 1] + changed);
			bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2])
				&& lower(a[i - 2]) == lower(b[j - 1]);
			if (swapped)
				row[j] = least(row[j], two[j - 2] + 1);
		}
		int *spare = two;
		two = one;
		one = row;
		row = spare;
	}
	return one[width];
}

const char *nearest_word(const char *word, const char *const *words, int count)
{
	size_t size = strlen(word);
	int best = (int)size < 3 ? 1 : (int)(size < 12 ? size : 12) / 3;
	const char *nearest = NULL;
	for (int i = 0; i < count && size > 0 && size <= NEAREST_SIZE; i++) {
		size_t other = strlen(words[i]), apart = other > size ? other - size : size - other;
		if (other > NEAREST_SIZE || apart > (size_t)best)
			continue;
		int distance = distance_of(word, words[i]);
		if (distance < best || (distance == best && !nearest)) {
			best = distance;
			nearest = words[i];
		}
	}
	return nearest;
}
