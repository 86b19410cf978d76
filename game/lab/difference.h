/* What patches changed: a run beside the same run without them, on the same luck; and the same of many runs.
 *
 * The two may be of different packages: a patch may add teams, programmes or fields, so all is matched by id.
 */
#ifndef LAB_DIFFERENCE_H
#define LAB_DIFFERENCE_H

#include "page.h"
#include "replay.h"
#include "speech.h"
#include "summary.h"

/* The run or the runs without the patches. */
struct difference_base {
	const struct replay *replay; /* of one run; NULL: it could not be played */
	struct summary *summary;     /* of many; NULL: they could not be played */
	const char *why;             /* why not: "the policy is the patch's own"; "" where played */
};

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

struct difference_mean difference_mean_of(const double *differences, int count);

/* Paired over the runs that released the model in both: the index; and over all runs: a verdict's, a release's and an
 * ending's share, between -1 and 1. Models and endings are those of `changed`. */
struct difference_mean difference_index(const struct summary *base, const struct summary *changed, int model,
	int axis);
struct difference_mean difference_month(const struct summary *base, const struct summary *changed, int model);
struct difference_mean difference_verdict(const struct summary *base, const struct summary *changed, int model,
	int axis, int verdict);
struct difference_mean difference_shipped(const struct summary *base, const struct summary *changed, int model);
struct difference_mean difference_ending(const struct summary *base, const struct summary *changed, int ending);

/* The section at the end of a chronicle. */
void difference_chronicle(const struct difference_base *base, const struct replay *changed,
	const struct speech *speech, struct page page);
/* The section at the end of a summary for people. */
void difference_text(const struct difference_base *base, struct summary *changed, const struct speech *speech,
	struct page page);
/* The member "change" of a summary for machines: an object, or null when the base could not be played. */
void difference_json(const struct difference_base *base, const struct summary *changed, struct writing *out);

#endif
