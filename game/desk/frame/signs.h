/* Colours, signs and the small pieces that every page is made of. */
#ifndef DESK_SIGNS_H
#define DESK_SIGNS_H

#include "desk.h"

/* Of a track, where there is no campaign whose team it is. */
colour desk_track_colour(const struct desk *d, enum track track);
colour desk_team_colour(const struct desk *d, int team);
colour desk_axis_colour(const struct desk *d, int axis);
/* Of an enum verdict: colour, sign ("✓", "◐", "✕") and word. */
colour desk_verdict_colour(const struct desk *d, int verdict);
const char *desk_verdict_sign(int verdict);
const char *desk_verdict_word(struct desk *d, int verdict);
/* A round badge with one or two letters. */
void desk_badge(struct desk *d, float x, float y, float radius, colour c, const char *letters);
/* A text in capitals where the script has them: heads of groups. */
const char *desk_capitals(struct desk *d, const char *text);
/* A length that holds text, as much longer as the letters are larger than usual. */
float desk_grown(const struct desk *d, float length);
/* Sheets with a heading, and what is left inside. */
struct rect desk_sheet(struct desk *d, struct rect r, const char *title, const char *aside);
/* A number that opens its card: draws `text` in `r` and underlines it when pointed at. */
void desk_figure(struct desk *d, struct rect r, enum type type, colour c, enum align align, const char *text,
	int field);
/* Below a place, logical pixels; nothing without a field. */
void desk_card_open(struct desk *d, int field, float x, float y);

#endif
