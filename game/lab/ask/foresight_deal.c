/* A future of its own: luck from another seed, and dates not yet come dealt again, given that they have not come. */
#include <math.h>

#include "sim/deal.h"
#include "sim/number.h"
#include "foresight_inner.h"

enum { DEALS_MOST = 8 }; /* draws until one fits what is known; then the nearest that does */

void foresight_deal_prepare(struct foresight_work *w)
{
	const struct scenario *s = &w->scenario;
	for (int r = 0; r < s->rivals; r++)
		for (int a = 0; a < s->axes; a++) {
			w->known[r][a] = s->rival[r].index[a];
			if (w->start.rival[r].out && s->rival[r].month >= 0)
				w->known[r][a] += deal_index(s, w->start.luck, r, a);
		}
}

/* The month adds luck to an index by its address; what is out must come to what it came to, under any luck. */
static void rival_keep(struct foresight_work *w, int rival)
{
	struct rival_release *r = &w->scenario.rival[rival];
	if (!r->open || r->month < 0) /* only open ones are looked at after they are out */
		return;
	for (int a = 0; a < w->scenario.axes; a++)
		if (!isnan(w->known[rival][a]))
			r->index[a] = w->known[rival][a] - deal_index(&w->scenario, w->play.state.luck, rival, a);
}

static void rival_date(struct foresight_work *w, int rival)
{
	struct state *st = &w->play.state;
	int now = st->house.month;
	for (int n = 0; n < DEALS_MOST; n++) {
		st->rival[rival].month = deal_date(&w->scenario, st->luck, rival, n);
		if (st->rival[rival].month >= now)
			return;
	}
	st->rival[rival].month = now;
}

/* A draw of its own for each axis and try, beside those of the turns themselves. */
static int turn_lag_again(const struct scenario *s, const struct state *st, int axis, int n)
{
	return deal_turn_draw(st->luck, AXES_MAX + axis, n, s->turn.lag_low, s->turn.lag_high);
}

/* A turn that has begun stays; its lag, if nobody has followed yet, may be any that is not over. */
static void turn_keep(const struct scenario *s, struct state *st, int axis)
{
	int since = st->house.month - st->house.turn_month[axis];
	if (st->house.turn_lag[axis] < since)
		return;
	for (int n = 0; n < DEALS_MOST; n++) {
		st->house.turn_lag[axis] = turn_lag_again(s, st, axis, n);
		if (st->house.turn_lag[axis] >= since)
			return;
	}
	st->house.turn_lag[axis] = (int32_t)number_max(since, s->turn.lag_high);
}

static void coming_deal(const struct scenario *s, struct state *st, int n)
{
	const struct house_state *h = &st->house;
	int axis = deal_turn_draw(st->luck, n, TURN_AXIS, 0, s->axes - 1);
	for (int tried = 0; h->turn_month[axis] >= 0 && tried < s->axes; tried++)
		axis = (axis + 1) % s->axes;
	deal_turn(s, st, axis, n, (int)number_max(h->month, s->turn.from_month),
		(int)number_max(h->month, s->turn.until_month));
}

static void turns_deal(const struct scenario *s, struct state *st)
{
	int coming = 0;
	for (int a = 0; a < s->axes; a++) {
		if (st->house.turn_month[a] < 0)
			continue;
		if (st->house.turn_month[a] < st->house.month) {
			turn_keep(s, st, a);
			continue;
		}
		st->house.turn_month[a] = -1;
		st->house.turn_lead[a] = 0.0;
		st->house.turn_lag[a] = st->house.turn_open_first[a] = 0;
		coming++;
	}
	for (int n = 0; n < coming; n++)
		coming_deal(s, st, n);
}

void foresight_deal(struct foresight_work *w, int future)
{
	const struct foresight_request *q = w->request;
	struct state *st = &w->play.state;
	*st = w->start;
	st->seed = q->first_seed + (uint64_t)future;
	st->luck = luck_key(~luck_key(st->seed)); /* never that of a run, even where the caller names the run's seed */
	for (int r = 0; r < w->scenario.rivals; r++)
		if (st->rival[r].out)
			rival_keep(w, r);
		else
			rival_date(w, r);
	if (w->scenario.turn.dealt)
		turns_deal(&w->scenario, st);
}
