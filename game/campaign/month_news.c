#include "month_news.h"

#include <string.h>

/* Patterns of ids: ".end" of one, or how it begins. What is not listed is a part of what is, or known to nobody yet. */
static const char *const told_of_month[] = {"house.trust", "house.goodwill", "house.product_users", "house.budget_left",
	"house.pressure", "house.employer", "house.resentment", "field.talent_heat", "field.attention.", "product.",
	"bridge.unread", "bridge.wait_months", "bridge.flow", ".reported_morale", ".voice", ".insight", ".absorbed"};
static const char *const told_of_order[] = {".reported_load", ".fatigue", ".autonomy", ".cohesion", ".trust", ".staff",
	".accelerators", ".expertise", ".reorganising", ".pay_gap", ".papers_held", ".fear", ".reported", ".defects_known",
	"house.contention"};

static bool id_is_listed(const char *id, const char *const *patterns, size_t count)
{
	size_t size = strlen(id);
	for (size_t i = 0; i < count; i++) {
		size_t length = strlen(patterns[i]);
		if (length <= size && strncmp(patterns[i][0] == '.' ? id + size - length : id, patterns[i], length) == 0)
			return true;
	}
	return false;
}

static bool is_told_of_month(const struct field *f)
{
	return id_is_listed(f->id, told_of_month, sizeof told_of_month / sizeof *told_of_month);
}

static bool is_told_of_order(const struct field *f)
{
	return is_told_of_month(f) || id_is_listed(f->id, told_of_order, sizeof told_of_order / sizeof *told_of_order);
}

static void orders_gather(const struct campaign *c, const struct replay *replay, struct month_news *out)
{
	const struct state *start = &c->state[out->month];
	for (int i = 0; i < replay->orders; i++)
		if (replay->order[i].month == out->month && replay->order[i].refusal == REFUSAL_NONE &&
			out->given_count < NEWS_GIVEN)
			out->given[out->given_count++] = replay->order[i].order;
	for (int i = 0, which = 0; i < replay->orders; i++) {
		const struct replay_order *given = &replay->order[i];
		if (given->month != out->month)
			continue;
		bool done = given->refusal == REFUSAL_NONE;
		int at = done ? which++ : -1;
		if (given->order.kind == ORDER_ANSWER)
			continue;
		if (out->orders == NEWS_ORDERS) {
			out->orders_more++;
			continue;
		}
		struct news_order *news = &out->order[out->orders++];
		*news = (struct news_order){.order = given->order, .refusal = given->refusal};
		if (done)
			news->effects = causes_of_order(c->content, start, out->given, out->given_count, at, is_told_of_order,
				news->effect, NEWS_EFFECTS);
	}
}

static void moved_gather(const struct campaign *c, struct month_news *out)
{
	struct effect_on on[NEWS_MOVED];
	struct causes causes;
	out->moved_count = causes_moved(&c->content->scenario, &c->state[out->month], &c->state[out->until],
		is_told_of_month, on, NEWS_MOVED);
	for (int i = 0; i < out->moved_count; i++) {
		struct news_moved *moved = &out->moved[i];
		*moved = (struct news_moved){.on = on[i]};
		if (!causes_of(c->content, &c->state[out->month], out->given, out->given_count, on[i].field, &causes))
			continue;
		for (int k = 0; k < causes.count && moved->causes < NEWS_CAUSES; k++)
			moved->cause[moved->causes++] = causes.item[k];
	}
}

/* The month behind in which most left a team. */
static int month_of_leaving(const struct campaign *c, const struct month_news *news, int team)
{
	int most = news->month;
	for (int m = news->month; m < news->until; m++)
		if (c->state[m + 1].team[team].left > c->state[most + 1].team[team].left)
			most = m;
	return most;
}

static void team_gather(const struct campaign *c, struct month_news *out, int t)
{
	const struct team *of = &c->content->scenario.team[t];
	struct news_team *team = &out->team[t];
	for (int m = out->month; m < out->until; m++) {
		team->left += c->state[m + 1].team[t].left;
		team->joined += c->state[m + 1].team[t].joined;
	}
	team->moved_in = of->joins_month >= out->month && of->joins_month < out->until &&
		of->planned_joins * 2 > team->joined;
	out->left += team->left;
	out->joined += team->joined;
	if (team->left == 0)
		return;
	int month = month_of_leaving(c, out, t), given = month == out->month ? out->given_count : 0;
	team->causes = leaving_causes(c->content, &c->state[month], out->given, given, t, team->cause, NEWS_CAUSES);
}

static void teams_gather(const struct campaign *c, struct month_news *out)
{
	for (int t = 0; t < c->content->scenario.teams; t++)
		if (c->state[out->until].team[t].founded)
			team_gather(c, out, t);
}

static void people_gather(const struct campaign *c, struct month_news *out)
{
	const struct scenario *s = &c->content->scenario;
	const struct state *before = &c->state[out->month], *after = &c->state[out->until];
	for (int i = 0; i < s->people; i++) {
		const struct person_state *now = &after->person[i];
		struct news_person *person = &out->person[i];
		person->left = now->left_month >= out->month;
		person->joined = now->present && !before->person[i].present;
		person->team = now->team;
		person->concern = person->left ? campaign_concern(c, out->month + 1, i) : -1;
		out->people += person->left || person->joined;
	}
}

void month_news_gather(struct campaign *c, struct month_news *out)
{
	*out = (struct month_news){.month = campaign_turn_before(c), .until = c->month};
	const struct replay *replay = out->month >= 0 ? campaign_replay(c) : NULL;
	if (!replay)
		return;
	orders_gather(c, replay, out);
	moved_gather(c, out);
	teams_gather(c, out);
	people_gather(c, out);
}
