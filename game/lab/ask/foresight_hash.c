/* What a forecast is made of, as one number: what is believed, how each future is dealt, what they come to. */
#include <math.h>
#include <string.h>

#include "foresight_inner.h"

/* FNV-1a over the value's bits; those of a NaN differ between platforms. */
static void hash_bits(uint64_t *hash, uint64_t bits)
{
	for (int byte = 0; byte < 8; byte++)
		*hash = (*hash ^ (bits >> (8 * byte) & 0xff)) * 0x100000001b3ULL;
}

static void hash_numbers(uint64_t *hash, const double *value, int count)
{
	for (int i = 0; i < count; i++) {
		uint64_t bits = 0x7ff8000000000000ULL;
		if (!isnan(value[i]))
			memcpy(&bits, &value[i], sizeof bits);
		hash_bits(hash, bits);
	}
}

static void hash_months(uint64_t *hash, const struct foresight *f)
{
	for (int m = 0; m <= f->months; m++) {
		const double value[] = {f->band[m].low, f->band[m].quarter, f->band[m].middle, f->band[m].three,
			f->band[m].high,
			f->rival[m], f->trust[m][0], f->trust[m][1], f->trust[m][2]};
		hash_numbers(hash, value, sizeof value / sizeof *value);
	}
}

static void hash_outcomes(uint64_t *hash, const struct foresight *f)
{
	const double value[] = {f->model, f->axis, f->due, f->ships, f->months_late, f->gap, f->leaving_from,
		f->leaving_step,
		f->leaving_middle, f->chair_lost, f->users, f->goodwill, f->morale_research};
	hash_numbers(hash, value, sizeof value / sizeof *value);
	hash_numbers(hash, f->verdict, 4);
	for (int a = 0; a < AXES_MAX; a++)
		hash_numbers(hash, f->verdict_of[a], 4);
	for (int i = 0; i < FORESIGHT_BINS; i++)
		hash_bits(hash, (uint64_t)f->leaving[i]);
}

uint64_t foresight_hash(const struct foresight_request *q)
{
	uint64_t hash = 0xcbf29ce484222325ULL;
	struct foresight f;
	foresight_empty(&f, q->axis);
	struct foresight_work *w = foresight_play(q, q->model, q->axis);
	if (!w)
		return 0;
	hash_bits(&hash, state_hash(&w->scenario, &w->start));
	foresight_gather(w, &f);
	hash_months(&hash, &f);
	hash_outcomes(&hash, &f);
	for (int future = 0; future < w->done; future++) {
		foresight_deal(w, future);
		hash_bits(&hash, state_hash(&w->scenario, &w->play.state));
	}
	foresight_work_free(w);
	return hash;
}
