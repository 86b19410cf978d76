/* The arguments of orders against a scenario: which words there are, and what must hold between arguments. Reading,
 * printing and settling follow it alike; the arguments themselves stand in sim/order_list.h.
 *
 * Internal to content; knows the ids of a scenario, not JSON.
 */
#ifndef CONTENT_ORDER_ARGUMENTS_H
#define CONTENT_ORDER_ARGUMENTS_H

#include "sim/scenario.h"

enum { ARGUMENT_WORDS_MAX = 128, ORDER_MONTH_MAX = 999 };

/* The words of a list; choices are those of the order's event. Returns how many. */
int argument_words(const struct scenario *scenario, const struct order *order, enum order_words list,
	const char *words[ARGUMENT_WORDS_MAX]);

/* Where an argument stands in an order: words, sets, whole numbers and months; amounts. */
int32_t *argument_slot(struct order *order, const struct order_argument *argument);
double *argument_amount_slot(struct order *order, const struct order_argument *argument);
double argument_amount(const struct order *order, const struct order_argument *argument);

/* What stands between the arguments of an order, each of which is good by itself. */
enum order_fault {
	ORDER_GOOD,
	ORDER_FAULT_NO_LAB,    /* found: the scenario has no laboratory */
	ORDER_FAULT_NOT_LAB,   /* found: another team */
	ORDER_FAULT_NOBODY,    /* nothing names what the order is about */
	ORDER_FAULT_BOTH,      /* more than one thing does */
	ORDER_FAULT_NO_OTHERS, /* merge: no team beside the one they merge into */
	ORDER_FAULT_ITSELF     /* lend: to itself */
};
enum order_fault order_fault(const struct scenario *scenario, const struct order *order);
/* What a good order need not say because there is but one: the laboratory that is founded. */
void order_fill(const struct scenario *scenario, struct order *order);

#endif
