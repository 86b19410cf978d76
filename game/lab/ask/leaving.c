#include "leaving.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "sim/step.h"

static const double wanting_least = 0.02; /* of a person's weights: less is no reason to go */
static const double share_least = 0.05;   /* of a team's chance of leaving: less is not worth a word */

void leaving_wants(const struct scenario *s, const struct state *first, const struct state *after, int person,
	double out[CONCERNS])
{
	const double *cares = s->person[person].cares;
	int team = after->person[person].team >= 0 ? after->person[person].team : s->person[person].team;
	const struct team_state *was = &first->team[team], *is = &after->team[team];
	out[CONCERN_AUTONOMY] = cares[CONCERN_AUTONOMY] * (was->autonomy - is->autonomy);
	out[CONCERN_IMPACT] = cares[CONCERN_IMPACT] * (first->bridge.open - after->bridge.open);
	out[CONCERN_PAY] = cares[CONCERN_PAY] * (is->pay_gap - was->pay_gap);
	out[CONCERN_RECOGNITION] = cares[CONCERN_RECOGNITION] *
		(is->papers_held - was->papers_held + team_morale_missed(is));
}

int leaving_concern(const struct scenario *s, const struct state *first, const struct state *after, int person)
{
	double want[CONCERNS];
	int most = 0;
	leaving_wants(s, first, after, person, want);
	for (int i = 1; i < CONCERNS; i++)
		most = want[i] > want[most] ? i : most;
	return want[most] >= wanting_least ? most : -1;
}

/* The ordinary coming and going is no reason, and what holds people back is none either. */
static bool pushes(const struct cause *cause)
{
	return cause->amount > 0.0 && (!cause->key || (strcmp(cause->key, "cause.leaving_usual") != 0 &&
		strcmp(cause->key, "cause.hazard_voice") != 0 && strcmp(cause->key, "cause.hazard_retained") != 0));
}

int leaving_causes(const struct content *content, const struct state *start, const struct order *orders, int count,
	int team, struct leaving_cause *out, int most)
{
	char id[FIELD_ID_SIZE];
	struct causes causes;
	int found = 0;
	snprintf(id, sizeof id, "team.%s.hazard", content->scenario.team[team].id);
	if (!causes_of(content, start, orders, count, field_find(&content->scenario, id), &causes) || causes.after <= 0.0)
		return 0;
	for (int i = 0; i < causes.count && found < most; i++) {
		double share = causes.item[i].amount / causes.after;
		if (pushes(&causes.item[i]) && share >= share_least)
			out[found++] = (struct leaving_cause){causes.item[i], fmin(share, 1.0)};
	}
	return found;
}
