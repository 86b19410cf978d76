/* A thousand runs under history's orders: how far luck alone carries the house. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "../lab/summary.h"
#include "replay_page.h"

struct band_job {
	struct job job;
	const struct content *content;
	int months;
	struct replay_band band;
};

static float *cell(float *values, int axis, int month, int months)
{
	return values + ((size_t)axis * (size_t)months + (size_t)month) * REPLAY_RUNS;
}

/* Best released index on each axis by month; NAN before the first release. */
static void run_keep(const struct band_job *b, struct play *play, int run, float *values)
{
	int axes = b->content->scenario.axes;
	for (int m = 0; m < b->months; m++) {
		if (!play->state.house.out)
			play_month(play);
		for (int a = 0; a < axes; a++) {
			double best = play->state.house.own_best[a];
			cell(values, a, m, b->months)[run] = best > 0 ? (float)best : NAN;
		}
	}
}

static void band_take(struct band_job *b, float *values, int runs)
{
	double scratch[REPLAY_RUNS];
	for (int a = 0; a < b->content->scenario.axes; a++)
		for (int m = 0; m < b->months; m++) {
			for (int i = 0; i < runs; i++)
				scratch[i] = (double)cell(values, a, m, b->months)[i];
			struct percentiles p = percentiles_of(scratch, runs);
			b->band.low[a][m] = p.p05;
			b->band.middle[a][m] = p.p50;
			b->band.high[a][m] = p.p95;
		}
	b->band.months = b->months;
	b->band.runs = runs;
}

static void job_run(struct job *job)
{
	struct band_job *b = (struct band_job *)job;
	float *values = malloc((size_t)b->content->scenario.axes * (size_t)b->months * REPLAY_RUNS * sizeof *values);
	struct play *play = malloc(sizeof *play);
	int runs = 0;
	for (; values && play && runs < REPLAY_RUNS && !atomic_load(&job->cancel); runs++) {
		play_start(play, b->content, &b->content->scenario, (struct orders_from){.player = PLAYER_HISTORY},
			1 + (uint64_t)runs);
		run_keep(b, play, runs, values);
		atomic_store(&job->done, runs * 1000 / REPLAY_RUNS);
	}
	if (runs == REPLAY_RUNS)
		band_take(b, values, runs);
	free(values);
	free(play);
}

static void job_free(struct job *job)
{
	free(job);
}

struct job *replay_band_job(const struct content *content, int months)
{
	struct band_job *b = calloc(1, sizeof *b);
	if (!b)
		return NULL;
	b->job.kind = WORK_BAND;
	b->job.run = job_run;
	b->job.free = job_free;
	b->content = content;
	b->months = months < MONTHS_MAX ? months : MONTHS_MAX;
	return &b->job;
}

bool replay_band_of(const struct job *job, struct replay_band *out)
{
	const struct band_job *b = (const struct band_job *)job;
	if (b->band.runs == 0)
		return false;
	*out = b->band;
	return true;
}
