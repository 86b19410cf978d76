#include "difficulty_file.h"

#include <string.h>

bool difficulty_is_fair(const char *id)
{
	return !id || !*id || strcmp(id, "fair") == 0 || strcmp(id, "standard") == 0;
}

bool difficulty_is_id(const char *text)
{
	return *text && strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-_") == strlen(text);
}

bool difficulty_find(const char *id, const char *data_folder, char out[PLACE_SIZE], FILE *errors)
{
	char folder[PLACES_MAX][PLACE_SIZE], data[PLACE_SIZE], below[PLACE_SIZE], file[64];
	if (difficulty_is_fair(id))
		return false;
	int folders = difficulty_is_id(id) ? places_of_scenarios(data_folder, folder) : 0;
	snprintf(file, sizeof file, "%.40s.json", id);
	for (int i = 0; i < folders; i++) {
		place_parent(data, folder[i]);
		if (place_join(below, data, "difficulty") && place_join(out, below, file) && place_is_file(out))
			return true;
	}
	if (errors)
		fprintf(errors, "difficulty: error: no \"%.40s\" in DATA/difficulty\n", id);
	return false;
}
