/* How far what is reported lies from what is: bad news travels up slowly (mum effect, Smith & Keil 2003).
 *
 * The one place of these rules: the month's reports are made by them, and a card says them of a number.
 */
#ifndef SIM_REPORT_H
#define SIM_REPORT_H

#include "state.h"

#define REPORT_AUDITED 0.2 /* of what would be hidden, while an audit looks */

/* By how much a team's morale is told higher, as a share of 1, and its load lower, as work per capacity. */
double report_bias_morale(const struct scenario *s, const struct team_state *team);
double report_bias_load(const struct scenario *s, const struct team_state *team);
/* By how much a programme under way is told to be farther, as a share of its work; 0 while nothing of it is done. */
double report_bias_work(const struct scenario *s, const struct state *st, int model);

/* Of any field, how much better than the truth it may read, in the field's units and not below 0; NAN where it is no
 * report: of a team that is not there, of a programme that is not under way, and of all else. */
double report_bias(const struct scenario *s, const struct state *st, int field);

#endif
