#include "canvas.h"

#include <SDL2/SDL.h>
#include <stdlib.h>
#include <string.h>

enum { TILE = 32, PARTS_MAX = 48 };

/* A mark on the page, its data behind it. */
struct placed {
	size_t size;        /* of it and its data */
	struct area reach;  /* pixels it can touch, within its clip */
	struct mark mark;
};

struct canvas {
	SDL_Window *window;
	SDL_Surface *surface;     /* the window's, owned by SDL */
	void *pixels;             /* of it, when the picture was made */
	cairo_surface_t *picture; /* upon those pixels where cairo can write them */
	cairo_t *cairo;
	char *page;               /* the marks, one behind another */
	size_t used, room;
	uint64_t *tile, *shown;   /* what lies on each tile, as a hash: now, and on the page before */
	int w, h;                 /* pixels */
	int columns, rows;
	bool lost;
	struct area part[PARTS_MAX];
	int parts;
};

struct canvas *canvas_open(struct SDL_Window *window)
{
	struct canvas *canvas = calloc(1, sizeof *canvas);
	if (canvas)
		canvas->window = window;
	return canvas;
}

static void picture_drop(struct canvas *canvas)
{
	if (canvas->cairo)
		cairo_destroy(canvas->cairo);
	if (canvas->picture)
		cairo_surface_destroy(canvas->picture);
	canvas->cairo = NULL;
	canvas->picture = NULL;
}

void canvas_close(struct canvas *canvas)
{
	if (!canvas)
		return;
	picture_drop(canvas);
	free(canvas->page);
	free(canvas->tile);
	free(canvas->shown);
	free(canvas);
}

static bool tiles_make(struct canvas *canvas, int w, int h)
{
	canvas->w = w;
	canvas->h = h;
	canvas->columns = (w + TILE - 1) / TILE;
	canvas->rows = (h + TILE - 1) / TILE;
	free(canvas->tile);
	free(canvas->shown);
	size_t tiles = (size_t)canvas->columns * (size_t)canvas->rows;
	canvas->tile = calloc(tiles, sizeof *canvas->tile);
	canvas->shown = calloc(tiles, sizeof *canvas->shown);
	canvas->lost = true;
	return canvas->tile && canvas->shown;
}

static bool picture_make(struct canvas *canvas, SDL_Surface *surface)
{
	picture_drop(canvas);
	canvas->surface = surface;
	canvas->pixels = surface->pixels;
	bool same = surface->format->BytesPerPixel == 4 && surface->format->Rmask == 0xFF0000 &&
		surface->format->Bmask == 0xFF && surface->pitch % 4 == 0;
	canvas->picture = same ? cairo_image_surface_create_for_data(surface->pixels, CAIRO_FORMAT_RGB24, surface->w,
		surface->h, surface->pitch)
		: cairo_image_surface_create(CAIRO_FORMAT_RGB24, surface->w, surface->h);
	canvas->cairo = cairo_create(canvas->picture);
	bool made = tiles_make(canvas, surface->w, surface->h) && cairo_status(canvas->cairo) == CAIRO_STATUS_SUCCESS;
	if (!made)
		picture_drop(canvas); /* so that the next page begins anew instead of upon halves */
	return made;
}

bool canvas_begin(struct canvas *canvas)
{
	SDL_Surface *surface = SDL_GetWindowSurface(canvas->window);
	if (!surface)
		return false;
	/* after a resize another surface may lie at the same address */
	bool as_before = canvas->cairo && surface == canvas->surface && surface->pixels == canvas->pixels &&
		cairo_image_surface_get_width(canvas->picture) == surface->w &&
		cairo_image_surface_get_height(canvas->picture) == surface->h;
	if (!as_before && !picture_make(canvas, surface))
		return false;
	canvas->used = 0;
	uint64_t *tile = canvas->shown;
	canvas->shown = canvas->tile;
	canvas->tile = tile;
	memset(tile, 0, (size_t)canvas->columns * (size_t)canvas->rows * sizeof *tile);
	return true;
}

static struct placed *place_next(struct canvas *canvas, size_t size)
{
	size = (size + 15) & ~(size_t)15;
	if (canvas->room - canvas->used < size) {
		size_t room = canvas->room * 2 + size;
		char *page = realloc(canvas->page, room);
		if (!page)
			return NULL;
		canvas->page = page;
		canvas->room = room;
	}
	struct placed *placed = (struct placed *)(void *)(canvas->page + canvas->used);
	placed->size = size;
	canvas->used += size;
	return placed;
}

static uint64_t hash_bytes(uint64_t hash, const void *data, size_t bytes)
{
	const unsigned char *at = data;
	for (; bytes > 0; at += 8) {
		uint64_t word = 0;
		size_t some = bytes < 8 ? bytes : 8;
		memcpy(&word, at, some);
		hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
		hash ^= hash >> 32;
		bytes -= some;
	}
	return hash;
}

/* Each tile's hash is that of the marks upon it, in their order. */
static void tiles_mark(struct canvas *canvas, struct area reach, uint64_t hash)
{
	for (int row = reach.y0 / TILE; row <= (reach.y1 - 1) / TILE; row++) {
		uint64_t *tile = canvas->tile + row * canvas->columns;
		for (int column = reach.x0 / TILE; column <= (reach.x1 - 1) / TILE; column++)
			tile[column] = (tile[column] ^ hash) * 0x100000001B3u + 1;
	}
}

void canvas_put(struct canvas *canvas, const struct mark *mark, struct area reach, const void *data, size_t bytes)
{
	struct area whole = {0, 0, canvas->w, canvas->h};
	reach = area_both(area_both(reach, mark->clip), whole);
	if (area_empty(reach))
		return;
	struct placed *placed = place_next(canvas, sizeof *placed + bytes);
	if (!placed)
		return;
	placed->reach = reach;
	placed->mark = *mark;
	if (bytes > 0)
		memcpy(placed + 1, data, bytes);
	tiles_mark(canvas, reach, hash_bytes(hash_bytes(1, mark, sizeof *mark), data, bytes));
}

static void part_add(struct canvas *canvas, struct area a)
{
	for (int i = canvas->parts - 1; i >= 0; i--) {
		struct area *above = &canvas->part[i];
		if (above->y1 == a.y0 && above->x0 == a.x0 && above->x1 == a.x1) {
			above->y1 = a.y1;
			return;
		}
	}
	if (canvas->parts < PARTS_MAX) {
		canvas->part[canvas->parts++] = a;
		return;
	}
	/* too many to be worth it: one that holds them all */
	for (int i = 0; i < PARTS_MAX; i++)
		a = area_around(a, canvas->part[i]);
	canvas->part[0] = a;
	canvas->parts = 1;
}

/* The tiles that differ, as few rectangles: runs of a row, joined with the same run of the row above. */
static void parts_find(struct canvas *canvas)
{
	struct area whole = {0, 0, canvas->w, canvas->h};
	canvas->parts = 0;
	if (canvas->lost) {
		canvas->part[canvas->parts++] = whole;
		return;
	}
	for (int row = 0; row < canvas->rows; row++) {
		const uint64_t *now = canvas->tile + row * canvas->columns, *before = canvas->shown + row * canvas->columns;
		for (int from = 0, to; from < canvas->columns; from = to + 1) {
			for (to = from; to < canvas->columns && now[to] != before[to];)
				to++;
			if (to > from)
				part_add(canvas, area_both(whole, (struct area){from * TILE, row * TILE, to * TILE,
					(row + 1) * TILE}));
		}
	}
}

static bool area_same(struct area a, struct area b)
{
	return a.x0 == b.x0 && a.y0 == b.y0 && a.x1 == b.x1 && a.y1 == b.y1;
}

static const struct placed *page_at(const struct canvas *canvas, size_t at)
{
	return (const struct placed *)(const void *)(canvas->page + at);
}

/* Until no mark would come out otherwise for being painted in part. */
static struct area part_widen(const struct canvas *canvas, struct area part)
{
	struct area before;
	do {
		const struct placed *p;
		before = part;
		for (size_t at = 0; at < canvas->used; at += p->size) {
			p = page_at(canvas, at);
			if (!area_empty(area_both(p->reach, part)))
				part = mark_widen(&p->mark, p->reach, part);
		}
	} while (!area_same(before, part));
	return part;
}

static void part_paint(const struct canvas *canvas, cairo_t *cairo, struct area part, struct font_store *fonts)
{
	struct area set = {0, 0, 0, 0};
	const struct placed *p;
	for (size_t at = 0; at < canvas->used; at += p->size) {
		p = page_at(canvas, at);
		if (area_empty(area_both(p->reach, part)))
			continue;
		struct area clip = area_both(p->mark.clip, part);
		if (!area_same(clip, set)) {
			cairo_reset_clip(cairo);
			cairo_new_path(cairo);
			cairo_rectangle(cairo, clip.x0, clip.y0, clip.x1 - clip.x0, clip.y1 - clip.y0);
			cairo_clip(cairo);
			set = clip;
		}
		mark_paint(&p->mark, p + 1, cairo, fonts);
	}
	cairo_reset_clip(cairo);
}

void canvas_show(struct canvas *canvas, struct font_store *fonts)
{
	SDL_Rect rect[PARTS_MAX];
	parts_find(canvas);
	canvas->lost = false;
	for (int i = 0; i < canvas->parts; i++) {
		struct area part = canvas->part[i] = part_widen(canvas, canvas->part[i]);
		part_paint(canvas, canvas->cairo, part, fonts);
		rect[i] = (SDL_Rect){part.x0, part.y0, part.x1 - part.x0, part.y1 - part.y0};
	}
	cairo_surface_flush(canvas->picture);
	if (cairo_image_surface_get_data(canvas->picture) != canvas->surface->pixels) {
		SDL_Surface *mine = SDL_CreateRGBSurfaceWithFormatFrom(cairo_image_surface_get_data(canvas->picture),
			canvas->surface->w, canvas->surface->h, 32, cairo_image_surface_get_stride(canvas->picture),
			SDL_PIXELFORMAT_RGB888);
		for (int i = 0; i < canvas->parts; i++)
			SDL_BlitSurface(mine, &rect[i], canvas->surface, &(SDL_Rect){rect[i].x, rect[i].y, 0, 0});
		SDL_FreeSurface(mine);
	}
	if (canvas->parts > 0)
		SDL_UpdateWindowSurfaceRects(canvas->window, rect, canvas->parts);
}

void canvas_lose(struct canvas *canvas)
{
	canvas->lost = true;
}

bool canvas_is_whole(struct canvas *canvas, struct font_store *fonts)
{
	int w = canvas->w, h = canvas->h;
	cairo_surface_t *anew = cairo_image_surface_create(CAIRO_FORMAT_RGB24, w, h);
	cairo_t *cairo = cairo_create(anew);
	part_paint(canvas, cairo, (struct area){0, 0, w, h}, fonts);
	cairo_surface_flush(anew);
	const unsigned char *a = cairo_image_surface_get_data(anew), *b = cairo_image_surface_get_data(canvas->picture);
	bool same = a && b;
	for (int y = 0; y < h && same; y++) {
		const uint32_t *of_a = (const uint32_t *)(const void *)(a + y * cairo_image_surface_get_stride(anew));
		const uint32_t *of_b = (const uint32_t *)(const void *)(b +
			y * cairo_image_surface_get_stride(canvas->picture));
		for (int x = 0; x < w && same; x++)
			same = ((of_a[x] ^ of_b[x]) & 0xFFFFFF) == 0;
	}
	cairo_destroy(cairo);
	cairo_surface_destroy(anew);
	return same;
}

float canvas_painted(const struct canvas *canvas)
{
	float pixels = 0;
	for (int i = 0; i < canvas->parts; i++)
		pixels += (float)(canvas->part[i].x1 - canvas->part[i].x0) * (float)(canvas->part[i].y1 - canvas->part[i].y0);
	return pixels / ((float)canvas->w * (float)canvas->h);
}

struct canvas *canvas_open_page(int w, int h)
{
	struct canvas *canvas = canvas_open(NULL);
	if (canvas && !tiles_make(canvas, w, h)) {
		canvas_close(canvas);
		return NULL;
	}
	return canvas;
}

bool canvas_print(struct canvas *canvas, struct font_store *fonts, const char *path)
{
	picture_drop(canvas);
	canvas->picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, canvas->w, canvas->h);
	canvas->cairo = cairo_create(canvas->picture);
	if (cairo_status(canvas->cairo) != CAIRO_STATUS_SUCCESS)
		return false;
	part_paint(canvas, canvas->cairo, (struct area){0, 0, canvas->w, canvas->h}, fonts);
	cairo_surface_flush(canvas->picture);
	return canvas_save(canvas, path);
}

bool canvas_save(struct canvas *canvas, const char *path)
{
	return canvas->picture && cairo_surface_write_to_png(canvas->picture, path) == CAIRO_STATUS_SUCCESS;
}
