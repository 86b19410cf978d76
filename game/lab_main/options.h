/* The command line of openweights-lab: what may be said, and what was said. Errors name what is allowed and the
 * nearest word. */
#ifndef LAB_MAIN_OPTIONS_H
#define LAB_MAIN_OPTIONS_H

#include "content/interface_text.h"
#include "lab/tell/pattern.h"

enum { PATHS_MAX = 256, VARY_MAX = 128, RUNS_MAX = 10000000, WORDS_SIZE = 1024 };
enum { STATUS_DONE, STATUS_CONTENT, STATUS_USE, STATUS_MACHINE };

struct strings {
	int count;
	const char *item[PATHS_MAX];
};

struct options {
	const struct interface_text *words;
	enum language language;
	const char *data_folder;
	struct strings paths, patches, sets, vary;
	const char *orders, *until, *format, *save, *out, *lang;
	uint64_t seed;
	int runs, seeds, threads, evaluations, starts; /* 0: not given */
	bool quiet, help, version, trace, foresight;
};

struct command {
	const char *name;
	int (*run)(const struct options *options);
	int paths_least, paths_most;
	const char *options;  /* names of its own options, with spaces around each */
	const char *formats;  /* of --format, with spaces around each */
};

/* The commands, ended by one without a name. */
extern const struct command command_table[];
const struct command *command_find(const char *name);


/* Looks ahead for --lang and --data, which decide in which words the rest is answered. */
void options_peek(int count, char **argument, struct options *out);
/* Reads all after the command. False when something is wrong; then it was said on standard error. */
bool options_read(const struct command *command, int count, char **argument, struct options *out);

/* A message of data/text on standard error, after the program's name. */
void options_complain(const struct options *options, const char *key, const struct pattern_value *values, int count);
#define COMPLAIN(options, key, ...) options_complain(options, key, (const struct pattern_value[]){__VA_ARGS__}, \
	(int)(sizeof((const struct pattern_value[]){__VA_ARGS__}) / sizeof(struct pattern_value)))
/* "; did you mean …?" of a word among words, or "". */
void options_nearest(const struct options *options, const char *word, const char *const *words, int count,
	char *out, size_t size);
/* "a, b, c" */
void options_list(const char *const *words, int count, char *out, size_t size);

/* The help of a command, or of all when NULL, on standard output. */
void options_help(const struct options *options, const struct command *command);

#endif
