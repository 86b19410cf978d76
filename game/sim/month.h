/* The month, one function a step, in the order they are played; each in its own file month_NN_*.c.
 *
 * Internal to sim. What passes between the steps of one month stands in struct month, on the stack of step().
 */
#ifndef SIM_MONTH_H
#define SIM_MONTH_H

#include "programme.h"

enum { LATE_MOST = 200 }; /* months counted late at most: a date may be put off and fetched back for ever */

struct month {
	double research_share_nominal;     /* accelerators of research at the nominal share, thousand */
	double demand[MODELS_MAX];         /* work a programme asks for, person-months */
	double size[MODELS_MAX];           /* work of a whole programme, person-months */
	double mix[MODELS_MAX][AXES_MAX];  /* as executed */
	double track_mix[AXES_MAX];        /* of the product track as a whole */
	double capacity[TEAMS_MAX];        /* person-months at steady hours */
	double work_done[TEAMS_MAX];       /* share of what was asked */
	double product_work;               /* person-months of product work asked */
	double integration;                /* person-months to take in what the bridge carries */
	double research_insight[AXES_MAX]; /* what the themes know of an axis */
	double competence[TEAMS_MAX];      /* of planning: the head, mended by voice */
	double effort[TEAMS_MAX];          /* what the hours of the month bring, per steady hour */
};

void month_accelerators(const struct scenario *s, struct state *st, struct month *m);
void month_load(const struct scenario *s, struct state *st, struct month *m);
void month_bridge(const struct scenario *s, struct state *st, struct month *m);
void month_research(const struct scenario *s, struct state *st, struct month *m);
void month_programmes(const struct scenario *s, struct state *st, struct month *m);
void month_launches(const struct scenario *s, struct state *st, struct month *m);
void month_field(const struct scenario *s, struct state *st);
void month_people(const struct scenario *s, struct state *st);
void month_house(const struct scenario *s, struct state *st, struct month *m);
void month_events(const struct scenario *s, struct state *st);
void month_reports(const struct scenario *s, struct state *st);

/* Shared pieces. */
/* Fatigue that a month's hours and load add, before rest. */
double team_tiring(const struct scenario *s, const struct team_state *team, int index);
void programme_start(const struct scenario *s, struct state *st, int model);
double rival_index(const struct scenario *s, const struct state *st, int rival, int axis);
void rival_come_out(const struct scenario *s, struct state *st, int rival);
void event_take_choice(const struct scenario *s, struct state *st, int event, int choice);
/* Whole persons nearest to x by chance, so that the mean is x. */
int32_t persons_near(double x, double luck);
/* Takes up to `people` persons out of a team, in proportion to its cohorts; returns how many. */
int32_t team_take(struct team_state *team, int32_t people);
void person_leave(struct state *st, int person);
/* After a team has lost people: nobody is lent, pulled or named whom it no longer has. */
void team_shrink(const struct scenario *s, struct state *st, int team);

#endif
