/* What named people care for and find wanting, in words: the model's reasons, of real people they say nothing. */
#ifndef DESK_CONCERN_H
#define DESK_CONCERN_H

#include "desk.h"

/* What a concern stands at in a team, and at first: "Freedom in the work stands at 63 of 100 …". */
const char *concern_words(struct desk *d, int team, int concern);

#endif
