/* Rectangles in logical pixels, and cutting pieces off them: how every screen is laid out.
 *
 * A cut takes a strip from one side of a rectangle, which shrinks, and returns the strip.
 */
#ifndef UI_GEOMETRY_H
#define UI_GEOMETRY_H

#include <stdbool.h>

struct rect { float x, y, w, h; };

enum { RECT_ENDLESS = 100000 }; /* the height of what scrolls: it ends where what is written in it does */

struct rect rect_cut_left(struct rect *r, float w);
struct rect rect_cut_right(struct rect *r, float w);
struct rect rect_cut_top(struct rect *r, float h);
struct rect rect_cut_bottom(struct rect *r, float h);
/* The rectangle without a margin on each side; never of negative size. */
struct rect rect_inset(struct rect r, float dx, float dy);
/* Of w by h, in the middle of another. */
struct rect rect_centred(struct rect r, float w, float h);
/* The i-th of n columns or rows of one size with gaps between them. */
struct rect rect_column(struct rect r, int i, int n, float gap);
struct rect rect_row(struct rect r, int i, int n, float gap);
struct rect rect_intersection(struct rect a, struct rect b);
bool rect_holds(struct rect r, float x, float y);
/* Whether two share more than `slack` in both directions. */
bool rect_overlaps(struct rect a, struct rect b, float slack);

#endif
