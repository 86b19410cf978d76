/* What a window holds from pass to pass: the one struct that the folders of ui share. Each writes its own part of it
 * (named below), and nobody outside ui includes it. */
#ifndef UI_STATE_H
#define UI_STATE_H

#include <SDL2/SDL.h>

#include "ui.h"

enum {
	HITS_MAX = 1024, TEXTS_MAX = 4096, LAYERS_MAX = 8, SCROLLS_MAX = 8, CLIPS_MAX = 16, KEPT_MAX = 1024,
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
	const char *name;       /* the caller's; until the pass ends */
	struct rect rect;
	bool modal, pinned;
};

/* A slot of what is kept by name. Slots do not move: a pass holds what points into them. */
struct kept {
	uint32_t id;            /* 0: free */
	float value[3];
	int next;               /* of the slots whose ids fall to one place: slot + 1, 0: none */
	uint64_t asked;         /* when it was asked for last, in the order of asking */
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
struct canvas;
struct font_store;
struct machine_watch;
struct ui_options;

/* What a frame took, from the event to the picture: by the clock, of the processor, and of the window. */
struct frame_cost {
	float ms, processor_ms, painted;
};

struct ui {
	SDL_Window *window;
	struct canvas *canvas;
	struct font_store *fonts;
	const struct ui_options *options; /* the caller's of ui_run() */
	struct ui_look look;
	float scale, scale_most, width, height; /* logical */
	bool too_small, quit, drawing;
	uint64_t started;       /* performance counter */
	double played;          /* seconds that a player let pass */
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
	int kept_first[KEPT_MAX], kept_used; /* slot + 1 of the first at each place; slots taken */
	uint64_t kept_asked;    /* times */
	struct arena_block *arena[2];
	size_t arena_most;           /* bytes that a pass took at most so far */
	struct frame_cost cost[FRAMES_KEPT]; /* of the last frames */
	int frames;                  /* drawn */
	uint64_t woken;              /* when the next one began, performance counter and processor time */
	double woken_ms;
	double first_picture_ms;     /* from ui_run() to the first picture */
};

#endif
