/* The pages before and beside a game. */
#ifndef DESK_START_H
#define DESK_START_H

#include "desk/frame/desk.h"

void screen_title(struct desk *d);
/* The choice of scenario, difficulty and luck. */
void screen_new(struct desk *d);
void screen_load(struct desk *d);
void screen_briefing(struct desk *d);
void screen_settings(struct desk *d);
/* The list of keys, over any page. */
void desk_help_draw(struct desk *d);

#endif
