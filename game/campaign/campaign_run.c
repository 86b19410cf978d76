/* A campaign to and from a run file. */
#define _POSIX_C_SOURCE 200809L
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "content/run_file.h"
#include "campaign_inner.h"

static void head_take(struct campaign *c, const struct run_head *head)
{
	c->taken_over = head->taken_over;
	c->counts = head->counts;
	c->rewinds = head->rewinds;
	memcpy(c->rewind, head->rewind, sizeof c->rewind);
	memcpy(c->game, head->game, sizeof c->game);
	c->saves = head->number;
}

static struct run_head head_of(const struct campaign *c, const struct campaign_save *save)
{
	struct run_head head = {.program = "openweights " OPENWEIGHTS_VERSION, .counts = c->counts,
		.taken_over = c->taken_over, .rewinds = c->rewinds};
	memcpy(head.rewind, c->rewind, sizeof head.rewind);
	if (save) {
		memcpy(head.game, c->game, sizeof head.game);
		head.number = save->number;
		memcpy(head.written, save->written, sizeof head.written);
		memcpy(head.title, save->title, sizeof head.title);
	}
	return head;
}

/* Of a run that does not play here. */
static void newer_say(const struct run_head *head, struct campaign_trouble *trouble)
{
	trouble->fault = CAMPAIGN_NEWER;
	snprintf(trouble->program, sizeof trouble->program, "%s", run_head_version(head));
}

static bool run_play(struct campaign *c, const struct run_file *run, const char *path, struct campaign_trouble *trouble,
	FILE *errors)
{
	const struct scenario *s = &c->content->scenario;
	bool other = run->content_hash != c->content->hash;
	int most = campaign_months_most(s);
	int differs = run->months > most ? most :
		campaign_play_list(c, &run->orders, run->months, run->hash, run->first_hash);
	if (differs == -1 && c->month < run->months)
		differs = c->month; /* the chair is lost before */
	if (differs == -1 && !campaign_lost(c) && !calendar_begins_turn(&s->calendar, c->month)) {
		*trouble = (struct campaign_trouble){.fault = CAMPAIGN_BROKEN, .month = -1};
		fprintf(errors, "%s: error: the run ends within a turn of %d months\n", path, s->calendar.months_per_turn);
		return false;
	}
	if (differs == -1) {
		c->until = c->month > s->months ? most : s->months;
		trouble->other_content = other;
		return campaign_begin_month(c, &run->orders, false);
	}
	if (differs == -2)
		return false;
	*trouble = (struct campaign_trouble){.fault = other ? CAMPAIGN_OTHER : CAMPAIGN_PARTS, .month = differs};
	calendar_print(&s->calendar, differs, trouble->when);
	bool newer = run_head_newer_program(&run->head);
	if (newer)
		newer_say(&run->head, trouble);
	fprintf(errors, "%s: error: the run parts from what was saved in %s; %s\n", path, trouble->when,
		newer ? "it was made by a newer version" : other ? "it was played with other content" :
		"an order or a hash in it was altered");
	return false;
}

/* Takes over what was read. */
static struct campaign *run_take(struct run_file *run, const char *name, struct campaign_trouble *trouble, FILE *errors)
{
	struct campaign *c = campaign_make(run->content, run->patch_orders, run->seed);
	run->content = NULL;
	bool good = c && campaign_request_copy(c, &run->request, errors) &&
		run_play(c, run, name, trouble, errors);
	if (good) {
		head_take(c, &run->head);
		trouble->fault = CAMPAIGN_GOOD;
	} else {
		campaign_free(c);
		if (trouble->fault == CAMPAIGN_MEMORY)
			fprintf(errors, "%s: error: out of memory\n", name);
	}
	run_file_free(run);
	return good ? c : NULL;
}

static bool file_opens(const char *path)
{
	FILE *file = fopen(path, "rb");
	if (file)
		fclose(file);
	return file != NULL;
}

/* Takes over what was read, or says what stood against it. */
static struct campaign *run_or_fault(enum run_file_outcome outcome, struct run_file *run, const char *name,
	struct campaign_trouble *trouble, FILE *errors)
{
	switch (outcome) {
	case RUN_FILE_GOOD: return run_take(run, name, trouble, errors);
	case RUN_FILE_WRONG: trouble->fault = CAMPAIGN_BROKEN; break;
	case RUN_FILE_ALTERED: trouble->fault = CAMPAIGN_CHANGED; break;
	case RUN_FILE_NEWER: newer_say(&run->head, trouble); break;
	case RUN_FILE_MACHINE: break;
	}
	return NULL;
}

struct campaign *campaign_load(const char *path, const char *data_folder, struct campaign_trouble *trouble,
	FILE *errors)
{
	struct campaign_trouble unasked;
	struct run_file run;
	trouble = trouble ? trouble : &unasked;
	*trouble = (struct campaign_trouble){.fault = CAMPAIGN_MEMORY, .month = -1};
	enum run_file_outcome outcome = run_file_read(path, data_folder, &run, errors);
	struct campaign *c = run_or_fault(outcome, &run, path, trouble, errors);
	if (outcome != RUN_FILE_GOOD && !file_opens(path))
		trouble->fault = CAMPAIGN_UNREADABLE;
	return c;
}

struct campaign *campaign_load_text(const char *name, const char *text, size_t size, const char *data_folder,
	struct campaign_trouble *trouble, FILE *errors)
{
	struct run_file run;
	*trouble = (struct campaign_trouble){.fault = CAMPAIGN_MEMORY, .month = -1};
	enum run_file_outcome outcome = run_file_read_text(name, text, size, data_folder, &run, errors);
	return run_or_fault(outcome, &run, name, trouble, errors);
}

/* Every order, this month's among them; free the items. */
static bool orders_all(const struct campaign *c, struct order_list *all)
{
	*all = (struct order_list){0, NULL};
	all->item = calloc((size_t)(c->orders.count + c->pending_count) + 1, sizeof *all->item);
	if (!all->item)
		return false;
	for (int i = 0; i < c->orders.count; i++)
		all->item[all->count++] = c->orders.item[i];
	for (int i = 0; i < c->pending_count; i++)
		all->item[all->count++] = (struct dated_order){c->month, c->pending[i], "", ""};
	return true;
}

bool campaign_write(const struct campaign *c, const struct campaign_save *save, const char *path, FILE *errors)
{
	struct order_list all;
	uint64_t hash[MONTHS_MAX];
	if (!orders_all(c, &all)) {
		fprintf(errors, "%s: error: out of memory\n", path);
		errno = ENOMEM;
		return false;
	}
	campaign_hashes(c, hash);
	const struct run_head head = head_of(c, save);
	const struct run_to_write run = {.head = &head, .content = c->content, .request = &c->request, .seed = c->seed,
		.orders = &all, .months = c->month, .hash = hash, .with_folder = save != NULL,
		.save = save ? save->member : NULL};
	bool written = run_file_write(&run, path, errors);
	int why = errno;
	free(all.item);
	errno = why;
	return written;
}

bool campaign_print(const struct campaign *c, struct writing *out, FILE *errors)
{
	struct order_list all;
	uint64_t hash[MONTHS_MAX];
	if (!orders_all(c, &all))
		return false;
	campaign_hashes(c, hash);
	const struct run_head head = head_of(c, NULL);
	const struct run_to_write run = {.head = &head, .content = c->content, .request = &c->request, .seed = c->seed,
		.orders = &all, .months = c->month, .hash = hash, .last_hash_only = true};
	bool printed = run_file_print(&run, out, errors);
	free(all.item);
	return printed;
}
