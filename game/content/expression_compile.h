/* Conditions as text, compiled for sim/expression.h against the table of fields. */
#ifndef CONTENT_EXPRESSION_COMPILE_H
#define CONTENT_EXPRESSION_COMPILE_H

#include "sim/scenario.h"
#include "content/json/json.h"

/* Compiles the string at `at` (absent or empty: always true). Errors are reported at the string's place with the
 * column inside it, what was expected, and for unknown names the nearest field. */
bool expression_compile(const struct json_at *at, const struct scenario *scenario, struct expression *out);

#endif
