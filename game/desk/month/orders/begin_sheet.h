/* The sheet on which a programme is begun: which model, its goal, date, licence and mix, with cost and expected effect
 * before it is ordered. Owns nothing. */
#ifndef DESK_BEGIN_SHEET_H
#define DESK_BEGIN_SHEET_H

#include "desk/month/page/month_page.h"

enum { BEGIN_MONTHS_AHEAD = 60 }; /* within which a programme must be due */

/* As planned, or as ordered this month: of a model that can begin. */
struct begin_sheet begin_as_planned(const struct campaign *campaign, int model);
/* Opens the page's sheet on it. */
void begin_open(struct desk *d, int model);
/* When it was planned, and when it would be due where that is past. */
const char *begin_planned(struct desk *d, int model);
/* Over the page, while it is open. */
void begin_draw(struct desk *d);
/* The order that the sheet stands for; what is as planned is not named. */
struct order begin_order(const struct campaign *campaign, const struct begin_sheet *sheet);

#endif
