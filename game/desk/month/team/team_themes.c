/* What a team knows of each of its themes, what product took of it, and who works on it; each figure has its card. */
#include <math.h>

#include "desk/frame/page_head.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "team_page.h"

enum { COLUMNS = 3, ROW_GAP = 8 };

static const char *const what[COLUMNS] = {"insight", "absorbed", "people"};

static float column_width(struct desk *d)
{
	float w = 40;
	for (int i = 0; i < COLUMNS; i++)
		w = fmaxf(w, ui_text_width(d->ui, TYPE_SMALL, desk_word(d, ui_say(d->ui, "team_page.themes.%s", what[i]))) +
			12);
	return w;
}

static float names_width(struct desk *d, float most)
{
	const struct scenario *s = &d->campaign->content->scenario;
	float w = 0;
	for (int t = 0; t < s->themes; t++)
		if (s->theme[t].team == d->place.subject)
			w = fmaxf(w, ui_text_width(d->ui, TYPE_NOTE, speech_theme(&d->speech, t)));
	return fminf(w + 12, most);
}

static void heads_draw(struct desk *d, struct rect row, float column)
{
	for (int i = COLUMNS - 1; i >= 0; i--)
		ui_text(d->ui, rect_cut_right(&row, column), TYPE_SMALL, ui_ink(d->ui, INK_MUTED), ALIGN_RIGHT,
			desk_word(d, ui_say(d->ui, "team_page.themes.%s", what[i])));
}

static void theme_draw(struct desk *d, struct rect row, int theme, float names, float column)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	const struct theme_state *now = &d->campaign->now.theme[theme];
	const double value[COLUMNS] = {now->insight, now->absorbed, now->people};
	colour own = desk_team_colour(d, d->place.subject), product = desk_team_colour(d, s->bridge_to);
	const colour ink[COLUMNS] = {own, product, ui_ink(ui, INK_SOFT)};
	ui_text(ui, rect_cut_left(&row, names), TYPE_NOTE, ui_ink(ui, now->cut ? INK_MUTED : INK_TEXT), ALIGN_LEFT,
		now->cut ?
		ui_say(ui, "%s · %s", speech_theme(&d->speech, theme), desk_word(d, "tracks.cut")) : speech_theme(&d->speech,
		theme));
	for (int i = COLUMNS - 1; i >= 0; i--) {
		int field = desk_field(d, "theme.%s.%s", s->theme[theme].id, what[i]);
		desk_figure(d, rect_cut_right(&row, column), TYPE_SMALL, ink[i], ALIGN_RIGHT, ui_say(ui, "%.0f", value[i]),
			field);
	}
	struct rect bar = {row.x, row.y + row.h / 2 - 6, fmaxf(0, row.w - 8), 6};
	ui_fill(ui, (struct rect){bar.x, bar.y, bar.w * (float)(now->insight / 100), bar.h}, own);
	ui_fill(ui, (struct rect){bar.x, bar.y + 7, bar.w * (float)(now->absorbed / 100), 4}, product);
}

float team_themes_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	float top = r.y, line = ui_line_height(ui, TYPE_NOTE) + ROW_GAP, column = column_width(d),
		names = names_width(d, r.w - 3 * column - 40);
	bool any = false;
	for (int t = 0; t < s->themes; t++)
		any = any || s->theme[t].team == d->place.subject;
	if (!any)
		return 0;
	page_label(d, &r, desk_capitals(d, desk_word(d, "team_page.themes")));
	heads_draw(d, rect_cut_top(&r, ui_line_height(ui, TYPE_SMALL)), column);
	for (int t = 0; t < s->themes; t++)
		if (s->theme[t].team == d->place.subject)
			theme_draw(d, rect_cut_top(&r, line), t, names, column);
	rect_cut_top(&r, 4);
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "team_page.themes.how"), 0);
	return r.y - top;
}
