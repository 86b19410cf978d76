#include "calendar.h"

#include <string.h>

/* Since January of year 0. */
static int months_since_zero(struct calendar_date date)
{
	return date.year * CALENDAR_YEAR_MONTHS + date.month - 1;
}

static int floor_divide(int x, int by)
{
	return x >= 0 ? x / by : -((by - 1 - x) / by);
}

static int turn_months(const struct calendar *calendar)
{
	return calendar->months_per_turn > 1 ? calendar->months_per_turn : 1;
}

struct calendar_date calendar_date(const struct calendar *calendar, int month)
{
	int since = months_since_zero((struct calendar_date){calendar->year, calendar->month}) + month;
	int year = floor_divide(since, CALENDAR_YEAR_MONTHS);
	return (struct calendar_date){year, since - year * CALENDAR_YEAR_MONTHS + 1};
}

int calendar_month(const struct calendar *calendar, struct calendar_date date)
{
	return months_since_zero(date) - months_since_zero((struct calendar_date){calendar->year, calendar->month});
}

static bool digits_parse(const char **text, int count, int *out)
{
	*out = 0;
	for (int i = 0; i < count; i++, ++*text) {
		if (**text < '0' || **text > '9')
			return false;
		*out = 10 * *out + (**text - '0');
	}
	return true;
}

static bool date_read(const char **text, struct calendar_date *date)
{
	return digits_parse(text, 4, &date->year) && *(*text)++ == '-' && digits_parse(text, 2, &date->month) &&
		date->month >= 1 && date->month <= CALENDAR_YEAR_MONTHS;
}

bool calendar_date_parse(const char *text, struct calendar_date *date)
{
	struct calendar_date read;
	bool good = date_read(&text, &read) && *text == '\0';
	if (good)
		*date = read;
	return good;
}

bool calendar_day_parse(const char *text, struct calendar_date *date, int *day)
{
	struct calendar_date read;
	int of_month = 0;
	if (!date_read(&text, &read))
		return false;
	if (*text == '-') {
		text++;
		if (!digits_parse(&text, 2, &of_month) || of_month < 1 || of_month > 31)
			return false;
	}
	if (*text != '\0')
		return false;
	*date = read;
	*day = of_month;
	return true;
}

bool calendar_parse(const struct calendar *calendar, const char *text, int *month)
{
	struct calendar_date date;
	bool good = calendar_date_parse(text, &date);
	if (good)
		*month = calendar_month(calendar, date);
	return good;
}

void calendar_print(const struct calendar *calendar, int month, char out[CALENDAR_TEXT_SIZE])
{
	struct calendar_date date = calendar_date(calendar, month);
	int year = date.year >= 0 && date.year <= 9999 ? date.year : 0;
	int of_year = date.year >= 0 ? date.month : 1;
	memcpy(out, "0000-00", CALENDAR_TEXT_SIZE);
	for (int i = 3; i >= 0; i--, year /= 10)
		out[i] = (char)('0' + year % 10);
	out[5] = (char)('0' + of_year / 10);
	out[6] = (char)('0' + of_year % 10);
}

bool calendar_is_january(const struct calendar *calendar, int month)
{
	return calendar_date(calendar, month).month == 1;
}

int calendar_january(const struct calendar *calendar)
{
	return CALENDAR_YEAR_MONTHS + 1 - calendar->month;
}

int calendar_years(const struct calendar *calendar, int month)
{
	return calendar_date(calendar, month).year - calendar->year + 1;
}

int calendar_turn_begin(const struct calendar *calendar, int month)
{
	return calendar_turns(calendar, month) * turn_months(calendar);
}

int calendar_turn_next(const struct calendar *calendar, int month)
{
	return calendar_turn_begin(calendar, month) + turn_months(calendar);
}

bool calendar_begins_turn(const struct calendar *calendar, int month)
{
	return calendar_turn_begin(calendar, month) == month;
}

int calendar_turns(const struct calendar *calendar, int month)
{
	return floor_divide(month, turn_months(calendar));
}
