/* What the programme office would say this month: what is true and could still be mended, the most pressing first.
 *
 * Reads a campaign as its desk does: what teams report, not what is. Knows no screen and no words.
 */
#ifndef CAMPAIGN_ADVICE_H
#define CAMPAIGN_ADVICE_H

#include "campaign.h"

/* By urgency. */
enum advice_kind {
	ADVICE_CHAIR, ADVICE_DEBT, ADVICE_BUDGET, ADVICE_OVERDUE, ADVICE_LOAN, ADVICE_LEAVING, ADVICE_ATTENTION,
	ADVICE_FATIGUE, ADVICE_UNREAD, ADVICE_ROSY, ADVICE_IDLE, ADVICE_INFLUENCE, ADVICES
};

/* What an advice is about; what it is not about is -1. */
struct advice {
	enum advice_kind kind;
	int team, model, axis;
	double value, against;  /* the number it rests on, and the one that is held beside it; NAN */
};

/* Word of a kind, as in the texts' keys. */
const char *advice_word(enum advice_kind kind);
/* Returns how many of at most `most`; no kind twice. */
int advice_find(const struct campaign *campaign, struct advice *out, int most);
/* A programme that could begin now: its date is near or past, and its team is there; from `model` on, -1: none. */
int advice_can_begin(const struct campaign *campaign, int model);

#endif
