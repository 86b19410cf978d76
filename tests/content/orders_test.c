/* Orders as JSON: every verb read and printed back, every kind of fault, and lists by month. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "content/orders.h"
#include "sim/luck.h"

enum { FAIR, GENAI, INFRA, TBD };

static struct scenario scenario;
static struct json_reader *reader;

static void scenario_fill(void)
{
	static const char *const axes[] = {"reasoning", "coding", "context"};
	static const char *const teams[] = {"fair", "genai", "infra", "tbd"};
	scenario = (struct scenario){.calendar = {.year = 2023, .month = 1}, .axes = 3, .teams = 4, .themes = 2,
		.models = 2, .people = 2, .events = 2, .acquisitions = 1, .lab = TBD};
	for (int i = 0; i < 3; i++)
		strcpy(scenario.axis[i].id, axes[i]);
	for (int i = 0; i < 4; i++)
		strcpy(scenario.team[i].id, teams[i]);
	strcpy(scenario.theme[0].id, "chain_of_thought");
	strcpy(scenario.theme[1].id, "data_quality");
	strcpy(scenario.model[0].id, "llama-3-1");
	strcpy(scenario.model[1].id, "llama-4");
	strcpy(scenario.person[0].id, "yann-lecun");
	strcpy(scenario.person[1].id, "alexandr-wang");
	strcpy(scenario.acquisition[0].id, "scale-ai-stake");
	strcpy(scenario.event[0].id, "bridge-letter");
	strcpy(scenario.event[1].id, "news");
	scenario.event[0].choices = 2;
	strcpy(scenario.event[0].choice[0].id, "lend");
	strcpy(scenario.event[0].choice[1].id, "later");
}

static int reader_begin(void **unused)
{
	(void)unused;
	scenario_fill();
	reader = json_reader_new();
	return reader ? 0 : -1;
}

static int reader_end(void **unused)
{
	(void)unused;
	json_reader_free(reader);
	return 0;
}

static struct json_at parse(const char *text)
{
	return json_root(reader, json_parse(reader, "a.json", text, strlen(text)));
}

static struct order read_good(const char *text)
{
	struct order order = {0};
	struct json_at at = parse(text);
	if (!order_read(&at, &scenario, &order, NULL))
		fail_msg("%s: %s", text, json_error(reader, 0));
	assert_int_equal(json_errors(reader), 0);
	return order;
}

static void forget_errors(void)
{
	json_reader_free(reader);
	reader = json_reader_new();
	assert_non_null(reader);
}

static void expect_errors(const char *text, const char *first, const char *second)
{
	struct order order = {.kind = 77};
	struct json_at at = parse(text);
	assert_false(order_read(&at, &scenario, &order, NULL));
	assert_int_equal(order.kind, 77);
	assert_int_equal(json_errors(reader), second ? 2 : 1);
	assert_string_equal(json_error(reader, 0), first);
	if (second)
		assert_string_equal(json_error(reader, 1), second);
	forget_errors();
}

static void expect_error(const char *text, const char *error)
{
	expect_errors(text, error, NULL);
}

/* Each is printed as it stands here. */
static const char *const good[] = {
	"{\"do\": \"allocate\", \"fair\": 0.4}",
	"{\"do\": \"allocate\", \"fair\": 0.1, \"genai\": 0.3, \"infra\": 0.2, \"tbd\": 0.4}",
	"{\"do\": \"pool\"}",
	"{\"do\": \"unpool\"}",
	"{\"do\": \"buy\", \"accelerators_k\": 2.5}",
	"{\"do\": \"start\", \"model\": \"llama-4\"}",
	("{\"do\": \"start\", \"model\": \"llama-4\", \"mix\": {\"reasoning\": 0.5, \"context\": 0.3}, \"goal\": \"lead\", "
		"\"license\": \"closed\", \"date\": \"2025-04\"}"),
	"{\"do\": \"mix\", \"model\": \"llama-4\", \"reasoning\": 0.25}",
	"{\"do\": \"date\", \"model\": \"llama-4\", \"to\": \"2025-07\"}",
	"{\"do\": \"goal\", \"model\": \"llama-4\", \"goal\": \"competitive\"}",
	"{\"do\": \"license\", \"model\": \"llama-4\", \"license\": \"open\"}",
	"{\"do\": \"tune\", \"model\": \"llama-4\"}",
	"{\"do\": \"cancel\", \"model\": \"llama-4\"}",
	"{\"do\": \"audit\", \"model\": \"llama-3-1\"}",
	"{\"do\": \"pace\", \"team\": \"genai\", \"pace\": \"crunch\"}",
	"{\"do\": \"hire\", \"team\": \"genai\", \"hire\": \"stars\"}",
	"{\"do\": \"papers\", \"team\": \"fair\", \"papers\": \"review\"}",
	"{\"do\": \"lend\", \"from\": \"genai\", \"to\": \"bridge\", \"people\": 2, \"months\": 6}",
	"{\"do\": \"lend\", \"from\": \"genai\", \"to\": \"fair\", \"people\": 2, \"months\": 6}",
	"{\"do\": \"pull\", \"theme\": \"chain_of_thought\", \"model\": \"llama-4\"}",
	"{\"do\": \"return\", \"theme\": \"chain_of_thought\"}",
	"{\"do\": \"cut_theme\", \"theme\": \"data_quality\"}",
	"{\"do\": \"merge\", \"teams\": [\"fair\", \"infra\"], \"into\": \"genai\"}",
	"{\"do\": \"found\", \"team\": \"tbd\", \"privileges\": [\"no_reviews\", \"gates_papers\"], \"head\": "
	"\"alexandr-wang\"}",
	"{\"do\": \"privilege\", \"team\": \"tbd\", \"privileges\": []}",
	"{\"do\": \"acquire\", \"target\": \"scale-ai-stake\"}",
	"{\"do\": \"appoint\", \"team\": \"genai\", \"person\": \"yann-lecun\"}",
	"{\"do\": \"seat\", \"team\": \"fair\"}",
	"{\"do\": \"retain\", \"person\": \"yann-lecun\"}",
	"{\"do\": \"retain\", \"team\": \"fair\"}",
	"{\"do\": \"lay_off\", \"team\": \"fair\", \"people\": 30}",
	"{\"do\": \"answer\", \"event\": \"bridge-letter\", \"choice\": \"later\"}",
};

static void test_every_verb_comes_back(void **unused)
{
	(void)unused;
	struct writing text = {0};
	int verbs[ORDER_KINDS] = {0};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct order order = read_good(good[i]);
		writing_clear(&text);
		content_order_print(&scenario, &order, &text);
		assert_string_equal(writing_text(&text), good[i]);
		verbs[order.kind]++;
	}
	writing_free(&text);
	for (int kind = 0; kind < ORDER_KINDS; kind++)
		assert_true(verbs[kind] > 0);
}

static double dice(int n, int die)
{
	return luck_uniform(luck_key(7), LUCK_POLICY, 0, n, die);
}

/* From just outside to just outside. */
static int32_t dice_whole(int n, int die, int low, int high)
{
	return low - 1 + (int32_t)(dice(n, die) * (high - low + 3));
}

static struct order dice_order(int n)
{
	struct order order = order_none((enum order_kind)(n % ORDER_KINDS));
	int32_t *const index[] = {&order.model, &order.team, &order.to, &order.theme, &order.person, &order.event,
		&order.target, &order.value, &order.goal, &order.license};
	for (int i = 0; i < 10; i++)
		*index[i] = dice_whole(n, i, ORDER_NONE, 2);
	order.month = dice(n, 10) < 0.5 ? dice_whole(n, 11, 0, 60) : dice_whole(n, 11, 0, 1100);
	order.people = dice(n, 12) < 0.5 ? dice_whole(n, 13, 1, 9) : dice_whole(n, 13, 1, 110000);
	order.teams = dice_whole(n, 14, 0, 40);
	order.amount = dice(n, 15) < 0.05 ? NAN : dice(n, 15) * 1200.0 - 100.0;
	for (int i = 0; i < ORDER_SHARES; i++)
		order.share[i] = dice(n, 20 + i) < 0.6 ? NAN : dice(n, 40 + i) * 0.8 - 0.02;
	return order;
}

/* Whatever an order says, it is settled as a file would say it, and only what a file could say. */
static void test_settling_is_printing_and_reading(void **unused)
{
	(void)unused;
	struct writing text = {0};
	int good_of[ORDER_KINDS] = {0}, bad_of[ORDER_KINDS] = {0};
	for (int n = 0; n < 400 * ORDER_KINDS; n++) {
		struct order given = dice_order(n), read = given, settled = given;
		writing_clear(&text);
		content_order_print(&scenario, &given, &text);
		struct json_at at = parse(writing_text(&text));
		bool could = at.node && order_read(&at, &scenario, &read, NULL);
		if (content_order_settle(&scenario, &given, &settled) != could || !order_same(&read, &settled))
			fail_msg("settled otherwise than a file would: %s", writing_text(&text));
		(could ? good_of : bad_of)[given.kind]++;
	}
	writing_free(&text);
	for (int kind = 0; kind < ORDER_KINDS; kind++)
		if (good_of[kind] == 0 || (bad_of[kind] == 0 && order_verb(kind)->argument->kind != ARGUMENT_END))
			fail_msg("%s: %d could be said, %d could not", order_word(kind), good_of[kind], bad_of[kind]);
}

static void test_where_arguments_go(void **unused)
{
	(void)unused;
	struct order order = read_good("{\"do\": \"lend\", \"from\": \"genai\", \"to\": \"bridge\", \"people\": 2, "
		"\"months\": 6}");
	assert_int_equal(order.team, GENAI);
	assert_int_equal(order.to, ORDER_TO_BRIDGE);
	assert_int_equal(order.people, 2);
	assert_int_equal(order.month, 6);
	order = read_good("{\"do\": \"merge\", \"teams\": [\"fair\", \"infra\"], \"into\": \"genai\"}");
	assert_int_equal(order.teams, 1 << FAIR | 1 << INFRA);
	assert_int_equal(order.to, GENAI);
	order = read_good("{\"do\": \"found\", \"privileges\": [\"answers_to_nobody\"], \"head\": \"alexandr-wang\"}");
	assert_int_equal(order.team, TBD);
	assert_int_equal(order.person, 1);
	assert_int_equal(order.value, PRIVILEGE_ANSWERS_TO_NOBODY);
	order = read_good("{\"do\": \"mix\", \"model\": \"llama-4\", \"coding\": 0}");
	assert_int_equal(order.model, 1);
	assert_true(isnan(order.share[0]) && isnan(order.share[2]));
	assert_true(fabs(order.share[1]) < 1e-12);
	order = read_good("{\"do\": \"start\", \"model\": \"llama-4\"}");
	assert_int_equal(order.goal, ORDER_NONE);
	assert_int_equal(order.license, ORDER_NONE);
	assert_int_equal(order.month, ORDER_NONE);
	order = read_good("{\"do\": \"date\", \"model\": \"llama-4\", \"to\": \"2025-07\"}");
	assert_int_equal(order.month, 30);
}

static void test_remarks_are_allowed(void **unused)
{
	(void)unused;
	read_good("{\"do\": \"pool\", \"month\": \"2024-09\", \"source\": \"s\", \"confidence\": \"reported\", "
		"\"note\": \"n\"}");
	expect_error("{\"do\": \"pool\", \"source\": 3}", "a.json:1:26: error: /source: must be a text in double quotes");
	expect_error("{\"do\": \"pool\", \"month\": \"later\"}",
		"a.json:1:25: error: /month: must be a month, not \"later\" (allowed YYYY-MM, such as \"2024-09\")");
}

static void test_verbs(void **unused)
{
	(void)unused;
	char all[500] = "", error[700];
	for (int kind = 0; kind < ORDER_KINDS; kind++)
		snprintf(all + strlen(all), sizeof all - strlen(all), "%s%s", kind ? ", " : "", order_word(kind));
	snprintf(error, sizeof error,
		"a.json:1:8: error: /do: \"aloccate\" is not known (allowed %s; did you mean \"allocate\"?)", all);
	expect_error("{\"do\": \"aloccate\"}", error);
	snprintf(error, sizeof error, "a.json:1:1: error: /do: missing (allowed %s)", all);
	expect_error("{}", error);
	expect_error("[]", "a.json:1:1: error: /: must be an object, not an array (allowed an object {…})");
}

static void test_unknown_ids(void **unused)
{
	(void)unused;
	expect_error("{\"do\": \"tune\", \"model\": \"llama_4\"}",
		"a.json:1:25: error: /model: \"llama_4\" is not known (allowed llama-3-1, llama-4; did you mean \"llama-4\"?)");
	expect_error("{\"do\": \"lend\", \"from\": \"fair\", \"to\": \"brigde\", \"people\": 2, \"months\": 6}",
		"a.json:1:38: error: /to: \"brigde\" is not known (allowed fair, genai, infra, tbd, bridge; did you mean "
		"\"bridge\"?)");
	expect_error("{\"do\": \"merge\", \"teams\": [\"fair\", \"infar\"], \"into\": \"genai\"}",
		"a.json:1:35: error: /teams/1: \"infar\" is not known (allowed fair, genai, infra, tbd; did you mean "
		"\"infra\"?)");
	expect_error("{\"do\": \"privilege\", \"team\": \"tbd\", \"privileges\": [\"secrets\"]}",
		"a.json:1:51: error: /privileges/0: \"secrets\" is not known (allowed no_reviews, answers_to_nobody, "
		"gates_papers)");
	expect_error("{\"do\": \"answer\", \"event\": \"bridge-leter\", \"choice\": \"lend\"}",
		"a.json:1:27: error: /event: \"bridge-leter\" is not known (allowed bridge-letter, news; "
		"did you mean \"bridge-letter\"?)");
	expect_error("{\"do\": \"answer\", \"event\": \"bridge-letter\", \"choice\": \"alter\"}",
		"a.json:1:54: error: /choice: \"alter\" is not known (allowed lend, later; did you mean \"later\"?)");
	expect_error("{\"do\": \"answer\", \"event\": \"news\", \"choice\": \"later\"}",
		"a.json:1:45: error: /choice: \"later\" is not known (allowed nothing)");
	expect_error("{\"do\": \"pace\", \"team\": \"genai\", \"pace\": \"run\"}",
		"a.json:1:41: error: /pace: \"run\" is not known (allowed steady, push, crunch)");
}

static void test_unknown_keys(void **unused)
{
	(void)unused;
	expect_error("{\"do\": \"tune\", \"model\": \"llama-4\", \"team\": \"fair\"}",
		"a.json:1:44: error: /team: unknown key; remove it or mend its name (allowed model, do, month, source, "
		"confidence)");
	expect_error("{\"do\": \"mix\", \"model\": \"llama-4\", \"coding\": 0.1, \"reasonign\": 0.25}",
		"a.json:1:63: error: /reasonign: unknown key; remove it or mend its name (allowed model, reasoning, coding, "
		"context, do, month, source, confidence; did you mean \"reasoning\"?)");
	expect_error("{\"do\": \"start\", \"model\": \"llama-4\", \"mix\": {\"coding\": 0.1, \"contex\": 0.25}}",
		"a.json:1:70: error: /mix/contex: unknown key; remove it or mend its name (allowed reasoning, coding, context; "
		"did you mean \"context\"?)");
}

static void test_missing_arguments(void **unused)
{
	(void)unused;
	expect_errors("{\"do\": \"pull\"}",
		"a.json:1:1: error: /theme: missing (allowed chain_of_thought, data_quality)",
		"a.json:1:1: error: /model: missing (allowed llama-3-1, llama-4)");
	expect_errors("{\"do\": \"lend\", \"from\": \"fair\", \"to\": \"genai\"}",
		"a.json:1:1: error: /people: missing (allowed 1 to 100000)",
		"a.json:1:1: error: /months: missing (allowed 1 to 60)");
	expect_error("{\"do\": \"buy\"}", "a.json:1:1: error: /accelerators_k: missing (allowed 0 to 1000)");
	expect_error("{\"do\": \"date\", \"model\": \"llama-4\"}",
		"a.json:1:1: error: /to: missing (allowed YYYY-MM, such as \"2024-09\")");
	expect_error("{\"do\": \"merge\", \"into\": \"genai\"}",
		"a.json:1:1: error: /teams: missing (allowed an array […])");
	expect_error("{\"do\": \"mix\", \"model\": \"llama-4\"}",
		"a.json:1:1: error: /: no share is given; name at least one axis with its share, such as \"reasoning\": 0.25");
	expect_error("{\"do\": \"allocate\"}",
		"a.json:1:1: error: /: no share is given; name at least one team with its share, such as \"fair\": 0.25");
	expect_error("{\"do\": \"found\", \"privileges\": []}",
		"a.json:1:1: error: /head: missing (allowed yann-lecun, alexandr-wang)");
}

static void test_bad_shares(void **unused)
{
	(void)unused;
	expect_error("{\"do\": \"mix\", \"model\": \"llama-4\", \"reasoning\": -0.1}",
		"a.json:1:48: error: /reasoning: -0.1 is out of range (allowed 0 to 1)");
	expect_error("{\"do\": \"allocate\", \"fair\": 40}",
		"a.json:1:28: error: /fair: 40 is out of range (allowed 0 to 1)");
	expect_error("{\"do\": \"mix\", \"model\": \"llama-4\", \"reasoning\": 0.7, \"coding\": 0.6}",
		"a.json:1:1: error: /: the shares add up to 1.3; lower them (allowed at most 1)");
	expect_error("{\"do\": \"start\", \"model\": \"llama-4\", \"mix\": {\"reasoning\": 0.7, \"coding\": 0.6}}",
		"a.json:1:44: error: /mix: the shares add up to 1.3; lower them (allowed at most 1)");
	expect_error("{\"do\": \"start\", \"model\": \"llama-4\", \"mix\": 0.5}",
		"a.json:1:44: error: /mix: must be an object, not 0.5 (allowed an object {…})");
	read_good("{\"do\": \"allocate\", \"fair\": 0.1, \"genai\": 0.7, \"infra\": 0.1, \"tbd\": 0.1}");
}

static void test_bad_values(void **unused)
{
	(void)unused;
	expect_error("{\"do\": \"buy\", \"accelerators_k\": 0}",
		"a.json:1:33: error: /accelerators_k: must be more than 0 (allowed up to 1000)");
	expect_error("{\"do\": \"lay_off\", \"team\": \"fair\", \"people\": 0}",
		"a.json:1:45: error: /people: 0 is out of range (allowed 1 to 100000)");
	expect_error("{\"do\": \"date\", \"model\": \"llama-4\", \"to\": \"2022-12\"}",
		"a.json:1:42: error: /to: the month is out of range (allowed 2023-01 to 2106-04)");
	expect_error("{\"do\": \"merge\", \"teams\": [\"fair\", \"fair\"], \"into\": \"genai\"}",
		"a.json:1:35: error: /teams/1: \"fair\" stands twice; keep one");
	expect_error("{\"do\": \"merge\", \"teams\": [3], \"into\": \"genai\"}",
		"a.json:1:27: error: /teams/0: must be a word in double quotes, not 3 (allowed fair, genai, infra, tbd)");
}

static void test_arguments_that_do_not_agree(void **unused)
{
	(void)unused;
	expect_error("{\"do\": \"lend\", \"from\": \"fair\", \"to\": \"fair\", \"people\": 2, \"months\": 6}",
		"a.json:1:38: error: /to: a team cannot lend to itself; name another team or \"bridge\"");
	expect_error("{\"do\": \"retain\"}", "a.json:1:1: error: /: retain takes one of \"person\" and \"team\"; add one");
	expect_error("{\"do\": \"retain\", \"person\": \"yann-lecun\", \"team\": \"fair\"}",
		"a.json:1:1: error: /: retain takes one of \"person\" and \"team\"; remove one");
	expect_error("{\"do\": \"merge\", \"teams\": [\"genai\"], \"into\": \"genai\"}",
		"a.json:1:26: error: /teams: names no team beside the one they merge into; add one");
	expect_error("{\"do\": \"found\", \"team\": \"fair\", \"privileges\": [], \"head\": \"yann-lecun\"}",
		"a.json:1:25: error: /team: only the laboratory can be founded (allowed tbd)");
	scenario.lab = -1;
	expect_error("{\"do\": \"found\", \"privileges\": [], \"head\": \"yann-lecun\"}",
		"a.json:1:1: error: /: the scenario has no laboratory to found; remove the order");
}

static void test_shift(void **unused)
{
	(void)unused;
	struct order order;
	int32_t shift = 9;
	struct json_at at = parse("{\"do\": \"date\", \"model\": \"llama-4\", \"shift\": -3}");
	assert_true(order_read(&at, &scenario, &order, &shift));
	assert_int_equal(shift, -3);
	assert_int_equal(order.month, ORDER_NONE);
	at = parse("{\"do\": \"date\", \"model\": \"llama-4\", \"to\": \"2025-07\"}");
	assert_true(order_read(&at, &scenario, &order, &shift));
	assert_int_equal(shift, 0);
	at = parse("{\"do\": \"date\", \"model\": \"llama-4\", \"to\": \"2025-07\", \"shift\": 3}");
	assert_false(order_read(&at, &scenario, &order, &shift));
	assert_string_equal(json_error(reader, 0), "a.json:1:62: error: /shift: stands beside \"to\"; keep one of the two");
	forget_errors();
	at = parse("{\"do\": \"date\", \"model\": \"llama-4\", \"shift\": 0}");
	assert_false(order_read(&at, &scenario, &order, &shift));
	assert_string_equal(json_error(reader, 0), "a.json:1:45: error: /shift: a shift by 0 months does nothing; "
		"remove the order (allowed -36 to -1, 1 to 36)");
	forget_errors();
	expect_errors("{\"do\": \"date\", \"model\": \"llama-4\", \"shift\": 3}",
		"a.json:1:1: error: /to: missing (allowed YYYY-MM, such as \"2024-09\")",
		"a.json:1:45: error: /shift: unknown key; remove it or mend its name (allowed model, to, do, month, "
		"source, confidence)");
}

static void test_list_is_sorted_and_stable(void **unused)
{
	(void)unused;
	struct order_list list = {0, NULL};
	struct json_at at = parse("{\"$schema\": \"s\", \"note\": \"n\", \"2024-09\": [{\"do\": \"pool\", \"source\": "
		"\"press\", "
		"\"confidence\": \"reported\"}, {\"do\": \"unpool\"}], \"2023-02\": [{\"do\": \"seat\", \"team\": \"fair\"}]}");
	assert_true(order_list_read(&at, &scenario, &list));
	at = parse("{\"2024-09\": [{\"do\": \"tune\", \"model\": \"llama-4\"}], \"2024-01\": []}");
	assert_true(order_list_read(&at, &scenario, &list));
	static const int kinds[] = {ORDER_SEAT, ORDER_POOL, ORDER_UNPOOL, ORDER_TUNE}, months[] = {1, 20, 20, 20};
	assert_int_equal(list.count, 4);
	for (int i = 0; i < 4; i++) {
		assert_int_equal(list.item[i].order.kind, kinds[i]);
		assert_int_equal(list.item[i].month, months[i]);
	}
	assert_string_equal(list.item[1].source, "press");
	assert_string_equal(list.item[1].confidence, "reported");
	assert_string_equal(list.item[2].source, "");
	at = parse("{\"note\": \"n\", \"2024-09\": [\"pool\", \"tune\"], \"2023-02\": [\"pool\"]}");
	assert_true(order_list_leave_out(&at, &scenario, &list));
	assert_int_equal(list.count, 2);
	assert_int_equal(list.item[0].order.kind, ORDER_SEAT);
	assert_int_equal(list.item[1].order.kind, ORDER_UNPOOL);
	order_list_free(&list);
	assert_null(list.item);
	assert_int_equal(list.count, 0);
	assert_int_equal(json_errors(reader), 0);
}

static void expect_list_error(const char *text, bool leave_out, const char *error)
{
	struct order_list list = {0, NULL};
	struct json_at at = parse(text);
	assert_false(leave_out ? order_list_leave_out(&at, &scenario, &list) : order_list_read(&at, &scenario, &list));
	order_list_free(&list);
	assert_int_equal(json_errors(reader), 1);
	assert_string_equal(json_error(reader, 0), error);
	forget_errors();
}

static void test_faults_of_lists(void **unused)
{
	(void)unused;
	expect_list_error("[]", false, "a.json:1:1: error: /: must be an object, not an array (allowed an object {…})");
	expect_list_error("{\"2024-13\": []}", false,
		"a.json:1:13: error: /2024-13: the key must be a month, YYYY-MM (allowed 2023-01 to 2030-12)");
	expect_list_error("{\"2022-12\": []}", false,
		"a.json:1:13: error: /2022-12: the month is out of range (allowed 2023-01 to 2030-12)");
	expect_list_error("{\"2024-09\": {\"do\": \"pool\"}}", false,
		"a.json:1:13: error: /2024-09: must be an array, not an object (allowed an array […])");
	expect_list_error("{\"2024-09\": [{\"do\": \"pool\"}, {\"do\": \"pool\", \"month\": \"2024-10\"}]}", false,
		"a.json:1:54: error: /2024-09/1/month: is not the month the order stands under; mend or remove it");
	expect_list_error("{\"2024-09\": \"pace\"}", true,
		"a.json:1:13: error: /2024-09: must be an array, not \"pace\" (allowed an array […])");
	expect_list_error("{\"2024\": [\"pace\"]}", true,
		"a.json:1:10: error: /2024: the key must be a month, YYYY-MM (allowed 2023-01 to 2030-12)");
}

static void test_no_order_prints_nothing(void **unused)
{
	(void)unused;
	struct writing text = {0};
	struct order order = read_good(good[6]);
	order.kind = ORDER_KINDS;
	content_order_print(&scenario, &order, &text);
	assert_string_equal(writing_text(&text), "");
	writing_free(&text);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, reader_begin, reader_end)
	const struct CMUnitTest tests[] = {
		TEST(test_every_verb_comes_back), TEST(test_settling_is_printing_and_reading),
		TEST(test_where_arguments_go), TEST(test_remarks_are_allowed),
		TEST(test_verbs), TEST(test_unknown_ids), TEST(test_unknown_keys), TEST(test_missing_arguments),
		TEST(test_bad_shares), TEST(test_bad_values), TEST(test_arguments_that_do_not_agree), TEST(test_shift),
		TEST(test_list_is_sorted_and_stable), TEST(test_faults_of_lists), TEST(test_no_order_prints_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
