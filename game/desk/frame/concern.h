/* What named people care for and find wanting, in words: the model's reasons, of real people they say nothing. */
#ifndef DESK_CONCERN_H
#define DESK_CONCERN_H

#include "desk.h"

/* A concern's name in keys of texts: "autonomy". */
const char *concern_word(int concern);
/* What a concern stands at in a team, and at first: "Freedom in the work stands at 63 of 100 …". */
const char *concern_words(struct desk *d, int team, int concern);
/* What a person finds most wanting now, enum concern; -1: nothing to speak of. */
int concern_now(const struct desk *d, int person);

#endif
