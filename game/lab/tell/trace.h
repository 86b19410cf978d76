/* A trace: of one run a digest of every field at the start and after each month, small enough to be kept beside a
 * golden hash, so that where a run parts from its record is known without the program that made it.
 */
#ifndef LAB_TRACE_H
#define LAB_TRACE_H

#include "hashes.h"

/* Plays the request's first seed. A line "SCENARIO SEED YYYY-MM", of the first month, and one a field, inner ones too:
 * its id (from the last dot on, where before it stands what stands in the line above) and after a blank the start and
 * each month, two letters each, or "." where it is as it was; those at the end are left out. Two values in 4,096 have
 * the same letters. False when memory cannot be had. */
bool trace_print(const struct hashes_request *request, struct writing *out);

#endif
