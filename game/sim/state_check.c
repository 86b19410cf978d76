#include "state_check.h"

#include <math.h>
#include <stddef.h>

#include "number.h"

struct check {
	const struct scenario *scenario;
	const struct state *state;
	enum state_moment moment;
	struct state_fault *fault;
};

static const struct field *field_of(const struct check *c, const void *member)
{
	size_t offset = (size_t)((const char *)member - (const char *)c->state);
	for (int i = 0; i < c->scenario->fields; i++)
		if (c->scenario->field[i].offset == offset)
			return &c->scenario->field[i];
	return NULL;
}

static bool fault_put(const struct check *c, const void *member, double value, const char *rule, double expected)
{
	const struct field *field = field_of(c, member);
	*c->fault = (struct state_fault){field ? field->id : "", value, rule, expected};
	return false;
}

/* The rule of a member that should be as expected, and of one that only should not be as it is. */
static bool fault_count(const struct check *c, const int32_t *member, int32_t expected, const char *rule)
{
	return *member == expected || fault_put(c, member, *member, rule, expected);
}

static bool fault_unless(const struct check *c, bool holds, const int32_t *member, const char *rule)
{
	return holds || fault_put(c, member, *member, rule, NAN);
}

static bool fault_sum(const struct check *c, const double *first, double sum, double expected, const char *rule)
{
	return fabs(sum - expected) <= 1e-9 || fault_put(c, first, sum, rule, expected);
}

static bool check_staff(const struct check *c, int team)
{
	const struct team *from = &c->scenario->team[team];
	const struct team_state *t = &c->state->team[team];
	int32_t start = from->cohort[COHORT_JUNIOR] + from->cohort[COHORT_SENIOR] + from->cohort[COHORT_PRINCIPAL];
	if (!from->founded)
		start = 0; /* those it begins with are counted as joined */
	return fault_unless(c, t->founded || t->staff == 0, &t->staff, "a team that is not founded has nobody") &&
		fault_unless(c, t->junior >= 0, &t->junior, "a cohort is not below zero") &&
		fault_unless(c, t->senior >= 0, &t->senior, "a cohort is not below zero") &&
		fault_unless(c, t->principal >= 0, &t->principal, "a cohort is not below zero") &&
		fault_count(c, &t->staff, t->junior + t->senior + t->principal, "staff is the sum of the cohorts") &&
		fault_count(c, &t->staff,
			start + t->joined_total - t->left_total - t->laid_off_total + t->moved_total,
			"staff is who began and joined, without who left, was laid off or moved");
}

static bool check_persons(const struct check *c)
{
	int32_t staff = 0, left = 0, joined = 0, laid_off = 0, moved = 0;
	for (int i = 0; i < c->scenario->teams; i++) {
		const struct team_state *t = &c->state->team[i];
		if (!check_staff(c, i))
			return false;
		staff += t->staff;
		left += t->left_total;
		joined += t->joined_total;
		laid_off += t->laid_off_total;
		moved += t->moved_total;
	}
	const struct house_state *h = &c->state->house;
	if (moved != 0)
		return fault_put(c, &c->state->team[0].moved_total, moved,
			"those who moved, over all teams, come to nobody", 0.0);
	return fault_count(c, &h->left_total, left, "the house's leavers are the teams'") &&
		fault_count(c, &h->joined_total, joined, "the house's joiners are the teams'") &&
		fault_count(c, &h->laid_off_total, laid_off, "the house's laid off are the teams'") &&
		(c->moment == STATE_ORDERED || fault_count(c, &h->staff, staff, "the house's staff is the teams'"));
}

static bool check_loans(const struct check *c)
{
	int32_t away[TEAMS_MAX] = {0}, guests[TEAMS_MAX] = {0};
	for (int i = 0; i < LOANS_MAX; i++) {
		const struct loan_state *l = &c->state->loan[i];
		if (l->people <= 0)
			continue;
		if (l->from < 0 || l->from >= c->scenario->teams || l->to >= c->scenario->teams)
			return fault_put(c, &l->from, l->from, "a loan is of one team to another or to the bridge", NAN);
		away[l->from] += l->people;
		if (l->to >= 0)
			guests[l->to] += l->people;
	}
	for (int i = 0; i < c->scenario->themes; i++) {
		const struct theme_state *t = &c->state->theme[i];
		away[c->scenario->theme[i].team] += t->pulled;
		if (!fault_unless(c, t->pulled >= 0 && (t->pulled > 0) == (t->pulled_to >= 0), &t->pulled,
			"people are pulled from a theme to a programme, or nobody to none"))
			return false;
	}
	for (int i = 0; i < c->scenario->teams; i++) {
		const struct team_state *t = &c->state->team[i];
		if (!fault_count(c, &t->away, away[i], "who is away is lent or pulled") ||
			!fault_count(c, &t->guests, guests[i], "guests are lent by others") ||
			!fault_unless(c, t->away <= t->staff, &t->away, "no more are away than there are"))
			return false;
	}
	return true;
}

/* Named people are among those counted, and a head is somebody who is there. */
static bool check_named(const struct check *c)
{
	int32_t named[TEAMS_MAX] = {0};
	for (int i = 0; i < c->scenario->people; i++) {
		const struct person_state *who = &c->state->person[i];
		if (who->present && (who->team < 0 || who->team >= c->scenario->teams))
			return fault_put(c, &who->team, who->team, "who is present is in a team", NAN);
		if (!fault_unless(c, !(who->present && who->left_month >= 0), &who->left_month, "who has left is not present"))
			return false;
		if (who->present)
			named[who->team]++;
	}
	for (int i = 0; i < c->scenario->teams; i++) {
		const struct team_state *t = &c->state->team[i];
		if (!fault_unless(c, named[i] <= t->staff, &t->staff, "the named people of a team are among its staff") ||
			!fault_unless(c, t->head < 0 || (t->head < c->scenario->people && c->state->person[t->head].present),
				&t->head, "the head of a team is present"))
			return false;
	}
	return true;
}

static bool check_money(const struct check *c)
{
	const struct house_state *h = &c->state->house;
	double left = h->granted - h->spent;
	if (fabs(left - h->budget_left) <= 1e-6 * number_max(1.0, h->granted + h->spent))
		return true;
	return fault_put(c, &h->budget_left, h->budget_left,
		"what is left is what was granted without what was spent", left);
}

static bool check_shares(const struct check *c)
{
	const struct team_state *first = &c->state->team[0];
	double attention = 0.0, accelerators = 0.0;
	for (int a = 0; a < c->scenario->axes; a++)
		attention += c->state->house.attention[a];
	for (int i = 0; i < c->scenario->teams; i++)
		if (c->state->team[i].founded && c->scenario->team[i].track != TRACK_SUPPORT) {
			first = accelerators > 0.0 ? first : &c->state->team[i];
			accelerators += c->state->team[i].share;
		}
	for (int i = 0; i < c->scenario->models; i++) {
		const struct model_state *m = &c->state->model[i];
		double mix = 0.0;
		for (int a = 0; a < c->scenario->axes; a++)
			mix += m->mix[a];
		if (!fault_sum(c, m->mix, mix, 1.0, "the mix of a programme comes to one"))
			return false;
	}
	return fault_sum(c, c->state->house.attention, attention, 1.0, "the field's attention comes to one") &&
		fault_sum(c, &first->share, accelerators, 1.0, "the teams' shares of accelerators come to one");
}

/* What the themes of a team had of its people they have, while there is one left to have it. */
static bool check_themes(const struct check *c)
{
	for (int team = 0; team < c->scenario->teams; team++) {
		const double *first = NULL;
		double before = 0.0, now = 0.0;
		for (int i = 0; i < c->scenario->themes; i++)
			if (c->scenario->theme[i].team == team) {
				before += c->scenario->theme[i].share;
				now += c->state->theme[i].share;
				first = first ? first : &c->state->theme[i].share;
			}
		if (first && !fault_sum(c, first, now, before, "the themes of a team have as much of it as at the start"))
			return false;
	}
	return true;
}

static bool within(uint32_t offset, size_t begin, size_t size)
{
	return offset >= begin && offset < begin + size;
}

/* An index of a programme that has not begun or was given up at once, or of a release that was not made, is not there
 * yet. */
static bool may_be_missing(const struct check *c, const struct field *f)
{
	for (int i = 0; i < c->scenario->models; i++) {
		const struct model_state *m = &c->state->model[i];
		size_t at = offsetof(struct state, model) + (size_t)i * sizeof *m;
		if ((!m->started || m->cancelled) &&
			within(f->offset, at + offsetof(struct model_state, index), sizeof m->index))
			return true;
		if (!m->shipped && (within(f->offset, at + offsetof(struct model_state, released), sizeof m->released) ||
			within(f->offset, at + offsetof(struct model_state, yardstick), sizeof m->yardstick) ||
			within(f->offset, at + offsetof(struct model_state, promise), sizeof m->promise)))
			return true;
	}
	return false;
}

static bool check_ranges(const struct check *c)
{
	for (int i = 0; i < c->scenario->fields; i++) {
		const struct field *f = &c->scenario->field[i];
		double value = field_read(f, c->state);
		double slack = 1e-9 * (f->high - f->low);
		if ((value >= f->low - slack && value <= f->high + slack) || (isnan(value) && may_be_missing(c, f)))
			continue;
		*c->fault = (struct state_fault){f->id, value, "a field is within its range",
			value < f->low ? f->low : value > f->high ? f->high : NAN};
		return false;
	}
	return true;
}

bool state_check(const struct scenario *scenario, const struct state *state, enum state_moment moment,
	struct state_fault *fault)
{
	const struct check c = {scenario, state, moment, fault};
	bool holds = check_persons(&c) && check_loans(&c) && check_named(&c) && check_money(&c) && check_shares(&c);
	return holds && (moment == STATE_ORDERED || (check_themes(&c) && check_ranges(&c)));
}
