/* The picture read as a table: a row for each month played, as it stood at the month's end. */
#include <stdio.h>
#include <stdlib.h>

#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "tracks_inner.h"

enum { COLUMNS_MAX = 60 };

/* A table that grows by columns: cell[row * columns + column], row 0 heads. */
struct sheet {
	const struct tracks *t;
	const char **cell;
	int columns, rows;
};

/* What a column says of the state at a month's end. */
typedef const char *said_of(const struct tracks *t, const struct state *end, int month, int subject);

static void column(struct sheet *sheet, const char *head, said_of *said, int subject)
{
	if (sheet->columns == COLUMNS_MAX)
		return;
	sheet->cell[sheet->columns] = head;
	for (int m = 0; m + 1 < sheet->rows; m++)
		sheet->cell[(m + 1) * COLUMNS_MAX + sheet->columns] = said(sheet->t, tracks_at(sheet->t, m + 1), m, subject);
	sheet->columns++;
}

static const char *month_said(const struct tracks *t, const struct state *end, int month, int subject)
{
	(void)end;
	(void)subject;
	return desk_month_short(t->d, month);
}

static const char *staff_said(const struct tracks *t, const struct state *end, int month, int team)
{
	(void)month;
	return end->team[team].founded ? ui_say(t->d->ui, "%d", end->team[team].staff) : "–";
}

static const char *morale_said(const struct tracks *t, const struct state *end, int month, int team)
{
	(void)month;
	return end->team[team].founded ? ui_say(t->d->ui, "%.0f", end->team[team].reported_morale * 100) : "–";
}

static const char *flow_said(const struct tracks *t, const struct state *end, int month, int subject)
{
	(void)month;
	(void)subject;
	return ui_say(t->d->ui, "%.2f", end->bridge.flow);
}

static const char *unread_said(const struct tracks *t, const struct state *end, int month, int subject)
{
	(void)month;
	(void)subject;
	return ui_say(t->d->ui, "%.0f", end->bridge.unread);
}

static const char *model_said(const struct tracks *t, const struct state *end, int month, int model)
{
	const struct model_state *m = &end->model[model];
	struct desk *d = t->d;
	if (m->shipped && m->ship_month == month) {
		int verdict = programme_verdict(m);
		return verdict < 0 ? desk_word(d, "tracks.released") : ui_say(d->ui, "%s %s", desk_verdict_sign(verdict),
			desk_verdict_word(d, verdict));
	}
	return !programme_active(m) ? "–" : ui_say(d->ui, "%s (%s)", desk_percent(d, m->reported),
		desk_month_short(d, m->due));
}

static const char *rivals_said(const struct tracks *t, const struct state *end, int month, int subject)
{
	struct writing w = {0};
	(void)subject;
	for (int i = 0; i < t->s->rivals; i++)
		if (end->rival[i].out && end->rival[i].month == month) {
			if (w.length > 0)
				writing_put(&w, speech_word(&t->d->speech, "list.comma"));
			writing_put(&w, tracks_rival_name(t, i));
		}
	return w.length > 0 ? desk_written(t->d, &w) : "–";
}

static const char *insight_said(const struct tracks *t, const struct state *end, int month, int theme)
{
	(void)month;
	return ui_say(t->d->ui, "%.0f", end->theme[theme].insight);
}

static const char *taken_said(const struct tracks *t, const struct state *end, int month, int theme)
{
	(void)month;
	return ui_say(t->d->ui, "%.0f", end->theme[theme].absorbed);
}

static const char *on_it_said(const struct tracks *t, const struct state *end, int month, int theme)
{
	(void)month;
	return ui_say(t->d->ui, "%.0f", end->theme[theme].people);
}

static void team_columns(struct sheet *sheet, int team)
{
	struct desk *d = sheet->t->d;
	const char *name = speech_team(&d->speech, team);
	column(sheet, DESK_SAY(d, "tracks.table.people", {"of", name}), staff_said, team);
	column(sheet, DESK_SAY(d, "tracks.table.morale", {"of", name}), morale_said, team);
}

static void theme_columns(struct sheet *sheet, int team)
{
	const struct tracks *t = sheet->t;
	struct desk *d = t->d;
	int theme[TRACKS_RIBBONS_MAX], count = tracks_themes(t, team, theme, TRACKS_RIBBONS_MAX);
	for (int i = 0; i < count; i++) {
		const char *name = speech_theme(&d->speech, theme[i]);
		column(sheet, DESK_SAY(d, "tracks.table.insight", {"of", name}), insight_said, theme[i]);
		column(sheet, DESK_SAY(d, "tracks.table.taken", {"of", name}), taken_said, theme[i]);
		column(sheet, DESK_SAY(d, "tracks.table.people", {"of", name}), on_it_said, theme[i]);
	}
}

static void columns_of(struct sheet *sheet)
{
	const struct tracks *t = sheet->t;
	struct desk *d = t->d;
	int lab = t->s->lab, model[TRACKS_MODELS_MAX], models = tracks_models(t, model);
	column(sheet, desk_word(d, "tracks.table.month"), month_said, 0);
	column(sheet, desk_word(d, "tracks.bridge"), flow_said, 0);
	column(sheet, desk_word(d, "tracks.table.unread"), unread_said, 0);
	for (int i = 0; i < models; i++)
		column(sheet, speech_model(&d->speech, model[i]), model_said, model[i]);
	column(sheet, desk_word(d, "tracks.rivals"), rivals_said, 0);
	team_columns(sheet, t->s->bridge_from);
	team_columns(sheet, t->s->bridge_to);
	if (lab >= 0 && t->now->team[lab].founded)
		team_columns(sheet, lab);
	theme_columns(sheet, t->s->bridge_from);
}

void tracks_table(const struct tracks *t, struct rect r, const char *name, const struct chart_words *words)
{
	struct sheet sheet = {.t = t, .rows = t->month + 1};
	sheet.cell = malloc(sizeof *sheet.cell * COLUMNS_MAX * (size_t)sheet.rows);
	if (!sheet.cell)
		return;
	columns_of(&sheet);
	for (int i = 1; i < sheet.rows; i++) /* rows as close as the table wants them */
		for (int k = 0; k < sheet.columns; k++)
			sheet.cell[i * sheet.columns + k] = sheet.cell[i * COLUMNS_MAX + k];
	chart_table(t->d->ui, r, name, sheet.cell, sheet.rows, sheet.columns, words);
	free(sheet.cell);
}
