/* Shapes, drawn by cairo: anti-aliased, and the same on every screen. Edges of rectangles stand on whole pixels. */
#include "inner.h"

#include <math.h>

static const double quarter = 1.57079632679489661923; /* of a turn */

static bool shape_begin(struct ui *ui, colour c)
{
	if (!ui->drawing || c >> 24 == 0)
		return false;
	cairo_set_source_rgba(ui->cairo, SHADE(c));
	return true;
}

static double px(const struct ui *ui, float v)
{
	return round((double)(v * ui->scale));
}

static void path_rect(struct ui *ui, struct rect r)
{
	double x = px(ui, r.x), y = px(ui, r.y);
	cairo_rectangle(ui->cairo, x, y, px(ui, r.x + r.w) - x, px(ui, r.y + r.h) - y);
}

static void path_round(struct ui *ui, struct rect r, float radius, double inset)
{
	double x = px(ui, r.x) + inset, y = px(ui, r.y) + inset;
	double w = px(ui, r.x + r.w) - inset - x, h = px(ui, r.y + r.h) - inset - y;
	double rad = fmin((double)(radius * ui->scale), fmin(w, h) / 2);
	cairo_new_sub_path(ui->cairo);
	cairo_arc(ui->cairo, x + w - rad, y + rad, rad, -quarter, 0);
	cairo_arc(ui->cairo, x + w - rad, y + h - rad, rad, 0, quarter);
	cairo_arc(ui->cairo, x + rad, y + h - rad, rad, quarter, 2 * quarter);
	cairo_arc(ui->cairo, x + rad, y + rad, rad, 2 * quarter, 3 * quarter);
	cairo_close_path(ui->cairo);
}

static void path_points(struct ui *ui, const float *xy, int count)
{
	cairo_new_path(ui->cairo);
	for (int i = 0; i < count; i++)
		cairo_line_to(ui->cairo, (double)(xy[2 * i] * ui->scale), (double)(xy[2 * i + 1] * ui->scale));
}

void ui_fill(struct ui *ui, struct rect r, colour c)
{
	if (!shape_begin(ui, c))
		return;
	path_rect(ui, r);
	cairo_fill(ui->cairo);
}

void ui_fill_round(struct ui *ui, struct rect r, float radius, colour c)
{
	if (!shape_begin(ui, c) || r.w <= 0 || r.h <= 0)
		return;
	path_round(ui, r, radius, 0);
	cairo_fill(ui->cairo);
}

void ui_outline(struct ui *ui, struct rect r, float radius, float width, colour c)
{
	if (!shape_begin(ui, c) || r.w <= 0 || r.h <= 0)
		return;
	double line = fmax(1, round((double)(width * ui->scale)));
	cairo_set_line_width(ui->cairo, line);
	path_round(ui, r, radius, line / 2);
	cairo_stroke(ui->cairo);
}

static void stroke(struct ui *ui, float width, float dash)
{
	double on = (double)(dash * ui->scale);
	cairo_set_line_width(ui->cairo, fmax(1, (double)(width * ui->scale)));
	cairo_set_dash(ui->cairo, &on, dash > 0 ? 1 : 0, 0);
	cairo_stroke(ui->cairo);
	cairo_set_dash(ui->cairo, &on, 0, 0);
}

void ui_dashed(struct ui *ui, float x0, float y0, float x1, float y1, float width, float dash, colour c)
{
	if (!shape_begin(ui, c))
		return;
	/* an upright or level line of odd width stands in the middle of pixels */
	double half = fmod(fmax(1, round((double)(width * ui->scale))), 2) / 2;
	bool straight = x0 == x1 || y0 == y1;
	cairo_move_to(ui->cairo, straight ? px(ui, x0) + half : (double)(x0 * ui->scale),
		straight ? px(ui, y0) + half : (double)(y0 * ui->scale));
	cairo_line_to(ui->cairo, straight ? px(ui, x1) + half : (double)(x1 * ui->scale),
		straight ? px(ui, y1) + half : (double)(y1 * ui->scale));
	stroke(ui, straight ? roundf(fmaxf(1, width * ui->scale)) / ui->scale : width, dash);
}

void ui_line(struct ui *ui, float x0, float y0, float x1, float y1, float width, colour c)
{
	ui_dashed(ui, x0, y0, x1, y1, width, 0, c);
}

void ui_polyline(struct ui *ui, const float *xy, int count, float width, float dash, colour c)
{
	if (count < 2 || !shape_begin(ui, c))
		return;
	path_points(ui, xy, count);
	cairo_set_line_join(ui->cairo, CAIRO_LINE_JOIN_ROUND);
	stroke(ui, width, dash);
}

void ui_polygon(struct ui *ui, const float *xy, int count, colour c)
{
	if (count < 3 || !shape_begin(ui, c))
		return;
	path_points(ui, xy, count);
	cairo_close_path(ui->cairo);
	cairo_fill(ui->cairo);
}

void ui_polygon_fading(struct ui *ui, const float *xy, int count, colour left, colour right)
{
	if (!ui->drawing || count < 3)
		return;
	float low = xy[0], high = xy[0];
	for (int i = 1; i < count; i++) {
		low = fminf(low, xy[2 * i]);
		high = fmaxf(high, xy[2 * i]);
	}
	cairo_pattern_t *fade = cairo_pattern_create_linear((double)(low * ui->scale), 0, (double)(high * ui->scale), 0);
	cairo_pattern_add_color_stop_rgba(fade, 0, SHADE(left));
	cairo_pattern_add_color_stop_rgba(fade, 1, SHADE(right));
	cairo_set_source(ui->cairo, fade);
	path_points(ui, xy, count);
	cairo_close_path(ui->cairo);
	cairo_fill(ui->cairo);
	cairo_pattern_destroy(fade);
}

void ui_curve(struct ui *ui, const float *xy, int count, float width, colour c)
{
	if (count < 2 || !shape_begin(ui, c))
		return;
	double s = (double)ui->scale;
	cairo_new_path(ui->cairo);
	cairo_move_to(ui->cairo, (double)xy[0] * s, (double)xy[1] * s);
	for (int i = 1; i < count; i++) {
		double x0 = (double)xy[2 * i - 2] * s, x1 = (double)xy[2 * i] * s, bend = (x1 - x0) / 2;
		double y0 = (double)xy[2 * i - 1] * s, y1 = (double)xy[2 * i + 1] * s;
		cairo_curve_to(ui->cairo, x0 + bend, y0, x1 - bend, y1, x1, y1);
	}
	stroke(ui, width, 0);
}

void ui_circle(struct ui *ui, float x, float y, float radius, colour c)
{
	if (!shape_begin(ui, c))
		return;
	cairo_new_sub_path(ui->cairo);
	cairo_arc(ui->cairo, (double)(x * ui->scale), (double)(y * ui->scale), (double)(radius * ui->scale), 0,
		4 * quarter);
	cairo_fill(ui->cairo);
}

void ui_ring(struct ui *ui, float x, float y, float radius, float width, colour c)
{
	if (!shape_begin(ui, c))
		return;
	cairo_new_sub_path(ui->cairo);
	cairo_arc(ui->cairo, (double)(x * ui->scale), (double)(y * ui->scale), (double)((radius - width / 2) * ui->scale),
		0, 4 * quarter);
	stroke(ui, width, 0);
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
	if (r.w <= 0 || !shape_begin(ui, c))
		return;
	cairo_save(ui->cairo);
	path_rect(ui, r);
	cairo_clip(ui->cairo);
	for (float x = r.x - r.h; x < r.x + r.w; x += 5) {
		cairo_move_to(ui->cairo, (double)(x * ui->scale), (double)((r.y + r.h) * ui->scale));
		cairo_line_to(ui->cairo, (double)((x + r.h) * ui->scale), (double)(r.y * ui->scale));
	}
	stroke(ui, 1.5f, 0);
	cairo_restore(ui->cairo);
}

void ui_gradient(struct ui *ui, struct rect r, float radius, colour left, colour middle, colour right)
{
	if (!ui->drawing || r.w <= 0)
		return;
	cairo_pattern_t *fade = cairo_pattern_create_linear((double)(r.x * ui->scale), 0,
		(double)((r.x + r.w) * ui->scale), 0);
	cairo_pattern_add_color_stop_rgba(fade, 0, SHADE(left));
	cairo_pattern_add_color_stop_rgba(fade, 0.5, SHADE(middle));
	cairo_pattern_add_color_stop_rgba(fade, 1, SHADE(right));
	cairo_set_source(ui->cairo, fade);
	path_round(ui, r, radius, 0);
	cairo_fill(ui->cairo);
	cairo_pattern_destroy(fade);
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

struct rect ui_clip_now(const struct ui *ui)
{
	return ui->clips > 0 ? ui->clip[ui->clips - 1] : (struct rect){0, 0, ui->width, ui->height};
}

void ui_clip(struct ui *ui, struct rect r)
{
	struct rect clip = rect_intersection(r, ui_clip_now(ui));
	if (ui->clips < CLIPS_MAX)
		ui->clip[ui->clips++] = clip;
	if (ui->drawing) {
		cairo_save(ui->cairo);
		path_rect(ui, clip);
		cairo_clip(ui->cairo);
	}
}

void ui_clip_end(struct ui *ui)
{
	if (ui->clips > 0)
		ui->clips--;
	if (ui->drawing)
		cairo_restore(ui->cairo);
}
