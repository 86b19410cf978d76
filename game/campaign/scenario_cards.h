/* What a person is told of a scenario before it is played: its name, title and question in both languages, its span;
 * or why it cannot be read. Plain data: outlasts the package it was read from. Knows no screen.
 */
#ifndef CAMPAIGN_SCENARIO_CARDS_H
#define CAMPAIGN_SCENARIO_CARDS_H

#include "content/content.h"
#include "content/places.h"

enum { SCENARIO_CARDS_MAX = 12, SCENARIO_TITLE_SIZE = 96, SCENARIO_QUESTION_SIZE = 1200, SCENARIO_LINE_SIZE = 400 };

struct scenario_card {
	char name[PLACE_NAME_SIZE];
	bool good;
	bool has_record;                  /* can be watched as it happened */
	char title[LANGUAGES][SCENARIO_TITLE_SIZE], question[LANGUAGES][SCENARIO_QUESTION_SIZE];
	char trouble[SCENARIO_LINE_SIZE]; /* of one that is not good: the first line */
	int months;
	struct calendar calendar;
};

/* The names of the scenarios that are installed. */
void scenario_names(const char *data_folder, struct place_names *out);
/* Loads the package and lets it go again: takes a frame or two. */
void scenario_card_read(const char *name, const char *data_folder, struct scenario_card *out);

#endif
