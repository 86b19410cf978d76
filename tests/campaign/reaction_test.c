/* The newspaper's page: whole in both languages whatever happened, within its lengths, and not the same twice. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <stdio.h>
#include <string.h>

#include "../support/texts.h"
#include "campaign/reaction.h"
#include "lab/play/replay.h"

static struct interface_text *words[LANGUAGES];

static int words_load(void **unused)
{
	(void)unused;
	return words_load_both(words, "launch") ? 0 : -1;
}

static int words_free(void **unused)
{
	(void)unused;
	words_free_both(words);
	return 0;
}

static void assert_between(const char *text, int value, int low, int high)
{
	if (value < low || value > high)
		fail_msg("%d, not %d to %d: %s", value, low, high, text);
}

static void assert_whole(const char *text)
{
	if (!*text || strchr(text, '{') || strchr(text, '}') || strcmp(text, "?") == 0 || strstr(text, "“?”") ||
		strstr(text, " nan"))
		fail_msg("not whole: \"%s\"", text);
}

static void assert_page(const struct reaction *r, enum language language)
{
	bool chinese = language == LANGUAGE_ZH;
	assert_whole(r->paper);
	assert_whole(r->volume);
	assert_whole(r->date);
	for (int i = 0; i < 2; i++) {
		assert_whole(r->body[i]);
		if (chinese)
			assert_between(r->body[i], text_characters(r->body[i]), 40, 110);
		else
			assert_between(r->body[i], text_words(r->body[i]), 30, 55);
	}
	for (int i = 0; i < REACTION_ROLES; i++) {
		assert_whole(r->role[i].who);
		assert_whole(r->role[i].line);
		assert_whole(r->role[i].effect);
		assert_between(r->role[i].line, r->role[i].tone, -1, 1);
		if (chinese) /* with two quotation marks */
			assert_between(r->role[i].line, text_characters(r->role[i].line), 3, 18);
		else
			assert_between(r->role[i].line, text_words(r->role[i].line), 1, 9);
	}
}

static void pages_of(const struct content *content, struct orders_from from, uint64_t seed)
{
	struct replay replay;
	int model[MODELS_MAX];
	assert_true(replay_run(&replay, content, from, seed, content->scenario.months));
	int count = replay_releases(&replay, model);
	for (int l = 0; l < LANGUAGES; l++) {
		struct reaction page[MODELS_MAX];
		for (int i = 0; i < count; i++) {
			int month = replay_last(&replay)->model[model[i]].ship_month;
			reaction_write(content, words[l], &replay.state[month], &replay.state[month + 1], model[i], &page[i]);
			assert_page(&page[i], (enum language)l);
			for (int r = 0; i > 0 && r < REACTION_ROLES; r++)
				assert_string_not_equal(page[i].role[r].line, page[i - 1].role[r].line);
		}
	}
	replay_free(&replay);
}

static void pages_are_whole_whatever_happens(void **unused)
{
	(void)unused;
	static const char *const scenarios[] = {"two-tracks", "unwritten"};
	for (int i = 0; i < 2; i++) {
		struct content *content = content_load(&(struct content_request){.scenario = scenarios[i]}, stderr);
		assert_non_null(content);
		for (uint64_t seed = 1; seed <= 4; seed++) {
			pages_of(content, (struct orders_from){.player = PLAYER_RANDOM}, seed);
			for (int p = 0; p < content->policies; p++)
				pages_of(content, (struct orders_from){.player = PLAYER_POLICY, .policy = p}, seed);
		}
		content_free(content);
	}
}

/* One launch told under all that can be said of it. */
static void every_branch_has_its_text(void **unused)
{
	(void)unused;
	struct content *content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	assert_non_null(content);
	struct replay replay;
	assert_true(replay_run(&replay, content, (struct orders_from){.player = PLAYER_HISTORY}, 1, 10));
	int model[MODELS_MAX];
	assert_true(replay_releases(&replay, model) > 0);
	struct state after = *replay_last(&replay);
	for (int branch = 0; branch < 5 * 2 * 2 * 2 * 3 * 3; branch++) {
		int left = branch, verdict = left % 5;
		struct model_state *m = &after.model[model[0]];
		m->goal = (left /= 5) % 2;
		m->license = (left /= 2) % 2;
		m->months_late = (left /= 2) % 2 * 5;
		m->tuned = (left /= 2) % 3 > 0;
		m->exposed = left % 3 > 1;
		after.bridge.unread = (left /= 3) % 3 * 30.0;
		m->known = left % 3 * 4.0;
		m->judged = verdict < 4 ? 0 : -1;
		for (int a = 0; a < content->scenario.axes; a++) {
			m->claimed[a] = verdict < 4 && a < 3;
			m->verdict[a] = verdict < 4 ? (a == 1 ? branch % 4 : verdict) : -1;
		}
		m->yardstick_by[0] = branch % 7 ? 0 : -1;
		m->yardstick[0] = branch % 14 ? 40.0 : 0.0;
		for (int l = 0; l < LANGUAGES; l++) {
			struct reaction page;
			reaction_write(content, words[l], &replay.state[0], &after, model[0], &page);
			assert_page(&page, (enum language)l);
		}
	}
	replay_free(&replay);
	content_free(content);
}

static void there_are_lines_enough(void **unused)
{
	(void)unused;
	for (int l = 0; l < LANGUAGES; l++) {
		int lines = 0;
		for (int i = 0; interface_text_key(words[l], i); i++) {
			const char *key = interface_text_key(words[l], i);
			assert_true(interface_text_has(words[!l], key));
			lines += strncmp(key, "react.", 6) == 0;
		}
		assert_true(lines >= 90);
	}
}

static void what_was_not_released_has_no_page(void **unused)
{
	(void)unused;
	struct content *content = content_load(&(struct content_request){.scenario = "two-tracks"}, stderr);
	struct state start;
	struct reaction page;
	state_start(&start, &content->scenario, 1);
	for (int model = -1; model <= content->scenario.models; model++) {
		reaction_write(content, words[LANGUAGE_EN], &start, &start, model, &page);
		assert_string_equal(page.body[0], "");
		assert_string_equal(page.role[REACTION_CHIEF].line, "");
	}
	content_free(content);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pages_are_whole_whatever_happens), cmocka_unit_test(every_branch_has_its_text),
		cmocka_unit_test(there_are_lines_enough), cmocka_unit_test(what_was_not_released_has_no_page),
	};
	return cmocka_run_group_tests(tests, words_load, words_free);
}
