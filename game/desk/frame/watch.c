#include "watch.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "content/messages.h"
#include "words.h"

struct watch_job {
	struct job job;
	const char *data_folder;
	struct watch result;
};

void watch_choice_usual(struct watch_choice *out)
{
	*out = (struct watch_choice){.scenario = "two-tracks"};
}

static struct content_request request_of(const struct watch_choice *choice, const char *data_folder)
{
	struct content_request request = {.scenario = choice->scenario, .data_folder = data_folder,
		.patches = choice->patches};
	memcpy(request.patch, choice->patch, sizeof request.patch);
	return request;
}

static void job_run(struct job *job)
{
	struct watch_job *w = (struct watch_job *)job;
	struct messages errors;
	const struct watch_choice *choice = &w->result.choice;
	struct content_request request = request_of(choice, w->data_folder);
	struct watched watched;
	watched_prepare(&request, choice->has_seed ? &choice->seed : NULL, &job->cancel, &job->done, &watched,
		messages_open(&errors));
	w->result.campaign = watched.campaign;
	w->result.band = watched.band;
	w->result.no_record = watched.no_record;
	messages_first_line(&errors, w->result.trouble, sizeof w->result.trouble);
}

static void job_free(struct job *job)
{
	struct watch_job *w = (struct watch_job *)job;
	campaign_free(w->result.campaign);
	free(w);
}

static struct watch *watch_make(struct desk *d)
{
	if (!d->watch) {
		d->watch = calloc(1, sizeof *d->watch);
		if (d->watch)
			watch_choice_usual(&d->watch->choice);
	}
	return d->watch;
}

void watch_choose(struct desk *d, const struct watch_choice *choice)
{
	struct watch *watch = watch_make(d);
	if (!watch)
		return;
	work_drop(d->work, WORK_WATCH);
	campaign_free(watch->campaign);
	*watch = (struct watch){.choice = *choice, .times = watch->times + 1};
}

static void job_take(struct desk *d, struct job *job)
{
	struct watch_job *w = (struct watch_job *)job;
	unsigned times = d->watch->times + 1;
	if (!job->cancelled) {
		*d->watch = w->result;
		d->watch->times = times;
		w->result.campaign = NULL;
		if (!d->watch->campaign && !d->watch->no_record && !d->watch->trouble[0])
			snprintf(d->watch->trouble, sizeof d->watch->trouble, "%s", desk_word(d, "error.memory"));
	}
	job->free(job);
}

static void job_begin(struct desk *d)
{
	struct watch_job *w = calloc(1, sizeof *w);
	if (!w)
		return;
	w->job = (struct job){.kind = WORK_WATCH, .run = job_run, .free = job_free};
	w->data_folder = d->data_folder;
	w->result.choice = d->watch->choice;
	if (d->work) {
		work_begin(d->work, &w->job);
	} else { /* no thread could be had: it is waited for */
		job_run(&w->job);
		job_take(d, &w->job);
	}
}

const struct watch *watch_of(struct desk *d)
{
	struct watch *watch = watch_make(d);
	if (!watch || watch->campaign || watch->no_record || watch->trouble[0])
		return watch;
	bool busy = work_progress(d->work, WORK_WATCH) >= 0; /* asked first: it may end before it is taken */
	struct job *job = work_take(d->work, WORK_WATCH);
	if (job)
		job_take(d, job);
	else if (!busy)
		job_begin(d);
	return watch;
}

const struct replay *watch_record(const struct watch *watch)
{
	return watch && watch->campaign ? campaign_record(watch->campaign) : NULL;
}

void watch_free(struct watch *watch)
{
	if (watch)
		campaign_free(watch->campaign);
	free(watch);
}
