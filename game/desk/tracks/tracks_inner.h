/* What the pieces of the picture share. Internal to tracks*.c. */
#ifndef DESK_TRACKS_INNER_H
#define DESK_TRACKS_INNER_H

#include "sim/programme.h"
#include "ui/chart/chart.h"
#include "tracks.h"

enum { TRACKS_RIBBONS_MAX = 8, TRACKS_MODELS_MAX = 8 };

struct tracks {
	struct desk *d;
	const struct scenario *s;
	const struct state *now;   /* of the month looked at */
	int month, from, to;       /* months on the calendar, from inclusive, to exclusive */
	struct rect plot;          /* where the months lie; its height is the whole picture's */
	float left;                /* where the tracks' names begin */
};

/* Where the start of a month lies. */
float tracks_x(const struct tracks *t, double month);
/* The state at the start of a month that was played. */
const struct state *tracks_at(const struct tracks *t, int month);

/* Takes the calendar's lines away from behind a text. */
void tracks_clear(const struct tracks *t, struct rect r);

/* The themes of a team that show, at most `most`: those that many work on and the field looks at first. */
int tracks_themes(const struct tracks *t, int team, int theme[TRACKS_RIBBONS_MAX], int most);
/* The programmes that show: those released on the calendar, then those under way. */
int tracks_models(const struct tracks *t, int model[TRACKS_MODELS_MAX]);
/* The name of a rival's release without what is in brackets. */
const char *tracks_rival_name(const struct tracks *t, int rival);

/* The head of a team's track; returns where it ends. */
float tracks_team(const struct tracks *t, struct rect r, int team);
/* Each draws into a strip of the page. */
void tracks_research(const struct tracks *t, struct rect r, int team);
void tracks_bridge(const struct tracks *t, struct rect r);
void tracks_programmes(const struct tracks *t, struct rect r, int team);
void tracks_mix(const struct tracks *t, struct rect r, int model);
void tracks_rivals(const struct tracks *t, struct rect r);
/* Height that the programmes would like, or at least need. */
float tracks_programmes_height(const struct tracks *t, bool least);
/* In the picture's place. */
void tracks_table(const struct tracks *t, struct rect r, const char *name, const struct chart_words *words);

#endif
