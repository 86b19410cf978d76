#include "save_name.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char save_name_ending[7] = ".owrun";

static const char *const kind_stems[SAVE_KINDS] = {"auto", "named", "branch"};

void save_name_print(enum save_kind kind, const char *game, int number, char out[PLATFORM_NAME_SIZE])
{
	snprintf(out, PLATFORM_NAME_SIZE, "%s-%s-%04d%s", kind_stems[kind], game, number, save_name_ending);
}

bool save_name_read(const char *file, enum save_kind *kind, char game[RUN_GAME_SIZE], int *number)
{
	const char *first = strchr(file, '-'), *last = strrchr(file, '-');
	size_t length = first && last > first ? (size_t)(last - first - 1) : 0;
	size_t count = last ? strspn(last + 1, "0123456789") : 0;
	if (length < 1 || length >= RUN_GAME_SIZE || count < 1 || count > 8 ||
		strcmp(last + 1 + count, save_name_ending) != 0)
		return false;
	memcpy(game, first + 1, length);
	game[length] = '\0';
	*number = atoi(last + 1);
	size_t stem = (size_t)(first - file);
	for (int k = 0; k < SAVE_KINDS; k++)
		if (strlen(kind_stems[k]) == stem && strncmp(file, kind_stems[k], stem) == 0) {
			*kind = (enum save_kind)k;
			return true;
		}
	return false;
}
