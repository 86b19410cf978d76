/* The desktop game as its program sees it. The only part that knows every page. */
#ifndef DESK_APP_H
#define DESK_APP_H

#include "desk/frame/desk.h"

/* Loads words; false with lines on `errors` when the texts cannot be found. */
bool desk_open(struct desk *d, const char *data_folder, FILE *errors);
void desk_close(struct desk *d);
/* A text by key, of the desk or of the scenario, for tours; NULL where neither has it. */
const char *desk_tour_word(void *context, const char *key);
/* Whether something is worked out beside the screen. `context` is the desk. */
bool desk_busy(void *context);
/* The frame function of the window: `context` is the desk. */
void desk_frame(void *context, struct ui *ui);

#endif
