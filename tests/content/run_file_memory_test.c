/* A run file that memory does not suffice for: whichever piece of it asks in vain, it is told. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "content/run_file.h"

void *__real_realloc(void *room, size_t size);
void *__wrap_realloc(void *room, size_t size);

static size_t refused;
static bool asked;

void *__wrap_realloc(void *room, size_t size)
{
	if (size != refused)
		return __real_realloc(room, size);
	asked = true;
	errno = ENOMEM;
	return NULL;
}

static char folder[] = "/tmp/openweights-memory-XXXXXX";

/* Whether it is written, or it is said why not. */
static bool written_or_told(const struct run_to_write *run, size_t refuse, bool to_file)
{
	char path[64], *said = NULL;
	size_t length = 0;
	struct writing text = {0};
	FILE *errors = open_memstream(&said, &length);
	assert_non_null(errors);
	snprintf(path, sizeof path, "%s/a.owrun", folder);
	refused = refuse;
	bool good = to_file ? run_file_write(run, path, errors) : run_file_print(run, &text, errors);
	refused = 0;
	assert_int_equal(fclose(errors), 0);
	bool told = strstr(said, "out of memory") != NULL;
	remove(path);
	writing_free(&text);
	free(said);
	return good != told;
}

/* A month more is shorter than the checksum, so that the text outgrows its room in each piece once. */
static void what_memory_is_refused_is_told(void **state)
{
	struct content_request request = {.scenario = "tiny", .data_folder = "tests/content/fixtures"};
	struct content *content = content_load(&request, stderr);
	const struct order_list orders = {0};
	const struct run_head head = {.program = "test", .taken_over = -1};
	const uint64_t hash[MONTHS_MAX] = {0};
	struct run_to_write run = {.head = &head, .content = content, .request = &request, .orders = &orders, .hash = hash};
	(void)state;
	assert_non_null(content);
	for (size_t refuse = 512; refuse <= 2048; refuse *= 2) {
		asked = false;
		for (run.months = 0; run.months <= MONTHS_MAX; run.months++) {
			assert_true(written_or_told(&run, refuse, true));
			assert_true(written_or_told(&run, refuse, false));
		}
		assert_true(asked);
	}
	content_free(content);
}

static int folder_make(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int folder_remove(void **state)
{
	(void)state;
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(what_memory_is_refused_is_told)};
	return cmocka_run_group_tests(tests, folder_make, folder_remove);
}
