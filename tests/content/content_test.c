/* What loading a scenario gives, and what is said of every kind of fault in one. */
#define _POSIX_C_SOURCE 200809L
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "content/content.h"
#include "content/places.h"

#define FIXTURES "tests/content/fixtures"
#define PATCHES FIXTURES "/patches/"
#define NEAR(a, b) assert_true(fabs((a) - (b)) < 1e-12)

enum { OUTPUT_SIZE = 1 << 16 };

/* All that was written to a file, without the way to the fixtures. */
static char *output_take(FILE *file)
{
	char *text = calloc(1, OUTPUT_SIZE);
	assert_non_null(text);
	rewind(file);
	size_t size = fread(text, 1, OUTPUT_SIZE - 1, file);
	fclose(file);
	text[size] = '\0';
	for (char *at = strstr(text, FIXTURES "/"); at; at = strstr(at, FIXTURES "/"))
		memmove(at, at + strlen(FIXTURES "/"), strlen(at + strlen(FIXTURES "/")) + 1);
	return text;
}

static struct content *load(const struct content_request *request)
{
	FILE *file = tmpfile();
	assert_non_null(file);
	struct content *content = content_load(request, file);
	char *errors = output_take(file);
	assert_string_equal(errors, "");
	free(errors);
	assert_non_null(content);
	return content;
}

static struct content *load_tiny(void)
{
	return load(&(struct content_request){.scenario = "tiny", .data_folder = FIXTURES});
}

static char *load_errors(const struct content_request *request)
{
	FILE *file = tmpfile();
	assert_non_null(file);
	assert_null(content_load(request, file));
	return output_take(file);
}

/* Line by line; "***" in the line expected stands for anything. */
static bool line_matches(const char *expected, size_t expected_size, const char *got, size_t got_size)
{
	for (size_t i = 0; i + 3 <= expected_size; i++) {
		size_t rest = expected_size - i - 3;
		if (memcmp(expected + i, "***", 3) == 0)
			return got_size >= i + rest && memcmp(expected, got, i) == 0 &&
				memcmp(expected + i + 3, got + got_size - rest, rest) == 0;
	}
	return expected_size == got_size && memcmp(expected, got, got_size) == 0;
}

static void assert_lines(const char *expected, const char *got, const char *name)
{
	while (*expected || *got) {
		size_t expected_size = strcspn(expected, "\n"), got_size = strcspn(got, "\n");
		if (!line_matches(expected, expected_size, got, got_size))
			fail_msg("%s:\n expected: %.*s\n got:      %.*s", name, (int)expected_size, expected, (int)got_size, got);
		expected += expected_size + (expected[expected_size] == '\n');
		got += got_size + (got[got_size] == '\n');
	}
}

static void assert_check(const char *path, const char *expected_path)
{
	FILE *file = tmpfile(), *expected = fopen(expected_path, "rb");
	assert_non_null(file);
	if (!expected)
		fail_msg("%s: not there", expected_path);
	int count = content_check(path, FIXTURES, file);
	char *got = output_take(file), *wanted = output_take(expected);
	assert_lines(wanted, got, path);
	assert_true(count > 0);
	free(got);
	free(wanted);
}

static void tables_are_read(void **unused)
{
	(void)unused;
	struct content *c = load_tiny();
	const struct scenario *s = &c->scenario;
	assert_string_equal(s->id, "tiny");
	assert_int_equal(s->calendar.year, 2023);
	assert_int_equal(s->months, 12);
	assert_int_equal(s->axes, 2);
	NEAR(s->axis[1].attention, 0.4);
	NEAR(s->axis[1].diffusion, 1.0);
	NEAR(s->team[0].voice, 0.72);
	assert_int_equal(s->team[0].cohort[COHORT_SENIOR], 26);
	assert_int_equal(s->team[1].joins_month, 2);
	assert_int_equal(s->team[0].joins_month, -1);
	assert_int_equal(s->team[2].track, TRACK_LAB);
	assert_false(s->team[2].founded);
	assert_int_equal(s->team[0].hire, HIRE_GROW);
	assert_int_equal(s->person[0].theme, 0);
	NEAR(s->person[0].cares[CONCERN_AUTONOMY], 0.5);
	NEAR(s->person[0].skill[1], 0.8);
	assert_int_equal(s->person[1].team, -1);
	assert_int_equal(s->bridge_from, 0);
	assert_int_equal(s->bridge_to, 1);
	assert_int_equal(s->lab, 2);
	NEAR(s->costs.influence[ORDER_PULL], 2.0);
	assert_true(s->fields > 300);
	content_free(c);
}

static void programmes_and_rivals_are_read(void **unused)
{
	(void)unused;
	struct content *c = load_tiny();
	const struct scenario *s = &c->scenario;
	assert_int_equal(s->model[0].start_month, 0);
	assert_int_equal(s->model[0].due_month, 3);
	assert_int_equal(s->model[1].start_month, -1);
	assert_int_equal(s->model[1].parent, 0);
	assert_int_equal(s->model[1].teacher, -1);
	assert_int_equal(s->model[1].goal, GOAL_LEAD);
	assert_true(s->model[0].promised[1] && !s->model[0].promised[0]);
	NEAR(s->model[0].recorded[1], 20.0);
	assert_true(isnan(s->model[1].recorded[0]));
	assert_int_equal(s->model[1].recorded_month, -1);
	assert_int_equal(s->rival[0].month, 1);
	assert_true(isnan(s->rival[1].index[0]));
	NEAR(s->rival[1].turn[1], 8.0);
	assert_int_equal(s->house.fleet.count, 2);
	NEAR(series_at(&s->house.fleet, 11.0), 9.5);
	NEAR(s->house.pressure, 0.1);
	NEAR(s->house.trust, 68.0);
	assert_int_equal(s->acquisition[0].person, 1);
	assert_int_equal(c->links, 1);
	NEAR(c->link[0].midpoint, 55.5);
	content_free(c);
}

static void events_and_policies_are_read(void **unused)
{
	(void)unused;
	struct content *c = load_tiny();
	const struct scenario *s = &c->scenario;
	const struct event *letter = &s->event[0];
	assert_int_equal(letter->choices, 2);
	assert_int_equal(letter->standing_choice, 1);
	assert_int_equal(letter->choice[0].order[0].kind, ORDER_LEND);
	assert_true(letter->choice[1].effect[0].multiply);
	assert_int_equal(letter->always.effects, 1);
	assert_string_equal(s->field[letter->always.effect[0].field].id, "bridge.unread");
	assert_true(letter->when.steps > 0 && !letter->once && !letter->recorded);
	assert_true(s->event[1].recorded && s->event[1].once);
	assert_int_equal(s->event[1].until_month, 5);
	assert_int_equal(s->headline[1].when.steps, 0);
	assert_int_equal(content_policy_find(c, "patient"), 1);
	assert_int_equal(content_policy_find(c, "hasty"), -1);
	assert_true(c->policy[0].follows_history);
	assert_int_equal(c->policy[1].rule[0].shift[0], 3);
	assert_int_equal(c->policy[1].rule[1].every_months, 6);
	assert_int_equal(c->policy[1].rule[1].from_month, 1);
	content_free(c);
}

static void record_and_texts_are_read(void **unused)
{
	(void)unused;
	struct content *c = load_tiny();
	assert_int_equal(c->history.count, 3);
	assert_int_equal(c->history.item[0].month, 1);
	assert_string_equal(c->history.item[1].confidence, "assumed");
	assert_int_equal(c->extra.count, 0);
	assert_int_equal(c->facts, 1);
	assert_string_equal(c->fact[0].date, "2023-02-20");
	assert_string_equal(c->fact[0].text[LANGUAGE_ZH], "第一个模型泄露。");
	assert_true(c->fact[0].alleged);
	assert_string_equal(content_text(c, LANGUAGE_EN, "team.study"), "The study");
	assert_string_equal(content_text(c, LANGUAGE_ZH, "event.letter.choice.lend"), "借两个人");
	assert_null(content_text(c, LANGUAGE_EN, "team.stud"));
	assert_string_equal(content_source(c, "rival.rival-1"), "invented for tests");
	assert_string_equal(content_source(c, "rival.rival-9"), "");
	assert_string_equal(content_source(c, "parameter.bridge.flow_base"), "invented for tests");
	assert_string_equal(content_source(c, "axis.knowledge"), "invented for tests");
	assert_string_equal(content_confidence(c, "event.leak"), "reported");
	assert_string_equal(content_date(c, "event.leak"), "2023-02-20");
	assert_string_equal(content_date(c, "model.first"), "2023-04");
	assert_string_equal(content_date(c, "rival.rival-1"), "2023-02-14");
	assert_true(content_alleged(c, "event.leak"));
	assert_false(content_alleged(c, "event.letter"));
	NEAR(c->parameter[0].max, 100.0);
	assert_string_equal(c->parameter[0].confidence, "low");
	content_free(c);
}

static void a_scenario_extends_another(void **unused)
{
	(void)unused;
	struct content *c = load(&(struct content_request){.scenario = FIXTURES "/scenarios/tiny-later/",
		.data_folder = FIXTURES});
	const struct scenario *s = &c->scenario;
	assert_string_equal(s->id, "tiny-later");
	assert_int_equal(s->calendar.month, 6);
	assert_int_equal(s->model[0].start_month, -1);
	assert_int_equal(s->model[0].due_month, 2);
	assert_int_equal(s->model[0].recorded_month, -1);
	assert_int_equal(s->rival[0].month, -4);
	assert_int_equal(s->events, 1);
	assert_int_equal(s->headlines, 3);
	assert_string_equal(s->headline[2].id, "plain"); /* what always holds stays behind what was added */
	NEAR(s->parameters.bridge_flow_base, 0.2);
	assert_string_equal(c->parameter[0].unit, "a test's unit");
	assert_int_equal(c->history.count, 0);
	assert_int_equal(c->policy[1].rules, 0);
	assert_string_equal(content_text(c, LANGUAGE_EN, "headline.late"), "Late, and no better");
	content_free(c);
}

static void patches_are_merged_in_order(void **unused)
{
	(void)unused;
	struct content *c = load(&(struct content_request){.scenario = "tiny", .data_folder = FIXTURES, .patches = 2,
		.patch = {PATCHES "staffed.json", PATCHES "staffed-more.json"}});
	const struct scenario *s = &c->scenario;
	NEAR(s->parameters.bridge_flow_base, 6.0);
	NEAR(s->parameters.bridge_wait_half, 2.0);
	assert_string_equal(c->parameter[0].unit, "a test's unit");
	NEAR(s->team[0].morale, 0.6);
	assert_int_equal(s->months, 18);
	NEAR(s->event[1].chance, 0.25);
	assert_int_equal(c->policy[1].rules, 0);
	assert_string_equal(content_text(c, LANGUAGE_ZH, "team.study"), "书库");
	content_free(c);
}

static void orders_of_patches_come_after_history(void **unused)
{
	(void)unused;
	struct content *c = load(&(struct content_request){.scenario = "tiny", .data_folder = FIXTURES, .patches = 2,
		.patch = {PATCHES "staffed.json", PATCHES "staffed-more.json"}});
	const struct order_list *h = &c->history;
	assert_int_equal(c->extra.count, 3);
	assert_int_equal(h->count, 5);
	assert_int_equal(h->item[0].order.kind, ORDER_HIRE); /* the pace of that month is left out */
	assert_int_equal(h->item[0].order.team, 0);
	assert_int_equal(h->item[1].order.value, HIRE_GROW);
	assert_int_equal(h->item[2].order.value, HIRE_STARS);
	assert_int_equal(h->item[3].order.kind, ORDER_AUDIT);
	assert_int_equal(h->item[4].order.kind, ORDER_START);
	assert_int_equal(c->extra.item[2].month, 3);
	content_free(c);
}

static void set_is_a_patch_of_one_line(void **unused)
{
	(void)unused;
	struct content *c = load(&(struct content_request){.scenario = "tiny", .data_folder = FIXTURES, .patches = 1,
		.patch = {PATCHES "staffed.json"}, .sets = 4, .set = {"parameters.bridge.flow_base=7",
		"models.second.due=2023-12", "scenario.teams.study.founded=true", "leave_out.2023-05=[\"start\"]"}});
	NEAR(c->scenario.parameters.bridge_flow_base, 7.0);
	assert_int_equal(c->scenario.model[1].due_month, 11);
	assert_int_equal(c->history.count, 3);
	content_free(c);
}

static void bad_sets_are_named(void **unused)
{
	static const struct { const char *set, *error; } bad[] = {
		{"nothing",
			"--set nothing: error: must be PATH=VALUE (allowed a path with dots, such as "
			"parameters.bridge.liaison_hours=80)\n"},
		{"=3", "--set =3: error: must be PATH=VALUE (allowed ***)\n"},
		{"teams..morale=3", "--set teams..morale=3: error: must be PATH=VALUE (allowed ***)\n"},
		{"teams.study.=3", "--set teams.study.=3: error: must be PATH=VALUE (allowed ***)\n"},
		{"parametres.a.b=1",
			"--set parametres.a.b=1:1:15: error: /parametres: unknown key; remove it or mend its name (allowed "
			"***; did you mean \"parameters\"?)\n"},
		{"parameters.bridge.flow_base=101",
			"--set parameters.bridge.flow_base=101:1:38: error: /parameters/bridge/flow_base/value: 101 is out of "
			"range (allowed 0 to 100)\n"},
		{"parameters.bridge.flow_base=much",
			"--set parameters.bridge.flow_base=much:1:38: error: /parameters/bridge/flow_base: must be an object, "
			"not \"much\" (allowed an object {…})\n"},
		{"parameters.bridge.flow_bse=1",
			"--set parameters.bridge.flow_bse=1:1:37: error: /parameters/bridge/flow_bse: unknown key; remove it "
			"or mend its name (allowed ***; did you mean \"flow_base\"?)\n"},
		{"models.second.goal=led",
			"--set models.second.goal=led:1:29: error: /models/second/goal: \"led\" is not known (allowed "
			"competitive, lead; did you mean \"lead\"?)\n"},
		{"house=3", "--set house=3:1:10: error: /house: must be an object, not 3 (allowed an object {…})\n"},
	};
	(void)unused;
	for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
		char *got = load_errors(&(struct content_request){.scenario = "tiny", .data_folder = FIXTURES, .sets = 1,
			.set = {bad[i].set}});
		assert_lines(bad[i].error, got, bad[i].set);
		free(got);
	}
}

static void bad_scenarios_are_named(void **unused)
{
	struct place_names names = {0, {{0}}};
	char path[PLACE_SIZE], expected[PLACE_SIZE + 16];
	(void)unused;
	place_list(FIXTURES "/bad", NULL, &names);
	assert_true(names.count > 20);
	for (int i = 0; i < names.count; i++) {
		assert_true(place_join(path, FIXTURES "/bad", names.name[i]));
		snprintf(expected, sizeof expected, "%s/expected.txt", path);
		assert_check(path, expected);
	}
}

static void bad_patches_are_named(void **unused)
{
	struct place_names names = {0, {{0}}};
	char path[PLACE_SIZE], expected[PLACE_SIZE + 16];
	(void)unused;
	place_list(FIXTURES "/bad_patches", ".json", &names);
	place_list(FIXTURES "/bad_patches", ".owrun", &names);
	assert_true(names.count > 6);
	for (int i = 0; i < names.count; i++) {
		assert_true(place_join(path, FIXTURES "/bad_patches", names.name[i]));
		snprintf(expected, sizeof expected, "%.*s.txt", (int)(strrchr(path, '.') - path), path);
		assert_check(path, expected);
	}
}

static void what_is_not_there_is_named(void **unused)
{
	(void)unused;
	char *errors = load_errors(&(struct content_request){.scenario = "tinny", .data_folder = FIXTURES});
	assert_ptr_equal(strstr(errors, "tinny: error: no scenario of this name (looked in scenarios, data/scenarios, "),
		errors);
	assert_non_null(strstr(errors, "; there are tiny, tiny-halves, tiny-later"));
	assert_non_null(strstr(errors, "; did you mean \"tiny\"?)\n"));
	free(errors);
	errors = load_errors(&(struct content_request){.scenario = "no/such/folder", .data_folder = FIXTURES});
	assert_string_equal(errors, "no/such/folder: error: no such file or folder\n");
	free(errors);
	errors = load_errors(&(struct content_request){.scenario = "tiny", .data_folder = FIXTURES, .patches = 1,
		.patch = {"no.json"}});
	assert_string_equal(errors, "no.json:1:1: error: /: cannot be read: No such file or directory\n");
	free(errors);
}

static void an_unknown_base_is_named(void **unused)
{
	char folder[] = "/tmp/openweights-content-XXXXXX", path[64];
	(void)unused;
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/scenario.json", folder);
	FILE *file = fopen(path, "wb");
	assert_non_null(file);
	fputs("{\"extends\": \"tinny\"}", file);
	fclose(file);
	char *errors = load_errors(&(struct content_request){.scenario = folder, .data_folder = FIXTURES});
	assert_non_null(strstr(errors,
		"/scenario.json:1:13: error: /extends: \"tinny\": no scenario of this name (looked in "));
	assert_non_null(strstr(errors, "; did you mean \"tiny\"?)\n"));
	free(errors);
	remove(path);
	rmdir(folder);
}

static uint64_t hash_with(const char *patch, const char *set)
{
	struct content_request request = {.scenario = "tiny", .data_folder = FIXTURES, .patches = patch != NULL,
		.patch = {patch}, .sets = set != NULL, .set = {set}};
	struct content *c = load(&request);
	uint64_t hash = c->hash;
	content_free(c);
	return hash;
}

static void the_hash_is_of_what_is_said(void **unused)
{
	(void)unused;
	uint64_t plain = hash_with(NULL, NULL);
	assert_true(plain == hash_with(NULL, NULL));
	assert_true(plain == hash_with(NULL, "parameters.bridge.flow_base=0.1"));
	struct content *worded = load(&(struct content_request){.scenario = "tiny", .data_folder = FIXTURES, .sets = 2,
		.set = {"text.en.extra=Words", "text.zh.extra=字"}});
	assert_true(plain == worded->hash);
	content_free(worded);
	assert_true(plain != hash_with(NULL, "parameters.bridge.flow_base=0.2"));
	assert_true(plain != hash_with(NULL, "orders.2023-04=[{\"do\":\"audit\",\"model\":\"first\"}]"));
	assert_true(plain != hash_with(NULL, "leave_out.2023-02=[\"pace\"]"));
	assert_true(plain != hash_with(PATCHES "staffed.json", NULL));
}

static void order_files_are_read(void **unused)
{
	(void)unused;
	struct content *c = load_tiny();
	struct order_list orders;
	FILE *file = tmpfile();
	assert_true(content_load_orders(c, PATCHES "orders.json", &orders, file));
	assert_int_equal(orders.count, 2);
	assert_int_equal(orders.item[0].order.kind, ORDER_AUDIT);
	assert_string_equal(orders.item[1].source, "invented for tests");
	order_list_free(&orders);
	assert_true(content_load_orders(c, FIXTURES "/scenarios/tiny-later/../../patches/orders.json", &orders, file));
	order_list_free(&orders);
	char *none = output_take(file);
	assert_string_equal(none, "");
	free(none);
	file = tmpfile();
	assert_false(content_load_orders(c, FIXTURES "/bad_patches/orders.json", &orders, file));
	assert_int_equal(orders.count, 0);
	char *errors = output_take(file);
	assert_non_null(strstr(errors,
		"bad_patches/orders.json:3:49: error: /orders/2023-06/0/model: \"secnd\" is not known"));
	free(errors);
	content_free(c);
}

static void check_tells_what_a_file_is(void **unused)
{
	static const char *const good[] = {"tiny", FIXTURES "/scenarios/tiny", FIXTURES "/scenarios/tiny/events.json",
		FIXTURES "/scenarios/tiny-later/history.json", PATCHES "staffed.json", PATCHES "run.owrun",
		PATCHES "save.owrun"};
	(void)unused;
	for (size_t i = 0; i < sizeof good / sizeof good[0]; i++) {
		FILE *file = tmpfile();
		int count = content_check(good[i], FIXTURES, file);
		char *errors = output_take(file);
		assert_string_equal(errors, "");
		assert_int_equal(count, 0);
		free(errors);
	}
}

static void shipped_scenarios_are_right(void **unused)
{
	struct place_names names = {0, {{0}}};
	(void)unused;
	place_list("data/scenarios", NULL, &names);
	assert_true(names.count >= 2); /* without any, nothing would have been checked */
	for (int i = 0; i < names.count; i++) {
		FILE *file = tmpfile();
		content_check(names.name[i], "data", file);
		char *errors = output_take(file);
		assert_string_equal(errors, "");
		free(errors);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_are_read),
		cmocka_unit_test(programmes_and_rivals_are_read),
		cmocka_unit_test(events_and_policies_are_read),
		cmocka_unit_test(record_and_texts_are_read),
		cmocka_unit_test(a_scenario_extends_another),
		cmocka_unit_test(patches_are_merged_in_order),
		cmocka_unit_test(orders_of_patches_come_after_history),
		cmocka_unit_test(set_is_a_patch_of_one_line),
		cmocka_unit_test(bad_sets_are_named),
		cmocka_unit_test(bad_scenarios_are_named),
		cmocka_unit_test(bad_patches_are_named),
		cmocka_unit_test(what_is_not_there_is_named),
		cmocka_unit_test(an_unknown_base_is_named),
		cmocka_unit_test(the_hash_is_of_what_is_said),
		cmocka_unit_test(order_files_are_read),
		cmocka_unit_test(check_tells_what_a_file_is),
		cmocka_unit_test(shipped_scenarios_are_right),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
