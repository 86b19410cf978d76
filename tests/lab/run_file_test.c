/* Run files: written, read and played again; and what is said of those that were cut short or altered. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../support/texts.h"
#include "lab/play/replay.h"
#include "lab/play/verify.h"

static char folder[] = "/tmp/openweights-run-XXXXXX";
static char path[64], patch[64], said[4096];

static int folder_make(void **state)
{
	(void)state;
	if (!mkdtemp(folder))
		return -1;
	snprintf(path, sizeof path, "%s/a.owrun", folder);
	snprintf(patch, sizeof patch, "%s/p.json", folder);
	FILE *out = fopen(patch, "w");
	if (!out)
		return -1;
	fputs("{\"orders\": {\"2024-06\": [{\"do\": \"seat\", \"team\": \"fair\"}]}}", out);
	return fclose(out);
}

static int folder_remove(void **state)
{
	(void)state;
	remove(path);
	remove(patch);
	return rmdir(folder);
}

static void run_write_of(const char *scenario, uint64_t seed, const char *to)
{
	struct content_request request = {.scenario = scenario, .patches = 1, .patch = {patch}, .sets = 1,
		.set = {"parameters.bridge.liaison_hours=80"}};
	struct content *content = content_load(&request, stderr);
	struct replay replay;
	struct order_list list = {0};
	uint64_t hash[MONTHS_MAX];
	assert_non_null(content);
	assert_true(replay_run(&replay, content, (struct orders_from){.player = PLAYER_HISTORY}, seed, 30));
	list.item = calloc((size_t)replay.orders + 1, sizeof *list.item);
	for (int i = 0; i < replay.orders; i++)
		list.item[list.count++] = (struct dated_order){replay.order[i].month, replay.order[i].order, "", ""};
	for (int i = 0; i < replay.months; i++)
		hash[i] = state_hash(replay.scenario, &replay.state[i + 1]);
	const struct run_head head = {.program = "test", .taken_over = -1};
	const struct run_to_write run = {.head = &head, .content = content, .request = &request, .seed = seed,
		.orders = &list,
		.months = replay.months, .hash = hash, .with_folder = true, .notes = "a \"note\""};
	assert_true(run_file_write(&run, to, stderr));
	free(list.item);
	replay_free(&replay);
	content_free(content);
}

static void run_write(uint64_t seed, const char *to)
{
	run_write_of("two-tracks", seed, to);
}

static enum run_file_outcome run_read(struct run_file *run)
{
	FILE *errors = tmpfile();
	enum run_file_outcome outcome = run_file_read(path, NULL, run, errors);
	rewind(errors);
	said[fread(said, 1, sizeof said - 1, errors)] = '\0';
	fclose(errors);
	return outcome;
}

static void what_is_written_is_read_and_played_alike(void **state)
{
	static const uint64_t seeds[] = {7, 9007199254740993ULL, UINT64_MAX};
	(void)state;
	for (int i = 0; i < 3; i++) {
		struct run_file run;
		struct verify_result result;
		run_write(seeds[i], path);
		assert_int_equal(run_read(&run), RUN_FILE_GOOD);
		assert_string_equal(said, "");
		assert_true(run.seed == seeds[i]);
		assert_true(run.content_hash == run.content->hash);
		assert_string_equal(run.notes, "a \"note\"");
		assert_true(verify_run(&run, &result));
		assert_true(result.same);
		assert_int_equal(result.months, 30);
		run_file_free(&run);
	}
}

/* As if written by hand. */
static void checksum_leave_out(void)
{
	assert_true(file_alter(path, ",\n \"checksum\"", NULL));
	FILE *out = fopen(path, "a");
	assert_non_null(out);
	fputs("}", out);
	fclose(out);
}

static void an_altered_file_is_told_by_its_checksum(void **state)
{
	struct run_file run;
	(void)state;
	run_write(7, path);
	assert_true(file_alter(path, "\"people\": 6", "\"people\": 7"));
	assert_int_equal(run_read(&run), RUN_FILE_ALTERED);
	assert_non_null(strstr(said, "checksum"));
}

/* In place: the folder of then, if it still holds what was played; or one beside the run. */
static void a_scenario_of_ones_own_is_found_again(void **state)
{
	char mine[128], file[192], from[192];
	struct run_file run;
	(void)state;
	snprintf(mine, sizeof mine, "%s/mine", folder);
	snprintf(file, sizeof file, "%s/scenario.json", mine);
	assert_int_equal(mkdir(mine, 0700), 0);
	FILE *out = fopen(file, "w");
	assert_non_null(out);
	fputs("{\"extends\": \"two-tracks\", \"months\": 20}", out);
	fclose(out);
	run_write_of(mine, 7, path);
	assert_int_equal(run_read(&run), RUN_FILE_GOOD);
	assert_string_equal(run.scenario, "mine");
	assert_string_equal(run.place, mine);
	run_file_free(&run);
	checksum_leave_out();
	snprintf(from, sizeof from, ",\n \"folder\": \"%s\"", mine);
	assert_true(file_alter(path, from, ",\n \"folder\": \"/nowhere/mine\""));
	assert_int_equal(run_read(&run), RUN_FILE_GOOD);
	assert_string_equal(run.place, mine);
	run_file_free(&run);
	/* what was changed since is still read, and told by its hash */
	assert_true(file_alter(file, "20", "21"));
	assert_int_equal(run_read(&run), RUN_FILE_GOOD);
	assert_true(run.content_hash != run.content->hash);
	run_file_free(&run);
	remove(file);
	assert_int_equal(run_read(&run), RUN_FILE_WRONG);
	rmdir(mine);
}

static void an_altered_order_is_found_in_its_month(void **state)
{
	struct run_file run;
	struct verify_result result;
	(void)state;
	run_write(7, path);
	checksum_leave_out();
	assert_true(file_alter(path, "\"people\": 6", "\"people\": 7"));
	assert_int_equal(run_read(&run), RUN_FILE_GOOD);
	assert_true(verify_run(&run, &result));
	assert_false(result.same);
	assert_int_equal(result.month, 1);
	assert_true(result.now != result.then);
	run_file_free(&run);
}

static void what_is_wrong_is_named(void **state)
{
	static const struct { const char *from, *to, *says; } cases[] = {
		{"\"hashes\"", NULL, "cut short"},
		{"\"hashes\"", "\"hashs\"", "did you mean \"hashes\""},
		{"\"do\": \"lend\"", "\"do\": \"land\"", "did you mean \"lend\""},
		{"\"scenario\": \"two-tracks\"", "\"scenario\": \"two-track\"", "did you mean \"two-tracks\""},
		{"\"seed\": 7", "\"seed\": -7", "seed"},
		{"\"content\": \"", "\"content\": \"xyz", "must be a hash"},
	};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct run_file run;
		run_write(7, path);
		checksum_leave_out();
		assert_true(file_alter(path, cases[i].from, cases[i].to));
		assert_int_equal(run_read(&run), RUN_FILE_WRONG);
		if (!strstr(said, cases[i].says))
			fail_msg("\"%s\" is not in: %s", cases[i].says, said);
	}
}

static void a_newer_version_is_named(void **state)
{
	static const struct { const char *from, *to; } cases[] = {{"\"format\": 2", "\"format\": 3, \"mood\": \"blue\""},
		{"\"program\": \"test", "\"mood\": \"blue\", \"program\": \"openweights-lab 9.9.9"}};
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
		struct run_file run;
		run_write(7, path);
		checksum_leave_out();
		assert_true(file_alter(path, cases[i].from, cases[i].to));
		assert_int_equal(run_read(&run), RUN_FILE_NEWER);
		assert_non_null(strstr(said, "made by a newer version"));
		assert_string_equal(run_head_version(&run.head), i ? "9.9.9" : "test");
		FILE *errors = tmpfile();
		assert_int_equal(content_check(path, NULL, errors), 1);
		rewind(errors);
		said[fread(said, 1, sizeof said - 1, errors)] = '\0';
		fclose(errors);
		assert_non_null(strstr(said, "made by a newer version"));
	}
}

static void a_file_that_is_not_there_is_named(void **state)
{
	struct run_file run;
	(void)state;
	remove(path);
	assert_int_equal(run_read(&run), RUN_FILE_WRONG);
	assert_non_null(strstr(said, "cannot be read"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read_and_played_alike),
		cmocka_unit_test(an_altered_file_is_told_by_its_checksum),
		cmocka_unit_test(a_scenario_of_ones_own_is_found_again),
		cmocka_unit_test(an_altered_order_is_found_in_its_month),
		cmocka_unit_test(what_is_wrong_is_named),
		cmocka_unit_test(a_newer_version_is_named),
		cmocka_unit_test(a_file_that_is_not_there_is_named),
	};
	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
