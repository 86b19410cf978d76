#include "band.h"

#include <math.h>
#include <stdlib.h>

#include "lab/play/summary.h"

enum { ROW_TRUST = AXES_MAX, ROW_PEOPLE, ROWS };

/* [row][month][run] */
struct table {
	int months;
	float *value;
};

static float *cell(const struct table *t, int row, int month)
{
	return t->value + ((size_t)row * (size_t)t->months + (size_t)month) * BAND_RUNS;
}

static void month_keep(const struct table *t, const struct scenario *s, const struct state *state, int month, int run)
{
	int people = 0;
	for (int a = 0; a < AXES_MAX; a++) {
		double best = a < s->axes ? state->house.own_best[a] : 0;
		cell(t, a, month)[run] = best > 0 ? (float)best : NAN;
	}
	for (int i = 0; i < s->teams; i++)
		people += state->team[i].staff;
	cell(t, ROW_TRUST, month)[run] = (float)state->house.trust;
	cell(t, ROW_PEOPLE, month)[run] = (float)people;
}

static bool runs_play(const struct table *t, const struct content *content, const atomic_int *cancel, atomic_int *done)
{
	struct play *play = malloc(sizeof *play);
	int run = 0;
	for (; play && run < BAND_RUNS && !(cancel && atomic_load(cancel)); run++) {
		play_start(play, content, &content->scenario, (struct orders_from){.player = PLAYER_HISTORY},
			BAND_FIRST_SEED + (uint64_t)run);
		for (int m = 0; m < t->months; m++) {
			if (!play->state.house.out)
				play_month(play);
			month_keep(t, &content->scenario, &play->state, m, run);
		}
		if (done)
			atomic_store(done, run * 1000 / BAND_RUNS);
	}
	free(play);
	return run == BAND_RUNS;
}

/* How far each run lies from the median, in widths of the band: one who has no value yet where most have one, or one
 * too early, lies a whole width away. */
static void distances_add(const float *value, struct percentiles p, double *distance)
{
	double width = p.p95 - p.p05;
	for (int i = 0; i < BAND_RUNS; i++)
		if (isnan(value[i]) || isnan(p.p50))
			distance[i] += isnan(value[i]) && isnan(p.p50) ? 0 : 1;
		else if (width > 0)
			distance[i] += fabs((double)value[i] - p.p50) / width;
}

static struct percentiles percentiles_in(const float *value, double *scratch)
{
	int numbers = 0;
	for (int i = 0; i < BAND_RUNS; i++) {
		scratch[i] = (double)value[i];
		numbers += !isnan(value[i]);
	}
	struct percentiles p = percentiles_of(scratch, BAND_RUNS);
	if (2 * numbers < BAND_RUNS) /* the median run has none yet */
		p.p50 = NAN;
	return p;
}

static void band_take(struct band *band, const struct table *t, int axes, double *scratch, double *distance)
{
	for (int row = 0; row < ROWS; row++)
		for (int m = 0; m < t->months && (row < axes || row >= AXES_MAX); m++) {
			const float *value = cell(t, row, m);
			struct percentiles p = percentiles_in(value, scratch);
			distances_add(value, p, distance);
			if (row >= AXES_MAX)
				continue;
			band->low[row][m] = p.p05;
			band->middle[row][m] = p.p50;
			band->high[row][m] = p.p95;
		}
	int nearest = 0;
	for (int i = 1; i < BAND_RUNS; i++)
		if (distance[i] < distance[nearest])
			nearest = i;
	band->usual = BAND_FIRST_SEED + (uint64_t)nearest;
	band->runs = BAND_RUNS;
	band->months = t->months;
}

bool band_run(struct band *band, const struct content *content, const atomic_int *cancel, atomic_int *done)
{
	int months = content->scenario.months;
	struct table t = {months, malloc((size_t)ROWS * (size_t)months * BAND_RUNS * sizeof *t.value)};
	double *scratch = calloc(2 * BAND_RUNS, sizeof *scratch);
	*band = (struct band){0};
	bool played = t.value && scratch && runs_play(&t, content, cancel, done);
	if (played)
		band_take(band, &t, content->scenario.axes, scratch, scratch + BAND_RUNS);
	free(t.value);
	free(scratch);
	return played;
}
