/* What stands first in a run file: who wrote it, what was played, how, and which save of which game it is. It ends
 * where "patches" begins, so that a list of saves reads no orders; and the checksum, which stands last.
 *
 * Holds no pointers, so that it can be kept and copied. Knows no clock: times are given.
 */
#ifndef CONTENT_RUN_HEAD_H
#define CONTENT_RUN_HEAD_H

#include "content.h"
#include "content/json/json.h"

/* The form of the file: 1 had no head, and what a save shows stood as JSON in its notes. */
enum { RUN_FORMAT = 2 };
enum { RUN_PROGRAM_SIZE = 64, RUN_TITLE_SIZE = 64, RUN_GAME_SIZE = 24, RUN_TIME_SIZE = 24, RUN_REWINDS_MAX = 100 };

/* Months since the scenario's start. */
struct run_rewind {
	int32_t from, to;
};

struct run_head {
	int32_t format;
	char program[RUN_PROGRAM_SIZE]; /* "openweights 0.1.0" */
	char difficulty[ID_SIZE];       /* "": the fair one */
	bool counts;                    /* a run that counts */
	int32_t taken_over;             /* month at which history's orders ended; -1: never taken over */
	int32_t rewinds;
	struct run_rewind rewind[RUN_REWINDS_MAX]; /* in the order gone back */
	/* of a save; "" and 0 in exports and codes */
	char game[RUN_GAME_SIZE];
	int32_t number;                 /* of the save in its game, from 1 on */
	char written[RUN_TIME_SIZE];    /* "2026-11-30T22:29:59Z" */
	char title[RUN_TITLE_SIZE];
};

/* All of the head but scenario, content, folder, seed and what a list of saves shows, which are read by those who need
 * them. What is wrong is reported. */
void run_head_read(const struct json_at *root, struct run_head *out);
/* Reports members that no run has. */
void run_members_allow(const struct json_at *root);

/* Whether a head is of a later version than this program: its form, or its program's version. */
bool run_head_newer_form(const struct run_head *head);
bool run_head_newer_program(const struct run_head *head);
/* "9.9.9" of "openweights-lab 9.9.9"; all of it where it holds no version. */
const char *run_head_version(const struct run_head *head);

/* A line on `errors` that a file was made by such. */
void run_head_say_newer(const struct run_head *head, const char *name, FILE *errors);

/* "2026-11-30T22:29:59Z". */
bool run_time_is(const char *text);

/* FNV-1a, 64 bits: no single changed byte leaves it as it was. */
#define RUN_SUM_EMPTY 0xcbf29ce484222325ULL
uint64_t run_sum_over(uint64_t sum, const char *text, size_t size);
/* Whether a text's last member is the checksum of all bytes before it. */
enum run_sum { RUN_SUM_NONE, RUN_SUM_GOOD, RUN_SUM_WRONG };
enum run_sum run_sum_check(const char *text, size_t size);
/* Where the head of a text ends: everything before, closed by '}', is JSON. 0 where that cannot be told. */
size_t run_head_end(const char *text, size_t size);

#endif
