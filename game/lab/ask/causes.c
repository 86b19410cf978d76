#include "causes.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "causes_inner.h"

enum { ITEMS_MAX = 400, ALL = -1, NONE = -2 };

static const double small = 0.01; /* of the largest item: what is less has no row */

struct work {
	const struct content *content;
	const struct state *start;
	const struct order *order;
	int orders, field;
	struct scenario scenario;    /* the content's, with something taken out */
	struct state state;          /* the start, with something taken out */
	struct state full, unordered; /* after the month, with its orders and without */
	int items;
	struct cause item[ITEMS_MAX];
};

/* Puts back what a mechanism or an event took out. */
static void work_restore(struct work *w)
{
	const struct scenario *s = &w->content->scenario;
	w->scenario.parameters = s->parameters;
	w->scenario.house = s->house;
	for (int i = 0; i < s->teams; i++)
		w->scenario.team[i] = s->team[i];
	for (int i = 0; i < s->models; i++)
		w->scenario.model[i] = s->model[i];
	w->state = *w->start;
}

static double field_now(const struct work *w, const struct state *st)
{
	return field_read(&w->scenario.field[w->field], st);
}

/* The turn with all its orders, with none, or with all but one. */
static double month_play(struct work *w, int without)
{
	for (int i = 0; i < w->orders && without != NONE; i++)
		if (i != without)
			order_apply(&w->scenario, &w->state, &w->order[i]);
	turn_step(&w->scenario, &w->state);
	return field_now(w, &w->state);
}

static void item_add(struct work *w, struct cause item)
{
	if (w->items < ITEMS_MAX && isfinite(item.amount) && item.amount != 0.0)
		w->item[w->items++] = item;
}

static void choice_silence(struct choice *choice)
{
	choice->effects = choice->orders = 0;
	choice->influence = 0.0;
}

/* Where an event is answered, the answer is an order, and what would have come unanswered is no part of anything. */
static bool event_answered(const struct work *w, int event)
{
	for (int i = 0; i < w->orders; i++)
		if (w->order[i].kind == ORDER_ANSWER && w->order[i].event == event && !w->full.event[event].pending)
			return true;
	return false;
}

static void standing_silence(struct work *w)
{
	for (int i = 0; i < w->scenario.events; i++) {
		struct event *e = &w->scenario.event[i];
		if (w->start->event[i].pending && event_answered(w, i) && e->standing_choice >= 0 &&
			e->standing_choice < e->choices)
			choice_silence(&e->choice[e->standing_choice]);
	}
}

static void standing_restore(struct work *w)
{
	for (int i = 0; i < w->scenario.events; i++)
		if (w->start->event[i].pending)
			w->scenario.event[i] = w->content->scenario.event[i];
}

static void orders_look(struct work *w)
{
	double after = field_now(w, &w->full);
	for (int i = 0; i < w->orders; i++) {
		work_restore(w);
		if (w->order[i].kind == ORDER_ANSWER)
			standing_silence(w);
		double without = month_play(w, i);
		standing_restore(w);
		item_add(w, (struct cause){.order = i, .event = -1, .rival = -1, .amount = after - without});
	}
}

/* What the field, or what it reports of, has at the month's start, in the state's units. */
static double value_own(const struct work *w)
{
	const struct field *field = &w->scenario.field[w->field];
	const char *reported = strstr(field->id, "reported_");
	if (reported) {
		char id[FIELD_ID_SIZE];
		size_t before = (size_t)(reported - field->id);
		memcpy(id, field->id, before);
		strcpy(id + before, reported + strlen("reported_"));
		int of = field_find(&w->scenario, id);
		field = of >= 0 ? &w->scenario.field[of] : field;
	}
	return field_read(field, w->start) / field->scale;
}

static void mechanism_ablate(struct work *w, const struct mechanism *m)
{
	for (int i = 0; i < m->neutrals; i++) {
		double *at = (double *)(void *)((char *)&w->scenario.parameters + m->neutral[i].offset);
		*at = isnan(m->neutral[i].value) ? value_own(w) : m->neutral[i].value;
	}
	if (m->ablate)
		m->ablate(&w->scenario, &w->state);
}

/* The unordered month without a mechanism; NULL: as it was. `bare`: without any that is not the last of its sum. */
static double mechanism_without(struct work *w, const struct mechanism *without, bool bare)
{
	const char *id = w->scenario.field[w->field].id;
	work_restore(w);
	for (int i = 0; bare && i < mechanism_count; i++)
		if (!mechanism_table[i].last && mechanism_asked(&mechanism_table[i], id))
			mechanism_ablate(w, &mechanism_table[i]);
	if (without)
		mechanism_ablate(w, without);
	return month_play(w, NONE);
}

static void mechanisms_look(struct work *w)
{
	const char *id = w->scenario.field[w->field].id;
	double unordered = field_now(w, &w->unordered), bare = NAN;
	for (int i = 0; i < mechanism_count; i++) {
		const struct mechanism *m = &mechanism_table[i];
		if (!mechanism_asked(m, id))
			continue;
		if (m->last && isnan(bare))
			bare = mechanism_without(w, NULL, true);
		double with = m->last ? bare : unordered;
		item_add(w, (struct cause){.key = m->key, .order = -1, .event = -1, .rival = -1,
			.amount = with - mechanism_without(w, m, m->last)});
	}
}

/* Events that came, and those left unanswered, whose standing choice was taken. */
static void events_look(struct work *w)
{
	double unordered = field_now(w, &w->unordered);
	for (int i = 0; i < w->scenario.events; i++) {
		struct event *e = &w->scenario.event[i];
		bool came = w->unordered.event[i].times > w->start->event[i].times;
		bool stood = w->start->event[i].pending && !event_answered(w, i);
		if (!came && !stood)
			continue;
		const struct event whole = *e;
		choice_silence(&e->always);
		if (stood && e->standing_choice >= 0 && e->standing_choice < e->choices)
			choice_silence(&e->choice[e->standing_choice]);
		work_restore(w);
		double without = month_play(w, NONE);
		*e = whole;
		item_add(w, (struct cause){.order = -1, .event = i, .rival = -1, .amount = unordered - without});
	}
}

static void rivals_look(struct work *w)
{
	double unordered = field_now(w, &w->unordered);
	for (int r = 0; r < w->scenario.rivals; r++) {
		if (w->start->rival[r].out || !w->unordered.rival[r].out)
			continue;
		work_restore(w);
		w->state.rival[r].month = calendar_turn_next(&w->scenario.calendar, w->start->house.month);
		item_add(w, (struct cause){.order = -1, .event = -1, .rival = r,
			.amount = unordered - month_play(w, NONE)});
	}
}

/* What the field would be if one thing stood as it did a month ago. */
static void inputs_look(struct work *w, const struct month_played *played)
{
	const struct scenario *s = &w->content->scenario;
	struct state before = *played->start;
	for (int i = 0; i < played->orders; i++)
		order_apply(s, &before, &played->order[i]);
	double unordered = field_now(w, &w->unordered);
	for (int i = 0; i < input_count; i++) {
		if (!field_fits(input_table[i].of, s->field[w->field].id))
			continue;
		work_restore(w);
		input_table[i].back(&w->scenario, &w->state, &before);
		item_add(w, (struct cause){.key = input_table[i].key, .order = -1, .event = -1, .rival = -1,
			.amount = unordered - month_play(w, NONE)});
	}
	work_restore(w);
}

static int cause_compare(const void *a, const void *b)
{
	const struct cause *one = a, *other = b;
	double x = fabs(one->amount), y = fabs(other->amount);
	return (x < y) - (x > y);
}

static void gather(struct work *w, struct causes *out)
{
	qsort(w->item, (size_t)w->items, sizeof w->item[0], cause_compare);
	double sum = 0.0;
	while (out->count < CAUSES_MOST && out->count < w->items &&
		fabs(w->item[out->count].amount) >= small * fabs(w->item[0].amount)) {
		sum += w->item[out->count].amount;
		out->item[out->count] = w->item[out->count];
		out->count++;
	}
	out->rest = out->after - out->before - sum;
}

/* Ready to look, the month played with its orders; NULL as causes_of() is false. Free it. */
static struct work *work_new(const struct content *content, const struct state *start, const struct order *orders,
	int count, int field)
{
	struct work *w = field >= 0 && field < content->scenario.fields && !start->house.out ? malloc(sizeof *w) : NULL;
	if (!w)
		return NULL;
	w->content = content;
	w->start = start;
	w->order = orders;
	w->orders = count;
	w->field = field;
	w->items = 0;
	w->scenario = content->scenario;
	w->state = *start;
	double after = month_play(w, ALL);
	w->full = w->state;
	if (isfinite(after) && isfinite(field_now(w, start)))
		return w;
	free(w);
	return NULL;
}

bool causes_since(const struct content *content, const struct month_played *month_before, const struct state *start,
	const struct order *orders, int count, int field, struct causes *out)
{
	*out = (struct causes){.before = NAN, .after = NAN, .rest = NAN};
	struct work *w = work_new(content, start, orders, count, field);
	if (!w)
		return false;
	out->level = field_is_level(w->scenario.field[field].id);
	out->before = field_now(w, start);
	out->after = field_now(w, &w->full);
	work_restore(w);
	standing_silence(w);
	month_play(w, NONE);
	w->unordered = w->state;
	orders_look(w);
	standing_silence(w);
	if (out->level && month_before)
		inputs_look(w, month_before);
	else
		mechanisms_look(w);
	out->level &= !month_before;
	events_look(w);
	rivals_look(w);
	gather(w, out);
	free(w);
	return true;
}

bool causes_of(const struct content *content, const struct state *start, const struct order *orders, int count,
	int field, struct causes *out)
{
	return causes_since(content, NULL, start, orders, count, field, out);
}

const char *causes_key(int index)
{
	if (index >= mechanism_count && index < mechanism_count + input_count)
		return input_table[index - mechanism_count].key;
	return index >= 0 && index < mechanism_count ? mechanism_table[index].key : NULL;
}
