#include "foresight.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "sim/programme.h"
#include "foresight_inner.h"

/* The month's orders, and the patches' of this month after them, as whoever plays would have them. */
static void start_order(struct foresight_work *w)
{
	const struct foresight_request *q = w->request;
	const struct order_list *patches = &q->content->extra;
	for (int i = 0; i < q->orders; i++)
		order_apply(&w->scenario, &w->start, &q->order[i]);
	for (int i = 0; i < patches->count; i++)
		if (patches->item[i].month == w->start.house.month)
			order_apply(&w->scenario, &w->start, &patches->item[i].order);
}

/* Which axes are followed: those claimed; where none is, all of the mix. */
static void axes_choose(struct foresight_work *w, int axis)
{
	const struct scenario *s = &w->scenario;
	if (w->model < 0)
		return;
	const double *mix = w->start.model[w->model].mix;
	bool any = false;
	for (int a = 0; a < s->axes; a++) {
		w->claimed[a] = programme_claims(s, &w->start, w->model, a);
		any |= w->claimed[a];
	}
	for (int a = 0; a < s->axes; a++)
		if (w->claimed[a] || a == axis || (!any && mix[a] > 0.0))
			w->axis_of[w->slots++] = a;
}

static bool work_room(struct foresight_work *w)
{
	size_t n = (size_t)w->request->futures, months = FORESIGHT_MONTHS + 1, slots = (size_t)w->slots;
	float *at = malloc(n * (2 * slots * months + slots + months + 7 + 2 * TEAMS_MAX) * sizeof *at + n);
	if (!at)
		return false;
	w->index = at;
	w->yardstick = w->index + slots * months * n;
	w->gap = w->yardstick + slots * months * n;
	w->trust = w->gap + slots * n;
	w->late = w->trust + months * n;
	w->left = w->late + n;
	w->users = w->left + n;
	w->goodwill = w->users + n;
	w->morale = w->goodwill + n;
	w->spent = w->morale + n;
	w->team_fatigue = w->spent + n;
	w->team_morale = w->team_fatigue + TEAMS_MAX * n;
	w->scratch = w->team_morale + TEAMS_MAX * n;
	w->out = (uint8_t *)(w->scratch + n);
	return true;
}

void foresight_work_free(struct foresight_work *w)
{
	if (w)
		free(w->index);
	free(w);
}

static void month_record(struct foresight_work *w, int future, int month)
{
	const struct state *st = &w->play.state;
	size_t n = (size_t)w->request->futures, i = (size_t)future;
	w->trust[(size_t)month * n + i] = (float)st->house.trust;
	for (int slot = 0; slot < w->slots; slot++) {
		int axis = w->axis_of[slot], by;
		size_t at = ((size_t)slot * (FORESIGHT_MONTHS + 1) + (size_t)month) * n + i;
		w->index[at] = (float)st->model[w->model].index[axis];
		w->yardstick[at] = (float)programme_yardstick(&w->scenario, st, w->model, axis, &by);
	}
}

/* How the teams are after the months in which leaving is counted. */
static void teams_record(struct foresight_work *w, int future)
{
	size_t n = (size_t)w->request->futures;
	for (int t = 0; t < w->scenario.teams; t++) {
		const struct team_state *team = &w->play.state.team[t];
		w->team_fatigue[(size_t)t * n + (size_t)future] = (float)(100.0 * team->fatigue);
		w->team_morale[(size_t)t * n + (size_t)future] = (float)(100.0 * team->morale);
	}
}

static void future_record(struct foresight_work *w, int future, int32_t left)
{
	const struct scenario *s = &w->scenario;
	const struct state *st = &w->play.state;
	size_t n = (size_t)w->request->futures;
	const struct model_state *m = w->model >= 0 ? &st->model[w->model] : NULL;
	bool ships = m && m->shipped && !w->start.model[w->model].shipped;
	for (int slot = 0; slot < w->slots; slot++) {
		int axis = w->axis_of[slot];
		w->gap[(size_t)slot * n + (size_t)future] = ships ? (float)(m->released[axis] - m->yardstick[axis]) : NAN;
	}
	w->late[future] = ships ? (float)(m->ship_month - w->start.model[w->model].due) : NAN;
	w->left[future] = (float)(left - w->start.house.left_total);
	w->users[future] = (float)st->house.users;
	w->goodwill[future] = (float)st->house.goodwill;
	w->morale[future] = (float)(100.0 * st->team[s->bridge_from].morale);
	w->spent[future] = (float)st->house.spent;
	w->out[future] = st->house.out != 0;
}

static void future_play(struct foresight_work *w, int future)
{
	struct play *p = &w->play;
	int32_t left = w->start.house.left_total;
	*p = (struct play){.content = w->request->content, .scenario = &w->scenario, .from = w->request->from};
	if (w->request->rule_month)
		memcpy(p->rule_month, w->request->rule_month, sizeof p->rule_month);
	else
		memset(p->rule_month, -1, sizeof p->rule_month);
	foresight_deal(w, future);
	month_record(w, future, 0);
	teams_record(w, future);
	for (int m = 1; m <= w->months; m++) {
		if (m > 1 && !p->state.house.out)
			play_orders(p);
		if (!p->state.house.out)
			step(&w->scenario, &p->state);
		month_record(w, future, m);
		if (m <= FORESIGHT_LEAVE_MONTHS) {
			left = p->state.house.left_total;
			teams_record(w, future);
		}
	}
	future_record(w, future, left);
}

static int months_left(const struct foresight_request *q)
{
	const struct scenario *s = &q->content->scenario;
	int month = q->start->house.month, end = month < s->months ? s->months : s->open_months;
	int months = q->months < FORESIGHT_MONTHS ? q->months : FORESIGHT_MONTHS;
	months = end - month < months ? end - month : months;
	return months > 0 ? months : 0;
}

static bool cancelled(const struct foresight_request *q)
{
	return q->cancel && atomic_load(q->cancel);
}

/* Ready to play futures; NULL without memory. */
static struct foresight_work *work_new(const struct foresight_request *q, int model, int axis)
{
	struct foresight_work *w = malloc(sizeof *w);
	if (!w)
		return NULL;
	w->request = q;
	w->scenario = q->content->scenario;
	w->start = *q->start;
	w->index = NULL;
	w->slots = w->done = 0;
	memset(w->claimed, 0, sizeof w->claimed);
	if (!q->truth)
		foresight_believe(&w->scenario, &w->start);
	start_order(w);
	w->model = model >= 0 && model < w->scenario.models ? model : programme_next(&w->scenario, &w->start);
	w->months = months_left(q);
	axes_choose(w, axis);
	foresight_deal_prepare(w);
	if (work_room(w))
		return w;
	foresight_work_free(w);
	return NULL;
}

struct foresight_work *foresight_play(const struct foresight_request *q, int model, int axis)
{
	struct foresight_work *w = q->futures > 0 ? work_new(q, model, axis) : NULL;
	if (!w)
		return NULL;
	for (int i = 0; i < q->futures && !cancelled(q); i++) {
		future_play(w, i);
		w->done++;
	}
	if (w->done > 0)
		return w;
	foresight_work_free(w);
	return NULL;
}

void foresight_empty(struct foresight *f, int axis)
{
	*f = (struct foresight){.model = -1, .axis = axis, .due = -1, .gap = NAN, .months_late = NAN};
	for (int m = 0; m <= FORESIGHT_MONTHS; m++) {
		f->band[m].low = f->band[m].quarter = f->band[m].middle = f->band[m].three = f->band[m].high = NAN;
		f->rival[m] = NAN;
		f->trust[m][0] = f->trust[m][1] = f->trust[m][2] = NAN;
	}
	for (int v = 0; v < VERDICTS; v++) {
		f->verdict[v] = NAN;
		for (int a = 0; a < AXES_MAX; a++)
			f->verdict_of[a][v] = NAN;
	}
}

bool foresight_run(const struct foresight_request *q, struct foresight *out)
{
	int axis = q->axis < q->content->scenario.axes ? q->axis : -1;
	foresight_empty(out, axis);
	struct foresight_work *w = foresight_play(q, q->model, axis);
	if (!w)
		return false;
	foresight_gather(w, out);
	foresight_work_free(w);
	return true;
}
