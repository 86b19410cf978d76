/* Difficulties over every scenario: they load, stay within the ranges stated, and pull in opposite directions. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "campaign/difficulty.h"
#include "content/interface_text.h"

static const char *const scenarios[] = {"two-tracks", "unwritten"};

static struct content *content_of(const char *scenario, const char *difficulty)
{
	struct content_request request = {.scenario = scenario};
	char path[PLACE_SIZE];
	if (difficulty_find(difficulty, NULL, path, stderr))
		request.patch[request.patches++] = path;
	struct content *content = content_load(&request, stderr);
	assert_non_null(content);
	return content;
}

static void they_load_over_both_scenarios(void **unused)
{
	(void)unused;
	for (int i = 0; i < 2; i++) {
		struct content *fair = content_of(scenarios[i], "fair");
		for (int d = 0; difficulty_id(d); d++) {
			struct difficulty_change change[DIFFICULTY_CHANGES_MAX];
			struct content *content = content_of(scenarios[i], difficulty_id(d));
			int count = difficulty_changes(difficulty_id(d), fair, NULL, change);
			assert_int_equal(count > 5, !difficulty_is_fair(difficulty_id(d)));
			for (int n = 0; n < count; n++) {
				const struct parameter_about *about = &fair->parameter[change[n].parameter];
				assert_true(change[n].value >= about->min && change[n].value <= about->max);
				assert_true(content->parameter[change[n].parameter].value == change[n].value);
			}
			content_free(content);
		}
		content_free(fair);
	}
}

static void what_gentle_eases_hard_does_not(void **unused)
{
	(void)unused;
	struct content *fair = content_of("two-tracks", "fair");
	struct difficulty_change gentle[DIFFICULTY_CHANGES_MAX], hard[DIFFICULTY_CHANGES_MAX];
	int gentles = difficulty_changes("gentle", fair, NULL, gentle);
	int hards = difficulty_changes("hard", fair, NULL, hard);
	for (int g = 0; g < gentles; g++)
		for (int h = 0; h < hards; h++)
			if (gentle[g].parameter == hard[h].parameter)
				assert_true((gentle[g].value < gentle[g].fair) == (hard[h].value > hard[h].fair));
	content_free(fair);
}

static void each_change_has_its_words(void **unused)
{
	struct content *fair = content_of("two-tracks", "fair");
	struct difficulty_change change[DIFFICULTY_CHANGES_MAX];
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct interface_text *text = interface_text_load("desk", (enum language)l, NULL, stderr);
		assert_non_null(text);
		for (int d = 0; difficulty_id(d); d++)
			for (int n = difficulty_changes(difficulty_id(d), fair, NULL, change) - 1; n >= 0; n--) {
				const struct parameter_entry *entry = &parameter_table[change[n].parameter];
				char key[96];
				snprintf(key, sizeof key, "difficulty.parameter.%s.%s", entry->group, entry->name);
				assert_true(interface_text_has(text, key));
			}
		interface_text_free(text);
	}
	content_free(fair);
}

static void each_has_its_words(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		struct interface_text *text = interface_text_load("desk", (enum language)l, NULL, stderr);
		assert_non_null(text);
		for (int d = 0; difficulty_id(d); d++) {
			char key[64];
			snprintf(key, sizeof key, "difficulty.%s", difficulty_id(d));
			assert_true(interface_text_has(text, key));
			snprintf(key, sizeof key, "difficulty.%s.about", difficulty_id(d));
			assert_true(interface_text_has(text, key));
		}
		interface_text_free(text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(they_load_over_both_scenarios), cmocka_unit_test(what_gentle_eases_hard_does_not),
		cmocka_unit_test(each_has_its_words), cmocka_unit_test(each_change_has_its_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
