#include "foresight_jobs.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "platform.h"

struct foresight_job {
	struct job job;
	struct foresight_request request;
	struct state start;
	struct order order[PENDING_MAX];
	struct foresight result;
	bool good;
};

/* Changes of several orders, one after another. */
struct hint_job {
	struct job job;
	struct foresight_request request;
	struct state start;
	struct order order[PENDING_MAX];
	unsigned changed;
	int count;
	bool given;             /* of the month's orders, left out in turn; otherwise candidates */
	struct hint hint[HINTS_MAX];
};

static void job_free(struct job *job)
{
	free(job);
}

static void request_fill(struct desk *d, struct foresight_request *request, struct state *start, struct order *order,
	struct job *job, int futures)
{
	const struct campaign *c = d->campaign;
	int count = c->pending_count < PENDING_MAX ? c->pending_count : PENDING_MAX;
	*start = c->state[c->month];
	if (count > 0)
		memcpy(order, c->pending, (size_t)count * sizeof *order);
	int left = c->until - c->month;
	*request = (struct foresight_request){.content = c->content, .start = start, .order = order, .orders = count,
		.from = {.player = PLAYER_NONE}, .futures = futures, .first_seed = 1000003u * (uint64_t)(c->month + 1),
			.model = -1, .axis = -1,
		.months = left < 1 ? 1 : left < FORESIGHT_MONTHS ? left : FORESIGHT_MONTHS, .cancel = &job->cancel};
}

static void foresight_job_run(struct job *job)
{
	struct foresight_job *f = (struct foresight_job *)job;
	double began = (double)platform_milliseconds();
	f->good = foresight_run(&f->request, &f->result);
	f->result.milliseconds = (double)platform_milliseconds() - began;
}

static void foresight_begin(struct desk *d, struct foresight_memory *memory)
{
	bool full = !d->dragging;
	if (memory->asked == d->changed && memory->asked_full >= full)
		return;
	struct foresight_job *job = calloc(1, sizeof *job);
	if (!job)
		return;
	job->job.kind = WORK_FORESIGHT;
	job->job.run = foresight_job_run;
	job->job.free = job_free;
	request_fill(d, &job->request, &job->start, job->order, &job->job, full ? FUTURES_FULL : FUTURES_QUICK);
	memory->asked = d->changed;
	memory->asked_full = full;
	work_begin(d->work, &job->job);
}

static void hint_job_run(struct job *job)
{
	struct hint_job *h = (struct hint_job *)job;
	for (int i = 0; i < h->count && !atomic_load(&job->cancel); i++)
		h->hint[i].known = foresight_change_of(&h->request, h->given ? NULL : &h->hint[i].order, h->given ? i : -1,
			&h->hint[i].change);
}

static struct hint_job *hint_job_new(struct desk *d, enum work_kind kind)
{
	struct hint_job *job = calloc(1, sizeof *job);
	if (!job)
		return NULL;
	job->job.kind = kind;
	job->job.run = hint_job_run;
	job->job.free = job_free;
	job->changed = d->changed;
	request_fill(d, &job->request, &job->start, job->order, &job->job, FUTURES_HINT);
	return job;
}

/* What each of the month's orders changes; once the hand rests. */
static void given_begin(struct desk *d, struct foresight_memory *memory)
{
	int count = d->campaign->pending_count < PENDING_MAX ? d->campaign->pending_count : PENDING_MAX;
	if (d->dragging || count == 0 || (memory->given[0].asked && memory->given[0].changed == d->changed))
		return;
	struct hint_job *job = hint_job_new(d, WORK_CHANGES);
	if (!job)
		return;
	job->given = true;
	job->count = count;
	for (int i = 0; i < count; i++) {
		memory->given[i] = (struct hint){.order = d->campaign->pending[i], .changed = d->changed, .asked = true};
		job->hint[i] = memory->given[i];
	}
	work_begin(d->work, &job->job);
}

/* The candidates that were asked for in this pass and are not known. */
static void hints_begin(struct desk *d, struct foresight_memory *memory)
{
	if (d->dragging || work_progress(d->work, WORK_HINT) >= 0)
		return;
	struct hint_job *job = NULL;
	for (int i = 0; i < HINTS_MAX; i++) {
		struct hint *hint = &memory->hint[i];
		if (!hint->asked || hint->known || hint->changed != d->changed)
			continue;
		if (!job && !(job = hint_job_new(d, WORK_HINT)))
			return;
		job->hint[job->count++] = *hint;
	}
	if (!job)
		return;
	work_begin(d->work, &job->job);
}

static void hints_take(struct desk *d, struct foresight_memory *memory, enum work_kind kind)
{
	struct job *ended = work_take(d->work, kind);
	struct hint_job *job = (struct hint_job *)ended;
	if (!job)
		return;
	for (int i = 0; i < job->count && job->changed == d->changed; i++) {
		if (job->given)
			memory->given[i] = job->hint[i];
		for (int k = 0; !job->given && k < HINTS_MAX; k++)
			if (memory->hint[k].asked && memcmp(&memory->hint[k].order, &job->hint[i].order,
				sizeof(struct order)) == 0) {
				memory->hint[k].known = true; /* also where nothing could be had: it is not asked for again */
				memory->hint[k].change = job->hint[i].change;
			}
	}
	ended->free(ended);
}

static void foresight_take(struct desk *d, struct foresight_memory *memory)
{
	struct foresight_job *job = (struct foresight_job *)work_take(d->work, WORK_FORESIGHT);
	if (!job)
		return;
	memory->failed = !job->good || job->result.futures == 0;
	if (!memory->failed) {
		memory->result = job->result;
		memory->has_result = true;
	}
	free(job);
}

void foresight_ask_again(struct foresight_memory *memory)
{
	memory->failed = memory->asked_full = false;
	memory->asked = 0;
}

struct foresight_memory *foresight_memory(struct desk *d)
{
	struct foresight_memory *memory = desk_state(d, PART_FORESIGHT, sizeof *memory);
	if (memory && !d->work)
		memory->failed = true;
	if (!memory || !d->work)
		return memory;
	foresight_take(d, memory);
	hints_take(d, memory, WORK_CHANGES);
	hints_take(d, memory, WORK_HINT);
	if (campaign_over(d->campaign))
		return memory;
	foresight_begin(d, memory);
	given_begin(d, memory);
	hints_begin(d, memory);
	return memory;
}

const struct foresight *foresight_latest(struct desk *d)
{
	struct foresight_memory *memory = d->campaign ? desk_state(d, PART_FORESIGHT, sizeof *memory) : NULL;
	return memory && memory->has_result ? &memory->result : NULL;
}

static const char *hint_say(struct desk *d, const char *key, double value, double least, int decimals, bool percent)
{
	if (isnan(value) || fabs(value) < least)
		return NULL;
	const char *number = desk_signed(d, percent ? value * 100 : value, decimals);
	return DESK_SAY(d, key, {"n", percent ? ui_say(d->ui, "%s %%", number) : number});
}

const char *foresight_words(struct desk *d, const struct foresight_change *change)
{
	const char *said[] = {hint_say(d, "foresight.change.weak", change->weak, 0.005, 0, true),
		hint_say(d, "foresight.change.gap", change->gap, 0.15, 1, false), hint_say(d, "foresight.change.left",
		change->left, 0.5, 0, false),
		hint_say(d, "foresight.change.trust", change->trust, 0.1, 1, false), hint_say(d, "foresight.change.users",
		change->users, 1, 0, false),
		hint_say(d, "foresight.change.ships", change->ships, 0.01, 0, true)};
	struct writing w = {0};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++)
		if (said[i])
			writing_printf(&w, "%s%s", w.length ? " · " : "", said[i]);
	if (!w.length)
		writing_put(&w, desk_word(d, "foresight.change.nothing"));
	return desk_written(d, &w);
}

const char *foresight_hint(struct desk *d, const struct order *candidate)
{
	struct foresight_memory *memory = desk_state(d, PART_FORESIGHT, sizeof *memory);
	int place = -1;
	for (int i = 0; memory && i < HINTS_MAX; i++) {
		struct hint *hint = &memory->hint[i];
		if (hint->asked && hint->changed == d->changed && memcmp(&hint->order, candidate, sizeof *candidate) == 0)
			return hint->known && !hint->change.refused ? foresight_words(d, &hint->change) : "";
		if (place < 0 && (!hint->asked || hint->changed != d->changed))
			place = i;
	}
	if (place >= 0)
		memory->hint[place] = (struct hint){.order = *candidate, .changed = d->changed, .asked = true};
	return "";
}
