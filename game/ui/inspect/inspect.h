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
	int frames;                    /* drawn since the start */
	double frame_ms, processor_ms; /* the last one, by the clock and of the processor */
	float painted;                 /* share of the window that it painted */
	const char *pointed, *focused; /* names of widgets; "" for none; last until the frame ends */
	struct rect pointed_at;
	int pointed_layer;             /* 0: the page */
};

/* Outlines all that was drawn in this pass before it, and tells of it. */
void ui_inspect(struct ui *ui, struct ui_inspected *out);

#endif
