#include "hashes.h"

#include <inttypes.h>
#include <stdlib.h>

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
