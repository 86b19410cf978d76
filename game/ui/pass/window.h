/* The window, its events and the loop: what connects a frame function with SDL. Sleeps while nothing moves. */
#ifndef UI_WINDOW_H
#define UI_WINDOW_H

#include "ui/ui.h"

struct ui_program;

enum ui_outcome { UI_DONE, UI_NO_DISPLAY, UI_NO_FONT, UI_NO_MEMORY, UI_TOUR_FAILED };

/* Acts in a person's stead, in a window that has shown its first picture; the window closes when it returns. */
typedef enum ui_outcome ui_player(void *player, struct ui *ui, const struct ui_program *program, char *why,
	size_t size);

struct ui_options {
	const char *title;
	const char *font_folder;
	const char *icon;             /* path of a PNG, NULL: none */
	int x, y, w, h;               /* x, y: -1 where the system likes; w, h: 0: 1440 x 900 or what fits */
	struct ui_look look;
	ui_player *play;              /* NULL: a person does; else needs no display that anybody can see, and time passes
	                               * as the player lets it */
	void *player;
};

/* `frame` draws; `close` is told once, when the window closes or the system asks the program to end. */
struct ui_program {
	void *context;
	void (*start)(void *context, struct ui *ui);
	void (*frame)(void *context, struct ui *ui);
	void (*close)(void *context, struct ui *ui);
	/* The text of a key, for tours in any language; NULL: no text has it. May itself be NULL. */
	const char *(*word)(void *context, const char *key);
	/* Whether something is being worked out that will change what is drawn. May itself be NULL. */
	bool (*busy)(void *context);
};

/* Runs until the program quits, which the options must outlast. `why` gets a short technical reason when it does not
 * start. */
enum ui_outcome ui_run(const struct ui_options *options, const struct ui_program *program, char *why, size_t size);

#endif
