/* --help, of the program and of each command. */
#include <string.h>

#include "lab/tell/page.h"
#include "options.h"

static const char *const common_options[] = {"threads", "lang", "data", "quiet", "help", "version"};
enum { COMMON = sizeof common_options / sizeof common_options[0] };

static const char *word_of(const struct options *o, const char *family, const char *name, const char *rest)
{
	char key[96];
	snprintf(key, sizeof key, "%s.%s%s", family, name, rest);
	return interface_text_get(o->words, key);
}

static void row(struct page *page, const char *left, const char *right)
{
	struct writing label = {0};
	char codes[LANGUAGE_CODES_SIZE];
	const struct pattern_value languages = {"languages", language_codes_print("|", codes)};
	writing_put(&label, "  ");
	pattern_fill(&label, left, &languages, 1);
	page_paragraph(page, writing_text(&label), right, NULL, 0);
	writing_free(&label);
}

static void options_rows(const struct options *o, struct page *page, const char *names)
{
	char name[32];
	while (*(names += strspn(names, " "))) {
		size_t length = strcspn(names, " ");
		snprintf(name, sizeof name, "%.*s", (int)length, names);
		row(page, word_of(o, "option", name, ""), word_of(o, "option", name, ".about"));
		names += length;
	}
}

static void say(const struct options *o, struct page *page, const char *key, const char *usage)
{
	struct page plain = {page->out, page->width, 0, page->colour};
	struct writing text = {0};
	const struct pattern_value value = {"usage", usage};
	pattern_fill(&text, interface_text_get(o->words, key), &value, 1);
	page_paragraph(&plain, NULL, writing_text(&text), NULL, 0);
	writing_free(&text);
}

static void help_of_command(const struct options *o, const struct command *command, struct page *page)
{
	say(o, page, "help.usage", word_of(o, "usage", command->name, ""));
	say(o, page, word_of(o, "about", command->name, ""), "");
	if (strspn(command->options, " ") == strlen(command->options))
		return;
	page_blank(page);
	say(o, page, "help.options", "");
	options_rows(o, page, command->options);
}

static void help_of_all(const struct options *o, struct page *page)
{
	say(o, page, "help.head", "");
	page_blank(page);
	say(o, page, "help.commands", "");
	for (const struct command *command = command_table; command->name; command++)
		row(page, word_of(o, "usage", command->name, ""), word_of(o, "about", command->name, ""));
}

void options_help(const struct options *o, const struct command *command)
{
	struct writing out = {0};
	struct page page = {&out, page_width(stdout), command ? 22 : 44, false};
	if (command)
		help_of_command(o, command, &page);
	else
		help_of_all(o, &page);
	page_blank(&page);
	page.indent = 22;
	say(o, &page, "help.common", "");
	for (int i = 0; i < COMMON; i++)
		row(&page, word_of(o, "option", common_options[i], ""), word_of(o, "option", common_options[i], ".about"));
	page_blank(&page);
	say(o, &page, "help.status", "");
	if (!command)
		say(o, &page, "help.example", "");
	writing_flush(&out, stdout);
	writing_free(&out);
}
