/* What tests do with texts and with the files they lie in. Knows the C library alone, so that it links into the tests
 * of every layer; words_load_both() is for those that know content.
 */
#ifndef TESTS_TEXTS_H
#define TESTS_TEXTS_H

#include <stdbool.h>

#include "content/interface_text.h"

int text_words(const char *text);
/* Without spaces; a Chinese one counts as one. */
int text_characters(const char *text);

/* Replaces the first `from` in a file by `to`; cuts the file there where `to` is NULL. False where there is none. */
bool file_alter(const char *path, const char *from, const char *to);

/* A text file of the interface in each language; false, with lines on stderr, when one cannot be read. */
static inline bool words_load_both(struct interface_text *words[LANGUAGES], const char *name)
{
	for (int l = 0; l < LANGUAGES; l++)
		words[l] = interface_text_load(name, (enum language)l, NULL, stderr);
	return words[LANGUAGE_EN] && words[LANGUAGE_ZH];
}

static inline void words_free_both(struct interface_text *words[LANGUAGES])
{
	for (int l = 0; l < LANGUAGES; l++)
		interface_text_free(words[l]);
}

#endif
