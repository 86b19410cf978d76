/* What a figure is worth in a word: colour, sign and word, always together. Knows the figures that people are judged
 * by at a glance; the thresholds are the desk's own and move nothing in the simulation.
 */
#ifndef DESK_JUDGEMENT_H
#define DESK_JUDGEMENT_H

#include "desk.h"

struct judgement {
	enum ink ink;
	const char *sign, *word; /* "◐", "fair" */
};

/* `what`: "morale", "fatigue", "load", "voice", "cohesion", "autonomy", "flow", "unread"; value in the state's own
 * unit. Another name: no judgement, with empty sign and word. */
struct judgement judgement_of(const struct desk *d, const char *what, double value);

#endif
