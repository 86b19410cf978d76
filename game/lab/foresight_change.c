/* What one order changes: the same futures with it and without it. */
#include <math.h>
#include <string.h>

#include "foresight_inner.h"

struct sums {
	int ships;
	double weak, gap, late;
};

/* Over futures in which the model ships either way: whether it ships at all has a number of its own. */
static void launches_compare(const struct foresight_work *with, const struct foresight_work *without, int axis,
	int done, struct foresight_change *out)
{
	double weak = with->scenario.parameters.reports_verdict_trails;
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
		sum.weak += ((double)one[i] < weak) - ((double)other[i] < weak);
		/* dates may differ, so months, not months after them */
		sum.late += (double)with->late[i] + with->start.model[with->model].due -
			(double)without->late[i] - without->start.model[without->model].due;
	}
	out->weak = sum.ships ? sum.weak / sum.ships : NAN;
	out->gap = sum.ships ? sum.gap / sum.ships : NAN;
	out->late = sum.ships ? sum.late / sum.ships : NAN;
}

static void houses_compare(const struct foresight_work *with, const struct foresight_work *without, int done,
	struct foresight_change *out)
{
	size_t last = (size_t)with->months * (size_t)with->request->futures;
	double left = 0.0, trust = 0.0, users = 0.0, ships = 0.0;
	for (int i = 0; i < done; i++) {
		left += (double)with->left[i] - (double)without->left[i];
		trust += (double)with->trust[last + (size_t)i] - (double)without->trust[last + (size_t)i];
		users += (double)with->users[i] - (double)without->users[i];
		ships += !isnan(with->late[i]) - !isnan(without->late[i]);
	}
	out->left = left / done;
	out->trust = trust / done;
	out->users = users / done;
	out->ships = ships / done;
}

/* The state the extra order would meet: whether it could be given. */
static bool order_stands(const struct foresight_request *q, const struct order *extra)
{
	const struct scenario *s = &q->content->scenario;
	struct state st = *q->start;
	for (int i = 0; i < q->orders; i++)
		order_apply(s, &st, &q->order[i]);
	return order_check(s, &st, extra) == REFUSAL_NONE;
}

bool foresight_change_of(const struct foresight_request *q, const struct order *extra, int without,
	struct foresight_change *out)
{
	struct foresight seen = {.axis = q->axis};
	*out = (struct foresight_change){0};
	if (extra && !order_stands(q, extra)) {
		out->refused = true;
		return true;
	}
	struct foresight_work *with = foresight_play(q, extra, -1, q->model, q->axis);
	if (!with)
		return false;
	foresight_gather(with, &seen);
	struct foresight_work *beside = foresight_play(q, NULL, extra ? -1 : without, with->model, seen.axis);
	if (beside) {
		int done = with->done < beside->done ? with->done : beside->done;
		houses_compare(with, beside, done, out);
		launches_compare(with, beside, seen.axis, done, out);
	}
	foresight_work_free(with);
	foresight_work_free(beside);
	return beside != NULL;
}
