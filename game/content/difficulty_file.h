/* Where a difficulty's patch lies: DATA/difficulty/ID.json, beside the scenarios. A request names a difficulty and
 * holds no copy of its patch, so that a run cannot claim one and be played with another.
 */
#ifndef CONTENT_DIFFICULTY_FILE_H
#define CONTENT_DIFFICULTY_FILE_H

#include <stdio.h>

#include "places.h"

/* Whether it is the model as fitted, which has no patch: NULL, "", "fair" and "standard". */
bool difficulty_is_fair(const char *id);

/* Whether a text can be the id of one: small letters, digits, '-' and '_'. */
bool difficulty_is_id(const char *text);

/* The patch of a difficulty. False where there is none: for the fair one; and, with a line on `errors` (NULL: nowhere),
 * for an id without a file. */
bool difficulty_find(const char *id, const char *data_folder, char out[PLACE_SIZE], FILE *errors);

#endif
