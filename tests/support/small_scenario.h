/* A scenario small enough to reason about by hand: three axes, a team of each track, four themes and programmes, nine
 * people, ten rivals, three events with choices. Its parameters stand in a table with the ends they may be driven to.
 *
 * For tests alone. Knows the headers of sim; small_scenario.c calls nothing of it, so that it links into the tests of
 * layers that do not know sim.
 */
#ifndef TESTS_SMALL_SCENARIO_H
#define TESTS_SMALL_SCENARIO_H

#include "sim/scenario.h"

enum { AXIS_KNOWLEDGE, AXIS_REASONING, AXIS_COST, SMALL_AXES };
enum { TEAM_RESEARCH, TEAM_PRODUCT, TEAM_SUPPORT, TEAM_LAB, SMALL_TEAMS };
enum { THEME_CHAINS, THEME_SPARSE, THEME_DATA, THEME_WORLDS, SMALL_THEMES };
enum { MODEL_BASE, MODEL_LIGHT, MODEL_FLAGSHIP, MODEL_LAB, SMALL_MODELS };
enum { SMALL_PEOPLE = 9, SMALL_RIVALS = 10 };
/* Ada and Bo are of the research team, Eve heads product work, Gus and Hal are outside, Ida is and has no team. */
enum { PERSON_ADA, PERSON_BO, PERSON_CAI, PERSON_DEE, PERSON_EVE, PERSON_FAY, PERSON_GUS, PERSON_HAL, PERSON_IDA };
enum { EVENT_LETTER, EVENT_MONEY, EVENT_NOISE, SMALL_EVENTS };
/* Gus comes with the founder's, and nobody else. */
enum { ACQUISITION_DATA, ACQUISITION_STAFF, ACQUISITION_FOUNDER, SMALL_ACQUISITIONS };

enum small_parameters { PARAMETERS_NOMINAL, PARAMETERS_LOW, PARAMETERS_HIGH };

/* The parameter's name as "group.name" if the table has no value for it, NULL when it has one for each. */
const char *small_parameters_set(struct parameters *parameters, enum small_parameters which);

/* The value of one parameter, by its place in parameters.h. */
double small_parameter(int index, enum small_parameters which);

/* Everything but what needs the table of fields, then what needs it. */
void small_scenario_fill(struct scenario *scenario);
void small_scenario_fill_events(struct scenario *scenario);

static inline void small_scenario(struct scenario *scenario)
{
	small_scenario_fill(scenario);
	scenario_derive(scenario);
	small_scenario_fill_events(scenario);
}

#endif
