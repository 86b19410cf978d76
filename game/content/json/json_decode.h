/* What the scanner took for a text or a number, as its value. Trusts that it was scanned. */
#ifndef CONTENT_JSON_DECODE_H
#define CONTENT_JSON_DECODE_H

#include "json_tree.h"

enum { JSON_NUMBER_MAX = 63 };

/* What stands between quotes, in the store; NULL without memory. */
const char *json_decode_text(struct json_store *store, const char *quoted, size_t size);
/* Of at most JSON_NUMBER_MAX bytes; correctly rounded, infinite where it is too large. */
double json_decode_number(const char *text, size_t size);

#endif
