/* What was asked for on the command line. */
#ifndef DESK_MAIN_ARGUMENTS_H
#define DESK_MAIN_ARGUMENTS_H

#include <stdbool.h>
#include <stdint.h>

#include "content/content.h"
#include "ui/tour/tour.h"

struct arguments {
	const char *scenario;          /* NULL: the title asks */
	const char *data, *data_dir, *load, *tour, *shots;
	struct tour_look also[TOUR_LOOKS_MAX + 1]; /* of a tour's audits */
	const char *patch[PATCHES_MAX];
	int patches;
	bool has_seed, has_language, help, version, watch, inspect;
	uint64_t seed;
	enum language language;
	int width, height;             /* 0: as remembered */
	float scale;                   /* 0: as remembered */
	const char *wrong, *wrong_key; /* the word that is wrong, and the text that says why; NULL: all is well */
};

/* Reads all; stops at the first that is wrong. The texts belong to `argument`. */
void arguments_read(struct arguments *out, int count, char **argument);

#endif
