/* What patches changed: a run beside the same run without them, on the same luck; and the same of many runs.
 *
 * The two may be of different packages: a patch may add teams, programmes or fields, so all is matched by id.
 */
#ifndef LAB_DIFFERENCE_H
#define LAB_DIFFERENCE_H

#include "lab/play/replay.h"
#include "lab/play/summary.h"

/* Where two runs part: the first month after which a field has another value (-1: before the first month), and the
 * field of the second run's table that differs most for its range then. */
struct difference_parting {
	int month, field;
	double from, to;
};

/* False when no field that both have differs in any month that both played. */
bool difference_find(const struct replay *base, const struct replay *changed, struct difference_parting *out);

/* A field of the end, with how much it moved for its range: the declared one, or what either run reached where the
 * declared one is only a bound. */
struct difference_field {
	int field;           /* of the changed run's table */
	double from, to, moved;
};

/* The fields of the house, its teams and the bridge in which the last states differ most, the most moved first;
 * returns how many, at most `most`. */
int difference_fields(const struct replay *base, const struct replay *changed, struct difference_field *out, int most);

/* A mean over pairs of runs with its 95 % interval (Student's t); NAN where there are fewer than one (two) pairs. */
struct difference_mean {
	int pairs;
	double mean, low, high;
};

/* A verdict's share among the runs that claimed the axis in both, without and with the patches, and by how much it
 * moved. */
struct difference_verdict {
	struct difference_mean before, after, by;
};

struct difference_mean difference_mean_of(const double *differences, int count);

/* Paired over the runs that released the model in both: the index; and over all runs: a verdict's, a release's and an
 * ending's share, between -1 and 1. Models and endings are those of `changed`. */
struct difference_mean difference_index(const struct summary *base, const struct summary *changed, int model,
	int axis);
struct difference_mean difference_month(const struct summary *base, const struct summary *changed, int model);
struct difference_verdict difference_verdict(const struct summary *base, const struct summary *changed, int model,
	int axis, int verdict);
struct difference_mean difference_shipped(const struct summary *base, const struct summary *changed, int model);
struct difference_mean difference_ending(const struct summary *base, const struct summary *changed, int ending);

/* Indices in another scenario of what has the same id there; -1: nothing. */
int difference_twin_model(const struct scenario *scenario, const char *id);
int difference_twin_axis(const struct scenario *scenario, const char *id);
int difference_twin_ending(const struct scenario *scenario, const char *id);

#endif
