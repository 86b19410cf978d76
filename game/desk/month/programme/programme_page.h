/* A programme's page. */
#ifndef DESK_PROGRAMME_PAGE_H
#define DESK_PROGRAMME_PAGE_H

#include "desk/frame/desk.h"

void screen_programme(struct desk *d);

#endif
