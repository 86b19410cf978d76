/* The units of fields, each in one line. The enum, the words in files and exports, how a value is written and the keys
 * of the texts are made from it (unit.h).
 *
 * UNIT: name, word, shape of its values, whether the word is said beside a value, and whether a value lasts or is of
 * the month alone.
 * ORDERED: values are those of the order of the same name. WORDS: values are of another list, by the function that has
 * its words. Both have the name of the list in keys of texts, and their own word tells the list's words in order.
 */
#ifndef SIM_UNIT_LIST_H
#define SIM_UNIT_LIST_H

#define UNIT_LIST(UNIT, ORDERED, WORDS) \
	UNIT(INDEX, "index", SHAPE_INDEX, SAID, LASTING) \
	UNIT(INDEX_POINTS, "index points", SHAPE_INDEX, SAID, LASTING) \
	UNIT(INDEX_POINTS_A_MONTH, "index points a month", SHAPE_INDEX_RATE, SAID, LASTING) \
	UNIT(POINTS, "points", SHAPE_COUNT, SAID, LASTING) \
	UNIT(DOLLARS, "million dollars", SHAPE_MONEY, UNSAID, LASTING) \
	UNIT(DOLLARS_A_MONTH, "million dollars a month", SHAPE_MONEY, UNSAID, LASTING) \
	UNIT(USERS, "million users", SHAPE_MILLIONS, UNSAID, LASTING) \
	UNIT(ACCELERATORS, "thousand accelerators", SHAPE_THOUSANDS, UNSAID, LASTING) \
	UNIT(ACCELERATOR_MONTHS, "thousand accelerator-months", SHAPE_COUNT, UNSAID, LASTING) \
	UNIT(SHARE, "share", SHAPE_SHARE, UNSAID, LASTING) \
	UNIT(SHARE_OF_ACCELERATORS, "share of accelerators", SHAPE_SHARE, SAID, LASTING) \
	UNIT(SHARE_OF_HOURS_LOST, "share of accelerator hours lost", SHAPE_SHARE, SAID, LASTING) \
	UNIT(SHARE_OF_RESEARCH, "share of what research has, a month", SHAPE_SHARE, SAID, LASTING) \
	UNIT(SHARE_OF_TEAM, "share of its team", SHAPE_SHARE, SAID, LASTING) \
	UNIT(SHARE_OF_WORK, "share of the work", SHAPE_SHARE, SAID, LASTING) \
	UNIT(SHARE_OF_LEAVING, "share added to leaving", SHAPE_SHARE, SAID, LASTING) \
	UNIT(DEPARTURES, "departures a head and month", SHAPE_SHARE, SAID, LASTING) \
	UNIT(CHANCE_OF_LEAVING, "chance of leaving this month", SHAPE_SHARE, SAID, PASSING) \
	UNIT(LOAD, "work asked per capacity", SHAPE_RATIO, SAID, LASTING) \
	UNIT(HOURS, "of a 40-hour week", SHAPE_RATIO, SAID, LASTING) \
	UNIT(TRUST_AT_STAKE, "trust at stake", SHAPE_RATIO, SAID, LASTING) \
	UNIT(PERSONS, "persons", SHAPE_COUNT, SAID, LASTING) \
	UNIT(PERSONS_THIS_MONTH, "persons this month", SHAPE_COUNT, SAID, PASSING) \
	UNIT(PERSONS_AWAY, "persons lent or pulled", SHAPE_COUNT, SAID, LASTING) \
	UNIT(PERSONS_LENT, "persons lent to it", SHAPE_COUNT, SAID, LASTING) \
	UNIT(PERSON_MONTHS, "person-months", SHAPE_COUNT, SAID, LASTING) \
	UNIT(PERSON_MONTHS_A_MONTH, "person-months a month", SHAPE_COUNT, SAID, LASTING) \
	UNIT(MONTH, "month", SHAPE_MONTH, UNSAID, LASTING) \
	UNIT(MONTHS, "months", SHAPE_MONTHS, UNSAID, LASTING) \
	UNIT(YES_NO, "yes or no", SHAPE_YES_NO, UNSAID, LASTING) \
	UNIT(MESSAGES, "messages", SHAPE_COUNT, SAID, LASTING) \
	UNIT(DEFECTS, "defects", SHAPE_COUNT, SAID, LASTING) \
	UNIT(AXES, "axes", SHAPE_COUNT, SAID, LASTING) \
	UNIT(CLAIMED_AXES, "claimed axes", SHAPE_COUNT, SAID, LASTING) \
	UNIT(ORDERS, "orders", SHAPE_COUNT, SAID, LASTING) \
	UNIT(LAUNCHES, "launches so far", SHAPE_COUNT, SAID, LASTING) \
	UNIT(TIMES, "times", SHAPE_COUNT, SAID, LASTING) \
	UNIT(SIZE, "0 light - 3 largest", SHAPE_COUNT, SAID, LASTING) \
	UNIT(BITS, "set of bits", SHAPE_COUNT, SAID, LASTING) \
	UNIT(PERSON, "person", SHAPE_COUNT, SAID, LASTING) \
	UNIT(TEAM, "team", SHAPE_COUNT, SAID, LASTING) \
	UNIT(PROGRAMME, "programme", SHAPE_COUNT, SAID, LASTING) \
	UNIT(RELEASE, "release", SHAPE_COUNT, SAID, LASTING) \
	UNIT(HEADLINE, "headline", SHAPE_COUNT, SAID, LASTING) \
	UNIT(AXIS, "axis", SHAPE_COUNT, SAID, LASTING) \
	UNIT(JUDGED_AXIS, "axis the launch is judged by", SHAPE_COUNT, SAID, LASTING) \
	UNIT(CHOICE, "choice", SHAPE_COUNT, SAID, LASTING) \
	ORDERED(PACE, "steady, push, crunch", "pace") \
	ORDERED(HIRE, "freeze, replace, grow, stars", "hire") \
	ORDERED(PAPERS, "publish, review, close", "papers") \
	ORDERED(GOAL, "competitive, lead", "goal") \
	ORDERED(LICENSE, "open, closed", "license") \
	WORDS(VERDICT, "leads, competitive, trails, weak", "verdict", verdict_word)

#endif
