/* What the newspaper's page says of a launch beside its headline: masthead, two short paragraphs, and what developers,
 * the chief executive and the staff say, each with what it came to in numbers. Speakers are roles, never persons.
 *
 * Reads a scenario's texts, data/text/launch and two states; all is in the language of the texts given. The same
 * states give the same page. Knows no screen.
 */
#ifndef CAMPAIGN_REACTION_H
#define CAMPAIGN_REACTION_H

#include "content/interface_text.h"
#include "sim/state.h"

enum { REACTION_LINE_SIZE = 200, REACTION_BODY_SIZE = 1400 };
enum reaction_role { REACTION_DEVELOPERS, REACTION_CHIEF, REACTION_STAFF, REACTION_ROLES };

struct reaction {
	char paper[REACTION_LINE_SIZE];  /* "The Model Times" */
	char volume[REACTION_LINE_SIZE]; /* "Vol. III, No. 28": the scenario's year, the issue of its month */
	char date[REACTION_LINE_SIZE];   /* "April 2025" */
	char body[2][REACTION_BODY_SIZE];
	struct {
		char who[REACTION_LINE_SIZE];
		char line[REACTION_LINE_SIZE];   /* with its quotation marks */
		char effect[REACTION_LINE_SIZE]; /* "trust 71 → 38" */
		int tone;                        /* of the effect: 1 good, 0 neither, -1 bad */
	} role[REACTION_ROLES];
};

/* `before` and `after`: the states around the month in which `model` was released; `words`: the texts "launch".
 * All is empty for a model that was not released. */
void reaction_write(const struct content *content, const struct interface_text *words, const struct state *before,
	const struct state *after, int model, struct reaction *out);

#endif
