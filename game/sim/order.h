/* Orders: everything that a player, a file, a policy or an event can do to a state.
 *
 * One entry for change. order_check() says whether and why not, and changes nothing; order_apply() carries an
 * order out that passed the check, wholly. Months count from 0 at the scenario's start. The verbs stand in
 * order_list.h.
 */
#ifndef SIM_ORDER_H
#define SIM_ORDER_H

#include <stdbool.h>
#include <stdint.h>

#include "order_list.h"

enum order_kind {
#define ORDER_CODE(code, ...) ORDER_##code,
	ORDER_LIST(ORDER_CODE)
#undef ORDER_CODE
	ORDER_KINDS
};

enum pace { PACE_STEADY, PACE_PUSH, PACE_CRUNCH };
enum hire { HIRE_FREEZE, HIRE_REPLACE, HIRE_GROW, HIRE_STARS };
enum papers { PAPERS_PUBLISH, PAPERS_REVIEW, PAPERS_CLOSE };
enum privilege { PRIVILEGE_NO_REVIEWS = 1, PRIVILEGE_ANSWERS_TO_NOBODY = 2, PRIVILEGE_GATES_PAPERS = 4 };

enum { ORDER_SHARES = 8, ORDER_TO_BRIDGE = -2, ORDER_NONE = -1 };

/* What an order does not use is ORDER_NONE, 0 or NAN. */
struct order {
	int32_t kind;                /* enum order_kind */
	int32_t model, team, to, theme, person, event, target; /* indices; `to`: team or ORDER_TO_BRIDGE */
	int32_t value;               /* enum goal, license, pace, hire, papers; privileges; choice; months of a loan */
	int32_t month;               /* date: the new one; lend: months */
	int32_t people;
	int32_t teams;               /* merge: set of teams as bits */
	int32_t goal, license;       /* start */
	double amount;               /* buy: thousand accelerators */
	double share[ORDER_SHARES];  /* mix: by axis; allocate: by team; NAN where not named */
};

/* Verbs as a set. */
struct order_set { uint64_t bits; };
_Static_assert(ORDER_KINDS <= 64, "a set of verbs holds all of them");

static inline void order_set_add(struct order_set *set, int kind)
{
	set->bits |= UINT64_C(1) << kind;
}

static inline bool order_set_has(struct order_set set, int kind)
{
	return set.bits >> kind & 1;
}

enum refusal {
	REFUSAL_NONE, REFUSAL_INFLUENCE, REFUSAL_BUDGET, REFUSAL_OVER, REFUSAL_NOT_STARTED, REFUSAL_STARTED,
	REFUSAL_SHIPPED, REFUSAL_CANCELLED, REFUSAL_PAST, REFUSAL_RANGE, REFUSAL_NO_TEAM, REFUSAL_NO_PEOPLE,
	REFUSAL_NO_PERSON, REFUSAL_NO_THEME, REFUSAL_CUT, REFUSAL_ALREADY, REFUSAL_NOT_PENDING, REFUSAL_KIND,
	REFUSAL_TURN, /* given within a turn: said by whoever gives orders, not by order_check() */
	REFUSALS
};

struct scenario;
struct state;

struct order order_none(enum order_kind kind);

/* What an order says of an argument that is a word, a set, a whole number or a month. */
int32_t order_value(const struct order *order, const struct order_argument *argument);

/* Whether two orders say the same, in what they use and in what they do not. */
bool order_same(const struct order *a, const struct order *b);

/* Words as in files ("allocate", "cut_theme"); NULL out of range. */
const char *order_word(int kind);
/* Of a value that an order of the kind can give, "push" of ORDER_PACE; NULL out of range, and for kinds whose value is
 * no word. */
const char *order_value_word(enum order_kind kind, int value);
/* Stable id of a refusal for text keys ("influence", "not_started"). */
const char *refusal_word(enum refusal refusal);

enum refusal order_check(const struct scenario *scenario, const struct state *state, const struct order *order);

/* The influence an order would cost now, points. */
double order_cost(const struct scenario *scenario, const struct state *state, const struct order *order);

/* What an order would take at once as things stand, million dollars, though it may not be covered: all of it, and the
 * part of it that the division's budget pays; the house pays the rest. 0 where the order makes no sense. */
struct order_price { double money, budget; };
struct order_price order_price(const struct scenario *scenario, const struct state *state, const struct order *order);

/* Checks and, when nothing stands against it, carries out. Returns what stood against it. */
enum refusal order_apply(const struct scenario *scenario, struct state *state, const struct order *order);

#endif
