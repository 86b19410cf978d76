/* The table of fields: every quantity of a state, once.
 *
 * Charts, CSV columns, tool tips, conditions, effects, the hash and the comparison of two states all read
 * this table. It is built from the members listed in state.h and the ids of a scenario.
 */
#ifndef SIM_FIELDS_H
#define SIM_FIELDS_H

#include <stdbool.h>
#include <stdint.h>

#include "unit.h"

enum { FIELDS_MAX = 2400, FIELD_SLOTS = 8192 /* a power of two, well above FIELDS_MAX */, FIELD_ID_SIZE = 88 };

enum field_kind { FIELD_REAL, FIELD_WHOLE };
enum field_good { GOOD_UP = 1, GOOD_NEITHER = 0, GOOD_DOWN = -1 };

struct field {
	char id[FIELD_ID_SIZE];
	uint32_t offset;   /* in struct state */
	uint8_t kind;      /* enum field_kind */
	uint8_t unit;      /* enum unit */
	bool shown;        /* part of results; the rest is for the hash and for comparison */
	bool settable;     /* events may change it */
	int8_t good;       /* enum field_good */
	double low, high;  /* range, in the field's units */
	double scale;      /* units of the field per unit in the state (100: an index kept as a share) */
};

struct scenario;
struct state;

/* Value in the field's units; NAN where there is none yet. */
double field_read(const struct field *field, const struct state *state);

/* Sets a value given in the field's units, kept within the field's range. */
void field_write(const struct field *field, struct state *state, double value);

/* Index of the field with this id, or -1. */
int field_find(const struct scenario *scenario, const char *id);

/* Fills scenario->field from the members of struct state; returns the count. Months last long enough for MONTHS_MAX. */
int fields_build(struct scenario *scenario);

/* A hash of every field, field by field; the same on every platform (FNV-1a over the values' bits). */
uint64_t state_hash(const struct scenario *scenario, const struct state *state);

/* Index of the first field in which two states differ, or -1. */
int state_first_difference(const struct scenario *scenario, const struct state *a, const struct state *b);

#endif
