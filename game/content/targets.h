/* How a scenario says its model must behave: behaviour.json, a list of measured targets.
 *
 * A target is a condition or quantity over the fields of a played run, taken over many seeds, for history's orders
 * or with a patch or policy in their place, against a range.
 */
#ifndef CONTENT_TARGETS_H
#define CONTENT_TARGETS_H

#include "content.h"

enum { TARGETS_MAX = 96, TARGET_NAME_SIZE = 96 };
enum statistic { STATISTIC_MEAN, STATISTIC_MEDIAN, STATISTIC_WINS, STATISTIC_RATIO };

struct target {
	char id[TARGET_NAME_SIZE];
	char patch[TARGET_NAME_SIZE];   /* in the scenario's folder; "" none */
	char minus[TARGET_NAME_SIZE];   /* the patch it is compared with on the same luck; "" plain, "history" none */
	char scenario[ID_SIZE];         /* "" the one asked for */
	char policy[ID_SIZE];           /* "" history's orders */
	char minus_policy[ID_SIZE];     /* compared with a policy instead of a patch */
	struct expression measure;      /* at the end of the last month played */
	/* wins: the share of runs in which it beats what it is compared with; ratio: to that */
	enum statistic statistic;
	int until;                      /* months played; 0: the whole campaign */
	double low, high;
	bool missed;                    /* known not to be met: no fault while it is not */
	double tolerance;               /* fit: a miss of this size costs one; 0: not part of the fit */
	char about[LANGUAGES][200];
};

struct target_list {
	int count;
	struct target item[TARGETS_MAX];
};

/* Reads and checks a scenario's targets against its table of fields. A scenario without the file has none. False,
 * with lines on `errors`, when something is wrong in it. */
bool content_load_targets(const struct content *content, const char *scenario, const char *data_folder,
	struct target_list *targets, FILE *errors);

/* Path of a file in a scenario's folder. */
bool content_file_path(const char *scenario, const char *data_folder, const char *file, char *out, size_t size);

#endif
