/* Whatever lies in the settings' file. Reading always leaves whole settings: what is written of them is read again
 * without a fault, and the same. */
#define _POSIX_C_SOURCE 200809L
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "campaign/platform.h"
#include "campaign/settings.h"

struct place {
	char folder[64], path[PLACE_SIZE];
};

static void place_make(struct place *place)
{
	const char *where = place_is_folder("/dev/shm") ? "/dev/shm" : "/tmp"; /* each write waits for the disk */
	snprintf(place->folder, sizeof place->folder, "%s/openweights-fuzz-%ld", where, (long)getpid());
	if (platform_make_folder(place->folder) != PLATFORM_DONE || !settings_path(place->folder, place->path))
		abort();
}

static void place_clear(const struct place *place, const char *aside)
{
	platform_remove(place->path);
	if (*aside)
		platform_remove(aside);
	rmdir(place->folder);
}

static void write_and_read(const struct settings *s, const char *path)
{
	struct settings again;
	struct settings_said said;
	if (settings_write(s, path, &said) != SETTINGS_GOOD || settings_read(&again, path, &said) != SETTINGS_GOOD)
		abort();
	if (again.language != s->language || again.theme != s->theme || again.keys != s->keys || again.hints != s->hints ||
		again.window_w != s->window_w || strcmp(again.difficulty, s->difficulty) != 0)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct place place;
	struct settings s;
	struct settings_said said;
	place_make(&place);
	if (platform_write(place.path, (const char *)data, size) != PLATFORM_DONE)
		abort();
	settings_read(&s, place.path, &said);
	char aside[PLACE_SIZE];
	memcpy(aside, said.aside, sizeof aside);
	write_and_read(&s, place.path);
	place_clear(&place, aside);
	return 0;
}
