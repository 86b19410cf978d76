/* What other orders change: the same futures with them and with those of a base. */
#include <math.h>
#include <stdlib.h>

#include "foresight_inner.h"

struct sums {
	int ships;
	double weak, gap, late;
};

static bool falls_short(const struct foresight_work *w, float gap)
{
	return verdict_of(&w->scenario.parameters, (double)gap) == VERDICT_WEAK;
}

/* Over futures in which the model ships either way: whether it ships at all has a number of its own. */
static void launches_compare(const struct foresight_work *with, const struct foresight_work *without, int axis,
	int done, struct foresight_change *out)
{
	struct sums sum = {0};
	const float *one = NULL, *other = NULL;
	size_t n = (size_t)with->request->futures;
	for (int slot = 0; slot < with->slots; slot++)
		if (with->axis_of[slot] == axis)
			one = with->gap + (size_t)slot * n;
	for (int slot = 0; slot < without->slots; slot++)
		if (without->axis_of[slot] == axis)
			other = without->gap + (size_t)slot * n;
	for (int i = 0; one && other && i < done; i++) {
		if (isnan(one[i]) || isnan(other[i]))
			continue;
		sum.ships++;
		sum.gap += (double)one[i] - (double)other[i];
		sum.weak += falls_short(with, one[i]) - falls_short(with, other[i]);
		/* dates may differ, so months, not months after them */
		sum.late += (double)with->late[i] + with->start.model[with->model].due -
			(double)without->late[i] - without->start.model[without->model].due;
	}
	out->weak = sum.ships ? sum.weak / sum.ships : NAN;
	out->gap = sum.ships ? sum.gap / sum.ships : NAN;
	out->late = sum.ships ? sum.late / sum.ships : NAN;
}

static double mean_difference(const float *one, const float *other, int done)
{
	double sum = 0.0;
	for (int i = 0; i < done; i++)
		sum += (double)one[i] - (double)other[i];
	return sum / done;
}

/* Of the team in which it changes most. */
static double teams_compare(const struct foresight_work *with, const float *one, const float *other, int done,
	int *team)
{
	size_t n = (size_t)with->request->futures;
	double most = 0.0;
	*team = -1;
	for (int t = 0; t < with->scenario.teams; t++) {
		double change = with->start.team[t].founded ?
			mean_difference(one + (size_t)t * n, other + (size_t)t * n, done) : 0.0;
		if (fabs(change) > fabs(most)) {
			most = change;
			*team = t;
		}
	}
	return most;
}

static void houses_compare(const struct foresight_work *with, const struct foresight_work *without, int done,
	struct foresight_change *out)
{
	size_t last = (size_t)with->months * (size_t)with->request->futures;
	double ships = 0.0;
	for (int i = 0; i < done; i++)
		ships += !isnan(with->late[i]) - !isnan(without->late[i]);
	out->ships = ships / done;
	out->left = mean_difference(with->left, without->left, done);
	out->trust = mean_difference(with->trust + last, without->trust + last, done);
	out->users = mean_difference(with->users, without->users, done);
	out->goodwill = mean_difference(with->goodwill, without->goodwill, done);
	out->spent = mean_difference(with->spent, without->spent, done);
	out->fatigue = teams_compare(with, with->team_fatigue, without->team_fatigue, done, &out->fatigue_team);
	out->morale = teams_compare(with, with->team_morale, without->team_morale, done, &out->morale_team);
}

struct foresight_base {
	struct foresight_work *work;
	int axis;
};

struct foresight_base *foresight_base_new(const struct foresight_request *q)
{
	struct foresight seen = {.axis = q->axis < q->content->scenario.axes ? q->axis : -1};
	struct foresight_base *base = malloc(sizeof *base);
	if (!base)
		return NULL;
	base->work = foresight_play(q, q->model, seen.axis);
	if (!base->work) {
		free(base);
		return NULL;
	}
	foresight_gather(base->work, &seen);
	base->axis = seen.axis;
	return base;
}

void foresight_base_free(struct foresight_base *base)
{
	if (base)
		foresight_work_free(base->work);
	free(base);
}

bool foresight_base_change(const struct foresight_base *base, const struct order *order, int orders,
	struct foresight_change *out)
{
	struct foresight_request q = *base->work->request;
	q.order = order;
	q.orders = orders;
	*out = (struct foresight_change){.fatigue_team = -1, .morale_team = -1};
	struct foresight_work *with = foresight_play(&q, base->work->model, base->axis);
	if (!with)
		return false;
	int done = with->done < base->work->done ? with->done : base->work->done;
	houses_compare(with, base->work, done, out);
	launches_compare(with, base->work, base->axis, done, out);
	foresight_work_free(with);
	return true;
}
