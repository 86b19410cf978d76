/* The commands of openweights-lab, a function each: results on standard output, errors on standard error, and the
 * exit status of the contract. Shared pieces come first.
 */
#ifndef LAB_MAIN_COMMANDS_H
#define LAB_MAIN_COMMANDS_H

#include "lab/play/play.h"
#include "lab/tell/page.h"
#include "lab/tell/speech.h"
#include "sim/step.h"
#include "options.h"

/* The scenario of the first path, or of the usual one where none is given, with patches and sets. */
struct content_request command_request(const struct options *options);
/* NULL when the content is wrong, which was said. */
struct content *command_load(const struct options *options, struct content_request *request);
/* Who gives the orders, by --orders (history where not given); *list holds those of a file. Exit status. */
int command_orders(const struct options *options, const struct content *content, struct orders_from *from,
	struct order_list *list);
/* Months to play by --until: the campaign where not given. Exit status. */
int command_until(const struct options *options, const struct content *content, int *until);
/* The word for who gives the orders, in the language. */
const char *command_by(const struct options *options);
/* Writes all out; exit status. */
int command_flush(const struct options *options, struct writing *out);
int command_no_memory(const struct options *options);

/* The scenario and the orders' source without patches and sets, for what these change. Owns its content and list. */
struct base {
	bool wanted;                /* there are patches or sets */
	struct content *content;    /* NULL: not wanted, or not to be had */
	struct orders_from from;
	struct order_list list;
	char why[PHRASE_SIZE];      /* not to be had */
};
void base_load(const struct options *options, struct base *out);
void base_free(struct base *base);

int command_check(const struct options *options);
int command_replay(const struct options *options);
int command_fields(const struct options *options);
int command_verify(const struct options *options);
int command_bench(const struct options *options);
int command_schema(const struct options *options);
int command_hash(const struct options *options);
int command_behave(const struct options *options);
int command_fit(const struct options *options);

#endif
