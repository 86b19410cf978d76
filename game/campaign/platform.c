#define _POSIX_C_SOURCE 200809L
#include "platform.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

/* $variable/below, or $HOME/otherwise/below; the system asks that relative paths in its variables be ignored. */
static bool folder_of(const char *variable, const char *otherwise, const char *below, char out[PLACE_SIZE])
{
	char folder[PLACE_SIZE];
	const char *set = getenv(variable), *home = getenv("HOME");
	if (set && set[0] == '/')
		return place_join(out, set, below);
	if (!home || !*home || !place_join(folder, home, otherwise))
		return false;
	return place_join(out, folder, below);
}

#ifdef _WIN32
static bool folder_of_windows(const char *below, char out[PLACE_SIZE])
{
	const char *set = getenv("APPDATA");
	return set && *set && place_join(out, set, below);
}
#endif

bool platform_saves_folder(const char *data_dir, char out[PLACE_SIZE])
{
	if (data_dir)
		return place_join(out, data_dir, "saves");
#ifdef _WIN32
	return folder_of_windows("openweights/saves", out);
#else
	return folder_of("XDG_DATA_HOME", ".local/share", "openweights/saves", out);
#endif
}

bool platform_settings_folder(const char *data_dir, char out[PLACE_SIZE])
{
	if (data_dir)
		return snprintf(out, PLACE_SIZE, "%s", data_dir) < PLACE_SIZE;
#ifdef _WIN32
	return folder_of_windows("openweights", out);
#else
	return folder_of("XDG_CONFIG_HOME", ".config", "openweights", out);
#endif
}

bool platform_pictures_folder(const char *data_dir, char out[PLACE_SIZE])
{
	if (data_dir)
		return place_join(out, data_dir, "pictures");
#ifdef _WIN32
	return folder_of_windows("openweights/pictures", out);
#else
	return folder_of("XDG_PICTURES_DIR", "Pictures", "Open Weights", out);
#endif
}

enum platform_fault platform_fault_of(int error)
{
	switch (error) {
	case 0: return PLATFORM_DONE;
	case ENOENT: return PLATFORM_MISSING;
	case ENOSPC:
	case EFBIG:
#ifdef EDQUOT
	case EDQUOT:
#endif
		return PLATFORM_FULL;
	default: return PLATFORM_UNWRITABLE;
	}
}

static bool folder_make_one(const char *path)
{
#ifdef _WIN32
	return mkdir(path) == 0 || errno == EEXIST;
#else
	return mkdir(path, 0700) == 0 || errno == EEXIST;
#endif
}

enum platform_fault platform_make_folder(const char *path)
{
	char part[PLACE_SIZE];
	size_t length = strlen(path);
	if (length == 0 || length >= sizeof part)
		return PLATFORM_UNWRITABLE;
	if (place_is_folder(path))
		return PLATFORM_DONE;
	for (size_t i = 1; i <= length; i++)
		if (path[i] == '/' || path[i] == '\0') {
			snprintf(part, sizeof part, "%.*s", (int)i, path);
			if (!place_is_folder(part) && !folder_make_one(part))
				return errno == ENOSPC ? PLATFORM_FULL : PLATFORM_UNWRITABLE;
		}
	return place_is_folder(path) ? PLATFORM_DONE : PLATFORM_UNWRITABLE;
}

static bool write_all(int file, const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t written = write(file, bytes, size);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		bytes += written;
		size -= (size_t)written;
	}
	return true;
}

enum platform_fault platform_write(const char *path, const char *bytes, size_t size)
{
	char beside[PLACE_SIZE];
	if (snprintf(beside, sizeof beside, "%s.%ld.part", path, (long)getpid()) >= (int)sizeof beside)
		return PLATFORM_UNWRITABLE;
	int file = open(beside, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	if (file < 0)
		return errno == ENOSPC ? PLATFORM_FULL : PLATFORM_UNWRITABLE;
	bool good = write_all(file, bytes, size) && (fsync(file) == 0 || errno == EINVAL);
	int why = errno;
	if (close(file) != 0 && good) {
		good = false;
		why = errno;
	}
	if (good && rename(beside, path) == 0)
		return PLATFORM_DONE;
	if (good)
		why = errno;
	remove(beside);
	return platform_fault_of(why) == PLATFORM_FULL ? PLATFORM_FULL : PLATFORM_UNWRITABLE;
}

enum platform_fault platform_claim(const char *path)
{
	int file = open(path, O_WRONLY | O_CREAT | O_EXCL, 0600);
	if (file < 0)
		return errno == EEXIST ? PLATFORM_TAKEN : platform_fault_of(errno);
	close(file);
	return PLATFORM_DONE;
}

enum platform_fault platform_rename(const char *from, const char *to)
{
	struct stat about;
	if (stat(to, &about) == 0)
		return PLATFORM_UNWRITABLE;
	return rename(from, to) == 0 ? PLATFORM_DONE : platform_fault_of(errno);
}

enum platform_fault platform_remove(const char *path)
{
	return unlink(path) == 0 ? PLATFORM_DONE : platform_fault_of(errno);
}

static int file_compare(const void *a, const void *b)
{
	const struct platform_file *left = a, *right = b;
	if (left->changed != right->changed)
		return left->changed < right->changed ? 1 : -1;
	return strcmp(right->name, left->name);
}

static bool file_add(struct platform_files *out, int *room, const char *name, const struct stat *about)
{
	size_t length = strlen(name);
	if (length >= PLATFORM_NAME_SIZE)
		return true; /* none of ours has so long a name */
	if (out->count == *room) {
		int more = *room ? 2 * *room : 32;
		struct platform_file *file = realloc(out->file, (size_t)more * sizeof *file);
		if (!file)
			return false;
		out->file = file;
		*room = more;
	}
	struct platform_file *added = &out->file[out->count++];
	memcpy(added->name, name, length + 1);
	added->changed = (int64_t)about->st_mtime * 1000000000;
#ifdef __linux__
	added->changed += about->st_mtim.tv_nsec;
#endif
	added->bytes = (int64_t)about->st_size;
	return true;
}

bool platform_list(const char *folder, const char *ending, struct platform_files *out)
{
	DIR *open = opendir(folder);
	size_t tail = strlen(ending);
	bool kept = true;
	int room = 0;
	*out = (struct platform_files){0, NULL};
	for (const struct dirent *entry; open && kept && (entry = readdir(open)) != NULL;) {
		char path[PLACE_SIZE];
		struct stat about;
		size_t length = strlen(entry->d_name);
		if (length <= tail || length >= PLATFORM_NAME_SIZE || strcmp(entry->d_name + length - tail, ending) != 0 ||
			!place_join(path, folder, entry->d_name) || stat(path, &about) != 0 || !S_ISREG(about.st_mode))
			continue;
		kept = file_add(out, &room, entry->d_name, &about);
	}
	if (open)
		closedir(open);
	if (out->count > 0)
		qsort(out->file, (size_t)out->count, sizeof *out->file, file_compare);
	if (!kept)
		platform_files_free(out);
	return kept;
}

void platform_files_free(struct platform_files *files)
{
	free(files->file);
	*files = (struct platform_files){0, NULL};
}

static int64_t clock_milliseconds(clockid_t clock)
{
	struct timespec now = {0, 0};
	clock_gettime(clock, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t platform_milliseconds(void)
{
	return clock_milliseconds(CLOCK_MONOTONIC);
}

int64_t platform_wall_milliseconds(void)
{
	return clock_milliseconds(CLOCK_REALTIME);
}

void platform_date(int64_t wall_milliseconds, char out[24])
{
	time_t seconds = (time_t)(wall_milliseconds / 1000);
	struct tm local;
	out[0] = '\0';
	if (localtime_r(&seconds, &local))
		strftime(out, 24, "%Y-%m-%d %H:%M", &local);
}

void platform_utc(int64_t wall_milliseconds, char out[24])
{
	time_t seconds = (time_t)(wall_milliseconds / 1000);
	struct tm utc;
	out[0] = '\0';
	if (gmtime_r(&seconds, &utc))
		strftime(out, 24, "%Y-%m-%dT%H:%M:%SZ", &utc);
}

/* Days since 1970-01-01 in the Gregorian calendar, counted in years that begin with March. */
static int64_t days_of(int year, int month, int day)
{
	int y = month > 2 ? year : year - 1;
	int of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	return (int64_t)365 * y + y / 4 - y / 100 + y / 400 + of_year - 719468;
}

int64_t platform_utc_read(const char *utc)
{
	int year, month, day, hour, minute, second, end = 0;
	int got = sscanf(utc, "%4d-%2d-%2dT%2d:%2d:%2dZ%n", &year, &month, &day, &hour, &minute, &second, &end);
	if (got != 6 || end != 20 || utc[end] || year < 1970 || month < 1 || month > 12 || day < 1 || day > 31)
		return -1;
	return (((days_of(year, month, day) * 24 + hour) * 60 + minute) * 60 + second) * 1000;
}
