/* The parts of the desk's page and what it keeps. Internal to screen_desk.c and its parts. */
#ifndef DESK_DESK_PAGE_H
#define DESK_DESK_PAGE_H

#include "begin_sheet.h"
#include "desk.h"
#include "order_view.h"

enum desk_tab { TAB_INBOX, TAB_FORESIGHT, TAB_ORDERS };

struct desk_page {
	int look;              /* month looked at + 1; 0: now */
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

void topbar_draw(struct desk *d, struct rect r);
/* Over the page: what the top bar's Menu opens. */
void menu_draw(struct desk *d);
void inbox_draw(struct desk *d, struct rect r);
/* Over the page: the source that was asked for, the programme that is being begun. */
void inbox_sheets_draw(struct desk *d);
/* The orders side by side, or below one another. */
void orders_draw_row(struct desk *d, struct rect r);
void orders_draw_column(struct desk *d, struct rect r);
/* The sheet of a big move: all of it that can be chosen, with what it costs and changes. */
void move_open(struct desk *d, enum order_kind kind);
void move_draw(struct desk *d);

#endif
