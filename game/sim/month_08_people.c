/* People: fatigue, voice, autonomy, morale, cohesion, trust; who leaves, who comes, who grows (S9, S10, S12, S15, S16,
 * M1, M2). */
#include "fatigue.h"
#include "month.h"
#include "number.h"
#include "step.h"

#include <math.h>

int32_t persons_near(double x, double luck)
{
	double whole = floor(x);
	return (int32_t)whole + (luck < x - whole ? 1 : 0);
}

static void team_count(struct team_state *t)
{
	t->staff = t->junior + t->senior + t->principal;
}

int32_t team_take(struct team_state *t, int32_t people)
{
	int32_t taken = people < t->staff ? people : t->staff;
	if (taken <= 0)
		return 0;
	int32_t junior = (int32_t)((int64_t)taken * t->junior / t->staff);
	int32_t principal = (int32_t)((int64_t)taken * t->principal / t->staff);
	int32_t senior = taken - junior - principal;
	if (senior > t->senior) { /* rounding may ask one too many of the seniors */
		int32_t over = senior - t->senior;
		senior = t->senior;
		int32_t more = over < t->junior - junior ? over : t->junior - junior;
		junior += more;
		principal += over - more;
	}
	t->junior -= junior;
	t->senior -= senior;
	t->principal -= principal;
	team_count(t);
	return taken;
}

/* Long weeks pay at first; fatigue then takes more than they gave, and it grows with the square of the hours over
 * (Homer 1985; the break-even of eight weeks at sixty hours and three at eighty fixes the power). */
double team_tiring(const struct scenario *s, const struct team_state *t, int team)
{
	const struct parameters *p = &s->parameters;
	double zones = 1.0 + p->schedule_fatigue_zones * s->team[team].time_zones;
	return fatigue_of_hours(p, t->hours - 1.0) * zones +
		p->schedule_fatigue_load * number_clamp(t->load - 1.0, 0.0, 0.5);
}

static void team_tire(const struct scenario *s, struct team_state *t, int team)
{
	double rest = fatigue_rest(&s->parameters, t->fatigue);
	t->fatigue = number_share(t->fatigue + team_tiring(s, t, team) - rest);
}

/* Voice is lost by overload, reorganisation, privilege of others; a seat in planning restores it (Hirschman 1970). */
static void team_speak(const struct scenario *s, const struct state *st, struct team_state *t, int team)
{
	const struct parameters *p = &s->parameters;
	double rest = number_share(s->team[team].voice_rest + (t->seat ? p->leadership_voice_seat : 0.0));
	t->voice += p->leadership_voice_pace * (rest - t->voice) -
		p->leadership_voice_load * number_clamp(t->load - 1.0, 0.0, 0.5) -
		p->leadership_voice_reorganised * t->reorganising -
		(t->privileges ? 0.0 : p->leadership_voice_resentment * st->house.resentment);
	t->voice = number_share(t->voice);
}

static void team_freedom(const struct scenario *s, const struct state *st, struct team_state *t, int team)
{
	const struct parameters *p = &s->parameters;
	double held = t->papers == PAPERS_CLOSE ? p->leadership_papers_close :
		t->papers == PAPERS_REVIEW ? p->leadership_papers_review : p->leadership_papers_publish;
	for (int i = 0; i < s->teams; i++)
		if (i != team && st->team[i].privileges & PRIVILEGE_GATES_PAPERS)
			held = number_max(held, p->leadership_papers_gated);
	t->papers_held += p->leadership_papers_pace * (held - t->papers_held);
	double away = t->staff ? (double)t->away / t->staff : 0.0;
	double taken = 0.0;
	if (s->team[team].track == TRACK_RESEARCH)
		taken = p->leadership_autonomy_pressure * st->house.pressure + p->leadership_autonomy_papers * t->papers_held +
			(st->house.pooled ? p->leadership_autonomy_pool : 0.0);
	t->autonomy = number_share(t->autonomy + p->leadership_autonomy_pace *
		(number_share(s->team[team].autonomy_rest - taken) - t->autonomy) - p->leadership_autonomy_away * away);
}

static void team_feel(const struct scenario *s, const struct state *st, struct team_state *t)
{
	const struct parameters *p = &s->parameters;
	double resentment = t->privileges ? 0.0 : st->house.resentment;
	double morale = p->talent_morale_rest - p->talent_morale_fatigue * t->fatigue +
		p->talent_morale_autonomy * (t->autonomy - 0.6) + p->talent_morale_voice * (t->voice - 0.5) -
		p->talent_morale_resentment * resentment - p->talent_morale_fear * number_min(t->fear, 1.0) -
		p->talent_morale_pay * t->pay_gap - p->talent_morale_reorganised * t->reorganising +
		p->talent_morale_trust * (st->house.trust - p->house_trust_rest);
	t->morale = number_share(t->morale + p->talent_morale_pace * (morale - t->morale));
	double cohesion = p->talent_cohesion_rest - p->talent_cohesion_resentment * resentment -
		p->talent_cohesion_reorganised * t->reorganising - p->talent_cohesion_fear * number_min(t->fear, 1.0) -
		(t->staff > 0 ? p->talent_cohesion_junior * t->junior / t->staff : 0.0);
	t->cohesion = number_share(t->cohesion + p->talent_cohesion_pace * (number_share(cohesion) - t->cohesion));
}

/* What a team's people see of its themes: how many of them were cut, and whether one was just pulled away. */
struct team_themes {
	double count, cut, dead_end;
	bool pulled;
};

static void themes_look(const struct scenario *s, const struct state *st, struct team_themes seen[TEAMS_MAX])
{
	for (int i = 0; i < s->themes; i++) {
		const struct theme_state *t = &st->theme[i];
		struct team_themes *of = &seen[s->theme[i].team];
		of->count++;
		of->cut += t->cut;
		of->dead_end = of->cut / of->count;
		of->pulled |= t->pulled > 0 && t->pulled_months <= 1;
	}
}

/* Trust in the other track wears with load, unanswered messages, groups pulled away; people in between mend it. */
static void team_trust(const struct scenario *s, const struct state *st, struct team_state *t, int team,
	const struct team_themes *themes)
{
	const struct parameters *p = &s->parameters;
	const struct bridge_state *b = &st->bridge;
	double liaison = b->liaison / (b->liaison + p->bridge_liaison_half);
	t->trust += p->leadership_trust_pace * (s->team[team].trust - t->trust) + p->leadership_trust_liaison * liaison -
		(st->team[s->bridge_to].load > 1.0 ? p->leadership_trust_load : 0.0) -
		(b->wait_months > 1.5 ? p->leadership_trust_wait : 0.0) - (themes->pulled ? p->leadership_trust_pull : 0.0) -
		p->leadership_trust_resentment * st->house.resentment - p->leadership_trust_reorganised * t->reorganising;
	t->trust = number_share(t->trust);
}

/* The hazard of leaving a month: each cause adds, fear multiplies, voice delays (Hirschman 1970), and those who left
 * draw others after them (Felps et al. 2009; a branching ratio below one, or the group would empty itself). */
static double team_hazard(const struct scenario *s, const struct state *st, const struct team_state *t, int team,
	const struct team_themes *themes)
{
	const struct parameters *p = &s->parameters;
	double causes = 1.0 + p->talent_hazard_fatigue * t->fatigue +
		p->talent_hazard_autonomy * number_above(0.7 - t->autonomy) + p->talent_hazard_heat * st->house.talent_heat +
		p->talent_hazard_head * (1.0 - t->expertise) + p->talent_hazard_papers * t->papers_held *
		(s->team[team].track == TRACK_RESEARCH) + p->talent_hazard_pay * t->pay_gap +
		p->talent_hazard_dead_end * themes->dead_end;
	if (!t->privileges)
		causes += p->talent_hazard_resentment * st->house.resentment;
	double kept = t->retained_months > 0 ? p->talent_retain_factor : 1.0;
	double hazard = p->talent_hazard * causes * (1.0 + t->fear) * (1.2 - p->talent_voice_delay * t->voice) * kept +
		p->talent_contagion * t->contagion;
	return number_clamp(hazard, 0.0, 0.5);
}

/* A cohort's departures: binomial by its normal form, with the same luck whatever the cause. */
static int32_t cohort_leave(const struct state *st, int team, enum cohort cohort, int32_t persons, double hazard)
{
	double mean = persons * hazard;
	if (mean <= 0.0)
		return 0;
	/* three lanes make the spread (Irwin-Hall, standard deviation 1/2), the fourth rounds */
	uint64_t bits = luck_bits(st->luck, LUCK_LEAVE, st->house.month, team, (int)cohort);
	double normal = 2.0 * (luck_lane(bits, 0) + luck_lane(bits, 1) + luck_lane(bits, 2) - 1.5);
	double spread = sqrt(mean * (1.0 - hazard)) * normal;
	int32_t left = persons_near(number_above(mean + spread), luck_lane(bits, 3));
	return left < persons ? left : persons;
}

static void team_leave(const struct scenario *s, struct state *st, int team, const struct team_themes *themes)
{
	const struct parameters *p = &s->parameters;
	struct team_state *t = &st->team[team];
	t->hazard = team_hazard(s, st, t, team, themes);
	int32_t junior = cohort_leave(st, team, COHORT_JUNIOR, t->junior, t->hazard);
	int32_t senior = cohort_leave(st, team, COHORT_SENIOR, t->senior, t->hazard);
	int32_t principal = cohort_leave(st, team, COHORT_PRINCIPAL, t->principal,
		number_min(0.9, t->hazard * p->talent_hazard_principal));
	t->junior -= junior;
	t->senior -= senior;
	t->principal -= principal;
	t->left += junior + senior + principal;
	if (t->retained_months > 0)
		t->retained_months--;
}

void person_leave(struct state *st, int person)
{
	struct person_state *who = &st->person[person];
	struct team_state *t = &st->team[who->team];
	who->present = 0;
	who->left_month = st->house.month;
	if (t->principal > 0)
		t->principal--;
	else if (t->senior > 0)
		t->senior--;
	else if (t->junior > 0)
		t->junior--;
	else
		return; /* nobody is counted there any more */
	t->left++;
}

/* A head may head several teams, merged; none of them has one then. */
static void head_leave(const struct scenario *s, struct state *st, int person)
{
	for (int i = 0; i < s->teams; i++)
		if (st->team[i].head == person) {
			st->team[i].head = -1;
			st->team[i].expertise *= 1.0 - s->parameters.talent_head_loss;
		}
}

static void team_name_those_left(const struct scenario *s, struct state *st, int team)
{
	int32_t named = 0;
	if (st->team[team].staff >= s->people)
		return;
	for (int i = 0; i < s->people; i++) {
		struct person_state *who = &st->person[i];
		if (!who->present || who->team != team || ++named <= st->team[team].staff)
			continue;
		who->present = 0; /* counted among those who left or were laid off */
		who->left_month = st->house.month;
		head_leave(s, st, i);
	}
}

void team_shrink(const struct scenario *s, struct state *st, int team)
{
	struct team_state *t = &st->team[team];
	for (int i = LOANS_MAX - 1; i >= 0 && t->away > t->staff; i--) {
		struct loan_state *l = &st->loan[i];
		if (l->people <= 0 || l->from != team)
			continue;
		int32_t gone = l->people < t->away - t->staff ? l->people : t->away - t->staff;
		l->people -= gone;
		t->away -= gone;
		if (l->to >= 0)
			st->team[l->to].guests -= gone;
		if (l->people == 0)
			*l = (struct loan_state){.from = -1, .to = -1};
	}
	for (int i = s->themes - 1; i >= 0 && t->away > t->staff; i--) {
		struct theme_state *theme = &st->theme[i];
		if (theme->pulled <= 0 || s->theme[i].team != team)
			continue;
		int32_t gone = theme->pulled < t->away - t->staff ? theme->pulled : t->away - t->staff;
		theme->pulled -= gone;
		t->away -= gone;
		if (theme->pulled == 0) {
			theme->pulled_to = -1;
			theme->pulled_months = 0;
		}
	}
	team_name_those_left(s, st, team);
}

double team_morale_missed(const struct team_state *team)
{
	return number_above(0.6 - team->morale);
}

/* Named people leave for what they care about; each is one of the principals of a team. */
static void people_leave(const struct scenario *s, struct state *st)
{
	uint64_t bits = 0;
	for (int i = 0; i < s->people; i++) {
		struct person_state *who = &st->person[i];
		if (i % 4 == 0)
			bits = luck_bits(st->luck, LUCK_PERSON, st->house.month, i / 4, 0);
		if (!who->present) {
			who->hazard = 0.0;
			continue;
		}
		const struct person *from = &s->person[i];
		const struct team_state *t = &st->team[who->team];
		double reasons = from->cares[CONCERN_AUTONOMY] * (1.2 - t->autonomy) +
			from->cares[CONCERN_IMPACT] * (1.2 - st->bridge.open) + from->cares[CONCERN_PAY] * (0.4 + t->pay_gap) +
			from->cares[CONCERN_RECOGNITION] * (0.4 + t->papers_held + team_morale_missed(t));
		double kept = who->retained_months > 0 ? s->parameters.talent_retain_factor : 1.0;
		double wish = from->leave_factor * (s->parameters.talent_person_rest + reasons);
		who->hazard = number_clamp(t->hazard * wish * kept, 0.0, 0.5);
		if (who->retained_months > 0)
			who->retained_months--;
		if (luck_lane(bits, i % 4) < who->hazard) {
			person_leave(st, i);
			head_leave(s, st, i);
		}
	}
}

static double house_room(const struct scenario *s, const struct state *st)
{
	return number_above(1.0 - st->house.staff / s->parameters.talent_heads);
}

/* Hiring: replace what left, grow, or buy stars; newcomers learn for months and the house can be full (M2). */
static void team_join(const struct scenario *s, struct state *st, int team)
{
	const struct parameters *p = &s->parameters;
	struct team_state *t = &st->team[team];
	double pull = st->house.employer, wanted = 0.0;
	int32_t principals = 0;
	if (t->hire == HIRE_REPLACE)
		wanted = t->left * number_min(1.0, p->talent_replace_base + pull);
	else if (t->hire == HIRE_GROW)
		wanted = p->talent_growth * pull * t->staff * house_room(s, st);
	else if (t->hire == HIRE_STARS)
		principals = persons_near(p->talent_stars * pull, luck_uniform(st->luck, LUCK_JOIN, st->house.month, team, 1));
	if (st->house.budget_left < 0.0) /* no money, no offers */
		wanted = principals = 0;
	int32_t joined = persons_near(wanted, luck_uniform(st->luck, LUCK_JOIN, st->house.month, team, 0));
	if (s->team[team].joins_month == st->house.month)
		joined += (int32_t)s->team[team].planned_joins;
	t->senior += s->team[team].joins_month == st->house.month ? (int32_t)s->team[team].planned_joins : 0;
	t->junior += joined - (s->team[team].joins_month == st->house.month ? (int32_t)s->team[team].planned_joins : 0);
	t->principal += principals;
	t->joined += joined + principals;
	if (principals > 0)
		for (int i = 0; i < s->teams; i++)
			if (i != team && !st->team[i].privileges)
				st->team[i].pay_gap = number_share(st->team[i].pay_gap + p->talent_stars_pay_gap * principals);
}

static void team_promote(const struct scenario *s, const struct state *st, struct team_state *t, int team)
{
	const struct parameters *p = &s->parameters;
	int32_t up = persons_near(t->junior * p->talent_ramp,
		luck_uniform(st->luck, LUCK_PROMOTE, st->house.month, team, 0));
	int32_t top = persons_near(t->senior * p->talent_principal_rate,
		luck_uniform(st->luck, LUCK_PROMOTE, st->house.month, team, 1));
	t->junior -= up;
	t->senior += up - top;
	t->principal += top;
}

static void team_settle(const struct scenario *s, struct team_state *t)
{
	const struct parameters *p = &s->parameters;
	double left = t->staff > 0 ? (double)t->left / t->staff : 0.0;
	t->contagion = p->talent_contagion_memory * t->contagion +
		(1.0 - p->talent_contagion_memory) * number_min(left, 0.5);
	t->fear *= p->talent_fear_memory;
	t->reorganising = number_share(t->reorganising * (1.0 - p->leadership_reorganise_pace));
	t->pay_gap *= 1.0 - p->talent_pay_gap_fade;
	team_count(t);
}

static void loans_end(struct state *st)
{
	for (int i = 0; i < LOANS_MAX; i++) {
		struct loan_state *l = &st->loan[i];
		if (l->people <= 0 || --l->months_left > 0)
			continue;
		st->team[l->from].away -= l->people;
		if (l->to >= 0)
			st->team[l->to].guests -= l->people;
		*l = (struct loan_state){.from = -1, .to = -1};
	}
}

/* Privilege of some is felt by all others (equity theory, Adams 1965). */
static void resentment_move(const struct scenario *s, struct state *st)
{
	const struct parameters *p = &s->parameters;
	double cause = 0.0, gap = 0.0;
	for (int i = 0; i < s->teams; i++) {
		cause += st->team[i].founded && st->team[i].privileges ? p->leadership_resentment_lab : 0.0;
		gap = number_max(gap, st->team[i].pay_gap);
	}
	double r = st->house.resentment;
	st->house.resentment = number_share(r + (cause + p->leadership_resentment_stars * gap) * (1.0 - r) -
		p->leadership_resentment_fade * r);
}

void month_people(const struct scenario *s, struct state *st)
{
	struct team_themes seen[TEAMS_MAX] = {0};
	resentment_move(s, st);
	themes_look(s, st, seen);
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		t->left = t->joined = 0;
		if (!t->founded)
			continue;
		team_tire(s, t, i);
		team_speak(s, st, t, i);
		team_freedom(s, st, t, i);
		team_feel(s, st, t);
		team_trust(s, st, t, i, &seen[i]);
		team_leave(s, st, i, &seen[i]);
	}
	people_leave(s, st);
	for (int i = 0; i < s->teams; i++)
		if (st->team[i].founded) {
			team_join(s, st, i);
			team_promote(s, st, &st->team[i], i);
			team_settle(s, &st->team[i]);
			st->team[i].left_total += st->team[i].left;
			st->team[i].joined_total += st->team[i].joined;
			st->house.left_total += st->team[i].left;
			st->house.joined_total += st->team[i].joined;
		}
	loans_end(st);
	for (int i = 0; i < s->teams; i++)
		team_shrink(s, st, i);
}
