#include "replay_text.h"

#include <inttypes.h>
#include <string.h>

#include "chronicle.h"

static void chronicle_head(struct chronicle *c, const char *by)
{
	const struct speech *sp = c->speech;
	struct page page = c->page;
	struct writing text = {0};
	char seed[24];
	snprintf(seed, sizeof seed, "%" PRIu64, c->replay->seed);
	const char *title = content_text(sp->content, sp->language, "scenario.title");
	const char *question = content_text(sp->content, sp->language, "scenario.question");
	page.indent = 0;
	writing_printf(&text, PAGE_BOLD "%s" PAGE_PLAIN, title ? title : sp->content->scenario.id);
	page_paragraph(&page, NULL, writing_text(&text), NULL, 0);
	if (question)
		page_paragraph(&page, NULL, question, NULL, 0);
	page_blank(&page);
	writing_clear(&text);
	SAY(sp, &text, "chronicle.about", {"scenario", sp->content->scenario.id}, {"seed", seed}, {"by", by},
		{"dim", PAGE_DIM}, {"plain", PAGE_PLAIN}, {"record", PAGE_RECORD});
	page_paragraph(&page, NULL, writing_text(&text), NULL, 0);
	page_rule(&page);
	writing_free(&text);
}

static void chronicle_opening(struct chronicle *c)
{
	const struct state *first = &c->replay->state[1];
	const struct speech *sp = c->speech;
	struct writing text = {0}, list = {0};
	const char *names[TEAMS_MAX];
	char team[TEAMS_MAX][PHRASE_SIZE], flow[NUMBER_SIZE], wait[PHRASE_SIZE], trust[NUMBER_SIZE];
	int count = 0;
	for (int i = 0; i < c->scenario->teams; i++) {
		if (!first->team[i].founded)
			continue;
		snprintf(team[count], PHRASE_SIZE, "%.80s (%d)", speech_team(sp, i), (int)first->team[i].staff);
		names[count] = team[count];
		count++;
	}
	speech_list(sp, &list, names, count);
	SAY(sp, &text, "opening", {"teams", writing_text(&list)}, {"flow", writing_fixed(first->bridge.flow, 2, flow)},
		{"wait", speech_duration(sp, first->bridge.wait_months, wait)},
		{"trust", writing_fixed(first->house.trust, 0, trust)});
	chronicle_paragraph(c, &text, NULL, 0);
	c->flow = (struct told){first->bridge.flow, 0};
	c->wait = (struct told){first->bridge.wait_months, 0};
	c->trust = (struct told){first->house.trust, 0};
	for (int a = 0; a < c->scenario->axes; a++)
		c->attention[a] = (struct told){first->house.attention[a], 0};
	writing_free(&text);
	writing_free(&list);
}

static void chronicle_month(struct chronicle *c, int month)
{
	char date[CALENDAR_TEXT_SIZE], label[16];
	struct writing quiet = {0};
	calendar_print(&c->scenario->calendar, month, date);
	snprintf(label, sizeof label, PAGE_BOLD "%s" PAGE_PLAIN, date);
	c->label = label;
	if (month > 0)
		page_blank(&c->page);
	if (month == 0)
		chronicle_opening(c);
	chronicle_orders(c, month);
	chronicle_releases(c, month);
	chronicle_events(c, month);
	chronicle_field(c, month);
	chronicle_house(c, month);
	chronicle_people(c, month);
	chronicle_facts(c, month);
	if (c->label) {
		writing_put(&quiet, speech_word(c->speech, "quiet"));
		chronicle_paragraph(c, &quiet, NULL, 0);
	}
	writing_free(&quiet);
}

void replay_chronicle(const struct replay *replay, const struct difference_base *base, const struct speech *speech,
	const char *by, struct page page)
{
	struct chronicle c = {.replay = replay, .scenario = replay->scenario, .speech = speech, .page = page};
	c.page.indent = CHRONICLE_INDENT;
	chronicle_head(&c, by);
	for (int month = 0; month < replay->months; month++)
		chronicle_month(&c, month);
	chronicle_end(&c);
	if (base)
		difference_chronicle(base, replay, speech, page);
	chronicle_sources(&c);
}
