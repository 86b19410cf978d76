/* The parts of the desk's page and what it keeps. Internal to screen_desk.c and its parts. */
#ifndef DESK_DESK_PAGE_H
#define DESK_DESK_PAGE_H

#include "desk.h"

enum desk_tab { TAB_INBOX, TAB_FORESIGHT, TAB_ORDERS };

struct desk_page {
	int look;              /* month looked at + 1; 0: now */
	enum desk_tab tab;     /* where there is room for one column only */
	int team, model;       /* the ones that orders are shown for; team: index + 1, 0: not chosen yet */
	bool menu, going_back; /* what lies open */
	int move;              /* enum order_kind + 1 of the big move that lies open; 0: none */
	double lend_people;
	int lend_months;       /* index: 3, 6, 12 */
	bool dragged;          /* the last order came of the drag that lasts: the next takes its place */
};

struct desk_page *desk_page(struct desk *d);


void topbar_draw(struct desk *d, struct rect r);
void inbox_draw(struct desk *d, struct rect r);
/* Over the page: the source that was asked for, the programme that is being begun. */
void inbox_sheets_draw(struct desk *d);
/* The orders side by side, or below one another. */
void orders_draw_row(struct desk *d, struct rect r);
void orders_draw_column(struct desk *d, struct rect r);
/* The sheet of a big move with all that could be ordered. */
void move_draw(struct desk *d);

/* What could be ordered of a kind now, whether or not it would be refused. Returns how many. */
int moves_of(const struct campaign *campaign, enum order_kind kind, struct order *out, int most);

/* "●●" for a cost in influence; "" for none. */
const char *cost_dots(struct desk *d, double points);
/* What an order is expected to change; "" while that is not known. */
const char *order_hint(struct desk *d, const struct order *order);
/* A button that gives an order: its words, its cost, its effect below; greyed with the reason when refused. Returns the
 * height. */
float order_button(struct desk *d, struct rect r, const char *label, const struct order *order);

#endif
