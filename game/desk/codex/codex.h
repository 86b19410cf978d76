/* The codex: a page on every quantity and mechanism, on every group of parameters, and the record. What its files
 * share. Pages are kept as plain numbers; all words are read anew each frame, so that a change of language is seen. */
#ifndef DESK_CODEX_H
#define DESK_CODEX_H

#include "campaign/field_family.h"
#include "desk/card/card.h"
#include "desk/frame/desk.h"

enum { CODEX_PAGES_MAX = 260, CODEX_HISTORY_MAX = 64, CODEX_SEARCH_SIZE = 64, CODEX_GROUPS = 11 };

enum codex_kind { CODEX_MECHANISM, CODEX_FIELD, CODEX_PARAMETERS, CODEX_RECORD, CODEX_KINDS };

struct codex_entry {
	enum codex_kind kind;
	char id[FIELD_FAMILY_SIZE]; /* of a mechanism, a family, a group of parameters; "" of the record */
};

struct codex {
	const struct watch *watch;   /* the record, of this pass; its campaign may be NULL for a while */
	bool begun;
	int entries;
	struct codex_entry entry[CODEX_PAGES_MAX];
	int at;                      /* the page shown */
	int history[CODEX_HISTORY_MAX], histories;
	int subject;                 /* of the place that was last followed */
	int field;                   /* of the campaign, of the family shown; -1 */
	char search[CODEX_SEARCH_SIZE];
	struct card_facts facts;     /* on `field` */
};

/* Fills the entries from the words. */
void codex_open(struct desk *d, struct codex *c);
/* The package whose parameters and facts are told: the game's, else what is watched; NULL while there is none. */
const struct content *codex_content(const struct desk *d, const struct codex *c);
int codex_find(const struct codex *c, enum codex_kind kind, const char *id);
/* Goes to a page; back leads here. */
void codex_go(struct codex *c, int page);
const char *codex_name(struct desk *d, const struct codex_entry *entry);
/* Whether it answers what is searched for. */
bool codex_matches(struct desk *d, const struct codex_entry *entry, const char *search);
/* The group of parameters that an entry has to do with; NULL: none. */
const char *codex_group(const struct codex_entry *entry);

/* Draw a page from the top of *r, which shrinks by it. */
void codex_mechanism_draw(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r);
void codex_field_draw(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r);
void codex_parameters_draw(struct desk *d, struct codex *c, const struct codex_entry *entry, struct rect *r);
void codex_record_draw(struct desk *d, const struct codex *c, struct rect *r);
/* A link to a page, on a line of its own; `from` tells it from other links to the same page. */
void codex_link(struct desk *d, struct codex *c, struct rect *r, int page, const char *from);

void screen_codex(struct desk *d);

#endif
