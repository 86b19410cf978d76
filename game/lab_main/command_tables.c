/* The commands that look at tables and at the machine: fields, schema, verify, bench. */
#include <errno.h>
#include <inttypes.h>
#include <string.h>

#include "content/order_schema.h"
#include "lab/play/bench.h"
#include "lab/play/verify.h"
#include "commands.h"

static void fields_json(const struct scenario *s, struct writing *out)
{
	const char *comma = "\n  ";
	writing_put(out, "{\"fields\": [");
	for (int i = 0; i < s->fields; i++) {
		const struct field *f = &s->field[i];
		if (!f->shown)
			continue;
		writing_put(out, comma);
		writing_put(out, "{\"id\": ");
		writing_json_string(out, f->id);
		writing_put(out, ", \"unit\": ");
		writing_json_string(out, unit_table[f->unit].word);
		writing_put(out, ", \"low\": ");
		writing_json_number(out, f->low);
		writing_put(out, ", \"high\": ");
		writing_json_number(out, f->high);
		writing_printf(out, ", \"kind\": \"%s\", \"good\": \"%s\", \"settable\": %s}",
			f->kind == FIELD_REAL ? "real" : "whole",
			f->good == GOOD_UP ? "up" : f->good == GOOD_DOWN ? "down" : "neither", f->settable ? "true" : "false");
		comma = ",\n  ";
	}
	writing_put(out, "]}\n");
}

static int fields_shown(const struct scenario *s)
{
	int shown = 0;
	for (int i = 0; i < s->fields; i++)
		shown += s->field[i].shown;
	return shown;
}

static void fields_text(const struct options *o, const struct content *content, struct writing *out)
{
	const struct scenario *s = &content->scenario;
	char count[16], low[NUMBER_SIZE], high[NUMBER_SIZE], range[2 * NUMBER_SIZE + 8];
	snprintf(count, sizeof count, "%d", fields_shown(s));
	const struct pattern_value values[] = {{"count", count}, {"scenario", s->id}};
	pattern_fill(out, interface_text_get(o->words, "fields.head"), values, 2);
	writing_put(out, "\n");
	for (int i = 0; i < s->fields; i++) {
		const struct field *f = &s->field[i];
		if (!f->shown)
			continue;
		snprintf(range, sizeof range, "%s … %s", writing_number(f->low, low), writing_number(f->high, high));
		writing_put(out, f->good == GOOD_UP ? "▲" : f->good == GOOD_DOWN ? "▼" : " ");
		writing_put(out, f->settable ? "* " : "  ");
		page_pad(out, f->id, 46);
		page_pad(out, range, 20);
		writing_put(out, unit_table[f->unit].word);
		writing_put(out, "\n");
	}
}

int command_fields(const struct options *o)
{
	struct content_request request;
	struct content *content = command_load(o, &request);
	struct writing out = {0};
	if (!content)
		return STATUS_CONTENT;
	if (o->format && strcmp(o->format, "json") == 0)
		fields_json(&content->scenario, &out);
	else
		fields_text(o, content, &out);
	content_free(content);
	return command_flush(o, &out);
}

int command_schema(const struct options *o)
{
	errno = 0;
	order_schema_print(stdout);
	if (fflush(stdout) == 0 && !ferror(stdout))
		return STATUS_DONE;
	COMPLAIN(o, "error.out", {"why", strerror(errno)});
	return STATUS_MACHINE;
}

static void verify_differs(const struct speech *sp, const char *path, const struct run_file *run,
	const struct verify_result *r)
{
	char month[PHRASE_SIZE], now[24], then[24];
	struct writing line = {0};
	if (r->month >= 0) {
		snprintf(now, sizeof now, "%016" PRIx64, r->now);
		snprintf(then, sizeof then, "%016" PRIx64, r->then);
		SAY(sp, &line, "verify.differs", {"path", path}, {"month", speech_month(sp, r->month, month)}, {"now", now},
			{"then", then});
	} else {
		snprintf(now, sizeof now, "%d", r->months);
		snprintf(then, sizeof then, "%d", run->months);
		SAY(sp, &line, "verify.short", {"path", path}, {"now", now}, {"then", then});
	}
	fprintf(stderr, "%s\n", writing_text(&line));
	writing_free(&line);
}

static void verify_content(const struct speech *sp, const char *path, const struct run_file *run)
{
	char now[24], then[24];
	struct writing line = {0};
	if (run->content->hash == run->content_hash)
		return;
	snprintf(now, sizeof now, "%016" PRIx64, run->content->hash);
	snprintf(then, sizeof then, "%016" PRIx64, run->content_hash);
	SAY(sp, &line, "verify.content", {"path", path}, {"now", now}, {"then", then});
	fprintf(stderr, "%s\n", writing_text(&line));
	writing_free(&line);
}

static int verify_one(const struct options *o, const char *path, struct writing *out)
{
	struct run_file run;
	struct verify_result result;
	char months[PHRASE_SIZE];
	enum run_file_outcome outcome = run_file_read(path, o->data_folder, &run, stderr);
	if (outcome != RUN_FILE_GOOD)
		return outcome == RUN_FILE_MACHINE ? STATUS_MACHINE : STATUS_CONTENT;
	struct speech speech = speech_of(run.content, o->words);
	bool played = verify_run(&run, &result);
	verify_content(&speech, path, &run);
	if (played && result.same) {
		SAY(&speech, out, "verify.good", {"path", path},
			{"months", speech_count(&speech, "duration.month", result.months, months)});
		writing_put(out, "\n");
	} else if (played) {
		verify_differs(&speech, path, &run, &result);
	}
	run_file_free(&run);
	return !played ? command_no_memory(o) : result.same ? STATUS_DONE : STATUS_CONTENT;
}

int command_verify(const struct options *o)
{
	struct writing out = {0};
	int worst = STATUS_DONE;
	for (int i = 0; i < o->paths.count; i++) {
		int status = verify_one(o, o->paths.item[i], &out);
		worst = status > worst ? status : worst;
	}
	int flushed = command_flush(o, &out);
	return worst ? worst : flushed;
}

static void bench_line(const struct options *o, struct writing *out, const char *key,
	const struct pattern_value *values, int count)
{
	pattern_fill(out, interface_text_get(o->words, key), values, count);
	writing_put(out, "\n");
}

int command_bench(const struct options *o)
{
	struct content_request request = command_request(o);
	struct bench bench;
	struct writing out = {0};
	char fields[16], shown[16], turns[NUMBER_SIZE], us[NUMBER_SIZE], ns[NUMBER_SIZE], ms[NUMBER_SIZE],
		times[NUMBER_SIZE], n[16];
	if (!bench_run(&request, &bench, stderr))
		return STATUS_CONTENT;
	snprintf(fields, sizeof fields, "%d", bench.fields);
	snprintf(shown, sizeof shown, "%d", bench.shown);
	bench_line(o, &out, "bench.head",
		(struct pattern_value[]){{"scenario", request.scenario}, {"fields", fields}, {"shown", shown}}, 3);
	bench_line(o, &out, "bench.load",
		(struct pattern_value[]){{"ms", writing_fixed(bench.load_milliseconds, 1, ms)}}, 1);
	bench_line(o, &out, "bench.one", (struct pattern_value[]){{"turns", writing_fixed(bench.turns, 0, turns)},
		{"us", writing_fixed(bench.microseconds, 2, us)}, {"ns", writing_fixed(bench.nanoseconds, 2, ns)}}, 3);
	for (int i = 1; i < bench.counts; i++) {
		snprintf(n, sizeof n, "%d", bench.threads[i]);
		bench_line(o, &out, "bench.threads", (struct pattern_value[]){{"n", n},
			{"turns", writing_fixed(bench.turns_by_threads[i], 0, turns)},
			{"times", writing_fixed(bench.turns_by_threads[i] / bench.turns, 2, times)}}, 3);
	}
	return command_flush(o, &out);
}
