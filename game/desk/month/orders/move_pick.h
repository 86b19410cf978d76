/* The controls of a big move's sheet. Internal to move_*.c. */
#ifndef DESK_MOVE_PICK_H
#define DESK_MOVE_PICK_H

#include "campaign/moves.h"
#include "desk/frame/desk.h"

/* One choice of a draft from the top of *r, which shrinks. */
void move_pick_draw(struct desk *d, struct rect *r, struct order *draft, enum move_pick pick);
/* What is to be known of the person, theme or company that an order of a list names; "" where there is nothing. */
const char *move_detail(struct desk *d, const struct order *order);

#endif
