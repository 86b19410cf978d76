/* A scenario with turns of six months: months are printed as the calendar has them, and orders, policies and answers
 * come once a turn. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lab/ask/causes.h"
#include "lab/tell/replay_csv.h"
#include "lab/tell/replay_json.h"
#include "lab/tell/replay_text.h"

enum { TURN = 6, LETTER = 0, FIRST = 0 };

static struct content *content;
static struct interface_text *words;
static struct replay replay;

static int replay_load(void **state)
{
	const struct content_request request = {.scenario = "tiny-halves", .data_folder = "tests/content/fixtures"};
	(void)state;
	content = content_load(&request, stderr);
	words = interface_text_load("lab", LANGUAGE_EN, NULL, stderr);
	if (!content || !words)
		return -1;
	return replay_run(&replay, content, (struct orders_from){.player = PLAYER_HISTORY}, 1, content->scenario.months) ?
		0 : -1;
}

static int replay_unload(void **state)
{
	(void)state;
	replay_free(&replay);
	interface_text_free(words);
	content_free(content);
	return 0;
}

static void assert_says(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("nothing says %s", part);
}

static void csv_has_a_row_a_month(void **state)
{
	struct writing out = {0};
	char date[CALENDAR_TEXT_SIZE + 2];
	(void)state;
	replay_csv(&replay, &out);
	const char *line = writing_text(&out);
	for (int m = 0; m < 24; m++) {
		date[0] = '\n';
		calendar_print(&content->scenario.calendar, m, date + 1);
		strcat(date, ",");
		line = strstr(line, date);
		assert_non_null(line);
		line++;
	}
	assert_memory_equal(line, "2024-12,", 8);
	writing_free(&out);
}

static void json_dates_orders_and_releases(void **state)
{
	struct writing out = {0};
	(void)state;
	assert_true(replay.state[24].model[FIRST].shipped);
	assert_int_equal(replay.state[24].model[FIRST].ship_month, 3);
	struct speech speech = speech_of(content, words);
	replay_json(&replay, &speech, &out);
	assert_says(writing_text(&out), "\"month\": \"2023-07\", \"do\": \"start\"");
	assert_says(writing_text(&out), "\"model\": \"first\", \"month\": \"2023-04\"");
	assert_says(writing_text(&out), "\"month\": \"2023-03\", \"id\": \"letter\"");
	writing_free(&out);
}

static void text_tells_each_month(void **state)
{
	struct writing out = {0};
	struct speech speech = speech_of(content, words);
	(void)state;
	replay_chronicle(&replay, NULL, &speech, "history", (struct page){.out = &out, .width = 92});
	assert_says(writing_text(&out), "2023-04  A MODEL SHIPS");
	assert_says(writing_text(&out), "2023-07  Orders: begin Second.");
	assert_says(writing_text(&out), "\n2024-12  ");
	writing_free(&out);
}

static void a_question_waits_for_the_next_turn(void **state)
{
	const struct event_state *letter = &replay.state[2].event[LETTER];
	(void)state;
	assert_int_equal(letter->times, 0);
	for (int m = 3; m <= TURN; m++) {
		letter = &replay.state[m].event[LETTER];
		assert_true(letter->pending);
		assert_int_equal(letter->times, 1);
	}
	assert_int_equal(replay.state[TURN + 1].event[LETTER].times, 2);
	assert_int_equal(replay.state[2 * TURN].event[LETTER].times, 2);
}

static void policies_speak_when_a_turn_begins(void **state)
{
	struct replay patient;
	struct orders_from from;
	(void)state;
	assert_true(orders_from_word(content, "patient", &from));
	assert_true(replay_run(&patient, content, from, 1, 24));
	assert_int_equal(patient.orders, 2);
	assert_int_equal(patient.order[0].month, TURN);
	assert_int_equal(patient.order[0].order.kind, ORDER_PACE);
	assert_int_equal(patient.order[1].month, 2 * TURN); /* its condition holds from 2023-08 on */
	assert_int_equal(patient.order[1].order.kind, ORDER_DATE);
	replay_free(&patient);
	assert_true(orders_from_word(content, "random", &from));
	assert_true(replay_run(&patient, content, from, 1, 12));
	assert_true(patient.orders > 0);
	for (int i = 0; i < patient.orders; i++)
		assert_int_equal(patient.order[i].month % TURN, 0);
	replay_free(&patient);
}

static void an_order_within_a_turn_is_refused(void **state)
{
	struct dated_order push = {.month = 2, .order = order_none(ORDER_PACE)};
	struct order_list list = {1, &push};
	struct replay run;
	(void)state;
	push.order.team = 1;
	push.order.value = PACE_CRUNCH;
	assert_true(replay_run(&run, content, (struct orders_from){.player = PLAYER_LIST, .list = &list}, 1, TURN));
	assert_int_equal(run.orders, 1);
	assert_int_equal(run.order[0].refusal, REFUSAL_TURN);
	assert_int_equal(run.state[TURN].team[1].pace, PACE_STEADY);
	replay_free(&run);
}

static void causes_are_of_the_whole_turn(void **state)
{
	const struct scenario *s = &content->scenario;
	int field = field_find(s, "house.goodwill"), leak = 1;
	struct order orders[2];
	struct causes causes;
	bool found = false;
	(void)state;
	for (int i = 0; i < 2; i++)
		orders[i] = replay.order[i].order;
	assert_int_equal(replay.order[1].month, 0);
	assert_true(causes_of(content, &replay.state[0], orders, 2, field, &causes));
	assert_float_equal(causes.before, field_read(&s->field[field], &replay.state[0]), 1e-9);
	assert_float_equal(causes.after, field_read(&s->field[field], &replay.state[TURN]), 1e-9);
	for (int i = 0; i < causes.count; i++)
		found |= causes.item[i].event == leak;
	assert_true(found); /* in the turn's second month */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(csv_has_a_row_a_month), cmocka_unit_test(json_dates_orders_and_releases),
		cmocka_unit_test(text_tells_each_month), cmocka_unit_test(a_question_waits_for_the_next_turn),
		cmocka_unit_test(policies_speak_when_a_turn_begins), cmocka_unit_test(an_order_within_a_turn_is_refused),
		cmocka_unit_test(causes_are_of_the_whole_turn),
	};
	return cmocka_run_group_tests(tests, replay_load, replay_unload);
}
