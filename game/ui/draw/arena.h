/* Memory that lasts until the next pass but one: what was drawn last is still read by the pass that follows it.
 * Never freed piece by piece; ui_scratch() and ui_say() of ui.h take theirs here. */
#ifndef UI_ARENA_H
#define UI_ARENA_H

#include "ui/ui.h"

/* NULL without memory. */
char *ui_arena(struct ui *ui, size_t size);
/* Empties the side that is written now, but for its first block. */
void ui_arena_clear(struct ui *ui);
void ui_arena_free(struct ui *ui);
/* Bytes used of the side that is written now, and taken for it. ui->arena_most knows the most that any pass
 * used but the last two. */
void ui_arena_measure(const struct ui *ui, size_t *used, size_t *room);

#endif
