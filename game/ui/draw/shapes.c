/* Shapes, put on the canvas as marks. Edges of rectangles stand on whole pixels. */
#include "page.h"

#include <math.h>

#include "ui/state.h"

static bool shape_shows(const struct ui *ui, colour c)
{
	return ui->drawing && c >> 24 != 0;
}

/* What a line through the points touches, so many pixels beside them. */
static struct area area_along(const float *xy, int count, float beside)
{
	float x0 = xy[0], y0 = xy[1], x1 = x0, y1 = y0;
	for (int i = 1; i < count; i++) {
		x0 = fminf(x0, xy[2 * i]);
		x1 = fmaxf(x1, xy[2 * i]);
		y0 = fminf(y0, xy[2 * i + 1]);
		y1 = fmaxf(y1, xy[2 * i + 1]);
	}
	beside += 1; /* for the soft edge */
	return (struct area){ui_whole_pixel(floorf(x0 - beside)), ui_whole_pixel(floorf(y0 - beside)),
		ui_whole_pixel(ceilf(x1 + beside)), ui_whole_pixel(ceilf(y1 + beside))};
}

/* Points on the screen of points on the page; NULL without memory. */
static float *scaled(struct ui *ui, const float *xy, int count)
{
	float *out = ui_scratch(ui, sizeof *out * 2 * (size_t)count);
	for (int i = 0; out && i < 2 * count; i++)
		out[i] = xy[i] * ui->scale;
	return out;
}

static float line_width(const struct ui *ui, float width)
{
	return fmaxf(1, width * ui->scale);
}

void ui_fill(struct ui *ui, struct rect r, colour c)
{
	if (!shape_shows(ui, c))
		return;
	struct area a = ui_area(ui, r);
	struct mark mark = {.kind = MARK_RECT, .colours = 1, .colour = {c},
		.size = {(float)a.x0, (float)a.y0, (float)a.x1, (float)a.y1}};
	ui_mark(ui, &mark, a, NULL, 0);
}

void ui_fill_round(struct ui *ui, struct rect r, float radius, colour c)
{
	if (!shape_shows(ui, c) || r.w <= 0 || r.h <= 0)
		return;
	struct area a = ui_area(ui, r);
	struct mark mark = {.kind = MARK_ROUND, .colours = 1, .colour = {c},
		.size = {(float)a.x0, (float)a.y0, (float)(a.x1 - a.x0), (float)(a.y1 - a.y0), radius * ui->scale}};
	ui_mark(ui, &mark, a, NULL, 0);
}

void ui_gradient(struct ui *ui, struct rect r, float radius, colour left, colour middle, colour right)
{
	if (!ui->drawing || r.w <= 0)
		return;
	struct area a = ui_area(ui, r);
	struct mark mark = {.kind = MARK_ROUND, .colours = 3, .colour = {left, middle, right},
		.size = {(float)a.x0, (float)a.y0, (float)(a.x1 - a.x0), (float)(a.y1 - a.y0), radius * ui->scale,
			r.x * ui->scale, (r.x + r.w) * ui->scale}};
	ui_mark(ui, &mark, a, NULL, 0);
}

void ui_outline(struct ui *ui, struct rect r, float radius, float width, colour c)
{
	if (!shape_shows(ui, c) || r.w <= 0 || r.h <= 0)
		return;
	struct area a = ui_area(ui, r);
	struct mark mark = {.kind = MARK_OUTLINE, .colours = 1, .colour = {c},
		.size = {(float)a.x0, (float)a.y0, (float)(a.x1 - a.x0), (float)(a.y1 - a.y0), radius * ui->scale,
			fmaxf(1, roundf(width * ui->scale))}};
	ui_mark(ui, &mark, a, NULL, 0);
}

static void lines(struct ui *ui, const float *xy, int count, float width, float dash, colour c)
{
	struct mark mark = {.kind = MARK_LINES, .colours = 1, .colour = {c},
		.size = {line_width(ui, width), dash * ui->scale}, .count = count};
	ui_mark(ui, &mark, area_along(xy, count, mark.size[0]), xy, sizeof *xy * 2 * (size_t)count);
}

void ui_dashed(struct ui *ui, float x0, float y0, float x1, float y1, float width, float dash, colour c)
{
	if (!shape_shows(ui, c))
		return;
	const float xy[] = {x0 * ui->scale, y0 * ui->scale, x1 * ui->scale, y1 * ui->scale};
	if (x0 != x1 && y0 != y1) {
		lines(ui, xy, 2, width, dash, c);
		return;
	}
	/* of odd width it stands in the middle of pixels */
	float line = roundf(line_width(ui, width)), half = fmodf(line, 2) / 2;
	struct mark mark = {.kind = MARK_RULE, .colours = 1, .colour = {c}, .size = {roundf(xy[0]) + half,
		roundf(xy[1]) + half, roundf(xy[2]) + half, roundf(xy[3]) + half, line, dash * ui->scale}};
	ui_mark(ui, &mark, area_along(mark.size, 2, line), NULL, 0);
}

void ui_line(struct ui *ui, float x0, float y0, float x1, float y1, float width, colour c)
{
	ui_dashed(ui, x0, y0, x1, y1, width, 0, c);
}

void ui_polyline(struct ui *ui, const float *xy, int count, float width, float dash, colour c)
{
	const float *points = count >= 2 && shape_shows(ui, c) ? scaled(ui, xy, count) : NULL;
	if (points)
		lines(ui, points, count, width, dash, c);
}

void ui_polygon(struct ui *ui, const float *xy, int count, colour c)
{
	const float *points = count >= 3 && shape_shows(ui, c) ? scaled(ui, xy, count) : NULL;
	if (!points)
		return;
	struct mark mark = {.kind = MARK_POLYGON, .colours = 1, .colour = {c}, .count = count};
	ui_mark(ui, &mark, area_along(points, count, 0), points, sizeof *points * 2 * (size_t)count);
}

void ui_circle(struct ui *ui, float x, float y, float radius, colour c)
{
	if (!shape_shows(ui, c))
		return;
	struct mark mark = {.kind = MARK_CIRCLE, .colours = 1, .colour = {c},
		.size = {x * ui->scale, y * ui->scale, radius * ui->scale}};
	ui_mark(ui, &mark, area_along(mark.size, 1, mark.size[2]), NULL, 0);
}

void ui_ring(struct ui *ui, float x, float y, float radius, float width, colour c)
{
	if (!shape_shows(ui, c))
		return;
	struct mark mark = {.kind = MARK_RING, .colours = 1, .colour = {c}, .size = {x * ui->scale, y * ui->scale,
		(radius - width / 2) * ui->scale, line_width(ui, width)}};
	ui_mark(ui, &mark, area_along(mark.size, 1, mark.size[2] + mark.size[3]), NULL, 0);
}

void ui_triangle(struct ui *ui, float x, float y, float radius, bool up, colour c)
{
	float sign = up ? -1.0f : 1.0f;
	const float xy[] = {x - radius, y - sign * radius * 0.8f, x + radius, y - sign * radius * 0.8f, x,
		y + sign * radius * 0.9f};
	ui_polygon(ui, xy, 3, c);
}

void ui_hatch(struct ui *ui, struct rect r, colour c)
{
	if (r.w <= 0 || !shape_shows(ui, c))
		return;
	struct mark mark = {.kind = MARK_HATCH, .colours = 1, .colour = {c}, .size = {r.x, r.y, r.w, r.h, ui->scale}};
	ui_clip(ui, r);
	ui_mark(ui, &mark, ui_area(ui, r), NULL, 0);
	ui_clip_end(ui);
}

void ui_sheet(struct ui *ui, struct rect r, bool shadow)
{
	for (int i = 5; shadow && i > 0; i--) {
		float d = (float)i * 2.5f;
		ui_fill_round(ui, (struct rect){r.x - d / 2, r.y - d / 4 + 2, r.w + d, r.h + d}, 6 + d / 2,
			colour_fade(0xFF000000, 0.028f));
	}
	ui_fill_round(ui, r, 6, ui_ink(ui, INK_CARD));
	ui_outline(ui, r, 6, 1, ui_ink(ui, INK_RULE));
}
