/* One month: the pure function at the middle of everything. */
#ifndef SIM_STEP_H
#define SIM_STEP_H

#include "state.h"

/* Plays the current month: accelerators, bridge, research, programmes, launches, field, people, house, events,
 * reports, and moves to the next. Orders of the month were applied before with order_apply(). A house whose
 * chair is lost (house.out) stands still but for the calendar. No allocation, no failure. */
void step(const struct scenario *scenario, struct state *state);

/* The same until the next turn begins: the current month and those of its turn that are left. */
void turn_step(const struct scenario *scenario, struct state *state);

/* Whether the campaign is over: the months are played or the chair is lost. */
bool state_over(const struct scenario *scenario, const struct state *state);

struct grades { double frontier, openness, product, people; }; /* 0-100 each */

/* The four grades of a history so far. */
struct grades state_grades(const struct scenario *scenario, const struct state *state);

enum { GRADE_FRONTIER, GRADE_OPENNESS, GRADE_PRODUCT, GRADE_PEOPLE, GRADES };

/* One of them, and its word: "frontier", "openness", "product", "people". */
double state_grade(const struct scenario *scenario, const struct state *state, int grade);
const char *grade_word(int grade);

/* How far a team's morale lies below what lets nobody there feel unseen, 0-1: part of why named people leave. */
double team_morale_missed(const struct team_state *team);

/* Index of the first ending whose condition holds, or -1. Conditions may use every field. */
int state_ending(const struct scenario *scenario, const struct state *state);

#endif
