/* What holds in every state that a month ends with, whatever was ordered. Nothing is mended: the first fault fails the
 * test and is named with its month. For the tests of sim alone. */
#ifndef TESTS_SIM_INVARIANTS_H
#define TESTS_SIM_INVARIANTS_H

#include <math.h>
#include <stddef.h>

#include "sim/step.h"

struct watched {
	const struct scenario *scenario;
	const struct state *state;
	const char *when;
};

#define MUST(holds, ...) do { \
	if (!(holds)) { \
		print_error("seed %d, month %d, %s\n", (int)w->state->seed, (int)w->state->house.month, w->when); \
		fail_msg(__VA_ARGS__); \
	} } while (0)

static void watch_persons(const struct watched *w)
{
	int32_t staff = 0, left = 0, joined = 0, laid_off = 0, moved = 0;
	for (int i = 0; i < w->scenario->teams; i++) {
		const struct team *from = &w->scenario->team[i];
		const struct team_state *t = &w->state->team[i];
		int32_t start = from->cohort[COHORT_JUNIOR] + from->cohort[COHORT_SENIOR] + from->cohort[COHORT_PRINCIPAL];
		if (!from->founded)
			start = 0; /* those it begins with are counted as joined */
		MUST(t->founded || t->staff == 0, "%s: %d persons in a team not founded", from->id, (int)t->staff);
		MUST(t->junior >= 0 && t->senior >= 0 && t->principal >= 0, "%s: a cohort below zero", from->id);
		MUST(t->staff == t->junior + t->senior + t->principal, "%s: staff is not the sum of its cohorts", from->id);
		MUST(t->staff == start + t->joined_total - t->left_total - t->laid_off_total + t->moved_total,
			"%s: %d persons, but %d at the start, %d joined, %d left, %d laid off, %d moved", from->id, (int)t->staff,
			(int)start, (int)t->joined_total, (int)t->left_total, (int)t->laid_off_total, (int)t->moved_total);
		staff += t->staff;
		left += t->left_total;
		joined += t->joined_total;
		laid_off += t->laid_off_total;
		moved += t->moved_total;
	}
	const struct house_state *h = &w->state->house;
	MUST(moved == 0, "%d persons moved to nowhere", (int)-moved);
	MUST(left == h->left_total && joined == h->joined_total && laid_off == h->laid_off_total,
		"the teams' joined, left and laid off are not the house's");
	MUST(w->when[0] == 'o' || staff == h->staff, "the teams' staff is %d, the house's %d", (int)staff, (int)h->staff);
}

static void watch_loans(const struct watched *w)
{
	int32_t away[TEAMS_MAX] = {0}, guests[TEAMS_MAX] = {0};
	for (int i = 0; i < LOANS_MAX; i++) {
		const struct loan_state *l = &w->state->loan[i];
		if (l->people <= 0)
			continue;
		away[l->from] += l->people;
		if (l->to >= 0)
			guests[l->to] += l->people;
	}
	for (int i = 0; i < w->scenario->themes; i++) {
		const struct theme_state *t = &w->state->theme[i];
		away[w->scenario->theme[i].team] += t->pulled;
		MUST(t->pulled >= 0 && (t->pulled > 0) == (t->pulled_to >= 0), "%s: pulled by nobody",
			w->scenario->theme[i].id);
	}
	for (int i = 0; i < w->scenario->teams; i++) {
		const struct team_state *t = &w->state->team[i];
		MUST(t->away == away[i] && t->guests == guests[i],
			"%s: away %d and guests %d, but loans and pulls say %d and %d", w->scenario->team[i].id, (int)t->away,
			(int)t->guests, (int)away[i], (int)guests[i]);
		MUST(t->away <= t->staff, "%s: %d away of %d", w->scenario->team[i].id, (int)t->away, (int)t->staff);
	}
}

/* Named people are among those counted, and a head is somebody who is there. */
static void watch_named(const struct watched *w)
{
	int32_t named[TEAMS_MAX] = {0};
	for (int i = 0; i < w->scenario->people; i++) {
		const struct person_state *who = &w->state->person[i];
		MUST(!who->present || (who->team >= 0 && who->team < w->scenario->teams), "%s is present in no team",
			w->scenario->person[i].id);
		if (who->present)
			named[who->team]++;
		MUST(!(who->present && who->left_month >= 0), "%s has left and is present", w->scenario->person[i].id);
	}
	for (int i = 0; i < w->scenario->teams; i++) {
		const struct team_state *t = &w->state->team[i];
		MUST(named[i] <= t->staff, "%s: %d named of %d", w->scenario->team[i].id, (int)named[i], (int)t->staff);
		MUST(t->head < 0 || w->state->person[t->head].present, "%s: its head has left", w->scenario->team[i].id);
	}
}

static void watch_money(const struct watched *w)
{
	const struct house_state *h = &w->state->house;
	double difference = h->granted - h->spent - h->budget_left;
	MUST(fabs(difference) <= 1e-6 * fmax(1.0, h->granted + h->spent),
		"granted %g less spent %g is not what is left: %g", h->granted, h->spent, h->budget_left);
}

static void watch_shares(const struct watched *w)
{
	double attention = 0.0, accelerators = 0.0;
	for (int a = 0; a < w->scenario->axes; a++)
		attention += w->state->house.attention[a];
	MUST(fabs(attention - 1.0) <= 1e-9, "attention sums to %.12g", attention);
	for (int i = 0; i < w->scenario->teams; i++)
		if (w->state->team[i].founded && w->scenario->team[i].track != TRACK_SUPPORT)
			accelerators += w->state->team[i].share;
	MUST(fabs(accelerators - 1.0) <= 1e-9, "shares of accelerators sum to %.12g", accelerators);
	for (int i = 0; i < w->scenario->models; i++) {
		double mix = 0.0;
		for (int a = 0; a < w->scenario->axes; a++)
			mix += w->state->model[i].mix[a];
		MUST(fabs(mix - 1.0) <= 1e-9, "%s: its mix sums to %.12g", w->scenario->model[i].id, mix);
	}
}

/* What the themes of a team had of its people they have, while there is one left to have it. */
static void watch_themes(const struct watched *w)
{
	for (int team = 0; team < w->scenario->teams; team++) {
		double before = 0.0, now = 0.0;
		for (int i = 0; i < w->scenario->themes; i++)
			if (w->scenario->theme[i].team == team) {
				before += w->scenario->theme[i].share;
				now += w->state->theme[i].share;
			}
		MUST(fabs(now - before) <= 1e-9, "%s: its themes have %.12g of it, not %.12g", w->scenario->team[team].id, now,
			before);
	}
}

static bool within(uint32_t offset, size_t begin, size_t size)
{
	return offset >= begin && offset < begin + size;
}

/* An index of a programme that has not begun or was given up at once, or of a release that was not made, is not there
 * yet. */
static bool may_be_missing(const struct watched *w, const struct field *f)
{
	for (int i = 0; i < w->scenario->models; i++) {
		const struct model_state *m = &w->state->model[i];
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

static void watch_ranges(const struct watched *w)
{
	for (int i = 0; i < w->scenario->fields; i++) {
		const struct field *f = &w->scenario->field[i];
		double value = field_read(f, w->state);
		double slack = 1e-9 * (f->high - f->low);
		if (value >= f->low - slack && value <= f->high + slack)
			continue;
		MUST(isnan(value) && may_be_missing(w, f), "%s is %g, allowed are %g to %g", f->id, value, f->low, f->high);
	}
}

static inline void watch_order(const struct scenario *scenario, const struct state *state)
{
	const struct watched w[] = {{scenario, state, "orders"}};
	watch_persons(w);
	watch_loans(w);
	watch_named(w);
	watch_money(w);
	watch_shares(w);
}

static inline void watch_month(const struct scenario *scenario, const struct state *state)
{
	const struct watched w[] = {{scenario, state, "end"}};
	watch_persons(w);
	watch_loans(w);
	watch_named(w);
	watch_money(w);
	watch_shares(w);
	watch_themes(w);
	watch_ranges(w);
}

#endif
