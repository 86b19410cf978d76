/* Memory for as long as a frame lasts. */
#include "arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "ui/state.h"

struct arena_block {
	struct arena_block *next;
	size_t used, size;
};

enum { ARENA_BLOCK = 64 * 1024 };

char *ui_arena(struct ui *ui, size_t size)
{
	struct arena_block *block = ui->arena[ui->side];
	size = (size + 7) & ~(size_t)7;
	if (!block || block->size - block->used < size) {
		size_t room = size > ARENA_BLOCK ? size : ARENA_BLOCK;
		block = malloc(sizeof *block + room);
		if (!block)
			return NULL;
		*block = (struct arena_block){ui->arena[ui->side], 0, room};
		ui->arena[ui->side] = block;
	}
	char *at = (char *)(block + 1) + block->used;
	block->used += size;
	return at;
}

void *ui_scratch(struct ui *ui, size_t size)
{
	return ui_arena(ui, size);
}

void ui_arena_measure(const struct ui *ui, size_t *used, size_t *room)
{
	*used = *room = 0;
	for (const struct arena_block *block = ui->arena[ui->side]; block; block = block->next) {
		*used += block->used;
		*room += block->size;
	}
}

/* Keeps the first block of the side that is now written. */
void ui_arena_clear(struct ui *ui)
{
	struct arena_block *block = ui->arena[ui->side];
	size_t used, room;
	ui_arena_measure(ui, &used, &room);
	ui->arena_most = used > ui->arena_most ? used : ui->arena_most;
	while (block && block->next) {
		struct arena_block *next = block->next;
		free(block);
		block = next;
	}
	if (block)
		block->used = 0;
	ui->arena[ui->side] = block;
}

void ui_arena_free(struct ui *ui)
{
	for (int side = 0; side < 2; side++)
		while (ui->arena[side]) {
			struct arena_block *next = ui->arena[side]->next;
			free(ui->arena[side]);
			ui->arena[side] = next;
		}
}

const char *ui_say(struct ui *ui, const char *format, ...)
{
	char short_one[256]; /* most are: said once, copied */
	va_list list;
	va_start(list, format);
	int length = vsnprintf(short_one, sizeof short_one, format, list);
	va_end(list);
	char *out = length < 0 ? NULL : ui_arena(ui, (size_t)length + 1);
	if (!out)
		return "";
	if ((size_t)length < sizeof short_one)
		return memcpy(out, short_one, (size_t)length + 1);
	va_start(list, format);
	vsnprintf(out, (size_t)length + 1, format, list);
	va_end(list);
	return out;
}
