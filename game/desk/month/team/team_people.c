/* Who is in a team by name: since when, in what mood and why, as far as anybody says; and who has left it. */
#include <math.h>
#include <stdio.h>

#include "desk/frame/concern.h"
#include "desk/frame/order_view.h"
#include "desk/frame/page_head.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "team_page.h"

enum { MOODS = 4, WIDE = 560, BUTTON_WIDTH = 300 };

static const double restless = 0.012, leaving = 0.03, heard = 0.35; /* chance a month; chance; voice */

/* In the order in which they are told of: those who may go first. */
enum mood { MOOD_LEAVING, MOOD_RESTLESS, MOOD_UNKNOWN, MOOD_SETTLED };

static enum mood mood_of(const struct desk *d, int person)
{
	const struct state *now = &d->campaign->now;
	double hazard = now->person[person].hazard;
	if (now->team[d->place.subject].voice < heard)
		return MOOD_UNKNOWN;
	return hazard < restless ? MOOD_SETTLED : hazard < leaving ? MOOD_RESTLESS : MOOD_LEAVING;
}

static bool is_here(const struct state *st, int person, int team)
{
	return st->person[person].present && st->person[person].team == team;
}

/* Since which month a person is in the team; before the start: since the person came to the house. */
static int since(const struct desk *d, int person)
{
	const struct campaign *c = d->campaign;
	const struct person *who = &c->content->scenario.person[person];
	int month = c->month;
	while (month > 0 && is_here(&c->state[month - 1], person, d->place.subject))
		month--;
	return month > 0 ? month : -(int)(who->tenure_months + 0.5);
}

static const char *since_words(struct desk *d, int person)
{
	const struct person *who = &d->campaign->content->scenario.person[person];
	const char *month = desk_month_short(d, since(d, person));
	return who->theme < 0 ? DESK_SAY(d, "team_page.since", {"month", month}) : DESK_SAY(d, "team_page.since.theme",
		{"month", month}, {"theme", speech_theme(&d->speech, who->theme)});
}

/* Mood with sign, colour and word; below, what the person finds wanting. */
static void mood_draw(struct desk *d, struct rect *r, int person)
{
	static const struct { const char *sign, *key; enum ink ink; } said[MOODS] = {
		[MOOD_LEAVING] = {"✕", "team_page.mood.leaving", INK_BAD},
		[MOOD_RESTLESS] = {"◐", "team_page.mood.restless", INK_WARN},
		[MOOD_UNKNOWN] = {"?", "team_page.mood.unknown", INK_MUTED},
		[MOOD_SETTLED] = {"✓", "team_page.mood.settled", INK_GOOD}};
	enum mood mood = mood_of(d, person);
	const struct campaign *c = d->campaign;
	int concern = mood == MOOD_UNKNOWN || mood == MOOD_SETTLED ? -1 : campaign_concern(c, c->month, person);
	ui_flow(d->ui, r, TYPE_NOTE_BOLD, ui_ink(d->ui, said[mood].ink), ui_say(d->ui, "%s %s", said[mood].sign,
		desk_word(d,
		said[mood].key)), 0);
	if (concern >= 0)
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), concern_words(d, d->place.subject, concern), 0);
	else if (mood == MOOD_LEAVING || mood == MOOD_RESTLESS)
		ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), desk_word(d, "team_page.mood.no_reason"), 0);
}

/* "Retain …" with its cost and effect: beside what is said of the person, or below where that is too narrow. */
static void person_draw(struct desk *d, struct rect *r, int person)
{
	struct ui *ui = d->ui;
	const struct scenario *s = &d->campaign->content->scenario;
	const char *name = speech_person(&d->speech, person);
	bool leads = d->campaign->now.team[d->place.subject].head == person, wide = r->w >= WIDE;
	struct rect words = *r, side = wide ? rect_cut_right(&words, BUTTON_WIDTH) : words;
	words.w -= wide ? 12 : 0;
	ui_flow(ui, &words, TYPE_BODY_BOLD, ui_ink(ui, INK_TEXT), leads ? DESK_SAY(d, "team_page.leads", {"name", name}) :
		name,
		0);
	ui_flow(ui, &words, TYPE_SMALL, ui_ink(ui, INK_MUTED), speech_name(&d->speech, "person.%s.role",
		s->person[person].id),
		0);
	ui_flow(ui, &words, TYPE_SMALL, ui_ink(ui, INK_MUTED), since_words(d, person), 2);
	mood_draw(d, &words, person);
	struct order order = order_none(ORDER_RETAIN);
	order.person = person;
	side.y = wide ? side.y : words.y + 4;
	side.y += order_button(d, side, DESK_SAY(d, "team_page.retain", {"name", name}), &order);
	r->y = fmaxf(words.y, side.y) + 8;
	ui_line(ui, r->x, r->y, r->x + r->w, r->y, 1, ui_ink(ui, INK_RULE));
	r->y += 8;
}

/* Those who left the house out of this team, the last first. */
static void gone_draw(struct desk *d, struct rect *r)
{
	const struct campaign *c = d->campaign;
	const struct scenario *s = &c->content->scenario;
	bool any = false;
	for (int month = c->month; month >= 0; month--)
		for (int p = 0; p < s->people; p++) {
			const struct person_state *who = &c->now.person[p];
			if (who->present || who->left_month != month || who->team != d->place.subject)
				continue;
			if (!any)
				page_label(d, r, desk_capitals(d, desk_word(d, "team_page.gone")));
			any = true;
			ui_flow(d->ui, r, TYPE_NOTE, ui_ink(d->ui, INK_SOFT), DESK_SAY(d, "team_page.gone.who", {"name",
				speech_person(&d->speech, p)}, {"month", desk_month(d, month)}), 2);
		}
}

float team_people_draw(struct desk *d, struct rect r)
{
	const struct scenario *s = &d->campaign->content->scenario;
	float top = r.y;
	int shown = 0;
	page_label(d, &r, desk_capitals(d, desk_word(d, "team_page.people")));
	for (int mood = 0; mood < MOODS; mood++)
		for (int p = 0; p < s->people; p++)
			if (is_here(&d->campaign->now, p, d->place.subject) && (int)mood_of(d, p) == mood) {
				person_draw(d, &r, p);
				shown++;
			}
	if (shown == 0)
		ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_MUTED), desk_word(d, "team_page.nobody"), 8);
	gone_draw(d, &r);
	return r.y - top;
}
