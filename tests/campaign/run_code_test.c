/* Run codes: packed and played alike, and whatever else is pasted ends in a named fault. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

#include "../support/texts.h"
#include "campaign/run_code.h"

static struct campaign *game;
static char *code;
static struct interface_text *words[LANGUAGES];

static int game_play(void **state)
{
	const struct content_request request = {.scenario = "two-tracks", .patches = 1,
		.patch = {"{\"title\": \"a \\\"patch\\\"\", \"parameters\": {\"talent\": {\"hazard\": 0.01}}}"}, .sets = 1,
		.set = {"parameters.bridge.liaison_hours=70"}};
	(void)state;
	bool has_words = words_load_both(words, "desk");
	game = campaign_new(&request, UINT64_MAX - 5, "hard", stderr);
	if (!game || !has_words)
		return -1;
	while (game->month < 24 && !campaign_over(game)) {
		for (int n = 0; n < 6; n++) {
			struct order order = order_random(&game->content->scenario, 3, game->month, n);
			campaign_order(game, &order);
		}
		if (game->month < 23)
			campaign_end_month(game);
		else
			break;
	}
	code = run_code_pack(game);
	return code ? 0 : -1;
}

static int game_end(void **state)
{
	(void)state;
	free(code);
	campaign_free(game);
	words_free_both(words);
	return 0;
}

static void a_code_plays_what_was_packed(void **state)
{
	struct run_code_said said;
	(void)state;
	assert_true(strspn(code, "OW1.ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") == strlen(code));
	assert_true(strlen(code) < 8000);
	struct campaign *again = run_code_play(code, NULL, &said);
	if (!again)
		fail_msg("%d: %s", (int)said.outcome, said.detail);
	assert_int_equal(again->month, game->month);
	assert_int_equal(again->pending_count, game->pending_count);
	assert_string_equal(again->difficulty, "hard");
	assert_true(state_hash(&game->content->scenario, &game->now) == state_hash(&game->content->scenario, &again->now));
	char *twice = run_code_pack(again);
	assert_string_equal(twice, code);
	free(twice);
	campaign_free(again);
}

static void lines_and_blanks_do_not_matter(void **state)
{
	char *text, *unpacked, *other;
	size_t size, length = strlen(code), at = 0;
	(void)state;
	char *wrapped = malloc(2 * length + 16);
	assert_non_null(wrapped);
	wrapped[at++] = '\n';
	for (size_t i = 0; i < length; i++) {
		wrapped[at++] = code[i];
		if (i % 40 == 39)
			wrapped[at++] = i % 80 == 39 ? '\n' : ' ';
	}
	wrapped[at] = '\0';
	assert_int_equal(run_code_unpack(wrapped, &text, &size), RUN_CODE_GOOD);
	assert_int_equal(run_code_unpack(code, &unpacked, &size), RUN_CODE_GOOD);
	assert_string_equal(text, unpacked);
	other = run_code_of_text(unpacked, size);
	assert_string_equal(other, code);
	free(other);
	free(unpacked);
	free(text);
	free(wrapped);
}

static uint64_t dice;

static size_t roll(size_t sides)
{
	dice = dice * 6364136223846793005ULL + 1442695040888963407ULL;
	return (size_t)(dice >> 33) % sides;
}

static void what_was_cut_or_changed_is_named(void **state)
{
	size_t length = strlen(code), size;
	char *changed = malloc(length + 1), *text;
	(void)state;
	assert_non_null(changed);
	for (size_t i = 0; i < length; i += i < 64 ? 1 : 7) {
		memcpy(changed, code, i);
		changed[i] = '\0';
		assert_int_not_equal(run_code_unpack(changed, &text, &size), RUN_CODE_GOOD);
		assert_null(text);
	}
	for (int i = 0; i < 3000; i++) {
		memcpy(changed, code, length + 1);
		for (size_t n = 1 + roll(3); n > 0; n--)
			changed[roll(length)] = (char)(1 + roll(255));
		if (strcmp(changed, code) == 0)
			continue;
		enum run_code_outcome outcome = run_code_unpack(changed, &text, &size);
		assert_true(outcome != RUN_CODE_GOOD || roll(1) == 0);
		free(text);
	}
	free(changed);
}

#define BEGINS "{\"scenario\": \"two-tracks\", \"content\": \"0\", \"seed\": 1, "

/* Behind a true CRC anything may stand: what is inflated is as untrusted as what is pasted. */
static void what_is_no_run_is_named(void **state)
{
	static const char *const texts[] = {"", "{}", "[]", "null", "{\"scenario\": \"two-tracks\"}", "\"",
		"{\"scenario\": \"no-such\", \"content\": \"0\", \"seed\": 1, \"orders\": {}, \"hashes\": []}",
		BEGINS "\"orders\": {\"2023-01\": [{\"do\": \"fly\"}]}, \"hashes\": []}",
		BEGINS "\"orders\": {}, \"months\": 9, \"hashes\": []}",
		BEGINS "\"orders\": {}, \"months\": 90, \"hashes\": [\"0\"]}",
		BEGINS "\"orders\": {}, \"months\": 3, \"hashes\": [\"0\"]}",
		BEGINS "\"format\": 3, \"orders\": [], \"hashes\": [], \"mood\": 1}",
		BEGINS "\"program\": \"openweights 9.9.9\", \"orders\": {}, \"hashes\": [], \"mood\": 1}"};
	static const enum run_code_outcome outcomes[] = {RUN_CODE_WRONG, RUN_CODE_WRONG, RUN_CODE_WRONG, RUN_CODE_WRONG,
		RUN_CODE_WRONG, RUN_CODE_WRONG, RUN_CODE_WRONG, RUN_CODE_WRONG, RUN_CODE_GOOD, RUN_CODE_OTHER, RUN_CODE_OTHER,
		RUN_CODE_NEWER, RUN_CODE_NEWER};
	struct run_code_said said;
	char line[RUN_CODE_LINE_SIZE];
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
		char *packed = run_code_of_text(texts[i], strlen(texts[i]));
		assert_non_null(packed);
		campaign_free(run_code_play(packed, NULL, &said));
		if (said.outcome != outcomes[i])
			fail_msg("%s: %d", texts[i], (int)said.outcome);
		for (int l = 0; l < LANGUAGES; l++) {
			run_code_say(&said, words[l], line);
			assert_true(strlen(line) > 10);
			assert_null(strstr(line, "{detail}"));
			assert_null(strstr(line, "{version}"));
			assert_null(strstr(line, "{ours}"));
		}
		free(packed);
	}
}

static void texts_changed_behind_a_true_sum_never_crash(void **state)
{
	char *text, *changed;
	size_t size;
	struct run_code_said said;
	(void)state;
	assert_int_equal(run_code_unpack(code, &text, &size), RUN_CODE_GOOD);
	changed = malloc(size);
	assert_non_null(changed);
	for (int i = 0; i < 60; i++) {
		memcpy(changed, text, size);
		for (size_t n = 1 + roll(3); n > 0; n--)
			changed[roll(size)] = "0{}[],:\"1z\x80"[roll(11)];
		char *packed = run_code_of_text(changed, i % 4 == 3 ? roll(size) : size);
		assert_non_null(packed);
		campaign_free(run_code_play(packed, NULL, &said));
		free(packed);
	}
	free(changed);
	free(text);
}

/* A patch of as many texts as a code may hold: refused at once, as no text may be empty, and not by never ending. */
static void many_keys_end(void **state)
{
	struct run_code_said said;
	struct writing text = {0};
	(void)state;
	writing_put(&text, BEGINS "\"orders\": {}, \"hashes\": [], \"patches\": [{\"text\": {\"en\": {\"k\": \"\"");
	for (int i = 0; text.length < RUN_CODE_UNPACKED_MAX - 64; i++)
		writing_printf(&text, ",\"%x\":\"\"", (unsigned)i);
	writing_put(&text, "}}}]}");
	char *packed = run_code_of_text(writing_text(&text), text.length);
	assert_non_null(packed);
	campaign_free(run_code_play(packed, NULL, &said));
	assert_int_equal(said.outcome, RUN_CODE_WRONG);
	assert_non_null(strstr(said.detail, "must be a text that says something"));
	free(packed);
	writing_free(&text);
}

/* A true code that would unpack to more than the cap, in few letters. */
static void bomb_make(char *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	static unsigned char zeros[4 << 20], bytes[1 << 14];
	uLongf packed = sizeof bytes - 8;
	assert_int_equal(compress2(bytes + 4, &packed, zeros, sizeof zeros, 9), Z_OK);
	unsigned long crc = crc32(0L, bytes + 4, (unsigned)packed);
	for (int i = 0; i < 4; i++)
		bytes[i] = (unsigned char)(crc >> (8 * i) & 0xff);
	strcpy(out, "OW1.");
	out += 4;
	for (size_t bit = 0; bit + 6 <= (packed + 4) * 8 + 5; bit += 6) {
		unsigned pair = (unsigned)bytes[bit / 8] << 8 | bytes[bit / 8 + 1];
		*out++ = digits[pair >> (10 - bit % 8) & 63];
	}
	*out = '\0';
}

static void what_is_too_large_is_not_opened(void **state)
{
	char *text, *big = calloc(1, RUN_CODE_UNPACKED_MAX + 2);
	size_t size;
	(void)state;
	assert_non_null(big);
	memset(big, ' ', RUN_CODE_UNPACKED_MAX + 1);
	assert_null(run_code_of_text(big, RUN_CODE_UNPACKED_MAX + 1));
	char *packed = run_code_of_text(big, RUN_CODE_UNPACKED_MAX);
	assert_int_equal(run_code_unpack(packed, &text, &size), RUN_CODE_GOOD);
	assert_int_equal(size, RUN_CODE_UNPACKED_MAX);
	free(text);
	free(packed);
	memcpy(big, "OW1.", 4);
	assert_int_equal(run_code_unpack(big, &text, &size), RUN_CODE_TOO_LARGE);
	bomb_make(big);
	assert_int_equal(run_code_unpack(big, &text, &size), RUN_CODE_TOO_LARGE);
	assert_null(text);
	assert_int_equal(run_code_unpack("OW1.", &text, &size), RUN_CODE_DAMAGED);
	assert_int_equal(run_code_unpack("", &text, &size), RUN_CODE_NONE);
	assert_int_equal(run_code_unpack("OW2.abcd", &text, &size), RUN_CODE_NONE);
	assert_int_equal(run_code_unpack("OW1.ab+/", &text, &size), RUN_CODE_NONE);
	free(big);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_code_plays_what_was_packed),
		cmocka_unit_test(lines_and_blanks_do_not_matter),
		cmocka_unit_test(what_was_cut_or_changed_is_named),
		cmocka_unit_test(what_is_no_run_is_named),
		cmocka_unit_test(texts_changed_behind_a_true_sum_never_crash),
		cmocka_unit_test(what_is_too_large_is_not_opened),
		cmocka_unit_test(many_keys_end),
	};
	return cmocka_run_group_tests(tests, game_play, game_end);
}
