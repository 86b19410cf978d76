/* What a page is drawn of: marks in screen pixels, each complete in itself, so that two pages can be compared place by
 * place and any part of one be painted alone. Knows cairo and the faces; no widgets, no window. */
#ifndef UI_MARKS_H
#define UI_MARKS_H

#include <cairo/cairo.h>
#include <stddef.h>

#include "font.h"
#include "ui/ui.h"

/* Whole pixels of the screen; x1 and y1 are outside. */
struct area {
	int x0, y0, x1, y1;
};

enum mark_kind {
	MARK_RECT,      /* size: its corners */
	MARK_ROUND,     /* size: x, y, width, height, radius; from where to where it fades when it has three colours */
	MARK_OUTLINE,   /* size: x, y, width, height, radius, line */
	MARK_RULE,      /* level or upright; size: from, to, line, dash (0: solid) */
	MARK_LINES,     /* data: points; size: line, dash (0: solid) */
	MARK_POLYGON,   /* data: points */
	MARK_CIRCLE,    /* size: x, y, radius */
	MARK_RING,      /* size: x, y, radius, line */
	MARK_HATCH,     /* size: x, y, width, height, scale; all logical but the scale */
	MARK_TEXT       /* data: bytes; size: x, top; face, pixels, spacing */
};

/* No member has padding before or behind it, and what lies behind it belongs to it: its bytes are what it looks
 * like. */
struct mark {
	int32_t kind;
	int32_t colours;
	colour colour[3];
	float size[7];
	int32_t face, pixels, spacing;
	int32_t count;   /* of the points or bytes that follow it */
	struct area clip;
};

/* Paints it as far as `clip` lets it. */
void mark_paint(const struct mark *mark, const void *data, cairo_t *cairo, struct font_store *fonts);
/* A part of the page that reaches the mark, widened so that painting it gives the same pixels as painting the whole
 * page: where a clip cuts what slopes, bends or fades, cairo rounds otherwise. */
struct area mark_widen(const struct mark *mark, struct area reach, struct area part);
bool area_empty(struct area a);
struct area area_both(struct area a, struct area b);
/* The smallest that holds both. */
struct area area_around(struct area a, struct area b);

#endif
