/* What is known of one number of a campaign: what moved it last, what it would move, and what stands for it while the
 * truth is not known. Plain data, owns nothing; knows no words and no screen.
 */
#ifndef CAMPAIGN_NUMBER_FACTS_H
#define CAMPAIGN_NUMBER_FACTS_H

#include "lab/ask/causes.h"
#include "campaign.h"

enum { FACTS_MOVES_MAX = 6, FACTS_ORDERS_MAX = 64 };

struct number_facts {
	bool known;                  /* `causes` are: a month was played */
	struct causes causes;
	int orders;
	struct order order[FACTS_ORDERS_MAX]; /* of the month behind, as the causes count them */
	double nudge;                /* a tenth of its range, up or, where there is no room, down */
	int moves;                   /* what such a nudge would move; none of a number without a value */
	struct effect_on move[FACTS_MOVES_MAX];
};

void number_facts_gather(struct campaign *campaign, int field, struct number_facts *out);

/* A field that a cause of `field` is, of the same team or of the house; -1: none. */
int number_cause_field(const struct scenario *scenario, const struct cause *cause, int field);

/* The field that is told of: while the game runs what the teams report, where they do; else the field itself. */
int number_told(const struct campaign *campaign, int field);

#endif
