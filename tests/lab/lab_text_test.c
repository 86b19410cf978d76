/* The laboratory's own texts: both languages say the same things, and all that the code asks for is there. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "../support/texts.h"
#include "content/interface_text.h"

static struct interface_text *words[LANGUAGES];

static int words_load(void **state)
{
	(void)state;
	return words_load_both(words, "lab") ? 0 : -1;
}

static int words_free(void **state)
{
	(void)state;
	words_free_both(words);
	return 0;
}

static void both_have_the_same_keys(void **state)
{
	const char *key;
	int count = 0;
	(void)state;
	for (; (key = interface_text_key(words[LANGUAGE_EN], count)); count++)
		if (!interface_text_has(words[LANGUAGE_ZH], key))
			fail_msg("zh/lab.json lacks \"%s\"", key);
	assert_true(count > 100);
	assert_null(interface_text_key(words[LANGUAGE_ZH], count));
}

/* Every {name} of one text stands in the other; `free_names` may differ. */
static void holes_compare(const char *key, const char *text, const char *other)
{
	static const char *const free_names[] = {"{users}", "{hundreds}", "{capitals}", "{headline}"};
	char hole[64];
	for (const char *at = strchr(text, '{'); at; at = strchr(at + 1, '{')) {
		const char *end = strchr(at, '}');
		if (!end || end - at > 40)
			fail_msg("\"%s\": a brace is not closed", key);
		memcpy(hole, at, (size_t)(end - at + 1));
		hole[end - at + 1] = '\0';
		bool free_name = false;
		for (size_t i = 0; i < sizeof free_names / sizeof free_names[0]; i++)
			free_name = free_name || strcmp(hole, free_names[i]) == 0;
		if (!free_name && !strstr(other, hole))
			fail_msg("\"%s\": %s stands in one language only", key, hole);
	}
}

static void both_name_the_same_things(void **state)
{
	const char *key;
	(void)state;
	for (int i = 0; (key = interface_text_key(words[LANGUAGE_EN], i)); i++) {
		const char *en = interface_text_get(words[LANGUAGE_EN], key), *zh = interface_text_get(words[LANGUAGE_ZH], key);
		if (strstr(key, ".one"))
			continue; /* English writes the number out */
		holes_compare(key, en, zh);
		holes_compare(key, zh, en);
	}
}

static void assert_words(const char *family, const char *word)
{
	char key[64];
	snprintf(key, sizeof key, "%s.%s", family, word);
	for (int l = 0; l < LANGUAGES; l++)
		if (!interface_text_has(words[l], key))
			fail_msg("no text \"%s\" in language %d", key, l);
}

static void orders_and_refusals_have_words(void **state)
{
	(void)state;
	for (int kind = 0; kind < ORDER_KINDS; kind++) {
		assert_words("order", order_word(kind));
		for (int i = 0; order_value_word((enum order_kind)kind, i); i++)
			assert_words(order_word(kind), order_value_word((enum order_kind)kind, i));
	}
	for (const char *const *word = order_fixed_words(WORDS_PRIVILEGES); *word; word++)
		assert_words("privilege", *word);
	for (int r = 0; r < REFUSALS; r++)
		assert_words("refusal", refusal_word((enum refusal)r));
}

static void gaps_are_seen(void **state)
{
	(void)state;
	assert_string_equal(interface_text_get(words[LANGUAGE_EN], "no.such"), "?");
	assert_false(interface_text_has(words[LANGUAGE_EN], "no.such"));
	assert_null(interface_text_load("nothing", LANGUAGE_EN, NULL, tmpfile()));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_have_the_same_keys),
		cmocka_unit_test(both_name_the_same_things),
		cmocka_unit_test(orders_and_refusals_have_words),
		cmocka_unit_test(gaps_are_seen),
	};
	return cmocka_run_group_tests(tests, words_load, words_free);
}
