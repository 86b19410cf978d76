#include "effect.h"

#include <math.h>

#include "number.h"

void effect_take(const struct scenario *s, struct state *st, const struct effect *e)
{
	const struct field *field = &s->field[e->field];
	double value = field_read(field, st);
	field_write(field, st, e->multiply ? value * e->amount : value + e->amount);
}

double effect_change(const struct scenario *s, const struct state *st, const struct effect *e)
{
	const struct field *field = &s->field[e->field];
	double value = field_read(field, st);
	if (isnan(value))
		return 0.0;
	/* not the difference of before and after: a change that meets no end is to read as it was written */
	double change = e->multiply ? value * (e->amount - 1.0) : e->amount;
	return number_clamp(change, field->low - value, field->high - value);
}

double effect_change_made(const struct scenario *s, const struct state *st, const struct effect *e)
{
	double now = field_read(&s->field[e->field], st);
	if (!e->multiply)
		return e->amount;
	return e->amount > 0.0 ? now - now / e->amount : 0.0;
}
