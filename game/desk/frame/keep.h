/* What outlasts the session: settings, saves, codes and pictures. */
#ifndef DESK_KEEP_H
#define DESK_KEEP_H

#include "desk.h"

/* What became of a save, as saves_say() has it. */
void desk_tell_save(struct desk *d, const struct save_said *said);
/* Applies the settings to the window and writes them. */
void desk_settings_apply(struct desk *d);
/* Saves the game after a month, before a big move; tells what could not be saved. */
void desk_save_month(struct desk *d);
/* Where a picture taken now goes; false where no folder can be made. */
bool desk_picture_path(struct desk *d, char *out, size_t size);
/* Saves what is on screen as a picture, and tells where. */
void desk_picture_save(struct desk *d);
/* Copies the campaign as a code to paste; tells `copied`, a key, or that memory is short. */
void desk_code_copy(struct desk *d, const char *copied);
/* Reads the settings; `data_dir`: where all is kept, NULL: where the system wants it. `given`: of the command line. */
void desk_settings_open(struct desk *d, const char *data_dir, const struct settings_for_now *given);
struct ui_look desk_look(const struct settings *settings);
/* The window closes: remembers its place, saves the game. `context` is the desk. */
void desk_leave(void *context, struct ui *ui);

#endif
