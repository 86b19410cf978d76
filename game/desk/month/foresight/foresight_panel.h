/* What is foreseen from the desk: many futures from what is reported, computed beside the screen. */
#ifndef DESK_FORESIGHT_PANEL_H
#define DESK_FORESIGHT_PANEL_H

#include "desk/frame/desk.h"

void foresight_panel(struct desk *d, struct rect r);

#endif
