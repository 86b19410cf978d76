#include "run_head.h"

#include <stdlib.h>
#include <string.h>

#include "content_private.h"
#include "difficulty_file.h"

void run_members_allow(const struct json_at *root)
{
	JSON_ALLOW(root, "format", "program", "scenario", "content", "folder", "seed", "difficulty", "counts", "rewinds",
		"taken_over", "game", "number", "written", "title", "save", "notes", "patches", "sets", "policy", "orders",
		"months", "hashes", "checksum");
}

static void rewinds_read(const struct json_at *root, struct run_head *out)
{
	struct json_at rewinds = json_member(root, "rewinds");
	if (!rewinds.node || !json_is_array(&rewinds))
		return;
	if (json_size(&rewinds) > RUN_REWINDS_MAX) {
		json_report(&rewinds, "too many (allowed up to %d)", RUN_REWINDS_MAX);
		return;
	}
	for JSON_EACH(item, &rewinds) {
		struct run_rewind *rewind = &out->rewind[out->rewinds++];
		if (!json_is_object(&item))
			continue;
		JSON_ALLOW(&item, "from", "to");
		if (json_whole(&item, "from", 1, MONTHS_MAX, &rewind->from))
			json_whole(&item, "to", 0, rewind->from - 1, &rewind->to);
	}
}

bool run_time_is(const char *text)
{
	static const char form[] = "0000-00-00T00:00:00Z";
	size_t i = 0;
	for (; form[i] && text[i]; i++)
		if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i])
			return false;
	return !form[i] && !text[i];
}

static void difficulty_read(const struct json_at *root, struct run_head *out)
{
	struct json_at at = json_member(root, "difficulty");
	if (json_text_or(root, "difficulty", "", out->difficulty, sizeof out->difficulty) && out->difficulty[0] &&
		!difficulty_is_id(out->difficulty))
		json_report(&at, "must be the id of a difficulty (allowed a-z, 0-9, - and _)");
}

static void written_read(const struct json_at *root, struct run_head *out)
{
	struct json_at at = json_member(root, "written");
	if (json_text_or(root, "written", "", out->written, sizeof out->written) && out->written[0] &&
		!run_time_is(out->written))
		json_report(&at, "must be a time in UTC (allowed such as \"2026-11-30T22:29:59Z\")");
}

/* What the game kept of a save in its notes before there was a head. */
static void notes_read(const struct json_at *root, struct run_head *out)
{
	struct json_at notes = json_member(root, "notes");
	const char *text = json_string_or(notes.node, "");
	struct json_reader *reader = text[0] == '{' ? json_reader_new() : NULL;
	const struct json_node *tree = reader ? json_parse(reader, "notes", text, strlen(text)) : NULL;
	struct json_at at = json_root(reader, tree);
	if (tree) {
		difficulty_read(&at, out);
		json_text_or(&at, "game", "", out->game, sizeof out->game);
		json_text_or(&at, "title", "", out->title, sizeof out->title);
		json_whole_or(&at, "taken_over", -1, MONTHS_MAX, -1, &out->taken_over);
	}
	json_reader_free(reader);
}

void run_head_read(const struct json_at *root, struct run_head *out)
{
	*out = (struct run_head){.taken_over = -1};
	json_whole_or(root, "format", 1, 1000000, 1, &out->format);
	json_text_or(root, "program", "", out->program, sizeof out->program);
	if (out->format == 1) {
		notes_read(root, out);
		return;
	}
	difficulty_read(root, out);
	json_bool_or(root, "counts", false, &out->counts);
	json_whole_or(root, "taken_over", 0, MONTHS_MAX, -1, &out->taken_over);
	rewinds_read(root, out);
	json_text_or(root, "game", "", out->game, sizeof out->game);
	json_whole_or(root, "number", 1, 1000000000, 0, &out->number);
	written_read(root, out);
	json_text_or(root, "title", "", out->title, sizeof out->title);
}

const char *run_head_version(const struct run_head *head)
{
	const char *space = strrchr(head->program, ' ');
	return space && space[1] ? space + 1 : head->program[0] ? head->program : "?";
}

bool run_head_newer_form(const struct run_head *head)
{
	return head->format > RUN_FORMAT;
}

bool run_head_newer_program(const struct run_head *head)
{
	const char *its = run_head_version(head), *ours = OPENWEIGHTS_VERSION;
	for (int part = 0; part < 3; part++) {
		char *its_end, *our_end;
		unsigned long a = strtoul(its, &its_end, 10), b = strtoul(ours, &our_end, 10);
		if (its_end == its || our_end == ours || a != b)
			return its_end != its && our_end != ours && a > b;
		if (*its_end != '.' || *our_end != '.')
			return false;
		its = its_end + 1;
		ours = our_end + 1;
	}
	return false;
}

void run_head_say_newer(const struct run_head *head, const char *name, FILE *errors)
{
	fprintf(errors, "%s: error: made by a newer version, %s; this is %s\n", name, run_head_version(head),
		OPENWEIGHTS_VERSION);
}

uint64_t run_sum_over(uint64_t sum, const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++)
		sum = (sum ^ (unsigned char)text[i]) * 0x100000001b3ULL;
	return sum;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* The text backwards from `at` over blanks; then, where it is `sign`, over that. */
static bool back_over(const char *text, size_t *at, char sign)
{
	while (*at > 0 && is_blank(text[*at - 1]))
		--*at;
	if (*at == 0 || text[*at - 1] != sign)
		return false;
	--*at;
	return true;
}

enum run_sum run_sum_check(const char *text, size_t size)
{
	static const char key[] = "\"checksum\"", digits[] = "0123456789abcdef";
	size_t at = size, length = sizeof key - 1;
	uint64_t sum = 0;
	if (!back_over(text, &at, '}') || !back_over(text, &at, '"'))
		return RUN_SUM_NONE;
	size_t end = at;
	while (at > 0 && text[at - 1] && strchr(digits, text[at - 1]))
		at--;
	if (end - at < 1 || end - at > 16)
		return RUN_SUM_NONE;
	for (size_t i = at; i < end; i++)
		sum = sum << 4 | (uint64_t)(strchr(digits, text[i]) - digits);
	if (!back_over(text, &at, '"') || !back_over(text, &at, ':'))
		return RUN_SUM_NONE;
	while (at > 0 && is_blank(text[at - 1]))
		at--;
	if (at < length || memcmp(text + at - length, key, length) != 0)
		return RUN_SUM_NONE;
	return run_sum_over(RUN_SUM_EMPTY, text, at - length) == sum ? RUN_SUM_GOOD : RUN_SUM_WRONG;
}

size_t run_head_end(const char *text, size_t size)
{
	static const char body[] = ",\n \"patches\":"; /* no string holds a line's end */
	for (size_t i = 0; i + sizeof body - 1 <= size; i++)
		if (text[i] == ',' && memcmp(text + i, body, sizeof body - 1) == 0)
			return i;
	return 0;
}
