/* What the month's page keeps, for those that draw its parts. */
#ifndef DESK_MONTH_PAGE_H
#define DESK_MONTH_PAGE_H

#include "desk/frame/desk.h"

enum desk_tab { TAB_INBOX, TAB_FORESIGHT, TAB_ORDERS };

/* What is chosen on the sheet on which a programme is begun. */
struct begin_sheet {
	int model;              /* + 1; 0: the sheet is closed */
	int goal, license;
	double month;           /* when it is due */
	double mix[AXES_MAX];
};

struct desk_page {
	enum desk_tab tab;     /* where there is room for one column only */
	int reach;             /* enum desk_tab + 1 that the keyboard goes to; 0: stays where it is */
	int team;              /* + 1, the one that orders are shown for; 0: not chosen yet */
	bool menu, going_back; /* what lies open */
	int move;              /* enum order_kind + 1 of the big move that lies open; 0: none */
	struct order draft;    /* of it, as far as it is chosen */
	struct begin_sheet begin;
	float move_height;     /* that its choices took in the last pass; 0: not known yet */
	bool dragged;          /* the last order came of the drag that lasts: the next takes its place */
};

struct desk_page *desk_page(struct desk *d);

#endif
