/* What was told on a stream of errors, for people: the first line of it. */
#ifndef CAMPAIGN_ERRORS_H
#define CAMPAIGN_ERRORS_H

#include <stddef.h>
#include <stdio.h>

/* The first line of a stream, which is closed; "" where there is none or the stream is NULL. */
void errors_first_line(FILE *errors, char *out, size_t size);

#endif
