/* Orders: everything that a player, a file, a policy or an event can do to a state.
 *
 * One entry for change. order_check() says whether and why not, and changes nothing; order_apply() carries an
 * order out that passed the check, wholly. Months count from 0 at the scenario's start.
 */
#ifndef SIM_ORDER_H
#define SIM_ORDER_H

#include <stdbool.h>
#include <stdint.h>

enum order_kind {
	ORDER_ALLOCATE, ORDER_POOL, ORDER_UNPOOL, ORDER_BUY, ORDER_START, ORDER_MIX, ORDER_DATE, ORDER_GOAL,
	ORDER_LICENSE, ORDER_TUNE, ORDER_CANCEL, ORDER_AUDIT, ORDER_PACE, ORDER_HIRE, ORDER_PAPERS, ORDER_LEND,
	ORDER_PULL, ORDER_RETURN, ORDER_CUT_THEME, ORDER_MERGE, ORDER_FOUND, ORDER_PRIVILEGE, ORDER_ACQUIRE,
	ORDER_APPOINT, ORDER_SEAT, ORDER_RETAIN, ORDER_LAY_OFF, ORDER_ANSWER, ORDER_KINDS
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

/* Checks and, when nothing stands against it, carries out. Returns what stood against it. */
enum refusal order_apply(const struct scenario *scenario, struct state *state, const struct order *order);

#endif
