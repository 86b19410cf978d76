/* Difficulties: openly listed sets of parameters, a patch each in DATA/difficulty beside the scenarios; the fair one is
 * the model as it was fitted. Their names and what is said of them stand in data/text/desk: difficulty.ID and
 * difficulty.ID.about.
 */
#ifndef CAMPAIGN_DIFFICULTY_H
#define CAMPAIGN_DIFFICULTY_H

#include "content/content.h"
#include "content/difficulty_file.h"

enum { DIFFICULTY_CHANGES_MAX = 24 };

enum { DIFFICULTIES_MAX = 6 };

/* The i-th id, from the mildest on; NULL after the last, at most DIFFICULTIES_MAX. */
const char *difficulty_id(int i);

/* Which one has an id; the fair one for an id that none has. */
int difficulty_find_id(const char *id);

struct difficulty_change {
	int parameter;           /* in parameter_table; its unit stands in content->parameter */
	double value, fair;      /* `fair`: as `base` has it */
};

/* What a difficulty changes in a package loaded without one. Returns how many; 0 for the fair one. */
int difficulty_changes(const char *id, const struct content *base, const char *data_folder,
	struct difficulty_change out[DIFFICULTY_CHANGES_MAX]);

#endif
