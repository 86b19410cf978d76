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

static void scenario_weigh_themes(struct scenario *s)
{
	for (int axis = 0; axis < s->axes; axis++) {
		double sum = 0.0;
		for (int theme = 0; theme < s->themes; theme++)
			sum += s->theme[theme].weight[axis];
		for (int theme = 0; theme < s->themes; theme++)
			s->axis_theme[axis][theme] = sum > 0.0 ? s->theme[theme].weight[axis] / sum : 0.0;
	}
}

static void scenario_weigh_axes(struct scenario *s)
{
	for (int theme = 0; theme < s->themes; theme++) {
		double sum = 0.0;
		for (int axis = 0; axis < s->axes; axis++)
			sum += s->theme[theme].weight[axis];
		for (int axis = 0; axis < s->axes; axis++)
			s->theme_axis[theme][axis] = sum > 0.0 ? s->theme[theme].weight[axis] / sum : 0.0;
	}
}

void scenario_derive(struct scenario *scenario)
{
	scenario_weigh_themes(scenario);
	scenario_weigh_axes(scenario);
	fields_build(scenario);
}
