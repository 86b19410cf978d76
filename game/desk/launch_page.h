/* The page of a launch: paper at the left, what lies behind it at the right. Internal to screen_launch.c and its
 * parts, launch_*.c. */
#ifndef DESK_LAUNCH_PAGE_H
#define DESK_LAUNCH_PAGE_H

#include "../lab/why.h"
#include "desk.h"

enum { WHY_ROWS = 7, REROLLS = 200 };

struct launch_page {
	int model;              /* + 1, that all below is for */
	unsigned changed;
	bool asked, has_why, has_luck, going_back;
	int tab;                /* where there is room for one column */
	struct why_decision row[WHY_ROWS];
	int rows;
	double outcome, expected, together, luck, rest;
	int better, rerolls;    /* re-rolls of the same decisions, and how many came out better */
};

/* Begins and takes the work behind the page; every pass. */
struct launch_page *launch_page(struct desk *d, int model);
/* Each draws from the top of r and returns its height. */
float launch_paper(struct desk *d, struct rect r, int model);
float launch_side(struct desk *d, struct rect r, struct launch_page *page, int model);

#endif
