/* New games: of a scenario, or of the one that is played once more. */
#ifndef DESK_BEGIN_H
#define DESK_BEGIN_H

#include "desk.h"

/* Saves the game that runs, takes the new one in its place and shows its briefing. False, and told why, where the
 * scenario cannot be played: then nothing changes. */
bool begin_game(struct desk *d, const struct content_request *request, uint64_t seed, const char *difficulty);
/* The campaign's own scenario, patches and difficulty with other luck. */
bool begin_again(struct desk *d);
/* The scenario whose future the seed deals, as hard as the campaign; whether it is installed and another one. */
bool begin_unwritten(struct desk *d);
bool begin_can_unwritten(const struct desk *d);

#endif
