#include "offers.h"

#include <stdlib.h>

#include "campaign/forecast.h"

enum { OFFERS_MAX = 160, BATCH = 12, BATCH_QUICK = 2, FUTURES_OFFER = 160, FUTURES_OFFER_QUICK = 64 };

struct offers {
	unsigned pass;
	unsigned job_changed;   /* what the job that runs was begun for */
	bool job_quick;
	struct offer offer[OFFERS_MAX];
};

struct offer_item {
	struct order order;
	bool given, known;
	struct order list[PENDING_MAX + 1]; /* the month's orders with it; of one that is given: without it */
	int count;
	struct foresight_change change;
};

struct offers_job {
	struct job job;
	struct forecast forecast;
	unsigned changed;
	bool failed;
	int count;
	struct offer_item item[BATCH];
};

static bool alike(const struct order *a, const struct order *b)
{
	return a->kind == b->kind && a->model == b->model && a->team == b->team && a->to == b->to && a->theme == b->theme &&
		a->person == b->person && a->event == b->event && a->target == b->target && a->value == b->value &&
		a->goal == b->goal && a->license == b->license && a->teams == b->teams;
}

/* A slider's last place: shown until the effect of the new one is known. */
static void offer_borrow(const struct offers *offers, struct offer *offer)
{
	const struct offer *best = NULL;
	for (int i = 0; i < OFFERS_MAX; i++) {
		const struct offer *other = &offers->offer[i];
		if ((other->near || other->effect == OFFER_KNOWN) && alike(&other->order, &offer->order) &&
			(!best || other->asked > best->asked))
			best = other;
	}
	if (best) {
		offer->change = best->change;
		offer->near = true;
	}
}

static struct offer *offer_find(struct offers *offers, const struct order *order, bool given)
{
	for (int i = 0; i < OFFERS_MAX; i++) {
		struct offer *offer = &offers->offer[i];
		if (offer->asked > 0 && offer->given == given && order_same(&offer->order, order))
			return offer;
	}
	return NULL;
}

/* The one that was longest not asked for makes room. */
static struct offer *offer_make(struct offers *offers, const struct order *order, bool given)
{
	struct offer *oldest = &offers->offer[0];
	for (int i = 1; i < OFFERS_MAX; i++)
		oldest = offers->offer[i].asked < oldest->asked ? &offers->offer[i] : oldest;
	struct offer made = {.order = *order, .given = given, .pending = -1, .born = offers->pass};
	offer_borrow(offers, &made);
	*oldest = made;
	return oldest;
}

static struct offer *offer_ask(struct desk *d, const struct order *order, int given)
{
	struct offers *offers = desk_state(d, PART_OFFERS, sizeof *offers);
	if (!offers)
		return NULL;
	if (offers->pass == 0)
		offers->pass = 1;
	struct offer *offer = offer_find(offers, order, given >= 0);
	if (!offer)
		offer = offer_make(offers, order, given >= 0);
	if (offer->asked == 0 || offer->changed != d->changed) {
		offer->changed = d->changed;
		offer->near = offer->near || offer->effect == OFFER_KNOWN;
		offer->effect = d->work ? OFFER_COMING : OFFER_FAILED;
		offer->pending = given >= 0 ? given : campaign_pending_find(d->campaign, order);
		offer->terms = given >= 0 ? (struct order_terms){0} : campaign_terms(d->campaign, order);
	}
	offer->asked = offers->pass;
	return offer;
}

/* Its effect is shown in this pass. */
static const struct offer *offer_show(struct offer *offer)
{
	if (offer)
		offer->shown = offer->asked;
	return offer;
}

const struct offer *offer_of(struct desk *d, const struct order *order)
{
	return offer_show(offer_ask(d, order, -1));
}

const struct offer *offer_given(struct desk *d, int pending)
{
	return offer_show(offer_ask(d, &d->campaign->pending[pending], pending));
}

const struct offer *offer_terms_of(struct desk *d, const struct order *order)
{
	return offer_ask(d, order, -1);
}

static void job_free(struct job *job)
{
	free(job);
}

/* What is given is the base's minus the others': its own part with the sign turned. */
static void change_turn(struct foresight_change *c)
{
	double *const value[] = {&c->weak, &c->gap, &c->ships, &c->late, &c->trust, &c->users, &c->goodwill, &c->spent,
		&c->left, &c->fatigue, &c->morale};
	for (size_t i = 0; i < sizeof value / sizeof *value; i++)
		*value[i] = -*value[i];
}

static void job_run(struct job *job)
{
	struct offers_job *o = (struct offers_job *)job;
	struct foresight_base *base = foresight_base_new(&o->forecast.request);
	o->failed = !base && !atomic_load(&job->cancel);
	for (int i = 0; base && i < o->count && !atomic_load(&job->cancel); i++) {
		struct offer_item *item = &o->item[i];
		item->known = foresight_base_change(base, item->list, item->count, &item->change) &&
			!atomic_load(&job->cancel);
		if (item->known && item->given)
			change_turn(&item->change);
		o->failed = o->failed || (!item->known && !atomic_load(&job->cancel));
	}
	foresight_base_free(base);
}

static void item_fill(const struct desk *d, struct offer_item *item, const struct offer *offer)
{
	const struct campaign *c = d->campaign;
	item->order = offer->order;
	item->given = offer->given;
	if (!offer->given) {
		item->count = campaign_orders_with(c, &offer->order, item->list, PENDING_MAX + 1);
		return;
	}
	for (int i = 0; i < c->pending_count && item->count < PENDING_MAX; i++)
		if (i != offer->pending)
			item->list[item->count++] = c->pending[i];
}

static bool wanted(const struct desk *d, const struct offers *offers, const struct offer *offer)
{
	return offer->shown == offers->pass && offer->changed == d->changed && offer->terms.refusal == REFUSAL_NONE &&
		(offer->effect == OFFER_COMING ||
		(offer->effect == OFFER_KNOWN && offer->futures < FUTURES_OFFER && !d->dragging));
}

/* The newest first, which is the one under the hand. */
static int wanted_take(const struct desk *d, const struct offers *offers, const struct offer *out[], int most)
{
	int count = 0;
	for (int i = 0; i < OFFERS_MAX; i++) {
		const struct offer *offer = &offers->offer[i];
		int at = count;
		if (!wanted(d, offers, offer))
			continue;
		for (; at > 0 && out[at - 1]->born < offer->born; at--)
			if (at < most)
				out[at] = out[at - 1];
		if (at < most)
			out[at] = offer;
		count += count < most;
	}
	return count;
}

static void offers_begin(struct desk *d, struct offers *offers)
{
	const struct offer *take[BATCH];
	if (work_progress(d->work, WORK_HINT) >= 0 && offers->job_changed == d->changed &&
		(offers->job_quick || !d->dragging))
		return;
	int count = wanted_take(d, offers, take, d->dragging ? BATCH_QUICK : BATCH);
	struct offers_job *job = count > 0 ? calloc(1, sizeof *job) : NULL;
	if (!job)
		return;
	job->job.kind = WORK_HINT;
	job->job.run = job_run;
	job->job.free = job_free;
	job->changed = d->changed;
	forecast_fill(&job->forecast, d->campaign, d->dragging ? FUTURES_OFFER_QUICK : FUTURES_OFFER, &job->job.cancel);
	for (int i = 0; i < count; i++)
		item_fill(d, &job->item[job->count++], take[i]);
	offers->job_changed = d->changed;
	offers->job_quick = d->dragging;
	work_begin(d->work, &job->job);
}

static void offers_take(struct desk *d, struct offers *offers)
{
	struct offers_job *job = (struct offers_job *)work_take(d->work, WORK_HINT);
	if (!job)
		return;
	for (int i = 0; i < job->count && job->changed == d->changed; i++) {
		const struct offer_item *item = &job->item[i];
		struct offer *offer = offer_find(offers, &item->order, item->given);
		if (!offer || offer->changed != d->changed)
			continue;
		if (item->known) {
			offer->effect = OFFER_KNOWN;
			offer->change = item->change;
			offer->futures = job->forecast.request.futures;
		} else if (job->failed) {
			offer->effect = OFFER_FAILED;
		}
	}
	job_free(&job->job);
}

void offers_tend(struct desk *d)
{
	struct offers *offers = desk_state(d, PART_OFFERS, sizeof *offers);
	if (!offers || !d->work)
		return;
	offers_take(d, offers);
	if (!campaign_over(d->campaign))
		offers_begin(d, offers);
	offers->pass++;
}
