#include "foresight_jobs.h"

#include <stdlib.h>

#include "campaign/forecast.h"
#include "campaign/platform.h"
#include "offers.h"

struct foresight_job {
	struct job job;
	struct forecast forecast;
	struct foresight result;
	bool good;
};

static void job_free(struct job *job)
{
	free(job);
}

static void foresight_job_run(struct job *job)
{
	struct foresight_job *f = (struct foresight_job *)job;
	double began = (double)platform_milliseconds();
	f->good = foresight_run(&f->forecast.request, &f->result);
	f->result.milliseconds = (double)platform_milliseconds() - began;
}

/* How many futures to ask for now, 0: none. Few at once after a change; all when they are shown and nothing moves. */
static int futures_wanted(const struct desk *d, const struct foresight_memory *memory)
{
	/* few that run are let end: cancelled for each step of the hand, none would be shown until it rests */
	if (memory->asked != d->changed)
		return !memory->asked_full && work_runs(d->work, WORK_FORESIGHT) ? 0 : FUTURES_QUICK;
	bool waits = memory->asked_full || d->dragging || work_progress(d->work, WORK_FORESIGHT) >= 0;
	return waits ? 0 : FUTURES_FULL;
}

static void foresight_begin(struct desk *d, struct foresight_memory *memory)
{
	int futures = futures_wanted(d, memory);
	if (futures == 0)
		return;
	struct foresight_job *job = calloc(1, sizeof *job);
	if (!job)
		return;
	job->job.kind = WORK_FORESIGHT;
	job->job.run = foresight_job_run;
	job->job.free = job_free;
	forecast_fill(&job->forecast, d->campaign, futures, &job->job.cancel);
	memory->asked = d->changed;
	memory->asked_full = futures == FUTURES_FULL;
	work_begin(d->work, &job->job);
}

static void foresight_take(struct desk *d, struct foresight_memory *memory)
{
	struct foresight_job *job = (struct foresight_job *)work_take(d->work, WORK_FORESIGHT);
	if (!job)
		return;
	memory->failed = !job->good || job->result.futures == 0;
	if (!memory->failed) {
		memory->result = job->result;
		memory->has_result = true;
	}
	free(job);
}

void foresight_ask_again(struct foresight_memory *memory)
{
	memory->failed = memory->asked_full = false;
	memory->asked = 0;
}

struct foresight_memory *foresight_memory(struct desk *d)
{
	struct foresight_memory *memory = desk_state(d, PART_FORESIGHT, sizeof *memory);
	if (memory && !d->work)
		memory->failed = true;
	return memory;
}

void foresight_tend(struct desk *d)
{
	struct foresight_memory *memory = foresight_memory(d);
	if (!memory || !d->work)
		return;
	foresight_take(d, memory);
	if (!campaign_over(d->campaign))
		foresight_begin(d, memory);
	offers_tend(d);
}

