/* The words of a program itself, such as labels and sentence patterns, in one language: data/text/LANGUAGE/NAME.json
 * ({"text": {key: pattern}}), found beside the scenarios. Owns its texts; free it with interface_text_free().
 */
#ifndef CONTENT_INTERFACE_TEXT_H
#define CONTENT_INTERFACE_TEXT_H

#include "content.h"

struct interface_text;

/* The texts "lab" of a language. NULL, with lines on `errors`, when they cannot be found or read. */
struct interface_text *interface_text_load(const char *name, enum language language, const char *data_folder,
	FILE *errors);
void interface_text_free(struct interface_text *text);

/* The text of a key; "?" where there is none, so that a gap is seen and nothing breaks. */
const char *interface_text_get(const struct interface_text *text, const char *key);
/* Whether there is such a key. */
bool interface_text_has(const struct interface_text *text, const char *key);
/* The i-th key in order, NULL after the last. */
const char *interface_text_key(const struct interface_text *text, int i);
enum language interface_text_language(const struct interface_text *text);

#endif
