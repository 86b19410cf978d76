/* Tours: a list of a person's actions, played through the real event queue, with pictures and things that must be on
 * screen. A line, a word and what it takes; # begins a remark:
 *
 *	click NAME     try NAME (no fault when it is not there)     drag NAME SHARE     type TEXT     key Z
 *	button a (of a controller)     size 1024x640     wait SECONDS     repeat N … end
 *	expect TEXT [SECONDS]     absent TEXT     audit (nothing cut, nothing over another, shown as drawn)
 *	@key stands for the text of that key in the language chosen
 *	shot FILE.png (once nothing is being worked out and nothing moves: two plays give the same)
 *	frames [MOST] (tells what frames took; a fault when 1 % took more of the processor's)
 */
#ifndef UI_TOUR_H
#define UI_TOUR_H

#include <stdbool.h>

#include "ui/pass/window.h"

/* A window and the size of its letters, 1 the usual. */
struct tour_look { int w, h; float text; };

enum { TOUR_LOOKS_MAX = 8 };

/* "1280x800,1024x640*1.3" as looks, ended by one without a width; false for anything else, or too many. */
bool tour_looks_read(const char *text, struct tour_look out[TOUR_LOOKS_MAX + 1]);

/* A tour to be played in a person's stead. */
struct tour_options {
	const char *path;
	const char *shots;            /* folder for its pictures; NULL: where the program runs */
	const struct tour_look *also; /* each audit looks at the page in these too; ended by one without a width */
};

/* Runs the program as ui_run() does. UI_TOUR_FAILED with the line and the reason in `why` where something was not as
 * expected. */
enum ui_outcome tour_run(const struct ui_options *options, const struct ui_program *program,
	const struct tour_options *tour, char *why, size_t size);

#endif
