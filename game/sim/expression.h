/* Conditions over the named fields, compiled when a scenario is loaded and evaluated without allocation.
 *
 * A small stack machine: reading a field, a constant, arithmetic, comparison, and/or/not with short cut.
 * Months compare as months since the scenario's start. Values that are not a number make comparisons false.
 */
#ifndef SIM_EXPRESSION_H
#define SIM_EXPRESSION_H

#include <stdint.h>

enum { EXPRESSION_CODE = 48, EXPRESSION_CONSTANTS = 10, EXPRESSION_STACK = 8 };

enum expression_op {
	EXPRESSION_CONSTANT, EXPRESSION_FIELD, EXPRESSION_ADD, EXPRESSION_SUBTRACT, EXPRESSION_MULTIPLY,
	EXPRESSION_DIVIDE, EXPRESSION_NEGATE, EXPRESSION_LESS, EXPRESSION_LESS_EQUAL, EXPRESSION_GREATER,
	EXPRESSION_GREATER_EQUAL, EXPRESSION_EQUAL, EXPRESSION_NOT_EQUAL, EXPRESSION_NOT,
	EXPRESSION_AND_JUMP, /* if top is false jump to operand and keep it, else drop it */
	EXPRESSION_OR_JUMP   /* if top is true jump to operand and keep it, else drop it */
};

struct expression_step {
	uint16_t op;      /* enum expression_op */
	uint16_t operand; /* index of a constant or a field, or the step to jump to */
};

struct expression {
	int32_t steps;           /* 0: always true */
	int32_t constants;
	struct expression_step step[EXPRESSION_CODE];
	double constant[EXPRESSION_CONSTANTS];
};

struct field;
struct state;

/* The value of the expression; comparisons give 0 or 1; an empty one gives 1. */
double expression_value(const struct expression *expression, const struct field *fields, const struct state *state);

#endif
