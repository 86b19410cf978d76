/* Who went and why, who came: those whom the public knows by name one by one, the others by team. */
#include <stdio.h>
#include <string.h>

#include "desk/card/card.h"
#include "desk/frame/concern.h"
#include "desk/frame/signs.h"
#include "desk/frame/words.h"
#include "inbox_parts.h"

enum { GOODBYES = 2 };

/* A cause as a key of the texts: "hazard_heat" of a mechanism, else "other". */
static const char *cause_key(const struct news_team *team)
{
	const char *key = team->causes > 0 ? team->cause[0].cause.key : NULL;
	return key && strncmp(key, "cause.", 6) == 0 ? key + 6 : "other";
}

/* One of the lines for a reason, another each month. */
static const char *goodbye(struct desk *d, const char *reason, int turn)
{
	const char *key = ui_say(d->ui, "goodbye.%s.%d", reason, 1 + turn % GOODBYES);
	return desk_word(d, desk_has_word(d, WORDS_DESK, key) ? key : ui_say(d->ui, "goodbye.other.%d",
		1 + turn % GOODBYES));
}

/* "A hot market for talent 19 % · Fatigue 8 %". */
static const char *causes_line(struct desk *d, const struct month_news *news, const struct news_team *team)
{
	struct writing w = {0};
	for (int i = 0; i < team->causes; i++)
		writing_printf(&w, "%s%s %s", i > 0 ? " · " : "",
			card_cause_words(d, news->given, news->given_count, &team->cause[i].cause),
			desk_percent(d, team->cause[i].share));
	return desk_written(d, &w);
}

static void named_left(struct inbox *in, int person)
{
	struct desk *d = in->d;
	const struct month_news *news = &in->kept->news;
	const struct news_person *p = &news->person[person];
	int team = p->team >= 0 ? p->team : d->campaign->content->scenario.person[person].team;
	const char *id = d->campaign->content->scenario.person[person].id;
	struct rect r = inbox_message(in, &(struct letter){"staff", DESK_SAY(d, "inbox.leaves", {"name",
		speech_person(&d->speech, person)}), ui_say(d->ui, "%s", speech_name(&d->speech, "person.%s.role", id)),
		speech_team(&d->speech, team), "", INK_BAD_WASH});
	const struct news_team *of = &news->team[team];
	const char *own = p->concern >= 0 ? concern_words(d, team, p->concern) : "", *all = causes_line(d, news, of);
	ui_flow(d->ui, &r, TYPE_LABEL, ui_ink(d->ui, INK_MUTED), desk_word(d, "leaving.pushed"), 1);
	if (*own)
		ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), own, 2);
	if (*all)
		ui_flow(d->ui, &r, TYPE_SMALL, ui_ink(d->ui, INK_SOFT), DESK_SAY(d, "leaving.team", {"team",
			speech_team(&d->speech, team)}, {"causes", all}), 4);
	else if (!*own)
		ui_flow(d->ui, &r, TYPE_NOTE, ui_ink(d->ui, INK_TEXT), desk_word(d, "leaving.usual"), 4);
	ui_flow(d->ui, &r, TYPE_PROSE, ui_ink(d->ui, INK_SOFT), goodbye(d, p->concern >= 0 ? concern_word(p->concern) :
		cause_key(of), person), 0);
	inbox_message_end(in, r.y);
}

static void named_joined(struct inbox *in, int person)
{
	struct desk *d = in->d;
	const struct news_person *p = &in->kept->news.person[person];
	const char *id = d->campaign->content->scenario.person[person].id;
	const char *team = p->team >= 0 ? speech_team(&d->speech, p->team) : "";
	struct rect r = inbox_message(in, &(struct letter){"staff", DESK_SAY(d, "inbox.joins", {"name",
		speech_person(&d->speech, person)}, {"team", team}), speech_name(&d->speech, "person.%s.role", id), "", "",
		INK_CARD});
	ui_flow(d->ui, &r, TYPE_PROSE, ui_ink(d->ui, INK_SOFT), desk_word(d, ui_say(d->ui, "welcome.%d",
		1 + person % GOODBYES)), 0);
	inbox_message_end(in, r.y);
}

/* How those came who came: sent by the house, or by the way of hiring that holds. */
static const char *joined_words(struct desk *d, int t, const struct news_team *team)
{
	if (team->moved_in)
		return desk_word_of(d, WORDS_CAUSES, "cause.joins_planned");
	int way = d->campaign->state[d->campaign->month].team[t].hire;
	return DESK_SAY(d, "inbox.came.how", {"how", desk_order_value(d, ORDER_HIRE, way)});
}

static float team_row(struct desk *d, struct rect r, const struct month_news *news, int t)
{
	struct ui *ui = d->ui;
	const struct news_team *team = &news->team[t];
	char left[16], joined[16];
	float top = r.y, line = ui_line_height(ui, TYPE_NOTE);
	snprintf(left, sizeof left, "%d", team->left);
	snprintf(joined, sizeof joined, "%d", team->joined);
	struct rect row = rect_cut_top(&r, line);
	const char *name = speech_team(&d->speech, t);
	const char *came = DESK_SAY(d, "inbox.came", {"n", joined}), *went = DESK_SAY(d, "inbox.went", {"n", left});
	float came_w = ui_text_width(ui, TYPE_NOTE, came) + 2, went_w = ui_text_width(ui, TYPE_NOTE, went) + 12;
	ui_text(ui, row, TYPE_NOTE_BOLD, desk_team_colour(d, t), ALIGN_LEFT, name);
	if (ui_text_width(ui, TYPE_NOTE_BOLD, name) + went_w + came_w + 4 > row.w)
		row = rect_cut_top(&r, line);
	ui_text(ui, rect_cut_right(&row, came_w), TYPE_NOTE, ui_ink(ui, team->joined > 0 ? INK_GOOD : INK_MUTED),
		ALIGN_RIGHT, came);
	ui_text(ui, rect_cut_right(&row, went_w), TYPE_NOTE, ui_ink(ui, team->left > 0 ? INK_BAD : INK_MUTED), ALIGN_LEFT,
		went);
	const char *causes = causes_line(d, news, team), *how = team->joined > 0 ? joined_words(d, t, team) : "";
	if (*causes)
		ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), DESK_SAY(d, "inbox.went.why", {"causes", causes}), 0);
	if (*how)
		ui_flow(ui, &r, TYPE_SMALL, ui_ink(ui, INK_MUTED), how, 0);
	return r.y - top + 4;
}

/* The team that lost the largest part of its people. */
static int team_hit(const struct desk *d, const struct month_news *news)
{
	const struct scenario *s = &d->campaign->content->scenario;
	int hit = -1;
	double most = 0;
	for (int t = 0; t < s->teams; t++) {
		int staff = d->campaign->state[news->month].team[t].staff;
		double share = staff > 0 ? (double)news->team[t].left / staff : 0;
		if (share > most) {
			most = share;
			hit = t;
		}
	}
	return hit;
}

static void teams_draw(struct inbox *in)
{
	struct desk *d = in->d;
	const struct month_news *news = &in->kept->news;
	char left[16], joined[16];
	if (news->left + news->joined == 0) /* as before the first month, of which there is no state to ask */
		return;
	int hit = team_hit(d, news);
	snprintf(left, sizeof left, "%d", news->left);
	snprintf(joined, sizeof joined, "%d", news->joined);
	const char *key = news->left == 0 ? "inbox.people.come" : news->joined == 0 ? "inbox.people.go" : "inbox.people";
	struct rect r = inbox_message(in, &(struct letter){"staff", DESK_SAY(d, key, {"left", left}, {"joined", joined}),
		"", desk_months(d, news->month, news->until), "", INK_CARD});
	for (int t = 0; t < d->campaign->content->scenario.teams; t++)
		if (news->team[t].left + news->team[t].joined > 0)
			r.y += team_row(d, r, news, t);
	rect_cut_top(&r, 2);
	if (hit >= 0)
		ui_flow(d->ui, &r, TYPE_PROSE, ui_ink(d->ui, INK_SOFT), goodbye(d, cause_key(&news->team[hit]), news->month),
			0);
	inbox_message_end(in, r.y);
}

void inbox_people(struct inbox *in)
{
	const struct month_news *news = &in->kept->news;
	for (int i = 0; i < in->d->campaign->content->scenario.people; i++) {
		if (news->person[i].left)
			named_left(in, i);
		if (news->person[i].joined)
			named_joined(in, i);
	}
	teams_draw(in);
}
