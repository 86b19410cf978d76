/* The head that full pages share: the way back, a title, what stands beside it; and small pieces of pages.
 * Owns nothing. */
#ifndef DESK_PAGE_HEAD_H
#define DESK_PAGE_HEAD_H

#include "desk.h"

enum { PAGE_SEED_SIZE = 21 };

/* Paints the page and its head. Returns what is left, with the page's margins. *row (may be NULL): what is free in the
 * head on the right, for buttons. */
struct rect page_head(struct desk *d, const char *title, const char *aside, struct rect *row);
/* The same, where the page itself knows what back means: whether it was asked for. */
struct rect page_head_asking(struct desk *d, const char *title, const char *aside, struct rect *row, bool *back);
/* A small heading over a group; cut off from the top of *r. */
void page_label(struct desk *d, struct rect *r, const char *text);
/* A choice named `name` cut off from the top of *r; returns the one now chosen. */
int page_choice(struct desk *d, struct rect *r, const char *name, const char *const *label, int count, int chosen,
	unsigned disabled);
/* The choice of how hard, with what it means in `type`; returns the one now chosen, as difficulty_id() counts. */
int page_difficulty(struct desk *d, struct rect *r, const char *title, enum type type, int chosen);
/* The choice of the language, which holds at once. */
void page_language(struct desk *d, struct rect *r);
/* A line for a seed: digits alone. */
void page_seed(struct desk *d, struct rect r, char seed[PAGE_SEED_SIZE]);
/* Another seed, short enough to be told to somebody. */
void page_seed_deal(const struct desk *d, char seed[PAGE_SEED_SIZE]);
/* "September 2024", of the calendar; needs no scenario. */
const char *page_month(struct desk *d, struct calendar_date month);
/* The same of "2024-09"; what is no month is returned as it is. */
const char *page_month_of(struct desk *d, const char *date);

#endif
