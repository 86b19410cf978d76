/* How fast the month is: medians over several repetitions. The only part of the laboratory that looks at a clock. */
#ifndef LAB_BENCH_H
#define LAB_BENCH_H

#include "ensemble.h"

enum { BENCH_THREADS_MAX = 16 };

struct bench {
	double turns;                     /* a second on one thread */
	double microseconds;              /* a turn */
	double nanoseconds;               /* a turn and shown field */
	double load_milliseconds;
	int fields, shown;
	int counts;                       /* thread counts measured */
	int threads[BENCH_THREADS_MAX];
	double turns_by_threads[BENCH_THREADS_MAX];
};

/* Loads the scenario again and again, and plays history. False with lines on `errors` when it cannot be loaded. */
bool bench_run(const struct content_request *request, struct bench *out, FILE *errors);

#endif
