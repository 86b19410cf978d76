#define _POSIX_C_SOURCE 200809L
#include "run_file.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "content/json/json.h"
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

bool run_file_print(const struct run_to_write *run, struct writing *out, FILE *errors)
{
	writing_put(out, "{\"program\": ");
	writing_json_string(out, run->program);
	writing_put(out, ", \"scenario\": ");
	writing_json_string(out, run->request->scenario);
	writing_printf(out, ", \"content\": \"%016" PRIx64 "\",\n", run->content->hash);
	/* numbers of JSON are exact only up to 2^53 */
	writing_printf(out, run->seed >> 53 ? " \"seed\": \"%" PRIu64 "\",\n" : " \"seed\": %" PRIu64 ",\n", run->seed);
	if (!put_changes(out, run->request, errors))
		return false;
	put_orders(out, &run->content->scenario, run->orders);
	int first = run->last_hash_only && run->months > 0 ? run->months - 1 : 0;
	if (first > 0)
		writing_printf(out, " \"months\": %d,\n", run->months);
	writing_put(out, " \"hashes\": [");
	for (int i = first; i < run->months; i++)
		writing_printf(out, "%s\"%016" PRIx64 "\"", i == first ? "\n  " : i % 4 ? ", " : ",\n  ", run->hash[i]);
	writing_put(out, "],\n \"notes\": ");
	writing_json_string(out, run->notes ? run->notes : "");
	writing_put(out, "}\n");
	if (out->failed)
		fprintf(errors, "run: error: out of memory\n");
	return !out->failed;
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
	FILE *out = fopen(beside, "w");
	if (!out)
		return say_why(path, errors);
	struct writing text = {0};
	bool complete = run_file_print(run, &text, errors);
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
