/* What a card knows of its number. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "campaign/field_family.h"
#include "desk/frame/words.h"
#include "card.h"

static int orders_gather(const struct replay *replay, int month, struct order order[CARD_ORDERS_MAX])
{
	int count = 0;
	for (int i = 0; replay && i < replay->orders && count < CARD_ORDERS_MAX; i++)
		if (replay->order[i].month == month && replay->order[i].refusal == REFUSAL_NONE)
			order[count++] = replay->order[i].order;
	return count;
}

static bool causes_gather(struct desk *d, struct card_facts *f, int field)
{
	const struct campaign *c = d->campaign;
	const struct replay *replay = campaign_replay(d->campaign);
	if (c->month == 0)
		return false;
	f->orders = orders_gather(replay, c->month - 1, f->order);
	struct order before[CARD_ORDERS_MAX];
	struct month_played played = {.order = before};
	if (c->month > 1) {
		played.start = &c->state[c->month - 2];
		played.orders = orders_gather(replay, c->month - 2, before);
	}
	return causes_since(c->content, played.start ? &played : NULL, &c->state[c->month - 1], f->order, f->orders, field,
		&f->causes);
}

/* A tenth up, or down where there is no room. */
static double nudge_of(const struct field *field, double value)
{
	double range = field->high - field->low, nudge = range <= 100 ? range / 10 : fmax(fabs(value), 1) / 10;
	return value + nudge > field->high ? -nudge : nudge;
}

void card_facts_gather(struct desk *d, struct card_facts *f, int field)
{
	if (f->changed == d->changed && f->changed != 0 && f->field == field)
		return;
	const struct campaign *c = d->campaign;
	f->field = field;
	f->changed = d->changed;
	f->known = causes_gather(d, f, field);
	double value = desk_now(d, field);
	f->moves = 0;
	if (isnan(value))
		return;
	f->nudge = nudge_of(&c->content->scenario.field[field], value);
	f->moves = causes_moves(c->content, &c->state[c->month], field, f->nudge, 3, f->move, CARD_MOVES_MAX);
}

/* Mechanisms are named KEY_INPUT; what they come from is a field where one stands here. */
int card_cause_field(const struct desk *d, const struct cause *cause, int field)
{
	static const char *const fields[][2] = {
		{"_fatigue", "team.%s.fatigue"}, {"_voice", "team.%s.voice"}, {"_autonomy", "team.%s.autonomy"},
		{"_fear", "team.%s.fear"}, {"_pay", "team.%s.pay_gap"}, {"_papers", "team.%s.papers_held"},
		{"_load", "team.%s.load"}, {"_reorganised", "team.%s.reorganising"}, {"_cohesion", "team.%s.cohesion"},
		{"_contagion", "team.%s.contagion"}, {"_head", "team.%s.expertise"}, {"_resentment", "house.resentment"},
		{"_heat", "field.talent_heat"}, {"_pressure", "house.pressure"}, {"_goodwill", "house.goodwill"},
		{"morale_trust", "house.trust"}, {"influence_trust", "house.trust"}, {"budget_trust", "house.trust"},
		{"_wait", "bridge.wait_months"}, {"_mail", "bridge.wait_months"}, {"_liaison", "bridge.liaison"},
		{"_distrust", "bridge.trust"}, {"_late", NULL}, {"_users", "house.product_users"},
	};
	char family[FIELD_FAMILY_SIZE];
	int entity;
	const struct scenario *s = &d->campaign->content->scenario;
	if (!cause->key || !field_family(s, field, family, &entity, NULL))
		return -1;
	int team = strncmp(family, "team.", 5) == 0 && entity >= 0 ? entity : strncmp(family, "model.", 6) == 0 &&
		entity >= 0 ?
		s->model[entity].team : strncmp(family, "theme.", 6) == 0 && entity >= 0 ? s->theme[entity].team : s->bridge_to;
	size_t length = strlen(cause->key);
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		size_t tail = strlen(fields[i][0]);
		if (length < tail || strcmp(cause->key + length - tail, fields[i][0]) != 0 || !fields[i][1])
			continue;
		char id[FIELD_ID_SIZE];
		const char *gap = strstr(fields[i][1], "%s");
		snprintf(id, sizeof id, "%.*s%s%s", gap ? (int)(gap - fields[i][1]) : (int)strlen(fields[i][1]), fields[i][1],
			gap ? s->team[team].id : "", gap ? gap + 2 : "");
		int found = field_find(s, id);
		return found == field ? -1 : found;
	}
	return -1;
}

const char *card_cause_words(struct desk *d, const struct order *order, int orders, const struct cause *cause)
{
	const struct scenario *s = &d->campaign->content->scenario;
	if (cause->key)
		return desk_word_of(d, WORDS_CAUSES, cause->key);
	if (cause->order >= 0 && cause->order < orders)
		return DESK_SAY(d, "card.order", {"order", desk_order_words(d, &order[cause->order])});
	if (cause->event >= 0)
		return speech_name(&d->speech, "event.%s.title", s->event[cause->event].id);
	if (cause->rival >= 0)
		return DESK_SAY(d, "card.rival", {"rival", speech_rival(&d->speech, cause->rival)});
	return "?";
}

struct course {
	int count;
	double value[MONTHS_MAX + 1];
};

static struct course course_of(const struct field *field, const struct state *state, int count)
{
	struct course c = {.count = count <= MONTHS_MAX ? count : MONTHS_MAX + 1};
	for (int i = 0; i < c.count; i++)
		c.value[i] = field_read(field, &state[i]);
	return c;
}

static void range_add(const struct course *c, double *low, double *high)
{
	for (int i = 0; i < c->count; i++) {
		if (isnan(c->value[i]))
			continue;
		*low = fmin(*low, c->value[i]);
		*high = fmax(*high, c->value[i]);
	}
}

static void course_draw(struct desk *d, struct rect r, const struct course *c, double low, double high, int months,
	float width, float dash, colour ink)
{
	float xy[2 * (MONTHS_MAX + 1)];
	int n = 0;
	for (int i = 0; i <= c->count; i++) {
		if (i < c->count && !isnan(c->value[i])) {
			xy[2 * n] = r.x + r.w * (float)i / (float)(months > 0 ? months : 1);
			xy[2 * n + 1] = r.y + r.h * (1 - (float)((c->value[i] - low) / (high - low)));
			n++;
			continue;
		}
		ui_polyline(d->ui, xy, n, width, dash, ink);
		n = 0;
	}
}

void card_trend_draw(struct desk *d, struct rect r, int field)
{
	const struct field *f = &d->campaign->content->scenario.field[field];
	const struct replay *record = campaign_record(d->campaign);
	struct course mine = course_of(f, d->campaign->state, d->campaign->month + 1), theirs = {0};
	/* Where the future is dealt, history's orders must not foretell it. */
	bool dealt = d->campaign->content->scenario.turn.dealt;
	if (record)
		theirs = course_of(f, record->state, (dealt && record->months > d->campaign->month ? d->campaign->month :
			record->months) + 1);
	double low = HUGE_VAL, high = -HUGE_VAL;
	range_add(&mine, &low, &high);
	range_add(&theirs, &low, &high);
	if (low > high)
		return;
	double pad = fmax((high - low) * 0.08, fmax(fabs(high) * 0.01, 1e-6));
	low -= pad;
	high += pad;
	int months = d->campaign->until > d->campaign->month ? d->campaign->until : d->campaign->month;
	ui_fill(d->ui, r, ui_ink(d->ui, INK_WASH));
	float now = r.x + r.w * (float)d->campaign->month / (float)(months > 0 ? months : 1);
	ui_line(d->ui, now, r.y, now, r.y + r.h, 1, ui_ink(d->ui, INK_RULE));
	course_draw(d, r, &theirs, low, high, months, 1, 3, ui_ink(d->ui, INK_MUTED));
	course_draw(d, r, &mine, low, high, months, 2, 0, ui_ink(d->ui, INK_LINK));
	double last = mine.value[mine.count - 1];
	if (!isnan(last))
		ui_circle(d->ui, now, r.y + r.h * (1 - (float)((last - low) / (high - low))), 3, ui_ink(d->ui, INK_LINK));
}
