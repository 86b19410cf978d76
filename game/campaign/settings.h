/* What a person has chosen for the program, kept from one start to the next in a JSON file. Plain data, owns nothing.
 * Knows the file and no screen; what is wrong in the file is told, and never stands in the way.
 */
#ifndef CAMPAIGN_SETTINGS_H
#define CAMPAIGN_SETTINGS_H

#include <stdbool.h>

#include "content/interface_text.h"
#include "content/places.h"

enum { SETTINGS_KEYS_MAX = 48, SETTINGS_HINTS_MAX = 64, SETTINGS_KEY_SIZE = 32, SETTINGS_THEMES = 3 };

/* The key chosen for an action, by name; "" takes an action's key away. */
struct settings_key {
	char action[ID_SIZE];
	char key[SETTINGS_KEY_SIZE];
};

struct settings {
	enum language language;
	float scale;               /* 0: by the size of the window; otherwise 0.75 to 3 */
	int theme;                 /* enum ui_theme: 0 paper, 1 night, 2 contrast */
	bool colour_safe, reduced_motion, full_screen, autosave;
	float text;                /* size of text, 0.8 to 1.6 of the usual */
	char difficulty[ID_SIZE];
	int window_x, window_y, window_w, window_h; /* -1 and 0: none remembered */
	bool guided;               /* the guide was seen or skipped */
	int keys;
	struct settings_key key[SETTINGS_KEYS_MAX]; /* what differs from the usual keys */
	int hints;
	char hint[SETTINGS_HINTS_MAX][ID_SIZE]; /* hints that were seen */
};

/* The language is the system's where it is one of ours. */
void settings_defaults(struct settings *settings);

/* The name of the key bound to an action, NULL where there is no such action or no key on it. */
const char *settings_key(const struct settings *settings, const char *action);
/* The i-th action that a key can be bound to, NULL after the last. */
const char *settings_action(int i);
/* Binds a key; an action that had it loses it. NULL: the usual key again. False where there is no such action. */
bool settings_bind(struct settings *settings, const char *action, const char *key);

bool settings_hint_seen(const struct settings *settings, const char *hint);
void settings_hint_see(struct settings *settings, const char *hint);

/* What holds for this run alone, as the command line says: the settings are kept with what stood there before, until a
 * person chooses anew. */
struct settings_for_now {
	bool language_given, scale_given, size_given;
	enum language language, language_before;
	float scale, scale_before;
	int w, h, w_before, h_before;
};

/* Puts what is given into the settings, and what stood there into `now`. */
void settings_hold(struct settings *settings, struct settings_for_now *now);
/* The settings as they are to be kept; forgets of `now` what a person has chosen since. */
struct settings settings_to_keep(const struct settings *settings, struct settings_for_now *now);

enum settings_outcome {
	SETTINGS_GOOD,
	SETTINGS_NONE,       /* no file yet: the usual settings */
	SETTINGS_PARTLY,     /* something in it is unknown or wrong and was passed over */
	SETTINGS_BROKEN,     /* no JSON: put aside, the usual settings */
	SETTINGS_UNWRITABLE, /* could not be written, or put aside */
	SETTINGS_FULL        /* could not be written: the disk is full */
};

enum { SETTINGS_LINE_SIZE = 1400 };

/* What to tell of it. */
struct settings_said {
	enum settings_outcome outcome;
	char file[PLACE_SIZE];
	char aside[PLACE_SIZE]; /* where a broken file lies now; "" where it could not be put aside */
	char detail[512];       /* the first thing that is wrong, file:line:column */
	int more;               /* further things */
};

/* Where they are kept: in `data_dir` where not NULL. False where the system has no such place. */
bool settings_path(const char *data_dir, char out[PLACE_SIZE]);
/* Always leaves whole settings. */
enum settings_outcome settings_read(struct settings *settings, const char *path, struct settings_said *said);
/* Makes the folder; the file is whole or as before. */
enum settings_outcome settings_write(const struct settings *settings, const char *path, struct settings_said *said);
/* One line of data/text/desk on what happened; "" for GOOD and NONE. */
void settings_say(const struct settings_said *said, const struct interface_text *words, char out[SETTINGS_LINE_SIZE]);

#endif
