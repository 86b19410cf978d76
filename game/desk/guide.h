/* The first two months, guided: small callouts over the desk, each at the thing it names; what was seen is
 * remembered in
 * the settings. Changes nothing of the game. */
#ifndef DESK_GUIDE_H
#define DESK_GUIDE_H

#include "desk.h"

/* Says where on the desk a thing is in this pass: "tracks", "bridge", "orders", "accelerators", "inbox", "foresight",
 * "top". What nobody says is sought where the desk usually has it. */
void guide_mark(struct desk *d, const char *thing, struct rect r);
/* Last of all on the desk; nothing once it was seen through or skipped. */
void guide_draw(struct desk *d);

#endif
