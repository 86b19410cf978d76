/* Work beside the screen: one thread that takes the newest job of the most urgent kind, so that a drag is answered with
 * the futures of where the hand is now.
 *
 * A job belongs to the work from work_begin() on, until work_take() hands it back with its result in it.
 */
#ifndef CAMPAIGN_WORK_H
#define CAMPAIGN_WORK_H

#include <stdatomic.h>
#include <stdbool.h>

/* By urgency. A job takes the place of one of its kind that waits or runs, so each kind is of one screen alone: what
 * work_take() hands out is then the struct that this screen began. */
enum work_kind { WORK_FORESIGHT, WORK_HINT, WORK_LAUNCH_WHY, WORK_LAUNCH_LUCK,
	WORK_END_LUCK, WORK_TURNS, WORK_END_WHY, WORK_WATCH, WORK_KINDS };

/* "foresight", "launch_why": the kind, for those who look inside. */
const char *work_word(enum work_kind kind);

/* How far a page is with what it asks of a job. */
enum answer { ANSWER_UNASKED, ANSWER_COMING, ANSWER_THERE, ANSWER_FAILED };

/* The first member of each job. run() leaves its result in the job; it must not touch what is on screen, and should
 * look at `cancel` now and then. */
struct job {
	enum work_kind kind;
	void (*run)(struct job *job);
	void (*free)(struct job *job);
	atomic_int cancel;
	atomic_int done;  /* 0..1000, for progress */
	bool cancelled;   /* set when it came back without having ended */
};

struct work;

/* `finished` is called from the thread when a job has ended. NULL without memory or a thread: every function
 * takes NULL, and then nothing is ever computed. */
struct work *work_open(void (*finished)(void *context), void *context);
/* Waits for what runs, drops all. */
void work_close(struct work *work);
void work_begin(struct work *work, struct job *job);
/* The ended job of a kind, now the caller's; NULL: none. */
struct job *work_take(struct work *work, enum work_kind kind);
/* 0..1000 of the job that runs or waits, -1: none. */
int work_progress(struct work *work, enum work_kind kind);
/* Whether any job runs or waits. */
bool work_busy(struct work *work);
/* Whether a job of the kind runs; false while it waits. */
bool work_runs(struct work *work, enum work_kind kind);
/* Cancels and forgets jobs of a kind, of all kinds; returns when none runs any more. Before content goes. */
void work_drop(struct work *work, enum work_kind kind);
void work_drop_all(struct work *work);

#endif
