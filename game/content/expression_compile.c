#include "expression_compile.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "content/json/nearest.h"

enum { NESTED_MAX = 16, NAME_SIZE = 80 };

enum token { TOKEN_END, TOKEN_NUMBER, TOKEN_NAME, TOKEN_AND, TOKEN_OR, TOKEN_NOT, TOKEN_SIGN };

/* One condition being compiled: `token` is the next one, not yet taken. */
struct compiler {
	const struct json_at *at;
	const struct scenario *scenario;
	struct expression *out;
	const char *text, *next; /* the whole, and what follows the token */
	const char *begin;       /* of the token */
	enum token token;
	char sign[3];            /* of TOKEN_SIGN: "+", "<=" … */
	char name[NAME_SIZE];    /* of TOKEN_NAME */
	double number;
	int nested, depth;       /* brackets open; values on the stack at this step */
	bool failed;
};

static int compile_column(const struct compiler *c)
{
	int column = 1;
	for (const char *i = c->text; i < c->begin; i++)
		column += ((unsigned char)*i & 0xc0) != 0x80;
	return column;
}

/* Reports the first fault only: what follows it would be guesswork. */
static bool compile_fail(struct compiler *c, const char *format, ...) __attribute__((format(printf, 2, 3)));
static bool compile_fail(struct compiler *c, const char *format, ...)
{
	char message[512];
	if (c->failed)
		return false;
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	json_report(c->at, "column %d of the condition: %s", compile_column(c), message);
	c->failed = true;
	return false;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }
static bool is_letter(char c) { return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
static bool is_of_name(char c) { return is_letter(c) || is_digit(c); }

static bool token_month(struct compiler *c)
{
	int32_t month;
	char text[CALENDAR_TEXT_SIZE] = {0};
	for (size_t i = 0; i < sizeof text - 1 && c->next[i]; i++)
		text[i] = c->next[i];
	if (!calendar_parse(&c->scenario->calendar, text, &month) || is_of_name(c->next[7]))
		return false;
	c->number = month;
	c->next += 7;
	return true;
}

static bool token_number(struct compiler *c)
{
	char text[40];
	size_t size = 0;
	const char *i = c->next;
	while (is_digit(*i))
		i++;
	if (*i == '.')
		for (i++; is_digit(*i);)
			i++;
	if ((*i == 'e' || *i == 'E') && (is_digit(i[1]) || ((i[1] == '-' || i[1] == '+') && is_digit(i[2]))))
		for (i += 2; is_digit(*i);)
			i++;
	size = (size_t)(i - c->next);
	if (*i == '-' && is_digit(i[1]))
		return compile_fail(c, "a month is written YYYY-MM, such as 2024-09; a subtraction needs spaces around -");
	if (is_of_name(*i) || *i == '.' || i[-1] == '.')
		return compile_fail(c, "not a number; write it like 40 or 0.25");
	if (size >= sizeof text)
		return compile_fail(c, "the number has too many digits (allowed 39)");
	memcpy(text, c->next, size);
	text[size] = '\0';
	c->number = strtod(text, NULL);
	c->next = i;
	return isfinite(c->number) || compile_fail(c, "the number is too large");
}

static bool token_name(struct compiler *c)
{
	size_t size = 0;
	const char *i = c->next;
	/* a dot or a dash belongs to a name when a letter or digit follows */
	for (; is_of_name(*i) || ((*i == '.' || *i == '-') && is_of_name(i[1])); i++) {
		if (size == sizeof c->name - 1)
			return compile_fail(c, "the name is too long to be a field's (allowed %d characters)", NAME_SIZE - 1);
		c->name[size++] = *i;
	}
	c->name[size] = '\0';
	c->next = i;
	c->token = strcmp(c->name, "and") == 0 ? TOKEN_AND : strcmp(c->name, "or") == 0 ? TOKEN_OR
		: strcmp(c->name, "not") == 0 ? TOKEN_NOT : TOKEN_NAME;
	return true;
}

static bool token_sign(struct compiler *c)
{
	static const char *const signs[] = {"<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")"};
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		size_t size = strlen(signs[i]);
		if (strncmp(c->next, signs[i], size) != 0)
			continue;
		memcpy(c->sign, signs[i], size + 1);
		c->next += size;
		return true;
	}
	if (*c->next == '=')
		return compile_fail(c, "write == to compare");
	if (*c->next == '&' || *c->next == '|' || *c->next == '!')
		return compile_fail(c, "write the words and, or, not");
	int size = 1;
	while (((unsigned char)c->next[size] & 0xc0) == 0x80)
		size++;
	return compile_fail(c, "unexpected %.*s (allowed numbers, months, names of fields, + - * /, < <= > >= == !=, "
		"and, or, not, brackets)", size, c->next);
}

static bool token_take(struct compiler *c)
{
	while (*c->next == ' ' || *c->next == '\t' || *c->next == '\n' || *c->next == '\r')
		c->next++;
	c->begin = c->next;
	c->token = TOKEN_END;
	if (c->failed || *c->next == '\0')
		return !c->failed;
	if (is_letter(*c->next))
		return token_name(c);
	c->token = is_digit(*c->next) ? TOKEN_NUMBER : TOKEN_SIGN;
	return c->token == TOKEN_SIGN ? token_sign(c) : token_month(c) || token_number(c);
}

static bool token_is(const struct compiler *c, const char *sign)
{
	return c->token == TOKEN_SIGN && strcmp(c->sign, sign) == 0;
}

/* Appends a step that leaves `change` more values on the stack. */
static bool compile_step(struct compiler *c, enum expression_op op, int operand, int change)
{
	struct expression *out = c->out;
	if (out->steps == EXPRESSION_CODE)
		return compile_fail(c,
			"the condition is too long; shorten it (allowed %d steps: each name, number and operator is one)",
			(int)EXPRESSION_CODE);
	c->depth += change;
	if (c->depth > EXPRESSION_STACK)
		return compile_fail(c, "too many values wait for their operators; put the brackets first (allowed %d)",
			(int)EXPRESSION_STACK);
	out->step[out->steps++] = (struct expression_step){(uint16_t)op, (uint16_t)operand};
	return true;
}

static bool compile_constant(struct compiler *c, double number)
{
	struct expression *out = c->out;
	int i = 0;
	while (i < out->constants && memcmp(&out->constant[i], &number, sizeof number) != 0)
		i++;
	if (i == EXPRESSION_CONSTANTS)
		return compile_fail(c, "too many different numbers (allowed %d)", (int)EXPRESSION_CONSTANTS);
	if (i == out->constants)
		out->constant[out->constants++] = number;
	return compile_step(c, EXPRESSION_CONSTANT, i, 1);
}

/* A name without spaces around its dash, "month-3", whose part before a dash is a field. */
static bool compile_is_subtraction(const struct compiler *c)
{
	char name[NAME_SIZE];
	for (size_t i = 0; c->name[i]; i++) {
		name[i] = '\0';
		if (c->name[i] == '-' && field_find(c->scenario, name) >= 0)
			return true;
		name[i] = c->name[i];
	}
	return false;
}

static bool compile_unknown(struct compiler *c)
{
	static const char subtract[] = "; a subtraction needs spaces around -";
	const char *names[FIELDS_MAX];
	for (int i = 0; i < c->scenario->fields; i++)
		names[i] = c->scenario->field[i].id;
	const char *nearest = nearest_word(c->name, names, c->scenario->fields);
	if (compile_is_subtraction(c))
		return compile_fail(c, "no field is named \"%s\"%s", c->name, subtract);
	if (nearest)
		return compile_fail(c, "no field is named \"%s\" (did you mean \"%s\"?)", c->name, nearest);
	return compile_fail(c, "no field is named \"%s\" (allowed names of fields, as openweights-lab fields lists them)",
		c->name);
}

static bool compile_field(struct compiler *c)
{
	int field = field_find(c->scenario, c->name);
	if (field < 0)
		return compile_unknown(c);
	return compile_step(c, EXPRESSION_FIELD, field, 1) && token_take(c);
}

static bool compile_either(struct compiler *c);

static bool compile_bracket(struct compiler *c)
{
	if (!token_take(c) || !compile_either(c))
		return false;
	return token_is(c, ")") ? token_take(c) : compile_fail(c, "a bracket is not closed; add )");
}

static bool compile_operand(struct compiler *c)
{
	if (c->token == TOKEN_NAME)
		return compile_field(c);
	if (c->token == TOKEN_NUMBER)
		return compile_constant(c, c->number) && token_take(c);
	if (token_is(c, "("))
		return compile_bracket(c);
	return compile_fail(c, c->token == TOKEN_END ? "the condition ends too early; a number, a field or ( must follow"
		: "expected a number, a field or (");
}

/* A number behind - becomes one constant. */
static bool compile_signed(struct compiler *c)
{
	if (!token_is(c, "-"))
		return compile_operand(c);
	if (!token_take(c))
		return false;
	if (c->token == TOKEN_NUMBER) {
		c->number = -c->number;
		return compile_operand(c);
	}
	if (token_is(c, "-"))
		return compile_fail(c, "one - too many; remove it");
	return compile_operand(c) && compile_step(c, EXPRESSION_NEGATE, 0, 0);
}

static bool compile_product(struct compiler *c)
{
	bool good = compile_signed(c);
	while (good && (token_is(c, "*") || token_is(c, "/"))) {
		enum expression_op op = token_is(c, "*") ? EXPRESSION_MULTIPLY : EXPRESSION_DIVIDE;
		good = token_take(c) && compile_signed(c) && compile_step(c, op, 0, -1);
	}
	return good;
}

static bool compile_sum(struct compiler *c)
{
	bool good = compile_product(c);
	while (good && (token_is(c, "+") || token_is(c, "-"))) {
		enum expression_op op = token_is(c, "+") ? EXPRESSION_ADD : EXPRESSION_SUBTRACT;
		good = token_take(c) && compile_product(c) && compile_step(c, op, 0, -1);
	}
	return good;
}

/* The comparison that the token is, or -1. */
static int compile_comparing(const struct compiler *c)
{
	static const struct { const char *sign; enum expression_op op; } comparisons[] = {
		{"<", EXPRESSION_LESS}, {"<=", EXPRESSION_LESS_EQUAL}, {">", EXPRESSION_GREATER},
		{">=", EXPRESSION_GREATER_EQUAL}, {"==", EXPRESSION_EQUAL}, {"!=", EXPRESSION_NOT_EQUAL}};
	for (size_t i = 0; i < sizeof comparisons / sizeof *comparisons; i++)
		if (token_is(c, comparisons[i].sign))
			return (int)comparisons[i].op;
	return -1;
}

static bool compile_comparison(struct compiler *c)
{
	if (!compile_sum(c))
		return false;
	int op = compile_comparing(c);
	if (op < 0)
		return true;
	if (!token_take(c) || !compile_sum(c) || !compile_step(c, (enum expression_op)op, 0, -1))
		return false;
	return compile_comparing(c) < 0 || compile_fail(c, "comparisons do not chain; write a < b and b < c");
}

static bool compile_not(struct compiler *c)
{
	if (c->token != TOKEN_NOT)
		return compile_comparison(c);
	if (!token_take(c))
		return false;
	if (c->token == TOKEN_NOT)
		return compile_fail(c, "one not too many; remove it");
	return compile_comparison(c) && compile_step(c, EXPRESSION_NOT, 0, 0);
}

/* Operands joined by `word`: each but the last is followed by a jump behind the next operand. */
static bool compile_joined(struct compiler *c, enum token word, enum expression_op jump,
	bool operand(struct compiler *))
{
	bool good = operand(c);
	while (good && c->token == word) {
		int at = c->out->steps;
		good = token_take(c) && compile_step(c, jump, 0, -1) && operand(c);
		if (good)
			c->out->step[at].operand = (uint16_t)c->out->steps;
	}
	return good;
}

static bool compile_both(struct compiler *c)
{
	return compile_joined(c, TOKEN_AND, EXPRESSION_AND_JUMP, compile_not);
}

static bool compile_either(struct compiler *c)
{
	if (++c->nested > NESTED_MAX)
		return compile_fail(c, "nested too deep (allowed %d brackets)", NESTED_MAX - 1);
	bool good = compile_joined(c, TOKEN_OR, EXPRESSION_OR_JUMP, compile_both);
	c->nested--;
	return good;
}

bool expression_compile(const struct json_at *at, const struct scenario *scenario, struct expression *out)
{
	struct expression compiled = {0};
	*out = compiled;
	if (!at->node)
		return true;
	if (json_kind_of(at->node) != JSON_STRING) {
		json_report(at, "must be a condition in double quotes, such as \"house.trust < 40\"");
		return false;
	}
	struct compiler c = {.at = at, .scenario = scenario, .out = &compiled, .text = at->node->string};
	c.next = c.begin = c.text;
	if (!token_take(&c))
		return false;
	if (c.token == TOKEN_END)
		return true;
	if (!compile_either(&c))
		return false;
	if (c.token != TOKEN_END)
		return compile_fail(&c, token_is(&c, ")") ? "a bracket is closed that was not opened; remove )"
			: "expected an operator (allowed + - * /, < <= > >= == !=, and, or)");
	*out = compiled;
	return true;
}
