#include "begin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/difficulty.h"
#include "content/messages.h"
#include "campaign/scenario_cards.h"
#include "keep.h"
#include "notice.h"
#include "page_head.h"
#include "session.h"
#include "words.h"

static const char unwritten[] = "unwritten";

static uint64_t luck_deal(const struct desk *d)
{
	char seed[PAGE_SEED_SIZE];
	page_seed_deal(d, seed);
	return strtoull(seed, NULL, 10);
}

bool begin_game(struct desk *d, const struct content_request *request, uint64_t seed, const char *difficulty)
{
	char line[400];
	struct messages errors;
	struct campaign *campaign = campaign_new(request, seed, difficulty, messages_open(&errors));
	messages_first_line(&errors, line, sizeof line);
	if (!campaign) {
		desk_tell(d, true, DESK_SAY(d, "new.broken", {"scenario", request->scenario}, {"line", line}));
		return false;
	}
	if (d->campaign)
		desk_save_month(d);
	desk_take(d, campaign);
	desk_home(d, SCREEN_BRIEFING);
	return true;
}

bool begin_again(struct desk *d)
{
	const struct campaign *c = d->campaign;
	struct content_request request = c->request;
	char difficulty[ID_SIZE];
	snprintf(difficulty, sizeof difficulty, "%s", c->difficulty);
	return begin_game(d, &request, luck_deal(d), difficulty);
}

bool begin_unwritten(struct desk *d)
{
	struct content_request request = {.scenario = unwritten, .data_folder = d->data_folder};
	char difficulty[ID_SIZE];
	snprintf(difficulty, sizeof difficulty, "%s", d->campaign->difficulty);
	return begin_game(d, &request, luck_deal(d), difficulty);
}

bool begin_can_unwritten(const struct desk *d)
{
	struct place_names names;
	bool there = false;
	scenario_names(d->data_folder, &names);
	for (int i = 0; i < names.count; i++)
		there = there || strcmp(names.name[i], unwritten) == 0;
	return there && strcmp(d->campaign->content->scenario.id, unwritten) != 0;
}
