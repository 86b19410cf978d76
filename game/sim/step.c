#include "step.h"

#include "month.h"
#include "number.h"

void step(const struct scenario *s, struct state *st)
{
	if (!st->house.out) {
		struct month m = {0};
		month_accelerators(s, st, &m);
		month_load(s, st, &m);
		month_bridge(s, st, &m);
		month_research(s, st, &m);
		month_programmes(s, st, &m);
		month_launches(s, st, &m);
		month_field(s, st);
		month_people(s, st);
		month_house(s, st, &m);
		month_events(s, st);
		month_reports(s, st);
	}
	st->house.month++;
}

void turn_step(const struct scenario *s, struct state *st)
{
	do
		step(s, st);
	while (!calendar_begins_turn(&s->calendar, st->house.month));
}

bool state_over(const struct scenario *s, const struct state *st)
{
	return st->house.out || st->house.month >= s->months;
}

struct grades state_grades(const struct scenario *s, const struct state *st)
{
	const struct house_state *h = &st->house;
	/* whoever lost the chair is graded on the months there were, and answers for those that were not */
	double kept = h->out ? number_clamp((double)h->out_month / s->months, 0.0, 1.0) : 1.0;
	return (struct grades){h->frontier * kept, h->openness * kept, h->product * kept, h->people * kept};
}

double state_grade(const struct scenario *s, const struct state *st, int grade)
{
	const struct grades g = state_grades(s, st);
	const double value[GRADES] = {[GRADE_FRONTIER] = g.frontier, [GRADE_OPENNESS] = g.openness,
		[GRADE_PRODUCT] = g.product, [GRADE_PEOPLE] = g.people};
	return value[grade];
}

const char *grade_word(int grade)
{
	static const char *const words[GRADES] = {[GRADE_FRONTIER] = "frontier", [GRADE_OPENNESS] = "openness",
		[GRADE_PRODUCT] = "product", [GRADE_PEOPLE] = "people"};
	return words[grade];
}

int state_ending(const struct scenario *s, const struct state *st)
{
	for (int i = 0; i < s->endings; i++)
		if (expression_value(&s->ending[i].when, s->field, st) > 0.0)
			return i;
	return -1;
}
