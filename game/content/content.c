#include "content.h"

#include <stdlib.h>
#include <string.h>

#include "content_private.h"
#include "orders.h"

static bool reader_keep(struct content_private *inner, struct json_reader *reader)
{
	struct reader_link *link = malloc(sizeof *link);
	if (!link)
		return false;
	*link = (struct reader_link){reader, inner->readers};
	inner->readers = link;
	return true;
}

static struct content *content_new(void)
{
	struct content *content = calloc(1, sizeof *content);
	if (content)
		content->inner = calloc(1, sizeof *content->inner);
	if (content && content->inner)
		return content;
	free(content);
	return NULL;
}

void content_free(struct content *content)
{
	if (!content)
		return;
	while (content->inner->readers) {
		struct reader_link *link = content->inner->readers;
		content->inner->readers = link->next;
		json_reader_free(link->reader);
		free(link);
	}
	for (int language = 0; language < LANGUAGES; language++)
		texts_free(&content->inner->text[language]);
	order_list_free(&content->history);
	order_list_free(&content->extra);
	free(content->inner);
	free(content);
}

/* The table of fields needs every id; conditions, effects and orders need the table. */
static void content_read(struct loading *l)
{
	struct scenario *s = &l->content->scenario;
	const char *name = place_last(l->folder[0]);
	snprintf(s->id, sizeof s->id, "%.*s", ID_SIZE - 1, name[0] == '.' ? "scenario" : name);
	scenario_read_shape(l);
	house_read_shape(l);
	parameters_read(l);
	events_read_shape(l);
	policies_read_shape(l);
	scenario_read_references(l);
	house_read_references(l);
	scenario_derive(s);
	events_read_references(l);
	policies_read_references(l);
	history_read(l);
	texts_read(l);
	memcpy(l->content->inner->tree, l->tree, sizeof l->tree);
	l->content->hash = content_hash(l);
}

struct content *content_load_counted(const struct content_request *request, FILE *errors, int *count)
{
	struct loading l = {.content = content_new(), .reader = json_reader_new(), .errors = errors,
		.data_folder = request->data_folder};
	if (!l.content || !l.reader || !reader_keep(l.content->inner, l.reader)) {
		content_say(&l, request->scenario, "out of memory");
		json_reader_free(l.reader);
		l.reader = NULL;
	} else if (content_merge(&l, request)) {
		content_read(&l);
	}
	*count = l.said + (l.reader ? json_errors(l.reader) : 0);
	if (l.reader)
		json_print_errors(l.reader, errors);
	if (*count == 0)
		return l.content;
	content_free(l.content);
	return NULL;
}

struct content *content_load(const struct content_request *request, FILE *errors)
{
	int count = 0;
	return content_load_counted(request, errors, &count);
}

static bool orders_read(const struct content *content, struct json_reader *reader, const char *path,
	struct order_list *orders)
{
	const struct json_node *tree = json_load(reader, path);
	struct json_at root = json_root(reader, tree);
	struct json_at member = json_member(&root, "orders");
	if (!tree || !json_is_object(&root))
		return false;
	if (!member.node)
		return order_list_read(&root, &content->scenario, orders);
	JSON_ALLOW(&root, "orders", "for", "title");
	return order_list_read(&member, &content->scenario, orders);
}

bool content_load_orders(const struct content *content, const char *path, struct order_list *orders, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	*orders = (struct order_list){0, NULL};
	bool good = reader && orders_read(content, reader, path, orders) && json_errors(reader) == 0;
	if (reader)
		json_print_errors(reader, errors);
	good = good && reader_keep(content->inner, reader); /* the orders' sources are its strings */
	if (good)
		return true;
	if (!reader)
		fprintf(errors, "%s: error: out of memory\n", path);
	json_reader_free(reader);
	order_list_free(orders);
	return false;
}

bool content_read_order(const struct content *content, const char *text, struct order *out, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = reader ? json_parse(reader, "order", text, strlen(text)) : NULL;
	struct json_at root = json_root(reader, tree);
	bool good = tree && order_read(&root, &content->scenario, out, NULL);
	if (reader && errors)
		json_print_errors(reader, errors);
	else if (errors)
		fprintf(errors, "order: error: out of memory\n");
	json_reader_free(reader);
	return good;
}

int content_policy_find(const struct content *content, const char *id)
{
	for (int i = 0; i < content->policies; i++)
		if (strcmp(content->policy[i].id, id) == 0)
			return i;
	return -1;
}
