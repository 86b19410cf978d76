/* What the system is asked for: places, files that are whole or as before, clocks, a thread; and difficulties. */
#define _DEFAULT_SOURCE
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "campaign/campaign.h"
#include "campaign/difficulty.h"
#include "campaign/platform.h"

static char folder[] = "/tmp/openweights-platform-XXXXXX";

static int folder_make(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int folder_remove(void **state)
{
	(void)state;
	return rmdir(folder);
}

static void places_are_where_the_system_wants_them(void **state)
{
	char place[PLACE_SIZE];
	(void)state;
	setenv("HOME", "/home/somebody", 1);
	unsetenv("XDG_DATA_HOME");
	assert_true(platform_saves_folder(NULL, place));
	assert_string_equal(place, "/home/somebody/.local/share/openweights/saves");
	setenv("XDG_DATA_HOME", "relative", 1); /* to be ignored, says the specification */
	assert_true(platform_saves_folder(NULL, place));
	assert_string_equal(place, "/home/somebody/.local/share/openweights/saves");
	setenv("XDG_DATA_HOME", "/data", 1);
	setenv("XDG_CONFIG_HOME", "/config", 1);
	assert_true(platform_saves_folder(NULL, place));
	assert_string_equal(place, "/data/openweights/saves");
	assert_true(platform_settings_folder(NULL, place));
	assert_string_equal(place, "/config/openweights");
	assert_true(platform_saves_folder("/here", place));
	assert_string_equal(place, "/here/saves");
	unsetenv("XDG_DATA_HOME");
	unsetenv("HOME");
	assert_false(platform_saves_folder(NULL, place));
}

static void files_are_listed_newest_first(void **state)
{
	struct platform_files files;
	char below[PLACE_SIZE], a[PLACE_SIZE], b[PLACE_SIZE], up[PLACE_SIZE];
	(void)state;
	assert_true(place_join(up, folder, "one"));
	assert_true(place_join(below, folder, "one/two"));
	assert_int_equal(platform_make_folder(below), PLATFORM_DONE);
	assert_int_equal(platform_make_folder(below), PLATFORM_DONE);
	assert_true(place_join(a, below, "a.owrun"));
	assert_true(place_join(b, below, "b.owrun"));
	assert_int_equal(platform_write(a, "x", 1), PLATFORM_DONE);
	usleep(20000);
	assert_int_equal(platform_write(b, "xy", 2), PLATFORM_DONE);
	assert_true(platform_list(below, ".owrun", &files));
	assert_int_equal(files.count, 2);
	assert_string_equal(files.file[0].name, "b.owrun");
	assert_int_equal(files.file[0].bytes, 2);
	platform_files_free(&files);
	assert_int_equal(platform_rename(a, b), PLATFORM_UNWRITABLE);
	assert_int_equal(platform_claim(b), PLATFORM_TAKEN);
	assert_int_equal(platform_remove(b), PLATFORM_DONE);
	assert_int_equal(platform_remove(b), PLATFORM_MISSING);
	assert_int_equal(platform_rename(a, b), PLATFORM_DONE);
	assert_int_equal(platform_remove(b), PLATFORM_DONE);
	assert_true(platform_list("/no/such/folder", "", &files));
	assert_int_equal(files.count, 0);
	assert_int_equal(platform_make_folder("/dev/null/below"), PLATFORM_UNWRITABLE);
	rmdir(below);
	rmdir(up);
}

static void time_goes_on_and_has_a_date(void **state)
{
	char date[24];
	(void)state;
	int64_t before = platform_milliseconds();
	assert_true(platform_milliseconds() >= before);
	platform_date(platform_wall_milliseconds(), date);
	assert_int_equal(strlen(date), 16);
	static const struct { const char *utc; int64_t at; } times[] = {{"1970-01-01T00:00:00Z", 0},
		{"2024-02-29T23:59:59Z", 1709251199000}, {"2026-11-30T22:29:59Z", 1796077799000}};
	for (size_t i = 0; i < sizeof times / sizeof times[0]; i++) {
		assert_true(platform_utc_read(times[i].utc) == times[i].at);
		platform_utc(times[i].at + 999, date);
		assert_string_equal(date, times[i].utc);
	}
	static const char *const none[] = {"", "2026-01-31 18:05", "2026-13-01T00:00:00Z", "2026-01-31T00:00:00",
		"2026-01-31T00:00:00Zx", "1969-12-31T23:59:59Z"};
	for (size_t i = 0; i < sizeof none / sizeof none[0]; i++)
		assert_true(platform_utc_read(none[i]) == -1);
}

static void each_difficulty_can_be_played_and_listed(void **state)
{
	const struct content_request request = {.scenario = "two-tracks"};
	struct difficulty_change change[DIFFICULTY_CHANGES_MAX];
	(void)state;
	struct campaign *fair = campaign_new(&request, 1, "fair", stderr);
	assert_non_null(fair);
	for (int i = 0; difficulty_id(i); i++) {
		struct campaign *c = campaign_new(&request, 1, difficulty_id(i), stderr);
		assert_non_null(c);
		int count = difficulty_changes(difficulty_id(i), fair->content, NULL, change);
		assert_int_equal(c->content->hash == fair->content->hash, count == 0);
		for (int n = 0; n < count; n++) {
			assert_true(change[n].value == c->content->parameter[change[n].parameter].value);
			assert_true(change[n].fair == fair->content->parameter[change[n].parameter].value);
			assert_true(change[n].value != change[n].fair);
		}
		struct campaign *taken = campaign_take_over(c, NULL, 1, 2, "fair", stderr);
		assert_non_null(taken);
		assert_true(taken->content->hash == fair->content->hash);
		campaign_free(taken);
		campaign_free(c);
	}
	struct campaign *unknown = campaign_new(&request, 1, "no such", stdout);
	assert_non_null(unknown);
	assert_string_equal(unknown->difficulty, "fair");
	campaign_free(unknown);
	campaign_free(fair);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(places_are_where_the_system_wants_them),
		cmocka_unit_test(files_are_listed_newest_first),
		cmocka_unit_test(time_goes_on_and_has_a_date),
		cmocka_unit_test(each_difficulty_can_be_played_and_listed),
	};
	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
