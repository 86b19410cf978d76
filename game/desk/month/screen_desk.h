/* The month's page, and what of it is no part of its own. */
#ifndef DESK_SCREEN_DESK_H
#define DESK_SCREEN_DESK_H

#include "desk/frame/desk.h"

void screen_desk(struct desk *d);

/* The line above: the month, what the house stands at, and the way on. */
void topbar_draw(struct desk *d, struct rect r);
/* Over the page: what the top bar's Menu opens. */
void menu_draw(struct desk *d);

#endif
