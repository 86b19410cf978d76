/* Files cut short and with bytes changed: loading may refuse them, and must not crash or leak (run it under
 * sanitizers). */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "content/content.h"
#include "content/places.h"
#include "sim/luck.h"

#define FIXTURES "tests/content/fixtures"

struct text { char *bytes; size_t size; };

static struct text text_read(const char *path)
{
	FILE *file = fopen(path, "rb");
	assert_non_null(file);
	fseek(file, 0, SEEK_END);
	struct text text = {NULL, (size_t)ftell(file)};
	rewind(file);
	text.bytes = malloc(text.size + 1);
	assert_non_null(text.bytes);
	assert_int_equal(fread(text.bytes, 1, text.size, file), text.size);
	fclose(file);
	return text;
}

static void text_write(const char *path, const char *bytes, size_t size)
{
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, size, file), size);
	fclose(file);
}

static void try_folder(const char *folder, FILE *errors)
{
	rewind(errors);
	content_free(content_load(&(struct content_request){.scenario = folder, .data_folder = FIXTURES}, errors));
}

static void fuzz_cut(const char *folder, const char *path, const struct text *text, int times, FILE *errors)
{
	for (int i = 0; i < times; i++) {
		text_write(path, text->bytes, text->size * (size_t)i / (size_t)times);
		try_folder(folder, errors);
	}
}

/* One to four bytes changed; every third time to one that JSON gives a meaning, which gets further in. */
static void fuzz_change(const char *folder, const char *path, const struct text *text, int times, FILE *errors)
{
	static const char telling[] = "\"{}[]:,0123456789.-eE \\tfn";
	for (int i = 0; i < times; i++) {
		char *changed = malloc(text->size + 1);
		assert_non_null(changed);
		memcpy(changed, text->bytes, text->size);
		for (int n = 0; n <= i % 4 && text->size > 0; n++) {
			uint64_t bits = luck_bits(2023, LUCK_EVENT, i, n, (int)text->size);
			size_t at = (size_t)(bits >> 16) % text->size;
			changed[at] = i % 3 ? telling[(bits & 0xff) % (sizeof telling - 1)] : (char)(bits & 0xff);
		}
		text_write(path, changed, text->size);
		free(changed);
		try_folder(folder, errors);
	}
}

static void fuzz_scenario(const char *from, int cuts, int changes)
{
	char folder[] = "/tmp/openweights-fuzz-XXXXXX", path[PLACE_SIZE], source[PLACE_SIZE];
	struct place_names names = {0, {{0}}};
	FILE *errors = tmpfile();
	assert_non_null(errors);
	assert_non_null(mkdtemp(folder));
	place_list(from, ".json", &names);
	for (int i = 0; i < names.count; i++) {
		assert_true(place_join(source, from, names.name[i]) && place_join(path, folder, names.name[i]));
		struct text text = text_read(source);
		text_write(path, text.bytes, text.size);
		free(text.bytes);
	}
	for (int i = 0; i < names.count; i++) {
		assert_true(place_join(source, from, names.name[i]) && place_join(path, folder, names.name[i]));
		struct text text = text_read(source);
		fuzz_cut(folder, path, &text, cuts, errors);
		fuzz_change(folder, path, &text, changes, errors);
		text_write(path, text.bytes, text.size);
		free(text.bytes);
	}
	for (int i = 0; i < names.count; i++)
		if (place_join(path, folder, names.name[i]))
			remove(path);
	rmdir(folder);
	fclose(errors);
}

static void a_tiny_scenario_survives(void **unused)
{
	(void)unused;
	fuzz_scenario(FIXTURES "/scenarios/tiny", 200, 200);
}

static void shipped_scenarios_survive(void **unused)
{
	struct place_names names = {0, {{0}}};
	char path[PLACE_SIZE];
	(void)unused;
	place_list("data/scenarios", NULL, &names);
	assert_true(names.count >= 2); /* without any, nothing would have been tried */
	for (int i = 0; i < names.count; i++)
		if (place_join(path, "data/scenarios", names.name[i]))
			fuzz_scenario(path, 10, 20);
}

/* Patches, runs and order files, of which content_check() finds out by itself what they are. */
static void other_files_survive(void **unused)
{
	static const char *const files[] = {FIXTURES "/patches/staffed.json", FIXTURES "/patches/run.owrun",
		FIXTURES "/patches/save.owrun"};
	char path[] = "/tmp/openweights-fuzz-XXXXXX";
	(void)unused;
	int file = mkstemp(path);
	assert_true(file >= 0);
	close(file);
	FILE *errors = tmpfile();
	assert_non_null(errors);
	for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
		struct text text = text_read(files[i]);
		for (int n = 0; n < 400; n++) {
			size_t at = (size_t)(luck_bits(7, LUCK_EVENT, n, (int)i, 0) >> 16) % text.size;
			char was = text.bytes[at];
			text.bytes[at] = (char)luck_bits(7, LUCK_EVENT, n, (int)i, 1);
			text_write(path, text.bytes, n % 2 ? at + 1 : text.size);
			text.bytes[at] = was;
			rewind(errors);
			content_check(path, FIXTURES, errors);
		}
		free(text.bytes);
	}
	fclose(errors);
	remove(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_tiny_scenario_survives),
		cmocka_unit_test(shipped_scenarios_survive),
		cmocka_unit_test(other_files_survive),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
