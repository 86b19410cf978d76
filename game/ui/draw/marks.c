/* Marks, painted by cairo: anti-aliased, and the same on every screen. */
#include "marks.h"

#include <math.h>

#define SHADE(c) ((c) >> 16 & 255) / 255.0, ((c) >> 8 & 255) / 255.0, ((c) & 255) / 255.0, ((c) >> 24) / 255.0

_Static_assert(sizeof(struct mark) == sizeof(int32_t) * (2 + 3 + 7 + 4) + sizeof(struct area),
	"padding would make two marks differ that look the same");

static const double quarter = 1.57079632679489661923; /* of a turn */

bool area_empty(struct area a)
{
	return a.x0 >= a.x1 || a.y0 >= a.y1;
}

struct area area_both(struct area a, struct area b)
{
	return (struct area){a.x0 > b.x0 ? a.x0 : b.x0, a.y0 > b.y0 ? a.y0 : b.y0, a.x1 < b.x1 ? a.x1 : b.x1,
		a.y1 < b.y1 ? a.y1 : b.y1};
}

struct area area_around(struct area a, struct area b)
{
	return (struct area){a.x0 < b.x0 ? a.x0 : b.x0, a.y0 < b.y0 ? a.y0 : b.y0, a.x1 > b.x1 ? a.x1 : b.x1,
		a.y1 > b.y1 ? a.y1 : b.y1};
}

static void path_round(cairo_t *cairo, const float *size, double inset)
{
	double x = (double)size[0] + inset, y = (double)size[1] + inset;
	double w = (double)size[2] - 2 * inset, h = (double)size[3] - 2 * inset;
	double radius = fmin((double)size[4], fmin(w, h) / 2);
	cairo_new_sub_path(cairo);
	cairo_arc(cairo, x + w - radius, y + radius, radius, -quarter, 0);
	cairo_arc(cairo, x + w - radius, y + h - radius, radius, 0, quarter);
	cairo_arc(cairo, x + radius, y + h - radius, radius, quarter, 2 * quarter);
	cairo_arc(cairo, x + radius, y + radius, radius, 2 * quarter, 3 * quarter);
	cairo_close_path(cairo);
}

static void path_points(cairo_t *cairo, const float *xy, int count)
{
	for (int i = 0; i < count; i++)
		cairo_line_to(cairo, (double)xy[2 * i], (double)xy[2 * i + 1]);
}

static void path_circle(cairo_t *cairo, const float *size)
{
	cairo_new_sub_path(cairo);
	cairo_arc(cairo, (double)size[0], (double)size[1], (double)size[2], 0, 4 * quarter);
}

static void fill(const struct mark *mark, cairo_t *cairo, float from, float to)
{
	if (mark->colours < 2) {
		cairo_fill(cairo);
		return;
	}
	cairo_pattern_t *fade = cairo_pattern_create_linear((double)from, 0, (double)to, 0);
	for (int i = 0; i < mark->colours; i++)
		cairo_pattern_add_color_stop_rgba(fade, (double)i / (mark->colours - 1), SHADE(mark->colour[i]));
	cairo_set_source(cairo, fade);
	cairo_fill(cairo);
	cairo_pattern_destroy(fade);
}

static void stroke(cairo_t *cairo, float line, float dash)
{
	double on = (double)dash;
	cairo_set_line_width(cairo, (double)line);
	cairo_set_dash(cairo, &on, dash > 0 ? 1 : 0, 0);
	cairo_stroke(cairo);
}

static void hatch(const struct mark *mark, cairo_t *cairo)
{
	float x0 = mark->size[0], y0 = mark->size[1], w = mark->size[2], h = mark->size[3], scale = mark->size[4];
	for (float x = x0 - h; x < x0 + w; x += 5) {
		cairo_move_to(cairo, (double)(x * scale), (double)((y0 + h) * scale));
		cairo_line_to(cairo, (double)((x + h) * scale), (double)(y0 * scale));
	}
	stroke(cairo, fmaxf(1, 1.5f * scale), 0);
}

static void text(const struct mark *mark, const char *bytes, cairo_t *cairo, struct font_store *fonts)
{
	cairo_surface_t *mask = font_mask(fonts, (enum face)mark->face, mark->pixels, mark->spacing, bytes,
		(size_t)mark->count);
	if (mask)
		cairo_mask_surface(cairo, mask, (double)mark->size[0], (double)mark->size[1]);
}

/* Two corners stand in the same rows and are rounded together. */
static struct area corners_widen(const struct mark *mark, struct area reach, struct area part)
{
	int side = (int)ceilf(mark->size[4] + (mark->kind == MARK_OUTLINE ? mark->size[5] : 0)) + 1;
	int x0 = (int)mark->size[0], x1 = x0 + (int)mark->size[2], y0 = (int)mark->size[1], y1 = y0 + (int)mark->size[3];
	for (int lower = 0; lower < 2; lower++) {
		int y = lower ? y1 - side : y0;
		struct area both = area_both((struct area){x0, y, x1, y + side}, reach), touched = area_both(both, part);
		if (!area_empty(touched) && (touched.x0 < x0 + side || touched.x1 > x1 - side))
			part = area_around(part, both);
	}
	return part;
}

struct area mark_widen(const struct mark *mark, struct area reach, struct area part)
{
	if (mark->colours > 1)
		return area_around(part, reach);
	switch ((enum mark_kind)mark->kind) {
	case MARK_RECT: case MARK_RULE: case MARK_TEXT: return part;
	case MARK_ROUND: case MARK_OUTLINE: return corners_widen(mark, reach, part);
	default: return area_around(part, reach);
	}
}

void mark_paint(const struct mark *mark, const void *data, cairo_t *cairo, struct font_store *fonts)
{
	const float *size = mark->size;
	cairo_set_source_rgba(cairo, SHADE(mark->colour[0]));
	cairo_new_path(cairo);
	switch ((enum mark_kind)mark->kind) {
	case MARK_RECT:
		cairo_rectangle(cairo, (double)size[0], (double)size[1], (double)(size[2] - size[0]),
			(double)(size[3] - size[1]));
		cairo_fill(cairo);
		break;
	case MARK_ROUND:
		path_round(cairo, size, 0);
		fill(mark, cairo, size[5], size[6]);
		break;
	case MARK_OUTLINE:
		path_round(cairo, size, (double)size[5] / 2);
		stroke(cairo, size[5], 0);
		break;
	case MARK_RULE:
		path_points(cairo, size, 2);
		stroke(cairo, size[4], size[5]);
		break;
	case MARK_LINES:
		path_points(cairo, data, mark->count);
		cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND);
		stroke(cairo, size[0], size[1]);
		cairo_set_line_join(cairo, CAIRO_LINE_JOIN_MITER);
		break;
	case MARK_POLYGON:
		path_points(cairo, data, mark->count);
		cairo_close_path(cairo);
		cairo_fill(cairo);
		break;
	case MARK_CIRCLE:
		path_circle(cairo, size);
		cairo_fill(cairo);
		break;
	case MARK_RING:
		path_circle(cairo, size);
		stroke(cairo, size[3], 0);
		break;
	case MARK_HATCH:
		hatch(mark, cairo);
		break;
	case MARK_TEXT:
		text(mark, data, cairo, fonts);
		break;
	}
}
