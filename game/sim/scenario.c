#include "scenario.h"

double series_at(const struct series *series, double month)
{
	if (series->count == 0)
		return 0.0;
	if (month <= series->month[0])
		return series->value[0];
	for (int i = 1; i < series->count; i++)
		if (month <= series->month[i]) {
			double share = (month - series->month[i - 1]) / (series->month[i] - series->month[i - 1]);
			return series->value[i - 1] + share * (series->value[i] - series->value[i - 1]);
		}
	return series->value[series->count - 1];
}

static double axis_weights(const struct scenario *s, int axis)
{
	double sum = 0.0;
	for (int theme = 0; theme < s->themes; theme++)
		sum += s->theme[theme].weight[axis];
	return sum;
}

static double theme_weights(const struct scenario *s, int theme)
{
	double sum = 0.0;
	for (int axis = 0; axis < s->axes; axis++)
		sum += s->theme[theme].weight[axis];
	return sum;
}

static void scenario_touch(struct scenario *s)
{
	s->touches = 0;
	for (int theme = 0; theme < s->themes; theme++) {
		s->first_touch[theme] = s->touches;
		for (int axis = 0; axis < s->axes; axis++)
			if (s->theme[theme].weight[axis] > 0.0)
				s->touch[s->touches++] = (struct touch){theme, axis,
					s->theme[theme].weight[axis] / axis_weights(s, axis),
					s->theme[theme].weight[axis] / theme_weights(s, theme)};
	}
	s->first_touch[s->themes] = s->touches;
}

static void scenario_record_open(struct scenario *s)
{
	for (int month = 0; month < MONTHS_MAX; month++)
		for (int axis = 0; axis < s->axes; axis++) {
			double best = 0.0;
			for (int i = 0; i < s->models; i++) {
				const struct model *m = &s->model[i];
				if (m->recorded_month >= 0 && m->recorded_month <= month && m->license == LICENSE_OPEN &&
					m->recorded[axis] > best)
					best = m->recorded[axis];
			}
			s->recorded_open[month][axis] = best;
		}
}

static void scenario_skills(struct scenario *s)
{
	for (int i = 0; i < s->people; i++) {
		struct person *person = &s->person[i];
		person->theme_skill = 0.0;
		for (int t = 0; t < s->touches; t++)
			if (s->touch[t].theme == person->theme)
				person->theme_skill += s->touch[t].of_theme * person->skill[s->touch[t].axis];
	}
}

void scenario_derive(struct scenario *s)
{
	scenario_touch(s);
	scenario_skills(s);
	scenario_record_open(s);
	for (int i = 0; i < s->events; i++)
		s->gate[i] = (struct event_gate){.chance = s->event[i].chance, .until_month = s->event[i].until_month};
	s->last_rival_month = 0;
	for (int r = 0; r < s->rivals; r++)
		if (s->rival[r].month > s->last_rival_month)
			s->last_rival_month = s->rival[r].month;
	fields_build(s);
}

const char *concern_word(int concern)
{
	static const char *const words[CONCERNS] = {[CONCERN_AUTONOMY] = "autonomy", [CONCERN_IMPACT] = "impact",
		[CONCERN_PAY] = "pay", [CONCERN_RECOGNITION] = "recognition"};
	return words[concern];
}
