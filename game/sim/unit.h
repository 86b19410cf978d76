/* What the values of fields are counted in, made from unit_list.h. What depends on a unit asks for its shape; the
 * words are for files and for keys of texts.
 */
#ifndef SIM_UNIT_H
#define SIM_UNIT_H

#include <stdbool.h>

#include "unit_list.h"

#define UNIT_ENUM(name, ...) UNIT_##name,
enum unit { UNIT_LIST(UNIT_ENUM, UNIT_ENUM, UNIT_ENUM) UNITS };

/* How a value is written. */
enum unit_shape {
	SHAPE_COUNT,      /* whole; a small one that is real to a tenth */
	SHAPE_INDEX,      /* the same; a change of an index from 0 to 100 to a tenth */
	SHAPE_INDEX_RATE, /* to a hundredth; a change to a tenth */
	SHAPE_RATIO,      /* to a hundredth */
	SHAPE_MONEY,      /* millions of dollars */
	SHAPE_MILLIONS,
	SHAPE_THOUSANDS,
	SHAPE_SHARE,      /* 0 to 1, written as per cent */
	SHAPE_YES_NO,
	SHAPE_MONTH,      /* since the start; below 0 there is none */
	SHAPE_MONTHS,     /* a time */
	SHAPE_WORDS       /* the index of one of the unit's words */
};

struct unit_about {
	const char *word;      /* as in files, "million dollars" */
	enum unit_shape shape;
	bool said;             /* beside a value that people read; else the value says all */
	bool passing;          /* of the month alone */
	const char *list;      /* SHAPE_WORDS: the list's name, "pace" */
};

extern const struct unit_about unit_table[UNITS];

/* The word of a value, "steady"; NULL where the unit has no words or none for this value. */
const char *unit_value_word(enum unit unit, int value);

#endif
