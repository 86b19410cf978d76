/* What is watched: the usual run of the thousand, or the one asked for, with the record played; and nothing where there
 * is no record. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "campaign/watched.h"

static const struct content_request two_tracks = {.scenario = "two-tracks"};
static struct watched watched;

static void it_is_the_usual_run_with_the_record_played(void **unused)
{
	atomic_int done;
	(void)unused;
	atomic_init(&done, 0);
	watched_prepare(&two_tracks, NULL, NULL, &done, &watched, stderr);
	assert_non_null(watched.campaign);
	assert_int_equal(watched.band.runs, BAND_RUNS);
	assert_true(watched.campaign->seed == watched.band.usual && !watched.no_record);
	const struct replay *record = campaign_record(watched.campaign);
	assert_int_equal(record->months, watched.campaign->content->scenario.months);
	assert_in_range(atomic_load(&done), 900, 1000);
	campaign_free(watched.campaign);
}

static void a_seed_can_be_asked_for(void **unused)
{
	const uint64_t seed = 123456;
	(void)unused;
	watched_prepare(&two_tracks, &seed, NULL, NULL, &watched, stderr);
	assert_true(watched.campaign && watched.campaign->seed == seed);
	campaign_free(watched.campaign);
}

static void without_a_record_there_is_nothing_to_watch(void **unused)
{
	(void)unused;
	watched_prepare(&(struct content_request){.scenario = "unwritten"}, NULL, NULL, NULL, &watched, stderr);
	assert_null(watched.campaign);
	assert_true(watched.no_record);
}

static void what_is_wrong_is_told_and_what_is_cancelled_is_not_there(void **unused)
{
	atomic_int cancel;
	FILE *errors = tmpfile();
	(void)unused;
	assert_non_null(errors);
	watched_prepare(&(struct content_request){.scenario = "no-such"}, NULL, NULL, NULL, &watched, errors);
	assert_null(watched.campaign);
	assert_true(!watched.no_record && ftell(errors) > 0);
	fclose(errors);
	atomic_init(&cancel, 1);
	watched_prepare(&two_tracks, NULL, &cancel, NULL, &watched, stderr);
	assert_null(watched.campaign);
	assert_false(watched.no_record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_the_usual_run_with_the_record_played),
		cmocka_unit_test(a_seed_can_be_asked_for),
		cmocka_unit_test(without_a_record_there_is_nothing_to_watch),
		cmocka_unit_test(what_is_wrong_is_told_and_what_is_cancelled_is_not_there),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
