/* The two paragraphs under the headline: what the model is to others, then what the house did and what it cost.
 * Sentences stand in order of weight; those that would make a paragraph too long are left out. */
#include <math.h>
#include <string.h>

#include "sim/programme.h"
#include "reaction_inner.h"

enum { WORDS_MOST = 55, CHARACTERS_MOST = 110, FACTS_MOST = 2 };

/* Every name that a pattern may ask for. */
struct particulars {
	char axis[PHRASE_SIZE], best[PHRASE_SIZE], months[PHRASE_SIZE];
	char index[NUMBER_SIZE], needed[NUMBER_SIZE], claimed[NUMBER_SIZE], kept[NUMBER_SIZE], share[NUMBER_SIZE],
		mix[NUMBER_SIZE], defects[NUMBER_SIZE], hours[NUMBER_SIZE], unread[NUMBER_SIZE];
	const char *model, *rival;
	int claims, held;   /* axes claimed, and those of them that others can repeat */
	int leads;          /* a claimed axis that leads, other than the judged one; -1 */
};

struct paragraph {
	const struct telling *t;
	const struct particulars *p;
	struct writing text;
	int length; /* words, or characters in Han script */
};

/* Words between blanks; in Han script every character but blanks. */
static int text_length(const char *text, enum language language)
{
	bool han = language_table[language].script == SCRIPT_HAN, blank = true;
	int length = 0;
	for (const unsigned char *c = (const unsigned char *)text; *c; c++) {
		bool begins = *c != ' ' && (han ? (*c & 0xc0) != 0x80 : blank);
		length += begins;
		blank = *c == ' ';
	}
	return length;
}

static void sentence_fill(const struct paragraph *g, const char *key, struct writing *out)
{
	const struct particulars *p = g->p;
	const struct pattern_value values[] = {{"model", p->model}, {"rival", p->rival}, {"axis", p->axis},
		{"best", p->best}, {"months", p->months}, {"index", p->index}, {"needed", p->needed}, {"claimed", p->claimed},
		{"kept", p->kept}, {"share", p->share}, {"mix", p->mix}, {"defects", p->defects}, {"hours", p->hours},
		{"unread", p->unread}};
	speech_say(&g->t->speech, out, key, values, sizeof values / sizeof values[0]);
}

/* Tries the variants from the one whose turn it is, since another may be short enough. */
static bool paragraph_add(struct paragraph *g, const char *group)
{
	char base[KEY_SIZE], key[KEY_SIZE + 16];
	enum language language = g->t->speech.language;
	int most = language_table[language].script == SCRIPT_HAN ? CHARACTERS_MOST : WORDS_MOST;
	snprintf(base, sizeof base, "body.%s", group);
	int variants = reaction_variants(g->t, base);
	int first = reaction_variant(g->t, base, reaction_earlier(g->t), variants);
	for (int i = 0; i < variants; i++) {
		struct writing sentence = {0};
		snprintf(key, sizeof key, "%s.%d", base, (first + i) % variants + 1);
		sentence_fill(g, key, &sentence);
		int length = text_length(writing_text(&sentence), language);
		bool fits = g->length + length <= most || g->length == 0;
		if (fits) {
			writing_put(&g->text, g->length > 0 ? language_gap(language) : "");
			writing_put(&g->text, writing_text(&sentence));
			g->length += length;
		}
		writing_free(&sentence);
		if (fits)
			return true;
	}
	return false;
}

static void particulars_judged(const struct telling *t, struct particulars *p)
{
	const struct model_state *m = t->m;
	int a = m->judged;
	int by = m->yardstick_by[a];
	speech_axis_inside(&t->speech, a, p->axis);
	p->rival = by >= 0 ? speech_rival(&t->speech, by) : p->rival;
	writing_fixed(m->released[a], 0, p->index);
	writing_fixed(m->yardstick[a], 0, p->needed);
	writing_fixed(100.0 * t->after->house.attention[a], 0, p->share);
	writing_fixed(100.0 * m->mix[a], 0, p->mix);
}

static void particulars_fill(const struct telling *t, struct particulars *p)
{
	const struct scenario *s = &t->speech.content->scenario;
	const struct model_state *m = t->m;
	*p = (struct particulars){.model = speech_model(&t->speech, t->model), .leads = -1,
		.rival = speech_word(&t->speech, "rival.nobody")};
	for (int a = 0; a < s->axes; a++) {
		p->claims += m->claimed[a] != 0;
		p->held += m->claimed[a] && verdict_keeps(m->verdict[a]);
		if (m->claimed[a] && m->verdict[a] == VERDICT_LEADS && a != m->judged)
			p->leads = a;
	}
	if (m->judged >= 0)
		particulars_judged(t, p);
	if (p->leads >= 0)
		speech_axis_inside(&t->speech, p->leads, p->best);
	speech_count(&t->speech, "months", m->months_late, p->months);
	writing_fixed(p->claims, 0, p->claimed);
	writing_fixed(p->held, 0, p->kept);
	writing_fixed(m->known, 0, p->defects);
	writing_fixed(40.0 * t->after->team[s->model[t->model].team].hours, 0, p->hours);
	writing_fixed(t->after->bridge.unread, 0, p->unread);
}

static void opening_add(struct paragraph *g)
{
	static const char *const keys[] = {"open.leads", "open.competitive", "open.trails", "open.weak"};
	const struct model_state *m = g->t->m;
	int a = m->judged;
	if (a < 0)
		paragraph_add(g, "open.silent");
	else if (m->yardstick_by[a] < 0 && !(m->yardstick[a] > 0.0))
		paragraph_add(g, "open.first");
	else
		paragraph_add(g, keys[m->verdict[a]]);
}

static void claims_add(struct paragraph *g)
{
	const struct particulars *p = g->p;
	const struct model_state *m = g->t->m;
	bool short_of = m->judged >= 0 && !verdict_keeps(programme_verdict(m));
	if (short_of && p->leads >= 0 && paragraph_add(g, "best"))
		return;
	if (p->claims == 1)
		paragraph_add(g, p->held ? "hold.one" : "hold.one_broken");
	else if (p->claims > 1)
		paragraph_add(g, p->held == p->claims ? "hold.all" : p->held ? "hold.some" : "hold.none");
}

static void promise_add(struct paragraph *g)
{
	const struct model_state *m = g->t->m;
	bool good = verdict_keeps(programme_verdict(m));
	if (m->goal == GOAL_LEAD && m->judged >= 0)
		paragraph_add(g, programme_verdict(m) == VERDICT_LEADS ? "lead.kept" : "lead.missed");
	if (m->months_late > 0)
		paragraph_add(g, good ? "late.good" : "late.bad");
}

static void attention_add(struct paragraph *g)
{
	const struct model_state *m = g->t->m;
	if (m->judged < 0)
		paragraph_add(g, "attention.silent");
	else
		paragraph_add(g, m->mix[m->judged] < g->t->after->house.attention[m->judged] - 0.03 ? "attention.under" :
			"attention.fit");
}

static void world_add(struct paragraph *g)
{
	const struct model_state *m = g->t->m;
	bool risen = g->t->after->house.goodwill > g->t->before->house.goodwill;
	if (m->tuned)
		paragraph_add(g, m->exposed ? "world.exposed" : "world.tuned");
	paragraph_add(g, m->license == LICENSE_CLOSED ? "world.closed" : risen ? "world.open_up" : "world.open_down");
}

static void facts_add(struct paragraph *g)
{
	const struct state *st = g->t->after;
	const struct team_state *team = &st->team[g->t->speech.content->scenario.model[g->t->model].team];
	double known = g->t->m->known;
	const struct { bool is; const char *key; } facts[] = {
		{st->bridge.unread >= 20.0, "house.unread"}, {known >= 2.5, "house.known"},
		{team->hours >= 1.12, "house.hours"}, {st->bridge.flow >= 0.3, "house.bridge"},
		{team->hours <= 1.02 && team->fatigue < 0.25, "house.rested"}, {known < 0.5, "house.clean"},
	};
	int told = 0;
	for (size_t i = 0; i < sizeof facts / sizeof facts[0] && told < FACTS_MOST; i++)
		if (facts[i].is)
			told += paragraph_add(g, facts[i].key);
}

static void paragraph_end(struct paragraph *g, char *out)
{
	snprintf(out, REACTION_BODY_SIZE, "%s", writing_text(&g->text));
	writing_free(&g->text);
}

void reaction_body(const struct telling *t, struct reaction *out)
{
	struct particulars p;
	particulars_fill(t, &p);
	struct paragraph outside = {.t = t, .p = &p}, inside = {.t = t, .p = &p};
	opening_add(&outside);
	claims_add(&outside);
	promise_add(&outside);
	attention_add(&outside);
	paragraph_end(&outside, out->body[0]);
	world_add(&inside);
	facts_add(&inside);
	paragraph_add(&inside, "next");
	paragraph_end(&inside, out->body[1]);
}
