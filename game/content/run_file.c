#define _POSIX_C_SOURCE 200809L
#include "run_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "json.h"
#include "orders.h"
#include "places.h"

static const char *const run_members[] = {"program", "scenario", "content", "patches", "sets", "seed", "policy",
	"orders", "hashes", "notes", "title"};

/* The patches of the file, each in a file of its own, since packages are loaded from files. */
struct patch_files {
	int count;
	char path[PATCHES_MAX][PLACE_SIZE];
};

static bool patch_write(struct patch_files *files, const cJSON *patch)
{
	const char *folder = getenv("TMPDIR");
	char *path = files->path[files->count], *text = cJSON_Print(patch);
	bool named = text && place_join(path, folder && *folder ? folder : "/tmp", "openweights-patch-XXXXXX");
	int file = named ? mkstemp(path) : -1;
	FILE *out = file >= 0 ? fdopen(file, "w") : NULL;
	files->count += file >= 0;
	bool good = out && fputs(text, out) >= 0;
	good = out && fclose(out) == 0 && good;
	cJSON_free(text);
	return good;
}

static void patches_remove(const struct patch_files *files)
{
	for (int i = 0; i < files->count; i++)
		remove(files->path[i]);
}

static bool hash_read(const struct json_at *at, uint64_t *out)
{
	const char *text = cJSON_IsString(at->node) ? at->node->valuestring : "";
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
	const char *text = cJSON_IsString(seed.node) ? seed.node->valuestring : "";
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
	if (!json_is_array(&hashes) || json_size(&hashes) == 0)
		return;
	if (json_size(&hashes) > MONTHS_MAX) {
		json_report(&hashes, "has %d months (allowed up to %d)", json_size(&hashes), MONTHS_MAX);
		return;
	}
	struct json_at item = json_first(&hashes);
	do
		hash_read(&item, &run->hash[run->months++]);
	while (json_next(&item));
}

static char *text_read(const struct json_at *at, const char *key, bool needed)
{
	char text[PLACE_SIZE];
	bool read = needed ? json_text(at, key, text, sizeof text) : json_text_or(at, key, "", text, sizeof text);
	size_t size = read ? strlen(text) + 1 : 1;
	char *copy = malloc(size);
	if (copy)
		memcpy(copy, read ? text : "", size);
	return copy;
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

/* False when the machine failed; what is wrong in the file was reported. */
static bool changes_read(const struct json_at *at, struct content_request *request, struct patch_files *files)
{
	struct json_at patches = json_member(at, "patches"), sets = json_member(at, "sets");
	if ((patches.node && !json_is_array(&patches)) || (sets.node && !json_is_array(&sets)))
		return true;
	if (json_size(&patches) > PATCHES_MAX || json_size(&sets) > PATCHES_MAX) {
		json_report(at, "too many patches or sets (allowed up to %d)", PATCHES_MAX);
		return true;
	}
	for (int i = 0; i < json_size(&patches); i++) {
		struct json_at patch = json_element(&patches, i);
		if (!patch_write(files, patch.node))
			return false;
		request->patch[request->patches++] = files->path[i];
	}
	for (int i = 0; i < json_size(&sets); i++) {
		struct json_at set = json_element(&sets, i);
		if (cJSON_IsString(set.node))
			request->set[request->sets++] = set.node->valuestring;
		else
			json_report(&set, "must be a text (allowed such as \"parameters.bridge.liaison_hours=80\")");
	}
	return true;
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
	struct content_request request = {.data_folder = data_folder};
	struct patch_files *files = calloc(1, sizeof *files);
	head_read(at, run);
	bool machine = !files || !run->scenario || !run->notes || !changes_read(at, &request, files);
	if (!machine && json_errors(at->reader) == 0) {
		request.scenario = run->scenario;
		run->content = content_load(&request, errors);
	}
	if (files)
		patches_remove(files);
	free(files);
	if (machine)
		fprintf(errors, "run: error: no memory or no room for temporary files\n");
	if (machine || !run->content)
		return machine ? RUN_FILE_MACHINE : RUN_FILE_WRONG;
	run->content->extra.count = 0;
	return orders_read(at, run) ? RUN_FILE_GOOD : RUN_FILE_WRONG;
}

enum run_file_outcome run_file_read(const char *path, const char *data_folder, struct run_file *out, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	const cJSON *tree = reader ? json_load(reader, path) : NULL;
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

void run_file_free(struct run_file *run)
{
	content_free(run->content);
	order_list_free(&run->orders);
	free(run->scenario);
	free(run->notes);
	*run = (struct run_file){0};
}
