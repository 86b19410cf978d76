/* The calendar: which month of which year a month of a campaign is, and with which months turns begin.
 *
 * A month is the model's atom and is counted from the scenario's first, which is 0; months before it are negative. A
 * turn is some months long: orders are given and events answered when it begins. The only place that works out
 * either. Years are those of a text of four digits, 0-9999.
 */
#ifndef SIM_CALENDAR_H
#define SIM_CALENDAR_H

#include <stdbool.h>

enum { CALENDAR_TEXT_SIZE = 8, CALENDAR_YEAR_MONTHS = 12, CALENDAR_TURN_MOST = 24 };

struct calendar {
	int year, month;      /* of month 0; 1-12 */
	int months_per_turn;  /* 1 to CALENDAR_TURN_MOST; 0 counts as 1 */
};

struct calendar_date { int year, month; /* 1-12 */ };

struct calendar_date calendar_date(const struct calendar *calendar, int month);
/* The month of the campaign that a date is. */
int calendar_month(const struct calendar *calendar, struct calendar_date date);

/* "2024-09" and nothing else; false, with nothing written, for any other text. */
bool calendar_date_parse(const char *text, struct calendar_date *date);
bool calendar_parse(const struct calendar *calendar, const char *text, int *month);
/* "2024-09" or a day in it, "2024-09-12"; every month has 31. *day is 0 where none was said. */
bool calendar_day_parse(const char *text, struct calendar_date *date, int *day);
/* "2024-09"; a month of no such year is that of year 0. */
void calendar_print(const struct calendar *calendar, int month, char out[CALENDAR_TEXT_SIZE]);

bool calendar_is_january(const struct calendar *calendar, int month);
/* The first January after month 0. */
int calendar_january(const struct calendar *calendar);
/* Years that have begun since the first month's, its own among them: 1 in the first. */
int calendar_years(const struct calendar *calendar, int month);

/* The month with which the turn begins that a month is in. */
int calendar_turn_begin(const struct calendar *calendar, int month);
/* The first month of the turn after that. */
int calendar_turn_next(const struct calendar *calendar, int month);
bool calendar_begins_turn(const struct calendar *calendar, int month);
/* Whole turns before a month. */
int calendar_turns(const struct calendar *calendar, int month);

#endif
