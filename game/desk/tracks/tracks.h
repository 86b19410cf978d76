/* The picture of the two tracks: what research knows, what product makes, and the bridge between them, on one calendar.
 */
#ifndef DESK_TRACKS_H
#define DESK_TRACKS_H

#include "desk/frame/desk.h"

/* `month`: the one looked at, at most the campaign's. *look becomes an earlier month when it is chosen on the
 * calendar. */
void tracks_draw(struct desk *d, struct rect r, int month, int *look);

#endif
