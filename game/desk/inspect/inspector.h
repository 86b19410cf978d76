/* The inspector: what the window holds and what the desk is at, over any page. For those who work on the program, with
 * --inspect or in a build without NDEBUG; F10 shows and hides it. Its words are the source's own, in English alone: no
 * player meets it.
 */
#ifndef DESK_INSPECTOR_H
#define DESK_INSPECTOR_H

#include "desk/frame/desk.h"

enum { INSPECTED_FIELDS_MAX = 100 };

/* The fields that a word names: an id, or one with * for any letters ("team.*.morale"); returns how many, at most
 * INSPECTED_FIELDS_MAX. */
int inspector_fields(const struct scenario *scenario, const char *word, int out[INSPECTED_FIELDS_MAX]);

void inspector_draw(struct desk *d);

#endif
