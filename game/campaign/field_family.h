/* From one field to what it is an instance of: "team.fair.morale" is the morale of a team, and the codex says once
 * what the morale of any team is. Reads a scenario's table of fields; knows no words and no screen.
 */
#ifndef CAMPAIGN_FIELD_FAMILY_H
#define CAMPAIGN_FIELD_FAMILY_H

#include <stdbool.h>

#include "sim/scenario.h"

enum { FIELD_FAMILY_SIZE = 64 };

/* The family of a field: its path without entity and axis, joined by dots ("team.morale", "field.attention");
 * "model.index" and "release.index" where nothing else is left. `entity`: index of its team, theme, model, person,
 * event or rival release; `axis`: index of its axis; -1 where it has none. `entity` and `axis` may be NULL. False, and
 * nothing is written, when there is no such field or the family's name does not fit. */
bool field_family(const struct scenario *scenario, int field, char family[FIELD_FAMILY_SIZE], int *entity, int *axis);

#endif
