/* What many runs came to: percentiles of fields and releases, verdicts, endings. Does not depend on the number of
 * threads. Owns its tables; free it with summary_free().
 */
#ifndef LAB_SUMMARY_H
#define LAB_SUMMARY_H

#include "sim/verdict.h"
#include "ensemble.h"

struct percentiles { double p05, p50, p95; };

/* What is kept of one run. */
struct run_result {
	uint64_t seed, hash;
	int ending;                  /* -1: none */
	int months, refused;
	bool shipped[MODELS_MAX];
	int16_t month[MODELS_MAX];
	double index[MODELS_MAX][AXES_MAX];
	int8_t verdict[MODELS_MAX][AXES_MAX];
};

struct summary {
	const struct content *content;
	int runs, until;
	uint64_t first_seed;
	struct run_result *run;
	double *field;               /* [run][field of the table] at the last month */
	double *scratch;             /* a value a run */
	void *watcher;
};

struct summary_request {
	const struct content *content;
	struct orders_from from;
	uint64_t first_seed;
	int runs, until, threads;
	void (*progress)(void *summary, int done, int runs); /* NULL: none */
	void *watcher;               /* kept in the summary for it */
};

enum summary_outcome { SUMMARY_DONE, SUMMARY_MEMORY, SUMMARY_THREADS };

/* Plays the runs and keeps what the summary needs. */
enum summary_outcome summary_run(struct summary *summary, const struct summary_request *request);
void summary_free(struct summary *summary);

/* Percentiles of a field, of a release's month, of an index at release; NAN in all where no run has a value. */
struct percentiles summary_field(struct summary *summary, int field);
struct percentiles summary_month(struct summary *summary, int model);
struct percentiles summary_index(struct summary *summary, int model, int axis);
/* Shares of the runs that released the model and claimed the axis; returns how many did. */
int summary_verdicts(const struct summary *summary, int model, int axis, double share[VERDICTS]);
double summary_shipped(const struct summary *summary, int model);
double summary_ending(const struct summary *summary, int ending);
double summary_refused(const struct summary *summary);

/* Percentiles of `count` values, those that are no number left out; linear between neighbours. Sorts them. */
struct percentiles percentiles_of(double *value, int count);

#endif
