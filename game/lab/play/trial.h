/* Trials: the ensembles that a scenario's targets ask for, each played once however many targets read it.
 *
 * Shared by the behaviour report and the fit.
 */
#ifndef LAB_TRIAL_H
#define LAB_TRIAL_H

#include "content/places.h"
#include "content/targets.h"
#include "ensemble.h"

enum { TRIALS_MAX = 96 };

/* One way to play: a package (with its patch), who gives the orders, how long. */
struct trial {
	char scenario[PLACE_SIZE]; /* a name or a path */
	char patch[TARGET_NAME_SIZE], policy[ID_SIZE];
	int until;
	struct content *content;
	bool shares_content;         /* another trial owns it */
	struct target_list *targets; /* compiled against this package */
	struct orders_from from;
};

struct trials {
	int count, runs;
	struct trial item[TRIALS_MAX];
	struct target_list *targets;
	int of[TARGETS_MAX], minus[TARGETS_MAX]; /* trial of a target and of what it is compared with, -1: none */
	double *value;               /* [target][0: its trial, 1: compared][run] */
};

struct trials_request {
	const char *scenario, *data_folder;
	int runs, patches;
	const char *patch[PATCHES_MAX]; /* beneath the targets' own */
	bool fit_only;               /* only targets with a tolerance */
};

/* Loads every package that the targets need. NULL, with lines on `errors`, when something is wrong. Trial 0 is
 * history's orders to the end of the campaign. */
struct trials *trials_load(const struct trials_request *request, FILE *errors);
void trials_free(struct trials *trials);

/* Plays all trials and fills the values. `base` may hold the last states of trial 0 (runs of them) or be NULL. */
bool trials_play(struct trials *trials, int threads, struct state *base);

/* What a target came to: its statistic over the runs, and the number of runs in which it had a value. */
double trials_figure(const struct trials *trials, int target, int *runs);

#endif
