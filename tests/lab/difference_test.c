/* What a patch changed: where two runs part, what moved, paired means, and how it is told. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "content/json/json.h"
#include "lab/tell/summary_tell.h"

enum { RUNS = 12 };

static struct content *base, *same, *changed;
static struct interface_text *words[LANGUAGES];
static const struct orders_from history = {.player = PLAYER_HISTORY};

static struct content *content_with(const char *set)
{
	const struct content_request request = {.scenario = "two-tracks", .sets = set != NULL, .set = {set}};
	return content_load(&request, stderr);
}

static int packages_load(void **state)
{
	(void)state;
	base = content_with(NULL);
	same = content_with("scenario.teams.tbd.color=\"#000000\"");
	changed = content_with("parameters.bridge.flow_base=0.2");
	for (int l = 0; l < LANGUAGES; l++)
		words[l] = interface_text_load("lab", (enum language)l, NULL, stderr);
	return base && same && changed && words[0] && words[1] ? 0 : -1;
}

static int packages_free(void **state)
{
	(void)state;
	content_free(base);
	content_free(same);
	content_free(changed);
	for (int l = 0; l < LANGUAGES; l++)
		interface_text_free(words[l]);
	return 0;
}

static void play_both(const struct content *other, struct replay *from, struct replay *to)
{
	assert_true(replay_run(from, base, history, 7, base->scenario.months));
	assert_true(replay_run(to, other, history, 7, base->scenario.months));
}

static void told(const struct replay *from, const struct replay *to, const char *why, enum language language, int width,
	struct writing *out)
{
	struct speech speech = speech_of(to->content, words[language]);
	const struct difference_base beside = {.replay = from, .why = why};
	difference_chronicle(&beside, to, &speech, (struct page){.out = out, .width = width});
}

static void equal_runs_do_not_part(void **state)
{
	struct replay from, to;
	struct difference_parting parting;
	struct difference_field field[4];
	struct writing out = {0};
	(void)state;
	play_both(same, &from, &to);
	assert_false(difference_find(&from, &to, &parting));
	assert_int_equal(difference_fields(&from, &to, field, 4), 0);
	told(&from, &to, "", LANGUAGE_EN, 80, &out);
	assert_non_null(strstr(writing_text(&out), "Nothing became different"));
	writing_free(&out);
	replay_free(&from);
	replay_free(&to);
}

static void the_first_month_and_field_are_named(void **state)
{
	struct replay from, to;
	struct difference_parting parting;
	(void)state;
	play_both(changed, &from, &to);
	assert_true(difference_find(&from, &to, &parting));
	assert_int_equal(parting.month, 0);
	assert_memory_equal(to.scenario->field[parting.field].id, "bridge.", 7);
	assert_true(parting.to < parting.from);
	for (int i = 0; i < to.scenario->fields; i++) {
		double before = field_read(&from.scenario->field[i], &from.state[0]);
		double after = field_read(&to.scenario->field[i], &to.state[0]);
		assert_true(before == after || (isnan(before) && isnan(after)));
	}
	replay_free(&from);
	replay_free(&to);
}

static void fields_come_by_how_far_they_moved(void **state)
{
	struct replay from, to;
	struct difference_field few[3], many[12];
	(void)state;
	play_both(changed, &from, &to);
	int count = difference_fields(&from, &to, many, 12);
	assert_true(count >= 3);
	assert_int_equal(difference_fields(&from, &to, few, 3), 3);
	for (int i = 0; i < 3; i++)
		assert_int_equal(few[i].field, many[i].field);
	for (int i = 1; i < count; i++)
		assert_true(many[i - 1].moved >= many[i].moved);
	replay_free(&from);
	replay_free(&to);
}

static void the_section_fits_in_both_languages(void **state)
{
	static const char *const parts[LANGUAGES] = {[LANGUAGE_EN] = "part in", [LANGUAGE_ZH] = "分道"};
	struct replay from, to;
	(void)state;
	play_both(changed, &from, &to);
	for (int l = 0; l < LANGUAGES; l++)
		for (int width = 80; width <= 100; width += 20) {
			struct writing out = {0};
			told(&from, &to, "", (enum language)l, width, &out);
			assert_true(!parts[l] || strstr(writing_text(&out), parts[l]));
			assert_non_null(strstr(writing_text(&out), "Llama 4"));
			for (char *line = strtok(out.data, "\n"); line; line = strtok(NULL, "\n"))
				if (page_columns(line) > width || strchr(line, '{'))
					fail_msg("too wide, or a pattern is not filled: %s", line);
			writing_free(&out);
		}
	replay_free(&from);
	replay_free(&to);
}

static void a_base_that_cannot_be_played_is_said(void **state)
{
	struct replay to;
	struct writing out = {0};
	(void)state;
	assert_true(replay_run(&to, changed, history, 7, 3));
	told(NULL, &to, "the reason", LANGUAGE_EN, 80, &out);
	assert_non_null(strstr(writing_text(&out), "(the reason)"));
	writing_free(&out);
	replay_free(&to);
}

static void means_have_students_interval(void **state)
{
	const double few[] = {1.0, (double)NAN, 3.0}, one[] = {2.0}, none[] = {(double)NAN};
	(void)state;
	struct difference_mean mean = difference_mean_of(few, 3);
	assert_int_equal(mean.pairs, 2);
	assert_true(fabs(mean.mean - 2.0) < 1e-12);
	assert_true(fabs(mean.high - (2.0 + 12.706)) < 1e-9 && fabs(mean.low - (2.0 - 12.706)) < 1e-9);
	assert_true(fabs(difference_mean_of(one, 1).mean - 2.0) < 1e-12);
	assert_true(isnan(difference_mean_of(one, 1).low));
	assert_true(isnan(difference_mean_of(none, 1).mean));
	double many[101];
	for (int i = 0; i < 101; i++)
		many[i] = i - 50.0;
	mean = difference_mean_of(many, 101); /* t(100) = 1.98397, deviation 29.3002 */
	assert_true(fabs(mean.high - 1.98397 * 29.3002 / sqrt(101.0)) < 1e-3);
}

static void summary_of(const struct content *content, struct summary *out)
{
	const struct summary_request request = {.content = content, .from = history, .first_seed = 1, .runs = RUNS,
		.until = content->scenario.months, .threads = 2};
	assert_int_equal(summary_run(out, &request), SUMMARY_DONE);
}

static void runs_are_paired_by_seed(void **state)
{
	struct summary from, to;
	double by[RUNS];
	(void)state;
	summary_of(base, &from);
	summary_of(changed, &to);
	const int model = 0;
	for (int i = 0; i < RUNS; i++)
		by[i] = to.run[i].index[model][0] - from.run[i].index[model][0];
	struct difference_mean mean = difference_index(&from, &to, model, 0), plain = difference_mean_of(by, RUNS);
	assert_true(fabs(mean.mean - plain.mean) < 1e-12 && fabs(mean.low - plain.low) < 1e-12);
	double sum = 0.0, endings = 0.0;
	for (int v = 0; v < 4; v++)
		sum += difference_verdict(&from, &to, model, 0, v).by.mean;
	for (int i = 0; i < base->scenario.endings; i++)
		endings += difference_ending(&from, &to, i).mean;
	assert_true(fabs(sum) < 1e-12 && fabs(endings) < 1e-12);
	summary_free(&from);
	summary_free(&to);
}

static void the_summary_tells_it_to_people_and_machines(void **state)
{
	struct summary from, to;
	struct writing json = {0}, text = {0};
	struct speech speech = speech_of(changed, words[LANGUAGE_EN]);
	(void)state;
	summary_of(base, &from);
	summary_of(changed, &to);
	const struct difference_base beside = {.summary = &from, .why = ""}, missing = {.why = "the reason"};
	summary_json(&to, &beside, &json);
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = json_parse(reader, "summary", writing_text(&json), json.length);
	json_print_errors(reader, stderr);
	const struct json_node *change = json_find(tree, "change");
	assert_int_equal(json_find(change, "releases")->count, base->scenario.models);
	json_reader_free(reader);
	difference_text(&beside, &to, &speech, (struct page){.out = &text, .width = 80});
	assert_non_null(strstr(writing_text(&text), "95 % interval"));
	assert_non_null(strstr(writing_text(&text), "Llama 4"));
	writing_clear(&text);
	difference_text(&missing, &to, &speech, (struct page){.out = &text, .width = 80});
	assert_non_null(strstr(writing_text(&text), "(the reason)"));
	writing_free(&json);
	writing_free(&text);
	summary_free(&from);
	summary_free(&to);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(equal_runs_do_not_part),
		cmocka_unit_test(the_first_month_and_field_are_named),
		cmocka_unit_test(fields_come_by_how_far_they_moved),
		cmocka_unit_test(the_section_fits_in_both_languages),
		cmocka_unit_test(a_base_that_cannot_be_played_is_said),
		cmocka_unit_test(means_have_students_interval),
		cmocka_unit_test(runs_are_paired_by_seed),
		cmocka_unit_test(the_summary_tells_it_to_people_and_machines),
	};
	return cmocka_run_group_tests(tests, packages_load, packages_free);
}
