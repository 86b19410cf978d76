/* One game: everything that the screens ask of the simulation passes here.
 *
 * Owns its package, every state from the start on, the orders given, those of the month that lasts with the way back
 * to each earlier list of them, and the runs made from it. Every state is what replay_run() gives for the same orders.
 * Knows no screen, no save folder and no clock.
 */
#ifndef CAMPAIGN_CAMPAIGN_H
#define CAMPAIGN_CAMPAIGN_H

#include "content/run_head.h"
#include "lab/play/replay.h"

/* The turn's orders as they stood after one change. */
struct campaign_past {
	int count;
	struct order *order;
};

struct campaign_answers;

struct campaign {
	struct content *content;
	struct content_request request; /* that loads it: deep copies owned, patches as JSON; its difficulty is ours */
	uint64_t seed;
	int taken_over;            /* month at which history's orders ended; -1: a new game */
	char difficulty[ID_SIZE];  /* "fair" where it has no patch */
	bool counts;               /* a run that counts */
	int rewinds;               /* how often an earlier month was gone back to, as far as it is noted */
	struct run_rewind rewind[RUN_REWINDS_MAX];
	char game[RUN_GAME_SIZE];  /* names the game among saves; "" until the first one */
	int saves;                 /* number of the game's last save that is known */
	int month;                 /* the month to come = months played; a turn's first, unless the chair was lost in one */
	int until;                 /* months after which it is over: the scenario's, or all that may be played on */
	struct state *state;       /* [m]: at the start of month m, before its orders; 0..month */
	struct state now;          /* state[month] with the month's orders carried out */
	struct order_list orders;  /* every order given in months played */
	struct order *pending;     /* this month's, in order, carried out; all of them passed */
	int pending_count;

	/* inner */
	struct order_list extra;   /* orders of the patches' own, which stand pending when their month begins */
	int order_room, past_count, past_at;
	struct campaign_past *past; /* [past_at] is `pending`; those after it can be redone */
	struct campaign_answers *answers; /* of campaign_terms(), until an order is given or taken back */
	struct replay run;         /* shares `state` */
	struct replay record;      /* history's; months 0 and no states until asked for */
};

/* A difficulty is the id of a patch of parameters, DATA/difficulty/ID.json; NULL, "" and "fair" patch nothing. It
 * stands over that of the request. For an id without a file the fair one is played, with a line on `errors`.
 * NULL, with lines on `errors`, when the content is wrong or memory is short. */
struct campaign *campaign_new(const struct content_request *request, uint64_t seed, const char *difficulty,
	FILE *errors);

/* History's orders until the turn that `month` is in, then the player's. `request` may be NULL where `watched` is the
 * game whose record was watched: then its package, without its difficulty. */
struct campaign *campaign_take_over(struct campaign *watched, const struct content_request *request, uint64_t seed,
	int month, const char *difficulty, FILE *errors);

enum campaign_fault {
	CAMPAIGN_GOOD,
	CAMPAIGN_UNREADABLE,   /* no such file, or not allowed */
	CAMPAIGN_BROKEN,       /* cut short, or no run at all */
	CAMPAIGN_CHANGED,      /* its checksum does not hold */
	CAMPAIGN_NEWER,        /* made by a later version, and not to be read or played by this one */
	CAMPAIGN_OTHER,        /* its content is not what is installed, and its months do not play the same */
	CAMPAIGN_PARTS,        /* the content is the same; a month's hash is not */
	CAMPAIGN_MEMORY
};

struct campaign_trouble {
	enum campaign_fault fault;
	int month;             /* OTHER, PARTS: the first that differs; -1 */
	char when[8];          /* the same, "2024-09" */
	char program[RUN_PROGRAM_SIZE]; /* NEWER: its version, "9.9.9" */
	bool other_content;    /* GOOD: the content differs, its months play the same */
};

/* Plays a run file again and compares each month; orders after the last month are this month's. NULL, with lines on
 * `errors` and the fault in *trouble (may be NULL), when anything is wrong: nothing is kept of a run that parts. */
struct campaign *campaign_load(const char *path, const char *data_folder, struct campaign_trouble *trouble,
	FILE *errors);
/* The same of a text; `name` stands for the file in errors. */
struct campaign *campaign_load_text(const char *name, const char *text, size_t size, const char *data_folder,
	struct campaign_trouble *trouble, FILE *errors);
void campaign_free(struct campaign *campaign);

/* What campaign_order() would answer, and what the order would cost in its place. */
struct order_terms {
	enum refusal refusal;
	double influence;      /* points */
	/* million dollars at once, whoever pays; 0 where it is refused for another reason than cost */
	double money;
	double budget;         /* the part of it that the division pays */
};
struct order_terms campaign_terms(const struct campaign *campaign, const struct order *order);
enum refusal campaign_check(const struct campaign *campaign, const struct order *order);
/* Whether an order asks for what stands at the month's start: given alone it changes nothing. */
bool campaign_stands(const struct campaign *campaign, const struct order *order);

/* What the month's orders would be once `order` was given. Returns how many, at most `most`; -1: it is refused. */
int campaign_orders_with(const struct campaign *campaign, const struct order *order, struct order *out, int most);

/* Gives an order this month. One that says anew what an earlier one of the month said (another pace of the team,
 * another date of the model, another answer) takes its place; setting a thing back to what stood takes the earlier one
 * back. When it or one after it would then be refused, nothing changes and the refusal is returned. */
enum refusal campaign_order(struct campaign *campaign, const struct order *order);
/* Takes back one of the month's orders, and those that no longer pass without it. */
bool campaign_take_back(struct campaign *campaign, int pending);
/* The month's order that `order` would replace, its index in `pending`; -1: none. */
int campaign_pending_find(const struct campaign *campaign, const struct order *order);

/* While the month lasts; what was undone can be redone until another order is given. */
bool campaign_undo(struct campaign *campaign);
bool campaign_redo(struct campaign *campaign);
bool campaign_can_undo(const struct campaign *campaign);
bool campaign_can_redo(const struct campaign *campaign);

/* Plays the turn that begins, to its end or to the month in which the chair is lost. Nothing happens when the game is
 * over or memory is short (`month` then stays). */
void campaign_end_month(struct campaign *campaign);
/* The months are played or the chair is lost. */
bool campaign_over(const struct campaign *campaign);
bool campaign_lost(const struct campaign *campaign);
/* Past the campaign's end, as far as the scenario may be played; false where it may not. */
bool campaign_play_on(struct campaign *campaign);
bool campaign_can_play_on(const struct campaign *campaign);
/* Plays on from the start of the turn that an earlier month is in: what came after is cut, that turn's orders are
 * pending again (those that were refused are left out). Save first what must not be lost. */
bool campaign_back_to(struct campaign *campaign, int month);

/* The month with which the last turn played began; -1: none was. */
int campaign_turn_before(const struct campaign *campaign);

/* The months played, for charts and the chronicle; lasts until the next call that changes the campaign. */
const struct replay *campaign_replay(struct campaign *campaign);
/* History under the same content and seed, as far as the record or the campaign goes; NULL without memory. */
const struct replay *campaign_record(struct campaign *campaign);

/* The month in which the next programme that is begun is due, and which; -1: none. */
int campaign_next_due(const struct campaign *campaign, int *model);

/* Whether a programme can begin this month, or was begun in it and could still begin otherwise. */
bool campaign_can_begin(const struct campaign *campaign, int model);

struct campaign_event {
	int event;
	bool came;    /* in the last turn */
	bool pending; /* waits for an answer */
	int choice;   /* chosen this month; -1: nothing */
};

/* Events that came in the last turn or wait for an answer, in the scenario's order. Returns how many. */
int campaign_events(const struct campaign *campaign, struct campaign_event out[EVENTS_MAX]);
/* What was chosen of an event asked at the start of `month`, by the player or, unanswered, by nobody: -1. */
int campaign_answer(const struct campaign *campaign, int month, int event);
/* What an effect of an event changes as the campaign stands, in its field's units; `done`: it is in it by now. */
double campaign_effect(const struct campaign *campaign, const struct effect *effect, bool done);
/* What a choice and the orders in it take, those as far as they can be given, or could when it was chosen; without
 * memory, what it takes without its orders. */
struct choice_price {
	double influence;      /* points */
	double money;          /* million dollars; negative: it brings as much */
};
struct choice_price campaign_choice_price(const struct campaign *campaign, const struct choice *choice, bool done);
/* Programmes that shipped in the turn that ended with the start of `month`, in the scenario's order. Returns how
 * many. */
int campaign_launches(const struct campaign *campaign, int month, int model[MODELS_MAX]);
/* The state after the month in which a programme shipped. */
const struct state *campaign_after_launch(const struct campaign *campaign, int model);
/* Named people who left, by month, then in the scenario's order. Returns how many. */
int campaign_leavers(const struct campaign *campaign, int person[PEOPLE_MAX]);
/* What a person found most wanting after that many months, enum concern; -1: nothing to speak of, or not so many were
 * played. */
int campaign_concern(const struct campaign *campaign, int months, int person);
/* The months that the run is graded on: those played; all of the campaign's where the chair was lost. */
int campaign_graded_months(const struct campaign *campaign);
/* What it is measured by: the record after as many months; NULL: there is none, or it does not reach so far. */
const struct state *campaign_record_beside(struct campaign *campaign);
/* The hash of the state after each month played. */
void campaign_hashes(const struct campaign *campaign, uint64_t hash[MONTHS_MAX]);

/* What makes a run file a save; the caller knows the clock and counts the saves. */
struct campaign_save {
	int number;                 /* in its game, from 1 on */
	char written[RUN_TIME_SIZE]; /* "2026-11-30T22:29:59Z" */
	char title[RUN_TITLE_SIZE];
	const char *member;         /* what a list of saves shows, a JSON object */
};

/* Writes the run with this month's orders. `save` is NULL for an export. False with a line on `errors`. */
bool campaign_write(const struct campaign *campaign, const struct campaign_save *save, const char *path, FILE *errors);
/* An export as a text, with the last month's hash alone: what a run code packs. */
bool campaign_print(const struct campaign *campaign, struct writing *out, FILE *errors);

#endif
