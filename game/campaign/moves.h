/* What can be ordered of each kind of big move: which of an order's arguments are chosen one by one, within which
 * bounds, and which are listed so that they can be compared. A programme is begun on a sheet of its own
 * (begin_sheet.h).
 *
 * A draft is an order under way: its chosen arguments are kept within what there is now, whatever happened since.
 */
#ifndef CAMPAIGN_MOVES_H
#define CAMPAIGN_MOVES_H

#include "campaign.h"
#include "move_table.h"

enum move_pick {
	PICK_NONE, PICK_TEAM, PICK_TO /* team or the bridge */, PICK_INTO /* team */, PICK_TEAMS /* those merged */,
	PICK_MODEL, PICK_PRIVILEGES, PICK_DATE, PICK_PEOPLE, PICK_MONTHS, PICK_AMOUNT
};

enum { MOVE_PICKS_MAX = 5, MOVE_LOAN_MONTHS_MAX = 60, MOVE_DATE_MONTHS_MAX = 60 };

/* The big moves in the order in which they are shown. Returns how many. */
int moves_shown(enum order_kind out[ORDER_KINDS]);

/* What is chosen one by one of a kind, in order, ending in PICK_NONE. */
const enum move_pick *move_picks(enum order_kind kind);
/* Whether the rest of it is a list; otherwise the draft is the order. */
bool move_is_list(enum order_kind kind);
enum move_list move_list(enum order_kind kind);

/* A first draft, which says what most would want. */
struct order move_draft(const struct campaign *campaign, enum order_kind kind);
/* Brings what a draft says within what there is. */
void move_settle(const struct campaign *campaign, struct order *draft);

/* What a pick could be: teams (or ORDER_TO_BRIDGE), models. Returns how many. */
int move_options(const struct campaign *campaign, const struct order *draft, enum move_pick pick, int *out, int most);
/* From where to where a number can be chosen, and by what step: persons, months, thousand accelerators. */
struct move_range { double low, high, step; };
struct move_range move_range(const struct campaign *campaign, const struct order *draft, enum move_pick pick);

/* The orders of a list, with what the draft says. Whether or not they would be refused. Returns how many. */
int moves_of(const struct campaign *campaign, const struct order *draft, struct order *out, int most);
#endif
