/* The members of scenario.json that name nothing of their own but the house: what it starts with and expects, the
 * bridge, turns of the field, costs, acquisitions, and links from an index to benchmarks. */
#include "content_private.h"

#include <string.h>

static void series_add(struct series *series, int month, double value)
{
	int at = series->count++;
	for (; at > 0 && series->month[at - 1] > month; at--) {
		series->month[at] = series->month[at - 1];
		series->value[at] = series->value[at - 1];
	}
	series->month[at] = month;
	series->value[at] = value;
}

static void series_read(const struct json_at *at, const char *key, const struct scenario *s, struct series *out)
{
	struct json_at series = json_member(at, key);
	int given = 0;
	if (!json_is_object(&series))
		return;
	for JSON_EACH(item, &series) {
		int month;
		double value;
		if (json_is_remark(&item))
			continue;
		bool good = calendar_parse(&s->calendar, item.key, &month);
		if (!good)
			json_report(&item, "\"%s\" is no month (allowed YYYY-MM, such as \"2024-09\")", item.key);
		good = json_number(&series, item.key, 0.0, 1e6, &value) && good;
		if (good && ++given <= BREAKPOINTS_MAX)
			series_add(out, month, value);
	}
	if (given == 0 || given > BREAKPOINTS_MAX)
		json_report(&series, "%d months (allowed 1 to %d)", given, BREAKPOINTS_MAX);
}

static void house_read(const struct json_at *at, struct scenario *s)
{
	struct json_at house = json_member(at, "house");
	struct house *h = &s->house;
	if (!json_is_object(&house))
		return;
	JSON_ALLOW(&house, "trust", "influence", "goodwill", "users_million", "pressure", "employer", "talent_heat",
		"product_staff", "common_chief", "fleet", "expected_users", "grant", "source", "confidence");
	json_number(&house, "trust", 0.0, 100.0, &h->trust);
	json_number(&house, "influence", 0.0, 100.0, &h->influence);
	json_number(&house, "goodwill", 0.0, 100.0, &h->goodwill);
	json_number(&house, "users_million", 0.0, 8000.0, &h->users_million);
	table_index_share(&house, "pressure", &h->pressure);
	table_index_share(&house, "employer", &h->employer);
	table_index_share(&house, "talent_heat", &h->talent_heat);
	json_number(&house, "product_staff", 0.0, 1e5, &h->product_staff);
	json_bool_or(&house, "common_chief", false, &h->common_chief);
	series_read(&house, "fleet", s, &h->fleet);
	series_read(&house, "expected_users", s, &h->expected_users);
	series_read(&house, "grant", s, &h->grant);
	table_source(&house, false);
}

static void turn_span_read(const struct json_at *turn, struct scenario *s)
{
	struct json_at until = json_member(turn, "until"), high = json_member(turn, "high"),
		lag = json_member(turn, "lag_high");
	int32_t low = 0, most = 0;
	table_month_or(turn, "from", s, 0, &s->turn.from_month);
	table_month_or(turn, "until", s, s->turn.from_month, &s->turn.until_month);
	if (s->turn.until_month < s->turn.from_month)
		json_report(&until, "before \"from\" (allowed that month or later)");
	json_number_or(turn, "low", 0.0, 100.0, 0.0, &s->turn.low);
	json_number_or(turn, "high", 0.0, 100.0, s->turn.low, &s->turn.high);
	if (s->turn.high < s->turn.low)
		json_report(&high, "below \"low\" (allowed %g to 100)", s->turn.low);
	json_whole_or(turn, "lag_low", 0, MONTHS_MAX, 0, &low);
	json_whole_or(turn, "lag_high", 0, MONTHS_MAX, low, &most);
	if (most < low)
		json_report(&lag, "below \"lag_low\" (allowed %d to %d)", low, MONTHS_MAX);
	s->turn.lag_low = low;
	s->turn.lag_high = most;
}

static void turn_read(const struct json_at *at, struct scenario *s)
{
	struct json_at turn = json_member(at, "turn");
	int32_t count = 0;
	if (!turn.node || !json_is_object(&turn))
		return;
	JSON_ALLOW(&turn, "dealt", "count", "from", "until", "low", "high", "lag_low", "lag_high");
	json_bool_or(&turn, "dealt", false, &s->turn.dealt);
	json_whole_or(&turn, "count", 0, TURNS_MAX, 0, &count);
	s->turn.count = count;
	turn_span_read(&turn, s);
}

static void costs_read(const struct json_at *at, struct scenario *s)
{
	struct json_at costs = json_member(at, "costs");
	const char *words[ORDER_KINDS];
	if (!costs.node || !json_is_object(&costs))
		return;
	for (int i = 0; i < ORDER_KINDS; i++)
		words[i] = order_word(i);
	json_allow(&costs, words, ORDER_KINDS);
	for (int i = 0; i < ORDER_KINDS; i++)
		json_number_or(&costs, words[i], 0.0, 100.0, 0.0, &s->costs.influence[i]);
}

static void acquisition_read(const struct json_at *at, struct scenario *s, int index)
{
	struct acquisition *a = &s->acquisition[index];
	JSON_ALLOW(at, "price", "influence", "person", "team", "staff", "theme", "insight", "source", "confidence");
	json_number(at, "price", 0.0, 1e6, &a->price);
	json_number_or(at, "influence", 0.0, 100.0, 0.0, &a->influence);
	json_whole_or(at, "staff", 0, 100000, 0, &a->staff);
	json_number_or(at, "insight", 0.0, 100.0, 0.0, &a->insight);
	table_source(at, false);
}

static void link_read(const struct json_at *at, struct link *link, const struct ids *axes)
{
	JSON_ALLOW(at, "axis", "guess", "midpoint", "slope", "source", "confidence");
	table_reference(at, "axis", axes, &link->axis);
	json_number_or(at, "guess", 0.0, 0.99, 0.0, &link->guess);
	json_number(at, "midpoint", -1000.0, 1000.0, &link->midpoint);
	json_number(at, "slope", 0.0, 10.0, &link->slope);
	table_source(at, false);
}

static void links_read(const struct json_at *at, struct content *content)
{
	struct json_at links = json_member(at, "links");
	struct ids axes;
	int index = 0;
	if (!links.node || !json_is_object(&links))
		return;
	ids_of(&content->scenario, IDS_AXIS, &axes);
	content->links = table_names_here(&links, LINKS_MAX, content->link[0].id, sizeof content->link[0]);
	for JSON_EACH(item, &links) {
		if (json_is_remark(&item))
			continue;
		if (index < content->links && json_kind_of(item.node) == JSON_OBJECT)
			link_read(&item, &content->link[index], &axes);
		index++;
	}
}

void house_read_shape(struct loading *l)
{
	struct scenario *s = &l->content->scenario;
	const struct json_at *at = &l->at[PART_SCENARIO];
	house_read(at, s);
	turn_read(at, s);
	costs_read(at, s);
	links_read(at, l->content);
	if (json_member(at, "acquisitions").node)
		s->acquisitions = table_ids(at, "acquisitions", ACQUISITIONS_MAX, s->acquisition[0].id,
			sizeof s->acquisition[0]);
	table_each(at, "acquisitions", s, s->acquisitions, acquisition_read);
}

static void acquisition_refer(const struct json_at *at, struct scenario *s, int index)
{
	struct acquisition *a = &s->acquisition[index];
	struct ids people, teams, themes;
	ids_of(s, IDS_PERSON, &people);
	ids_of(s, IDS_TEAM, &teams);
	ids_of(s, IDS_THEME, &themes);
	table_reference_or(at, "person", &people, &a->person);
	table_reference_or(at, "theme", &themes, &a->theme);
	if (a->staff > 0)
		table_reference(at, "team", &teams, &a->team);
	else
		table_reference_or(at, "team", &teams, &a->team);
}

void house_read_references(struct loading *l)
{
	struct scenario *s = &l->content->scenario;
	const struct json_at *at = &l->at[PART_SCENARIO];
	struct json_at bridge = json_member(at, "bridge");
	struct ids teams;
	ids_of(s, IDS_TEAM, &teams);
	if (json_is_object(&bridge)) {
		JSON_ALLOW(&bridge, "from", "to");
		table_reference(&bridge, "from", &teams, &s->bridge_from);
		table_reference(&bridge, "to", &teams, &s->bridge_to);
	}
	table_reference_or(at, "lab", &teams, &s->lab);
	table_each(at, "acquisitions", s, s->acquisitions, acquisition_refer);
}
