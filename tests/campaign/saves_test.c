/* Saved games: what is kept, what is offered in place of what is broken, and that nothing is lost. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "../support/texts.h"
#include "campaign/saves.h"

static const struct content_request two_tracks = {.scenario = "two-tracks"};
static char folder[64], path[PLACE_SIZE];
static struct saves saves;
static struct interface_text *words[LANGUAGES];

static int words_load(void **state)
{
	(void)state;
	return words_load_both(words, "desk") ? 0 : -1;
}

static int words_free(void **state)
{
	(void)state;
	words_free_both(words);
	return 0;
}

static int folder_make(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/openweights-saves-XXXXXX");
	if (!mkdtemp(folder))
		return -1;
	saves_open(&saves, folder);
	return 0;
}

static int folder_remove(void **state)
{
	struct platform_files files;
	(void)state;
	if (platform_list(saves.folder, "", &files)) {
		for (int i = 0; i < files.count; i++)
			if (place_join(path, saves.folder, files.file[i].name))
				remove(path);
		platform_files_free(&files);
	}
	rmdir(saves.folder);
	return rmdir(folder);
}

/* The line names the file and leaves no hole, in both languages. */
static void assert_said(const struct save_said *said, enum save_outcome outcome, const char *names)
{
	char line[SAVES_LINE_SIZE];
	assert_int_equal(said->outcome, outcome);
	for (int l = 0; l < LANGUAGES; l++) {
		saves_say(said, words[l], line);
		assert_true(strlen(line) > 10);
		assert_null(strchr(line, '{'));
		if (!strstr(line, names))
			fail_msg("\"%s\" is not in: %s", names, line);
	}
}

static struct campaign *game_of(int months)
{
	struct campaign *c = campaign_new(&two_tracks, 7, "", stderr);
	assert_non_null(c);
	while (c->month < months && !campaign_over(c))
		campaign_end_month(c);
	return c;
}

static void autosaves_rotate_and_go_on(void **state)
{
	struct save_said said;
	struct save_list list;
	(void)state;
	struct campaign *c = game_of(0), *other = game_of(2);
	assert_int_equal(saves_auto(&saves, other, &said), SAVES_DONE);
	strcpy(c->game, "another");
	for (int m = 0; m < 15; m++) {
		struct order order = order_none(ORDER_PACE);
		order.team = 0;
		order.value = m & 1;
		campaign_order(c, &order);
		assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
		if (m < 14)
			campaign_end_month(c);
	}
	assert_true(saves_list(&saves, &list));
	assert_int_equal(list.count, SAVES_KEPT + 1);
	int newest = saves_newest(&list), of_other = 0;
	assert_int_equal(newest, 0);
	assert_int_equal(list.entry[0].head.month, 14);
	assert_int_equal(list.entry[0].head.orders, c->pending_count);
	assert_string_equal(list.entry[0].head.date, "2024-03");
	assert_true(fabs(list.entry[0].head.trust - c->now.house.trust) < 0.001);
	for (int i = 0; i < list.count; i++)
		of_other += strcmp(list.entry[i].head.game, other->game) == 0;
	assert_int_equal(of_other, 1);
	struct campaign *again = saves_load(&saves, list.entry[0].file, NULL, &said);
	assert_non_null(again);
	assert_int_equal(said.outcome, SAVES_DONE);
	assert_string_equal(again->game, c->game);
	assert_int_equal(again->pending_count, c->pending_count);
	assert_true(state_hash(&c->content->scenario, &again->now) == state_hash(&c->content->scenario, &c->now));
	save_list_free(&list);
	campaign_free(again);
	campaign_free(other);
	campaign_free(c);
}

static void slots_are_named_and_written_over(void **state)
{
	struct save_said said;
	struct save_list list;
	(void)state;
	struct campaign *c = game_of(3);
	assert_int_equal(saves_named(&saves, c, "桥 \"one\" \\ \n{", NULL, &said), SAVES_DONE);
	assert_said(&said, SAVES_DONE, said.path);
	assert_true(saves_list(&saves, &list));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.entry[0].head.title, "桥 \"one\" \\ {");
	assert_int_equal(list.entry[0].head.kind, SAVE_NAMED);
	campaign_end_month(c);
	assert_int_equal(saves_named(&saves, c, "two", list.entry[0].file, &said), SAVES_DONE);
	assert_int_equal(saves_branch(&saves, c, &said), SAVES_DONE);
	save_list_free(&list);
	assert_true(saves_list(&saves, &list));
	assert_int_equal(list.count, 2);
	int slot = list.entry[0].head.kind == SAVE_NAMED ? 0 : 1;
	assert_string_equal(list.entry[slot].head.title, "two");
	assert_int_equal(list.entry[slot].head.month, 4);
	assert_int_equal(saves_delete(&saves, list.entry[slot].file, &said), SAVES_DONE);
	assert_int_equal(saves_delete(&saves, list.entry[slot].file, &said), SAVES_MISSING);
	assert_int_equal(saves_delete(&saves, "../escape.owrun", &said), SAVES_MISSING);
	save_list_free(&list);
	campaign_free(c);
}

static void save_alter(const char *file, const char *from, const char *to)
{
	assert_true(place_join(path, saves.folder, file) && file_alter(path, from, to));
}

static void what_is_broken_stays_and_the_one_before_is_offered(void **state)
{
	static const struct { const char *from, *to; enum save_outcome outcome; } cases[] = {
		{"\"hashes\"", NULL, SAVES_BROKEN},
		{"{\"program\"", NULL, SAVES_BROKEN},
		{"\"pace\": \"push\"", "\"pace\": \"crunch\"", SAVES_ALTERED},
		{"\"do\": \"pace\"", "\"do\": \"peace\"", SAVES_BROKEN},
		{"\"sets\": []", "\"sets\": [\"parameters.talent.hazard=0.02\"]", SAVES_OTHER},
	};
	struct save_said said;
	struct save_list list;
	(void)state;
	struct campaign *c = game_of(2);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		strcpy(c->game, "one");
		assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
		struct order order = order_none(ORDER_PACE);
		order.team = 0;
		order.value = PACE_PUSH;
		campaign_order(c, &order);
		campaign_end_month(c);
		campaign_end_month(c);
		assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
		const char *file = place_last(said.path);
		char name[PLATFORM_NAME_SIZE];
		snprintf(name, sizeof name, "%s", file);
		save_alter(name, cases[i].from, cases[i].to);
		assert_null(saves_load(&saves, name, NULL, &said));
		assert_said(&said, cases[i].outcome, name);
		assert_true(said.before[0] != '\0');
		assert_true(place_is_file(path)); /* it stays */
		struct campaign *before = saves_load(&saves, said.before, NULL, &said);
		assert_non_null(before);
		campaign_free(before);
		assert_true(saves_list(&saves, &list));
		assert_true(list.count >= 2);
		assert_true(strcmp(list.entry[saves_newest(&list)].file, name) != 0 || cases[i].outcome != SAVES_BROKEN ||
			strstr(cases[i].from, "do"));
		save_list_free(&list);
		folder_remove(NULL);
		folder_make(NULL);
		campaign_back_to(c, 2);
	}
	campaign_free(c);
}

static void content_that_differs_and_plays_the_same_is_loaded(void **state)
{
	struct save_said said;
	(void)state;
	struct campaign *c = game_of(3);
	assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
	char name[PLATFORM_NAME_SIZE];
	snprintf(name, sizeof name, "%s", place_last(said.path));
	save_alter(name, "\"sets\": []", "\"sets\": [\"parameters.house.debt_trust=2.9\"]");
	struct campaign *again = saves_load(&saves, name, NULL, &said);
	assert_non_null(again);
	assert_said(&said, SAVES_OTHER_GOOD, name);
	campaign_free(again);
	campaign_free(c);
}

static void a_folder_that_cannot_be_written_is_named(void **state)
{
	struct save_said said;
	struct saves below = {""};
	(void)state;
	struct campaign *c = game_of(1);
	assert_int_equal(saves_auto(&below, c, &said), SAVES_NO_PLACE);
	assert_said(&said, SAVES_NO_PLACE, "--data-dir");
	assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
	saves_open(&below, said.path); /* below a file */
	assert_int_equal(saves_auto(&below, c, &said), SAVES_UNWRITABLE);
	assert_said(&said, SAVES_UNWRITABLE, below.folder);
	assert_null(saves_load(&saves, "not-there.owrun", NULL, &said));
	assert_said(&said, SAVES_MISSING, "not-there.owrun");
	campaign_free(c);
}

static void what_cannot_be_deleted_is_said_so(void **state)
{
	char below[PLACE_SIZE];
	struct save_said said;
	(void)state;
	assert_true(place_join(below, saves.folder, "folder.owrun"));
	assert_int_equal(platform_make_folder(below), PLATFORM_DONE);
	assert_int_equal(saves_delete(&saves, "folder.owrun", &said), SAVES_NOT_DELETED);
	assert_said(&said, SAVES_NOT_DELETED, below);
	remove(below);
}

/* Two copies of the program that play on from the same save: neither writes over what the other saved. */
static void two_copies_of_a_game_take_turns(void **state)
{
	struct save_said said;
	struct save_list list;
	(void)state;
	struct campaign *one = game_of(1), *two = game_of(2);
	assert_int_equal(saves_auto(&saves, one, &said), SAVES_DONE);
	memcpy(two->game, one->game, sizeof two->game);
	assert_int_equal(saves_auto(&saves, two, &said), SAVES_DONE);
	assert_int_equal(saves_auto(&saves, one, &said), SAVES_DONE);
	assert_true(saves_list(&saves, &list));
	assert_int_equal(list.count, 3);
	for (int i = 0; i < list.count; i++)
		assert_true(list.entry[i].good);
	save_list_free(&list);
	campaign_free(one);
	campaign_free(two);
}

/* A limit on the size of files stands for a disk that is full. */
static void a_full_disk_is_named_and_loses_nothing(void **state)
{
	struct save_said said;
	struct save_list list;
	struct rlimit before, small = {512, 512};
	(void)state;
	struct campaign *c = game_of(4);
	assert_int_equal(saves_named(&saves, c, "whole", NULL, &said), SAVES_DONE);
	char name[PLATFORM_NAME_SIZE];
	snprintf(name, sizeof name, "%s", place_last(said.path));
	campaign_end_month(c);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	small.rlim_max = before.rlim_max;
	setrlimit(RLIMIT_FSIZE, &small);
	enum save_outcome slot = saves_named(&saves, c, "cut", name, &said);
	enum save_outcome automatic = saves_auto(&saves, c, &said);
	setrlimit(RLIMIT_FSIZE, &before);
	assert_int_equal(slot, SAVES_FULL);
	assert_int_equal(automatic, SAVES_FULL);
	assert_said(&said, SAVES_FULL, said.path);
	assert_true(saves_list(&saves, &list));
	assert_int_equal(list.count, 1);
	assert_string_equal(list.entry[0].head.title, "whole");
	save_list_free(&list);
	campaign_free(c);
}

#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, folder_make, folder_remove)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN_A_FOLDER(autosaves_rotate_and_go_on),
		IN_A_FOLDER(slots_are_named_and_written_over),
		IN_A_FOLDER(what_is_broken_stays_and_the_one_before_is_offered),
		IN_A_FOLDER(content_that_differs_and_plays_the_same_is_loaded),
		IN_A_FOLDER(a_folder_that_cannot_be_written_is_named),
		IN_A_FOLDER(what_cannot_be_deleted_is_said_so),
		IN_A_FOLDER(two_copies_of_a_game_take_turns),
		IN_A_FOLDER(a_full_disk_is_named_and_loses_nothing),
	};
	return cmocka_run_group_tests(tests, words_load, words_free);
}
