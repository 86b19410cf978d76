/* Fitting: parameters moved inside their stated ranges until history meets the record and the targets (NLopt). */
#ifndef LAB_FIT_H
#define LAB_FIT_H

#include "lab/play/trial.h"

enum { FIT_VARY_MAX = 128 };

struct fit_request {
	struct trials_request trials;
	int threads, evaluations, starts;
	int varied;
	const char *vary[FIT_VARY_MAX]; /* "bridge.flow_base"; none: all whose source says that they are fitted */
	const char *patch_out;          /* NULL: standard output after the residuals */
	bool quiet;
};

/* Prints the residuals before and after and writes a patch; the exit status: 0 done, 1 content wrong, 3 the machine's
 * fault. */
int fit_run(const struct fit_request *request, FILE *out, FILE *errors);

#endif
