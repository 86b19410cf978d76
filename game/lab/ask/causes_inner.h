/* Shared inside causes: the tables of mechanisms and of what a month works with. */
#ifndef LAB_CAUSES_INNER_H
#define LAB_CAUSES_INNER_H

#include <stddef.h>

#include "causes.h"

enum { NEUTRALS_MAX = 4 };

/* A value at which a parameter does nothing. NAN: what the field asked about has now, so that nothing pulls at it. */
struct neutral {
	size_t offset; /* in struct parameters */
	double value;
};

struct mechanism {
	const char *key;
	/* The fields it is asked of, separated by blanks: ".end" of an id, or its "beginning."; NULL: all. */
	const char *of;
	/* Without it there would be nothing for the others to change: its part is what it does when they do nothing. */
	bool last;
	int neutrals;
	struct neutral neutral[NEUTRALS_MAX];
	/* What no parameter says; the team, model and house of the scenario and the state may be changed. NULL: none. */
	void (*ablate)(struct scenario *scenario, struct state *state);
};

extern const struct mechanism mechanism_table[];
extern const int mechanism_count;

/* What a month works with. */
struct input {
	const char *key;
	const char *of; /* as a mechanism's */
	void (*back)(struct scenario *scenario, struct state *state, const struct state *before); /* to what it was */
};

extern const struct input input_table[];
extern const int input_count;

bool field_fits(const char *of, const char *field);

/* Whether the mechanism is asked of a field. */
bool mechanism_asked(const struct mechanism *mechanism, const char *field);

/* Whether a field is worked out anew each month. */
bool field_is_level(const char *field);

#endif
