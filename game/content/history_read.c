/* history.json: what was really ordered, and what happened; and the orders that patches add or leave out. */
#include "content_private.h"

#include <stdlib.h>
#include <string.h>

#include "orders.h"

/* An order of the record has a source, or says that it is assumed. */
static void order_sources_check(const struct json_at *orders)
{
	if (json_kind_of(orders->node) != JSON_OBJECT)
		return;
	for JSON_EACH(month, orders) {
		if (json_kind_of(month.node) != JSON_ARRAY)
			continue;
		for JSON_EACH(order, &month) {
			const char *confidence = json_string_or(json_member(&order, "confidence").node, "");
			bool assumed = strcmp(confidence, "assumed") == 0;
			if (json_kind_of(order.node) == JSON_OBJECT && !assumed)
				table_source(&order, true);
		}
	}
}

static void fact_read(const struct json_at *at, const struct scenario *s, struct fact *fact)
{
	if (!json_is_object(at))
		return;
	JSON_ALLOW(at, "date", "text", "source", "confidence", "alleged");
	if (table_date(at, "date", s, &fact->month))
		json_text(at, "date", fact->date, sizeof fact->date);
	table_by_language(at, "text", fact->text);
	table_source(at, true);
	fact->source = table_string_or(at, "source", "");
	fact->confidence = table_string_or(at, "confidence", "");
	json_bool_or(at, "alleged", false, &fact->alleged);
}

static void facts_read(const struct json_at *at, struct content *content)
{
	struct json_at facts = json_member(at, "facts");
	if (!facts.node || !json_is_array(&facts))
		return;
	if (json_size(&facts) > FACTS_MAX)
		json_report(&facts, "%d facts, too many (allowed up to %d)", json_size(&facts), FACTS_MAX);
	for JSON_EACH(item, &facts)
		if (content->facts < FACTS_MAX)
			fact_read(&item, &content->scenario, &content->fact[content->facts++]);
}

/* Behind what is there in the same month, so that the later word stands. */
static void history_append(struct loading *l, struct order_list *list, const struct order_list *more)
{
	if (more->count == 0)
		return;
	struct dated_order *item = realloc(list->item, ((size_t)list->count + (size_t)more->count) * sizeof *item);
	if (!item) {
		json_report(&l->at[PART_HISTORY], "out of memory");
		return;
	}
	list->item = item;
	memcpy(list->item + list->count, more->item, (size_t)more->count * sizeof *item);
	list->count += more->count;
	if (!order_list_sort(list))
		json_report(&l->at[PART_HISTORY], "out of memory");
}

static void patch_orders_read(struct loading *l, const struct json_node *patch)
{
	struct json_at root = json_root(l->reader, patch);
	struct json_at orders = json_member(&root, "orders"), leave_out = json_member(&root, "leave_out");
	if (leave_out.node)
		order_list_leave_out(&leave_out, &l->content->scenario, &l->content->history);
	if (orders.node)
		order_list_read(&orders, &l->content->scenario, &l->content->extra);
}

void history_read(struct loading *l)
{
	struct content *content = l->content;
	const struct json_at *at = &l->at[PART_HISTORY];
	struct json_at orders = json_member(at, "orders");
	JSON_ALLOW(at, "orders", "facts");
	if (orders.node) {
		order_list_read(&orders, &content->scenario, &content->history);
		order_sources_check(&orders);
	}
	facts_read(at, content);
	for (int i = 0; i < l->patches; i++)
		patch_orders_read(l, l->patch[i]);
	history_append(l, &content->history, &content->extra);
}
