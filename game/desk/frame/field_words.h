/* What fields are called and what is said of them: the codex's words with the scenario's names. Owns nothing; texts
 * last
 * until the frame ends. */
#ifndef DESK_FIELD_WORDS_H
#define DESK_FIELD_WORDS_H

#include "campaign/field_family.h"
#include "desk.h"

/* What the field is, "Morale"; its id where the codex has no name. */
const char *field_words_name(struct desk *d, const struct scenario *scenario, int field);
/* Of whom or what it is, "FAIR", "Llama 4 · Reasoning"; "" where it is of the whole house. `speech` over the same
 * scenario. */
const char *field_words_whose(struct desk *d, const struct speech *speech, int field);
/* Both: "Morale, FAIR". */
const char *field_words_full(struct desk *d, const struct speech *speech, int field);
/* What is said of it: "about", "moves" or "then"; NULL where nothing is. */
const char *field_words_said(struct desk *d, const struct scenario *scenario, int field, const char *what);
/* A unit as people read it, "of 100"; one that stands for words as all of them, "steady, push, crunch". */
const char *field_words_unit_full(struct desk *d, enum unit unit);
/* The unit that a value of desk_value() leaves unsaid; "" where it says all. */
const char *field_words_unit(struct desk *d, const struct scenario *scenario, int field);
/* A value, and a difference with its sign; those that stand for words as words. */
const char *field_words_value(struct desk *d, int field, double value);
const char *field_words_change(struct desk *d, int field, double change);

#endif
