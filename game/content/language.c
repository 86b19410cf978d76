#include "language.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WHOLE = true, PARTIAL = false };

#define ABOUT_LANGUAGE(id, code, name, english, script, counting, whole) \
	[LANGUAGE_##id] = {name, english, script, counting, whole},
#define CODE_OF_LANGUAGE(id, code, ...) [LANGUAGE_##id] = code,
const struct language_about language_table[LANGUAGES] = {LANGUAGE_LIST(ABOUT_LANGUAGE)};
const char *const language_codes[LANGUAGES] = {LANGUAGE_LIST(CODE_OF_LANGUAGE)};

bool language_of_code(const char *code, enum language *out)
{
	for (int l = 0; l < LANGUAGES; l++)
		if (strcmp(code, language_codes[l]) == 0) {
			*out = (enum language)l;
			return true;
		}
	return false;
}

enum language language_of_system(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
	const char *set = NULL;
	for (int i = 0; i < 3 && !(set && *set); i++)
		set = getenv(names[i]);
	for (int l = 0; l < LANGUAGES && set; l++)
		if (strncmp(set, language_codes[l], strlen(language_codes[l])) == 0)
			return (enum language)l;
	return LANGUAGE_EN;
}

const char *language_gap(enum language language)
{
	return language_table[language].script == SCRIPT_HAN ? "" : " ";
}

const char *language_codes_print(const char *between, char out[LANGUAGE_CODES_SIZE])
{
	out[0] = '\0';
	for (int l = 0; l < LANGUAGES; l++) {
		size_t length = strlen(out);
		snprintf(out + length, LANGUAGE_CODES_SIZE - length, "%.8s%.6s", l > 0 ? between : "", language_codes[l]);
	}
	return out;
}
