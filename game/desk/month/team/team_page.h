/* The parts of a team's page. Internal to screen_team.c and team_*.c. Each draws from the top of r, which is as high as
 * may be, and returns how high it came; they tell of the team that the place is about. */
#ifndef DESK_TEAM_PAGE_H
#define DESK_TEAM_PAGE_H

#include "desk/frame/desk.h"

/* Who leads it, what it may, how many of which rank. */
float team_line_draw(struct desk *d, struct rect r);
/* What is reported of it over the months. */
float team_measures_draw(struct desk *d, struct rect r);
/* What it knows. */
float team_themes_draw(struct desk *d, struct rect r);
/* Who is in it by name, who may leave, who has left. */
float team_people_draw(struct desk *d, struct rect r);

void screen_team(struct desk *d);

#endif
