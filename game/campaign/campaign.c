#include "campaign.h"

#include <stdlib.h>
#include <string.h>

#include "campaign_inner.h"
#include "difficulty.h"

int campaign_months_most(const struct scenario *scenario)
{
	return scenario->open_months > scenario->months ? scenario->open_months : scenario->months;
}

struct campaign *campaign_make(struct content *content, int patch_orders, uint64_t seed)
{
	struct campaign *c = calloc(1, sizeof *c);
	if (c)
		c->state = calloc((size_t)campaign_months_most(&content->scenario) + 1, sizeof *c->state);
	if (!c || !c->state) {
		free(c);
		content_free(content);
		return NULL;
	}
	c->content = content;
	c->extra = (struct order_list){patch_orders, content->extra.item};
	content->extra.count = 0; /* given as pending orders, so that they stand in the list like all others */
	c->seed = seed;
	c->taken_over = -1;
	c->until = content->scenario.months;
	c->run = (struct replay){.content = content, .scenario = &content->scenario, .seed = seed};
	state_start(&c->state[0], &content->scenario, seed);
	c->now = c->state[0];
	return c;
}

static void past_free(struct campaign *c)
{
	for (int i = 0; i < c->past_count; i++)
		free(c->past[i].order);
	free(c->past);
	free(c->answers);
}

void campaign_free(struct campaign *c)
{
	if (!c)
		return;
	past_free(c);
	replay_free(&c->record);
	free(c->run.order);
	free(c->orders.item);
	free(c->state);
	campaign_request_free(c);
	content_free(c->content);
	free(c);
}

/* The package with its difficulty, and a copy of what loads it. */
static struct campaign *campaign_open(const struct content_request *request, uint64_t seed, const char *difficulty,
	FILE *errors)
{
	struct content_request with = *request;
	char path[PLACE_SIZE];
	bool patched = difficulty_find(difficulty, request->data_folder, path, errors);
	if (!patched && !difficulty_is_fair(difficulty))
		fprintf(errors, "difficulty: the fair one is played\n");
	with.difficulty = patched ? difficulty : "fair";
	struct content *content = content_load(&with, errors);
	struct campaign *c = content ? campaign_make(content, content->extra.count, seed) : NULL;
	if (content && !c)
		fprintf(errors, "campaign: error: out of memory\n");
	if (c && campaign_request_copy(c, &with, errors))
		return c;
	campaign_free(c);
	return NULL;
}

struct campaign *campaign_new(const struct content_request *request, uint64_t seed, const char *difficulty,
	FILE *errors)
{
	struct campaign *c = campaign_open(request, seed, difficulty, errors);
	if (!c || campaign_begin_month(c, NULL, true))
		return c;
	fprintf(errors, "campaign: error: out of memory\n");
	campaign_free(c);
	return NULL;
}

struct campaign *campaign_take_over(struct campaign *watched, const struct content_request *request, uint64_t seed,
	int month, const char *difficulty, FILE *errors)
{
	if (!request && watched)
		request = &watched->request;
	struct campaign *c = request ? campaign_open(request, seed, difficulty, errors) : NULL;
	if (!c)
		return NULL;
	int most = c->content->scenario.months;
	month = calendar_turn_begin(&c->content->scenario.calendar, month < 0 ? 0 : month > most ? most : month);
	c->taken_over = month;
	if (campaign_play_list(c, &c->content->history, month, NULL, 0) == -1 && campaign_begin_month(c, NULL, true))
		return c;
	fprintf(errors, "campaign: error: out of memory\n");
	campaign_free(c);
	return NULL;
}

static bool orders_reserve(struct campaign *c, int more)
{
	int needed = c->orders.count + more, room = c->order_room ? c->order_room : 64;
	while (room < needed)
		room *= 2;
	if (room <= c->order_room)
		return true;
	struct dated_order *given = realloc(c->orders.item, (size_t)room * sizeof *given);
	if (!given)
		return false;
	c->orders.item = given;
	struct replay_order *heard = realloc(c->run.order, (size_t)room * sizeof *heard);
	if (!heard)
		return false;
	c->run.order = heard;
	c->order_room = room;
	return true;
}

/* After orders_reserve(). */
static void order_note(struct campaign *c, const struct order *order, enum refusal refusal)
{
	c->orders.item[c->orders.count++] = (struct dated_order){c->month, *order, "", ""};
	c->run.order[c->run.orders++] = (struct replay_order){c->month, *order, refusal};
}

static void month_play(struct campaign *c)
{
	step(&c->content->scenario, &c->now);
	c->state[++c->month] = c->now;
}

int campaign_play_list(struct campaign *c, const struct order_list *list, int until, const uint64_t *hash, int first)
{
	const struct scenario *s = &c->content->scenario;
	int next = 0;
	if (!orders_reserve(c, list->count))
		return -2;
	c->now = c->state[c->month];
	while (c->month < until && !c->now.house.out) {
		for (; next < list->count && list->item[next].month <= c->month; next++) {
			if (list->item[next].month < c->month)
				continue;
			enum refusal refusal = order_apply(s, &c->now, &list->item[next].order);
			c->now.house.refused += refusal != REFUSAL_NONE;
			order_note(c, &list->item[next].order, refusal);
		}
		month_play(c);
		if (hash && c->month > first && state_hash(s, &c->now) != hash[c->month - 1])
			return c->month - 1;
	}
	return -1;
}

void campaign_end_month(struct campaign *c)
{
	if (campaign_over(c) || !orders_reserve(c, c->pending_count))
		return;
	for (int i = 0; i < c->pending_count; i++)
		order_note(c, &c->pending[i], REFUSAL_NONE);
	do
		month_play(c);
	while (!calendar_begins_turn(&c->content->scenario.calendar, c->month) && !c->now.house.out);
	campaign_begin_month(c, NULL, true);
}

bool campaign_lost(const struct campaign *c)
{
	return c->state[c->month].house.out != 0;
}

bool campaign_over(const struct campaign *c)
{
	return campaign_lost(c) || c->month >= c->until;
}

bool campaign_can_play_on(const struct campaign *c)
{
	return campaign_over(c) && !campaign_lost(c) && c->until < campaign_months_most(&c->content->scenario);
}

bool campaign_play_on(struct campaign *c)
{
	if (!campaign_can_play_on(c))
		return false;
	c->until = campaign_months_most(&c->content->scenario);
	return true;
}

bool campaign_back_to(struct campaign *c, int month)
{
	if (month < 0 || month >= c->month)
		return false;
	month = calendar_turn_begin(&c->content->scenario.calendar, month);
	if (c->rewinds < RUN_REWINDS_MAX)
		c->rewind[c->rewinds++] = (struct run_rewind){c->month, month};
	struct order_list cut = {0, NULL};
	int first = c->orders.count;
	while (first > 0 && c->orders.item[first - 1].month >= month)
		first--;
	cut.item = c->orders.item + first;
	while (first + cut.count < c->orders.count && cut.item[cut.count].month == month)
		cut.count++;
	c->month = month;
	c->orders.count = c->run.orders = first;
	if (month < c->content->scenario.months)
		c->until = c->content->scenario.months;
	if (c->taken_over > month)
		c->taken_over = month;
	return campaign_begin_month(c, &cut, false);
}

const struct replay *campaign_replay(struct campaign *c)
{
	c->run.state = c->state;
	c->run.months = c->month;
	return &c->run;
}

const struct replay *campaign_record(struct campaign *c)
{
	int until = c->month > c->content->scenario.months ? campaign_months_most(&c->content->scenario) :
		c->content->scenario.months;
	if (c->record.state && c->record.months >= until)
		return &c->record;
	struct replay longer;
	struct orders_from history = {.player = PLAYER_HISTORY};
	if (c->record.state && replay_last(&c->record)->house.out)
		return &c->record;
	if (!replay_run(&longer, c->content, history, c->seed, until))
		return c->record.state ? &c->record : NULL;
	replay_free(&c->record);
	c->record = longer;
	return &c->record;
}
