/* Tables for other programs: a column a shown field, a row a month. */
#ifndef LAB_REPLAY_CSV_H
#define LAB_REPLAY_CSV_H

#include "lab/play/replay.h"
#include "pattern.h"

/* "month", then the fields. The field "month" itself is left out: the column says it. */
void replay_csv(const struct replay *replay, struct writing *out);

/* The same head and cells for tables with other first columns. */
bool csv_has_field(const struct field *field);
void csv_put_heads(const struct scenario *scenario, struct writing *out);
void csv_put_fields(const struct scenario *scenario, const struct state *state, struct writing *out);

#endif
