#define _POSIX_C_SOURCE 200809L
#include "run_file.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "content/json/json.h"
#include "difficulty_file.h"
#include "places.h"

/* A patch as it stands in its file or its text. */
static bool put_patch(struct writing *out, const char *patch, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	const struct json_node *tree = NULL;
	if (reader)
		tree = patch[0] == '{' ? json_parse(reader, "patch", patch, strlen(patch)) : json_load(reader, patch);
	if (tree)
		writing_json_tree(out, tree);
	if (reader)
		json_print_errors(reader, errors);
	json_reader_free(reader);
	return tree != NULL;
}

static bool put_changes(struct writing *out, const struct content_request *request, FILE *errors)
{
	bool good = true;
	writing_put(out, " \"patches\": [");
	for (int i = 0; i < request->patches && good; i++) {
		writing_put(out, i ? ",\n  " : "\n  ");
		good = put_patch(out, request->patch[i], errors);
	}
	writing_put(out, "],\n \"sets\": [");
	for (int i = 0; i < request->sets; i++) {
		writing_put(out, i ? ", " : "");
		writing_json_string(out, request->set[i]);
	}
	writing_put(out, "],\n");
	return good;
}

static void put_orders(struct writing *out, const struct scenario *s, const struct order_list *orders)
{
	char month[CALENDAR_TEXT_SIZE];
	writing_put(out, " \"orders\": {");
	for (int i = 0; i < orders->count; i++) {
		bool first = i == 0 || orders->item[i].month != orders->item[i - 1].month;
		calendar_print(&s->calendar, orders->item[i].month, month);
		if (first) {
			writing_json_key(out, i ? "],\n  " : "\n  ", month);
			writing_put(out, "[\n   ");
		} else
			writing_put(out, ",\n   ");
		content_order_print(s, &orders->item[i].order, out);
	}
	writing_put(out, orders->count ? "]},\n" : "},\n");
}

/* A member; nothing of an empty text, which no file may hold. */
static void put_text(struct writing *out, const char *before, const char *key, const char *text)
{
	if (!*text)
		return;
	writing_json_key(out, before, key);
	writing_json_string(out, text);
}

/* A folder whose name is no UTF-8 would leave no JSON. */
static bool is_utf8(const char *text)
{
	for (const unsigned char *c = (const unsigned char *)text; *c;) {
		int more = *c < 0x80 ? 0 : *c < 0xe0 ? 1 : *c < 0xf0 ? 2 : 3;
		if ((*c >= 0x80 && *c < 0xc2) || *c > 0xf4 || (*c == 0xe0 && c[1] < 0xa0) || (*c == 0xed && c[1] > 0x9f) ||
			(*c == 0xf0 && c[1] < 0x90) || (*c == 0xf4 && c[1] > 0x8f))
			return false;
		for (c++; more > 0; more--, c++)
			if ((*c & 0xc0) != 0x80)
				return false;
	}
	return true;
}

static void put_scenario(struct writing *out, const struct run_to_write *run)
{
	char folder[PLACE_SIZE];
	const char *name = run->request->scenario;
	bool by_path = strchr(name, '/') && place_absolute(folder, name);
	put_text(out, ",\n ", "scenario", by_path ? place_last(folder) : name);
	writing_printf(out, ", \"content\": \"%016" PRIx64 "\"", run->content->hash);
	if (by_path && run->with_folder && is_utf8(folder))
		put_text(out, ",\n ", "folder", folder);
}

static void put_rewinds(struct writing *out, const struct run_head *head)
{
	writing_put(out, ", \"rewinds\": [");
	for (int i = 0; i < head->rewinds; i++)
		writing_printf(out, "%s{\"from\": %d, \"to\": %d}", i ? ", " : "", (int)head->rewind[i].from,
			(int)head->rewind[i].to);
	writing_put(out, "]");
}

/* Ends before the patches, which run_head_end() looks for. */
static void put_head(struct writing *out, const struct run_to_write *run)
{
	const struct run_head *head = run->head;
	writing_printf(out, "{\"format\": %d", (int)RUN_FORMAT);
	put_text(out, ", ", "program", head->program);
	put_scenario(out, run);
	/* numbers of JSON are exact only up to 2^53 */
	writing_printf(out, run->seed >> 53 ? ",\n \"seed\": \"%" PRIu64 "\"" : ",\n \"seed\": %" PRIu64, run->seed);
	put_text(out, ", ", "difficulty", difficulty_is_fair(run->request->difficulty) ? "fair" : run->request->difficulty);
	writing_printf(out, ", \"counts\": %s", head->counts ? "true" : "false");
	put_rewinds(out, head);
	if (head->taken_over >= 0)
		writing_printf(out, ", \"taken_over\": %d", (int)head->taken_over);
	put_text(out, ",\n ", "game", head->game);
	if (head->number > 0)
		writing_printf(out, ", \"number\": %d", (int)head->number);
	put_text(out, ", ", "written", head->written);
	put_text(out, ",\n ", "title", head->title);
	if (run->save)
		writing_printf(out, ",\n \"save\": %s", run->save);
	writing_json_key(out, ",\n ", "notes");
	writing_json_string(out, run->notes ? run->notes : "");
	writing_put(out, ",\n");
}

/* Everything but the end. */
static bool put_run(const struct run_to_write *run, struct writing *out, FILE *errors)
{
	put_head(out, run);
	if (!put_changes(out, run->request, errors))
		return false;
	put_orders(out, &run->content->scenario, run->orders);
	int first = run->last_hash_only && run->months > 0 ? run->months - 1 : 0;
	if (first > 0)
		writing_printf(out, " \"months\": %d,\n", run->months);
	writing_put(out, " \"hashes\": [");
	for (int i = first; i < run->months; i++)
		writing_printf(out, "%s\"%016" PRIx64 "\"", i == first ? "\n  " : i % 4 ? ", " : ",\n  ", run->hash[i]);
	writing_put(out, "]");
	return true;
}

static bool memory_sufficed(const struct writing *out, FILE *errors)
{
	if (out->failed)
		fprintf(errors, "run: error: out of memory\n");
	return !out->failed;
}

bool run_file_print(const struct run_to_write *run, struct writing *out, FILE *errors)
{
	bool good = put_run(run, out, errors);
	writing_put(out, "}\n");
	return good && memory_sufficed(out, errors);
}

/* Over all that stands before it. */
static void put_checksum(struct writing *out)
{
	writing_put(out, ",\n ");
	uint64_t sum = run_sum_over(RUN_SUM_EMPTY, writing_text(out), out->length);
	writing_printf(out, "\"checksum\": \"%016" PRIx64 "\"}\n", sum);
}

static bool say_why(const char *path, FILE *errors)
{
	int why = errno;
	fprintf(errors, "%s: error: cannot be written: %s\n", path, strerror(why));
	errno = why;
	return false;
}

bool run_file_write(const struct run_to_write *run, const char *path, FILE *errors)
{
	char beside[PLACE_SIZE];
	errno = ENAMETOOLONG;
	/* two programs may write the same file at once */
	if (snprintf(beside, sizeof beside, "%s.%ld.part", path, (long)getpid()) >= (int)sizeof beside)
		return say_why(path, errors);
	FILE *out = fopen(beside, "wb");
	if (!out)
		return say_why(path, errors);
	struct writing text = {0};
	bool complete = put_run(run, &text, errors);
	put_checksum(&text);
	complete = complete && memory_sufficed(&text, errors);
	bool written = writing_flush(&text, out) && fflush(out) == 0 && !ferror(out) &&
		(fsync(fileno(out)) == 0 || errno == EINVAL);
	int why = errno;
	writing_free(&text);
	written = fclose(out) == 0 && written;
	if (complete && written && rename(beside, path) == 0)
		return true;
	if (!written)
		errno = why;
	why = errno;
	remove(beside);
	errno = why;
	return complete ? say_why(path, errors) : false;
}
