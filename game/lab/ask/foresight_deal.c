/* A future of its own: luck from another seed, and dates not yet come dealt again, given that they have not come. */
#include <math.h>

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
				w->known[r][a] += s->parameters.rivals_jitter_index *
					luck_normal(w->start.luck, LUCK_RIVAL_INDEX, 0, r, a);
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
			r->index[a] = w->known[rival][a] - w->scenario.parameters.rivals_jitter_index *
				luck_normal(w->play.state.luck, LUCK_RIVAL_INDEX, 0, rival, a);
}

static void rival_date(struct foresight_work *w, int rival)
{
	struct state *st = &w->play.state;
	double spread = w->scenario.parameters.rivals_jitter_months;
	int recorded = w->scenario.rival[rival].month, now = st->house.month;
	for (int n = 0; n < DEALS_MOST; n++) {
		double jitter = spread * luck_normal(st->luck, LUCK_RIVAL_DATE, 0, rival, n);
		int month = recorded + (int)(jitter < 0 ? jitter - 0.5 : jitter + 0.5);
		st->rival[rival].month = month;
		if (month >= now)
			return;
	}
	st->rival[rival].month = now;
}

static int turn_draw(const struct state *st, int n, int part, int low, int high)
{
	return low + (int)(luck_uniform(st->luck, LUCK_TURN, 0, n, part) * (high - low + 1));
}

/* A turn that has begun stays; its lag, if nobody has followed yet, may be any that is not over. */
static void turn_keep(const struct scenario *s, struct state *st, int axis)
{
	int since = st->house.month - st->house.turn_month[axis];
	if (st->house.turn_lag[axis] < since)
		return;
	for (int n = 0; n < DEALS_MOST; n++) {
		st->house.turn_lag[axis] = turn_draw(st, AXES_MAX + axis, n, s->turn.lag_low, s->turn.lag_high);
		if (st->house.turn_lag[axis] >= since)
			return;
	}
	st->house.turn_lag[axis] = (int32_t)number_max(since, s->turn.lag_high);
}

static void turn_deal(const struct scenario *s, struct state *st, int n)
{
	struct house_state *h = &st->house;
	int axis = turn_draw(st, n, 0, 0, s->axes - 1);
	for (int tried = 0; h->turn_month[axis] >= 0 && tried < s->axes; tried++)
		axis = (axis + 1) % s->axes;
	h->turn_month[axis] = turn_draw(st, n, 1, (int)number_max(h->month, s->turn.from_month),
		(int)number_max(h->month, s->turn.until_month));
	h->turn_lead[axis] = s->turn.low + (s->turn.high - s->turn.low) * luck_uniform(st->luck, LUCK_TURN, 0, n, 2);
	h->turn_lag[axis] = turn_draw(st, n, 3, s->turn.lag_low, s->turn.lag_high);
	h->turn_open_first[axis] = luck_uniform(st->luck, LUCK_TURN, 0, n, 4) < s->parameters.rivals_turn_open;
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
		turn_deal(s, st, n);
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
