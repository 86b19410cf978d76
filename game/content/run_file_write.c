#define _POSIX_C_SOURCE 200809L
#include "run_file.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "content/json/json.h"
#include "places.h"

enum { ORDER_TEXT_SIZE = 2048 };

static void put_string(FILE *out, const char *text)
{
	cJSON *node = cJSON_CreateString(text);
	char *printed = node ? cJSON_PrintUnformatted(node) : NULL;
	fputs(printed ? printed : "\"\"", out);
	cJSON_free(printed);
	cJSON_Delete(node);
}

/* A patch as it stands in its file or its text. */
static bool put_patch(FILE *out, const char *patch, FILE *errors)
{
	struct json_reader *reader = json_reader_new();
	const cJSON *tree = !reader ? NULL : patch[0] == '{' ? json_parse(reader, "patch", patch, strlen(patch)) :
		json_load(reader, patch);
	char *printed = tree ? cJSON_PrintUnformatted(tree) : NULL;
	if (printed)
		fputs(printed, out);
	if (reader)
		json_print_errors(reader, errors);
	json_reader_free(reader);
	bool good = printed != NULL;
	cJSON_free(printed);
	return good;
}

static bool put_changes(FILE *out, const struct content_request *request, FILE *errors)
{
	bool good = true;
	fputs(" \"patches\": [", out);
	for (int i = 0; i < request->patches && good; i++) {
		fputs(i ? ",\n  " : "\n  ", out);
		good = put_patch(out, request->patch[i], errors);
	}
	fputs("],\n \"sets\": [", out);
	for (int i = 0; i < request->sets; i++) {
		fputs(i ? ", " : "", out);
		put_string(out, request->set[i]);
	}
	fputs("],\n", out);
	return good;
}

static void put_orders(FILE *out, const struct scenario *s, const struct order_list *orders)
{
	char text[ORDER_TEXT_SIZE], month[CALENDAR_TEXT_SIZE];
	fputs(" \"orders\": {", out);
	for (int i = 0; i < orders->count; i++) {
		bool first = i == 0 || orders->item[i].month != orders->item[i - 1].month;
		calendar_print(&s->calendar, orders->item[i].month, month);
		content_order_print(s, &orders->item[i].order, text, sizeof text);
		if (first)
			fprintf(out, "%s\n  \"%s\": [\n   %s", i ? "]," : "", month, text);
		else
			fprintf(out, ",\n   %s", text);
	}
	fputs(orders->count ? "]},\n" : "},\n", out);
}

bool run_file_print(const struct run_to_write *run, FILE *out, FILE *errors)
{
	fputs("{\"program\": ", out);
	put_string(out, run->program);
	fputs(", \"scenario\": ", out);
	put_string(out, run->request->scenario);
	fprintf(out, ", \"content\": \"%016" PRIx64 "\",\n", run->content->hash);
	/* numbers of JSON are exact only up to 2^53 */
	fprintf(out, run->seed >> 53 ? " \"seed\": \"%" PRIu64 "\",\n" : " \"seed\": %" PRIu64 ",\n", run->seed);
	if (!put_changes(out, run->request, errors))
		return false;
	put_orders(out, &run->content->scenario, run->orders);
	int first = run->last_hash_only && run->months > 0 ? run->months - 1 : 0;
	if (first > 0)
		fprintf(out, " \"months\": %d,\n", run->months);
	fputs(" \"hashes\": [", out);
	for (int i = first; i < run->months; i++)
		fprintf(out, "%s\"%016" PRIx64 "\"", i == first ? "\n  " : i % 4 ? ", " : ",\n  ", run->hash[i]);
	fputs("],\n \"notes\": ", out);
	put_string(out, run->notes ? run->notes : "");
	fputs("}\n", out);
	return true;
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
	bool complete = run_file_print(run, out, errors);
	bool written = fflush(out) == 0 && !ferror(out) && (fsync(fileno(out)) == 0 || errno == EINVAL);
	int why = errno;
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
