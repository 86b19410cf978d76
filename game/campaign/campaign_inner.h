/* What the files behind campaign.h share. */
#ifndef CAMPAIGN_CAMPAIGN_INNER_H
#define CAMPAIGN_CAMPAIGN_INNER_H

#include "campaign.h"

/* Terms of orders asked for under the month's orders as they stand: a page asks in every pass of each that it
 * offers. */
enum { ANSWERS_MAX = 128 };
struct campaign_answers {
	int month, until;      /* for which they hold */
	int count;
	struct answer {
		struct order order;
		struct order_terms terms;
	} item[ANSWERS_MAX];
};

/* Months that may be played at most: to the scenario's end, or past it where it is open. */
int campaign_months_most(const struct scenario *scenario);

/* Carries out orders on a copy of the month's first state. Returns the index of the first that is refused, or `count`;
 * *why is its refusal. */
int campaign_carry_out(const struct campaign *campaign, const struct order *order, int count, struct state *out,
	enum refusal *why);

/* Makes `order` (allocated; taken over) the month's orders. A change that can be undone, unless the month begins. */
bool campaign_set_pending(struct campaign *campaign, struct order *order, int count, bool begins);

/* The month begins: `orders` of it stand pending but for those that are refused, then those of patches if `extra`. */
bool campaign_begin_month(struct campaign *campaign, const struct order_list *orders, bool extra);

/* Plays months with what `list` says, refused or not, until `until` or the chair is lost. Where `hash` is not NULL,
 * stops at the first month, from `first` on, that differs from it and returns that; -1: none. -2 without memory. */
int campaign_play_list(struct campaign *campaign, const struct order_list *list, int until, const uint64_t *hash,
	int first);

/* Empty but for the package, which it takes over together with the patches' orders in it. NULL without memory; the
 * package is then freed. */
struct campaign *campaign_make(struct content *content, int patch_orders, uint64_t seed);

/* Deep copy into the campaign: files of patches become text. False, with a line on `errors`. */
bool campaign_request_copy(struct campaign *campaign, const struct content_request *request, FILE *errors);
void campaign_request_free(struct campaign *campaign);

#endif
