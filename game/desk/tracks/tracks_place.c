/* Where things lie on the calendar, and what stood there. */
#include "tracks_inner.h"

float tracks_x(const struct tracks *t, double month)
{
	return t->plot.x + (float)((month - t->from) / (t->to - t->from)) * t->plot.w;
}

const struct state *tracks_at(const struct tracks *t, int month)
{
	const struct campaign *c = t->d->campaign;
	return month >= t->month ? t->now : &c->state[month < 0 ? 0 : month];
}

void tracks_clear(const struct tracks *t, struct rect r)
{
	ui_fill(t->d->ui, rect_inset(r, -2, 0), ui_ink(t->d->ui, INK_CARD));
}
