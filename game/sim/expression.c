#include "expression.h"

#include <math.h>

#include "fields.h"

static int expression_true(double x)
{
	return x > 0.0 || x < 0.0;
}

/* Applies an operator of two operands; `a` is below `b` on the stack. A value that is not a number makes every
 * comparison false: it is neither equal to anything nor different from it. */
static inline double expression_combine(enum expression_op op, double a, double b)
{
	switch (op) {
	case EXPRESSION_ADD: return a + b;
	case EXPRESSION_SUBTRACT: return a - b;
	case EXPRESSION_MULTIPLY: return a * b;
	case EXPRESSION_DIVIDE: return b < 0.0 || b > 0.0 ? a / b : NAN;
	case EXPRESSION_LESS: return a < b;
	case EXPRESSION_LESS_EQUAL: return a <= b;
	case EXPRESSION_GREATER: return a > b;
	case EXPRESSION_GREATER_EQUAL: return a >= b;
	case EXPRESSION_EQUAL: return a == b;
	default: return a < b || a > b;
	}
}

double expression_value(const struct expression *e, const struct field *fields, const struct state *state)
{
	double stack[EXPRESSION_STACK];
	int top = -1;
	if (e->steps == 0)
		return 1.0;
	for (int i = 0; i < e->steps; i++) {
		enum expression_op op = (enum expression_op)e->step[i].op;
		int operand = e->step[i].operand;
		switch (op) {
		case EXPRESSION_CONSTANT: stack[++top] = e->constant[operand]; break;
		case EXPRESSION_FIELD: stack[++top] = field_read(&fields[operand], state); break;
		case EXPRESSION_NEGATE: stack[top] = -stack[top]; break;
		case EXPRESSION_NOT: stack[top] = !expression_true(stack[top]); break;
		case EXPRESSION_AND_JUMP:
		case EXPRESSION_OR_JUMP:
			if (expression_true(stack[top]) == (op == EXPRESSION_OR_JUMP))
				i = operand - 1;
			else
				top--;
			break;
		default:
			top--;
			stack[top] = expression_combine(op, stack[top], stack[top + 1]);
		}
	}
	return stack[top];
}
