/* What the turn brought: launches, rivals, what each order did, what moved and why. */
#include <stdio.h>

#include "desk/card/card.h"
#include "desk/frame/effect_row.h"
#include "desk/frame/field_words.h"
#include "desk/frame/session.h"
#include "desk/frame/words.h"
#include "inbox_parts.h"

enum { SOURCES_MOST = 3 };

static void launches_draw(struct inbox *in)
{
	struct desk *d = in->d;
	int model[MODELS_MAX], count = d->campaign->month > 0 ? campaign_launches(d->campaign, d->campaign->month,
		model) : 0;
	for (int i = 0; i < count; i++) {
		struct writing head = {0}, deck = {0};
		speech_headline(&d->speech, &d->campaign->now, model[i], false, &head);
		speech_headline(&d->speech, &d->campaign->now, model[i], true, &deck);
		struct rect r = inbox_message(in, &(struct letter){"press", writing_text(&head), writing_text(&deck),
			speech_model(&d->speech, model[i]), "", INK_CARD});
		struct rect row = {r.x, r.y, r.w, 24};
		if (ui_button_left(d->ui, &row, DESK_SAY(d, "inbox.read", {"model", speech_model(&d->speech, model[i])}),
			KEY_NONE, LOOK_LINK))
			desk_go(d, SCREEN_LAUNCH, model[i]);
		inbox_message_end(in, r.y + 22);
		writing_free(&head);
		writing_free(&deck);
	}
}

/* "GPT-4 leads in knowledge and coding." where it took the lead. */
static void leads_say(struct desk *d, struct writing *out, int rival)
{
	const struct campaign *c = d->campaign;
	const struct state *before = &c->state[campaign_turn_before(c)], *now = &c->state[c->month];
	const char *axis[AXES_MAX];
	struct writing axes = {0};
	int count = 0;
	for (int a = 0; a < c->content->scenario.axes; a++)
		if (now->house.best_by[a] == rival && before->house.best_by[a] != rival) {
			char inside[PHRASE_SIZE];
			axis[count++] = ui_say(d->ui, "%s", speech_axis_inside(&d->speech, a, inside));
		}
	speech_list(&d->speech, &axes, axis, count);
	if (count > 0)
		writing_printf(out, "%s%s", out->length > 0 ? " " : "", DESK_SAY(d, "inbox.leads",
			{"rival", speech_rival(&d->speech, rival)}, {"axis", writing_text(&axes)}));
	writing_free(&axes);
}

/* Rivals' releases of the turn, the axes on which one took the lead, and where each stands written. */
static void rivals_draw(struct inbox *in)
{
	struct desk *d = in->d;
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	int out[SOURCES_MOST], count = 0, all = 0;
	if (c->month == 0)
		return;
	const struct state *before = &c->state[campaign_turn_before(c)], *now = &c->state[c->month];
	struct writing names = {0}, leads = {0};
	for (int i = 0; i < s->rivals; i++) {
		if (!now->rival[i].out || before->rival[i].out)
			continue;
		writing_printf(&names, "%s%s", all++ > 0 ? desk_word_of(d, WORDS_LAB, "list.comma") : "",
			speech_rival(&d->speech, i));
		if (count < SOURCES_MOST)
			out[count++] = i;
		leads_say(d, &leads, i);
	}
	if (all > 0) {
		struct rect r = inbox_message(in, &(struct letter){"press", DESK_SAY(d, "inbox.elsewhere", {"names",
			writing_text(&names)}), writing_text(&leads), desk_months(d, campaign_turn_before(c), c->month), "",
			INK_CARD});
		for (int i = 0; i < count; i++)
			r.y += inbox_source(in, r, ui_say(d->ui, "rival.%s", s->rival[out[i]].id), all > 1 ?
				speech_rival(&d->speech, out[i]) : NULL);
		inbox_message_end(in, r.y);
	}
	writing_free(&names);
	writing_free(&leads);
}

void inbox_press(struct inbox *in)
{
	launches_draw(in);
	rivals_draw(in);
}

/* One order: done, and what it did; or refused, and why. */
static void order_draw(struct desk *d, struct rect *r, const struct news_order *news)
{
	struct ui *ui = d->ui;
	bool done = news->refusal == REFUSAL_NONE;
	const char *words = desk_order_words(d, &news->order);
	ui_flow(ui, r, TYPE_NOTE, ui_ink(ui, done ? INK_TEXT : INK_BAD), done ? ui_say(ui, "✓ %s", words) : DESK_SAY(d,
		"inbox.refused", {"order", words}), 1);
	if (!done)
		ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_SOFT), desk_refusal(d, news->refusal), 4);
	for (int i = 0; i < news->effects; i++)
		r->y += effect_row(d, *r, (struct effect_row){news->effect[i].field, news->effect[i].change, NULL});
	if (done && news->effects == 0)
		ui_flow(ui, r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "inbox.nothing_yet"), 0);
	rect_cut_top(r, 4);
}

void inbox_orders(struct inbox *in)
{
	struct desk *d = in->d;
	const struct month_news *news = &in->kept->news;
	char n[16];
	if (news->orders == 0)
		return;
	struct rect r = inbox_message(in, &(struct letter){"office", desk_word(d, "inbox.orders"), desk_word(d,
		"inbox.orders.how"), desk_months(d, news->month, news->until), "", INK_CARD});
	for (int i = 0; i < news->orders; i++)
		order_draw(d, &r, &news->order[i]);
	snprintf(n, sizeof n, "%d", news->orders_more);
	if (news->orders_more > 0)
		ui_flow(d->ui, &r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), DESK_SAY(d, "inbox.orders.more", {"n", n}), 0);
	inbox_message_end(in, r.y - 4);
}

void inbox_moved(struct inbox *in)
{
	struct desk *d = in->d;
	const struct month_news *news = &in->kept->news;
	if (news->moved_count == 0)
		return;
	struct rect r = inbox_message(in, &(struct letter){"office", desk_word(d, "inbox.moved"), "", desk_months(d,
		news->month, news->until), "", INK_CARD});
	r.y += 2;
	for (int i = 0; i < news->moved_count; i++) {
		const struct news_moved *moved = &news->moved[i];
		const char *id = d->campaign->content->scenario.field[moved->on.field].id;
		r.y += effect_row(d, r, (struct effect_row){moved->on.field, moved->on.change, ui_say(d->ui, "moved %s", id)});
		struct writing w = {0};
		for (int k = 0; k < moved->causes; k++)
			writing_printf(&w, "%s%s %s", k > 0 ? " · " : "", card_cause_words(d, news->given, news->given_count,
				&moved->cause[k]), field_words_change(d, moved->on.field, moved->cause[k].amount));
		struct rect line = {r.x + 14, r.y, r.w - 14, 0};
		if (w.length > 0)
			r.y += ui_paragraph(d->ui, line, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), writing_text(&w)) + 4;
		writing_free(&w);
	}
	inbox_message_end(in, r.y - 4);
}

