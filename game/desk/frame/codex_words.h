/* Units and sources, which files give as English texts, in the reader's language by the codex's vocabulary. What it has
 * not, titles above all, stays as it is. Owns nothing; knows no screen.
 */
#ifndef DESK_CODEX_WORDS_H
#define DESK_CODEX_WORDS_H

#include "content/interface_text.h"
#include "lab/tell/pattern.h"

/* "share a month": the text of unit.share_a_month, else the unit itself. */
const char *codex_unit(const struct interface_text *text, const char *unit);

/* A source is pieces between semicolons. Of each, in this order: the whole piece; what stands before a colon and what
 * follows it; a word in brackets at its end. */
void codex_source_say(const struct interface_text *text, const char *source, struct writing *out);

#endif
