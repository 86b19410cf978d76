/* What a scenario says, as checked, read-only tables.
 *
 * Filled by game/content from JSON and never written again; the month reads it and holds no story of its
 * own. Entities are addressed by index in the order of their files; ids serve fields, orders and files.
 * All arrays are of fixed size so that a scenario is one block of memory without ownership inside.
 */
#ifndef SIM_SCENARIO_H
#define SIM_SCENARIO_H

#include <stdbool.h>
#include <stdint.h>

#include "calendar.h"
#include "expression.h"
#include "fields.h"
#include "order.h"
#include "parameters.h"

enum {
	ID_SIZE = 32,
	AXES_MAX = 8,
	TEAMS_MAX = 6,
	THEMES_MAX = 16,
	MODELS_MAX = 16,
	PEOPLE_MAX = 32,
	RIVALS_MAX = 96,
	ACQUISITIONS_MAX = 4,
	ORDERS_PER_CHOICE = 2,
	SIZES = 4,
	TURNS_MAX = 2,
	EVENTS_MAX = 128,
	CHOICES_MAX = 4,
	EFFECTS_MAX = 6,
	HEADLINES_MAX = 96,
	ENDINGS_MAX = 24,
	MONTHS_MAX = 96,
	BREAKPOINTS_MAX = 16
};

enum track { TRACK_RESEARCH, TRACK_PRODUCT, TRACK_SUPPORT, TRACK_LAB };
enum cohort { COHORT_JUNIOR, COHORT_SENIOR, COHORT_PRINCIPAL, COHORTS };
enum concern { CONCERN_AUTONOMY, CONCERN_IMPACT, CONCERN_PAY, CONCERN_RECOGNITION, CONCERNS };
/* "autonomy", "impact", "pay", "recognition". */
const char *concern_word(int concern);

/* A value over time: linear between breakpoints, flat outside them. Months count from 0 at the scenario's start. */
struct series {
	int count;
	double month[BREAKPOINTS_MAX];
	double value[BREAKPOINTS_MAX];
};

struct axis {
	char id[ID_SIZE];
	double know_how;          /* what the product track knows at the start, index */
	double public_insight;    /* what everybody can learn at the start, index */
	double attention;         /* share of the field's attention at the start */
	double salience;          /* how strongly a rival's jump draws attention */
	double index_per_decade;  /* index gained for ten times the training compute (Hoffmann et al. 2022, form) */
	double diffusion;         /* how readily what is public of it can be learned, 1 nominal */
	/* low, high: within which `fit` may move them; equal: not at all */
	double know_how_range[2], per_decade_range[2], diffusion_range[2];
};

struct team {
	char id[ID_SIZE];
	enum track track;
	bool founded;             /* exists at the start */
	int32_t cohort[COHORTS];  /* persons at the start, by enum cohort */
	double fatigue, morale, cohesion, voice, autonomy, trust; /* at the start, 0-1 */
	double voice_rest;        /* where voice settles undisturbed, 0-1 */
	double autonomy_rest;
	double expertise;         /* of the head at the start, 0-1 */
	double accelerators;      /* share at the start, 0-1 */
	double time_zones;        /* spread, 0 (one office) - 1 (round the clock) */
	double research_persons;  /* persons at which output of research is nominal */
	double planned_joins;     /* persons moved in by the house in joins_month; not hired by the player */
	int joins_month;          /* -1: none */
	int32_t hire;             /* enum hire, standing at the start */
};

struct person {
	char id[ID_SIZE];
	int team;
	int theme;                /* -1: none */
	double skill[AXES_MAX];   /* 0-1 */
	double expertise;         /* as a head of model work, 0-1 */
	double cares[CONCERNS];   /* weights, sum 1 */
	double tenure_months;     /* at the start */
	double leave_factor;      /* hazard relative to the cohort's: an assumption of the game */
	bool present;             /* in the house at the start; otherwise can be appointed from outside */
	double theme_skill;       /* derived: skill on what the theme is about, 0-1 */
};

struct theme {
	char id[ID_SIZE];
	int team;                 /* owner */
	double insight, absorbed; /* at the start, index */
	double share;             /* of its team's people at the start */
	double weight[AXES_MAX];  /* how much of an axis' know-how this theme stands for, relative; 0: none */
	double difficulty;        /* divides the rate, 1 nominal */
};

enum goal { GOAL_COMPETITIVE, GOAL_LEAD };
enum license { LICENSE_OPEN, LICENSE_CLOSED };

struct model {
	char id[ID_SIZE];
	int team;
	int parent;               /* programme whose know-how it starts from, -1: none */
	int base, teacher;        /* programmes whose training it builds on, -1: none */
	int start_month;          /* -1: not by itself */
	int due_month;            /* the date set when nothing else is said */
	double done;              /* share of the work done at the start */
	double work;              /* person-months */
	double train_share;       /* of the product track's accelerators while it trains */
	double compute;           /* thousand accelerator-months at the start */
	double mix[AXES_MAX];     /* shares, sum 1 */
	bool promised[AXES_MAX];
	double importance;        /* to the house, 1 nominal */
	int size;                 /* 0 light - 3 largest: what "the best open rival of its size" means */
	enum goal goal;
	enum license license;
	bool flagship;
	int recorded_month;       /* of the release on the record, -1: never */
	/* index on the record; NAN: none. Facts, for fit and for what rivals had to learn from */
	double recorded[AXES_MAX];
};

struct rival_release {
	char id[ID_SIZE];
	int month;                /* of the record */
	bool open;
	int size;
	double index[AXES_MAX];   /* NAN: says nothing of this axis */
	double turn[AXES_MAX];    /* the part of index that belongs to the record's turn of the field, points */
};

/* What the house pays for and expects, month by month. */
struct house {
	double trust, influence, goodwill, users_million, pressure, employer; /* at the start */
	double talent_heat;
	struct series fleet;      /* accelerators for training, thousand */
	struct series expected_users; /* million */
	struct series grant;      /* budget a month, million dollars */
	double product_staff;     /* person-months a month at which product work is nominal */
	bool common_chief;
};

/* Which axes the field turns to. As recorded (dealt false), or dealt by the seed in place of the record's turn. */
struct turn {
	bool dealt;
	int count;                /* turns dealt, at most TURNS_MAX */
	int from_month, until_month;
	double low, high;         /* index points a turn adds on its axis */
	int lag_low, lag_high;    /* months until those who did not begin it follow */
};

struct effect {
	int field;                /* index in the table of fields */
	bool multiply;
	double amount;            /* in units of the field */
};

struct choice {
	char id[ID_SIZE];
	int effects, orders;
	struct effect effect[EFFECTS_MAX];
	struct order order[ORDERS_PER_CHOICE];
	double influence;         /* cost */
};

struct event {
	char id[ID_SIZE];
	char speaker[ID_SIZE];
	struct expression when;
	double chance;            /* a month, given `when` */
	bool once;
	int cooldown_months;
	int from_month, until_month;
	bool recorded;            /* on the record, with date and source (text side) */
	int choices, standing_choice; /* what happens unanswered */
	struct choice choice[CHOICES_MAX];
	struct choice always;     /* effects that no choice changes */
};

/* What the month asks of an event first, apart from its choices so that it reads few cache lines. */
struct event_gate {
	double chance;
	int until_month;
};

struct headline {
	char id[ID_SIZE];
	struct expression when;   /* over launch.* and any field; the first that holds is printed */
};

struct ending {
	char id[ID_SIZE];
	struct expression when;
};

struct acquisition {
	char id[ID_SIZE];
	double price;             /* million dollars */
	double influence;
	int person;               /* who comes with it, -1: nobody */
	int team;                 /* where the staff goes */
	int32_t staff;
	int theme;                /* whose insight it lifts, -1 */
	double insight;
};

struct order_costs { double influence[ORDER_KINDS]; };

struct scenario {
	char id[ID_SIZE];
	struct calendar calendar;
	int months;               /* of the campaign */
	int open_months;          /* until which it may be played on */
	int axes, teams, themes, models, people, rivals, events, headlines, endings, acquisitions;
	struct axis axis[AXES_MAX];
	struct team team[TEAMS_MAX];
	struct theme theme[THEMES_MAX];
	struct model model[MODELS_MAX];
	struct person person[PEOPLE_MAX];
	struct rival_release rival[RIVALS_MAX];
	struct event event[EVENTS_MAX];
	struct headline headline[HEADLINES_MAX];
	struct ending ending[ENDINGS_MAX];
	struct acquisition acquisition[ACQUISITIONS_MAX];
	struct house house;
	struct turn turn;
	struct order_costs costs;
	int bridge_from, bridge_to; /* teams */
	int lab;                  /* the team that `found` makes, -1: none */
	struct parameters parameters;
	/* derived by scenario_derive() */
	int touches;              /* pairs of a theme and an axis that have to do with each other, by theme */
	struct touch {
		int theme, axis;
		double of_axis;   /* weight of the theme in the axis; sums to 1 over the axis' themes */
		double of_theme;  /* weight of the axis in the theme; sums to 1 over the theme's axes */
	} touch[THEMES_MAX * AXES_MAX];
	int first_touch[THEMES_MAX + 1]; /* where a theme's pairs begin */
	double recorded_open[MONTHS_MAX][AXES_MAX]; /* the best index the record's own open releases had reached */
	int last_rival_month;     /* of the record */
	struct event_gate gate[EVENTS_MAX];
	int fields;
	struct field field[FIELDS_MAX];
	int16_t field_slot[FIELD_SLOTS]; /* by hash of the id: index + 1, 0 where empty */
};

/* Fills what follows from the rest: weights and the table of fields. Call once after loading and after any change of
 * themes. */
void scenario_derive(struct scenario *scenario);

double series_at(const struct series *series, double month);

#endif
