/* Trees: merged, made of parts, written and read back, and as large as a file may be. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "content/json/json.h"
#include "content/json/writing.h"

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

static void expect_no_error(void)
{
	assert_null(json_error(reader, 0));
	assert_int_equal(json_errors(reader), 0);
}

static void expect_text(const struct json_node *node, const char *text)
{
	struct writing w = {0};
	writing_json_tree(&w, node);
	assert_string_equal(writing_text(&w), text);
	writing_free(&w);
}

static void test_merge(void **state)
{
	(void)state;
	/* the examples of RFC 7396, appendix A */
	static const char *const cases[][3] = {
		{"{\"a\":\"b\"}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
		{"{\"a\":\"b\"}", "{\"b\":\"c\"}", "{\"a\":\"b\",\"b\":\"c\"}"},
		{"{\"a\":\"b\"}", "{\"a\":null}", "{}"},
		{"{\"a\":\"b\",\"b\":\"c\"}", "{\"a\":null}", "{\"b\":\"c\"}"},
		{"{\"a\":[\"b\"]}", "{\"a\":\"c\"}", "{\"a\":\"c\"}"},
		{"{\"a\":\"c\"}", "{\"a\":[\"b\"]}", "{\"a\":[\"b\"]}"},
		{"{\"a\":{\"b\":\"c\"}}", "{\"a\":{\"b\":\"d\",\"c\":null}}", "{\"a\":{\"b\":\"d\"}}"},
		{"{\"a\":[{\"b\":\"c\"}]}", "{\"a\":[1]}", "{\"a\":[1]}"},
		{"[\"a\",\"b\"]", "[\"c\",\"d\"]", "[\"c\",\"d\"]"},
		{"{\"a\":\"b\"}", "[\"c\"]", "[\"c\"]"},
		{"{\"a\":\"foo\"}", "null", "null"},
		{"{\"a\":\"foo\"}", "\"bar\"", "\"bar\""},
		{"{\"e\":null}", "{\"a\":1}", "{\"e\":null,\"a\":1}"},
		{"[1,2]", "{\"a\":\"b\",\"c\":null}", "{\"a\":\"b\"}"},
		{"{}", "{\"a\":{\"bb\":{\"ccc\":null}}}", "{\"a\":{\"bb\":{}}}"},
		{NULL, "{\"a\":{\"b\":null,\"c\":1}}", "{\"a\":{\"c\":1}}"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct json_node *target = cases[i][0] ? parse(cases[i][0]) : NULL, *patch = parse(cases[i][1]);
		expect_text(json_merge(reader, target, patch), cases[i][2]);
		expect_text(patch, cases[i][1]);
		expect_text(target, cases[i][0] ? cases[i][0] : "null");
	}
	expect_no_error();
}

enum { MANY = 500000 };

/* {"k0000000":1,…} of the keys from `first` on. */
static struct json_node *many_keys(int first)
{
	char key[16];
	struct writing w = {0};
	for (int i = 0; i < MANY; i++) {
		snprintf(key, sizeof key, "k%07d", first + i);
		writing_put(&w, i ? ",\"" : "{\"");
		writing_put(&w, key);
		writing_put(&w, "\":1");
	}
	writing_put(&w, "}");
	struct json_node *node = json_parse(reader, "many.json", writing_text(&w), w.length);
	writing_free(&w);
	assert_non_null(node);
	return node;
}

/* These end only where nothing looks for a key by going past the others. */
static void test_many_keys_merge(void **state)
{
	(void)state;
	const struct json_node *under = many_keys(0), *over = many_keys(MANY / 2);
	const struct json_node *merged = json_merge(reader, under, over);
	expect_no_error();
	assert_int_equal(merged->count, MANY + MANY / 2);
	for (int i = 0; i < merged->count; i++) {
		char key[16];
		snprintf(key, sizeof key, "k%07d", i);
		assert_string_equal(merged->child[i].key, key);
		assert_ptr_equal(json_find(merged, key), &merged->child[i]);
	}
	assert_null(json_find(merged, "k"));
	assert_int_equal(merged->child[MANY / 2].place.column, 2 + (int)strlen("\"k0000000\":"));
}

static void test_many_unknown_keys(void **state)
{
	static const char *const keys[] = {"k00000", "k00001", "m"};
	(void)state;
	struct json_at at = json_root(reader, many_keys(0));
	json_allow(&at, keys, 3);
	assert_int_equal(json_errors(reader), MANY);
	assert_null(json_error(reader, JSON_DIAGNOSTICS_MAX));
	assert_string_equal(json_error(reader, 0), "many.json:1:13: error: /k0000000: unknown key; remove it or mend its "
		"name (allowed k00000, k00001, m; did you mean \"k00000\"?)");
}

static void test_long_array(void **state)
{
	(void)state;
	struct writing w = {0};
	for (int i = 0; i < MANY; i++)
		writing_printf(&w, i ? ",%d" : "[%d", i);
	writing_put(&w, "]");
	struct json_at at = json_root(reader, json_parse(reader, "long.json", writing_text(&w), w.length));
	assert_int_equal(json_size(&at), MANY);
	for (int i = 0; i < MANY; i++)
		assert_int_equal((int)json_element(&at, i).node->number, i);
	assert_null(json_element(&at, MANY).node);
	assert_null(json_element(&at, -1).node);
	expect_text(at.node, writing_text(&w));
	writing_free(&w);
}

static void test_deep_merge(void **state)
{
	(void)state;
	char under[400] = "", over[400] = "", merged[400] = "";
	for (int i = 0; i < JSON_DEPTH_MAX; i++) {
		strcat(under, "{\"a\":");
		strcat(over, "{\"a\":");
		strcat(merged, "{\"a\":");
	}
	strcat(under, "1");
	strcat(over, "2");
	strcat(merged, "2");
	for (int i = 0; i < JSON_DEPTH_MAX; i++) {
		strcat(under, "}");
		strcat(over, "}");
		strcat(merged, "}");
	}
	expect_text(json_merge(reader, parse(under), parse(over)), merged);
	expect_no_error();
}

static void test_pick_and_wrap(void **state)
{
	static const char *const keys[] = {"c", "nothing", "a"};
	(void)state;
	struct json_node *root = parse("{\"a\": 1, \"b\": 2, \"c\": {\"d\": 3}}");
	expect_text(json_pick(reader, root, keys, 3), "{\"c\":{\"d\":3},\"a\":1}");
	expect_text(json_pick(reader, root, keys, 0), "{}");
	json_wrap(reader, &root->child[1], "value");
	expect_text(root, "{\"a\":1,\"b\":{\"value\":2},\"c\":{\"d\":3}}");
	struct json_at at = json_root(reader, root), b = json_member(&at, "b"), value = json_member(&b, "value");
	json_report(&value, "here");
	assert_string_equal(json_error(reader, 0), "a.json:1:15: error: /b/value: here");
}

static void test_texts_come_back(void **state)
{
	(void)state;
	expect_text(parse("\"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u001F \\u00e9 \\u754c \\ud83d\\uDE00\""),
		"\"\\\" \\\\ / \\b \\f \\n \\r \\t \\u001f é 界 😀\"");
	expect_text(parse("[0, -0, 100, 1e2, 0.1, 1.7976931348623157e308, 5e-324, 0.30000000000000004]"),
		"[0,-0,100,100,0.1,1.7976931348623157e+308,4.94065645841247e-324,0.30000000000000004]");
	expect_no_error();
}

static void test_writing(void **state)
{
	(void)state;
	struct writing w = {0};
	writing_json_key(&w, "{", "a");
	writing_json_string(&w, NULL);
	writing_json_key(&w, ", ", "b");
	writing_json_number(&w, 1.0 / 3.0);
	writing_json_key(&w, ", ", "c d");
	writing_json_exact(&w, 1.0 / 3.0);
	writing_put(&w, "}\n");
	assert_string_equal(writing_text(&w), "{\"a\": null, \"b\": 0.3333333333, \"c d\": 0.3333333333333333}\n");
	writing_json_pack(&w);
	assert_string_equal(writing_text(&w), "{\"a\":null,\"b\":0.3333333333,\"c d\":0.3333333333333333}");
	assert_int_equal(w.length, strlen(writing_text(&w)));
	writing_clear(&w);
	writing_json_pack(&w);
	writing_json_number(&w, INFINITY);
	writing_json_exact(&w, -NAN);
	writing_json_tree(&w, NULL);
	assert_string_equal(writing_text(&w), "nullnullnull");
	writing_free(&w);
}

static void expect_fixed(double number, int decimals, const char *text)
{
	char out[NUMBER_SIZE];
	assert_string_equal(writing_fixed(number, decimals, out), text);
}

static void test_numbers_for_people(void **state)
{
	char out[NUMBER_SIZE];
	(void)state;
	expect_fixed(-0.04, 1, "0.0");
	expect_fixed(-0.06, 1, "-0.1");
	expect_fixed(NAN, 1, "–");
	assert_string_equal(writing_number(NAN, out), "nan");
	assert_string_equal(writing_number(-0.0, out), "0");
}

static void test_flush(void **state)
{
	struct writing w = {0};
	FILE *out = tmpfile();
	(void)state;
	assert_non_null(out);
	assert_true(writing_flush(&w, out));
	writing_json_tree(&w, parse("[true, false, null]"));
	assert_true(writing_flush(&w, out));
	assert_string_equal(writing_text(&w), "");
	assert_int_equal(ftell(out), strlen("[true,false,null]"));
	w.failed = true;
	assert_false(writing_flush(&w, out));
	fclose(out);
	writing_free(&w);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, reader_begin, reader_end)
	const struct CMUnitTest tests[] = {
		TEST(test_merge), TEST(test_many_keys_merge), TEST(test_many_unknown_keys), TEST(test_long_array),
		TEST(test_deep_merge), TEST(test_pick_and_wrap), TEST(test_texts_come_back), TEST(test_writing),
		TEST(test_numbers_for_people), TEST(test_flush),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
