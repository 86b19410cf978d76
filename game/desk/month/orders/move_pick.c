#include "move_pick.h"

#include <math.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"

static void label(struct desk *d, struct rect *r, const char *text, const char *value)
{
	struct rect row = rect_cut_top(r, ui_line_height(d->ui, TYPE_BODY_BOLD) + 2);
	if (*value)
		ui_text(d->ui, rect_cut_right(&row, ui_text_width(d->ui, TYPE_BODY_BOLD, value) + 2), TYPE_BODY_BOLD,
			ui_ink(d->ui, INK_TEXT), ALIGN_RIGHT, value);
	ui_text(d->ui, row, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, desk_capitals(d, text));
}

static int choose(struct desk *d, struct rect *r, const char *name, const char *const *text, int count, int at)
{
	struct rect place = rect_cut_top(r, ui_choice_height(d->ui, r->w, text, count));
	rect_cut_top(r, 12);
	return ui_choice(d->ui, place, name, text, count, at, 0);
}

static const char *option_name(struct desk *d, enum move_pick pick, int option)
{
	if (pick == PICK_MODEL)
		return speech_model(&d->speech, option);
	return option == ORDER_TO_BRIDGE ? desk_word(d, "moves.bridge") : speech_team(&d->speech, option);
}

static void pick_option(struct desk *d, struct rect *r, const struct order *draft, enum move_pick pick, int32_t *value)
{
	static const char *const keys[] = {[PICK_TEAM] = "moves.team", [PICK_TO] = "moves.to", [PICK_INTO] = "moves.into",
		[PICK_MODEL] = "moves.model"};
	int option[MODELS_MAX + 1], count = move_options(d->campaign, draft, pick, option, MODELS_MAX + 1), at = -1;
	const char *name[MODELS_MAX + 1];
	for (int i = 0; i < count; i++) {
		name[i] = option_name(d, pick, option[i]);
		at = option[i] == *value ? i : at;
	}
	label(d, r, desk_word(d, keys[pick]), "");
	at = choose(d, r, desk_word(d, keys[pick]), name, count, at);
	if (at >= 0)
		*value = option[at];
}

static void pick_bit(struct desk *d, struct rect *r, const char *name, int bit, int32_t *set)
{
	bool on = ui_toggle(d->ui, rect_cut_top(r, 26), name, (*set & bit) != 0);
	*set = on ? *set | bit : *set & ~bit;
}

static void pick_privileges(struct desk *d, struct rect *r, int32_t *set)
{
	label(d, r, speech_name(&d->speech, "order.%s", "privilege"), "");
	pick_bit(d, r, speech_name(&d->speech, "privilege.%s", "no_reviews"), PRIVILEGE_NO_REVIEWS, set);
	pick_bit(d, r, speech_name(&d->speech, "privilege.%s", "answers_to_nobody"), PRIVILEGE_ANSWERS_TO_NOBODY, set);
	pick_bit(d, r, speech_name(&d->speech, "privilege.%s", "gates_papers"), PRIVILEGE_GATES_PAPERS, set);
	rect_cut_top(r, 8);
}

static void pick_teams(struct desk *d, struct rect *r, struct order *draft)
{
	int team[TEAMS_MAX], count = move_options(d->campaign, draft, PICK_TEAMS, team, TEAMS_MAX);
	label(d, r, desk_word(d, "moves.teams"), "");
	for (int i = 0; i < count; i++)
		pick_bit(d, r, ui_say(d->ui, "%s", speech_team(&d->speech, team[i])), 1 << team[i], &draft->teams);
	rect_cut_top(r, 8);
}

static const char *number_say(struct desk *d, enum move_pick pick, double value)
{
	char out[PHRASE_SIZE];
	switch (pick) {
	case PICK_PEOPLE: return ui_say(d->ui, "%s", speech_count(&d->speech, "count.people", (int)value, out));
	case PICK_MONTHS: return ui_say(d->ui, "%s", speech_count(&d->speech, "duration.month", (int)value, out));
	case PICK_DATE: return desk_month_short(d, (int)value);
	case PICK_AMOUNT: return desk_value(d, desk_field(d, "house.accelerators"), value);
	case PICK_NONE: case PICK_TEAM: case PICK_TO: case PICK_INTO: case PICK_TEAMS: case PICK_MODEL:
	case PICK_PRIVILEGES: break; /* no number */
	}
	return "";
}

/* A number in its range, with both ends and a mark of what stands. */
static double pick_number(struct desk *d, struct rect *r, const struct order *draft, enum move_pick pick, double value,
	double base)
{
	static const char *const keys[] = {[PICK_PEOPLE] = "moves.people", [PICK_MONTHS] = "moves.months",
		[PICK_DATE] = "moves.date", [PICK_AMOUNT] = "moves.amount"};
	struct move_range range = move_range(d->campaign, draft, pick);
	const char *low = number_say(d, pick, range.low), *high = number_say(d, pick, range.high);
	label(d, r, desk_word(d, keys[pick]), number_say(d, pick, value));
	struct rect row = rect_cut_top(r, 24);
	float left = ui_text_width(d->ui, TYPE_SMALL, low) + 2, right = ui_text_width(d->ui, TYPE_SMALL, high) + 2;
	ui_text(d->ui, rect_cut_left(&row, left), TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, low);
	ui_text(d->ui, rect_cut_right(&row, right), TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT, high);
	if (range.high > range.low)
		ui_slider(d->ui, rect_inset(row, 8, 0), desk_word(d, keys[pick]), &value, range.low, range.high, range.step,
			base);
	rect_cut_top(r, 10);
	return value;
}

static const char *arrival_say(struct desk *d)
{
	int months = (int)d->campaign->content->scenario.parameters.compute_order_months;
	return DESK_SAY(d, "moves.arrival", {"month", desk_month(d, d->campaign->month + months)},
		{"have", desk_value(d, desk_field(d, "house.accelerators"), d->campaign->now.house.accelerators)});
}

void move_pick_draw(struct desk *d, struct rect *r, struct order *draft, enum move_pick pick)
{
	switch (pick) {
	case PICK_TEAM: pick_option(d, r, draft, pick, &draft->team); break;
	case PICK_TO:
	case PICK_INTO: pick_option(d, r, draft, pick, &draft->to); break;
	case PICK_MODEL: pick_option(d, r, draft, pick, &draft->model); break;
	case PICK_TEAMS: pick_teams(d, r, draft); break;
	case PICK_PRIVILEGES: pick_privileges(d, r, &draft->value); break;
	case PICK_DATE:
		if (draft->model >= 0)
			draft->month = (int)pick_number(d, r, draft, pick, draft->month, d->campaign->now.model[draft->model].due);
		break;
	case PICK_PEOPLE: draft->people = (int)pick_number(d, r, draft, pick, draft->people, NAN); break;
	case PICK_MONTHS: draft->month = (int)pick_number(d, r, draft, pick, draft->month, NAN); break;
	case PICK_AMOUNT:
		draft->amount = pick_number(d, r, draft, pick, draft->amount, NAN);
		ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), arrival_say(d), 8);
		break;
	case PICK_NONE: break;
	}
}
