/* Many futures from what the desk believes, and what other orders change in them.
 *
 * A future starts from the reports and not from the truth, and has luck of its own: what is not yet out is dealt
 * again, so that no forecast gives the run's seed away. On the calling thread; takes one block of memory for the call
 * and keeps nothing. Knows nothing of screens, clocks and texts.
 */
#ifndef LAB_FORESIGHT_H
#define LAB_FORESIGHT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "lab/play/play.h"
#include "sim/verdict.h"

enum { FORESIGHT_MONTHS = 18, FORESIGHT_BINS = 10, FORESIGHT_LEAVE_MONTHS = 6 };

struct foresight_request {
	const struct content *content;
	const struct state *start;      /* the truth at the start of the month, before its orders */
	const struct order *order;      /* this month's orders so far; one that is refused is passed over */
	int orders;
	struct orders_from from;        /* who orders in later months; PLAYER_NONE: what stands goes on */
	const int16_t *rule_month;      /* [RULES_MAX] of the play that `start` is of, where a policy orders: what has
	                                 * spoken for once is silent; NULL: none has spoken yet */
	int futures;
	uint64_t first_seed;            /* the same seed deals the same futures, whatever the orders */
	int months;                     /* at most FORESIGHT_MONTHS; the campaign's end stops it earlier */
	int model;                      /* -1: the next programme that will launch, by date */
	int axis;                       /* -1: of those claimed, the one with the largest chance of trailing or worse */
	atomic_int *cancel;             /* set non-zero by another thread: stop soon; NULL: none */
	bool truth;                     /* start from the truth and not from the reports (for the retrospective) */
};

/* What of `futures` holds nothing is NAN: a chance of a verdict when none ships, a band before there is an index. */
struct foresight {
	int futures, months, first_month;         /* done; fewer futures when cancelled */
	int model, axis, due;                     /* model -1: nothing under way; due: as ordered this month */
	struct { float low, quarter, middle, three, high; }
		band[FORESIGHT_MONTHS + 1];       /* 5, 25, 50, 75, 95 % of the model's index on the axis, [0] is now */
	float rival[FORESIGHT_MONTHS + 1];        /* median of what the model would be measured by on the axis */
	double verdict[VERDICTS];                        /* chances on the axis (sum 1) among futures in which it ships */
	double ships, months_late;                /* chance to ship within the horizon; mean months after `due`, of those */
	double verdict_of[AXES_MAX][VERDICTS];           /* the same by axis, of those claimed */
	bool claimed[AXES_MAX];
	double gap;                               /* mean index minus yardstick at launch, on the axis */
	int leaving[FORESIGHT_BINS];              /* futures by how many leave all teams in the next six months */
	double leaving_from, leaving_step, leaving_middle;
	double trust[FORESIGHT_MONTHS + 1][3];    /* 5, 50, 95 % */
	double chair_lost;                        /* chance within the horizon */
	double users, goodwill, morale_research;  /* means at the horizon's end */
	double milliseconds;                      /* 0; the caller's clock fills it */
};

/* Turns the truth into what the reports say: programmes are as far along as reported, and what was never done taught
 * them all the same; hidden defects count as far as the team speaks up or an audit looks; morale is the reported one,
 * and fatigue is believed lower by as much as morale is believed higher. Indices of programmes follow. Rivals, people
 * counted, money and what is known of the field are what they are. */
void foresight_believe(const struct scenario *scenario, struct state *state);
/* A team's fatigue as far as it says, 0-1. */
double foresight_fatigue(const struct team_state *team);

/* False when cancelled before anything was had, or without memory; *out is then empty. */
bool foresight_run(const struct foresight_request *request, struct foresight *out);

/* A hash of what is believed, of how each future is dealt and of what they come to: what golden runs are compared by. 0
 * where foresight_run() would be false. */
uint64_t foresight_hash(const struct foresight_request *request);

/* Means with other orders minus with the request's, on the same luck. NAN: the programme ships in no future of both, or
 * there is none. */
struct foresight_change {
	double weak;   /* chance of a weak verdict on the axis */
	double gap;    /* index points to the yardstick at launch */
	double ships;  /* chance to ship within the horizon */
	double late;   /* months of delay, of futures in which it ships */
	double trust, users, goodwill;
	double spent;  /* million dollars, by the horizon's end as the three before it */
	double left;   /* persons leaving in the next six months */
	double fatigue, morale;         /* after six months, 0-100, of the team in which it changes most */
	int fatigue_team, morale_team;
};

/* The futures of a request, kept to compare others with them: the programme and the axis looked at are theirs, or the
 * others' where nothing is under way. */
struct foresight_base;

/* `request` and what it points to must outlive it. NULL when cancelled or without memory. */
struct foresight_base *foresight_base_new(const struct foresight_request *request);
void foresight_base_free(struct foresight_base *base);

/* What changes with `order` as the month's orders; one that is refused is passed over. False as foresight_run(). */
bool foresight_base_change(const struct foresight_base *base, const struct order *order, int orders,
	struct foresight_change *out);

#endif
