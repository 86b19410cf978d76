#include "moves.h"

#include <math.h>

enum { LOAN_PEOPLE = 6, LOAN_MONTHS = 6 };

enum place { PLACE_CONTROL, PLACE_SHEET };

static const struct {
	enum order_kind kind;
	enum place place;
	enum move_list list;
	enum move_pick pick[MOVE_PICKS_MAX];
} moves[] = {
#define MOVE(code, place, list, ...) {ORDER_##code, PLACE_##place, LIST_##list, {__VA_ARGS__}},
	MOVE_TABLE(MOVE)
#undef MOVE
};

#define BIT(code, ...) | UINT64_C(1) << ORDER_##code
_Static_assert(sizeof moves / sizeof *moves == ORDER_KINDS && (0 MOVE_TABLE(BIT)) == (UINT64_C(1) << ORDER_KINDS) - 1,
	"each verb is picked somewhere, and stands once in the table");
#undef BIT

static int move_at(enum order_kind kind)
{
	int at = 0;
	while (at < ORDER_KINDS - 1 && moves[at].kind != kind)
		at++;
	return at;
}

int moves_shown(enum order_kind out[ORDER_KINDS])
{
	int count = 0;
	for (int i = 0; i < ORDER_KINDS; i++)
		if (moves[i].place == PLACE_SHEET)
			out[count++] = moves[i].kind;
	return count;
}

const enum move_pick *move_picks(enum order_kind kind)
{
	return moves[move_at(kind)].pick;
}

bool move_is_list(enum order_kind kind)
{
	return move_list(kind) != LIST_ONE;
}

enum move_list move_list(enum order_kind kind)
{
	return moves[move_at(kind)].list;
}

static bool fits(const struct campaign *c, const struct order *draft, int model)
{
	const struct model_state *now = &c->now.model[model];
	return !now->shipped && !now->cancelled && (now->started || draft->kind == ORDER_DATE);
}

int move_options(const struct campaign *c, const struct order *draft, enum move_pick pick, int *out, int most)
{
	const struct scenario *s = &c->content->scenario;
	int count = 0;
	if (pick == PICK_TO && count < most)
		out[count++] = ORDER_TO_BRIDGE;
	for (int m = 0; pick == PICK_MODEL && m < s->models && count < most; m++)
		if (fits(c, draft, m))
			out[count++] = m;
	bool other = pick == PICK_TO || pick == PICK_TEAMS;
	for (int t = 0; pick != PICK_MODEL && t < s->teams && count < most; t++)
		if (c->now.team[t].founded && !(other && t == (pick == PICK_TO ? draft->team : draft->to)))
			out[count++] = t;
	return count;
}

static int people_free(const struct campaign *c, int team)
{
	return team >= 0 ? c->now.team[team].staff - c->now.team[team].away : 0;
}

static double affordable(const struct campaign *c)
{
	struct order one = order_none(ORDER_BUY);
	one.amount = 1;
	double price = order_price(&c->content->scenario, &c->now, &one).budget;
	return price > 0 ? fmin(1000, floor(c->now.house.budget_left / price)) : 1000;
}

struct move_range move_range(const struct campaign *c, const struct order *draft, enum move_pick pick)
{
	switch (pick) {
	case PICK_PEOPLE: return (struct move_range){1, fmax(1, people_free(c, draft->team)), 1};
	case PICK_MONTHS: return (struct move_range){1, MOVE_LOAN_MONTHS_MAX, 1};
	case PICK_DATE: return (struct move_range){c->month + 1, c->month + MOVE_DATE_MONTHS_MAX, 1};
	case PICK_AMOUNT: return (struct move_range){1, fmax(1, affordable(c)), 1};
	case PICK_NONE: case PICK_TEAM: case PICK_TO: case PICK_INTO: case PICK_TEAMS: case PICK_MODEL:
	case PICK_PRIVILEGES: break; /* no number */
	}
	return (struct move_range){0, 0, 0};
}

static int within(const struct campaign *c, const struct order *draft, enum move_pick pick, int value)
{
	struct move_range range = move_range(c, draft, pick);
	return (int)fmin(range.high, fmax(range.low, value));
}

/* `value` where it is among the options, else the one of `wanted` that is, else the first; ORDER_NONE: there is
 * none. */
static int option(const struct campaign *c, const struct order *draft, enum move_pick pick, int value, int wanted)
{
	int list[MODELS_MAX + 1], count = move_options(c, draft, pick, list, MODELS_MAX + 1);
	int out = count > 0 ? list[0] : ORDER_NONE;
	for (int i = 0; i < count; i++)
		out = list[i] == wanted ? wanted : out;
	for (int i = 0; i < count; i++)
		out = list[i] == value ? value : out;
	return out;
}

/* Another programme: its own date. */
static void settle_model(const struct campaign *c, struct order *o)
{
	int next, due = campaign_next_due(c, &next), before = o->model;
	o->model = option(c, o, PICK_MODEL, o->model, due >= 0 ? next : ORDER_NONE);
	if (o->model != ORDER_NONE && o->kind == ORDER_DATE)
		o->month = within(c, o, PICK_DATE, o->model != before ? c->now.model[o->model].due : o->month);
}

static void settle_merge(const struct campaign *c, struct order *o)
{
	int list[TEAMS_MAX], all = 0, before = o->to;
	o->to = option(c, o, PICK_INTO, o->to, c->content->scenario.bridge_to);
	int count = move_options(c, o, PICK_TEAMS, list, TEAMS_MAX);
	for (int i = 0; i < count; i++)
		all |= 1 << list[i];
	o->teams &= all;
	if (o->teams == 0 && before != o->to)
		o->teams = all & (1 << c->content->scenario.bridge_from | 1 << c->content->scenario.bridge_to);
}

void move_settle(const struct campaign *c, struct order *o)
{
	const struct scenario *s = &c->content->scenario;
	for (const enum move_pick *pick = move_picks((enum order_kind)o->kind); *pick != PICK_NONE; pick++)
		switch (*pick) {
		case PICK_TEAM: o->team = option(c, o, PICK_TEAM, o->team, s->bridge_from); break;
		case PICK_TO: o->to = option(c, o, PICK_TO, o->to, ORDER_TO_BRIDGE); break;
		case PICK_MODEL: settle_model(c, o); break;
		case PICK_INTO: settle_merge(c, o); break;
		case PICK_PRIVILEGES:
			if (o->value < 0)
				o->value = o->kind == ORDER_PRIVILEGE && o->team >= 0 ? c->now.team[o->team].privileges : 0;
			break;
		case PICK_PEOPLE: o->people = within(c, o, PICK_PEOPLE, o->people); break;
		case PICK_MONTHS: o->month = within(c, o, PICK_MONTHS, o->month); break;
		case PICK_AMOUNT: {
			struct move_range range = move_range(c, o, PICK_AMOUNT);
			o->amount = fmin(range.high, fmax(range.low, o->amount));
			break;
		}
		case PICK_DATE: /* with its programme */
		case PICK_TEAMS: /* with the team that they merge into */
		case PICK_NONE: break;
		}
}

struct order move_draft(const struct campaign *c, enum order_kind kind)
{
	struct order draft = order_none(kind);
	if (kind == ORDER_PRIVILEGE && c->content->scenario.lab >= 0)
		draft.team = c->content->scenario.lab;
	if (kind == ORDER_APPOINT)
		draft.team = c->content->scenario.bridge_to;
	if (kind == ORDER_LEND) {
		draft.people = LOAN_PEOPLE;
		draft.month = LOAN_MONTHS;
	}
	move_settle(c, &draft);
	if (kind == ORDER_LAY_OFF)
		draft.people = within(c, &draft, PICK_PEOPLE, draft.team >= 0 ? c->now.team[draft.team].staff / 20 : 1);
	if (kind == ORDER_BUY)
		draft.amount = fmax(1, floor(affordable(c) / 4));
	return draft;
}
