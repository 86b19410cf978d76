/* One history played by somebody: history's own orders, a list, a standing policy, or dice.
 *
 * The only place where orders meet months. Knows nothing of threads, files or screens.
 */
#ifndef LAB_PLAY_H
#define LAB_PLAY_H

#include "content/content.h"

enum player { PLAYER_NONE, PLAYER_HISTORY, PLAYER_POLICY, PLAYER_LIST, PLAYER_RANDOM };

/* Who gives the orders. The patches' own orders follow in each month, whoever plays. */
struct orders_from {
	enum player player;
	int policy;                    /* PLAYER_POLICY: index in content */
	const struct order_list *list; /* PLAYER_LIST */
};

/* Told of every order given and what stood against it, in order. May be NULL. */
typedef void play_listener(void *context, int month, const struct order *order, enum refusal refusal);

struct play {
	const struct content *content;
	const struct scenario *scenario; /* the content's, or a variant of it with other numbers */
	struct orders_from from;
	int next, next_extra;            /* in the lists */
	int16_t rule_month[RULES_MAX];   /* when a rule last spoke; -1: not yet */
	play_listener *listener;
	void *context;
	struct state state;
};

/* Ready before the first month. */
void play_start(struct play *play, const struct content *content, const struct scenario *scenario,
	struct orders_from from, uint64_t seed);

/* One order now, from outside of who plays; what stood against it, within a turn REFUSAL_TURN. A refusal is counted and
 * changes nothing else. */
enum refusal play_order(struct play *play, const struct order *order);

/* Gives the month's orders; once a month, before step(). Policies and dice speak when a turn begins. */
void play_orders(struct play *play);

/* Gives the month's orders and plays the month. A debug build ends the program where the state is not sound then. */
void play_month(struct play *play);

/* Plays until `until` months are played or the chair is lost. */
void play_until(struct play *play, int until);

/* "history", "none", "random" or a policy's id as orders_from; false when there is no such player. */
bool orders_from_word(const struct content *content, const char *word, struct orders_from *out);

/* An order by dice, legal or not; the same for the same address. */
struct order order_random(const struct scenario *scenario, uint64_t seed, int month, int n);

#endif
