#include <errno.h>
#include <signal.h>
#include <string.h>

#include "options.h"

enum { COMMANDS_MOST = 32 };

static int command_refuse(const struct options *o, const char *word)
{
	const char *words[COMMANDS_MOST];
	char list[WORDS_SIZE], near[128] = "";
	int count = 0;
	while (command_table[count].name) {
		words[count] = command_table[count].name;
		count++;
	}
	options_list(words, count, list, sizeof list);
	if (word)
		options_nearest(o, word, words, count, near, sizeof near);
	COMPLAIN(o, word ? "use.command" : "use.none", {"word", word}, {"words", list}, {"near", near});
	return STATUS_USE;
}

static int program_run(int count, char **argument, struct options *o)
{
	bool named = count > 1 && argument[1][0] != '-';
	const struct command *command = named ? command_find(argument[1]) : NULL;
	if (named && !command)
		return command_refuse(o, argument[1]);
	if (!options_read(command, count - 1 - named, argument + 1 + named, o))
		return STATUS_USE;
	if (o->version) {
		puts("openweights-lab " OPENWEIGHTS_VERSION);
		return STATUS_DONE;
	}
	if (o->help) {
		options_help(o, command);
		return STATUS_DONE;
	}
	return command ? command->run(o) : command_refuse(o, NULL);
}

/* A full disk or a closed pipe shows itself at the latest here. */
static int program_close(const struct options *o, int status)
{
	errno = 0;
	bool failed = ferror(stdout) != 0;
	failed = fclose(stdout) != 0 || failed;
	if (failed && status != STATUS_MACHINE)
		COMPLAIN(o, "error.out", {"why", strerror(errno ? errno : EIO)});
	return failed ? STATUS_MACHINE : status;
}

int main(int count, char **argument)
{
	struct options options = {.seed = 1};
#ifdef SIGPIPE
	signal(SIGPIPE, SIG_IGN);
#endif
	options_peek(count - 1, argument + 1, &options);
	struct interface_text *words = interface_text_load("lab", options.language, options.data_folder, stderr);
	if (!words)
		return STATUS_CONTENT;
	options.words = words;
	int status = program_close(&options, program_run(count, argument, &options));
	interface_text_free(words);
	return status;
}
