/* What the files of ui share. Nobody else includes it. */
#ifndef UI_INNER_H
#define UI_INNER_H

#include <SDL2/SDL.h>

#include "canvas.h"
#include "ui.h"
#include "window.h"

enum {
	FONT_FACES = 5, HITS_MAX = 1024, TEXTS_MAX = 4096, LAYERS_MAX = 8, SCROLLS_MAX = 8, CLIPS_MAX = 16, KEPT_MAX = 1024,
	NAME_SIZE = 96, LINES_MAX = 200, FRAMES_KEPT = 4096
};

/* A widget as it stood in the last pass: what focus, tours and the audit go by. */
struct hit_record {
	uint32_t id;
	char name[NAME_SIZE];
	struct rect rect, clip; /* on screen, and what of the screen it could show in */
	struct rect whole;      /* along which it is dragged; no width: it is not */
	unsigned flags;
	int layer;
	bool scrolls;           /* stands in a place that can bring it into view */
};

/* A text as it was drawn in the last pass. */
struct text_record {
	const char *text;       /* in the frame's arena */
	struct rect rect, clip;
	int layer;
	bool cut, scrolls;
};

struct scroll {
	uint32_t id;
	struct rect view;
	float *offset;
};

struct layer {
	uint32_t id;
	struct rect rect;
	bool modal;
};

struct kept {
	uint32_t id;
	float value[3];
};

/* What happened in this pass; one thing at a time. */
struct input {
	float x, y;             /* of the mouse */
	bool down, up, held;    /* the button went down, went up, is down */
	float wheel;            /* in lines, down positive */
	int key;                /* enum key with modifiers */
	char text[32];          /* typed */
};

struct arena_block;
struct machine_watch;

/* What a frame took, from the event to the picture: by the clock, of the processor, and of the window. */
struct frame_cost {
	float ms, processor_ms, painted;
};

struct ui {
	SDL_Window *window;
	struct canvas *canvas;
	struct font_store *fonts;
	struct ui_options options;
	struct ui_look look;
	float scale, scale_most, width, height; /* logical */
	bool too_small, quit, drawing, tour_runs;
	uint64_t started;       /* performance counter */
	double time, wake_at;
	uint32_t wake_event;
	SDL_GameController *pad;
	struct machine_watch *watch; /* tells when it stirs; NULL: SDL asks it again and again */
	double pads_until;      /* until then a new one may still be settling */
	float stick_x, stick_y; /* of the controller, -1 to 1 */

	struct input input;
	uint32_t focus, active, focus_wanted;
	bool focus_shown;       /* the keyboard was used last: show where it is */
	bool typing, typing_before; /* a line of text has the keyboard, in this pass and the last */
	bool focus_moved;       /* bring it into view */
	bool focus_next;        /* whatever comes next takes it */
	bool again;             /* something changed: one more pass before drawing */

	struct hit_record hit[2][HITS_MAX];
	int hits, hits_before, side; /* side: which of the two is written */
	struct text_record text[2][TEXTS_MAX];
	int texts;
	struct layer layer[LAYERS_MAX], layer_before[LAYERS_MAX];
	int layers, layers_before, layer_now[LAYERS_MAX], layer_depth;
	struct scroll scroll[SCROLLS_MAX];
	int scrolls;
	struct rect clip[CLIPS_MAX];
	int clips;
	struct kept kept[KEPT_MAX];
	struct arena_block *arena[2];
	struct frame_cost cost[FRAMES_KEPT]; /* of the last frames */
	int frames;                  /* drawn */
	uint64_t woken;              /* when the next one began, performance counter and processor time */
	double woken_ms;
	double first_picture_ms;     /* from ui_run() to the first picture */
};

/* frame.c: a pass, and what lasts for it or beyond it */
uint32_t ui_hash(const char *text); /* never 0 */
/* Bytes that last until the next pass but one; NULL without memory. */
char *ui_arena(struct ui *ui, size_t size);
void ui_arena_clear(struct ui *ui);
void ui_arena_free(struct ui *ui);
/* What is kept from pass to pass by an id, all 0 at first. Beyond KEPT_MAX ids two share one. */
struct kept *ui_kept_at(struct ui *ui, uint32_t id);
int ui_layer_now(const struct ui *ui); /* 0: the page below all layers */
/* Says along what the widget last hit is dragged. */
void ui_hit_whole(struct ui *ui, struct rect whole);
/* Calls the frame function once and lets go of what had come to it. */
void ui_pass(struct ui *ui, const struct ui_program *program, bool drawing);

/* shapes.c, text.c, focus.c */
struct rect ui_clip_now(const struct ui *ui);
/* As a whole number. What lies beyond any screen, or nowhere, is put so far away that it shows nowhere: no whole number
 * would hold it. */
int ui_whole_pixel(float v);
/* Puts a mark on the canvas while drawing, clipped by what clips now. `reach`: what it touches at most. */
void ui_mark(struct ui *ui, struct mark *mark, struct area reach, const void *data, size_t bytes);
/* Records for tours and the audit that a text stands here. */
void ui_note_text(struct ui *ui, struct rect r, const char *text, bool cut);
/* Moves the keyboard by Tab or an arrow that no widget took. */
void ui_move_focus(struct ui *ui, int key);

/* pads.c */
void pads_open(struct ui *ui);
void pads_close(struct ui *ui);
void pads_update(struct ui *ui);
void pads_added(struct ui *ui, int which);
void pads_removed(struct ui *ui, SDL_JoystickID which);
/* Whether a wake-up came from them, and not from the program's work. */
bool pads_stirred(struct ui *ui, const SDL_UserEvent *event);

/* events.c: what a tour does passes through the same queue */
/* False when nothing came that could change the page. */
bool ui_handle_events(struct ui *ui, const struct ui_program *program);

/* window.c */
double ui_now(const struct ui *ui); /* seconds since the start */
void ui_draw_frame(struct ui *ui, const struct ui_program *program);
/* Takes the scale that is wanted, or the largest that the window's size admits. */
void ui_layout_scale(struct ui *ui);

#endif
