/* Tours: a list of a person's actions, played through the real event queue, with pictures and things that must be on
 * screen. See the contract for the words. */
#ifndef UI_TOUR_H
#define UI_TOUR_H

#include "window.h"

/* UI_TOUR_FAILED with the line and the reason in `why` where something was not as expected. */
enum ui_outcome tour_play(struct ui *ui, const struct ui_program *program, const char *path, const char *shots,
	char *why, size_t size);

#endif
