#include "hashes.h"

#include <inttypes.h>
#include <stdlib.h>

#include "lab/ask/foresight.h"

enum { FORESIGHT_EVERY = 6, FORESIGHT_FUTURES = 12 }; /* months between forecasts; futures of each */

struct forecasts {
	const struct hashes_request *request;
	int each;       /* of a seed */
	uint64_t *hash; /* [seed][forecast]; 0: the chair was lost before */
};

static void hashes_visit(void *context, int run, const struct play *played)
{
	uint64_t *hash = context;
	hash[run] = state_hash(played->scenario, &played->state);
}

bool hashes_print(const struct hashes_request *request, struct writing *out)
{
	uint64_t *hash = calloc((size_t)request->seeds, sizeof *hash);
	const struct ensemble ensemble = {.content = request->content, .from = request->from,
		.first_seed = request->first_seed, .runs = request->seeds, .until = request->until, .threads = request->threads,
		.visit = hashes_visit, .context = hash};
	bool played = hash && ensemble_run(&ensemble);
	for (int i = 0; played && i < request->seeds; i++)
		writing_printf(out, "%" PRIu64 " %016" PRIx64 "\n", request->first_seed + (uint64_t)i, hash[i]);
	free(hash);
	return played;
}

static uint64_t forecast_hash(const struct hashes_request *request, const struct play *play)
{
	return foresight_hash(&(struct foresight_request){.content = request->content, .start = &play->state,
		.from = request->from, .rule_month = play->rule_month, .futures = FORESIGHT_FUTURES, .first_seed = 1,
		.months = FORESIGHT_MONTHS, .model = -1, .axis = -1});
}

/* `started` is a play before its first month; the visitor plays a copy on from there. */
static void forecasts_visit(void *context, int run, const struct play *started)
{
	struct forecasts *f = context;
	struct play *play = malloc(sizeof *play);
	if (!play)
		return;
	*play = *started;
	for (int i = 0; i < f->each && !play->state.house.out; i++) {
		f->hash[run * f->each + i] = forecast_hash(f->request, play);
		play_until(play, (i + 1) * FORESIGHT_EVERY);
	}
	free(play);
}

static void forecasts_write(const struct forecasts *f, struct writing *out)
{
	char month[CALENDAR_TEXT_SIZE];
	for (int i = 0; i < f->request->seeds * f->each; i++) {
		calendar_print(&f->request->content->scenario.calendar, i % f->each * FORESIGHT_EVERY, month);
		if (f->hash[i])
			writing_printf(out, "%" PRIu64 " %s %016" PRIx64 "\n",
				f->request->first_seed + (uint64_t)(i / f->each), month,
				f->hash[i]);
	}
}

bool hashes_print_foresight(const struct hashes_request *request, struct writing *out)
{
	struct forecasts f = {request, (request->until + FORESIGHT_EVERY - 1) / FORESIGHT_EVERY, NULL};
	f.hash = calloc((size_t)request->seeds * (size_t)f.each, sizeof *f.hash);
	const struct ensemble ensemble = {.content = request->content, .from = request->from,
		.first_seed = request->first_seed, .runs = request->seeds, .until = 0, .threads = request->threads,
		.visit = forecasts_visit, .context = &f};
	bool played = f.hash && ensemble_run(&ensemble);
	if (played)
		forecasts_write(&f, out);
	free(f.hash);
	return played;
}
