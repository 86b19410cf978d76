/* The names of saves' files, "auto-GAME-0012.owrun": kind, game and number in it. */
#ifndef CAMPAIGN_SAVE_NAME_H
#define CAMPAIGN_SAVE_NAME_H

#include "platform.h"
#include "save_head.h"

extern const char save_name_ending[7];

void save_name_print(enum save_kind kind, const char *game, int number, char out[PLATFORM_NAME_SIZE]);
/* False where the name is another; *game and *number are then of no use. */
bool save_name_read(const char *file, enum save_kind *kind, char game[RUN_GAME_SIZE], int *number);

#endif
