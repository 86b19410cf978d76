/* Saved games: run files in one folder. Autosaves rotate by game, slots are named, branches keep what going back would
 * cut. What is broken is told with its mend, stays where it is, and the one before it is offered.
 *
 * Knows campaigns and files, no screen.
 */
#ifndef CAMPAIGN_SAVES_H
#define CAMPAIGN_SAVES_H

#include "content/interface_text.h"
#include "campaign.h"
#include "platform.h"
#include "save_head.h"

enum { SAVES_KEPT = 12 /* autosaves a game */, SAVES_LINE_SIZE = 2400 };

struct saves {
	char folder[PLACE_SIZE]; /* "": the system names no place */
	int64_t (*now)(void);    /* milliseconds since 1970 */
};

struct save_entry {
	char file[PLATFORM_NAME_SIZE];
	bool good;               /* the file is whole, as far as can be seen without playing it */
	struct save_head head;   /* of a good one */
	/* game and number stand in the head or else in the file's name; the time in the head or else in the folder */
	char game[RUN_GAME_SIZE];
	int number;              /* 0: of a good one that has none, older than any that has one */
	char written[RUN_TIME_SIZE]; /* "2026-11-30T22:29:59Z" */
	char date[24];           /* the same for people, local */
};

/* The game that was saved last first, its saves by number, the last first. */
struct save_list {
	int count;
	struct save_entry *entry;
};

enum save_outcome {
	SAVES_DONE,
	SAVES_OTHER_GOOD,   /* loaded; the scenario files differ, the months play the same */
	SAVES_MISSING, SAVES_UNREADABLE,
	SAVES_BROKEN,       /* cut short, or no run any more */
	SAVES_CHANGED,      /* its checksum does not hold */
	SAVES_NEWER,        /* made by a later version */
	SAVES_ALTERED,      /* whole, but it does not play as its hashes say */
	SAVES_OTHER,        /* of other content, and it does not play the same */
	SAVES_UNWRITABLE, SAVES_FULL, SAVES_NO_PLACE, SAVES_MEMORY,
	SAVES_NOT_DELETED
};

struct save_said {
	enum save_outcome outcome;
	char path[PLACE_SIZE];              /* what it is about */
	char folder[PLACE_SIZE];
	char month[8];                      /* ALTERED, OTHER: from which on, "2024-09" */
	char version[RUN_PROGRAM_SIZE];     /* NEWER: of the program that made it */
	char before[PLATFORM_NAME_SIZE];    /* the newest whole save older than a broken one; "": none */
	char detail[512];                   /* the first technical line */
};

/* In `data_dir` where not NULL. The folder is made when something is saved. */
void saves_open(struct saves *saves, const char *data_dir);

/* After a month and before a big move. Keeps SAVES_KEPT of the game, the oldest go. */
enum save_outcome saves_auto(const struct saves *saves, struct campaign *campaign, struct save_said *said);
/* A slot with a title. `file` of a slot to take the place of, which goes once the new one is written; NULL: none. */
enum save_outcome saves_named(const struct saves *saves, struct campaign *campaign, const char *title, const char *file,
	struct save_said *said);
/* Before what came after a month is cut: kept until deleted. */
enum save_outcome saves_branch(const struct saves *saves, struct campaign *campaign, struct save_said *said);

/* Reads every file's head, plays none. False without memory. */
bool saves_list(const struct saves *saves, struct save_list *out);
void save_list_free(struct save_list *list);
/* Index of the newest whole one, for "continue"; -1: none. */
int saves_newest(const struct save_list *list);

/* NULL with the fault in *said; `before` is then what to offer. */
struct campaign *saves_load(const struct saves *saves, const char *file, const char *data_folder,
	struct save_said *said);
enum save_outcome saves_delete(const struct saves *saves, const char *file, struct save_said *said);

/* One line of data/text/desk: what happened, to which file, and the mend; what was saved, for DONE. */
void saves_say(const struct save_said *said, const struct interface_text *words, char out[SAVES_LINE_SIZE]);

#endif
