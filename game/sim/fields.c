#include "fields.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

#include "number.h"
#include "state.h"

enum field_use { INNER, SHOWN, SET };

struct member {
	const char *path;
	double low, high, scale;
	size_t offset;
	enum unit unit;
	enum field_kind kind;
	enum field_use use;
	bool by_axis;
	int good;
};

#define ENTRY(k, axes, type, m, path, unit, low, high, scale, good, use) \
	{path, low, high, scale, offsetof(struct type, m), unit, k, use, axes, good},
#define HOUSE_REAL(m, ...) ENTRY(FIELD_REAL, false, house_state, m, __VA_ARGS__)
#define HOUSE_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, house_state, m, __VA_ARGS__)
#define HOUSE_REALS(m, ...) ENTRY(FIELD_REAL, true, house_state, m, __VA_ARGS__)
#define HOUSE_WHOLES(m, ...) ENTRY(FIELD_WHOLE, true, house_state, m, __VA_ARGS__)
#define BRIDGE_REAL(m, ...) ENTRY(FIELD_REAL, false, bridge_state, m, __VA_ARGS__)
#define BRIDGE_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, bridge_state, m, __VA_ARGS__)
#define LAUNCH_REAL(m, ...) ENTRY(FIELD_REAL, false, launch_state, m, __VA_ARGS__)
#define LAUNCH_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, launch_state, m, __VA_ARGS__)
#define TEAM_REAL(m, ...) ENTRY(FIELD_REAL, false, team_state, m, __VA_ARGS__)
#define TEAM_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, team_state, m, __VA_ARGS__)
#define THEME_REAL(m, ...) ENTRY(FIELD_REAL, false, theme_state, m, __VA_ARGS__)
#define THEME_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, theme_state, m, __VA_ARGS__)
#define MODEL_REAL(m, ...) ENTRY(FIELD_REAL, false, model_state, m, __VA_ARGS__)
#define MODEL_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, model_state, m, __VA_ARGS__)
#define MODEL_REALS(m, ...) ENTRY(FIELD_REAL, true, model_state, m, __VA_ARGS__)
#define MODEL_WHOLES(m, ...) ENTRY(FIELD_WHOLE, true, model_state, m, __VA_ARGS__)
#define PERSON_REAL(m, ...) ENTRY(FIELD_REAL, false, person_state, m, __VA_ARGS__)
#define PERSON_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, person_state, m, __VA_ARGS__)
#define EVENT_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, event_state, m, __VA_ARGS__)
#define RIVAL_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, rival_state, m, __VA_ARGS__)
#define LOAN_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, loan_state, m, __VA_ARGS__)
#define DELIVERY_REAL(m, ...) ENTRY(FIELD_REAL, false, delivery_state, m, __VA_ARGS__)
#define DELIVERY_WHOLE(m, ...) ENTRY(FIELD_WHOLE, false, delivery_state, m, __VA_ARGS__)

static const struct member house_members[] = {HOUSE_MEMBERS(HOUSE_REAL, HOUSE_WHOLE, HOUSE_REALS, HOUSE_WHOLES)};
static const struct member bridge_members[] = {BRIDGE_MEMBERS(BRIDGE_REAL, BRIDGE_WHOLE, , )};
static const struct member launch_members[] = {LAUNCH_MEMBERS(LAUNCH_REAL, LAUNCH_WHOLE, , )};
static const struct member team_members[] = {TEAM_MEMBERS(TEAM_REAL, TEAM_WHOLE, , )};
static const struct member theme_members[] = {THEME_MEMBERS(THEME_REAL, THEME_WHOLE, , )};
static const struct member model_members[] = {MODEL_MEMBERS(MODEL_REAL, MODEL_WHOLE, MODEL_REALS, MODEL_WHOLES)};
static const struct member person_members[] = {PERSON_MEMBERS(PERSON_REAL, PERSON_WHOLE, , )};
static const struct member event_members[] = {EVENT_MEMBERS(, EVENT_WHOLE, , )};
static const struct member rival_members[] = {RIVAL_MEMBERS(, RIVAL_WHOLE, , )};
static const struct member loan_members[] = {LOAN_MEMBERS(, LOAN_WHOLE, , )};
static const struct member delivery_members[] = {DELIVERY_MEMBERS(DELIVERY_REAL, DELIVERY_WHOLE, , )};

/* A run of equal entities in struct state: where it begins, how far apart, and what each is called. */
struct entities {
	const struct member *members;
	int member_count;
	size_t offset, stride;
	int count;
	const char *ids; /* the id of the first, NULL: numbered */
	size_t id_stride;
};

#define MEMBER_COUNT(list) ((int)(sizeof(list) / sizeof((list)[0])))

static void field_put(char *out, size_t *length, const char *text)
{
	while (*text && *length < FIELD_ID_SIZE - 1)
		out[(*length)++] = *text++;
	out[*length] = '\0';
}

static void field_put_number(char *out, size_t *length, int number)
{
	char digits[3] = {(char)('0' + number / 10 % 10), (char)('0' + number % 10), '\0'};
	field_put(out, length, number < 10 ? digits + 1 : digits);
}

static void field_name(char *out, const char *path, const char *entity, int number, const char *axis)
{
	size_t length = 0;
	for (const char *c = path; *c; c++) {
		if (c[0] == '%' && c[1] == 'e' && entity)
			field_put(out, &length, entity);
		else if (c[0] == '%' && c[1] == 'e')
			field_put_number(out, &length, number);
		else if (c[0] == '%' && c[1] == 'a')
			field_put(out, &length, axis);
		else {
			field_put(out, &length, (char[]){*c, '\0'});
			continue;
		}
		c++;
	}
}

static void field_add(struct scenario *s, const struct member *m, const struct entities *e, int entity, int axis)
{
	if (s->fields >= FIELDS_MAX)
		return;
	struct field *field = &s->field[s->fields++];
	size_t width = m->kind == FIELD_REAL ? sizeof(double) : sizeof(int32_t);
	const char *id = e->ids ? e->ids + (size_t)entity * e->id_stride : NULL;
	field_name(field->id, m->path, id, entity, axis >= 0 ? s->axis[axis].id : "");
	field->unit = (uint8_t)m->unit;
	field->offset = (uint32_t)(e->offset + (size_t)entity * e->stride + m->offset +
		(axis > 0 ? (size_t)axis * width : 0));
	field->kind = (uint8_t)m->kind;
	field->shown = m->use != INNER;
	field->settable = m->use == SET;
	field->good = (int8_t)m->good;
	field->low = m->low;
	field->high = m->high;
	field->scale = m->scale;
}

static void fields_add(struct scenario *s, const struct entities *e)
{
	for (int entity = 0; entity < e->count; entity++)
		for (int i = 0; i < e->member_count; i++) {
			const struct member *m = &e->members[i];
			if (!m->by_axis)
				field_add(s, m, e, entity, -1);
			for (int axis = 0; m->by_axis && axis < s->axes; axis++)
				field_add(s, m, e, entity, axis);
		}
}

#define ENTITIES(list, run, how_many, first_id, distance) \
	&(struct entities){list, MEMBER_COUNT(list), offsetof(struct state, run), \
		sizeof(((struct state *)0)->run[0]), how_many, first_id, distance}
#define ONE(list, run) &(struct entities){list, MEMBER_COUNT(list), offsetof(struct state, run), 0, 1, "", 0}

static unsigned field_hash(const char *id)
{
	uint32_t hash = 2166136261u; /* FNV-1a */
	for (; *id; id++)
		hash = (hash ^ (uint8_t)*id) * 16777619u;
	return (hash ^ hash >> 16) & (FIELD_SLOTS - 1);
}

static void fields_index(struct scenario *s)
{
	memset(s->field_slot, 0, sizeof s->field_slot);
	for (int i = 0; i < s->fields; i++) {
		unsigned slot = field_hash(s->field[i].id);
		while (s->field_slot[slot])
			slot = (slot + 1) & (FIELD_SLOTS - 1);
		s->field_slot[slot] = (int16_t)(i + 1);
	}
}

int fields_build(struct scenario *s)
{
	s->fields = 0;
	fields_add(s, ONE(house_members, house));
	fields_add(s, ONE(bridge_members, bridge));
	fields_add(s, ENTITIES(team_members, team, s->teams, s->team[0].id, sizeof s->team[0]));
	fields_add(s, ENTITIES(theme_members, theme, s->themes, s->theme[0].id, sizeof s->theme[0]));
	fields_add(s, ENTITIES(model_members, model, s->models, s->model[0].id, sizeof s->model[0]));
	fields_add(s, ENTITIES(person_members, person, s->people, s->person[0].id, sizeof s->person[0]));
	fields_add(s, ONE(launch_members, launch));
	fields_add(s, ENTITIES(event_members, event, s->events, s->event[0].id, sizeof s->event[0]));
	fields_add(s, ENTITIES(rival_members, rival, s->rivals, s->rival[0].id, sizeof s->rival[0]));
	fields_add(s, ENTITIES(loan_members, loan, LOANS_MAX, NULL, 0));
	fields_add(s, ENTITIES(delivery_members, delivery, DELIVERIES_MAX, NULL, 0));
	fields_index(s);
	return s->fields;
}

double field_read(const struct field *field, const struct state *state)
{
	const char *at = (const char *)state + field->offset;
	if (field->kind == FIELD_REAL)
		return *(const double *)(const void *)at * field->scale;
	return *(const int32_t *)(const void *)at;
}

void field_write(const struct field *field, struct state *state, double value)
{
	char *at = (char *)state + field->offset;
	if (!isfinite(value))
		return;
	value = number_clamp(value, field->low, field->high);
	if (field->kind == FIELD_REAL)
		*(double *)(void *)at = value / field->scale;
	else
		*(int32_t *)(void *)at = (int32_t)(value < 0 ? value - 0.5 : value + 0.5);
}

int field_find(const struct scenario *s, const char *id)
{
	for (unsigned slot = field_hash(id); s->field_slot[slot]; slot = (slot + 1) & (FIELD_SLOTS - 1))
		if (strcmp(s->field[s->field_slot[slot] - 1].id, id) == 0)
			return s->field_slot[slot] - 1;
	return -1;
}

static uint64_t field_bits(const struct field *field, const struct state *state)
{
	const char *at = (const char *)state + field->offset;
	uint64_t bits = 0;
	if (field->kind == FIELD_WHOLE)
		return *(const uint32_t *)(const void *)at;
	double value = *(const double *)(const void *)at;
	if (isnan(value))
		return 0x7ff8000000000000ULL; /* the sign and payload of a NaN differ between platforms */
	memcpy(&bits, &value, sizeof bits);
	return bits;
}

uint64_t state_hash(const struct scenario *scenario, const struct state *state)
{
	uint64_t hash = 0xcbf29ce484222325ULL ^ state->seed;
	for (int i = 0; i < scenario->fields; i++) {
		uint64_t bits = field_bits(&scenario->field[i], state);
		for (int byte = 0; byte < 8; byte++)
			hash = (hash ^ (bits >> (8 * byte) & 0xff)) * 0x100000001b3ULL;
	}
	return hash;
}

int state_first_difference(const struct scenario *scenario, const struct state *a, const struct state *b)
{
	for (int i = 0; i < scenario->fields; i++)
		if (field_bits(&scenario->field[i], a) != field_bits(&scenario->field[i], b))
			return i;
	return -1;
}
