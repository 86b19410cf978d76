/* What is said of a release on one axis: how its index stands to the yardstick of its goal.
 *
 * The one place of the four words and of where each begins; whoever counts, draws or tells verdicts reads them here.
 */
#ifndef SIM_VERDICT_H
#define SIM_VERDICT_H

#include <stdbool.h>

#include "parameters.h"

/* From the best to the worst. Of an axis that was not claimed nothing is said. */
enum verdict { VERDICT_NONE = -1, VERDICT_LEADS, VERDICT_COMPETITIVE, VERDICT_TRAILS, VERDICT_WEAK, VERDICTS };

/* `gap`: index points over the yardstick, below it negative; never VERDICT_NONE. */
enum verdict verdict_of(const struct parameters *parameters, double gap);

/* Whether a claim with this verdict was kept: it leads or is competitive. */
bool verdict_keeps(int verdict);

/* "leads", "competitive", "trails", "weak"; NULL for VERDICT_NONE and what is no verdict. */
const char *verdict_word(int verdict);

#endif
