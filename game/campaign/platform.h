/* What the desk asks of the system and not of the C library: folders, files with their times, clocks. With
 * work.c, which has the one thread, the only file of the layer that knows POSIX or Windows; it knows nothing of the
 * game.
 */
#ifndef CAMPAIGN_PLATFORM_H
#define CAMPAIGN_PLATFORM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "content/places.h"

/* Where saves, settings and pictures belong: in `data_dir` where not NULL, else where the system wants them. They are
 * not made. False where the system has no such place. */
bool platform_saves_folder(const char *data_dir, char out[PLACE_SIZE]);
bool platform_settings_folder(const char *data_dir, char out[PLACE_SIZE]);
bool platform_pictures_folder(const char *data_dir, char out[PLACE_SIZE]);

enum platform_fault {
	PLATFORM_DONE,
	PLATFORM_MISSING,    /* no such file */
	PLATFORM_UNWRITABLE, /* not allowed, or no folder there */
	PLATFORM_FULL,       /* no room on the disk */
	PLATFORM_TAKEN       /* there is such a file already */
};

/* What errno stands for, of a file that was to be written. */
enum platform_fault platform_fault_of(int error);

/* Makes a folder with those above it; done when it is there. */
enum platform_fault platform_make_folder(const char *path);
/* Writes beside, flushes to the disk and renames: the file is whole or as before. */
enum platform_fault platform_write(const char *path, const char *bytes, size_t size);
/* Makes an empty file that was not there, so that no other program takes its name: to be written over. */
enum platform_fault platform_claim(const char *path);
/* Never over another file. */
enum platform_fault platform_rename(const char *from, const char *to);
enum platform_fault platform_remove(const char *path);

enum { PLATFORM_NAME_SIZE = 128 };

struct platform_file {
	char name[PLATFORM_NAME_SIZE];
	int64_t changed; /* nanoseconds since 1970 */
	int64_t bytes;
};

struct platform_files {
	int count;
	struct platform_file *file;
};

/* The files of a folder that end in `ending`, newest first, by name where equal; longer names are left out. False
 * without memory; a folder that is not there has no files. */
bool platform_list(const char *folder, const char *ending, struct platform_files *out);
void platform_files_free(struct platform_files *files);

/* Since some time before, for measuring. */
int64_t platform_milliseconds(void);
/* Since 1970. */
int64_t platform_wall_milliseconds(void);
/* "2026-01-31 18:05", local. */
void platform_date(int64_t wall_milliseconds, char out[24]);
/* "2026-01-31T17:05:59Z", and back; -1 for what is no such time. */
void platform_utc(int64_t wall_milliseconds, char out[24]);
int64_t platform_utc_read(const char *utc);

#endif
