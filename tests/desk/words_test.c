/* The desk's words: the same keys and the same holes in both languages, whole full-width marks, and lengths that a
 * person reads in passing. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "../support/texts.h"
#include "campaign/advice.h"
#include "content/interface_text.h"

static const char *const files[] = {"desk", "codex", "causes", "launch", "lab"};
enum { FILES = sizeof files / sizeof files[0] };

static bool begins(const char *text, const char *start)
{
	return strncmp(text, start, strlen(start)) == 0;
}

static bool ends(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);
	return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* Every {name} of one text stands in the other. */
static void assert_holes(const char *key, const char *text, const char *other)
{
	for (const char *open = strchr(text, '{'); open; open = strchr(open + 1, '{')) {
		char hole[64];
		size_t length = strcspn(open, "}") + 1;
		if (length >= sizeof hole || length > strlen(open))
			continue;
		memcpy(hole, open, length);
		hole[length] = '\0';
		if (strspn(hole + 1, "abcdefghijklmnopqrstuvwxyz_") == length - 2 && !strstr(other, hole))
			fail_msg("%s: %s is in one language alone", key, hole);
	}
}

static void both_languages_say_the_same(void **unused)
{
	(void)unused;
	for (int f = 0; f < FILES; f++) {
		struct interface_text *en = interface_text_load(files[f], LANGUAGE_EN, NULL, stderr);
		struct interface_text *zh = interface_text_load(files[f], LANGUAGE_ZH, NULL, stderr);
		assert_non_null(en);
		assert_non_null(zh);
		for (int i = 0; interface_text_key(en, i) || interface_text_key(zh, i); i++) {
			const char *key = interface_text_key(en, i), *other = interface_text_key(zh, i);
			if (!key || !other || strcmp(key, other) != 0)
				fail_msg("%s: in one language alone: %s or %s", files[f], key ? key : "-", other ? other : "-");
			if (strcmp(files[f], "lab") != 0) { /* whose Chinese counts people in hundreds of millions */
				assert_holes(key, interface_text_get(en, key), interface_text_get(zh, key));
				if (!begins(key, "month") && !begins(key, "number"))
					assert_holes(key, interface_text_get(zh, key), interface_text_get(en, key));
			}
		}
		interface_text_free(en);
		interface_text_free(zh);
	}
}

static void chinese_has_full_width_marks(void **unused)
{
	(void)unused;
	for (int f = 0; f < FILES; f++) {
		struct interface_text *zh = interface_text_load(files[f], LANGUAGE_ZH, NULL, stderr);
		assert_non_null(zh);
		for (int i = 0; interface_text_key(zh, i); i++) {
			const char *text = interface_text_get(zh, interface_text_key(zh, i));
			for (const unsigned char *c = (const unsigned char *)text; *c && c[1]; c++)
				if (*c >= 0x80 && strchr(",;:?!", c[1]))
					fail_msg("%s %s: a half-width %c", files[f], interface_text_key(zh, i), c[1]);
		}
		interface_text_free(zh);
	}
}

static void what_is_read_in_passing_is_short(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct interface_text *text = interface_text_load("desk", (enum language)l, NULL, stderr);
		assert_non_null(text);
		for (int i = 0; interface_text_key(text, i); i++) {
			const char *key = interface_text_key(text, i), *says = interface_text_get(text, key);
			int words = text_words(says), characters = text_characters(says);
			bool body = ends(key, ".body") || ends(key, ".body.turn");
			if (body && (begins(key, "guide.") || begins(key, "advice.")))
				if (l == LANGUAGE_ZH ? characters > 80 : words > 40)
					fail_msg("%s is long: %s", key, says);
			if (body && begins(key, "advice.") && (l == LANGUAGE_ZH ? characters > 70 : words > 35))
				fail_msg("%s is long: %s", key, says);
		}
		interface_text_free(text);
	}
}

/* What is said of longer turns is said of a month, too, and leaves no hole that is not filled then. */
static void texts_of_turns_stand_beside_those_of_months(void **unused)
{
	(void)unused;
	int count = 0;
	for (int f = 0; f < FILES; f++) {
		if (strcmp(files[f], "lab") == 0) /* which says nothing of turns but by name */
			continue;
		struct interface_text *text = interface_text_load(files[f], LANGUAGE_EN, NULL, stderr);
		assert_non_null(text);
		for (int i = 0; interface_text_key(text, i); i++) {
			char key[128];
			snprintf(key, sizeof key, "%s", interface_text_key(text, i));
			if (!ends(key, ".turn"))
				continue;
			const char *of_turn = interface_text_get(text, key);
			key[strlen(key) - strlen(".turn")] = '\0';
			if (!interface_text_has(text, key))
				fail_msg("%s.turn has no %s beside it", key, key);
			assert_holes(key, of_turn, interface_text_get(text, key));
			count++;
		}
		interface_text_free(text);
	}
	assert_true(count > 20);
}

static void guide_and_advice_are_whole(void **unused)
{
	(void)unused;
	struct interface_text *text = interface_text_load("desk", LANGUAGE_EN, NULL, stderr);
	char key[64];
	for (int step = 1; step <= 12; step++) {
		snprintf(key, sizeof key, "guide.%d.title", step);
		assert_true(interface_text_has(text, key));
		snprintf(key, sizeof key, "guide.%d.body", step);
		assert_true(interface_text_has(text, key));
	}
	for (int kind = 0; kind < ADVICES; kind++) {
		snprintf(key, sizeof key, "advice.%s.title", advice_word((enum advice_kind)kind));
		assert_true(interface_text_has(text, key));
		snprintf(key, sizeof key, "advice.%s.body", advice_word((enum advice_kind)kind));
		assert_true(interface_text_has(text, key));
	}
	interface_text_free(text);
}

/* Two pieces of advice can stand below each other, and a button is found by its name. */
static void no_two_buttons_of_advice_are_named_alike(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct interface_text *text = interface_text_load("desk", (enum language)l, NULL, stderr);
		assert_non_null(text);
		for (int i = 0; interface_text_key(text, i); i++)
			for (int k = 0; k < i; k++) {
				const char *one = interface_text_key(text, i), *other = interface_text_key(text, k);
				if (begins(one, "advice.") && ends(one, ".go") && begins(other, "advice.") && ends(other, ".go"))
					assert_string_not_equal(interface_text_get(text, one), interface_text_get(text, other));
			}
		interface_text_free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(both_languages_say_the_same), cmocka_unit_test(chinese_has_full_width_marks),
		cmocka_unit_test(what_is_read_in_passing_is_short),
		cmocka_unit_test(texts_of_turns_stand_beside_those_of_months),
		cmocka_unit_test(guide_and_advice_are_whole),
		cmocka_unit_test(no_two_buttons_of_advice_are_named_alike),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
