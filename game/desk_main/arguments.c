#include "arguments.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum option {
	OPTION_SEED, OPTION_LANG, OPTION_LOAD, OPTION_PATCH, OPTION_SIZE, OPTION_SCALE, OPTION_DATA_DIR, OPTION_DATA,
	OPTION_TOUR, OPTION_SHOTS, OPTION_ALSO, OPTIONS
};

enum { SIDE_MAX = 16384 /* pixels: no screen has as many, and SDL still takes them */ };

static const char *const names[OPTIONS] = {
	[OPTION_SEED] = "--seed", [OPTION_LANG] = "--lang", [OPTION_LOAD] = "--load", [OPTION_PATCH] = "--patch",
	[OPTION_SIZE] = "--size", [OPTION_SCALE] = "--scale", [OPTION_DATA_DIR] = "--data-dir", [OPTION_DATA] = "--data",
	[OPTION_TOUR] = "--tour", [OPTION_SHOTS] = "--shots", [OPTION_ALSO] = "--also"};

static bool seed_read(struct arguments *a, const char *value)
{
	char *end;
	errno = 0;
	a->seed = strtoull(value, &end, 10);
	a->has_seed = true;
	return *value >= '0' && *value <= '9' && *end == '\0' && errno == 0;
}

static bool language_read(struct arguments *a, const char *value)
{
	a->has_language = true;
	return language_of_code(value, &a->language);
}

static bool size_read(struct arguments *a, const char *value)
{
	char rest;
	return sscanf(value, "%dx%d%c", &a->width, &a->height, &rest) == 2 && a->width > 0 && a->height > 0 &&
		a->width <= SIDE_MAX && a->height <= SIDE_MAX;
}

static bool scale_read(struct arguments *a, const char *value)
{
	char *end;
	a->scale = strtof(value, &end);
	return end != value && *end == '\0' && a->scale >= 0.75f && a->scale <= 3;
}

static bool option_read(struct arguments *a, enum option option, const char *value)
{
	switch (option) {
	case OPTION_SEED: return seed_read(a, value);
	case OPTION_LANG: return language_read(a, value);
	case OPTION_SIZE: return size_read(a, value);
	case OPTION_SCALE: return scale_read(a, value);
	case OPTION_LOAD: a->load = value; return true;
	case OPTION_DATA_DIR: a->data_dir = value; return true;
	case OPTION_DATA: a->data = value; return true;
	case OPTION_TOUR: a->tour = value; return true;
	case OPTION_SHOTS: a->shots = value; return true;
	case OPTION_ALSO: return tour_looks_read(value, a->also);
	case OPTION_PATCH:
		if (a->patches < PATCHES_MAX)
			a->patch[a->patches++] = value;
		return a->patches < PATCHES_MAX;
	default: return false;
	}
}

static bool word_refuse(struct arguments *a, const char *word, const char *key)
{
	a->wrong = word;
	a->wrong_key = key;
	return false;
}

/* One word and, where it wants one, its value; false when it is wrong. */
static bool word_read(struct arguments *a, int *at, int count, char **argument)
{
	const char *word = argument[*at];
	if (strcmp(word, "--help") == 0 || strcmp(word, "-h") == 0)
		return a->help = true;
	if (strcmp(word, "--version") == 0)
		return a->version = true;
	if (strcmp(word, "--watch") == 0)
		return a->watch = true;
	if (strcmp(word, "--inspect") == 0)
		return a->inspect = true;
	if (word[0] != '-') {
		if (a->scenario)
			return word_refuse(a, word, "main.two_scenarios");
		a->scenario = word;
		return true;
	}
	size_t length = strcspn(word, "=");
	for (int o = 0; o < OPTIONS; o++) {
		if (strlen(names[o]) != length || strncmp(names[o], word, length) != 0)
			continue;
		const char *value = word[length] == '=' ? word + length + 1 : *at + 1 < count ? argument[++*at] : NULL;
		if (!value)
			return word_refuse(a, word, "main.no_value");
		return option_read(a, (enum option)o, value) ? true : word_refuse(a, word, "main.wrong_value");
	}
	return word_refuse(a, word, "main.no_option");
}

void arguments_read(struct arguments *out, int count, char **argument)
{
	*out = (struct arguments){0};
	for (int i = 1; i < count; i++)
		if (!word_read(out, &i, count, argument))
			return;
}
