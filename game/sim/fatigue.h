/* What long hours cost and bring (Homer 1985): the rules by which a month tires a team, for whoever asks how long
 * overtime pays. Fatigue is 0-1; `over` is the hours above a steady week's, as a share of it. */
#ifndef SIM_FATIGUE_H
#define SIM_FATIGUE_H

#include "parameters.h"

/* Fatigue that a month of such hours adds, before rest and where all work in one time zone. */
double fatigue_of_hours(const struct parameters *p, double over);
/* Fatigue that a month's rest takes away. */
double fatigue_rest(const struct parameters *p, double fatigue);
/* Share of the hours over that tired people still give. */
double fatigue_willing(double fatigue);
/* What an hour brings, beside one of people who are fresh. */
double fatigue_vigour(const struct parameters *p, double fatigue);

#endif
