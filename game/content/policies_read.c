/* policies.json: standing ways to play, as rules from fields to orders. */
#include "content_private.h"

#include <string.h>

#include "expression_compile.h"
#include "orders.h"

enum { UNTIL_EVER = 1000 };

/* The first month from `month` on with which a turn begins. */
static int turn_from(const struct calendar *calendar, int month)
{
	return calendar_begins_turn(calendar, month) ? month : calendar_turn_next(calendar, month);
}

static void rule_turns_check(const struct json_at *until, const struct calendar *calendar, const struct rule *rule)
{
	char text[CALENDAR_TEXT_SIZE];
	int turn = turn_from(calendar, rule->from_month);
	if (turn <= rule->until_month)
		return;
	calendar_print(calendar, turn, text);
	json_report(until, "before a turn begins, so that the rule never speaks (allowed %s or later)", text);
}

static void rule_span_read(const struct json_at *at, const struct scenario *s, struct rule *rule)
{
	struct json_at until = json_member(at, "until");
	int32_t months = 0;
	json_whole_or(at, "every_months", 0, MONTHS_MAX, 0, &months);
	rule->every_months = months;
	json_bool_or(at, "once", false, &rule->once);
	table_month_or(at, "from", s, 0, &rule->from_month);
	table_month_or(at, "until", s, UNTIL_EVER, &rule->until_month);
	if (rule->until_month < rule->from_month)
		json_report(&until, "before \"from\" (allowed that month or later)");
	else
		rule_turns_check(&until, &s->calendar, rule);
}

static void rule_refer(const struct json_at *at, const struct scenario *s, struct rule *rule)
{
	struct json_at when = json_member(at, "when"), orders = json_member(at, "do");
	expression_compile(&when, s, &rule->when);
	if (!json_is_array(&orders))
		return;
	if (json_size(&orders) < 1 || json_size(&orders) > RULE_ORDERS_MAX)
		json_report(&orders, "%d orders (allowed 1 to %d)", json_size(&orders), RULE_ORDERS_MAX);
	for JSON_EACH(item, &orders) {
		int32_t shift = 0;
		if (rule->orders == RULE_ORDERS_MAX)
			break;
		order_read(&item, s, &rule->order[rule->orders], &shift);
		rule->shift[rule->orders++] = shift;
	}
}

static void rules_read(const struct json_at *at, struct content *content, struct policy *policy, bool references)
{
	struct json_at rules = json_member(at, "rules");
	int index = 0;
	if (!references && json_is_array(&rules) && json_size(&rules) > RULES_MAX)
		json_report(&rules, "%d rules, too many (allowed up to %d)", json_size(&rules), RULES_MAX);
	if (json_kind_of(rules.node) != JSON_ARRAY)
		return;
	for JSON_EACH(item, &rules) {
		if (index == RULES_MAX)
			break;
		struct rule *rule = &policy->rule[index++];
		if (references && json_kind_of(item.node) == JSON_OBJECT) {
			rule_refer(&item, &content->scenario, rule);
		} else if (!references && json_is_object(&item)) {
			JSON_ALLOW(&item, "when", "do", "every_months", "once", "from", "until");
			rule_span_read(&item, &content->scenario, rule);
		}
	}
	policy->rules = index;
}

static void policies_walk(struct loading *l, bool references)
{
	struct content *content = l->content;
	const struct json_at *at = &l->at[PART_POLICIES];
	int index = 0;
	for JSON_EACH(item, at) {
		if (json_is_remark(&item))
			continue;
		if (index == content->policies)
			break;
		struct policy *policy = &content->policy[index++];
		if (json_kind_of(item.node) != JSON_OBJECT)
			continue;
		rules_read(&item, content, policy, references);
		if (references)
			continue;
		JSON_ALLOW(&item, "title", "follows_history", "rules");
		json_bool_or(&item, "follows_history", false, &policy->follows_history);
	}
}

void policies_read_shape(struct loading *l)
{
	struct content *content = l->content;
	const struct json_at *at = &l->at[PART_POLICIES];
	content->policies = table_ids_here(at, POLICIES_MAX, content->policy[0].id, sizeof content->policy[0]);
	policies_walk(l, false);
}

void policies_read_references(struct loading *l)
{
	policies_walk(l, true);
}
