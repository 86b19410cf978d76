/* What orders would change, in words and as one figure. */
#ifndef DESK_FORESIGHT_WORDS_H
#define DESK_FORESIGHT_WORDS_H

#include "lab/ask/foresight.h"
#include "desk.h"

/* A change in words: "launch +0.4 pts · trust +1". With a width only what tells most and fits on a small line; 0:
 * all that is worth a word. */
const char *foresight_words(struct desk *d, const struct foresight_change *change, float width);

/* As one figure, at most so wide: the change at the next launch, "+0.4 pts"; what tells most where there is none. *ink:
 * whether it is good or bad. */
const char *foresight_figure(struct desk *d, const struct foresight_change *change, float width, enum ink *ink);

#endif
