/* The record played again under one luck, with the thousand runs around it: what the title draws, the replay shows and
 * the codex reads. Chosen on the command line or in the replay; prepared beside the screen, one job of WORK_WATCH.
 *
 * Owns what it prepared; knows no screen.
 */
#ifndef DESK_WATCH_H
#define DESK_WATCH_H

#include "campaign/watched.h"
#include "desk.h"

enum { WATCH_LINE_SIZE = 400 };

struct watch_choice {
	char scenario[PLACE_SIZE];       /* a name or a path */
	int patches;
	const char *patch[PATCHES_MAX];  /* last as long as the program */
	bool has_seed;                   /* false: the most usual one */
	uint64_t seed;
};

struct watch {
	struct watch_choice choice;
	unsigned times;                  /* counts what was prepared, so that others know theirs is old */
	struct campaign *campaign;       /* NULL: not there yet, or there is trouble */
	struct band band;
	bool no_record;                  /* of the scenario; `campaign` is then NULL */
	char trouble[WATCH_LINE_SIZE];   /* the first line of what is wrong; "": nothing */
};

/* What is watched by itself: two-tracks, its most usual run. */
void watch_choice_usual(struct watch_choice *out);
/* Drops what was watched; the new one is there some time later. */
void watch_choose(struct desk *d, const struct watch_choice *choice);
/* What is watched, begun where nothing was; NULL without memory. To be asked in every pass until it is there. */
const struct watch *watch_of(struct desk *d);
/* The record of what is watched; NULL until it is there. */
const struct replay *watch_record(const struct watch *watch);
void watch_free(struct watch *watch);

#endif
