/* Orders in a few words. */
#include <math.h>
#include <string.h>

#include "chronicle.h"

static const char *word_of(const struct speech *sp, const char *family, const char *const *words, int count, int value)
{
	char key[64];
	if (value < 0 || value >= count)
		return "?";
	snprintf(key, sizeof key, "%s.%s", family, words[value]);
	return speech_word(sp, key);
}

/* The value that an order of a kind gives: "push" of a pace. */
static const char *value_of(const struct speech *sp, enum order_kind kind, int value)
{
	char key[64];
	if (!order_value_word(kind, value))
		return "?";
	snprintf(key, sizeof key, "%s.%s", order_word((int)kind), order_value_word(kind, value));
	return speech_word(sp, key);
}

static const char *team_or_nobody(const struct speech *sp, int team)
{
	if (team == ORDER_TO_BRIDGE)
		return speech_word(sp, "order.bridge");
	return team >= 0 && team < sp->content->scenario.teams ? speech_team(sp, team) : "?";
}

static const char *model_or_nobody(const struct speech *sp, int model)
{
	return model >= 0 && model < sp->content->scenario.models ? speech_model(sp, model) : "?";
}

static const char *theme_or_nobody(const struct speech *sp, int theme)
{
	return theme >= 0 && theme < sp->content->scenario.themes ? speech_theme(sp, theme) : "?";
}

static const char *person_or_nobody(const struct speech *sp, int person)
{
	return person >= 0 && person < sp->content->scenario.people ? speech_person(sp, person) : "?";
}

static void shares_say(const struct speech *sp, const struct order *order, int count, bool teams, struct writing *out)
{
	const char *comma = "";
	char digits[NUMBER_SIZE];
	for (int i = 0; i < count && i < ORDER_SHARES; i++) {
		if (isnan(order->share[i]))
			continue;
		writing_put(out, comma);
		SAY(sp, out, "order.share", {"name", teams ? speech_team(sp, i) : speech_axis(sp, i)},
			{"share", writing_fixed(100.0 * order->share[i], 0, digits)});
		comma = speech_word(sp, "list.comma");
	}
}

static void start_say(const struct speech *sp, const struct order *order, struct writing *out)
{
	char month[PHRASE_SIZE];
	SAY(sp, out, "order.start", {"model", model_or_nobody(sp, order->model)});
	if (order->goal >= 0)
		SAY(sp, out, "order.start.goal", {"goal", value_of(sp, ORDER_GOAL, order->goal)});
	if (order->month >= 0)
		SAY(sp, out, "order.start.date", {"month", speech_month(sp, order->month, month)});
}

static void bits_say(const struct speech *sp, const char *family, const char *const *words, int bits,
	struct writing *out)
{
	const char *names[8];
	int count = 0;
	for (int i = 0; i < 8; i++)
		if (bits >> i & 1)
			names[count++] = words ? word_of(sp, family, words, 3, i) : team_or_nobody(sp, i);
	speech_list(sp, out, names, count);
}

static void group_say(const struct speech *sp, const struct order *order, struct writing *out)
{
	int lab = order->team >= 0 ? order->team : sp->content->scenario.lab;
	struct writing list = {0};
	if (order->kind == ORDER_MERGE) {
		bits_say(sp, "", NULL, order->teams & 255 & ~(order->to >= 0 ? 1 << order->to : 0), &list);
		SAY(sp, out, "order.merge", {"teams", writing_text(&list)}, {"to", team_or_nobody(sp, order->to)});
	} else {
		bits_say(sp, "privilege", order_fixed_words(WORDS_PRIVILEGES), order->value > 0 ? order->value & 7 : 0, &list);
		if (list.length == 0)
			writing_put(&list, speech_word(sp, "privilege.none"));
		SAY(sp, out, order->kind == ORDER_FOUND ? "order.found" : "order.privilege",
			{"team", team_or_nobody(sp, lab)}, {"privileges", writing_text(&list)});
		if (order->kind == ORDER_FOUND && order->person >= 0)
			SAY(sp, out, "order.found.head", {"person", person_or_nobody(sp, order->person)});
	}
	writing_free(&list);
}

static void shared_say(const struct speech *sp, const struct order *order, struct writing *out)
{
	const struct scenario *s = &sp->content->scenario;
	bool teams = order->kind == ORDER_ALLOCATE;
	struct writing shares = {0};
	shares_say(sp, order, teams ? s->teams : s->axes, teams, &shares);
	SAY(sp, out, teams ? "order.allocate" : "order.mix", {"shares", writing_text(&shares)},
		{"model", model_or_nobody(sp, order->model)});
	writing_free(&shares);
}

/* Of whom, where it is one or the other. */
static const char *team_or_person(const struct speech *sp, const struct order *order)
{
	bool person = order->kind == ORDER_RETAIN && order->person >= 0;
	return person ? person_or_nobody(sp, order->person) : team_or_nobody(sp, order->team);
}

static const char *target_or_nothing(const struct speech *sp, int target)
{
	const struct scenario *s = &sp->content->scenario;
	return target >= 0 && target < s->acquisitions ? speech_name(sp, "acquisition.%s", s->acquisition[target].id) : "?";
}

/* One phrase, in which any argument may be named. */
static void plain_say(const struct speech *sp, const struct order *order, struct writing *out)
{
	char people[PHRASE_SIZE], months[PHRASE_SIZE], month[PHRASE_SIZE], amount[NUMBER_SIZE], key[64];
	snprintf(key, sizeof key, "order.%s", order_word(order->kind));
	SAY(sp, out, key, {"team", team_or_person(sp, order)}, {"to", team_or_nobody(sp, order->to)},
		{"person", person_or_nobody(sp, order->person)}, {"model", model_or_nobody(sp, order->model)},
		{"theme", theme_or_nobody(sp, order->theme)}, {"target", target_or_nothing(sp, order->target)},
		{"value", value_of(sp, (enum order_kind)order->kind, order->value)},
		{"goal", value_of(sp, ORDER_GOAL, order->value)}, {"license", value_of(sp, ORDER_LICENSE, order->value)},
		{"people", speech_count(sp, "count.people", order->people, people)},
		{"months", speech_count(sp, "duration.month", order->month, months)},
		{"month", order->month >= 0 ? speech_month(sp, order->month, month) : "?"},
		{"amount", writing_number(order->amount, amount)});
}

/* Those that one phrase does not say. */
static void (*const sayers[ORDER_KINDS])(const struct speech *, const struct order *, struct writing *) = {
	[ORDER_START] = start_say, [ORDER_ALLOCATE] = shared_say, [ORDER_MIX] = shared_say, [ORDER_MERGE] = group_say,
	[ORDER_FOUND] = group_say, [ORDER_PRIVILEGE] = group_say,
};

void order_say(const struct speech *sp, const struct order *order, struct writing *out)
{
	(sayers[order->kind] ? sayers[order->kind] : plain_say)(sp, order, out);
}

/* Where an order of history came from. */
static void order_cite(struct chronicle *c, int month, const struct order *order, struct marks *marks)
{
	const struct order_list *history = &c->replay->content->history;
	for (int i = 0; i < history->count; i++)
		if (history->item[i].month == month && order_same(&history->item[i].order, order)) {
			chronicle_cite(c, marks, history->item[i].source, history->item[i].confidence);
			return;
		}
}

static void orders_say(struct chronicle *c, int month, bool refused)
{
	const struct replay *r = c->replay;
	struct writing text = {0}, list = {0};
	struct marks marks = {0};
	char key[64];
	for (int i = 0; i < r->orders; i++) {
		const struct replay_order *given = &r->order[i];
		if (given->month != month || given->order.kind == ORDER_ANSWER || (given->refusal != REFUSAL_NONE) != refused)
			continue;
		if (list.length > 0)
			writing_put(&list, speech_word(c->speech, "list.semicolon"));
		order_say(c->speech, &given->order, &list);
		if (refused) {
			snprintf(key, sizeof key, "refusal.%s", refusal_word(given->refusal));
			SAY(c->speech, &list, "orders.because", {"reason", speech_word(c->speech, key)});
		} else {
			order_cite(c, month, &given->order, &marks);
		}
	}
	if (list.length > 0) {
		SAY(c->speech, &text, refused ? "orders.refused" : "orders.given", {"orders", writing_text(&list)});
		chronicle_paragraph(c, &text, &marks, 0);
	}
	writing_free(&text);
	writing_free(&list);
}

void chronicle_orders(struct chronicle *c, int month)
{
	orders_say(c, month, false);
	orders_say(c, month, true);
}
