#include "commands.h"

#include <errno.h>
#include <string.h>

#include "content/places.h"
#include "lab/ask/behave.h"
#include "lab/ask/fit.h"
#include "lab/tell/hashes.h"
#include "lab/tell/trace.h"

static const char usual_scenario[] = "two-tracks";

const struct command command_table[] = {
	{"replay", command_replay, 1, 1, " orders seed runs until patch set format save ", " text csv json "},
	{"check", command_check, 1, PATHS_MAX, " ", " "},
	{"fields", command_fields, 0, 1, " patch set format ", " text json "},
	{"verify", command_verify, 1, PATHS_MAX, " ", " "},
	{"behave", command_behave, 1, 1, " runs patch format ", " text json "},
	{"fit", command_fit, 1, 1, " vary runs evaluations starts patch out ", " "},
	{"bench", command_bench, 0, 1, " patch set ", " "},
	{"schema", command_schema, 0, 0, " ", " "},
	{"hash", command_hash, 1, 1, " orders seed seeds until patch set trace foresight ", " "},
	{NULL, NULL, 0, 0, NULL, NULL},
};

const struct command *command_find(const char *name)
{
	for (const struct command *command = command_table; command->name; command++)
		if (strcmp(command->name, name) == 0)
			return command;
	return NULL;
}

struct content_request command_request(const struct options *o)
{
	struct content_request request = {.scenario = o->paths.count ? o->paths.item[0] : usual_scenario,
		.data_folder = o->data_folder, .patches = o->patches.count, .sets = o->sets.count};
	for (int i = 0; i < o->patches.count; i++)
		request.patch[i] = o->patches.item[i];
	for (int i = 0; i < o->sets.count; i++)
		request.set[i] = o->sets.item[i];
	return request;
}

struct content *command_load(const struct options *o, struct content_request *request)
{
	*request = command_request(o);
	return content_load(request, stderr);
}

static int orders_refuse(const struct options *o, const struct content *content)
{
	const char *words[POLICIES_MAX + 3];
	char list[WORDS_SIZE], near[128];
	for (int i = 0; i < content->policies; i++)
		words[i] = content->policy[i].id;
	options_list(words, content->policies, list, sizeof list);
	words[content->policies] = "history";
	words[content->policies + 1] = "none";
	words[content->policies + 2] = "random";
	options_nearest(o, o->orders, words, content->policies + 3, near, sizeof near);
	COMPLAIN(o, "use.orders", {"word", o->orders}, {"words", list}, {"near", near});
	return STATUS_USE;
}

int command_orders(const struct options *o, const struct content *content, struct orders_from *from,
	struct order_list *list)
{
	*list = (struct order_list){0};
	if (orders_from_word(content, o->orders ? o->orders : "history", from))
		return STATUS_DONE;
	if (!place_is_file(o->orders))
		return orders_refuse(o, content);
	*from = (struct orders_from){.player = PLAYER_LIST, .list = list};
	return content_load_orders(content, o->orders, list, stderr) ? STATUS_DONE : STATUS_CONTENT;
}

/* What the word given for an option should have been. */
static int value_refuse(const struct options *o, const char *option, const char *what, const char *word,
	const struct pattern_value *values, int count)
{
	struct writing w = {0};
	pattern_fill(&w, interface_text_get(o->words, what), values, count);
	COMPLAIN(o, "use.value", {"option", option}, {"what", writing_text(&w)}, {"word", word});
	writing_free(&w);
	return STATUS_USE;
}

int command_until(const struct options *o, const struct content *content, int *until)
{
	const struct scenario *s = &content->scenario;
	int most = s->open_months > s->months ? s->open_months : s->months, last = 0;
	char from[CALENDAR_TEXT_SIZE], to[CALENDAR_TEXT_SIZE];
	*until = s->months;
	if (!o->until)
		return STATUS_DONE;
	if (!calendar_parse(&s->calendar, o->until, &last) || last < 0 || last >= most) {
		calendar_print(&s->calendar, 0, from);
		calendar_print(&s->calendar, most - 1, to);
		return value_refuse(o, "--until", "what.month", o->until,
			(const struct pattern_value[]){{"low", from}, {"high", to}}, 2);
	}
	*until = last + 1;
	if (calendar_begins_turn(&s->calendar, *until))
		return STATUS_DONE;
	calendar_print(&s->calendar, calendar_turn_next(&s->calendar, last) - 1, to);
	return value_refuse(o, "--until", "what.turn", o->until, (const struct pattern_value[]){{"month", to}}, 1);
}

const char *command_by(const struct options *o)
{
	char key[64];
	const char *word = o->orders ? o->orders : "history";
	snprintf(key, sizeof key, "by.%.50s", word);
	return interface_text_has(o->words, key) ? interface_text_get(o->words, key) : word;
}

int command_no_memory(const struct options *o)
{
	COMPLAIN(o, "error.memory", {NULL, NULL});
	return STATUS_MACHINE;
}

int command_flush(const struct options *o, struct writing *out)
{
	bool memory = out->failed;
	errno = 0;
	bool written = writing_flush(out, stdout);
	writing_free(out);
	if (written)
		return STATUS_DONE;
	if (memory)
		return command_no_memory(o);
	COMPLAIN(o, "error.out", {"why", strerror(errno)});
	return STATUS_MACHINE;
}

int command_check(const struct options *o)
{
	struct writing out = {0};
	int errors = 0;
	for (int i = 0; i < o->paths.count; i++) {
		int found = content_check(o->paths.item[i], o->data_folder, stderr);
		const struct pattern_value value = {"path", o->paths.item[i]};
		errors += found;
		if (found == 0 && !o->quiet) {
			pattern_fill(&out, interface_text_get(o->words, "check.good"), &value, 1);
			writing_put(&out, "\n");
		}
	}
	int status = command_flush(o, &out);
	return errors ? STATUS_CONTENT : status;
}

static bool hashes_write(const struct options *o, const struct hashes_request *hashes, struct writing *out)
{
	return o->trace ? trace_print(hashes, out) : o->foresight ? hashes_print_foresight(hashes, out) :
		hashes_print(hashes, out);
}

int command_hash(const struct options *o)
{
	struct content_request request;
	struct content *content = command_load(o, &request);
	struct hashes_request hashes = {.content = content, .first_seed = o->seed, .seeds = o->seeds ? o->seeds : 1,
		.threads = o->threads};
	struct order_list list = {0};
	struct writing out = {0};
	if (!content)
		return STATUS_CONTENT;
	int status = command_orders(o, content, &hashes.from, &list);
	if (status == STATUS_DONE)
		status = command_until(o, content, &hashes.until);
	if (status == STATUS_DONE)
		status = hashes_write(o, &hashes, &out) ? command_flush(o, &out) : command_no_memory(o);
	writing_free(&out);
	order_list_free(&list);
	content_free(content);
	return status;
}

static struct trials_request trials_of(const struct options *o, int runs)
{
	struct trials_request request = {.scenario = o->paths.item[0], .data_folder = o->data_folder,
		.runs = o->runs ? o->runs : runs, .patches = o->patches.count};
	for (int i = 0; i < o->patches.count; i++)
		request.patch[i] = o->patches.item[i];
	return request;
}

static void behave_tally_say(const struct options *o, const struct behave_tally *tally)
{
	char met[16], all[16], runs[16];
	struct writing line = {0};
	snprintf(met, sizeof met, "%d", tally->met);
	snprintf(all, sizeof all, "%d", tally->all);
	snprintf(runs, sizeof runs, "%d", tally->runs);
	const struct pattern_value values[] = {{"met", met}, {"all", all}, {"runs", runs}};
	pattern_fill(&line, interface_text_get(o->words, "behave.met"), values, 3);
	printf("\n%s\n", writing_text(&line));
	writing_free(&line);
}

int command_behave(const struct options *o)
{
	const struct behave_request request = {.trials = trials_of(o, 400), .threads = o->threads, .words = o->words,
		.json = o->format && strcmp(o->format, "json") == 0};
	struct behave_tally tally;
	int status = behave_report(&request, &tally, stdout, stderr);
	if (tally.all > 0 && !request.json)
		behave_tally_say(o, &tally);
	return status;
}

int command_fit(const struct options *o)
{
	struct fit_request request = {.trials = trials_of(o, 100), .threads = o->threads,
		.evaluations = o->evaluations ? o->evaluations : 2000, .starts = o->starts ? o->starts : 2,
		.varied = o->vary.count, .patch_out = o->out, .quiet = o->quiet};
	for (int i = 0; i < o->vary.count && i < FIT_VARY_MAX; i++)
		request.vary[i] = o->vary.item[i];
	return fit_run(&request, stdout, stderr);
}
