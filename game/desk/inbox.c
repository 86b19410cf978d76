/* The inbox: what came, what waits for an answer, what the programme office advises. A month is never empty. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "desk_page.h"
#include "field_words.h"

enum { LETTERS = 3 };

struct inbox {
	struct desk *d;
	struct rect r;      /* what is left of the list */
	float top;
	float *height;      /* of the message that is being written, kept */
	int answer_keys;    /* digits given to choices so far */
};

/* Who speaks, how he is called and in which colour. */
static colour speaker_colour(struct desk *d, const char *speaker)
{
	const struct scenario *s = &d->campaign->content->scenario;
	for (int t = 0; t < s->teams; t++)
		if (strcmp(s->team[t].id, speaker) == 0)
			return desk_team_colour(d, t);
	return strcmp(speaker, "chair") == 0 ? 0xFF1B1A17 : strcmp(speaker, "staff") == 0 ? 0xFF8A5A2B : 0xFF5F6672;
}

static const char *speaker_name(struct desk *d, const char *speaker)
{
	const char *key = ui_say(d->ui, "speaker.%s", speaker);
	if (desk_has_word(d, WORDS_DESK, key))
		return desk_word(d, key);
	return speech_name(&d->speech, "team.%s", speaker);
}

static const char *letters_of(struct desk *d, const char *speaker)
{
	const char *key = ui_say(d->ui, "speaker.%s.letters", speaker);
	return desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : ui_say(d->ui, "%c%c", speaker[0] - 32,
		speaker[1] - 32);
}

/* A message's head and body; what follows goes under it. */
static struct rect message(struct inbox *in, const char *speaker, const char *title, const char *body, enum ink wash,
	const char *mark)
{
	struct desk *d = in->d;
	struct ui *ui = d->ui;
	struct rect r = {in->r.x + 12, in->r.y + 10, in->r.w - 24, 0};
	float w = r.w - 38;
	float h = ui_line_height(ui, TYPE_SMALL) + ui_paragraph_height(ui, w, TYPE_BODY_BOLD,
		title) + ui_paragraph_height(ui, w, TYPE_NOTE, body) + 14;
	in->height = ui_kept(ui, ui_say(ui, "message %s %s", speaker, title));
	if (wash != INK_CARD) /* as high as it was in the last pass */
		ui_fill(ui, (struct rect){in->r.x, in->r.y, in->r.w, fmaxf(*in->height, h)}, ui_ink(ui, wash));
	desk_badge(d, r.x + 14, r.y + 15, 14, speaker_colour(d, speaker), letters_of(d, speaker));
	struct rect text = {r.x + 38, r.y, w, 100000};
	const char *from = *mark ? ui_say(ui, "%s · %s", speaker_name(d, speaker), mark) : speaker_name(d, speaker);
	ui_flow(ui, &text, TYPE_SMALL, ui_ink(ui, INK_MUTED), from, 0);
	ui_flow(ui, &text, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), title, 2);
	ui_flow(ui, &text, TYPE_NOTE, ui_ink(ui, INK_SOFT), body, 4);
	return text;
}

static void message_end(struct inbox *in, float y)
{
	ui_line(in->d->ui, in->r.x, y + 9, in->r.x + in->r.w, y + 9, 1, ui_ink(in->d->ui, INK_RULE));
	*in->height = y + 9 - in->r.y;
	in->r.h -= y + 10 - in->r.y;
	in->r.y = y + 10;
}

/* What a choice does, "FAIR morale +2 · trust −1". */
static const char *choice_effects(struct desk *d, const struct event *event, const struct choice *choice)
{
	const struct scenario *s = &d->campaign->content->scenario;
	struct writing w = {0};
	(void)event;
	for (int i = 0; i < choice->effects; i++) {
		const struct effect *e = &choice->effect[i];
		const struct field *f = &s->field[e->field];
		char number[NUMBER_SIZE];
		double now = field_read(f, &d->campaign->now), amount = e->multiply ? now * (e->amount - 1) : e->amount;
		writing_fixed(fabs(amount), fabs(amount) < 9.5 && amount != floor(amount) ? 1 : 0, number);
		writing_printf(&w, "%s%s %s%s", i > 0 ? " · " : "", field_words_full(d, &d->speech, e->field),
			amount < 0 ? "−" : "+", number);
	}
	for (int i = 0; i < choice->orders; i++)
		writing_printf(&w, "%s%s", w.length > 0 ? " · " : "", desk_order_words(d, &choice->order[i]));
	return desk_written(d, &w);
}

static float choice_draw(struct inbox *in, struct rect r, int event, int choice, int chosen)
{
	struct desk *d = in->d;
	struct ui *ui = d->ui;
	const struct event *e = &d->campaign->content->scenario.event[event];
	struct order order = order_none(ORDER_ANSWER);
	order.event = event;
	order.value = choice;
	bool open = campaign_check(d->campaign, &order) == REFUSAL_NONE;
	char key[ID_SIZE * 3];
	snprintf(key, sizeof key, "event.%s.choice.%s", e->id, e->choice[choice].id);
	const char *text = content_text(d->campaign->content, d->language, key);
	const char *label = ui_say(ui, "%s %s", text ? text : e->choice[choice].id,
		cost_dots(d, e->choice[choice].influence));
	int digit = in->answer_keys < 9 ? KEY_OF('1' + in->answer_keys++) : KEY_NONE;
	enum look look = chosen == choice ? LOOK_STRONG : LOOK_SMALL;
	float most = r.w, w = fminf(most, ui_button_width(ui, label, digit, look)), h = ui_button_height(ui, LOOK_SMALL);
	if (ui_button_if(ui, open, (struct rect){r.x, r.y, w, h}, label, digit, look))
		desk_order(d, &order);
	const char *effects = choice_effects(d, e, &e->choice[choice]);
	struct rect line = {r.x, r.y + h + 2, r.w, 0};
	return h + 4 + (*effects ? ui_paragraph(ui, line, TYPE_SMALL, ui_ink(ui, INK_MUTED), effects) + 3 : 0);
}

static void event_draw(struct inbox *in, const struct campaign_event *came)
{
	struct desk *d = in->d;
	const struct event *e = &d->campaign->content->scenario.event[came->event];
	const char *title = speech_text(&d->speech, "event.%s.title", e->id),
		*body = speech_text(&d->speech, "event.%s.body", e->id);
	const char *entity = ui_say(d->ui, "event.%s", e->id);
	const char *mark = !e->recorded ? "" : content_alleged(d->campaign->content, entity) ? desk_word(d, "inbox.alleged")
		: strcmp(content_confidence(d->campaign->content, entity), "memory") == 0 ? desk_word(d, "inbox.memory")
		: DESK_SAY(d, "inbox.recorded", {"date", content_date(d->campaign->content, entity)});
	bool asks = came->pending && e->choices > 0;
	struct rect r = message(in, e->speaker, title ? title : e->id, body ? body : "",
		asks && came->choice < 0 ? INK_LINK_WASH : INK_CARD, mark);
	for (int i = 0; asks && i < e->choices; i++)
		r.y += choice_draw(in, r, came->event, i, came->choice);
	if (asks && came->choice < 0) {
		char key[ID_SIZE * 3];
		snprintf(key, sizeof key, "event.%s.choice.%s", e->id, e->choice[e->standing_choice].id);
		const char *stands = content_text(d->campaign->content, d->language, key);
		r.y += ui_paragraph(d->ui, r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED),
			DESK_SAY(d, "inbox.unanswered", {"choice", stands ? stands : ""}));
	}
	message_end(in, r.y);
}

static void news_draw(struct inbox *in)
{
	struct desk *d = in->d;
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	if (c->month == 0)
		return;
	const struct state *before = &c->state[c->month - 1], *now = &c->state[c->month];
	struct writing names = {0}, leads = {0};
	for (int i = 0; i < s->rivals; i++) {
		if (!now->rival[i].out || before->rival[i].out)
			continue;
		writing_printf(&names, "%s%s", names.length ? desk_word_of(d, WORDS_LAB, "list.comma") : "",
			speech_rival(&d->speech, i));
		for (int a = 0; a < s->axes; a++)
			if (now->house.best_by[a] == i && before->house.best_by[a] != i)
				writing_printf(&leads, " %s", DESK_SAY(d, "inbox.leads", {"rival", speech_rival(&d->speech, i)},
					{"axis", speech_axis(&d->speech, a)}));
	}
	if (names.length) {
		struct rect r = message(in, "press", DESK_SAY(d, "inbox.elsewhere", {"names", writing_text(&names)}),
			writing_text(&leads), INK_CARD, "");
		message_end(in, r.y);
	}
	writing_free(&names);
	writing_free(&leads);
}

static void launches_draw(struct inbox *in)
{
	struct desk *d = in->d;
	int model[MODELS_MAX], count = d->campaign->month > 0 ? campaign_launches(d->campaign, d->campaign->month,
		model) : 0;
	for (int i = 0; i < count; i++) {
		struct writing head = {0}, deck = {0};
		speech_headline(&d->speech, &d->campaign->now, model[i], false, &head);
		speech_headline(&d->speech, &d->campaign->now, model[i], true, &deck);
		struct rect r = message(in, "press", writing_text(&head), writing_text(&deck), INK_CARD,
			speech_model(&d->speech, model[i]));
		struct rect row = {r.x, r.y, r.w, 24};
		if (ui_button_left(d->ui, &row, DESK_SAY(d, "inbox.read", {"model", speech_model(&d->speech, model[i])}),
			KEY_NONE, LOOK_LINK))
			desk_go(d, SCREEN_LAUNCH, model[i]);
		message_end(in, r.y + 22);
		writing_free(&head);
		writing_free(&deck);
	}
}

/* People whom the public knows by name, and what can be said of their going. */
static void goodbyes_draw(struct inbox *in)
{
	struct desk *d = in->d;
	const struct campaign *c = d->campaign;
	for (int i = 0; i < c->content->scenario.people; i++) {
		if (c->month == 0 || c->now.person[i].left_month != c->month - 1)
			continue;
		int team = c->state[c->month - 1].person[i].team;
		const char *body = DESK_SAY(d, ui_say(d->ui, "inbox.goodbye.%d", 1 + i % 6),
			{"role", speech_name(&d->speech, "person.%s.role", c->content->scenario.person[i].id)},
			{"team", team >= 0 ? speech_team(&d->speech, team) : ""});
		struct rect r = message(in, "staff", DESK_SAY(d, "inbox.leaves", {"name", speech_person(&d->speech, i)}),
			body, INK_BAD_WASH, "");
		message_end(in, r.y);
	}
}

/* A programme that could be begun: what it is, and with which goal. */
static void begin_draw(struct inbox *in, int model)
{
	struct desk *d = in->d;
	const struct model *m = &d->campaign->content->scenario.model[model];
	const char *name = speech_model(&d->speech, model), *about = speech_text(&d->speech, "model.%s.about", m->id);
	struct rect r = message(in, "office", DESK_SAY(d, "advice.begin.title", {"model", name}),
		DESK_SAY(d, "advice.begin.body", {"model", name}, {"about", about ? about : ""},
		{"month", desk_month(d, m->due_month)}), INK_CARD, "");
	for (int goal = GOAL_COMPETITIVE; goal <= GOAL_LEAD; goal++) {
		struct order order = order_none(ORDER_START);
		order.model = model;
		order.goal = goal;
		if (m->due_month <= d->campaign->month)
			order.month = d->campaign->month + 6;
		int pending = campaign_pending_find(d->campaign, &order);
		if (pending >= 0 && d->campaign->pending[pending].goal != goal)
			continue;
		const char *label = DESK_SAY(d, goal == GOAL_LEAD ? "inbox.begin.lead" : "inbox.begin.competitive",
			{"model", name});
		r.y += order_button(d, r, label, &order);
	}
	message_end(in, r.y);
}

static int begin_each(struct inbox *in)
{
	struct desk *d = in->d;
	const struct scenario *s = &d->campaign->content->scenario;
	int shown = 0, month = d->campaign->month;
	for (int m = 0; m < s->models && shown < 2; m++) {
		const struct model_state *now = &d->campaign->now.model[m], *before = &d->campaign->state[month].model[m];
		bool near = s->model[m].due_month < 0 || s->model[m].due_month - month <= 11;
		if (now->cancelled || before->started || now->shipped || !near)
			continue;
		begin_draw(in, m);
		shown++;
	}
	return shown;
}

static void advice(struct inbox *in, const char *key, const struct writing_value *values, int count)
{
	struct desk *d = in->d;
	struct rect r = message(in, "office", desk_fill(d, ui_say(d->ui, "advice.%s.title", key), values, count),
		desk_fill(d, ui_say(d->ui, "advice.%s.body", key), values, count), INK_CARD, "");
	message_end(in, r.y);
}

static void advice_draw(struct inbox *in)
{
	struct desk *d = in->d;
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	char n[24], wait[PHRASE_SIZE];
	int told = 0;
	if (c->now.bridge.unread > 12) {
		snprintf(n, sizeof n, "%.0f", c->now.bridge.unread);
		speech_duration(&d->speech, c->now.bridge.wait_months, wait);
		advice(in, "unread", (const struct writing_value[]){{"n", n}, {"wait", wait}}, 2);
		told++;
	}
	for (int t = 0; t < s->teams && told < LETTERS; t++) {
		const struct team_state *team = &c->now.team[t];
		if (!team->founded || s->team[t].track == TRACK_SUPPORT)
			continue;
		const char *name = speech_team(&d->speech, t);
		if (team->voice < 0.35) {
			advice(in, "rosy", (const struct writing_value[]){{"team", name},
				{"voice", desk_value(d, desk_field(d, "team.%s.voice", s->team[t].id), team->voice * 100)}}, 2);
			told++;
		}
		if (team->left >= 12 && team->left * 40 > team->staff && told < LETTERS) {
			snprintf(n, sizeof n, "%d", team->left);
			advice(in, "leaving", (const struct writing_value[]){{"team", name}, {"n", n}}, 2);
			told++;
		}
	}
	if (c->now.house.budget_left < 0)
		advice(in, "budget", (const struct writing_value[]){{"money",
			desk_value(d, desk_field(d, "house.budget_left"), -c->now.house.budget_left)}}, 1);
}

void inbox_draw(struct desk *d, struct rect r)
{
	struct campaign_event came[EVENTS_MAX];
	int count = campaign_events(d->campaign, came), open = 0;
	for (int i = 0; i < count; i++)
		open += came[i].pending && came[i].choice < 0;
	char n[12];
	snprintf(n, sizeof n, "%d", open);
	const char *aside = open > 0 ? DESK_SAY(d, open == 1 ? "inbox.one_waits" : "inbox.wait", {"n", n}) : desk_word(d,
		"inbox.none_waits");
	struct rect list = desk_sheet(d, r, desk_word(d, "inbox.title"), aside);
	list = (struct rect){r.x + 1, list.y - 2, r.w - 2, r.y + r.h - list.y - 2};
	ui_line(d->ui, r.x, list.y, r.x + r.w, list.y, 2, ui_ink(d->ui, INK_EDGE));
	rect_cut_top(&list, 1);
	struct rect inside = ui_scroll(d->ui, list, ui_say(d->ui, "inbox %d", d->campaign->month));
	struct inbox in = {.d = d, .r = inside, .top = inside.y};
	int model;
	bool idle = campaign_next_due(d->campaign, &model) < 0;
	if (idle) /* nothing is under way: that comes first */
		begin_each(&in);
	for (int waits = 1; waits >= 0; waits--) {
		for (int i = 0; i < count; i++)
			if ((came[i].pending && came[i].choice < 0) == (waits == 1))
				event_draw(&in, &came[i]);
		if (waits && !idle)
			begin_each(&in);
	}
	launches_draw(&in);
	goodbyes_draw(&in);
	news_draw(&in);
	advice_draw(&in);
	if (in.r.y - in.top < 20)
		advice(&in, "quiet", NULL, 0);
	ui_scroll_end(d->ui, in.r.y - in.top + 8);
}
