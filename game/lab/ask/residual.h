/* How far simulated releases are from those on the record, in index points. */
#ifndef LAB_RESIDUAL_H
#define LAB_RESIDUAL_H

#include "lab/play/play.h"

struct residuals {
	double error[MODELS_MAX][AXES_MAX]; /* mean simulated index less recorded; NAN where the record is silent */
	double shipped[MODELS_MAX];         /* share of runs */
	double month[MODELS_MAX];           /* median month of release, since the start; NAN when never */
	double mean, worst;                 /* of the errors' sizes; a recorded release that never ships counts MISSED */
};

enum { RESIDUAL_MISSED = 40 };

/* Over the last states of `runs` runs. */
void residuals_take(const struct scenario *scenario, const struct state *states, int runs, struct residuals *out);

#endif
