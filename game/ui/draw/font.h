/* Faces and their glyphs: lines of text as masks of coverage, kept for as long as they are used. Latin and Chinese come
 * from two files of a role and stand on one base line. */
#ifndef UI_FONT_H
#define UI_FONT_H

#include <cairo/cairo.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum face { FACE_SANS, FACE_BOLD, FACE_SERIF, FACE_SERIF_BOLD, FACE_MONO, FACES };

struct font_store;

/* How large the coverage of a piece of text is; its base line is `ascent` below its top. */
struct mask_size {
	int w, h, ascent;
};

/* Looks for the faces in a folder, in the system's where one is missing. NULL when no text could be shown, with a line
 * in `why`. */
struct font_store *font_open(const char *folder, char *why, size_t size);
void font_close(struct font_store *store);
/* The first face of the folder that is missing or broken, so that another stands in; NULL: none so far. */
const char *font_missing(const struct font_store *store);

/* A piece of text as coverage, NULL: nothing to see. `spacing`: pixels between letters. Belongs to the store, until
 * the next piece or font_tidy(). */
cairo_surface_t *font_mask(struct font_store *store, enum face face, int pixels, int spacing, const char *text,
	size_t length);
struct mask_size font_mask_size(int pixels, float width);
/* Advance in pixels, kept apart from masks so that measuring draws nothing. */
float font_width(struct font_store *store, enum face face, int pixels, int spacing, const char *text, size_t length);
/* Once a frame: lets go what was not used lately when there is too much. */
void font_tidy(struct font_store *store);

/* The next character of UTF-8 and how many bytes it takes; what is no UTF-8 counts as U+FFFD and one byte. */
uint32_t font_character(const char *text, size_t length, size_t *bytes);

#endif
