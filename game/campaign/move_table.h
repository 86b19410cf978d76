/* Where each verb is picked, a line each; the big moves in the order in which they are shown.
 *
 *   MOVE(code, place, list, picks…)
 *
 * place  SHEET: a big move, on a sheet of its own; CONTROL: at the thing that it changes, and nowhere among the moves
 * list   what is listed of it, so that it can be compared (enum move_list); ONE: the draft is the order
 * picks  what is chosen one by one, in order, at most MOVE_PICKS_MAX - 1; PICK_NONE for nothing
 */
#ifndef CAMPAIGN_MOVE_TABLE_H
#define CAMPAIGN_MOVE_TABLE_H

#define MOVE_TABLE(MOVE) \
	MOVE(LEND,      SHEET,   ONE,     PICK_TEAM, PICK_TO, PICK_PEOPLE, PICK_MONTHS) \
	MOVE(PULL,      SHEET,   THEMES,  PICK_MODEL) \
	MOVE(RETURN,    SHEET,   THEMES,  PICK_NONE) \
	MOVE(SEAT,      SHEET,   TEAMS,   PICK_NONE) \
	MOVE(AUDIT,     SHEET,   MODELS,  PICK_NONE) \
	MOVE(APPOINT,   SHEET,   HEADS,   PICK_TEAM) \
	MOVE(RETAIN,    SHEET,   STAYING, PICK_NONE) \
	MOVE(BUY,       SHEET,   ONE,     PICK_AMOUNT) \
	MOVE(START,     SHEET,   ONE,     PICK_NONE) /* on the sheet of a beginning */ \
	MOVE(DATE,      SHEET,   ONE,     PICK_MODEL, PICK_DATE) \
	MOVE(TUNE,      SHEET,   MODELS,  PICK_NONE) \
	MOVE(CANCEL,    SHEET,   MODELS,  PICK_NONE) \
	MOVE(FOUND,     SHEET,   HEADS,   PICK_PRIVILEGES) \
	MOVE(PRIVILEGE, SHEET,   ONE,     PICK_TEAM, PICK_PRIVILEGES) \
	MOVE(MERGE,     SHEET,   ONE,     PICK_INTO, PICK_TEAMS) \
	MOVE(ACQUIRE,   SHEET,   TARGETS, PICK_NONE) \
	MOVE(CUT_THEME, SHEET,   THEMES,  PICK_NONE) \
	MOVE(LAY_OFF,   SHEET,   ONE,     PICK_TEAM, PICK_PEOPLE) \
	MOVE(ALLOCATE,  CONTROL, ONE,     PICK_NONE) \
	MOVE(POOL,      CONTROL, ONE,     PICK_NONE) \
	MOVE(UNPOOL,    CONTROL, ONE,     PICK_NONE) \
	MOVE(MIX,       CONTROL, ONE,     PICK_NONE) \
	MOVE(GOAL,      CONTROL, ONE,     PICK_NONE) \
	MOVE(LICENSE,   CONTROL, ONE,     PICK_NONE) \
	MOVE(PACE,      CONTROL, ONE,     PICK_NONE) \
	MOVE(HIRE,      CONTROL, ONE,     PICK_NONE) \
	MOVE(PAPERS,    CONTROL, ONE,     PICK_NONE) \
	MOVE(ANSWER,    CONTROL, ONE,     PICK_NONE)

enum move_list { LIST_ONE, LIST_THEMES, LIST_MODELS, LIST_TEAMS, LIST_STAYING, LIST_HEADS, LIST_TARGETS };

#endif
