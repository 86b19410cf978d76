/* What each verb of an order takes, as a table: reading and printing follow it alike.
 *
 * Internal to content; knows the ids of a scenario, not JSON.
 */
#ifndef CONTENT_ORDER_ARGUMENTS_H
#define CONTENT_ORDER_ARGUMENTS_H

#include <stddef.h>

#include "sim/scenario.h"

enum { ARGUMENTS_MAX = 5, ARGUMENT_WORDS_MAX = 128 };

enum argument_kind {
	ARGUMENT_NO,      /* end of the list */
	ARGUMENT_WORD,    /* one word of a list; its index */
	ARGUMENT_SET,     /* several words of a list; bits */
	ARGUMENT_WHOLE,
	ARGUMENT_MONTH,
	ARGUMENT_AMOUNT,  /* thousand accelerators */
	ARGUMENT_SHARES,  /* a share for any word of a list, beside the other arguments */
	ARGUMENT_MIX      /* the same in an object of its own */
};

enum argument_list {
	LIST_AXES, LIST_TEAMS, LIST_TEAMS_OR_BRIDGE, LIST_THEMES, LIST_MODELS, LIST_PEOPLE, LIST_EVENTS,
	LIST_ACQUISITIONS, LIST_CHOICES, LIST_GOALS, LIST_LICENSES, LIST_PACES, LIST_HIRES, LIST_PAPERS, LIST_PRIVILEGES
};

struct argument {
	const char *key;
	enum argument_kind kind;
	size_t offset;            /* of an int32_t in struct order, save amount and shares */
	enum argument_list list;
	int high;                 /* a whole number is from 1 to this */
	bool optional;
};

/* The arguments of a verb, in the order in which they are printed; at most ARGUMENTS_MAX, the last ARGUMENT_NO. */
const struct argument *argument_first(int kind);

/* The words of a list; choices are those of the order's event. Returns how many. */
int argument_words(const struct scenario *scenario, const struct order *order, enum argument_list list,
	const char *words[ARGUMENT_WORDS_MAX]);

#endif
