/* Which run is watched, in words, and the sheet on which another is chosen. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "replay_page.h"

const char *replay_run_words(struct desk *d, const struct watch *watch)
{
	const struct campaign *c = watch->campaign;
	const char *title = content_text(c->content, d->language, "scenario.title");
	char seed[24];
	snprintf(seed, sizeof seed, "%llu", (unsigned long long)c->seed);
	return DESK_SAY(d, c->seed == watch->band.usual ? "replay.run.usual" : "replay.run.seed",
		{"scenario", title ? title : watch->choice.scenario}, {"seed", seed});
}

static void scenarios_read(struct desk *d, struct replay_choose *c)
{
	struct place_names names;
	scenario_names(d->data_folder, &names);
	for (int i = 0; i < names.count && c->scenarios < SCENARIO_CARDS_MAX; i++) {
		struct scenario_card *card = &c->scenario[c->scenarios];
		scenario_card_read(names.name[i], d->data_folder, card);
		c->scenarios += card->good && card->has_record;
	}
	c->read = true;
}

void replay_choose_open(struct desk *d, struct replay_page *p, const struct watch *watch)
{
	struct replay_choose *c = &p->choose;
	p->playing = false;
	c->open = true;
	c->seed[0] = '\0';
	if (watch->choice.has_seed)
		snprintf(c->seed, sizeof c->seed, "%llu", (unsigned long long)watch->choice.seed);
	if (!c->read)
		scenarios_read(d, c);
	for (int i = 0; i < c->scenarios; i++)
		if (strcmp(c->scenario[i].name, watch->choice.scenario) == 0)
			c->chosen = i;
}

/* Patches go with the scenario that they were given for. */
static void choose(struct desk *d, struct replay_page *p)
{
	struct replay_choose *c = &p->choose;
	struct watch_choice choice = d->watch->choice;
	bool other = c->scenarios > 0 && strcmp(choice.scenario, c->scenario[c->chosen].name) != 0;
	if (other) {
		choice.patches = 0;
		snprintf(choice.scenario, sizeof choice.scenario, "%s", c->scenario[c->chosen].name);
	}
	choice.has_seed = c->seed[0] != '\0';
	choice.seed = strtoull(c->seed, NULL, 10);
	watch_choose(d, &choice);
	c->open = false;
	p->month = other ? 0 : p->month;
}

static void scenario_part(struct desk *d, struct replay_choose *c, struct rect *r)
{
	const char *label[SCENARIO_CARDS_MAX];
	if (c->scenarios == 0)
		return;
	for (int i = 0; i < c->scenarios; i++)
		label[i] = c->scenario[i].title[d->language];
	page_label(d, r, desk_word(d, "new.scenario"));
	c->chosen = page_choice(d, r, desk_word(d, "new.scenario"), label, c->scenarios, c->chosen, 0);
	rect_cut_top(r, 16);
}

static void seed_part(struct desk *d, struct replay_choose *c, struct rect *r)
{
	struct ui *ui = d->ui;
	page_label(d, r, desk_word(d, "new.seed"));
	struct rect field = rect_cut_top(r, 34), row;
	page_seed(d, field, c->seed);
	if (!c->seed[0])
		ui_text(ui, rect_inset(field, 12, 0), TYPE_BODY, ui_ink(ui, INK_MUTED), ALIGN_LEFT,
			desk_word(d, "replay.choose.usual"));
	rect_cut_top(r, 8);
	row = rect_cut_top(r, ui_button_height(ui, LOOK_SMALL));
	if (ui_button_left(ui, &row, desk_word(d, "replay.choose.usual.set"), KEY_NONE, LOOK_SMALL))
		c->seed[0] = '\0';
	if (ui_button_left(ui, &row, desk_word(d, "new.deal"), KEY_NONE, LOOK_SMALL))
		page_seed_deal(d, c->seed);
	if (d->campaign && ui_button_left(ui, &row, desk_word(d, "replay.choose.mine"), KEY_NONE, LOOK_SMALL))
		snprintf(c->seed, sizeof c->seed, "%llu", (unsigned long long)d->campaign->seed);
	rect_cut_top(r, 8);
	ui_flow(ui, r, TYPE_NOTE, ui_ink(ui, INK_MUTED), desk_word(d, "replay.choose.about"), 16);
}

void replay_choose_draw(struct desk *d, struct replay_page *p)
{
	struct ui *ui = d->ui;
	struct replay_choose *c = &p->choose;
	if (!c->open)
		return;
	struct rect screen = ui_screen(ui), r = rect_centred(screen, fminf(560, screen.w - 80),
		fminf(desk_grown(d, 360), screen.h - 40));
	if (!ui_layer(ui, r, "replay choose", true)) {
		c->open = false;
		return;
	}
	ui_sheet(ui, r, true);
	struct rect inside = rect_inset(r, 24, 20), foot = rect_cut_bottom(&inside, 40);
	ui_flow(ui, &inside, TYPE_HEAD, ui_ink(ui, INK_TEXT), desk_word(d, "replay.choose.title"), 12);
	struct rect list = ui_scroll(ui, inside, "replay choose");
	float top = list.y;
	list.w -= 10;
	scenario_part(d, c, &list);
	seed_part(d, c, &list);
	ui_scroll_end(ui, list.y - top);
	bool good = ui_button_right(ui, &foot, desk_word(d, "replay.choose.do"), KEY_ENTER, LOOK_STRONG);
	if (ui_button_right(ui, &foot, desk_word(d, "orders.leave"), KEY_NONE, LOOK_PLAIN))
		c->open = false;
	ui_layer_end(ui);
	if (good)
		choose(d, p);
}
