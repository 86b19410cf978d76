/* Difficulties: openly listed sets of parameters, a patch each in DATA/difficulty beside the scenarios. */
#ifndef DESK_DIFFICULTY_H
#define DESK_DIFFICULTY_H

#include <stdio.h>

#include "../content/places.h"

/* The patch of a difficulty. False where there is none: for NULL, "" and "standard"; and, with a line on `errors`, for
 * an id without a file, which then changes nothing. */
bool difficulty_find(const char *id, const char *data_folder, char out[PLACE_SIZE], FILE *errors);

#endif
