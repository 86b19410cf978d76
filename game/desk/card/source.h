/* Sources as people read them: who published, where it stands, how sure it is. Owns nothing. */
#ifndef DESK_SOURCE_H
#define DESK_SOURCE_H

#include "desk/frame/desk.h"

enum { SOURCE_PIECES_MAX = 6, SOURCE_PLACE_SIZE = 96 };

/* A source may name several places, parted by "; ". */
struct source_piece { const char *at; size_t length; };
int source_pieces(const char *source, struct source_piece out[SOURCE_PIECES_MAX]);
/* What names a place: the host of an address without "www.", OWNER/NAME of a repository, else how it begins. */
void source_place(struct source_piece piece, char out[SOURCE_PLACE_SIZE]);

/* The first publisher, and how many more there are: "Fortune +1". */
const char *source_short(struct desk *d, const char *source);
/* Whether a reader should be told that it may not be so. */
bool source_doubted(const char *source, const char *confidence, bool alleged);

/* The same of a fact; and what it is told with: "ALLEGED", "UNCONFIRMED", "" where documented. */
bool source_fact_doubted(const struct fact *fact);
const char *source_doubt_words(struct desk *d, const struct fact *fact);
/* How sure a fact is, "documented". */
const char *source_confidence_words(struct desk *d, const struct fact *fact);

/* What is said of an entity of the scenario, "event.llama-1-leak", on a sheet above the page; entity "": no sheet.
 * False when it was closed. `title`: what it is the source of. */
bool source_card(struct desk *d, const char *entity, const char *title);

#endif
