/* What a page may do: go elsewhere, tell something, give an order, end the month, take another game. */
#ifndef DESK_SESSION_H
#define DESK_SESSION_H

#include "desk.h"

void desk_go(struct desk *d, enum screen screen, int subject); /* back leads here */
void desk_back(struct desk *d);
void desk_home(struct desk *d, enum screen screen);            /* forgets the way back */
/* Gives an order now; when refused, tells why. True when done. */
bool desk_order(struct desk *d, const struct order *order);
void desk_undo(struct desk *d);
/* Ends the month: saves, plays it and goes to its launch pages or the retrospective, if any. */
void desk_end_month(struct desk *d);
/* Takes a campaign (owned from now on; NULL: none) in place of the one before. */
void desk_take(struct desk *d, struct campaign *campaign);
/* To where the campaign stands: the desk, or the retrospective where it is over. */
void desk_resume(struct desk *d);
/* Plays on in a campaign (owned from now on), after the one before was saved. */
void desk_play(struct desk *d, struct campaign *campaign);
/* Counts a change, so that foresight begins anew. */
void desk_changed(struct desk *d);
/* Shows the desk as it stood at the start of an earlier month; from there can be played on. */
void desk_look_at(struct desk *d, int month);
/* The month whose start the desk shows; -1: the one that lasts. */
int desk_looked_at(struct desk *d);
/* Plays on from the start of an earlier month, after what came later was saved as a branch. False, and told why, where
 * it could not be saved: then nothing is cut. */
bool desk_back_to(struct desk *d, int month);
/* Whether a key means the same on every page, so that no action can have it. */
bool desk_key_is_fixed(int key);
/* The key bound to an action, "undo", "end_month" … (settings); KEY_NONE. */
int desk_key(const struct desk *d, const char *action);

#endif
