/* What is to be known of what an order names, beside its name. */
#include <math.h>

#include "desk/frame/words.h"
#include "move_pick.h"

/* "Head of FAIR · at FAIR · knows models 70 · best at reasoning, 80" */
static const char *of_person(struct desk *d, int person)
{
	const struct scenario *s = &d->campaign->content->scenario;
	const struct person *who = &s->person[person];
	const struct person_state *now = &d->campaign->now.person[person];
	int best = 0;
	char knows[NUMBER_SIZE], skill[NUMBER_SIZE], axis[PHRASE_SIZE];
	for (int a = 1; a < s->axes; a++)
		best = who->skill[a] > who->skill[best] ? a : best;
	const char *role = speech_text(&d->speech, "person.%s.role", who->id);
	const char *where = now->present ? DESK_SAY(d, "moves.at", {"team", speech_team(&d->speech, now->team)}) :
		desk_word(d, "moves.outside");
	return DESK_SAY(d, "moves.person", {"role", role ? role : ""}, {"where", where},
		{"knows", writing_fixed(who->expertise * 100, 0, knows)}, {"axis", speech_axis_inside(&d->speech, best, axis)},
		{"skill", writing_fixed(who->skill[best] * 100, 0, skill)});
}

static const char *of_theme(struct desk *d, int theme)
{
	const struct theme_state *now = &d->campaign->now.theme[theme];
	int team = d->campaign->content->scenario.theme[theme].team;
	char people[PHRASE_SIZE], insight[NUMBER_SIZE], absorbed[NUMBER_SIZE];
	int count = now->pulled > 0 ? now->pulled : (int)now->people;
	return DESK_SAY(d, "moves.theme", {"people", speech_count(&d->speech, "count.people", count, people)},
		{"team", speech_team(&d->speech, team)}, {"insight", writing_fixed(now->insight, 0, insight)},
		{"absorbed", writing_fixed(now->absorbed, 0, absorbed)});
}

const char *move_detail(struct desk *d, const struct order *order)
{
	const struct scenario *s = &d->campaign->content->scenario;
	if (order->person >= 0)
		return of_person(d, order->person);
	if (order->theme >= 0)
		return of_theme(d, order->theme);
	const char *about = order->target >= 0 ? speech_text(&d->speech, "acquisition.%s.about",
		s->acquisition[order->target].id) : NULL;
	return about ? about : "";
}
