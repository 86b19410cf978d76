/* How an order is shown before it is given: its cost, what stands against it, what it is expected to change. */
#ifndef DESK_ORDER_VIEW_H
#define DESK_ORDER_VIEW_H

#include "offers.h"

/* "●●" for a cost in influence; "" for none. */
const char *cost_dots(struct desk *d, double points);
/* Influence and money: "●● · $120 M"; "" for none. */
const char *offer_cost(struct desk *d, const struct offer *offer);
/* What stands against it, a sentence; "" where nothing does. */
const char *offer_refusal(struct desk *d, const struct offer *offer);
/* What it is expected to change, or that this is not known yet or cannot be had. `width` as of foresight_words(). */
const char *offer_effect_words(struct desk *d, const struct offer *offer, float width);
/* What stands against it, or else what it is expected to change. */
const char *offer_note(struct desk *d, const struct offer *offer);

/* Whether it stands among the month's orders as it is. */
bool offer_is_given(const struct desk *d, const struct offer *offer);

/* What the month's order that says something of the same thing changes; `otherwise` where there is none. */
const char *order_given_words(struct desk *d, const struct order *like, float width, const char *otherwise);

/* A button that gives an order: its words, its cost, its effect below; greyed with the reason when refused; once it is
 * given, it takes it back. Returns the height. */
float order_button(struct desk *d, struct rect r, const char *label, const struct order *order);

enum { ORDER_CHOICES_MAX = 6 };

/* One order of several that exclude each other; the one that holds is `now`. */
struct order_choice {
	const char *name;
	int count, now;
	const char *label[ORDER_CHOICES_MAX], *about[ORDER_CHOICES_MAX]; /* about: what it means; NULL: nothing to say */
	struct order order[ORDER_CHOICES_MAX];
};

/* Draws it from the top of *r, which shrinks: the choice, below each what it would do to the next launch, or all that
 * the one looked at is expected to change, and what it means. */
void order_choose(struct desk *d, struct rect *r, const struct order_choice *choice);

#endif
