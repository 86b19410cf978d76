/* What a number moves: the same months with it and with it nudged. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lab/play/play.h"
#include "causes.h"

enum {
	LISTED_MAX = 64,
	OF_ENTITY = 2, /* fields of one team, theme, programme: more would hide the rest */
	OF_MEMBER = 3  /* the same of different ones */
};

static const double range_most = 100.0; /* what is declared wider is a bound, not a range that is used */
static const double moved_least = 1e-4;

struct listed {
	int field;
	double change, moved;
};

/* Members that say the same of an entity in other words. */
static const char *const copies[] = {
	" morale reported_morale ", " load reported_load demand hours ", " ready reported done work ",
	" junior senior principal staff ", " revenue revenue_total product_users expectation ",
	" spent granted budget_left ", " hazard left left_total contagion ", " insight people ",
	" defects_hidden defects_known defects_mended ", " accelerators share ",
};

/* The last word of an id, which says what it is of its entity; for an axis' fields that of the axis. */
static const char *member_of(const char *id)
{
	const char *dot = strrchr(id, '.');
	return dot ? dot + 1 : id;
}

static size_t entity_length(const char *id)
{
	const char *dot = strrchr(id, '.');
	return dot ? (size_t)(dot - id) : strlen(id);
}

static bool in_list(const char *list, const char *word)
{
	size_t length = strlen(word);
	for (const char *at = list; (at = strstr(at, word)); at += length)
		if (at > list && at[-1] == ' ' && at[length] == ' ')
			return true;
	return false;
}

static bool is_copy(const char *a, const char *b)
{
	if (strncmp(a, b, entity_length(a) + 1) != 0 || entity_length(a) != entity_length(b))
		return false;
	for (size_t i = 0; i < sizeof copies / sizeof copies[0]; i++)
		if (in_list(copies[i], member_of(a)) && in_list(copies[i], member_of(b)))
			return true;
	return false;
}

static bool same_entity(const char *a, const char *b)
{
	const char *first = strchr(a, '.');
	const char *second = first ? strchr(first + 1, '.') : NULL;
	return second && strncmp(a, b, (size_t)(second - a) + 1) == 0;
}

static bool same_member(const char *a, const char *b)
{
	return strncmp(a, b, strcspn(a, ".") + 1) == 0 && strcmp(member_of(a), member_of(b)) == 0;
}

/* What there is to gain or lose, and what others feel; not flags, dates, and what only counts launches. */
static bool field_is_told(const struct field *f)
{
	bool flag = f->kind == FIELD_WHOLE && f->high - f->low <= 8.0;
	return f->shown && !flag && (f->good != GOOD_NEITHER || f->settable) && strncmp(f->id, "launch.", 7) != 0 &&
		strncmp(f->id, "person.", 7) != 0;
}

static double usual(const struct field *f, double a, double b)
{
	double range = f->high - f->low;
	return range <= range_most ? range : fmax(fmax(fabs(a), fabs(b)), 1.0);
}

static void list_insert(struct listed *list, int *count, struct listed one)
{
	int at = *count;
	if (at == LISTED_MAX && list[--at].moved >= one.moved)
		return;
	for (; at > 0 && list[at - 1].moved < one.moved; at--)
		list[at] = list[at - 1];
	list[at] = one;
	*count += *count < LISTED_MAX;
}

static int list_choose(const struct scenario *s, const struct listed *list, int count, struct effect_on *out, int most)
{
	int chosen = 0;
	for (int i = 0; i < count && chosen < most; i++) {
		const char *id = s->field[list[i].field].id;
		int of_entity = 0, of_member = 0;
		bool told = false;
		for (int j = 0; j < chosen; j++) {
			const char *other = s->field[out[j].field].id;
			told |= is_copy(id, other);
			of_entity += same_entity(id, other);
			of_member += same_member(id, other);
		}
		if (!told && of_entity < OF_ENTITY && of_member < OF_MEMBER)
			out[chosen++] = (struct effect_on){list[i].field, list[i].change};
	}
	return chosen;
}

/* People come as seniors: a team's staff is the sum of its cohorts. False when the field is no team's staff. */
static bool staff_nudge(const struct scenario *s, const struct field *f, struct state *st, int32_t by)
{
	for (int i = 0; i < s->teams; i++) {
		struct team_state *t = &st->team[i];
		if ((size_t)((char *)&t->staff - (char *)st) != f->offset || !t->founded)
			continue;
		t->senior += by > -t->senior ? by : -t->senior;
		t->staff = t->junior + t->senior + t->principal;
		return true;
	}
	return false;
}

/* The nudge as it could be made; false when there is no room for any, or the field counts what other members must
 * agree with. */
static bool nudge_make(const struct scenario *s, const struct field *f, struct state *st, double nudge)
{
	double was = field_read(f, st), range = f->high - f->low;
	if (isnan(nudge)) {
		nudge = range <= range_most ? 0.1 * range : fmax(1.0, 0.1 * fabs(was));
		if (was + nudge > f->high)
			nudge = -nudge;
	}
	if (f->settable || (f->kind == FIELD_REAL && f->shown))
		field_write(f, st, was + nudge);
	else if (fabs(nudge) > 1e6 || !staff_nudge(s, f, st, (int32_t)nudge))
		return false;
	return field_read(f, st) != was;
}

static void months_play(struct play *p, const struct content *content, const struct state *from, int months)
{
	*p = (struct play){.content = content, .scenario = &content->scenario, .from = {.player = PLAYER_NONE},
		.state = *from};
	play_until(p, from->house.month + months);
}

/* `but`: a field that goes without saying; -1: none. */
static int states_compare(const struct scenario *s, const struct state *before, const struct state *after, int but,
	causes_told *told, struct effect_on *out, int most)
{
	struct listed list[LISTED_MAX];
	int count = 0;
	for (int i = 0; i < s->fields; i++) {
		const struct field *f = &s->field[i];
		if (i == but || !field_is_told(f) || (but >= 0 && is_copy(s->field[but].id, f->id)) || (told && !told(f)))
			continue;
		double a = field_read(f, before), b = field_read(f, after);
		struct listed one = {i, b - a, fabs(b - a) / usual(f, a, b)};
		if (one.moved >= moved_least)
			list_insert(list, &count, one);
	}
	return list_choose(s, list, count, out, most);
}

int causes_moves(const struct content *content, const struct state *state, int field, double nudge, int months,
	struct effect_on *out, int most)
{
	const struct scenario *s = &content->scenario;
	struct play *play = field >= 0 && field < s->fields ? malloc(2 * sizeof *play) : NULL;
	int count = 0;
	if (!play)
		return 0;
	struct state nudged = *state;
	if (!isnan(field_read(&s->field[field], state)) && nudge_make(s, &s->field[field], &nudged, nudge)) {
		months_play(&play[0], content, state, months);
		months_play(&play[1], content, &nudged, months);
		count = states_compare(s, &play[0].state, &play[1].state, field, NULL, out, most);
	}
	free(play);
	return count;
}

int causes_moved(const struct scenario *s, const struct state *before, const struct state *after, causes_told *told,
	struct effect_on *out, int most)
{
	return states_compare(s, before, after, -1, told, out, most);
}

static void month_play_but(const struct scenario *s, struct state *st, const struct order *orders, int count, int but)
{
	for (int i = 0; i < count; i++)
		if (i != but)
			order_apply(s, st, &orders[i]);
	turn_step(s, st);
}

int causes_of_order(const struct content *content, const struct state *start, const struct order *orders, int count,
	int which, causes_told *told, struct effect_on *out, int most)
{
	struct state with = *start, without = *start;
	if (which < 0 || which >= count || start->house.out)
		return 0;
	month_play_but(&content->scenario, &with, orders, count, -1);
	month_play_but(&content->scenario, &without, orders, count, which);
	return states_compare(&content->scenario, &without, &with, -1, told, out, most);
}
