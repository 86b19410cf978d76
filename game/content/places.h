/* Where scenarios may lie on this machine. The only file of content that asks the system and not the C library;
 * it opens no file and knows nothing of what is in them.
 */
#ifndef CONTENT_PLACES_H
#define CONTENT_PLACES_H

#include <stdbool.h>
#include <stddef.h>

enum { PLACE_SIZE = 1024, PLACES_MAX = 8, PLACE_NAMES_MAX = 64, PLACE_NAME_SIZE = 64 };

bool place_is_folder(const char *path);
bool place_is_file(const char *path);
/* Whether two paths lead to the same folder. */
bool place_same(const char *a, const char *b);

/* From the root on, without links; false where there is nothing or it does not fit. */
bool place_absolute(char out[PLACE_SIZE], const char *path);

/* folder/name; false when it does not fit. */
bool place_join(char out[PLACE_SIZE], const char *folder, const char *name);
/* What stands before the last '/' ("." where there is none), and after it. */
void place_parent(char out[PLACE_SIZE], const char *path);
const char *place_last(const char *path);

/* The folders in which scenarios are looked for by name, in order: under `data_folder` where not NULL, ./data,
 * beside the program, the share of the library's own prefix, the installed share. Returns how many. */
int places_of_scenarios(const char *data_folder, char out[PLACES_MAX][PLACE_SIZE]);

struct place_names {
	int count;
	char name[PLACE_NAMES_MAX][PLACE_NAME_SIZE];
};

/* Adds the names in a folder, sorted, each once: of folders, or of files that end in `ending` where not NULL. */
void place_list(const char *folder, const char *ending, struct place_names *names);

#endif
