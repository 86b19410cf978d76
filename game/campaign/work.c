#include "work.h"

#include <pthread.h>
#include <stdlib.h>

struct work {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	struct job *waiting[WORK_KINDS], *ended[WORK_KINDS], *running;
	bool forget_running, closing;
	void (*finished)(void *context);
	void *context;
};

const char *work_word(enum work_kind kind)
{
	static const char *const words[WORK_KINDS] = {[WORK_FORESIGHT] = "foresight", [WORK_HINT] = "hint",
		[WORK_LAUNCH_WHY] = "launch_why", [WORK_LAUNCH_LUCK] = "launch_luck", [WORK_END_LUCK] = "end_luck",
		[WORK_TURNS] = "turns", [WORK_END_WHY] = "end_why", [WORK_WATCH] = "watch"};
	return words[kind];
}

static void job_free(struct job *job)
{
	if (job)
		job->free(job);
}

static struct job *work_next(struct work *work)
{
	for (int k = 0; k < WORK_KINDS; k++)
		if (work->waiting[k]) {
			struct job *job = work->waiting[k];
			work->waiting[k] = NULL;
			return job;
		}
	return NULL;
}

/* With the lock held: puts an ended job where it is fetched, or away. */
static bool work_keep(struct work *work, struct job *job)
{
	work->running = NULL;
	if (work->forget_running) {
		work->forget_running = false;
		job_free(job);
		return false;
	}
	job_free(work->ended[job->kind]);
	work->ended[job->kind] = job;
	return true;
}

static void *work_loop(void *argument)
{
	struct work *work = argument;
	pthread_mutex_lock(&work->lock);
	while (!work->closing) {
		struct job *job = work_next(work);
		if (!job) {
			pthread_cond_wait(&work->changed, &work->lock);
			continue;
		}
		work->running = job;
		pthread_mutex_unlock(&work->lock);
		job->run(job);
		job->cancelled = atomic_load(&job->cancel) != 0;
		pthread_mutex_lock(&work->lock);
		bool kept = work_keep(work, job);
		pthread_cond_broadcast(&work->changed);
		if (kept)
			work->finished(work->context);
	}
	pthread_mutex_unlock(&work->lock);
	return NULL;
}

struct work *work_open(void (*finished)(void *context), void *context)
{
	struct work *work = calloc(1, sizeof *work);
	if (!work)
		return NULL;
	work->finished = finished;
	work->context = context;
	pthread_mutex_init(&work->lock, NULL);
	pthread_cond_init(&work->changed, NULL);
	if (pthread_create(&work->thread, NULL, work_loop, work) != 0) {
		free(work);
		return NULL;
	}
	return work;
}

void work_close(struct work *work)
{
	if (!work)
		return;
	pthread_mutex_lock(&work->lock);
	work->closing = true;
	if (work->running)
		atomic_store(&work->running->cancel, 1);
	pthread_cond_broadcast(&work->changed);
	pthread_mutex_unlock(&work->lock);
	pthread_join(work->thread, NULL);
	for (int k = 0; k < WORK_KINDS; k++) {
		job_free(work->waiting[k]);
		job_free(work->ended[k]);
	}
	pthread_mutex_destroy(&work->lock);
	pthread_cond_destroy(&work->changed);
	free(work);
}

/* With the lock held. */
static void work_forget(struct work *work, enum work_kind kind)
{
	job_free(work->waiting[kind]);
	job_free(work->ended[kind]);
	work->waiting[kind] = work->ended[kind] = NULL;
	if (work->running && work->running->kind == kind) {
		atomic_store(&work->running->cancel, 1);
		work->forget_running = true;
	}
}

void work_begin(struct work *work, struct job *job)
{
	if (!work) { /* no thread could be had: nothing is foreseen, all else goes on */
		job->free(job);
		return;
	}
	pthread_mutex_lock(&work->lock);
	work_forget(work, job->kind);
	work->waiting[job->kind] = job;
	pthread_cond_broadcast(&work->changed);
	pthread_mutex_unlock(&work->lock);
}

struct job *work_take(struct work *work, enum work_kind kind)
{
	if (!work)
		return NULL;
	pthread_mutex_lock(&work->lock);
	struct job *job = work->ended[kind];
	work->ended[kind] = NULL;
	pthread_mutex_unlock(&work->lock);
	return job;
}

/* With the lock held. */
static bool runs_wanted(const struct work *work, enum work_kind kind)
{
	return work->running && work->running->kind == kind && !work->forget_running;
}

bool work_runs(struct work *work, enum work_kind kind)
{
	if (!work)
		return false;
	pthread_mutex_lock(&work->lock);
	bool runs = runs_wanted(work, kind);
	pthread_mutex_unlock(&work->lock);
	return runs;
}

bool work_busy(struct work *work)
{
	if (!work)
		return false;
	pthread_mutex_lock(&work->lock);
	bool busy = work->running != NULL;
	for (int k = 0; k < WORK_KINDS; k++)
		busy = busy || work->waiting[k];
	pthread_mutex_unlock(&work->lock);
	return busy;
}

int work_progress(struct work *work, enum work_kind kind)
{
	if (!work)
		return -1;
	pthread_mutex_lock(&work->lock);
	int done = runs_wanted(work, kind) ? atomic_load(&work->running->done) : work->waiting[kind] ? 0 : -1;
	pthread_mutex_unlock(&work->lock);
	return done;
}

static void work_drop_range(struct work *work, int from, int to)
{
	if (!work)
		return;
	pthread_mutex_lock(&work->lock);
	for (int k = from; k < to; k++)
		work_forget(work, (enum work_kind)k);
	while (work->running && (int)work->running->kind >= from && (int)work->running->kind < to)
		pthread_cond_wait(&work->changed, &work->lock);
	pthread_mutex_unlock(&work->lock);
}

void work_drop(struct work *work, enum work_kind kind)
{
	work_drop_range(work, (int)kind, (int)kind + 1);
}

void work_drop_all(struct work *work)
{
	work_drop_range(work, 0, WORK_KINDS);
}
