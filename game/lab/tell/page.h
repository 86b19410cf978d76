/* Text set for a terminal: wrapped at a width, with a column for dates at the left and marks at the right end, and
 * colours where they are wanted. Chinese and other wide characters count two columns. Knows nothing of the game.
 */
#ifndef LAB_PAGE_H
#define LAB_PAGE_H

#include "pattern.h"

/* Styles stand in texts as single bytes that take no room; PAGE_PLAIN ends the style. */
#define PAGE_PLAIN "\x01"
#define PAGE_BOLD "\x02"
#define PAGE_DIM "\x03"
#define PAGE_GOOD "\x04"
#define PAGE_FAIR "\x05"
#define PAGE_POOR "\x06"
#define PAGE_BAD "\x07"
#define PAGE_RECORD "\x0e"

struct page {
	struct writing *out;
	int width;   /* columns */
	int indent;  /* of all but headings */
	bool colour;
};

/* Columns that a text takes on a terminal. */
int page_columns(const char *text);

/* A paragraph: `label` in the left column of its first line (NULL: none), `mark` at the right end of its last (NULL:
 * none), lines after the first pushed in by `hang` more. */
void page_paragraph(struct page *page, const char *label, const char *text, const char *mark, int hang);

/* One line as it is, without indent or wrapping, but for spaces at its end. */
void page_line(struct page *page, const char *text);
void page_blank(struct page *page);
void page_rule(struct page *page);

/* Puts a text and spaces up to a number of columns; to the right: the spaces come first. */
void page_pad(struct writing *line, const char *text, int columns);
void page_pad_right(struct writing *line, const char *text, int columns);

/* $COLUMNS, or the width of the terminal that the stream is, between 60 and 100; 92 where neither is known. */
int page_width(FILE *stream);
/* Whether a stream is a terminal that wants colours (NO_COLOR, TERM=dumb). */
bool page_wants_colour(FILE *stream);

#endif
