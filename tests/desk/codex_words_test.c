/* Units and sources in both languages: every one that a scenario gives is in the vocabulary, but for titles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "../support/texts.h"
#include "content/content.h"
#include "desk/frame/codex_words.h"

static struct interface_text *text[LANGUAGES];
static struct content *content;

static int open_all(void **state)
{
	const struct content_request request = {.scenario = "unwritten"};
	(void)state;
	bool has_words = words_load_both(text, "codex");
	content = content_load(&request, stderr);
	return has_words && content ? 0 : -1;
}

static int close_all(void **state)
{
	(void)state;
	words_free_both(text);
	content_free(content);
	return 0;
}

static void said(enum language language, const char *source, const char *expected)
{
	struct writing out = {0};
	codex_source_say(text[language], source, &out);
	assert_string_equal(writing_text(&out), expected);
	writing_free(&out);
}

static void sources_are_said_by_their_pieces(void **state)
{
	(void)state;
	said(LANGUAGE_ZH, "assumption; fitted", "假定；拟合得出");
	said(LANGUAGE_ZH, "Cohen & Levinthal 1990 (form)", "Cohen & Levinthal 1990（形式）");
	said(LANGUAGE_ZH, "assumption: half a year", "假定：半年");
	said(LANGUAGE_ZH, "A title of my own; (", "A title of my own；(");
	said(LANGUAGE_ZH, "indices fitted from published benchmarks (facts/indices)",
		"指数由公开测试的成绩拟合（facts/indices）");
	said(LANGUAGE_ZH, "HumanEval 48.8 to 53.7 through the link (memory)",
		"HumanEval 48.8 至 53.7，经换算（凭记忆）");
	said(LANGUAGE_ZH, "", "");
	said(LANGUAGE_EN, "assumption; a title (form)", "assumption; a title (form)");
}

static void a_strange_unit_stays(void **state)
{
	(void)state;
	assert_string_equal(codex_unit(text[LANGUAGE_ZH], "share a month"), "每月占比");
	assert_string_equal(codex_unit(text[LANGUAGE_ZH], "hogsheads"), "hogsheads");
}

static bool is_plain(const char *unit)
{
	for (; *unit; unit++)
		if ((unsigned char)*unit >= 0x80)
			return false;
	return true;
}

static void every_unit_has_words(void **state)
{
	(void)state;
	for (int i = 0; i < PARAMETER_COUNT; i++)
		if (is_plain(codex_unit(text[LANGUAGE_ZH], content->parameter[i].unit)))
			fail_msg("no words for the unit \"%s\"", content->parameter[i].unit);
}

static void has_text(enum language language, const char *format, const char *first, const char *second)
{
	char key[160];
	snprintf(key, sizeof key, format, first, second);
	for (char *c = key; *c; c++)
		*c = *c == ' ' ? '_' : *c;
	if (!interface_text_has(text[language], key))
		fail_msg("no text for \"%s\" in language %d", key, (int)language);
}

static void every_unit_of_fields_has_words_in_every_language(void **state)
{
	(void)state;
	for (int l = 0; l < LANGUAGES; l++)
		for (int i = 0; i < UNITS; i++) {
			const struct unit_about *unit = &unit_table[i];
			if (unit->shape != SHAPE_WORDS)
				has_text((enum language)l, "unit.%s%s", unit->word, "");
			for (int value = 0; unit_value_word((enum unit)i, value); value++)
				has_text((enum language)l, "value.%s.%s", unit->list, unit_value_word((enum unit)i, value));
		}
}

/* Small letters at the beginning of a piece are a remark of ours, and no author's name. */
static void every_remark_of_a_source_has_words(void **state)
{
	(void)state;
	for (int i = 0; i < PARAMETER_COUNT; i++) {
		struct writing out = {0};
		codex_source_say(text[LANGUAGE_ZH], content->parameter[i].source, &out);
		const char *at = writing_text(&out);
		bool begins = true;
		for (; *at; at++) {
			if (begins && islower((unsigned char)*at))
				fail_msg("not in Chinese: \"%s\"", writing_text(&out));
			begins = strncmp(at, "；", 3) == 0 || strncmp(at, "：", 3) == 0 || strncmp(at, "（", 3) == 0;
			at += begins ? 2 : 0;
		}
		writing_free(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sources_are_said_by_their_pieces),
		cmocka_unit_test(a_strange_unit_stays),
		cmocka_unit_test(every_unit_has_words),
		cmocka_unit_test(every_unit_of_fields_has_words_in_every_language),
		cmocka_unit_test(every_remark_of_a_source_has_words),
	};
	return cmocka_run_group_tests(tests, open_all, close_all);
}
