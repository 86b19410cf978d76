/* What is foreseen from the desk: many futures from what is reported, computed beside the screen. */
#ifndef DESK_FORESIGHT_PANEL_H
#define DESK_FORESIGHT_PANEL_H

#include "../lab/foresight.h"
#include "desk.h"

void foresight_panel(struct desk *d, struct rect r);
/* The last result; NULL before the first. */
const struct foresight *foresight_latest(struct desk *d);
/* What an order not yet given is expected to change, a few words; "" while it is not known. Asks for it beside the
 * screen. */
const char *foresight_hint(struct desk *d, const struct order *candidate);
/* A change in words: "weak −12 %, trust −1.2". */
const char *foresight_words(struct desk *d, const struct foresight_change *change);

#endif
