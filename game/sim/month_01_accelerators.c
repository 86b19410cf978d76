/* Accelerators: the fleet, what serving and contention take, and each team's part (S2, S3, S14, M3). */
#include "month.h"
#include "number.h"

static void accelerators_deliver(struct state *st)
{
	for (int i = 0; i < DELIVERIES_MAX; i++) {
		struct delivery_state *d = &st->delivery[i];
		if (d->used && --d->months_left <= 0) {
			st->house.bought += d->amount;
			d->used = 0;
			d->amount = 0.0;
		}
	}
}

/* Success shifts attention to what earns: research loses its part month by month unless its share was fought for
 * (success trap: Levinthal & March 1993). */
static void accelerators_drift(const struct scenario *s, struct state *st)
{
	struct team_state *from = &st->team[s->bridge_from], *to = &st->team[s->bridge_to];
	if (st->house.share_held_months > 0) {
		st->house.share_held_months--;
		return;
	}
	double moved = number_min(from->share, s->parameters.compute_drift * st->house.pressure);
	from->share -= moved;
	to->share += moved;
}

/* People who keep the machines running: output of the fleet falls slowly when they are few for its size. */
static double accelerators_support(const struct scenario *s, const struct state *st)
{
	double persons = 0.0, nominal = 0.0;
	for (int i = 0; i < s->teams; i++)
		if (s->team[i].track == TRACK_SUPPORT) {
			persons += st->team[i].staff * (1.0 - s->parameters.schedule_fatigue_drag * st->team[i].fatigue);
			nominal += s->team[i].research_persons;
		}
	if (nominal <= 0.0)
		return 1.0;
	return number_clamp(number_pow(persons / nominal, s->parameters.compute_support_power), 0.5, 1.1);
}

void month_accelerators(const struct scenario *s, struct state *st, struct month *m)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	accelerators_deliver(st);
	accelerators_drift(s, st);
	h->accelerators = series_at(&s->house.fleet, h->month) + h->bought;
	h->serving = number_share(p->compute_serving_base + p->compute_serving_pressure * h->pressure);
	h->contention = h->pooled ? 0.0 :
		p->compute_contention * number_clamp(0.3 + h->pressure + 0.5 * h->resentment, 0.0, 1.0);
	double useful = h->accelerators * (1.0 - h->contention) * accelerators_support(s, st);
	double lab = s->lab >= 0 && st->team[s->lab].founded ? st->team[s->lab].share : 0.0;
	m->research_share_nominal = number_max(1e-9, h->accelerators * s->team[s->bridge_from].accelerators);
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		double share = t->share;
		if (s->team[i].track == TRACK_PRODUCT)
			share -= h->serving * (1.0 - lab);
		if (s->team[i].track == TRACK_RESEARCH && h->pooled)
			share *= p->compute_pool_research;
		t->accelerators = useful * number_above(share);
	}
}
