/* events.json, and what scenario.json says of headlines and endings: things that come when a condition holds. */
#include "content/json/nearest.h"
#include "content_private.h"

#include <stddef.h>
#include <string.h>

#include "expression_compile.h"
#include "orders.h"

enum { UNTIL_EVER = 1000, SPEAKERS_MAX = TEAMS_MAX + 5 };

static void record_read(const struct json_at *at, struct scenario *s, struct event *event)
{
	struct json_at record = json_member(at, "record");
	struct json_at alleged = json_member(&record, "alleged");
	int month;
	event->recorded = record.node != NULL;
	if (!record.node || !json_is_object(&record))
		return;
	JSON_ALLOW(&record, "date", "source", "confidence", "alleged");
	table_date(&record, "date", s, &month);
	table_source(&record, true);
	enum json_kind kind = json_kind_of(alleged.node);
	if (alleged.node && kind != JSON_TRUE && kind != JSON_FALSE)
		json_report(&alleged, "must be true or false (allowed true, false)");
}

static void choice_shape_read(const struct json_at *at, struct choice *choice)
{
	JSON_ALLOW(at, "effects", "orders", "influence");
	json_number_or(at, "influence", -100.0, 100.0, 0.0, &choice->influence);
}

static void choices_shape_read(const struct json_at *at, struct event *event)
{
	struct json_at choices = json_member(at, "choices");
	int index = 0;
	if (!choices.node || !json_is_object(&choices))
		return;
	event->choices = table_ids_here(&choices, CHOICES_MAX, event->choice[0].id, sizeof event->choice[0]);
	if (event->choices < 2)
		json_report(&choices, "%d choice%s; give another or leave \"choices\" out (allowed 2 to %d)", event->choices,
			event->choices == 1 ? "" : "s", CHOICES_MAX);
	for JSON_EACH(item, &choices) {
		if (!json_is_remark(&item) && index < event->choices && json_kind_of(item.node) == JSON_OBJECT)
			choice_shape_read(&item, &event->choice[index]);
		index += !json_is_remark(&item);
	}
}

static void standing_read(const struct json_at *at, struct event *event)
{
	struct json_at standing = json_member(at, "standing");
	const char *words[CHOICES_MAX];
	int32_t word = 0;
	for (int i = 0; i < event->choices; i++)
		words[i] = event->choice[i].id;
	if (event->choices > 0 && json_word(at, "standing", words, event->choices, &word))
		event->standing_choice = word;
	if (!json_member(at, "choices").node && standing.node)
		json_report(&standing, "a choice where there is none; leave it out (allowed with \"choices\")");
}

static void event_span_read(const struct json_at *at, struct scenario *s, struct event *event)
{
	struct json_at until = json_member(at, "until");
	int32_t months = 0;
	json_number_or(at, "chance", 0.0, 1.0, 1.0, &event->chance);
	json_whole_or(at, "cooldown_months", 0, UNTIL_EVER, 0, &months);
	event->cooldown_months = months;
	json_bool_or(at, "once", true, &event->once);
	if (event->once && months > 0) {
		struct json_at cooldown = json_member(at, "cooldown_months");
		json_report(&cooldown, "the event comes only once; say \"once\": false too (allowed with \"once\": false)");
	}
	table_month_or(at, "from", s, 0, &event->from_month);
	table_month_or(at, "until", s, UNTIL_EVER, &event->until_month);
	if (event->until_month < event->from_month)
		json_report(&until, "before \"from\" (allowed that month or later)");
}

static void speaker_read(const struct json_at *at, struct scenario *s, struct event *event)
{
	static const char *const others[] = {"chair", "office", "press", "staff", "field"};
	const char *words[SPEAKERS_MAX];
	int32_t word = 0;
	for (int i = 0; i < s->teams; i++)
		words[i] = s->team[i].id;
	memcpy(words + s->teams, others, sizeof others);
	if (json_word(at, "speaker", words, s->teams + COUNT_OF(others), &word))
		memcpy(event->speaker, words[word], strlen(words[word]) + 1);
}

static void event_shape_read(const struct json_at *at, struct scenario *s, int index)
{
	struct event *event = &s->event[index];
	JSON_ALLOW(at, "speaker", "when", "chance", "once", "cooldown_months", "from", "until", "record", "effects",
		"orders", "choices", "standing");
	speaker_read(at, s, event);
	event_span_read(at, s, event);
	record_read(at, s, event);
	choices_shape_read(at, event);
	standing_read(at, event);
}

static void when_shape_read(const struct json_at *at, struct scenario *s, int index)
{
	(void)s;
	(void)index;
	JSON_ALLOW(at, "when");
}

void events_read_shape(struct loading *l)
{
	struct scenario *s = &l->content->scenario;
	const struct json_at *at = &l->at[PART_SCENARIO];
	s->events = table_ids_here(&l->at[PART_EVENTS], EVENTS_MAX, s->event[0].id, sizeof s->event[0]);
	table_each_here(&l->at[PART_EVENTS], s, s->events, event_shape_read);
	s->headlines = table_ids(at, "headlines", HEADLINES_MAX, s->headline[0].id, sizeof s->headline[0]);
	s->endings = table_ids(at, "endings", ENDINGS_MAX, s->ending[0].id, sizeof s->ending[0]);
	table_each(at, "headlines", s, s->headlines, when_shape_read);
	table_each(at, "endings", s, s->endings, when_shape_read);
}

static void field_unknown_report(const struct json_at *field, const struct scenario *s, const char *id)
{
	const char *words[FIELDS_MAX];
	int count = 0;
	for (int i = 0; i < s->fields; i++)
		if (s->field[i].settable)
			words[count++] = s->field[i].id;
	const char *near = nearest_word(id, words, count);
	json_report(field,
		"no field \"%s\" that an event may set (allowed those marked so by openweights-lab fields%s%s%s)", id,
		near ? "; did you mean \"" : "", near ? near : "", near ? "\"?" : "");
}

static void effect_field_read(const struct json_at *at, const struct scenario *s, struct effect *effect)
{
	struct json_at field = json_member(at, "field");
	const char *id = table_string(at, "field");
	if (!*id)
		return;
	effect->field = field_find(s, id);
	if (effect->field >= 0 && s->field[effect->field].settable)
		return;
	if (effect->field >= 0)
		json_report(&field, "\"%s\" follows from others, no event may set it "
			"(allowed those marked so by openweights-lab fields)", id);
	else
		field_unknown_report(&field, s, id);
	effect->field = 0;
}

static void effect_read(const struct json_at *at, const struct scenario *s, struct effect *effect)
{
	struct json_at add = json_member(at, "add"), multiply = json_member(at, "multiply");
	if (!json_is_object(at))
		return;
	JSON_ALLOW(at, "field", "add", "multiply");
	effect_field_read(at, s, effect);
	effect->multiply = multiply.node != NULL;
	if ((add.node != NULL) == (multiply.node != NULL))
		json_report(at, "must have one of \"add\" and \"multiply\" "
			"(allowed {\"field\": …, \"add\": …}, {\"field\": …, \"multiply\": …})");
	else if (add.node)
		json_number(at, "add", -1e6, 1e6, &effect->amount);
	else
		json_number(at, "multiply", 0.0, 100.0, &effect->amount);
}

static void choice_refer(const struct json_at *at, const struct scenario *s, struct choice *choice)
{
	struct json_at effects = json_member(at, "effects"), orders = json_member(at, "orders");
	if (effects.node && json_is_array(&effects)) {
		if (json_size(&effects) > EFFECTS_MAX)
			json_report(&effects, "%d effects, too many (allowed up to %d)", json_size(&effects), EFFECTS_MAX);
		for JSON_EACH(item, &effects)
			if (choice->effects < EFFECTS_MAX)
				effect_read(&item, s, &choice->effect[choice->effects++]);
	}
	if (orders.node && json_is_array(&orders)) {
		if (json_size(&orders) > ORDERS_PER_CHOICE)
			json_report(&orders, "%d orders, too many (allowed up to %d)", json_size(&orders), ORDERS_PER_CHOICE);
		for JSON_EACH(item, &orders)
			if (choice->orders < ORDERS_PER_CHOICE)
				order_read(&item, s, &choice->order[choice->orders++], NULL);
	}
}

static void event_refer(const struct json_at *at, struct scenario *s, int index)
{
	struct event *event = &s->event[index];
	struct json_at choices = json_member(at, "choices"), when = json_member(at, "when");
	int choice = 0;
	expression_compile(&when, s, &event->when);
	choice_refer(at, s, &event->always);
	if (json_kind_of(choices.node) != JSON_OBJECT)
		return;
	for JSON_EACH(item, &choices) {
		if (!json_is_remark(&item) && choice < event->choices)
			choice_refer(&item, s, &event->choice[choice]);
		choice += !json_is_remark(&item);
	}
}

static void headline_refer(const struct json_at *at, struct scenario *s, int index)
{
	struct json_at when = json_member(at, "when");
	expression_compile(&when, s, &s->headline[index].when);
}

static void ending_refer(const struct json_at *at, struct scenario *s, int index)
{
	struct json_at when = json_member(at, "when");
	expression_compile(&when, s, &s->ending[index].when);
}

/* The first that holds is taken. A patch adds at the end, so what always holds goes behind all that may not.
 * Returns how many always hold. */
static int always_move_last(void *items, size_t size, size_t when, int count)
{
	char spare[sizeof(struct headline) + sizeof(struct ending)];
	int always = 0;
	for (int seen = 0; seen < count; seen++) {
		char *item = (char *)items + (size_t)(seen - always) * size;
		const struct expression *condition = (const struct expression *)(const void *)(item + when);
		if (condition->steps > 0)
			continue;
		memcpy(spare, item, size);
		memmove(item, item + size, (size_t)(count - 1 - (seen - always)) * size);
		memcpy((char *)items + (size_t)(count - 1) * size, spare, size);
		always++;
	}
	return always;
}

static void always_order(const struct json_at *at, struct scenario *s)
{
	struct json_at headlines = json_member(at, "headlines"), endings = json_member(at, "endings");
	int last = always_move_last(s->headline, sizeof s->headline[0], offsetof(struct headline, when), s->headlines);
	if (headlines.node && last == 0)
		json_report(&headlines, "a launch may find none that holds; add one without \"when\" (allowed one and more)");
	last = always_move_last(s->ending, sizeof s->ending[0], offsetof(struct ending, when), s->endings);
	if (endings.node && last == 0)
		json_report(&endings, "a history may find none that holds; add one without \"when\" (allowed one and more)");
}

static void fields_check(const struct json_at *at, const struct scenario *s)
{
	if (s->fields >= FIELDS_MAX)
		json_report(at, "more quantities than the table of fields holds; name fewer things (allowed up to %d)",
			FIELDS_MAX - 1);
}

void events_read_references(struct loading *l)
{
	struct scenario *s = &l->content->scenario;
	const struct json_at *at = &l->at[PART_SCENARIO];
	fields_check(at, s);
	table_each_here(&l->at[PART_EVENTS], s, s->events, event_refer);
	table_each(at, "headlines", s, s->headlines, headline_refer);
	table_each(at, "endings", s, s->endings, ending_refer);
	always_order(at, s);
}
