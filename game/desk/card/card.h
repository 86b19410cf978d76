/* Cards on numbers: what is known of one, gathered once for as long as the campaign does not change. */
#ifndef DESK_CARD_H
#define DESK_CARD_H

#include "desk/frame/desk.h"
#include "lab/ask/causes.h"

enum { CARD_MOVES_MAX = 6, CARD_ORDERS_MAX = 64 };

struct card_facts {
	int field;
	unsigned changed;            /* of the campaign when gathered; 0: never */
	bool known;                  /* `causes` are */
	struct causes causes;
	int orders;
	struct order order[CARD_ORDERS_MAX]; /* of the month behind, as the causes count them */
	double nudge;
	int moves;
	struct effect_on move[CARD_MOVES_MAX];
	float height;                /* of what is written in it, from the last frame */
};

void card_facts_gather(struct desk *d, struct card_facts *facts, int field);
/* A field that the cause is, of the same team or of the house; -1: none. */
int card_cause_field(const struct desk *d, const struct cause *cause, int field);
/* What a cause is called; `order`: the orders that it counts among. */
const char *card_cause_words(struct desk *d, const struct order *order, int orders, const struct cause *cause);

/* The field's course over the campaign, and the record's. r.h is kept. */
void card_trend_draw(struct desk *d, struct rect r, int field);

/* The cards that lie open, over any page. */
void desk_cards_draw(struct desk *d);

#endif
