/* What moved a number this month, and what the number moves.
 *
 * The month is played again on the same luck with one thing at a time taken out: an order, an event's effects, a
 * rival's release, or a mechanism of the model, its parameters set to where it does nothing. On the calling thread,
 * without memory kept. Knows nothing of screens; texts of the keys stand in data/text/causes.LANG.json.
 */
#ifndef LAB_CAUSES_H
#define LAB_CAUSES_H

#include <stdbool.h>

#include "content/content.h"

enum { CAUSES_MOST = 8 };

/* One of key, order, event and rival says what it is; the others are NULL and -1. */
struct cause {
	const char *key; /* of a mechanism: "cause.morale_fatigue" */
	int order;       /* index in the month's orders */
	int event;       /* index in the scenario: its effects this month, or the standing choice taken */
	int rival;       /* index in the scenario: released this month */
	double amount;   /* in the field's units */
};

struct causes {
	int count;
	struct cause item[CAUSES_MOST]; /* largest first */
	double before, after;
	double rest;     /* after - before - sum of the items: what has no name, and what the items do together */
	bool level;      /* the field is worked out anew each month: items say what holds it where it is */
};

/* `start`: the month's start, before its orders. False when the field has no value before or after, or without
 * memory. */
bool causes_of(const struct content *content, const struct state *start, const struct order *orders, int count,
	int field, struct causes *out);

/* The month before: its start before its orders, and they. */
struct month_played {
	const struct state *start;
	const struct order *order;
	int orders;
};

/* As causes_of(); but of a field that is worked out anew each month, the items say what changed since the month before
 * (what it would be if one thing stood as it did then), and `level` is false. NULL: as causes_of(). */
bool causes_since(const struct content *content, const struct month_played *month_before, const struct state *start,
	const struct order *orders, int count, int field, struct causes *out);

struct effect_on {
	int field;
	double change;   /* in the other field's units */
};

/* Nudges a field (NAN: up by a tenth of its range, down where there is no room), plays `months` on the same luck
 * without orders, and lists the shown fields that moved most for what is usual of them, the most moved first; returns
 * how many. A measure can be nudged, and a team's staff; of counts, flags and dates nothing is said. */
int causes_moves(const struct content *content, const struct state *state, int field, double nudge, int months,
	struct effect_on *out, int most);

/* Whether a change of the field is worth telling; beside what causes_moves() lists in any case. */
typedef bool causes_told(const struct field *field);

/* The fields in which two states differ most for what is usual of them, the most moved first; returns how many. `told`
 * NULL: all that could be. */
int causes_moved(const struct scenario *scenario, const struct state *before, const struct state *after,
	causes_told *told, struct effect_on *out, int most);

/* What one of the month's orders made of its end: with all of them minus without that one, on the same luck. What other
 * orders need of it goes with it. `start` as for causes_of(). */
int causes_of_order(const struct content *content, const struct state *start, const struct order *orders, int count,
	int which, causes_told *told, struct effect_on *out, int most);

/* Every key that causes_of() may give; NULL past the last. */
const char *causes_key(int index);

#endif
