/* The bridge: how much of what research has the product track can take in this month (S7). */
#include "month.h"
#include "number.h"

#include <math.h>

/* Waiting in a queue with load rho: service / (1 - rho) less the service itself (M/M/1). */
static double bridge_wait(const struct parameters *p, double load)
{
	double rho = number_min(load, 0.97);
	return p->bridge_message_service * rho / (1.0 - rho);
}

static void bridge_width(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct bridge_state *b = &st->bridge;
	const struct team_state *from = &st->team[s->bridge_from], *to = &st->team[s->bridge_to];
	double liaison = 0.0;
	for (int i = 0; i < LOANS_MAX; i++)
		if (st->loan[i].people > 0 && st->loan[i].to == ORDER_TO_BRIDGE)
			liaison += st->loan[i].people;
	b->liaison = (int32_t)liaison;
	b->wait_months = bridge_wait(p, to->load);
	double spare = 1.0 / (1.0 + b->wait_months / p->bridge_wait_half);
	double full_time = liaison * p->bridge_liaison_hours / 160.0;
	double reach = p->bridge_liaison_reach * full_time / (full_time + p->bridge_liaison_half);
	b->open = spare + (1.0 - spare) * reach;
	b->trust = 0.5 * (from->trust + to->trust);
	double cohesion = number_min(1.0, number_min(from->cohesion, to->cohesion) / 0.8);
	b->flow = number_share(p->bridge_flow_base * b->open * b->trust * cohesion *
		(1.0 + (st->house.common_chief ? p->bridge_common_chief : 0.0)));
}

/* What is carried of a theme: prior knowledge decides what can be absorbed (Cohen & Levinthal 1990). */
static double theme_carry(const struct scenario *s, struct state *st, int theme)
{
	struct theme_state *t = &st->theme[theme];
	double gap = number_above(t->insight - t->absorbed);
	double prior = t->insight > 0.0 ? number_min(1.0, t->absorbed / t->insight) : 1.0;
	double power = s->parameters.bridge_prior_power;
	double taken = st->bridge.flow * (power == 1.0 ? prior : power > 0.0 ? number_pow(prior, power) : 1.0);
	t->absorbed = number_clamp(t->absorbed + taken * gap, 0.0, 100.0);
	return taken;
}

void month_bridge(const struct scenario *s, struct state *st, struct month *m)
{
	double taken[THEMES_MAX], gain[AXES_MAX] = {0}, unread = 0.0;
	bridge_width(s, st);
	for (int i = 0; i < s->themes; i++) {
		taken[i] = theme_carry(s, st, i);
		unread += number_above(st->theme[i].insight - st->theme[i].absorbed);
	}
	for (int i = 0; i < s->touches; i++) {
		const struct touch *t = &s->touch[i];
		double insight = st->theme[t->theme].insight;
		gain[t->axis] += t->of_axis * taken[t->theme] * number_above(insight - st->house.know_how[t->axis]);
		m->research_insight[t->axis] += t->of_axis * insight;
	}
	st->bridge.carried = 0.0;
	for (int a = 0; a < s->axes; a++) {
		st->house.know_how[a] = number_min(100.0, st->house.know_how[a] + gain[a]);
		st->bridge.carried += gain[a];
	}
	/* messages are written for what is known here and not there, and are read as the bridge opens */
	double written = s->parameters.bridge_messages_rate * unread / (s->themes ? s->themes : 1);
	st->bridge.unread = number_above(st->bridge.unread + written) * (1.0 - number_share(st->bridge.open));
}
