/* What each order does. Every function here is called after order_check() let the order pass. */
#include <math.h>

#include "month.h"
#include "number.h"
#include "order.h"

/* Named shares are set, the others keep their proportions, the sum stays one. */
static void shares_set(double *share, const double *named, int count)
{
	double set = 0.0, rest = 0.0;
	int others = 0;
	for (int i = 0; i < count; i++) {
		if (!isnan(named[i]))
			set += named[i];
		else {
			rest += share[i];
			others++;
		}
	}
	for (int i = 0; i < count; i++) {
		if (!isnan(named[i]))
			share[i] = named[i];
		else
			share[i] = rest > 0.0 ? share[i] / rest * number_above(1.0 - set) : number_above(1.0 - set) / others;
	}
	if (others == 0 && set > 0.0)
		for (int i = 0; i < count; i++)
			share[i] /= set;
	else if (others == 0)
		for (int i = 0; i < count; i++)
			share[i] = 1.0 / count;
}

static void apply_allocate(const struct scenario *s, struct state *st, const struct order *order)
{
	double share[TEAMS_MAX] = {0}, named[TEAMS_MAX] = {0};
	int team[TEAMS_MAX], count = 0;
	for (int i = 0; i < s->teams; i++)
		if (st->team[i].founded && s->team[i].track != TRACK_SUPPORT) {
			team[count] = i;
			share[count] = st->team[i].share;
			named[count++] = order->share[i];
		}
	shares_set(share, named, count);
	for (int i = 0; i < count; i++)
		st->team[team[i]].share = share[i];
	st->house.share_held_months = 12;
}

static void apply_start(const struct scenario *s, struct state *st, const struct order *order)
{
	struct model_state *m = &st->model[order->model];
	if (order->month != ORDER_NONE)
		m->due = order->month;
	if (order->goal != ORDER_NONE)
		m->goal = order->goal;
	if (order->license != ORDER_NONE)
		m->license = order->license;
	bool named = false;
	for (int a = 0; a < s->axes; a++)
		named |= !isnan(order->share[a]);
	if (named)
		shares_set(m->mix, order->share, s->axes);
	programme_start(s, st, order->model);
}

static void apply_date(const struct scenario *s, struct state *st, const struct order *order)
{
	struct model_state *m = &st->model[order->model];
	if (m->started && order->month > m->due) {
		m->months_late = (int32_t)number_min(LATE_MOST, m->months_late + order->month - m->due);
		st->house.trust = number_clamp(st->house.trust - s->parameters.house_trust_late *
			s->model[order->model].importance * (order->month - m->due), 0.0, 100.0);
	}
	m->due = order->month;
	m->ordered_date = 1;
}

/* A promise taken back costs trust now; kept and missed it would cost more later (Locke & Latham 2002). */
static void apply_goal(const struct scenario *s, struct state *st, const struct order *order)
{
	struct model_state *m = &st->model[order->model];
	if (m->started && m->goal == GOAL_LEAD && order->value == GOAL_COMPETITIVE)
		st->house.trust = number_clamp(st->house.trust -
			s->parameters.house_trust_goal * s->model[order->model].importance, 0.0, 100.0);
	m->goal = order->value;
}

static void apply_lend(struct state *st, const struct order *order)
{
	for (int i = 0; i < LOANS_MAX; i++)
		if (st->loan[i].people <= 0) {
			st->loan[i] = (struct loan_state){order->team, order->to, order->people, order->month};
			st->team[order->team].away += order->people;
			if (order->to >= 0)
				st->team[order->to].guests += order->people;
			return;
		}
}

static void apply_pull(const struct scenario *s, struct state *st, const struct order *order)
{
	struct theme_state *t = &st->theme[order->theme];
	t->pulled = (int32_t)t->people;
	t->pulled_to = order->model;
	t->pulled_months = 0;
	st->team[s->theme[order->theme].team].away += t->pulled;
}

static void apply_return(const struct scenario *s, struct state *st, int theme)
{
	struct theme_state *t = &st->theme[theme];
	st->team[s->theme[theme].team].away -= t->pulled;
	t->pulled = 0;
	t->pulled_to = -1;
	t->pulled_months = 0;
}

/* The people of a theme that is cut go to what is left of their team's. */
static void apply_cut_theme(const struct scenario *s, struct state *st, int theme)
{
	int team = s->theme[theme].team;
	double left = 0.0;
	if (st->theme[theme].pulled)
		apply_return(s, st, theme);
	st->theme[theme].cut = 1;
	for (int i = 0; i < s->themes; i++)
		left += s->theme[i].team == team && !st->theme[i].cut ? st->theme[i].share : 0.0;
	for (int i = 0; i < s->themes && left > 0.0; i++)
		if (s->theme[i].team == team && !st->theme[i].cut)
			st->theme[i].share *= (left + st->theme[theme].share) / left;
	st->theme[theme].share = left > 0.0 ? 0.0 : st->theme[theme].share;
	st->team[team].reorganising = number_share(st->team[team].reorganising + s->parameters.leadership_reorganise_cut);
}

static void loans_recall(struct state *st, int team)
{
	for (int i = 0; i < LOANS_MAX; i++)
		if (st->loan[i].people > 0 && (st->loan[i].from == team || st->loan[i].to == team)) {
			st->team[st->loan[i].from].away -= st->loan[i].people;
			if (st->loan[i].to >= 0)
				st->team[st->loan[i].to].guests -= st->loan[i].people;
			st->loan[i] = (struct loan_state){.from = -1, .to = -1};
		}
}

/* Merged teams come under one head and go on with their work; they lose months to themselves first (Hannan & Freeman
 * 1984). Where both tracks are among them, the bridge has a common chief. */
static void apply_merge(const struct scenario *s, struct state *st, const struct order *order)
{
	struct team_state *into = &st->team[order->to];
	for (int i = 0; i < s->teams; i++) {
		if (!(order->teams >> i & 1) || i == order->to)
			continue;
		loans_recall(st, i);
		for (int theme = 0; theme < s->themes; theme++)
			if (s->theme[theme].team == i && st->theme[theme].pulled)
				apply_return(s, st, theme);
		st->team[i].head = into->head;
		st->team[i].expertise = into->expertise;
		st->team[i].reorganising = number_share(st->team[i].reorganising + s->parameters.leadership_reorganise_merge);
		st->team[i].trust = number_share(st->team[i].trust - s->parameters.leadership_trust_merge);
	}
	into->reorganising = number_share(into->reorganising + s->parameters.leadership_reorganise_merge);
	bool both = (order->teams | 1 << order->to) >> s->bridge_from & (order->teams | 1 << order->to) >> s->bridge_to & 1;
	if (both)
		st->house.common_chief = 1;
}

static void person_move(struct state *st, int person, int team)
{
	struct person_state *who = &st->person[person];
	struct team_state *to = &st->team[team];
	if (!who->present) { /* comes from outside */
		who->present = 1;
		to->joined_total++;
		st->house.joined_total++;
	} else if (who->team != team) {
		struct team_state *from = &st->team[who->team];
		int32_t *rank = from->principal > 0 ? &from->principal : from->senior > 0 ? &from->senior : &from->junior;
		if (*rank <= 0)
			return;
		--*rank;
		from->staff--;
		from->moved_total--;
		to->moved_total++;
	} else
		return;
	who->team = team;
	to->principal++;
	to->staff++;
}

static void apply_appoint(const struct scenario *s, struct state *st, int team, int person)
{
	int before = st->person[person].team;
	person_move(st, person, team);
	if (before >= 0) /* who comes from outside may have had none */
		team_shrink(s, st, before);
	st->team[team].head = person;
	st->team[team].expertise = s->person[person].expertise;
	st->team[team].reorganising =
		number_share(st->team[team].reorganising + s->parameters.leadership_reorganise_appoint);
	const struct team_state *from = &st->team[s->bridge_from], *to = &st->team[s->bridge_to];
	if (from->head >= 0 && from->head == to->head)
		st->house.common_chief = 1;
}

static void apply_found(const struct scenario *s, struct state *st, const struct order *order)
{
	struct team_state *lab = &st->team[s->lab];
	lab->founded = 1;
	lab->privileges = order->value;
	lab->hire = HIRE_STARS;
	for (int i = 0; i < s->teams; i++)
		if (i != s->lab) {
			st->team[i].share *= 1.0 - s->parameters.compute_lab_share;
			st->team[i].reorganising = number_share(st->team[i].reorganising +
				s->parameters.leadership_reorganise_found * st->team[i].founded);
		}
	lab->share = s->parameters.compute_lab_share;
	lab->junior = s->team[s->lab].cohort[COHORT_JUNIOR]; /* those it begins with come from outside */
	lab->senior = s->team[s->lab].cohort[COHORT_SENIOR];
	lab->principal = s->team[s->lab].cohort[COHORT_PRINCIPAL];
	lab->staff = lab->junior + lab->senior + lab->principal;
	lab->joined_total += lab->staff;
	st->house.joined_total += lab->staff;
	if (order->person != ORDER_NONE)
		apply_appoint(s, st, s->lab, order->person);
}

static void apply_acquire(const struct scenario *s, struct state *st, const struct order *order)
{
	const struct acquisition *a = &s->acquisition[order->target];
	st->house.acquired |= 1 << order->target;
	if (a->team >= 0 && a->staff > 0) {
		st->team[a->team].senior += a->staff;
		st->team[a->team].staff += a->staff;
		st->team[a->team].joined_total += a->staff;
		st->house.joined_total += a->staff;
	}
	if (a->person >= 0 && a->team >= 0 && !st->person[a->person].present && st->person[a->person].left_month < 0)
		person_move(st, a->person, a->team); /* whoever founded it comes along */
	if (a->theme >= 0)
		st->theme[a->theme].insight = number_clamp(st->theme[a->theme].insight + a->insight, 0.0, 100.0);
}

/* Whoever stays has seen it: fear by the root of the share cut, in per cent (fitted to Trevor & Nyberg 2008: half a per
 * cent laid off raised quits by a quarter, one per cent by 31 per cent). */
static void apply_lay_off(const struct scenario *s, struct state *st, const struct order *order)
{
	struct team_state *t = &st->team[order->team];
	double share = t->staff > 0 ? (double)order->people / t->staff : 0.0;
	int32_t cut = team_take(t, order->people);
	t->laid_off_total += cut;
	team_shrink(s, st, order->team);
	st->house.laid_off_total += cut;
	t->fear = number_min(10.0, t->fear + s->parameters.talent_fear_cut * sqrt(100.0 * share));
	t->reorganising = number_share(t->reorganising + s->parameters.leadership_reorganise_lay_off * share);
	for (int i = 0; i < s->teams; i++)
		if (i != order->team)
			st->team[i].fear = number_min(10.0, st->team[i].fear +
				s->parameters.talent_fear_others * s->parameters.talent_fear_cut * sqrt(100.0 * share));
}

static void apply_retain(const struct scenario *s, struct state *st, const struct order *order)
{
	if (order->person != ORDER_NONE) {
		st->person[order->person].retained_months = 12;
		st->team[st->person[order->person].team].pay_gap =
			number_share(st->team[st->person[order->person].team].pay_gap +
				s->parameters.talent_retain_pay_gap);
	} else
		st->team[order->team].retained_months = 12;
}

static void apply_buy(const struct scenario *s, struct state *st, const struct order *order)
{
	for (int i = 0; i < DELIVERIES_MAX; i++)
		if (!st->delivery[i].used) {
			st->delivery[i] = (struct delivery_state){.amount = order->amount, .used = 1,
				.months_left = (int32_t)s->parameters.compute_order_months};
			return;
		}
}

/* What the house pays beside the division's budget is booked through it. */
static void pay(const struct scenario *s, struct state *st, const struct order *order)
{
	struct order_price price = order_price(s, st, order);
	st->house.influence = number_above(st->house.influence - order_cost(s, st, order));
	st->house.granted += price.money - price.budget;
	st->house.budget_left += price.money - price.budget;
	st->house.spent += price.money;
	st->house.budget_left -= price.money;
}

/* A leader who overrules those at the work is told less the next time (Hirschman 1970). */
static void overrule(const struct scenario *s, struct state *st, int team)
{
	st->team[team].voice = number_share(st->team[team].voice - s->parameters.leadership_voice_overruled);
}

enum refusal order_apply(const struct scenario *s, struct state *st, const struct order *order)
{
	enum refusal refusal = order_check(s, st, order);
	if (refusal != REFUSAL_NONE)
		return refusal;
	if (order->kind != ORDER_ANSWER) /* the choice pays for itself */
		pay(s, st, order);
	switch ((enum order_kind)order->kind) {
	case ORDER_ALLOCATE: apply_allocate(s, st, order); break;
	case ORDER_POOL: st->house.pooled = 1; break;
	case ORDER_UNPOOL: st->house.pooled = 0; break;
	case ORDER_BUY: apply_buy(s, st, order); break;
	case ORDER_START: apply_start(s, st, order); break;
	case ORDER_MIX: shares_set(st->model[order->model].mix, order->share, s->axes); break;
	case ORDER_DATE: apply_date(s, st, order); break;
	case ORDER_GOAL: apply_goal(s, st, order); break;
	case ORDER_LICENSE: st->model[order->model].license = order->value; break;
	case ORDER_TUNE:
		st->model[order->model].tuned = 1;
		overrule(s, st, s->model[order->model].team);
		break;
	case ORDER_CANCEL: st->model[order->model].cancelled = 1; break;
	case ORDER_AUDIT: st->model[order->model].audit_months = (int32_t)s->parameters.reports_audit_months; break;
	case ORDER_PACE: st->team[order->team].pace = order->value; break;
	case ORDER_HIRE: st->team[order->team].hire = order->value; break;
	case ORDER_PAPERS: st->team[order->team].papers = order->value; break;
	case ORDER_LEND: apply_lend(st, order); break;
	case ORDER_PULL:
		apply_pull(s, st, order);
		overrule(s, st, s->theme[order->theme].team);
		break;
	case ORDER_RETURN: apply_return(s, st, order->theme); break;
	case ORDER_CUT_THEME: apply_cut_theme(s, st, order->theme); break;
	case ORDER_MERGE: apply_merge(s, st, order); break;
	case ORDER_FOUND: apply_found(s, st, order); break;
	case ORDER_PRIVILEGE: st->team[order->team].privileges = order->value; break;
	case ORDER_ACQUIRE: apply_acquire(s, st, order); break;
	case ORDER_APPOINT: apply_appoint(s, st, order->team, order->person); break;
	case ORDER_SEAT: st->team[order->team].seat = 1; break;
	case ORDER_RETAIN: apply_retain(s, st, order); break;
	case ORDER_LAY_OFF: apply_lay_off(s, st, order); break;
	case ORDER_ANSWER: event_take_choice(s, st, order->event, order->value); break;
	case ORDER_KINDS: break;
	}
	return REFUSAL_NONE;
}
