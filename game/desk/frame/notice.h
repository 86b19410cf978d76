/* What is told at the foot of the screen for a while. */
#ifndef DESK_NOTICE_H
#define DESK_NOTICE_H

#include "desk.h"

void desk_tell(struct desk *d, bool bad, const char *text);
/* Over any page. */
void desk_notice_draw(struct desk *d);

#endif
