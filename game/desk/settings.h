/* What a person has chosen for the program, kept from one start to the next. */
#ifndef DESK_SETTINGS_H
#define DESK_SETTINGS_H

#include <stdbool.h>

#include "../content/content.h"

struct settings {
	enum language language;
	float scale;               /* 0: by the size of the window */
	int theme;                 /* enum ui_theme */
	bool colour_safe, reduced_motion, full_screen, autosave;
	float text;                /* size of text, 1 */
	char difficulty[ID_SIZE];
	int window_x, window_y, window_w, window_h; /* -1 and 0: none remembered */
	bool guided;               /* the guide was seen or skipped */
};

void settings_defaults(struct settings *settings);
/* The name of the key bound to an action, NULL where there is no such action. */
const char *settings_key(const struct settings *settings, const char *action);

#endif
