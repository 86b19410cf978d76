/* Shared inside foresight: the block of work of one call, and how a future is dealt. */
#ifndef LAB_FORESIGHT_INNER_H
#define LAB_FORESIGHT_INNER_H

#include "foresight.h"

struct foresight_work {
	const struct foresight_request *request;
	struct scenario scenario;      /* the content's; in each future what is out is as it came out */
	double known[RIVALS_MAX][AXES_MAX]; /* indices of what is out */
	struct state start;            /* as believed, with the month's orders */
	struct play play;              /* the future being played */
	int model, months, done;
	int slots, axis_of[AXES_MAX];  /* axes that are followed */
	bool claimed[AXES_MAX];
	/* By future; month and axis before it, so that what is sorted stands together. NAN: none. */
	float *index, *yardstick;      /* [slot][month][future] */
	float *gap;                    /* [slot][future] at launch */
	float *trust;                  /* [month][future] */
	float *late, *left, *users, *goodwill, *morale, *spent; /* [future] */
	float *team_fatigue, *team_morale; /* [team][future] after FORESIGHT_LEAVE_MONTHS, 0-100 */
	uint8_t *out;                  /* [future] */
	float *scratch;                /* a value a future */
};

/* Keeps the indices of what is out. */
void foresight_deal_prepare(struct foresight_work *w);
/* The future's state before its first month: the start with another luck, and what is not out yet dealt anew. */
void foresight_deal(struct foresight_work *w, int future);

/* The values at `count` ascending shares (0-1) of those of `value` that are numbers, linear between neighbours; NAN
 * where there is none. */
void foresight_quantiles(const float *value, int values, float *scratch, const double *share, int count, float *out);

/* Nothing known, of the axis asked for. */
void foresight_empty(struct foresight *out, int axis);
/* What the futures in the block came to. */
void foresight_gather(const struct foresight_work *w, struct foresight *out);

/* Plays all futures into a new block, following `model` and `axis` as a request names them; NULL when cancelled
 * before the first was done, or without memory. */
struct foresight_work *foresight_play(const struct foresight_request *request, int model, int axis);
void foresight_work_free(struct foresight_work *w);

#endif
