/* Languages, made from language_list.h: nothing else in the program tells one from another, but by what stands here and
 * by their texts.
 */
#ifndef CONTENT_LANGUAGE_H
#define CONTENT_LANGUAGE_H

#include <stdbool.h>

#include "language_list.h"

#define LANGUAGE_ENUM(name, ...) LANGUAGE_##name,
enum language { LANGUAGE_LIST(LANGUAGE_ENUM) LANGUAGES };

enum script {
	SCRIPT_LATIN, /* or any that has words between spaces */
	SCRIPT_HAN    /* no spaces but around Latin letters, a line may break behind any character */
};

/* What large numbers are told in: thousands, millions, billions; or ten thousands and hundred millions. */
enum counting { COUNT_BY_THOUSANDS, COUNT_BY_MYRIADS };

struct language_about {
	const char *name;    /* in itself, "中文" */
	const char *english; /* "Chinese" */
	enum script script;
	enum counting counting;
	bool whole;          /* a text that is missing is an error; else the English one is taken */
};

extern const struct language_about language_table[LANGUAGES];
extern const char *const language_codes[LANGUAGES];

/* "zh"; false for the code of none, and `out` stays. */
bool language_of_code(const char *code, enum language *out);
/* What LC_ALL, LC_MESSAGES or LANG asks for, English where that is none of ours. */
enum language language_of_system(void);

/* What stands between two sentences: a space or nothing. */
const char *language_gap(enum language language);

enum { LANGUAGE_CODES_SIZE = 16 * LANGUAGES };
/* "en, zh" with `between` as the comma, of at most 8 bytes. out is returned. */
const char *language_codes_print(const char *between, char out[LANGUAGE_CODES_SIZE]);

#endif
