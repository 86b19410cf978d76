/* What an effect of an event does to the field that it is on. */
#ifndef SIM_EFFECT_H
#define SIM_EFFECT_H

#include "state.h"

/* Brings the effect about, kept within the field's range; a field without a value stays without. */
void effect_take(const struct scenario *s, struct state *st, const struct effect *effect);

/* The change that effect_take() would make now, in the field's units. An axis's attention is changed so before the
 * axes' shares are made to sum to one again. */
double effect_change(const struct scenario *s, const struct state *st, const struct effect *effect);

/* The change that it made, from a state that it is in already; as if no end of the field's range had been met. */
double effect_change_made(const struct scenario *s, const struct state *st, const struct effect *effect);

#endif
