/* "As it happened": the record played again, what is documented above, what is simulated below. What the files of the
 * page share. */
#ifndef DESK_REPLAY_PAGE_H
#define DESK_REPLAY_PAGE_H

#include "campaign/scenario_cards.h"
#include "desk/frame/page_head.h"
#include "desk/frame/watch.h"
#include "lab/play/replay.h"

enum { REPLAY_SPEEDS = 3, REPLAY_SENTENCES_MAX = 14 };

/* The sheet on which another run is chosen. */
struct replay_choose {
	bool open, read;
	int scenarios, chosen;       /* those with a record */
	struct scenario_card scenario[SCENARIO_CARDS_MAX];
	char seed[PAGE_SEED_SIZE]; /* "": the most usual */
};

struct replay_page {
	bool begun, playing;
	int month;                   /* shown, since the start */
	int speed, axis;
	double next;                 /* when the next month comes, while it plays */
	struct replay_choose choose;
};

/* What one frame draws from. */
struct replay_view {
	const struct content *content;
	const struct scenario *scenario;
	const struct watch *watch;
	const struct replay *record;
	const struct state *before, *after; /* of the month shown */
	struct speech speech;
	int month, last;             /* last: that there is */
};

/* "Two Tracks, seed 212: of 1,000 runs the most usual". */
const char *replay_run_words(struct desk *d, const struct watch *watch);
void replay_choose_open(struct desk *d, struct replay_page *p, const struct watch *watch);
/* Nothing while it is closed. */
void replay_choose_draw(struct desk *d, struct replay_page *p);

/* What is documented of the month; returns the height it takes in r.w. */
float replay_facts_height(struct desk *d, const struct replay_view *v, float w);
void replay_facts_draw(struct desk *d, const struct replay_view *v, struct rect r);
/* The scrubber; true when it was moved to another month. */
bool replay_scrub_draw(struct desk *d, const struct replay_view *v, struct rect r, int *month);
/* *axis: that is shown. */
void replay_index_chart(struct desk *d, const struct replay_view *v, int *axis, struct rect r);
void replay_bridge_chart(struct desk *d, const struct replay_view *v, struct rect r);
void replay_leavers_chart(struct desk *d, const struct replay_view *v, struct rect r);
/* With room for the name of every axis. */
float replay_attention_height(struct desk *d, const struct replay_view *v);
void replay_attention_chart(struct desk *d, const struct replay_view *v, struct rect r);
/* The month in sentences, from the state before and after. Returns the height. */
float replay_month_draw(struct desk *d, const struct replay_view *v, struct rect r);
/* Where record and simulation part, release by release up to the month. Returns the height. */
float replay_parting_draw(struct desk *d, const struct replay_view *v, int axis, struct rect r);

void screen_replay(struct desk *d);

#endif
