/* The picture of the title page: the two tracks and the bridge that closes between them, drawn from the record played
 * again. Thickness is people, the width of a post is what the bridge carries in a month.
 *
 * Holds plain numbers and names, so that it outlasts the package they were read from. Knows no other screen.
 */
#ifndef DESK_TITLE_PICTURE_H
#define DESK_TITLE_PICTURE_H

#include "desk/frame/desk.h"

enum { TITLE_RELEASES_MAX = MODELS_MAX, TITLE_NAME_SIZE = 48 };

struct title_release {
	char name[TITLE_NAME_SIZE]; /* the same in every language */
	int month;
	bool fails;                 /* the one the story turns on */
};

struct title_picture {
	bool drawn_from_record;     /* false: plain, until the record has been played */
	int months, releases;
	struct calendar calendar;
	float research[MONTHS_MAX], product[MONTHS_MAX]; /* persons, by month */
	float flow[MONTHS_MAX];                          /* 0-1 */
	struct title_release release[TITLE_RELEASES_MAX];
	char research_name[LANGUAGES][TITLE_NAME_SIZE], product_name[LANGUAGES][TITLE_NAME_SIZE];
};

/* What to show while nothing is known: two even tracks. */
void title_picture_plain(struct title_picture *picture);
/* Of a record of at least two months. */
void title_picture_read(const struct replay *record, struct title_picture *out);
/* `shown`: how much of it has been drawn, 0-1 from the left. */
void title_picture_draw(struct desk *d, struct rect r, const struct title_picture *picture, float shown);

#endif
