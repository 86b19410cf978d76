/* Saved games: what is kept, what is offered in place of what is broken, and that nothing is lost. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/texts.h"
#include "campaign/saves.h"
#include "content/run_file.h"

#define FIXTURES "tests/content/fixtures"

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
		of_other += strcmp(list.entry[i].head.run.game, other->game) == 0;
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
	assert_string_equal(list.entry[0].head.run.title, "桥 \"one\" \\ {");
	assert_int_equal(list.entry[0].head.kind, SAVE_NAMED);
	campaign_end_month(c);
	assert_int_equal(saves_named(&saves, c, "two", list.entry[0].file, &said), SAVES_DONE);
	assert_int_equal(saves_branch(&saves, c, &said), SAVES_DONE);
	save_list_free(&list);
	assert_true(saves_list(&saves, &list));
	assert_int_equal(list.count, 2);
	int slot = list.entry[0].head.kind == SAVE_NAMED ? 0 : 1;
	assert_string_equal(list.entry[slot].head.run.title, "two");
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

/* As if written by hand: what is altered then is found by playing it. */
static void checksum_leave_out(const char *file)
{
	save_alter(file, ",\n \"checksum\"", NULL);
	FILE *out = fopen(path, "a");
	assert_non_null(out);
	fputs("}", out);
	fclose(out);
}

static void what_is_broken_stays_and_the_one_before_is_offered(void **state)
{
	static const struct { const char *from, *to; enum save_outcome outcome; } cases[] = {
		{"\"hashes\"", NULL, SAVES_BROKEN},
		{"{\"format\"", NULL, SAVES_BROKEN},
		{"\"checksum\"", NULL, SAVES_BROKEN},
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
		if (cases[i].to)
			checksum_leave_out(name);
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
	checksum_leave_out(name);
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
	struct saves below = {.folder = ""};
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
	assert_string_equal(list.entry[0].head.run.title, "whole");
	save_list_free(&list);
	campaign_free(c);
}

static char *bytes_read(const char *file, size_t *size)
{
	assert_true(place_join(path, saves.folder, file));
	char *text = run_file_bytes(path, size);
	assert_non_null(text);
	return text;
}

static void bytes_write(const char *file, const char *text, size_t size)
{
	assert_true(place_join(path, saves.folder, file));
	FILE *out = fopen(path, "wb");
	assert_non_null(out);
	assert_int_equal(fwrite(text, 1, size, out), size);
	fclose(out);
}

/* Three saves of three thousand damaged ones once loaded with other orders pending, and nobody was told. */
static void no_changed_byte_passes(void **state)
{
	static const struct content_request tiny = {.scenario = "tiny", .data_folder = FIXTURES};
	struct save_said said;
	struct save_head head, whole;
	size_t size;
	(void)state;
	struct campaign *c = campaign_new(&tiny, 7, "", stderr);
	assert_non_null(c);
	campaign_end_month(c);
	struct order order = order_none(ORDER_PACE);
	order.team = 0;
	order.value = PACE_PUSH;
	assert_int_equal(campaign_order(c, &order), REFUSAL_NONE);
	assert_int_equal(saves_named(&saves, c, "whole", NULL, &said), SAVES_DONE);
	char *text = bytes_read(place_last(said.path), &size);
	assert_int_equal(save_head_read(text, size, &whole), SAVE_WHOLE);
	uint64_t hash = state_hash(&c->content->scenario, &c->now);
	int passed = 0;
	for (size_t i = 0; i < size; i++)
		for (int bit = 0; bit < 8; bit++) {
			struct campaign_trouble trouble;
			text[i] = (char)(text[i] ^ 1 << bit);
			FILE *errors = tmpfile();
			struct campaign *again = campaign_load_text("save", text, size, FIXTURES, &trouble, errors);
			fclose(errors);
			if (again) {
				passed++;
				assert_int_equal(again->pending_count, 1);
				assert_int_equal(again->pending[0].value, PACE_PUSH);
				assert_true(state_hash(&again->content->scenario, &again->now) == hash);
			} else {
				assert_true(trouble.fault == CAMPAIGN_BROKEN || trouble.fault == CAMPAIGN_CHANGED ||
					trouble.fault == CAMPAIGN_NEWER);
			}
			campaign_free(again);
			if (save_head_read(text, size, &head) == SAVE_WHOLE)
				assert_memory_equal(&head, &whole, sizeof head);
			text[i] = (char)(text[i] ^ 1 << bit);
		}
	assert_true(passed < 8); /* the blanks about the checksum alone */
	free(text);
	campaign_free(c);
}

static void what_a_newer_version_made_is_named_so(void **state)
{
	static const struct { const char *from, *to, *says; } cases[] = {
		{"\"format\": 2", "\"format\": 3", "Open Weights"},
		{"\"program\": \"openweights ", "\"mood\": \"blue\", \"program\": \"openweights 9.9.9-", "9.9.9"},
	};
	struct save_said said;
	struct save_list list;
	(void)state;
	struct campaign *c = game_of(1);
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
		char name[PLATFORM_NAME_SIZE];
		snprintf(name, sizeof name, "%s", place_last(said.path));
		checksum_leave_out(name);
		save_alter(name, cases[i].from, cases[i].to);
		assert_null(saves_load(&saves, name, NULL, &said));
		assert_said(&said, SAVES_NEWER, cases[i].says);
		assert_true(saves_list(&saves, &list));
		assert_string_equal(list.entry[0].file, name);
		if (strstr(cases[i].to, "format"))
			assert_false(list.entry[0].good);
		save_list_free(&list);
	}
	campaign_free(c);
}

static int64_t clock_now;

static int64_t clock_read(void)
{
	return clock_now;
}

/* By what the saves say of themselves: copying them about changes the times of the files, and a clock may be set
 * back. */
static void saves_are_listed_by_game_number_and_time(void **state)
{
	static const struct { const char *game; int64_t at; } made[] = {{"b", 5000}, {"a", 9000}, {"a", 7000}, {"b", 6000},
		{"a", 8000}};
	static const struct { const char *game; int number; } listed[] = {{"a", 3}, {"a", 2}, {"a", 1}, {"b", 2}, {"b", 1}};
	struct save_said said;
	struct save_list list;
	(void)state;
	struct campaign *c = game_of(1);
	saves.now = clock_read;
	for (size_t i = 0; i < sizeof made / sizeof made[0]; i++) {
		clock_now = made[i].at;
		snprintf(c->game, sizeof c->game, "%s", made[i].game);
		c->saves = 0;
		if (i == 2)
			saves_named(&saves, c, "slot", NULL, &said);
		else
			saves_auto(&saves, c, &said);
		assert_int_equal(said.outcome, SAVES_DONE);
		const struct timespec times[2] = {{0, 0}, {(time_t)(1000 - i), 0}};
		assert_int_equal(utimensat(AT_FDCWD, said.path, times, 0), 0);
	}
	assert_true(saves_list(&saves, &list));
	assert_int_equal(list.count, 5);
	for (int i = 0; i < 5; i++) {
		assert_string_equal(list.entry[i].game, listed[i].game);
		assert_int_equal(list.entry[i].number, listed[i].number);
	}
	assert_string_equal(list.entry[0].written, "1970-01-01T00:00:08Z");
	save_list_free(&list);
	campaign_free(c);
}

static const char *file_text(const char *of, char *out, size_t size)
{
	FILE *file = fopen(of, "r");
	assert_non_null(file);
	out[fread(out, 1, size - 1, file)] = '\0';
	fclose(file);
	return out;
}

/* As the first version wrote: the difficulty's patch the last of the list, what a save shows as JSON in the notes. */
static void saves_of_the_first_form_still_load(void **state)
{
	char patch[4096], hashes[256] = "", old[8192];
	uint64_t hash[MONTHS_MAX];
	struct save_said said;
	struct save_list list;
	(void)state;
	struct campaign *c = campaign_take_over(NULL, &two_tracks, 7, 0, "hard", stderr);
	assert_non_null(c);
	campaign_end_month(c);
	campaign_hashes(c, hash);
	snprintf(hashes, sizeof hashes, "\"%016llx\"", (unsigned long long)hash[0]);
	int length = snprintf(old, sizeof old, "{\"program\": \"openweights 0.1.0\", \"scenario\": \"two-tracks\", "
		"\"content\": \"%016llx\",\n \"seed\": 7,\n \"patches\": [\n  %s],\n \"sets\": [],\n \"orders\": {},\n "
		"\"hashes\": [\n  %s],\n \"notes\": \"{\\\"month\\\": 1, \\\"kind\\\": \\\"auto\\\", \\\"taken_over\\\": 0, "
		"\\\"orders\\\": 0, \\\"trust\\\": 50.000, \\\"over\\\": false, \\\"lost\\\": false, "
		"\\\"date\\\": \\\"2023-02\\\", "
		"\\\"scenario\\\": \\\"two-tracks\\\", \\\"difficulty\\\": \\\"hard\\\", \\\"game\\\": \\\"old\\\", "
		"\\\"written\\\": \\\"2026-01-31 18:05\\\"}\"}\n", (unsigned long long)c->content->hash,
		file_text("data/difficulty/hard.json", patch, sizeof patch), hashes);
	assert_int_equal(platform_make_folder(saves.folder), PLATFORM_DONE);
	bytes_write("auto-old-0004.owrun", old, (size_t)length);
	assert_true(saves_list(&saves, &list));
	assert_true(list.entry[0].good);
	assert_string_equal(list.entry[0].game, "old");
	assert_int_equal(list.entry[0].head.month, 1);
	save_list_free(&list);
	struct campaign *again = saves_load(&saves, "auto-old-0004.owrun", NULL, &said);
	assert_non_null(again);
	assert_int_equal(said.outcome, SAVES_DONE);
	assert_string_equal(again->difficulty, "hard");
	assert_string_equal(again->game, "old");
	assert_int_equal(again->taken_over, 0);
	assert_int_equal(again->request.patches, 0);
	/* and goes on in the new form, after it */
	assert_int_equal(saves_auto(&saves, again, &said), SAVES_DONE);
	assert_string_equal(place_last(said.path), "auto-old-0005.owrun");
	campaign_free(again);
	campaign_free(c);
}

static void the_head_holds_what_is_no_month(void **state)
{
	struct save_said said;
	size_t size;
	(void)state;
	struct campaign *c = campaign_new(&two_tracks, 7, "hard", stderr);
	assert_non_null(c);
	for (int m = 0; m < 4; m++)
		campaign_end_month(c);
	assert_true(campaign_back_to(c, 1));
	campaign_end_month(c);
	assert_true(campaign_back_to(c, 0));
	c->counts = true;
	assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
	char name[PLATFORM_NAME_SIZE];
	snprintf(name, sizeof name, "%s", place_last(said.path));
	char *text = bytes_read(name, &size);
	assert_int_equal(run_sum_check(text, size), RUN_SUM_GOOD);
	free(text);
	struct campaign *again = saves_load(&saves, name, NULL, &said);
	assert_non_null(again);
	assert_true(again->counts);
	assert_string_equal(again->difficulty, "hard");
	assert_int_equal(again->request.patches, 0);
	assert_int_equal(again->saves, 1);
	assert_int_equal(again->rewinds, 2);
	assert_int_equal(again->rewind[0].from, 4);
	assert_int_equal(again->rewind[0].to, 1);
	assert_int_equal(again->rewind[1].from, 2);
	assert_int_equal(again->rewind[1].to, 0);
	campaign_free(again);
	/* a difficulty claimed and not played is told by the content */
	campaign_end_month(c);
	assert_int_equal(saves_auto(&saves, c, &said), SAVES_DONE);
	snprintf(name, sizeof name, "%s", place_last(said.path));
	checksum_leave_out(name);
	save_alter(name, "\"difficulty\": \"hard\"", "\"difficulty\": \"gentle\"");
	assert_null(saves_load(&saves, name, NULL, &said));
	assert_int_equal(said.outcome, SAVES_OTHER);
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
		IN_A_FOLDER(no_changed_byte_passes),
		IN_A_FOLDER(what_a_newer_version_made_is_named_so),
		IN_A_FOLDER(saves_are_listed_by_game_number_and_time),
		IN_A_FOLDER(saves_of_the_first_form_still_load),
		IN_A_FOLDER(the_head_holds_what_is_no_month),
	};
	return cmocka_run_group_tests(tests, words_load, words_free);
}
