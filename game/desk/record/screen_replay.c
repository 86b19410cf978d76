/* "As it happened": the page, its controls and the clock. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "content/messages.h"
#include "desk/frame/notice.h"
#include "desk/frame/session.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "replay_page.h"

static const double seconds_a_month[REPLAY_SPEEDS] = {2, 1, 0.4};

static void clock_run(struct desk *d, struct replay_page *p, int last)
{
	double now = ui_time(d->ui);
	if (!p->playing)
		return;
	if (now >= p->next) {
		p->next = now + seconds_a_month[p->speed];
		if (p->month < last)
			p->month++;
		else
			p->playing = false;
	}
	ui_again(d->ui, fmax(0.01, p->next - now));
}

static void take_over(struct desk *d, const struct watch *watch, int month)
{
	char line[WATCH_LINE_SIZE];
	struct messages errors;
	struct campaign *mine = campaign_take_over(watch->campaign, NULL, watch->campaign->seed, month,
		d->settings.difficulty, messages_open(&errors));
	messages_first_line(&errors, line, sizeof line);
	if (!mine) {
		desk_tell(d, true, DESK_SAY(d, "new.broken", {"scenario", watch->choice.scenario}, {"line", line}));
		return;
	}
	desk_play(d, mine);
	desk_tell(d, false, DESK_SAY(d, "replay.taken", {"month", desk_month(d, mine->month)}));
}

static void month_go(struct replay_page *p, int month, int last)
{
	p->month = month < 0 ? 0 : month > last ? last : month;
	p->playing = false;
}

/* A button of the head; its key works but is not shown where room is short. */
static bool control(struct desk *d, struct rect *row, const char *label, int key, enum look look, bool tight)
{
	return ui_button_right(d->ui, row, label, tight ? KEY_NONE : key, look) || (tight && ui_key(d->ui, key));
}

/* Buttons from the right of the head; true when history is taken over. */
static bool controls_draw(struct desk *d, struct replay_page *p, struct rect *row, int last)
{
	static const char *const speeds[REPLAY_SPEEDS] = {"replay.speed.slow", "replay.speed.usual", "replay.speed.fast"};
	struct ui *ui = d->ui;
	const char *step = desk_word(d, "replay.step"), *back = desk_word(d, "replay.step_back");
	bool tight = row->w < 4.9f * ui_button_width(ui, step, KEY_RIGHT, LOOK_PLAIN);
	bool over = control(d, row, desk_word(d, "replay.take_over"), KEY_OF('T'), LOOK_PLAIN, tight);
	if (control(d, row, desk_word(d, speeds[p->speed]), KEY_OF('S'), LOOK_PLAIN, tight))
		p->speed = (p->speed + 1) % REPLAY_SPEEDS;
	if (control(d, row, tight ? "▶" : step, KEY_RIGHT, LOOK_PLAIN, tight))
		month_go(p, p->month + 1, last);
	if (control(d, row, desk_word(d, p->playing ? "replay.pause" : "replay.play"), KEY_SPACE, LOOK_STRONG, tight)) {
		p->playing = !p->playing;
		if (p->playing && p->month == last)
			p->month = 0;
		p->next = ui_time(ui) + seconds_a_month[p->speed];
	}
	if (control(d, row, tight ? "◀" : back, KEY_LEFT, LOOK_PLAIN, tight))
		month_go(p, p->month - 1, last);
	if (ui_key(ui, KEY_HOME))
		month_go(p, 0, last);
	if (ui_key(ui, KEY_END))
		month_go(p, last, last);
	return over;
}

static void simulated_draw(struct desk *d, const struct replay_view *v, struct replay_page *p, struct rect r)
{
	struct rect inside = ui_scroll(d->ui, rect_inset(r, -4, 0), "replay");
	float top = inside.y;
	struct rect body = {r.x, inside.y, r.w - 10, inside.h};
	struct rect left = rect_cut_left(&body, floorf(body.w * 0.49f));
	rect_cut_left(&body, 28);
	float charts = desk_grown(d, fmaxf(128, fminf(170, r.h * 0.3f))),
		index = desk_grown(d, fmaxf(300, fminf(460, r.h * 0.62f)));
	replay_index_chart(d, v, &p->axis, rect_cut_top(&left, index));
	rect_cut_top(&left, 16);
	float left_h = index + 16 + replay_parting_draw(d, v, p->axis, left);
	struct rect row = rect_cut_top(&body, charts),
		wide = rect_cut_top(&body, 12 + fmaxf(charts + 8, replay_attention_height(d, v)));
	replay_bridge_chart(d, v, rect_column(row, 0, 2, 24));
	replay_leavers_chart(d, v, rect_column(row, 1, 2, 24));
	rect_cut_top(&wide, 12);
	replay_attention_chart(d, v, wide);
	rect_cut_top(&body, 16);
	float right_h = body.y - top + replay_month_draw(d, v, body);
	ui_scroll_end(d->ui, fmaxf(left_h, right_h) + 8);
}

/* Whose run is simulated below, and the way to another. */
static void simulated_head_draw(struct desk *d, const struct replay_view *v, struct replay_page *p, struct rect row)
{
	struct ui *ui = d->ui;
	const char *label = desk_word(d, "replay.simulated.head"), *run = replay_run_words(d, v->watch);
	if (ui_button_right(ui, &row, desk_word(d, "replay.choose"), KEY_OF('R'), LOOK_SMALL))
		replay_choose_open(d, p, v->watch);
	rect_cut_right(&row, 12);
	ui_text(ui, rect_cut_left(&row, ui_text_width(ui, TYPE_LABEL, label) + 2), TYPE_LABEL, ui_ink(ui, INK_MUTED),
		ALIGN_LEFT, label);
	rect_cut_left(&row, 12);
	ui_text(ui, row, TYPE_NOTE, ui_ink(ui, INK_MUTED), ALIGN_LEFT, run);
}

static void page_draw(struct desk *d, struct replay_page *p, const struct replay_view *v, struct rect body)
{
	struct ui *ui = d->ui;
	char month[PHRASE_SIZE];
	speech_month(&v->speech, v->month, month);
	bool low = body.h < 640;
	enum type type = low ? TYPE_HEAD : TYPE_DISPLAY;
	struct rect head = rect_cut_top(&body, ui_line_height(ui, type));
	ui_text(ui, rect_cut_left(&head, ui_text_width(ui, type, month) + 2), type, ui_ink(ui, INK_TEXT), ALIGN_LEFT,
		month);
	rect_cut_left(&head, 16);
	if (low) /* the letters stand on one line */
		head.y += 4;
	else
		head = rect_cut_bottom(&head, ui_line_height(ui, TYPE_LABEL) + 12);
	ui_text(ui, head, TYPE_LABEL, ui_ink(ui, INK_MUTED), ALIGN_LEFT, desk_word(d, "replay.recorded.head"));
	rect_cut_top(&body, low ? 2 : 8);
	float facts = fminf(replay_facts_height(d, v, body.w), low ? 118 : fmaxf(116, body.h * 0.21f));
	facts = fmaxf(facts, low ? 84 : 116); /* so that the scrubber stays where the hand is */
	replay_facts_draw(d, v, rect_cut_top(&body, facts));
	rect_cut_top(&body, 8);
	if (replay_scrub_draw(d, v, rect_cut_top(&body, desk_grown(d, 58)), &p->month))
		p->playing = false;
	rect_cut_top(&body, low ? 6 : 12);
	simulated_head_draw(d, v, p, rect_cut_top(&body, ui_button_height(ui, LOOK_SMALL)));
	rect_cut_top(&body, low ? 4 : 8);
	simulated_draw(d, v, p, body);
}

/* While there is nothing to see yet, or never will be. */
static void waiting_draw(struct desk *d, struct replay_page *p, const struct watch *watch)
{
	struct ui *ui = d->ui;
	struct rect row, body = page_head(d, desk_word(d, "replay.title"), NULL, &row);
	bool trouble = watch && (watch->no_record || watch->trouble[0]);
	if (trouble) {
		const char *text = watch->no_record ? DESK_SAY(d, "replay.no_record", {"scenario", watch->choice.scenario}) :
			DESK_SAY(d, "new.broken", {"scenario", watch->choice.scenario}, {"line", watch->trouble});
		if (ui_button_right(ui, &row, desk_word(d, "replay.choose"), KEY_OF('R'), LOOK_STRONG))
			replay_choose_open(d, p, watch);
		ui_paragraph(ui, body, TYPE_BODY, ui_ink(ui, INK_BAD), text);
		return;
	}
	char done[16];
	int thousandths = work_progress(d->work, WORK_WATCH);
	snprintf(done, sizeof done, "%d", thousandths > 0 ? thousandths / 10 : 0);
	ui_paragraph(ui, body, TYPE_BODY, ui_ink(ui, INK_MUTED), DESK_SAY(d, "replay.preparing", {"n", done}));
	ui_again(ui, 0.1);
}

static void replay_draw(struct desk *d, struct replay_page *p, const struct watch *watch, const struct replay *record)
{
	struct rect row;
	int last = record->months - 1;
	clock_run(d, p, last);
	p->month = p->month > last ? last : p->month;
	struct rect body = page_head(d, desk_word(d, "replay.title"), NULL, &row);
	bool over = controls_draw(d, p, &row, last);
	const char *about = desk_word(d, "replay.about");
	if (ui_text_width(d->ui, TYPE_NOTE, about) < row.w)
		ui_text(d->ui, row, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), ALIGN_LEFT, about);
	const struct content *content = watch->campaign->content;
	p->axis = p->axis < content->scenario.axes ? p->axis : 0;
	struct replay_view view = {content, &content->scenario, watch, record, &record->state[p->month],
		&record->state[p->month + 1], speech_of(content, d->words[d->language][WORDS_LAB]), p->month, last};
	body.y -= 12;
	body.h += 24;
	page_draw(d, p, &view, body);
	if (over)
		take_over(d, watch, p->month);
}

void screen_replay(struct desk *d)
{
	struct replay_page *p = desk_state(d, SCREEN_REPLAY, sizeof *p);
	if (!p)
		return;
	if (!p->begun) {
		p->begun = true;
		p->speed = 1;
		p->axis = 1;
	}
	const struct watch *watch = watch_of(d);
	const struct replay *record = watch_record(watch);
	if (record && record->months > 0)
		replay_draw(d, p, watch, record);
	else
		waiting_draw(d, p, watch);
	if (p == d->state[SCREEN_REPLAY]) /* it was not taken over */
		replay_choose_draw(d, p);
}
