#define _POSIX_C_SOURCE 200809L
#include "bench.h"

#include <stdlib.h>
#include <time.h>

enum { REPETITIONS = 9, RUNS = 256 };

static double bench_seconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static int number_compare(const void *a, const void *b)
{
	double left = *(const double *)a, right = *(const double *)b;
	return (left > right) - (left < right);
}

static double median(double *value, int count)
{
	qsort(value, (size_t)count, sizeof *value, number_compare);
	return value[count / 2];
}

static bool bench_load(const struct content_request *request, double *milliseconds, FILE *errors)
{
	double took[REPETITIONS];
	for (int i = 0; i < REPETITIONS; i++) {
		double began = bench_seconds();
		struct content *content = content_load(request, errors);
		took[i] = 1e3 * (bench_seconds() - began);
		if (!content)
			return false;
		content_free(content);
	}
	*milliseconds = median(took, REPETITIONS);
	return true;
}

static void bench_visit(void *context, int run, const struct play *played)
{
	((int *)context)[run] = played->state.house.month;
}

/* Turns a second with so many threads. */
static double bench_turns(const struct content *content, int threads)
{
	int months[RUNS];
	double rate[REPETITIONS];
	const struct ensemble ensemble = {.content = content, .from = {.player = PLAYER_HISTORY}, .first_seed = 1,
		.runs = RUNS, .until = content->scenario.months, .threads = threads, .visit = bench_visit, .context = months};
	for (int i = 0; i < REPETITIONS; i++) {
		double began = bench_seconds(), turns = 0.0;
		if (!ensemble_run(&ensemble))
			return 0.0;
		double took = bench_seconds() - began;
		for (int run = 0; run < RUNS; run++)
			turns += months[run];
		rate[i] = turns / took;
	}
	return median(rate, REPETITIONS);
}

/* Doubling up to all processors; 0 after them. */
static int bench_next(int threads, int processors)
{
	return threads >= processors ? 0 : threads * 2 <= processors ? threads * 2 : processors;
}

bool bench_run(const struct content_request *request, struct bench *out, FILE *errors)
{
	*out = (struct bench){0};
	if (!bench_load(request, &out->load_milliseconds, errors))
		return false;
	struct content *content = content_load(request, errors);
	if (!content)
		return false;
	out->fields = content->scenario.fields;
	for (int i = 0; i < out->fields; i++)
		out->shown += content->scenario.field[i].shown;
	out->turns = bench_turns(content, 1);
	out->microseconds = 1e6 / out->turns;
	out->nanoseconds = 1e9 / out->turns / out->shown;
	int processors = ensemble_processors();
	for (int threads = 1; threads > 0 && out->counts < BENCH_THREADS_MAX; threads = bench_next(threads, processors)) {
		out->threads[out->counts] = threads;
		out->turns_by_threads[out->counts++] = threads == 1 ? out->turns : bench_turns(content, threads);
	}
	content_free(content);
	return true;
}
