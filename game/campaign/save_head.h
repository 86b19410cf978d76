/* What a list of saves shows of one: kept as JSON in the notes of its run file, so that it can be read without playing
 * the run. Holds no pointers; knows no folder.
 */
#ifndef CAMPAIGN_SAVE_HEAD_H
#define CAMPAIGN_SAVE_HEAD_H

#include <stdint.h>

#include "content/content.h"

enum { SAVE_TITLE_SIZE = 64, SAVE_NOTES_SIZE = 900 };
enum save_kind { SAVE_AUTO, SAVE_NAMED, SAVE_BRANCH, SAVE_KINDS };

struct save_head {
	int32_t month;              /* played */
	char date[8];               /* "2024-09": the month to come */
	char scenario[ID_SIZE];     /* id */
	char difficulty[ID_SIZE];
	char game[24];
	char title[SAVE_TITLE_SIZE]; /* as typed; "" for those that were not named */
	char written[24];           /* "2026-01-31 18:05", local time */
	int32_t kind;               /* enum save_kind */
	int32_t taken_over;         /* -1: a new game */
	int32_t orders;             /* pending */
	double trust;
	bool over, lost;
};

void save_head_print(const struct save_head *head, char out[SAVE_NOTES_SIZE]);
/* False when the notes are none of a save; *head is then empty (taken_over -1). */
bool save_head_read(const char *notes, struct save_head *head);
/* Of a run file, which must be whole JSON with the members of a run. */
bool save_head_load(const char *path, struct save_head *head);

#endif
