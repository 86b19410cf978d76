/* What the page of saves keeps and does: the saves as they lay in the folder when it was last read, and loading,
 * deleting and saving them. What goes wrong is kept to be said on the page; what goes right is told.
 */
#ifndef DESK_SHELF_H
#define DESK_SHELF_H

#include "campaign/scenario_cards.h"
#include "desk/frame/desk.h"

enum { SHELF_MAX = 240, TITLES_MAX = 8, PATH_SIZE = 4096 };

struct shelf {
	bool begun;
	double seen;                 /* when a frame was last drawn: after a while the folder is read again */
	int count, titles;
	struct save_entry entry[SHELF_MAX];
	struct scenario_card title[TITLES_MAX];
	char chosen[PLATFORM_NAME_SIZE]; /* file */
	bool asking;                 /* whether to delete it */
	char name[RUN_TITLE_SIZE];  /* to save under */
	char path[PATH_SIZE];        /* a path or a code */
	char said[SAVES_LINE_SIZE];  /* of the last thing that went wrong */
	char before[PLATFORM_NAME_SIZE]; /* to offer instead */
};

/* Read anew where the page was away for a while; every pass. NULL without memory. */
struct shelf *shelf_of(struct desk *d);
/* A scenario's title, as far as it is installed; else its id. */
const char *shelf_title(const struct desk *d, const struct shelf *s, const char *id);

/* Each may leave the page for the game it takes. */
void shelf_load(struct desk *d, struct shelf *s, const char *file);
/* What was typed or pasted: a code by how it begins, else a path. */
void shelf_open(struct desk *d, struct shelf *s, const char *text);

/* The chosen one. */
void shelf_delete(struct desk *d, struct shelf *s);
/* Under the name that was typed, over the game's own save of that name. */
void shelf_save(struct desk *d, struct shelf *s);

#endif
