#define _POSIX_C_SOURCE 200809L
#include "ensemble.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { BATCH = 16, THREADS_MAX = 256 };

struct shared {
	const struct ensemble *ensemble;
	atomic_int next, done, working; /* working: workers that are not at their end, though memory be refused them */
};

int ensemble_processors(void)
{
	long n = sysconf(_SC_NPROCESSORS_ONLN);
	return n < 1 ? 1 : n > THREADS_MAX ? THREADS_MAX : (int)n;
}

static void ensemble_one(const struct ensemble *e, struct play *play, int run)
{
	const struct scenario *scenario = e->scenario ? e->scenario : &e->content->scenario;
	play_start(play, e->content, scenario, e->from, e->first_seed + (uint64_t)run);
	play_until(play, e->until);
	e->visit(e->context, run, play);
}

static void ensemble_work(struct shared *shared, struct play *play)
{
	const struct ensemble *e = shared->ensemble;
	for (int from; (from = atomic_fetch_add(&shared->next, BATCH)) < e->runs;) {
		int to = from + BATCH < e->runs ? from + BATCH : e->runs;
		for (int run = from; run < to; run++)
			ensemble_one(e, play, run);
		atomic_fetch_add(&shared->done, to - from);
	}
}

static void *ensemble_worker(void *argument)
{
	struct shared *shared = argument;
	struct play *play = malloc(sizeof *play);
	if (play)
		ensemble_work(shared, play);
	free(play);
	atomic_fetch_sub(&shared->working, 1);
	return NULL;
}

static bool ensemble_begin(struct shared *shared, pthread_t *thread)
{
	atomic_fetch_add(&shared->working, 1);
	if (pthread_create(thread, NULL, ensemble_worker, shared) == 0)
		return true;
	atomic_fetch_sub(&shared->working, 1);
	return false;
}

static void ensemble_watch(struct shared *shared)
{
	const struct ensemble *e = shared->ensemble;
	const struct timespec pause = {.tv_nsec = 50 * 1000 * 1000};
	while (e->progress && atomic_load(&shared->working) > 0) {
		e->progress(e->context, atomic_load(&shared->done), e->runs);
		nanosleep(&pause, NULL);
	}
}

bool ensemble_run(const struct ensemble *e)
{
	struct shared shared = {.ensemble = e};
	int wanted = e->threads > 0 ? e->threads : ensemble_processors();
	int started = 0;
	pthread_t thread[THREADS_MAX];
	if (wanted > THREADS_MAX)
		wanted = THREADS_MAX;
	if (wanted > (e->runs + BATCH - 1) / BATCH)
		wanted = (e->runs + BATCH - 1) / BATCH;
	for (int i = 0; wanted > 1 && i < wanted; i++)
		started += ensemble_begin(&shared, &thread[started]);
	if (started == 0)
		ensemble_worker(&shared);
	else
		ensemble_watch(&shared);
	for (int i = 0; i < started; i++)
		pthread_join(thread[i], NULL);
	return atomic_load(&shared.done) == e->runs;
}
