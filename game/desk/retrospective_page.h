/* The page at the end of a run. Internal to screen_retrospective.c and retrospective_*.c. */
#ifndef DESK_RETROSPECTIVE_PAGE_H
#define DESK_RETROSPECTIVE_PAGE_H

#include "../lab/why.h"
#include "desk.h"

enum { GRADES = 4, GRADE_REROLLS = 1000, TURN_FUTURES = 100, TURNS_SHOWN = 3, WHY_SHOWN = 6,
	WHY_REROLLS = 24 };

struct retrospective {
	unsigned changed;
	bool asked, has_luck, has_turns, has_why;
	struct why_decision decision[WHY_SHOWN]; /* what moved the trust at the end most */
	int decisions;
	int rerolls, below[GRADES];        /* re-rolls of the same decisions with a lower grade */
	double low[GRADES], high[GRADES];  /* 5 and 95 % of them */
	int model[MONTHS_MAX + 1];         /* whose launch is next; -1: none */
	double chance[MONTHS_MAX + 1];     /* that the next launch of each month is not weak; NAN: none under way */
};

struct retrospective *retrospective(struct desk *d);
/* The grades of a state, in the order frontier, openness, product, people. */
void retrospective_grades(const struct scenario *scenario, const struct state *state, double out[GRADES]);
float retrospective_turns(struct desk *d, struct rect r, const struct retrospective *page);
float retrospective_why(struct desk *d, struct rect r, const struct retrospective *page);
float retrospective_people(struct desk *d, struct rect r);
/* The page as plain text, kept until the frame ends. */
const char *retrospective_text(struct desk *d);

#endif
