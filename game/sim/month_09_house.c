/* The house: pressure to earn, users, money, trust, influence, goodwill, its name as an employer, grades (S3, S4,
 * M5). */
#include "month.h"
#include "number.h"

static void house_press(const struct scenario *s, struct state *st)
{
	struct house_state *h = &st->house;
	double success = number_share(h->goodwill / 100.0 + h->users / s->parameters.house_users_size);
	h->pressure = number_share(h->pressure + s->parameters.house_pressure_rate * success * (1.0 - h->pressure));
}

/* Users follow product work and how the house's models stand to the best (S3). */
static void house_serve(const struct scenario *s, struct state *st, const struct month *m)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double behind = 0.0;
	for (int a = 0; a < s->axes; a++)
		behind += h->attention[a] * (h->own_best[a] - h->best[a]);
	double quality = number_clamp(1.0 + behind / p->house_users_quality, 0.2, 1.3);
	double done = m->product_work * m->work_done[s->bridge_to];
	double moat = 1.0;
	for (int i = 0; i < s->models; i++)
		if (st->model[i].shipped && st->model[i].license == LICENSE_CLOSED)
			moat = 1.0 + p->house_moat_closed;
	double won = number_min(p->house_users_most, p->house_users_rate * done * quality * moat);
	h->users += won * number_above(1.0 - h->users / (2.0 * p->house_users_size));
	h->revenue = h->users * p->house_revenue_per_user;
	h->revenue_total += h->revenue;
}

static void house_pay(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double grant = series_at(&s->house.grant, h->month) *
		number_max(0.3, 1.0 + p->house_budget_trust * (h->trust - 60.0) / 100.0);
	double salaries = 0.0;
	for (int i = 0; i < s->teams; i++) {
		const struct team_state *t = &st->team[i];
		salaries += p->house_salary * t->staff + (t->hire == HIRE_STARS ? p->house_star_salary * t->joined : 0.0);
	}
	h->granted += grant;
	h->spent += salaries;
	h->budget_left += grant - salaries;
}

/* What the chief executive expects rises with what was already delivered; no level of success is ever safe. */
static void house_trust(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double planned = series_at(&s->house.expected_users, h->month);
	h->expectation = number_max(planned, h->expectation + p->house_expectation_rate * (h->users - h->expectation));
	double felt = number_clamp(p->house_users_pain * (h->users - h->expectation),
		-p->house_pain_most, p->house_joy_most);
	double short_of_money = h->budget_left < 0.0 ? p->house_debt_trust : 0.0;
	h->trust = number_clamp(h->trust + p->house_trust_pace * (p->house_trust_rest - h->trust) + felt - short_of_money,
		0.0, 100.0);
	if (h->trust <= 0.0) {
		h->out = 1;
		h->out_month = h->month;
	}
}

static void house_influence(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double cost = p->house_influence_liaison * st->bridge.liaison +
		(h->share_held_months > 0 ? p->house_influence_defend * h->pressure : 0.0);
	h->influence = number_clamp(h->influence + p->house_influence_rate * (h->trust - 40.0) - cost, 0.0,
		p->house_influence_most);
}

static void house_name(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	struct house_state *h = &st->house;
	double fatigue = 0.0, fear = 0.0, staff = 1e-9;
	for (int i = 0; i < s->teams; i++) {
		const struct team_state *t = &st->team[i];
		fatigue += t->staff * t->fatigue;
		fear += t->staff * number_min(t->fear, 1.0);
		staff += t->staff;
	}
	h->goodwill = number_clamp(h->goodwill * (1.0 - p->house_goodwill_fade), 0.0, 100.0);
	h->employer = number_share(p->house_employer_rest + p->house_employer_goodwill * h->goodwill +
		p->house_employer_fatigue * (1.0 - fatigue / staff) - p->house_employer_resentment * h->resentment -
		p->house_employer_fear * fear / staff);
}

/* Running means over the months so far: a good year does not hide a bad one. */
static void house_grade(const struct scenario *s, struct state *st)
{
	struct house_state *h = &st->house;
	double gap = 0.0, morale = 0.0, staff = 1e-9, open = 0.0;
	for (int a = 0; a < s->axes; a++) {
		gap += h->attention[a] * number_min(5.0, h->own_best[a] - h->best[a]);
		open += h->attention[a] * number_min(5.0, h->own_open[a] - h->open[a]);
	}
	for (int i = 0; i < s->teams; i++) {
		const struct team_state *t = &st->team[i];
		morale += t->staff * (t->morale + t->autonomy - 0.6 * t->fatigue) / 1.4;
		staff += t->staff;
	}
	double left = h->left_total + h->laid_off_total;
	double kept = number_share(1.0 - 1.5 * left / (staff + left));
	double n = h->month + 1;
	double frontier = number_clamp(90.0 + 2.2 * gap, 0.0, 100.0);
	double openness = number_clamp(0.6 * h->goodwill + 0.4 * number_clamp(70.0 + 3.0 * open, 0.0, 100.0), 0.0, 100.0);
	double expected = number_max(1.0, series_at(&s->house.expected_users, h->month));
	double product = number_clamp(70.0 * h->users / expected, 0.0, 100.0);
	h->frontier += (frontier - h->frontier) / n;
	h->openness += (openness - h->openness) / n;
	h->product += (product - h->product) / n;
	h->people += (number_clamp(100.0 * (0.65 * morale / staff + 0.35 * kept), 0.0, 100.0) - h->people) / n;
}

void month_house(const struct scenario *s, struct state *st, struct month *m)
{
	house_press(s, st);
	house_serve(s, st, m);
	house_pay(s, st);
	house_trust(s, st);
	house_influence(s, st);
	house_name(s, st);
	house_grade(s, st);
}
