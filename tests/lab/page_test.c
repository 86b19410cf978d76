#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "lab/tell/page.h"

static void wide_characters_take_two_columns(void **state)
{
	(void)state;
	assert_int_equal(page_columns(""), 0);
	assert_int_equal(page_columns("Llama 4"), 7);
	assert_int_equal(page_columns("思维链"), 6);
	assert_int_equal(page_columns("推理,Llama。"), 12);
	assert_int_equal(page_columns(PAGE_BOLD "é…" PAGE_PLAIN), 2);
}

static void set(int width, const char *label, const char *text, const char *mark, const char *expected)
{
	struct writing out = {0};
	struct page page = {.out = &out, .width = width, .indent = 4};
	page_paragraph(&page, label, text, mark, 2);
	assert_string_equal(writing_text(&out), expected);
	writing_free(&out);
}

static void words_wrap(void **state)
{
	(void)state;
	set(16, "ab", "one two three four", NULL, "ab  one two\n      three four\n");
	set(16, NULL, "one", "[12]", "    one     [12]\n");
	set(16, NULL, "one two thr", "[12]", "    one two thr\n            [12]\n");
	/* what fits on no line is cut, after a stroke where there is one */
	set(12, NULL, "averyveryverylongword", NULL, "    averyver\n      yveryl\n      ongwor\n      d\n");
	set(16, NULL, "a https://example.org/one-two", NULL,
		"    a\n      https://\n      example.\n      org/one-\n      two\n");
	set(40, NULL, "  spaces   are  one ", NULL, "    spaces are one\n");
}

static void chinese_wraps_between_characters(void **state)
{
	(void)state;
	set(12, NULL, "思维链仍然成立", NULL, "    思维链仍\n      然成立\n");
	/* what closes stays with what it closes, what opens with what follows */
	set(12, NULL, "思维链仍。然", NULL, "    思维链\n      仍。然\n");
	set(14, NULL, "思维链仍(然", NULL, "    思维链仍\n      (然\n");
	set(14, NULL, "思 Llama 仍", NULL, "    思 Llama\n      仍\n");
}

static void colours_only_where_wanted(void **state)
{
	struct writing out = {0};
	struct page page = {.out = &out, .width = 40};
	(void)state;
	page_line(&page, PAGE_BOLD "a" PAGE_PLAIN "b");
	assert_string_equal(writing_text(&out), "ab\n");
	writing_clear(&out);
	page.colour = true;
	page_line(&page, PAGE_BOLD "a" PAGE_PLAIN "b");
	assert_string_equal(writing_text(&out), "\033[1ma\033[0mb\n");
	writing_free(&out);
}

static void padding_counts_columns(void **state)
{
	struct writing out = {0};
	(void)state;
	page_pad(&out, "推理", 6);
	page_pad_right(&out, "74.1", 6);
	page_pad(&out, "too long", 3);
	assert_string_equal(writing_text(&out), "推理    74.1too long");
	writing_free(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(wide_characters_take_two_columns),
		cmocka_unit_test(words_wrap),
		cmocka_unit_test(chinese_wraps_between_characters),
		cmocka_unit_test(colours_only_where_wanted),
		cmocka_unit_test(padding_counts_columns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
