/* What a window holds, made visible over the page for those who work on it: every place that can be used, layers, what
 * has the keyboard; and counts. Costs nothing unless called; takes no click and no key.
 */
#ifndef UI_INSPECT_H
#define UI_INSPECT_H

#include "ui/ui.h"

struct ui_inspected {
	int hits, texts, layers;       /* of this pass so far */
	int hits_most, texts_most, layers_most;
	int slots, slots_most;         /* of what is kept by name */
	size_t arena, arena_room;      /* bytes used in this pass, and taken for it */
	size_t arena_most;             /* that any pass used */
	int frames;                    /* drawn since the start */
	double frame_ms, processor_ms; /* the last one, by the clock and of the processor */
	float painted;                 /* share of the window that it painted */
	double next_s;                 /* seconds until this pass wants to be drawn again; -1: when something happens */
	const char *pointed, *focused; /* what a click would meet, what has the keyboard: names of widgets; "" for none;
	                                * last until the frame ends */
	struct rect pointed_at;
	int pointed_layer;             /* 0: the page */
};

/* Outlines all that was drawn in this pass before it, names its layers, and tells of it. */
void ui_inspect(struct ui *ui, struct ui_inspected *out);

#endif
