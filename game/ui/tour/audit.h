/* Measures a page: texts that are cut, that run over one another or out of the window, layers
 * that what lies below is drawn over, widgets that overlap. */
#ifndef UI_AUDIT_H
#define UI_AUDIT_H

#include <stddef.h>

struct ui;

/* Number of faults in what was drawn last; the first few as a text. */
int audit_page(const struct ui *ui, char *out, size_t size);

#endif
