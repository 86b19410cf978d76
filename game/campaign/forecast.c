#include "forecast.h"

#include <string.h>

void forecast_fill(struct forecast *f, const struct campaign *c, int futures, atomic_int *cancel)
{
	int count = c->pending_count < PENDING_MAX ? c->pending_count : PENDING_MAX, left = c->until - c->month;
	f->start = c->state[c->month];
	if (count > 0)
		memcpy(f->order, c->pending, (size_t)count * sizeof *f->order);
	f->request = (struct foresight_request){.content = c->content, .start = &f->start, .order = f->order,
		.orders = count, .from = {.player = PLAYER_NONE}, .futures = futures,
		.first_seed = 1000003u * (uint64_t)(c->month + 1), .model = -1, .axis = -1,
		.months = left < 1 ? 1 : left < FORESIGHT_MONTHS ? left : FORESIGHT_MONTHS, .cancel = cancel};
}
