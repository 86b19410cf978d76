/* The inbox: what came, what waits for an answer, and advice. */
#ifndef DESK_INBOX_H
#define DESK_INBOX_H

#include "desk/frame/desk.h"

void inbox_draw(struct desk *d, struct rect r);
/* Over the page: the source that was asked for, the programme that is being begun. */
void inbox_sheets_draw(struct desk *d);

#endif
