/* What the last page asks beside the screen: it comes, it adds up, and where it cannot be had the page knows. */
#define _POSIX_C_SOURCE 200809L
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <math.h>
#include <time.h>

#include "desk/app.h"
#include "desk/retrospective/retrospective_page.h"

enum { MONTHS = 14, LUCK_REROLLS = 1000, PATIENCE = 60 /* seconds */ };

static void nobody_waits(void *context)
{
	(void)context;
}

/* History's first months. */
static int run_play(void **state)
{
	static struct desk desk;
	const struct content_request request = {.scenario = "two-tracks"};
	desk = (struct desk){0};
	desk.campaign = campaign_take_over(NULL, &request, 7, MONTHS, "fair", stderr);
	*state = &desk;
	return desk.campaign && desk.campaign->month == MONTHS ? 0 : -1;
}

static int run_forget(void **state)
{
	desk_close(*state);
	return 0;
}

static bool all_there(const struct retrospective *page)
{
	bool all = page->luck_is == ANSWER_THERE && page->when_is == ANSWER_THERE;
	for (int o = 0; o < WHY_OUTCOMES; o++)
		all = all && page->why_is[o] == ANSWER_THERE;
	return all;
}

static struct retrospective *page_wait(struct desk *d)
{
	const struct timespec moment = {0, 5000000};
	time_t end = time(NULL) + PATIENCE;
	struct retrospective *page = retrospective(d);
	while (!all_there(page) && time(NULL) < end) {
		nanosleep(&moment, NULL);
		page = retrospective(d);
	}
	return page;
}

static void every_account_adds_up(void **state)
{
	struct desk *d = *state;
	d->work = work_open(nobody_waits, NULL);
	assert_non_null(d->work);
	const struct retrospective *page = page_wait(d);
	assert_true(all_there(page));
	for (int o = 0; o < WHY_OUTCOMES; o++) {
		const struct why_largest *why = &page->why[o];
		double sum = why->nothing + why->rest + why->together + why->luck;
		for (int i = 0; i < why->decisions; i++) {
			sum += why->decision[i].mean;
			assert_true(why->decision[i].low <= why->decision[i].mean &&
				why->decision[i].mean <= why->decision[i].high);
		}
		assert_true(fabs(sum - why->outcome) < 1e-9);
		if (o >= WHY_GRADE)
			assert_true(why->outcome == state_grade(&d->campaign->content->scenario, &d->campaign->now,
				o - WHY_GRADE));
	}
	assert_true(page->why[WHY_TRUST].outcome == d->campaign->now.house.trust);
}

static void every_re_roll_has_its_place(void **state)
{
	struct desk *d = *state;
	d->work = work_open(nobody_waits, NULL);
	const struct retrospective *page = page_wait(d);
	assert_int_equal(page->luck.rerolls, LUCK_REROLLS);
	for (int g = 0; g < GRADES; g++) {
		int sum = 0;
		for (int i = 0; i < STAND_BINS; i++)
			sum += page->luck.bin[g][i];
		assert_int_equal(sum, LUCK_REROLLS);
		assert_in_range(page->luck.below[g], 0, LUCK_REROLLS);
	}
}

/* A turn is of one launch: what jumps where another becomes the next is none. */
static void turns_are_of_one_launch(void **state)
{
	struct desk *d = *state;
	d->work = work_open(nobody_waits, NULL);
	const struct when *chance = &page_wait(d)->when;
	for (int m = 0; m <= MONTHS; m++)
		assert_true(isnan(chance->chance[m]) || (chance->chance[m] >= 0 && chance->chance[m] <= 1 + 1e-9));
	for (int i = 0; i < chance->turns; i++) {
		int m = chance->turn[i].month;
		assert_true(chance->model[m] >= 0 && chance->model[m] == chance->model[m + 1]);
		assert_true(chance->turn[i].moved == chance->chance[m + 1] - chance->chance[m]);
	}
}

static void what_cannot_be_had_is_said_to_have_failed(void **state)
{
	const struct retrospective *page = retrospective(*state); /* without a thread to work on */
	assert_int_equal(page->luck_is, ANSWER_FAILED);
	assert_int_equal(page->when_is, ANSWER_FAILED);
	for (int o = 0; o < WHY_OUTCOMES; o++) {
		page = retrospective(*state);
		assert_int_equal(page->why_is[page->why_chosen], ANSWER_FAILED);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_account_adds_up, run_play, run_forget),
		cmocka_unit_test_setup_teardown(every_re_roll_has_its_place, run_play, run_forget),
		cmocka_unit_test_setup_teardown(turns_are_of_one_launch, run_play, run_forget),
		cmocka_unit_test_setup_teardown(what_cannot_be_had_is_said_to_have_failed, run_play, run_forget),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
