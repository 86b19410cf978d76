/* The JSON Schema of orders, from the table that reading them uses. */
#ifndef CONTENT_ORDER_SCHEMA_H
#define CONTENT_ORDER_SCHEMA_H

#include <stdio.h>

/* data/schema/order.schema.json, to which the other schemas refer: verbs, orders, orders of a policy's rules, and the
 * influence that verbs cost. */
void order_schema_print(FILE *out);

#endif
