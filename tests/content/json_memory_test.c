/* Reading, merging and writing where memory ends, at each place where some is asked for. The linker gives us what the
 * program asks. */
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "content/json/json.h"
#include "content/json/writing.h"

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *room, size_t size);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *room, size_t size);

static int left = INT_MAX;

static bool granted(void)
{
	if (left == INT_MAX)
		return true;
	return left-- > 0;
}

void *__wrap_malloc(size_t size)
{
	return granted() ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
	return granted() ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *room, size_t size)
{
	return granted() ? __real_realloc(room, size) : NULL;
}

static const char *text, *patch;
static const char *const keys[] = {"k1", "inner"};

static bool told(const struct json_reader *reader)
{
	assert_true(json_errors(reader) > 0);
	assert_non_null(strstr(json_error(reader, 0), "out of memory"));
	return false;
}

static bool all_done(struct json_reader *reader, struct writing *w)
{
	struct json_node *under = json_parse(reader, "under", text, strlen(text));
	struct json_node *over = under ? json_parse(reader, "over", patch, strlen(patch)) : NULL;
	const struct json_node *merged = over ? json_merge(reader, under, over) : NULL;
	const struct json_node *picked = merged ? json_pick(reader, merged, keys, 2) : NULL;
	if (!picked)
		return told(reader);
	for (int32_t i = 0; i < under->count; i++)
		json_wrap(reader, &under->child[i], "value");
	if (json_errors(reader) > 0)
		return told(reader);
	writing_json_tree(w, merged);
	return !w->failed;
}

static bool memory_suffices(int grants)
{
	struct writing w = {0};
	left = grants;
	struct json_reader *reader = json_reader_new();
	bool good = reader && all_done(reader, &w);
	left = INT_MAX;
	assert_true(!good || strlen(writing_text(&w)) > 1000);
	writing_free(&w);
	json_reader_free(reader);
	return good;
}

static void what_memory_is_refused_is_told(void **state)
{
	struct writing under = {0}, over = {0};
	int grants = 0;
	(void)state;
	writing_put(&under, "{\"inner\": {\"a\": {}}");
	writing_put(&over, "{\"inner\": {\"a\": {\"b\": \"\\n\"}}");
	for (int i = 0; i < 400; i++) {
		writing_printf(&under, ", \"k%d\": %d", i, i);
		writing_printf(&over, ", \"k%d\": [\"%d\"]", 2 * i, i);
	}
	writing_put(&under, "}");
	writing_put(&over, "}");
	text = writing_text(&under);
	patch = writing_text(&over);
	while (!memory_suffices(grants))
		assert_true(++grants < 1000);
	assert_true(grants > 10);
	json_reader_free(NULL);
	writing_free(&under);
	writing_free(&over);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(what_memory_is_refused_is_told)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
