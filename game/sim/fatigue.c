#include "fatigue.h"

#include "number.h"

double fatigue_of_hours(const struct parameters *p, double over)
{
	return p->schedule_fatigue_rise * over * over;
}

double fatigue_rest(const struct parameters *p, double fatigue)
{
	return p->schedule_fatigue_rest * fatigue;
}

double fatigue_willing(double fatigue)
{
	return number_clamp(1.5 - 1.5 * fatigue, 0.0, 1.0);
}

double fatigue_vigour(const struct parameters *p, double fatigue)
{
	return number_above(1.0 - p->schedule_fatigue_drag * fatigue);
}
