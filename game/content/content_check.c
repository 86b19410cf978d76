/* Checks any file that belongs to the game, telling what it is by what it holds. */
#include <stdlib.h>
#include <string.h>

#include "content_private.h"
#include "orders.h"
#include "run_file.h"

static const char base_scenario[] = "two-tracks"; /* what a patch is for that does not say */

static int check_scenario(const char *path, const char *data_folder, FILE *errors)
{
	int count = 0;
	content_free(content_load_counted(&(struct content_request){.scenario = path, .data_folder = data_folder}, errors,
		&count));
	return count;
}

static int check_patch(const char *path, const char *base, const char *data_folder, FILE *errors)
{
	struct content_request request = {.scenario = base, .data_folder = data_folder, .patches = 1, .patch = {path}};
	int count = 0;
	content_free(content_load_counted(&request, errors, &count));
	return count;
}

static bool hash_good(const struct json_node *node)
{
	const char *text = json_string_or(node, "");
	size_t length = strlen(text);
	return length >= 1 && length <= 16 && strspn(text, "0123456789abcdef") == length;
}

static void hashes_check(const struct json_at *at)
{
	struct json_at hashes = json_member(at, "hashes");
	int32_t months;
	json_whole_or(at, "months", 0, MONTHS_MAX, 0, &months);
	if (!json_is_array(&hashes))
		return;
	for JSON_EACH(item, &hashes)
		if (!hash_good(item.node))
			json_report(&item, "must be a hash (allowed 1 to 16 hexadecimal digits, a-f small)");
}

static void seed_check(const struct json_at *at)
{
	struct json_at seed = json_member(at, "seed");
	const char *text = json_string_or(seed.node, "");
	bool digits = *text && strlen(text) <= 20 && strspn(text, "0123456789") == strlen(text);
	double number;
	if (!digits)
		json_number(at, "seed", 0.0, 9007199254740992.0, &number);
}

static void run_orders_check(const struct json_at *at)
{
	struct json_at orders = json_member(at, "orders");
	struct calendar_date month;
	if (!json_is_object(&orders))
		return;
	for JSON_EACH(item, &orders) {
		if (json_is_remark(&item))
			continue;
		if (!calendar_date_parse(item.key, &month))
			json_report(&item, "the key must be a month, YYYY-MM (allowed such as \"2024-09\")");
		if (!json_is_array(&item))
			continue;
		for JSON_EACH(order, &item)
			if (json_is_object(&order))
				table_string(&order, "do");
	}
}

/* The form alone: whether the hashes are those of a replay is for the laboratory to say. */
static void run_members_check(const struct json_at *at)
{
	struct json_at content = json_member(at, "content"), patches = json_member(at, "patches"),
		sets = json_member(at, "sets");
	run_members_allow(at);
	table_string(at, "scenario");
	table_string(at, "content");
	if (*json_string_or(content.node, "") && !hash_good(content.node))
		json_report(&content, "must be a hash (allowed 1 to 16 hexadecimal digits, a-f small)");
	if (patches.node)
		json_is_array(&patches);
	if (sets.node)
		json_is_array(&sets);
	seed_check(at);
	run_orders_check(at);
	hashes_check(at);
}

static int line_say(FILE *errors, const char *path, const char *line)
{
	fprintf(errors, "%s: error: %s\n", path, line);
	return 1;
}

/* How many errors a run has, printed. */
static int run_check(const struct json_at *at, const char *path, FILE *errors)
{
	struct run_head head;
	size_t size = 0;
	char *text = run_file_bytes(path, &size);
	enum run_sum sum = text ? run_sum_check(text, size) : RUN_SUM_NONE;
	free(text);
	run_head_read(at, &head);
	run_members_check(at);
	if (run_head_newer_form(&head) || (json_errors(at->reader) > 0 && run_head_newer_program(&head))) {
		run_head_say_newer(&head, path, errors);
		return 1;
	}
	if (sum == RUN_SUM_NONE && json_member(at, "checksum").node)
		return line_say(errors, path, "its checksum must be a hash and the last member, or be left out");
	if (sum == RUN_SUM_WRONG)
		return line_say(errors, path, "altered: its checksum does not hold");
	json_print_errors(at->reader, errors);
	return json_errors(at->reader);
}

static bool all_months(const struct json_node *root)
{
	struct calendar_date month;
	int months = 0;
	for (int32_t i = 0; json_kind_of(root) == JSON_OBJECT && i < root->count; i++) {
		const char *key = root->child[i].key;
		if (calendar_date_parse(key, &month))
			months++;
		else if (key[0] != '$' && strcmp(key, "note") != 0)
			return false;
	}
	return months > 0;
}

static int check_orders(const char *path, const char *data_folder, FILE *errors)
{
	struct content_request request = {.scenario = base_scenario, .data_folder = data_folder};
	int count = 0;
	struct content *content = content_load_counted(&request, errors, &count);
	struct json_reader *reader = json_reader_new();
	struct order_list orders = {0, NULL};
	if (content && reader) {
		struct json_at root = json_root(reader, json_load(reader, path));
		order_list_read(&root, &content->scenario, &orders);
		json_print_errors(reader, errors);
		count += json_errors(reader);
	}
	order_list_free(&orders);
	json_reader_free(reader);
	content_free(content);
	return count;
}

enum content_kind { KIND_BROKEN, KIND_RUN, KIND_ORDERS, KIND_PATCH };

/* Reads a file only to see what it is; what cannot be read, and a run, is checked on the way. */
static enum content_kind kind_find(const char *path, char base[PLACE_SIZE], FILE *errors, int *count)
{
	size_t length = strlen(path);
	bool run = length > 6 && strcmp(path + length - 6, ".owrun") == 0;
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = reader ? json_load(reader, path) : NULL;
	struct json_at root = json_root(reader, tree);
	const struct json_node *wanted = json_member(&root, "for").node;
	bool object = tree && json_is_object(&root);
	enum content_kind kind = !object ? KIND_BROKEN : all_months(tree) ? KIND_ORDERS : KIND_PATCH;
	if (object && (run || json_kind_of(json_member(&root, "scenario").node) == JSON_STRING)) {
		*count = run_check(&root, path, errors);
		kind = KIND_RUN;
	}
	snprintf(base, PLACE_SIZE, "%s",
		*json_string_or(wanted, "") ? wanted->string : base_scenario);
	if (reader && kind == KIND_BROKEN) {
		json_print_errors(reader, errors);
		*count = json_errors(reader);
	}
	json_reader_free(reader);
	return kind;
}

/* Whether the file is a part of a scenario's folder, which is checked as a whole. */
static bool part_of_folder(const char *path, char folder[PLACE_SIZE])
{
	char beside[PLACE_SIZE];
	place_parent(folder, path);
	if (!place_join(beside, folder, part_table[PART_SCENARIO].file) || !place_is_file(beside))
		return false;
	for (int part = 0; part < PARTS; part++)
		if (strcmp(place_last(path), part_table[part].file) == 0)
			return true;
	return false;
}

int content_check(const char *path, const char *data_folder, FILE *errors)
{
	char folder[PLACE_SIZE], base[PLACE_SIZE];
	int count = 0;
	if (!place_is_file(path))
		return check_scenario(path, data_folder, errors);
	if (part_of_folder(path, folder)) {
		/* a bare name would be looked for among the scenarios */
		char here[PLACE_SIZE];
		snprintf(here, sizeof here, "%s%.*s", strchr(folder, '/') ? "" : "./", PLACE_SIZE - 4, folder);
		return check_scenario(here, data_folder, errors);
	}
	switch (kind_find(path, base, errors, &count)) {
	case KIND_ORDERS: return check_orders(path, data_folder, errors);
	case KIND_PATCH: return check_patch(path, base, data_folder, errors);
	case KIND_BROKEN: case KIND_RUN: break;
	}
	return count;
}
