/* How a team is, month by month, as it says itself: small charts of the one kind, each with its figure and what it is
 * worth. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/judgement.h"
#include "desk/frame/page_head.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "lab/ask/foresight.h"
#include "ui/chart/chart.h"
#include "team_page.h"

enum { MEASURES = 6, CHART_HEIGHT = 92, CHART_GAP = 14, ROOMY = 125 /* hundredths: the button stands above 100 */ };

/* Of a team at a month's start, as far as it says. */
typedef double said_of(const struct team_state *team);

static double morale_said(const struct team_state *t)
{
	return t->reported_morale;
}

static double load_said(const struct team_state *t)
{
	return t->reported_load;
}

static double voice_said(const struct team_state *t)
{
	return t->voice;
}

static double cohesion_said(const struct team_state *t)
{
	return t->cohesion;
}

static double autonomy_said(const struct team_state *t)
{
	return t->autonomy;
}

static const struct team_measure {
	const char *judged, *field;   /* word of the judgement; member of the team that has the card */
	said_of *said;
	double high;                  /* of the chart, in hundredths */
} measures[MEASURES] = {
	{"morale", "reported_morale", morale_said, ROOMY}, {"fatigue", "fatigue", foresight_fatigue, ROOMY},
	{"voice", "voice", voice_said, ROOMY}, {"load", "reported_load", load_said, 160},
	{"cohesion", "cohesion", cohesion_said, ROOMY}, {"autonomy", "autonomy", autonomy_said, ROOMY},
};

/* The months that a team has been there for; before the first is played, the start alone. */
struct months { int from, to; };

static struct months months_of(const struct desk *d, int team)
{
	const struct campaign *c = d->campaign;
	struct months m = {c->month > 0 ? 1 : 0, c->month};
	while (m.from < m.to && !c->state[m.from].team[team].founded)
		m.from++;
	return m;
}

static const struct team_state *team_at(const struct desk *d, int month)
{
	const struct campaign *c = d->campaign;
	return month < c->month ? &c->state[month].team[d->place.subject] : &c->now.team[d->place.subject];
}

/* What a chart spans: months, `edge` of one kept free at both ends, from zero to `high`; room right of it for names. */
struct span { struct months months; double edge, high; float names; };

static void chart_open(struct desk *d, struct chart *chart, struct rect r, const char *name, struct span span,
	const struct chart_words *words)
{
	int from = span.months.from, to = span.months.to;
	struct chart_axis x = {.low = from - span.edge, .high = (to > from ? to : from + 1) + span.edge, .whole = true,
		.months = true, .january = calendar_january(&d->campaign->content->scenario.calendar),
		.say = desk_month_say, .context = d, .name = desk_word(d, "tracks.table.month")};
	struct chart_axis y = {.low = 0, .high = span.high, .whole = true, .ticks = 3};
	chart_begin(chart, d->ui, r, name, x, y, words, span.names);
}

/* Name, figure and judgement above a chart. */
static void head_draw(struct desk *d, struct rect *r, const char *name, const char *figure, int field,
	struct judgement worth)
{
	struct ui *ui = d->ui;
	struct rect head = rect_cut_top(r, ui_line_height(ui, TYPE_BODY_BOLD)),
		line = rect_cut_top(r, ui_line_height(ui, TYPE_SMALL) + 2);
	float w = ui_text_width(ui, TYPE_BODY_BOLD, figure) + 2;
	desk_figure(d, rect_cut_right(&head, w), TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), ALIGN_RIGHT, figure, field);
	ui_text(ui, head, TYPE_NOTE, ui_ink(ui, INK_TEXT), ALIGN_LEFT, name);
	ui_text(ui, line, TYPE_SMALL, ui_ink(ui, worth.ink), ALIGN_LEFT, *worth.sign ? ui_say(ui, "%s %s", worth.sign,
		worth.word) : worth.word);
}

static void measure_draw(struct desk *d, struct rect r, const struct team_measure *measure,
	const struct chart_words *words)
{
	double value[MONTHS_MAX + 1];
	int team = d->place.subject, count = 0;
	int field = desk_field(d, "team.%s.%s", d->campaign->content->scenario.team[team].id, measure->field);
	struct months m = months_of(d, team);
	const char *name = desk_word(d, ui_say(d->ui, "team_page.measure.%s", measure->judged));
	double now = measure->said(team_at(d, m.to));
	for (int month = m.from; month <= m.to && count <= MONTHS_MAX; month++)
		value[count++] = measure->said(team_at(d, month)) * 100;
	head_draw(d, &r, name, ui_say(d->ui, "%.0f", now * 100), field, judgement_of(d, measure->judged, now));
	struct chart chart;
	chart_open(d, &chart, r, name, (struct span){m, 0, measure->high, 0}, words);
	chart_line(&chart, name, NULL, value, count, 2, 0, desk_team_colour(d, team), false);
	chart_end(&chart);
}

/* "+120 in twelve months". */
static const char *year_words(struct desk *d, struct months m)
{
	int back = m.to - 12 > m.from ? m.to - 12 : m.from;
	char months[16];
	snprintf(months, sizeof months, "%d", m.to - back);
	return back == m.to ? "" : DESK_SAY(d, "team_page.people.change", {"n", months}, {"change",
		desk_signed(d, team_at(d, m.to)->staff - team_at(d, back)->staff, 0)});
}

static float ranks_width(struct desk *d)
{
	static const char *const ranks[] = {"junior", "senior", "principal"};
	float w = 0;
	for (int i = 0; i < 3; i++)
		w = fmaxf(w, ui_text_width(d->ui, TYPE_SMALL, desk_word_of(d, WORDS_CODEX, ui_say(d->ui, "field.team.%s.name",
			ranks[i]))));
	return w + 10;
}

static void people_draw(struct desk *d, struct rect r, const struct chart_words *words)
{
	double all[MONTHS_MAX + 1], junior[MONTHS_MAX + 1], senior[MONTHS_MAX + 1], principal[MONTHS_MAX + 1], most = 1;
	int team = d->place.subject, count = 0;
	struct ui *ui = d->ui;
	struct months m = months_of(d, team);
	const char *name = desk_word(d, "team_page.measure.people");
	for (int month = m.from; month <= m.to && count <= MONTHS_MAX; month++, count++) {
		const struct team_state *t = team_at(d, month);
		all[count] = t->staff;
		junior[count] = t->junior;
		senior[count] = t->senior;
		principal[count] = t->principal;
		most = fmax(most, t->staff);
	}
	head_draw(d, &r, name, ui_say(ui, "%d", team_at(d, m.to)->staff), -1 /* its card opens above */,
		(struct judgement){INK_MUTED, "", year_words(d, m)});
	colour c = desk_team_colour(d, team);
	struct chart chart;
	chart_open(d, &chart, r, name, (struct span){m, 0, most * 1.35, ranks_width(d)}, words);
	chart_line(&chart, name, NULL, all, count, 2, 0, c, false);
	chart_line(&chart, desk_word_of(d, WORDS_CODEX, "field.team.senior.name"), NULL, senior, count, 1.5f, 4, c, true);
	chart_line(&chart, desk_word_of(d, WORDS_CODEX, "field.team.junior.name"), NULL, junior, count, 1.5f, 2, c, true);
	chart_line(&chart, desk_word_of(d, WORDS_CODEX, "field.team.principal.name"), NULL, principal, count, 1, 0,
		ui_ink(ui, INK_SOFT), true);
	chart_end(&chart);
}

static void going_draw(struct desk *d, struct rect r, const struct chart_words *words)
{
	double left[MONTHS_MAX + 1], joined[MONTHS_MAX + 1], month_of[MONTHS_MAX + 1], most = 4;
	int team = d->place.subject, count = 0;
	struct ui *ui = d->ui;
	struct months m = months_of(d, team);
	const char *id = d->campaign->content->scenario.team[team].id, *name = desk_word(d, "team_page.measure.going"),
		*came = desk_word_of(d, WORDS_CODEX, "field.team.joined.name");
	for (int month = m.from; month <= m.to && count <= MONTHS_MAX; month++, count++) {
		month_of[count] = month;
		left[count] = team_at(d, month)->left;
		joined[count] = team_at(d, month)->joined;
		most = fmax(most, fmax(left[count], joined[count]));
	}
	head_draw(d, &r, name, ui_say(ui, "%d", team_at(d, m.to)->left), desk_field(d, "team.%s.left", id),
		(struct judgement){INK_MUTED, "", desk_word(d, "team_page.going.how")});
	struct chart chart;
	chart_open(d, &chart, r, name, (struct span){m, 0.5, most * 1.35, 0}, words);
	chart_bars(&chart, name, month_of, left, count, 0.6, colour_fade(ui_ink(ui, INK_BAD), 0.7f));
	chart_line(&chart, came, month_of, joined, count, 1.5f, 4, ui_ink(ui, INK_TEXT), false);
	chart_end(&chart);
}

float team_measures_draw(struct desk *d, struct rect r)
{
	struct chart_words words = desk_chart_words(d);
	float top = r.y, h = ui_line_height(d->ui, TYPE_BODY_BOLD) + ui_line_height(d->ui, TYPE_SMALL) + 2 + CHART_HEIGHT;
	page_label(d, &r, desk_capitals(d, desk_word(d, "team_page.measures")));
	for (int i = 0; i < MEASURES; i += 2) {
		struct rect row = rect_cut_top(&r, h);
		measure_draw(d, rect_column(row, 0, 2, 24), &measures[i], &words);
		measure_draw(d, rect_column(row, 1, 2, 24), &measures[i + 1], &words);
		rect_cut_top(&r, CHART_GAP);
	}
	struct rect row = rect_cut_top(&r, h);
	people_draw(d, rect_column(row, 0, 2, 24), &words);
	going_draw(d, rect_column(row, 1, 2, 24), &words);
	rect_cut_top(&r, CHART_GAP);
	ui_flow(d->ui, &r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), desk_word(d, "team_page.reported"), 0);
	return r.y - top;
}
