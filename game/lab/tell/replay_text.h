/* The chronicle: one run told month by month for the terminal, and what came of it. What the simulation says and what
 * is on the record are told apart; sources stand at the end.
 */
#ifndef LAB_REPLAY_TEXT_H
#define LAB_REPLAY_TEXT_H

#include "lab/play/replay.h"
#include "difference_tell.h"
#include "page.h"
#include "speech.h"

/* `by`: who gave the orders, as on the command line. `base`: the same run without the patches, for what they changed;
 * NULL: there were none. */
void replay_chronicle(const struct replay *replay, const struct difference_base *base, const struct speech *speech,
	const char *by, struct page page);

#endif
