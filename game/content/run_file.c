#define _POSIX_C_SOURCE 200809L
#include "run_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "content/json/json.h"
#include "orders.h"
#include "places.h"

static const char *const run_members[] = {"program", "scenario", "content", "patches", "sets", "seed", "policy",
	"orders", "months", "hashes", "notes", "title"};

static bool patch_keep(struct content_request *request, const struct json_node *patch)
{
	struct writing text = {0};
	writing_json_tree(&text, patch);
	if (text.failed) {
		writing_free(&text);
		return false;
	}
	request->patch[request->patches++] = text.data;
	return true;
}

static bool hash_read(const struct json_at *at, uint64_t *out)
{
	const char *text = json_string_or(at->node, "");
	size_t length = strlen(text);
	if (length < 1 || length > 16 || strspn(text, "0123456789abcdef") != length) {
		json_report(at, "must be a hash (allowed 1 to 16 hexadecimal digits, a-f small)");
		return false;
	}
	*out = strtoull(text, NULL, 16);
	return true;
}

static void seed_read(const struct json_at *at, uint64_t *out)
{
	struct json_at seed = json_member(at, "seed");
	const char *text = json_string_or(seed.node, "");
	double number = 0.0;
	errno = 0;
	if (*text && strspn(text, "0123456789") == strlen(text)) {
		*out = strtoull(text, NULL, 10);
		if (errno == ERANGE)
			json_report(&seed, "must be a seed (allowed 0 to 18446744073709551615)");
	} else if (json_number(at, "seed", 0.0, 9007199254740992.0, &number)) {
		*out = (uint64_t)number;
	}
}

static void hashes_read(const struct json_at *at, struct run_file *run)
{
	struct json_at hashes = json_member(at, "hashes");
	int32_t months = 0;
	if (!json_is_array(&hashes) || !json_whole_or(at, "months", 0, MONTHS_MAX, json_size(&hashes), &months))
		return;
	if (json_size(&hashes) > months || months > MONTHS_MAX) {
		json_report(&hashes, "has %d months (allowed up to %d)", json_size(&hashes),
			months < MONTHS_MAX ? months : MONTHS_MAX);
		return;
	}
	run->months = run->first_hash = months - json_size(&hashes);
	if (json_size(&hashes) == 0)
		return;
	struct json_at item = json_first(&hashes);
	do
		hash_read(&item, &run->hash[run->months++]);
	while (json_next(&item));
}

static char *text_read(const struct json_at *at, const char *key, bool needed)
{
	char text[PLACE_SIZE];
	bool read = needed ? json_text(at, key, text, sizeof text) : json_text_or(at, key, "", text, sizeof text);
	return strdup(read ? text : "");
}

static void head_read(const struct json_at *at, struct run_file *run)
{
	struct json_at content = json_member(at, "content");
	json_allow(at, run_members, (int)(sizeof run_members / sizeof run_members[0]));
	run->scenario = text_read(at, "scenario", true);
	run->notes = text_read(at, "notes", false);
	if (!content.node)
		json_report(at, "\"content\" is missing (allowed the hash of the scenario that was played)");
	else
		hash_read(&content, &run->content_hash);
	seed_read(at, &run->seed);
	hashes_read(at, run);
}

static bool set_keep(struct content_request *request, const struct json_at *set)
{
	if (json_kind_of(set->node) != JSON_STRING) {
		json_report(set, "must be a text (allowed such as \"parameters.bridge.liaison_hours=80\")");
		return true;
	}
	char *copy = strdup(set->node->string);
	if (copy)
		request->set[request->sets++] = copy;
	return copy != NULL;
}

/* False without memory; what is wrong in the file was reported. */
static bool changes_read(const struct json_at *at, struct content_request *request)
{
	struct json_at patches = json_member(at, "patches"), sets = json_member(at, "sets");
	bool kept = true;
	if ((patches.node && !json_is_array(&patches)) || (sets.node && !json_is_array(&sets)))
		return true;
	if (json_size(&patches) > PATCHES_MAX || json_size(&sets) > PATCHES_MAX) {
		json_report(at, "too many patches or sets (allowed up to %d)", PATCHES_MAX);
		return true;
	}
	for (int i = 0; i < json_size(&patches) && kept; i++) {
		struct json_at patch = json_element(&patches, i);
		if (json_is_object(&patch))
			kept = patch_keep(request, patch.node);
	}
	for (int i = 0; i < json_size(&sets) && kept; i++) {
		struct json_at set = json_element(&sets, i);
		kept = set_keep(request, &set);
	}
	return kept;
}

static bool orders_read(const struct json_at *at, struct run_file *run)
{
	struct json_at orders = json_member(at, "orders");
	if (!json_is_object(&orders))
		return false;
	order_list_read(&orders, &run->content->scenario, &run->orders);
	/* what refers to the reader's strings ends with it */
	for (int i = 0; i < run->orders.count; i++)
		run->orders.item[i].source = run->orders.item[i].confidence = "";
	return json_errors(at->reader) == 0;
}

static enum run_file_outcome run_read(const struct json_at *at, const char *data_folder, struct run_file *run,
	FILE *errors)
{
	head_read(at, run);
	bool machine = !run->scenario || !run->notes || !changes_read(at, &run->request);
	run->request.scenario = run->scenario;
	run->request.data_folder = data_folder;
	if (!machine && json_errors(at->reader) == 0)
		run->content = content_load(&run->request, errors);
	if (machine)
		fprintf(errors, "run: error: out of memory\n");
	if (machine || !run->content)
		return machine ? RUN_FILE_MACHINE : RUN_FILE_WRONG;
	run->patch_orders = run->content->extra.count;
	run->content->extra.count = 0;
	return orders_read(at, run) ? RUN_FILE_GOOD : RUN_FILE_WRONG;
}

/* Takes the reader over. */
static enum run_file_outcome tree_read(struct json_reader *reader, const struct json_node *tree,
	const char *data_folder, struct run_file *out, FILE *errors)
{
	struct json_at root = json_root(reader, tree);
	enum run_file_outcome outcome = reader ? RUN_FILE_WRONG : RUN_FILE_MACHINE;
	*out = (struct run_file){0};
	if (tree && json_is_object(&root))
		outcome = run_read(&root, data_folder, out, errors);
	if (reader)
		json_print_errors(reader, errors);
	json_reader_free(reader);
	if (outcome != RUN_FILE_GOOD)
		run_file_free(out);
	return outcome;
}

enum run_file_outcome run_file_read(const char *path, const char *data_folder, struct run_file *out, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	return tree_read(reader, reader ? json_load(reader, path) : NULL, data_folder, out, errors);
}

enum run_file_outcome run_file_read_text(const char *name, const char *text, size_t size, const char *data_folder,
	struct run_file *out, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	return tree_read(reader, reader ? json_parse(reader, name, text, size) : NULL, data_folder, out, errors);
}

void run_file_free(struct run_file *run)
{
	content_free(run->content);
	order_list_free(&run->orders);
	for (int i = 0; i < run->request.patches; i++)
		free((char *)(uintptr_t)run->request.patch[i]);
	for (int i = 0; i < run->request.sets; i++)
		free((char *)(uintptr_t)run->request.set[i]);
	free(run->scenario);
	free(run->notes);
	*run = (struct run_file){0};
}
