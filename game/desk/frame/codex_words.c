#include "codex_words.h"

#include <string.h>

enum { WORDS_SIZE = 240 };

/* NULL where the vocabulary has nothing for it. */
static const char *word_find(const struct interface_text *text, const char *prefix, const char *words, size_t length)
{
	char key[WORDS_SIZE];
	int size = snprintf(key, sizeof key, "%s.%.*s", prefix, (int)length, words);
	if (size < 0 || size >= (int)sizeof key)
		return NULL;
	for (char *c = key; *c; c++)
		*c = *c == ' ' ? '_' : *c;
	return interface_text_has(text, key) ? interface_text_get(text, key) : NULL;
}

const char *codex_unit(const struct interface_text *text, const char *unit)
{
	const char *found = word_find(text, "unit", unit, strlen(unit));
	return found ? found : unit;
}

static void put_words(const struct interface_text *text, const char *words, size_t length, struct writing *out)
{
	const char *found = word_find(text, "source", words, length);
	if (found)
		writing_put(out, found);
	else
		writing_put_bytes(out, words, length);
}

static void piece_say(const struct interface_text *text, const char *piece, size_t length, struct writing *out)
{
	const char *colon = memchr(piece, ':', length), *open = NULL;
	for (size_t i = 0; i < length; i++)
		open = piece[i] == '(' ? piece + i : open;
	if (word_find(text, "source", piece, length)) {
		put_words(text, piece, length, out);
	} else if (colon && colon + 2 < piece + length && colon[1] == ' ') {
		put_words(text, piece, (size_t)(colon - piece), out);
		writing_put(out, interface_text_get(text, "mark.colon"));
		piece_say(text, colon + 2, (size_t)(piece + length - colon - 2), out);
	} else if (open && open > piece && piece[length - 1] == ')') {
		size_t before = (size_t)(open - piece);
		put_words(text, piece, before - (open[-1] == ' '), out);
		writing_put(out, interface_text_get(text, "mark.open"));
		put_words(text, open + 1, length - before - 2, out);
		writing_put(out, interface_text_get(text, "mark.close"));
	} else {
		put_words(text, piece, length, out);
	}
}

/* To the next semicolon outside of brackets. */
static size_t piece_length(const char *piece)
{
	int depth = 0;
	size_t length = 0;
	for (; piece[length] && (piece[length] != ';' || depth > 0); length++)
		depth += piece[length] == '(' ? 1 : piece[length] == ')' ? -1 : 0;
	return length;
}

void codex_source_say(const struct interface_text *text, const char *source, struct writing *out)
{
	for (const char *at = source; *at;) {
		size_t length = piece_length(at);
		piece_say(text, at, length, out);
		at += length;
		if (*at) {
			writing_put(out, interface_text_get(text, "mark.semicolon"));
			at += 1 + strspn(at + 1, " ");
		}
	}
}
