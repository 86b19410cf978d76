/* The list of saves: what each says of itself, and their order. */
#include <stdlib.h>
#include <string.h>

#include "save_name.h"
#include "saves.h"

static void entry_read(const struct saves *saves, const struct platform_file *file, struct save_entry *entry)
{
	char path[PLACE_SIZE];
	enum save_kind kind;
	int64_t when = file->changed / 1000000;
	memcpy(entry->file, file->name, sizeof entry->file);
	if (!save_name_read(file->name, &kind, entry->game, &entry->number)) {
		entry->game[0] = '\0';
		entry->number = 0;
	}
	entry->good = place_join(path, saves->folder, file->name) && save_head_load(path, &entry->head) == SAVE_WHOLE;
	if (entry->good) {
		const struct run_head *head = &entry->head.run;
		int64_t written = platform_utc_read(head->written);
		memcpy(entry->game, head->game, sizeof entry->game);
		entry->number = head->number;
		when = written >= 0 ? written : when;
	}
	platform_utc(when, entry->written);
	platform_date(when, entry->date);
}

static int entry_compare(const void *a, const void *b)
{
	const struct save_entry *left = a, *right = b;
	int order = strcmp(left->game, right->game);
	if (order == 0)
		order = (left->number < right->number) - (left->number > right->number);
	if (order == 0)
		order = strcmp(right->written, left->written);
	return order ? order : strcmp(right->file, left->file);
}

struct span {
	const struct save_entry *first;
	int count;
};

static int span_compare(const void *a, const void *b)
{
	const struct span *left = a, *right = b;
	int order = strcmp(right->first->written, left->first->written);
	return order ? order : strcmp(right->first->file, left->first->file);
}

/* By game, number and time, then the games by the time of their last. False without memory. */
static bool list_order(struct save_list *list)
{
	struct span *span = calloc((size_t)list->count + 1, sizeof *span);
	struct save_entry *entry = calloc((size_t)list->count + 1, sizeof *entry);
	int spans = 0, count = 0;
	if (!span || !entry) {
		free(span);
		free(entry);
		return false;
	}
	qsort(list->entry, (size_t)list->count, sizeof *list->entry, entry_compare);
	for (int i = 0; i < list->count; i++) {
		if (i == 0 || strcmp(list->entry[i].game, list->entry[i - 1].game) != 0)
			span[spans++].first = &list->entry[i];
		span[spans - 1].count++;
	}
	qsort(span, (size_t)spans, sizeof *span, span_compare);
	for (int i = 0; i < spans; i++) {
		memcpy(&entry[count], span[i].first, (size_t)span[i].count * sizeof *entry);
		count += span[i].count;
	}
	free(span);
	free(list->entry);
	list->entry = entry;
	return true;
}

bool saves_list(const struct saves *saves, struct save_list *out)
{
	struct platform_files files;
	*out = (struct save_list){0, NULL};
	if (!saves->folder[0])
		return true;
	if (!platform_list(saves->folder, save_name_ending, &files))
		return false;
	out->entry = calloc((size_t)files.count + 1, sizeof *out->entry);
	for (int i = 0; i < files.count && out->entry; i++)
		entry_read(saves, &files.file[i], &out->entry[out->count++]);
	platform_files_free(&files);
	if (out->entry && list_order(out))
		return true;
	save_list_free(out);
	return false;
}

void save_list_free(struct save_list *list)
{
	free(list->entry);
	*list = (struct save_list){0, NULL};
}

int saves_newest(const struct save_list *list)
{
	for (int i = 0; i < list->count; i++)
		if (list->entry[i].good)
			return i;
	return -1;
}
