/* The first two months, guided: small callouts over the desk, each at the thing it names; what was seen is
 * remembered in the settings. Changes nothing of the game. */
#ifndef DESK_GUIDE_H
#define DESK_GUIDE_H

#include "desk.h"

enum guide_thing { GUIDE_TOP, GUIDE_INBOX, GUIDE_ORDERS, GUIDE_ACCELERATORS, GUIDE_TRACKS, GUIDE_BRIDGE,
	GUIDE_THINGS };

/* Says where on the desk a thing is in this pass, or where it can be opened if it does not show. */
void guide_mark(struct desk *d, enum guide_thing thing, struct rect r);
/* Last of all on the desk; nothing once it was seen through or skipped. */
void guide_draw(struct desk *d);

#endif
