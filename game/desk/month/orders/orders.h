/* The orders that can be given, standing ones and big moves. */
#ifndef DESK_ORDERS_H
#define DESK_ORDERS_H

#include "desk/frame/desk.h"
#include "sim/order.h"

/* The orders side by side, or below one another. */
void orders_draw_row(struct desk *d, struct rect r);
void orders_draw_column(struct desk *d, struct rect r);
/* The sheet of a big move: all of it that can be chosen, with what it costs and changes. */
void move_open(struct desk *d, enum order_kind kind);
void move_draw(struct desk *d);

#endif
