#define _POSIX_C_SOURCE 200809L
#include "run_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "content/json/json.h"
#include "content_private.h"
#include "difficulty_file.h"
#include "orders.h"

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
	run_members_allow(at);
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

/* The first form held the difficulty's patch, as the last, and its name in the notes. */
static void old_difficulty_name(struct run_file *run)
{
	struct content_request *request = &run->request;
	if (run->head.format == 1 && !difficulty_is_fair(run->head.difficulty) && request->patches > 0)
		free((char *)(uintptr_t)request->patch[--request->patches]);
	request->difficulty = run->head.difficulty;
}

static bool is_scenario(const char *folder)
{
	char file[PLACE_SIZE];
	return *folder && place_join(file, folder, "scenario.json") && place_is_file(file);
}

/* A folder of the run's scenario beside its file. */
static bool beside_find(const char *path, const char *name, char out[PLACE_SIZE])
{
	char folder[PLACE_SIZE];
	place_parent(folder, path);
	return !strchr(name, '/') && place_join(out, folder, name) && is_scenario(out);
}

static bool is_found_by_name(const struct run_file *run)
{
	char folder[PLACE_SIZE], why[16];
	return content_find_folder(run->scenario, run->request.data_folder, folder, why, sizeof why);
}

/* From a folder. False where its content is wrong; run->content is then NULL, as where it is another. */
static bool content_from(struct run_file *run, const char *folder, FILE *errors)
{
	char *place = strdup(folder);
	free(run->place);
	run->place = place;
	run->request.scenario = place ? place : "";
	run->content = content_load(&run->request, errors);
	return run->content != NULL;
}

/* Where the content is that was played: in the folder of then, beside the run, by name. Other content is taken where
 * there is no better. */
static bool content_find(struct run_file *run, const char *hint, const char *path, FILE *errors)
{
	char beside[PLACE_SIZE];
	const char *folder[2] = {is_scenario(hint) ? hint : NULL,
		beside_find(path, run->scenario, beside) ? beside : NULL};
	for (int i = 0; i < 2; i++) {
		if (!folder[i])
			continue;
		if (!content_from(run, folder[i], errors))
			return false;
		if (run->content->hash == run->content_hash)
			return true;
		content_free(run->content);
		run->content = NULL;
	}
	const char *other = folder[0] ? folder[0] : folder[1];
	if (other && !is_found_by_name(run))
		return content_from(run, other, errors);
	run->request.scenario = run->scenario;
	run->content = content_load(&run->request, errors);
	return run->content != NULL;
}

static enum run_file_outcome run_read(const struct json_at *at, const char *path, const char *data_folder,
	struct run_file *run, FILE *errors)
{
	char hint[PLACE_SIZE] = "";
	head_read(at, run);
	json_text_or(at, "folder", "", hint, sizeof hint);
	bool machine = !run->scenario || !run->notes || !changes_read(at, &run->request);
	run->request.data_folder = data_folder;
	if (machine) {
		fprintf(errors, "run: error: out of memory\n");
		return RUN_FILE_MACHINE;
	}
	old_difficulty_name(run);
	if (json_errors(at->reader) > 0 || !content_find(run, hint, path, errors))
		return RUN_FILE_WRONG;
	run->patch_orders = run->content->extra.count;
	run->content->extra.count = 0;
	return orders_read(at, run) ? RUN_FILE_GOOD : RUN_FILE_WRONG;
}

/* What may be read of a text that is JSON. */
static enum run_file_outcome tree_read(const struct json_at *root, enum run_sum sum, const char *name,
	const char *data_folder, struct run_file *out, FILE *errors)
{
	struct json_at checksum = json_member(root, "checksum");
	run_head_read(root, &out->head);
	if (run_head_newer_form(&out->head)) {
		run_head_say_newer(&out->head, name, errors);
		return RUN_FILE_NEWER;
	}
	if (sum == RUN_SUM_WRONG) {
		fprintf(errors, "%s: error: altered: its checksum does not hold\n", name);
		return RUN_FILE_ALTERED;
	}
	if (checksum.node && sum == RUN_SUM_NONE)
		json_report(&checksum, "must be a hash and the last member, or be left out");
	enum run_file_outcome outcome = run_read(root, name, data_folder, out, errors);
	if (outcome != RUN_FILE_WRONG || !run_head_newer_program(&out->head))
		return outcome;
	run_head_say_newer(&out->head, name, errors);
	return RUN_FILE_NEWER;
}

enum run_file_outcome run_file_read_text(const char *name, const char *text, size_t size, const char *data_folder,
	struct run_file *out, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = reader ? json_parse(reader, name, text, size) : NULL;
	struct json_at root = json_root(reader, tree);
	enum run_file_outcome outcome = reader ? RUN_FILE_WRONG : RUN_FILE_MACHINE;
	*out = (struct run_file){0};
	if (tree && json_is_object(&root))
		outcome = tree_read(&root, run_sum_check(text, size), name, data_folder, out, errors);
	if (reader && outcome != RUN_FILE_NEWER)
		json_print_errors(reader, errors);
	json_reader_free(reader);
	if (outcome != RUN_FILE_GOOD) {
		struct run_head head = out->head;
		run_file_free(out);
		out->head = head;
	}
	return outcome;
}

char *run_file_bytes(const char *path, size_t *size)
{
	*size = 0;
	char *text = json_read_file(path, size);
	if (text && *size <= JSON_SIZE_MAX)
		return text;
	free(text);
	return NULL;
}

/* Why a file cannot be read at all. */
static enum run_file_outcome unread_say(const char *path, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	bool wrong = reader && !json_load(reader, path);
	if (wrong)
		json_print_errors(reader, errors);
	else
		fprintf(errors, "%s: error: out of memory\n", path);
	json_reader_free(reader);
	return wrong ? RUN_FILE_WRONG : RUN_FILE_MACHINE;
}

enum run_file_outcome run_file_read(const char *path, const char *data_folder, struct run_file *out, FILE *errors)
{
	size_t size;
	char *text = run_file_bytes(path, &size);
	*out = (struct run_file){0};
	if (!text)
		return unread_say(path, errors);
	enum run_file_outcome outcome = run_file_read_text(path, text, size, data_folder, out, errors);
	free(text);
	return outcome;
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
	free(run->place);
	free(run->notes);
	*run = (struct run_file){0};
}
