/* Cards on numbers: what is known of one, gathered once for as long as the campaign does not change. */
#ifndef DESK_CARD_H
#define DESK_CARD_H

#include "campaign/number_facts.h"
#include "desk/frame/desk.h"

struct card_facts {
	int field;
	unsigned changed;            /* of the campaign when gathered; 0: never */
	struct number_facts is;
	float height;                /* of what is written in it, from the last frame */
};

void card_facts_gather(struct desk *d, struct card_facts *facts, int field);
/* What a cause is called; `order`: the orders that it counts among. */
const char *card_cause_words(struct desk *d, const struct order *order, int orders, const struct cause *cause);

/* The field's course over the campaign, and the record's. r.h is kept. */
void card_trend_draw(struct desk *d, struct rect r, int field);

/* The cards that lie open, over any page. */
void desk_cards_draw(struct desk *d);

#endif
