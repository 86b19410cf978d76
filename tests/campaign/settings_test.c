/* The settings' file: what was chosen comes back, and what is wrong in it never stands in the way. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../support/texts.h"
#include "campaign/platform.h"
#include "campaign/settings.h"

static char folder[] = "/tmp/openweights-settings-XXXXXX";
static char path[PLACE_SIZE], aside[PLACE_SIZE], second[PLACE_SIZE];
static struct interface_text *words[LANGUAGES];

static int folder_make(void **state)
{
	(void)state;
	bool has_words = words_load_both(words, "desk");
	return mkdtemp(folder) && settings_path(folder, path) &&
		place_join(aside, folder, "settings.broken.json") &&
		place_join(second, folder, "settings.broken-2.json") && has_words ? 0 : -1;
}

static int folder_remove(void **state)
{
	(void)state;
	words_free_both(words);
	remove(path);
	remove(aside);
	remove(second);
	return rmdir(folder);
}

/* The command line's language, scale and size hold for the run; the file keeps what was chosen. */
static void what_is_given_holds_for_the_run(void **state)
{
	struct settings s, kept;
	struct settings_for_now now = {.language_given = true, .language = LANGUAGE_ZH, .scale_given = true, .scale = 2,
		.size_given = true, .w = 1024, .h = 640};
	(void)state;
	settings_defaults(&s);
	s.language = LANGUAGE_EN;
	s.scale = 1.25F;
	s.window_w = 1440;
	s.window_h = 900;
	settings_hold(&s, &now);
	assert_int_equal(s.language, LANGUAGE_ZH);
	assert_true(s.scale == 2 && s.window_w == 1024 && s.window_h == 640);
	kept = settings_to_keep(&s, &now);
	assert_int_equal(kept.language, LANGUAGE_EN);
	assert_true(kept.scale == 1.25F && kept.window_w == 1440 && kept.window_h == 900);
	s.language = LANGUAGE_EN; /* chosen in the settings, and then the other again */
	kept = settings_to_keep(&s, &now);
	s.language = LANGUAGE_ZH;
	s.scale = 1.5F;
	s.window_w = 1200;
	kept = settings_to_keep(&s, &now);
	assert_int_equal(kept.language, LANGUAGE_ZH);
	assert_true(kept.scale == 1.5F && kept.window_w == 1200 && kept.window_h == 640);
}

/* Nothing given: everything is kept as it stands. */
static void nothing_given_changes_nothing(void **state)
{
	struct settings s, kept;
	struct settings_for_now now = {0};
	(void)state;
	settings_defaults(&s);
	s.scale = 1.5F;
	settings_hold(&s, &now);
	kept = settings_to_keep(&s, &now);
	assert_int_equal(kept.language, s.language);
	assert_true(kept.scale == 1.5F && kept.window_w == s.window_w && kept.window_h == s.window_h);
}

static void text_write(const char *text)
{
	assert_int_equal(platform_write(path, text, strlen(text)), PLATFORM_DONE);
}

static void what_was_chosen_comes_back(void **state)
{
	struct settings s, again;
	struct settings_said said;
	(void)state;
	remove(path);
	assert_int_equal(settings_read(&s, path, &said), SETTINGS_NONE);
	s.language = LANGUAGE_ZH;
	s.scale = 1.25F;
	s.theme = 2;
	s.text = 1.2F;
	s.colour_safe = s.reduced_motion = s.full_screen = s.guided = true;
	s.autosave = false;
	s.window_x = -20;
	s.window_w = 1440;
	assert_true(settings_bind(&s, "undo", "E"));
	assert_false(settings_bind(&s, "no such action", "E"));
	settings_hint_see(&s, "bridge");
	settings_hint_see(&s, "bridge");
	assert_int_equal(settings_write(&s, path, &said), SETTINGS_GOOD);
	assert_int_equal(settings_read(&again, path, &said), SETTINGS_GOOD);
	assert_int_equal(again.language, LANGUAGE_ZH);
	assert_true(fabs((double)again.scale - 1.25) < 1e-6 && fabs((double)again.text - 1.2) < 1e-6);
	assert_int_equal(again.theme, 2);
	assert_true(again.colour_safe && again.reduced_motion && again.full_screen && again.guided && !again.autosave);
	assert_int_equal(again.window_x, -20);
	assert_int_equal(again.window_w, 1440);
	assert_string_equal(settings_key(&again, "undo"), "E");
	assert_null(settings_key(&again, "end_month"));
	assert_string_equal(settings_key(&again, "redo"), "Y");
	assert_null(settings_key(&again, "no such action"));
	assert_true(settings_bind(&again, "end_month", NULL));
	assert_string_equal(settings_key(&again, "end_month"), "E");
	assert_null(settings_key(&again, "undo"));
	assert_int_equal(again.hints, 1);
	assert_true(settings_hint_seen(&again, "bridge"));
}

static void a_broken_file_lies_aside_and_is_named(void **state)
{
	static const char *const broken[] = {"{\"language\": \"zh\"", "[1, 2]", "", "\xff\xfe"};
	char line[SETTINGS_LINE_SIZE];
	struct settings s;
	struct settings_said said;
	(void)state;
	for (size_t i = 0; i < 4; i++) {
		remove(aside);
		text_write(broken[i]);
		assert_int_equal(settings_read(&s, path, &said), SETTINGS_BROKEN);
		assert_false(place_is_file(path));
		assert_true(place_is_file(aside));
		assert_string_equal(said.aside, aside);
		for (int l = 0; l < LANGUAGES; l++) {
			settings_say(&said, words[l], line);
			assert_non_null(strstr(line, path));
			assert_non_null(strstr(line, aside));
			assert_null(strstr(line, "{detail}"));
		}
	}
	text_write("no JSON");
	assert_int_equal(settings_read(&s, path, &said), SETTINGS_BROKEN);
	assert_string_equal(said.aside, second);
	assert_int_equal(platform_remove(second), PLATFORM_DONE);
}

static void what_is_wrong_is_passed_over(void **state)
{
	struct settings s;
	struct settings_said said;
	char line[SETTINGS_LINE_SIZE];
	(void)state;
	text_write("{\"theme\": \"night\", \"scale\": 0.5, \"text\": 99, \"autosaves\": true, "
		"\"keys\": {\"undo\": \"U\", \"fly\": \"F\"}, "
		"\"hints\": [1], \"window\": {\"x\": 1e9}, \"reduced_motion\": true}");
	assert_int_equal(settings_read(&s, path, &said), SETTINGS_PARTLY);
	assert_true(place_is_file(path));
	assert_int_equal(s.theme, 1);
	assert_true(s.scale == 0.0F && s.text == 1.0F && s.reduced_motion && s.autosave);
	assert_string_equal(settings_key(&s, "undo"), "U");
	assert_int_equal(s.window_x, -1);
	assert_true(said.more >= 5);
	settings_say(&said, words[LANGUAGE_EN], line);
	assert_non_null(strstr(line, "settings.json:1:"));
}

static void a_place_that_cannot_be_written_is_named(void **state)
{
	struct settings s;
	struct settings_said said;
	char line[SETTINGS_LINE_SIZE], below[PLACE_SIZE];
	(void)state;
	text_write("{}");
	settings_defaults(&s);
	assert_true(place_join(below, path, "settings.json")); /* below a file */
	assert_int_equal(settings_write(&s, below, &said), SETTINGS_UNWRITABLE);
	settings_say(&said, words[LANGUAGE_ZH], line);
	assert_non_null(strstr(line, below));
	assert_int_equal(settings_write(&s, "/dev/full/settings.json", &said), SETTINGS_UNWRITABLE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_chosen_comes_back),
		cmocka_unit_test(what_is_given_holds_for_the_run),
		cmocka_unit_test(nothing_given_changes_nothing),
		cmocka_unit_test(a_broken_file_lies_aside_and_is_named),
		cmocka_unit_test(what_is_wrong_is_passed_over),
		cmocka_unit_test(a_place_that_cannot_be_written_is_named),
	};
	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
