/* Patterns of words, filled with names and numbers, in a text that grows. */
#ifndef LAB_PATTERN_H
#define LAB_PATTERN_H

#include "content/json/writing.h"

/* A named piece for a pattern. */
struct pattern_value { const char *name, *value; };

/* The pattern with each {name} replaced; names that nobody gave stay as they are. {name|person|people} is the first
 * word where the value is 1, else the second: for languages that count so. Where a value meets the pattern, a Chinese
 * sign and a Latin one get a space between them, and two Chinese ones lose theirs. */
void pattern_fill(struct writing *w, const char *pattern, const struct pattern_value *values, int count);

#endif
