/* One team: who is in it, how it is said to be, what it knows, who may go. */
#include <math.h>

#include "desk/frame/foresight_jobs.h"
#include "desk/frame/page_head.h"
#include "desk/frame/session.h"
#include "team_page.h"

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
	list.y += team_line_draw(d, (struct rect){list.x, list.y, list.w - 14, RECT_ENDLESS}) + 18;
	struct rect left = {list.x, list.y, w, RECT_ENDLESS}, right = {list.x + w + gap, list.y, w, RECT_ENDLESS};
	left.y += team_measures_draw(d, left) + 16;
	left.y += team_themes_draw(d, left);
	right.y += team_people_draw(d, right);
	ui_scroll_end(d->ui, fmaxf(left.y, right.y) - top + 16);
}
