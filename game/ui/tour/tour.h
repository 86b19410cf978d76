/* Tours: a list of a person's actions, played through the real event queue, with pictures and things that must be on
 * screen. A line, a word and what it takes; # begins a remark:
 *
 *	click NAME     try NAME (no fault when it is not there)     drag NAME SHARE     type TEXT     key Z
 *	button a (of a controller)     size 1024x640     wait SECONDS     repeat N … end
 *	expect TEXT [SECONDS]     absent TEXT     audit (nothing cut, nothing over another, shown as drawn)
 *	@key stands for the text of that key in the language chosen
 *	shot FILE.png     frames [MOST] (tells what frames took; a fault when 1 % took more of the processor's)
 */
#ifndef UI_TOUR_H
#define UI_TOUR_H

#include "ui/pass/window.h"

/* Runs the program as ui_run() does, a tour's file in a person's stead; its pictures go to a folder, NULL: to where the
 * program runs. UI_TOUR_FAILED with the line and the reason in `why` where something was not as expected. */
enum ui_outcome tour_run(const struct ui_options *options, const struct ui_program *program, const char *path,
	const char *shots, char *why, size_t size);

#endif
