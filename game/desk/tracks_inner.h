/* What the pieces of the picture share. Internal to tracks*.c. */
#ifndef DESK_TRACKS_INNER_H
#define DESK_TRACKS_INNER_H

#include "tracks.h"

struct tracks {
	struct desk *d;
	const struct scenario *s;
	const struct state *now;   /* of the month looked at */
	int month, from, to;       /* months on the calendar, from inclusive, to exclusive */
	struct rect plot;          /* where the months lie; its height is the whole picture's */
	float left, names;         /* where the tracks' names begin, and how wide they may be */
};

/* Where the start of a month lies. */
float tracks_x(const struct tracks *t, double month);
/* The state at the start of a month that was played. */
const struct state *tracks_at(const struct tracks *t, int month);

/* Each draws into a strip of the page. */
void tracks_research(const struct tracks *t, struct rect r, int team);
void tracks_bridge(const struct tracks *t, struct rect r);
void tracks_programmes(const struct tracks *t, struct rect r, int team);
void tracks_mix(const struct tracks *t, struct rect r, int model);
void tracks_rivals(const struct tracks *t, struct rect r);

#endif
