/* What can be said of a programme between months: whether it is under way, what it would ship with, and against what.
 *
 * Reads a state and changes nothing, but for programme_learn().
 */
#ifndef SIM_PROGRAMME_H
#define SIM_PROGRAMME_H

#include "state.h"
#include "verdict.h"

bool programme_active(const struct model_state *m);
/* Whether it is said of a programme that it is good on an axis: because it was promised, or because so much of its work
 * is for it. */
bool programme_claims(const struct scenario *s, const struct state *st, int model, int axis);
/* The verdict on the axis that a launch was judged by; VERDICT_NONE before it, and where nothing was claimed. */
enum verdict programme_verdict(const struct model_state *m);
/* The indices a programme would ship with now, without luck. */
void programme_indices(const struct scenario *s, const struct state *st, int model, double index[AXES_MAX]);
/* The yardstick of a goal on an axis: the best of all (lead) or the best open rival of its size (competitive); *by is
 * the rival's release or -1. */
double programme_yardstick(const struct scenario *s, const struct state *st, int model, int axis, int *by);

/* How a programme stands on an axis, were it launched as it is. */
struct programme_standing {
	double own, mark, gap;  /* its index, that of what its goal is measured by, and what lies between */
	int by;                 /* the rival's release; -1: our own last */
	enum verdict verdict;   /* VERDICT_NONE: it claims nothing there */
};
struct programme_standing programme_standing(const struct scenario *s, const struct state *st, int model, int axis);

/* What work on a programme teaches it: `work` of its `size`, in person-months, by axis as the mix has it. */
void programme_learn(const struct scenario *s, struct state *st, int model, double work, double size,
	const double mix[AXES_MAX]);
/* The share of the defects there are that those who do the work speak of, 0-1. */
double programme_spoken(const struct scenario *s, const struct state *st, int model);
/* Of those under way the one that is due first; -1: none is. */
int programme_next(const struct scenario *s, const struct state *st);

#endif
