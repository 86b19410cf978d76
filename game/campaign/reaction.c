#include <math.h>
#include <string.h>

#include "sim/programme.h"
#include "reaction_inner.h"

enum { LATE_MONTHS = 2, LIGHT_SIZE = 1 /* of the scenario's 0 light - 3 largest */ };

static const char *const role_word[REACTION_ROLES] = {"dev", "chief", "staff"};

/* What a role looks at first. Only what a model's state remembers, so that earlier launches can be asked the same. */
static const char *circumstance(const struct telling *t, enum reaction_role role, int model)
{
	const struct model_state *m = &t->after->model[model];
	if (role == REACTION_DEVELOPERS && m->license == LICENSE_CLOSED)
		return "closed";
	if (role == REACTION_DEVELOPERS && t->speech.content->scenario.model[model].size <= LIGHT_SIZE)
		return "light";
	if (role != REACTION_DEVELOPERS && m->goal == GOAL_LEAD)
		return "lead";
	if (m->months_late >= LATE_MONTHS)
		return "late";
	return role == REACTION_CHIEF && m->license == LICENSE_CLOSED ? "closed" : "plain";
}

/* The group of lines a role takes one from. */
static void line_group(const struct telling *t, enum reaction_role role, int model, char out[KEY_SIZE])
{
	const struct model_state *m = &t->after->model[model];
	int verdict = programme_verdict(m);
	if (m->exposed)
		snprintf(out, KEY_SIZE, "react.%s.exposed", role_word[role]);
	else if (verdict < 0)
		snprintf(out, KEY_SIZE, "react.%s.silent", role_word[role]);
	else {
		snprintf(out, KEY_SIZE, "react.%s.%s.%s", role_word[role], verdict_word(verdict), circumstance(t, role, model));
		if (reaction_variants(t, out) == 0)
			snprintf(out, KEY_SIZE, "react.%s.%s.plain", role_word[role], verdict_word(verdict));
	}
}

static void keep(struct writing *w, char *out, size_t size)
{
	snprintf(out, size, "%s", writing_text(w));
	writing_free(w);
}

static void role_line(const struct telling *t, enum reaction_role role, char out[REACTION_LINE_SIZE])
{
	char group[KEY_SIZE], other[KEY_SIZE], key[KEY_SIZE + 16];
	int used = 0;
	struct writing w = {0};
	line_group(t, role, t->model, group);
	for (int i = 0; i < t->speech.content->scenario.models; i++)
		if (reaction_is_earlier(t, i)) {
			line_group(t, role, i, other);
			used += strcmp(group, other) == 0;
		}
	snprintf(key, sizeof key, "%s.%d", group, 1 + reaction_variant(t, group, used, reaction_variants(t, group)));
	SAY(&t->speech, &w, "said", {"line", speech_word(&t->speech, key)});
	keep(&w, out, REACTION_LINE_SIZE);
}

/* Some leave every month; what is news is more of them than the month before. */
static int tone_of_leaving(int left, int before)
{
	if (left == 0 || left * 8 < before * 7)
		return 1;
	return left * 7 > before * 8 ? -1 : 0;
}

/* "trust 71 → 38", in whole points; returns the direction. */
static int effect_of(const struct telling *t, const char *key, double before, double after, char *out)
{
	char from[NUMBER_SIZE], to[NUMBER_SIZE], same[KEY_SIZE];
	struct writing w = {0};
	writing_fixed(before, 0, from);
	writing_fixed(after, 0, to);
	bool moved = strcmp(from, to) != 0;
	snprintf(same, sizeof same, "%s.same", key);
	SAY(&t->speech, &w, moved ? key : same, {"before", from}, {"after", to});
	keep(&w, out, REACTION_LINE_SIZE);
	return !moved ? 0 : after > before ? 1 : -1;
}

static int effect_left(const struct telling *t, char *out)
{
	char phrase[PHRASE_SIZE];
	int left = 0, before = 0;
	for (int i = 0; i < t->speech.content->scenario.teams; i++) {
		left += t->after->team[i].left;
		before += t->before->team[i].left;
	}
	const char *said = left > 0 ? speech_count(&t->speech, "effect.left", left, phrase) :
		speech_word(&t->speech, "effect.left.none");
	snprintf(out, REACTION_LINE_SIZE, "%s", said);
	return tone_of_leaving(left, before);
}

static void roles_write(const struct telling *t, struct reaction *out)
{
	const struct house_state *before = &t->before->house, *after = &t->after->house;
	for (int r = 0; r < REACTION_ROLES; r++) {
		char key[KEY_SIZE];
		snprintf(key, sizeof key, "role.%s", role_word[r]);
		snprintf(out->role[r].who, REACTION_LINE_SIZE, "%s", speech_word(&t->speech, key));
		role_line(t, (enum reaction_role)r, out->role[r].line);
	}
	out->role[REACTION_DEVELOPERS].tone = effect_of(t, "effect.goodwill", before->goodwill, after->goodwill,
		out->role[REACTION_DEVELOPERS].effect);
	out->role[REACTION_CHIEF].tone = effect_of(t, "effect.trust", before->trust, after->trust,
		out->role[REACTION_CHIEF].effect);
	out->role[REACTION_STAFF].tone = effect_left(t, out->role[REACTION_STAFF].effect);
}

/* Volumes are counted as newspapers do; above thirty-nine nobody would read it. */
static const char *roman(int n, char out[NUMBER_SIZE])
{
	static const char *const ones[] = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
	static const char *const tens[] = {"", "X", "XX", "XXX"};
	if (n < 1 || n > 39)
		snprintf(out, NUMBER_SIZE, "%d", n);
	else
		snprintf(out, NUMBER_SIZE, "%s%s", tens[n / 10], ones[n % 10]);
	return out;
}

static void masthead_write(const struct telling *t, struct reaction *out)
{
	const struct scenario *s = &t->speech.content->scenario;
	char number[NUMBER_SIZE], volume[NUMBER_SIZE], phrase[PHRASE_SIZE];
	int month = t->m->ship_month;
	int years = calendar_years(&s->calendar, month);
	struct writing w = {0};
	writing_fixed(month + 1, 0, number);
	if (language_table[t->speech.language].script == SCRIPT_HAN)
		writing_fixed(years, 0, volume);
	else
		roman(years, volume);
	SAY(&t->speech, &w, "volume", {"volume", volume}, {"number", number});
	keep(&w, out->volume, sizeof out->volume);
	snprintf(out->paper, sizeof out->paper, "%s", speech_word(&t->speech, "paper"));
	snprintf(out->date, sizeof out->date, "%s", speech_month(&t->speech, month, phrase));
}

void reaction_write(const struct content *content, const struct interface_text *words, const struct state *before,
	const struct state *after, int model, struct reaction *out)
{
	memset(out, 0, sizeof *out);
	if (model < 0 || model >= content->scenario.models || !after->model[model].shipped)
		return;
	struct telling t = {speech_of(content, words), before, after, model, &after->model[model]};
	masthead_write(&t, out);
	reaction_body(&t, out);
	roles_write(&t, out);
}
