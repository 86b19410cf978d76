/* Whatever lies in a saved game. What loads is played on, written and loaded again, and comes to the same. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/campaign.h"
#include "campaign/save_head.h"

#define FIXTURES "tests/content/fixtures"

static struct campaign *load(const char *text, size_t size, FILE *errors)
{
	struct campaign_trouble trouble;
	rewind(errors);
	struct campaign *campaign = campaign_load_text("save", text, size, FIXTURES, &trouble, errors);
	if ((campaign != NULL) != (trouble.fault == CAMPAIGN_GOOD))
		abort();
	return campaign;
}

static void write_and_load(const struct campaign *campaign, FILE *errors)
{
	struct writing out = {0};
	if (!campaign_print(campaign, &out, errors))
		abort();
	struct campaign *again = load(writing_text(&out), out.length, errors);
	if (!again || again->month != campaign->month ||
		state_hash(&again->content->scenario, &again->now) != state_hash(&campaign->content->scenario, &campaign->now))
		abort();
	campaign_free(again);
	writing_free(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	FILE *errors = tmpfile();
	char *text = malloc(size + 1);
	struct save_head head;
	if (!errors || !text)
		abort();
	memcpy(text, data, size);
	text[size] = '\0';
	save_head_read(text, size, &head);
	struct campaign *campaign = load(text, size, errors);
	if (campaign) {
		write_and_load(campaign, errors);
		campaign_end_month(campaign);
		write_and_load(campaign, errors);
	}
	campaign_free(campaign);
	free(text);
	fclose(errors);
	return 0;
}
