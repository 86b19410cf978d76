#include "replay_csv.h"

#include <string.h>

bool csv_has_field(const struct field *field)
{
	return field->shown && strcmp(field->id, "month") != 0;
}

void csv_put_heads(const struct scenario *s, struct writing *out)
{
	for (int i = 0; i < s->fields; i++)
		if (csv_has_field(&s->field[i])) {
			writing_put(out, ",");
			writing_put(out, s->field[i].id);
		}
	writing_put(out, "\n");
}

void csv_put_fields(const struct scenario *s, const struct state *state, struct writing *out)
{
	char digits[NUMBER_SIZE];
	for (int i = 0; i < s->fields; i++)
		if (csv_has_field(&s->field[i])) {
			writing_put(out, ",");
			writing_put(out, writing_number(field_read(&s->field[i], state), digits));
		}
	writing_put(out, "\n");
}

void replay_csv(const struct replay *r, struct writing *out)
{
	char month[CALENDAR_TEXT_SIZE];
	writing_put(out, "month");
	csv_put_heads(r->scenario, out);
	for (int m = 0; m < r->months; m++) {
		calendar_print(&r->scenario->calendar, m, month);
		writing_put(out, month);
		csv_put_fields(r->scenario, &r->state[m + 1], out);
	}
}
