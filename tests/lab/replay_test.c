#define _POSIX_C_SOURCE 200809L
/* One run in its three forms, over the real scenario. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "content/json/json.h"
#include "lab/tell/replay_csv.h"
#include "lab/tell/replay_json.h"
#include "lab/tell/replay_text.h"

static struct content *content;
static struct interface_text *words[LANGUAGES];
static struct replay replay;

static int replay_load(void **state)
{
	const struct content_request request = {.scenario = "two-tracks"};
	(void)state;
	content = content_load(&request, stderr);
	for (int l = 0; l < LANGUAGES; l++)
		words[l] = interface_text_load("lab", (enum language)l, NULL, stderr);
	if (!content || !words[0] || !words[1])
		return -1;
	return replay_run(&replay, content, (struct orders_from){.player = PLAYER_HISTORY}, 7,
		content->scenario.months) ? 0 : -1;
}

static int replay_unload(void **state)
{
	(void)state;
	replay_free(&replay);
	for (int l = 0; l < LANGUAGES; l++)
		interface_text_free(words[l]);
	content_free(content);
	return 0;
}

static void csv_has_a_row_a_month(void **state)
{
	struct writing out = {0};
	int rows = 0, columns = 1, cells = 1;
	(void)state;
	replay_csv(&replay, &out);
	const char *text = writing_text(&out);
	assert_memory_equal(text, "month,house.trust,", 18);
	for (const char *c = text; *c != '\n'; c++)
		columns += *c == ',';
	for (const char *c = text; *c; c++) {
		cells += *c == ',';
		if (*c != '\n')
			continue;
		assert_int_equal(cells, columns);
		cells = 1;
		rows++;
	}
	assert_int_equal(rows, replay.months + 1);
	assert_non_null(strstr(text, "\n2023-01,"));
	assert_non_null(strstr(text, ",nan,"));
	assert_null(strstr(text, "-nan"));
	writing_free(&out);
}

static void json_is_the_contract(void **state)
{
	struct writing out = {0};
	struct speech speech = speech_of(content, words[LANGUAGE_EN]);
	struct json_reader *reader = json_reader_new();
	(void)state;
	replay_json(&replay, &speech, &out);
	const struct json_node *tree = json_parse(reader, "replay", writing_text(&out), out.length);
	json_print_errors(reader, stderr);
	assert_non_null(tree);
	static const char *const keys[] = {"program", "scenario", "content", "seed", "hash", "months", "orders",
		"events", "releases", "ending"};
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
		assert_non_null(json_find(tree, keys[i]));
	const struct json_node *months = json_find(tree, "months");
	assert_int_equal(months->count, replay.months);
	const struct json_node *fields = json_find(&months->child[0], "fields");
	assert_true(json_kind_of(json_find(fields, "release.llama-4.reasoning")) == JSON_NULL);
	assert_int_equal(json_find(tree, "orders")->count, replay.orders);
	int model[MODELS_MAX];
	assert_int_equal(json_find(tree, "releases")->count,
		replay_releases(&replay, model));
	json_reader_free(reader);
	writing_free(&out);
}

static void chronicle_check(enum language language, int width)
{
	struct writing out = {0};
	struct speech speech = speech_of(content, words[language]);
	replay_chronicle(&replay, NULL, &speech, "history", (struct page){.out = &out, .width = width});
	char *text = strdup(writing_text(&out));
	for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n")) {
		if (page_columns(line) > width)
			fail_msg("wider than %d: %s", width, line);
		if (strchr(line, '{') || strchr(line, '\x01'))
			fail_msg("a pattern is not filled: %s", line);
		if (line[strlen(line) - 1] == ' ')
			fail_msg("ends in a space: \"%s\"", line);
	}
	assert_non_null(strstr(writing_text(&out), language == LANGUAGE_ZH ? "史载" : "On the record:"));
	assert_non_null(strstr(writing_text(&out), "2025-04"));
	free(text);
	writing_free(&out);
}

static void chronicle_fits_in_both_languages(void **state)
{
	(void)state;
	for (int l = 0; l < LANGUAGES; l++) {
		chronicle_check((enum language)l, 92);
		chronicle_check((enum language)l, 80);
	}
}

static void sources_are_listed_once(void **state)
{
	struct writing out = {0};
	struct speech speech = speech_of(content, words[LANGUAGE_EN]);
	const char *source[400];
	int count = 0;
	(void)state;
	replay_chronicle(&replay, NULL, &speech, "history", (struct page){.out = &out, .width = 10000});
	char *list = strstr(writing_text(&out), "\nSources\n");
	assert_non_null(list);
	for (char *line = strtok(list + 9, "\n"); line && count < 400; line = strtok(NULL, "\n")) {
		char *text = strchr(line, ' ');
		assert_non_null(text);
		source[count++] = text + strspn(text, " ");
	}
	assert_true(count > 50);
	for (int i = 0; i < count; i++)
		for (int j = i + 1; j < count; j++)
			if (strcmp(source[i], source[j]) == 0)
				fail_msg("listed twice: %s", source[i]);
	writing_free(&out);
}

static void months_are_those_of_play(void **state)
{
	struct play *play = calloc(1, sizeof *play);
	(void)state;
	play_start(play, content, &content->scenario, (struct orders_from){.player = PLAYER_HISTORY}, 7);
	play_until(play, content->scenario.months);
	assert_int_equal(state_hash(&content->scenario, &play->state),
		state_hash(&content->scenario, replay_last(&replay)));
	free(play);
}

static void links_map_indices_to_scores(void **state)
{
	const struct link link = {.guess = 0.25, .midpoint = 50.0, .slope = 0.1};
	(void)state;
	assert_true(fabs(link_score(&link, 50.0) - (62.5)) < 1e-9);
	assert_true(fabs(link_score(&link, -1000.0) - (25.0)) < 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_has_a_row_a_month),
		cmocka_unit_test(json_is_the_contract),
		cmocka_unit_test(chronicle_fits_in_both_languages),
		cmocka_unit_test(sources_are_listed_once),
		cmocka_unit_test(months_are_those_of_play),
		cmocka_unit_test(links_map_indices_to_scores),
	};
	return cmocka_run_group_tests(tests, replay_load, replay_unload);
}
