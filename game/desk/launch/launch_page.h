/* The page of a launch: paper at the left, what lies behind it at the right. Internal to screen_launch.c and its
 * parts, launch_*.c. */
#ifndef DESK_LAUNCH_PAGE_H
#define DESK_LAUNCH_PAGE_H

#include "desk/frame/desk.h"
#include "lab/ask/stand.h"
#include "lab/ask/why.h"

enum { WHY_ROWS = 7, WHY_LINES = WHY_ROWS + WHY_PARTS_BESIDE };

struct launch_page {
	int model;              /* + 1, that all below is for */
	unsigned changed;
	int tab;                /* where there is room for one column */
	enum answer why_answer, luck_answer;
	struct why_line line[WHY_LINES];
	int lines;
	struct why_decision decision[WHY_LINES]; /* of each line that is a decision's */
	struct stand_launch luck;
	bool going_back;        /* the sheet of months lies open */
	int back;               /* month chosen on it + 1; 0: none yet */
};

/* Begins and takes the work behind the page; every pass. */
struct launch_page *launch_page(struct desk *d, int model);
/* Each draws from the top of r and returns its height. */
float launch_paper(struct desk *d, struct rect r, int model);
float launch_side(struct desk *d, struct rect r, struct launch_page *page, int model);
/* The axes, one below another: promised, shipped, the best rival, benchmarks. Cut off from the rectangle. */
void launch_table(struct desk *d, struct rect *r, int model);
/* The sheet on which the month to play on from is chosen. */
void launch_back(struct desk *d, struct launch_page *page, int model);

void screen_launch(struct desk *d);

#endif
