/* Every verb of an order, a line each: what has to be known of it besides what it does.
 *
 * Made from the list: the verbs and their words (order.h); what files say of each, read, printed and held to
 * (content/orders.h, content/order_arguments.h); their schema (content/order_schema.h); what an order costs and who
 * pays; which order of a month takes another's place. A verb has the text "order.WORD" in every language.
 * What it does stands in order.c (when it can be given) and order_apply.c; where a hand picks it, in the desk's table.
 *
 *   ORDER(code, word, again, influence, money, arguments…)
 *
 * again, influence, money: members of the enums below. Arguments, in the order in which they are printed, at most
 * ORDER_ARGUMENTS_MAX; NOTHING for none:
 *
 *   WORD(key, member, words)   one word of a list; its index into the member of struct order
 *   SET(key, member, words)    several; bits
 *   WHOLE(key, member, high)   1 to high
 *   AMOUNT(key, member, high)  above 0, up to high
 *   MONTH(key)                 the order's month
 *   SHARES(words)              a share for any word of the list, beside the other arguments
 *   MIX(key, words)            the same in an object of its own; may be left out
 *
 * OF_… names what the order is about; MAY_… may be left out; EITHER_…: one of these names it.
 */
#ifndef SIM_ORDER_LIST_H
#define SIM_ORDER_LIST_H

#include <stdbool.h>
#include <stddef.h>

#define ORDER_LIST(ORDER) \
	ORDER(ALLOCATE,  "allocate",  REPLACES, BASE,   FREE,      SHARES(TEAMS)) \
	ORDER(POOL,      "pool",      POOLING,  BASE,   FREE,      NOTHING) \
	ORDER(UNPOOL,    "unpool",    POOLING,  BASE,   FREE,      NOTHING) \
	ORDER(BUY,       "buy",       ADDS,     BASE,   MACHINES,  AMOUNT("accelerators_k", amount, 1000)) \
	ORDER(START,     "start",     REPLACES, BASE,   FREE,      OF_MODEL, MIX("mix", AXES), \
		MAY_WORD("goal", goal, GOALS), MAY_WORD("license", license, LICENSES), MAY_MONTH("date")) \
	ORDER(MIX,       "mix",       REPLACES, BASE,   FREE,      OF_MODEL, SHARES(AXES)) \
	ORDER(DATE,      "date",      REPLACES, DELAY,  FREE,      OF_MODEL, MONTH("to")) \
	ORDER(GOAL,      "goal",      REPLACES, BASE,   FREE,      OF_MODEL, WORD("goal", value, GOALS)) \
	ORDER(LICENSE,   "license",   REPLACES, BASE,   FREE,      OF_MODEL, WORD("license", value, LICENSES)) \
	ORDER(TUNE,      "tune",      REPLACES, BASE,   FREE,      OF_MODEL) \
	ORDER(CANCEL,    "cancel",    REPLACES, BASE,   FREE,      OF_MODEL) \
	ORDER(AUDIT,     "audit",     REPLACES, BASE,   FREE,      OF_MODEL) \
	ORDER(PACE,      "pace",      REPLACES, BASE,   FREE,      OF_TEAM, WORD("pace", value, PACES)) \
	ORDER(HIRE,      "hire",      REPLACES, BASE,   FREE,      OF_TEAM, WORD("hire", value, HIRES)) \
	ORDER(PAPERS,    "papers",    REPLACES, BASE,   FREE,      OF_TEAM, WORD("papers", value, PAPERS)) \
	ORDER(LEND,      "lend",      REPLACES, BASE,   FREE,      OF_WORD("from", team, TEAMS), \
		OF_WORD("to", to, TEAMS_OR_BRIDGE), WHOLE("people", people, 100000), WHOLE("months", month, 60)) \
	ORDER(PULL,      "pull",      PULLING,  BASE,   FREE,      OF_THEME, WORD("model", model, MODELS)) \
	ORDER(RETURN,    "return",    PULLING,  BASE,   FREE,      OF_THEME) \
	ORDER(CUT_THEME, "cut_theme", REPLACES, BASE,   FREE,      OF_THEME) \
	ORDER(MERGE,     "merge",     REPLACES, BASE,   FREE,      SET("teams", teams, TEAMS), \
		OF_WORD("into", to, TEAMS)) \
	ORDER(FOUND,     "found",     REPLACES, BASE,   FREE,      MAY_WORD("team", team, TEAMS), \
		SET("privileges", value, PRIVILEGES), WORD("head", person, PEOPLE)) \
	ORDER(PRIVILEGE, "privilege", REPLACES, BASE,   FREE,      OF_TEAM, SET("privileges", value, PRIVILEGES)) \
	ORDER(ACQUIRE,   "acquire",   REPLACES, TARGET, COMPANY,   OF_WORD("target", target, ACQUISITIONS)) \
	ORDER(APPOINT,   "appoint",   REPLACES, BASE,   FREE,      OF_TEAM, WORD("person", person, PEOPLE)) \
	ORDER(SEAT,      "seat",      REPLACES, BASE,   FREE,      OF_TEAM) \
	ORDER(RETAIN,    "retain",    REPLACES, BASE,   RETENTION, EITHER_WORD("person", person, PEOPLE), \
		EITHER_WORD("team", team, TEAMS)) \
	ORDER(LAY_OFF,   "lay_off",   REPLACES, BASE,   FREE,      OF_TEAM, WHOLE("people", people, 100000)) \
	ORDER(ANSWER,    "answer",    REPLACES, CHOICE, CHOICE,    OF_WORD("event", event, EVENTS), \
		WORD("choice", value, CHOICES))

/* What a later order of the month does to an earlier one about the same. */
enum order_again {
	AGAIN_REPLACES, /* takes the place of one of its verb */
	AGAIN_ADDS,     /* is given besides */
	AGAIN_POOLING,  /* takes the place of any verb of its group */
	AGAIN_PULLING
};

/* Points that an order costs. */
enum order_influence {
	INFLUENCE_BASE,   /* the scenario's cost of the verb */
	INFLUENCE_DELAY,  /* that for each month by which what has begun is put off */
	INFLUENCE_TARGET, /* that, and the target's own */
	INFLUENCE_CHOICE  /* the choice's own alone */
};

/* What an order takes at once. */
enum order_money {
	MONEY_FREE,
	MONEY_MACHINES,  /* thousand accelerators at their price, from the budget */
	MONEY_RETENTION, /* a star's salary or a share of a team's, from the budget */
	MONEY_COMPANY,   /* the target's price, from the house */
	MONEY_CHOICE     /* what the choice does to the budget */
};

/* Words that are the same in every scenario, in the order of their enum; of a set, of its bits. */
#define ORDER_FIXED_WORDS(WORDS) \
	WORDS(GOALS, [GOAL_COMPETITIVE] = "competitive", [GOAL_LEAD] = "lead") \
	WORDS(LICENSES, [LICENSE_OPEN] = "open", [LICENSE_CLOSED] = "closed") \
	WORDS(PACES, [PACE_STEADY] = "steady", [PACE_PUSH] = "push", [PACE_CRUNCH] = "crunch") \
	WORDS(HIRES, [HIRE_FREEZE] = "freeze", [HIRE_REPLACE] = "replace", [HIRE_GROW] = "grow", [HIRE_STARS] = "stars") \
	WORDS(PAPERS, [PAPERS_PUBLISH] = "publish", [PAPERS_REVIEW] = "review", [PAPERS_CLOSE] = "close") \
	WORDS(PRIVILEGES, "no_reviews", "answers_to_nobody", "gates_papers")

enum order_words {
	WORDS_AXES, WORDS_TEAMS, WORDS_TEAMS_OR_BRIDGE, WORDS_THEMES, WORDS_MODELS, WORDS_PEOPLE, WORDS_EVENTS,
	WORDS_ACQUISITIONS, WORDS_CHOICES /* of the order's event */,
#define WORDS_OF(name, ...) WORDS_##name,
	ORDER_FIXED_WORDS(WORDS_OF)
#undef WORDS_OF
};

/* The words of a list that no scenario names, NULL behind the last; NULL for a list that a scenario names. */
const char *const *order_fixed_words(enum order_words words);

enum { ORDER_ARGUMENTS_MAX = 5 };

enum order_argument_kind {
	ARGUMENT_END, ARGUMENT_WORD, ARGUMENT_SET, ARGUMENT_WHOLE, ARGUMENT_AMOUNT, ARGUMENT_MONTH, ARGUMENT_SHARES,
	ARGUMENT_MIX
};

struct order_argument {
	const char *key;        /* in files */
	enum order_argument_kind kind;
	size_t offset;          /* in struct order: of a double of an amount, else of an int32_t; shares are `share` */
	enum order_words words; /* of words, sets and shares */
	int high;               /* of numbers */
	bool optional;
	bool subject;           /* says what the order is about */
};

struct order_verb {
	const char *word;
	enum order_again again;
	enum order_influence influence;
	enum order_money money;
	struct order_argument argument[ORDER_ARGUMENTS_MAX + 1]; /* ends with ARGUMENT_END */
};

/* NULL out of range. */
const struct order_verb *order_verb(int kind);

#endif
