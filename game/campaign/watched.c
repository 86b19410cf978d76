#include "watched.h"

void watched_prepare(const struct content_request *request, const uint64_t *seed, const atomic_int *cancel,
	atomic_int *done, struct watched *out, FILE *errors)
{
	struct content *content = content_load(request, errors);
	*out = (struct watched){.no_record = content && !content_has_record(content)};
	bool played = content && !out->no_record && band_run(&out->band, content, cancel, done);
	content_free(content);
	if (!played)
		return;
	out->campaign = campaign_new(request, seed ? *seed : out->band.usual, NULL, errors);
	if (out->campaign && !campaign_record(out->campaign)) {
		campaign_free(out->campaign);
		out->campaign = NULL;
	}
}
