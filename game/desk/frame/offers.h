/* What is known of an order before it is given: whether it would pass, what it costs, what it is expected to change.
 *
 * Terms are worked out once for each change of the campaign; effects are computed beside the screen, for those orders
 * that the page asked for last. What is asked for no more makes room.
 */
#ifndef DESK_OFFERS_H
#define DESK_OFFERS_H

#include "lab/ask/foresight.h"
#include "desk.h"

enum offer_effect { OFFER_COMING, OFFER_KNOWN, OFFER_FAILED };

struct offer {
	struct order order;
	bool given;             /* one of the month's orders: `change` is what it changes beside the others */
	struct order_terms terms;
	int pending;            /* the month's order that it would replace, or is; -1 */
	enum offer_effect effect;
	bool near;              /* `change` is of this order as things stood before, or of one much like it */
	struct foresight_change change;

	/* inner */
	unsigned changed;       /* the count of changes that all this was worked out for */
	unsigned asked, born;   /* the pass in which it was asked for last, and first */
	unsigned shown;         /* the pass in which its effect was asked for last */
	int futures;            /* that the effect was taken from */
};

/* An order that could be given; one of the month's, by its index. They last until the next call. NULL without
 * memory. */
const struct offer *offer_of(struct desk *d, const struct order *order);
const struct offer *offer_given(struct desk *d, int pending);
/* The same, without an effect. */
const struct offer *offer_terms_of(struct desk *d, const struct order *order);

/* Takes what was computed and begins what is wanted; once a pass. */
void offers_tend(struct desk *d);

#endif
