#include "difficulty.h"

#include <string.h>

bool difficulty_find(const char *id, const char *data_folder, char out[PLACE_SIZE], FILE *errors)
{
	char folder[PLACES_MAX][PLACE_SIZE], data[PLACE_SIZE], below[PLACE_SIZE], file[64];
	if (!id || !*id || strcmp(id, "standard") == 0)
		return false;
	int folders = places_of_scenarios(data_folder, folder);
	snprintf(file, sizeof file, "%.40s.json", id);
	for (int i = 0; i < folders; i++) {
		place_parent(data, folder[i]);
		if (!strchr(id, '/') && place_join(below, data, "difficulty") && place_join(out, below, file) &&
			place_is_file(out))
			return true;
	}
	fprintf(errors, "difficulty: error: no \"%.40s\" in DATA/difficulty; the standard one is played\n", id);
	return false;
}
