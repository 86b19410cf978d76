#include "verify.h"

#include <stdlib.h>

bool verify_run(const struct run_file *run, struct verify_result *out)
{
	struct play *play = malloc(sizeof *play);
	struct orders_from from = {.player = PLAYER_LIST, .list = &run->orders};
	*out = (struct verify_result){.month = -1};
	if (!play)
		return false;
	play_start(play, run->content, &run->content->scenario, from, run->seed);
	while (out->months < run->months && out->month < 0 && !play->state.house.out) {
		play_month(play);
		out->now = state_hash(play->scenario, &play->state);
		out->then = out->months < run->first_hash ? out->now : run->hash[out->months];
		if (out->now != out->then)
			out->month = out->months;
		out->months++;
	}
	out->same = out->month < 0 && out->months == run->months;
	free(play);
	return true;
}
