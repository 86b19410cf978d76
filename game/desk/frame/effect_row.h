/* A change of a number as a line: its direction, what it is of, how much in which unit, and whether that is good. Owns
 * nothing. */
#ifndef DESK_EFFECT_ROW_H
#define DESK_EFFECT_ROW_H

#include "desk.h"

enum effect_worth { JUDGED_WORSE = -1, JUDGED_NEITHER, JUDGED_BETTER };

enum effect_worth effect_judge(const struct field *field, double change);

struct effect_row {
	int field;
	double change;      /* in the field's units */
	const char *name;   /* opens the number's card under this name; NULL: opens nothing */
};

/* Draws from the top of r, whose height is not asked; returns the height. */
float effect_row(struct desk *d, struct rect r, struct effect_row row);

#endif
