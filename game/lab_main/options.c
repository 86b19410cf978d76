#include "options.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "content/json/nearest.h"

enum option_kind { OPTION_FLAG, OPTION_WORD, OPTION_LIST, OPTION_WHOLE, OPTION_SEED };

struct option {
	const char *name;
	enum option_kind kind;
	size_t offset;
	int low, high;   /* of a whole number; most of a list */
	bool common;
};

#define AT(member) offsetof(struct options, member)

static const struct option option_table[] = {
	{"orders", OPTION_WORD, AT(orders), 0, 0, false}, {"seed", OPTION_SEED, AT(seed), 0, 0, false},
	{"runs", OPTION_WHOLE, AT(runs), 1, RUNS_MAX, false}, {"seeds", OPTION_WHOLE, AT(seeds), 1, RUNS_MAX, false},
	{"until", OPTION_WORD, AT(until), 0, 0, false}, {"patch", OPTION_LIST, AT(patches), 0, PATCHES_MAX, false},
	{"set", OPTION_LIST, AT(sets), 0, PATCHES_MAX, false}, {"format", OPTION_WORD, AT(format), 0, 0, false},
	{"save", OPTION_WORD, AT(save), 0, 0, false}, {"evaluations", OPTION_WHOLE, AT(evaluations), 1, RUNS_MAX, false},
	{"starts", OPTION_WHOLE, AT(starts), 1, 1000, false}, {"vary", OPTION_LIST, AT(vary), 0, VARY_MAX, false},
	{"out", OPTION_WORD, AT(out), 0, 0, false}, {"threads", OPTION_WHOLE, AT(threads), 1, 256, true},
	{"lang", OPTION_WORD, AT(lang), 0, 0, true}, {"data", OPTION_WORD, AT(data_folder), 0, 0, true},
	{"quiet", OPTION_FLAG, AT(quiet), 0, 0, true}, {"help", OPTION_FLAG, AT(help), 0, 0, true},
	{"version", OPTION_FLAG, AT(version), 0, 0, true}, {"trace", OPTION_FLAG, AT(trace), 0, 0, false},
	{"foresight", OPTION_FLAG, AT(foresight), 0, 0, false},
};
enum { OPTIONS = sizeof option_table / sizeof option_table[0] };

static bool among(const char *words, const char *word)
{
	char spaced[64];
	return snprintf(spaced, sizeof spaced, " %s ", word) < (int)sizeof spaced && strstr(words, spaced);
}

static bool option_is_known(const struct command *command, const struct option *option)
{
	return option->common || (command && among(command->options, option->name));
}

void options_complain(const struct options *o, const char *key, const struct pattern_value *values, int count)
{
	struct writing line = {0};
	writing_put(&line, "openweights-lab: ");
	pattern_fill(&line, interface_text_get(o->words, key), values, count);
	writing_put(&line, "\n");
	fputs(writing_text(&line), stderr);
	writing_free(&line);
}

void options_list(const char *const *words, int count, char *out, size_t size)
{
	size_t length = 0;
	out[0] = '\0';
	for (int i = 0; i < count && length < size; i++)
		length += (size_t)snprintf(out + length, size - length, "%s%s", i ? ", " : "", words[i]);
}

void options_nearest(const struct options *o, const char *word, const char *const *words, int count, char *out,
	size_t size)
{
	const char *near = nearest_word(word, words, count);
	struct writing text = {0};
	const struct pattern_value value = {"near", near};
	if (near)
		pattern_fill(&text, interface_text_get(o->words, "use.near"), &value, 1);
	snprintf(out, size, "%s", writing_text(&text));
	writing_free(&text);
}

static const struct option *option_find(const struct options *o, const struct command *command, const char *name,
	size_t length)
{
	const char *known[OPTIONS];
	char word[64], near[128], list[WORDS_SIZE], dashed[OPTIONS][32];
	int count = 0;
	for (int i = 0; i < OPTIONS; i++) {
		const struct option *option = &option_table[i];
		if (!option_is_known(command, option))
			continue;
		if (strlen(option->name) == length && strncmp(option->name, name, length) == 0)
			return option;
		snprintf(dashed[count], sizeof dashed[count], "--%s", option->name);
		known[count] = dashed[count];
		count++;
	}
	snprintf(word, sizeof word, "--%.*s", (int)(length < 60 ? length : 60), name);
	options_list(known, count, list, sizeof list);
	options_nearest(o, word, known, count, near, sizeof near);
	COMPLAIN(o, "use.option", {"command", command ? command->name : "openweights-lab"}, {"word", word},
		{"words", list}, {"near", near});
	return NULL;
}

static bool value_refuse(const struct options *o, const char *name, const char *value, const char *what)
{
	char option[64];
	snprintf(option, sizeof option, "--%s", name);
	COMPLAIN(o, value ? "use.value" : "use.missing", {"option", option}, {"what", what}, {"word", value});
	return false;
}

static bool whole_read(const struct options *o, const struct option *option, const char *value, uint64_t most,
	uint64_t *out)
{
	char low[24], high[24];
	struct writing what = {0};
	errno = 0;
	if (value && *value && strspn(value, "0123456789") == strlen(value)) {
		*out = strtoull(value, NULL, 10);
		if (errno == 0 && *out >= (uint64_t)option->low && *out <= most)
			return true;
	}
	snprintf(low, sizeof low, "%d", option->low);
	snprintf(high, sizeof high, "%llu", (unsigned long long)most);
	const struct pattern_value values[] = {{"low", low}, {"high", high}};
	pattern_fill(&what, interface_text_get(o->words, "what.number"), values, 2);
	value_refuse(o, option->name, value, writing_text(&what));
	writing_free(&what);
	return false;
}

static bool list_add(const struct options *o, const struct option *option, struct strings *list, const char *value)
{
	char name[32], most[16];
	if (list->count < option->high) {
		list->item[list->count++] = value;
		return true;
	}
	snprintf(name, sizeof name, "--%s", option->name);
	snprintf(most, sizeof most, "%d", option->high);
	COMPLAIN(o, "use.many", {"option", name}, {"n", most});
	return false;
}

static bool option_take(struct options *o, const struct option *option, const char *value)
{
	void *at = (char *)o + option->offset;
	uint64_t number = 0;
	if (option->kind != OPTION_FLAG && !value)
		return option->kind == OPTION_WHOLE || option->kind == OPTION_SEED ? whole_read(o, option, NULL,
			option->kind == OPTION_SEED ? UINT64_MAX : (uint64_t)option->high, &number) :
			value_refuse(o, option->name, NULL, interface_text_get(o->words, "what.text"));
	switch (option->kind) {
	case OPTION_FLAG: *(bool *)at = true; return true;
	case OPTION_WORD: *(const char **)at = value; return true;
	case OPTION_LIST: return list_add(o, option, at, value);
	case OPTION_SEED: return whole_read(o, option, value, UINT64_MAX, at);
	case OPTION_WHOLE:
		if (!whole_read(o, option, value, (uint64_t)option->high, &number))
			return false;
		*(int *)at = (int)number;
		return true;
	}
	return false;
}

static bool word_refuse(const struct options *o, const char *option, const char *value, const char *words)
{
	struct writing what = {0};
	const struct pattern_value of = {"words", words};
	pattern_fill(&what, interface_text_get(o->words, "what.word"), &of, 1);
	value_refuse(o, option, value, writing_text(&what));
	writing_free(&what);
	return false;
}

static bool format_refuse(const struct options *o, const struct command *command)
{
	char list[64] = "";
	size_t length = 0;
	for (const char *word = command->formats + 1; *word && length < sizeof list; word += strcspn(word, " ") + 1)
		length += (size_t)snprintf(list + length, sizeof list - length, "%s%.*s", length ? ", " : "",
			(int)strcspn(word, " "), word);
	return word_refuse(o, "format", o->format, list);
}

static bool options_check(const struct command *command, const struct options *o)
{
	enum language language;
	char usage[64];
	char codes[LANGUAGE_CODES_SIZE];
	if (o->lang && !language_of_code(o->lang, &language))
		return word_refuse(o, "lang", o->lang, language_codes_print(", ", codes));
	if (o->help || o->version)
		return true;
	if (o->format && !among(command->formats, o->format))
		return format_refuse(o, command);
	snprintf(usage, sizeof usage, "usage.%s", command->name);
	if (o->paths.count < command->paths_least)
		COMPLAIN(o, "use.path", {"usage", interface_text_get(o->words, usage)});
	if (o->paths.count > command->paths_most)
		COMPLAIN(o, "use.more", {"word", o->paths.item[command->paths_most]},
			{"usage", interface_text_get(o->words, usage)});
	return o->paths.count >= command->paths_least && o->paths.count <= command->paths_most;
}

bool options_read(const struct command *command, int count, char **argument, struct options *o)
{
	static const struct option path = {"path", OPTION_LIST, AT(paths), 0, PATHS_MAX, false};
	bool only_paths = false;
	for (int i = 0; i < count; i++) {
		const char *word = argument[i];
		if (only_paths || strncmp(word, "--", 2) != 0) {
			if (!list_add(o, &path, &o->paths, word))
				return false;
			continue;
		}
		only_paths = word[2] == '\0';
		size_t length = strcspn(word + 2, "=");
		const struct option *option = only_paths ? NULL : option_find(o, command, word + 2, length);
		if (only_paths)
			continue;
		if (!option)
			return false;
		const char *value = word[2 + length] == '=' ? word + 3 + length : NULL;
		if (!value && option->kind != OPTION_FLAG && i + 1 < count)
			value = argument[++i];
		if (!option_take(o, option, value))
			return false;
	}
	return !command || options_check(command, o);
}

void options_peek(int count, char **argument, struct options *o)
{
	o->language = language_of_system();
	for (int i = 0; i < count; i++) {
		const char *next = i + 1 < count ? argument[i + 1] : NULL;
		if (strcmp(argument[i], "--lang") == 0 && next)
			language_of_code(next, &o->language);
		else if (strncmp(argument[i], "--lang=", 7) == 0)
			language_of_code(argument[i] + 7, &o->language);
		else if (strcmp(argument[i], "--data") == 0 && next)
			o->data_folder = next;
		else if (strncmp(argument[i], "--data=", 7) == 0)
			o->data_folder = argument[i] + 7;
	}
}
