/* "As it happened": the record played again, what is documented above, what is simulated below. What the files of the
 * page share. */
#ifndef DESK_REPLAY_PAGE_H
#define DESK_REPLAY_PAGE_H

#include "../lab/replay.h"
#include "desk.h"

enum { REPLAY_SPEEDS = 3, REPLAY_RUNS = 1000, REPLAY_SENTENCES_MAX = 14 };

/* The middle and nine tenths of the runs under history's orders. */
struct replay_band {
	int runs, months;
	double low[AXES_MAX][MONTHS_MAX], middle[AXES_MAX][MONTHS_MAX], high[AXES_MAX][MONTHS_MAX];
};

struct replay_page {
	bool begun, failed, playing, band_asked;
	int month;                   /* shown, since the start */
	int speed, axis;
	double next;                 /* when the next month comes, while it plays */
	struct replay_band band;     /* runs 0: not yet */
	char trouble[400];
};

/* What one frame draws from. */
struct replay_view {
	const struct content *content;
	const struct scenario *scenario;
	const struct replay *record;
	const struct state *before, *after; /* of the month shown */
	struct speech speech;
	int month, last;             /* last: that there is */
};

/* Loads what is watched into the desk where it is not yet; false with the first line of what is wrong. */
bool replay_watch(struct desk *d, char *trouble, size_t size);
/* The runs of the band, as a job of kind WORK_BAND; `content` must outlast it. NULL without memory. */
struct job *replay_band_job(const struct content *content, int months);
/* False when it was cancelled. */
bool replay_band_of(const struct job *job, struct replay_band *out);

/* What is documented of the month; returns the height it takes in r.w. */
float replay_facts_height(struct desk *d, const struct replay_view *v, float w);
void replay_facts_draw(struct desk *d, const struct replay_view *v, struct rect r);
/* The scrubber; true when it was moved to another month. */
bool replay_scrub_draw(struct desk *d, const struct replay_view *v, struct rect r, int *month);
void replay_index_chart(struct desk *d, const struct replay_view *v, struct replay_page *p, struct rect r);
void replay_bridge_chart(struct desk *d, const struct replay_view *v, struct rect r);
void replay_leavers_chart(struct desk *d, const struct replay_view *v, struct rect r);
void replay_attention_chart(struct desk *d, const struct replay_view *v, struct rect r);
/* The month in sentences, from the state before and after. Returns the height. */
float replay_month_draw(struct desk *d, const struct replay_view *v, struct rect r);
/* Where record and simulation part, release by release up to the month. Returns the height. */
float replay_parting_draw(struct desk *d, const struct replay_view *v, int axis, struct rect r);

#endif
