/* One team: who is in it, how it is said to be, what it knows, who may go. */
#include <math.h>
#include <stdio.h>

#include "desk_page.h"
#include "foresight_jobs.h"
#include "page_head.h"

enum { MEASURES = 6 };

static const double restless = 0.012, leaving = 0.03, heard = 0.35; /* chance a month; chance; voice */

/* A measure over the months as a small chart with its number above. */
static void measure_draw(struct desk *d, struct rect r, const char *what)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	int field = desk_field(d, "team.%s.%s", s->team[d->place.subject].id, what);
	double value[MONTHS_MAX + 1];
	if (field < 0)
		return;
	const struct field *f = &s->field[field];
	const char *name = desk_word_of(d, WORDS_CODEX, ui_say(ui, "field.team.%s.name", what));
	struct rect head = rect_cut_top(&r, 22);
	const char *now = desk_value(d, field, desk_now(d, field));
	float w = ui_text_width(ui, TYPE_BODY_BOLD, now) + 2;
	desk_figure(d, rect_cut_right(&head, w), TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), ALIGN_RIGHT, now, field);
	ui_text(ui, head, TYPE_NOTE, ui_ink(ui, INK_SOFT), ALIGN_LEFT, name);
	ui_fill(ui, r, ui_ink(ui, INK_WASH));
	float xy[2 * (MONTHS_MAX + 1)];
	double low = f->low, high = f->high > 1e5 ? 1 : f->high;
	int count = 0;
	for (int m = 1; m <= c->month; m++) {
		value[count] = field_read(f, &c->state[m]);
		high = f->high > 1e5 ? fmax(high, value[count] * 1.15) : high;
		count++;
	}
	for (int i = 0; i < count; i++) {
		xy[2 * i] = r.x + r.w * (float)i / (float)(count > 1 ? count - 1 : 1);
		xy[2 * i + 1] = r.y + r.h - 3 - (r.h - 6) * (float)fmin(1, fmax(0, (value[i] - low) / (high - low)));
	}
	ui_polyline(ui, xy, count, 2, 0, desk_team_colour(d, d->place.subject));
}

static float measures_draw(struct desk *d, struct rect r)
{
	static const char *const what[MEASURES] = {"reported_morale", "reported_load", "voice", "cohesion", "autonomy",
		"staff"};
	float top = r.y;
	page_label(d, &r, desk_word(d, "team_page.measures"));
	for (int i = 0; i < MEASURES; i += 2) {
		struct rect row = rect_cut_top(&r, 76);
		measure_draw(d, rect_column(row, 0, 2, 20), what[i]);
		measure_draw(d, rect_column(row, 1, 2, 20), what[i + 1]);
		rect_cut_top(&r, 10);
	}
	ui_flow(d->ui, &r, TYPE_SMALL, ui_ink(d->ui, INK_MUTED), desk_word(d, "team_page.reported"), 8);
	return r.y - top;
}

static float themes_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	float top = r.y;
	bool any = false;
	for (int t = 0; t < s->themes; t++)
		any = any || s->theme[t].team == d->place.subject;
	if (!any)
		return 0;
	page_label(d, &r, desk_word(d, "team_page.themes"));
	for (int t = 0; t < s->themes; t++) {
		if (s->theme[t].team != d->place.subject)
			continue;
		const struct theme_state *now = &d->campaign->now.theme[t];
		struct rect row = rect_cut_top(&r, 24), name = rect_cut_left(&row, fminf(170, row.w * 0.4f)),
			number = rect_cut_right(&row, 76);
		char people[24];
		snprintf(people, sizeof people, "%.0f", now->people);
		ui_text(ui, name, TYPE_NOTE, ui_ink(ui, now->cut ? INK_MUTED : INK_TEXT), ALIGN_LEFT,
			speech_theme(&d->speech, t));
		struct rect bar = {row.x, row.y + 6, row.w - 12, 6};
		ui_fill(ui, (struct rect){bar.x, bar.y, bar.w * (float)now->insight / 100, bar.h},
			desk_team_colour(d, d->place.subject));
		ui_fill(ui, (struct rect){bar.x, bar.y + 7, bar.w * (float)now->absorbed / 100, 4},
			desk_team_colour(d, s->bridge_to));
		desk_figure(d, number, TYPE_SMALL, ui_ink(ui, INK_SOFT), ALIGN_RIGHT,
			DESK_SAY(d, "tracks.people", {"n", people}),
			desk_field(d, "theme.%s.insight", s->theme[t].id));
	}
	ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), desk_word(d, "team_page.themes.how"), 8);
	return r.y - top;
}

static const char *mood_key(const struct desk *d, int person)
{
	const struct state *now = &d->campaign->now;
	if (now->team[d->place.subject].voice < heard)
		return "team_page.mood.unknown";
	double hazard = now->person[person].hazard;
	return hazard < restless ? "team_page.mood.settled" : hazard < leaving ? "team_page.mood.restless" :
		"team_page.mood.leaving";
}

static float people_draw(struct desk *d, struct rect r)
{
	struct ui *ui = d->ui;
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	float top = r.y;
	page_label(d, &r, desk_word(d, "team_page.people"));
	for (int p = 0; p < s->people; p++) {
		if (!c->now.person[p].present || c->now.person[p].team != d->place.subject)
			continue;
		const char *name = speech_person(&d->speech, p), *role = speech_name(&d->speech, "person.%s.role",
			s->person[p].id);
		ui_flow(ui, &r, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), name, 0);
		ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), role, 0);
		ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_SOFT), desk_word(d, mood_key(d, p)), 4);
		struct order order = order_none(ORDER_RETAIN);
		order.person = p;
		r.y += order_button(d, r, DESK_SAY(d, "team_page.retain", {"name", name}), &order) + 8;
	}
	if (r.y - top < 40)
		ui_flow(ui, &r, TYPE_NOTE, ui_ink(ui, INK_MUTED), desk_word(d, "team_page.nobody"), 4);
	return r.y - top;
}

/* "430 people: 120 junior, 250 senior, 60 principal. Head: Joelle Pineau." */
static const char *team_line(struct desk *d)
{
	const struct team_state *now = &d->campaign->now.team[d->place.subject];
	char all[16], junior[16], senior[16], principal[16];
	snprintf(all, sizeof all, "%d", now->staff);
	snprintf(junior, sizeof junior, "%d", now->junior);
	snprintf(senior, sizeof senior, "%d", now->senior);
	snprintf(principal, sizeof principal, "%d", now->principal);
	return DESK_SAY(d, "team_page.line", {"all", all}, {"junior", junior}, {"senior", senior}, {"principal", principal},
		{"head", now->head >= 0 ? speech_person(&d->speech, now->head) : desk_word(d, "team_page.no_head")});
}

void screen_team(struct desk *d)
{
	int team = d->place.subject;
	if (!d->campaign || team < 0 || team >= d->campaign->content->scenario.teams) {
		desk_back(d);
		return;
	}
	foresight_tend(d); /* what each order is expected to change */
	const char *about = speech_text(&d->speech, "team.%s.about", d->campaign->content->scenario.team[team].id);
	struct rect row, r = page_head(d, speech_team(&d->speech, team), about ? about : "", &row);
	if (d->place.screen != SCREEN_TEAM) /* left by the button in the head */
		return;
	struct rect list = ui_scroll(d->ui, r, "team");
	float top = list.y, gap = 36, w = (list.w - gap - 14) / 2;
	ui_flow(d->ui, &list, TYPE_DECK, ui_ink(d->ui, INK_SOFT), team_line(d), 14);
	struct rect left = {list.x, list.y, w, 100000}, right = {list.x + w + gap, list.y, w, 100000};
	left.y += measures_draw(d, left) + 12;
	left.y += themes_draw(d, left);
	right.y += people_draw(d, right);
	ui_scroll_end(d->ui, fmaxf(left.y, right.y) - top + 16);
}
