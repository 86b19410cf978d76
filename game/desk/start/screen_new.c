/* A new game: which scenario, how hard, which luck, in which language. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "campaign/difficulty.h"
#include "campaign/scenario_cards.h"
#include "content/messages.h"
#include "desk/frame/begin.h"
#include "desk/frame/keep.h"
#include "desk/frame/page_head.h"
#include "desk/frame/words.h"
#include "start.h"

struct change {
	char parameter[80];
	double value, fair;
};

struct new_game {
	bool begun;
	int scenarios, chosen;
	struct scenario_card scenario[SCENARIO_CARDS_MAX];
	char seed[PAGE_SEED_SIZE];
	int difficulty;
	int changes, changes_of, changes_in; /* of which difficulty and scenario they are */
	struct change change[DIFFICULTY_CHANGES_MAX];
};

static struct new_game *new_state(struct desk *d)
{
	struct new_game *n = desk_state(d, SCREEN_NEW, sizeof *n);
	if (!n || n->begun)
		return n;
	struct place_names names;
	scenario_names(d->data_folder, &names);
	for (int i = 0; i < names.count && n->scenarios < SCENARIO_CARDS_MAX; i++) {
		scenario_card_read(names.name[i], d->data_folder, &n->scenario[n->scenarios]);
		if (strcmp(names.name[i], "two-tracks") == 0)
			n->chosen = n->scenarios;
		n->scenarios++;
	}
	n->difficulty = difficulty_find_id(d->settings.difficulty);
	n->changes_of = -1;
	n->begun = true;
	page_seed_deal(d, n->seed);
	return n;
}

/* What a difficulty changes is read from its file, so that the list cannot differ from what is played. */
static void changes_read(struct desk *d, struct new_game *n)
{
	if (n->changes_of == n->difficulty && n->changes_in == n->chosen)
		return;
	n->changes_of = n->difficulty;
	n->changes_in = n->chosen;
	n->changes = 0;
	struct messages unheard;
	messages_open(&unheard);
	struct content_request request = {.scenario = n->scenario[n->chosen].name, .data_folder = d->data_folder};
	struct content *content = n->scenario[n->chosen].good ? content_load(&request, unheard.stream) : NULL;
	if (content) {
		struct difficulty_change change[DIFFICULTY_CHANGES_MAX];
		n->changes = difficulty_changes(difficulty_id(n->difficulty), content, d->data_folder, change);
		for (int i = 0; i < n->changes; i++) {
			const struct parameter_entry *entry = &parameter_table[change[i].parameter];
			snprintf(n->change[i].parameter, sizeof n->change[i].parameter, "%s.%s", entry->group, entry->name);
			n->change[i].value = change[i].value;
			n->change[i].fair = change[i].fair;
		}
		content_free(content);
	}
	messages_close(&unheard);
}

static void game_begin(struct desk *d, const struct new_game *n)
{
	const char *difficulty = difficulty_id(n->difficulty);
	struct content_request request = {.scenario = n->scenario[n->chosen].name, .data_folder = d->data_folder};
	if (!begin_game(d, &request, strtoull(n->seed, NULL, 10), difficulty))
		return;
	snprintf(d->settings.difficulty, sizeof d->settings.difficulty, "%s", difficulty);
	desk_settings_apply(d);
}

static const char *span_words(struct desk *d, const struct scenario_card *card)
{
	char months[16], turn[16];
	snprintf(months, sizeof months, "%d", card->months);
	snprintf(turn, sizeof turn, "%d", card->calendar.months_per_turn);
	return DESK_SAY(d, card->calendar.months_per_turn > 1 ? "new.span.turns" : "new.span",
		{"from", page_month(d, calendar_date(&card->calendar, 0))},
		{"to", page_month(d, calendar_date(&card->calendar, card->months - 1))}, {"months", months}, {"turn", turn});
}

static float scenario_height(struct desk *d, float w, const struct scenario_card *card)
{
	const char *about = card->good ? card->question[d->language] : card->trouble;
	return 16 + ui_line_height(d->ui, TYPE_HEAD) + 4 + ui_line_height(d->ui, TYPE_NOTE) + 8 +
		ui_paragraph_height(d->ui, w - 36, TYPE_PROSE, about) + 20;
}

static bool scenario_draw(struct desk *d, struct rect r, const struct scenario_card *card, bool chosen)
{
	struct ui *ui = d->ui;
	const char *title = card->good ? card->title[d->language] : card->name;
	struct ui_hit hit = ui_hit(ui, r, ui_say(ui, "scenario: %s", title), card->good ? 0 : HIT_DISABLED);
	if (hit.hover && !chosen)
		ui_fill(ui, r, ui_ink(ui, INK_WASH));
	float dot = r.y + 16 + ui_line_height(ui, TYPE_HEAD) / 2;
	ui_ring(ui, r.x + 10, dot, 7, 1.5f, ui_ink(ui, card->good ? INK_TEXT : INK_MUTED));
	if (chosen)
		ui_circle(ui, r.x + 10, dot, 3.5f, ui_ink(ui, INK_TEXT));
	struct rect inside = {r.x + 32, r.y + 16, r.w - 36, r.h};
	ui_flow(ui, &inside, TYPE_HEAD, ui_ink(ui, card->good ? INK_TEXT : INK_MUTED), title, 4);
	ui_flow(ui, &inside, TYPE_NOTE, ui_ink(ui, INK_MUTED), card->good ? span_words(d, card) : desk_word(d,
		"new.unreadable"), 8);
	ui_flow(ui, &inside, TYPE_PROSE, ui_ink(ui, card->good ? INK_SOFT : INK_BAD),
		card->good ? card->question[d->language] : card->trouble, 0);
	ui_line(ui, r.x, r.y + r.h, r.x + r.w, r.y + r.h, 1, ui_ink(ui, INK_RULE));
	ui_focus_ring(ui, rect_inset(r, 2, 4), 4, hit);
	return hit.clicked;
}

static void scenarios_draw(struct desk *d, struct new_game *n, struct rect r)
{
	page_label(d, &r, desk_word(d, "new.scenario"));
	struct rect inside = ui_scroll(d->ui, r, "scenarios");
	float top = inside.y;
	inside.w -= 12;
	for (int i = 0; i < n->scenarios; i++) {
		struct rect place = rect_cut_top(&inside, scenario_height(d, inside.w, &n->scenario[i]));
		if (scenario_draw(d, place, &n->scenario[i], i == n->chosen))
			n->chosen = i;
	}
	ui_scroll_end(d->ui, inside.y - top);
}

/* What the parameter is; its id where the texts do not say. */
static const char *change_words(struct desk *d, const struct change *c)
{
	const char *key = ui_say(d->ui, "difficulty.parameter.%s", c->parameter);
	return desk_has_word(d, WORDS_DESK, key) ? desk_word(d, key) : c->parameter;
}

static void change_draw(struct desk *d, struct rect *r, const struct change *c)
{
	struct ui *ui = d->ui;
	char fair[NUMBER_SIZE], value[NUMBER_SIZE];
	writing_number(c->fair, fair);
	writing_number(c->value, value);
	const char *numbers = ui_say(ui, "%s → " UI_BOLD "%s" UI_PLAIN, fair, value);
	float w = ui_text_width(ui, TYPE_NOTE, numbers) + 2;
	struct rect words = {r->x, r->y, r->w - w - 12, 0};
	ui_text(ui, (struct rect){r->x + r->w - w, r->y, w, ui_line_height(ui, TYPE_NOTE)}, TYPE_NOTE,
		ui_ink(ui, INK_TEXT), ALIGN_RIGHT, numbers);
	ui_flow(ui, &words, TYPE_NOTE, ui_ink(ui, INK_SOFT), change_words(d, c), 4);
	r->y = words.y;
}

static void seed_draw(struct desk *d, struct new_game *n, struct rect *r)
{
	page_label(d, r, desk_word(d, "new.seed"));
	struct rect row = rect_cut_top(r, 34);
	if (ui_button_right(d->ui, &row, desk_word(d, "new.deal"), KEY_OF('D'), LOOK_PLAIN))
		page_seed_deal(d, n->seed);
	page_seed(d, row, n->seed);
	rect_cut_top(r, 6);
	ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "new.seed.about"), 20);
}

static void changes_draw(struct desk *d, const struct new_game *n, struct rect r)
{
	if (n->changes == 0)
		return;
	page_label(d, &r, desk_word(d, "new.changes"));
	struct rect inside = ui_scroll(d->ui, r, "changes");
	float top = inside.y;
	inside.w -= 12;
	for (int i = 0; i < n->changes; i++)
		change_draw(d, &inside, &n->change[i]);
	ui_scroll_end(d->ui, inside.y - top);
}

void screen_new(struct desk *d)
{
	struct new_game *n = new_state(d);
	if (!n)
		return;
	struct rect body = page_head(d, desk_word(d, "title.new"), NULL, NULL);
	struct rect foot = rect_cut_bottom(&body, 44);
	rect_cut_bottom(&body, 16);
	float side = fmaxf(320, fminf(440, body.w * 0.34f));
	struct rect right = rect_cut_right(&body, side);
	rect_cut_right(&body, 48);
	scenarios_draw(d, n, body);
	changes_read(d, n);
	ui_line(d->ui, right.x - 24, right.y, right.x - 24, right.y + right.h, 1, ui_ink(d->ui, INK_RULE));
	n->difficulty = page_difficulty(d, &right, desk_word(d, "new.difficulty"), TYPE_BODY, n->difficulty);
	seed_draw(d, n, &right);
	page_language(d, &right);
	rect_cut_top(&right, 20);
	changes_draw(d, n, right);
	bool can = n->scenarios > 0 && n->scenario[n->chosen].good;
	const char *begin = desk_word(d, "new.begin");
	float w = fmaxf(ui_button_width(d->ui, begin, KEY_ENTER, LOOK_STRONG), 180);
	struct rect button = rect_cut_right(&foot, w);
	if (ui_button_if(d->ui, can, button, begin, KEY_ENTER, LOOK_STRONG))
		game_begin(d, n);
	if (d->campaign)
		ui_text(d->ui, rect_cut_left(&foot, foot.w - 20), TYPE_NOTE, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT,
			desk_word(d, "new.running"));
}
