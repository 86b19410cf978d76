/* Shared by the files of reaction.h. */
#ifndef CAMPAIGN_REACTION_INNER_H
#define CAMPAIGN_REACTION_INNER_H

#include "lab/tell/speech.h"
#include "reaction.h"

enum { KEY_SIZE = 64 }; /* of the keys of data/text/launch */

/* A launch being told. */
struct telling {
	struct speech speech;
	const struct state *before, *after;
	int model;
	const struct model_state *m; /* of `after` */
};

/* A number that only the seed, the key and the turn decide, so that a page reads the same whenever it is opened. Turns
 * that follow each other give variants that follow each other: none comes twice before all have come. */
int reaction_variant(const struct telling *t, const char *key, int turn, int variants);
/* How many texts KEY.1, KEY.2 … there are. */
int reaction_variants(const struct telling *t, const char *key);
/* Whether a model was released, and before the one being told. */
bool reaction_is_earlier(const struct telling *t, int model);
/* Launches before this one. */
int reaction_earlier(const struct telling *t);

void reaction_body(const struct telling *t, struct reaction *out);

#endif
