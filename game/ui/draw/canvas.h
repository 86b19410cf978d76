/* The canvas: keeps the marks of a page, finds where they differ from the page before, and paints and shows only there.
 * Owns cairo's surface; the window's pixels belong to SDL. */
#ifndef UI_CANVAS_H
#define UI_CANVAS_H

#include "marks.h"

struct SDL_Window;
struct canvas;

/* NULL without memory. Paints nothing yet. */
struct canvas *canvas_open(struct SDL_Window *window);
void canvas_close(struct canvas *canvas);
/* Begins a page; its size is the window's. False where the window has no surface, or without memory. */
bool canvas_begin(struct canvas *canvas);
/* Puts a mark on the page, above the ones before. `reach`: the pixels it touches at most. `data`: what follows it. */
void canvas_put(struct canvas *canvas, const struct mark *mark, struct area reach, const void *data, size_t bytes);
/* Paints and shows what differs from the page before. */
void canvas_show(struct canvas *canvas, struct font_store *fonts);
/* The next page is painted and shown whole: what the window shows is lost. */
void canvas_lose(struct canvas *canvas);
/* Whether what was painted in parts is what the page painted at once would be. */
bool canvas_is_whole(struct canvas *canvas, struct font_store *fonts);
/* Share of the window that was painted last, 0..1. */
float canvas_painted(const struct canvas *canvas);
/* What was shown last as PNG; false where nothing was, or it cannot be written. */
bool canvas_save(struct canvas *canvas, const char *path);

/* A page of a size of its own that no window shows: marks can be put upon it at once, and it can be printed to a file.
 * NULL without memory. */
struct canvas *canvas_open_page(int w, int h);
bool canvas_print(struct canvas *canvas, struct font_store *fonts, const char *path);

#endif
