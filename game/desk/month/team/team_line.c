/* The head of a team's page: who leads it and how well, and how many of which rank are in it. */
#include <stdio.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "team_page.h"

enum { RANKS = 3, BAR_HEIGHT = 8 };

/* Who held the post before it fell vacant; -1: nobody was ever appointed. */
static int head_before(const struct campaign *c, int team)
{
	for (int m = c->month; m > 0; m--)
		if (c->state[m].team[team].head >= 0)
			return c->state[m].team[team].head;
	return -1;
}

static const char *head_words(struct desk *d, int team)
{
	const struct campaign *c = d->campaign;
	int head = c->now.team[team].head, before = head < 0 ? head_before(c, team) : -1;
	if (head >= 0)
		return DESK_SAY(d, "team_page.head", {"head", speech_person(&d->speech, head)});
	if (before >= 0)
		return DESK_SAY(d, "team_page.head.vacant", {"head", speech_person(&d->speech, before)});
	return desk_word(d, "team_page.head.nobody");
}

/* Words with a figure behind them that opens its card. Returns where they end. */
static float figure_draw(struct desk *d, float x, float y, const char *words, const char *figure, int field)
{
	struct ui *ui = d->ui;
	float h = ui_line_height(ui, TYPE_BODY), w = ui_text_width(ui, TYPE_BODY_BOLD, figure) + 1;
	x += ui_text_at(ui, x, y, TYPE_BODY, ui_ink(ui, INK_SOFT), words) + 6;
	desk_figure(d, (struct rect){x, y, w, h}, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), ALIGN_LEFT, figure, field);
	return x + w;
}

static float ranks_draw(struct desk *d, struct rect r, int team)
{
	static const char *const what[RANKS] = {"junior", "senior", "principal"};
	struct ui *ui = d->ui;
	const struct team_state *now = &d->campaign->now.team[team];
	const int32_t count[RANKS] = {now->junior, now->senior, now->principal};
	const char *id = d->campaign->content->scenario.team[team].id;
	float x = r.x, line = ui_line_height(ui, TYPE_BODY), mark = r.x;
	for (int i = 0; i < RANKS; i++) {
		colour c = colour_mix(ui_ink(ui, INK_PAPER), desk_team_colour(d, team), 0.35f + 0.32f * (float)i);
		float w = now->staff > 0 ? r.w * (float)count[i] / (float)now->staff : 0;
		ui_fill(ui, (struct rect){x, r.y, w > 1 ? w - 1 : w, BAR_HEIGHT}, c);
		x += w;
		ui_fill(ui, (struct rect){mark, r.y + BAR_HEIGHT + 10, 10, 10}, c);
		mark = figure_draw(d, mark + 16, r.y + BAR_HEIGHT + 5, desk_word_of(d, WORDS_CODEX, ui_say(ui,
			"field.team.%s.name", what[i])), ui_say(ui, "%d", count[i]), desk_field(d, "team.%s.%s", id, what[i])) + 20;
	}
	return BAR_HEIGHT + 6 + line;
}

float team_line_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	int team = d->place.subject;
	const struct team_state *now = &d->campaign->now.team[team];
	const char *id = d->campaign->content->scenario.team[team].id;
	float top = r.y, line = ui_line_height(ui, TYPE_BODY), w;
	int staff = desk_field(d, "team.%s.staff", id), expertise = desk_field(d, "team.%s.expertise", id);
	const char *people = DESK_SAY(d, "tracks.people", {"n", ui_say(ui, "%d", now->staff)});
	w = ui_text_width(ui, TYPE_FIGURE, people) + 1;
	desk_figure(d, (struct rect){r.x, r.y, w, ui_line_height(ui, TYPE_FIGURE)}, TYPE_FIGURE,
		desk_team_colour(d, team), ALIGN_LEFT, people, staff);
	rect_cut_top(&r, ui_line_height(ui, TYPE_FIGURE) + 6);
	r.y += ranks_draw(d, r, team) + 10;
	float h = ui_paragraph(ui, r, TYPE_BODY, ui_ink(ui, INK_TEXT), head_words(d, team));
	r.y += h + 2;
	figure_draw(d, r.x, r.y, desk_word(d, now->head >= 0 || head_before(d->campaign, team) < 0 ? "team_page.expertise" :
		"team_page.expertise.left"), DESK_SAY(d, "team_page.of100", {"n", desk_value(d, expertise,
		now->expertise * 100)}), expertise);
	return r.y + line - top;
}
