/* What the reader of JSON says of every kind of fault, that places outlive merges, and the typed readers. */
#include <float.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "content/json/json.h"
#include "content/json/nearest.h"
#include "content/month_read.h"

#define FIXTURES "tests/content/fixtures/"

/* Each file is named for what is wrong in it. */
static const struct { const char *name, *errors[2]; } bad[] = {
	{"blank", {":3:1: error: /: empty (allowed one JSON value)"}},
	{"byte_order_mark", {":1:1: error: /: begins with a byte order mark; save it as UTF-8 without one"}},
	{"colon_equals", {":1:11: error: /months: expected : after the key, found ="}},
	{"colon_missing", {":1:11: error: /months: expected : after the key, found 3"}},
	{"comma_before_brace", {":1:14: error: /months: the comma before } is one too many; remove it"}},
	{"comma_before_bracket", {":1:28: error: /axes/1: the comma before ] is one too many; remove it"}},
	{"comma_missing_array", {":1:12: error: /题/0: expected , or ] after a value, found \""}},
	{"comma_missing_object", {":3:2: error: /months: expected , or } after a value, found \""}},
	{"comment", {":2:2: error: /: JSON has no comments; say it in a \"note\" member"}},
	{"comment_behind", {":1:16: error: /: JSON has no comments; say it in a \"note\" member"}},
	{"cut_short_array",
		{":3:1: error: /axes/1: cut short: the array opened at line 1, column 10 is not closed; add ]"}},
	{"cut_short_key",
		{":1:18: error: /teams/fair: cut short: the object opened at line 1, column 11 is not closed; add }"}},
	{"cut_short_object",
		{":4:1: error: /teams/fair: cut short: the object opened at line 2, column 11 is not closed; add }"}},
	{"cut_short_text", {":1:19: error: /title: cut short: the text opened at line 1, column 11 is not closed; add \""}},
	{"duplicate_escaped_key",
		{":1:26: error: /fair: this key stands twice; keep one (the first is at line 1, column 10)",
			":1:37: error: /fair: this key stands twice; keep one (the first is at line 1, column 10)"}},
	{"duplicate_key",
		{":4:10: error: /teams/fair: this key stands twice; keep one (the first is at line 2, column 10)"}},
	{"empty", {":1:1: error: /: empty (allowed one JSON value)"}},
	{"key_without_quotes", {":1:2: error: /: expected a key in double quotes, found m"}},
	{"not_utf8", {":2:14: error: /: byte 0xE9 is not UTF-8; save the file as UTF-8"}},
	{"number_exponent_empty", {":1:13: error: /share: a digit must follow the exponent's e"}},
	{"number_leading_zero",
		{":1:13: error: /months: a number may not begin with 0 before another digit; remove the 0"}},
	{"number_minus_alone", {":1:12: error: /share: a digit must follow -"}},
	{"number_not_finite", {":1:15: error: /share/1: the number is too large (allowed up to 1.7e308)"}},
	{"number_plus", {":1:12: error: /months: a number may not begin with +; remove it"}},
	{"number_point_first", {":1:11: error: /share: a number needs a digit before the decimal point; write 0."}},
	{"number_point_last", {":1:13: error: /share: a digit must follow the decimal point"}},
	{"number_too_long", {":1:11: error: /share: the number has too many digits; round it (allowed 63 characters)"}},
	{"pointer_escapes",
		{":1:27: error: /a~1b/m~0n/1/: a number may not begin with 0 before another digit; remove the 0"}},
	{"second_value", {":1:4: error: /: text after the end, found {; remove it (allowed one JSON value)"}},
	{"single_quotes", {":1:11: error: /title: a text stands in double quotes, not in single ones"}},
	{"text_high_surrogate_alone",
		{":1:18: error: /title: the first half of a surrogate pair stands alone; write the character itself"}},
	{"text_line_break", {":1:15: error: /title: a line ends inside a text; close it with \" or write \\n"}},
	{"text_low_surrogate_alone",
		{":1:18: error: /title: the second half of a surrogate pair stands alone; write the character itself"}},
	{"text_short_escape", {":1:16: error: /title: \\u needs four hexadecimal digits, such as \\u00e9"}},
	{"text_tab", {":1:15: error: /title: a control character stands in a text; write it as \\t or \\uXXXX"}},
	{"text_unknown_escape",
		{":1:16: error: /title: unknown escape after \\, found x (allowed \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)"}},
	{"text_zero_character", {":1:18: error: /title: a text cannot hold the character \\u0000; remove it"}},
	{"too_deep",
		{":1:33: error: /0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0/0: nested too deep; flatten "
			"it (allowed 32 levels)"}},
	{"trailing_text", {":2:1: error: /: text after the end, found m; remove it (allowed one JSON value)"}},
	{"utf8_cut_short", {":1:3: error: /: byte 0xE6 is not UTF-8; save the file as UTF-8"}},
	{"utf8_overlong", {":1:3: error: /: byte 0xC0 is not UTF-8; save the file as UTF-8"}},
	{"utf8_surrogate", {":1:3: error: /: byte 0xED is not UTF-8; save the file as UTF-8"}},
	{"value_missing", {":1:12: error: /months: expected a value, found ,"}},
	{"word_capital",
		{":1:13: error: /founded: True is not a value; a text stands in double quotes (allowed true, false, null)"}},
	{"word_nan",
		{":1:11: error: /index: NaN is not a value; a text stands in double quotes (allowed true, false, null)"}},
	{"zero_byte", {":1:11: error: /title: expected a value, found \\u0000"}},
};

static struct json_reader *reader;

static int reader_begin(void **state)
{
	(void)state;
	reader = json_reader_new();
	return reader ? 0 : -1;
}

static int reader_end(void **state)
{
	(void)state;
	json_reader_free(reader);
	return 0;
}

static struct json_node *parse(const char *text)
{
	return json_parse(reader, "a.json", text, strlen(text));
}

static void expect_error(const char *expected)
{
	assert_int_equal(json_errors(reader), 1);
	assert_string_equal(json_error(reader, 0), expected);
	json_reader_free(reader);
	reader = json_reader_new();
	assert_non_null(reader);
}

static void expect_no_error(void)
{
	assert_null(json_error(reader, 0));
	assert_int_equal(json_errors(reader), 0);
}

static void test_bad_files(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		char path[160], line[600];
		struct json_reader *own = json_reader_new();
		snprintf(path, sizeof path, FIXTURES "%s.json", bad[i].name);
		assert_null(json_load(own, path));
		for (int j = 0; j < 2 && bad[i].errors[j]; j++) {
			snprintf(line, sizeof line, "%s%s", path, bad[i].errors[j]);
			assert_non_null(json_error(own, j));
			assert_string_equal(json_error(own, j), line);
			assert_int_equal(json_errors(own) > j, 1);
		}
		assert_int_equal(json_errors(own), bad[i].errors[1] ? 2 : 1);
		json_reader_free(own);
	}
}

static void test_files_that_cannot_be_read(void **state)
{
	(void)state;
	assert_null(json_load(reader, FIXTURES "no_such.json"));
	expect_error(FIXTURES "no_such.json:1:1: error: /: cannot be read: No such file or directory");
	assert_null(json_load(reader, "tests/content"));
	assert_int_equal(json_errors(reader), 1);
}

static void test_too_large(void **state)
{
	(void)state;
	static const char path[] = "json_test_too_large.json";
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	fseek(file, JSON_SIZE_MAX, SEEK_SET);
	fputc('1', file);
	fclose(file);
	assert_null(json_load(reader, path));
	remove(path);
	expect_error("json_test_too_large.json:1:1: error: /: too large; split it (allowed 16777216 bytes)");
}

static void test_cut_and_commented(void **state)
{
	static const struct { const char *text, *error; } cases[] = {
		{"{\"a", "a.json:1:4: error: /: cut short: the text opened at line 1, column 2 is not closed; add \""},
		{"[\"\\", "a.json:1:4: error: /0: cut short: the text opened at line 1, column 2 is not closed; add \""},
		{"{", "a.json:1:2: error: /: cut short: the object opened at line 1, column 1 is not closed; add }"},
		{"{\"a\"", "a.json:1:5: error: /a: cut short: the object opened at line 1, column 1 is not closed; add }"},
		{"{/**/\"a\": 1}", "a.json:1:2: error: /: JSON has no comments; say it in a \"note\" member"},
		{"[//\n1]", "a.json:1:2: error: /0: JSON has no comments; say it in a \"note\" member"},
		{"[1 //\n]", "a.json:1:4: error: /0: JSON has no comments; say it in a \"note\" member"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_null(parse(cases[i].text));
		expect_error(cases[i].error);
	}
}

static void test_very_deep(void **state)
{
	(void)state;
	enum { DEEP = 100000 };
	char *text = malloc(DEEP);
	assert_non_null(text);
	memset(text, '[', DEEP);
	assert_null(json_parse(reader, "deep.json", text, DEEP));
	free(text);
	assert_int_equal(json_errors(reader), 1);
	assert_non_null(strstr(json_error(reader, 0), "deep.json:1:33: error: /0/0/"));
}

static void test_depth_allowed(void **state)
{
	(void)state;
	assert_non_null(parse("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]"));
	expect_no_error();
}

static void test_good_text(void **state)
{
	(void)state;
	struct json_node *root = parse("{\"a\": [-0, 1.5e-3, true, null, \"\\ud83d\\ude00\\n\"], \"A\": {}}");
	expect_no_error();
	assert_non_null(root);
	struct json_at at = json_root(reader, root), a = json_member(&at, "a"), face = json_element(&a, 4);
	assert_int_equal(json_size(&at), 2);
	assert_int_equal(json_size(&a), 5);
	assert_string_equal(face.node->string, "\xf0\x9f\x98\x80\n");
	assert_int_equal(json_size(&face), 0);
	assert_null(json_element(&a, 5).node);
}

static void test_not_terminated(void **state)
{
	(void)state;
	char text[4] = {'[', '1', ']', ']'};
	assert_non_null(json_parse(reader, "a.json", text, 3));
	expect_no_error();
}

static void test_walk(void **state)
{
	(void)state;
	struct json_at at = json_root(reader, parse("{\"x\": 1, \"y\": 2}"));
	char keys[8] = "";
	double sum = 0.0;
	for (struct json_at item = json_first(&at); item.node; json_next(&item)) {
		strcat(keys, item.key);
		sum += item.node->number;
	}
	assert_string_equal(keys, "xy");
	assert_int_equal((int)sum, 3);
	struct json_at list = json_root(reader, parse("[5, 6]"));
	struct json_at second = json_first(&list);
	assert_true(json_next(&second));
	assert_null(second.key);
	assert_int_equal(second.index, 1);
	assert_false(json_next(&second));
	assert_false(json_next(&second));
}

static void report_voices(const struct json_node *root)
{
	struct json_at at = json_root(reader, root), teams = json_member(&at, "teams");
	for (struct json_at team = json_first(&teams); team.node; json_next(&team)) {
		double voice;
		json_number(&team, "voice", 0, 100, &voice);
	}
}

static void test_merge_keeps_places(void **state)
{
	(void)state;
	static const char base[] =
		"{\"teams\": {\n \"fair\": {\"voice\": 101},\n \"genai\": {\"voice\": 50},\n \"tbd\": {}\n}}";
	static const char patch[] = "{\"teams\": {\n\n  \"infra\": {\"voice\": 103}, \"genai\": {\"voice\": 102}}}";
	struct json_node *over = json_parse(reader, "patch.json", patch, strlen(patch));
	struct json_node *under = json_parse(reader, "base.json", base, strlen(base));
	report_voices(json_merge(reader, json_merge(reader, NULL, under), over));
	assert_int_equal(json_errors(reader), 4);
	assert_string_equal(json_error(reader, 0),
		"patch.json:3:22: error: /teams/infra/voice: 103 is out of range (allowed 0 to 100)");
	assert_string_equal(json_error(reader, 1),
		"patch.json:3:47: error: /teams/genai/voice: 102 is out of range (allowed 0 to 100)");
	assert_string_equal(json_error(reader, 2),
		"base.json:2:20: error: /teams/fair/voice: 101 is out of range (allowed 0 to 100)");
	assert_string_equal(json_error(reader, 3),
		"base.json:4:9: error: /teams/tbd/voice: missing (allowed 0 to 100)");
}

static void test_fifty_errors_and_more(void **state)
{
	(void)state;
	struct json_node *root = parse("[\n1]");
	struct json_at at = json_root(reader, root), element = json_element(&at, 0);
	char line[100], last[100] = "";
	for (int i = 0; i < 53; i++)
		json_report(i % 2 ? &at : &element, "fault %d", i);
	assert_int_equal(json_errors(reader), 53);
	assert_string_equal(json_error(reader, 0), "a.json:1:1: error: /: fault 1");
	assert_string_equal(json_error(reader, 25), "a.json:2:1: error: /0: fault 0");
	assert_string_equal(json_error(reader, 49), "a.json:2:1: error: /0: fault 48");
	assert_null(json_error(reader, 50));
	FILE *out = tmpfile();
	assert_non_null(out);
	json_print_errors(reader, out);
	rewind(out);
	int lines = 0;
	for (; fgets(line, sizeof line, out); lines++)
		strcpy(last, line);
	fclose(out);
	assert_int_equal(lines, 51);
	assert_string_equal(last, "… and 3 more errors\n");
}

static void test_error_stays_one_line(void **state)
{
	(void)state;
	struct json_node *root = parse("{\"a\\n\\u001b[31m~/\": 1}");
	struct json_at at = json_root(reader, root);
	json_allow(&at, NULL, 0);
	expect_error("a.json:1:21: error: /a\\u000a\\u001b[31m~0~1: unknown key; remove it or mend its name (allowed "
		"nothing)");
}

static void test_long_error_is_cut_between_characters(void **state)
{
	(void)state;
	char text[4000] = "{\"";
	for (int i = 0; i < 900; i++)
		strcat(text, "界");
	strcat(text, "\": 1}");
	struct json_at at = json_root(reader, parse(text));
	json_allow(&at, NULL, 0);
	const char *error = json_error(reader, 0);
	assert_true(strlen(error) < 1600);
	assert_string_equal(error + strlen(error) - strlen("界…"), "界…");
}

static void test_number(void **state)
{
	(void)state;
	const char *text = "{\"low\": -1, \"half\": 0.5, \"word\": \"high\", \"nothing\": null}";
	double out = 7.0;
	struct json_at at = json_root(reader, parse(text));
	assert_true(json_number(&at, "half", 0, 1, &out));
	assert_true(fabs(out - 0.5) < 1e-12);
	assert_false(json_number(&at, "low", 0, INFINITY, &out));
	assert_true(fabs(out - 0.5) < 1e-12);
	expect_error("a.json:1:9: error: /low: -1 is out of range (allowed at least 0)");
	at = json_root(reader, parse(text));
	assert_false(json_number(&at, "word", -DBL_MAX, 9, &out));
	expect_error("a.json:1:34: error: /word: must be a number, not \"high\" (allowed at most 9)");
	at = json_root(reader, parse(text));
	assert_false(json_number(&at, "nothing", -INFINITY, INFINITY, &out));
	expect_error("a.json:1:53: error: /nothing: must be a number, not null (allowed any number)");
	at = json_root(reader, parse(text));
	assert_false(json_number(&at, "absent", 0.25, 1, &out));
	expect_error("a.json:1:1: error: /absent: missing (allowed 0.25 to 1)");
	at = json_root(reader, parse(text));
	assert_true(json_number_or(&at, "absent", 0, 1, 3.0, &out));
	assert_true(fabs(out - 3.0) < 1e-12);
	assert_false(json_number_or(&at, "word", 0, 1, 3.0, &out));
}

static void test_whole(void **state)
{
	(void)state;
	const char *text = "{\"half\": 2.5, \"huge\": 1e10, \"yes\": true, \"two\": 2}";
	int32_t out = 7;
	struct json_at at = json_root(reader, parse(text));
	assert_true(json_whole(&at, "two", 0, 3, &out));
	assert_int_equal(out, 2);
	assert_true(json_whole_or(&at, "absent", 0, 3, -1, &out));
	assert_int_equal(out, -1);
	assert_false(json_whole(&at, "half", 0, 3, &out));
	expect_error("a.json:1:10: error: /half: must be a whole number, not 2.5 (allowed 0 to 3)");
	at = json_root(reader, parse(text));
	assert_false(json_whole(&at, "huge", INT32_MIN, INT32_MAX, &out));
	expect_error("a.json:1:23: error: /huge: 10000000000 is out of range (allowed -2147483648 to 2147483647)");
	at = json_root(reader, parse(text));
	assert_false(json_whole_or(&at, "yes", 0, 3, 0, &out));
	expect_error("a.json:1:36: error: /yes: must be a whole number, not true (allowed 0 to 3)");
}

static void test_bool_and_text(void **state)
{
	(void)state;
	const char *text = "{\"one\": 1, \"yes\": true, \"long\": \"abcd\", \"list\": [], \"short\": \"abc\"}";
	bool out = false;
	char word[4] = "";
	struct json_at at = json_root(reader, parse(text));
	assert_true(json_bool_or(&at, "yes", false, &out));
	assert_true(out);
	assert_true(json_bool_or(&at, "absent", false, &out));
	assert_false(out);
	assert_false(json_bool_or(&at, "one", false, &out));
	expect_error("a.json:1:9: error: /one: must be true or false, not 1 (allowed true, false)");
	at = json_root(reader, parse(text));
	assert_false(json_text(&at, "long", word, sizeof word));
	expect_error("a.json:1:33: error: /long: the text has 4 bytes, too many; shorten it (allowed at most 3 bytes)");
	at = json_root(reader, parse(text));
	assert_false(json_text(&at, "list", word, sizeof word));
	expect_error("a.json:1:49: error: /list: must be a text in double quotes, not an array (allowed at most 3 bytes)");
	at = json_root(reader, parse(text));
	assert_true(json_text_or(&at, "absent", "x", word, sizeof word));
	assert_string_equal(word, "x");
	assert_true(json_text_or(&at, "short", "x", word, sizeof word));
	assert_string_equal(word, "abc");
	assert_false(json_text(&at, "absent", word, sizeof word));
	expect_error("a.json:1:1: error: /absent: missing (allowed at most 3 bytes)");
}

static void test_word(void **state)
{
	(void)state;
	static const char *const words[] = {"fair", "genai", "infra"};
	const char *text = "{\"team\": \"fiar\", \"far\": \"nowhere\", \"three\": 3, \"good\": \"infra\"}";
	int32_t out = 7;
	struct json_at at = json_root(reader, parse(text));
	assert_true(json_word(&at, "good", words, 3, &out));
	assert_int_equal(out, 2);
	assert_true(json_word_or(&at, "absent", words, 3, -1, &out));
	assert_int_equal(out, -1);
	assert_false(json_word(&at, "team", words, 3, &out));
	expect_error("a.json:1:10: error: /team: \"fiar\" is not known (allowed fair, genai, infra; did you mean "
		"\"fair\"?)");
	at = json_root(reader, parse(text));
	assert_false(json_word(&at, "far", words, 3, &out));
	expect_error("a.json:1:25: error: /far: \"nowhere\" is not known (allowed fair, genai, infra)");
	at = json_root(reader, parse(text));
	assert_false(json_word_or(&at, "three", words, 3, 0, &out));
	expect_error("a.json:1:45: error: /three: must be a word in double quotes, not 3 (allowed fair, genai, infra)");
	at = json_root(reader, parse(text));
	assert_false(json_word(&at, "absent", words, 3, &out));
	expect_error("a.json:1:1: error: /absent: missing (allowed fair, genai, infra)");
}

static void test_month(void **state)
{
	(void)state;
	static const struct calendar calendar = {.year = 2023, .month = 1};
	static const char *const wrong[] = {"2024-13", "2024-00", "2024-9", "2024-09-01", "2024/09", "24-09", ""};
	int32_t out = 7;
	char text[64], line[200];
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		snprintf(text, sizeof text, "{\"due\": \"%s\"}", wrong[i]);
		struct json_at at = json_root(reader, parse(text));
		assert_false(month_read(&at, "due", &calendar, &out));
		assert_int_equal(out, 7);
		snprintf(line, sizeof line,
			"a.json:1:9: error: /due: must be a month, not \"%s\" (allowed YYYY-MM, such as \"2024-09\")", wrong[i]);
		expect_error(line);
	}
	struct json_at at = json_root(reader, parse("{\"due\": \"2024-09\", \"before\": \"2022-12\"}"));
	assert_true(month_read(&at, "due", &calendar, &out));
	assert_int_equal(out, 20);
	assert_true(month_read_or(&at, "before", &calendar, 0, &out));
	assert_int_equal(out, -1);
	assert_true(month_read_or(&at, "absent", &calendar, 5, &out));
	assert_int_equal(out, 5);
	expect_no_error();
}

static void test_shapes(void **state)
{
	(void)state;
	struct json_at at = json_root(reader, parse("{\"list\": [], \"object\": {}}"));
	struct json_at list = json_member(&at, "list"), object = json_member(&at, "object"),
		absent = json_member(&at, "absent");
	assert_true(json_is_object(&object));
	assert_true(json_is_array(&list));
	assert_false(json_is_object(&list));
	assert_false(json_is_array(&object));
	assert_false(json_is_array(&absent));
	assert_int_equal(json_errors(reader), 3);
	assert_string_equal(json_error(reader, 0), "a.json:1:1: error: /absent: missing (allowed an array […])");
	assert_string_equal(json_error(reader, 1),
		"a.json:1:10: error: /list: must be an object, not an array (allowed an object {…})");
	assert_string_equal(json_error(reader, 2),
		"a.json:1:24: error: /object: must be an array, not an object (allowed an array […])");
}

static void test_allow(void **state)
{
	(void)state;
	static const char *const keys[] = {"morale", "voice"};
	struct json_at at = json_root(reader, parse("[{\"$schema\": \"s\", \"note\": \"n\", \"voice\": 1, \"moral\": 2}]"));
	struct json_at team = json_element(&at, 0);
	json_allow(&team, keys, 2);
	expect_error("a.json:1:53: error: /0/moral: unknown key; remove it or mend its name (allowed morale, voice; "
		"did you mean \"morale\"?)");
}

static void test_nearest(void **state)
{
	(void)state;
	static const char *const words[] = {"chain_of_thought", "llama-3-1", "llama-3-2", "fair", "house.trust"};
	assert_string_equal(nearest_word("chain_of_tought", words, 5), "chain_of_thought");
	assert_string_equal(nearest_word("llama_3_2", words, 5), "llama-3-2");
	assert_string_equal(nearest_word("FAIR", words, 5), "fair");
	assert_string_equal(nearest_word("fiar", words, 5), "fair");
	assert_string_equal(nearest_word("house.turst", words, 5), "house.trust");
	assert_string_equal(nearest_word("llama-3", words, 5), "llama-3-1");
	assert_null(nearest_word("behemoth", words, 5));
	assert_null(nearest_word("", words, 5));
	assert_null(nearest_word("fair", words, 0));
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, reader_begin, reader_end)
	const struct CMUnitTest tests[] = {
		TEST(test_bad_files), TEST(test_files_that_cannot_be_read), TEST(test_too_large), TEST(test_cut_and_commented),
		TEST(test_very_deep),
		TEST(test_depth_allowed), TEST(test_good_text), TEST(test_not_terminated), TEST(test_walk),
		TEST(test_merge_keeps_places), TEST(test_fifty_errors_and_more), TEST(test_error_stays_one_line),
		TEST(test_long_error_is_cut_between_characters), TEST(test_number), TEST(test_whole),
		TEST(test_bool_and_text), TEST(test_word), TEST(test_month), TEST(test_shapes), TEST(test_allow),
		TEST(test_nearest),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
