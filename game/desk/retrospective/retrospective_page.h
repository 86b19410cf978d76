/* The page at the end of a run: what it asks beside the screen, and the parts that draw it. Internal to
 * screen_retrospective.c and retrospective_*.c.
 *
 * Each part draws from the top of a rectangle, whose height it does not ask, and returns the height it took.
 */
#ifndef DESK_RETROSPECTIVE_PAGE_H
#define DESK_RETROSPECTIVE_PAGE_H

#include "desk/frame/desk.h"
#include "lab/ask/stand.h"
#include "lab/ask/when.h"
#include "lab/ask/why.h"

enum { FATES_MOST = TEAMS_MAX + 3 };

/* What decisions are asked to have moved: the trust at the end, or a grade. */
enum { WHY_TRUST, WHY_GRADE, WHY_OUTCOMES = WHY_GRADE + GRADES };

struct retrospective {
	unsigned changed;
	bool asked;
	enum answer luck_is, when_is, why_is[WHY_OUTCOMES];
	struct stand_grades luck;          /* the same decisions with other luck */
	struct when when;
	struct why_largest why[WHY_OUTCOMES];
	int why_chosen, why_begun;       /* begun: the one that runs, -1: none */
	int month;                       /* to look back at; -1: not chosen yet */
	bool printing;                   /* onto a page that nobody can use */
	bool unwritten;                  /* the unwritten future is there to be played instead */
};

/* Begins what is asked beside the screen and takes what has ended; every pass. NULL without memory. */
struct retrospective *retrospective(struct desk *d);
const char *retrospective_outcome_word(const struct desk *d, int outcome);
/* The ending's "title" or "body", or what is said of a run that has not ended. */
const char *retrospective_ending(struct desk *d, const char *what);
/* "Two tracks · January 2023 – December 2025 · luck 7 · Fair". */
const char *retrospective_kicker(struct desk *d);
/* The month's orders but answers, in words; NULL: none. */
const char *retrospective_orders(struct desk *d, int month);

/* Of the column in which rows begin with their month. */
float retrospective_month_width(struct desk *d);
/* "record 50"; of the record's orders, in a field that the seed dealt. */
const char *retrospective_record_words(struct desk *d, double grade);
/* "better than 41 of 100 re-rolls". */
const char *retrospective_luck_words(struct desk *d, const struct stand_grades *luck, int grade);
/* What became of a team (-1: of the whole house), a sentence or two each; bold: with the names so. Returns how many. */
struct fate { int team; const char *words; };
int retrospective_fates(struct desk *d, bool bold, struct fate out[FATES_MOST]);
/* A line in place of an answer that is not there: how far it is, or that it failed. `share`: 0..1000. */
void retrospective_waiting(struct desk *d, struct rect *r, enum answer is, const char *coming, int share);
/* A head in the paper's type under a rule, with what it is made of below. */
void retrospective_head(struct desk *d, struct rect *r, const char *title, const char *about);

float retrospective_grades(struct desk *d, struct rect r, const struct retrospective *page);
float retrospective_timeline(struct desk *d, struct rect r, struct retrospective *page);
float retrospective_why(struct desk *d, struct rect r, struct retrospective *page);
float retrospective_house(struct desk *d, struct rect r);
float retrospective_launches(struct desk *d, struct rect r);
float retrospective_people(struct desk *d, struct rect r);
float retrospective_beside(struct desk *d, struct rect r);

/* All of it; returns its height. */
float retrospective_paper(struct desk *d, struct rect r, struct retrospective *page);
/* Saves the page as a picture and as text beside it, and tells where. */
void retrospective_save(struct desk *d, struct retrospective *page);

void screen_retrospective(struct desk *d);

#endif
