/* Two runs on the same luck, field by field. */
#include <math.h>
#include <string.h>

#include "difference.h"

static const double range_most = 100.0; /* what is declared wider is a bound, not a range that is used */
static const double moved_least = 0.01;

/* Where a field of `of` stands in another table; -1: nowhere. */
static int field_twin(const struct scenario *s, const struct scenario *of, int field)
{
	const char *id = of->field[field].id;
	bool same_place = field < s->fields && strcmp(s->field[field].id, id) == 0;
	return same_place ? field : field_find(s, id);
}

static bool values_differ(double a, double b)
{
	return !(a == b) && !(isnan(a) && isnan(b));
}

static double reached(const struct replay *r, int field)
{
	double most = 0.0;
	for (int m = 0; m <= r->months; m++) {
		double value = fabs(field_read(&r->scenario->field[field], &r->state[m]));
		most = value > most ? value : most;
	}
	return most;
}

/* How far a field moved between the runs, for its range. */
static double moved_for_range(const struct replay *base, const struct replay *changed, int twin, int field, double by)
{
	const struct field *f = &changed->scenario->field[field];
	double range = f->high - f->low;
	if (range > range_most) {
		double one = reached(base, twin), other = reached(changed, field);
		range = one > other ? one : other;
	}
	return isnan(by) || !(range > 0.0) ? 0.0 : fabs(by) / range;
}

/* The field that differs most after a month's states; false when none does. */
static bool parting_in(const struct replay *base, const struct replay *changed, const int *twin, int at,
	struct difference_parting *out)
{
	double most = -2.0;
	for (int i = 0; i < changed->scenario->fields; i++) {
		if (twin[i] < 0)
			continue;
		double from = field_read(&base->scenario->field[twin[i]], &base->state[at]);
		double to = field_read(&changed->scenario->field[i], &changed->state[at]);
		if (!values_differ(from, to))
			continue;
		double moved = moved_for_range(base, changed, twin[i], i, to - from);
		double weight = changed->scenario->field[i].shown ? moved : -1.0;
		if (weight > most) {
			most = weight;
			*out = (struct difference_parting){at - 1, i, from, to};
		}
	}
	return most > -2.0;
}

bool difference_find(const struct replay *base, const struct replay *changed, struct difference_parting *out)
{
	int twin[FIELDS_MAX], months = base->months < changed->months ? base->months : changed->months;
	for (int i = 0; i < changed->scenario->fields; i++)
		twin[i] = field_twin(base->scenario, changed->scenario, i);
	for (int at = 0; at <= months; at++)
		if (parting_in(base, changed, twin, at, out))
			return true;
	return false;
}

/* Of the house, its teams and the bridge: what there is to gain or to lose, without what the section tells anyway,
 * what is only reported, and what lasts a month. */
static bool field_is_told(const struct field *f)
{
	static const char *const families[] = {"house.", "team.", "bridge."};
	static const char *const elsewhere[] = {"house.frontier", "house.openness", "house.product", "house.people"};
	bool family = false;
	for (size_t i = 0; i < sizeof families / sizeof families[0]; i++)
		family = family || strncmp(f->id, families[i], strlen(families[i])) == 0;
	for (size_t i = 0; i < sizeof elsewhere / sizeof elsewhere[0]; i++)
		family = family && strcmp(f->id, elsewhere[i]) != 0;
	return family && f->shown && f->good != GOOD_NEITHER && !strstr(f->id, ".reported_") &&
		!unit_table[f->unit].passing;
}

static void fields_insert(struct difference_field *out, int *count, int most, struct difference_field field)
{
	int at = *count;
	if (at == most && out[--at].moved >= field.moved)
		return;
	for (; at > 0 && out[at - 1].moved < field.moved; at--)
		out[at] = out[at - 1];
	out[at] = field;
	*count += *count < most;
}

int difference_fields(const struct replay *base, const struct replay *changed, struct difference_field *out, int most)
{
	const struct scenario *s = changed->scenario;
	int count = 0;
	for (int i = 0; i < s->fields && most > 0; i++) {
		int twin = field_is_told(&s->field[i]) ? field_twin(base->scenario, s, i) : -1;
		if (twin < 0)
			continue;
		struct difference_field field = {i, field_read(&base->scenario->field[twin], replay_last(base)),
			field_read(&s->field[i], replay_last(changed)), 0.0};
		field.moved = moved_for_range(base, changed, twin, i, field.to - field.from);
		if (field.moved >= moved_least)
			fields_insert(out, &count, most, field);
	}
	return count;
}

#define TWIN(entities, count) \
	for (int i = 0; i < s->count; i++) \
		if (strcmp(s->entities[i].id, id) == 0) \
			return i; \
	return -1

int difference_twin_model(const struct scenario *s, const char *id)
{
	TWIN(model, models);
}

int difference_twin_axis(const struct scenario *s, const char *id)
{
	TWIN(axis, axes);
}

int difference_twin_ending(const struct scenario *s, const char *id)
{
	TWIN(ending, endings);
}
