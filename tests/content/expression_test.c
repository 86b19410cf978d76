/* Conditions as text: what they give over a state, and what is said of every kind of fault. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "content/expression_compile.h"
#include "sim/state.h"

static struct scenario scenario;
static struct state state;
static struct json_reader *reader;

static void scenario_fill(void)
{
	scenario = (struct scenario){.calendar = {.year = 2023, .month = 1}, .axes = 1, .teams = 2, .models = 2};
	strcpy(scenario.axis[0].id, "reasoning");
	strcpy(scenario.team[0].id, "fair");
	strcpy(scenario.team[1].id, "genai");
	strcpy(scenario.model[0].id, "llama-3-1");
	strcpy(scenario.model[1].id, "llama-4");
	scenario_derive(&scenario);
	memset(&state, 0, sizeof state);
	state.house.month = 20;
	state.house.trust = 40.0;
	state.team[1].load = 1.2;
	state.team[1].morale = 0.75;
	state.model[0].ready = 0.5;
	state.model[1].released[0] = NAN;
}

static int reader_begin(void **unused)
{
	(void)unused;
	scenario_fill();
	reader = json_reader_new();
	return reader ? 0 : -1;
}

static int reader_end(void **unused)
{
	(void)unused;
	json_reader_free(reader);
	return 0;
}

static bool compile(const char *text, struct expression *out)
{
	char json[1200];
	snprintf(json, sizeof json, "{\"when\": \"%s\"}", text);
	struct json_at at = json_root(reader, json_parse(reader, "a.json", json, strlen(json)));
	struct json_at when = json_member(&at, "when");
	return expression_compile(&when, &scenario, out);
}

static double value(const char *text)
{
	struct expression expression;
	bool good = compile(text, &expression);
	if (!good)
		print_message("%s\n", json_error(reader, 0));
	assert_true(good);
	return expression_value(&expression, scenario.field, &state);
}

static void gives(const char *text, double expected)
{
	double found = value(text);
	if (!(fabs(found - expected) < 1e-9))
		fail_msg("%s gives %.17g, not %.17g", text, found, expected);
}

static void expect_error(const char *text, const char *message)
{
	struct expression expression;
	char line[700];
	assert_false(compile(text, &expression));
	assert_int_equal(json_errors(reader), 1);
	snprintf(line, sizeof line, "a.json:1:10: error: /when: %s", message);
	assert_string_equal(json_error(reader, 0), line);
	assert_int_equal(expression.steps, 0);
	json_reader_free(reader);
	reader = json_reader_new();
	assert_non_null(reader);
}

static void test_always(void **unused)
{
	(void)unused;
	struct expression expression;
	struct json_at absent = json_root(reader, NULL);
	assert_true(expression_compile(&absent, &scenario, &expression));
	assert_int_equal(expression.steps, 0);
	gives("", 1);
	gives("  ", 1);
}

static void test_not_a_text(void **unused)
{
	(void)unused;
	struct expression expression;
	struct json_at at = json_root(reader, json_parse(reader, "a.json", "[3]", 3)), three = json_element(&at, 0);
	assert_false(expression_compile(&three, &scenario, &expression));
	assert_string_equal(json_error(reader, 0),
		"a.json:1:2: error: /0: must be a condition in double quotes, such as \"house.trust < 40\"");
}

static void test_arithmetic(void **unused)
{
	(void)unused;
	gives("1 + 2 * 3", 7);
	gives("(1 + 2) * 3", 9);
	gives("7 - 2 - 1", 4);
	gives("8 / 4 / 2", 1);
	gives("-2 * -3", 6);
	gives("-house.trust + 50", 10);
	gives("2 - -2", 4);
	gives("1.5e1 + 0.25", 15.25);
	gives("-(1 + 1)", -2);
	assert_true(isnan(value("1 / 0")));
}

static void test_comparison(void **unused)
{
	(void)unused;
	gives("1 + 1 < 3", 1);
	gives("3 < 1 + 1", 0);
	gives("2 <= 2", 1);
	gives("2 > 2", 0);
	gives("2 >= 2", 1);
	gives("2 == 2", 1);
	gives("2 != 2", 0);
}

static void test_logic_binds_by_rank(void **unused)
{
	(void)unused;
	gives("1 or 0 and 0", 1);
	gives("(1 or 0) and 0", 0);
	gives("not 1 or 1", 1);
	gives("not (1 or 1)", 0);
	gives("not 2 < 1", 1);
	gives("0 and 1 or 1", 1);
	gives("1 and 1 and 0 or 0 or 1", 1);
	gives("1 > 0 and 2 > 1 and not 3 > 4", 1);
}

static void test_short_cut(void **unused)
{
	(void)unused;
	/* what the jump keeps is what decided it */
	gives("0 and 7", 0);
	gives("3 or 7", 3);
	gives("3 and 7", 7);
	struct expression expression;
	assert_true(compile("0 and 1 / 0 or 5", &expression));
	assert_int_equal(expression.step[1].op, EXPRESSION_AND_JUMP);
	assert_int_equal(expression.step[1].operand, 5);
	assert_int_equal(expression.step[5].op, EXPRESSION_OR_JUMP);
	assert_int_equal(expression.step[5].operand, expression.steps);
}

static void test_fields(void **unused)
{
	(void)unused;
	gives("house.trust", 40);
	gives("team.genai.morale", 75);
	gives("team.genai.load > 1.1 and house.trust < 41", 1);
	gives("model.llama-3-1.ready", 0.5);
	gives("model.llama-3-1.ready - 0.25", 0.25);
	gives("model.llama-3-1.ready* 4", 2);
	gives("house.trust - month", 20);
	gives("not(house.trust>50)", 1);
}

static void test_months(void **unused)
{
	(void)unused;
	gives("2023-01", 0);
	gives("2024-09", 20);
	gives("2022-12", -1);
	gives("month >= 2024-09", 1);
	gives("month > 2024-09", 0);
	gives("month - 2024-06", 3);
}

static void test_not_a_number_compares_false(void **unused)
{
	(void)unused;
	static const char *const signs[] = {"<", "<=", ">", ">=", "==", "!="};
	char text[80];
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
		snprintf(text, sizeof text, "release.llama-4.reasoning %s 1", signs[i]);
		gives(text, 0);
		snprintf(text, sizeof text, "1 %s release.llama-4.reasoning", signs[i]);
		gives(text, 0);
	}
	gives("release.llama-4.reasoning < 1 or 1", 1);
}

static void test_unknown_names(void **unused)
{
	(void)unused;
	expect_error("team.genai.lod > 1",
		"column 1 of the condition: no field is named \"team.genai.lod\" (did you mean \"team.genai.load\"?)");
	expect_error("house.trust > 1 and model.llama-3_1.ready",
		"column 21 of the condition: no field is named \"model.llama-3_1.ready\" "
		"(did you mean \"model.llama-3-1.ready\"?)");
	expect_error("mood",
		"column 1 of the condition: no field is named \"mood\" (allowed names of fields, as openweights-lab fields "
		"lists them)");
	expect_error("month-3 > 1",
		"column 1 of the condition: no field is named \"month-3\"; a subtraction needs spaces around -");
}

static void test_faults_of_numbers(void **unused)
{
	(void)unused;
	static const char month[] = "column 9 of the condition: a month is written YYYY-MM, such as 2024-09; "
		"a subtraction needs spaces around -";
	expect_error("month > 2024-13", month);
	expect_error("month > 2024-9", month);
	expect_error("month > 2024-091", month);
	expect_error("house.trust < 4x", "column 15 of the condition: not a number; write it like 40 or 0.25");
	expect_error("house.trust < 4.", "column 15 of the condition: not a number; write it like 40 or 0.25");
	expect_error("house.trust < 1e999", "column 15 of the condition: the number is too large");
	expect_error("1 < 1234567890123456789012345678901234567890",
		"column 5 of the condition: the number has too many digits (allowed 39)");
}

static void test_faults_of_signs(void **unused)
{
	(void)unused;
	expect_error("house.trust = 4", "column 13 of the condition: write == to compare");
	expect_error("1 && 0", "column 3 of the condition: write the words and, or, not");
	expect_error("house.trust 4 < 1",
		"column 13 of the condition: expected an operator (allowed + - * /, < <= > >= == !=, and, or)");
	expect_error("月 > 1 ; 界",
		"column 1 of the condition: unexpected 月 (allowed numbers, months, names of fields, + - * /, "
		"< <= > >= == !=, and, or, not, brackets)");
	expect_error("1 < 2 < 3", "column 7 of the condition: comparisons do not chain; write a < b and b < c");
	expect_error("not not 1", "column 5 of the condition: one not too many; remove it");
	expect_error("- - 1", "column 3 of the condition: one - too many; remove it");
	expect_error("1 + and 2", "column 5 of the condition: expected a number, a field or (");
}

static void test_faults_of_brackets(void **unused)
{
	(void)unused;
	expect_error("(1 + 2", "column 7 of the condition: a bracket is not closed; add )");
	expect_error("1 + 2)", "column 6 of the condition: a bracket is closed that was not opened; remove )");
	expect_error("()", "column 2 of the condition: expected a number, a field or (");
	expect_error("1 and",
		"column 6 of the condition: the condition ends too early; a number, a field or ( must follow");
	expect_error("((((((((((((((((1))))))))))))))))",
		"column 17 of the condition: nested too deep (allowed 15 brackets)");
	gives("(((((((((((((((1)))))))))))))))", 1);
}

static void test_limits(void **unused)
{
	(void)unused;
	struct expression expression;
	char text[600] = "month > 1", message[200];
	int comparisons = (EXPRESSION_CODE + 1) / 4; /* three steps each, and a jump between two */
	for (int i = 1; i < comparisons; i++)
		strcat(text, " and month > 1");
	assert_true(compile(text, &expression));
	assert_int_equal(expression.steps, 4 * comparisons - 1);
	assert_int_equal(expression.constants, 1);
	snprintf(message, sizeof message, "column %d of the condition: the condition is too long; shorten it "
		"(allowed %d steps: each name, number and operator is one)", (int)strlen(text) + 6, EXPRESSION_CODE);
	expect_error(strcat(text, " and month > 1"), message);
	gives("1 - (2 - (3 - (4 - (5 - (6 - (7 - 8))))))", -4);
	expect_error("1 - (2 - (3 - (4 - (5 - (6 - (7 - (8 - 9)))))))",
		"column 40 of the condition: too many values wait for their operators; put the brackets first (allowed 8)");
	expect_error("1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11",
		"column 42 of the condition: too many different numbers (allowed 10)");
	char name[200] = "house.";
	memset(name + 6, 'a', 100);
	expect_error(name, "column 1 of the condition: the name is too long to be a field's (allowed 79 characters)");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, reader_begin, reader_end)
	const struct CMUnitTest tests[] = {
		TEST(test_always), TEST(test_not_a_text), TEST(test_arithmetic), TEST(test_comparison),
		TEST(test_logic_binds_by_rank), TEST(test_short_cut), TEST(test_fields), TEST(test_months),
		TEST(test_not_a_number_compares_false), TEST(test_unknown_names), TEST(test_faults_of_numbers),
		TEST(test_faults_of_signs), TEST(test_faults_of_brackets), TEST(test_limits),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
