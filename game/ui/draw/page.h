/* What the files of draw share of the page, and what a pass lays upon it. Units are logical pixels where nothing else
 * is said. */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "marks.h"

struct rect ui_clip_now(const struct ui *ui);
int ui_layer_now(const struct ui *ui); /* 0: the page below all layers */

/* As a whole number. What lies beyond any screen, or nowhere, is put so far away that it shows nowhere: no whole number
 * would hold it. */
int ui_whole_pixel(float v);
/* The pixel of the screen that a place on the page falls on. */
int ui_pixel(const struct ui *ui, float v);
struct area ui_area(const struct ui *ui, struct rect r);

/* Puts a mark on the canvas while drawing, clipped by what clips now. `reach`: what it touches at most. */
void ui_mark(struct ui *ui, struct mark *mark, struct area reach, const void *data, size_t bytes);
/* Whether a character changes the weight, and shows nothing itself. */
bool ui_is_weight(char c);
/* Records for tours and the audit that a text stands here. */
void ui_note_text(struct ui *ui, struct rect r, const char *text, bool cut);

#endif
