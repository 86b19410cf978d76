/* A scenario folder with its patches, as one checked package: the tables the month needs, the orders history
 * gave, standing policies, the facts of the record and every text in each language.
 *
 * The only door between JSON and the rest of the program. A package owns all it points to; free it with
 * content_free().
 */
#ifndef CONTENT_CONTENT_H
#define CONTENT_CONTENT_H

#include <stdio.h>

#include "content/json/writing.h"
#include "sim/scenario.h"
#include "sim/step.h"
#include "language.h"

enum { POLICIES_MAX = 24, RULES_MAX = 64, RULE_ORDERS_MAX = 8, FACTS_MAX = 200, LINKS_MAX = 48, PATCHES_MAX = 32 };

/* An order with its month and where it came from. */
struct dated_order {
	int month;              /* since the scenario's start */
	struct order order;
	const char *source;     /* "" where assumed */
	const char *confidence;
};

struct order_list {
	int count;
	struct dated_order *item; /* by month, then in the order given */
};

struct rule {
	struct expression when;
	int orders;
	struct order order[RULE_ORDERS_MAX];
	int shift[RULE_ORDERS_MAX]; /* months added to the date that stands, for orders of dates; 0: none */
	int every_months;       /* 0: whenever `when` holds */
	bool once;
	int from_month, until_month;
};

struct policy {
	char id[ID_SIZE];
	bool follows_history;   /* history's orders first, then the rules */
	int rules;
	struct rule rule[RULES_MAX];
};

/* Something that happened, with its source. */
struct fact {
	int month;
	char date[12];          /* ISO, as in the record: "2023-03-03" or "2024-09" */
	const char *text[LANGUAGES];
	const char *source, *confidence;
	bool alleged;
};

/* A benchmark's score from an index: guess + (1 - guess) / (1 + exp(-slope (index - midpoint))) (item response). */
struct link {
	char id[ID_SIZE];
	int axis;
	double guess, midpoint, slope;
};

/* What is said of a parameter in its file. */
struct parameter_about {
	double value, min, max;
	const char *unit, *source, *confidence, *note;
};

struct content {
	struct scenario scenario;
	struct order_list history;    /* as ordered, after leave_out, with the patches' orders after them */
	struct order_list extra;      /* the patches' orders alone */
	int policies, facts, links;
	struct policy policy[POLICIES_MAX];
	struct fact fact[FACTS_MAX];
	struct link link[LINKS_MAX];
	struct parameter_about parameter[PARAMETER_COUNT];
	uint64_t hash;                /* of all the content as merged, order of keys apart */
	struct content_private *inner;
};

struct content_request {
	const char *scenario;         /* a path or a name */
	const char *data_folder;      /* NULL: ./data, beside the program, the installed share */
	int patches;
	const char *patch[PATCHES_MAX]; /* in order: paths of patch files, or the JSON itself where it begins with { */
	int sets;
	const char *set[PATCHES_MAX]; /* "parameters.bridge.liaison_hours=80", after the patches */
	const char *difficulty;       /* id of a patch in DATA/difficulty, after the others and before the sets; or NULL */
};

/* Loads and checks. NULL when anything is wrong; every error went to `errors` as a line. Nothing is half loaded. */
struct content *content_load(const struct content_request *request, FILE *errors);
void content_free(struct content *content);

/* The text of a key, "event.llama-1-leak.title"; NULL when there is none. Of another language, English, only where a
 * language need not be whole. */
const char *content_text(const struct content *content, enum language language, const char *key);

/* Whether it tells of what happened: history's orders and dated facts, in a field that is not dealt by the seed. */
bool content_has_record(const struct content *content);

/* Facts about an entity of a scenario file, "rival.gpt-4" or "event.llama-1-leak": "" where none is given. */
const char *content_source(const struct content *content, const char *entity);
const char *content_confidence(const struct content *content, const char *entity);
const char *content_date(const struct content *content, const char *entity);
bool content_alleged(const struct content *content, const char *entity);

/* Orders of a file ({"2024-09": [{"do": …}]}, or {"orders": …}) for a loaded package; false and lines on `errors`
 * when wrong. Free the items. */
bool content_load_orders(const struct content *content, const char *path, struct order_list *orders, FILE *errors);
void order_list_free(struct order_list *orders);
/* A copy of its own into `out`, whose items are freed as others'; false without memory, and `out` is empty then. */
bool order_list_copy(const struct order_list *orders, struct order_list *out);
/* One order of a text, {"do": "mix", …}, in which a month says nothing; false and lines on `errors` (NULL: nowhere)
 * when wrong. */
bool content_read_order(const struct content *content, const char *text, struct order *out, FILE *errors);

/* Checks any file: a scenario folder or name, a patch, an order file, a run. Returns the number of errors, printed. */
int content_check(const char *path, const char *data_folder, FILE *errors);

int content_policy_find(const struct content *content, const char *id);

/* The order as a file would say it: what its verb does not take is not used. False, and *out is left alone, where no
 * file could say it. */
bool content_order_settle(const struct scenario *scenario, const struct order *order, struct order *out);

/* One order as JSON text, as in files ("{\"do\": \"mix\", …}"), for exports and run files; nothing of none. */
void content_order_print(const struct scenario *scenario, const struct order *order, struct writing *out);

#endif
