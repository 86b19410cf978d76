/* What is seldom read: a file of orders that is checked by itself, a difficulty by its name, lists of orders copied,
 * what is said of errors. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "content/content.h"
#include "content/difficulty_file.h"
#include "content/messages.h"

static int check_text(const char *text, char **said)
{
	char path[] = "/tmp/openweights-edges-XXXXXX";
	struct messages errors;
	int file = mkstemp(path);
	assert_true(file >= 0 && write(file, text, strlen(text)) == (ssize_t)strlen(text) && close(file) == 0);
	int count = content_check(path, NULL, messages_open(&errors));
	*said = messages_take(&errors);
	remove(path);
	assert_non_null(*said);
	return count;
}

static void a_file_of_orders_is_checked(void **unused)
{
	char *said;
	(void)unused;
	assert_int_equal(check_text("{\"note\": \"a seat\", \"2023-03\": [{\"do\": \"seat\", "
		"\"team\": \"fair\"}]}", &said), 0);
	assert_string_equal(said, "");
	free(said);
	assert_int_equal(check_text("{\"2023-03\": [{\"do\": \"seat\", \"team\": \"fairr\"}],\n"
		"\"2023-04\": [{\"do\": \"saet\"}]}", &said), 2);
	assert_non_null(strstr(said, ": error: /2023-03/0/team: "));
	assert_non_null(strstr(said, "did you mean \"fair\""));
	assert_non_null(strstr(said, ":2:"));
	assert_non_null(strstr(said, "did you mean \"seat\""));
	free(said);
}

/* One that names months and something else is a patch, and the something is not one's. */
static void what_is_no_file_of_orders_is_a_patch(void **unused)
{
	char *said;
	(void)unused;
	assert_true(check_text("{\"2023-03\": [], \"month\": 3}", &said) > 0);
	assert_non_null(strstr(said, "/month"));
	free(said);
}

static void a_difficulty_is_found_by_its_name(void **unused)
{
	char path[PLACE_SIZE];
	char *said;
	struct messages errors;
	(void)unused;
	assert_true(difficulty_find("hard", "data", path, NULL));
	assert_string_equal(path, "data/difficulty/hard.json");
	assert_false(difficulty_find("fair", NULL, path, messages_open(&errors)));
	assert_false(difficulty_find("../hard", NULL, path, NULL));
	assert_false(difficulty_find("nobodys", NULL, path, errors.stream));
	said = messages_take(&errors);
	struct content_request request = {.scenario = "two-tracks", .difficulty = "fair"};
	struct content *fair = content_load(&request, stderr);
	request.difficulty = "hard";
	struct content *hard = content_load(&request, stderr);
	assert_true(fair && hard && fair->hash != hard->hash);
	content_free(fair);
	content_free(hard);
	request.difficulty = "nobodys";
	assert_null(content_load(&request, messages_open(&errors)));
	messages_close(&errors);
	assert_non_null(strstr(said, "difficulty: error: no \"nobodys\" in DATA/difficulty"));
	free(said);
}

static void what_is_said_is_kept(void **unused)
{
	struct messages m;
	char line[8];
	(void)unused;
	fputs("first line\nsecond\n", messages_open(&m));
	messages_first_line(&m, line, sizeof line);
	assert_string_equal(line, "first l");
	messages_open(&m);
	messages_first_line(&m, line, sizeof line);
	assert_string_equal(line, "");
	fputs("first\nsecond\n", messages_open(&m));
	char *all = messages_take(&m);
	assert_string_equal(all, "first\nsecond");
	free(all);
}

static void a_copied_list_is_its_own(void **unused)
{
	struct order_list copy, empty = {0, NULL};
	(void)unused;
	struct content *content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	assert_non_null(content);
	int count = content->history.count;
	assert_true(count > 3 && order_list_copy(&content->history, &copy));
	assert_int_equal(copy.count, count);
	assert_ptr_not_equal(copy.item, content->history.item);
	assert_memory_equal(copy.item, content->history.item, (size_t)count * sizeof *copy.item);
	order_list_free(&copy);
	content_free(content);
	assert_true(order_list_copy(&empty, &copy));
	assert_int_equal(copy.count, 0);
	order_list_free(&copy);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_of_orders_is_checked),
		cmocka_unit_test(what_is_no_file_of_orders_is_a_patch),
		cmocka_unit_test(a_difficulty_is_found_by_its_name),
		cmocka_unit_test(what_is_said_is_kept),
		cmocka_unit_test(a_copied_list_is_its_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
