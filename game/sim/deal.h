/* What a luck deals of the field: when releases come out and how strong they are, and the turns where they are dealt.
 *
 * A game deals once, at its start; whoever looks ahead deals again what is not known yet, by the same rules.
 */
#ifndef SIM_DEAL_H
#define SIM_DEAL_H

#include "state.h"

/* Index points by which a release lies above its record. */
double deal_index(const struct scenario *s, uint64_t luck, int rival, int axis);

/* The month in which a release comes out by the n-th draw, the record's shifted by luck; may lie before the start. */
int deal_date(const struct scenario *s, uint64_t luck, int rival, int n);

/* The parts of a turn, each drawn apart. */
enum turn_part { TURN_AXIS, TURN_MONTH, TURN_LEAD, TURN_LAG, TURN_OPEN };

/* A whole number of low .. high by the draw of this address: a turn and enum turn_part, or any other pair. */
int deal_turn_draw(uint64_t luck, int n, int part, int low, int high);

/* The n-th turn, on this axis and in a month of from .. until: its date, strength, lag, and by whose hand. */
void deal_turn(const struct scenario *s, struct state *st, int axis, int n, int from, int until);

#endif
