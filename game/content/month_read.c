#include "month_read.h"

bool month_read(const struct json_at *at, const char *key, const struct calendar *calendar, int32_t *out)
{
	struct json_at member = json_member(at, key);
	if (calendar_parse(calendar, json_string_or(member.node, ""), out))
		return true;
	return json_report_type(&member, "a month", "YYYY-MM, such as \"2024-09\"");
}

bool month_read_or(const struct json_at *at, const char *key, const struct calendar *calendar, int fallback,
	int32_t *out)
{
	if (json_member(at, key).node)
		return month_read(at, key, calendar, out);
	*out = fallback;
	return true;
}
