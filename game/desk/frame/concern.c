#include "concern.h"

#include "words.h"

const char *concern_words(struct desk *d, int team, int concern)
{
	const struct campaign *c = d->campaign;
	const char *id = c->content->scenario.team[team].id;
	int field = concern == CONCERN_IMPACT ? desk_field(d, "bridge.open") : desk_field(d, "team.%s.%s", id,
		concern == CONCERN_AUTONOMY ? "autonomy" : concern == CONCERN_PAY ? "pay_gap" : "papers_held");
	if (field < 0)
		return "";
	const struct field *f = &c->content->scenario.field[field];
	const char *first = desk_value(d, field, field_read(f, &c->state[1]));
	const char *now = desk_value(d, field, field_read(f, &c->state[c->month]));
	bool held = field_read(f, &c->state[c->month]) - field_read(f, &c->state[1]) > 5; /* else it is the mood */
	const char *word = concern == CONCERN_RECOGNITION && !held ? "mood" : concern_word(concern);
	return DESK_SAY(d, ui_say(d->ui, "leaving.%s", word), {"now", now}, {"first", first},
		{"team", speech_team(&d->speech, team)});
}
