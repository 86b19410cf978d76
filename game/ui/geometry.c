#include "geometry.h"

static float smaller(float a, float b)
{
	return a < b ? a : b;
}

static float larger(float a, float b)
{
	return a > b ? a : b;
}

struct rect rect_cut_left(struct rect *r, float w)
{
	w = smaller(w, r->w);
	struct rect strip = {r->x, r->y, w, r->h};
	r->x += w;
	r->w -= w;
	return strip;
}

struct rect rect_cut_right(struct rect *r, float w)
{
	w = smaller(w, r->w);
	r->w -= w;
	return (struct rect){r->x + r->w, r->y, w, r->h};
}

struct rect rect_cut_top(struct rect *r, float h)
{
	h = smaller(h, r->h);
	struct rect strip = {r->x, r->y, r->w, h};
	r->y += h;
	r->h -= h;
	return strip;
}

struct rect rect_cut_bottom(struct rect *r, float h)
{
	h = smaller(h, r->h);
	r->h -= h;
	return (struct rect){r->x, r->y + r->h, r->w, h};
}

struct rect rect_inset(struct rect r, float dx, float dy)
{
	return (struct rect){r.x + smaller(dx, r.w / 2), r.y + smaller(dy, r.h / 2), larger(r.w - 2 * dx, 0),
		larger(r.h - 2 * dy, 0)};
}

struct rect rect_centred(struct rect r, float w, float h)
{
	return (struct rect){r.x + (r.w - w) / 2, r.y + (r.h - h) / 2, w, h};
}

struct rect rect_column(struct rect r, int i, int n, float gap)
{
	float w = (r.w - gap * (float)(n - 1)) / (float)n;
	return (struct rect){r.x + (float)i * (w + gap), r.y, w, r.h};
}

struct rect rect_row(struct rect r, int i, int n, float gap)
{
	float h = (r.h - gap * (float)(n - 1)) / (float)n;
	return (struct rect){r.x, r.y + (float)i * (h + gap), r.w, h};
}

struct rect rect_intersection(struct rect a, struct rect b)
{
	float x = larger(a.x, b.x), y = larger(a.y, b.y);
	float w = smaller(a.x + a.w, b.x + b.w) - x, h = smaller(a.y + a.h, b.y + b.h) - y;
	return (struct rect){x, y, larger(w, 0), larger(h, 0)};
}

bool rect_holds(struct rect r, float x, float y)
{
	return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

bool rect_overlaps(struct rect a, struct rect b, float slack)
{
	struct rect both = rect_intersection(a, b);
	return both.w > slack && both.h > slack;
}
