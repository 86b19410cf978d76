#define _GNU_SOURCE /* dladdr */
#include "places.h"

#include <dirent.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool place_is_folder(const char *path)
{
	struct stat about;
	return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

bool place_is_file(const char *path)
{
	struct stat about;
	return stat(path, &about) == 0 && S_ISREG(about.st_mode);
}

bool place_same(const char *a, const char *b)
{
	struct stat left, right;
	return stat(a, &left) == 0 && stat(b, &right) == 0 && left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

bool place_absolute(char out[PLACE_SIZE], const char *path)
{
	char *whole = realpath(path, NULL);
	int written = whole ? snprintf(out, PLACE_SIZE, "%s", whole) : PLACE_SIZE;
	free(whole);
	return written < PLACE_SIZE;
}

bool place_join(char out[PLACE_SIZE], const char *folder, const char *name)
{
	size_t length = strlen(folder);
	const char *slash = length > 0 && folder[length - 1] == '/' ? "" : "/";
	int written = snprintf(out, PLACE_SIZE, "%s%s%s", folder, slash, name);
	return written >= 0 && written < PLACE_SIZE;
}

const char *place_last(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

void place_parent(char out[PLACE_SIZE], const char *path)
{
	const char *last = place_last(path);
	if (strcmp(last, ".") == 0 || strcmp(last, "..") == 0)
		snprintf(out, PLACE_SIZE, "%.*s/..", PLACE_SIZE - 4, path);
	else if (last == path)
		snprintf(out, PLACE_SIZE, ".");
	else
		snprintf(out, PLACE_SIZE, "%.*s", last - path > 1 ? (int)(last - path) - 1 : 1, path);
}

/* The folder of the running program; false where the system does not tell. */
static bool place_of_program(char out[PLACE_SIZE])
{
#ifdef __linux__
	ssize_t length = readlink("/proc/self/exe", out, PLACE_SIZE - 1);
	if (length <= 0)
		return false;
	out[length] = '\0';
	char *slash = strrchr(out, '/');
	if (slash)
		*slash = '\0';
	return slash != NULL;
#else
	out[0] = '\0';
	return false;
#endif
}

#ifdef OPENWEIGHTS_LIBRARY_TO_SHARE
/* The folder of the file that holds this code: the program, or the shared library wherever it was installed. */
static bool place_of_library(char out[PLACE_SIZE])
{
	static const char here;
	Dl_info info;
	char *path = dladdr(&here, &info) && info.dli_fname ? realpath(info.dli_fname, NULL) : NULL;
	bool fits = path && strlen(path) < PLACE_SIZE;
	if (fits)
		place_parent(out, path);
	free(path);
	return fits;
}
#endif

static void place_add(char out[PLACES_MAX][PLACE_SIZE], int *count, const char *folder, const char *below)
{
	if (*count < PLACES_MAX && place_join(out[*count], folder, below))
		++*count;
}

int places_of_scenarios(const char *data_folder, char out[PLACES_MAX][PLACE_SIZE])
{
	int count = 0;
	char program[PLACE_SIZE];
	if (data_folder)
		place_add(out, &count, data_folder, "scenarios");
	place_add(out, &count, "data", "scenarios");
	if (place_of_program(program)) {
		place_add(out, &count, program, "data/scenarios");
		place_add(out, &count, program, "../data/scenarios");
		place_add(out, &count, program, "../../data/scenarios");
		place_add(out, &count, program, "../share/openweights/data/scenarios"); /* an install that was moved */
	}
#ifdef OPENWEIGHTS_LIBRARY_TO_SHARE
	if (place_of_library(program))
		place_add(out, &count, program, OPENWEIGHTS_LIBRARY_TO_SHARE "/data/scenarios");
#endif
#if defined OPENWEIGHTS_DATA_DIR
	place_add(out, &count, OPENWEIGHTS_DATA_DIR, "scenarios");
#elif defined OPENWEIGHTS_SHARE
	place_add(out, &count, OPENWEIGHTS_SHARE, "data/scenarios");
#endif
	return count;
}

static bool place_ends(const char *name, const char *ending)
{
	size_t length = strlen(name), tail = strlen(ending);
	return length > tail && strcmp(name + length - tail, ending) == 0;
}

static void place_insert(struct place_names *names, const char *name)
{
	int at = 0;
	while (at < names->count && strcmp(names->name[at], name) < 0)
		at++;
	if (at < names->count && strcmp(names->name[at], name) == 0)
		return;
	if (names->count == PLACE_NAMES_MAX || strlen(name) >= PLACE_NAME_SIZE)
		return;
	memmove(names->name[at + 1], names->name[at], (size_t)(names->count - at) * PLACE_NAME_SIZE);
	memcpy(names->name[at], name, strlen(name) + 1);
	names->count++;
}

void place_list(const char *folder, const char *ending, struct place_names *names)
{
	DIR *open = opendir(folder);
	char path[PLACE_SIZE];
	if (!open)
		return;
	for (const struct dirent *entry = readdir(open); entry; entry = readdir(open)) {
		if (entry->d_name[0] == '.' || !place_join(path, folder, entry->d_name))
			continue;
		if (ending ? place_is_file(path) && place_ends(entry->d_name, ending) : place_is_folder(path))
			place_insert(names, entry->d_name);
	}
	closedir(open);
}
