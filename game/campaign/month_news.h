/* What the turn behind brought: what moved and why, what each order did, who went and why, who came.
 *
 * Gathered once a turn from the campaign's own states; plain memory. Knows no screen and no words.
 */
#ifndef CAMPAIGN_MONTH_NEWS_H
#define CAMPAIGN_MONTH_NEWS_H

#include "lab/ask/causes.h"
#include "lab/ask/leaving.h"
#include "campaign.h"

enum { NEWS_ORDERS = 12, NEWS_EFFECTS = 2, NEWS_MOVED = 3, NEWS_CAUSES = 2, NEWS_GIVEN = 48 };

struct news_order {
	struct order order;
	enum refusal refusal;
	int effects;
	struct effect_on effect[NEWS_EFFECTS];
};

struct news_moved {
	struct effect_on on;
	int causes;
	struct cause cause[NEWS_CAUSES]; /* `order` is an index in month_news.given */
};

struct news_team {
	int left, joined;
	bool moved_in;          /* most who joined were sent by the house */
	int causes;
	struct leaving_cause cause[NEWS_CAUSES];
};

struct news_person {
	bool left, joined;
	int team;               /* that the person left or joined */
	int concern;            /* enum concern, of those who left; -1: nothing of one's own */
};

struct month_news {
	int month, until;       /* the months behind, first and past the last; -1: none */
	int orders;             /* answers to events are not among them */
	struct news_order order[NEWS_ORDERS];
	int orders_more;        /* that had no room */
	int given_count;
	struct order given[NEWS_GIVEN]; /* the turn's orders as carried out, for causes */
	int moved_count;
	struct news_moved moved[NEWS_MOVED];
	int left, joined;       /* of all teams */
	struct news_team team[TEAMS_MAX];
	int people;             /* named, who left or joined */
	struct news_person person[PEOPLE_MAX];
};

void month_news_gather(struct campaign *campaign, struct month_news *out);

#endif
