/* What the parts of the page share: the record beside the run, and words. */
#include <math.h>
#include <string.h>

#include "desk/frame/words.h"
#include "retrospective_page.h"

const char *retrospective_outcome_word(const struct desk *d, int outcome)
{
	return outcome < WHY_GRADE ? desk_word(d, "retrospective.why.trust") :
		speech_grade(&d->speech, outcome - WHY_GRADE);
}

const char *retrospective_record_words(struct desk *d, double grade)
{
	bool dealt = d->campaign->content->scenario.turn.dealt;
	return DESK_SAY(d, dealt ? "retrospective.record.dealt" : "retrospective.record",
		{"n", ui_say(d->ui, "%.0f", grade)});
}

const char *retrospective_luck_words(struct desk *d, const struct stand_grades *luck, int grade)
{
	int share = luck->below[grade] * 100 / luck->rerolls; /* rounded down: better than all is said of all alone */
	return DESK_SAY(d, "retrospective.luck", {"n", ui_say(d->ui, "%d", share)});
}

const char *retrospective_ending(struct desk *d, const char *what)
{
	const struct campaign *c = d->campaign;
	int ending = campaign_over(c) ? state_ending(&c->content->scenario, &c->now) : -1;
	if (ending < 0)
		return desk_word(d, strcmp(what, "title") == 0 ? "retrospective.so_far" : "retrospective.so_far.body");
	const char *text = speech_text(&d->speech, ui_say(d->ui, "ending.%%s.%s", what),
		c->content->scenario.ending[ending].id);
	return text ? text : "";
}

const char *retrospective_kicker(struct desk *d)
{
	const struct campaign *c = d->campaign;
	const char *title = speech_text(&d->speech, "%s", "scenario.title");
	const char *difficulty = c->difficulty[0] ? c->difficulty : "fair";
	const char *key = ui_say(d->ui, "difficulty.%s", difficulty);
	const char *kicker = DESK_SAY(d, c->month > 1 ? "retrospective.kicker" : "retrospective.kicker.one",
		{"scenario", title ? title : c->content->scenario.id},
		{"from", desk_month(d, 0)}, {"to", desk_month(d, c->month > 0 ? c->month - 1 : 0)},
		{"seed", ui_say(d->ui, "%llu", (unsigned long long)c->seed)},
		{"difficulty", desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : difficulty});
	return c->taken_over <= 0 ? kicker : DESK_SAY(d, "retrospective.kicker.taken", {"kicker", kicker},
		{"month", desk_month(d, c->taken_over)});
}

const char *retrospective_orders(struct desk *d, int month)
{
	const struct order_list *orders = &d->campaign->orders;
	struct writing w = {0};
	for (int i = 0; i < orders->count; i++)
		if (orders->item[i].month == month && orders->item[i].order.kind != ORDER_ANSWER) {
			writing_put(&w, writing_text(&w)[0] ? desk_word_of(d, WORDS_LAB, "list.semicolon") : "");
			writing_put(&w, desk_order_words(d, &orders->item[i].order));
		}
	bool none = !writing_text(&w)[0];
	const char *text = desk_written(d, &w);
	return none ? NULL : text;
}

float retrospective_month_width(struct desk *d)
{
	float w = 0;
	for (int m = 0; m < 12; m++)
		w = fmaxf(w, ui_text_width(d->ui, TYPE_NOTE_BOLD, desk_month_short(d, m)));
	return ceilf(w) + 20;
}

void retrospective_waiting(struct desk *d, struct rect *r, enum answer is, const char *coming, int share)
{
	bool failed = is == ANSWER_FAILED;
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, failed ? INK_BAD : INK_MUTED),
		failed ? desk_word(d, "retrospective.failed") :
		DESK_SAY(d, coming, {"share", desk_percent(d, share < 0 ? 0 : share / 1000.0)}), 8);
	if (!failed && ui_drawing(d->ui))
		ui_again(d->ui, 0.1);
}

void retrospective_head(struct desk *d, struct rect *r, const char *title, const char *about)
{
	ui_line(d->ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(d->ui, INK_TEXT));
	rect_cut_top(r, 10);
	ui_flow(d->ui, r, TYPE_SERIF_TITLE, ui_ink(d->ui, INK_TEXT), title, about ? 2 : 8);
	if (about)
		ui_flow(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), about, 10);
}
