#include "settings.h"

#include <stdio.h>
#include <string.h>

void settings_defaults(struct settings *settings)
{
	*settings = (struct settings){.text = 1, .autosave = true, .difficulty = "fair", .window_x = -1, .window_y = -1};
}

const char *settings_key(const struct settings *settings, const char *action)
{
	static const char *const keys[][2] = {{"undo", "Z"}, {"redo", "Y"}, {"end_month", "E"}, {"inbox", "I"},
		{"orders", "O"},
		{"foresight", "F"}, {"team", "T"}, {"programme", "P"}, {"codex", "C"}, {"settings", "S"}, {"help", "?"}};
	(void)settings;
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (strcmp(keys[i][0], action) == 0)
			return keys[i][1];
	return NULL;
}
