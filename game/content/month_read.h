/* Months as members of JSON, by the calendar of a scenario. As the readers of json.h do, each reports what is missing
 * or wrong, and then leaves *out alone and gives false.
 */
#ifndef CONTENT_MONTH_READ_H
#define CONTENT_MONTH_READ_H

#include "content/json/json.h"
#include "sim/calendar.h"

/* "2024-09" as a month of a calendar. */
bool month_read(const struct json_at *at, const char *key, const struct calendar *calendar, int32_t *out);
/* The same, a missing member as `fallback`. */
bool month_read_or(const struct json_at *at, const char *key, const struct calendar *calendar, int fallback,
	int32_t *out);

#endif
