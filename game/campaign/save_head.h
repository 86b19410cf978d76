/* What a list of saves shows of one: the head of its run file, with the member "save" that is the game's own, so that
 * it can be read without playing the run. Holds no pointers; knows no folder.
 */
#ifndef CAMPAIGN_SAVE_HEAD_H
#define CAMPAIGN_SAVE_HEAD_H

#include "content/run_head.h"

enum { SAVE_MEMBER_SIZE = 256 };
enum save_kind { SAVE_AUTO, SAVE_NAMED, SAVE_BRANCH, SAVE_KINDS };

struct save_head {
	struct run_head run;        /* `title` as typed, "" where not named; `written` is local in old files */
	int32_t month;              /* played */
	char date[8];               /* "2024-09": the month to come */
	char scenario[ID_SIZE];     /* id */
	int32_t kind;               /* enum save_kind */
	int32_t orders;             /* pending */
	double trust;
	bool over, lost;
};

/* A text as a title: cut at a whole character where it is too long, without signs that end lines. */
void save_title_keep(const char *text, char out[RUN_TITLE_SIZE]);

/* The member "save", a JSON object. */
void save_member_print(const struct save_head *head, char out[SAVE_MEMBER_SIZE]);

enum save_state {
	SAVE_WHOLE,     /* as far as can be seen without playing it */
	SAVE_BROKEN,    /* cut short, altered, none of the game's or not to be read */
	SAVE_NEWER      /* made by a later version; the head's program tells which */
};

/* Of a text that is a run file. *head is empty of what could not be read (taken_over -1). */
enum save_state save_head_read(const char *text, size_t size, struct save_head *head);
enum save_state save_head_load(const char *path, struct save_head *head);

#endif
