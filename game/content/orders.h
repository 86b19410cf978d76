/* Orders as JSON (contract: `do` and its arguments), read against a scenario's ids. */
#ifndef CONTENT_ORDERS_H
#define CONTENT_ORDERS_H

#include "content.h"
#include "content/json/json.h"

/* One order object without its month. `shift`: where not NULL, a date order may say {"shift": months} in place of
 * "to". */
bool order_read(const struct json_at *at, const struct scenario *scenario, struct order *out, int32_t *shift);

/* {"2024-09": [order, …], …}: appends to `list`, which stays sorted by month, stable. */
bool order_list_read(const struct json_at *at, const struct scenario *scenario, struct order_list *list);

/* By month, stable. False without memory, when nothing is changed. */
bool order_list_sort(struct order_list *list);

/* Verbs by month not to be given: {"2024-10": ["pace", …]}; removes them from `list`. */
bool order_list_leave_out(const struct json_at *at, const struct scenario *scenario, struct order_list *list);

#endif
