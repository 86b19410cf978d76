/* text.LANGUAGE.json: an index by key, and whether everything that people see has its words in each that is whole. */
#include "content/json/nearest.h"
#include "content_private.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_SIZE = 160 };

static int text_compare(const void *a, const void *b)
{
	const struct text_entry *left = a, *right = b;
	return strcmp(left->key, right->key);
}

static const char *text_find(const struct content *content, enum language language, const char *key)
{
	const struct text_index *index = &content->inner->text[language];
	struct text_entry wanted = {key, NULL};
	if (index->count == 0)
		return NULL;
	const struct text_entry *found = bsearch(&wanted, index->entry, (size_t)index->count, sizeof wanted, text_compare);
	return found ? found->text : NULL;
}

const char *content_text(const struct content *content, enum language language, const char *key)
{
	const char *text = text_find(content, language, key);
	return text || language_table[language].whole ? text : text_find(content, LANGUAGE_EN, key);
}

void texts_free(struct text_index *index)
{
	free(index->entry);
	*index = (struct text_index){0, NULL};
}

static void text_index_build(const struct json_at *at, struct text_index *index)
{
	int size = json_size(at);
	index->entry = calloc((size_t)size + 1, sizeof *index->entry);
	if (!index->entry) {
		json_report(at, "out of memory");
		return;
	}
	for JSON_EACH(item, at) {
		if (strcmp(item.key, "$schema") == 0)
			continue;
		if (*json_string_or(item.node, ""))
			index->entry[index->count++] = (struct text_entry){item.key, item.node->string};
		else
			json_report(&item, "must be a text that says something (allowed a text in double quotes)");
	}
	if (index->count > 0)
		qsort(index->entry, (size_t)index->count, sizeof *index->entry, text_compare);
}

/* A member that is there but wrong was reported. */
static bool text_is_there(const struct loading *l, int language, const char *key)
{
	return text_find(l->content, (enum language)language, key) ||
		(l->tree[PART_TEXT + language] && json_member(&l->at[PART_TEXT + language], key).node);
}

/* The first language that has it; LANGUAGES: none. */
static int text_first(const struct loading *l, const char *key)
{
	int language = 0;
	while (language < LANGUAGES && !text_is_there(l, language, key))
		language++;
	return language;
}

static void text_report_missing(const struct loading *l, int language, const char *key, const char *why)
{
	const struct text_index *index = &l->content->inner->text[language];
	const struct json_at *at = &l->at[PART_TEXT + language];
	bool told = !json_errors_full(at->reader);
	const char **words = told ? malloc(((size_t)index->count + 1) * sizeof *words) : NULL;
	const char *near = NULL;
	for (int i = 0; words && i < index->count; i++)
		words[i] = index->entry[i].key;
	if (words)
		near = nearest_word(key, words, index->count);
	json_report(at, "no text for \"%s\", %s; add it%s%s%s", key, why, near ? " (did you mean \"" : "", near ? near : "",
		near ? "\"?)" : "");
	free(words);
}

static void text_need(struct loading *l, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void text_need(struct loading *l, const char *format, ...)
{
	char key[KEY_SIZE];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(key, sizeof key, format, arguments);
	va_end(arguments);
	if (text_first(l, key) < LANGUAGES)
		return; /* what only one language has was reported */
	for (int language = 0; language < LANGUAGES; language++)
		if (language_table[language].whole)
			text_report_missing(l, language, key, "which the scenario shows");
}

static void texts_need_events(struct loading *l, const struct scenario *s)
{
	for (int i = 0; i < s->events; i++) {
		text_need(l, "event.%s.title", s->event[i].id);
		text_need(l, "event.%s.body", s->event[i].id);
		for (int choice = 0; choice < s->event[i].choices; choice++)
			text_need(l, "event.%s.choice.%s", s->event[i].id, s->event[i].choice[choice].id);
	}
}

static void texts_need_tables(struct loading *l, const struct scenario *s)
{
	for (int i = 0; i < s->axes; i++)
		text_need(l, "axis.%s", s->axis[i].id);
	for (int i = 0; i < s->teams; i++)
		text_need(l, "team.%s", s->team[i].id);
	for (int i = 0; i < s->people; i++) {
		text_need(l, "person.%s.name", s->person[i].id);
		text_need(l, "person.%s.role", s->person[i].id);
	}
	for (int i = 0; i < s->themes; i++)
		text_need(l, "theme.%s", s->theme[i].id);
	for (int i = 0; i < s->models; i++)
		text_need(l, "model.%s", s->model[i].id);
	for (int i = 0; i < s->rivals; i++)
		text_need(l, "rival.%s", s->rival[i].id);
	for (int i = 0; i < s->acquisitions; i++)
		text_need(l, "acquisition.%s", s->acquisition[i].id);
}

static void texts_need(struct loading *l)
{
	const struct scenario *s = &l->content->scenario;
	text_need(l, "scenario.title");
	text_need(l, "scenario.question");
	texts_need_tables(l, s);
	texts_need_events(l, s);
	for (int i = 0; i < s->headlines; i++)
		text_need(l, "headline.%s", s->headline[i].id);
	for (int i = 0; i < s->endings; i++) {
		text_need(l, "ending.%s.title", s->ending[i].id);
		text_need(l, "ending.%s.body", s->ending[i].id);
	}
	for (int i = 0; i < l->content->policies; i++)
		text_need(l, "policy.%s", l->content->policy[i].id);
}

/* Keys of a language that another, whole, lacks; each told once, by the first language that has it. */
static void texts_compare(struct loading *l, int language)
{
	const struct text_index *mine = &l->content->inner->text[language];
	char why[64];
	snprintf(why, sizeof why, "which there is in %.32s", language_table[language].english);
	for (int other = 0; other < LANGUAGES; other++)
		for (int i = 0; i < mine->count && language_table[other].whole; i++) {
			const char *key = mine->entry[i].key;
			if (!text_is_there(l, other, key) && text_first(l, key) == language)
				text_report_missing(l, other, key, why);
		}
}

void texts_read(struct loading *l)
{
	for (int language = 0; language < LANGUAGES; language++)
		if (l->tree[PART_TEXT + language])
			text_index_build(&l->at[PART_TEXT + language], &l->content->inner->text[language]);
	for (int language = 0; language < LANGUAGES; language++)
		texts_compare(l, language);
	texts_need(l);
}
