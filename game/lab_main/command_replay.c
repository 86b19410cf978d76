#define _POSIX_C_SOURCE 200809L
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "content/run_file.h"
#include "lab/tell/replay_csv.h"
#include "lab/tell/replay_json.h"
#include "lab/tell/replay_text.h"
#include "lab/tell/summary_tell.h"
#include "commands.h"

struct watch {
	const struct options *options;
	struct speech speech;
	double began;
};

static double seconds_now(void)
{
	struct timespec now;
	return timespec_get(&now, TIME_UTC) ? (double)now.tv_sec + 1e-9 * (double)now.tv_nsec : 0.0;
}

static void watch_show(void *context, int done, int runs)
{
	enum { BAR = 24 };
	const struct watch *watch = ((struct summary *)context)->watcher;
	double spent = seconds_now() - watch->began, left = done > 0 ? spent * (runs - done) / done : 0.0;
	char now[16], all[16], amount[NUMBER_SIZE];
	struct writing line = {0}, time = {0};
	if (done == 0)
		return;
	snprintf(now, sizeof now, "%d", done);
	snprintf(all, sizeof all, "%d", runs);
	bool long_wait = left >= 120.0;
	SAY(&watch->speech, &time, long_wait ? "progress.minutes" : "progress.seconds",
		{"n", writing_fixed(long_wait ? left / 60.0 : left + 0.5, 0, amount)});
	writing_put(&line, "\r\033[K");
	for (int i = 0; i < BAR; i++)
		writing_put(&line, (int64_t)done * BAR >= (int64_t)(i + 1) * runs ? "█" : "░");
	writing_put(&line, " ");
	SAY(&watch->speech, &line, "progress", {"done", now}, {"runs", all}, {"left", writing_text(&time)});
	fputs(writing_text(&line), stderr);
	fflush(stderr);
	writing_free(&line);
	writing_free(&time);
}

static bool format_is(const struct options *o, const char *word)
{
	return strcmp(o->format ? o->format : "text", word) == 0;
}

static struct page page_of_output(struct writing *out)
{
	return (struct page){.out = out, .width = page_width(stdout), .colour = page_wants_colour(stdout)};
}

static int replay_failed(const struct options *o, enum summary_outcome outcome)
{
	if (outcome == SUMMARY_MEMORY)
		return command_no_memory(o);
	COMPLAIN(o, "error.threads", {NULL, NULL});
	return STATUS_MACHINE;
}

static int replay_many(const struct options *o, const struct content *content, struct orders_from from, int until,
	const struct base *base)
{
	struct watch watch = {o, speech_of(content, o->words), seconds_now()};
	bool shown = !o->quiet && isatty(fileno(stderr));
	struct summary_request request = {.content = content, .from = from, .first_seed = o->seed, .runs = o->runs,
		.until = until, .threads = o->threads, .progress = shown ? watch_show : NULL, .watcher = &watch};
	struct summary summary = {0}, before = {0};
	struct difference_base beside = {.why = base->why}, *shown_base = base->wanted ? &beside : NULL;
	struct writing out = {0};
	enum summary_outcome outcome = summary_run(&summary, &request);
	if (outcome == SUMMARY_DONE && base->content && !format_is(o, "csv")) {
		request.content = base->content;
		request.from = base->from;
		outcome = summary_run(&before, &request);
		beside.summary = &before;
	}
	if (shown)
		fputs("\r\033[K", stderr);
	if (outcome != SUMMARY_DONE) {
		summary_free(&summary);
		return replay_failed(o, outcome);
	}
	if (format_is(o, "json"))
		summary_json(&summary, shown_base, &out);
	else if (format_is(o, "csv"))
		summary_csv(&summary, &out);
	else
		summary_text(&summary, shown_base, &watch.speech, command_by(o), page_of_output(&out));
	summary_free(&summary);
	summary_free(&before);
	return command_flush(o, &out);
}

static int replay_save(const struct options *o, const struct content_request *request, const struct replay *replay)
{
	struct order_list list = {0};
	uint64_t *hash = calloc((size_t)replay->months + 1, sizeof *hash);
	list.item = calloc((size_t)replay->orders + 1, sizeof *list.item);
	if (!hash || !list.item) {
		free(hash);
		free(list.item);
		return command_no_memory(o);
	}
	for (int i = 0; i < replay->orders; i++)
		list.item[list.count++] = (struct dated_order){replay->order[i].month, replay->order[i].order, "", ""};
	for (int i = 0; i < replay->months; i++)
		hash[i] = state_hash(replay->scenario, &replay->state[i + 1]);
	const struct run_head head = {.program = "openweights-lab " OPENWEIGHTS_VERSION, .taken_over = -1};
	const struct run_to_write run = {.head = &head, .content = replay->content, .request = request,
		.seed = replay->seed, .orders = &list, .months = replay->months, .hash = hash, .with_folder = true};
	bool written = run_file_write(&run, o->save, stderr);
	free(hash);
	free(list.item);
	return written ? STATUS_DONE : STATUS_MACHINE;
}

static bool chronicle_put(const struct options *o, const struct replay *replay, const struct base *base, int until,
	struct writing *out)
{
	struct speech speech = speech_of(replay->content, o->words);
	struct replay before = {0};
	struct difference_base beside = {.why = base->why};
	if (base->content) {
		if (!replay_run(&before, base->content, base->from, o->seed, until))
			return false;
		beside.replay = &before;
	}
	replay_chronicle(replay, base->wanted ? &beside : NULL, &speech, command_by(o), page_of_output(out));
	replay_free(&before);
	return true;
}

static int replay_one(const struct options *o, const struct content_request *request, const struct content *content,
	struct orders_from from, int until, const struct base *base)
{
	struct replay replay;
	struct speech speech = speech_of(content, o->words);
	struct writing out = {0};
	if (!replay_run(&replay, content, from, o->seed, until))
		return command_no_memory(o);
	int status = o->save ? replay_save(o, request, &replay) : STATUS_DONE;
	if (status != STATUS_DONE) {
		replay_free(&replay);
		return status;
	}
	if (format_is(o, "json"))
		replay_json(&replay, &speech, &out);
	else if (format_is(o, "csv"))
		replay_csv(&replay, &out);
	else
		out.failed = !chronicle_put(o, &replay, base, until, &out) || out.failed;
	replay_free(&replay);
	return command_flush(o, &out);
}

int command_replay(const struct options *o)
{
	struct content_request request;
	struct order_list list = {0};
	struct orders_from from;
	struct base base = {0};
	int until = 0;
	if (o->save && (o->runs > 0 || (o->orders && strcmp(o->orders, "random") == 0))) {
		COMPLAIN(o, "use.save", {NULL, NULL});
		return STATUS_USE;
	}
	struct content *content = command_load(o, &request);
	if (!content)
		return STATUS_CONTENT;
	int status = command_orders(o, content, &from, &list);
	if (status == STATUS_DONE)
		status = command_until(o, content, &until);
	if (status == STATUS_DONE) {
		base_load(o, &base);
		status = o->runs > 0 ? replay_many(o, content, from, until, &base) :
			replay_one(o, &request, content, from, until, &base);
		base_free(&base);
	}
	order_list_free(&list);
	content_free(content);
	return status;
}
